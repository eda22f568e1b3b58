//! Everything that the page shows at one moment, as strings that are ready to show. The shapes are those of
//! `www/widget/handle.d.ts`.

use super::{Session, View};
use crate::chart::{Measure, Scene};
use crate::document::{Severity, record};
use crate::words::{
    Figure, Heading, KeyEntry, LeverPanel, Locale, Need, Numbers, Question, Readout, ReportedTable, Sources, Table,
    problems::wording,
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
        let document = open.facts.document();
        let language = self.locale.language();
        let scene = self.scene(measure);
        let view = self.view;
        let Heading { headline, dek } = match view {
            View::Now => story.now_heading(),
            View::Projection => story.ahead_heading(),
            View::Table => story.table_heading(),
        };
        let alternative = match view {
            View::Now => story.now_alternative(),
            _ => self.locale.say("proj.alt"),
        };
        let year = open.shown_year();
        let ahead = (year - open.facts.base_year()) as usize;
        let scrubber = scene.as_ref().and_then(|scene| scene.plot).map(|plot| Scrubber {
            label: self.locale.say("proj.scrub"),
            min: plot.first,
            max: plot.last,
            value: year,
            text: story.year_text(ahead),
            left: plot.left,
            width: plot.right - plot.left,
            fraction: f64::from(year - plot.first) / f64::from((plot.last - plot.first).max(1)),
        });
        let tab = |view: View, key: &str| Tab { view: view.name(), label: self.locale.say(key) };
        let projecting = view == View::Projection;
        let text = |text: &crate::document::Text| text.in_language(language).to_owned();
        let frame = Frame {
            language: language.to_owned(),
            direction: if self.locale.right_to_left() { "rtl" } else { "ltr" },
            title: text(&document.title),
            kicker: self.locale.fill("kicker", &[("place", story.place()), ("programme", story.programme())]),
            tabs: Tabs {
                label: self.locale.say("tabs.label"),
                items: vec![
                    tab(View::Now, "tab.now"),
                    tab(View::Projection, "tab.projection"),
                    tab(View::Table, "tab.table"),
                ],
            },
            view: view.name(),
            announcement: headline.clone(),
            headline,
            dek,
            key: match view {
                View::Now => story.now_key(),
                View::Projection => story.ahead_key(),
                View::Table => Vec::new(),
            },
            picture: scene.as_ref().map(|scene| Picture { height: scene.height, alternative }),
            scrubber,
            readout: projecting.then(|| story.readout(ahead)),
            gap: (view == View::Now).then(|| story.gap()),
            notes: match view {
                View::Now => story.now_notes(),
                View::Projection => story.ahead_notes(),
                View::Table => Vec::new(),
            },
            reported: if view == View::Now { story.reported() } else { None },
            need: if projecting { story.need() } else { None },
            levers: projecting.then(|| story.panel(open.typed.as_ref())),
            questions: match view {
                View::Now => story.definition().into_iter().collect(),
                View::Projection => story.questions(),
                View::Table => Vec::new(),
            },
            table: (view == View::Table).then(|| story.table(self.table_group, self.table_expanded)),
            next: match view {
                View::Now => Some(Tab { view: View::Projection.name(), label: story.next_question() }),
                View::Projection => Some(tab(View::Table, "proj.next_table")),
                View::Table => None,
            },
            sources: story.sources(view != View::Now),
        };
        Some((frame, scene))
    }

    /// The problems of what was given last, in words.
    pub fn problem_words(&self) -> Problems {
        let template = |key: &str| self.locale.say(key);
        let number = |value: f64| Numbers::new(&self.locale, &[]).shortest(value, 6);
        let in_words = |problem: &crate::document::Problem| {
            let words = wording(problem, &template, &number);
            let mut message = words.what.clone();
            message.push(' ');
            message.push_str(&words.fix);
            ProblemWords {
                what: words.what,
                at: problem.at.clone(),
                kind: problem.kind.name(),
                severity: if problem.severity() == Severity::Error { "error" } else { "warning" },
                fix: words.fix,
                message,
            }
        };
        let errors = self.problems.iter().filter(|problem| problem.severity() == Severity::Error);
        let count = errors.clone().count() as f64;
        // A scenario's problems leave the picture as it was: there is nothing for the page's editor to mend.
        let of_scenario = self.problems.iter().all(|problem| problem.at.starts_with("scenario:"));
        let (headline, dek) = if of_scenario {
            (template("state.error_scenario_h"), String::new())
        } else {
            let mut dek = template("state.error_dek");
            dek.push(' ');
            dek.push_str(&template("state.error_reader"));
            (self.locale.fill_count("state.error_h", count, &[("n", &self.locale.decimal(count, 0))]), dek)
        };
        Problems {
            language: self.locale.language().to_owned(),
            headline,
            dek,
            problems: errors.map(in_words).collect(),
            fix_label: template("state.fix"),
            copy: template("state.copyall"),
            copied: template("foot.copied"),
        }
    }
}
