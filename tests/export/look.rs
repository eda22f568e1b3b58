//! Reading a picture back: as XML, and as it is laid out in the fonts that come with the program.

use std::sync::{Arc, LazyLock};

use cakupan::chart::{NotoSans, Palette};
use cakupan::export::{Poster, Size, poster, svg};
use cakupan::session::View;
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Group, Node, Options, Rect, Tree};
use serde_json::Value;

use crate::documents::reader;

pub const SIZES: [(u32, u32); 10] = [
    (240, 240),
    (320, 400),
    (400, 320),
    (720, 480),
    (1080, 1080),
    (1080, 1350),
    (1200, 630),
    (1600, 900),
    (4096, 240),
    (240, 4096),
];

#[track_caller]
pub fn poster_of(document: &Value, language: &str, view: View, (width, height): (u32, u32)) -> Poster {
    poster(&mut reader(language, document), &NotoSans, view, Size { width, height }).expect("a document is open")
}

#[track_caller]
pub fn svg_of(document: &Value, language: &str, view: View, size: (u32, u32)) -> String {
    svg(&poster_of(document, language, view, size), &Palette::LIGHT)
}

/// A text and the room that its letters take, pixels of the file.
#[derive(Debug, Clone)]
pub struct Words {
    pub words: String,
    pub room: Rect,
}

/// Every text of a file of SVG, as it is drawn.
#[track_caller]
pub fn words(svg: &str) -> Vec<Words> {
    static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut fonts = Database::new();
        for weight in ["Regular", "Bold"] {
            let path = format!("{}/assets/fonts/NotoSans-{weight}.ttf", env!("CARGO_MANIFEST_DIR"));
            fonts.load_font_data(std::fs::read(path).expect("a font"));
        }
        Arc::new(fonts)
    });
    let fontdb = Arc::clone(&FONTS);
    let options = Options { font_family: String::from("Noto Sans"), fontdb, ..Options::default() };
    let tree = Tree::from_str(svg, &options).expect("SVG");
    let mut found = Vec::new();
    gather(tree.root(), &mut found);
    found
}

fn gather(group: &Group, found: &mut Vec<Words>) {
    for node in group.children() {
        match node {
            Node::Group(group) => gather(group, found),
            Node::Text(text) => {
                let words = text.chunks().iter().map(|chunk| chunk.text()).collect();
                found.push(Words { words, room: text.abs_bounding_box() });
            }
            _ => {}
        }
    }
}
