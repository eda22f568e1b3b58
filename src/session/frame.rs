//! Everything that the page shows at one moment, as strings that are ready to show. The shapes are those of
//! `www/widget/handle.d.ts`.

use super::cost::{Budget, YearsPart, cost_view};
use super::parts::{ahead_view, now_view, table_view};
use super::sensitivity::factors_view;
use super::{Session, View};
use crate::chart::{Measure, Scene};
use crate::document::{Severity, record};
use crate::words::problems::{Wording, wording};
use crate::words::{
    BasisChoice, Figure, Heading, KeyEntry, LeverPanel, Locale, Need, Numbers, Phrase, Question, Readout, Remark,
    ReportedTable, Sources, Table, join,
};

/// One moment of the page. What is absent is not there in this view.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct Frame {
    pub language: String,
    pub direction: String,
    pub title: String,
    pub kicker: String,
    pub tabs: Tabs,
    pub view: &'static str,
    pub headline: String,
    pub dek: String,
    pub basis: Option<BasisChoice>,
    pub key: Vec<KeyEntry>,
    pub picture: Option<Picture>,
    pub scrubber: Option<Box<Scrubber>>,
    pub readout: Option<Box<Readout>>,
    pub gap: Option<Box<Figure>>,
    pub budget: Option<Box<Budget>>,
    pub notes: Vec<String>,
    pub guide: Option<String>,
    pub mine: Option<String>,
    pub remark: Option<Remark>,
    pub years: Option<Box<YearsPart>>,
    pub badge: Option<String>,
    pub reported: Option<Box<ReportedTable>>,
    pub need: Option<Box<Need>>,
    pub assumptions: Option<String>,
    pub levers: Option<Box<LeverPanel>>,
    pub questions: Vec<Question>,
    pub table: Option<Box<Table>>,
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
    basis,
    key,
    picture,
    scrubber,
    readout,
    gap,
    budget,
    notes,
    guide,
    mine,
    remark,
    years,
    badge,
    reported,
    need,
    assumptions,
    levers,
    questions,
    table,
    next,
    sources,
    announcement,
});

impl Frame {
    pub(super) fn head(&mut self, heading: Heading) {
        self.headline = heading.headline;
        self.dek = heading.dek;
    }
}

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

/// The slider of years: `left` and `width` are the plot's (CSS px), `fraction` is the thumb's place, 0 … 1. `listen`: the words
/// of the button that plays the years.
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
    pub listen: String,
}

record!(Scrubber { label, min, max, value, text, left, width, fraction, listen });

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

    /// What the page shows now, and the pictures in it, from above to below.
    pub fn moment(&self, measure: &dyn Measure) -> Option<(Frame, Vec<Scene>)> {
        let open = self.open.as_ref()?;
        let sight = self.sight(open, measure);
        let context = &sight.context;
        let view = self.view;
        let tab = |view: View, key: &str| Tab { view: view.name(), label: context.say(key) };
        let has_cost = context.pays_for_others();
        let mut items = vec![tab(View::Now, "tab.now"), tab(View::Projection, "tab.projection")];
        // A view that is shown has its tab, whatever there is to show in it.
        if has_cost || view == View::Cost {
            items.push(tab(View::Cost, "tab.cost"));
        }
        let has_swings = open.now.uncertainty.as_ref().is_some_and(|uncertainty| !uncertainty.swings.is_empty());
        if has_swings || view == View::Levers {
            items.push(tab(View::Levers, "tab.levers"));
        }
        items.push(tab(View::Table, "tab.table"));
        let mut frame = Frame {
            language: self.locale.language().to_owned(),
            direction: self.locale.direction(),
            title: context.read(&open.facts.document().title),
            kicker: context
                .phrase("kicker")
                .words("place", context.place())
                .words("programme", context.programme())
                .say(),
            tabs: Tabs { label: context.say("tabs.label"), items },
            view: view.name(),
            headline: String::new(),
            dek: String::new(),
            basis: None,
            key: Vec::new(),
            picture: None,
            scrubber: None,
            readout: None,
            gap: None,
            budget: None,
            notes: Vec::new(),
            guide: None,
            mine: None,
            remark: None,
            years: None,
            badge: None,
            reported: None,
            need: None,
            assumptions: None,
            levers: None,
            questions: Vec::new(),
            table: None,
            next: None,
            sources: context.sources(view != View::Now && context.followed().is_none()),
            announcement: String::new(),
        };
        let scenes = match view {
            View::Now => now_view(&mut frame, &sight),
            View::Projection => ahead_view(&mut frame, &sight),
            View::Cost => cost_view(&mut frame, &sight),
            View::Levers => factors_view(&mut frame, &sight),
            View::Table => table_view(&mut frame, &sight, self.table_group, self.table_expanded),
        };
        // What a part of the view has to say aloud follows the headline.
        let mut announcement = frame.headline.clone();
        join(&mut announcement, ". ", std::mem::take(&mut frame.announcement));
        frame.announcement = announcement;
        Some((frame, scenes))
    }

    /// The first picture in what the page shows now; the table has none.
    pub fn scene(&self, measure: &dyn Measure) -> Option<Scene> {
        self.moment(measure)?.1.into_iter().next()
    }

    /// The second picture, which only the view of cost has: a column a year.
    pub fn years_scene(&self, measure: &dyn Measure) -> Option<Scene> {
        self.moment(measure)?.1.into_iter().nth(1)
    }

    /// The problems of what was given last, in words.
    #[inline(never)]
    pub fn problem_words(&self) -> Box<Problems> {
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
        Box::new(Problems {
            language: self.locale.language().to_owned(),
            headline,
            dek,
            problems,
            fix_label: say("state.fix"),
            copy: say("state.copyall"),
            copied: say("foot.copied"),
        })
    }
}
