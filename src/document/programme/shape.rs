//! The shape of a programme document: what membership pays, what it costs and for whom, each figure with its basis. The
//! reader fills these, and the JSON Schema is derived from them.

#[cfg(not(target_arch = "wasm32"))]
use super::super::coverage::schema;
use super::super::{Date, Source, Text};
#[cfg(not(target_arch = "wasm32"))]
use super::schema as programme_schema;

/// One programme: its schemes with what they pay, and the kinds of work with what membership costs in each.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = programme_schema::head))]
pub struct Programme {
    /// The programme's name.
    pub name: Text,
    /// The currency's ISO 4217 code, of every amount.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Currency"))]
    pub currency: String,
    /// The day of the last change.
    pub updated: Date,
    /// Where the figures are from, by the name that entries refer to.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Sources"))]
    pub sources: Vec<(String, Source)>,
    /// What can be insured, in the order in which it is shown; at least one.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 100)))]
    pub schemes: Vec<Scheme>,
    /// Ways of working, in the order in which they are offered; at least one.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 100)))]
    pub kinds: Vec<Work>,
}

/// What a figure rests on, and when it holds.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct LegalBasis {
    /// The law or regulation, where the source names it.
    pub law: Option<Text>,
    /// The first day, month or year in which it holds; without one, always.
    pub from: Option<Date>,
    /// The last one.
    pub until: Option<Date>,
    /// The names of the sources; at least one.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Vec<schema::SourceName>", length(min = 1)))]
    pub sources: Vec<String>,
}

/// One thing that membership insures against.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Scheme {
    /// What kinds of work and contributions call it.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Id"))]
    pub id: String,
    /// What it is about, in a word or two: “Accident at work”.
    pub about: Text,
    /// Its full name.
    pub name: Text,
    /// What it pays.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, length(max = 100)))]
    pub benefits: Vec<Benefit>,
}

/// Something that is paid to a member or the family.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Benefit {
    /// In which case, or what.
    pub label: Text,
    /// How much; what has no figure is told in words alone.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(flatten))]
    pub pays: Option<Pays>,
    /// Whether the figure is a limit.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub at_most: bool,
    /// For so many months at most.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<programme_schema::Months>"))]
    pub months: Option<f64>,
    /// Wages above this, in a month, count as this.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::Amount>"))]
    pub wage_ceiling: Option<f64>,
    /// What an amount is made of; together they are the amount.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, length(max = 100)))]
    pub parts: Vec<Part>,
    /// On what condition, for example.
    pub note: Option<Text>,
    /// What it rests on.
    pub basis: LegalBasis,
}

/// How much a benefit is.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "snake_case"))]
pub enum Pays {
    /// A sum, in the document's currency.
    Amount(#[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Amount"))] f64),
    /// So many monthly wages.
    TimesWage(#[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Amount"))] f64),
    /// A share of the wage, each month.
    ShareOfWage(#[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Rate"))] f64),
}

/// A part of an amount.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Part {
    /// What it is called.
    pub label: Text,
    /// How much.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Amount"))]
    pub amount: f64,
}

/// A way of working. One without contributions is offered all the same, and told that nothing is known.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Work {
    /// Its name in this document.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Id"))]
    pub id: String,
    /// Its name for readers.
    pub label: Text,
    /// The groups of a coverage document that such workers are in.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, with = "Vec<schema::Id>", length(max = 100)))]
    pub groups: Vec<String>,
    /// What such workers can be insured against.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, with = "Vec<schema::Id>", length(max = 100)))]
    pub schemes: Vec<String>,
    /// Contributions that are shares of the wage.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, length(max = 100)))]
    pub rates: Vec<Rate>,
    /// Contributions that are sums, for members who pay for themselves.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, length(max = 100)))]
    pub packages: Vec<Package>,
    /// Branches that have a relief of their own, the most usual first.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, length(max = 100)))]
    pub sectors: Vec<Sector>,
    /// How to become a member.
    pub joining: Option<Joining>,
}

/// A contribution that is a share of the wage.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Rate {
    /// The scheme.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Id"))]
    pub scheme: String,
    /// The worker's share of the wage.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::Rate>"))]
    pub worker: Option<f64>,
    /// The employer's.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::Rate>"))]
    pub employer: Option<f64>,
    /// The employer's by how dangerous the work is, the least dangerous first.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, length(max = 100)))]
    pub classes: Vec<Class>,
    /// What neither of them pays.
    pub other: Option<Other>,
    /// What is taken out of another scheme's contribution.
    pub inside: Option<Inside>,
    /// The highest wage that counts, by when it holds.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default, length(max = 100)))]
    pub ceilings: Vec<Ceiling>,
    /// What it rests on.
    pub basis: LegalBasis,
}

/// How dangerous work is.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Class {
    /// In words.
    pub label: Text,
    /// The share of the wage.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Rate"))]
    pub share: f64,
}

/// A share that somebody else pays.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Other {
    /// Who, as it reads in a sentence.
    pub payer: Text,
    /// The share of the wage.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Rate"))]
    pub share: f64,
}

/// A share that is no charge of its own.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Inside {
    /// The scheme whose contribution it is taken out of.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Id"))]
    pub scheme: String,
    /// The share of the wage.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Rate"))]
    pub share: f64,
}

/// The highest wage that counts.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Ceiling {
    /// Currency a month.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Amount"))]
    pub amount: f64,
    /// What it rests on.
    pub basis: LegalBasis,
}

/// A contribution that is a sum.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Package {
    /// What it insures, for readers.
    pub label: Text,
    /// Currency a month.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Amount"))]
    pub amount: f64,
    /// What goes to which scheme; together they are the amount.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 100)))]
    pub parts: Vec<Due>,
    /// The income for which it is that much, currency a month.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<schema::Amount>"))]
    pub declared_income: Option<f64>,
    /// What it rests on.
    pub basis: LegalBasis,
}

/// What goes to one scheme.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Due {
    /// The scheme.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Id"))]
    pub scheme: String,
    /// Currency a month.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Amount"))]
    pub amount: f64,
}

/// A branch with the reliefs that it gets.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Sector {
    /// Its name for readers.
    pub label: Text,
    /// The reliefs; at least one.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 100)))]
    pub reliefs: Vec<Relief>,
}

/// A part of the contribution that need not be paid for some time.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Relief {
    /// The share that need not be paid.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "schema::Rate"))]
    pub share: f64,
    /// The schemes whose contributions it is a share of.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Vec<schema::Id>", length(min = 1)))]
    pub schemes: Vec<String>,
    /// Who does not get it, for example.
    pub note: Option<Text>,
    /// What it rests on; from when and until when have to be said.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "programme_schema::Term"))]
    pub basis: LegalBasis,
}

/// How to become a member.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Joining {
    /// What to do.
    pub text: Text,
    /// What it rests on.
    pub basis: LegalBasis,
}
