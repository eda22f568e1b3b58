//! A plan: every lever of every group, resolved from a document's assumptions and a reader's scenario.

use crate::document::{Checked, LeverKind, Range, Scenario};

/// What is computed with: a value for every lever, and the last year.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The last year of the projection: at least the base year, at most 100 years after it.
    pub until: i32,
    /// Each group's levers, in the document's order.
    pub groups: Vec<GroupPlan>,
}

/// One group's levers.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupPlan {
    /// Growth of the workforce, a fraction a year.
    pub workforce_growth: Range,
    /// Share of own-paying members lost in a year.
    pub lapse: Range,
    /// New own-paying members.
    pub enrolment: Enrolment,
    /// What bounds the subsidised members.
    pub funding: Funding,
    /// Growth of the contribution each January, a fraction a year.
    pub contribution_growth: Range,
}

/// How new own-paying members come in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Enrolment {
    /// A constant number of people a year.
    PerYear(Range),
    /// A share, each year, of those not yet paying for themselves.
    ShareOfUncovered(Range),
}

/// What bounds the subsidised members.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Funding {
    /// A budget: currency in the base year, and its growth, a fraction a year.
    Budget {
        /// Currency in the base year.
        annual: Range,
        /// Growth, a fraction a year.
        growth: Range,
    },
    /// A number of people.
    HeadCount(Range),
    /// As many as in the base year.
    Kept,
}

impl Plan {
    /// The document's central values with the scenario's changes on top.
    /// The last year is the scenario's, else the latest target's, else 20 years after the base year.
    pub fn new(facts: &Checked, scenario: &Scenario) -> Plan {
        let _ = (facts, scenario);
        todo!()
    }

    /// The range at which a lever stands, or `None` where the group does not have that lever in this plan.
    pub fn lever(&self, group: usize, lever: LeverKind) -> Option<Range> {
        let _ = (group, lever);
        todo!()
    }
}
