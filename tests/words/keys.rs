//! The files of words: the same in every language, all that the program asks for, and nothing that nobody says.

use std::collections::{BTreeMap, BTreeSet};

use cakupan::document::{JsonType, ProblemKind};
use cakupan::table::{ChoiceMeaning, OwnAnswer, TableProblemKind};
use cakupan::words::files::FileKind;
use strum::VariantNames;

use crate::source::{code_and_strings, files};

type Words = BTreeMap<String, String>;

/// What readers are told.
fn languages() -> Vec<(String, Words)> {
    words_of(|path| !path.contains('/'))
}

/// What editors are told of their tables.
fn importing() -> Vec<(String, Words)> {
    words_of(|path| path.starts_with("importing/"))
}

/// What is said of and in files to take along.
fn taken() -> Vec<(String, Words)> {
    words_of(|path| path.starts_with("files/"))
}

fn words_of(wanted: impl Fn(&str) -> bool) -> Vec<(String, Words)> {
    let files = files("src/words", ".json").into_iter().filter(|file| wanted(&file.path));
    files.map(|file| (file.path.clone(), serde_json::from_str(&file.text).expect("an object of texts"))).collect()
}

/// The key without the plural category that a language may have forms for: `proj.need.one` is a form of `proj.need`.
fn without_category(key: &str) -> &str {
    match key.rsplit_once('.') {
        Some((rest, "zero" | "one" | "two" | "few" | "many" | "other")) if rest.contains('.') => rest,
        _ => key,
    }
}

/// The names in braces.
fn places(template: &str) -> BTreeSet<&str> {
    let names = template.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default());
    names.collect()
}

/// The strings of the program, without those of its tests.
fn strings() -> BTreeSet<String> {
    files("src", ".rs").iter().flat_map(|file| code_and_strings(file.shipped()).1).collect()
}

/// The words before the first dot of the keys that have one: `now`, `proj`, ….
fn families(words: &Words) -> BTreeSet<&str> {
    words.keys().filter_map(|key| key.split_once('.')).map(|(family, _)| family).collect()
}

/// The strings that are a key or the beginning of one.
fn keys_named() -> BTreeSet<String> {
    let all = languages();
    let families: BTreeSet<&str> = all.iter().flat_map(|(_, words)| families(words)).collect();
    let like_a_key = |string: &String| {
        let letters = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
        string.split_once('.').is_some_and(|(family, _)| families.contains(family)) && string.chars().all(letters)
    };
    let is_file = |string: &String| [".json", ".html", ".css", ".js"].iter().any(|ending| string.ends_with(ending));
    strings().into_iter().filter(|string| like_a_key(string) && !is_file(string)).collect()
}

