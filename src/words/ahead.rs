//! The view ahead: where the assumptions lead, what the target takes, and what a year's numbers are.

use super::now::{Heading, KeyEntry};
use super::{Mark, Story, year};
use crate::document::Observation;
use crate::document::{LeverKind, record};
use crate::model::{Answer, Funding, Reached};

/// Working days in a year, for “per working day”.
const WORKING_DAYS: f64 = 250.0;

/// The numbers of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Readout {
    /// “Tahun 2045”.
    pub title: String,
    /// How to see another year.
    pub hint: String,
    /// All together, then the drawn groups.
    pub cells: Vec<ReadoutCell>,
}

record!(Readout { title, hint, cells });

/// One series in the year.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadoutCell {
    /// Colour and shape.
    pub mark: Mark,
    /// Whether it is data (filled) and not an estimate (hollow).
    pub filled: bool,
    /// The series.
    pub label: String,
    /// Coverage.
    pub value: String,
    /// People.
    pub detail: String,
}

record!(ReadoutCell { mark, filled, label, value, detail });

/// What the target takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// The answer.
    pub heading: String,
    /// What it is made of.
    pub detail: String,
    /// What the button does: `use` the pace or `reset` to the start.
    pub action: &'static str,
    /// The button's words.
    pub button: String,
}

record!(Need { heading, detail, action, button });

/// A closed question and its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The question.
    pub question: String,
    /// One paragraph each.
    pub answers: Vec<String>,
}

record!(Question { question, answers });

