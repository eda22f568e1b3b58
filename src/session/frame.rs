//! Everything that the page shows at one moment, as strings that are ready to show. The shapes are those of
//! `www/widget/handle.d.ts`.

use super::{Session, View, cost, factors};
use crate::chart::{Measure, Scene};
use crate::document::{Severity, record};
use crate::words::problems::{Wording, wording};
use crate::words::{
    Figure, KeyEntry, LeverPanel, Locale, Need, Numbers, Phrase, Question, Readout, ReportedTable, Sources, Table, join,
};

/// One moment of the page. What is absent is not there in this view.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct Frame {
    pub language: String,
    pub direction: &'static str,
    pub title: String,
    pub kicker: String,
    pub tabs: Tabs,
    pub view: &'static str,
    pub headline: String,
    pub dek: String,
    pub key: Vec<KeyEntry>,
    pub picture: Option<Picture>,
    pub scrubber: Option<Scrubber>,
    pub readout: Option<Readout>,
    pub gap: Option<Figure>,
    pub notes: Vec<String>,
    pub badge: Option<String>,
    pub reported: Option<ReportedTable>,
    pub need: Option<Need>,
    pub levers: Option<LeverPanel>,
    pub questions: Vec<Question>,
    pub table: Option<Table>,
    pub next: Option<Tab>,
    pub sources: Sources,
    pub announcement: String,
}

record!(Frame {
    language,
    direction,
    title,
    kicker,
    tabs,
    view,
    headline,
    dek,
    key,
    picture,
    scrubber,
    readout,
    gap,
    notes,
    badge,
    reported,
    need,
    levers,
    questions,
    table,
    next,
    sources,
    announcement,
});

/// The choice of views.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct Tabs {
    pub label: String,
    pub items: Vec<Tab>,
}

record!(Tabs { label, items });

/// A view and the words that lead to it.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct Tab {
    pub view: &'static str,
    pub label: String,
}

record!(Tab { view, label });

/// The canvas: its height in CSS px and what it shows, in words.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct Picture {
    pub height: f64,
    pub alternative: String,
}

record!(Picture { height, alternative });

/// The slider of years: `left` and `width` are the plot's (CSS px), `fraction` is the thumb's place, 0 … 1.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct Scrubber {
    pub label: String,
    pub min: i32,
    pub max: i32,
    pub value: i32,
    pub text: String,
    pub left: f64,
    pub width: f64,
    pub fraction: f64,
}

record!(Scrubber { label, min, max, value, text, left, width, fraction });

/// What is wrong with a document or a scenario, in words.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct Problems {
    pub language: String,
    pub headline: String,
    pub dek: String,
    pub problems: Vec<ProblemWords>,
    pub fix_label: String,
    pub copy: String,
    pub copied: String,
}

record!(Problems { language, headline, dek, problems, fix_label, copy, copied });

/// One problem, in words.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct ProblemWords {
    pub what: String,
    pub at: String,
    pub kind: &'static str,
    pub severity: &'static str,
    pub fix: String,
    pub message: String,
}

record!(ProblemWords { what, at, kind, severity, fix, message });

impl<L: Locale> Session<L> {
    /// What the page shows now; `None` without a document.
    pub fn frame(&self, measure: &dyn Measure) -> Option<Frame> {
        Some(self.moment(measure)?.0)
    }

