//! What pages say about the past and about how sure the years ahead are.

use cakupan::document::{Checked, Scenario};
use cakupan::model::{BackTest, Method, Outcome, Trend, Verdict};
use cakupan::session::View;
use cakupan::words::{CoverageTable, NativeLocale, Numbers, Projection, ProjectionBasis, Swatch, WordsContext};
use serde_json::json;

use crate::documents::{banjar, broken, checked, document, frame, group, history, name, reader};
use crate::uncertainty::{ranged, told, trended};

/// With spaces and dashes that may break.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").replace('\u{2060}', "")
}

/// A text of the context of `history(9)`, half registered in 2025, whose trend leads to 70 %.
fn of_past(language: &str, look: impl Fn(&WordsContext) -> String) -> String {
    let facts = checked(&history(9));
    plain(&told(language, &facts, &trended(&facts, 0.7), ProjectionBasis::Trend, look))
}

/// A text of the context of Banjar with ranges that lead to 40 %, the target reached in this share of futures.
fn of_futures(language: &str, reached: f64, look: impl Fn(&WordsContext) -> String) -> String {
    let facts = checked(&banjar());
    plain(&told(language, &facts, &ranged(&facts, 0.4, reached), ProjectionBasis::Assumptions, look))
}

#[test]
fn the_headline_of_a_trend_says_that_it_is_one() {
    assert_eq!(
        of_past("id", |context| Projection::new(context).heading().headline),
        "Kalau tren 2017–2025 berlanjut, 70 dari 100 terlindungi pada 2045"
    );
    assert_eq!(
        of_past("en", |context| Projection::new(context).heading().headline),
        "If the trend of 2017–2025 continues, 70 in 100 are protected in 2045"
    );
    assert_eq!(
        of_past("id", |context| Projection::new(context).heading().dek),
        "Targetnya 99 dari 100. Laju yang dibutuhkan 3,1 kali laju 2017–2025. Garis trennya melengkung, jadi ujungnya bukan \
         laju itu dikali jumlah tahunnya."
    );
}

#[test]
fn a_target_that_takes_no_faster_a_pace_is_not_told_as_a_multiple() {
    let facts = checked(&history(9));
    let mut outcome = trended(&facts, 0.7);
    past(&mut outcome).fit.as_mut().expect("a fit").method = Method::Points;
    let dek = |outcome: &Outcome| {
        plain(&told("id", &facts, outcome, ProjectionBasis::Trend, |context| Projection::new(context).heading().dek))
    };
    for (times, expected) in [
        (Some(1.0), "Targetnya 99 dari 100. Untuk itu tidak perlu lebih cepat dari laju 2017–2025."),
        (Some(1.04), "Targetnya 99 dari 100. Untuk itu perlu sedikit lebih cepat dari laju 2017–2025."),
        (Some(1.06), "Targetnya 99 dari 100. Laju yang dibutuhkan 1,1 kali laju 2017–2025."),
        (Some(100.1), "Targetnya 99 dari 100. Laju yang dibutuhkan lebih dari seratus kali laju 2017–2025."),
        (None, "Sekarang 50 dari 100. Targetnya 99 dari 100, jadi perlu naik 2,5 poin per tahun."),
    ] {
        outcome.uncertainty.as_mut().expect("an uncertainty").accelerations = vec![times];
        assert_eq!(dek(&outcome), expected);
    }
}

#[test]
fn the_year_of_a_trend_is_told_with_all_three_bands() {
    // 70 % in 2045, and 5, 10 and 20 points to both sides.
    let range = |ahead| of_past("id", |context| Projection::new(context).readout(ahead).range.unwrap_or_default());
    assert_eq!(
        range(20),
        "Semua pekerja: 50–90% dalam 95 dari 100 kemungkinan (pita luar), 60–80% dalam 8 dari 10 (pita tengah), dan \
         65–75% dalam 5 dari 10 (pita dalam)."
    );
    assert_eq!(range(0), "", "what was counted has no range");
    assert_eq!(
        of_past("id", |context| Projection::new(context).year_text(20, &Projection::new(context).readout(20))),
        format!("Tahun 2045: Semua 70%. {}", range(20))
    );
    assert_eq!(of_past("id", |context| Projection::new(context).readout(0).cells[0].detail.clone()), "10.000 orang");
    assert_eq!(
        of_past("id", |context| Projection::new(context).readout(20).cells[0].detail.clone()),
        "kalau tren berlanjut"
    );
}

