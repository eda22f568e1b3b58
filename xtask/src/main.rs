//! Build steps that need Rust: JavaScript for the WebAssembly, from the wasm-bindgen that `Cargo.lock` pins.

use std::{env, process::ExitCode};

use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "usage: cargo run -p xtask -- bindgen INPUT.wasm OUT_DIR";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["bindgen", input, out_dir] => match bindgen(input, out_dir) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => failed(&format!("error: {error:#}")),
        },
        _ => failed(USAGE),
    }
}

/// Writes `cakupan.js`, `cakupan.d.ts` and `cakupan_bg.wasm`; names and producers stay out of the WebAssembly, since
/// readers would download them.
fn bindgen(input: &str, out_dir: &str) -> Result<(), Box<dyn std::error::Error>> {
    Bindgen::new()
        .input_path(input)
        .out_name("cakupan")
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(out_dir)?;
    Ok(())
}

fn failed(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}
