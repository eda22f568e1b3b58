//! What the view of cost says, sentence by sentence.

use cakupan::document::LeverKind;
use cakupan::session::{Frame, View};
use cakupan::words::Numbers;
use cakupan::words::cost::CostFrame;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::documents::{any_document, banjar, document, frame, group, reader, reader_under, texts};

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The view under a scenario for the informal workers.
fn cost(language: &str, document: &Value, informal: Value) -> Frame {
    frame(&mut reader_under(language, document, &json!({"groups": {"informal": informal}})), View::Cost)
}

#[track_caller]
fn says(informal: Value, text: impl Fn(&Frame) -> String, expected: [&str; 2]) {
    for (language, expected) in ["id", "en"].into_iter().zip(expected) {
        assert_eq!(plain(&text(&cost(language, &banjar(), informal.clone()))), expected, "{language}");
    }
}

fn heading(frame: &Frame) -> String {
    format!("{} | {}", frame.headline, frame.dek)
}

fn years(frame: &Frame) -> String {
    frame.view.cost().and_then(|view| view.years.as_ref()).map_or_else(String::new, |years| years.notes.join(" | "))
}

fn notes(frame: &Frame) -> String {
    let answers = frame.questions.iter().flat_map(|question| question.answers.clone());
    plain(&frame.notes.iter().cloned().chain(answers).collect::<Vec<_>>().join(" | "))
}

/// One group of 1,000 workers, 300 of whom pay for themselves and 100 of whom are paid for, with this added.
fn paid(added: Value) -> Value {
    let mut paid = json!({"id": "informal", "label": "Pekerja lepas",
        "observations": [{"year": 2025, "workers": 1_000, "registered": 400, "subsidised": 100}]});
    let mut subsidy =
        json!({"payer": "pemkot", "currency": "IDR", "monthly_contribution": [{"from": "2025-01", "amount": 100_000}]});
    subsidy.as_object_mut().expect("an object").extend(added.as_object().expect("an object").clone());
    paid["subsidy"] = subsidy;
    paid
}

fn of_paid(added: Value) -> Value {
    document(json!([paid(added)]), json!([{"year": 2030, "rate": 0.9}]))
}

#[test]
fn what_the_money_is_enough_for_is_said_in_people() {
    says(
        json!({}),
        heading,
        [
            "Pekerja informal: Rp3,02 miliar setahun baru cukup untuk 15.000 dari 110.000 pekerja | Untuk semua pekerja di kelompok ini perlu Rp22,2 miliar setahun, 8,5 kali yang dibayar pemkab sekarang.",
            "Informal workers: Rp3.02 billion a year covers only 15,000 of 110,000 workers | Covering all workers in this group takes Rp22.2 billion a year, 8.5 times what the regency pays now.",
        ],
    );
    says(
        json!({"annual_budget": 5e9}),
        |frame| frame.headline.clone(),
        [
            "Pekerja informal: Rp5 miliar setahun cukup untuk 24.801 dari 110.000 pekerja",
            "Informal workers: Rp5 billion a year covers 24,801 of 110,000 workers",
        ],
    );
    says(
        json!({"annual_budget": 25e9}),
        |frame| frame.headline.clone(),
        [
            "Pekerja informal: Rp25 miliar setahun cukup untuk semua pekerja",
            "Informal workers: Rp25 billion a year covers all workers",
        ],
    );
}

#[test]
fn a_head_count_is_told_with_what_it_costs() {
    says(
        json!({"head_count": 20_000}),
        |frame| frame.headline.clone(),
        [
            "Pekerja informal: menanggung 20.000 dari 110.000 pekerja perlu Rp4,03 miliar setahun",
            "Informal workers: paying for 20,000 of 110,000 workers takes Rp4.03 billion a year",
        ],
    );
    let all = cost("id", &banjar(), json!({"head_count": 120_000}));
    assert_eq!(plain(&all.headline), "Pekerja informal: menanggung semua pekerja perlu Rp22,2 miliar setahun");
    assert_eq!(
        all.view.cost().and_then(|view| view.budget.clone()).map(|budget| (budget.lever.lever, budget.lever.label)),
        Some((LeverKind::HeadCount, "Coba jumlah peserta lain".into()))
    );
}

