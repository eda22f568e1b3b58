//! What is published of a document.

use cakupan::builder::{PublicationOptions, picture, publication};
use cakupan::words::NativeLocale;

fn banjar() -> String {
    std::fs::read_to_string("www/data/banjar.json").unwrap()
}

fn locale() -> NativeLocale {
    NativeLocale::new("id").unwrap()
}

fn options() -> PublicationOptions {
    PublicationOptions {
        document: "banjar.json".into(),
        picture: "banjar.png".into(),
        style: "banjar.css".into(),
        view: "projection".into(),
        theme: "dark".into(),
        controls: "none".into(),
        from_disk: ("from-disk.js".into(), "Dari komputer <ini>".into()),
        ..PublicationOptions::default()
    }
}

#[test]
fn the_page_begins_as_it_was_asked_to_and_has_the_block_in_it() {
    let made = publication(&banjar(), &options(), locale()).unwrap();
    let tag = r#"<cakupan-widget src="banjar.json" lang="id" view="projection" theme="dark" controls="none">"#;
    assert!(made.page.contains(tag), "{}", made.page);
    assert!(made.page.contains(&made.block));
    assert!(made.page.contains(r#"<p id="from-disk" hidden>Dari komputer &lt;ini&gt;</p>"#));
    assert!(made.page.contains(r#"<script src="from-disk.js"></script>"#));
    assert!(made.page.contains(r#"<link rel="stylesheet" href="banjar.css">"#));
    assert_eq!(made.title, "Berapa banyak pekerja Banjar yang terlindungi?");
    assert!(!made.alternative.is_empty());
}

#[test]
fn a_table_has_the_picture_of_today() {
    let of = |view: &str| publication(&banjar(), &PublicationOptions { view: view.into(), ..options() }, locale());
    assert_eq!(of("table").unwrap().block, of("now").unwrap().block);
}

#[test]
fn nothing_is_published_of_a_document_with_errors() {
    assert_eq!(publication("{}", &options(), locale()), None);
    assert_eq!(picture("{}", "now", locale()), Ok(None));
}

#[test]
fn the_picture_for_sharing_is_a_png_of_the_size_that_sites_show() {
    let png = picture(&banjar(), "now", locale()).unwrap().unwrap();
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let side = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    assert_eq!((side(16), side(20)), (1200, 630));
}
