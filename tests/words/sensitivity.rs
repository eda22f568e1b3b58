//! What is said about which lever matters most.

use cakupan::session::{Frame, View};
use cakupan::words::Swatch;
use serde_json::{Value, json};

use crate::documents::{banjar, banjar_without_assumptions, document, frame, reader, reader_under, with_ranges};

fn told(document: &Value, language: &str) -> Frame {
    frame(&mut reader(language, document), View::Levers)
}

fn badge(frame: &Frame) -> Option<&str> {
    frame.view.levers().and_then(|view| view.badge.as_deref())
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// One group of 1,000 workers, 200 of them registered in 2025; what it is to be in 2035.
fn one(assumptions: Value, subsidy: Option<Value>) -> Value {
    let mut group = json!({"id": "g", "label": "Semua", "assumptions": assumptions,
        "observations": [{"year": 2025, "workers": 1000, "registered": 200, "subsidised": 100}]});
    if let Some(subsidy) = subsidy {
        group["subsidy"] = subsidy;
    }
    document(json!([group]), json!([{"year": 2035, "rate": 0.9}]))
}

fn range(low: f64, central: f64, high: f64) -> Value {
    json!({"low": low, "central": central, "high": high})
}

#[test]
fn the_widest_range_makes_the_headline() {
    for (language, headline, dek) in [
        (
            "id",
            "Paling menentukan: peserta baru (Formal), hasilnya 29% sampai 50%",
            "Hasil 2045 menjadi 29% kalau nilainya 2.000 orang per tahun, dan 50% kalau 6.000 orang.",
        ),
        (
            "en",
            "What matters most: new members (Formal), from 29% to 50%",
            "The result in 2045 is 29% at 2,000 people a year, and 50% at 6,000 people.",
        ),
    ] {
        let frame = told(&with_ranges(), language);
        assert_eq!((plain(&frame.headline), plain(&frame.dek)), (headline.to_owned(), dek.to_owned()));
        assert_eq!(frame.announcement, frame.headline);
    }
}

#[test]
fn hollow_and_filled_have_their_words_and_what_is_left_out_is_counted() {
    let frame = told(&with_ranges(), "en");
    let key: Vec<_> = frame.key().iter().map(|entry| (entry.swatch, &*entry.text)).collect();
    assert_eq!(key, [(Swatch::Low, "if the number is low"), (Swatch::High, "if the number is high")]);
    assert_eq!(
        frame.notes,
        [
            "The small figures are the yearly values tried. One factor changes; the others stay. Other ranges could change the order.",
            "Shown are the 8 factors with the largest effect. There is 1 more.",
        ]
    );
    assert_eq!(badge(&frame), Some("Example assumptions, not official data"));
    let mut fewer = with_ranges();
    for lever in ["contribution_growth", "budget_growth"] {
        fewer["groups"][1]["subsidy"].as_object_mut().expect("a subsidy").remove(lever);
    }
    assert_eq!(told(&fewer, "en").notes.len(), 1);
    let many: Vec<Value> = (0..300)
        .map(|place| {
            json!({"id": format!("g{place}"), "label": format!("Kelompok {place}"),
                   "observations": [{"year": 2025, "workers": 1000, "registered": 200}],
                   "assumptions": {"lapse": range(0.0, 0.5, 1.0), "workforce_growth": range(0.0, 0.01, 0.02)}})
        })
        .collect();
    let many = told(&document(json!(many), json!([])), "id");
    assert_eq!(many.notes[1], "Yang tampak adalah 8 faktor dengan pengaruh terbesar. Masih ada 592 faktor lain.");
}

#[test]
fn a_badge_says_that_ranges_are_examples_only_where_they_are() {
    let mut sourced = with_ranges();
    for group in 0..2 {
        for lever in ["lapse", "workforce_growth"] {
            sourced["groups"][group]["assumptions"][lever]["source"] = json!("example");
        }
        sourced["groups"][group]["assumptions"]["enrolment"]["per_year"]["source"] = json!("example");
    }
    for lever in ["annual_budget", "budget_growth", "contribution_growth"] {
        sourced["groups"][1]["subsidy"][lever]["source"] = json!("example");
    }
    assert_eq!(badge(&told(&sourced, "id")), None);
}

/// With more who leave fewer are covered: the sentence goes from low to high result, and says which value gives which.
#[test]
fn a_lever_whose_low_value_gives_the_higher_result_is_told_the_right_way_round() {
    let document = one(json!({"lapse": range(0.0, 0.05, 0.2)}), None);
    let frame = told(&document, "id");
    // Besides the 100 who are paid for, 100 · 0.8¹⁰ = 11 of 1,000 are left where a fifth leaves each year.
    assert_eq!(plain(&frame.headline), "Paling menentukan: peserta berhenti, hasilnya 11% sampai 20%");
    assert_eq!(plain(&frame.dek), "Hasil 2035 menjadi 20% kalau nilainya 0% per tahun, dan 11% kalau 20%.");
    assert_eq!(
        plain(&frame.picture().expect("a picture").alternative),
        "Grafik batang: pengaruh tiap faktor pada hasil 2035. peserta berhenti (0–20%): 20% kalau angkanya rendah, 11% kalau tinggi."
    );
}

#[test]
fn results_too_near_for_whole_percents_have_a_decimal() {
    let document = one(json!({"lapse": range(0.05, 0.05, 0.052)}), None);
    let headline = told(&document, "id").headline;
    // 100 + 100 · 0.95¹⁰ = 159.9 and 100 + 100 · 0.948¹⁰ = 158.6.
    assert_eq!(plain(&headline), "Paling menentukan: peserta berhenti, hasilnya 15,9% sampai 16,0%");
}

#[test]
fn ranges_that_change_nothing_are_said_to_change_nothing() {
    // Nobody pays for themselves, so nobody can leave.
    let mut document = one(json!({"lapse": range(0.0, 0.1, 0.9)}), None);
    document["groups"][0]["observations"][0]["registered"] = json!(0);
    document["groups"][0]["observations"][0]["subsidised"] = json!(0);
    let frame = told(&document, "en");
    assert_eq!(frame.headline, "No factor makes much difference to the 2035 result");
    assert_eq!(frame.dek, "It stays at about 0.0%, with low numbers as with high ones.");
    assert!(frame.picture().is_none() && frame.key().is_empty());
}

#[test]
fn without_a_range_nothing_is_made_up() {
    let banjar = told(&banjar(), "id");
    assert_eq!(banjar.headline, "Belum diketahui faktor mana yang paling menentukan");
    assert_eq!(
        banjar.dek,
        "Tiap asumsi yang dipakai hanya punya satu angka, tanpa angka rendah dan tinggi untuk dicoba."
    );
    let bare = told(&banjar_without_assumptions(), "id");
    assert_eq!(bare.headline, banjar.headline);
    assert_eq!(bare.dek, "Data halaman ini tidak memuat asumsi. Jadi semua dianggap tetap, dan tidak ada rentang.");
    for frame in [banjar, bare] {
        assert!(frame.picture().is_none() && frame.notes.is_empty());
        assert_eq!(frame.next.expect("a way on").label, "Lihat semua angka");
    }
}

#[test]
fn values_tried_are_written_in_the_unit_of_their_lever() {
    let paid = |key: &str, funding: Value| {
        let mut subsidy =
            json!({"payer": "pemkab", "currency": "IDR", "monthly_contribution": [{"from": "2025-01", "amount": 100}]});
        subsidy[key] = funding;
        Some(subsidy)
    };
    for (document, row) in [
        (with_ranges(), "Formal: peserta baru (2.000–6.000 orang): "),
        (with_ranges(), "Informal: anggaran (Rp0–5,24 miliar): "),
        (with_ranges(), "Formal: jumlah pekerja naik (0–2%): "),
        (one(json!({"workforce_growth": range(-0.02, 0.0, 0.025)}), None), "jumlah pekerja naik (-2% sampai 2,5%): "),
        (
            one(json!({"enrolment": {"share_of_uncovered": range(0.005, 0.01, 0.1)}}), None),
            "persentase yang mendaftar (0,5–10%): ",
        ),
        (one(json!({}), paid("head_count", range(50.0, 100.0, 400.0))), "peserta yang ditanggung (50–400 orang): "),
        (one(json!({}), paid("annual_budget", range(6_000.0, 120_000.0, 480_000.0))), "anggaran (Rp6.000–480.000): "),
        (
            one(json!({}), paid("annual_budget", range(60_000.0, 120_000.0, 2_000_000.0))),
            "anggaran (Rp60.000 sampai Rp2 juta): ",
        ),
        (
            one(
                json!({"enrolment": {"share_of_uncovered": range(0.0, 0.01, 0.1)}}),
                paid("head_count", json!({"central": 10})),
            ),
            "persentase yang mulai membayar sendiri (0–10%): ",
        ),
    ] {
        let said = plain(&told(&document, "id").picture().expect("a picture").alternative);
        assert!(said.contains(row), "{said} does not say {row}");
    }
}

#[test]
fn a_number_paid_for_is_not_a_number_a_year() {
    let subsidy = json!({"payer": "pemkab", "currency": "IDR", "head_count": range(50.0, 100.0, 400.0),
                         "monthly_contribution": [{"from": "2025-01", "amount": 100}]});
    let frame = told(&one(json!({}), Some(subsidy)), "id");
    assert_eq!(plain(&frame.dek), "Hasil 2035 menjadi 15% kalau jumlahnya 50 orang, dan 50% kalau 400 orang.");
}

#[test]
fn the_result_is_that_of_the_latest_target_s_year_whatever_the_last_year() {
    let scenario = json!({"until": 2030});
    let early = frame(&mut reader_under("id", &with_ranges(), &scenario), View::Levers);
    assert_eq!(early.headline, told(&with_ranges(), "id").headline);
    let mut open = with_ranges();
    open["targets"] = json!([]);
    let open = frame(&mut reader_under("id", &open, &scenario), View::Levers);
    assert!(open.dek.starts_with("Hasil 2030"), "{}", open.dek);
}
