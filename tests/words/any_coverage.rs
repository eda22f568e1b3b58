//! What pages say of any coverage: in the document's own words, of percentages alone, of what has come and of what is missing.

use cakupan::session::View;
use cakupan::words::ProjectionBasis;
use serde_json::{Value, json};

use crate::documents::{document, frame, group, history, reader, today, years_ahead};
use crate::everything::everything;

/// Words of social security.
const ENGLISH: [&str; 5] = ["worker", "protected", "member", "regist", "contribution"];
const INDONESIAN: [&str; 5] = ["pekerja", "terlindungi", "peserta", "daftar", "iuran"];

/// The document with children who are vaccinated in the place of workers who are protected.
fn vaccinated(mut document: Value) -> Value {
    document["unit"] = json!({"id": {"other": "anak"}, "en": {"one": "child", "other": "children"}});
    document["covered"] =
        json!({"en": {"one": "is vaccinated", "other": "are vaccinated"}, "id": {"other": "sudah divaksin"}});
    document["not_covered"] = json!({"en": {"other": "not yet vaccinated"}, "id": {"other": "belum divaksin"}});
    document
}

/// Two groups with a past, percentages alone, and a target.
fn rates(whole: Option<&str>) -> Value {
    let seen = |id: &str, start: f64| {
        let of = |year: i32| json!({"year": year, "rate": start + 0.02 * f64::from(year - 2019)});
        json!({"id": id, "label": id, "observations": (2019..=2025).map(of).collect::<Vec<_>>()})
    };
    let mut document =
        vaccinated(document(json!([seen("Kota", 0.5), seen("Desa", 0.3)]), json!([{"year": 2035, "rate": 0.9}])));
    if let Some(whole) = whole {
        document["whole"] = json!(whole);
    }
    document
}

#[test]
fn nothing_is_said_of_social_security_where_the_document_counts_something_else() {
    let mut paid = vaccinated(history(6));
    paid["groups"][0]["observations"][5]["subsidised"] = json!(500);
    paid["groups"][0]["subsidy"] = json!({"payer": "Dinkes", "currency": "IDR", "annual_budget": {"low": 1, "central": 5e6, "high": 9e7},
        "monthly_contribution": [{"from": "2020-01", "amount": 1000}, {"from": "2027-03", "amount": 1200}]});
    let single = vaccinated(document(
        json!([{"id": "a", "observations": [{"year": 2025, "workers": 1, "registered": 0}]}]),
        json!([]),
    ));
    for document in [paid, vaccinated(history(1)), vaccinated(history(3)), single, rates(None), rates(Some("Kota"))] {
        for (language, words) in [("en", ENGLISH), ("id", INDONESIAN)] {
            for text in everything(&mut reader(language, &document)) {
                let found = words.iter().find(|word| text.to_lowercase().contains(*word));
                assert_eq!(found, None, "{language}: {text}");
                assert!(!text.contains(['{', '}']) && !text.contains("NaN"), "{text}");
            }
        }
    }
}

#[test]
fn the_unit_and_what_is_said_of_it_stand_in_the_headline() {
    let document = vaccinated(document(
        json!([{"id": "a", "observations": [{"year": 2025, "workers": 1000, "registered": 640}]}]),
        json!([{"year": 2030, "rate": 0.9}]),
    ));
    let said = |language: &str| {
        let now = frame(&mut reader(language, &document), View::Now);
        [now.headline, now.dek].map(|text| text.replace('\u{a0}', " "))
    };
    assert_eq!(
        said("en"),
        ["Only 64 in 100 children are vaccinated", "In Kota, 640 of 1,000 children are vaccinated, 2025."]
    );
    assert_eq!(
        said("id"),
        ["Baru 64 dari 100 anak sudah divaksin", "Di Kota, 640 dari 1.000 anak sudah divaksin, 2025."]
    );
    assert_eq!(today(&mut reader("en", &document)).gap.value.replace('\u{a0}', " "), "360 children");
}

#[test]
fn one_is_told_in_the_singular() {
    let one = |registered: u32| {
        document(
            json!([{"id": "a", "observations": [{"year": 2025, "workers": 1, "registered": registered}]}]),
            json!([]),
        )
    };
    let dek = |document: &Value| frame(&mut reader("en", document), View::Now).dek;
    assert!(dek(&one(0)).starts_with("0 of 1 worker in Kota"), "{}", dek(&one(0)));
    assert_eq!(dek(&vaccinated(one(1))), "In Kota, 1 of 1 child is vaccinated, 2025.");
    assert_eq!(today(&mut reader("en", &one(0))).gap.value, "1 person");
}

