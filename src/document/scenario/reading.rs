//! Reading a scenario: only changes that are in bounds and fit the document get in.

use super::super::check::{parse, parse_text};
use super::super::coverage::consistency;
use super::super::reading::object::Fields;
use super::super::reading::pointer::Pointer;
use super::super::reading::problems::JsonType;
use super::super::reading::reader::{Entry, Reader};
use super::super::{Checked, Group, JsonValue, LeverKind, Problem, ProblemKind, Range, Scenario, Setting};

/// Reads a scenario as it was written; every problem's pointer begins with `scenario:`.
pub fn read_scenario(text: &[u8], checked: &Checked) -> Result<Scenario, Vec<Problem>> {
    let node = parse(text, &Pointer::scenario()).map_err(|problem| vec![problem])?;
    read_scenario_value(&node, checked)
}

/// The same for text.
pub fn read_scenario_text(text: &str, checked: &Checked) -> Result<Scenario, Vec<Problem>> {
    let node = parse_text(text, &Pointer::scenario()).map_err(|problem| vec![problem])?;
    read_scenario_value(&node, checked)
}

/// Reads a scenario that has been parsed.
pub fn read_scenario_value(node: &JsonValue, checked: &Checked) -> Result<Scenario, Vec<Problem>> {
    let mut reader = Reader::default();
    let top = Pointer::scenario();
    reader.duplicate_keys(node, &top);
    let scenario = scenario(&mut reader, &Entry::new(node, top), checked);
    if reader.problems.is_empty() { Ok(scenario) } else { Err(reader.problems) }
}

fn scenario<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>, checked: &Checked) -> Scenario {
    let mut scenario = Scenario::default();
    let mut fields = reader.fields(entry);
    if let Some(until) = fields.entry("until") {
        let year = fields.reader.year(&until);
        consistency::after_base(fields.reader, &until.pointer, year, Some(checked.base_year()));
        scenario.until = Some(year);
    }
    if let Some(groups) = fields.entry("groups") {
        let reader = &mut *fields.reader;
        let known = &checked.document().groups;
        for (id, node) in reader.entries(&groups).unwrap_or_default() {
            let pointer = groups.pointer.key(id);
            match known.iter().position(|group| group.id == *id) {
                Some(index) => changes(reader, &Entry::new(node, pointer), &mut scenario, index, &known[index]),
                None => {
                    let meant = reader.guess(id, &mut known.iter().map(|group| group.id.as_str()));
                    reader.report(&pointer, ProblemKind::UnknownGroup { meant });
                }
            }
        }
    }
    fields.finish();
    scenario
}

/// The levers of one group.
fn changes<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>, scenario: &mut Scenario, index: usize, group: &Group) {
    let mut fields = reader.fields(entry);
    let mut changes = Changes { scenario, group: index };
    changes.read(&mut fields, LeverKind::WorkforceGrowth);
    changes.read(&mut fields, LeverKind::Lapse);
    if let Some(enrolment) = fields.entry("enrolment") {
        let reader = &mut *fields.reader;
        let mut kinds = reader.fields(&enrolment);
        let readable = kinds.readable();
        let per_year = changes.read(&mut kinds, LeverKind::PerYear);
        let share = changes.read(&mut kinds, LeverKind::ShareOfUncovered);
        let all_known = kinds.finish_with(|meant| ProblemKind::UnknownLever { meant });
        if readable && per_year && share {
            reader.rivals(&enrolment.pointer, LeverKind::PerYear);
        } else if all_known && !per_year && !share {
            reader.report(&enrolment.pointer, ProblemKind::Empty);
        }
    }
    let readable = fields.readable();
    let mut bounds = 0;
    for lever in MONEY {
        if !changes.read(&mut fields, lever) || !readable {
            continue;
        }
        if group.subsidy.is_none() {
            fields.reader.report(&entry.pointer.key(lever.name()), ProblemKind::NoSubsidy);
        }
        bounds += usize::from(lever.rival().is_some());
    }
    if bounds > 1 {
        fields.reader.rivals(&entry.pointer, LeverKind::AnnualBudget);
    }
    fields.finish_with(|meant| ProblemKind::UnknownLever { meant });
}

const MONEY: [LeverKind; 4] =
    [LeverKind::AnnualBudget, LeverKind::HeadCount, LeverKind::BudgetGrowth, LeverKind::ContributionGrowth];

struct Changes<'s> {
    scenario: &'s mut Scenario,
    group: usize,
}

impl Changes<'_> {
    /// Reads a lever, if it is given; says whether it was.
    #[inline(never)]
    fn read(&mut self, fields: &mut Fields, lever: LeverKind) -> bool {
        let Some(entry) = fields.entry(lever.name()) else { return false };
        let setting = match entry.node() {
            Some(JsonValue::Number(_)) => Setting::Value(fields.reader.lever_value(&entry, lever)),
            Some(JsonValue::Object(_)) => Setting::Range(range(fields.reader, &entry, lever)),
            _ => {
                fields.reader.wrong_type(&entry, JsonType::NumberOrRange);
                return true;
            }
        };
        self.scenario.set(self.group, lever, setting);
        true
    }
}

fn range<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>, lever: LeverKind) -> Range {
    let mut fields = reader.fields(entry);
    let low = fields.lever_value("low", lever);
    let central = fields.lever_value("central", lever);
    let high = fields.lever_value("high", lever);
    fields.finish();
    let range = Range { low, central, high };
    reader.range_order(&entry.pointer, &range);
    range
}