#[test]
fn a_sum_that_was_worked_out_is_called_one() {
    says(
        json!({}),
        notes,
        [
            "Iuran Rp16.800 per orang per bulan, jadi Rp201.600 setahun. Setiap tambahan Rp1 miliar cukup untuk 4.960 pekerja. | Khusus 97.000 orang yang belum terlindungi, perlu Rp19,6 miliar setahun. | Rp2,62 miliar adalah hasil hitungan (13.000 orang × Rp201.600), bukan angka anggaran resmi.",
            "The contribution is Rp16,800 per person a month, so Rp201,600 a year. Each additional Rp1 billion is enough for 4,960 workers. | For just the 97,000 people not yet protected it takes Rp19.6 billion a year. | Rp2.62 billion is our calculation (13,000 people × Rp201,600), not an official budget figure.",
        ],
    );
}

#[test]
fn who_is_left_out_of_the_discount_is_said_with_its_source() {
    let remark = |frame: &Frame| {
        let remark = frame.view.cost().and_then(|view| view.remark.as_ref()).expect("a remark");
        let source = remark.source.as_ref().expect("a source");
        assert!(source.url.as_ref().is_some_and(|url| url.starts_with("https://")));
        format!("{} | {}", remark.text, source.text)
    };
    says(
        json!({}),
        remark,
        [
            "Keringanan iuran 50% pada 2026 (PP 50/2025, dari Rp16.800 menjadi Rp8.400) tidak menurunkan biaya ini: pekerja yang iurannya dibayar dari APBN atau APBD dikecualikan. | CNBC Indonesia, 4 Februari 2026",
            "The contribution discount of 2026 (PP 50/2025, from Rp16,800 to Rp8,400) does not lower this cost: workers whose contributions are paid from a state or regional budget are excluded. | CNBC Indonesia, 4 February 2026",
        ],
    );
    let contribution = &banjar()["groups"][1]["subsidy"]["monthly_contribution"];
    assert_eq!(contribution.as_array().map(Vec::len), Some(1), "the discount is no step of what the regency pays");
}

#[test]
fn what_the_budget_would_have_to_be_is_said_with_its_year() {
    says(
        json!({}),
        years,
        [
            "Agar 99% pekerja di kelompok ini terlindungi pada 2045, pemkab perlu membayar Rp22 miliar tahun itu, 8,4 kali yang dibayar sekarang.",
            "To have 99% of workers in this group covered in 2045, the regency would have to pay Rp22 billion that year, 8.4 times what it pays now.",
        ],
    );
    says(
        json!({"enrolment": {"per_year": 20_000}}),
        years,
        [
            "Agar 99% pekerja di kelompok ini terlindungi pada 2045, pemkab tidak perlu membayar: yang membayar sendiri sudah cukup.",
            "To have 99% of workers in this group covered in 2045, the regency need not pay: those who pay for themselves are enough.",
        ],
    );
}

#[test]
fn a_budget_that_stops_says_who_loses_cover_and_when() {
    let lost = |frame: &Frame| frame.view.cost().and_then(|view| view.years.as_ref()).expect("years").notes[0].clone();
    says(
        json!({"annual_budget": 0}),
        |frame| format!("{} | {}", frame.headline, lost(frame)),
        [
            "Pekerja informal: tanpa anggaran, tidak satu pun dari 110.000 pekerja ditanggung | Mulai 2026, iuran 13.000 orang tidak lagi dibayar pemkab. Yang tidak membayar sendiri kehilangan perlindungan.",
            "Informal workers: without a budget, none of 110,000 workers is paid for | From 2026 on, the regency no longer pays for 13,000 people. Those who do not pay for themselves lose their protection.",
        ],
    );
    says(
        json!({"annual_budget": 2_016_000_000, "budget_growth": -0.1}),
        lost,
        [
            // 1,814.4 million pay for 9,000; after nineteen more cuts 245.1 million pay for 1,215, told as 1,220.
            "Mulai 2026, iuran 4.000 orang tidak lagi dibayar pemkab. Yang tidak membayar sendiri kehilangan perlindungan. Pada 2045 tinggal 1.220 orang yang ditanggung.",
            "From 2026 on, the regency no longer pays for 4,000 people. Those who do not pay for themselves lose their protection. In 2045 only 1,220 people are still paid for.",
        ],
    );
    let spoken = cost("id", &banjar(), json!({"annual_budget": 0})).announcement;
    assert!(spoken.contains("Mulai 2026") && spoken.starts_with("Pekerja informal: tanpa anggaran"), "{spoken}");
    let kept = cost("id", &banjar(), json!({"annual_budget": 5e9}));
    assert_eq!((years(&kept).contains("Mulai"), kept.announcement), (false, kept.headline));
}

