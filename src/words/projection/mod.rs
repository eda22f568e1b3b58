//! The view ahead: where the assumptions lead, what the target takes, and what a year's numbers are.

mod futures;
mod sound;
mod trend;

pub(super) use futures::outer;
pub use trend::{BasisChoice, BasisOption, ProjectionBasis};

use super::language::{at, first, last};
use super::{Heading, KeyEntry, Mark, Numbers, Phrase, WordsContext, join, year};
use crate::document::{Lever, LeverKind, Target, record};
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
    /// How far the result may go.
    pub range: Option<String>,
}

record!(Readout { title, hint, cells, range });

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
    /// How often it is reached over the ranges of the assumptions.
    pub chance: Option<String>,
    /// What the button does: `use` the pace or `reset` to the start.
    pub action: &'static str,
    /// The button's words.
    pub button: String,
}

record!(Need { heading, detail, chance, action, button });

/// A closed question and its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The question.
    pub question: String,
    /// One paragraph each.
    pub answers: Vec<String>,
    /// Numbers that belong to them.
    pub table: Option<SmallTable>,
}

record!(Question { question, answers, table });

/// A few numbers in rows.
#[derive(Debug, Clone, PartialEq)]
pub struct SmallTable {
    /// Its caption.
    pub caption: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// What stands in them: the name of the row first.
    pub rows: Vec<Vec<String>>,
    /// What they mean.
    pub notes: Vec<String>,
}

record!(SmallTable { caption, columns, rows, notes });

impl<'a> WordsContext<'a> {
    /// “Dengan asumsi ini, 39 dari 100 pekerja terlindungi pada 2045”.
    pub fn ahead_heading(&self) -> Heading {
        if self.followed().is_some() {
            return self.history_heading();
        }
        let projection = &self.now.projection;
        let coverage = &projection.all.coverage;
        let answer = self.answer();
        let used = self.uses_needed_pace();
        let needed = answer.map_or(0.0, |answer| answer.needed_per_year_all);
        let start = self.comparable_start(needed);
        let headline = match (used, self.stands_still()) {
            (true, _) => "proj.h_reach",
            (_, true) => "proj.still_h",
            _ => "proj.h",
        };
        let dek = match (used, answer, start) {
            (true, _, Some(_)) => "proj.dek_reach",
            (true, _, None) => "proj.dek_used",
            (_, Some(_), _) => "proj.dek",
            _ => "proj.dek_open",
        };
        Heading {
            headline: self.phrase(headline).in_hundred("n", last(coverage)).year("year", projection.until()).say(),
            dek: self
                .phrase(dek)
                .in_hundred("a", first(coverage))
                .target("b", answer.map_or(0.0, |answer| answer.target.rate))
                .count("n", needed)
                .multiple("x", needed / start.unwrap_or(1.0))
                .say(),
        }
    }

    /// What leads from today to the years ahead: “Bisa 99 dari 100 pada 2045?”.
    pub fn next_question(&self) -> String {
        match self.answer() {
            Some(Answer { target, .. }) => {
                self.phrase("now.next").target("n", target.rate).year("year", target.year).say()
            }
            None => self.say("now.next_open"),
        }
    }

    /// What solid and dashed stand for.
    pub fn ahead_key(&self) -> Vec<KeyEntry> {
        if self.followed().is_some() {
            return self.history_key();
        }
        let mut data = self.say("proj.key_obs");
        let base = self.facts.base_year();
        let mut first = base;
        for group in &self.facts.document().groups {
            // A checked document has its observations in the order of years.
            first = group.observations.first().map_or(first, |seen| first.min(seen.year));
        }
        if first < base {
            let mut years = year(first);
            join(&mut years, "–", year(base));
            join(&mut data, " ", years);
        } else {
            join(&mut data, " ", self.base_date());
        }
        let entry = |swatch, text| KeyEntry { swatch, marks: vec![Mark::All], text };
        let mut key = vec![entry("data", data), entry("assumed", self.say("proj.key_proj"))];
        // The dots stand between the base year and the target's.
        let until = self.now.projection.until();
        let has_years = self.answer().is_some_and(|answer| answer.target.year.min(until) > self.facts.base_year() + 1);
        if has_years && !self.uses_needed_pace() && self.reached_in_time().is_none() {
            key.push(entry("needed", self.say("proj.path")));
        }
        if self.futures().is_some() {
            let words = if self.any_own() { "proj.key_band_own" } else { "proj.key_band" };
            key.push(entry("band", self.say(words)));
        }
        if first < base {
            key.extend(self.of_breaks("hist.break").map(|text| entry("break", text)));
        }
        key
    }

