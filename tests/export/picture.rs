//! The files: SVG that any program reads, and PNG that is the same everywhere.

use cakupan::chart::{Ink, Measure, NotoSans, Palette, Shape};
use cakupan::export::{Size, png, poster, svg};
use cakupan::session::View;
use cakupan::words::Swatch;
use resvg::tiny_skia::Pixmap;
use resvg::usvg::roxmltree::{Document, Node};
use serde_json::json;

use crate::documents::{banjar, document, group, history, reader, reader_under};
use crate::kept::looks_as_kept;
use crate::look::{SIZES, poster_of, svg_of};

fn texts<'a>(xml: &'a Document) -> Vec<&'a str> {
    xml.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect()
}

fn root<'a>(xml: &'a Document) -> Node<'a, 'a> {
    xml.root_element()
}

#[test]
fn an_svg_is_well_formed_and_says_what_it_shows() {
    for view in [View::Now, View::Projection, View::Cost, View::Levers] {
        let text = svg_of(&banjar(), "id", view, (720, 480));
        let xml = Document::parse(&text).expect("well-formed XML");
        let root = root(&xml);
        let attribute = |name| root.attribute(name).unwrap_or_default();
        assert_eq!((attribute("width"), attribute("height"), attribute("role")), ("720", "480", "img"));
        assert_eq!(attribute("lang"), "id");
        assert!(attribute("font-family").starts_with("system-ui") && attribute("font-family").contains("Noto Sans"));
        let names: Vec<&str> = xml.descendants().filter(Node::is_element).map(|node| node.tag_name().name()).collect();
        let known = ["svg", "title", "desc", "rect", "path", "text"];
        assert!(names.iter().all(|name| known.contains(name)), "{names:?}");
        let unsafe_attribute = |name: &str| name.starts_with("on") || name == "style" || name == "id" || name == "href";
        let mut attributes = xml.descendants().flat_map(|node| node.attributes()).map(|one| one.name());
        assert!(!attributes.any(unsafe_attribute));
    }
    let text = svg_of(&banjar(), "en", View::Projection, (720, 480));
    let xml = Document::parse(&text).expect("well-formed XML");
    let said = |name: &str| root(&xml).children().find(|node| node.has_tag_name(name)).and_then(|node| node.text());
    assert_eq!(said("title"), Some("With these assumptions, 53\u{a0}in\u{a0}100 workers are protected in 2045"));
    assert!(said("desc").is_some_and(|text| text.contains("Line chart") && text.contains("26\u{a0}in\u{a0}100")));
}

#[test]
fn all_that_a_page_would_say_around_it_is_in_the_picture() {
    for size in SIZES {
        let text = svg_of(&banjar(), "id", View::Projection, size);
        let xml = Document::parse(&text).expect("well-formed XML");
        let said = texts(&xml).join(" ");
        for words in [
            "Kabupaten Banjar\u{a0}· BPJS Ketenagakerjaan",
            "Dengan asumsi ini, 53\u{a0}dari\u{a0}100",
            "Sekarang 26\u{a0}dari\u{a0}100. Targetnya 99\u{a0}dari\u{a0}100.",
            "perkiraan dari asumsi",
            "Target Presiden 2045: 99%",
            "Sumber: ",
            "Banjarmasin Post",
        ] {
            assert!(said.contains(words), "“{words}” in “{said}”, {size:?}");
        }
    }
}

#[test]
fn example_assumptions_are_said_to_be_examples_at_every_size() {
    let mut example = group("satu", 1_000.0, 300.0);
    example["assumptions"] = json!({"enrolment": {"per_year": {"central": 10}}});
    let example = document(json!([example]), json!([{"year": 2045, "rate": 0.99}]));
    for size in SIZES {
        for (view, expected) in [(View::Projection, true), (View::Now, false)] {
            let text = svg_of(&example, "id", view, size);
            let xml = Document::parse(&text).expect("well-formed XML");
            let said = texts(&xml).join(" ").contains("Asumsi contoh, bukan data resmi.");
            assert_eq!(said, expected, "{view:?}, {size:?}");
        }
    }
    // Every assumption about Banjar has a source or is kept as it is.
    assert!(!svg_of(&banjar(), "id", View::Projection, (720, 480)).contains("Asumsi contoh"));
}

