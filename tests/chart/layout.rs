//! Words in pictures: inside, readable, and none over another, whatever the document, the width and the year.

use cakupan::chart::{Display, NotoSans, Role, Scene};
use cakupan::session::View;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::documents::{Reader, any_document, banjar, display, document, group, history, reader, reader_under};
use crate::look::{WIDTHS, plot, rectangles, said, scene, series, words};

/// Every claim about the words of one picture; what is wrong, in words.
pub fn wrong(scene: &Scene) -> Option<String> {
    let words = words(scene);
    for (place, one) in words.iter().enumerate() {
        let inside = one.left >= -0.01
            && one.right <= scene.width + 0.01
            && one.top >= -0.01
            && one.bottom <= scene.height + 0.01;
        if !inside {
            return Some(format!("outside {} × {}: {one:?}", scene.width, scene.height));
        }
        if one.size < 12.0 {
            return Some(format!("too small: {one:?}"));
        }
        if one.words.trim().is_empty() {
            return Some(format!("empty: {one:?}"));
        }
        if let Some(other) = words[place + 1..].iter().find(|other| one.touches(other)) {
            return Some(format!("{one:?} touches {other:?}"));
        }
    }
    let everywhere = scene.parts.iter().all(|part| match &part.shape {
        cakupan::chart::Shape::Path { points, .. } | cakupan::chart::Shape::Polygon { points, .. } => {
            points.iter().all(|point| point.x.is_finite() && point.y.is_finite())
        }
        _ => true,
    });
    (!everywhere).then(|| String::from("a point that is nowhere"))
}

/// As designed, and for readers who have text enlarged as far as pictures follow.
const SCALES: [f64; 2] = [1.0, 1.6];

pub fn every_display() -> impl Iterator<Item = Display> {
    SCALES.into_iter().flat_map(|text_scale| WIDTHS.map(|width| Display { text_scale, ..display(width) }))
}

/// Looks at every picture of a document, at every width and in every year.
#[track_caller]
fn all_is_well(document: &Value, scenario: &Value, text_scale: f64) {
    let mut found: Vec<String> = Vec::new();
    for language in ["id", "en"] {
        let mut reader = reader_under(language, document, scenario);
        for display in WIDTHS.map(|width| Display { text_scale, ..display(width) }) {
            let mut check = |scene: &Scene, what: String| {
                found.extend(wrong(scene).map(|wrong| format!("{what}, {} wide, {language}: {wrong}", display.width)));
            };
            check(&scene(&mut reader, View::Now, display, None), String::from("today"));
            for (picture, what) in costs(&mut reader, display).iter().zip(["bars", "columns"]) {
                check(picture, String::from(what));
            }
            let years = plot(&scene(&mut reader, View::Projection, display, None));
            for year in years.first..=years.last {
                check(&scene(&mut reader, View::Projection, display, Some(year)), format!("looking at {year}"));
            }
        }
    }
    assert!(found.is_empty(), "{} pictures, among them\n{}\n", found.len(), some(&found));
}

/// The pictures of the cost, where there are any.
fn costs(reader: &mut Reader, display: Display) -> Vec<Scene> {
    reader.show(View::Cost);
    reader.set_display(display);
    reader.scene(&NotoSans).into_iter().chain(reader.years_scene(&NotoSans)).collect()
}

/// The first and a few others.
fn some(found: &[String]) -> String {
    found.iter().step_by(found.len().div_ceil(6).max(1)).cloned().collect::<Vec<_>>().join("\n")
}

/// Documents and scenarios in which words come near each other.
fn crowded() -> Vec<(Value, Value)> {
    let enrolment = |people: i32| json!({"enrolment": {"per_year": people}});
    let mut all = vec![(banjar(), json!({}))];
    for [formal, informal] in [[0, 0], [2_505, 4_695], [9_000, 9_000], [1_000, 1_000], [200, 3_000]] {
        let scenario = json!({"groups": {"formal": enrolment(formal), "informal": enrolment(informal)}});
        all.push((banjar(), scenario));
    }
    for second in [0.5, 0.93, 0.97, 0.99, 1.0] {
        let mut document = banjar();
        let other = json!({"year": 2035, "rate": second, "label": "Target daerah"});
        document["targets"].as_array_mut().expect("targets").push(other);
        all.push((document, json!({})));
    }
    for years in [2, 5, 12] {
        all.push((history(years), json!({})));
    }
    for until in [2026, 2027, 2030, 2100, 2125] {
        all.push((banjar(), json!({"until": until})));
    }
    for share in [0.0, 0.1, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.9, 1.0] {
        all.push((banjar(), json!({"groups": {"informal": {"annual_budget": share * 25e9}}})));
        all.push((banjar(), json!({"groups": {"informal": {"head_count": (share * 120e3_f64).round()}}})));
    }
    all
}

