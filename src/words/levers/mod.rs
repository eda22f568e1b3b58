//! The view of which lever matters most: what each range does to the result, the widest first.

use super::context::lower_first;
use super::lever_panel::{Unit, unit};
use super::{Heading, KeyEntry, Mark, Phrase, SmallTable, WordsContext, join};
use crate::document::{LeverKind, Range};
use crate::model::{Swing, Uncertainty};

/// How many levers are shown; of more, the widest.
const SHOWN: usize = 8;

/// What is known of the levers that have a range.
#[derive(Debug, Clone, PartialEq)]
pub struct Sensitivity {
    /// The year of the results.
    pub year: i32,
    /// The result with nothing changed, a fraction.
    pub centre: f64,
    /// With how many decimals the results are written: as many as tell the widest two apart.
    pub decimals: u8,
    /// The levers that are shown, the widest first.
    pub rows: Vec<SensitivityRow>,
    /// How many more there are.
    pub more: usize,
}

/// One lever.
#[derive(Debug, Clone, PartialEq)]
pub struct SensitivityRow {
    /// Colour and shape of its group.
    pub mark: Mark,
    /// “Formal: pendaftar baru”.
    pub name: String,
    /// The values tried: “2.000–6.000 orang”.
    pub range: String,
    /// Which lever, and its results.
    pub swing: Swing,
}