#[test]
fn a_trend_asks_for_nothing_and_its_key_names_what_is_drawn() {
    assert_eq!(of_past("id", |context| format!("{:?}", Projection::new(context).need())), "None");
    assert_eq!(
        of_past("id", |context| Projection::new(context).notes().join(" | ")),
        "Dari 2017 sampai 2025, persentase yang terlindungi naik rata-rata 2,0 poin per tahun, dan jumlah peserta bertambah \
         rata-rata 200 orang per tahun. | Gambar ini untuk semua pekerja. Tren tiap kelompok ada di tabel."
    );
    let key = of_past("id", |context| {
        Projection::new(context)
            .key()
            .iter()
            .map(|entry| format!("{}: {}", name(entry.swatch), entry.text))
            .collect::<Vec<_>>()
            .join(" | ")
    });
    assert_eq!(
        key,
        "data: data 2017–2025 | trend: kalau tren berlanjut | fan: rentang dari data masa lalu, bukan batas"
    );
}

#[test]
fn the_table_of_a_trend_has_its_numbers() {
    let facts = checked(&history(9));
    let outcome = trended(&facts, 0.7);
    let table =
        told("id", &facts, &outcome, ProjectionBasis::Trend, |context| CoverageTable::new(context).table(0, false));
    let columns: Vec<String> = table.columns.iter().map(|name| plain(name)).collect();
    assert_eq!(
        columns,
        ["Tahun", "Pekerja", "Terdaftar", "Terlindungi", "Terendah dalam 8 dari 10", "Tertinggi dalam 8 dari 10"]
    );
    let last = table.groups[0].rows.last().expect("rows");
    let cells: Vec<&str> = last.cells.iter().map(|cell| &*cell.text).collect();
    assert_eq!((&*last.year, cells), ("2045", vec!["–", "–", "70,0%", "60,0%", "80,0%"]));
    assert_eq!(last.tag, None);
    assert_eq!(table.narrow, [0, 3, 4, 5], "what the trend tells, where room is short");
    assert!(table.unit.contains("bukan jumlah orang"));
    let first = &table.groups[0].rows[0];
    let cells: Vec<&str> = first.cells.iter().map(|cell| &*cell.text).collect();
    assert_eq!((&*first.year, cells), ("2017", vec!["20.000", "6.800", "34,0%", "–", "–"]));
    assert!(table.groups.iter().all(|group| group.rows.iter().all(|row| row.cells.len() == 5)));
    // 2017 … 2025, 2030, 2035, 2040, 2045.
    assert_eq!(table.groups[0].rows.len(), 13);
}

#[test]
fn the_table_of_ranges_has_lowest_and_highest_of_nine_in_ten() {
    let facts = checked(&banjar());
    let outcome = ranged(&facts, 0.4, 0.0);
    let table = told("id", &facts, &outcome, ProjectionBasis::Assumptions, |context| {
        CoverageTable::new(context).table(0, false)
    });
    let low = table.columns.iter().position(|name| name.starts_with("Terendah")).expect("a column");
    assert_eq!(plain(&table.columns[low + 1]), "Tertinggi dalam 9 dari 10");
    for group in &table.groups {
        assert!(group.rows.iter().all(|row| row.cells.len() + 1 == table.columns.len()));
        let last = group.rows.last().expect("rows");
        assert_eq!((&*last.cells[low - 1].text, &*last.cells[low].text), ("30,0%", "50,0%"));
        assert_eq!(group.rows[0].cells[low].missing.as_deref(), Some("tidak ada"), "what was counted has no range");
    }
}

