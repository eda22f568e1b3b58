//! What a reader has chosen to look at, as the page keeps it for the handle that takes this one's place.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::session;
use crate::words::ProjectionBasis;

#[wasm_bindgen(typescript_custom_section)]
const CHOICES: &str = "
/** What a reader has chosen to look at, beside view and scenario. */
export interface ReaderChoices {
    /** The year that is read out; nothing where none has been chosen. */
    year: number | null;
    /** What the years ahead are drawn from; nothing where that has not been chosen. */
    basis: string | null;
    /** The group that a narrow table shows, by its number. */
    table_group: number;
    table_expanded: boolean;
    /** Whether the panel of levers is unfolded. */
    unfolded: boolean;
    /** Whether the ranges of the levers show. */
    with_ranges: boolean;
}
";

#[wasm_bindgen]
extern "C" {
    /// The page’s side.
    #[wasm_bindgen(typescript_type = "ReaderChoices")]
    pub type ReaderChoices;

    #[wasm_bindgen(method, getter)]
    fn year(this: &ReaderChoices) -> Option<i32>;
    #[wasm_bindgen(method, getter)]
    fn basis(this: &ReaderChoices) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn table_group(this: &ReaderChoices) -> usize;
    #[wasm_bindgen(method, getter)]
    fn table_expanded(this: &ReaderChoices) -> bool;
    #[wasm_bindgen(method, getter)]
    fn unfolded(this: &ReaderChoices) -> bool;
    #[wasm_bindgen(method, getter)]
    fn with_ranges(this: &ReaderChoices) -> bool;
}

impl From<&ReaderChoices> for session::ReaderChoices {
    fn from(page: &ReaderChoices) -> session::ReaderChoices {
        session::ReaderChoices {
            year: page.year(),
            basis: page.basis().as_deref().map(ProjectionBasis::named),
            table_group: page.table_group(),
            table_expanded: page.table_expanded(),
            unfolded: page.unfolded(),
            with_ranges: page.with_ranges(),
        }
    }
}
