//! A whole programme document: what membership pays, what it costs and for whom, each figure with its basis.

use super::MOST_ITEMS;
use super::scheme::Scheme;
use super::service::Service;
use super::work::Work;
use crate::document::reading::list::List;
use crate::document::reading::object::object;
use crate::document::reading::scalars::{Currency, Scalar};
use crate::document::reading::{self, Fields, Pointer, ProblemSink, Sources, read_text};
use crate::document::{Date, JsonValue, ProblemKind, Source, Text};

/// What `format` says in a programme document.
pub(super) const FORMAT: &str = "programme";

object! {
    /// One programme: its schemes with what they pay, and the kinds of work with what membership costs in each.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Programme, draft ProgrammeDraft {
        /// The programme's name.
        pub name: Text = required(Text),
        /// The currency's ISO 4217 code, of every amount.
        pub currency: String = required(Currency),
        /// The day of the last change.
        pub updated: Date = required(Date),
        /// Where the figures are from, by the name that entries refer to.
        pub sources: Vec<(String, Source)> = required(Sources),
        /// What can be insured, in the order in which it is shown; at least one.
        pub schemes: Vec<Scheme> = required(List<Scheme, 1, MOST_ITEMS>),
        /// Ways of working, in the order in which they are offered; at least one.
        pub kinds: Vec<Work> = required(List<Work, 1, MOST_ITEMS>),
        /// The programme's own pages for everybody, whatever their work.
        pub services: Vec<Service> = defaulted(List<Service, 0, MOST_ITEMS>),
    }
    heading read_heading;
}

fn read_heading(fields: &mut Fields) {
    reading::read_heading(fields);
    fields.required::<Format>("format");
}

struct Format;

impl Scalar for Format {
    type Value = ();

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<()> {
        let format = read_text(value, pointer, sink)?;
        if format != FORMAT {
            sink.report(pointer, ProblemKind::UnknownFormat { format: format.to_owned(), known: FORMAT });
        }
        Some(())
    }
}
