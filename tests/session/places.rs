//! Places side by side: what is said of them in both languages, and what the picture has.

use cakupan::chart::{Display, NotoSans, Scene, Shape};
use cakupan::document::{PlaceList, read};
use cakupan::session::{Look, PlaceSession};
use cakupan::words::NativeLocale;
use cakupan::words::places::ComparisonFrame;
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub fn place(name: &str, within: &str, counting: usize, seen: &[(i32, u32, u32)]) -> Value {
    let seen = seen
        .iter()
        .map(|(year, workers, registered)| json!({"year": year, "workers": workers, "registered": registered}));
    json!({
        "src": format!("{name}{within}.json"), "place": name, "within": within, "programme": "P", "year": 2025,
        "counting": counting, "observed": seen.collect::<Vec<_>>(),
    })
}

fn list() -> Value {
    let forms = json!({"id": {"other": "anak"}, "en": {"one": "child", "other": "children"}});
    let covered = json!({"id": {"other": "tercatat"}, "en": {"one": "is registered", "other": "are registered"}});
    json!({
        "version": 1,
        "countings": [
            {"programme": "P", "definition": {"id": "Definisi satu.", "en": "Definition one."}},
            {"programme": "P", "unit": forms, "covered": covered, "definition": "Lain."},
            {"programme": "Q"},
        ],
        "places": [
            place("Kota Satu", "Timur", 0, &[(2024, 1_000, 100), (2025, 1_000, 400)]),
            place("Kota Satu", "Barat", 0, &[(2025, 2_000, 600)]),
            place("Kota Dua", "Barat", 0, &[(2025, 1_000, 300)]),
            place("Kota Tiga", "Barat", 0, &[(2024, 1_000, 900)]),
            place("Desa A", "Barat", 1, &[(2025, 10, 5)]),
            place("Desa B", "Barat", 1, &[(2025, 10, 9)]),
            place("Negara", "", 2, &[(2020, 10, 5)]).as_object().map(|place| {
                let mut place = place.clone();
                place.remove("within");
                Value::Object(place)
            }),
        ],
    })
}

pub fn compared(list: &Value, language: &str, look: Look, width: f64) -> (ComparisonFrame, Vec<Scene>) {
    let mut session = PlaceSession::new(NativeLocale::new(language).expect("a language"));
    let reading = read::<PlaceList>(&serde_json::to_vec(list).expect("JSON"));
    assert!(session.open(reading), "{:?}", session.problem_words());
    session.comparison(&look, &Display::of_width(width), &NotoSans).expect("a list")
}

fn frame(language: &str, look: Look) -> ComparisonFrame {
    compared(&list(), language, look, 328.0).0
}

#[test]
fn the_headline_says_where_the_readers_own_place_is_among_those_that_compare() {
    let own = |place| Look { own: Some(place), ..Look::default() };
    let frame = |language, place| frame(language, own(place));
    assert_eq!(frame("id", 0).headline, "Kota Satu, Timur di urutan 1 dari 3 tempat pada 2025");
    assert_eq!(frame("en", 0).headline, "Kota Satu, Timur is number 1 of 3 places in 2025");
    assert_eq!(
        frame("id", 1).headline,
        "Kota Satu, Barat di urutan 2 dari 3 tempat pada 2025, sama dengan 1 tempat lain"
    );
    assert_eq!(frame("en", 1).headline, "Kota Satu, Barat is number 2 of 3 places in 2025, level with 1 other");
    assert_eq!(
        frame("id", 0).dek,
        "Di sini 40,0% pekerja terlindungi. Tertinggi: Kota Satu, Timur (40,0%). Terendah: Kota Satu, Barat (30,0%); Kota Dua, Barat (30,0%)."
    );
    assert_eq!(
        frame("id", 4).headline,
        "Desa A, Barat di urutan 2 dari 2 tempat pada 2025",
        "it is about its own kind"
    );
    assert_eq!(
        frame("en", 4).dek,
        "Here 50.0% of children are registered. Highest: Desa B, Barat (90.0%). Lowest: Desa A, Barat (50.0%)."
    );
}

