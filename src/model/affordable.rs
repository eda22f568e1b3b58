//! How many workers a budget pays for, everywhere that it is asked.

/// The part in 10¹² that keeps rounding from dropping somebody: a budget that has grown exactly as the contribution has
/// must pay for the same people.
pub(super) const ROUNDING_ALLOWANCE: f64 = 1.0 + 1e-12;

/// How many workers `budget`, currency a year, pays for where one costs `worker_cost` a year: a whole number of people,
/// `floor(B / Y · (1 + 1e−12))`.
pub fn affordable(budget: f64, worker_cost: f64) -> f64 {
    if budget > 0.0 { (budget / worker_cost * ROUNDING_ALLOWANCE).floor() } else { 0.0 }
}
