//! What every view gives to the frame.

use crate::chart::Scene;
use crate::session::frame::{Tab, ViewFrame};
use crate::words::{Heading, Question};

/// A view as it is shown.
pub(in crate::session) struct Shown {
    pub heading: Heading,
    pub notes: Vec<String>,
    pub questions: Vec<Question>,
    /// The view that a reader is led to from here.
    pub next: Option<Tab>,
    /// What is said aloud after the headline.
    pub announcement: String,
    pub view: ViewFrame,
    /// The pictures, from above to below.
    pub scenes: Vec<Scene>,
}