#[test]
fn without_a_place_of_ones_own_the_headline_says_from_where_to_where() {
    assert_eq!(
        frame("id", Look::default()).headline,
        "3 tempat pada 2025: dari 30,0% sampai 40,0% pekerja terlindungi"
    );
    assert_eq!(frame("en", Look::default()).headline, "3 places in 2025: from 30.0% to 40.0% of workers are protected");
}

#[test]
fn what_does_not_compare_stands_apart_with_its_reason() {
    let frame = frame("id", Look::default());
    let [first, second] = &frame.blocks[..] else { panic!("two ways of counting have several places") };
    assert_eq!((first.reason.as_str(), first.definition.as_str()), ("", "Definisi satu."));
    assert_eq!(
        second.reason,
        "Tidak dibandingkan dengan yang lain: yang dihitung lain (anak), cara menghitungnya lain."
    );
    assert_eq!(second.table.rows.len(), 2);
    let alone = frame.alone.expect("a place that nothing compares with");
    assert_eq!(alone.places.iter().map(|place| place.name.as_str()).collect::<Vec<_>>(), ["Negara"]);
    assert_eq!(alone.places[0].figure, "50,0% pekerja terlindungi, 2020");
}

/// Of percentages alone each group has its figure, and all together have none.
#[test]
fn a_place_whose_groups_cannot_be_added_up_is_not_said_to_have_no_figure() {
    let mut list = list();
    list["places"][6]["observed"] = json!([]);
    list["places"][6]["groups"] = json!([{"id": "a", "label": "A", "observed": [{"year": 2020, "rate": 0.5}]}]);
    let alone = compared(&list, "id", Look::default(), 328.0).0.alone.expect("a place that nothing compares with");
    assert_eq!(alone.places[0].figure, "Angka untuk semua kelompok bersama tidak ada.");
}

#[test]
fn a_place_without_a_figure_of_the_year_has_no_rank_and_says_which_it_has() {
    let frame = frame("en", Look::default());
    let last = frame.blocks[0].table.rows.last().expect("rows");
    assert_eq!((last.name.as_str(), last.rank.as_str(), last.coverage.as_str()), ("Kota Tiga", "", ""));
    assert_eq!(last.why, "no figure for 2025; the last is 90.0%, 2024");
}

#[test]
fn tables_are_ordered_by_name_coverage_and_those_not_covered() {
    let names = |by: &str, rising| {
        let look = Look { by: by.to_owned(), rising, ..Look::default() };
        let rows = frame("id", look).blocks[0].table.rows.clone();
        rows.into_iter().map(|row| format!("{} {} {}", row.rank, row.name, row.within)).collect::<Vec<_>>()
    };
    let (east, west, two, three) = ("1 Kota Satu Timur", "2 Kota Satu Barat", "2 Kota Dua Barat", " Kota Tiga Barat");
    assert_eq!(names("coverage", false), [east, west, two, three]);
    assert_eq!(names("name", true), [two, west, east, three]);
    assert_eq!(names("missing", false), [west, two, east, three]);
    assert_eq!(names("nonsense", false), names("coverage", false));
}

#[test]
fn where_no_two_places_compare_that_is_said_and_nothing_is_ranked() {
    let mut list = list();
    for (number, place) in list["places"].as_array_mut().expect("places").iter_mut().take(3).enumerate() {
        place["counting"] = json!(number);
    }
    list["places"].as_array_mut().expect("places").truncate(3);
    let (frame, scenes) = compared(&list, "id", Look::default(), 328.0);
    assert_eq!(frame.headline, "Tempat-tempat ini tidak bisa diperingkat");
    assert!(frame.blocks.is_empty());
    let alone = frame.alone.expect("places");
    assert_eq!(alone.places.len(), 3);
    assert_eq!(scenes.len(), alone.small_multiples.map_or(0, |block| block.items.len()), "no strip");
}

#[test]
fn the_column_of_those_not_covered_names_what_is_counted() {
    for (language, labels) in
        [("id", ["Belum (orang)", "Belum (anak)"]), ("en", ["Not yet (people)", "Not yet (children)"])]
    {
        let frame = frame(language, Look::default());
        let label = |block: usize| frame.blocks[block].table.columns[2].label.clone();
        assert_eq!([label(0), label(1)], labels);
    }
}

