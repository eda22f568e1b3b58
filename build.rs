//! Finds the languages: each `src/words/<tag>.json` is one, and nothing else names them; `src/words/importing/` has the
//! words about tables, `src/words/files/` those in files to take along and `src/words/places/` those about lists of places, in files
//! of the same names.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/words");
    list("src/words", "languages.rs")?;
    list("src/words/importing", "importing_languages.rs")?;
    list("src/words/files", "files_languages.rs")?;
    list("src/words/places", "places_languages.rs")
}

/// Writes the tag and the text of each file in a folder as a Rust expression.
fn list(folder: &str, expression: &str) -> Result<(), Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(folder);
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let (Some(tag), true) = (path.file_stem(), path.extension().is_some_and(|ending| ending == "json")) {
            entries.push(format!("({:?}, include_str!({path:?}))", tag.to_string_lossy()));
        }
    }
    entries.sort();
    fs::write(Path::new(&env::var("OUT_DIR")?).join(expression), format!("&[{}]", entries.join(", ")))?;
    Ok(())
}
