//! Small multiples: what was observed of each place of a list, on one scale, and what is said with them.

use cakupan::chart::{Ink, Role, Scene, Shape};
use cakupan::session::Look;
use cakupan::words::Mark;
use cakupan::words::places::SmallMultiplesBlock;
use serde_json::{Value, json};

use crate::places::{compared, place};

/// Nine places with a way, of which the second has missing years and a change in the counting, and thirteen without one.
pub fn many() -> Value {
    let way = |number: u32| [(2014, 1_000, 100 + number), (2015, 1_000, 200 + number), (2018, 1_000, 300 + number)];
    let mut places: Vec<Value> =
        (0..9).map(|number| place(&format!("Kota {number}"), "Barat", 0, &way(number))).collect();
    places[1]["observed"][2]["break"] = json!("Sensus");
    places[1]["observed"][0]["approximate"] = json!(true);
    places.extend((0..13).map(|number| place(&format!("Desa {number}"), "Barat", 0, &[(2018, 1_000, 100)])));
    json!({"version": 1, "countings": [{"programme": "P"}, {"programme": "Q"}], "places": places})
}

fn own(place: usize) -> Look {
    Look { own: Some(place), ..Look::default() }
}

fn block_of(list: &Value, language: &str, look: Look) -> (SmallMultiplesBlock, Vec<Scene>) {
    let (frame, scenes) = compared(list, language, look, 328.0);
    (frame.blocks.into_iter().next().and_then(|block| block.small_multiples).expect("small multiples"), scenes)
}

fn names(block: &SmallMultiplesBlock) -> Vec<&str> {
    block.items.iter().map(|way| way.name.as_str()).collect()
}

/// The lines of years: of each its ink and how many years it has.
fn lines(scene: &Scene) -> Vec<(Ink, usize)> {
    let line = |shape: &Shape| match shape {
        Shape::Path { points, stroke } => Some((stroke.ink, points.len())),
        _ => None,
    };
    scene.parts.iter().filter(|part| part.role == Role::Observed).filter_map(|part| line(&part.shape)).collect()
}

/// The height of the dot of the last year, and of the line at this rate.
fn heights(scene: &Scene, tick: usize) -> (f64, f64) {
    let dot = scene.parts.iter().rev().find_map(|part| match part.shape {
        Shape::Circle { centre, .. } => Some(centre.y),
        _ => None,
    });
    let mut ticks = scene.parts.iter().filter_map(|part| match &part.shape {
        Shape::Path { points, .. } if part.role == Role::Frame => Some(points[0].y),
        _ => None,
    });
    (dot.expect("a dot"), ticks.nth(tick).expect("a line"))
}

#[test]
fn ones_own_is_first_and_the_others_are_in_the_order_of_the_table() {
    let (block, _) = block_of(&many(), "id", own(3));
    assert_eq!(names(&block), ["Kota 3", "Kota 8", "Kota 7", "Kota 6", "Kota 5", "Kota 4"]);
    assert_eq!(block.items.iter().map(|way| way.own).collect::<Vec<_>>(), [true, false, false, false, false, false]);
    let by_name = Look { by: "name".to_owned(), rising: true, ..own(3) };
    assert_eq!(names(&block_of(&many(), "id", by_name).0)[..3], ["Kota 3", "Kota 0", "Kota 1"]);
}

#[test]
fn all_are_on_one_scale_whoever_is_shown() {
    let mut list = many();
    list["places"][0]["observed"] =
        json!([{"year": 2010, "workers": 100, "registered": 50}, {"year": 2026, "workers": 100, "registered": 120}]);
    let (block, scenes) = block_of(&list, "en", own(4));
    assert_eq!(block.heading, "Year by year, 2010 to 2026", "that of a place that is not shown yet, too");
    let scenes = &scenes[1..];
    assert_eq!(scenes.len(), block.items.len());
    let frame = |scene: &Scene| scene.parts.iter().filter(|part| part.role == Role::Frame).cloned().collect::<Vec<_>>();
    for (scene, way) in scenes.iter().zip(&block.items) {
        assert_eq!(frame(scene), frame(&scenes[0]), "{}", way.name);
        assert_eq!((scene.width, scene.height), (block.width, way.picture.height));
        assert!(way.picture.alternative.starts_with("A line from year to year, from 0% to 125%."));
    }
    let (all, scenes) = block_of(&list, "en", Look { portions: 1, ..own(0) });
    assert_eq!((names(&all)[0], all.items.len(), all.more.is_none()), ("Kota 0", 9, true));
    let (dot, whole) = heights(&scenes[1], 2);
    assert!(dot < whole && dot > 0.0, "more than everybody is above 100 % and inside: {dot} {whole}");
}

#[test]
fn missing_years_are_a_gap_and_never_zero() {
    let list = many();
    let (block, scenes) = block_of(&list, "en", own(2));
    let scene = &scenes[block.items[0].scene];
    assert_eq!(lines(scene), [(Ink::Series(Mark::First), 2)], "2018 is a dot by itself");
    let (dot, zero) = heights(scene, 0);
    assert!(dot < zero - 10.0);
    assert_eq!(
        block.items[0].picture.alternative,
        "A line from year to year, from 0% to 100%. 2014: 10.2%; 2015: 20.2%; 2016: no figure; 2017: no figure; 2018: 30.2%."
    );
    assert_eq!(block.items[0].words, "10.2% in 2014, 30.2% in 2018.");
}

