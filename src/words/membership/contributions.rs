//! What membership costs in a month: shares of the wage of both who pay, or sums with a relief while it runs.

use super::{
    Choice, Choices, Citation, ContributionCell, ContributionRow, Contributions, Fact, Membership, MembershipFrame,
    Packages, WageField, with_basis,
};
use crate::document::Text;
use crate::document::programme::{Package, Rate, Relief, Work};
use crate::model::{MemberContribution as Paid, Term, counted, relieved, shares, term};
use crate::words::{join, round};

/// The highest wage that can be typed, currency a month.
const MOST: f64 = 1e12;

/// A monthly wage as a reader types it: digits, in groups of three or not, with any sign between the groups and before
/// the first one. `None` where it is no such number.
pub fn wage(typed: &str) -> Option<f64> {
    let mut value = 0.0;
    let (mut digits, mut grouped) = (0, false);
    for letter in typed.trim().trim_start_matches(|letter: char| letter.is_ascii_alphabetic() || letter == '.').chars()
    {
        match letter {
            '0'..='9' => {
                value = value * 10.0 + f64::from(letter as u32 - '0' as u32);
                digits += 1;
            }
            ' ' | '\u{a0}' | '\u{202f}' if digits == 0 => {}
            '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\'' if digits == 3 || (!grouped && (1..3).contains(&digits)) => {
                digits = 0;
                grouped = true;
            }
            _ => return None,
        }
    }
    let whole = if grouped { digits == 3 } else { digits > 0 };
    if whole && value > 0.0 && value <= MOST { Some(value) } else { None }
}