#[test]
fn percentages_are_told_without_any_number_of_people() {
    for (whole, headline) in [
        (Some("Kota"), "Only 62 in 100 children are vaccinated"),
        (None, "42 to 62 in 100 children are vaccinated, by group"),
    ] {
        let mut reader = reader("en", &rates(whole));
        let now = frame(&mut reader, View::Now);
        assert_eq!(now.headline.replace('\u{a0}', " "), headline);
        reader.choose_basis(ProjectionBasis::Assumptions);
        let cells = years_ahead(&mut reader).readout.cells;
        let labels: Vec<&str> = cells.iter().map(|cell| &*cell.label).collect();
        assert_eq!(labels, ["Kota", "Desa"], "{whole:?}");
        let heads = |text: &String| text.contains(" people") || text.contains("1 of 1") || text.contains("1 child");
        let found: Vec<String> = everything(&mut reader).into_iter().filter(heads).collect();
        assert_eq!(found, Vec::<String>::new());
    }
}

#[test]
fn a_target_whose_year_has_come_is_told_as_reached_or_missed() {
    let mut document = history(6);
    document["targets"] = json!([
        {"year": 2024, "rate": 0.45, "label": "Rencana"},
        {"year": 2025, "rate": 0.8},
        {"year": 2010, "rate": 0.3},
    ]);
    let mut reader = reader("id", &document);
    for view in [View::Now, View::Projection] {
        let notes = frame(&mut reader, view).notes.join(" | ").replace('\u{a0}', " ");
        assert!(notes.contains("Rencana 2024: 45%. Tercapai, sejak 2023."), "{notes}");
        assert!(notes.contains("Target 2025: 80%. Tidak tercapai, kurang 30 poin."), "{notes}");
        assert!(notes.contains("Target 2010: 30%. Belum ada data sampai tahun itu."), "{notes}");
    }
    assert!(years_ahead(&mut reader).need.is_none(), "nothing is aimed at");
}

#[test]
fn a_target_that_is_named_after_its_year_is_not_told_that_year_twice() {
    let mut document = history(6);
    document["targets"] = json!([
        {"year": 2024, "rate": 0.45, "label": "Rencana 2024"},
        {"year": 2035, "rate": 0.8, "label": "RPJMD 2035"},
        {"year": 2045, "rate": 0.99, "label": "Tahap 12045"},
    ]);
    let mut reader = reader("id", &document);
    let notes = frame(&mut reader, View::Projection).notes.join(" | ");
    assert!(notes.contains("Rencana 2024: 45%."), "{notes}");
    let targets = years_ahead(&mut reader).readout.targets;
    assert_eq!(targets.as_deref(), Some("RPJMD 2035: 80%. Tahap 12045 2045: 99%."));
}

#[test]
fn a_period_stands_where_the_year_would() {
    let mut document = history(3);
    for group in 0..2 {
        for (place, period) in ["2022/23", "2023/24", "2024/25"].into_iter().enumerate() {
            document["groups"][group]["observations"][place]["period"] = json!(period);
        }
    }
    let mut reader = reader("en", &document);
    assert!(frame(&mut reader, View::Now).dek.ends_with("2024/25."));
    let ahead = frame(&mut reader, View::Projection);
    assert!(ahead.notes.iter().any(|note| note.starts_with("From 2022/23 to 2024/25")), "{:?}", ahead.notes);
    let rows: Vec<String> =
        crate::documents::table(&mut reader).groups[0].rows.iter().take(4).map(|row| row.year.clone()).collect();
    assert_eq!(rows, ["2022/23", "2023/24", "2024/25", "2030"]);
}

#[test]
fn more_than_everybody_stands_with_its_reason() {
    let seen = json!([{"year": 2025, "workers": 100, "registered": 113, "above_100": "Births of other districts count here."}]);
    let mut reader = reader("en", &document(json!([{"id": "a", "label": "North", "observations": seen}]), json!([])));
    let now = frame(&mut reader, View::Now);
    assert_eq!(now.headline.replace('\u{a0}', " "), "113 in 100 workers are protected");
    assert!(
        now.notes[0].contains("Births of other districts count here. The years ahead start from 100%."),
        "{:?}",
        now.notes
    );
    assert_eq!(today(&mut reader).gap.value, "0 people");
}