#[test]
fn a_contribution_that_changes_by_law_is_said_with_its_month() {
    let steps = json!([{"from": "2025-01", "amount": 100_000}, {"from": "2027-07", "amount": 150_000}]);
    let shown = frame(&mut reader("id", &of_paid(json!({"monthly_contribution": steps}))), View::Cost);
    let said = notes(&shown);
    assert!(said.contains("Iuran Rp100.000 per orang per bulan, jadi Rp1,2 juta setahun."), "{said}");
    assert!(
        said.contains("Mulai Juli 2027 iurannya Rp150.000 per orang per bulan, jadi Rp1,8 juta setahun."),
        "{said}"
    );
    // Within the base year: 6 · 100,000 + 6 · 150,000.
    let steps = json!([{"from": "2025-01", "amount": 100_000}, {"from": "2025-07", "amount": 150_000}]);
    let said = notes(&frame(&mut reader("id", &of_paid(json!({"monthly_contribution": steps}))), View::Cost));
    assert!(
        said.contains("Iuran berubah di tengah tahun 2025. Setahun penuh jumlahnya Rp1,5 juta per orang."),
        "{said}"
    );
    assert!(said.contains("Mulai Juli 2025 iurannya Rp150.000"), "{said}");
    // What was changed before the base year is no change.
    let steps = json!([{"from": "2015-07", "amount": 50_000}, {"from": "2020-01", "amount": 100_000}]);
    let said = notes(&frame(&mut reader("id", &of_paid(json!({"monthly_contribution": steps}))), View::Cost));
    assert!(said.starts_with("Iuran Rp100.000 per orang") && !said.contains("Mulai"), "{said}");
}

#[test]
fn growth_of_budget_and_contribution_is_said() {
    let growing = json!({"annual_budget": {"central": 120e6}, "budget_growth": {"central": -0.05}, "contribution_growth": {"central": 0.03}});
    let said = notes(&frame(&mut reader("id", &of_paid(growing)), View::Cost));
    assert!(
        said.contains("Kenaikan anggaran per tahun: -5%.") && said.contains("Kenaikan iuran per tahun: 3%."),
        "{said}"
    );
}

#[test]
fn those_who_pay_for_themselves_are_not_counted_into_everyone() {
    // 600 of 1,000 are not registered and 100 are paid for: 700 at 1.2 million.
    let shown = frame(&mut reader("id", &of_paid(json!({}))), View::Cost);
    assert_eq!(
        plain(&shown.dek),
        "Untuk semua pekerja yang tidak membayar sendiri perlu Rp840 juta setahun, 7 kali yang dibayar pemkot sekarang."
    );
    let alternative = plain(&shown.picture().expect("a picture").alternative);
    assert!(alternative.ends_with("Semua: Rp840 juta, 700 orang; 300 orang lain membayar sendiri."), "{alternative}");
    // 900 less the 300 who pay for themselves.
    assert!(plain(&years(&shown)).contains("perlu membayar Rp720 juta tahun itu, 6 kali"), "{}", years(&shown));
}

#[test]
fn a_budget_that_nobody_gave_is_said() {
    let shown = frame(&mut reader("id", &of_paid(json!({}))), View::Cost);
    assert!(
        notes(&shown).contains("Yang ditanggung pemkot dianggap tetap 100 orang, karena anggarannya tidak disebut.")
    );
    let bars = plain(&shown.picture().expect("a picture").alternative);
    assert!(bars.contains("Pilihan Anda: Rp120 juta, sama dengan sekarang."), "{bars}");
}

#[test]
fn a_start_that_is_not_today_is_called_an_assumption_until_it_is_moved() {
    let bars = |informal| plain(&cost("id", &banjar(), informal).picture().expect("a picture").alternative);
    assert!(bars(json!({})).contains("Asumsi awal: Rp3,02 miliar, 15.000 orang (14%)."));
    assert!(bars(json!({"annual_budget": 5e9})).contains("Pilihan Anda: Rp5 miliar, 24.801 orang (23%)."));
}

