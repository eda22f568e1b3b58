//! What is said of a table: an error, a question with its choices, or a notice of what was left out; each at its place
//! and with what it takes to say it, but without words.

use strum::{IntoStaticStr, VariantNames};

use super::choice::Choice;
use super::column::Measure;
use super::place::Place;
use super::severity::TableSeverity;
use super::written_number::NumberStyle;
use crate::document::ProblemKind;

/// One thing that is said of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableProblem {
    /// Where.
    pub at: Place,
    /// What.
    pub kind: TableProblemKind,
    /// The answers that there are to a question.
    pub choices: Vec<Choice>,
}

/// What is said of a table, with the values that it takes to say so.
#[derive(Debug, Clone, PartialEq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum TableProblemKind {
    /// The file is behind a password.
    Encrypted,
    /// The file holds no table.
    NoTable,
    /// The file cannot be read.
    Broken,

    /// An error of the spreadsheet.
    ErrorCell {
        /// As it is written.
        written: String,
    },
    /// A formula whose result is not in the file.
    NoStoredValue,
    /// More registered than there are workers.
    RegisteredAboveWorkers {
        /// People registered.
        registered: f64,
        /// Workers.
        workers: f64,
    },
    /// More subsidised than there are registered.
    SubsidisedAboveRegistered {
        /// People subsidised.
        subsidised: f64,
        /// People registered.
        registered: f64,
    },
    /// A number of people below zero, or nobody where there has to be somebody.
    TooFew {
        /// The number.
        value: f64,
    },
    /// A percentage outside 0 … 100.
    RateOutside {
        /// The percentage.
        percent: f64,
        /// Whether it stands there as a fraction.
        fraction: bool,
    },
    /// The same group and time a second time.
    SameTwice {
        /// Where the first stands.
        first: Place,
    },
    /// Everyone was counted at one time, those registered at another.
    TimesApart {
        /// Where everyone is.
        workers: Place,
        /// When everyone was counted.
        workers_time: String,
        /// When those registered were.
        registered_time: String,
    },
    /// No group has all figures that an observation takes at any time.
    NothingComplete,
    /// An answer that is no answer to anything.
    UnusableAnswer {
        /// The answer.
        answer: String,
    },
    /// The document that comes of it has an error.
    Document(ProblemKind),

    /// A number that is another in each style.
    AmbiguousNumber {
        /// As it is written.
        written: String,
    },
    /// A number of people with decimals.
    NotWhole {
        /// As it is written.
        written: String,
    },
    /// Something else where a number belongs.
    NotANumber {
        /// As it is written.
        written: String,
    },
    /// A column that was too narrow for its number.
    CutNumber,
    /// A day among the names of groups.
    DateForName {
        /// As it is written.
        written: String,
    },
    /// A code among the names of groups that may have lost digits.
    CodeForName {
        /// As it is written.
        written: String,
    },
    /// A column that was too narrow for a name that is a number.
    CutName,
    /// A row without a name.
    NoName,
    /// Something else where a time belongs.
    UnknownTime {
        /// As it is written.
        written: String,
    },
    /// A time that is missing, where every row has its own.
    EmptyTime {
        /// The time above it.
        above: String,
    },
    /// A quarter or half of a year.
    PartOfYear {
        /// As it is written.
        written: String,
    },
    /// Something else where a month belongs.
    UnknownMonth {
        /// As it is written.
        written: String,
    },
    /// Months or financial years.
    MonthOrFinancialYear,
    /// `05/06/2024`
    DayOrMonth {
        /// As it is written.
        written: String,
    },
    /// No year stands anywhere.
    NoYear,
    /// A column that has no time, where others have.
    ColumnWithoutTime {
        /// Its name.
        name: String,
    },
    /// A column that is not known by its name.
    UnknownColumn {
        /// Its name.
        name: String,
    },
    /// Numbers without a word about what they count.
    UnknownMeasure,
    /// Several columns that could be the number of those registered.
    SeveralNumerators {
        /// Their names, with their letters.
        columns: String,
        /// Whether each plainly counts another part.
        parts: bool,
    },
    /// Several columns that could be the number of workers.
    SeveralDenominators {
        /// Their names, with their letters.
        columns: String,
        /// Whether each plainly counts another part.
        parts: bool,
    },
    /// Several columns that could be the number of those for whom somebody else pays.
    SeveralSubsidised {
        /// Their names, with their letters.
        columns: String,
        /// Whether each plainly counts another part.
        parts: bool,
    },
    /// Several columns that could be the percentage.
    SeveralRates {
        /// Their names, with their letters.
        columns: String,
    },
    /// Those registered, and no number of people to divide by.
    NumeratorAlone,
    /// Workers, and no number of those registered.
    DenominatorAlone,
    /// Numbers that may be percentages or fractions.
    PercentUnsaid,
    /// Numbers that are said to be percentages, and are all as small as fractions.
    PercentDoubted,
    /// So many in a thousand.
    PerThousand,
    /// A row of totals that is not the sum of the others.
    TotalDiffers {
        /// What stands there.
        written: f64,
        /// What the others come to.
        sum: f64,
        /// Whether the row says that it is one.
        stated: bool,
    },
    /// A row of totals of which the sum cannot be taken.
    TotalUnproven,
    /// A percentage that does not follow from the heads.
    RateDiffers {
        /// The percentage that stands there.
        written: f64,
        /// What follows from the heads.
        computed: f64,
    },
    /// People may be in several of the programmes that a table has.
    ProgrammesForGroups {
        /// What they are called.
        names: String,
        /// Whether nothing says that they are any but that each has the same number of everyone.
        same: bool,
    },
    /// The words around the table say that numbers are in thousands or millions, and its columns do not.
    ScaleAround,
    /// Several tables on one sheet.
    SeveralTables {
        /// Where each begins.
        tables: String,
    },
    /// Several sheets with tables.
    SeveralSheets {
        /// Their names.
        sheets: String,
    },

    /// A row of totals was left out.
    TotalLeftOut {
        /// The rows that it is the sum of.
        rows: String,
    },
    /// A figure that is missing left an observation out.
    MissingFigure,
    /// One of the two figures that coverage takes is there, and the other nowhere at the same time.
    HalfMissing {
        /// Which of them is nowhere.
        missing: Measure,
        /// When.
        time: String,
    },
    /// An empty cell was taken for what stands above it.
    TakenFromAbove {
        /// What stands there.
        written: String,
    },
    /// A name was taken for one that differs from it in capitals and spaces alone.
    SpelledOtherwise {
        /// As it is written here.
        written: String,
        /// As it was written first.
        first: String,
    },
    /// A row was left out, as it counts something else.
    RowLeftOut {
        /// What it says that it counts.
        name: String,
    },
    /// The number of those subsidised is missing, and left out alone.
    MissingSubsidised,
    /// A row that is hidden was left out.
    HiddenRow,
    /// Sheets that are hidden were not read.
    HiddenSheets {
        /// Their names.
        sheets: String,
    },
    /// A row that has words alone was left out.
    WordsAlone,
    /// A column was left out.
    ColumnLeftOut {
        /// Its name.
        name: String,
    },
    /// How numbers were read.
    NumbersRead {
        /// The style.
        style: NumberStyle,
    },
    /// The year was taken from the words above the table.
    YearFromTitle {
        /// The year, or the month of one.
        time: String,
    },
    /// The time of a column was taken from the columns beside it.
    YearFromColumns {
        /// The time.
        time: String,
    },
    /// A mark of a footnote was left out.
    FootnoteLeftOut,
    /// The percentage was taken, as those registered or the workers are missing.
    RatesTaken,
    /// What a document says and a table does not.
    ToBeFilledIn,
}

