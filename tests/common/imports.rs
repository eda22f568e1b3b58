//! Which file imports which, in the program's own text: Rust by its paths, JavaScript by its imports.

#![allow(dead_code, reason = "each test reads some of this")]

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{File, code_and_strings};

/// For each file those that it imports from, under the paths of `files`.
pub type Imports = BTreeMap<String, BTreeSet<String>>;

/// Files that import each other, each pair once.
pub fn circles(imports: &Imports) -> Vec<String> {
    let pairs = imports.iter().flat_map(|(one, others)| others.iter().map(move |other| (one, other)));
    let mutual =
        pairs.filter(|(one, other)| one < other && imports.get(*other).is_some_and(|back| back.contains(*one)));
    mutual.map(|(one, other)| format!("{one} and {other} import each other")).collect()
}

/// The paths that Rust code names, as their steps: `use a::{b, c::D};` is `a::b` and `a::c::D`.
pub fn rust_paths(code: &str) -> Vec<Vec<String>> {
    let letters: Vec<char> = code.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let begins = is_name(letters[at]) && (at == 0 || !is_name(letters[at - 1]) && letters[at - 1] != ':');
        if begins { tree(&letters, &mut at, &[], &mut found) } else { at += 1 }
    }
    found.retain(|path| path.len() > 1);
    found
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Reads one path, or all of those in braces after it.
fn tree(letters: &[char], at: &mut usize, before: &[String], found: &mut Vec<Vec<String>>) {
    let mut path = before.to_vec();
    loop {
        let start = *at;
        while letters.get(*at).is_some_and(|letter| is_name(*letter)) {
            *at += 1;
        }
        match letters.get(*at) {
            Some('*') if *at == start && !path.is_empty() => {
                *at += 1;
                path.push(String::from("*"));
                break;
            }
            Some('{') if *at == start && !path.is_empty() => {
                *at += 1;
                while let Some(letter) = letters.get(*at) {
                    match letter {
                        '}' => {
                            *at += 1;
                            break;
                        }
                        letter if is_name(*letter) || *letter == '*' => tree(letters, at, &path, found),
                        _ => *at += 1,
                    }
                }
                return;
            }
            _ if *at == start => break,
            _ => path.push(letters[start..*at].iter().collect()),
        }
        if letters.get(*at..*at + 2) != Some(&[':', ':']) {
            break;
        }
        *at += 2;
    }
    found.push(path);
}

/// The steps of a Rust file's module: `words/now/mod.rs` is `words::now`, `lib.rs` the crate itself.
fn module(path: &str) -> Vec<String> {
    let steps = path.trim_end_matches(".rs").split('/').map(str::to_owned);
    steps.filter(|step| !["mod", "lib"].contains(&step.as_str())).collect()
}

/// A Rust file as others see it.
struct Module<'a> {
    path: &'a str,
    /// What it passes on under a name of its own, `*` for all of another module.
    passed_on: Vec<Vec<String>>,
    /// Every path that it names but for those.
    named: Vec<Vec<String>>,
    code: String,
}

/// Which Rust files import which. A name that one file passes on from another is that other file's; the files of a room
/// that a `mod` line names are not imported by it.
pub fn rust_imports(files: &[File]) -> Imports {
    let mut modules = BTreeMap::new();
    for file in files {
        let (code, _) = code_and_strings(file.shipped());
        let code = without_visibility(&code);
        let (passed_on, others): (Vec<&str>, Vec<&str>) =
            code.split_inclusive(';').partition(|statement| passes_on(statement));
        let [passed_on, named] = [passed_on, others].map(|statements| rust_paths(&statements.concat()));
        modules.insert(module(&file.path), Module { path: &file.path, passed_on, named, code: code.clone() });
    }
    let mut imports = Imports::new();
    for (own, file) in &modules {
        let targets = file.named.iter().filter_map(|path| target(&modules, own, path, 0));
        imports.insert(file.path.to_owned(), targets.filter(|target| target != file.path).collect());
    }
    imports
}

