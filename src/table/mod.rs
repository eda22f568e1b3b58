//! Tables of spreadsheets: the bytes of a file become a document, or every question and error of the table, each at its
//! cell. [`import`] reads them;
//! [`open`] and [`import_workbook`] are its two steps, between which cells can be mended.
//!
//! What is read of a file (`text_file`, `workbook`, `web_table`) is a [`Grid`] of cells under the addresses that a
//! spreadsheet shows. `tables` finds the heading and the data, `columns` what each column is, `facts` whose and when
//! each figure is, `totals` what is a sum of other rows, and `groups` puts the rest together. What can be read in two
//! ways is a question with its choices, never a guess; kinds stand in `problem`, words for them in `words`.

mod across;
mod answers;
mod cell;
mod cell_class;
mod choice;
mod column;
mod columns;
mod doubted_rates;
mod facts;
mod figure;
mod file_kind;
mod findings;
mod from_above;
mod grid;
mod groups;
mod imported;
mod meanings;
mod names;
mod number_styles;
mod observed;
mod own_answer;
mod part_of_year;
mod place;
mod problem;
mod programmes;
mod reading;
mod rivals;
mod scale_around;
mod seen;
mod severity;
mod sheet_details;
mod sums;
mod tables;
mod text_file;
mod time_of_all;
mod times;
mod totals;
mod unknown_columns;
mod vocabulary;
mod web_table;
mod workbook;
mod written_number;
mod written_time;
mod xls_details;

pub use cell::{Content, rounded};
pub use choice::{Choice, ChoiceMeaning};
pub use column::Measure;
pub use grid::{Grid, Merged};
pub use imported::ImportedDocument;
pub use own_answer::OwnAnswer;
pub use place::{Place, Topic};
pub use problem::{TableProblem, TableProblemKind};
pub use reading::{Import, import, import_workbook, open};
pub use severity::TableSeverity;
pub use workbook::Workbook;
pub use written_number::NumberStyle;
pub use written_time::financial_year;