#[test]
fn a_band_is_told_in_the_readout_and_to_the_slider() {
    let range = |language, ahead| {
        of_futures(language, 0.0, |context| Projection::new(context).readout(ahead).range.unwrap_or_default())
    };
    let said = "Semua pekerja: 30–50% dalam 9 dari 10 simulasi (pita luar) dan 35–45% dalam 5 dari 10 (pita dalam).";
    assert_eq!(range("id", 20), said);
    assert_eq!(
        range("en", 20),
        "All workers: 30–50% in 9 of 10 simulations (outer band) and 35–45% in 5 of 10 (inner band)."
    );
    assert_eq!(range("id", 0), "");
    assert!(
        of_futures("id", 0.0, |context| Projection::new(context).year_text(20, &Projection::new(context).readout(20)))
            .ends_with(&format!(". {said}"))
    );
    assert!(
        of_futures("id", 0.0, |context| Projection::new(context).notes().join(" ")).is_empty(),
        "nothing is missing"
    );
    let key = of_futures("id", 0.0, |context| {
        Projection::new(context).key().last().map_or(String::new(), |entry| entry.text.clone())
    });
    assert_eq!(key, "rentang untuk semua pekerja, bukan batas");
}

#[test]
fn all_and_none_are_said_only_where_it_is_exactly_that() {
    for (share, indonesian, english) in [
        (
            0.0,
            "Tidak satu pun dari 1.000 simulasi mencapai target 99% paling lambat 2045.",
            "In none of the 1,000 simulations is the target of 99% reached by 2045.",
        ),
        (
            0.001,
            "Hampir tidak ada simulasi yang mencapai target 99% paling lambat 2045.",
            "In hardly any simulation is the target of 99% reached by 2045.",
        ),
        (
            0.049,
            "Hampir tidak ada simulasi yang mencapai target 99% paling lambat 2045.",
            "In hardly any simulation is the target of 99% reached by 2045.",
        ),
        (
            0.05,
            "Dalam 1 dari 10 simulasi, target 99% tercapai paling lambat 2045.",
            "In 1 of 10 simulations the target of 99% is reached by 2045.",
        ),
        (
            0.7,
            "Dalam 7 dari 10 simulasi, target 99% tercapai paling lambat 2045.",
            "In 7 of 10 simulations the target of 99% is reached by 2045.",
        ),
        (
            0.949,
            "Dalam 9 dari 10 simulasi, target 99% tercapai paling lambat 2045.",
            "In 9 of 10 simulations the target of 99% is reached by 2045.",
        ),
        (
            0.999,
            "Dalam hampir semua simulasi, target 99% tercapai paling lambat 2045.",
            "In almost all simulations the target of 99% is reached by 2045.",
        ),
        (
            1.0,
            "Dalam semua simulasi (1.000), target 99% tercapai paling lambat 2045.",
            "In every simulation (1,000) the target of 99% is reached by 2045.",
        ),
    ] {
        for (language, expected) in [("id", indonesian), ("en", english)] {
            let chance = of_futures(language, share, |context| {
                Projection::new(context).need().and_then(|need| need.chance).unwrap_or_default()
            });
            assert_eq!(chance, expected, "{share}");
        }
    }
}

#[test]
fn a_range_is_written_once_where_both_ends_read_alike() {
    let locale = NativeLocale::new("id").expect("words");
    let numbers = Numbers::new(&locale, &[0.99]);
    for (low, high, expected) in [
        (0.281, 0.509, "28–51%"),
        (0.281, 0.284, "28%"),
        (0.9896, 0.9899, "98%"),
        (0.0, 0.004, "0–<1%"),
        (0.3, 1.0, "30–100%"),
    ] {
        assert_eq!(plain(&numbers.range(low, high)), expected, "{low} {high}");
        assert_eq!(numbers.range(low, high).contains("–\u{2060}"), expected.contains('–'), "no line ends in a range");
    }
}

