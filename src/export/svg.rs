//! A poster as a file of SVG.

use plotters::drawing::IntoDrawingArea;

use super::Poster;
use super::markup::{attribute, escaped, length};
use super::surface::Surface;
use crate::chart::{Colour, Palette, Scene, draw};

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

/// A scene as an element within a page.
pub(super) fn inline(scene: &Scene, alternative: &str, palette: &Palette) -> String {
    let mut out = String::from("<svg");
    attribute(&mut out, "width", &length(scene.width));
    attribute(&mut out, "height", &length(scene.height));
    begin(&mut out, scene);
    attribute(&mut out, "aria-label", alternative);
    out.push_str(">\n");
    shapes(&mut out, scene, palette);
    out.push_str("</svg>\n");
    themed(out, palette)
}

/// The names of the widget's colours, in the order of [`Palette::inks`].
const TOKENS: [&str; 13] =
    ["bg", "ink", "ink-2", "ink-3", "grid", "axis", "1", "2", "3", "on-ink", "band-50", "band-90", "band-95"];

/// Every colour as the page's own of that name, where it has one: so a picture in a page is dark where the page is.
fn themed(svg: String, palette: &Palette) -> String {
    let mut themed = svg;
    for (name, Colour(red, green, blue)) in TOKENS.into_iter().zip(palette.inks()) {
        let plain = format!("#{red:02x}{green:02x}{blue:02x}");
        themed = themed.replace(&format!("\"{plain}\""), &format!("\"var(--cakupan-{name},{plain})\""));
    }
    themed
}

fn begin(out: &mut String, scene: &Scene) {
    attribute(out, "viewBox", &format!("0 0 {} {}", length(scene.width), length(scene.height)));
    attribute(out, "role", "img");
    out.push_str(&format!(" font-family=\"{FAMILIES}\""));
    attribute(out, "stroke-linejoin", "round");
}

fn shapes(out: &mut String, scene: &Scene, palette: &Palette) {
    let area = Surface::new(out, scene.width, scene.height).into_drawing_area();
    // Writing to a string cannot fail.
    let _ = draw::<_, Surface>(scene, palette, &area);
    let _ = area.present();
}
