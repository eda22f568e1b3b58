//! Closed questions under the picture: how good the trend was, why there is none, what is to be known about the data, who is
//! counted.

use super::Projection;
use crate::model::total_by_year;
use crate::words::{Question, join};

impl Projection<'_> {
    /// How good the trend was before or why there is none, and who is counted.
    pub fn questions(&self) -> Vec<Question> {
        let mut questions = Vec::new();
        if self.context.followed().is_some() {
            questions.extend(self.backtest());
        }
        questions.extend(self.why_no_trend());
        questions.extend(self.about_the_data());
        questions.extend(self.context.definition(false));
        questions
    }

    /// What the document notes on what was counted in each year of a past.
    fn about_the_data(&self) -> Option<Question> {
        let answers = self.noted_past(|seen, _| seen.note.as_ref());
        (self.context.facts.has_past() && !answers.is_empty()).then(|| self.question("trend.notes_q", answers))
    }

    /// Why there is no trend, where there is none.
    pub fn why_no_trend(&self) -> Option<Question> {
        let years = total_by_year(self.context.facts).len();
        let mut answer = if self.context.facts.groups().iter().all(|group| group.observations.len() == 1) {
            self.context.phrase("proj.notrend_a").words("date", self.context.base_date()).say()
        } else if self.context.now.all().is_none() {
            self.context.say("trend.no_whole")
        } else if years < 2 {
            self.context.phrase("trend.one_common").words("date", self.context.base_date()).say()
        } else if years < 5 {
            self.context.phrase("trend.few").count("n", years as f64).say()
        } else if self.context.now.past().is_some_and(|past| past.fit.is_none()) {
            // Where all or nobody are registered the log-odds have no number.
            self.context.say("trend.edge")
        } else {
            return None;
        };
        let still = self.context.now.projection.stands_still();
        join(&mut answer, " ", self.context.say(if still { "trend.then_still" } else { "trend.then_assumed" }));
        Some(self.question("proj.notrend_q", vec![answer]))
    }

    fn question(&self, key: &str, answers: Vec<String>) -> Question {
        Question { question: self.context.say(key), answers, table: None }
    }
}