    /// The numbers of the year that is `ahead` years after the base year.
    pub fn readout(&self, ahead: usize) -> Readout {
        if self.followed().is_some() {
            return self.history_readout(ahead);
        }
        let numbers = self.numbers();
        let mut cells = Vec::new();
        for line in self.lines() {
            let registered = at(&line.series.registered, ahead);
            let people = if ahead == 0 { numbers.count(registered) } else { numbers.estimate(registered) };
            cells.push(ReadoutCell {
                mark: line.mark,
                filled: ahead == 0,
                label: self.short(line.group),
                value: numbers.percent(at(&line.series.coverage, ahead), 0),
                detail: self.so_many(people),
            });
        }
        let mut title = self.say("proj.year");
        join(&mut title, " ", year(self.facts.base_year() + ahead as i32));
        Readout { title, hint: self.say("proj.scrub"), cells, range: self.range(ahead) }
    }

    /// How far the result may go in that year: by the past where the trend is followed, else by the ranges of the
    /// assumptions.
    pub fn range(&self, ahead: usize) -> Option<String> {
        match self.followed() {
            Some(fit) => self.history_range(fit, ahead),
            None => self.futures_range(ahead),
        }
    }

    /// The same in one sentence, for the slider of years.
    pub fn year_text(&self, ahead: usize, readout: &Readout) -> String {
        let mut list = String::new();
        for (place, cell) in readout.cells.iter().enumerate() {
            self.list(&mut list, place, readout.cells.len(), cell.label.clone());
            join(&mut list, " ", cell.value.clone());
        }
        let year = self.facts.base_year() + ahead as i32;
        let mut text = self.phrase("proj.announce").year("year", year).words("list", list).say();
        if let Some(range) = &readout.range {
            join(&mut text, ". ", range.clone());
        }
        text
    }

    /// What the latest target takes, or that it is reached; absent without a target.
    pub fn need(&self) -> Option<Need> {
        let answer = self.answer().filter(|_| self.followed().is_none())?;
        let needed = answer.needed_per_year_all;
        let used = self.uses_needed_pace();
        let reached = self.reached_in_time();
        let start = self.comparable_start(needed);
        // What one group needs is what all need: its number is not said again.
        let alone = self.groups().len() == 1;
        let (heading, parts) = match (used, reached, start) {
            (true, ..) => (self.say("proj.used"), if alone { "proj.used_sub_one" } else { "proj.used_sub" }),
            (_, Some(_), _) => (self.say("proj.reached"), "proj.reached_sub"),
            (.., sooner) => {
                let parts = match (sooner, alone) {
                    (Some(_), true) => "proj.need_sub_one",
                    (Some(_), false) => "proj.need_sub",
                    (None, true) => "",
                    (None, false) => "proj.need_sub0",
                };
                (self.locale.say_count("proj.need", needed), parts)
            }
        };
        let mut detail = self.say(parts);
        if used || reached.is_none() {
            join(&mut detail, " ", self.say("proj.need_pace"));
        }
        // A pace that is used is told as it is set; one that is aimed at, so that it is enough.
        let write: fn(&Numbers, f64) -> String =
            if used { |numbers, n| numbers.count(n) } else { |numbers, n| numbers.needed(n) };
        let numbers = self.numbers();
        let heading = Phrase::new(numbers, heading)
            .reported("p", answer.target.rate)
            .year("year", reached.unwrap_or(answer.target.year))
            .needed("n", needed)
            .say();
        let mut detail = Phrase::new(numbers, detail)
            .year("year", answer.target.year)
            .words("n", write(numbers, needed))
            .words("list", self.by_group(&answer.needed_per_year, write))
            .needed("a", needed / 12.0)
            .needed("b", needed / WORKING_DAYS)
            .multiple("x", needed / start.unwrap_or(1.0))
            .count("m", start.unwrap_or_default())
            .say();
        let aimed_at = !used && reached.is_none();
        if aimed_at {
            join(&mut detail, " ", self.when_reached(answer));
        }
        let (action, button) = if aimed_at { ("use", "proj.use") } else { ("reset", "proj.reset") };
        Some(Need { heading, detail, chance: self.chance(), action, button: self.say(button) })
    }

