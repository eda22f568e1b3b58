//! What the past says: how fast coverage changed, where that would lead, and how good such a line was before.

use crate::document::{Text, record};
use crate::model::{BackTest, Fit, Trend, breaks, total_by_year};
use crate::words::language::last;
use crate::words::{
    Heading, KeyEntry, Mark, Phrase, Question, Readout, ReadoutCell, SmallTable, Table, WordsContext, join, round, year,
};

/// What the years ahead are drawn from. Only one of the two is ever in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectionBasis {
    /// The past, if it goes on.
    Trend,
    /// What the document and the reader assume.
    Assumptions,
}

impl ProjectionBasis {
    /// Its name outside.
    pub fn name(self) -> &'static str {
        match self {
            ProjectionBasis::Trend => "trend",
            ProjectionBasis::Assumptions => "assumptions",
        }
    }

    /// The one of this name; any other name is the assumptions'.
    pub fn named(name: &str) -> ProjectionBasis {
        if name == ProjectionBasis::Trend.name() { ProjectionBasis::Trend } else { ProjectionBasis::Assumptions }
    }
}

/// The choice of what the years ahead are drawn from.
#[derive(Debug, Clone, PartialEq)]
pub struct BasisChoice {
    /// What is chosen.
    pub label: String,
    /// The two of them.
    pub items: Vec<BasisOption>,
}

record!(BasisChoice { label, items });

/// One of the two.
#[derive(Debug, Clone, PartialEq)]
pub struct BasisOption {
    /// Its name.
    pub basis: &'static str,
    /// Its words.
    pub label: String,
    /// Whether it is the one that is shown.
    pub chosen: bool,
}

record!(BasisOption { basis, label, chosen });

/// How good the three ways to forecast were.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Best {
    NoChange,
    Points,
    Trend,
    AsGood,
}

