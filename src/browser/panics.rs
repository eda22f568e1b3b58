//! Where the program has ended, should it ever: the console has the place in the source and what was wrong there. The
//! page then goes on with a fresh instance.

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs once an instance is there.
#[wasm_bindgen(start)]
fn tell_of_panics() {
    console_error_panic_hook::set_once();
}