#[test]
fn no_word_about_banjar_is_hidden_or_cut() {
    for (document, scenario) in crowded() {
        all_is_well(&document, &scenario, 1.0);
    }
}

#[test]
fn no_word_about_banjar_is_hidden_or_cut_where_text_is_enlarged() {
    for (document, scenario) in crowded() {
        all_is_well(&document, &scenario, 1.6);
    }
}

#[test]
fn words_of_targets_beside_a_first_value_run_over_no_last_one() {
    let targets = json!([{"year": 2057, "rate": 0.897}, {"year": 2078, "rate": 0.946}]);
    let document = document(json!([group("satu", 2.0, 2.0), group("dua", 4_200_271.0, 187_838.0)]), targets);
    let mut reader = reader("id", &document);
    for text_scale in [1.0, 1.2, 1.4, 1.6] {
        for width in 640..720 {
            let display = Display { text_scale, ..display(f64::from(width)) };
            assert_eq!(wrong(&scene(&mut reader, View::Projection, display, None)), None, "{width} × {text_scale}");
        }
    }
}

#[test]
fn targets_that_are_named_above_the_picture_share_one_row() {
    let group = group("A", 2.0, 1.0);
    for rate in [0.88, 0.91, 0.94, 0.97] {
        let targets = json!([{"year": 2045, "rate": rate, "label": "Target Presiden"}, {"year": 2054, "rate": 0.995}]);
        all_is_well(&document(json!([group]), targets), &json!({"until": 2056}), 1.0);
    }
}

fn seven_groups() -> Value {
    let name = |place: i32| format!("kelompok-{place}");
    let groups: Vec<Value> = (0..7).map(|place| group(&name(place), 1_000.0, 500.0 + f64::from(place))).collect();
    document(json!(groups), json!([{"year": 2045, "rate": 0.99}]))
}

#[test]
fn no_word_about_many_groups_is_hidden_or_cut() {
    all_is_well(&seven_groups(), &json!({}), 1.0);
}

#[test]
fn no_word_about_many_groups_is_hidden_or_cut_where_text_is_enlarged() {
    all_is_well(&seven_groups(), &json!({}), 1.6);
}

#[test]
fn long_names_break_or_end_in_an_ellipsis() {
    let long = "Pekerja penerima upah serta usaha mikro, kecil dan menengah di seluruh kecamatan";
    let unbroken = "Nelayanpetanipedagangpengemudipengrajinseniman";
    let groups = json!([group(long, 1_000.0, 400.0), group(unbroken, 500.0, 400.0)]);
    let mut groups = groups;
    for (place, group) in groups.as_array_mut().expect("groups").iter_mut().enumerate() {
        group["label"] = group["id"].clone();
        group["id"] = json!(format!("g{place}"));
    }
    let document = document(groups, json!([{"year": 2045, "rate": 0.99}]));
    all_is_well(&document, &json!({}), 1.0);
    let mut reader = reader("id", &document);
    for width in WIDTHS {
        let scene = scene(&mut reader, View::Projection, display(width), None);
        let label: Vec<String> = said(&scene, Role::Assumed).into_iter().map(|words| words.words).collect();
        let broken = label.iter().any(|words| words.starts_with("40%")) && label.len() > 3;
        assert!(broken || label.iter().any(|words| words.ends_with('…')), "{width}: {label:?}");
        assert!(label.iter().any(|words| words.starts_with("80%")), "{width}: {label:?}");
    }
}

#[test]
fn labels_stand_in_the_order_of_their_lines_and_apart() {
    for (per_year, together) in [([6_900, 0], false), ([2_505, 4_695], true), ([0, 0], false), ([3_000, 3_000], false)]
    {
        let [formal, informal] = per_year;
        let enrolment = |people: i32| json!({"enrolment": {"per_year": people}});
        let scenario = json!({"groups": {"formal": enrolment(formal), "informal": enrolment(informal)}});
        let mut reader = reader_under("id", &banjar(), &scenario);
        for display in every_display() {
            let scene = scene(&mut reader, View::Projection, display, None);
            let gap = if display.width >= 640.0 { 19.0 } else { 17.0 } * display.text_scale;
            let mut labels: Vec<_> =
                said(&scene, Role::Assumed).into_iter().filter(|words| words.words.contains('%')).collect();
            assert_eq!(labels.len(), 3);
            labels.sort_by(|one, other| one.at.y.total_cmp(&other.at.y));
            for pair in labels.windows(2) {
                assert!(pair[1].at.y - pair[0].at.y >= gap - 0.01, "{pair:?}");
            }
            let ends = series(&scene).into_iter().filter(|line| line.dashed);
            let mut ends: Vec<_> =
                ends.map(|line| (line.points.last().map_or(0.0, |point| point.y), line.ink)).collect();
            ends.sort_by(|one, other| one.0.total_cmp(&other.0));
            if !together {
                let inks: Vec<_> = labels.iter().map(|label| label.ink).collect();
                assert_eq!(inks, ends.iter().map(|end| end.1).collect::<Vec<_>>(), "{per_year:?} {display:?}");
            }
        }
    }
}

