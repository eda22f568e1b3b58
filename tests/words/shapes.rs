//! What pages say about documents of other shapes: one group, many, shared payers, history, numbers at the edges.

use std::collections::BTreeSet;

use cakupan::document::{LeverKind, Scenario, read};
use cakupan::model::Outcome;
use cakupan::session::View;
use cakupan::words::{Mark, NativeLocale, Now, People, WordsContext};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::documents::{
    any_document, checked, document, frame, group, history, reader, table, texts, today, years_ahead,
};

fn target(rate: f64) -> Value {
    json!([{"year": 2045, "rate": rate}])
}

/// The people of the picture of a hundred, and the number in the headline; `None` where that says fewer than one.
fn people(document: &Value) -> (Vec<People>, Option<usize>) {
    let locale = NativeLocale::new("id").expect("words");
    let facts = checked(document);
    let outcome = Outcome::new(&facts, &Scenario::default());
    let context = WordsContext::new(&locale, &facts, &outcome, &outcome);
    let headline = Now::new(&context).heading().headline;
    let before = headline.split("\u{a0}dari\u{a0}100").next().unwrap_or_default();
    let number = before.rsplit(' ').next().unwrap_or_default();
    let said = if before.contains("urang dari") { None } else { number.parse().ok() };
    assert!(said.is_some() || before.contains("urang dari"), "{headline}");
    (Now::new(&context).people(), said)
}

#[test]
fn one_group_is_everyone() {
    let document = document(json!([group("semua", 8_000.0, 2_000.0)]), target(0.9));
    let mut reader = reader("id", &document);
    let now = frame(&mut reader, View::Now);
    assert_eq!(now.headline, "Baru 25\u{a0}dari\u{a0}100 pekerja terlindungi");
    assert_eq!(today(&mut reader).gap.detail, "");
    let cells = years_ahead(&mut reader).readout.cells;
    assert_eq!(cells.iter().map(|cell| (cell.mark, &*cell.label)).collect::<Vec<_>>(), [(Mark::All, "Semua")]);
    assert_eq!(table(&mut reader).groups.len(), 1);
    let (people, _) = people(&document);
    assert_eq!(people.iter().map(|part| (part.size, part.registered)).collect::<Vec<_>>(), [(100, 25)]);
}

#[test]
fn of_seven_groups_the_five_largest_are_drawn_and_the_rest_are_others() {
    let sizes = [400.0, 9_000.0, 300.0, 8_000.0, 7_000.0, 6_000.0, 5_000.0];
    let groups: Vec<Value> =
        sizes.iter().enumerate().map(|(place, &size)| group(&format!("k{place}"), size, size / 4.0)).collect();
    let document = document(json!(groups), target(0.9));
    let mut reader = reader("id", &document);
    let ahead = frame(&mut reader, View::Projection);
    let drawn: Vec<String> = years_ahead(&mut reader).readout.cells.into_iter().map(|cell| cell.label).collect();
    assert_eq!(drawn, ["Semua", "k1", "k3", "k4", "k5", "k6"]);
    assert!(
        ahead.notes.contains(&String::from("Gambar menampilkan 5 kelompok terbesar. Kelompok lain ada di tabel.")),
        "{:?}",
        ahead.notes
    );
    assert_eq!(table(&mut reader).groups.len(), 8);
    assert_eq!(years_ahead(&mut reader).levers.expect("levers").groups.len(), 7);
    let (people, _) = people(&document);
    let titles: Vec<&str> = people.iter().map(|part| &*part.title).collect();
    assert_eq!(titles.last(), Some(&"Kelompok lain: 25% terdaftar"));
    assert_eq!(people.len(), 6);
    assert_eq!(people.last().map(|part| (part.mark, &*part.detail)), Some((Mark::Further, "175 dari 700 orang")));
}

#[test]
fn groups_with_one_payer_name_it_in_each() {
    let paid = |id: &str| {
        let mut group =
            json!({"id": id, "observations": [{"year": 2025, "workers": 1_000, "registered": 200, "subsidised": 200}]});
        group["subsidy"] = json!({"payer": "pemkot", "currency": "IDR", "monthly_contribution": [{"from": "2025-01", "amount": 16_800}]});
        group
    };
    let mut reader = reader("id", &document(json!([paid("satu"), paid("dua")]), target(0.9)));
    let now = frame(&mut reader, View::Now);
    assert_eq!(now.headline, "Baru 20\u{a0}dari\u{a0}100 pekerja terlindungi");
    let ahead = frame(&mut reader, View::Projection);
    for group in &years_ahead(&mut reader).levers.expect("levers").groups {
        let budget = group.levers.iter().find(|lever| lever.lever == LeverKind::AnnualBudget).expect("a budget");
        assert_eq!(budget.label, "Anggaran pemkot per tahun");
        assert_eq!(budget.text, "Rp40,3\u{a0}juta");
    }
    // Two notes that read alike would leave open whom each is about.
    let notes: BTreeSet<&String> = ahead.notes.iter().collect();
    assert_eq!(notes.len(), ahead.notes.len(), "{:?}", ahead.notes);
    let table = table(&mut reader);
    assert!(table.columns.contains(&String::from("Ditanggung pemkot")));
}