impl<'a> WordsContext<'a> {
    fn uncertainty(&self) -> Option<&'a Uncertainty> {
        self.now.uncertainty.as_ref()
    }

    /// What each range does to the result; absent where no lever has one, or none makes a difference that can be told.
    pub fn factors(&self) -> Option<Sensitivity> {
        let uncertainty = self.uncertainty()?;
        let widest = uncertainty.swings.first()?;
        let differs = |decimals: &u8| {
            let write = |rate: f64| self.numbers().percent(rate, *decimals);
            write(widest.low) != write(widest.high)
        };
        let decimals = [0, 1].into_iter().find(differs)?;
        let mut rows = Vec::new();
        for swing in uncertainty.swings.iter().take(SHOWN) {
            let Some(range) = self.now.plan.lever(swing.group, swing.lever) else { continue };
            let mut name = String::new();
            if self.groups().len() > 1 {
                name.push_str(&self.short(Some(swing.group)));
                name.push_str(": ");
            }
            name.push_str(&self.factor_name(swing.group, swing.lever));
            let range = self.range_text(swing.lever, range);
            rows.push(SensitivityRow { mark: self.mark(swing.group), name, range, swing: *swing });
        }
        let more = uncertainty.swings.len() - rows.len();
        Some(Sensitivity { year: uncertainty.swing_year, centre: uncertainty.swing_centre, decimals, rows, more })
    }

    /// The lowest and the highest result at the start and now, so that an axis that holds them stays while levers move.
    pub fn factor_extent(&self) -> (f64, f64) {
        let (mut low, mut high) = (1.0_f64, 0.0_f64);
        for uncertainty in [&self.start.uncertainty, &self.now.uncertainty].into_iter().flatten() {
            for swing in &uncertainty.swings {
                low = low.min(swing.low).min(swing.high);
                high = high.max(swing.low).max(swing.high);
            }
            low = low.min(uncertainty.swing_centre);
            high = high.max(uncertainty.swing_centre);
        }
        (low, high)
    }

    /// “Paling menentukan: pendaftar baru (formal), hasilnya 29% sampai 50%”.
    pub fn factors_heading(&self) -> Heading {
        let Some(uncertainty) = self.uncertainty() else {
            return Heading { headline: String::new(), dek: String::new() };
        };
        let Some(widest) = uncertainty.swings.first() else {
            let dek = if self.every_written().is_empty() { "lev.zero" } else { "levers.none" };
            return Heading { headline: self.say("levers.none_h"), dek: self.say(dek) };
        };
        let Some(factors) = self.factors() else {
            let phrase = |key: &str| {
                self.phrase(key).year("year", uncertainty.swing_year).percent("p", uncertainty.swing_centre, 1).say()
            };
            return Heading { headline: phrase("levers.flat_h"), dek: phrase("levers.flat") };
        };
        let headline = if self.groups().len() > 1 { "levers.h" } else { "levers.h_one" };
        let headline = self
            .phrase(headline)
            .words("lever", self.factor_name(widest.group, widest.lever))
            .words("group", lower_first(&self.short(Some(widest.group))))
            // From the lower result to the higher, whichever end of the lever gives it.
            .percent("x", widest.low.min(widest.high), factors.decimals)
            .percent("y", widest.low.max(widest.high), factors.decimals)
            .say();
        let range = self.now.plan.lever(widest.group, widest.lever).unwrap_or(Range::fixed(0.0));
        let dek = if widest.lever == LeverKind::HeadCount { "levers.dek_count" } else { "levers.dek" };
        let dek = self
            .phrase(dek)
            .year("year", factors.year)
            .words("b", self.lever_text(widest.lever, range.low))
            .words("a", self.lever_text(widest.lever, range.high))
            .percent("x", widest.low, factors.decimals)
            .percent("y", widest.high, factors.decimals)
            .say();
        Heading { headline, dek }
    }

    /// What hollow and filled stand for.
    pub fn factors_key(&self) -> Vec<KeyEntry> {
        let entry = |swatch, key: &str| KeyEntry { swatch, marks: Vec::new(), text: self.say(key) };
        vec![entry("low", "levers.key_low"), entry("high", "levers.key_high")]
    }

    /// What the figures beside the names are, and how many levers are not shown.
    pub fn factors_notes(&self, factors: &Sensitivity) -> Vec<String> {
        let mut notes = vec![self.say("levers.note")];
        let mut owned = Vec::new();
        for SensitivityRow { swing, .. } in &factors.rows {
            if self.is_own(swing.group, swing.lever) {
                let mut name = self.factor_name(swing.group, swing.lever);
                if self.groups().len() > 1 {
                    name.push_str(" (");
                    name.push_str(&lower_first(&self.short(Some(swing.group))));
                    name.push(')');
                }
                owned.push(name);
            }
        }
        if !owned.is_empty() {
            let mut list = String::new();
            for (place, name) in owned.iter().enumerate() {
                self.list(&mut list, place, owned.len(), name.clone());
            }
            notes.push(self.phrase("levers.own").words("list", list).say());
        }
        if factors.more > 0 {
            let more = factors.more as f64;
            let phrase = Phrase::new(self.numbers(), self.locale.say_count("levers.more", more));
            notes.push(phrase.count("m", factors.rows.len() as f64).count("n", more).say());
        }
        notes
    }

    /// That ranges are examples, where one that is shown has no source and is not the reader's own.
    pub fn factors_badge(&self, factors: &Sensitivity) -> Option<String> {
        for SensitivityRow { swing, .. } in &factors.rows {
            let sourced = self.written(swing.group, swing.lever).is_some_and(|written| written.source.is_some());
            if !sourced && !self.is_own(swing.group, swing.lever) {
                return Some(self.say("lev.badge"));
            }
        }
        None
    }

    /// What the picture shows, in words: every row of it.
    pub fn factors_alternative(&self, factors: &Sensitivity) -> String {
        let mut list = String::new();
        for row in &factors.rows {
            let words = self
                .phrase("levers.alt_row")
                .words("name", row.name.clone())
                .words("range", row.range.clone())
                .percent("x", row.swing.low, factors.decimals)
                .percent("y", row.swing.high, factors.decimals)
                .say();
            join(&mut list, " ", words);
        }
        self.phrase("levers.alt").year("year", factors.year).words("list", list).say()
    }

    /// The results at both ends of every range that is shown.
    pub fn factors_numbers(&self, factors: &Sensitivity) -> SmallTable {
        let write = |rate: f64| self.numbers().percent(rate, factors.decimals);
        let mut rows = Vec::new();
        for row in &factors.rows {
            rows.push(vec![row.name.clone(), row.range.clone(), write(row.swing.low), write(row.swing.high)]);
        }
        SmallTable {
            caption: self.phrase("levers.table").year("year", factors.year).say(),
            columns: vec![
                self.say("tab.levers"),
                self.say("levers.tried"),
                self.say("levers.key_low"),
                self.say("levers.key_high"),
            ],
            rows,
            notes: vec![self.factors_centre(factors)],
        }
    }

    /// The words at the line of the unchanged result: “asumsi awal 39%”.
    pub fn factors_centre(&self, factors: &Sensitivity) -> String {
        let key = if self.now.plan == self.start.plan { "levers.mid" } else { "levers.mid_now" };
        self.phrase(key).percent("p", factors.centre, factors.decimals).say()
    }

    /// A lever's name where the group's stands beside it: “pendaftar baru”.
    fn factor_name(&self, group: usize, lever: LeverKind) -> String {
        let subsidised = self.subsidy(group).is_some();
        self.say(match lever {
            LeverKind::PerYear if subsidised => "torn.enrol_own",
            LeverKind::PerYear => "torn.enrol",
            LeverKind::ShareOfUncovered if subsidised => "torn.share_own",
            LeverKind::ShareOfUncovered => "torn.share",
            LeverKind::Lapse => "torn.lapse",
            LeverKind::WorkforceGrowth => "torn.growth",
            LeverKind::AnnualBudget => "torn.budget",
            LeverKind::HeadCount => "torn.head_count",
            LeverKind::BudgetGrowth => "torn.budget_growth",
            LeverKind::ContributionGrowth => "torn.contribution_growth",
        })
    }

    /// Lowest and highest value with one unit for both, “2.000–6.000 orang”; with a unit each where one is below zero
    /// or the two are of different sizes.
    fn range_text(&self, lever: LeverKind, range: Range) -> String {
        let numbers = self.numbers();
        let (scale, word) = numbers.scale(range.high);
        let small = range.low > 0.0 && range.low < 0.1 * scale;
        let mut text = String::new();
        match unit(lever) {
            Unit::People => {
                text.push_str(&numbers.count(range.low));
                join(&mut text, "–", numbers.count(range.high));
                return self.so_many(text);
            }
            Unit::Percent if range.low >= 0.0 => {
                text.push_str(&numbers.shortest(range.low * 100.0, 2));
                join(&mut text, "–", numbers.percent_reported(range.high));
            }
            Unit::Money if !small => {
                let write = |value: f64| numbers.shortest(value / scale, if range.high < 10.0 * scale { 2 } else { 1 });
                text.push_str(&numbers.currency(self.currency()));
                text.push_str(&write(range.low));
                text.push('–');
                text.push_str(&write(range.high));
                join(&mut text, "\u{a0}", word);
            }
            _ => {
                let (low, high) = (self.lever_text(lever, range.low), self.lever_text(lever, range.high));
                return self.phrase("levers.range").words("a", low).words("b", high).say();
            }
        }
        text
    }
}
