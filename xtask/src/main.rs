//! Build steps that need Rust: JavaScript for the WebAssembly, from the wasm-bindgen that `Cargo.lock` pins, and the
//! WebAssembly cut into parts.

mod data;
mod split;

use std::{env, process::ExitCode};

use wasm_bindgen_cli_support::Bindgen;
use wasmparser::{Validator, WasmFeatures};

const USAGE: &str = "usage: cargo run -p xtask -- bindgen INPUT.wasm OUT_DIR
       cargo run -p xtask -- split INPUT.wasm INPUT.map OUT_DIR PART=GATE[,GATE]...
       cargo run -p xtask -- validate FILE.wasm...
       cargo run -p xtask -- validate-vectors FILE.wasm...";

/// What every browser of the last years reads, as in `scripts/wasm.js`.
const PLAIN: WasmFeatures = WasmFeatures::WASM2.difference(WasmFeatures::SIMD);

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["bindgen", input, out_dir] => bindgen(input, out_dir),
        ["split", input, map, out_dir, parts @ ..] => split::split(input, map, out_dir, parts),
        ["validate", files @ ..] => validate(files, PLAIN),
        ["validate-vectors", files @ ..] => validate(files, PLAIN | WasmFeatures::SIMD),
        _ => return failed(USAGE),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&format!("error: {error:#}")),
    }
}

/// Writes `cakupan.js`, `cakupan.d.ts` and `cakupan_bg.wasm`. The functions keep their names, by which they are split.
fn bindgen(input: &str, out_dir: &str) -> Result<(), Box<dyn std::error::Error>> {
    Bindgen::new()
        .input_path(input)
        .out_name("cakupan")
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .remove_name_section(false)
        .remove_producers_section(true)
        .generate(out_dir)?;
    Ok(())
}

/// Fails where a browser that can do no more than `features` would refuse a file.
fn validate(files: &[&str], features: WasmFeatures) -> Result<(), Box<dyn std::error::Error>> {
    for file in files {
        let bytes = std::fs::read(file)?;
        Validator::new_with_features(features).validate_all(&bytes).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

fn failed(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}