    /// When, or that never, the target is reached under the assumptions as they are.
    fn when_reached(&self, answer: &Answer) -> String {
        let (key, peak, year) = match answer.reached {
            Reached::Year(year) => ("proj.need_late", 0.0, year),
            Reached::Never { peak, peak_year } => ("proj.need_never", peak, peak_year),
        };
        self.phrase(key).reported("p", answer.target.rate).percent("peak", peak, 0).year("year", year).say()
    }

    /// What the picture cannot say: which members are taken to stay, that nothing is assumed, which groups are left out.
    pub fn ahead_notes(&self) -> Vec<String> {
        let mut notes = self.history_notes();
        if self.followed().is_some() {
            return notes;
        }
        let mut kept = Vec::new();
        for (group, seen) in self.base.iter().enumerate() {
            let paid_for = seen.subsidised.unwrap_or(0.0);
            if paid_for > 0.0 && matches!(self.now.plan.groups[group].funding, Funding::Kept) {
                kept.push((group, paid_for));
            }
        }
        for (group, paid_for) in &kept {
            let key = if self.subsidy(*group).is_some() && kept.len() == 1 { "proj.kept" } else { "proj.kept_other" };
            let note = self
                .phrase(key)
                .words("label", self.label(Some(*group)))
                .words("payer", self.payer(Some(*group)))
                .count("n", *paid_for)
                .say();
            notes.push(note);
        }
        if self.every_written().is_empty() && self.futures().is_none() {
            notes.push(self.say("lev.zero"));
        } else if self.has_no_range() {
            notes.push(self.say("proj.noband"));
        }
        let drawn = self.drawn_groups().len();
        if drawn > 0 && drawn < self.groups().len() {
            notes.push(self.phrase("proj.more_groups").count("n", drawn as f64).say());
        }
        notes
    }

    /// How good the trend was before or why there is none, and who is counted.
    pub fn questions(&self) -> Vec<Question> {
        let mut questions = Vec::new();
        if self.followed().is_some() {
            questions.extend(self.backtest());
        }
        questions.extend(self.why_no_trend());
        questions.extend(self.definition(false));
        questions
    }

    /// Who is counted, and what the counts of the base year cannot say, where the document says it. With `every` also
    /// what stands under a picture with a past.
    pub fn definition(&self, every: bool) -> Option<Question> {
        let mut answers = Vec::new();
        if let Some(definition) = &self.facts.document().definition {
            answers.push(self.read(definition));
        }
        for (group, seen) in self.base.iter().enumerate() {
            let told = !every && self.groups()[group].observations.len() > 1;
            if let (Some(note), false) = (&seen.note, told) {
                let label = self.label(Some(group));
                answers.push(self.phrase("def.note").words("label", label).words("note", self.read(note)).say());
            }
        }
        if answers.is_empty() { None } else { Some(Question { question: self.say("def.q"), answers, table: None }) }
    }

    /// The label of a target's line: “Target Presiden 2045: 99%”.
    pub fn target_label(&self, target: &Target) -> String {
        let label = match &target.label {
            Some(label) => self.read(label),
            None => self.say("proj.target_plain"),
        };
        self.target_words("proj.target", target, label)
    }

    /// One label for target lines that lie too near to each other for two: “Target 2030: 70%, 2045: 99%”; and the same
    /// without the first word.
    pub fn targets_label(&self, targets: &[&Target]) -> [String; 2] {
        let mut list = String::new();
        for target in targets {
            join(&mut list, ", ", self.target_words("proj.target_item", target, String::new()));
        }
        [self.phrase("proj.targets").words("list", list.clone()).say(), list]
    }

    fn target_words(&self, key: &str, target: &Target, label: String) -> String {
        self.phrase(key).words("label", label).year("year", target.year).reported("p", target.rate).say()
    }

    /// The assumption as the document writes it, where it does.
    pub fn written(&self, group: usize, lever: LeverKind) -> Option<&'a Lever> {
        use crate::document::{Enrolment, Funding};
        let group = self.groups().get(group)?;
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
