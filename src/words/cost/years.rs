//! The columns of the cost: what is paid and what is missing from year to year, and what follows.

use super::Cost;
use crate::model::Bill;
use crate::words::language::LEAST_MULTIPLE;
use crate::words::letters::upper_first;
use crate::words::{Heading, KeyEntry, SmallTable, Swatch, join, year};

impl Cost<'_> {
    /// “Tiap tahun sampai 2045: yang dibayar dan yang kurang”, and against what.
    pub fn years_heading(&self) -> Heading {
        let key = if self.context.now.latest_answer().is_some() { "cost.years_dek" } else { "cost.years_dek_open" };
        Heading {
            headline: self.phrase("cost.years_h").year("year", self.context.now.projection.until()).say(),
            dek: self.phrase(key).reported("p", super::aim(self.context)).say(),
        }
    }

    /// What the columns stand for.
    pub fn years_key(&self) -> Vec<KeyEntry> {
        vec![
            KeyEntry { swatch: Swatch::Paid, marks: vec![self.mark], text: self.phrase("cost.key_paid").say() },
            KeyEntry { swatch: Swatch::Missing, marks: Vec::new(), text: self.context.say("cost.key_gap") },
        ]
    }

    /// “kurang Rp19,3 miliar”.
    pub fn short(&self, bill: &Bill) -> String {
        let missing = bill.missing_cost();
        if missing > 0.0 { self.short_of(missing) } else { self.enough() }
    }

    /// “cukup”.
    pub fn enough(&self) -> String {
        self.context.say("cost.enough")
    }

    /// “kurang Rp19,3 miliar” for any sum.
    pub fn short_of(&self, missing: f64) -> String {
        self.phrase("cost.short").words("rp", self.money(missing)).say()
    }

    /// “dibayar Rp2,62 miliar”, and for how many people where there is room.
    pub fn paid(&self, cost: f64, people: f64, with_people: bool) -> String {
        self.phrase_of(if with_people { "cost.paid" } else { "cost.paid_short" }, people)
            .words("rp", self.money(cost))
            .words("n", self.context.numbers().estimate(people))
            .say()
    }

    /// What the columns show, in words: the first and the last one, and what follows.
    pub fn years_alternative(&self) -> String {
        let mut words = self.context.say("cost.years_alt");
        let last = self.years.len() - 1;
        for (place, bill) in self.years.iter().enumerate() {
            if place == 0 || place == last {
                let part = self
                    .phrase("cost.year_alt")
                    .year("year", bill.year)
                    .words("paid", self.paid(bill.cost, bill.paid, true))
                    .words("short", self.short(bill))
                    .say();
                join(&mut words, " ", part);
            }
        }
        words
    }

    /// Every year's numbers.
    pub fn years_numbers(&self) -> SmallTable {
        let context = self.context;
        let numbers = context.numbers();
        let mut rows = Vec::new();
        for (place, bill) in self.years.iter().enumerate() {
            let missing = bill.missing_cost();
            rows.push(vec![
                context.row_name(year(bill.year), place == 0),
                self.money(bill.cost),
                if place == 0 { numbers.count(bill.paid) } else { numbers.estimate(bill.paid) },
                if missing > 0.0 { self.money(missing) } else { self.enough() },
            ]);
        }
        SmallTable {
            caption: self.years_heading().headline,
            columns: vec![
                context.say("proj.year"),
                self.phrase("cost.key_paid").say(),
                upper_first(&context.say("cost.people")),
                context.say("cost.key_gap"),
            ],
            rows,
            notes: Vec::new(),
        }
    }

    /// What the budget would have to be in the target's year.
    pub fn need(&self) -> Option<String> {
        let answer = self.context.now.latest_answer()?;
        let needed = (*self.context.now.needed.as_ref()?.budget.get(self.group)?)?;
        let times = needed / self.base.cost;
        let key = if needed == 0.0 {
            "cost.need_zero"
        } else if self.base.cost > 0.0 && times >= LEAST_MULTIPLE {
            "cost.need"
        } else {
            "cost.need_plain"
        };
        let words = self
            .phrase(key)
            .reported("p", answer.target.rate)
            .year("year", answer.target.year)
            .words("rp", self.money(needed))
            .multiple("x", if self.base.cost > 0.0 { times } else { 1.0 });
        Some(words.say())
    }

    /// From when on, and for how many, there is no money any more.
    pub fn loss(&self) -> Option<String> {
        let first = self.years.iter().find(|bill| bill.dropped > 0.999)?;
        let last = self.years.last()?;
        let numbers = self.context.numbers();
        let mut words = self
            .phrase_of("cost.lost", first.dropped)
            .year("year", first.year)
            .words("n", numbers.estimate(first.dropped))
            .say();
        let emptied = self.years.iter().find(|bill| bill.year >= first.year && bill.paid < 1.0);
        let ending = match emptied {
            Some(bill) if last.paid < 1.0 => {
                if bill.year > first.year {
                    self.phrase("cost.lost_zero").year("year", bill.year).say()
                } else {
                    String::new()
                }
            }
            _ if last.paid + 1.0 < first.paid => self
                .phrase_of("cost.lost_end", last.paid)
                .year("year", last.year)
                .words("n", numbers.estimate(last.paid))
                .say(),
            _ => String::new(),
        };
        join(&mut words, " ", ending);
        Some(words)
    }
}
