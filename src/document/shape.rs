//! The shape of a coverage document: what each entry is called and what it means. The reader fills these, and
//! the JSON Schema is derived from them.

use super::{Range, Text};

/// One place: its groups of workers, what was observed, what is assumed and what is aimed at.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The question that the page answers.
    pub title: Text,
    /// The place, as readers call it.
    pub place: Text,
    /// The programme that covers workers.
    pub programme: Text,
    /// The day of the last change.
    pub updated: Date,
    /// Who is counted in the numerator and in the denominator.
    pub definition: Option<Text>,
    /// Where the figures are from, by the name that entries refer to.
    pub sources: Vec<(String, Source)>,
    /// The groups of workers, in the order in which they are shown; at least one.
    pub groups: Vec<Group>,
    /// What others have published with another count or another denominator; never computed with.
    pub reported: Vec<Reported>,
    /// What coverage is to be, and when.
    pub targets: Vec<Target>,
}

/// A publication that figures are from.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub publisher: Option<Text>,
    /// When.
    pub date: Option<Date>,
    /// Where to read it: an http or https address.
    pub url: Option<String>,
}

/// Workers who are counted and covered in the same way.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its name in scenarios and results.
    pub id: String,
    /// Its name for readers.
    pub label: Text,
    /// Its name where room is short.
    pub short: Option<Text>,
    /// What was counted; at least one, in the order of years.
    pub observations: Vec<Observation>,
    /// What is assumed about the years ahead.
    pub assumptions: Assumptions,
    /// Who pays for members who do not pay for themselves.
    pub subsidy: Option<Subsidy>,
}

/// A count of workers and of those registered.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// The calendar year.
    pub year: i32,
    /// The month, 1 … 12, where the count has one.
    pub month: Option<u8>,
    /// Everyone the programme should reach: people, above zero.
    pub workers: f64,
    /// Those registered: people, at most `workers`.
    pub registered: f64,
    /// Those registered whose contribution somebody else pays: people, at most `registered`.
    pub subsidised: Option<f64>,
    /// Whether the numbers are round ones.
    pub approximate: bool,
    /// The name of the source.
    pub source: Option<String>,
    /// What the two numbers cannot say.
    pub note: Option<Text>,
}

/// What is assumed about a group's years ahead; what is left out does not change.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Assumptions {
    /// Growth of the workforce, a fraction a year.
    pub workforce_growth: Option<Lever>,
    /// Share of own-paying members lost in a year.
    pub lapse: Option<Lever>,
    /// New own-paying members.
    pub enrolment: Option<Enrolment>,
}

/// How new own-paying members are assumed.
#[derive(Debug, Clone, PartialEq)]
pub enum Enrolment {
    /// A constant number of people a year.
    PerYear(Lever),
    /// A share, each year, of those not yet paying for themselves.
    ShareOfUncovered(Lever),
}

/// An assumption with its range, its source and what there is to say about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Lever {
    /// The values.
    pub range: Range,
    /// The name of the source; without one it is an example, not official data.
    pub source: Option<String>,
    /// Why this value.
    pub note: Option<Text>,
}

/// Who pays for members who do not pay for themselves, what a member costs and what there is to spend.
#[derive(Debug, Clone, PartialEq)]
pub struct Subsidy {
    /// The payer, as it reads in a sentence.
    pub payer: Text,
    /// The currency's ISO 4217 code.
    pub currency: String,
    /// The contribution for one member, in steps, earliest first; at least one.
    pub monthly_contribution: Vec<Step>,
    /// Growth of the contribution each January after the last step.
    pub contribution_growth: Option<Lever>,
    /// What there is to spend, or how many are paid for; neither: as many as in the base year.
    pub funding: Option<Funding>,
    /// Growth of the budget, a fraction a year.
    pub budget_growth: Option<Lever>,
}

/// The contribution from a month on.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The first month in which it is in force.
    pub from: Month,
    /// Currency a month, above zero.
    pub amount: f64,
    /// The name of the source.
    pub source: Option<String>,
}

/// What bounds the number of subsidised members.
#[derive(Debug, Clone, PartialEq)]
pub enum Funding {
    /// Currency a year, in the base year.
    AnnualBudget(Lever),
    /// People.
    HeadCount(Lever),
}

/// A figure that others have published.
#[derive(Debug, Clone, PartialEq)]
pub struct Reported {
    /// The year it is about.
    pub year: i32,
    /// The month, 1 … 12.
    pub month: Option<u8>,
    /// Coverage, a fraction.
    pub rate: f64,
    /// The denominator that was given with it, people.
    pub workers: Option<f64>,
    /// The numerator that was given with it, people.
    pub registered: Option<f64>,
    /// Why it differs.
    pub note: Option<Text>,
    /// The name of the source.
    pub source: Option<String>,
}

/// What coverage is to be in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The year.
    pub year: i32,
    /// Coverage, a fraction.
    pub rate: f64,
    /// Whose target it is.
    pub label: Option<Text>,
    /// The name of the source.
    pub source: Option<String>,
}

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// 1 … 12.
    pub month: u8,
}

/// A day, a month or a year, as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, 1 … 12, where known.
    pub month: Option<u8>,
    /// The day of the month, where known.
    pub day: Option<u8>,
}