    /// What the page shows now, and the picture in it.
    pub fn moment(&self, measure: &dyn Measure) -> Option<(Frame, Option<Scene>)> {
        let open = self.open.as_ref()?;
        let story = self.story(open);
        let view = self.view;
        let tab = |view: View, key: &str| Tab { view: view.name(), label: story.say(key) };
        let mut frame = Frame {
            language: self.locale.language().to_owned(),
            direction: if self.locale.right_to_left() { "rtl" } else { "ltr" },
            title: story.read(&open.facts.document().title),
            kicker: story.phrase("kicker").words("place", story.place()).words("programme", story.programme()).say(),
            tabs: Tabs {
                label: story.say("tabs.label"),
                items: vec![
                    tab(View::Now, "tab.now"),
                    tab(View::Projection, "tab.projection"),
                    tab(View::Levers, "tab.levers"),
                    tab(View::Table, "tab.table"),
                ],
            },
            view: view.name(),
            headline: String::new(),
            dek: String::new(),
            key: Vec::new(),
            picture: None,
            scrubber: None,
            readout: None,
            gap: None,
            notes: Vec::new(),
            badge: None,
            reported: None,
            need: None,
            levers: None,
            questions: Vec::new(),
            table: None,
            next: None,
            sources: story.sources(view != View::Now),
            announcement: String::new(),
        };
        let heading = match view {
            View::Now => {
                frame.key = story.now_key();
                frame.gap = Some(story.gap());
                frame.notes = story.now_notes();
                frame.reported = story.reported();
                frame.questions.extend(story.definition());
                frame.next = Some(Tab { view: View::Projection.name(), label: story.next_question() });
                story.now_heading()
            }
            View::Projection => {
                frame.key = story.ahead_key();
                frame.readout = Some(story.readout(open.years_ahead()));
                frame.notes = story.ahead_notes();
                frame.need = story.need();
                frame.levers = Some(story.panel(open.typed.as_ref()));
                frame.questions = story.questions();
                frame.next = Some(tab(View::Table, "proj.next_table"));
                story.ahead_heading()
            }
            View::Cost => cost::fill(&mut frame, &story),
            View::Levers => factors::fill(&mut frame, &story),
            View::Table => {
                frame.table = Some(story.table(self.table_group, self.table_expanded));
                story.table_heading()
            }
        };
        frame.announcement = heading.headline.clone();
        frame.headline = heading.headline;
        frame.dek = heading.dek;
        let scene = self.scene(measure);
        if let Some(scene) = &scene {
            let alternative = match view {
                View::Now => story.now_alternative(),
                View::Levers => story.factors().map_or(String::new(), |factors| story.factors_alternative(&factors)),
                _ => story.say("proj.alt"),
            };
            frame.picture = Some(Picture { height: scene.height, alternative });
            if let Some(plot) = scene.plot {
                let value = open.shown_year();
                frame.scrubber = Some(Scrubber {
                    label: story.say("proj.scrub"),
                    min: plot.first,
                    max: plot.last,
                    value,
                    text: story.year_text(open.years_ahead()),
                    left: plot.left,
                    width: plot.right - plot.left,
                    fraction: f64::from(value - plot.first) / f64::from((plot.last - plot.first).max(1)),
                });
            }
        }
        Some((frame, scene))
    }

    /// The problems of what was given last, in words.
    pub fn problem_words(&self) -> Problems {
        let say = |key: &str| self.locale.say(key);
        let numbers = Numbers::new(&self.locale, &[]);
        let number = |value: f64| numbers.shortest(value, 6);
        let mut problems = Vec::new();
        // A scenario's problems leave the picture as it was: there is nothing for the page's editor to mend.
        let mut of_scenario = true;
        for problem in &self.problems {
            of_scenario &= problem.at.starts_with("scenario:");
            if problem.severity() != Severity::Error {
                continue;
            }
            let Wording { what, fix } = wording(problem, &say, &number);
            let mut message = what.clone();
            join(&mut message, " ", fix.clone());
            let (at, kind) = (problem.at.clone(), problem.kind.name());
            problems.push(ProblemWords { what, at, kind, severity: "error", fix, message });
        }
        let (headline, dek) = if of_scenario {
            (say("state.error_scenario_h"), String::new())
        } else {
            let mut dek = say("state.error_dek");
            join(&mut dek, " ", say("state.error_reader"));
            let count = problems.len() as f64;
            let headline = self.locale.say_count("state.error_h", count);
            (Phrase::new(&numbers, headline).count("n", count).say(), dek)
        };
        Problems {
            language: self.locale.language().to_owned(),
            headline,
            dek,
            problems,
            fix_label: say("state.fix"),
            copy: say("state.copyall"),
            copied: say("foot.copied"),
        }
    }
}