impl Story<'_> {
    /// “Dengan asumsi ini, 39 dari 100 pekerja terlindungi pada 2045”.
    pub fn ahead_heading(&self) -> Heading {
        let numbers = self.numbers();
        let series = &self.now.projection.all;
        let first = series.coverage.first().copied().unwrap_or_default();
        let last = series.coverage.last().copied().unwrap_or_default();
        let until = year(self.now.projection.until());
        let values = [("n", &*numbers.in_hundred(last)), ("year", &*until)];
        let used = self.uses_needed_pace();
        let headline = match (used, self.stands_still()) {
            (true, _) => "proj.h_reach",
            (_, true) => "proj.still_h",
            _ => "proj.h",
        };
        let dek = match self.answer() {
            Some(answer) if used => {
                let needed = numbers.count(answer.needed_per_year_all);
                match self.comparable_start(answer.needed_per_year_all) {
                    Some(start) => {
                        let times = numbers.multiple(answer.needed_per_year_all / start);
                        self.locale.fill("proj.dek_reach", &[("n", &needed), ("x", &times)])
                    }
                    None => self.locale.fill("proj.dek_used", &[("n", &needed)]),
                }
            }
            Some(answer) => {
                let target = numbers.shortest(answer.target.rate * 100.0, 1);
                self.locale.fill("proj.dek", &[("a", &numbers.in_hundred(first)), ("b", &target)])
            }
            None => self.locale.fill("proj.dek_open", &[("a", &numbers.in_hundred(first))]),
        };
        Heading { headline: self.locale.fill(headline, &values), dek }
    }

    /// What leads from today to the years ahead: “Bisa 99 dari 100 pada 2045?”.
    pub fn next_question(&self) -> String {
        match self.answer() {
            Some(answer) => {
                let target = self.numbers().shortest(answer.target.rate * 100.0, 1);
                self.locale.fill("now.next", &[("n", &target), ("year", &year(answer.target.year))])
            }
            None => self.locale.say("now.next_open"),
        }
    }

    /// What solid and dashed stand for.
    pub fn ahead_key(&self) -> Vec<KeyEntry> {
        let mut data = self.locale.say("proj.key_obs");
        data.push(' ');
        data.push_str(&self.base_date());
        let entry = |swatch, text| KeyEntry { swatch, marks: vec![Mark::All], text };
        let mut key = vec![entry("data", data), entry("assumed", self.locale.say("proj.key_proj"))];
        // The dots stand between the base year and the target's.
        let until = self.now.projection.until();
        let has_years = self.answer().is_some_and(|answer| answer.target.year.min(until) > self.facts.base_year() + 1);
        if has_years && !self.uses_needed_pace() && self.reached_in_time().is_none() {
            key.push(entry("needed", self.locale.say("proj.path")));
        }
        key
    }

    /// The numbers of the year that is `ahead` years after the base year.
    pub fn readout(&self, ahead: usize) -> Readout {
        let numbers = self.numbers();
        let cell = |line: super::Line| {
            let registered = line.series.registered.get(ahead).copied().unwrap_or_default();
            let people = if ahead == 0 { numbers.count(registered) } else { numbers.estimate(registered) };
            ReadoutCell {
                mark: line.mark,
                filled: ahead == 0,
                label: self.short(line.group),
                value: numbers.percent(line.series.coverage.get(ahead).copied().unwrap_or_default(), 0),
                detail: self.locale.fill("now.people", &[("n", &people)]),
            }
        };
        let mut title = self.locale.say("proj.year");
        title.push(' ');
        title.push_str(&year(self.facts.base_year() + ahead as i32));
        Readout { title, hint: self.locale.say("proj.scrub"), cells: self.lines().into_iter().map(cell).collect() }
    }

    /// The same in one sentence, for the slider of years.
    pub fn year_text(&self, ahead: usize) -> String {
        let readout = self.readout(ahead);
        let mut list = String::new();
        for cell in &readout.cells {
            if !list.is_empty() {
                list.push_str(", ");
            }
            for part in [&*cell.label, " ", &*cell.value] {
                list.push_str(part);
            }
        }
        let year = year(self.facts.base_year() + ahead as i32);
        self.locale.fill("proj.announce", &[("year", &year), ("list", &list)])
    }

    /// What the latest target takes, or that it is reached; absent without a target.
    pub fn need(&self) -> Option<Need> {
        let answer = self.answer()?;
        let numbers = self.numbers();
        let needed = answer.needed_per_year_all;
        let percent = numbers.percent_reported(answer.target.rate);
        let target_year = year(answer.target.year);
        let by_group = |write: &dyn Fn(f64) -> String| self.by_group(answer.needed_per_year.iter().map(|&n| write(n)));
        let per_month = numbers.needed(needed / 12.0);
        let per_day = numbers.needed(needed / WORKING_DAYS);
        let need = |heading, detail, action, button| Need { heading, detail, action, button: self.locale.say(button) };
        if self.uses_needed_pace() {
            let list = by_group(&|n| numbers.count(n));
            let values = [("n", &*numbers.count(needed)), ("list", &*list), ("a", &*per_month), ("b", &*per_day)];
            let detail = self.locale.fill("proj.used_sub", &values);
            return Some(need(self.locale.say("proj.used"), detail, "reset", "proj.reset"));
        }
        if let Some(reached) = self.reached_in_time() {
            let heading = self.locale.fill("proj.reached", &[("p", &percent), ("year", &year(reached))]);
            let values = [("year", &*target_year), ("n", &*numbers.needed(needed))];
            return Some(need(heading, self.locale.fill("proj.reached_sub", &values), "reset", "proj.reset"));
        }
        let heading = self.locale.fill_count(
            "proj.need",
            needed,
            &[("p", &percent), ("year", &target_year), ("n", &numbers.needed(needed))],
        );
        let list = by_group(&|n| numbers.needed(n));
        let start = self.comparable_start(needed);
        let times = start.map_or_else(String::new, |start| numbers.multiple(needed / start));
        let start_count = start.map_or_else(String::new, |start| numbers.count(start));
        let values = [("x", &*times), ("m", &*start_count), ("list", &*list), ("a", &*per_month), ("b", &*per_day)];
        let mut detail = self.locale.fill(if start.is_some() { "proj.need_sub" } else { "proj.need_sub0" }, &values);
        detail.push(' ');
        detail.push_str(&self.when_reached(answer));
        Some(need(heading, detail, "use", "proj.use"))
    }

    /// When, or that never, the target is reached under the assumptions as they are.
    fn when_reached(&self, answer: &Answer) -> String {
        let percent = self.numbers().percent_reported(answer.target.rate);
        match answer.reached {
            Reached::Year(reached) => self.locale.fill("proj.need_late", &[("p", &percent), ("year", &year(reached))]),
            Reached::Never { peak, peak_year } => {
                let peak = self.numbers().percent(peak, 0);
                self.locale.fill("proj.need_never", &[("p", &percent), ("peak", &peak), ("year", &year(peak_year))])
            }
        }
    }

    /// What the picture cannot say: which members are taken to stay, that nothing is assumed, which groups are left out.
    pub fn ahead_notes(&self) -> Vec<String> {
        let numbers = self.numbers();
        let mut notes = Vec::new();
        let paid_for = |seen: &Observation| seen.subsidised.unwrap_or(0.0);
        let funding = |group: usize| self.now.plan.groups[group].funding;
        let kept =
            |(group, seen): &(usize, &Observation)| paid_for(seen) > 0.0 && matches!(funding(*group), Funding::Kept);
        let several = self.facts.base().enumerate().filter(kept).count() > 1;
        for (group, seen) in self.facts.base().enumerate() {
            if kept(&(group, seen)) {
                let values = [
                    ("label", &*self.label(Some(group))),
                    ("payer", &*self.payer(Some(group))),
                    ("n", &*numbers.count(paid_for(seen))),
                ];
                let key = if self.subsidy(group).is_some() && !several { "proj.kept" } else { "proj.kept_other" };
                notes.push(self.locale.fill(key, &values));
            }
        }
        if !self.has_assumptions() {
            notes.push(self.locale.say("lev.zero"));
        }
        let (drawn, groups) = (self.drawn_groups().len(), self.facts.document().groups.len());
        if drawn > 0 && drawn < groups {
            notes.push(self.locale.fill("proj.more_groups", &[("n", &numbers.count(drawn as f64))]));
        }
        notes
    }

    /// Why there is no trend (with one year of data), and who is counted.
    pub fn questions(&self) -> Vec<Question> {
        let document = self.facts.document();
        let mut questions = Vec::new();
        if document.groups.iter().all(|group| group.observations.len() == 1) {
            questions.push(Question {
                question: self.locale.say("proj.notrend_q"),
                answers: vec![
                    self.locale.fill("proj.notrend_a", &[("date", &self.base_date())]),
                    self.locale.say("proj.notrend_pub"),
                ],
            });
        }
        questions.extend(self.definition());
        questions
    }

    /// Who is counted, and what the counts cannot say, where the document says it.
    pub fn definition(&self) -> Option<Question> {
        let language = self.locale.language();
        let mut answers = Vec::new();
        if let Some(definition) = &self.facts.document().definition {
            answers.push(definition.in_language(language).to_owned());
        }
        for (group, seen) in self.facts.base().enumerate() {
            if let Some(note) = &seen.note {
                let values = [("label", &*self.label(Some(group))), ("note", note.in_language(language))];
                answers.push(self.locale.fill("def.note", &values));
            }
        }
        (!answers.is_empty()).then(|| Question { question: self.locale.say("def.q"), answers })
    }

    /// The label of a target's line: “Target Presiden 2045: 99%”.
    pub fn target_label(&self, target: &crate::document::Target) -> String {
        let label = match &target.label {
            Some(label) => label.in_language(self.locale.language()).to_owned(),
            None => self.locale.say("proj.target_plain"),
        };
        let percent = self.numbers().percent_reported(target.rate);
        self.locale.fill("proj.target", &[("label", &label), ("year", &year(target.year)), ("p", &percent)])
    }

    /// One label for target lines that lie too near to each other for two: “Target 2030: 70%, 2045: 99%”.
    pub fn targets_label(&self, targets: &[&crate::document::Target]) -> String {
        let mut list = String::new();
        for target in targets {
            if !list.is_empty() {
                list.push_str(", ");
            }
            let percent = self.numbers().percent_reported(target.rate);
            list.push_str(&self.locale.fill("proj.target_item", &[("year", &year(target.year)), ("p", &percent)]));
        }
        self.locale.fill("proj.targets", &[("list", &list)])
    }

    /// The assumption as the document writes it, where it does.
    pub fn written(&self, group: usize, lever: LeverKind) -> Option<&crate::document::Lever> {
        use crate::document::{Enrolment, Funding};
        let group = self.facts.document().groups.get(group)?;
        let subsidy = group.subsidy.as_ref();
        match (lever, &group.assumptions.enrolment, subsidy.and_then(|subsidy| subsidy.funding.as_ref())) {
            (LeverKind::WorkforceGrowth, ..) => group.assumptions.workforce_growth.as_ref(),
            (LeverKind::Lapse, ..) => group.assumptions.lapse.as_ref(),
            (LeverKind::PerYear, Some(Enrolment::PerYear(lever)), _) => Some(lever),
            (LeverKind::ShareOfUncovered, Some(Enrolment::ShareOfUncovered(lever)), _) => Some(lever),
            (LeverKind::AnnualBudget, _, Some(Funding::AnnualBudget(lever))) => Some(lever),
            (LeverKind::HeadCount, _, Some(Funding::HeadCount(lever))) => Some(lever),
            (LeverKind::BudgetGrowth, ..) => subsidy.and_then(|subsidy| subsidy.budget_growth.as_ref()),
            (LeverKind::ContributionGrowth, ..) => subsidy.and_then(|subsidy| subsidy.contribution_growth.as_ref()),
            _ => None,
        }
    }
}
