//! What membership is to one reader: workers like them here, what it pays and what it costs, by the way in which they
//! work and by the day. Every figure is the programme document's; what that does not say is not said.

mod citations;
mod contributions;
mod frame;
mod pays;

pub use citations::Citation;
pub use contributions::wage;
pub use frame::{
    Choice, Choices, ContributionCell, ContributionRow, Contributions, Fact, Here, HereRow, MembershipFrame, Packages,
    PaidScheme, Pays, Service, Sources, WageField,
};

use citations::cite;

use super::letters::{lower_first, upper_first};
use super::{Link, Phrase, WordsContext, join, round};
use crate::document::programme::{self, LegalBasis, Scheme, Sector, Work};
use crate::document::{Date, Programme, Text};
use crate::model::{Term, coverage, term};

/// What a reader has said of themselves: it stays in the page.
#[derive(Debug, Clone, PartialEq)]
pub struct MembershipAnswers {
    /// The kind of work; empty until one is chosen.
    pub kind: String,
    /// Which of the kind's classes or sectors.
    pub option: Option<usize>,
    /// What was typed as the monthly wage.
    pub wage: String,
    /// The day that it is.
    pub day: Date,
}

/// What is told to one reader.
pub struct Membership<'a> {
    context: &'a WordsContext<'a>,
    programme: &'a Programme,
    asked: &'a MembershipAnswers,
    wage: Option<f64>,
}

