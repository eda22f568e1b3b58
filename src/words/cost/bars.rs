//! The three bars: their names, sums and axis.

use super::Cost;
use crate::document::LeverKind;
use crate::model::Bill;
use crate::words::{SmallTable, join};

/// The three bars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarKind {
    /// As observed.
    Now,
    /// As the lever stands.
    Choice,
    /// Everyone who does not pay for themselves.
    Everyone,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Which one.
    pub kind: BarKind,
    /// “Sekarang”.
    pub name: String,
    /// “13.000 orang (12%)”.
    pub detail: String,
    /// Its length, as a share of the axis.
    pub fraction: f64,
    /// What it costs.
    pub money: String,
}

impl Cost<'_> {
    /// Now, the reader's choice, everyone.
    pub fn bars(&self) -> Vec<Bar> {
        let Bill { paid, affordable, everyone, own, worker_cost, .. } = self.base;
        let start = self.levers().start_value(self.group, self.lever);
        let (now, all) = (paid * worker_cost / self.unit_cost(), everyone * worker_cost / self.unit_cost());
        let same = (self.value - now).abs() <= 1e-9 * now;
        let written = self.context.facts.written(self.group, self.lever).is_some();
        let choice = if self.value == start && written && !same { "cost.start" } else { "cost.try" };
        let heads = self.lever == LeverKind::HeadCount;
        let price = if heads { affordable * worker_cost } else { self.value };
        let choice_detail = if same { self.context.say("cost.same") } else { self.people(affordable) };
        let mut all_detail = self.about(self.context.so_many(everyone, self.context.numbers().count(everyone)));
        if own > 0.0 {
            join(&mut all_detail, "; ", self.phrase_of("cost.own", own).count("n", own).say());
        }
        vec![
            self.bar(BarKind::Now, "cost.now", self.about(self.people(paid)), now, paid * worker_cost),
            self.bar(BarKind::Choice, choice, choice_detail, self.value, price),
            self.bar(BarKind::Everyone, "cost.all", all_detail, all, everyone * worker_cost),
        ]
    }

    fn bar(&self, kind: BarKind, name: &str, detail: String, value: f64, price: f64) -> Bar {
        let (name, money) = (self.context.say(name), self.money(price));
        Bar { kind, name, detail, fraction: self.scale.fraction(value), money }
    }

    /// “13.000 orang (12%)”.
    fn people(&self, people: f64) -> String {
        self.phrase_of("cost.bar", people).count("n", people).percent("p", people / self.base.workers, 0).say()
    }

    /// With “about” where the base year's counts are round ones.
    fn about(&self, words: String) -> String {
        if self.context.base[self.group].approximate {
            self.context.phrase("num.about").words("n", words).say()
        } else {
            words
        }
    }

    /// The axis of the bars: shares of it, and the words there. The last one has none.
    pub fn ticks(&self) -> Vec<(f64, String)> {
        let numbers = self.context.numbers();
        let max = self.scale.max;
        let mut power = 1.0;
        while power * 10.0 <= max * (1.0 + 1e-9) {
            power *= 10.0;
        }
        let figure = max / power;
        let step = power
            * if figure < 1.1 {
                0.2
            } else if figure < 1.4 {
                0.4
            } else if figure < 2.9 {
                0.5
            } else if figure < 5.5 {
                1.0
            } else {
                2.0
            };
        let (scale, name) = numbers.scale(max);
        let mut ticks = Vec::new();
        let mut place = 0.0;
        while place * step < max * (1.0 - 1e-9) {
            let value = place * step;
            let last = value + step >= max * (1.0 - 1e-9);
            let words = if self.lever == LeverKind::HeadCount {
                let count = numbers.count(value);
                if last { self.context.so_many(value, count) } else { count }
            } else {
                let mut words = if place == 0.0 { numbers.currency(&self.subsidy.currency) } else { String::new() };
                words.push_str(&numbers.shortest(value / scale, 2));
                if last {
                    join(&mut words, "\u{a0}", name.clone());
                }
                words
            };
            ticks.push((value / max, words));
            place += 1.0;
        }
        ticks.push((1.0, String::new()));
        ticks
    }

    /// What the bars show, in words.
    pub fn alternative(&self) -> String {
        let mut words = self.context.say("cost.alt");
        for bar in self.bars() {
            let part = self
                .phrase("cost.alt_bar")
                .words("name", bar.name)
                .words("rp", bar.money)
                .words("detail", bar.detail)
                .say();
            join(&mut words, " ", part);
        }
        words
    }

    /// The same as a table.
    pub fn bars_numbers(&self) -> SmallTable {
        let context = self.context;
        let mut rows = Vec::new();
        for bar in self.bars() {
            rows.push(vec![context.row_name(bar.name, bar.kind == BarKind::Now), bar.money, bar.detail]);
        }
        SmallTable {
            caption: context.say("cost.table"),
            columns: vec![context.say("cost.what"), context.say("cost.a_year"), context.workers_column()],
            rows,
            notes: Vec::new(),
        }
    }
}
