//! Reading a scenario: only changes that are in bounds and fit the document get in.

use super::check::parse;
use super::place::Place;
use super::problem::JsonType;
use super::reader::{Entry, Fields, Reader};
use super::{Checked, Group, Kind, LeverKind, Node, Problem, Range, Scenario, Setting, agreement};

/// Reads a scenario as it was written; every problem's place begins with `scenario:`.
pub fn read_scenario(text: &[u8], checked: &Checked) -> Result<Scenario, Vec<Problem>> {
    match parse(text, &Place::scenario()) {
        Ok(node) => read_scenario_node(&node, checked),
        Err(problem) => Err(vec![problem]),
    }
}

/// Reads a scenario that has been parsed.
pub fn read_scenario_node(node: &Node, checked: &Checked) -> Result<Scenario, Vec<Problem>> {
    let mut reader = Reader::default();
    let top = Place::scenario();
    reader.duplicate_keys(node, &top);
    let scenario = scenario(&mut reader, &Entry::new(node, top), checked);
    if reader.problems.is_empty() { Ok(scenario) } else { Err(reader.problems) }
}

fn scenario<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>, checked: &Checked) -> Scenario {
    let mut scenario = Scenario::default();
    let mut fields = reader.fields(entry);
    if let Some(until) = fields.optional("until") {
        let year = reader.year(&until);
        agreement::after_base(reader, &until.place, year, Some(checked.base_year()));
        scenario.until = Some(year);
    }
    if let Some(groups) = fields.optional("groups") {
        let known = &checked.document().groups;
        for (id, node) in reader.entries(&groups).unwrap_or_default() {
            let place = groups.place.key(id);
            match known.iter().position(|group| group.id == *id) {
                Some(index) => changes(reader, &Entry::new(node, place), &mut scenario, index, &known[index]),
                None => {
                    let meant = reader.guess(id, known.iter().map(|group| group.id.as_str()));
                    reader.report(&place, Kind::UnknownGroup { meant });
                }
            }
        }
    }
    reader.finish(fields);
    scenario
}

/// The levers of one group.
fn changes<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>, scenario: &mut Scenario, index: usize, group: &Group) {
    let mut fields = reader.fields(entry);
    let mut changes = Changes { scenario, group: index };
    for lever in [LeverKind::WorkforceGrowth, LeverKind::Lapse] {
        changes.read(reader, &mut fields, lever);
    }
    if let Some(enrolment) = fields.optional("enrolment") {
        let mut kinds = reader.fields(&enrolment);
        let readable = kinds.readable();
        let both =
            [LeverKind::PerYear, LeverKind::ShareOfUncovered].map(|lever| changes.read(reader, &mut kinds, lever));
        let all_known = reader.finish_with(kinds, |meant| Kind::UnknownLever { meant });
        if readable && both == [true, true] {
            reader.rivals(&enrolment.place, LeverKind::PerYear);
        } else if both == [false, false] && all_known {
            reader.report(&enrolment.place, Kind::Empty);
        }
    }
    let money = [LeverKind::AnnualBudget, LeverKind::HeadCount, LeverKind::BudgetGrowth, LeverKind::ContributionGrowth];
    let readable = fields.readable();
    let given = money.map(|lever| {
        let given = changes.read(reader, &mut fields, lever);
        if given && readable && group.subsidy.is_none() {
            reader.report(&entry.place.key(lever.name()), Kind::NoSubsidy);
        }
        given
    });
    if readable && given[0] && given[1] {
        reader.rivals(&entry.place, LeverKind::AnnualBudget);
    }
    reader.finish_with(fields, |meant| Kind::UnknownLever { meant });
}

struct Changes<'s> {
    scenario: &'s mut Scenario,
    group: usize,
}

impl Changes<'_> {
    /// Reads a lever, if it is given; says whether it was.
    fn read<'n>(&mut self, reader: &mut Reader<'n>, fields: &mut Fields<'n, '_>, lever: LeverKind) -> bool {
        let Some(entry) = fields.optional(lever.name()) else { return false };
        let setting = match entry.node() {
            Some(Node::Number(_)) => Setting::Value(reader.lever_value(&entry, lever)),
            Some(Node::Object(_)) => Setting::Range(range(reader, &entry, lever)),
            _ => {
                reader.wrong_type(&entry, JsonType::NumberOrRange);
                return true;
            }
        };
        self.scenario.set(self.group, lever, setting);
        true
    }
}

fn range<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>, lever: LeverKind) -> Range {
    let mut fields = reader.fields(entry);
    let range = Range {
        low: reader.lever_value(&fields.required("low"), lever),
        central: reader.lever_value(&fields.required("central"), lever),
        high: reader.lever_value(&fields.required("high"), lever),
    };
    reader.finish(fields);
    reader.range_order(&entry.place, &range);
    range
}