#[test]
fn few_years_tell_the_mean_change_and_why_there_is_no_line() {
    // Coverage rises by two points a year in both groups of 10,000: 400 people.
    for years in 2..=4 {
        let mut reader = reader("id", &history(years));
        let ahead = frame(&mut reader, View::Projection);
        let mean = format!(
            "Dari {} sampai 2025, persentase yang terlindungi naik rata-rata 2,0 poin per tahun, dan jumlah peserta bertambah \
             rata-rata 400 orang per tahun. Persentasenya perlu 1,2 kali laju itu agar target tercapai.",
            2026 - years
        );
        assert_eq!(plain(&ahead.notes[0]), mean);
        assert!(ahead.view.projection().is_some_and(|view| view.basis.is_none()));
        let why = ahead.questions.iter().find(|question| question.question == "Mengapa tidak ada garis tren?");
        let answer = why.expect("a question").answers[0].clone();
        assert!(answer.starts_with(&format!("Baru ada data {years} tahun.")), "{answer}");
    }
}

#[test]
fn fewer_people_and_a_smaller_share_are_told_each_as_it_is() {
    let seen =
        |year: i32, workers: i32, registered: i32| json!({"year": year, "workers": workers, "registered": registered});
    let of = |observations: serde_json::Value| {
        let document = document(json!([{"id": "satu", "observations": observations}]), json!([]));
        plain(&frame(&mut reader("id", &document), View::Projection).notes[0])
    };
    assert_eq!(
        of(json!([seen(2023, 1_000, 500), seen(2025, 2_000, 600)])),
        "Dari 2023 sampai 2025, persentase yang terlindungi turun rata-rata 10,0 poin per tahun, dan jumlah peserta bertambah \
         rata-rata 50 orang per tahun."
    );
    assert_eq!(
        of(json!([seen(2023, 1_000, 500), seen(2025, 800, 400)])),
        "Dari 2023 sampai 2025, persentase yang terlindungi tetap, dan jumlah peserta berkurang rata-rata 50 orang per tahun."
    );
}

#[test]
fn a_year_with_everybody_or_nobody_has_no_line_and_the_page_says_why() {
    let mut document = history(6);
    for group in 0..2 {
        document["groups"][group]["observations"][0]["registered"] = json!(0);
    }
    let ahead = frame(&mut reader("id", &document), View::Projection);
    assert!(ahead.view.projection().is_some_and(|view| view.basis.is_none()));
    assert!(
        ahead.questions[0].answers[0]
            .starts_with("Ada tahun ketika semua pekerja terlindungi, atau tidak seorang pun.")
    );
}

#[test]
fn groups_without_a_common_past_have_no_trend_and_the_page_says_why() {
    let mut one = group("satu", 1_000.0, 500.0);
    one["observations"] = json!([{"year": 2020, "workers": 1_000, "registered": 400}, one["observations"][0]]);
    let document = document(json!([one, group("dua", 500.0, 100.0)]), json!([]));
    let ahead = frame(&mut reader("id", &document), View::Projection);
    assert!(
        ahead.questions[0].answers[0]
            .starts_with("Baru satu tahun, yaitu 2025, yang datanya ada untuk semua kelompok.")
    );
}

#[test]
fn mixed_months_are_told_under_the_picture_and_notes_on_observations_once_in_an_answer() {
    let mut document = history(3);
    document["groups"][0]["observations"][0]["month"] = json!(2);
    document["groups"][0]["observations"][2]["month"] = json!(12);
    document["groups"][0]["observations"][1]["note"] = json!("Cara menghitung berubah.");
    document["groups"][1]["observations"][2]["note"] = json!("Angka sementara.");
    let ahead = frame(&mut reader("id", &document), View::Projection);
    assert!(ahead.notes[1].starts_with("Datanya bukan dari bulan yang sama tiap tahun"), "{:?}", ahead.notes);
    let noted: Vec<&[String]> = ahead
        .questions
        .iter()
        .filter(|question| question.answers.iter().any(|answer| answer.contains("sementara")))
        .map(|question| &*question.answers)
        .collect();
    assert_eq!(noted, [["satu, 2024: Cara menghitung berubah.", "dua, 2025: Angka sementara."]]);
    assert!(!ahead.notes.iter().any(|note| note.contains("sementara")), "{:?}", ahead.notes);
    // Today there is no picture of years: the note of the base year stands in the answer.
    let now = frame(&mut reader("id", &document), View::Now);
    assert!(now.questions[0].answers.contains(&String::from("dua: Angka sementara.")));
}

