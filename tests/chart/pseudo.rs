//! Pictures in a language that is not: every word of the program 40 % longer, in brackets and accented. What a picture
//! says is in brackets whole, or is the document's; nothing is cut, and nothing lies over anything.

use std::collections::BTreeMap;

use cakupan::chart::{Display, NotoSans, Scene};
use cakupan::document::read;
use cakupan::session::{Session, View};
use cakupan::words::NativeLocale;
use serde_json::Value;

use crate::documents::{Reader, banjar, display, history, with_ranges};
use crate::layout::wrong;
use crate::look::WIDTHS;

/// “{n} orang” becomes “⟦{n} óráng~~~⟧”; a word in two lines has its brackets in each.
fn pseudo(template: &str) -> String {
    let part = |part: &str| {
        let mut text = String::from("⟦");
        let (mut place, mut letters) = (false, 0);
        for letter in part.chars() {
            place = letter == '{' || (place && letter != '}');
            letters += usize::from(!place && letter != '}');
            text.push(match letter {
                'a' if !place => 'á',
                'e' if !place => 'é',
                'i' if !place => 'í',
                'o' if !place => 'ó',
                'u' if !place => 'ú',
                other => other,
            });
        }
        text.extend(std::iter::repeat_n('~', (letters * 4).div_ceil(10).saturating_sub(2)));
        text + "⟧"
    };
    template.split('|').map(part).collect::<Vec<_>>().join("|")
}

fn in_pseudo(document: &Value) -> Reader {
    let words: BTreeMap<String, String> = serde_json::from_str(include_str!("../../src/words/id.json")).expect("words");
    let pseudo = |(key, word): (&String, &String)| {
        let setting = ["locale", "decimal", "direction", "fallback"].contains(&key.as_str());
        (key.clone(), if setting { word.clone() } else { pseudo(word) })
    };
    let long: BTreeMap<String, String> = words.iter().map(pseudo).collect();
    // What the document itself says is in the language whose words these are.
    let locale = NativeLocale::with_words("id", long, &words).expect("a language");
    let mut reader = Session::new(locale);
    assert!(reader.open(read(document.to_string().as_bytes())), "{:?}", reader.problems());
    reader
}

fn pictures(reader: &mut Reader, display: Display) -> Vec<(View, Scene)> {
    let mut pictures = Vec::new();
    for view in [View::Now, View::Projection, View::Cost, View::Levers] {
        reader.show(view);
        reader.set_display(display);
        reader.frame(&NotoSans).expect("a frame");
        let drawn =
            reader.scene(&NotoSans).into_iter().chain(reader.years_scene(&NotoSans).filter(|_| view == View::Cost));
        pictures.extend(drawn.map(|scene| (view, scene)));
    }
    pictures
}

fn documents() -> [(&'static str, Value); 4] {
    let indonesia = serde_json::from_str(include_str!("../../www/data/indonesia.json")).expect("JSON");
    [("banjar", banjar()), ("ranges", with_ranges()), ("history", history(6)), ("indonesia", indonesia)]
}

#[test]
fn no_word_of_the_published_documents_is_cut_where_text_is_enlarged() {
    let mut found = Vec::new();
    for (name, document) in documents() {
        for language in ["id", "en"] {
            let mut reader = crate::documents::reader(language, &document);
            for text_scale in [1.0, 1.3, 1.6] {
                for width in WIDTHS {
                    for (view, scene) in pictures(&mut reader, Display { text_scale, ..display(width) }) {
                        let cut = scene.texts().filter(|words| words.ends_with('…'));
                        found.extend(
                            cut.map(|words| format!("{name}, {view:?}, {width} wide, × {text_scale}: {words}")),
                        );
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{} found\n{}\n", found.len(), found.join("\n"));
}

#[test]
fn words_two_fifths_longer_are_neither_cut_nor_over_anything() {
    let mut found = Vec::new();
    for (name, document) in documents() {
        let mut reader = in_pseudo(&document);
        for text_scale in [1.0, 1.6] {
            for width in WIDTHS {
                for (view, scene) in pictures(&mut reader, Display { text_scale, ..display(width) }) {
                    let at = format!("{name}, {view:?}, {width} wide, text × {text_scale}");
                    found.extend(wrong(&scene).map(|wrong| format!("{at}: {wrong}")));
                    // Long words in letters enlarged by more than half besides: a name may end in “…” there.
                    let cut = |words: &&str| words.ends_with('…') && (text_scale == 1.0 || view != View::Now);
                    found.extend(scene.texts().filter(cut).map(|words| format!("{at}: cut: {words}")));
                }
            }
        }
    }
    assert!(found.is_empty(), "{} found\n{}\n", found.len(), found.join("\n"));
}
