//! Words for what is said of a table that is read: what it is, what to do, and what each answer would mean. They stand in
//! files of their own, as no reader needs them.

use super::extra_words::ExtraWords;
use super::problems::{percent, wording};
use super::{fill, year};
use crate::document::Problem;
use crate::table::{Choice, ChoiceMeaning, Measure, NumberStyle, OwnAnswer, Place, TableProblem, TableProblemKind};

/// The tag and the file of each language, as `build.rs` finds them.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/importing_languages.rs"));

/// A problem or a question in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableWording {
    /// What is said, in a sentence.
    pub what: String,
    /// What to do about it; empty where there is nothing to do.
    pub fix: String,
    /// The answers of a question: as they are given back, and what each would mean.
    pub choices: Vec<(String, String)>,
    /// What else may be answered, with `…` for it, and what that has to be.
    pub own: Option<(String, String)>,
}

/// The words about tables in one language.
pub struct TableWords(ExtraWords);

impl TableWords {
    /// Of a language; of English where there are none in that.
    pub fn new(language: &str) -> TableWords {
        TableWords(ExtraWords::new(FILES, language))
    }

    /// Puts words to a problem. `word` looks up the words that are not about tables, `number` writes a number as the
    /// language does.
    pub fn wording(
        &self,
        problem: &TableProblem,
        word: &dyn Fn(&str) -> String,
        number: &dyn Fn(f64) -> String,
    ) -> TableWording {
        if let TableProblemKind::Document(kind) = &problem.kind {
            let said = wording(&Problem { at: String::new(), kind: kind.clone() }, &word("unit.counted"), word, number);
            return TableWording { what: said.what, fix: said.fix, choices: Vec::new(), own: None };
        }
        let mut values = values(&problem.kind, number);
        if let TableProblemKind::SameTwice { first } = &problem.kind {
            values.push(("first", self.place(*first)));
        }
        if let TableProblemKind::TimesApart { workers, .. } = &problem.kind {
            values.push(("workers", self.place(*workers)));
        }
        let say = |part: &str| fill(&self.say(&[problem.kind.name(), part]), &values);
        let what = match (&problem.kind, problem.at) {
            (TableProblemKind::HalfMissing { missing: Measure::Workers, .. }, _) => "workers",
            (TableProblemKind::HalfMissing { missing: Measure::Rate, .. }, _) => "rate",
            (TableProblemKind::RateOutside { fraction: true, .. }, _) => "fraction",
            (TableProblemKind::TotalDiffers { stated: false, .. }, _) => "unstated",
            (TableProblemKind::EmptyTime { above }, _) if above.is_empty() => "first",
            (TableProblemKind::TotalLeftOut { .. }, Place::Column(_)) => "column",
            (TableProblemKind::ProgrammesForGroups { same: true, .. }, _) => "same",
            _ => "what",
        };
        let fix = match problem.kind {
            TableProblemKind::SeveralNumerators { parts: true, .. }
            | TableProblemKind::SeveralDenominators { parts: true, .. }
            | TableProblemKind::SeveralSubsidised { parts: true, .. } => "parts",
            _ => "fix",
        };
        let choice = |choice: &Choice| {
            let meaning = fill(&self.say(&["choice", choice.meaning.name()]), &meant(&choice.meaning, number));
            (format!("{}={}", choice.at.key(), choice.chosen), meaning)
        };
        let own = OwnAnswer::of(problem).map(|own| (format!("{}=…", problem.at.key()), self.say(&["own", own.name()])));
        TableWording { what: say(what), fix: say(fix), choices: problem.choices.iter().map(choice).collect(), own }
    }

    /// A place as people say it inside a sentence.
    fn place(&self, place: Place) -> String {
        let kind = match place {
            Place::Row(_) => "row",
            Place::Column(_) => "column",
            Place::Cell(..) => "cell",
            Place::Topic(_) => return place.key(),
        };
        fill(&self.say(&["place", kind]), &[("place", place.key())])
    }

    fn say(&self, key: &[&str]) -> String {
        self.0.say(&key.join("."))
    }
}

