//! What the years ahead are drawn from: the past if it goes on, or the assumptions.

use serde::Serialize;
use strum::EnumString;

use super::Projection;

/// What the years ahead are drawn from. Only one of the two is ever in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, EnumString)]
#[strum(serialize_all = "lowercase")]
#[serde(rename_all = "lowercase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum ProjectionBasis {
    /// The past, if it goes on.
    Trend,
    /// What the document and the reader assume.
    Assumptions,
}

impl ProjectionBasis {
    /// The one of this name; any other name is the assumptions'.
    pub fn named(name: &str) -> ProjectionBasis {
        name.parse().unwrap_or(ProjectionBasis::Assumptions)
    }
}

/// The choice of what the years ahead are drawn from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct BasisChoice {
    /// What is chosen.
    pub label: String,
    /// The two of them.
    pub items: Vec<BasisOption>,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct BasisOption {
    /// Its name.
    pub basis: ProjectionBasis,
    /// Its words.
    pub label: String,
    /// Whether it is the one that is shown.
    pub chosen: bool,
}

impl Projection<'_> {
    /// Trend or assumptions; absent where there is no trend.
    pub fn basis_choice(&self) -> Option<BasisChoice> {
        self.context.now.past()?.fit.as_ref()?;
        let still = self.context.now.projection.stands_still();
        let item = |basis: ProjectionBasis, key: &str| BasisOption {
            basis,
            label: self.context.say(key),
            chosen: basis == self.context.basis,
        };
        Some(BasisChoice {
            label: self.context.say("trend.basis"),
            items: vec![
                item(ProjectionBasis::Trend, "trend.by_trend"),
                item(ProjectionBasis::Assumptions, if still { "trend.by_still" } else { "trend.by_assumptions" }),
            ],
        })
    }
}
