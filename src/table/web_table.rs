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
        let mut line_cells: Vec<Content> = Vec::new();
        for cell in line.select(cells) {
            while covered.contains(&(row, line_cells.len())) {
                line_cells.push(Content::Empty);
            }
            let column = line_cells.len();
            let words: Vec<String> = cell.text().map(str::to_owned).collect();
            let text = words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
            line_cells.push(Content::written(&text));
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

fn span(cell: ElementRef<'_>, name: &str) -> usize {
    cell.attr(name).and_then(|count| count.trim().parse().ok()).unwrap_or(1).clamp(1, MOST_SPANNED)
}
