//! What every view gives to the frame.

use crate::chart::Scene;
use crate::session::frame::Tab;
use crate::words::{Heading, Question};

/// A view as it is shown.
pub(in crate::session) struct Shown<V> {
    pub heading: Heading,
    pub notes: Vec<String>,
    pub questions: Vec<Question>,
    /// The view that a reader is led to from here.
    pub next: Option<Tab>,
    /// What is said aloud after the headline.
    pub announcement: String,
    pub view: V,
    /// The pictures, from above to below.
    pub scenes: Vec<Scene>,
}

impl<V> Shown<V> {
    /// The same as one of more views.
    pub fn among<W>(self, view: fn(V) -> W) -> Shown<W> {
        let Shown { heading, notes, questions, next, announcement, view: own, scenes } = self;
        Shown { heading, notes, questions, next, announcement, view: view(own), scenes }
    }
}
