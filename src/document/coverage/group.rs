//! Groups: what was observed of each, what is assumed of its years ahead, and who pays for its members.

use super::lever::{self, Lever};
use super::lever_kind::LeverKind;
use super::observation::{MOST_OBSERVATIONS, Observation, Observations};
use super::subsidy::{Funding, Subsidy};
use crate::document::reading::list::{complete_items, items, read_first, shown_as_list};
use crate::document::reading::object::{Choice, choice, object};
use crate::document::reading::scalars::Id;
use crate::document::reading::{Field, Fields, Pointer, ProblemSink, Read};
use crate::document::{JsonValue, ProblemKind, Text};

/// Groups that a document may have.
const MOST_GROUPS: usize = 1_000;

object! {
    /// Those who are counted and covered in the same way.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Group, draft GroupDraft {
        /// Its name in scenarios and results.
        pub id: String = required(Id),
        /// Its name for readers.
        pub label: Text = required(Text),
        /// Its name where room is short.
        pub short: Option<Text> = optional(Text),
        /// What was counted; at least one, in the order of years.
        pub observations: Vec<Observation> = required(Observations),
        /// What is assumed about the years ahead.
        pub assumptions: Assumptions = defaulted(Assumptions),
        /// Who pays for members who do not pay for themselves.
        pub subsidy: Option<Subsidy> = optional(Subsidy),
    }
}

impl Group {
    /// The assumption as the document writes it, where it does.
    pub fn written(&self, lever: LeverKind) -> Option<&Lever> {
        let subsidy = self.subsidy.as_ref();
        match (lever, &self.assumptions.enrolment, subsidy.and_then(|subsidy| subsidy.funding.as_ref())) {
            (LeverKind::WorkforceGrowth, ..) => self.assumptions.workforce_growth.as_ref(),
            (LeverKind::Lapse, ..) => self.assumptions.lapse.as_ref(),
            (LeverKind::PerYear, Some(Enrolment::PerYear(lever)), _) => Some(lever),
            (LeverKind::ShareOfUncovered, Some(Enrolment::ShareOfUncovered(lever)), _) => Some(lever),
            (LeverKind::AnnualBudget, _, Some(Funding::AnnualBudget(lever))) => Some(lever),
            (LeverKind::HeadCount, _, Some(Funding::HeadCount(lever))) => Some(lever),
            (LeverKind::BudgetGrowth, ..) => subsidy.and_then(|subsidy| subsidy.budget_growth.as_ref()),
            (LeverKind::ContributionGrowth, ..) => subsidy.and_then(|subsidy| subsidy.contribution_growth.as_ref()),
            _ => None,
        }
    }
}

object! {
    /// What is assumed about a group's years ahead; what is left out does not change.
    #[derive(Debug, Clone, PartialEq, Default)]
    pub struct Assumptions, draft AssumptionsDraft {
        /// Growth of the workforce, a fraction a year.
        pub workforce_growth: Option<Lever> = optional(lever::WorkforceGrowth),
        /// Share of own-paying members lost in a year.
        pub lapse: Option<Lever> = optional(lever::Lapse),
        /// New own-paying members.
        pub enrolment: Option<Enrolment> = optional(Enrolment),
    }
}

choice! {
    /// How new own-paying members are assumed.
    #[derive(Debug, Clone, PartialEq)]
    #[schemars(deny_unknown_fields)]
    pub enum Enrolment, draft EnrolmentDraft {
        /// A constant number of people a year.
        per_year => PerYear(Lever = lever::PerYear),
        /// A share, each year, of those not yet paying for themselves.
        share_of_uncovered => ShareOfUncovered(Lever = lever::ShareOfUncovered),
    }
}

impl Read for Enrolment {
    type Draft = EnrolmentDraft;
    type Value = Enrolment;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<EnrolmentDraft> {
        let mut fields = Fields::of(value, pointer, sink)?;
        let draft = <Enrolment as Choice>::read(&mut fields);
        if fields.finish() && !draft.is_written() {
            sink.report(pointer, ProblemKind::Empty);
        }
        if let Field::Read(draft) = draft { Some(draft) } else { None }
    }

    fn complete(draft: EnrolmentDraft) -> Option<Enrolment> {
        Choice::complete(draft)
    }
}

/// The groups of a document: at least one.
pub(crate) struct Groups;

impl Read for Groups {
    type Draft = Vec<Option<GroupDraft>>;
    type Value = Vec<Group>;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Self::Draft> {
        let items = items(value, pointer, sink)?;
        let count = items.len();
        if count == 0 {
            sink.report(pointer, ProblemKind::Empty);
        } else if count > MOST_GROUPS {
            sink.report(pointer, ProblemKind::TooManyGroups { count, allowed: MOST_GROUPS });
        }
        let groups = read_first::<Group>(items, MOST_GROUPS, pointer, sink);
        let count = sink.observations;
        if count > MOST_OBSERVATIONS {
            sink.report(pointer, ProblemKind::TooManyObservations { count, allowed: MOST_OBSERVATIONS });
        }
        Some(groups)
    }

    fn complete(draft: Self::Draft) -> Option<Self::Value> {
        complete_items::<Group>(draft)
    }
}

shown_as_list!(Groups: Group, 1, MOST_GROUPS);
