//! What one subsidised worker costs in a calendar year.

use crate::document::Subsidy;

/// The contribution schedule of a subsidy, ready to be asked for a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {}

impl Contribution {
    /// The schedule of `subsidy`, growing by `growth` each January after the later of the last step's year and `base_year`.
    pub fn new(subsidy: &Subsidy, growth: f64, base_year: i32) -> Contribution {
        let _ = (subsidy, growth, base_year);
        todo!()
    }

    /// The cost of one worker in the base year and the `years` after it: currency a year, the sum over twelve months.
    pub fn yearly(&self, years: usize) -> Vec<f64> {
        let _ = years;
        todo!()
    }
}
