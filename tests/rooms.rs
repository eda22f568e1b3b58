//! The house keeps its order: what a room may know of the others, and what no room may know.

#![allow(clippy::expect_used, clippy::panic, reason = "what helps a test fails as a test does")]

use std::collections::BTreeSet;

#[path = "common/source.rs"]
mod source;

use source::{File, code_and_strings, files};

/// The rooms in the order in which data flows; a room knows those before it and itself.
const ROOMS: [&str; 8] = ["document", "model", "report", "words", "chart", "session", "export", "browser"];

/// What is made of the rooms and may know all of them: the library's front page and the command line.
const ENTRANCES: [&str; 3] = ["lib", "main", "command"];

/// No file has needed more; one that does is longer for a reason to be written here.
const MOST_LINES: usize = 450;

fn rust() -> Vec<File> {
    files("src", ".rs")
}

#[track_caller]
fn nothing(found: Vec<String>) {
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_file_says_first_what_it_holds() {
    nothing(rust().iter().filter(|file| !file.text.starts_with("//! ")).map(|file| file.path.clone()).collect());
}

#[test]
fn every_file_is_in_a_room_that_has_a_place_in_the_order() {
    let known = |file: &&File| !ROOMS.contains(&file.room()) && !ENTRANCES.contains(&file.room());
    nothing(rust().iter().filter(known).map(|file| file.path.clone()).collect());
}

/// The rooms that a file names in its paths: `crate::room`, `crate::{room, …}` and the same by way of `super`.
fn rooms_named(file: &File) -> BTreeSet<String> {
    let (code, _) = code_and_strings(&file.text);
    // The way up out of the room, from however deep in it.
    let up = "super::".repeat(file.path.matches('/').count() + usize::from(!file.path.ends_with("/mod.rs")));
    let mut named = BTreeSet::new();
    for from in ["crate::", "cakupan::", &up] {
        for (at, _) in code.match_indices(from) {
            let rest = &code[at + from.len()..];
            match rest.strip_prefix('{') {
                Some(list) => named.extend(heads(list)),
                None => named.extend(name(rest)),
            }
        }
    }
    named
}

/// The first step of every path in a list of them that has been opened.
fn heads(list: &str) -> Vec<String> {
    let mut found: Vec<String> = name(list).into_iter().collect();
    let mut depth = 0;
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => found.extend(name(&list[at + 1..])),
            _ => {}
        }
    }
    found
}

fn name(path: &str) -> Option<String> {
    let path = path.trim_start();
    let end = path.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(path.len());
    (end > 0).then(|| path[..end].to_owned())
}

#[test]
fn a_room_knows_only_the_rooms_before_it() {
    let mut found = Vec::new();
    for file in rust() {
        let Some(own) = ROOMS.iter().position(|room| *room == file.room()) else { continue };
        for named in rooms_named(&file) {
            let later = ROOMS.iter().position(|room| *room == named).is_some_and(|other| other > own);
            if later || ENTRANCES.contains(&&*named) {
                found.push(format!("{} knows {named}", file.path));
            }
        }
    }
    nothing(found);
}

#[test]
fn paths_are_read_however_they_are_written() {
    for (path, text, rooms) in [
        ("words/now.rs", "use crate::model::Series;", vec!["model"]),
        ("words/now.rs", "use crate::{document::{self, Checked}, model};", vec!["document", "model"]),
        ("words/now.rs", "fn f(x: &crate::chart::Scene) {}", vec!["chart"]),
        ("words/now.rs", "// crate::chart\nlet s = \"crate::chart\";", vec![]),
        ("words/now.rs", "use super::super::chart::Scene;", vec!["chart"]),
        ("words/mod.rs", "use super::chart;", vec!["chart"]),
        ("words/now.rs", "use super::chart;", vec![]),
        ("chart/projection/mod.rs", "use super::super::session;", vec!["session"]),
        ("chart/projection/targets.rs", "use super::super::session;", vec![]),
        ("chart/projection/targets.rs", "use super::super::super::session;", vec!["session"]),
    ] {
        let file = File { path: path.to_owned(), text: text.to_owned() };
        assert_eq!(rooms_named(&file), rooms.into_iter().map(str::to_owned).collect(), "{text}");
    }
}

#[test]
fn only_the_browser_room_knows_a_browser() {
    let mut found = Vec::new();
    for file in rust().iter().filter(|file| file.room() != "browser") {
        for word in ["web_sys", "js_sys", "wasm_bindgen", "plotters_canvas"] {
            if file.text.contains(word) {
                found.push(format!("{} names {word}", file.path));
            }
        }
    }
    nothing(found);
}

#[test]
fn only_the_command_line_knows_files() {
    let known = |file: &&File| {
        !ENTRANCES.contains(&file.room())
            && ["std::fs", "std::env", "std::net"].iter().any(|word| file.text.contains(word))
    };
    nothing(rust().iter().filter(known).map(|file| file.path.clone()).collect());
}

#[test]
fn a_file_holds_one_concept_and_is_short() {
    let too_long = |file: &&File| file.text.lines().count() > MOST_LINES;
    let lines = |file: &File| format!("{}: {} lines", file.path, file.text.lines().count());
    nothing(rust().iter().filter(too_long).map(lines).collect());
}

#[test]
fn no_code_knows_a_place_or_a_programme() {
    let mut found = Vec::new();
    for file in rust() {
        for (line, text) in file.shipped().lines().enumerate() {
            // What is left out is the name of a language, not of a place.
            let text = text.replace("Bahasa Indonesia", "").replace("Indonesian", "");
            for word in ["BPJS", "Indonesia", "Banjar"] {
                if text.contains(word) {
                    found.push(format!("{}:{} says {word}", file.path, line + 1));
                }
            }
        }
    }
    nothing(found);
}