impl Membership<'_> {
    /// Puts into the panel what is a share of the wage.
    pub(super) fn rates(&self, frame: &mut MembershipFrame, kind: &Work, citations: &mut Vec<Citation>) {
        let context = self.context;
        let class = self.asked.option;
        let (mut rows, mut notes, mut last) = (Vec::new(), Vec::new(), Vec::new());
        let mut classes = Vec::new();
        let mut share = Paid::default();
        let mut sum = self.wage.map(|_| Paid::default());
        for rate in &kind.rates {
            if !self.runs(&rate.basis) {
                continue;
            }
            let about = self.about_scheme(&rate.scheme);
            let basis = self.basis(&rate.basis, &about, citations);
            if !basis.is_empty() {
                notes.push(with_basis(self.phrase("membership.rests").words("scheme", about).say(), basis));
            }
            if rate.worker.is_none() && rate.employer.is_none() && rate.classes.is_empty() {
                last.push(self.uncharged(rate));
                continue;
            }
            for class in &rate.classes {
                classes.push(&class.label);
            }
            let its = shares(rate, class);
            let paid = self.wage.and_then(|wage| counted(rate, wage, self.asked.day)).map(|wage| in_full(its, wage));
            sum = sum.zip(paid).map(|(sum, paid)| sum.plus(paid));
            share = share.plus(its);
            rows.push(self.contribution_row(self.about_scheme(&rate.scheme), its, paid));
            last.extend(self.ceilings(rate, citations));
        }
        if rows.is_empty() {
            return;
        }
        if !classes.is_empty() {
            frame.choice = Some(self.class_choice(classes));
        }
        frame.wage = Some(self.wage_field());
        frame.summary = self.summary(share, sum);
        last.extend(notes);
        let total = self.contribution_row(context.say("membership.total"), share, sum);
        let columns =
            vec![context.say("membership.scheme"), context.say("membership.you"), context.say("membership.employer")];
        frame.contributions =
            Some(Contributions { heading: context.say("membership.cost_h"), columns, rows, total, notes: last });
    }

    /// Up to which wages a rate is charged, each with what it rests on.
    fn ceilings(&self, rate: &Rate, citations: &mut Vec<Citation>) -> Vec<String> {
        let mut ceilings = Vec::new();
        for ceiling in &rate.ceilings {
            if self.runs(&ceiling.basis) {
                let scheme = self.about_scheme(&rate.scheme);
                let basis = self.basis(&ceiling.basis, &scheme, citations);
                let text = self.phrase("membership.ceiling").words("scheme", scheme);
                ceilings.push(with_basis(text.words("rp", self.sum(ceiling.amount)).say(), basis));
            }
        }
        ceilings
    }

    /// The classes of risk, and before them that the reader does not know theirs.
    fn class_choice(&self, classes: Vec<&Text>) -> Choices {
        let mut choice = self.choice("membership.class", classes, self.asked.option);
        let chosen = choice.items.iter().all(|item| !item.chosen);
        let label = self.context.say("membership.class_unknown");
        choice.items.insert(0, Choice { id: String::new(), label, chosen });
        choice
    }

    /// What worker and employer pay together: sums where the wage is known, else shares of it.
    fn summary(&self, share: Paid, sum: Option<Paid>) -> String {
        match (self.wage, sum) {
            (Some(wage), Some(sum)) => self
                .phrase("membership.sum_wage")
                .words("rp", self.sum(wage))
                .words("a", self.sum(sum.worker))
                .words("b", self.span(self.sum(sum.employer.0), self.sum(sum.employer.1)))
                .say(),
            _ => self
                .phrase("membership.sum_share")
                .words("a", self.percent(share.worker))
                .words("b", self.span(self.percent(share.employer.0), self.percent(share.employer.1)))
                .say(),
        }
    }

    /// Shares, with the sums that they are of the wage where that is known.
    fn contribution_row(&self, label: String, share: Paid, sum: Option<Paid>) -> ContributionRow {
        let cell = |share: (f64, f64), sum: Option<(f64, f64)>| {
            if share.1 == 0.0 {
                return ContributionCell { value: self.context.say("membership.nothing"), detail: String::new() };
            }
            let share = self.span(self.percent(share.0), self.percent(share.1));
            match sum {
                Some(sum) => ContributionCell { value: self.span(self.sum(sum.0), self.sum(sum.1)), detail: share },
                None => ContributionCell { value: share, detail: String::new() },
            }
        };
        let both = |worker: f64| (worker, worker);
        let cells = vec![
            cell(both(share.worker), sum.map(|sum| both(sum.worker))),
            cell(share.employer, sum.map(|sum| sum.employer)),
        ];
        ContributionRow { label, cells }
    }

    /// A scheme that neither worker nor employer is charged for: who pays instead.
    fn uncharged(&self, rate: &Rate) -> String {
        let mut list = String::new();
        let mut sum = 0.0;
        if let Some(other) = &rate.other {
            sum += other.share;
            let payer = self.context.read(&other.payer);
            list =
                self.phrase("membership.from_payer").words("p", self.percent(other.share)).words("payer", payer).say();
        }
        if let Some(inside) = &rate.inside {
            sum += inside.share;
            let scheme = self.schemes(std::slice::from_ref(&inside.scheme));
            let share =
                self.phrase("membership.from_scheme").words("p", self.percent(inside.share)).words("scheme", scheme);
            self.context.list(&mut list, 1, 2, share.say());
        }
        let mut text = self
            .phrase("membership.no_charge")
            .words("scheme", self.about_scheme(&rate.scheme))
            .words("p", self.percent(sum))
            .words("list", list)
            .say();
        join(&mut text, " ", self.context.say("membership.no_more"));
        text
    }

    fn wage_field(&self) -> WageField {
        let context = self.context;
        let typed = self.asked.wage.trim();
        WageField {
            label: context.say("membership.wage"),
            unit: context.numbers().currency(&self.programme.currency),
            value: match self.wage {
                Some(wage) => context.numbers().in_full(wage),
                None => typed.to_owned(),
            },
            problem: if typed.is_empty() || self.wage.is_some() {
                None
            } else {
                Some(self.phrase("membership.wage_unreadable").words("v", context.numbers().in_full(4_000_000.0)).say())
            },
        }
    }

    /// Puts into the panel what is a sum.
    pub(super) fn packages(&self, frame: &mut MembershipFrame, kind: &Work, citations: &mut Vec<Citation>) {
        let context = self.context;
        let sector = self.sector(kind);
        let relief = sector.and_then(|sector| self.relief(&sector.reliefs));
        let running = relief.filter(|relief| self.runs(&relief.basis));
        let mut facts = Vec::new();
        let mut least = f64::INFINITY;
        for package in &kind.packages {
            if self.runs(&package.basis) {
                let now = running.map_or(package.amount, |relief| relieved(package, relief));
                least = least.min(now);
                facts.push(self.package(package, now, citations));
            }
        }
        if facts.is_empty() {
            return;
        }
        if let ([_, _, ..], Some(sector)) = (kind.sectors.as_slice(), sector) {
            let mut labels = Vec::new();
            for sector in &kind.sectors {
                labels.push(&sector.label);
            }
            let chosen = kind.sectors.iter().position(|other| other == sector);
            frame.choice = Some(self.choice("membership.sector", labels, chosen));
        }
        let until = running.and_then(|relief| relief.basis.until);
        let key = if until.is_some() { "membership.sum_relief" } else { "membership.sum_package" };
        let until = until.map_or_else(String::new, |until| context.locale.date(until));
        frame.summary = self.phrase(key).words("rp", self.sum(least)).words("until", until).say();
        let mut notes = Vec::new();
        if let Some(relief) = relief {
            notes.push(self.relief_words(relief, citations));
        }
        frame.packages = Some(Packages { heading: context.say("membership.cost_h"), facts, notes });
    }

    /// The relief to speak of: the one that runs, else the next, else the last.
    fn relief<'r>(&self, reliefs: &'r [Relief]) -> Option<&'r Relief> {
        let on = |wanted: Term| reliefs.iter().find(|relief| term(&relief.basis, self.asked.day) == wanted);
        on(Term::Running).or(on(Term::Ahead)).or(reliefs.last())
    }

    fn relief_words(&self, relief: &Relief, citations: &mut Vec<Citation>) -> String {
        let term = term(&relief.basis, self.asked.day);
        let key = match term {
            Term::Running => "membership.relief",
            Term::Ahead => "membership.relief_ahead",
            Term::Over => "membership.relief_over",
        };
        let date =
            |date: Option<crate::document::Date>| date.map_or_else(String::new, |date| self.context.locale.date(date));
        let mut text = self
            .phrase(key)
            .words("p", self.percent(relief.share))
            .words("list", self.schemes(&relief.schemes))
            .words("from", date(relief.basis.from))
            .words("until", date(relief.basis.until))
            .say();
        if let (Some(note), false) = (&relief.note, term == Term::Over) {
            join(&mut text, " ", self.context.read(note));
        }
        let basis = self.basis(&relief.basis, &self.context.say("membership.relief_name"), citations);
        with_basis(text, basis)
    }

    fn package(&self, package: &Package, now: f64, citations: &mut Vec<Citation>) -> Fact {
        let mut list = String::new();
        for (place, part) in package.parts.iter().enumerate() {
            let words = self
                .phrase("membership.part")
                .words("label", self.schemes(std::slice::from_ref(&part.scheme)))
                .words("rp", self.sum(part.amount))
                .say();
            self.context.list(&mut list, place, package.parts.len(), words);
        }
        let mut details = Vec::new();
        if let Some(income) = package.declared_income {
            details.push(self.phrase("membership.income_of").words("rp", self.sum(income)).say());
        }
        // The parts are those of the whole sum: while there is a relief, that has to be said of them.
        let parts = if now < package.amount { "membership.usually" } else { "membership.parts" };
        details.push(self.phrase(parts).words("rp", self.sum(package.amount)).words("list", list).say());
        let label = self.context.read(&package.label);
        let basis = self.basis(&package.basis, &label, citations);
        Fact { label, value: self.phrase("membership.monthly").words("rp", self.sum(now)).say(), details, basis }
    }
}

/// Both sums that shares of a wage come to, in whole units of the currency, as they are shown: so rows and total agree.
fn in_full(share: Paid, wage: f64) -> Paid {
    let Paid { worker, employer } = share.times(wage);
    Paid { worker: round(worker), employer: (round(employer.0), round(employer.1)) }
}

#[cfg(test)]
mod tests {
    use super::wage;

    #[test]
    fn a_wage_is_read_with_or_without_groups() {
        for typed in ["4000000", "4.000.000", "4,000,000", "4 000 000", " Rp4.000.000 ", "Rp. 4.000.000", "Rp 4000000"]
        {
            assert_eq!(wage(typed), Some(4_000_000.0), "{typed}");
        }
        assert_eq!(wage("950.000"), Some(950_000.0));
    }

    #[test]
    fn what_is_no_wage_is_none() {
        for typed in
            ["", "0", "empat juta", "4,5 juta", "4,5", "4.000.00", "4..000", "-4000", "4000.000", "1e9", "4.000."]
        {
            assert_eq!(wage(typed), None, "{typed}");
        }
    }
}
