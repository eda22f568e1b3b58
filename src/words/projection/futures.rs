//! What many futures say: how far the result may go, and how often the target is reached.

use crate::model::{Futures, Quantiles};
use crate::words::{WordsContext, join};

impl<'a> WordsContext<'a> {
    /// Many futures, where a lever has a range.
    pub fn futures(&self) -> Option<&'a Futures> {
        self.now.uncertainty.as_ref()?.futures.as_ref()
    }

    /// Whether it was asked how sure the numbers are, and no lever has a range.
    pub(in crate::words) fn has_no_range(&self) -> bool {
        self.now
            .uncertainty
            .as_ref()
            .is_some_and(|uncertainty| uncertainty.futures.is_none() && uncertainty.swings.is_empty())
    }

    /// “Semua pekerja: 28–51% dalam 9 dari 10 percobaan (pita luar) dan 34–43% dalam 5 dari 10 (pita dalam).” Absent in the
    /// base year, which was counted.
    pub fn futures_range(&self, ahead: usize) -> Option<String> {
        self.futures().and_then(|futures| self.range_of(&futures.all, ahead))
    }

    #[inline(never)]
    fn range_of(&self, all: &Quantiles, ahead: usize) -> Option<String> {
        let (low, high) = outer(all, ahead)?;
        let [_, lower, _, higher, _] = &all.values;
        let numbers = self.numbers();
        Some(
            self.phrase(if self.any_own() { "proj.range_own" } else { "proj.range" })
                .words("w", self.say("group.all"))
                .words("b", numbers.range(low, high))
                .words("a", numbers.range(*lower.get(ahead)?, *higher.get(ahead)?))
                .say(),
        )
    }

    /// “Dalam 7 dari 10 percobaan, target 99% tercapai paling lambat 2045.” All and none are said only where it is exactly
    /// all or none.
    pub fn chance(&self) -> Option<String> {
        self.futures().and_then(|futures| self.chance_of(futures))
    }

    #[inline(never)]
    fn chance_of(&self, futures: &Futures) -> Option<String> {
        let latest = self.answer()?;
        let place = self.now.answers.iter().position(|answer| std::ptr::eq(answer, latest))?;
        let target = &latest.target;
        let share = *futures.reached_by.get(place)?.get((target.year - self.facts.base_year()) as usize)?;
        let tenths = crate::words::round(share * 10.0);
        let key = if share <= 0.0 {
            "proj.chance_none"
        } else if share >= 1.0 {
            "proj.chance_all"
        } else if tenths < 1.0 {
            "proj.chance_few"
        } else if tenths > 9.0 {
            "proj.chance_most"
        } else {
            "proj.chance"
        };
        let mut chance = self
            .phrase(key)
            .count("n", tenths)
            .count("all", futures.count as f64)
            .reported("p", target.rate)
            .year("year", target.year)
            .say();
        if self.any_own() {
            join(&mut chance, " ", self.say("proj.chance_own"));
        }
        Some(chance)
    }
}

/// Lowest and highest of 9 in 10 so many years after the base year; absent in the base year.
pub(in crate::words) fn outer(quantiles: &Quantiles, ahead: usize) -> Option<(f64, f64)> {
    let [low, .., high] = &quantiles.values;
    if ahead == 0 { None } else { Some((*low.get(ahead)?, *high.get(ahead)?)) }
}
