//! What a publisher writes, and everything that can be wrong with it: a coverage document becomes a
//! [`Checked`] one or the list of all its problems, each with a place, a kind and what it takes to say what to do.

mod checked;
mod lever;
mod node;
mod problem;
mod scenario;
mod shape;
mod text;

pub use checked::Checked;
pub use lever::{LeverKind, Range};
pub use node::Node;
pub use problem::{Kind, Problem, Severity};
pub use scenario::{Change, Scenario, Setting};
pub use shape::*;
pub use text::Text;
