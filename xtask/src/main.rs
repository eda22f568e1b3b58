//! Build steps that need Rust: JavaScript for the WebAssembly, by the wasm-bindgen that `Cargo.lock` pins, and the words
//! of every language as the widget loads them.

use std::{env, fs, path::Path};

use anyhow::{Context, Result, bail};
use cakupan::words::NativeLocale;
use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "usage: cargo run -p xtask -- bindgen INPUT.wasm OUT_DIR [--debug]
       cargo run -p xtask -- words OUT_DIR";

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["bindgen", input, out_dir] => bindgen(input, out_dir, false),
        ["bindgen", input, out_dir, "--debug"] => bindgen(input, out_dir, true),
        ["words", out_dir] => words(Path::new(out_dir)),
        _ => bail!(USAGE),
    }
}

/// Writes `cakupan.js`, `cakupan.d.ts` and `cakupan_bg.wasm`; with `debug`, names and line numbers stay in it.
fn bindgen(input: &str, out_dir: &str, debug: bool) -> Result<()> {
    Bindgen::new()
        .input_path(input)
        .out_name("cakupan")
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .keep_debug(debug)
        .remove_name_section(!debug)
        .remove_producers_section(true)
        .generate(out_dir)
}

/// Writes a file a language, in which what the language is missing is said in the one that it names for that.
fn words(out_dir: &Path) -> Result<()> {
    fs::create_dir_all(out_dir)?;
    for tag in NativeLocale::languages() {
        let words = NativeLocale::words(tag)?;
        let file = out_dir.join(format!("{tag}.json"));
        fs::write(&file, serde_json::to_string(&words)?).with_context(|| file.display().to_string())?;
    }
    Ok(())
}