#[test]
fn who_hears_the_picture_is_told_where_its_scale_ends() {
    let mut list = list();
    let told = |list: &Value| {
        let picture = compared(list, "en", Look::default(), 328.0).0.blocks[0].picture.clone();
        picture.expect("a picture").alternative
    };
    assert!(told(&list).starts_with("A dot for each place, from 0% to 100%."), "{}", told(&list));
    list["places"][0]["observed"][1]["registered"] = json!(1_100);
    assert!(told(&list).starts_with("A dot for each place, from 0% to 125%."), "{}", told(&list));
}

#[test]
fn ways_of_counting_that_say_the_same_stand_apart_without_a_reason() {
    let mut list = list();
    list["countings"][1] = list["countings"][0].clone();
    assert_eq!(compared(&list, "en", Look::default(), 328.0).0.blocks[1].reason, "");
}

/// Lists and looks that between them have everything said.
fn everything_said(language: &str) -> Vec<String> {
    let base = list();
    let edited = |edit: &dyn Fn(&mut Value)| {
        let mut list = base.clone();
        edit(&mut list);
        list
    };
    let own = |place| Look { own: Some(place), ..Look::default() };
    let groups = json!([{"id": "a", "label": "A", "observed": [{"year": 2025, "rate": 0.5}]}]);
    let lists = [
        (base.clone(), Look::default()),
        (base.clone(), own(0)),
        (base.clone(), own(1)),
        (base.clone(), Look { year: Some(2020), ..Look::default() }),
        (
            edited(&|list| list["countings"][1] = json!({"programme": "Q", "counted_as": "anggota aktif"})),
            Look::default(),
        ),
        (edited(&|list| list["countings"][1]["counted_as"] = json!("anggota")), own(4)),
        (
            edited(&|list| {
                for place in [0, 1, 2] {
                    list["places"][place]["observed"] =
                        json!([{"year": 2025, "month": place + 1, "rate": 0.5, "approximate": true}]);
                    list["places"][place]["groups"] = groups.clone();
                }
                list["places"][3]["observed"] = json!([
                    {"year": 2025, "workers": 10, "registered": 12},
                    {"year": 2026, "workers": 10, "registered": 9, "break": "Sensus"},
                ]);
                list["places"][4]["observed"][0]["registered"] = json!(12);
                list["places"][6]["observed"] = json!([]);
            }),
            Look { year: Some(2025), ..own(3) },
        ),
        (
            edited(&|list| {
                for place in [0, 1, 2] {
                    list["places"][place]["observed"] = json!([{"year": 2025, "rate": 0.5}]);
                }
            }),
            own(1),
        ),
        (crate::small_multiples::many(), own(1)),
        (
            edited(&|list| {
                for place in [0, 1] {
                    list["places"][place]["groups"] = groups.clone();
                }
            }),
            Look { group: 1, ..Look::default() },
        ),
        (
            edited(&|list| {
                list["places"][0]["observed"] = json!([{"year": 2025, "workers": 10, "registered": 3}]);
                list["places"][3]["observed"] = json!([]);
            }),
            Look::default(),
        ),
        (
            edited(&|list| {
                let places = list["places"].as_array_mut().expect("places");
                places.truncate(3);
                for (number, place) in places.iter_mut().enumerate() {
                    place["counting"] = json!(number);
                    place["observed"] = json!([{"year": 2024, "rate": 0.4}, {"year": 2025, "rate": 0.5}]);
                }
            }),
            Look::default(),
        ),
    ];
    let mut said = Vec::new();
    for (list, look) in &lists {
        collect(&serde_json::to_value(compared(list, language, look.clone(), 328.0).0).expect("JSON"), &mut said);
        let mut session = PlaceSession::new(NativeLocale::new(language).expect("a language"));
        session.open(read::<PlaceList>(&serde_json::to_vec(list).expect("JSON")));
        collect(&serde_json::to_value(session.choice()).expect("JSON"), &mut said);
        said.extend([0, 1, 2].map(|count| session.found(count)));
    }
    said
}

