//! What the target takes, and how often it is reached.

use serde::Serialize;

use super::Projection;
use crate::model::{Answer, Needed, Reached};
use crate::words::lists::MOST_LISTED;
use crate::words::{Numbers, join};

/// Working days in a year, for “per working day”.
const WORKING_DAYS: f64 = 250.0;
/// Months in a year.
const MONTHS: f64 = 12.0;
/// From so many on a pace is told: of fewer, whole people say too much by a tenth and more.
const FEWEST: f64 = 10.0;

/// What the target takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Need {
    /// The answer.
    pub heading: String,
    /// What it is made of.
    pub detail: String,
    /// How often it is reached over the ranges of the assumptions.
    pub chance: Option<String>,
    pub action: NeedAction,
    /// The button's words; absent where there is nothing to go back from.
    pub button: Option<String>,
}

/// What the button under the need does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum NeedAction {
    /// Sets every group to the path that is needed.
    Use,
    /// Goes back to the start.
    Reset,
}

impl Projection<'_> {
    /// What the latest target takes, or that it is reached; absent without a target.
    pub fn need(&self) -> Option<Need> {
        let answer = self.context.now.latest_answer().filter(|_| self.context.followed().is_none())?;
        let Needed { per_year: each, per_year_all: needed, .. } = self.context.now.needed.as_ref()?;
        let needed = *needed;
        let used = self.uses_needed_pace();
        let reached = self.context.now.reached_in_time();
        let start = self.comparable_start(needed);
        // What one group needs is what all need: its number is not said again.
        let alone = !(2..=MOST_LISTED).contains(&self.context.facts.groups().len());
        let (heading, parts) = match (used, reached, start) {
            (true, ..) => {
                (self.context.template("proj.used"), if alone { "proj.used_sub_one" } else { "proj.used_sub" })
            }
            (_, Some(_), _) if needed <= 0.0 => (self.context.template("proj.reached"), ""),
            (_, Some(_), _) => (self.context.template("proj.reached"), "proj.reached_sub"),
            (.., sooner) => {
                let parts = match (sooner, alone) {
                    (Some(_), true) => "proj.need_sub_one",
                    (Some(_), false) => "proj.need_sub",
                    (None, true) => "",
                    (None, false) => "proj.need_sub0",
                };
                (self.context.template_for("proj.need", needed), parts)
            }
        };
        let mut detail = if parts.is_empty() { String::new() } else { self.context.template_for(parts, needed) };
        if used || reached.is_none() {
            let pace = match needed / FEWEST {
                WORKING_DAYS.. => self.context.template("proj.need_pace"),
                MONTHS.. => self.context.template("proj.need_month"),
                _ => String::new(),
            };
            join(&mut detail, " ", pace);
        }
        // A pace that is used is told as it is set; one that is aimed at, so that it is enough.
        let write: fn(&Numbers, f64) -> String =
            if used { |numbers, n| numbers.count(n) } else { |numbers, n| numbers.needed(n) };
        let heading = self.need_heading(heading, answer, reached.unwrap_or(answer.target.year), needed);
        let mut detail = self
            .context
            .sentence(detail)
            .year("year", answer.target.year)
            .words("n", write(self.context.numbers(), needed))
            .words("list", self.context.by_group(each, write))
            .needed("a", needed / MONTHS)
            .words("persons", self.context.persons((needed / MONTHS).ceil()))
            .needed("b", needed / WORKING_DAYS)
            .multiple("x", needed / start.unwrap_or(1.0))
            .count("m", start.unwrap_or_default())
            .say();
        let aimed_at = !used && reached.is_none();
        if aimed_at {
            join(&mut detail, " ", self.when_reached(answer).unwrap_or_default());
        }
        let (action, button) = if aimed_at {
            (NeedAction::Use, Some(self.context.say("proj.use")))
        } else {
            (NeedAction::Reset, self.context.has_changes().then(|| self.context.way_back()))
        };
        Some(Need { heading, detail, chance: self.chance(), action, button })
    }

    /// What the latest target takes and of whom, in a sentence, by the document's own assumptions; of percentages alone in
    /// points. Absent where it is reached.
    pub fn need_at_start(&self) -> Option<String> {
        let start = self.context.start;
        let answer = start.latest_answer().filter(|_| start.reached_in_time().is_none())?;
        if !self.context.facts.has_heads() {
            let pace = answer.pace.filter(|pace| *pace > 0.0)?;
            let words = self.context.phrase("proj.need_points").reported("p", answer.target.rate);
            return Some(words.year("year", answer.target.year).words("d", self.context.numbers().points(pace)).say());
        }
        let Needed { per_year: each, per_year_all: needed, .. } = start.needed.as_ref()?;
        let list = self.context.by_group(each, Numbers::needed);
        let of_whom = if list.is_empty() { list } else { format!(" ({list})") };
        let heading =
            self.need_heading(self.context.template_for("proj.need", *needed), answer, answer.target.year, *needed);
        Some(format!("{heading}{of_whom}."))
    }

    fn need_heading(&self, template: String, answer: &Answer, year: i32, needed: f64) -> String {
        let sentence = self.context.sentence(template).reported("p", answer.target.rate);
        sentence.year("year", year).needed("n", needed).say()
    }

    /// When, or that never, the target is reached under the assumptions as they are.
    fn when_reached(&self, answer: &Answer) -> Option<String> {
        let (key, peak, year) = match answer.reached? {
            Reached::Missed { .. } => return None,
            Reached::Year(year) => ("proj.need_late", 0.0, year),
            Reached::Never { .. } if self.context.now.projection.stands_still() => ("proj.still_never", 0.0, 0),
            Reached::Never { peak, peak_year } => ("proj.need_never", peak, peak_year),
        };
        let words = self.context.phrase(key).reported("p", answer.target.rate).percent("peak", peak, 0);
        Some(words.year("year", year).say())
    }

    /// “Dalam 7 dari 10 percobaan, target 99% tercapai paling lambat 2045.” All and none are said only where it is exactly
    /// all or none.
    pub fn chance(&self) -> Option<String> {
        let target = &self.context.now.latest_answer()?.target;
        let futures = self.context.now.futures()?;
        let share = self.context.now.share_in_time()?;
        let tenths = crate::words::round(share * 10.0);
        let key = if share <= 0.0 {
            "proj.chance_none"
        } else if share >= 1.0 {
            "proj.chance_all"
        } else if tenths < 1.0 {
            "proj.chance_few"
        } else if tenths > 9.0 {
            "proj.chance_most"
        } else {
            "proj.chance"
        };
        let mut chance = self
            .context
            .phrase(key)
            .count("n", tenths)
            .count("all", futures.count as f64)
            .reported("p", target.rate)
            .year("year", target.year)
            .say();
        if self.levers().any_own() {
            join(&mut chance, " ", self.context.say("proj.chance_own"));
        }
        Some(chance)
    }
}
