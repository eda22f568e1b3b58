//! A word that a language is missing is said in the language that it names for that, and never as a key.

use std::collections::BTreeMap;

use cakupan::words::{Locale, NativeLocale};

use crate::source::files;

type Words = BTreeMap<String, String>;

fn words(tag: &str) -> Words {
    let file = files("src/words", ".json").into_iter().find(|file| file.path == format!("{tag}.json"));
    serde_json::from_str(&file.expect("a language").text).expect("an object of texts")
}

fn id_with(change: impl Fn(&mut Words)) -> NativeLocale {
    let mut changed = words("id");
    change(&mut changed);
    NativeLocale::with_words("id", changed, &words("en")).expect("Indonesian")
}

/// Every sentence in turn, of every part and state.
#[test]
fn a_missing_word_is_said_in_the_other_language() {
    let (id, en) = (words("id"), words("en"));
    for key in id.keys().filter(|key| !["locale", "decimal", "direction", "fallback"].contains(&key.as_str())) {
        let locale = id_with(|words| {
            words.remove(key);
        });
        assert_eq!(locale.say(key), en[key], "{key}");
    }
    let none = NativeLocale::with_words("id", BTreeMap::new(), &en).expect("Indonesian");
    for key in id.keys() {
        assert!(!none.say(key).is_empty(), "{key}");
    }
}

#[test]
fn the_forms_of_a_missing_word_come_with_it() {
    let mut en = words("en");
    en.remove("proj.need");
    en.remove("proj.need.one");
    let locale = NativeLocale::with_words("en", en, &words("id")).expect("English");
    let id = &words("id")["proj.need"];
    assert_eq!([locale.say_count("proj.need", 1.0), locale.say_count("proj.need", 2.0)], [id.clone(), id.clone()]);
}

/// A form that only the other language has stays there: Indonesian has no singular.
#[test]
fn a_language_keeps_its_own_forms() {
    let locale = id_with(|_| ());
    assert_eq!(locale.say_count("proj.need", 1.0), words("id")["proj.need"]);
    assert_eq!(locale.template("proj.need.one"), None);
}

/// “{orang}” would be shown as it stands.
#[test]
fn a_sentence_that_asks_for_what_it_is_never_given_is_said_in_the_other_language() {
    let locale = id_with(|words| {
        words.insert(String::from("now.people"), String::from("{orang} orang"));
    });
    assert_eq!(locale.say("now.people"), words("en")["now.people"]);
}

#[test]
fn every_language_names_the_one_that_helps_it_out_and_the_side_it_is_written_from() {
    for tag in NativeLocale::languages() {
        let words = words(tag);
        let fallback = &words["fallback"];
        assert!(fallback != tag && NativeLocale::languages().any(|known| known == fallback), "{tag}: {fallback}");
        assert!(["ltr", "rtl"].contains(&words["direction"].as_str()), "{tag}: {}", words["direction"]);
    }
}

/// Years are written in these digits, and what readers type is read in them.
#[test]
fn every_language_writes_the_digits_0_to_9() {
    for tag in NativeLocale::languages() {
        let locale = NativeLocale::new(tag).expect("a language");
        assert_eq!(
            locale.decimal(9_876_543_210.0, 0).replace(|letter: char| !letter.is_ascii_digit(), ""),
            "9876543210",
            "{tag}"
        );
    }
}
