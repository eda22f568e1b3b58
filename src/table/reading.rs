//! From the bytes of a file to the document of its table, or to what stands in the way.

use super::answers::Answers;
use super::cell_class::CellClass;
use super::choice::{Choice, ChoiceMeaning};
use super::column::Role;
use super::columns::columns;
use super::facts::{facts, told_apart};
use super::file_kind::FileKind;
use super::findings::Findings;
use super::grid::Grid;
use super::groups::{Group, Kind, groups, kind, say_times_apart};
use super::imported::ImportedDocument;
use super::observed::observed;
use super::place::{Place, Topic};
use super::problem::{TableProblem, TableProblemKind};
use super::programmes::take_programme;
use super::severity::TableSeverity;
use super::sums::add_up;
use super::tables::{Table, tables};
use super::text_file::{decoded, read_text};
use super::totals::take_totals;
use super::web_table::read_html;
use super::workbook::{Unreadable, Workbook, read_ods, read_xls, read_xlsx};
use crate::document::{Checked, Severity, read};

/// What reading a table came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The document, where nothing stands in its way.
    pub document: Option<ImportedDocument>,
    /// What stands in the way, then what was left out and how the rest was read.
    pub problems: Vec<TableProblem>,
    /// The sheet that was read, as a spreadsheet shows it.
    pub grid: Grid,
    /// Which of the workbook’s sheets that is; the first where none was read.
    pub sheet: usize,
}

/// Reads a table. `answers` are as they are given on the command line: `D=registered`.
pub fn import<'a>(bytes: &[u8], answers: impl IntoIterator<Item = &'a str>) -> Import {
    import_workbook(open(bytes), answers)
}

/// Reads the table of a workbook; what stood in the way of the workbook is what stands in the way of the table.
pub fn import_workbook<'a>(
    workbook: Result<Workbook, TableProblemKind>,
    answers: impl IntoIterator<Item = &'a str>,
) -> Import {
    let mut findings = Findings::new(Answers::new(answers));
    let read = workbook.map_err(|kind| findings.say(Place::Topic(Topic::File), kind));
    let (mut grid, mut sheet) = (Grid::default(), 0);
    let mut document = None;
    if let Ok(workbook) = read
        && let Some(chosen) = chosen(workbook, &mut findings)
    {
        (grid, sheet) = (chosen.grid, chosen.sheet);
        document = of_table(&grid, &chosen.table, &mut findings);
        if document.is_none() && !findings.stop() {
            findings.say(Place::Topic(Topic::Table), TableProblemKind::NothingComplete);
        }
    }
    if findings.stop() {
        document = None;
    }
    let problems = findings.finish();
    // An answer to nothing is found last.
    let stopped = problems.iter().any(|problem| problem.kind.severity() < TableSeverity::Notice);
    Import { document: document.filter(|_| !stopped), problems, grid, sheet }
}

/// The sheets of a file, which is known by its bytes.
pub fn open(bytes: &[u8]) -> Result<Workbook, TableProblemKind> {
    let told = |unreadable| match unreadable {
        Unreadable::Encrypted => TableProblemKind::Encrypted,
        Unreadable::Broken => TableProblemKind::Broken,
    };
    let plain = |sheets| Ok(Workbook { sheets, hidden: Vec::new() });
    match FileKind::of(bytes) {
        FileKind::Text => plain(vec![read_text(&decoded(bytes))]),
        FileKind::Html => plain(read_html(&decoded(bytes))),
        FileKind::Xlsx => read_xlsx(bytes).map_err(told),
        FileKind::Xls => read_xls(bytes).map_err(told),
        FileKind::Ods => read_ods(bytes).map_err(told),
        FileKind::Encrypted => Err(TableProblemKind::Encrypted),
        FileKind::Other => Err(TableProblemKind::NoTable),
    }
}

/// The table that is read, and the sheet on which it is.
struct Chosen {
    grid: Grid,
    sheet: usize,
    table: Table,
}