#[test]
fn a_break_is_told_once_in_key_notes_table_and_what_stands_for_the_picture() {
    let whole = history(9);
    let document = broken(broken(whole.clone(), 0, 2020), 1, 2022);
    let [whole, facts] = [whole, document].map(|document| checked(&document));
    let outcome = trended(&facts, 0.7);
    let pace = |facts, basis| {
        let outcome = trended(facts, 0.7);
        plain(&told("id", facts, &outcome, basis, |context| Projection::new(context).notes().remove(0)))
    };
    for (basis, carried) in
        [(ProjectionBasis::Trend, ", dan garis tren meneruskannya apa adanya."), (ProjectionBasis::Assumptions, ".")]
    {
        let words = "Di antara kedua tahun itu cara menghitung berubah. Jadi sebagian laju ini mungkin bukan \
                     perubahan yang sebenarnya";
        assert_eq!(pace(&facts, basis), format!("{} {words}{carried}", pace(&whole, basis)));
        told("id", &facts, &outcome, basis, |context| {
            let key: Vec<_> =
                Projection::new(context).key().into_iter().filter(|entry| entry.swatch == Swatch::Break).collect();
            assert_eq!(key.len(), 1);
            assert_eq!(key[0].text, "cara menghitung berubah (2020, 2022)");
            let notes = Projection::new(context).notes();
            let told = |words: &str| notes.iter().filter(|note| *note == words).count();
            assert_eq!((told("satu, 2020: Cara hitung baru."), told("dua, 2022: Cara hitung baru.")), (1, 1));
            let sentence = "Cara menghitung berubah (2020, 2022), jadi garisnya terputus di sana.";
            assert!(
                Projection::new(context).alternative().contains(sentence),
                "{}",
                Projection::new(context).alternative()
            );
            let table = Projection::new(context).data_table();
            let marked: Vec<&str> =
                table.rows.iter().map(|row| row[0].as_str()).filter(|name| name.contains("berubah")).collect();
            assert_eq!(marked, ["2020, data, cara hitung berubah", "2022, data, cara hitung berubah"]);
            let tested = Projection::new(context).backtest().expect("a test").table.expect("a table");
            assert!(tested.notes[2].starts_with("Cara menghitung pernah berubah"), "{:?}", tested.notes);
        });
    }
    told("en", &facts, &outcome, ProjectionBasis::Trend, |context| {
        assert!(Projection::new(context).notes().contains(&String::from("satu, 2020: A new way of counting.")));
        let alternative = Projection::new(context).alternative();
        assert!(alternative.contains("The way of counting changed (2020, 2022), so the line is broken there."));
    });
    told("id", &whole, &trended(&whole, 0.7), ProjectionBasis::Trend, |context| {
        assert!(Projection::new(context).key().iter().all(|entry| entry.swatch != Swatch::Break));
        assert!(!Projection::new(context).alternative().contains("terputus"));
    });
}

#[test]
fn the_rows_of_the_table_say_where_counting_changed_and_below_it_stands_how() {
    let facts = checked(&broken(broken(history(9), 0, 2020), 1, 2022));
    for basis in [ProjectionBasis::Trend, ProjectionBasis::Assumptions] {
        let table =
            told("id", &facts, &trended(&facts, 0.7), basis, |context| CoverageTable::new(context).table(0, true));
        let marked = |group: usize| -> Vec<&str> {
            let rows = table.groups[group].rows.iter();
            rows.filter(|row| row.change.as_deref() == Some("cara hitung berubah")).map(|row| &*row.year).collect()
        };
        assert_eq!([marked(0), marked(1), marked(2)], [vec!["2020", "2022"], vec!["2020"], vec!["2022"]]);
        assert!(table.unit.ends_with(". satu, 2020: Cara hitung baru. dua, 2022: Cara hitung baru."), "{}", table.unit);
    }
    let facts = checked(&broken(history(2), 0, 2025));
    let rows = told("id", &facts, &trended(&facts, 0.7), ProjectionBasis::Assumptions, |context| {
        Projection::new(context).data_table().rows
    });
    assert_eq!([&*rows[0][0], &rows[1][0]], ["2024, data", "2025, data, cara hitung berubah"]);
}