#[test]
fn people_who_are_paid_for_without_a_subsidy_are_told_of_by_group() {
    let mut paid = group("satu", 1_000.0, 300.0);
    paid["observations"][0]["subsidised"] = json!(100);
    let mut reader = reader("id", &document(json!([paid, group("dua", 500.0, 100.0)]), target(0.9)));
    let notes = frame(&mut reader, View::Projection).notes;
    assert_eq!(notes[0], "satu: yang ditanggung dianggap tetap 100 orang, karena anggarannya tidak disebut.");
}

#[test]
fn nobody_and_everybody_are_said_as_such() {
    for (registered, rate, headline) in [
        (0.0, 0.9, "0 dari 100 pekerja terlindungi"),
        (3.0, 0.9, "Kurang dari 1 dari 100 pekerja terlindungi"),
        (9_999.0, 1.0, "Baru 99 dari 100 pekerja terlindungi"),
        (10_000.0, 1.0, "100 dari 100 pekerja terlindungi"),
        (9_860.0, 0.99, "Baru 98 dari 100 pekerja terlindungi"),
        (9_899.0, 0.99, "Baru 98 dari 100 pekerja terlindungi"),
        (9_900.0, 0.99, "99 dari 100 pekerja terlindungi"),
        (2_637.0, 0.264, "Baru 26 dari 100 pekerja terlindungi"),
    ] {
        let document = document(json!([group("satu", 10_000.0, registered)]), target(rate));
        let now = frame(&mut reader("id", &document), View::Now);
        assert_eq!(now.headline.replace('\u{a0}', " "), headline, "{registered} of 10.000, target {rate}");
    }
}

#[test]
fn one_new_member_a_year_is_told_in_the_singular() {
    let document = document(json!([group("one", 100.0, 70.0)]), target(0.9));
    let need = years_ahead(&mut reader("en", &document)).need.expect("a target");
    assert!(need.heading.ends_with("takes about 1 new member a year"), "{}", need.heading);
}

#[test]
fn a_group_at_its_target_needs_nobody() {
    let document = document(json!([group("satu", 100.0, 100.0), group("dua", 100.0, 0.0)]), target(0.9));
    let need = years_ahead(&mut reader("id", &document)).need.expect("a target");
    assert!(need.detail.starts_with("Yaitu satu: 0; dua: 5."), "{}", need.detail);
}

#[test]
fn what_one_group_needs_is_said_once() {
    let mut document = document(json!([group("semua", 8_000.0, 2_000.0)]), target(0.9));
    let pace = "Sekitar 22 orang per bulan.";
    let said = |document: &Value| {
        let mut reader = reader("id", document);
        let aimed_at = frame(&mut reader, View::Projection)
            .view
            .projection()
            .and_then(|view| view.need.clone())
            .expect("a target");
        assert_eq!(aimed_at.heading, "Agar 90% tercapai pada 2045, perlu sekitar 260 peserta baru per tahun");
        reader.use_needed_pace();
        let used = frame(&mut reader, View::Projection)
            .view
            .projection()
            .and_then(|view| view.need.clone())
            .expect("a target");
        assert_eq!(used.detail, format!("260 peserta baru per tahun. {pace}"));
        aimed_at.detail.replace('\u{a0}', " ")
    };
    assert!(said(&document).starts_with(pace));
    document["groups"][0]["assumptions"] = json!({"enrolment": {"per_year": {"central": 100}}});
    assert!(said(&document).starts_with(&format!("Itu 2,6 kali asumsi awal (100). {pace}")));
}

