//! A poster as a file of SVG.

use plotters::drawing::IntoDrawingArea;

use super::Poster;
use super::markup::{attribute, escaped, length};
use super::surface::Surface;
use crate::chart::{Palette, Scene, draw};

/// The faces that a picture asks for: the reader's own, else what it was measured for.
const FAMILIES: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/// A poster as a file of SVG: text as text, no scripts, no identifiers and nothing from elsewhere.
pub fn svg(poster: &Poster, palette: &Palette) -> String {
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    attribute(&mut out, "width", &poster.size.width.to_string());
    attribute(&mut out, "height", &poster.size.height.to_string());
    begin(&mut out, &poster.scene);
    attribute(&mut out, "lang", &poster.language);
    out.push_str(">\n");
    for (name, words) in [("title", &poster.title), ("desc", &poster.description)] {
        if !words.is_empty() {
            out.push_str(&format!("<{name}>{}</{name}>\n", escaped(words)));
        }
    }
    shapes(&mut out, &poster.scene, palette);
    out.push_str("</svg>\n");
    out
}

/// The attributes that every picture begins with.
pub(super) fn begin(out: &mut String, scene: &Scene) {
    attribute(out, "viewBox", &format!("0 0 {} {}", length(scene.width), length(scene.height)));
    attribute(out, "role", "img");
    out.push_str(&format!(" font-family=\"{FAMILIES}\""));
    attribute(out, "stroke-linejoin", "round");
}

/// All that is in a scene.
pub(super) fn shapes(out: &mut String, scene: &Scene, palette: &Palette) {
    let area = Surface::new(out, scene.width, scene.height).into_drawing_area();
    // Writing to a string cannot fail.
    let _ = draw::<_, Surface>(scene, palette, &area);
    let _ = area.present();
}