#[test]
fn how_good_the_line_was_is_a_table_with_a_plain_verdict() {
    let facts = checked(&history(9));
    let mut outcome = trended(&facts, 0.7);
    let question = |outcome: &Outcome| {
        told("id", &facts, outcome, ProjectionBasis::Trend, |context| {
            Projection::new(context).questions().into_iter().next()
        })
        .expect("a question")
    };
    let first = question(&outcome);
    // Four years are known in 2020.
    assert_eq!(first.question, "Seberapa tepat garis ini kalau dibuat pada 2020?");
    assert!(first.answers[0].ends_with("15 perbandingan."), "{:?}", first.answers);
    let table = first.table.expect("a table");
    assert_eq!(
        table.rows,
        [
            ["Tidak ada yang berubah", "6,2"],
            ["Naik atau turun sama banyak tiap tahun", "1,9"],
            ["Makin lambat saat mendekati 0% atau 100% (garis tren ini)", "1,1"],
        ]
    );
    assert_eq!(table.columns.len(), 2);
    assert_eq!(
        table.notes.iter().map(|note| plain(note)).collect::<Vec<_>>(),
        [
            "Garis tren ini yang paling tepat di antara ketiganya.",
            "Pita tengah, yang mestinya memuat sekitar 8 dari 10, memuat 12 dari 15."
        ]
    );
    for (none, points, trend, method, verdict, said) in [
        (
            0.01,
            0.02,
            0.03,
            Method::Points,
            Verdict::NoBetter,
            "Yang paling tepat justru menganggap tidak ada yang berubah.",
        ),
        (0.03, 0.01, 0.02, Method::Points, Verdict::Better, "Garis tren ini yang paling tepat"),
        (0.03, 0.02, 0.01, Method::LogOdds, Verdict::Better, "Garis tren ini yang paling tepat"),
        // Written alike.
        (0.0104, 0.02, 0.0101, Method::LogOdds, Verdict::Better, "Garis tren ini hanya sedikit lebih tepat daripada"),
        (0.0101, 0.02, 0.0104, Method::LogOdds, Verdict::NoBetter, "Garis tren ini sama tepatnya dengan"),
    ] {
        let past = past(&mut outcome);
        past.backtest = Some(BackTest {
            cases: 3,
            no_change: none,
            points_drift: points,
            log_odds_drift: trend,
            within_80: 1.0,
            points_within_80: 1.0,
        });
        let fit = past.fit.as_mut().expect("a fit");
        (fit.method, fit.verdict) = (method, verdict);
        let table = question(&outcome).table.expect("a table");
        assert!(table.notes[0].starts_with(said), "{:?}", table.notes);
        let drawn = if method == Method::Points { 1 } else { 2 };
        for (place, row) in table.rows.iter().enumerate() {
            assert_eq!(row[0].ends_with(" (garis tren ini)"), place == drawn, "{row:?}");
        }
    }
}

/// The past of all together, to be changed.
fn past(outcome: &mut Outcome) -> &mut Trend {
    outcome.uncertainty.as_mut().and_then(|uncertainty| uncertainty.trends.all.as_mut()).expect("a past")
}

/// `trended` to 70 % with another verdict, share of cases held, and ends of the 80 % band in the last year.
fn judged(facts: &Checked, verdict: Verdict, held: f64, range: (f64, f64)) -> Outcome {
    let mut outcome = trended(facts, 0.7);
    let fit = past(&mut outcome).fit.as_mut().expect("a fit");
    (fit.verdict, fit.bands_held) = (verdict, held);
    *fit.bands[1].last_mut().expect("years") = range;
    outcome
}