#[test]
fn up_to_three_groups_are_spelled_out_by_their_names_and_more_give_way_to_the_sum() {
    let named = |(place, name): (usize, &&str)| {
        let mut named = group(&format!("k{place}"), 1_000.0, 400.0);
        named["label"] = json!(name);
        named
    };
    for (names, expected) in [
        (&["Satu"][..], ""),
        (&["Satu", "dua dan tiga"], "Satu: 600; dua dan tiga: 600"),
        (&["Banjaran Utara", "dua", "IGD"], "Banjaran Utara: 600; dua: 600; IGD: 600"),
        (&["a", "b", "c", "d"], ""),
    ] {
        let groups: Vec<Value> = names.iter().enumerate().map(named).collect();
        let document = document(json!(groups), target(0.9));
        for language in ["id", "en"] {
            assert_eq!(today(&mut reader(language, &document)).gap.detail, expected, "{language}");
        }
    }
}

#[test]
fn years_of_data_stand_in_the_table_before_the_estimates() {
    let mut reader = reader("id", &history(4));
    let ahead = years_ahead(&mut reader);
    assert!(ahead.readout.cells.len() == 3, "the assumptions, not a trend");
    let table = table(&mut reader);
    for group in &table.groups {
        let data: Vec<&str> = group.rows.iter().filter(|row| row.tag.is_some()).map(|row| &*row.year).collect();
        assert_eq!(data, ["2022", "2023", "2024", "2025"]);
        assert!(group.rows[..4].iter().all(|row| row.tag.as_deref() == Some("data")));
    }
}

#[test]
fn several_targets_are_answered_by_the_latest() {
    let targets = json!([{"year": 2030, "rate": 0.5}, {"year": 2040, "rate": 0.8}]);
    let document = document(json!([group("satu", 1_000.0, 200.0)]), targets);
    let mut reader = reader("id", &document);
    assert_eq!(frame(&mut reader, View::Now).next.expect("a next view").label, "Bisa 80\u{a0}dari\u{a0}100 pada 2040?");
    let need =
        frame(&mut reader, View::Projection).view.projection().and_then(|view| view.need.clone()).expect("a target");
    assert_eq!(need.heading, "Agar 80% tercapai pada 2040, perlu sekitar 40 peserta baru per tahun");
}

