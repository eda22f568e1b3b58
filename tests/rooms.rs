//! The house keeps its order: what a room may know of the others, and what no room may know.

#![allow(clippy::expect_used, clippy::panic, reason = "what helps a test fails as a test does")]

use std::collections::BTreeSet;

#[path = "common/imports.rs"]
mod imports;
#[path = "common/source.rs"]
mod source;

use imports::{circles, rust_imports, rust_paths, script_imports};
use source::{File, code_and_strings, files};

/// The rooms in the order in which data flows; a room knows those before it and itself.
const ROOMS: [&str; 10] =
    ["document", "table", "model", "report", "words", "chart", "session", "export", "builder", "browser"];

/// What is made of the rooms and may know all of them: the library's front page and the command line.
const ENTRANCES: [&str; 3] = ["lib", "main", "command"];

/// The rooms of the widget in the same order: the page around it, files and what may become of them, what is shown, that of
/// a list of places, the element and its life.
const WIDGET_ROOMS: [&str; 5] = ["page", "loading", "view", "places", "element"];

/// No file has needed more; one that does is longer for a reason to be written here.
const MOST_LINES: usize = 400;

fn rust() -> Vec<File> {
    files("src", ".rs")
}

/// The widget's JavaScript.
fn widget() -> Vec<File> {
    [files("www/widget", ".js"), files("www/widget", ".jsx")].concat()
}

/// All of the project's JavaScript, under paths from its root.
fn scripts() -> Vec<File> {
    let folders = [("www", ".js"), ("www", ".jsx"), ("tests", ".js"), ("scripts", ".js"), ("benches", ".js")];
    let files = folders.into_iter().flat_map(|(folder, ending)| {
        files(folder, ending).into_iter().map(move |file| File { path: format!("{folder}/{}", file.path), ..file })
    });
    files.collect()
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

/// What tests hold beside the rooms: helpers, documents, another implementation, and pages in browsers.
const TEST_FOLDERS: [&str; 5] = ["common", "documents", "engines", "pages", "reference"];

#[test]
fn tests_are_with_the_room_whose_promises_they_hold() {
    let tests = files("tests", ".rs");
    let room = |file: &&File| ROOMS.contains(&file.room()) || ["command", "rooms"].contains(&file.room());
    let lost = |file: &&File| !room(file) && !TEST_FOLDERS.contains(&file.room());
    nothing(tests.iter().filter(lost).map(|file| file.path.clone()).collect());
}

/// The rooms that a file names in its paths: `crate::room`, `crate::{room, …}` and the same by way of `super`.
fn rooms_named(file: &File) -> BTreeSet<String> {
    let (code, _) = code_and_strings(&file.text);
    // The way up out of the room, from however deep in it.
    let up = file.path.matches('/').count() + usize::from(!file.path.ends_with("/mod.rs"));
    let room = |path: Vec<String>| {
        let above = path.iter().take_while(|step| *step == "super").count();
        let outside = usize::from(path.first().is_some_and(|step| step == "crate" || step == "cakupan"));
        let steps = if above > 0 { (above == up).then_some(up) } else { (outside > 0).then_some(outside) };
        path.get(steps?).cloned()
    };
    rust_paths(&code).into_iter().filter_map(room).collect()
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
fn a_room_of_the_widget_knows_only_the_rooms_before_it() {
    let place =
        |path: &str| WIDGET_ROOMS.iter().position(|room| path.split_once('/').is_some_and(|(own, _)| own == *room));
    let mut found = Vec::new();
    for (file, imported) in script_imports(&widget()) {
        // What stands in no room is how a page gets in.
        let Some(own) = place(&file) else { continue };
        for other in imported {
            if place(&other).is_none_or(|other| other > own) {
                found.push(format!("{file} knows {other}"));
            }
        }
    }
    nothing(found);
}

#[test]
fn no_two_files_import_each_other() {
    nothing([circles(&rust_imports(&rust())), circles(&script_imports(&scripts()))].concat());
}

#[test]
fn imports_are_read_however_they_are_written() {
    let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
    let rust = [
        file("lib.rs", "pub mod words;"),
        file(
            "words/mod.rs",
            "mod now;\nmod year;\npub use now::{Now, now};\npub use year::*;\nuse crate::words::now as other;",
        ),
        file("words/now.rs", "use super::{Year, year::{self, Years}};\nfn now() {}"),
        file(
            "words/year.rs",
            "pub struct Year(Vec<super::Now>);\npub struct Years;\n#[cfg(test)]\nuse crate::words::x;",
        ),
    ];
    let found = rust_imports(&rust);
    let named = |path: &str| found[path].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(named("words/mod.rs"), ["words/now.rs"]);
    assert_eq!(named("words/now.rs"), ["words/year.rs"]);
    assert_eq!(named("words/year.rs"), ["words/now.rs"]);
    assert_eq!(circles(&found), ["words/now.rs and words/year.rs import each other"]);

    let scripts = [
        file("view/a.js", "import { b } from '../page/b.js';\n/** @import { c } from './c.js' */\nimport('./d.jsx');"),
        file("page/b.js", "// import { a } from '../view/a.js';\nimport preact from 'preact';"),
        file("view/c.js", ""),
        file("view/d.jsx", "import './a.js';"),
    ];
    let found = script_imports(&scripts);
    assert_eq!(found["view/a.js"].iter().map(String::as_str).collect::<Vec<_>>(), ["page/b.js", "view/d.jsx"]);
    assert!(found["page/b.js"].is_empty());
    assert_eq!(circles(&found), ["view/a.js and view/d.jsx import each other"]);
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
    // A file of tests is a list of claims.
    let program = scripts().into_iter().filter(|file| !file.path.starts_with("tests/"));
    nothing(program.chain(rust()).collect::<Vec<_>>().iter().filter(too_long).map(lines).collect());
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
