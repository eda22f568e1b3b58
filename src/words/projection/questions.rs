//! Closed questions under the picture: how good the trend was, why there is none, what is to be known about the data, who is
//! counted.

use super::Projection;
use crate::model::total_by_year;
use crate::words::Question;

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
        let mut answers = Vec::new();
        if self.context.facts.groups().iter().all(|group| group.observations.len() == 1) {
            answers.push(self.context.phrase("proj.notrend_a").words("date", self.context.base_date()).say());
        } else if years < 2 {
            answers.push(self.context.phrase("trend.one_common").words("date", self.context.base_date()).say());
        } else if years < 5 {
            answers.push(self.context.phrase("trend.few").count("n", years as f64).say());
        } else if self.context.now.past().is_some_and(|past| past.fit.is_none()) {
            // Where all or nobody are registered the log-odds have no number.
            return Some(self.question("proj.notrend_q", vec![self.context.say("trend.edge")]));
        } else {
            return None;
        }
        Some(self.question("proj.notrend_q", answers))
    }

    fn question(&self, key: &str, answers: Vec<String>) -> Question {
        Question { question: self.context.say(key), answers, table: None }
    }
}
