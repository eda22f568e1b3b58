//! The panel, as the page has it.

use serde::Serialize;

use super::citations::Citation;

/// Everything that is told to one reader. What is absent is not known or not there.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct MembershipFrame {
    /// That the programme document cannot be used; then there is nothing else.
    pub broken: Option<String>,
    /// What becomes of what the reader chooses.
    pub intro: String,
    /// The ways of working.
    pub kinds: Choices,
    /// What it costs, in a sentence; empty until a way is chosen.
    pub summary: String,
    /// Workers like them here.
    pub here: Option<Here>,
    /// A second choice: how dangerous the work is, or the branch.
    pub choice: Option<Choices>,
    /// The field for a wage.
    pub wage: Option<WageField>,
    /// Contributions that are shares of the wage.
    pub contributions: Option<Contributions>,
    /// Contributions that are sums.
    pub packages: Option<Packages>,
    /// What membership pays.
    pub pays: Option<Pays>,
    /// How to become a member.
    pub joining: Option<String>,
    /// The programme's own pages, for everybody and for such workers.
    pub services: Vec<Service>,
    /// Where all of this is from; absent where nothing is told yet that has a source.
    pub sources: Option<Sources>,
    /// Of when all this is.
    pub note: String,
}

/// One of several.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Choices {
    /// The question.
    pub label: String,
    /// The answers.
    pub items: Vec<Choice>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Choice {
    /// Its name.
    pub id: String,
    /// Its words.
    pub label: String,
    /// Whether it is the reader's.
    pub chosen: bool,
}

/// How covered workers like the reader are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Here {
    /// “Pekerja seperti Anda di …”.
    pub heading: String,
    /// One a group.
    pub rows: Vec<HereRow>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct HereRow {
    /// So many in a hundred.
    pub text: String,
    /// The counts and when.
    pub detail: String,
}

/// The field for a wage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WageField {
    /// Its label.
    pub label: String,
    /// The currency's sign.
    pub unit: String,
    /// What stands in it.
    pub value: String,
    /// What is wrong with what was typed.
    pub problem: Option<String>,
}

/// A page of the programme's own.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Service {
    /// What one does there.
    pub label: String,
    /// Its address.
    pub url: String,
    /// Whose page that is: the address as far as its first slash.
    pub host: String,
}

/// Where all that is told is from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Sources {
    /// The heading.
    pub heading: String,
    /// Each once.
    pub citations: Vec<Citation>,
}

/// Contributions that are shares of the wage, by who pays them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Contributions {
    /// The heading.
    pub heading: String,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// One a scheme.
    pub rows: Vec<ContributionRow>,
    /// All together.
    pub total: ContributionRow,
    /// What else there is to say, and the law that the rows rest on.
    pub notes: Vec<String>,
}

/// One scheme's contribution.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ContributionRow {
    /// What the scheme is about.
    pub label: String,
    /// The worker's and the employer's.
    pub cells: Vec<ContributionCell>,
}

/// A share, or a sum and its share.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ContributionCell {
    /// The sum where the wage is known, else the share.
    pub value: String,
    /// The share beside a sum.
    pub detail: String,
}

/// Contributions that are sums.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Packages {
    /// The heading.
    pub heading: String,
    /// One each.
    pub facts: Vec<Fact>,
    /// The relief, and who does not get it.
    pub notes: Vec<String>,
}

/// A figure with its label.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The figure; empty where there is none.
    pub value: String,
    /// What there is to say about it.
    pub details: Vec<String>,
    /// The law that it rests on, and when it holds; empty where neither is known.
    pub basis: String,
}

/// What membership pays.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Pays {
    /// The heading.
    pub heading: String,
    /// What “wage” means, where it is no wage.
    pub note: String,
    /// One each.
    pub schemes: Vec<PaidScheme>,
}

/// What one scheme pays.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PaidScheme {
    /// What it is about.
    pub about: String,
    /// Its full name.
    pub name: String,
    /// What it pays.
    pub facts: Vec<Fact>,
    /// That the sources do not say it.
    pub unsaid: Option<String>,
}
