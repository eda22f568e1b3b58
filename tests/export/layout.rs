//! Where things stand: inside, apart, and as large as there is room for.

use cakupan::chart::{Shape, Stroke};
use cakupan::session::View;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::documents::{any_document, banjar, document, group, history};
use crate::look::{SIZES, poster_of, svg_of, words};

const VIEWS: [View; 4] = [View::Now, View::Projection, View::Cost, View::Levers];

/// What is wrong with where the texts of a picture stand.
fn wrong(svg: &str, (width, height): (u32, u32)) -> Option<String> {
    let texts = words(svg);
    let (width, height) = (width as f32, height as f32);
    for (place, one) in texts.iter().enumerate() {
        let room = one.room;
        if room.left() < -0.5 || room.top() < -0.5 || room.right() > width + 0.5 || room.bottom() > height + 0.5 {
            return Some(format!("“{}” is cut: {room:?} in {width} × {height}", one.words));
        }
        for other in &texts[..place] {
            let (across, down) = (
                room.right().min(other.room.right()) - room.left().max(other.room.left()),
                room.bottom().min(other.room.bottom()) - room.top().max(other.room.top()),
            );
            // Letters' boxes reach above and below what is drawn of most of them.
            if across > 1.0 && down > 0.35 * room.height().min(other.room.height()) {
                return Some(format!("“{}” is on “{}”", one.words, other.words));
            }
        }
    }
    None
}

/// Six groups with names that fill a line, and sources that fill many.
fn crowded() -> Value {
    let groups = (0..6).map(|place| {
        let mut group = group(&format!("g{place}"), 10_000.0 + f64::from(place), 3_000.0);
        group["label"] = json!(format!("Pekerja bukan penerima upah kelompok {place}"));
        group["observations"][0]["source"] = json!(format!("s{place}"));
        group["assumptions"] = json!({"enrolment": {"per_year": {"central": 100}}});
        group
    });
    let mut crowded = document(groups.collect(), json!([{"year": 2045, "rate": 0.99}]));
    crowded["place"] = json!("Kabupaten Kepulauan Siau Tagulandang Biaro di Provinsi Sulawesi Utara");
    crowded["programme"] = json!("Program Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan dan Pekerja Lainnya");
    for place in 0..6 {
        crowded["sources"][format!("s{place}")] =
            json!({"title": format!("Laporan tahunan tentang kepesertaan nomor {place}"), "date": "2025-05-29"});
    }
    crowded
}

#[track_caller]
fn all_in_place(document: &Value, language: &str) {
    for view in VIEWS {
        for size in SIZES {
            let svg = svg_of(document, language, view, size);
            assert_eq!(wrong(&svg, size), None, "{language}, {view:?}, {size:?}");
        }
    }
}

#[test]
fn no_text_is_cut_or_on_another_at_any_size() {
    all_in_place(&banjar(), "id");
    all_in_place(&history(5), "en");
}

#[test]
fn long_names_and_many_sources_are_not_cut_or_on_each_other() {
    all_in_place(&crowded(), "id");
}

#[test]
fn every_shape_is_inside_the_picture() {
    for document in [banjar(), crowded()] {
        for view in VIEWS {
            for size in SIZES {
                let scene = poster_of(&document, "id", view, size).scene;
                let inside = |x: f64, y: f64, around: f64| {
                    x - around >= -0.01
                        && y - around >= -0.01
                        && x + around <= scene.width + 0.01
                        && y + around <= scene.height + 0.01
                };
                let half = |stroke: &Option<Stroke>| stroke.map_or(0.0, |stroke| stroke.width / 2.0);
                for part in &scene.parts {
                    let within = match &part.shape {
                        Shape::Path { points, stroke } => {
                            points.iter().all(|point| inside(point.x, point.y, stroke.width / 2.0))
                        }
                        Shape::Polygon { points, outline, .. } => {
                            points.iter().all(|point| inside(point.x, point.y, half(outline)))
                        }
                        Shape::Circle { centre, radius, outline, .. } => {
                            inside(centre.x, centre.y, radius + half(outline))
                        }
                        Shape::Rectangle { from, to, .. } => inside(from.x, from.y, 0.0) && inside(to.x, to.y, 0.0),
                        Shape::Text { .. } => true,
                    };
                    assert!(within, "{part:?} in {} × {}, {view:?}, {size:?}", scene.width, scene.height);
                }
            }
        }
    }
}

#[test]
fn the_usual_picture_is_laid_out_pixel_for_pixel_and_a_larger_one_is_larger() {
    for view in [View::Now, View::Projection] {
        let scene = poster_of(&banjar(), "id", view, (720, 480)).scene;
        assert_eq!((scene.width, scene.height), (720.0, 480.0));
        let scene = poster_of(&banjar(), "id", view, (1440, 960)).scene;
        assert_eq!((scene.width, scene.height), (720.0, 480.0));
    }
}

#[test]
fn text_can_be_read_on_a_small_picture() {
    for view in [View::Now, View::Projection] {
        for size in [(320, 400), (720, 480), (1200, 630), (1600, 900)] {
            let smallest = words(&svg_of(&banjar(), "id", view, size))
                .into_iter()
                .map(|words| words.room.height())
                .fold(f32::INFINITY, f32::min);
            // From the highest letter to the lowest: 1.36 of the size of type.
            assert!(smallest >= 9.0 * 1.36, "{smallest} in {view:?}, {size:?}");
        }
    }
}

#[test]
fn the_headline_is_in_lines_about_equally_long() {
    let texts = words(&svg_of(&banjar(), "id", View::Projection, (720, 480)));
    let headline: Vec<f32> =
        texts.iter().filter(|text| text.room.height() > 30.0).map(|text| text.room.width()).collect();
    assert_eq!(headline.len(), 2);
    assert!((headline[0] - headline[1]).abs() < 0.2 * headline[0], "{headline:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_document_has_room_on_its_picture(document in any_document(), which in 0..2_usize, size in 1..8_usize) {
        let svg = svg_of(&document, "id", VIEWS[which], SIZES[size]);
        prop_assert_eq!(wrong(&svg, SIZES[size]), None);
    }
}
