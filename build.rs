//! Finds the languages: each `src/words/<tag>.json` is one, and nothing else names them.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/words");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("src/words");
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let (Some(tag), true) = (path.file_stem(), path.extension().is_some_and(|ending| ending == "json")) {
            entries.push(format!("({:?}, include_str!({path:?}))", tag.to_string_lossy()));
        }
    }
    entries.sort();
    fs::write(Path::new(&env::var("OUT_DIR")?).join("languages.rs"), format!("&[{}]", entries.join(", ")))?;
    Ok(())
}
