//! The view of which lever matters most: what each range does to the result, the widest first.

mod frame;

pub use frame::SensitivityFrame;

use super::letters::upper_first;
use super::lever_panel::{Unit, unit};
use super::{Heading, KeyEntry, Levers, Mark, SmallTable, Swatch, WordsContext, join};
use crate::document::{LeverKind, Range};
use crate::model::Swing;

/// How many levers are shown; of more, the widest.
const SHOWN: usize = 8;

/// What is known of the levers that have a range.
pub struct Sensitivity<'a> {
    context: &'a WordsContext<'a>,
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
    /// “Formal: peserta baru”.
    pub name: String,
    /// The values tried: “2.000–6.000 orang”.
    pub range: String,
    /// Which lever, and its results.
    pub swing: Swing,
}

impl<'a> Sensitivity<'a> {
    /// What each range does to the result; absent where no lever has one, or none makes a difference that can be told.
    pub fn new(context: &'a WordsContext<'a>) -> Option<Sensitivity<'a>> {
        let uncertainty = context.now.uncertainty.as_ref()?;
        let widest = uncertainty.swings.first()?;
        let differs = |decimals: &u8| {
            let write = |rate: f64| context.numbers().percent(rate, *decimals);
            write(widest.low) != write(widest.high)
        };
        let decimals = [0, 1].into_iter().find(differs)?;
        let row = |swing: &Swing| {
            let range = context.now.plan.lever(swing.group, swing.lever)?;
            let lever = lever_name(context, swing.group, swing.lever);
            let name = if context.facts.groups().len() > 1 {
                format!("{}: {lever}", context.short(Some(swing.group)))
            } else {
                lever
            };
            let range = range_text(context, swing.lever, range);
            Some(SensitivityRow { mark: context.mark(swing.group), name, range, swing: *swing })
        };
        let rows: Vec<_> = uncertainty.swings.iter().take(SHOWN).filter_map(row).collect();
        let more = uncertainty.swings.len() - rows.len();
        Some(Sensitivity {
            context,
            year: uncertainty.swing_year,
            centre: uncertainty.swing_centre?,
            decimals,
            rows,
            more,
        })
    }

    fn levers(&self) -> Levers<'a> {
        Levers::new(self.context)
    }

    /// The lowest and the highest result at the start and now, so that an axis that holds them stays while levers move.
    pub fn extent(&self) -> (f64, f64) {
        let (mut low, mut high) = (1.0_f64, 0.0_f64);
        for uncertainty in [&self.context.start.uncertainty, &self.context.now.uncertainty].into_iter().flatten() {
            for swing in &uncertainty.swings {
                low = low.min(swing.low).min(swing.high);
                high = high.max(swing.low).max(swing.high);
            }
            low = uncertainty.swing_centre.map_or(low, |centre| low.min(centre));
            high = uncertainty.swing_centre.map_or(high, |centre| high.max(centre));
        }
        (low, high)
    }

    /// “Paling menentukan: peserta baru (formal), hasilnya 29% sampai 50%”.
    pub fn heading(&self) -> Heading {
        let Sensitivity { context, decimals, .. } = *self;
        let Some(SensitivityRow { swing: widest, .. }) = self.rows.first() else { return no_heading(context) };
        let headline = if context.facts.groups().len() > 1 { "levers.h" } else { "levers.h_one" };
        let headline = context
            .phrase(headline)
            .words("lever", lever_name(context, widest.group, widest.lever))
            .words("group", context.short(Some(widest.group)))
            // From the lower result to the higher, whichever end of the lever gives it.
            .percent("x", widest.low.min(widest.high), decimals)
            .percent("y", widest.low.max(widest.high), decimals)
            .say();
        let range = context.now.plan.lever(widest.group, widest.lever).unwrap_or(Range::fixed(0.0));
        let dek = if widest.lever == LeverKind::HeadCount { "levers.dek_count" } else { "levers.dek" };
        let dek = context
            .phrase(dek)
            .year("year", self.year)
            .words("b", self.levers().text(widest.lever, range.low))
            .words("a", self.levers().text(widest.lever, range.high))
            .percent("x", widest.low, decimals)
            .percent("y", widest.high, decimals)
            .say();
        Heading { headline, dek }
    }

    /// What hollow and filled stand for.
    pub fn key(&self) -> Vec<KeyEntry> {
        let entry = |swatch, key: &str| KeyEntry { swatch, marks: Vec::new(), text: self.context.say(key) };
        vec![entry(Swatch::Low, "levers.key_low"), entry(Swatch::High, "levers.key_high")]
    }

    /// What the figures beside the names are, and how many levers are not shown.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = vec![self.context.say("levers.note")];
        let mut owned = Vec::new();
        for SensitivityRow { swing, .. } in &self.rows {
            if self.levers().is_own(swing.group, swing.lever) {
                let mut name = lever_name(self.context, swing.group, swing.lever);
                if self.context.facts.groups().len() > 1 {
                    name.push_str(" (");
                    name.push_str(&self.context.short(Some(swing.group)));
                    name.push(')');
                }
                owned.push(name);
            }
        }
        if !owned.is_empty() {
            let mut list = String::new();
            for (place, name) in owned.iter().enumerate() {
                self.context.list(&mut list, place, owned.len(), name.clone());
            }
            notes.push(self.context.phrase("levers.own").words("list", list).say());
        }
        if self.more > 0 {
            let more = self.more as f64;
            let phrase = self.context.phrase_for("levers.more", more);
            notes.push(phrase.count("m", self.rows.len() as f64).count("n", more).say());
        }
        notes
    }

    /// That ranges are examples, where one that is shown has no source and is not the reader's own.
    pub fn badge(&self) -> Option<String> {
        for SensitivityRow { swing, .. } in &self.rows {
            let sourced =
                self.context.facts.written(swing.group, swing.lever).is_some_and(|written| written.source.is_some());
            if !sourced && !self.levers().is_own(swing.group, swing.lever) {
                return Some(self.context.say("lev.badge"));
            }
        }
        None
    }

    /// What the picture shows, in words: every row of it.
    pub fn alternative(&self) -> String {
        let mut list = String::new();
        for row in &self.rows {
            let words = self
                .context
                .phrase("levers.alt_row")
                .words("name", row.name.clone())
                .words("range", row.range.clone())
                .percent("x", row.swing.low, self.decimals)
                .percent("y", row.swing.high, self.decimals)
                .say();
            join(&mut list, " ", words);
        }
        self.context.phrase("levers.alt").year("year", self.year).words("list", list).say()
    }

    /// The results at both ends of every range that is shown.
    pub fn data_table(&self) -> SmallTable {
        let write = |rate: f64| self.context.numbers().percent(rate, self.decimals);
        let mut rows = Vec::new();
        for row in &self.rows {
            rows.push(vec![row.name.clone(), row.range.clone(), write(row.swing.low), write(row.swing.high)]);
        }
        SmallTable {
            caption: upper_first(&self.context.phrase("levers.table").year("year", self.year).say()),
            columns: vec![
                self.context.say("tab.levers"),
                self.context.say("levers.tried"),
                self.context.say("levers.key_low"),
                self.context.say("levers.key_high"),
            ],
            rows,
            notes: vec![self.centre_label()],
        }
    }

    /// What the axis counts: “Pekerja terlindungi pada 2045”.
    pub fn axis(&self) -> String {
        upper_first(&self.context.phrase("levers.axis").year("year", self.year).say())
    }

    /// The words at the line of the unchanged result: “asumsi awal 39%”.
    pub fn centre_label(&self) -> String {
        let key = if self.context.now.plan == self.context.start.plan { "levers.mid" } else { "levers.mid_now" };
        self.context.phrase(key).percent("p", self.centre, self.decimals).say()
    }
}

