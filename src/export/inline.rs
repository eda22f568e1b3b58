//! A picture within a page, which takes the page's colours.

use super::markup::{attribute, length};
use super::svg::{begin, shapes};
use crate::chart::{Palette, Scene};

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

/// Every colour as the page's own of that name, where it has one: so a picture in a page is dark where the page is.
fn themed(svg: String, palette: &Palette) -> String {
    let mut themed = svg;
    for (name, colour) in Palette::TOKENS.into_iter().zip(palette.inks()) {
        let plain = colour.hex();
        themed = themed.replace(&format!("\"{plain}\""), &format!("\"var(--cakupan-{name},{plain})\""));
    }
    themed
}
