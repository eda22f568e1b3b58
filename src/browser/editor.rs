//! What the page of editors calls: each a deed, with texts of JSON in and out. Its WebAssembly alone has them.

use js_sys::Error;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::wasm_bindgen;

use super::locale::{Language, Locale};
use crate::builder::{self, PublicationOptions, Told, table_reading, told};
use crate::table::{Place, TableProblem, Topic, Workbook, open};
use crate::words;

/// A file that was opened.
#[derive(Serialize)]
struct Opened {
    workbook: Option<Workbook>,
    /// Why there is none.
    problem: Option<Told>,
}

/// A document as a table.
#[derive(Serialize)]
struct OwnTable {
    workbook: Workbook,
    answers: Vec<String>,
}

/// The sheets of a file, or why there are none.
#[wasm_bindgen]
pub fn open_table(bytes: &[u8], language: Language) -> Result<String, Error> {
    let opened = match open(bytes) {
        Ok(workbook) => Opened { workbook: Some(workbook), problem: None },
        Err(kind) => {
            let problem = TableProblem { at: Place::Topic(Topic::File), kind, choices: Vec::new() };
            Opened { workbook: None, problem: Some(told(&problem, &Locale::new(language))) }
        }
    };
    json(&opened)
}

/// The table of a workbook with the answers that the editor has given.
#[wasm_bindgen]
pub fn read_table(workbook: &str, answers: Vec<String>, language: Language) -> Result<String, Error> {
    json(&table_reading(parsed(workbook)?, &answers, &Locale::new(language)))
}

/// The workbook with other words in a cell.
#[wasm_bindgen]
pub fn write_cell(workbook: &str, sheet: usize, row: usize, column: usize, text: &str) -> Result<String, Error> {
    let mut workbook: Workbook = parsed(workbook)?;
    if let Some(sheet) = workbook.sheets.get_mut(sheet) {
        sheet.write(row, column, text);
    }
    json(&workbook)
}

/// The cells of a sheet that say something else than before.
#[wasm_bindgen]
pub fn changed_cells(before: &str, after: &str, sheet: usize) -> Result<String, Error> {
    json(&builder::changes(&parsed(before)?, &parsed(after)?, sheet))
}

/// The observations of a document as a workbook, and the answers that the document gives to what is asked about it.
#[wasm_bindgen]
pub fn table_of(document: &str, language: &str) -> Result<String, Error> {
    let document = parsed(document)?;
    let workbook = builder::table_of(&document, language);
    let answers = builder::own_answers(&document, language, &workbook);
    json(&OwnTable { workbook, answers })
}

/// The errors and warnings of a document.
#[wasm_bindgen]
pub fn document_problems(document: &str, language: Language) -> Result<String, Error> {
    json(&builder::document_problems(document, &Locale::new(language)))
}

/// All words that are published of a document; `null` where it has errors.
#[wasm_bindgen]
pub fn publication(document: &str, options: &str, language: Language) -> Result<String, Error> {
    let options: PublicationOptions = parsed(options)?;
    json(&builder::publication(document, &options, Locale::new(language)))
}

/// The picture for sharing, a PNG; nothing where the document has errors.
#[wasm_bindgen]
pub fn picture(document: &str, view: &str, language: Language) -> Result<Vec<u8>, Error> {
    let drawn = builder::picture(document, view, Locale::new(language));
    drawn.map(Option::unwrap_or_default).map_err(|problem| Error::new(&problem.0))
}

/// The contrast of two colours written as `#1f62b5`, 1 to 21.
#[wasm_bindgen]
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    builder::contrast(one, other)
}

/// The number that an editor has typed, in a language with this decimal separator; absent where it is none.
#[wasm_bindgen]
pub fn typed_number(text: &str, decimal: char) -> Option<f64> {
    words::read_number(text, decimal).ok()
}

fn json(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::new(&error.to_string()))
}

fn parsed<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| Error::new(&error.to_string()))
}
