//! What readers say of themselves, as the page hands it over.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::session;

#[wasm_bindgen(typescript_custom_section)]
const READER_ANSWERS: &str = "
/** What a reader says of themselves; empty where it is not said. */
export interface ReaderAnswers {
    /** The kind of work, by its name in the programme document. */
    kind: string;
    /** Which of the kind’s classes or sectors, by index. */
    option: string;
    /** What was typed as the monthly wage. */
    wage: string;
    /** The day that it is, `YYYY-MM-DD`. */
    day: string;
}
";

#[wasm_bindgen]
extern "C" {
    /// The page’s side.
    #[wasm_bindgen(typescript_type = "ReaderAnswers")]
    pub type ReaderAnswers;

    #[wasm_bindgen(method, getter)]
    fn kind(this: &ReaderAnswers) -> String;
    #[wasm_bindgen(method, getter)]
    fn option(this: &ReaderAnswers) -> String;
    #[wasm_bindgen(method, getter)]
    fn wage(this: &ReaderAnswers) -> String;
    #[wasm_bindgen(method, getter)]
    fn day(this: &ReaderAnswers) -> String;
}

impl From<&ReaderAnswers> for session::ReaderAnswers {
    fn from(page: &ReaderAnswers) -> session::ReaderAnswers {
        session::ReaderAnswers { kind: page.kind(), option: page.option(), wage: page.wage(), day: page.day() }
    }
}
