//! How the same line would have done before.

use super::Projection;
use crate::model::{BackTest, total_by_year};
use crate::words::{Phrase, Question, SmallTable, round};

/// How good the three ways to forecast were.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Best {
    NoChange,
    Points,
    Trend,
    AsGood,
}

impl Projection<'_> {
    /// How the same line would have done before, where that could be tested.
    pub fn backtest(&self) -> Option<Question> {
        self.context.past()?.backtest.as_ref().and_then(|test| self.tested(test))
    }

    fn tested(&self, test: &BackTest) -> Option<Question> {
        let numbers = self.context.numbers();
        // The first year from which it could be drawn: the one in which four observations were known.
        let origin = total_by_year(self.context.facts).get(3)?.year;
        let cases = test.cases as f64;
        let row = |key: &str, error: f64| vec![self.context.say(key), numbers.points(error)];
        let held = round(test.within_80 * cases);
        let explained = self.context.locale.say_count("hist.test_a", cases);
        let verdict = match best(test) {
            Best::NoChange => "hist.best_none",
            Best::Points => "hist.best_points",
            Best::Trend => "hist.best_trend",
            Best::AsGood => "hist.best_equal",
        };
        let mut notes =
            vec![self.context.say(verdict), self.context.phrase("hist.held").count("k", held).count("n", cases).say()];
        if !self.context.breaks(None).is_empty() {
            notes.push(self.context.say("hist.break_test"));
        }
        Some(Question {
            question: self.context.phrase("hist.test_q").year("a", origin).say(),
            answers: vec![Phrase::new(numbers, explained).year("a", origin).count("n", cases).say()],
            table: Some(SmallTable {
                caption: self.context.say("hist.test_caption"),
                columns: vec![self.context.say("hist.test_way"), self.context.say("hist.test_error")],
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
