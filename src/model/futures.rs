//! Uncertainty about the assumptions: many projections, each with levers drawn at random from their ranges.

/// What many futures have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Futures {
    /// How many there are.
    pub count: usize,
    /// Where their random numbers start.
    pub seed: u64,
    /// Each group's coverage, in the document's order.
    pub groups: Vec<Quantiles>,
    /// Coverage of all groups together.
    pub all: Quantiles,
    /// For each target of the document, in its order, the share of futures that have reached it by each year, the base
    /// year first.
    pub reached_by: Vec<Vec<f64>>,
}

/// Quantiles of coverage by year, the base year first; fractions.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantiles {
    /// For each of [`Quantiles::PERCENT`] the values by year.
    pub values: [Vec<f64>; 5],
}

impl Quantiles {
    /// Which quantiles, in percent.
    pub const PERCENT: [u8; 5] = [5, 25, 50, 75, 95];
}