#[track_caller]
fn nothing(found: BTreeSet<String>) {
    assert!(found.is_empty(), "\n{}\n", found.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_language_says_the_same_things() {
    for all in [languages(), importing(), taken()] {
        say_the_same(&all);
    }
}

#[track_caller]
fn say_the_same(all: &[(String, Words)]) {
    let keys = |words: &Words| words.keys().map(|key| without_category(key).to_owned()).collect::<BTreeSet<_>>();
    let (first, rest) = all.split_first().expect("a language");
    assert!(!rest.is_empty());
    for (file, words) in rest {
        let (one, other) = (keys(&first.1), keys(words));
        nothing(
            one.symmetric_difference(&other).map(|key| format!("{key}: not in {} and {file} both", first.0)).collect(),
        );
    }
}

#[test]
fn a_sentence_has_the_same_places_to_fill_in_every_language() {
    for all in [languages(), importing(), taken()] {
        let mut found = BTreeSet::new();
        for (file, words) in &all {
            for (key, template) in words {
                for (other_file, other_words) in &all {
                    if let Some(other) =
                        other_words.get(without_category(key)).filter(|other| places(other) != places(template))
                    {
                        found.insert(format!("{key}: “{template}” in {file}, “{other}” in {other_file}"));
                    }
                }
            }
        }
        nothing(found);
    }
}

#[test]
fn every_form_of_a_sentence_has_its_plain_one() {
    for (file, words) in languages() {
        let alone = words.keys().filter(|key| !words.contains_key(without_category(key)));
        nothing(alone.map(|key| format!("{key} in {file}")).collect());
    }
}

#[test]
fn braces_are_closed_and_name_something() {
    for (file, words) in languages().into_iter().chain(importing()).chain(taken()) {
        let broken = words.iter().filter(|(_, template)| {
            let name = |name: &&str| {
                !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
            };
            template.matches('{').count() != template.matches('}').count() || !places(template).iter().all(name)
        });
        nothing(broken.map(|(key, template)| format!("{key} in {file}: {template}")).collect());
    }
}

#[test]
fn every_key_that_the_program_names_has_words() {
    let all = languages();
    let mut found = BTreeSet::new();
    for named in keys_named() {
        for (file, words) in &all {
            let begun = named.ends_with(['.', '_']) && words.keys().any(|key| key.starts_with(&named));
            // The forms of a number need not be there in every language.
            let forms = named.strip_suffix('.').is_some_and(|plain| words.contains_key(plain));
            if !(words.contains_key(&named) || begun || forms) {
                found.insert(format!("{named} in {file}"));
            }
        }
    }
    nothing(found);
}

#[test]
fn everything_in_the_files_is_said_somewhere() {
    let (strings, named) = (strings(), keys_named());
    // Words that are there before the file of words go by the name after the dot.
    let scripts: String =
        files("www/widget", ".js").into_iter().chain(files("www/widget", ".jsx")).map(|file| file.text).collect();
    let cut: String = files("scripts", "widget.js").into_iter().map(|file| file.text).collect();
    let said_by_a_script = |key: &str| {
        let quoted = |name: &str| format!("'{name}'");
        key.strip_prefix("state.").is_some_and(|name| scripts.contains(&quoted(name)) && cut.contains(&quoted(name)))
    };
    let said = |key: &str| match key.split('.').collect::<Vec<_>>().as_slice() {
        ["problem", "type", name] => JsonType::VARIANTS.contains(name),
        ["problem", "place", name] => strings.contains(*name) || named.contains(key),
        ["problem", kind, part] => ProblemKind::VARIANTS.contains(kind) && strings.contains(*part),
        _ => {
            // What takes a sentence's place where a document has its own words goes by that sentence's key.
            let whole = without_category(key);
            let plain = whole.trim_end_matches("_counted").trim_end_matches("_covered");
            strings.contains(whole)
                || strings.contains(plain)
                || said_by_a_script(plain)
                || named.iter().any(|start| start.ends_with('_') && plain.starts_with(start.as_str()))
        }
    };
    nothing(languages().iter().flat_map(|(_, words)| words.keys()).filter(|key| !said(key)).cloned().collect());
}

#[test]
fn so_many_in_a_hundred_is_never_torn_apart() {
    let torn = ["} dari\u{a0}100", "} dari 100", "}\u{a0}dari 100", "} in\u{a0}100", "} in 100", "}\u{a0}in 100"];
    for (file, words) in languages() {
        let found = words.iter().filter(|(_, template)| torn.iter().any(|words| template.contains(words)));
        nothing(found.map(|(key, template)| format!("{key} in {file}: {template}")).collect());
    }
}

#[test]
fn no_line_begins_with_a_dot_between_two_names() {
    for (file, words) in languages() {
        let found = words.iter().filter(|(_, template)| template.contains(" ·"));
        nothing(found.map(|(key, template)| format!("{key} in {file}: {template}")).collect());
    }
}

#[test]
fn everything_that_is_said_of_tables_has_words_and_nothing_else_has() {
    let said = |kind: &&&str| **kind != "document";
    let needs_no_fix = |kind: &str| {
        let notices = [
            "total-left-out",
            "missing-figure",
            "hidden-row",
            "hidden-sheets",
            "missing-subsidised",
            "half-missing",
            "taken-from-above",
            "spelled-otherwise",
            "row-left-out",
            "words-alone",
            "column-left-out",
            "numbers-read",
            "year-from-title",
            "year-from-columns",
            "footnote-left-out",
            "rates-taken",
            "to-be-filled-in",
        ];
        notices.contains(&kind)
    };
    let mut wanted = BTreeSet::new();
    for kind in TableProblemKind::VARIANTS.iter().filter(said) {
        wanted.insert(format!("{kind}.what"));
        if !needs_no_fix(kind) {
            wanted.insert(format!("{kind}.fix"));
        }
    }
    let parts = ["several-numerators", "several-denominators", "several-subsidised"];
    wanted.extend(parts.map(|kind| format!("{kind}.parts")));
    let other = [
        "half-missing.workers",
        "half-missing.rate",
        "rate-outside.fraction",
        "empty-time.first",
        "total-differs.unstated",
        "total-left-out.column",
        "programmes-for-groups.same",
    ];
    wanted.extend(other.map(str::to_owned));
    wanted.extend(["row", "column", "cell"].map(|place| format!("place.{place}")));
    wanted.extend(OwnAnswer::VARIANTS.iter().map(|own| format!("own.{own}")));
    wanted.extend(ChoiceMeaning::VARIANTS.iter().map(|meaning| format!("choice.{meaning}")));
    for (file, words) in importing() {
        let there: BTreeSet<String> = words.keys().cloned().collect();
        nothing(there.symmetric_difference(&wanted).map(|key| format!("{key} in {file}")).collect());
    }
}

#[test]
fn everything_that_is_said_of_files_is_said_somewhere() {
    let strings = strings();
    let kinds = FileKind::ALL.map(FileKind::name);
    let said = |key: &str| strings.contains(key) || kinds.contains(&key.trim_end_matches("_use"));
    nothing(taken().iter().flat_map(|(_, words)| words.keys()).filter(|key| !said(key)).cloned().collect());
    for (file, words) in taken() {
        let wanted = kinds.iter().flat_map(|kind| [(*kind).to_owned(), format!("{kind}_use")]);
        nothing(wanted.filter(|key| !words.contains_key(key)).map(|key| format!("{key} in {file}")).collect());
    }
}