#[test]
fn those_paid_for_who_were_counted_once_are_no_zero() {
    let mut document = history(3);
    document["groups"][0]["observations"][0]["subsidised"] = json!(900);
    document["groups"][0]["subsidy"] =
        json!({"payer": "Pemkab", "currency": "IDR", "monthly_contribution": [{"from": "2020-01", "amount": 1000}]});
    let mut reader = reader("id", &document);
    let notes = frame(&mut reader, View::Projection).notes;
    assert!(
        notes.iter().any(|note| note.starts_with("satu: berapa yang ditanggung Pemkab pada 2025 tidak diketahui.")),
        "{notes:?}"
    );
    assert!(frame(&mut reader, View::Now).tabs.items.iter().all(|tab| tab.view != View::Cost));
}

#[test]
fn several_counts_a_year_stand_at_their_dates_in_the_table_and_are_heard() {
    let seen = |year: i32, month: u8, registered: i32| json!({"year": year, "month": month, "workers": 1000, "registered": registered});
    let group = json!({"id": "a", "label": "Utara", "observations": [seen(2024, 2, 300), seen(2024, 8, 340), seen(2025, 2, 350), seen(2025, 8, 400)]});
    let mut reader = reader("en", &document(json!([group]), json!([{"year": 2030, "rate": 0.9}])));
    let shown = crate::documents::table(&mut reader);
    let rows: Vec<(&str, &str)> =
        shown.groups[0].rows.iter().take(4).map(|row| (&*row.year, &*row.cells[1].text)).collect();
    let plain: Vec<(String, &str)> = rows.iter().map(|(year, text)| (year.replace('\u{a0}', " "), *text)).collect();
    let expected = [("February 2024", "300"), ("August 2024", "340"), ("February 2025", "350"), ("August 2025", "400")];
    assert_eq!(plain.iter().map(|(year, text)| (&**year, *text)).collect::<Vec<_>>(), expected);
    years_ahead(&mut reader);
    let numbers = reader.numbers();
    let first: Vec<String> = numbers[0].rows.iter().map(|row| row[0].replace('\u{a0}', " ")).collect();
    assert_eq!(first[..4], ["February 2024, data", "August 2024, data", "February 2025, data", "August 2025, data"]);
    let heard = reader.sound(&cakupan::chart::NotoSans).expect("tones");
    let data = |tone: &&cakupan::chart::Tone| tone.voice == cakupan::chart::Voice::Observed;
    let moments: Vec<f64> = heard.passages[1].tones.iter().filter(data).map(|tone| tone.at).collect();
    assert_eq!(moments.len(), 4);
    assert!(moments.windows(2).all(|pair| pair[0] < pair[1]), "{moments:?}");
}

#[test]
fn more_than_everybody_in_an_earlier_year_stays_in_the_table_with_its_reason() {
    let seen = json!([
        {"year": 2024, "workers": 100, "registered": 113, "above_100": "Births of other districts count here."},
        {"year": 2025, "workers": 100, "registered": 90},
    ]);
    let mut reader = reader("en", &document(json!([{"id": "a", "label": "North", "observations": seen}]), json!([])));
    let shown = crate::documents::table(&mut reader);
    assert_eq!(shown.groups[0].rows[0].cells[2].text, "113.0%");
    assert!(shown.unit.ends_with("2024: Births of other districts count here."), "{}", shown.unit);
    let now = frame(&mut reader, View::Now);
    assert!(now.notes[0].ends_with("count here.") && !now.notes[0].contains("100%"), "{:?}", now.notes);
}

#[test]
fn what_is_wrong_with_a_document_is_said_of_those_whom_it_counts() {
    use cakupan::document::{Checked, read};
    use cakupan::words::{Locale, NativeLocale, counted, problems::wording};
    let seen =
        json!([{"year": 2024, "workers": 100, "registered": 20}, {"year": 2025, "workers": 300, "registered": 20}]);
    let of = |document: &Value, language: &str| {
        let reading = read::<Checked>(document.to_string().as_bytes());
        let locale = NativeLocale::new(language).expect("a language");
        let units = counted(&locale, reading.unit.as_ref());
        let told = |problem| wording(problem, &units, &|key| locale.say(key), &|value| value.to_string()).what;
        reading.problems.iter().map(told).collect::<Vec<_>>().join(" | ")
    };
    let workers = document(json!([{"id": "a", "observations": seen}]), json!([]));
    let children = vaccinated(workers.clone());
    assert!(of(&workers, "en").contains("The number of workers changes by more than a third"));
    assert!(of(&children, "en").contains("The number of children changes by more than a third"));
    assert!(of(&children, "id").contains("Jumlah anak berubah lebih dari sepertiga"));
    let mut above = children;
    above["groups"][0]["observations"][1]["registered"] = json!(301);
    assert!(of(&above, "en").contains("More are covered (301) than there are children (300)."), "{}", of(&above, "en"));
}