#[test]
fn a_line_of_assumptions_is_dashed_natively() {
    let text = svg_of(&banjar(), "id", View::Projection, (720, 480));
    let xml = Document::parse(&text).expect("well-formed XML");
    let dashed = xml.descendants().filter(|node| node.attribute("stroke-dasharray").is_some());
    // Two groups, all workers, and the key.
    assert_eq!(dashed.count(), 4);
}

#[test]
fn a_text_near_the_edge_keeps_its_width_in_a_readers_wider_face() {
    let mut pinned = 0;
    for view in [View::Now, View::Projection, View::Cost] {
        for size in [(320, 400), (720, 480)] {
            let text = svg_of(&banjar(), "id", view, size);
            let xml = Document::parse(&text).expect("well-formed XML");
            let edge: f64 = root(&xml)
                .attribute("viewBox")
                .and_then(|sides| sides.split(' ').nth(2))
                .expect("a width")
                .parse()
                .expect("a number");
            for node in xml.descendants().filter(|node| node.has_tag_name("text")) {
                let number = |name| node.attribute(name).and_then(|value| value.parse::<f64>().ok());
                let (x, size) = (number("x").expect("a place"), number("font-size").expect("a size"));
                let width = NotoSans.width(node.text().expect("words"), size, node.attribute("font-weight").is_some());
                if node.attribute("text-anchor").is_none() {
                    let runs_out = x + 1.16 * width > edge;
                    assert_eq!(number("textLength").is_some(), runs_out, "{node:?}");
                    pinned += usize::from(runs_out);
                }
            }
        }
    }
    assert!(pinned > 0);
}

#[test]
fn the_figures_of_a_group_are_one_path() {
    let text = svg_of(&banjar(), "id", View::Now, (720, 480));
    let xml = Document::parse(&text).expect("well-formed XML");
    let figures = |node: &Node| node.attribute("d").map_or(0, |path| path.matches('a').count() / 2);
    let mut paths: Vec<usize> = xml.descendants().map(|node| figures(&node)).filter(|count| *count > 0).collect();
    paths.sort_unstable();
    // In the key one of each kind; then 20 of 45 and 6 of 55.
    assert_eq!(paths, [1, 1, 1, 6, 20, 25, 49]);
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    for view in [View::Now, View::Projection] {
        let make = || svg_of(&banjar(), "en", view, (1200, 630));
        assert_eq!(make(), make());
        assert_eq!(png(&make()), png(&make()));
    }
}

#[test]
fn what_a_document_says_is_never_markup() {
    let mut hostile = banjar();
    hostile["place"] = json!("<script>alert(1)</script>&\"'");
    hostile["title"] = json!("</title><script>");
    for view in [View::Now, View::Projection] {
        let text = svg_of(&hostile, "id", view, (720, 480));
        let xml = Document::parse(&text).expect("well-formed XML");
        assert!(!xml.descendants().any(|node| node.has_tag_name("script")));
        assert!(texts(&xml).join(" ").contains("<script>alert(1)</script>&\"'"));
    }
}

#[test]
fn every_picture_of_the_pages_key_is_drawn() {
    // What stands before the words of a key in `www/widget/view/Swatch.jsx`.
    let script = include_str!("../../www/widget/view/Swatch.jsx");
    let cases = script.split("case '").skip(1).filter_map(|rest| rest.split('\'').next());
    // Every variant is drawn, or `export/key.rs` would not compile.
    let unknown: Vec<&str> = cases.filter(|name| name.parse::<Swatch>().is_err()).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert!(script.matches("case '").count() > 8);
}

#[test]
fn a_scenario_is_what_the_picture_shows() {
    let scenario = json!({"groups": {"informal": {"enrolment": {"per_year": 5_000}}}});
    let size = Size { width: 720, height: 480 };
    let poster =
        poster(&mut reader_under("id", &banjar(), &scenario), &NotoSans, View::Projection, size).expect("a document");
    assert_ne!(poster.title, poster_of(&banjar(), "id", View::Projection, (720, 480)).title);
}

#[test]
fn a_view_without_a_picture_gives_its_words() {
    // Nobody pays for anybody, so there is no cost to draw.
    let unpaid = document(json!([group("satu", 1_000.0, 300.0)]), json!([]));
    let text = svg_of(&unpaid, "id", View::Cost, (720, 480));
    let xml = Document::parse(&text).expect("well-formed XML");
    assert!(texts(&xml).contains(&"Kota\u{a0}· Program"));
}