/// What is said where no lever has a range, or none makes a difference that can be told.
pub fn no_heading(context: &WordsContext) -> Heading {
    let Some(uncertainty) = &context.now.uncertainty else { return Heading::default() };
    if uncertainty.swings.is_empty() {
        let dek = match context.now.all() {
            _ if context.assumes_nothing() => "lev.zero",
            None => "levers.none_all",
            Some(_) => "levers.none",
        };
        return Heading { headline: context.say("levers.none_h"), dek: context.say(dek) };
    }
    let phrase = |key: &str| {
        let centre = uncertainty.swing_centre.unwrap_or_default();
        context.phrase(key).year("year", uncertainty.swing_year).percent("p", centre, 1).say()
    };
    Heading { headline: phrase("levers.flat_h"), dek: phrase("levers.flat") }
}

/// A lever's name where the group's stands beside it: “peserta baru”.
fn lever_name(context: &WordsContext, group: usize, lever: LeverKind) -> String {
    let subsidised = context.facts.subsidy(group).is_some();
    context.say(match lever {
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
fn range_text(context: &WordsContext, lever: LeverKind, range: Range) -> String {
    let numbers = context.numbers();
    let (scale, word) = numbers.scale(range.high);
    let small = range.low > 0.0 && range.low < 0.1 * scale;
    let mut text = String::new();
    match unit(lever) {
        Unit::People => {
            text.push_str(&numbers.in_full(range.low));
            join(&mut text, "–", numbers.in_full(range.high));
            return context.so_many(range.high, text);
        }
        Unit::Percent if range.low >= 0.0 => {
            text.push_str(&numbers.shortest(range.low * 100.0, 2));
            join(&mut text, "–", numbers.percent_reported(range.high));
        }
        Unit::Money if !small => {
            let write = |value: f64| numbers.shortest(value / scale, if range.high < 10.0 * scale { 2 } else { 1 });
            text.push_str(&numbers.currency(context.facts.currency()));
            text.push_str(&write(range.low));
            text.push('–');
            text.push_str(&write(range.high));
            join(&mut text, "\u{a0}", word);
        }
        _ => {
            let (low, high) =
                (Levers::new(context).text(lever, range.low), Levers::new(context).text(lever, range.high));
            return context.phrase("levers.range").words("a", low).words("b", high).say();
        }
    }
    text
}