#[test]
fn where_only_percentages_are_known_nobody_is_asked_for_a_number_of_people() {
    let mut session = reader("en", &rates(Some("Kota")));
    session.choose_basis(ProjectionBasis::Assumptions);
    let panel = years_ahead(&mut session).levers.expect("levers");
    let switches = panel.groups.iter().flat_map(|group| &group.levers).filter_map(|lever| lever.switch.as_ref());
    assert_eq!(switches.count(), 0);
    let mut counted = reader("en", &history(3));
    let panel = years_ahead(&mut counted).levers.expect("levers");
    assert!(panel.groups[0].levers.iter().any(|lever| lever.switch.is_some()));
}

#[test]
fn where_the_groups_cannot_be_added_up_that_is_the_reason_and_no_other() {
    let mut document = rates(None);
    document["groups"][0]["assumptions"] = json!({"lapse": {"low": 0.01, "central": 0.02, "high": 0.05}});
    document["targets"] = json!([{"year": 2020, "rate": 0.5}]);
    let mut session = reader("en", &document);
    assert!(frame(&mut session, View::Levers).dek.starts_with("The groups cannot be added up,"));
    let notes = frame(&mut session, View::Now).notes;
    let told = notes.iter().find(|note| note.contains("2020")).expect("the target");
    assert!(told.ends_with("How far all groups together have come is not known."), "{told}");
}

#[test]
fn where_it_is_not_known_how_many_are_paid_for_the_view_of_cost_says_so() {
    let mut document = history(2);
    document["groups"][0]["observations"][0]["subsidised"] = json!(500);
    document["groups"][0]["subsidy"] = json!({"payer": "the city", "currency": "IDR", "annual_budget": {"central": 5e6},
        "monthly_contribution": [{"from": "2020-01", "amount": 1000}]});
    let dek = frame(&mut reader("en", &document), View::Cost).dek;
    assert_eq!(
        dek,
        "satu: how many the city paid for in 2025 is not known. So no cost is worked out, and its budget cannot be changed."
    );
}

/// Where nothing else is assumed, nothing is: the mark of example assumptions would speak of numbers that nobody uses.
#[test]
fn what_is_assumed_of_money_that_cannot_be_worked_out_is_no_assumption() {
    let mut document = history(9);
    for group in document["groups"].as_array_mut().expect("groups") {
        group["assumptions"] = json!({});
    }
    document["groups"][0]["observations"][0]["subsidised"] = json!(500);
    document["groups"][0]["subsidy"] = json!({"payer": "the city", "currency": "IDR", "head_count": {"central": 500},
        "monthly_contribution": [{"from": "2020-01", "amount": 1000}]});
    let mut reader = reader("en", &document);
    let choice = years_ahead(&mut reader).basis.expect("a trend");
    let chosen = choice.items.iter().find(|option| option.chosen).expect("one of them");
    assert_eq!(chosen.basis, ProjectionBasis::Trend);
    reader.choose_basis(ProjectionBasis::Assumptions);
    assert_eq!(years_ahead(&mut reader).levers.and_then(|panel| panel.badge), None);
    let about = reader.file_words(|words| words.about()).expect("a document");
    assert!(about.iter().any(|fact| fact.text.starts_with("None.")), "{about:?}");
}

/// A page shows thirteen ages, its picture five of them.
#[test]
fn that_not_all_groups_are_drawn_is_said_of_today_too() {
    let group = |id: usize| json!({"id": format!("g{id}"), "label": format!("Usia {id}"), "observations": [{"year": 2025, "rate": 0.5}]});
    let of = |groups: usize| vaccinated(document(json!((0..groups).map(group).collect::<Vec<_>>()), json!([])));
    let said = |groups: usize| frame(&mut reader("id", &of(groups)), View::Now).notes;
    let note = "Gambar menampilkan 5 kelompok. Kelompok lain ada di tabel.";
    assert!(said(7).iter().any(|words| words == note), "{:?}", said(7));
    assert!(said(5).iter().all(|words| words != note), "{:?}", said(5));
}

