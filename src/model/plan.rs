//! A plan: every lever of every group, resolved from a document's assumptions and a reader's scenario.

use crate::document::{self, Checked, Group, Lever, LeverKind, MOST_YEARS_AHEAD, Range, Scenario, Setting, Subsidy};

/// What is computed with: a value for every lever, and the last year.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The last year of the projection: at least the base year, at most [`MOST_YEARS_AHEAD`] after it.
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
    /// Growth of the contribution each January, a fraction a year; of no effect without a subsidy.
    pub contribution_growth: Range,
    /// Whether somebody else pays for members of this group: without a subsidy there are no money levers.
    pub has_subsidy: bool,
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
    /// The document's central values with the scenario's changes on top; a lever that neither of them has is 0.
    ///
    /// A value that the reader has set moves the document's range along with it ([`Range::moved_to`]); a range that the
    /// reader has set stands as it is; one kind of enrolment or of funding that takes the place of another has the
    /// reader's range or none. The last year is the scenario's, else that of the latest target ahead, else 20 years after the base year.
    pub fn new(facts: &Checked, scenario: &Scenario) -> Plan {
        let document = facts.document();
        let base_year = facts.base_year();
        let latest_target = facts.targets_ahead().map(|target| target.year).max();
        let until = scenario.until.or(latest_target).unwrap_or(base_year + 20);
        let plan_of = |(place, group)| GroupPlan::of(group, facts.subsidy(place), facts.has_rates_alone());
        let mut groups: Vec<GroupPlan> = document.groups.iter().enumerate().map(plan_of).collect();
        // In the order of `LeverKind` a budget comes before its growth, which has its place only once there is a budget.
        for change in scenario.changes() {
            if let (Some(plan), Some(group)) = (groups.get_mut(change.group), document.groups.get(change.group)) {
                plan.set(change.lever, change.setting, group.subsidy.as_ref());
            }
        }
        Plan { until: until.clamp(base_year, base_year + MOST_YEARS_AHEAD), groups }
    }

    /// The range at which a lever stands, or `None` where the group does not have that lever in this plan.
    pub fn lever(&self, group: usize, lever: LeverKind) -> Option<Range> {
        self.groups.get(group)?.lever(lever)
    }
}

impl GroupPlan {
    /// What the document assumes of a group with this subsidy.
    fn of(group: &Group, subsidy: Option<&Subsidy>, has_rates_alone: bool) -> GroupPlan {
        let assumptions = &group.assumptions;
        let enrolment = match &assumptions.enrolment {
            Some(document::Enrolment::PerYear(lever)) => Enrolment::PerYear(lever.range),
            Some(document::Enrolment::ShareOfUncovered(lever)) => Enrolment::ShareOfUncovered(lever.range),
            None if has_rates_alone => Enrolment::ShareOfUncovered(Range::fixed(0.0)),
            None => Enrolment::PerYear(Range::fixed(0.0)),
        };
        let funding = match subsidy.and_then(|subsidy| subsidy.funding.as_ref()) {
            Some(document::Funding::AnnualBudget(lever)) => {
                Funding::Budget { annual: lever.range, growth: budget_growth(subsidy) }
            }
            Some(document::Funding::HeadCount(lever)) => Funding::HeadCount(lever.range),
            None => Funding::Kept,
        };
        GroupPlan {
            workforce_growth: range_or_zero(assumptions.workforce_growth.as_ref()),
            lapse: range_or_zero(assumptions.lapse.as_ref()),
            enrolment,
            funding,
            contribution_growth: range_or_zero(subsidy.and_then(|subsidy| subsidy.contribution_growth.as_ref())),
            has_subsidy: subsidy.is_some(),
        }
    }

    /// Sets a lever as the reader has; a lever that has no place in this group changes nothing.
    fn set(&mut self, lever: LeverKind, setting: Setting, subsidy: Option<&Subsidy>) {
        let moved = |range: Option<Range>| match (setting, range) {
            (Setting::Range(own), _) => own,
            (Setting::Value(value), Some(range)) => range.moved_to(value, lever.bounds()),
            (Setting::Value(value), None) => Range::fixed(value),
        };
        let now = self.lever(lever);
        match lever {
            LeverKind::WorkforceGrowth => self.workforce_growth = moved(now),
            LeverKind::Lapse => self.lapse = moved(now),
            LeverKind::PerYear => self.enrolment = Enrolment::PerYear(moved(now)),
            LeverKind::ShareOfUncovered => self.enrolment = Enrolment::ShareOfUncovered(moved(now)),
            _ if !self.has_subsidy => {}
            LeverKind::AnnualBudget => {
                self.funding = Funding::Budget { annual: moved(now), growth: budget_growth(subsidy) };
            }
            LeverKind::HeadCount => self.funding = Funding::HeadCount(moved(now)),
            LeverKind::BudgetGrowth => {
                if let Funding::Budget { growth, .. } = &mut self.funding {
                    *growth = moved(now);
                }
            }
            LeverKind::ContributionGrowth => self.contribution_growth = moved(now),
        }
    }

    /// The range at which a lever stands, or `None` where this group does not have that lever.
    pub fn lever(&self, lever: LeverKind) -> Option<Range> {
        match (lever, &self.enrolment, &self.funding) {
            (LeverKind::WorkforceGrowth, ..) => Some(self.workforce_growth),
            (LeverKind::Lapse, ..) => Some(self.lapse),
            (LeverKind::PerYear, Enrolment::PerYear(range), _) => Some(*range),
            (LeverKind::ShareOfUncovered, Enrolment::ShareOfUncovered(range), _) => Some(*range),
            (LeverKind::AnnualBudget, _, Funding::Budget { annual, .. }) => Some(*annual),
            (LeverKind::BudgetGrowth, _, Funding::Budget { growth, .. }) => Some(*growth),
            (LeverKind::HeadCount, _, Funding::HeadCount(range)) => Some(*range),
            (LeverKind::ContributionGrowth, ..) if self.has_subsidy => Some(self.contribution_growth),
            _ => None,
        }
    }
}

fn budget_growth(subsidy: Option<&Subsidy>) -> Range {
    range_or_zero(subsidy.and_then(|subsidy| subsidy.budget_growth.as_ref()))
}

fn range_or_zero(lever: Option<&Lever>) -> Range {
    lever.map_or(Range::fixed(0.0), |lever| lever.range)
}
