//! What stands in the widget's place: the same numbers, and nothing that a page could be harmed by.

use cakupan::chart::Palette;
use cakupan::export::{Size, html};
use cakupan::session::View;
use resvg::usvg::roxmltree::Document;
use serde_json::{Value, json};

use crate::documents::{banjar, costs, frame, reader, table, today};

#[track_caller]
fn fallback(document: &Value, view: View) -> String {
    html(&mut reader("id", document), view, None, &Palette::LIGHT).expect("a document is open")
}

/// What is written is XML too, so that a parser of XML can read it back.
#[track_caller]
fn parsed(html: &str) -> Document<'_> {
    Document::parse(html).expect("well-formed")
}

fn all<'a>(xml: &'a Document, name: &str) -> Vec<String> {
    let text = |node: roxmltree_node::Node<'a>| {
        node.descendants().filter(|part| part.is_text()).filter_map(|part| part.text()).collect()
    };
    xml.descendants().filter(|node| node.has_tag_name(name)).map(text).collect()
}

/// The name of the parser's nodes.
mod roxmltree_node {
    pub type Node<'a> = resvg::usvg::roxmltree::Node<'a, 'a>;
}

#[test]
fn every_element_is_closed_and_of_a_kind_that_does_nothing() {
    let known = [
        "figure",
        "figcaption",
        "h2",
        "p",
        "strong",
        "small",
        "span",
        "a",
        "details",
        "summary",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "svg",
        "rect",
        "path",
        "text",
    ];
    for view in [View::Now, View::Projection, View::Cost, View::Levers] {
        let text = fallback(&banjar(), view);
        let xml = parsed(&text);
        assert!(xml.root_element().has_tag_name("figure"));
        for node in xml.descendants().filter(|node| node.is_element()) {
            assert!(known.contains(&node.tag_name().name()), "{node:?}");
            for attribute in node.attributes() {
                let name = attribute.name();
                assert!(!name.starts_with("on") && !["style", "id", "src"].contains(&name), "{attribute:?}");
                assert!(name != "href" || attribute.value().starts_with("http"), "{attribute:?}");
            }
        }
    }
}

#[test]
fn a_hostile_document_is_inert() {
    let mut hostile = banjar();
    let script = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    hostile["title"] = json!(script);
    hostile["place"] = json!(script);
    hostile["groups"][0]["label"] = json!(script);
    hostile["groups"][0]["short"] = json!(script);
    for view in [View::Now, View::Projection] {
        let text = fallback(&hostile, view);
        assert!(!text.contains("<script") && !text.contains("<img"));
        let xml = parsed(&text);
        assert_eq!(xml.root_element().attribute("aria-label"), Some(script));
        assert!(all(&xml, "p")[0].starts_with(script));
    }
}

#[test]
fn it_tells_what_the_widget_tells() {
    let mut reader = reader("id", &banjar());
    for view in [View::Now, View::Projection] {
        let frame = frame(&mut reader, view);
        let text = fallback(&banjar(), view);
        let xml = parsed(&text);
        assert_eq!(all(&xml, "h2")[0], frame.headline);
        let said = all(&xml, "p").join("\n");
        assert!(said.contains(&frame.dek));
        for words in &frame.notes {
            assert!(said.contains(words), "{words}");
        }
        for link in &frame.sources.links {
            assert!(all(&xml, "a").contains(&link.text), "{}", link.text);
        }
        let svg = xml.descendants().find(|node| node.has_tag_name("svg")).expect("a picture");
        let alternative = &frame.picture().expect("a picture").alternative;
        assert_eq!((svg.attribute("role"), svg.attribute("aria-label")), (Some("img"), Some(alternative.as_str())));
    }
}

#[test]
fn its_table_is_the_widgets() {
    let table = table(&mut reader("id", &banjar()));
    let text = fallback(&banjar(), View::Projection);
    let xml = parsed(&text);
    let cells: Vec<String> = table
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .flat_map(|row| &row.cells)
        .map(|cell| cell.text.clone())
        .collect();
    assert_eq!(all(&xml, "td"), cells);
    let scopes = |scope| xml.descendants().filter(|node| node.attribute("scope") == Some(scope)).count();
    assert_eq!((scopes("col"), scopes("rowgroup")), (table.columns.len(), table.groups.len()));
    assert_eq!(scopes("row"), table.groups.iter().map(|group| group.rows.len()).sum::<usize>());
}

#[test]
fn its_picture_is_as_wide_as_a_phone_or_as_was_asked() {
    let size = |text: &str| {
        let xml = parsed(text);
        let svg = xml.descendants().find(|node| node.has_tag_name("svg")).expect("a picture");
        let number = |name| svg.attribute(name).and_then(|value| value.parse::<f64>().ok()).expect("a length");
        (number("width"), number("height"))
    };
    let (width, height) = size(&fallback(&banjar(), View::Projection));
    assert!(width == 320.0 && height > 300.0);
    let asked = Some(Size { width: 720, height: 480 });
    let text = html(&mut reader("id", &banjar()), View::Projection, asked, &Palette::DARK).expect("a document");
    assert_eq!(size(&text), (720.0, 480.0));
}

#[test]
fn its_pictures_take_the_pages_own_colours() {
    for view in [View::Now, View::Projection, View::Cost] {
        let text = fallback(&banjar(), view);
        let xml = parsed(&text);
        for node in xml.descendants() {
            for name in ["fill", "stroke"] {
                let Some(colour) = node.attribute(name).filter(|colour| *colour != "none") else { continue };
                assert!(colour.starts_with("var(--cakupan-") && colour.contains(",#"), "{colour}");
            }
        }
        assert!(text.contains("var(--cakupan-ink-2,#4d5965)"), "{view:?}");
    }
}

#[test]
fn both_pictures_of_the_cost_are_there() {
    let text = fallback(&banjar(), View::Cost);
    let pictures = parsed(&text).descendants().filter(|node| node.has_tag_name("svg")).count();
    assert_eq!(pictures, 2);
    let years = costs(&mut reader("id", &banjar())).years.expect("a picture of years");
    assert!(text.contains(&years.heading));
}

#[test]
fn other_published_figures_stand_with_their_sources_beside_today_s() {
    let reported = today(&mut reader("id", &banjar())).reported.expect("Banjar has other figures");
    let text = fallback(&banjar(), View::Now);
    let xml = parsed(&text);
    assert!(all(&xml, "summary").contains(&reported.heading), "{text}");
    let cells: Vec<String> = all(&xml, "th").into_iter().chain(all(&xml, "td")).collect();
    for row in &reported.rows {
        for cell in &row.cells {
            assert!(cells.contains(cell), "{cell}");
        }
        assert!(cells.iter().any(|cell| cell.starts_with(&row.note)), "{}", row.note);
        let source = row.source.as_ref().expect("each has a source");
        assert!(all(&xml, "a").contains(&source.text), "{}", source.text);
    }
    assert!(!fallback(&banjar(), View::Projection).contains(&reported.heading), "they belong to today");
}