impl<'a> Membership<'a> {
    /// What `programme` is to the reader who has asked, on the page of `context`.
    pub fn new(
        context: &'a WordsContext<'a>,
        programme: &'a Programme,
        asked: &'a MembershipAnswers,
    ) -> Membership<'a> {
        Membership { context, programme, asked, wage: wage(&asked.wage) }
    }

    /// The whole panel.
    pub fn frame(&self) -> MembershipFrame {
        let context = self.context;
        let mut items = Vec::new();
        for kind in &self.programme.kinds {
            let chosen = kind.id == self.asked.kind;
            items.push(Choice { id: kind.id.clone(), label: context.read(&kind.label), chosen });
        }
        let kinds = Choices { label: context.say("membership.kinds"), items };
        let mut frame = MembershipFrame { intro: context.say("membership.intro"), kinds, ..MembershipFrame::default() };
        let mut citations = Vec::new();
        self.services(&mut frame, &self.programme.services, &mut citations);
        if let Some(kind) = self.programme.kinds.iter().find(|kind| kind.id == self.asked.kind) {
            self.about(&mut frame, kind, &mut citations);
        }
        if !citations.is_empty() {
            frame.sources = Some(Sources { heading: context.say("membership.sources"), citations });
        }
        frame
    }

    fn about(&self, frame: &mut MembershipFrame, kind: &Work, citations: &mut Vec<Citation>) {
        let context = self.context;
        frame.here = self.here(kind);
        self.rates(frame, kind, citations);
        self.packages(frame, kind, citations);
        frame.pays = self.pays(kind, citations);
        if frame.contributions.is_none() && frame.packages.is_none() {
            frame.summary = context.say("membership.unknown");
        }
        frame.joining = kind.joining.as_ref().filter(|joining| self.runs(&joining.basis)).map(|joining| {
            let basis = self.basis(&joining.basis, &context.say("membership.joining"), citations);
            with_basis(context.read(&joining.text), basis)
        });
        self.services(frame, &kind.services, citations);
        let date = context.locale.date(self.programme.updated);
        frame.note = context
            .phrase("membership.note")
            .words("date", date)
            .words("name", context.read(&self.programme.name))
            .say();
    }

    fn services(&self, frame: &mut MembershipFrame, services: &[programme::Service], citations: &mut Vec<Citation>) {
        for service in services.iter().filter(|service| self.runs(&service.basis)) {
            let label = self.context.read(&service.label);
            self.basis(&service.basis, &label, citations);
            let host = service.url.split('/').nth(2).unwrap_or_default().trim_start_matches("www.").to_owned();
            frame.services.push(Service { label, url: service.url.clone(), host });
        }
    }

    /// How covered such workers are here.
    fn here(&self, kind: &Work) -> Option<Here> {
        let context = self.context;
        let mut rows = Vec::new();
        for (group, seen) in context.base.iter().enumerate() {
            let Some(known) = context.facts.groups().get(group) else { continue };
            if !kind.groups.contains(&known.id) {
                continue;
            }
            let Some((workers, registered)) = seen.workers.zip(seen.registered) else { continue };
            let rate = coverage(registered, workers);
            let date = context.locale.date(Date { year: seen.year, month: seen.month, day: None });
            let people = context.phrase("now.count").count("R", registered).count("W", workers).say();
            let key = if seen.approximate { "membership.about" } else { "membership.exact" };
            rows.push(HereRow {
                text: context
                    .phrase("membership.here")
                    .words("label", context.label(Some(group)))
                    .in_hundred("n", rate)
                    .say(),
                detail: context.phrase(key).words("people", people).words("date", date).say(),
            });
        }
        let heading = upper_first(&context.phrase("membership.here_h").words("place", context.place()).say());
        if rows.is_empty() { None } else { Some(Here { heading, rows }) }
    }

    /// Whether something holds today.
    fn runs(&self, basis: &LegalBasis) -> bool {
        term(basis, self.asked.day) == Term::Running
    }

    fn phrase(&self, key: &str) -> Phrase<'_> {
        self.context.phrase(key)
    }

    /// A sum in full: “Rp16.800”.
    fn sum(&self, amount: f64) -> String {
        let numbers = self.context.numbers();
        let mut text = numbers.currency(&self.programme.currency);
        text.push_str(&numbers.in_full(round(amount)));
        text
    }

    fn percent(&self, share: f64) -> String {
        self.context.numbers().percent_reported(share)
    }

    /// From one to the other, or only one where both are written alike.
    fn span(&self, low: String, high: String) -> String {
        if low == high { low } else { self.phrase("membership.span").words("a", low).words("b", high).say() }
    }

    fn scheme(&self, id: &str) -> Option<&'a Scheme> {
        self.programme.schemes.iter().find(|scheme| scheme.id == id)
    }

    /// What a scheme is about.
    fn about_scheme(&self, id: &str) -> String {
        self.scheme(id).map_or_else(String::new, |scheme| self.context.read(&scheme.about))
    }

    /// What some schemes are about, within a sentence: “kecelakaan kerja dan kematian”.
    fn schemes(&self, ids: &[String]) -> String {
        let mut list = String::new();
        for (place, id) in ids.iter().enumerate() {
            let about = lower_first(&self.about_scheme(id));
            self.context.list(&mut list, place, ids.len(), about);
        }
        list
    }

    /// Law and time of what has this label, empty where neither is known; its sources are noted.
    fn basis(&self, basis: &LegalBasis, of: &str, citations: &mut Vec<Citation>) -> String {
        let context = self.context;
        let mut text = basis.law.as_ref().map_or_else(String::new, |law| context.read(law));
        let date = |date: Option<Date>| date.map_or_else(String::new, |date| context.locale.date(date));
        let key = match (basis.from, basis.until) {
            (Some(_), Some(_)) => "membership.valid",
            (Some(_), None) => "membership.valid_from",
            (None, Some(_)) => "membership.valid_until",
            (None, None) => "",
        };
        if !key.is_empty() {
            let mut valid = self.phrase(key).words("from", date(basis.from)).words("until", date(basis.until)).say();
            if text.is_empty() {
                valid = upper_first(&valid);
            }
            join(&mut text, ", ", valid);
        }
        for name in &basis.sources {
            let Some((_, source)) = self.programme.sources.iter().find(|(other, _)| other == name) else { continue };
            let mut text = context.read(source.publisher.as_ref().unwrap_or(&source.title));
            let date = source.date.map_or_else(|| context.say("membership.undated"), |date| context.locale.date(date));
            join(&mut text, ", ", date);
            cite(citations, Link { text, url: source.url.clone() }, of);
        }
        text
    }

    /// A choice of labels, by their places.
    fn choice(&self, key: &str, labels: Vec<&Text>, chosen: Option<usize>) -> Choices {
        let mut items = Vec::new();
        for (place, label) in labels.into_iter().enumerate() {
            let chosen = chosen == Some(place);
            items.push(Choice { id: place.to_string(), label: self.context.read(label), chosen });
        }
        Choices { label: self.context.say(key), items }
    }

    /// The sector that the reader works in: the one chosen, else the first.
    fn sector(&self, kind: &'a Work) -> Option<&'a Sector> {
        kind.sectors.get(self.asked.option.unwrap_or_default()).or(kind.sectors.first())
    }
}

/// A sentence, and after it the law that it rests on and when that holds.
fn with_basis(mut sentence: String, basis: String) -> String {
    if !basis.is_empty() {
        join(&mut sentence, " ", basis);
        sentence.push('.');
    }
    sentence
}
