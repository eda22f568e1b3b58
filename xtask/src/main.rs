//! Build steps that need Rust: parts of the WebAssembly and JavaScript for it, by the `wasm_split` and the wasm-bindgen that
//! `Cargo.lock` pins, and the words of every language as the widget loads them.

#[path = "../../src/words/language/complete.rs"]
mod complete;

use std::{collections::BTreeMap, env, fs, path::Path};

use anyhow::{Context, Result, anyhow, bail};
use complete::{Words, completed};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::{Options, transform};

const USAGE: &str = "usage: cargo run -p xtask -- split INPUT.wasm OUT_DIR
       cargo run -p xtask -- bindgen INPUT.wasm OUT_DIR [--debug]
       cargo run -p xtask -- words IN_DIR OUT_DIR";

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["split", input, out_dir] => split(input, Path::new(out_dir)),
        ["bindgen", input, out_dir] => bindgen(input, out_dir, false),
        ["bindgen", input, out_dir, "--debug"] => bindgen(input, out_dir, true),
        ["words", in_dir, out_dir] => words(Path::new(in_dir), Path::new(out_dir)),
        _ => bail!(USAGE),
    }
}

/// What the program asks for its parts: the widget's own module in place of the one that `wasm_split` writes, which has no
/// way back from a wrong MIME type and tells no fault from another.
const PARTS: &str = "cakupan-parts";

/// Cuts off the parts and writes them, `main.wasm` for the rest of the program, and `parts.json`: which files each part is.
fn split(input: &str, out: &Path) -> Result<()> {
    let main = out.join("main.wasm");
    let program = fs::read(input).with_context(|| input.to_owned())?;
    fs::create_dir_all(out)?;
    let mut options = Options::new(&program);
    options.output_dir = out;
    options.main_out_path = &main;
    options.link_name = PARTS;
    let split = transform(options).map_err(|report| anyhow!("{report:?}"))?;
    let file = |name: String| name + ".wasm";
    let parts: BTreeMap<String, Vec<String>> =
        split.prefetch_map.into_iter().map(|(part, names)| (part, names.into_iter().map(file).collect())).collect();
    fs::write(out.join("parts.json"), serde_json::to_string_pretty(&parts)?)?;
    Ok(())
}

/// Writes `cakupan.js`, `cakupan.d.ts` and `cakupan_bg.wasm`; with `debug`, names and line numbers stay in it.
fn bindgen(input: &str, out_dir: &str, debug: bool) -> Result<()> {
    Bindgen::new()
        .input_path(input)
        // Parts call by the table of functions, which would be dropped.
        .keep_lld_exports(true)
        .out_name("cakupan")
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        // A fresh instance, once one has trapped or has grown large.
        .reset_state_function(true)
        .keep_debug(debug)
        .remove_name_section(!debug)
        .remove_producers_section(true)
        .generate(out_dir)
}

/// Writes a file a language, in which what the language is missing is said in the one that it names for that.
fn words(in_dir: &Path, out_dir: &Path) -> Result<()> {
    let mut languages = BTreeMap::new();
    for entry in fs::read_dir(in_dir)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let words: Words =
                serde_json::from_str(&fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
            languages.insert(path.with_extension("").file_name().map(ToOwned::to_owned), words);
        }
    }
    fs::create_dir_all(out_dir)?;
    for (tag, words) in &languages {
        let other = words.get("fallback").and_then(|tag| languages.get(&Some(tag.into())));
        let whole = completed(words.clone(), other.unwrap_or(words));
        let file = out_dir.join(tag.as_deref().unwrap_or_default()).with_extension("json");
        fs::write(&file, serde_json::to_string(&whole)?).with_context(|| file.display().to_string())?;
    }
    Ok(())
}
