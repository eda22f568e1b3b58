//! The shape of a coverage document: what each entry is called and what it means. The reader fills these, and
//! the JSON Schema is derived from them.

use super::super::{Range, Text};
#[cfg(not(target_arch = "wasm32"))]
use super::schema;

/// One place: its groups of workers, what was observed, what is assumed and what is aimed at.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = schema::head))]
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
    /// What those counted are, in the plural and as it reads in a sentence, where that is not “registered”: “active members”.
    pub counted_as: Option<Text>,
    /// Where the figures are from, by the name that entries refer to.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Sources"))]
    pub sources: Vec<(String, Source)>,
    /// The groups of workers, in the order in which they are shown; at least one.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 1_000)))]
    pub groups: Vec<Group>,
    /// What others have published with another count or another denominator; never computed with.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub reported: Vec<Reported>,
    /// What coverage is to be, and when.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub targets: Vec<Target>,
}

/// A publication that figures are from.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Source {
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub publisher: Option<Text>,
    /// When.
    pub date: Option<Date>,
    /// Where to read it: an http or https address.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::WebAddress>"))]
    pub url: Option<String>,
}

/// Workers who are counted and covered in the same way.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Group {
    /// Its name in scenarios and results.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Id"))]
    pub id: String,
    /// Its name for readers.
    pub label: Text,
    /// Its name where room is short.
    pub short: Option<Text>,
    /// What was counted; at least one, in the order of years.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 10_000)))]
    pub observations: Vec<Observation>,
    /// What is assumed about the years ahead.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub assumptions: Assumptions,
    /// Who pays for members who do not pay for themselves.
    pub subsidy: Option<Subsidy>,
}

/// A count of workers and of those registered.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Observation {
    /// The calendar year.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Year"))]
    pub year: i32,
    /// The month, 1 … 12, where the count has one.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::MonthOfYear>"))]
    pub month: Option<u8>,
    /// Everyone the programme should reach: people, above zero.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Workers"))]
    pub workers: f64,
    /// Those registered: people, at most `workers`.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::People"))]
    pub registered: f64,
    /// Those registered whose contribution somebody else pays: people, at most `registered`.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::People>"))]
    pub subsidised: Option<f64>,
    /// Whether the numbers are round ones.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub approximate: bool,
    /// The name of the source.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::SourceName>"))]
    pub source: Option<String>,
    /// What the two numbers cannot say.
    pub note: Option<Text>,
    /// A break in the series: what changed in the counting, where from this observation on it does not compare with those
    /// before it.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "break"))]
    pub series_break: Option<Text>,
}

/// What is assumed about a group's years ahead; what is left out does not change.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Assumptions {
    /// Growth of the workforce, a fraction a year.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::WorkforceGrowth>"))]
    pub workforce_growth: Option<Lever>,
    /// Share of own-paying members lost in a year.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::Lapse>"))]
    pub lapse: Option<Lever>,
    /// New own-paying members.
    pub enrolment: Option<Enrolment>,
}

/// How new own-paying members are assumed.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(schemars::JsonSchema),
    schemars(rename_all = "snake_case", deny_unknown_fields)
)]
pub enum Enrolment {
    /// A constant number of people a year.
    PerYear(#[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::PerYear"))] Lever),
    /// A share, each year, of those not yet paying for themselves.
    ShareOfUncovered(#[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::ShareOfUncovered"))] Lever),
}

/// An assumption with its range, its source and what there is to say about it.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields, extend("dependentRequired" = {"low": ["high"], "high": ["low"]})))]
pub struct Lever {
    /// The values.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(flatten))]
    pub range: Range,
    /// The name of the source; without one it is an example, not official data.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::SourceName>"))]
    pub source: Option<String>,
    /// Why this value.
    pub note: Option<Text>,
}

/// Who pays for members who do not pay for themselves, what a member costs and what there is to spend.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Subsidy {
    /// The payer, as it reads in a sentence.
    pub payer: Text,
    /// The currency's ISO 4217 code.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Currency"))]
    pub currency: String,
    /// The contribution for one member, in steps, earliest first; at least one.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub monthly_contribution: Vec<Step>,
    /// Growth of the contribution each January after the last step.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::ContributionGrowth>"))]
    pub contribution_growth: Option<Lever>,
    /// What there is to spend, or how many are paid for; neither: as many as in the base year.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(flatten))]
    pub funding: Option<Funding>,
    /// Growth of the budget, a fraction a year.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::BudgetGrowth>"))]
    pub budget_growth: Option<Lever>,
    /// What the amounts cannot say: a discount that the payer does not get, for example.
    pub note: Option<Text>,
    /// The name of the source of the note.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::SourceName>"))]
    pub source: Option<String>,
}

/// The contribution from a month on.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Step {
    /// The first month in which it is in force.
    pub from: Month,
    /// Currency a month, above zero.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Amount"))]
    pub amount: f64,
    /// The name of the source.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::SourceName>"))]
    pub source: Option<String>,
}

/// What bounds the number of subsidised members.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "snake_case"))]
pub enum Funding {
    /// Currency a year, in the base year.
    AnnualBudget(#[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::AnnualBudget"))] Lever),
    /// People.
    HeadCount(#[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::HeadCount"))] Lever),
}

/// A figure that others have published.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Reported {
    /// The year it is about.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Year"))]
    pub year: i32,
    /// The month, 1 … 12.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::MonthOfYear>"))]
    pub month: Option<u8>,
    /// Coverage, a fraction.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Rate"))]
    pub rate: f64,
    /// The denominator that was given with it, people.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::Workers>"))]
    pub workers: Option<f64>,
    /// The numerator that was given with it, people.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::People>"))]
    pub registered: Option<f64>,
    /// Why it differs.
    pub note: Option<Text>,
    /// The name of the source.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::SourceName>"))]
    pub source: Option<String>,
}

/// What coverage is to be in a year.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Target {
    /// The year.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Year"))]
    pub year: i32,
    /// Coverage, a fraction.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Rate"))]
    pub rate: f64,
    /// Whose target it is.
    pub label: Option<Text>,
    /// The name of the source.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::SourceName>"))]
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