#[test]
fn where_the_past_does_not_settle_it_the_range_takes_the_place_of_the_number() {
    let facts = checked(&history(9));
    for (verdict, held) in [(Verdict::NoBetter, 0.8), (Verdict::NoBetter, 0.2), (Verdict::Better, 0.59)] {
        let outcome = judged(&facts, verdict, held, (0.38, 0.91));
        for (language, headline, dek, table, label) in [
            (
                "id",
                "Data 2017–2025 belum bisa memastikan: antara 38 dan 91 dari 100 pada 2045",
                "Rentang itu memuat 8 dari 10 kemungkinan. Targetnya 99 dari 100. Laju yang dibutuhkan 3,1 kali laju 2017–2025.",
                "Angka di balik grafik: 50,0% pada 2025, dan 38–91% pada 2045",
                "Semua pekerja: dari 34% pada 2017 menjadi 50% pada 2025 (data). Setelah itu belum bisa dipastikan: 38–91% pada 2045.",
            ),
            (
                "en",
                "The data of 2017–2025 does not settle 2045: between 38 and 91 in 100",
                "That range holds 8 of 10 cases. The target is 99 in 100. The pace needed is 3.1 times that of 2017–2025.",
                "The numbers behind the charts: 50.0% in 2025 and 38–91% in 2045",
                "All workers: from 34% in 2017 to 50% in 2025 (data). After that the data does not settle it: 38–91% in 2045.",
            ),
        ] {
            told(language, &facts, &outcome, ProjectionBasis::Trend, |context| {
                let words = Projection::new(context);
                let heading = words.heading();
                assert_eq!((&*plain(&heading.headline), &*plain(&heading.dek)), (headline, dek));
                assert_eq!(plain(&CoverageTable::new(context).heading().headline), table);
                let heard = words.line_in_words(
                    None,
                    &cakupan::model::counts(context.facts, None),
                    &[],
                    &[(2026, 0.9), (2045, 0.7)],
                );
                assert_eq!(plain(&heard), label);
                let doubt = words.doubt().expect("a doubt");
                assert_eq!(words.notes()[0], doubt, "unfolded, above the other notes");
                assert!(words.alternative().contains(&doubt));
            });
        }
    }
    let settled = judged(&facts, Verdict::Better, 0.6, (0.38, 0.91));
    told("id", &facts, &settled, ProjectionBasis::Trend, |context| {
        assert_eq!(Projection::new(context).doubt(), None);
        assert!(Projection::new(context).heading().headline.starts_with("Kalau tren"));
    });
}

#[test]
fn the_doubt_is_told_in_the_numbers_of_the_back_test() {
    let facts = checked(&history(9));
    let outcome = judged(&facts, Verdict::NoBetter, 0.4, (0.38, 0.91));
    assert_eq!(
        plain(
            &told("id", &facts, &outcome, ProjectionBasis::Trend, |context| Projection::new(context).doubt())
                .expect("one")
        ),
        "Garis tren ini sudah diuji pada data lama: melesetnya rata-rata 1,1 poin. Kalau menganggap tidak ada yang berubah, \
         melesetnya 6,2 poin. Pita tengah, yang mestinya memuat sekitar 8 dari 10, memuat 6 dari 15."
    );
    // What the reader assumes is no trend.
    assert_eq!(
        told("id", &facts, &outcome, ProjectionBasis::Assumptions, |context| Projection::new(context).doubt()),
        None
    );
}

#[test]
fn a_narrow_range_is_still_told_as_one() {
    let locale = NativeLocale::new("id").expect("words");
    let numbers = Numbers::new(&locale, &[0.99]);
    for (low, high, expected) in [
        (0.38, 0.91, ["38", "91"]),
        (0.446, 0.449, ["44", "45"]),
        (0.002, 0.004, ["0", "1"]),
        (0.9996, 0.9999, ["99", "100"]),
    ] {
        assert_eq!(numbers.between(low, high), expected, "{low} {high}");
    }
}

