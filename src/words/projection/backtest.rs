//! How the same line would have done before: in a table behind a question, and in a sentence of its own where it says
//! that the line is not to be relied on.

use super::Projection;
use crate::model::{BackTest, Fit, Method, Verdict, breaks_so_far, total_by_year};
use crate::words::{Question, SmallTable, join, round};

impl Projection<'_> {
    /// How the same line would have done before, where that could be tested.
    pub fn backtest(&self) -> Option<Question> {
        let past = self.context.now.past()?;
        let (test, fit) = past.backtest.as_ref().zip(past.fit.as_ref())?;
        // The first year from which it could be drawn: the one in which four observations were known.
        let origin = total_by_year(self.context.facts).get(3)?.year;
        let cases = test.cases as f64;
        let mut notes = vec![self.context.say(verdict(test, fit)), self.held(test, fit)];
        if !breaks_so_far(self.context.facts, None).is_empty() {
            notes.push(self.context.say("trend.break_test"));
        }
        Some(Question {
            question: self.context.phrase("trend.test_q").year("a", origin).say(),
            answers: vec![self.context.phrase_for("trend.test_a", cases).year("a", origin).count("n", cases).say()],
            table: Some(SmallTable {
                caption: self.context.say("trend.test_caption"),
                columns: vec![self.context.say("trend.test_way"), self.context.say("trend.test_error")],
                rows: self.errors(test, fit.method),
                notes,
            }),
        })
    }

    /// The mean error of each of the three ways; that of the trend line is named as such.
    fn errors(&self, test: &BackTest, drawn: Method) -> Vec<Vec<String>> {
        let row = |name: String, error: f64| vec![name, self.context.numbers().points(error)];
        let of_method = |method: Method, key: &str| {
            let name = self.context.say(key);
            let name =
                if method == drawn { self.context.phrase("trend.way_drawn").words("way", name).say() } else { name };
            row(name, test.error(method))
        };
        vec![
            row(self.context.say("trend.way_none"), test.no_change),
            of_method(Method::Points, "trend.way_points"),
            of_method(Method::LogOdds, "trend.way_log_odds"),
        ]
    }

    fn held(&self, test: &BackTest, fit: &Fit) -> String {
        let cases = test.cases as f64;
        self.context.phrase("trend.held").count("k", round(fit.bands_held * cases)).count("n", cases).say()
    }

    /// That the line did no better than no change, or that its bands held too little, where the years ahead are drawn from
    /// it.
    pub fn doubt(&self) -> Option<String> {
        let fit = self.context.followed().filter(|fit| !fit.is_settled())?;
        let test = self.context.now.past()?.backtest.as_ref()?;
        if test.is_unmoved() {
            return Some(self.of_years("trend.unmoved").say());
        }
        let numbers = self.context.numbers();
        let mut words = self
            .context
            .phrase("trend.tested")
            .words("a", numbers.points(test.error(fit.method)))
            .words("b", numbers.points(test.no_change))
            .say();
        join(&mut words, " ", self.held(test, fit));
        Some(words)
    }
}

/// What the errors say, as they are written: in tenths of a point.
fn verdict(test: &BackTest, fit: &Fit) -> &'static str {
    let [none, drawn] = [test.no_change, test.error(fit.method)].map(|error| round(error * 1000.0));
    match fit.verdict {
        Verdict::Better if drawn == none => "trend.best_barely",
        Verdict::Better => "trend.best_trend",
        Verdict::NoBetter if drawn == none => "trend.best_equal",
        Verdict::NoBetter => "trend.best_none",
    }
}