impl TableProblemKind {
    /// Its name in kebab-case.
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// How much it stands in the way.
    pub fn severity(&self) -> TableSeverity {
        use TableProblemKind::*;
        match self {
            Encrypted | NoTable | Broken => TableSeverity::Unreadable,
            ErrorCell { .. }
            | NoStoredValue
            | RegisteredAboveWorkers { .. }
            | SubsidisedAboveRegistered { .. }
            | TooFew { .. }
            | RateOutside { .. }
            | SameTwice { .. }
            | TimesApart { .. }
            | NothingComplete
            | UnusableAnswer { .. }
            | Document(_) => TableSeverity::Error,
            AmbiguousNumber { .. }
            | NotWhole { .. }
            | NotANumber { .. }
            | CutNumber
            | DateForName { .. }
            | CodeForName { .. }
            | CutName
            | NoName
            | UnknownTime { .. }
            | EmptyTime { .. }
            | PartOfYear { .. }
            | UnknownMonth { .. }
            | MonthOrFinancialYear
            | DayOrMonth { .. }
            | NoYear
            | ColumnWithoutTime { .. }
            | UnknownColumn { .. }
            | UnknownMeasure
            | SeveralNumerators { .. }
            | SeveralDenominators { .. }
            | SeveralSubsidised { .. }
            | SeveralRates { .. }
            | NumeratorAlone
            | DenominatorAlone
            | PercentUnsaid
            | PercentDoubted
            | PerThousand
            | TotalDiffers { .. }
            | TotalUnproven
            | RateDiffers { .. }
            | ProgrammesForGroups { .. }
            | ScaleAround
            | SeveralTables { .. }
            | SeveralSheets { .. } => TableSeverity::Question,
            TotalLeftOut { .. }
            | MissingFigure
            | HalfMissing { .. }
            | TakenFromAbove { .. }
            | SpelledOtherwise { .. }
            | RowLeftOut { .. }
            | MissingSubsidised
            | HiddenRow
            | HiddenSheets { .. }
            | WordsAlone
            | ColumnLeftOut { .. }
            | NumbersRead { .. }
            | YearFromTitle { .. }
            | YearFromColumns { .. }
            | FootnoteLeftOut
            | RatesTaken
            | ToBeFilledIn => TableSeverity::Notice,
        }
    }
}