#[test]
fn every_group_that_somebody_else_pays_for_is_told() {
    let mut other = paid(json!({"payer": "pemprov"}));
    other["id"] = json!("lain");
    other["label"] = json!("Nelayan");
    let mut unknown = group("ketiga", 500.0, 200.0);
    unknown["observations"][0]["subsidised"] = json!(50);
    let document = document(json!([paid(json!({})), other, unknown]), json!([]));
    let said = notes(&frame(&mut reader("id", &document), View::Cost));
    assert!(said.contains("Nelayan: pemprov menanggung 100 orang, Rp120 juta setahun. Untuk semua yang tidak membayar sendiri: Rp840 juta."), "{said}");
    assert!(said.contains("ketiga: 50 orang juga ditanggung pihak lain, tetapi iurannya tidak disebut."), "{said}");
}

#[test]
fn without_anybody_who_pays_there_is_a_sentence_and_no_tab() {
    let document = document(json!([group("satu", 1_000.0, 250.0)]), json!([{"year": 2040, "rate": 0.8}]));
    for (language, headline) in [("id", "Biaya tidak bisa dihitung"), ("en", "The cost cannot be worked out")] {
        let mut reader = reader(language, &document);
        let tabs = |frame: &Frame| frame.tabs.items.iter().map(|tab| tab.view).collect::<Vec<_>>();
        let ahead = frame(&mut reader, View::Projection);
        assert_eq!(tabs(&ahead), [View::Now, View::Projection, View::Table]);
        assert_eq!(ahead.next.map(|next| next.view), Some(View::Table));
        let shown = frame(&mut reader, View::Cost);
        assert_eq!((&*shown.headline, shown.dek.is_empty()), (headline, false));
        assert!(shown.view.cost() == Some(&CostFrame::default()));
        assert!(tabs(&shown).contains(&View::Cost), "what is shown has its tab");
    }
}

#[test]
fn the_years_are_told_with_the_first_and_the_last() {
    let alternative = |frame: &Frame| {
        let years = frame.view.cost().and_then(|view| view.years.as_ref()).expect("years");
        format!("{} | {} | {}", years.heading, years.dek, years.picture.alternative)
    };
    says(
        json!({"annual_budget": 5e9}),
        alternative,
        [
            "Tiap tahun sampai 2045: yang dibayar dan yang kurang | Agar 99% pekerja di kelompok ini terlindungi tiap tahun, di luar yang membayar sendiri. | Grafik batang per tahun: yang dibayar dan yang masih kurang. 2025: dibayar Rp2,62 miliar, 13.000 orang; kurang Rp19,3 miliar. 2045: dibayar Rp5 miliar, 24.800 orang; kurang Rp17 miliar.",
            "Each year to 2045: what is paid and what is missing | To have 99% of workers in this group covered each year, besides those who pay for themselves. | Bars by year: what is paid and what is missing. 2025: paid Rp2.62 billion, 13,000 people; short Rp19.3 billion. 2045: paid Rp5 billion, 24,800 people; short Rp17 billion.",
        ],
    );
}

#[test]
fn the_projection_leads_to_the_cost() {
    for (language, question) in [("id", "Berapa biayanya untuk pemkab?"), ("en", "What does it cost the regency?")] {
        let ahead = frame(&mut reader(language, &banjar()), View::Projection);
        assert_eq!(ahead.next.map(|next| (next.view, next.label)), Some((View::Cost, question.to_owned())));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_the_document_the_cost_is_told_without_a_hole(document in any_document()) {
        let mut reader = reader("id", &document);
        let shown = frame(&mut reader, View::Cost);
        for text in texts(&shown) {
            prop_assert!(!text.contains("NaN") && !text.contains('∞') && !text.contains(['{', '}']), "{text}");
        }
        prop_assert!(!shown.headline.is_empty());
        if let Some(paid) = document["groups"].as_array().expect("groups").iter().find(|group| group["subsidy"].is_object()) {
            let locale = cakupan::words::NativeLocale::new("id").expect("words");
            let workers = paid["observations"].as_array().expect("seen").last().expect("seen")["workers"].as_f64();
            let whole = Numbers::new(&locale, &[]).count(workers.expect("a number"));
            prop_assert!(shown.headline.contains(&whole) || shown.headline.contains("semua"), "{}", shown.headline);
        }
    }
}
