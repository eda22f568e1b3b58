//! What is drawn of places side by side, as it was looked at and kept.

use cakupan::chart::{Display, NotoSans, Palette};
use cakupan::document::{PlaceList, read};
use cakupan::export::{Poster, Size, png, svg};
use cakupan::session::{Look, PlaceSession};
use cakupan::words::NativeLocale;
use serde_json::{Value, json};

use crate::kept::looks_as_kept;

/// Twelve years of a place that begins at `from` percent, with so many more each year.
fn place(number: usize, from: u32, more: u32) -> Value {
    let years: Vec<Value> = (0..12)
        .map(|year: u32| json!({"year": 2014 + year, "workers": 1_000, "registered": 10 * (from + more * year)}))
        .collect();
    json!({
        "src": format!("{number}.json"), "place": format!("Kota {number}"), "programme": "P", "year": 2025,
        "counting": 0, "observed": years,
    })
}

/// A way without a gap, one with missing years, one in which the counting changed, one of two years, one above everybody.
fn list() -> Value {
    let mut places: Vec<Value> = [(14, 3), (30, 2), (50, 1), (5, 2), (60, 5), (20, 0)]
        .into_iter()
        .enumerate()
        .map(|(number, (from, more))| place(number, from, more))
        .collect();
    let observed = |place: &mut Value, keep: &dyn Fn(usize) -> bool| {
        let years = place["observed"].as_array().expect("years").iter().enumerate();
        place["observed"] = years.filter(|(year, _)| keep(*year)).map(|(_, seen)| seen.clone()).collect();
    };
    observed(&mut places[1], &|year| year != 4 && year != 6);
    places[2]["observed"][6]["break"] = json!("Sensus");
    for seen in places[2]["observed"].as_array_mut().expect("years").iter_mut().skip(6) {
        seen["registered"] = json!(250);
    }
    observed(&mut places[3], &|year| year == 0 || year == 11);
    json!({"version": 1, "countings": [{"programme": "P"}], "places": places})
}

/// The pictures of the comparison, from above to below and as many side by side as on the page, in one file.
fn drawn(own: Option<usize>, width: f64, palette: &Palette) -> String {
    let mut session = PlaceSession::new(NativeLocale::new("id").expect("words"));
    assert!(session.open(read::<PlaceList>(&serde_json::to_vec(&list()).expect("JSON"))));
    let look = Look { own, ..Look::default() };
    let (frame, scenes) = session.comparison(&look, &Display::of_width(width), &NotoSans).expect("a list");
    let grid = frame.blocks[0].small_multiples.as_ref().expect("small multiples");
    let (mut at, mut body) = ((0.0, 0.0), String::new());
    for (number, scene) in scenes.into_iter().enumerate() {
        let (high, wide) = (scene.height, scene.width);
        let size = Size { width: wide as u32, height: high as u32 };
        let poster = Poster { scene, size, title: String::new(), description: String::new(), language: "id".into() };
        let inner = svg(&poster, palette);
        body += &inner.replacen("<svg", &format!("<svg x=\"{}\" y=\"{}\"", at.0, at.1), 1);
        let is_last = number % grid.columns == 0;
        at = if is_last { (0.0, at.1 + high + 12.0) } else { (at.0 + wide + 16.0, at.1) };
    }
    let ground = palette.background;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{}\"><rect width=\"100%\" height=\"100%\" \
         fill=\"#{:02x}{:02x}{:02x}\"/>{body}</svg>",
        at.1, ground.0, ground.1, ground.2
    )
}

#[test]
fn places_side_by_side_look_as_they_were_kept() {
    for (name, own, width, palette) in [
        ("places-328", Some(0), 328.0, Palette::LIGHT),
        ("places-328-dark", Some(2), 328.0, Palette::DARK),
        ("places-672", None, 672.0, Palette::LIGHT),
    ] {
        looks_as_kept(name, &png(&drawn(own, width, &palette)).expect("a PNG"));
    }
}