/// What is put into the sentences about a problem.
fn values(kind: &TableProblemKind, number: &dyn Fn(f64) -> String) -> Vec<(&'static str, String)> {
    use TableProblemKind::*;
    match kind {
        ErrorCell { written }
        | AmbiguousNumber { written }
        | NotWhole { written }
        | NotANumber { written }
        | DateForName { written }
        | CodeForName { written }
        | UnknownTime { written }
        | PartOfYear { written }
        | UnknownMonth { written }
        | DayOrMonth { written } => vec![("written", written.clone())],
        RegisteredAboveWorkers { registered, workers } => {
            vec![("registered", number(*registered)), ("workers", number(*workers))]
        }
        SubsidisedAboveRegistered { subsidised, registered } => {
            vec![("subsidised", number(*subsidised)), ("registered", number(*registered))]
        }
        TimesApart { workers_time, registered_time, .. } => {
            vec![("workers_time", workers_time.clone()), ("registered_time", registered_time.clone())]
        }
        TooFew { value } => vec![("value", number(*value))],
        RateOutside { percent, .. } => vec![("percent", number(*percent)), ("written", number(percent / 100.0))],
        UnusableAnswer { answer } => vec![("answer", answer.clone())],
        UnknownColumn { name } | ColumnLeftOut { name } | ColumnWithoutTime { name } => vec![("name", name.clone())],
        SeveralNumerators { columns, .. }
        | SeveralDenominators { columns, .. }
        | SeveralSubsidised { columns, .. }
        | SeveralRates { columns } => vec![("columns", columns.clone())],
        ProgrammesForGroups { names, .. } => vec![("names", names.clone())],
        EmptyTime { above } => vec![("above", above.clone())],
        SpelledOtherwise { written, first } => vec![("written", written.clone()), ("first", first.clone())],
        TakenFromAbove { written } => vec![("written", written.clone())],
        RowLeftOut { name } => vec![("name", name.clone())],
        TotalDiffers { written, sum, .. } => vec![("written", number(*written)), ("sum", number(*sum))],
        RateDiffers { written, computed } => {
            vec![("written", number(percent(*written))), ("computed", number(percent(*computed)))]
        }
        SeveralTables { tables } => vec![("tables", tables.clone())],
        SeveralSheets { sheets } | HiddenSheets { sheets } => vec![("sheets", sheets.clone())],
        TotalLeftOut { rows } => vec![("rows", rows.clone())],
        NumbersRead { style } => {
            let example = if *style == NumberStyle::DecimalComma { "1.234,5" } else { "1,234.5" };
            vec![("example", example.to_owned())]
        }
        YearFromTitle { time } | YearFromColumns { time } | HalfMissing { time, .. } => vec![("time", time.clone())],
        Encrypted
        | NoTable
        | Broken
        | SameTwice { .. }
        | NoStoredValue
        | NothingComplete
        | Document(_)
        | CutNumber
        | CutName
        | NoName
        | MonthOrFinancialYear
        | NoYear
        | UnknownMeasure
        | NumeratorAlone
        | DenominatorAlone
        | PercentUnsaid
        | PercentDoubted
        | PerThousand
        | TotalUnproven
        | ScaleAround
        | MissingFigure
        | MissingSubsidised
        | HiddenRow
        | WordsAlone
        | FootnoteLeftOut
        | RatesTaken
        | ToBeFilledIn => Vec::new(),
    }
}

/// What is put into the sentence about an answer.
fn meant(meaning: &ChoiceMeaning, number: &dyn Fn(f64) -> String) -> Vec<(&'static str, String)> {
    match meaning {
        ChoiceMeaning::Numbers { value } | ChoiceMeaning::Number { value } => vec![("value", number(*value))],
        ChoiceMeaning::Words { text } => vec![("text", text.clone())],
        ChoiceMeaning::Sum { names } | ChoiceMeaning::RegisteredSum { names } => vec![("names", names.clone())],
        ChoiceMeaning::Year { year: of } => vec![("year", year(*of))],
        ChoiceMeaning::This { name }
        | ChoiceMeaning::PercentOf { name }
        | ChoiceMeaning::FractionOf { name }
        | ChoiceMeaning::RegisteredOf { name }
        | ChoiceMeaning::Programme { name } => vec![("name", name.clone())],
        _ => Vec::new(),
    }
}