fn collect(value: &Value, said: &mut Vec<String>) {
    match value {
        Value::String(text) => said.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| collect(one, said)),
        Value::Object(all) => all.values().for_each(|one| collect(one, said)),
        _ => {}
    }
}

#[test]
fn every_sentence_about_places_is_said_somewhere_and_always_whole() {
    for (language, words) in
        [("id", include_str!("../../src/words/places/id.json")), ("en", include_str!("../../src/words/places/en.json"))]
    {
        let said = everything_said(language);
        for text in &said {
            for gap in ["{", "}", "  ", "()", ": .", " ,", "NaN"] {
                assert!(!text.contains(gap), "{language}: “{text}”");
            }
            assert_eq!(text.trim(), text, "{language}");
        }
        let words: BTreeMap<String, String> = serde_json::from_str(words).expect("words");
        for (key, template) in words.iter().filter(|(key, _)| *key != "short_forms") {
            let fixed: Vec<&str> = template.split('{').flat_map(|part| part.rsplit('}').next()).collect();
            let is_said = |text: &&String| {
                let mut rest = text.as_str();
                fixed.iter().all(|part| match rest.find(part) {
                    Some(at) => {
                        rest = &rest[at + part.len()..];
                        true
                    }
                    None => false,
                })
            };
            assert!(said.iter().any(|text| is_said(&text)), "{language}: nothing says {key}: {template}");
        }
    }
}

#[test]
fn the_picture_has_a_dot_for_each_place_and_the_name_of_the_readers_own_within_it() {
    for width in [240.0, 288.0, 328.0, 672.0, 1232.0] {
        let look = Look { own: Some(1), ..Look::default() };
        let (frame, scenes) = compared(&list(), "id", look, width);
        let scene = &scenes[0];
        let dots = scene.parts.iter().filter(|part| matches!(part.shape, Shape::Circle { .. })).count();
        assert_eq!(dots, 3);
        for part in &scene.parts {
            if let Shape::Circle { centre, radius, .. } = part.shape {
                assert!(centre.x - radius >= 0.0 && centre.x + radius <= width && centre.y + radius <= scene.height);
            }
        }
        assert!(scene.texts().any(|words| words.starts_with("Kota Satu")));
        assert_eq!(frame.blocks[0].picture.as_ref().map(|picture| picture.height), Some(scene.height));
    }
}

#[test]
fn hundreds_of_dots_stay_in_a_picture_that_a_phone_shows() {
    let mut list = list();
    let places =
        (0..514).map(|number: u32| place(&format!("P{number}"), "X", 0, &[(2025, 1_000, 100 + number * 7 % 800)]));
    list["places"] = places.collect();
    let (_, scenes) = compared(&list, "id", Look::default(), 288.0);
    let dots = scenes[0].parts.iter().filter(|part| matches!(part.shape, Shape::Circle { .. })).count();
    assert_eq!(dots, 514);
    assert!(scenes[0].height < 240.0, "{}", scenes[0].height);
    let top = |part: &cakupan::chart::Part| match part.shape {
        Shape::Circle { centre, radius, .. } => Some(centre.y - radius),
        _ => None,
    };
    assert!(scenes[0].parts.iter().filter_map(top).all(|top| top >= 0.0));
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_places_for_numbers() {
    let words = |text: &str| serde_json::from_str::<BTreeMap<String, String>>(text).expect("words");
    let id = words(include_str!("../../src/words/places/id.json"));
    let en = words(include_str!("../../src/words/places/en.json"));
    let names = |text: &str| {
        let mut names: Vec<String> =
            text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect();
        names.sort();
        names
    };
    let singular = |key: &&String| !key.ends_with(".one");
    assert_eq!(id.keys().collect::<Vec<_>>(), en.keys().filter(singular).collect::<Vec<_>>());
    for (key, text) in id.iter().filter(|(key, _)| !key.contains("dek") && !key.contains("h_")) {
        assert_eq!(names(text), names(&en[key]), "{key}");
    }
}
