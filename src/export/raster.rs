//! A file of SVG as a PNG, in the fonts that come with the program, so that it is the same on every machine.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

/// Noto Sans, regular and bold: the letters of languages in Latin script.
const FONTS: [&[u8]; 2] =
    [include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"), include_bytes!("../../assets/fonts/NotoSans-Bold.ttf")];

/// Why there is no PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoPicture(pub String);

/// The PNG of a file of SVG, one pixel to each of its own.
pub fn png(svg: &str) -> Result<Vec<u8>, NoPicture> {
    let mut fonts = fontdb::Database::new();
    for font in FONTS {
        fonts.load_font_data(font.to_vec());
    }
    let options = Options { font_family: String::from("Noto Sans"), fontdb: Arc::new(fonts), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| NoPicture(error.to_string()))?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(|| NoPicture(String::from("too large")))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| NoPicture(error.to_string()))
}
