//! What is wrong with a document: where, what kind, and how bad. Words are put to it in `words`.

use strum::{IntoStaticStr, VariantNames};

use super::JsonType;
use super::pointer::{is_into_scenario, last_step};

/// Whether a problem stops the document from being used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Severity {
    /// Nothing is drawn until it is mended.
    Error,
    /// The publisher should look; the document is used.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where: a JSON pointer (RFC 6901), with `scenario:` before it where a scenario is meant. What is missing is
    /// pointed to as if it were there.
    pub at: String,
    /// What.
    pub kind: ProblemKind,
}

impl Problem {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// Whether it is wrong with a scenario.
    pub fn is_in_scenario(&self) -> bool {
        is_into_scenario(&self.at)
    }

    /// The key or index that it is at; none of a problem with the whole.
    pub fn field(&self) -> Option<String> {
        last_step(&self.at)
    }

    /// How many it stands for: more than one at the end of a list that would be too long.
    pub fn count(&self) -> usize {
        match self.kind {
            ProblemKind::MoreErrors { count } | ProblemKind::MoreWarnings { count } => count,
            _ => 1,
        }
    }
}

/// What is wrong, with the values that it takes to say so.
#[derive(Debug, Clone, PartialEq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum ProblemKind {
    /// Not JSON from here on (line and column count from 1).
    NotJson {
        /// The line.
        line: usize,
        /// The character in the line.
        column: usize,
    },
    /// A value of a program that no JSON text stands for: one that contains itself, for example.
    NotJsonValue,
    /// More bytes than a document may have.
    TooLarge {
        /// Bytes allowed. How many there are is not known: no more is read than shows that they are too many.
        allowed: usize,
    },
    /// More groups than a document may have.
    TooManyGroups {
        /// Groups found.
        count: usize,
        /// Groups allowed.
        allowed: usize,
    },
    /// More observations, over all groups, than a document may have.
    TooManyObservations {
        /// Observations found.
        count: usize,
        /// Observations allowed.
        allowed: usize,
    },
    /// More items than a list may have.
    TooManyItems {
        /// Items found.
        count: usize,
        /// Items allowed.
        allowed: usize,
    },
    /// The same key a second time in one object.
    DuplicateKey,
    /// Another type of value than belongs here.
    WrongType {
        /// What belongs here.
        wanted: JsonType,
        /// What is here.
        found: JsonType,
    },
    /// A required field is not there.
    MissingField,
    /// There is a field, with nothing in it.
    Empty,
    /// A field that does not exist.
    UnknownField {
        /// The field that was probably meant.
        meant: Option<String>,
    },
    /// A version of the document that this reader does not know.
    UnknownVersion {
        /// The version written.
        version: f64,
    },
    /// Another kind of document.
    UnknownFormat {
        /// The format written.
        format: String,
        /// The one that belongs here.
        known: &'static str,
    },
    /// An `id` that is not of letters, digits, `-` and `_`, is over 64 characters, or is `all`.
    BadId,
    /// A key of a text that is no language tag.
    BadLanguageTag,
    /// Neither `YYYY`, `YYYY-MM` nor `YYYY-MM-DD`, or not in the calendar.
    BadDate,
    /// Not `YYYY-MM`, or not in the calendar.
    BadMonth,
    /// Not three capital letters.
    BadCurrency,
    /// An address that is not of the web (http or https).
    BadUrl,
    /// More characters than a text may have.
    TextTooLong {
        /// Characters found (Unicode scalar values).
        characters: usize,
        /// Characters allowed.
        allowed: usize,
    },
    /// A number with decimals where a whole number belongs.
    NotWhole {
        /// The number.
        value: f64,
    },
    /// Zero or less where there has to be something.
    NotPositive {
        /// The number.
        value: f64,
    },
    /// A number outside its bounds.
    OutOfBounds {
        /// The number.
        value: f64,
        /// The lowest allowed.
        low: f64,
        /// The highest allowed.
        high: f64,
    },
    /// A percentage (25) where a fraction (0.25) belongs.
    PercentageForFraction {
        /// The number.
        value: f64,
    },
    /// More registered than there are workers.
    RegisteredAboveWorkers {
        /// People registered.
        registered: f64,
        /// Workers.
        workers: f64,
        /// What was probably meant, where one zero less agrees with the years before and after.
        guess: Option<f64>,
    },
    /// More subsidised than there are registered.
    SubsidisedAboveRegistered {
        /// People subsidised.
        subsidised: f64,
        /// People registered.
        registered: f64,
        /// What was probably meant, where one zero less agrees with the years before and after.
        guess: Option<f64>,
    },
    /// Not `low ≤ central ≤ high`.
    RangeOrder,
    /// `low` without `high`, or the other way round.
    HalfRange,
    /// Two fields that exclude each other.
    RivalFields {
        /// One of them.
        one: &'static str,
        /// The other.
        other: &'static str,
    },
    /// A second group with the same `id`.
    DuplicateGroup {
        /// The `id`.
        id: String,
    },
    /// Something else with the same `id`.
    DuplicateId {
        /// The `id`.
        id: String,
    },
    /// A scheme that is named and not listed.
    UnlistedScheme {
        /// The name.
        name: String,
        /// The scheme that was probably meant.
        meant: Option<String>,
    },
    /// Parts that are not together what they are parts of.
    PartsDiffer {
        /// What they come to.
        sum: f64,
        /// What they are parts of.
        amount: f64,
    },
    /// Something that ends before it begins.
    EndBeforeBeginning,
    /// A second observation of a group in the same year and month, or in the same year where one has no month.
    DuplicateYear {
        /// The year.
        year: i32,
    },
    /// A second contribution step from the same month.
    DuplicateStep,
    /// No year in which every group has an observation.
    NoCommonYear,
    /// An `until` in the base year or before.
    NotAfterBaseYear {
        /// The year.
        year: i32,
        /// The base year.
        base: i32,
    },
    /// A target or an `until` more than 100 years after the base year.
    TooFarAhead {
        /// The year.
        year: i32,
        /// The last year allowed.
        last: i32,
    },
    /// A source that is named and not listed.
    UnlistedSource {
        /// The name.
        name: String,
        /// The source that was probably meant.
        meant: Option<String>,
    },
    /// Another currency than the document's first.
    SeveralCurrencies {
        /// The first.
        first: String,
        /// This one.
        other: String,
    },
    /// A scenario for a group that the document does not have.
    UnknownGroup {
        /// The group that was probably meant.
        meant: Option<String>,
    },
    /// A lever that does not exist.
    UnknownLever {
        /// The lever that was probably meant.
        meant: Option<String>,
    },
    /// Money for a group without a subsidy.
    NoSubsidy,
    /// Money for a group of which it is not known how many are paid for when the projection starts.
    SubsidisedUnknown,
    /// An observation of people in a document of percentages, or the other way round.
    HeadsAndRates,
    /// What takes numbers of people, in a document of percentages alone.
    NeedsHeads,
    /// What takes percentages alone, in a document of numbers of people.
    NeedsRates,
    /// A group that is named and not there.
    UnlistedGroup {
        /// The name.
        name: String,
        /// The group that was probably meant.
        meant: Option<String>,
    },
    /// Errors that are not listed, since there are so many.
    MoreErrors {
        /// How many.
        count: usize,
    },

    /// An observation without a source.
    NoSource,
    /// More registered than there are workers, and the document says why.
    #[strum(serialize = "above-100")]
    Above100 {
        /// People registered.
        registered: f64,
        /// Workers.
        workers: f64,
    },
    /// Another month than the group's first observation with one.
    MonthsDiffer {
        /// The month of the first.
        first: u8,
        /// This month.
        other: u8,
    },
    /// An observation without a month in a group in which another has one.
    MonthMissing,
    /// A reported rate more than half a point from the computed one.
    ReportedDiffers {
        /// The rate reported, a fraction.
        reported: f64,
        /// The rate computed, a fraction.
        computed: f64,
    },
    /// Workers that jump by more than a third from one observation to the next, and no break that says why.
    WorkersJump {
        /// Workers before.
        from: f64,
        /// Workers here.
        to: f64,
        /// The year before.
        since: i32,
    },
    /// A break in the series at a group's earliest observation, which has nothing before it to differ from.
    BreakAtStart,
    /// A subsidy, and not known how many it pays for when the projection starts.
    NoSubsidised {
        /// Whether it was known before: then nothing is computed as if there were none.
        before: bool,
    },
    /// An observation newer than the base year, which the projection does not use.
    AfterBaseYear {
        /// The year.
        year: i32,
        /// The base year.
        base: i32,
    },
    /// Growth of a budget that there is not.
    BudgetGrowthWithoutBudget,
    /// Warnings that are not listed, since there are so many.
    MoreWarnings {
        /// How many.
        count: usize,
    },
}

impl ProblemKind {
    /// Its name in kebab-case: part of what the command line prints, so it stays.
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            ProblemKind::NoSource
            | ProblemKind::MonthsDiffer { .. }
            | ProblemKind::MonthMissing
            | ProblemKind::ReportedDiffers { .. }
            | ProblemKind::WorkersJump { .. }
            | ProblemKind::BreakAtStart
            | ProblemKind::NoSubsidised { .. }
            | ProblemKind::Above100 { .. }
            | ProblemKind::AfterBaseYear { .. }
            | ProblemKind::BudgetGrowthWithoutBudget
            | ProblemKind::MoreWarnings { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
