//! What can be said about how sure a projection is: what the past did, what the ranges of the levers allow, and which
//! of them matters most.

use super::sensitivity::{centre, swings, year};
use super::trend::trends;
use super::{Answer, Futures, Plan, Swing, Trends};
use crate::document::Checked;

/// How sure the numbers of one scenario are.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Uncertainty {
    /// What the past says by itself.
    pub trends: Trends,
    /// For each target how many times the past pace of all groups together it needs; absent without a past, and where
    /// one of the two is not above zero.
    pub accelerations: Vec<Option<f64>>,
    /// Many futures; absent where no lever has a range.
    pub futures: Option<Futures>,
    /// What each lever with a range does to the result, the widest first.
    pub swings: Vec<Swing>,
    /// The year that the swings are about.
    pub swing_year: i32,
    /// Coverage of all groups together in that year with every lever at its central value, a fraction; absent where all
    /// together are not known.
    pub swing_centre: Option<f64>,
}

impl Uncertainty {
    /// Whether there is anything to look at: a group with a past, or a lever with a range.
    pub fn is_computable(facts: &Checked, plan: &Plan) -> bool {
        facts.groups().iter().any(|group| group.observations.len() > 1) || plan.has_ranges()
    }

    /// The uncertainty where it is not called for.
    pub fn nothing(groups: usize, targets: usize) -> Uncertainty {
        Uncertainty {
            trends: Trends { groups: vec![None; groups], all: None },
            accelerations: vec![None; targets],
            ..Uncertainty::default()
        }
    }

    /// Looks at the past up to the plan's last year, at the pace that each of `answers` asks for, and at every range of
    /// `plan`.
    pub fn new(facts: &Checked, plan: &Plan, answers: &[Answer]) -> Uncertainty {
        let trends = trends(facts, plan.until);
        let past = trends.all.as_ref().map_or(0.0, |trend| trend.mean_change);
        let faster = |answer: &Answer| answer.pace.filter(|pace| past > 0.0 && *pace > 0.0).map(|pace| pace / past);
        Uncertainty {
            trends,
            accelerations: answers.iter().map(faster).collect(),
            futures: None,
            swings: swings(facts, plan),
            swing_year: year(facts, plan),
            swing_centre: centre(facts, plan),
        }
    }
}
