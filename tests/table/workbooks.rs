//! Workbooks as LibreOffice writes them say the same as the text file, and what they say beside the values counts.

use std::path::Path;

use cakupan::table::{Import, import};

fn read(name: &str) -> Import {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/table/workbooks").join(name);
    import(&std::fs::read(path).expect("a file"), [])
}

#[track_caller]
fn document(name: &str) -> String {
    let read = read(name);
    read.document.unwrap_or_else(|| panic!("{name}: {:#?}", read.problems)).json()
}

fn said(name: &str) -> Vec<(String, &'static str)> {
    read(name).problems.iter().map(|problem| (problem.at.to_string(), problem.kind.name())).collect()
}

#[test]
fn every_format_gives_the_same_document() {
    for table in ["people", "rates", "wide"] {
        let text = document(&format!("{table}.csv"));
        for ending in ["xlsx", "xls", "ods"] {
            assert_eq!(document(&format!("{table}.{ending}")), text, "{table}.{ending}");
        }
    }
}

#[test]
fn hidden_rows_and_sheets_are_left_out_and_said_to_be() {
    for ending in ["xlsx", "xls", "ods"] {
        let said = said(&format!("people.{ending}"));
        assert!(said.contains(&("row 9".to_owned(), "hidden-row")), "{ending}: {said:?}");
        assert!(said.contains(&("sheet".to_owned(), "hidden-sheets")), "{ending}: {said:?}");
    }
}

#[test]
fn a_formula_without_its_result_is_an_error_at_its_cell() {
    let said = said("not-computed.xlsx");
    assert!(said.contains(&("B5".to_owned(), "no-stored-value")), "{said:?}");
}