#[test]
fn the_badge_of_the_year_covers_no_other_word() {
    let mut reader = reader("id", &banjar());
    for display in every_display() {
        for year in 2025..2045 {
            let scene = scene(&mut reader, View::Projection, display, Some(year));
            let badges = rectangles(&scene, Role::Cursor);
            let [(from, to)] = badges.as_slice() else { panic!("one badge: {badges:?}") };
            assert!(from.x >= 0.0 && to.x <= scene.width && to.y <= scene.height, "{year} {display:?}");
            for words in words(&scene).into_iter().filter(|words| words.role == Role::Frame) {
                // Figures do not hang below the line; a pixel of air is not asked for.
                let apart =
                    words.right <= from.x || words.left >= to.x || words.at.y <= from.y + 1.5 || words.top >= to.y;
                assert!(apart, "{year} {display:?}: {words:?} under {from:?}–{to:?}");
            }
        }
    }
}

#[test]
fn sums_that_are_written_in_full_have_their_room() {
    let mut few = group("A", 2.0, 0.0);
    few["assumptions"] = json!({"workforce_growth": {"central": 0.04}});
    few["subsidy"] = json!({"payer": "pemkab", "currency": "IDR", "annual_budget": {"central": 0},
                            "monthly_contribution": [{"from": "2025-01", "amount": 16_800}]});
    let mut reader = reader_under("id", &document(json!([few]), json!([])), &json!({"until": 2026}));
    for text_scale in [1.0, 1.374] {
        for scene in costs(&mut reader, Display { text_scale, ..display(328.0) }) {
            assert_eq!(wrong(&scene), None, "{text_scale}");
        }
    }
}

fn any_width() -> impl Strategy<Value = f64> {
    prop_oneof![prop::sample::select(WIDTHS.to_vec()), (288..1232_i32).prop_map(f64::from)]
}

/// What is wrong with any picture of the years ahead: at its first year, at its last, and at one between them.
fn wrong_ahead(document: &Value, scenario: &Value, display: Display, which: prop::sample::Index) -> Option<String> {
    let mut reader = reader_under("id", document, scenario);
    let years = plot(&scene(&mut reader, View::Projection, display, None));
    let between = years.first + which.index((years.last - years.first + 1) as usize) as i32;
    [years.first, between, years.last]
        .into_iter()
        .find_map(|cursor| wrong(&scene(&mut reader, View::Projection, display, Some(cursor))))
}

fn any_horizon() -> impl Strategy<Value = Value> {
    prop::option::of(2026..=2125_i32).prop_map(|until| until.map_or(json!({}), |until| json!({"until": until})))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn no_word_is_hidden_or_cut_in_any_picture_of_the_years_ahead(
        document in any_document(), scenario in any_horizon(), width in any_width(), which in any::<prop::sample::Index>(),
    ) {
        prop_assert_eq!(wrong_ahead(&document, &scenario, display(width), which), None);
    }

    #[test]
    fn no_word_is_hidden_or_cut_in_any_picture_of_the_years_ahead_where_text_is_enlarged(
        document in any_document(), scenario in any_horizon(), width in any_width(), text_scale in 1.0..=1.6_f64,
        which in any::<prop::sample::Index>(),
    ) {
        prop_assert_eq!(wrong_ahead(&document, &scenario, Display { text_scale, ..display(width) }, which), None);
    }

    #[test]
    fn no_word_is_hidden_or_cut_in_any_picture_of_cost(
        document in any_document(), scenario in any_horizon(), width in any_width(), text_scale in prop_oneof![Just(1.0), 1.0..=1.6_f64],
    ) {
        let mut reader = reader_under("id", &document, &scenario);
        for scene in costs(&mut reader, Display { text_scale, ..display(width) }) {
            prop_assert_eq!(wrong(&scene), None);
        }
    }

    #[test]
    fn no_word_is_hidden_or_cut_in_any_picture_of_people(
        document in any_document(), width in any_width(), text_scale in 1.0..=1.6_f64,
    ) {
        let scene = scene(&mut reader("id", &document), View::Now, Display { text_scale, ..display(width) }, None);
        prop_assert_eq!(wrong(&scene), None);
    }
}