/// `pub(in crate::session)` names a module and imports nothing.
fn without_visibility(code: &str) -> String {
    let mut parts = code.split("pub(in ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + "pub(crate)" + part.split_once(')').map_or("", |(_, after)| after))
}

/// Whether a statement passes names on: `pub use …`, `pub(super) use …`.
fn passes_on(statement: &str) -> bool {
    let mut words = statement.split_whitespace().skip_while(|word| !word.starts_with("pub"));
    words.next().is_some() && words.next() == Some("use")
}

/// The file that holds what a path names, as it is written in the module `own`.
fn target(modules: &BTreeMap<Vec<String>, Module>, own: &[String], path: &[String], depth: usize) -> Option<String> {
    let mut at = own.to_vec();
    let mut steps = path.iter().peekable();
    match steps.peek().map(|step| step.as_str()) {
        Some("crate" | "cakupan") => {
            at.clear();
            steps.next();
        }
        Some("self") => {
            steps.next();
        }
        Some("super") => {
            while steps.next_if(|step| *step == "super").is_some() {
                at.pop();
            }
        }
        Some(child) => {
            let inside = [own, &[child.to_owned()]].concat();
            modules.contains_key(&inside).then_some(())?;
        }
        None => return None,
    }
    while let Some(step) = steps.next_if(|step| modules.contains_key(&[&at[..], &[(*step).clone()]].concat())) {
        at.push(step.clone());
    }
    let here = modules.get(&at)?;
    let Some(name) = steps.next().filter(|_| depth < 8) else { return Some(here.path.to_owned()) };
    if let Some(passed) = here.passed_on.iter().find(|passed| passed.last() == Some(name)) {
        return target(modules, &at, passed, depth + 1);
    }
    // Of what is passed on whole, the file that has it.
    let wholes = here.passed_on.iter().filter_map(|passed| passed.split_last().filter(|(last, _)| *last == "*"));
    let mut found =
        wholes.filter_map(|(_, from)| target(modules, &at, &[from, std::slice::from_ref(name)].concat(), depth + 1));
    found.find(|found| defines(modules, found, name)).or_else(|| Some(here.path.to_owned()))
}

/// Whether a file defines something of this name.
fn defines(modules: &BTreeMap<Vec<String>, Module>, path: &str, name: &str) -> bool {
    let Some(file) = modules.values().find(|file| file.path == path) else { return false };
    ["struct", "enum", "trait", "fn", "const", "static", "type", "mod", "macro_rules!"].iter().any(|kind| {
        file.code
            .match_indices(&format!("{kind} {name}"))
            .any(|(at, found)| !file.code[at + found.len()..].starts_with(|letter: char| is_name(letter)))
    })
}

/// JavaScript without its comments.
fn script(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some(at) = rest.find("/*") {
        kept.push_str(&rest[..at]);
        rest = rest[at..].split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Which JavaScript files import which, of those given.
pub fn script_imports(files: &[File]) -> Imports {
    let known: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let of_file = |file: &File| {
        let code = script(&file.text);
        let quoted = ["from '", "import '", "import('"].into_iter().flat_map(|before| {
            let parts: Vec<String> = code.split(before).skip(1).map(str::to_owned).collect();
            parts
        });
        let targets = quoted.filter_map(|rest| {
            let (address, _) = rest.split_once('\'')?;
            let target = joined(&file.path, address)?;
            known.contains(target.as_str()).then_some(target)
        });
        (file.path.clone(), targets.collect())
    };
    files.iter().map(of_file).collect()
}

/// The path that an address leads to, as it is written in the file at `path`.
fn joined(path: &str, address: &str) -> Option<String> {
    let mut steps: Vec<&str> = path.split('/').collect();
    steps.pop();
    for step in address.split('/') {
        match step {
            "." => {}
            ".." => {
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}
