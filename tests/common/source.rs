//! The program's own text, read as text: files, code without comments, and the strings in it.

#![allow(dead_code, reason = "each test reads some of this")]

use std::fs;
use std::path::{Path, PathBuf};

/// A path from the root of the repository.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A file of the repository: its path from `folder`, with forward slashes, and its text.
#[derive(Clone)]
pub struct File {
    pub path: String,
    pub text: String,
}

/// Every file under `folder` whose name ends in `ending`, in the order of paths.
pub fn files(folder: &str, ending: &str) -> Vec<File> {
    let top = root(folder);
    let mut found = Vec::new();
    let mut folders = vec![top.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let steps = path.strip_prefix(&top).expect("a path under the folder");
                let steps: Vec<_> = steps.iter().map(|step| step.to_string_lossy()).collect();
                found.push(File { path: steps.join("/"), text: fs::read_to_string(&path).expect("text") });
            }
        }
    }
    assert!(!found.is_empty(), "no {ending} in {folder}");
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

impl File {
    /// The folder under `src` that it is in, or its own name where it is in none.
    pub fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }

    /// What is compiled into the program: without the tests at its end.
    pub fn shipped(&self) -> &str {
        self.text.split("#[cfg(test)]").next().unwrap_or_default()
    }
}

/// Rust code with its comments taken out and its strings emptied, and those strings.
pub fn code_and_strings(rust: &str) -> (String, Vec<String>) {
    let (mut code, mut strings) = (String::new(), Vec::new());
    let mut letters = rust.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('/', Some('/')) => {
                letters.by_ref().find(|&letter| letter == '\n');
                code.push('\n');
            }
            ('\'', Some(&inside)) => {
                // A letter in quotes, or a lifetime; only the former may hold a quotation mark.
                code.push(letter);
                if inside == '\\' {
                    letters.next();
                    letters.next();
                } else if inside == '"' {
                    letters.next();
                }
            }
            ('"', _) => {
                let mut string = String::new();
                while let Some(letter) = letters.next() {
                    match letter {
                        '"' => break,
                        '\\' => string.extend(['\\'].into_iter().chain(letters.next())),
                        other => string.push(other),
                    }
                }
                code.push_str("\"\"");
                strings.push(string);
            }
            (other, _) => code.push(other),
        }
    }
    (code, strings)
}
