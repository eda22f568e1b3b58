//! What the years ahead are drawn from: the past if it goes on, or the assumptions.

use super::Projection;
use crate::document::record;

/// What the years ahead are drawn from. Only one of the two is ever in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectionBasis {
    /// The past, if it goes on.
    Trend,
    /// What the document and the reader assume.
    Assumptions,
}

impl ProjectionBasis {
    /// Its name outside.
    pub fn name(self) -> &'static str {
        match self {
            ProjectionBasis::Trend => "trend",
            ProjectionBasis::Assumptions => "assumptions",
        }
    }

    /// The one of this name; any other name is the assumptions'.
    pub fn named(name: &str) -> ProjectionBasis {
        if name == ProjectionBasis::Trend.name() { ProjectionBasis::Trend } else { ProjectionBasis::Assumptions }
    }
}

/// The choice of what the years ahead are drawn from.
#[derive(Debug, Clone, PartialEq)]
pub struct BasisChoice {
    /// What is chosen.
    pub label: String,
    /// The two of them.
    pub items: Vec<BasisOption>,
}

record!(BasisChoice { label, items });

/// One of the two.
#[derive(Debug, Clone, PartialEq)]
pub struct BasisOption {
    /// Its name.
    pub basis: &'static str,
    /// Its words.
    pub label: String,
    /// Whether it is the one that is shown.
    pub chosen: bool,
}

record!(BasisOption { basis, label, chosen });

impl Projection<'_> {
    /// Trend or assumptions; absent where there is no trend.
    pub fn basis_choice(&self) -> Option<BasisChoice> {
        self.context.past()?.fit.as_ref()?;
        let item = |basis: ProjectionBasis, key: &str| BasisOption {
            basis: basis.name(),
            label: self.context.say(key),
            chosen: basis == self.context.basis,
        };
        Some(BasisChoice {
            label: self.context.say("hist.basis"),
            items: vec![
                item(ProjectionBasis::Trend, "hist.by_trend"),
                item(ProjectionBasis::Assumptions, "hist.by_assumptions"),
            ],
        })
    }
}