#[test]
fn without_a_document_there_is_no_picture() {
    let mut empty = cakupan::session::Session::new(cakupan::words::NativeLocale::new("id").expect("words"));
    assert_eq!(poster(&mut empty, &NotoSans, View::Now, Size::USUAL), None);
}

#[test]
fn a_png_is_as_large_as_was_asked_and_not_blank() {
    let mut reader = reader("id", &banjar());
    for (width, height) in SIZES {
        for palette in [Palette::LIGHT, Palette::DARK] {
            let poster = poster(&mut reader, &NotoSans, View::Projection, Size { width, height }).expect("a document");
            let pixels = Pixmap::decode_png(&png(&svg(&poster, &palette)).expect("a PNG")).expect("a PNG");
            assert_eq!((pixels.width(), pixels.height()), (width, height));
            let ground = palette.background;
            let drawn = pixels
                .pixels()
                .iter()
                .filter(|pixel| (pixel.red(), pixel.green(), pixel.blue()) != (ground.0, ground.1, ground.2));
            assert!(drawn.count() * 100 > pixels.pixels().len());
            assert!(pixels.pixels().iter().all(|pixel| pixel.alpha() == 255));
        }
    }
}

#[test]
fn the_pictures_look_as_they_were_kept() {
    for (name, view, language, size, palette) in [
        ("now-720", View::Now, "id", (720, 480), Palette::LIGHT),
        ("projection-720", View::Projection, "id", (720, 480), Palette::LIGHT),
        ("projection-320-dark", View::Projection, "en", (320, 400), Palette::DARK),
    ] {
        let made = png(&svg(&poster_of(&banjar(), language, view, size), &palette)).expect("a PNG");
        looks_as_kept(name, &made);
    }
}

#[test]
fn no_text_is_under_12_px_at_the_size_that_is_made_unless_told() {
    for language in ["id", "en"] {
        for document in [banjar(), history(9)] {
            for view in [View::Now, View::Projection, View::Cost, View::Levers] {
                let poster = poster(&mut reader(language, &document), &NotoSans, view, Size::USUAL).expect("a picture");
                let scale = f64::from(poster.size.width) / poster.scene.width;
                for part in &poster.scene.parts {
                    if let Shape::Text { words, size, .. } = &part.shape {
                        assert!(size * scale > 11.999, "{language} {view:?}: {words} {}", size * scale);
                    }
                }
            }
        }
    }
}

#[test]
fn both_pictures_of_the_cost_are_on_a_picture_with_room_for_them() {
    for (width, height) in [(720, 900), (1080, 1080), (480, 900), (1080, 1350)] {
        let mut reader = reader("id", &banjar());
        let poster = poster(&mut reader, &NotoSans, View::Cost, Size { width, height }).expect("a picture");
        let columns =
            poster.scene.parts.iter().filter(|part| matches!(part.shape, Shape::Rectangle { fill: Ink::Band90, .. }));
        assert!(columns.count() > 10, "{width} × {height}");
    }
}

#[test]
fn what_nobody_may_miss_goes_along_with_the_picture() {
    let seen =
        json!([{"year": 2025, "workers": 100, "registered": 113, "above_100": "Kelahiran daerah lain ikut dihitung."}]);
    let above = document(json!([{"id": "a", "label": "Utara", "observations": seen}]), json!([]));
    let rates = |place: usize| {
        let name = format!("Kelompok {place}");
        json!({"id": format!("g{place}"), "label": name, "observations": [{"year": 2025, "rate": 0.1 + 0.05 * place as f64}]})
    };
    let many = document(json!((0..9).map(rates).collect::<Vec<_>>()), json!([]));
    for (document, told) in [(above, "Kelahiran daerah lain ikut dihitung."), (many, "Gambar menampilkan 5 kelompok.")]
    {
        for view in [View::Now, View::Projection] {
            for size in SIZES.into_iter().filter(|(width, height)| width.min(height) > &300) {
                let text = svg_of(&document, "id", view, size);
                let xml = Document::parse(&text).expect("well-formed");
                let said = texts(&xml).join(" ").replace('\u{a0}', " ");
                assert!(said.contains(told), "{view:?} {size:?}: {said}");
            }
        }
    }
}