#[test]
fn a_line_that_is_cut_says_since_when_and_never_stands_without_its_range() {
    let facts = checked(&history(9));
    for (end, verdict, headline, since) in [
        (
            1.0,
            Verdict::Better,
            "Kalau tren 2017–2025 berlanjut, semua terlindungi mulai 2035; rentang 2045: 90 sampai 100 dari 100",
            "Garis trennya sampai di 100 dari 100 pada 2035.",
        ),
        (
            0.0,
            Verdict::Better,
            "Kalau tren 2017–2025 berlanjut, tidak ada yang terlindungi mulai 2035; rentang 2045: 0 sampai 10 dari 100",
            "Garis trennya sampai di 0 dari 100 pada 2035.",
        ),
        (
            1.0,
            Verdict::NoBetter,
            "Data 2017–2025 belum bisa memastikan: antara 90 dan 100 dari 100 pada 2045",
            "Garis trennya sampai di 100 dari 100 pada 2035.",
        ),
    ] {
        let mut outcome = trended(&facts, end);
        let fit = past(&mut outcome).fit.as_mut().expect("a fit");
        (fit.method, fit.verdict) = (Method::Points, verdict);
        fit.median[9..].fill(end);
        told("id", &facts, &outcome, ProjectionBasis::Trend, |context| {
            let words = Projection::new(context);
            assert_eq!(plain(&words.heading().headline), headline);
            assert_eq!(plain(&words.heading().dek).contains(since), verdict == Verdict::NoBetter);
            assert!(plain(&CoverageTable::new(context).heading().dek).ends_with(since));
            assert!(
                plain(&words.line_in_words(None, &cakupan::model::counts(context.facts, None), &[], &[(2045, end)]))
                    .contains(since)
            );
            assert_eq!(words.readout(20).cells[0].detail, "kalau tren berlanjut, sejak 2035");
            assert_eq!(words.readout(9).cells[0].detail, "kalau tren berlanjut");
        });
    }
}

#[test]
fn a_series_that_has_not_moved_is_told_as_such_and_has_no_range() {
    let mut document = history(9);
    for group in 0..2 {
        for seen in document["groups"][group]["observations"].as_array_mut().expect("observations") {
            seen["registered"] = json!(4_500);
        }
    }
    document["groups"].as_array_mut().expect("groups").iter_mut().for_each(|group| {
        group.as_object_mut().expect("a group").remove("assumptions");
    });
    let mut reader = reader("id", &document);
    let ahead = frame(&mut reader, View::Projection);
    assert_eq!(plain(&ahead.headline), "Pada 2025 sama seperti pada 2017: 45 dari 100 terlindungi");
    assert!(ahead.notes[0].starts_with("Angka 2025 sama dengan angka 2017"), "{:?}", ahead.notes);
    assert_eq!(ahead.view.projection().and_then(|view| view.readout.range.clone()), None);
    assert_eq!(plain(&frame(&mut reader, View::Table).headline), "Angka di balik grafik: 45,0% pada 2025");
}

#[test]
fn the_trend_is_shown_first_only_where_nobody_assumes_anything() {
    let locale = NativeLocale::new("id").expect("words");
    let assumed = history(9);
    let mut open = history(9);
    for group in 0..2 {
        open["groups"][group].as_object_mut().expect("a group").remove("assumptions");
    }
    for (document, expected) in [(assumed, ProjectionBasis::Assumptions), (open, ProjectionBasis::Trend)] {
        let facts = checked(&document);
        let outcome = trended(&facts, 0.7);
        assert_eq!(WordsContext::new(&locale, &facts, &outcome, &outcome).basis, expected);
        let plain = Outcome::new(&facts, &Scenario::default());
        assert_eq!(
            WordsContext::new(&locale, &facts, &plain, &plain).basis,
            ProjectionBasis::Assumptions,
            "no trend is known"
        );
    }
}