#[test]
fn a_change_in_the_counting_is_drawn_as_a_break_and_said() {
    let (block, scenes) = block_of(&many(), "en", own(1));
    let breaks = |scene: &Scene| scene.parts.iter().filter(|part| part.role == Role::Break).count();
    assert_eq!(breaks(&scenes[block.items[0].scene]), 1);
    assert_eq!(block.items[0].words, "10.1% in 2014, 30.1% in 2018. The way of counting changed in 2018.");
    assert!(
        block.items[0].picture.alternative.ends_with("2017: no figure; then the way of counting changed; 2018: 30.1%.")
    );
    assert_eq!(
        block.note,
        "All pictures have the same scale. Thin line: Kota 1, Barat. Some figures were rounded by their sources."
    );
}

#[test]
fn behind_the_others_lies_ones_own_as_a_thin_line_where_it_is_counted_in_the_same_way() {
    let list = many();
    let (block, scenes) = block_of(&list, "id", own(2));
    assert_eq!(lines(&scenes[block.items[1].scene]), [(Ink::Series(Mark::First), 2), (Ink::Secondary, 2)]);
    let mut apart = list.clone();
    for place in [2, 3] {
        apart["places"][place]["counting"] = json!(1);
    }
    let (block, scenes) = block_of(&apart, "id", own(2));
    assert_eq!(lines(&scenes[block.items[1].scene]), [(Ink::Secondary, 2)]);
    assert_eq!(block.note, "Skalanya sama di semua gambar. Sebagian angka dibulatkan oleh sumbernya.");
}

#[test]
fn places_that_nothing_compares_with_have_pictures_too_and_none_lies_behind_another() {
    let mut list = many();
    list["countings"].as_array_mut().expect("ways of counting").push(json!({"programme": "R"}));
    (list["places"][2]["counting"], list["places"][3]["counting"]) = (json!(1), json!(2));
    let (frame, scenes) = compared(&list, "en", own(3), 328.0);
    let block = frame.alone.and_then(|alone| alone.small_multiples).expect("small multiples");
    assert_eq!(names(&block), ["Kota 3", "Kota 2"]);
    assert_eq!(
        block.note,
        "All pictures have the same scale. Each is counted in a way of its own, so one place cannot be compared with another."
    );
    assert_eq!(lines(&scenes[block.items[0].scene]), [(Ink::Series(Mark::First), 2)]);
    assert_eq!(lines(&scenes[block.items[1].scene]), [(Ink::Secondary, 2)]);
    assert_eq!(scenes.len(), block.items[1].scene + 1, "each picture has its scene");
    let mut single = list.clone();
    single["places"][3]["counting"] = json!(0);
    let only = compared(&single, "en", own(2), 328.0)
        .0
        .alone
        .and_then(|alone| alone.small_multiples)
        .expect("small multiples");
    assert_eq!((only.items.len(), &*only.note), (1, "All pictures have the same scale."));
    let ranked = frame.blocks[0].small_multiples.as_ref().expect("small multiples");
    assert!(ranked.items.iter().all(|way| way.name != "Kota 2" && way.name != "Kota 3"));
}

#[test]
fn places_without_two_years_are_named_with_the_reason_and_many_are_counted() {
    let mut list = many();
    assert_eq!(
        block_of(&list, "id", own(1)).0.without,
        "13 tempat tanpa gambar, karena belum punya angka dari dua tahun."
    );
    list["places"].as_array_mut().expect("places").truncate(11);
    assert_eq!(
        block_of(&list, "id", own(1)).0.without,
        "Tanpa gambar, karena belum punya angka dari dua tahun: Desa 0, Barat; Desa 1, Barat."
    );
}

#[test]
fn a_group_has_its_own_pictures_and_where_none_has_one_there_are_none() {
    let mut list = many();
    for place in [0, 1] {
        let observed = json!([{"year": 2014, "rate": 0.5}, {"year": 2015, "rate": 0.6}]);
        list["places"][place]["groups"] = json!([{"id": "a", "label": "A", "observed": observed}]);
    }
    let (block, _) = block_of(&list, "id", Look { group: 1, ..Look::default() });
    assert_eq!(names(&block), ["Kota 0", "Kota 1"]);
    for place in [0, 1] {
        list["places"][place]["groups"][0]["observed"] = json!([{"year": 2015, "rate": 0.6}]);
    }
    let (frame, scenes) = compared(&list, "id", Look { group: 1, ..Look::default() }, 328.0);
    assert!(frame.blocks[0].small_multiples.is_none());
    assert_eq!(scenes.len(), 1);
}

#[test]
fn every_picture_is_within_its_frame_at_every_width() {
    for width in [200.0, 240.0, 288.0, 328.0, 672.0, 1232.0] {
        let (frame, scenes) = compared(&many(), "id", own(1), width);
        let block = frame.blocks[0].small_multiples.as_ref().expect("small multiples");
        let columns = block.columns as f64;
        assert!(columns * block.width + (columns - 1.0) * 16.0 <= width, "{width}: {columns} × {}", block.width);
        assert!(block.items.len() == 9 || block.items.len() % block.columns == 0, "whole rows");
        for scene in &scenes[1..] {
            for part in &scene.parts {
                if let Shape::Circle { centre, radius, .. } = part.shape {
                    assert!(centre.x - radius >= 0.0 && centre.x + radius <= scene.width);
                    assert!(centre.y - radius >= 0.0 && centre.y + radius <= scene.height);
                }
            }
        }
    }
}
