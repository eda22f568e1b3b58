//! Pictures that were looked at and kept.

use resvg::tiny_skia::Pixmap;

/// How far a colour may be from the kept picture's, of 255, and how many pixels in a thousand may be further.
const NEAR: u8 = 24;
const FURTHER: usize = 2;

/// Holds a PNG to the kept one of that name.
#[track_caller]
pub fn looks_as_kept(name: &str, made: &[u8]) {
    let path = format!("{}/tests/export/pictures/{name}.png", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        std::fs::write(&path, made).expect("a file to write to");
    }
    let kept = std::fs::read(&path).unwrap_or_else(|_| panic!("{path} is missing: UPDATE_PICTURES=1 makes it"));
    let (made, kept) = (Pixmap::decode_png(made).expect("a PNG"), Pixmap::decode_png(&kept).expect("a PNG"));
    assert_eq!((made.width(), made.height()), (kept.width(), kept.height()), "{name}");
    let far = made
        .data()
        .chunks(4)
        .zip(kept.data().chunks(4))
        .filter(|(one, other)| one.iter().zip(other.iter()).any(|(one, other)| one.abs_diff(*other) > NEAR));
    let far = far.count() * 1000 / made.pixels().len();
    assert!(far < FURTHER, "{name}: {far} in a thousand differ; UPDATE_PICTURES=1 keeps the new one");
}