/// English makes its verb agree with the one who is counted, whatever the whole.
#[test]
fn one_of_many_is_and_three_of_them_are() {
    let of = |registered: f64, workers: f64| {
        let workers = document(json!([group("a", workers, registered)]), json!([{"year": 2035, "rate": 0.9}]));
        [workers.clone(), vaccinated(workers)].map(|document| frame(&mut reader("en", &document), View::Now))
    };
    let [plain, own] = of(1.0, 100.0);
    assert_eq!(plain.headline.replace('\u{a0}', " "), "Only 1 in 100 workers is protected");
    assert!(plain.dek.starts_with("1 of 100 workers in Kota is registered with"), "{}", plain.dek);
    assert_eq!(own.headline.replace('\u{a0}', " "), "Only 1 in 100 children is vaccinated");
    assert!(own.dek.contains("1 of 100 children is vaccinated"), "{}", own.dek);
    let [plain, own] = of(3.0, 4.0);
    assert!(plain.dek.contains("3 of 4 workers in Kota are registered"), "{}", plain.dek);
    assert!(own.dek.contains("3 of 4 children are vaccinated"), "{}", own.dek);
    let [plain, _] = of(0.0, 1.0);
    assert!(plain.dek.starts_with("0 of 1 worker in Kota is registered"), "{}", plain.dek);
    let mut called = document(json!([group("a", 3.0, 1.0)]), json!([]));
    called["counted_as"] = json!({"id": "peserta aktif", "en": "active members"});
    let dek = |document: &Value| frame(&mut reader("en", document), View::Now).dek;
    assert_eq!(dek(&called), "In Kota, 1 of 3 workers is one of the active members of Program, 2025.");
    called["groups"][0]["observations"][0]["approximate"] = json!(true);
    assert_eq!(dek(&called), "In Kota, about 1 of 3 workers is one of the active members of Program, 2025.");
}

#[test]
fn who_is_counted_beyond_all_of_one_group_stands_for_nobody_in_another() {
    let mut document =
        vaccinated(document(json!([group("Utara", 880.0, 980.0), group("Selatan", 500.0, 220.0)]), json!([])));
    document["groups"][0]["observations"][0]["above_100"] = json!("Anak dari luar daerah ikut dihitung.");
    let shown = today(&mut reader("en", &document));
    assert_eq!(shown.gap.value, "280 children");
    let alternative = shown.picture.alternative.replace('\u{a0}', " ");
    assert!(alternative.contains("Utara: 64 children, 64 are vaccinated."), "{alternative}");
    assert!(alternative.contains("Selatan: 36 children, 16 are vaccinated."), "{alternative}");
}

#[test]
fn the_columns_of_a_file_count_what_the_document_counts() {
    use cakupan::export::csv_head;
    let document = vaccinated(document(json!([group("a", 5.0, 1.0)]), json!([])));
    let csv = csv_head(&reader("en", &document)).expect("a document is open");
    assert!(csv.contains("subsidised: children") && !csv.contains("people"), "{csv}");
}

#[test]
fn today_says_whether_it_gets_better_and_what_the_target_takes_of_whom() {
    let said = |language: &str, document: &Value| -> Vec<String> {
        let notes = frame(&mut reader(language, document), View::Now).notes;
        notes.iter().take(2).map(|note| note.replace('\u{a0}', " ")).collect()
    };
    let once = document(
        json!([group("Formal", 91_000.0, 40_000.0), group("Informal", 110_000.0, 13_000.0)]),
        json!([{"year": 2045, "rate": 0.99}]),
    );
    assert_eq!(
        said("id", &once),
        [
            "Belum bisa dikatakan membaik: baru ada satu data lengkap, yaitu 2025.",
            "Agar 99% tercapai pada 2045, perlu sekitar 7.300 peserta baru per tahun (Formal: 2.510; Informal: 4.800).",
        ]
    );
    let mut past = history(3);
    past["groups"].as_array_mut().expect("groups").truncate(1);
    let told = said("en", &past);
    assert!(told[0].starts_with("From 2023 to 2025 the share protected rose by 2.0 points a year"), "{told:?}");
    past["targets"] = json!([{"year": 2045, "rate": 0.5}]);
    assert_eq!(said("en", &past)[1], "“Protected” here means registered as a member.");
}

#[test]
fn what_has_changed_by_less_than_is_written_has_not_stayed_the_same() {
    let counted = |year: i32, registered: i32| json!({"year": year, "workers": 1000, "registered": registered});
    let said = |last: i32| {
        let seen = json!([{"id": "a", "observations": [counted(2021, 500), counted(2025, last)]}]);
        frame(&mut reader("en", &document(seen, json!([]))), View::Now).notes[0].clone()
    };
    assert!(said(501).contains("the share protected hardly changed, and the number of members hardly changed"));
    assert!(said(500).contains("the share protected stayed the same, and the number of members stayed the same"));
}
