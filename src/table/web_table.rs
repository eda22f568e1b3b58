//! The tables of a page of the web, or of what a spreadsheet calls a workbook and writes as one.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use super::cell::Content;
use super::grid::{Grid, Merged};

/// A cell that spans more is one that somebody made up.
const MOST_SPANNED: usize = 1000;

/// Every table of a page that has no other table in it.
pub fn read_html(page: &str) -> Vec<Grid> {
    let page = Html::parse_document(page);
    let (Ok(tables), Ok(rows), Ok(cells)) =
        (Selector::parse("table:not(:has(table))"), Selector::parse("tr"), Selector::parse("td, th"))
    else {
        return Vec::new();
    };
    page.select(&tables).map(|table| grid(table, &rows, &cells)).filter(|grid| !grid.is_blank()).collect()
}

fn grid(table: ElementRef<'_>, rows: &Selector, cells: &Selector) -> Grid {
    let mut grid = Grid::default();
    let mut covered: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (row, line) in table.select(rows).enumerate() {
        if is_hidden(line) {
            grid.hidden.insert(row);
        }
        let mut line_cells: Vec<Content> = Vec::new();
        for cell in line.select(cells) {
            while covered.contains(&(row, line_cells.len())) {
                line_cells.push(Content::Empty);
            }
            let column = line_cells.len();
            line_cells.push(Content::written(&words(cell)));
            let last = (row + span(cell, "rowspan") - 1, column + span(cell, "colspan") - 1);
            if last != (row, column) {
                grid.merged.push(Merged { first: (row, column), last });
                covered.extend((row..=last.0).flat_map(|row| (column..=last.1).map(move |column| (row, column))));
                line_cells.resize_with(last.1 + 1, Content::default);
            }
        }
        grid.rows.push(line_cells);
    }
    grid
}

/// Whether a row is not shown, as spreadsheets say it of a row that was hidden when it was copied.
fn is_hidden(line: ElementRef<'_>) -> bool {
    let style: String = line.attr("style").unwrap_or_default().split_whitespace().collect();
    line.attr("hidden").is_some() || style.to_lowercase().contains("display:none")
}

/// The words of a cell; a number that is raised stays so, as the mark of a footnote.
fn words(cell: ElementRef<'_>) -> String {
    let text = cell.descendants().filter_map(|node| {
        let text = node.value().as_text()?;
        let is_raised = node.ancestors().filter_map(ElementRef::wrap).any(|around| around.value().name() == "sup");
        Some(if is_raised { text.chars().map(raised).collect() } else { text.to_string() })
    });
    let words: Vec<String> = text.collect();
    words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn raised(letter: char) -> char {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    letter.to_digit(10).and_then(|digit| RAISED.get(digit as usize).copied()).unwrap_or(letter)
}

fn span(cell: ElementRef<'_>, name: &str) -> usize {
    cell.attr(name).and_then(|count| count.trim().parse().ok()).unwrap_or(1).clamp(1, MOST_SPANNED)
}
