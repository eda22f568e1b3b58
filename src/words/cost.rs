//! The view of cost: what it takes to pay for a group's members now, at the reader's choice and for everyone, and from
//! year to year. It is about the first group that somebody else pays for; every other one is told in a sentence.

use super::beside::Link;
use super::panel::LeverWords;
use super::story::lower_first;
use super::{Heading, KeyEntry, Mark, Phrase, Span, Story, join};
use crate::document::{LeverKind, Month, Subsidy, record};
use crate::model::{Bill, Funding, bills};

/// What a document says beside its numbers, and where that is from.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// The words.
    pub text: String,
    /// Their source.
    pub source: Option<Link>,
}

record!(Remark { text, source });

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

/// The costs of the group that the view is about.
pub struct Cost<'a> {
    story: &'a Story<'a>,
    subsidy: &'a Subsidy,
    /// The group's place.
    pub group: usize,
    /// Colour and shape.
    pub mark: Mark,
    /// The lever that decides how many are paid for.
    pub lever: LeverKind,
    /// How far that lever goes: the axis of the bars.
    pub span: Span,
    /// Where the lever stands.
    value: f64,
    /// The base year.
    base: Bill,
    /// The base year and those after it.
    pub years: Vec<Bill>,
}

impl Story<'_> {
    /// The costs; absent where nobody pays for others.
    pub fn cost(&self) -> Option<Cost<'_>> {
        let group = self.groups().iter().position(|group| group.subsidy.is_some())?;
        let lever = match self.now.plan.groups[group].funding {
            Funding::HeadCount(_) => LeverKind::HeadCount,
            _ => LeverKind::AnnualBudget,
        };
        let years = bills(self.facts, &self.now.plan, group, self.aim());
        Some(Cost {
            story: self,
            subsidy: self.subsidy(group)?,
            group,
            mark: self.mark(group),
            lever,
            span: self.span(group, lever),
            value: self.lever_value(group, lever, false),
            base: *years.first()?,
            years,
        })
    }

    /// Whether there is anything to tell in this view.
    pub fn pays_for_others(&self) -> bool {
        self.groups().iter().any(|group| group.subsidy.is_some())
    }

    /// The coverage that each year is held against: the latest target's, else everyone's.
    fn aim(&self) -> f64 {
        self.answer().map_or(1.0, |answer| answer.target.rate)
    }

    /// What the view says where nobody pays for others.
    pub fn no_cost_heading(&self) -> Heading {
        Heading { headline: self.say("cost.none_h"), dek: self.say("cost.none") }
    }
}

impl<'a> Cost<'a> {
    fn money(&self, amount: f64) -> String {
        self.story.numbers().money(amount, &self.subsidy.currency)
    }