/// The one table of a file; asks where there are several.
fn chosen(workbook: Workbook, findings: &mut Findings) -> Option<Chosen> {
    if !workbook.hidden.is_empty() {
        let sheets = workbook.hidden.join(", ");
        findings.say(Place::Topic(Topic::Sheet), TableProblemKind::HiddenSheets { sheets });
    }
    let mut found: Vec<(usize, Grid, Vec<Table>)> = workbook
        .sheets
        .into_iter()
        .enumerate()
        .map(|(sheet, grid)| {
            let tables = tables(&grid);
            (sheet, grid, tables)
        })
        .filter(|(_, _, tables)| !tables.is_empty())
        .collect();
    let place = Place::Topic(Topic::Sheet);
    if found.len() > 1 {
        let names: Vec<String> = found
            .iter()
            .enumerate()
            .map(|(index, (_, grid, _))| if grid.name.is_empty() { (index + 1).to_string() } else { grid.name.clone() })
            .collect();
        let answer = findings.answers.at(place).and_then(|answer| names.iter().position(|name| name == answer));
        match answer {
            Some(index) => found = found.into_iter().skip(index).take(1).collect(),
            None => {
                findings.answers.refuse(place);
                ask_which(place, &names, &names, findings, |sheets| TableProblemKind::SeveralSheets { sheets });
                return None;
            }
        }
    }
    let Some((sheet, grid, mut tables)) = found.into_iter().next() else {
        findings.say(Place::Topic(Topic::File), TableProblemKind::NoTable);
        return None;
    };
    for row in grid.hidden.iter().filter(|row| grid.filled(**row).next().is_some()) {
        findings.say(Place::Row(*row), TableProblemKind::HiddenRow);
    }
    let place = Place::Topic(Topic::Table);
    if tables.len() > 1 {
        let begins = |table: &Table| Place::Cell(table.first_row(), table.columns.start).key();
        let names: Vec<String> = tables.iter().map(begins).collect();
        let numbers: Vec<String> = (1..=tables.len()).map(|number| number.to_string()).collect();
        let answer = findings.answers.at(place).and_then(|answer| {
            numbers.iter().position(|number| number == answer).or(names.iter().position(|name| name == answer))
        });
        match answer {
            Some(index) => return Some(Chosen { grid, sheet, table: tables.swap_remove(index) }),
            None => {
                findings.answers.refuse(place);
                let first = tables.get(1).map_or(place, |table| Place::Cell(table.first_row(), table.columns.start));
                ask_which(first, &numbers, &names, findings, |tables| TableProblemKind::SeveralTables { tables });
                return None;
            }
        }
    }
    tables.pop().map(|table| Chosen { grid, sheet, table })
}

fn ask_which(
    at: Place,
    chosen: &[String],
    names: &[String],
    findings: &mut Findings,
    kind: impl FnOnce(String) -> TableProblemKind,
) {
    let topic = if matches!(at, Place::Topic(_)) { at } else { Place::Topic(Topic::Table) };
    let choice = |(chosen, name): (&String, &String)| Choice {
        at: topic,
        chosen: chosen.clone(),
        meaning: ChoiceMeaning::This { name: name.clone() },
    };
    let choices = chosen.iter().zip(names).map(choice).collect();
    findings.add(at, kind(names.join(", ")), choices);
}

fn of_table(grid: &Grid, table: &Table, findings: &mut Findings) -> Option<ImportedDocument> {
    let columns = columns(grid, table, findings);
    for column in columns.iter().filter(|column| column.role == Role::LeftOut) {
        findings.say(Place::Column(column.index), TableProblemKind::ColumnLeftOut { name: column.name.clone() });
    }
    let mut facts = facts(grid, table, &columns, findings);
    add_up(&mut facts.all);
    take_programme(&mut facts.all, &columns, &facts.counted, findings);
    told_apart(&mut facts.all);
    let mut observed = observed(facts.all, findings);
    let kind = kind(&observed, &facts.counted, findings)?;
    let whole = take_totals(&mut observed, kind == Kind::Rates, findings);
    let groups = groups(&observed, kind, findings);
    if groups.is_empty() {
        say_times_apart(&observed, findings);
        return None;
    }
    let document = ImportedDocument::new(title(grid, table), whole.as_deref(), &groups);
    if !findings.stop() {
        check(&document, &groups, findings);
        findings.say(Place::Topic(Topic::Table), TableProblemKind::ToBeFilledIn);
    }
    Some(document)
}

/// The words above a table.
fn title(grid: &Grid, table: &Table) -> Option<String> {
    let words = |row: &usize| {
        let mut filled = grid.filled(*row);
        let (_, cell) = filled.next()?;
        let text = cell.text().split_whitespace().collect::<Vec<_>>().join(" ");
        (filled.next().is_none() && CellClass::of(cell) == CellClass::Text && text.chars().count() <= 300)
            .then_some(text)
    };
    table.above.iter().find_map(words)
}

/// What the document’s own rules say, at the rows that it is from.
fn check(document: &ImportedDocument, groups: &[Group], findings: &mut Findings) {
    let text = document.json();
    let reading = read::<Checked>(text.as_str());
    for problem in reading.problems.into_iter().filter(|problem| problem.severity() == Severity::Error) {
        let mut steps = problem.at.split('/').skip(1);
        let row = match (steps.next(), steps.next(), steps.next(), steps.next()) {
            (Some("groups"), Some(group), Some("observations"), Some(seen)) => {
                let group = group.parse::<usize>().ok().and_then(|group| groups.get(group));
                group.zip(seen.parse::<usize>().ok()).and_then(|(group, seen)| group.observations.get(seen))
            }
            _ => None,
        };
        let at = row.map_or(Place::Topic(Topic::Table), |seen| Place::Row(seen.row));
        findings.say(at, TableProblemKind::Document(problem.kind));
    }
}
