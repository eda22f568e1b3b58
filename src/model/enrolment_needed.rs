//! How many new own-paying members a year it takes to bring a group to a target.
//!
//! The smallest whole `n` for which a constant `n` people a year, all else as it is, brings coverage in year `T` to the
//! target (within 1e−12). With `s = 1 − λ` and `a = affordable(T)`, own-paying members must come to `q · W(T) − a`. Unrolled, the
//! recursion `O(t+1) = min(W(t+1), s · O(t) + n)` is the least of the paths that start anew from a cap,
//!
//! ```text
//! O(T) = min over b ≤ j < T of ( X(j) · s^(T−j) + n · (1 + s + … + s^(T−j−1)) )     X(b) = O(b), X(j) = W(j) after it
//! ```
//!
//! (and at most `W(T)`), so `n` is the largest of the paths' own answers. That is the first guess; the recursion itself
//! then decides, so that rounding cannot leave `n` one too low or one too high: coverage never falls as `n` rises.

use super::at_target::{CLOSE, is_at_target};
use super::stock::{Joining, members, own_after};
use super::{Stock, coverage};

/// The smallest whole number of people a year, for a group whose years from the base year to the target's are `years`
/// (of which the own-paying and the registered are not looked at after the base year), of whose own-paying members the
/// share `stay` stays each year.
pub(super) fn per_year(years: &[Stock], stay: f64, target: f64) -> f64 {
    let Some((base, later)) = years.split_first() else { return 0.0 };
    let Some(last) = later.last() else { return 0.0 };
    let reaches = |people: f64| {
        let joining = Joining::PerYear(people);
        let own = later.iter().fold(base.own, |own, year| own_after(own, year.workers, stay, joining));
        let (registered, _) = members(last.workers, own, last.affordable);
        is_at_target(coverage(registered, last.workers), target)
    };
    if reaches(0.0) {
        return 0.0;
    }
    // With as many joining as there are workers everyone is covered.
    let enough = last.workers.ceil();
    smallest(first_guess(base, later, stay, target).clamp(1.0, enough), enough, reaches)
}

/// The largest of the paths' own answers, up to rounding.
fn first_guess(base: &Stock, later: &[Stock], stay: f64, target: f64) -> f64 {
    let Some(last) = later.last() else { return 0.0 };
    let own = (target - CLOSE) * last.workers - last.affordable;
    let mut guess = 0.0_f64;
    let mut kept = 1.0;
    let mut joined = 0.0;
    for start in later.iter().rev().skip(1).map(|year| year.workers).chain([base.own]) {
        joined += kept;
        kept *= stay;
        guess = guess.max((own - start * kept) / joined);
    }
    guess.ceil()
}

/// The smallest whole number from 1 to `enough` that `reaches`, which 0 does not and `enough` does, and every number
/// above one that does; found soonest near `guess`. (Above 2⁵³ “whole” means what a float can tell apart.)
fn smallest(guess: f64, enough: f64, reaches: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, enough);
    let mut step = 1.0;
    if reaches(guess) {
        high = guess;
        while high - step > low {
            if reaches(high - step) {
                high -= step;
                step *= 2.0;
            } else {
                low = high - step;
            }
        }
    } else {
        low = guess;
        while low + step < high {
            if reaches(low + step) {
                high = low + step;
            } else {
                low += step;
                step *= 2.0;
            }
        }
    }
    loop {
        let middle = (low + (high - low) / 2.0).floor();
        if middle <= low || middle >= high {
            return high;
        }
        if reaches(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
}
