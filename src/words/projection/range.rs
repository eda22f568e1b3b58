//! How far the result may go: by the past where the trend is followed, else by the ranges of the assumptions.

use super::Projection;
use crate::model::{Fit, Quantiles};
use crate::words::Outlook;

impl Projection<'_> {
    /// How far the result may go in that year: by the past where the trend is followed, else by the ranges of the
    /// assumptions.
    pub fn range(&self, ahead: usize) -> Option<String> {
        match self.context.followed() {
            Some(fit) => self.trend_range(fit, ahead),
            None => self.futures_range(ahead),
        }
    }

    /// “Semua pekerja: 35–88% dalam 95 dari 100 kemungkinan (pita luar), …”; absent in the base year,
    /// and of a series that has not moved.
    pub(super) fn trend_range(&self, fit: &Fit, ahead: usize) -> Option<String> {
        if self.context.outlook() == Some(Outlook::Same) {
            return None;
        }
        let mut phrase = self.context.phrase("trend.range").words("w", self.context.say("group.all"));
        for (name, band) in ["a", "b", "c"].into_iter().zip(&fit.bands) {
            let (low, high) = *band.get(ahead.checked_sub(1)?)?;
            phrase = phrase.words(name, self.context.numbers().range(low, high));
        }
        Some(phrase.say())
    }

    /// “Semua pekerja: 28–51% dalam 9 dari 10 percobaan (pita luar) dan 34–43% dalam 5 dari 10 (pita dalam).” Absent in the
    /// base year, which was counted.
    pub fn futures_range(&self, ahead: usize) -> Option<String> {
        self.context.now.futures().and_then(|futures| self.range_of(futures.all.as_ref()?, ahead))
    }

    fn range_of(&self, all: &Quantiles, ahead: usize) -> Option<String> {
        let (low, high) = outer(all, ahead)?;
        let [_, lower, _, higher, _] = &all.values;
        let numbers = self.context.numbers();
        Some(
            self.context
                .phrase(if self.levers().any_own() { "proj.range_own" } else { "proj.range" })
                .words("w", self.context.say("group.all"))
                .words("b", numbers.range(low, high))
                .words("a", numbers.range(*lower.get(ahead)?, *higher.get(ahead)?))
                .say(),
        )
    }

    /// Whether it was asked how sure the numbers are, and no lever has a range.
    pub(super) fn has_no_range(&self) -> bool {
        self.context
            .now
            .uncertainty
            .as_ref()
            .is_some_and(|uncertainty| uncertainty.futures.is_none() && uncertainty.swings.is_empty())
    }
}

/// Lowest and highest of 9 in 10 so many years after the base year; absent in the base year.
pub(in crate::words) fn outer(quantiles: &Quantiles, ahead: usize) -> Option<(f64, f64)> {
    let [low, .., high] = &quantiles.values;
    if ahead == 0 { None } else { Some((*low.get(ahead)?, *high.get(ahead)?)) }
}