impl<'a> WordsContext<'a> {
    /// The past of all groups together.
    pub fn past(&self) -> Option<&'a Trend> {
        self.now.uncertainty.as_ref()?.trends.all.as_ref()
    }

    /// The trend of all groups together, where it is what the years ahead are drawn from.
    pub fn followed(&self) -> Option<&'a Fit> {
        if self.basis == ProjectionBasis::Trend { self.past()?.fit.as_ref() } else { None }
    }

    /// The median of the trend, the base year's observed coverage first; empty without a trend.
    pub fn trend_line(&self) -> &[f64] {
        &self.trend_line
    }

    /// Trend or assumptions; absent where there is no trend.
    pub fn choice(&self) -> Option<BasisChoice> {
        self.past()?.fit.as_ref()?;
        let item = |basis: ProjectionBasis, key: &str| BasisOption {
            basis: basis.name(),
            label: self.say(key),
            chosen: basis == self.basis,
        };
        Some(BasisChoice {
            label: self.say("hist.basis"),
            items: vec![
                item(ProjectionBasis::Trend, "hist.by_trend"),
                item(ProjectionBasis::Assumptions, "hist.by_assumptions"),
            ],
        })
    }

    /// “data 2017–2025”.
    pub fn observed_years(&self) -> String {
        self.of_years("hist.obs").say()
    }

    /// The years of a series that are in the picture and do not compare with those before them, earliest first.
    #[inline(never)]
    pub fn breaks(&self, group: Option<usize>) -> Vec<i32> {
        let mut years = breaks(self.facts, group);
        years.retain(|year| *year <= self.facts.base_year());
        years
    }

    /// The same of any line in the picture.
    pub(in crate::words) fn breaks_in_picture(&self) -> Vec<i32> {
        let mut years = self.breaks(None);
        if self.followed().is_none() {
            for group in self.drawn_groups() {
                for year in self.breaks(Some(group)) {
                    let at = years.iter().position(|other| *other >= year).unwrap_or(years.len());
                    if years.get(at) != Some(&year) {
                        years.insert(at, year);
                    }
                }
            }
        }
        years
    }

    /// A sentence with those years, `{years}`; absent where there are none.
    #[inline(never)]
    pub(in crate::words) fn of_breaks(&self, key: &str) -> Option<String> {
        let mut list = String::new();
        for at in self.breaks_in_picture() {
            join(&mut list, ", ", year(at));
        }
        if list.is_empty() { None } else { Some(self.phrase(key).words("years", list).say()) }
    }

    /// A sentence with the first and the last observed year, `{y}` and `{z}`.
    fn of_years(&self, key: &str) -> Phrase<'_> {
        let (from, to) = match self.past() {
            Some(past) => (past.from, past.to),
            None => (self.facts.base_year(), self.facts.base_year()),
        };
        self.phrase(key).year("y", from).year("z", to)
    }

    /// How many times the past pace the latest target needs.
    fn acceleration(&self) -> Option<f64> {
        let latest = self.answer()?;
        let place = self.now.answers.iter().position(|answer| std::ptr::eq(answer, latest))?;
        self.now.uncertainty.as_ref()?.accelerations.get(place).copied().flatten()
    }

    /// “Kalau laju 2017–2025 berlanjut, 67 dari 100 terlindungi pada 2045”.
    #[inline(never)]
    pub fn history_heading(&self) -> Heading {
        let acceleration = self.acceleration();
        let dek = match (self.answer(), acceleration) {
            // A multiple that reads as one says nothing.
            (Some(_), Some(times)) if times >= 1.05 => "hist.dek",
            (Some(_), Some(_)) => "hist.dek_enough",
            (Some(_), None) => "proj.dek",
            (None, _) => "proj.dek_open",
        };
        Heading {
            headline: self
                .of_years("hist.h")
                .in_hundred("n", last(&self.trend_line))
                .year("year", self.now.projection.until())
                .say(),
            dek: self
                .of_years(dek)
                .in_hundred("a", self.trend_line.first().copied().unwrap_or_default())
                .target("b", self.answer().map_or(0.0, |answer| answer.target.rate))
                .multiple("x", acceleration.unwrap_or_default())
                .say(),
        }
    }

    /// What solid, dashed and tinted stand for.
    #[inline(never)]
    pub fn history_key(&self) -> Vec<KeyEntry> {
        let entry = |swatch, text| KeyEntry { swatch, marks: vec![Mark::All], text };
        let mut key = vec![
            entry("data", self.observed_years()),
            entry("trend", self.say("hist.trend")),
            entry("fan", self.say("hist.fan")),
        ];
        key.extend(self.of_breaks("hist.break").map(|text| entry("break", text)));
        key
    }

    /// The numbers of the year that is `ahead` years after the base year, if the trend goes on.
    #[inline(never)]
    pub fn history_readout(&self, ahead: usize) -> Readout {
        let numbers = self.numbers();
        let observed = ahead == 0;
        let registered = self.now.projection.all.registered.first().copied().unwrap_or_default();
        let cell = ReadoutCell {
            mark: Mark::All,
            filled: observed,
            label: self.short(None),
            value: numbers.percent(self.trend_line.get(ahead).copied().unwrap_or_default(), 0),
            detail: if observed { self.so_many(numbers.count(registered)) } else { self.say("hist.trend") },
        };
        let mut title = self.say("proj.year");
        join(&mut title, " ", year(self.facts.base_year() + ahead as i32));
        Readout { title, hint: self.say("proj.scrub"), cells: vec![cell], range: self.range(ahead) }
    }

    /// “Semua pekerja: 35–88% dalam 95 dari 100 kemungkinan (pita luar), …”; absent in the base year.
    #[inline(never)]
    pub(in crate::words) fn history_range(&self, fit: &Fit, ahead: usize) -> Option<String> {
        let mut phrase = self.phrase("hist.range").words("w", self.say("group.all"));
        for (name, band) in ["a", "b", "c"].into_iter().zip(&fit.bands) {
            let (low, high) = *band.get(ahead.checked_sub(1)?)?;
            phrase = phrase.words(name, self.numbers().range(low, high));
        }
        Some(phrase.say())
    }

    /// How coverage and people changed from the first to the last observed year, where there is a past.
    fn mean_change(&self) -> Option<String> {
        let past = self.past()?;
        let numbers = self.numbers();
        let [points, people] = [past.mean_change * 1000.0, past.mean_change_people].map(round);
        let way = |change: f64, up: &'static str, down: &'static str| {
            if change > 0.0 {
                up
            } else if change < 0.0 {
                down
            } else {
                "hist.same"
            }
        };
        let in_points = self
            .phrase(way(points, "hist.points_up", "hist.points_down"))
            .words("p", numbers.points(past.mean_change.abs()))
            .say();
        let in_people = self
            .phrase(way(people, "hist.people_up", "hist.people_down"))
            .words("n", numbers.estimate(past.mean_change_people.abs()))
            .say();
        let mut words = self.of_years("hist.mean").words("points", in_points).words("people", in_people).say();
        // With the trend the heading says it.
        let told = self.followed().is_some();
        if let Some(times) = self.acceleration().filter(|times| !told && *times >= 1.05) {
            join(&mut words, " ", self.phrase("hist.times").multiple("x", times).say());
        }
        Some(words)
    }

    /// What stands under a picture with a past: the mean change, a warning of mixed months, and what the document notes
    /// on its observations.
    pub fn history_notes(&self) -> Vec<String> {
        if self.has_past() { self.notes_of_the_past() } else { Vec::new() }
    }

    #[inline(never)]
    fn notes_of_the_past(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some(mut change) = self.mean_change() {
            if !self.breaks(None).is_empty() {
                let key = if self.followed().is_some() { "hist.break_trend" } else { "hist.break_pace" };
                join(&mut change, " ", self.say(key));
            }
            notes.push(change);
        }
        if self.followed().is_some() && self.groups().len() > 1 {
            notes.push(self.say("hist.groups"));
        }
        if self.past().is_some() && self.months_differ() {
            notes.push(self.say("hist.months"));
        }
        for (place, group) in self.groups().iter().enumerate() {
            if group.observations.len() < 2 {
                continue;
            }
            let breaks = self.breaks(Some(place));
            for seen in &group.observations {
                let change = seen.series_break.as_ref().filter(|_| breaks.contains(&seen.year));
                for note in [change, seen.note.as_ref()].into_iter().flatten() {
                    notes.push(self.noted(place, seen.year, note));
                }
            }
        }
        notes
    }

    /// “2020: …”, with the group's name where there are several.
    fn noted(&self, group: usize, year: i32, note: &Text) -> String {
        let key = if self.groups().len() == 1 { "hist.note" } else { "hist.note_group" };
        let label = self.label(Some(group));
        self.phrase(key).year("year", year).words("label", label).words("note", self.read(note)).say()
    }

    /// Marks the rows of the table that were counted otherwise than those before them, and says below it what changed.
    #[inline(never)]
    pub(in crate::words) fn mark_breaks(&self, table: &mut Table) {
        for (place, rows) in table.groups.iter_mut().enumerate() {
            for at in self.breaks(place.checked_sub(1)) {
                for row in rows.rows.iter_mut().filter(|row| row.year == year(at)) {
                    row.change = Some(self.say("hist.break_short"));
                }
            }
        }
        for (place, group) in self.groups().iter().enumerate() {
            let breaks = self.breaks(Some(place));
            for seen in &group.observations {
                let Some(change) = &seen.series_break else { continue };
                if breaks.contains(&seen.year) {
                    join(&mut table.unit, " ", self.noted(place, seen.year, change));
                }
            }
        }
    }

    /// Whether a group was observed more than once: then there is a past to tell of.
    pub(in crate::words) fn has_past(&self) -> bool {
        self.groups().iter().any(|group| group.observations.len() > 1)
    }

    /// Whether a group was counted in different months: membership goes up and down within a year.
    fn months_differ(&self) -> bool {
        self.groups().iter().any(|group| {
            let mut months = group.observations.iter().filter_map(|seen| seen.month);
            let first = months.next();
            months.any(|month| Some(month) != first)
        })
    }

    /// Why there is no trend, where there is none.
    pub fn why_no_trend(&self) -> Option<Question> {
        let years = total_by_year(self.facts).len();
        let mut answers = Vec::new();
        if self.groups().iter().all(|group| group.observations.len() == 1) {
            answers.push(self.phrase("proj.notrend_a").words("date", self.base_date()).say());
        } else if years < 2 {
            answers.push(self.phrase("hist.one_common").words("date", self.base_date()).say());
        } else if years < 5 {
            answers.push(self.phrase("hist.few").count("n", years as f64).say());
        } else if self.past().is_some_and(|past| past.fit.is_none()) {
            // Where all or nobody are registered the log-odds have no number.
            return Some(self.question("proj.notrend_q", vec![self.say("hist.edge")]));
        } else {
            return None;
        }
        answers.push(self.say("proj.notrend_pub"));
        Some(self.question("proj.notrend_q", answers))
    }

    fn question(&self, key: &str, answers: Vec<String>) -> Question {
        Question { question: self.say(key), answers, table: None }
    }

    /// How the same line would have done before, where that could be tested.
    pub fn backtest(&self) -> Option<Question> {
        self.past()?.backtest.as_ref().and_then(|test| self.tested(test))
    }

    #[inline(never)]
    fn tested(&self, test: &BackTest) -> Option<Question> {
        let numbers = self.numbers();
        // The first year from which it could be drawn: the one in which four observations were known.
        let origin = total_by_year(self.facts).get(3)?.year;
        let cases = test.cases as f64;
        let row = |key: &str, error: f64| vec![self.say(key), numbers.points(error)];
        let held = round(test.within_80 * cases);
        let explained = self.locale.say_count("hist.test_a", cases);
        let verdict = match best(test) {
            Best::NoChange => "hist.best_none",
            Best::Points => "hist.best_points",
            Best::Trend => "hist.best_trend",
            Best::AsGood => "hist.best_equal",
        };
        let mut notes = vec![self.say(verdict), self.phrase("hist.held").count("k", held).count("n", cases).say()];
        if !self.breaks(None).is_empty() {
            notes.push(self.say("hist.break_test"));
        }
        Some(Question {
            question: self.phrase("hist.test_q").year("a", origin).say(),
            answers: vec![Phrase::new(numbers, explained).year("a", origin).count("n", cases).say()],
            table: Some(SmallTable {
                caption: self.say("hist.test_caption"),
                columns: vec![self.say("hist.test_way"), self.say("hist.test_error")],
                rows: vec![
                    row("hist.way_none", test.no_change),
                    row("hist.way_points", test.points_drift),
                    row("hist.way_trend", test.log_odds_drift),
                ],
                notes,
            }),
        })
    }
}

/// Which way was the best, by errors as they are written: tenths of a point.
fn best(test: &BackTest) -> Best {
    let [none, points, trend] =
        [test.no_change, test.points_drift, test.log_odds_drift].map(|error| round(error * 1000.0));
    if trend < none && trend < points {
        Best::Trend
    } else if trend <= none && trend <= points {
        Best::AsGood
    } else if none <= points {
        Best::NoChange
    } else {
        Best::Points
    }
}