#[test]
fn a_small_group_with_many_registered_takes_none_of_the_hundred_away() {
    let document =
        document(json!([group("a", 9_919.0, 0.0), group("b", 40.0, 40.0), group("c", 41.0, 30.0)]), target(0.9));
    let (parts, said) = people(&document);
    assert_eq!(said, Some(1));
    assert_eq!(parts.iter().map(|part| (part.size, part.registered)).collect::<Vec<_>>(), [(99, 0), (0, 0), (1, 1)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_hundred_people_are_a_hundred_and_as_many_are_registered_as_the_headline_says(document in any_document()) {
        let (parts, said) = people(&document);
        prop_assert_eq!(parts.iter().map(|part| part.size).sum::<usize>(), 100);
        prop_assert_eq!(parts.iter().map(|part| part.registered).sum::<usize>(), said.unwrap_or(0));
        for part in &parts {
            prop_assert!(part.registered <= part.size, "{part:?}");
            let exact = 100.0 * part.counts[0] / parts.iter().map(|part| part.counts[0]).sum::<f64>();
            prop_assert!((part.size as f64 - exact).abs() < 1.0, "{part:?}");
        }
    }

    #[test]
    fn every_sentence_of_every_page_is_whole(document in any_document(), language in prop::sample::select(vec!["id", "en"])) {
        let mut reader = reader(language, &document);
        for view in View::ALL {
            let frame = frame(&mut reader, view);
            prop_assert!(!frame.headline.is_empty() && !frame.dek.is_empty());
            for text in texts(&frame) {
                prop_assert!(!text.contains(['{', '}']) && !text.contains("NaN") && !text.contains("inf%"), "{text}");
                let minus_nothing = |word: &str| word.trim_end_matches(|letter: char| !letter.is_ascii_digit()) == "-0";
                prop_assert!(!text.split([' ', '\u{a0}', '(', '±']).any(minus_nothing), "{text}");
                prop_assert!(!text.contains("  ") && text.trim() == text, "“{text}”");
            }
        }
    }

    #[test]
    fn only_is_said_exactly_while_a_target_lies_ahead(document in any_document()) {
        let facts = checked(&document);
        let (workers, registered) =
            facts.base().fold((0.0, 0.0), |sum, seen| (sum.0 + seen.workforce(), sum.1 + seen.members()));
        let latest = facts.document().targets.iter().max_by_key(|target| target.year);
        let under = latest.is_some_and(|target| registered / workers < target.rate - 1e-12);
        let headline = frame(&mut reader("id", &document), View::Now).headline;
        // “Only” of none, or of fewer than one, would say it twice.
        let is_little = ["0\u{a0}", "Kurang dari 1\u{a0}"].iter().any(|words| headline.starts_with(words));
        prop_assert_eq!(headline.starts_with("Baru "), under && !is_little, "{}", headline);
    }

    #[test]
    fn broken_documents_leave_no_page(text in ".{0,40}") {
        let mut session = cakupan::session::Session::new(NativeLocale::new("id").expect("words"));
        prop_assert!(!session.open(read(text.as_bytes())));
        prop_assert!(session.frame(&cakupan::chart::NotoSans).is_none());
        prop_assert!(!session.problems().is_empty());
    }
}

#[test]
fn the_key_names_every_year_that_was_counted() {
    let mut counted = group("satu", 1_000.0, 300.0);
    counted["observations"] = json!([
        {"year": 2019, "workers": 900, "registered": 200},
        {"year": 2025, "workers": 1_000, "registered": 300},
    ]);
    let mut reader = reader("id", &document(json!([counted]), target(0.9)));
    assert_eq!(years_ahead(&mut reader).key[0].text, "data 2019–2025");
}

/// Six groups of percentages, the first of them the whole of the others.
fn whole_of_many(place: &str) -> Value {
    let parts = ["nigeria", "utara", "timur", "barat", "selatan", "tengah"];
    let groups: Vec<Value> =
        parts.iter().map(|id| json!({"id": id, "label": id, "observations": [{"year": 2021, "rate": 0.5}]})).collect();
    let mut document = document(json!(groups), target(0.9));
    document["whole"] = json!("nigeria");
    document["place"] = json!(place);
    document
}

#[test]
fn the_key_of_today_shows_the_marks_of_its_picture_and_no_others() {
    let seven: Vec<Value> = (0..7).map(|place| group(&format!("k{place}"), 1_000.0, 250.0)).collect();
    for (document, expected) in [
        (document(json!([group("satu", 1_000.0, 250.0)]), target(0.9)), vec![Mark::First]),
        (document(json!(seven[..2]), target(0.9)), vec![Mark::First, Mark::Second]),
        (document(json!(seven), target(0.9)), vec![Mark::First, Mark::Second, Mark::Third]),
        // Only the whole is drawn.
        (whole_of_many("Nigeria"), vec![Mark::First]),
    ] {
        assert_eq!(today(&mut reader("id", &document)).key[0].marks, expected);
    }
}

#[test]
fn a_whole_that_is_called_as_its_place_is_says_the_place_once() {
    for (place, expected) in [("nigeria", "nigeria: "), ("Abuja", "nigeria di Abuja: ")] {
        let dek = frame(&mut reader("id", &whole_of_many(place)), View::Now).dek;
        assert!(dek.starts_with(expected) && dek.matches("nigeria").count() == 1, "{dek}");
    }
}

#[test]
fn those_not_covered_are_counted_in_every_year_and_never_rounded_away() {
    // 999,900 of a million: both are a million to three figures.
    let document = document(json!([group("semua", 1_000_000.0, 999_900.0)]), json!([]));
    let mut reader = reader("id", &document);
    let mut missing = |year: i32| {
        reader.choose_year(year);
        years_ahead(&mut reader).readout.missing
    };
    assert_eq!(missing(2025).as_deref(), Some("Belum terlindungi: 100 orang"));
    assert_eq!(missing(2030).as_deref(), Some("Belum terlindungi: 100 orang"));
}

#[test]
fn where_nobody_is_counted_nobody_is_missing() {
    assert_eq!(years_ahead(&mut reader("id", &whole_of_many("Abuja"))).readout.missing, None);
}

#[test]
fn once_a_reader_has_set_something_no_note_says_that_all_stays_as_it_is() {
    let document = document(json!([group("semua", 1_000.0, 250.0)]), target(0.9));
    for (language, still) in [("id", "dianggap tetap"), ("en", "nothing changes")] {
        let mut reader = reader(language, &document);
        let is_said = |reader: &mut crate::documents::Reader| {
            let notes = [View::Projection, View::Levers].map(|view| {
                let frame = frame(reader, view);
                [frame.notes, vec![frame.dek]].concat().join(" ")
            });
            notes.map(|said| said.contains(still))
        };
        assert_eq!(is_said(&mut reader), [true, true], "{language}");
        reader.use_needed_pace();
        assert_eq!(is_said(&mut reader), [false, false], "{language}");
    }
}