    /// A sentence, with the names that the document gives to group and payer.
    fn phrase(&self, key: &str) -> Phrase<'_> {
        self.story
            .phrase(key)
            .words("paid_group", lower_first(&self.story.label(Some(self.group))))
            .words("payer", self.payer())
    }

    fn payer(&self) -> String {
        self.story.payer(Some(self.group))
    }

    /// “semua pekerja informal”, without those who pay for themselves where there are any.
    fn everyone(&self) -> String {
        self.phrase(if self.base.own > 0.0 { "cost.everyone_own" } else { "cost.everyone" }).say()
    }

    /// What one in the lever's unit costs in the base year.
    fn unit_cost(&self) -> f64 {
        if self.lever == LeverKind::HeadCount { self.base.worker_cost } else { 1.0 }
    }

    /// “Rp2,62 miliar setahun baru cukup untuk 13.000 dari 110.000 pekerja informal”.
    pub fn heading(&self) -> Heading {
        let Bill { affordable, everyone, full_cost, cost, .. } = self.base;
        let heads = self.lever == LeverKind::HeadCount;
        let moved = self.value != self.story.lever_value(self.group, self.lever, true);
        let key = match (self.value > 0.0, heads, affordable >= everyone, moved) {
            (false, ..) => "cost.h_none",
            (_, true, false, _) => "cost.h_heads",
            (_, true, true, _) => "cost.h_heads_all",
            (_, _, true, _) => "cost.h_all",
            (_, _, _, true) => "cost.h_try",
            _ => "cost.h",
        };
        let price = if heads { affordable * self.base.worker_cost } else { self.value };
        let times = full_cost / cost;
        let dek = match cost > 0.0 {
            true if times >= 1.05 => "cost.dek",
            true => "cost.dek_same",
            false => "cost.dek_none",
        };
        Heading {
            headline: self
                .phrase(key)
                .words("rp", self.money(price))
                .count("n", affordable)
                .count("w", self.base.workers)
                .words("all", self.everyone())
                .say(),
            dek: self
                .phrase(dek)
                .words("all", self.everyone())
                .words("rp", self.money(full_cost))
                .multiple("x", if cost > 0.0 { times } else { 1.0 })
                .say(),
        }
    }

    /// Now, the reader's choice, everyone.
    pub fn bars(&self) -> Vec<Bar> {
        let Bill { paid, affordable, everyone, own, worker_cost, .. } = self.base;
        let start = self.story.lever_value(self.group, self.lever, true);
        let (now, all) = (paid * worker_cost / self.unit_cost(), everyone * worker_cost / self.unit_cost());
        let same = (self.value - now).abs() <= 1e-9 * now;
        let written = self.story.written(self.group, self.lever).is_some();
        let choice = if self.value == start && written && !same { "cost.start" } else { "cost.try" };
        let heads = self.lever == LeverKind::HeadCount;
        let price = if heads { affordable * worker_cost } else { self.value };
        let choice_detail = if same { self.story.say("cost.same") } else { self.people(affordable, false) };
        let mut all_detail = self.about(self.story.so_many(self.story.numbers().count(everyone)));
        if own > 0.0 {
            join(&mut all_detail, "; ", self.story.phrase("cost.own").count("n", own).say());
        }
        vec![
            self.bar(BarKind::Now, "cost.now", self.people(paid, true), now, paid * worker_cost),
            self.bar(BarKind::Choice, choice, choice_detail, self.value, price),
            self.bar(BarKind::Everyone, "cost.all", all_detail, all, everyone * worker_cost),
        ]
    }

    fn bar(&self, kind: BarKind, name: &str, detail: String, value: f64, price: f64) -> Bar {
        let (name, money) = (self.story.say(name), self.money(price));
        Bar { kind, name, detail, fraction: self.span.fraction(value), money }
    }

    /// “13.000 orang (12%)”.
    fn people(&self, people: f64, counted: bool) -> String {
        let words = self.phrase("cost.bar").count("n", people).percent("p", people / self.base.workers, 0).say();
        if counted { self.about(words) } else { words }
    }

    /// With “about” where the base year's counts are round ones.
    fn about(&self, words: String) -> String {
        if self.story.base[self.group].approximate {
            self.story.phrase("num.about").words("n", words).say()
        } else {
            words
        }
    }

    /// The axis of the bars: shares of it, and the words there. The last one has none.
    pub fn ticks(&self) -> Vec<(f64, String)> {
        let numbers = self.story.numbers();
        let max = self.span.max;
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
                if last { self.story.so_many(count) } else { count }
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

    /// The slider under the bars. `problem`: what was wrong with what was last typed, and in which lever.
    pub fn slider(&self, problem: Option<&(usize, LeverKind, String)>) -> LeverWords {
        let mut words = self.story.lever_words(self.group, self.lever, problem);
        words.label =
            self.story.say(if self.lever == LeverKind::HeadCount { "cost.slider_heads" } else { "cost.slider" });
        // The other kind of lever is a matter of the panel of all levers.
        words.switch = None;
        words.text = match self.lever {
            LeverKind::HeadCount => words.text,
            _ => self.phrase("cost.slider_text").words("rp", words.text).count("n", self.base.affordable).say(),
        };
        words
    }

    /// How the sums come about, and what they leave out.
    pub fn facts(&self) -> Vec<String> {
        let Bill { paid, everyone, worker_cost, .. } = self.base;
        let numbers = self.story.numbers();
        let mut first = self.contribution();
        if self.lever == LeverKind::AnnualBudget {
            // One more of what the axis counts in, or of the next power of ten that is enough for a worker.
            let mut more = numbers.scale(self.span.max).0;
            while more < worker_cost {
                more *= 10.0;
            }
            let people = (more / worker_cost * (1.0 + 1e-12)).floor();
            join(&mut first, " ", self.phrase("cost.per").words("a", self.money(more)).count("n", people).say());
        }
        let people = if paid > 0.0 { paid } else { everyone };
        let origin = self
            .phrase("cost.origin")
            .words("rp", self.money(people * worker_cost))
            .count("n", people)
            .words("b", self.money_in_full(worker_cost))
            .say();
        let mut facts = vec![first, origin];
        if paid > 0.0 && paid < everyone {
            let rest = everyone - paid;
            facts.push(self.phrase("cost.rest").count("n", rest).words("rp", self.money(rest * worker_cost)).say());
        }
        facts.extend(self.changes());
        if matches!(self.story.now.plan.groups[self.group].funding, Funding::Kept) {
            facts.push(self.phrase("proj.kept").count("n", paid).say());
        }
        facts.extend(self.others());
        facts
    }

    /// “Iuran Rp16.800 per orang per bulan, jadi Rp201.600 setahun.”, in the base year.
    fn contribution(&self) -> String {
        let mut monthly = 0.0;
        for step in &self.subsidy.monthly_contribution {
            if monthly == 0.0 || step.from.year <= self.base.year {
                monthly = step.amount;
            }
        }
        let whole_year = (12.0 * monthly - self.base.worker_cost).abs() <= 1e-9 * self.base.worker_cost;
        self.phrase(if whole_year { "cost.calc" } else { "cost.calc_mixed" })
            .words("a", self.money_in_full(monthly))
            .words("b", self.money_in_full(self.base.worker_cost))
            .year("year", self.base.year)
            .say()
    }

    /// What changes in the years ahead: the contribution by its steps, and what is assumed to grow.
    fn changes(&self) -> Vec<String> {
        let mut changes = Vec::new();
        let until = self.story.now.projection.until();
        let mut before = None;
        for step in &self.subsidy.monthly_contribution {
            let Month { year, month } = step.from;
            let mid = year == self.base.year && month > 1;
            if before.is_some() && before != Some(step.amount) && (mid || year > self.base.year) && year <= until {
                let change = self
                    .phrase("cost.step")
                    .words("date", self.story.locale.month(step.from))
                    .words("a", self.money_in_full(step.amount))
                    .words("b", self.money_in_full(12.0 * step.amount))
                    .say();
                changes.push(change);
            }
            before = Some(step.amount);
        }
        for lever in [LeverKind::BudgetGrowth, LeverKind::ContributionGrowth] {
            let growth = self.story.lever_value(self.group, lever, false);
            if growth != 0.0 {
                let label = self.story.lever_label(self.group, lever);
                let mut note = self.story.lever_text(lever, growth);
                note.push('.');
                changes.push(self.phrase("def.note").words("label", label).words("note", note).say());
            }
        }
        changes
    }

    /// Every other group that somebody else pays for, in a sentence each.
    fn others(&self) -> Vec<String> {
        let story = self.story;
        let mut others = Vec::new();
        for group in 0..story.groups().len() {
            let paid = story.base[group].subsidised.unwrap_or(0.0);
            if group == self.group {
                continue;
            }
            let words = match story.subsidy(group) {
                Some(_) => {
                    let years = bills(story.facts, &story.now.plan, group, 1.0);
                    let Some(base) = years.first() else { continue };
                    story
                        .phrase("cost.other")
                        .words("payer", story.payer(Some(group)))
                        .words("rp", self.money(base.cost))
                        .words("all", self.money(base.full_cost))
                }
                None if paid > 0.0 => story.phrase("cost.unknown"),
                None => continue,
            };
            others.push(words.words("label", story.label(Some(group))).count("n", paid).say());
        }
        others
    }

    /// What the document says beside its amounts.
    pub fn remark(&self) -> Option<Remark> {
        let text = self.story.read(self.subsidy.note.as_ref()?);
        Some(Remark { text, source: self.story.source_link(&self.subsidy.source) })
    }

    /// What the bars show, in words.
    pub fn alternative(&self) -> String {
        let mut words = self.story.say("cost.alt");
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

    /// “Tiap tahun sampai 2045: yang dibayar dan yang kurang”, and against what.
    pub fn years_heading(&self) -> Heading {
        let key = if self.story.answer().is_some() { "cost.years_dek" } else { "cost.years_dek_open" };
        Heading {
            headline: self.phrase("cost.years_h").year("year", self.story.now.projection.until()).say(),
            dek: self.phrase(key).reported("p", self.story.aim()).say(),
        }
    }

    /// What the columns stand for.
    pub fn years_key(&self) -> Vec<KeyEntry> {
        vec![
            KeyEntry { swatch: "paid", marks: vec![self.mark], text: self.phrase("cost.key_paid").say() },
            KeyEntry { swatch: "missing", marks: Vec::new(), text: self.story.say("cost.key_gap") },
        ]
    }

    /// “kurang Rp19,3 miliar”.
    pub fn short(&self, bill: &Bill) -> String {
        let missing = bill.needed_cost - bill.cost;
        if missing > 0.0 { self.short_of(missing) } else { self.story.say("cost.enough") }
    }

    /// The same for any sum.
    pub fn short_of(&self, missing: f64) -> String {
        self.phrase("cost.short").words("rp", self.money(missing)).say()
    }

    /// “dibayar Rp2,62 miliar”, and for how many people where there is room.
    pub fn paid(&self, cost: f64, people: f64, with_people: bool) -> String {
        self.phrase(if with_people { "cost.paid" } else { "cost.paid_short" })
            .words("rp", self.money(cost))
            .words("n", self.story.numbers().estimate(people))
            .say()
    }

    /// What the columns show, in words: the first and the last one, and what follows.
    pub fn years_alternative(&self) -> String {
        let mut words = self.story.say("cost.years_alt");
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

    /// What the budget would have to be in the target's year.
    pub fn need(&self) -> Option<String> {
        let answer = self.story.answer()?;
        let needed = (*answer.needed_budget.get(self.group)?)?;
        let times = needed / self.base.cost;
        let key = if needed == 0.0 {
            "cost.need_zero"
        } else if self.base.cost > 0.0 && times >= 1.05 {
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
        let numbers = self.story.numbers();
        let mut words =
            self.phrase("cost.lost").year("year", first.year).words("n", numbers.estimate(first.dropped)).say();
        let emptied = self.years.iter().find(|bill| bill.year >= first.year && bill.paid < 1.0);
        let ending = match emptied {
            Some(bill) if last.paid < 1.0 => {
                if bill.year > first.year {
                    self.phrase("cost.lost_zero").year("year", bill.year).say()
                } else {
                    String::new()
                }
            }
            _ if last.paid + 1.0 < first.paid => {
                self.phrase("cost.lost_end").year("year", last.year).words("n", numbers.estimate(last.paid)).say()
            }
            _ => String::new(),
        };
        join(&mut words, " ", ending);
        Some(words)
    }

    /// A small sum to the last unit: “Rp201.600”.
    fn money_in_full(&self, amount: f64) -> String {
        let numbers = self.story.numbers();
        if amount >= 1e6 {
            return self.money(amount);
        }
        let mut words = numbers.currency(&self.subsidy.currency);
        words.push_str(&numbers.shortest(amount, 2));
        words
    }
}
