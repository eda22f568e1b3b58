//! What membership costs in a month: shares of a wage up to a ceiling, and sums less a relief while it runs. Everything
//! goes by a day that it is given.

use crate::document::Date;
use crate::document::programme::{Class, LegalBasis, Package, Rate, Relief};

/// Whether something holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// Not yet.
    Ahead,
    /// It does.
    Running,
    /// No longer.
    Over,
}

/// Whether something with this basis holds on a day; without a beginning it always has, without an end it always will.
pub fn term(basis: &LegalBasis, day: Date) -> Term {
    let today = day.first_day();
    if basis.from.is_some_and(|from| today < from.first_day()) {
        Term::Ahead
    } else if basis.until.is_some_and(|until| today > until.last_day()) {
        Term::Over
    } else {
        Term::Running
    }
}

/// What two pay of a wage: shares of it, or sums a month.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MemberContribution {
    /// The worker.
    pub worker: f64,
    /// The employer, at the least and at the most: they differ where it is not known how dangerous the work is.
    pub employer: (f64, f64),
}

impl MemberContribution {
    /// Both together with others.
    pub fn plus(self, other: MemberContribution) -> MemberContribution {
        let employer = (self.employer.0 + other.employer.0, self.employer.1 + other.employer.1);
        MemberContribution { worker: self.worker + other.worker, employer }
    }

    /// So many times as much.
    pub fn times(self, factor: f64) -> MemberContribution {
        let (low, high) = self.employer;
        MemberContribution { worker: self.worker * factor, employer: (low * factor, high * factor) }
    }
}

/// Both shares of the wage under a rate; `class` is the index of the work's class, where it is known.
pub fn shares(rate: &Rate, class: Option<usize>) -> MemberContribution {
    let worker = rate.worker.unwrap_or_default();
    let (mut low, mut high) = (rate.employer.unwrap_or_default(), rate.employer.unwrap_or_default());
    for (index, Class { share, .. }) in rate.classes.iter().enumerate() {
        if class == Some(index) {
            return MemberContribution { worker, employer: (*share, *share) };
        }
        if index == 0 || *share < low {
            low = *share;
        }
        if *share > high {
            high = *share;
        }
    }
    MemberContribution { worker, employer: (low, high) }
}

/// The part of a wage that counts: `min(wage, ceiling)`, by the ceiling that holds on the day. `None` where the rate has
/// ceilings and none of them holds on that day: then it is not known.
pub fn counted(rate: &Rate, wage: f64, day: Date) -> Option<f64> {
    if rate.ceilings.is_empty() {
        return Some(wage);
    }
    let ceiling = rate.ceilings.iter().find(|ceiling| term(&ceiling.basis, day) == Term::Running)?;
    Some(wage.min(ceiling.amount))
}

/// What a package costs with a relief: `amount − share × what goes to the schemes that it is for`.
pub fn relieved(package: &Package, relief: &Relief) -> f64 {
    let mut amount = package.amount;
    for part in &package.parts {
        if relief.schemes.contains(&part.scheme) {
            amount -= relief.share * part.amount;
        }
    }
    amount
}
