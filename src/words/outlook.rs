//! What may be said of the year to which the trend of the past is drawn: a number, a range, or that nothing has changed.

use super::{ProjectionBasis, WordsContext};
use crate::model::Fit;

/// What may be said of the last year of the trend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outlook {
    /// That coverage is what it was in the first year.
    Same,
    /// Its range alone: the past does not settle where it leads.
    Open,
    /// That the line has come to an end of the scale, since which year and to which (0 or 1), and its range.
    Arrived(i32, f64),
    /// Where it leads.
    Leads,
}

impl<'a> WordsContext<'a> {
    /// The trend of all groups together, where it is what the years ahead are drawn from.
    pub fn followed(&self) -> Option<&'a Fit> {
        if self.basis == ProjectionBasis::Trend { self.now.past()?.fit.as_ref() } else { None }
    }

    /// The median of the trend, the base year's observed coverage first; empty without a trend.
    pub fn trend_line(&self) -> &[f64] {
        &self.trend_line
    }

    /// What may be said of the last year of the trend, where the years ahead are drawn from it.
    pub fn outlook(&self) -> Option<Outlook> {
        let fit = self.followed()?;
        if self.now.past()?.backtest.is_some_and(|test| test.is_unmoved()) {
            return Some(Outlook::Same);
        }
        Some(match (fit.is_settled(), fit.arrival()) {
            (false, _) => Outlook::Open,
            (true, Some((year, end))) => Outlook::Arrived(year, end),
            (true, None) => Outlook::Leads,
        })
    }

    /// Lowest and highest coverage in 8 of 10 in the last year of the trend, where its range is to be told with it or
    /// in its place.
    pub fn told_range(&self) -> Option<(f64, f64)> {
        let range = |fit: &Fit| fit.told_band().last().copied();
        match self.outlook()? {
            Outlook::Open | Outlook::Arrived(..) => range(self.followed()?),
            Outlook::Same | Outlook::Leads => None,
        }
    }

    /// “Garis tren mencapai 100 dari 100 pada 2034.”: where it has come to an end of the scale.
    pub(super) fn arrival(&self) -> Option<String> {
        let (year, end) = self.followed()?.arrival()?;
        Some(self.phrase("trend.arrives").in_hundred("n", end).year("year", year).say())
    }
}
