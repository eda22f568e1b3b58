//! Reading a scenario: only changes that are in bounds and fit the document get in.

use super::changes::{Scenario, Setting};
use crate::document::coverage::{check_after_base, check_order};
use crate::document::reading::scalars::{Scalar, Year};
use crate::document::reading::{Fields, Pointer, ProblemSink, parse};
use crate::document::{Checked, Input, JsonType, JsonValue, LeverKind, MOST_BYTES, Problem, ProblemKind, Range};

/// Reads a scenario of a document; the place of every problem begins with `scenario:`.
pub fn read_scenario<'a>(input: impl Into<Input<'a>>, checked: &Checked) -> Result<Scenario, Vec<Problem>> {
    let mut sink = ProblemSink::default();
    let scenario =
        parse(input.into(), MOST_BYTES, &Pointer::SCENARIO, &mut sink, |value, sink| scenario(value, checked, sink));
    let problems = sink.into_problems(&Pointer::SCENARIO);
    scenario.filter(|_| problems.is_empty()).ok_or(problems)
}

/// What could be read of it: a whole scenario if nothing was reported.
fn scenario(value: &JsonValue, checked: &Checked, sink: &mut ProblemSink) -> Option<Scenario> {
    let mut scenario = Scenario::default();
    let mut fields = Fields::of(value, &Pointer::SCENARIO, sink)?;
    if let Some((value, pointer)) = fields.entry("until") {
        scenario.until = Year::read(value, &pointer, fields.sink);
        if let Some(year) = scenario.until {
            check_after_base(year, checked.base_year(), &pointer, fields.sink);
        }
    }
    if let Some((value, pointer)) = fields.entry("groups") {
        read_groups(value, &pointer, checked, &mut scenario, fields.sink);
    }
    fields.finish();
    Some(scenario)
}

fn read_groups(
    value: &JsonValue,
    pointer: &Pointer,
    checked: &Checked,
    scenario: &mut Scenario,
    sink: &mut ProblemSink,
) -> Option<()> {
    let JsonValue::Object(entries) = value else { return sink.wrong_type(pointer, JsonType::Object, value) };
    let groups = checked.groups();
    for (id, value) in entries {
        let pointer = pointer.key(id);
        match groups.iter().position(|group| group.id == *id) {
            Some(index) => {
                GroupChanges { scenario, index, checked }.read(value, &pointer, sink);
            }
            None => {
                let meant = sink.guess(id, groups.iter().map(|group| group.id.as_str()));
                sink.report(&pointer, ProblemKind::UnknownGroup { meant });
            }
        }
    }
    Some(())
}

/// Where the changes to one group go.
struct GroupChanges<'a> {
    scenario: &'a mut Scenario,
    index: usize,
    checked: &'a Checked,
}

impl GroupChanges<'_> {
    fn read(&mut self, value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<()> {
        let mut fields = Fields::of(value, pointer, sink)?;
        self.read_lever(LeverKind::WorkforceGrowth, &mut fields);
        self.read_lever(LeverKind::Lapse, &mut fields);
        if let Some((value, pointer)) = fields.entry("enrolment") {
            self.read_enrolment(value, &pointer, fields.sink);
        }
        let mut money = Vec::new();
        for kind in LeverKind::ALL {
            if kind.is_money() && self.read_lever(kind, &mut fields) {
                money.push(kind);
            }
        }
        if self.checked.subsidy(self.index).is_none() {
            let group = self.checked.groups().get(self.index);
            let has_subsidy = group.is_some_and(|group| group.subsidy.is_some());
            for kind in &money {
                let problem = if has_subsidy { ProblemKind::SubsidisedUnknown } else { ProblemKind::NoSubsidy };
                fields.sink.report(&pointer.key(kind.name()), problem);
            }
        }
        report_rivals(&money, &mut fields);
        fields.finish_with(|meant| ProblemKind::UnknownLever { meant });
        Some(())
    }

    fn read_enrolment(&mut self, value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<()> {
        let mut fields = Fields::of(value, pointer, sink)?;
        let written: Vec<LeverKind> = [LeverKind::PerYear, LeverKind::ShareOfUncovered]
            .into_iter()
            .filter(|kind| self.read_lever(*kind, &mut fields))
            .collect();
        report_rivals(&written, &mut fields);
        if self.checked.has_rates_alone() && written.contains(&LeverKind::PerYear) {
            fields.sink.report(&pointer.key(LeverKind::PerYear.name()), ProblemKind::NeedsHeads);
        }
        let all_known = fields.finish_with(|meant| ProblemKind::UnknownLever { meant });
        if all_known && written.is_empty() {
            sink.report(pointer, ProblemKind::Empty);
        }
        Some(())
    }

    /// Reads a lever, if it is written; gives whether it is.
    fn read_lever(&mut self, kind: LeverKind, fields: &mut Fields) -> bool {
        let Some((value, pointer)) = fields.entry(kind.name()) else { return false };
        if let Some(setting) = read_setting(kind, value, &pointer, fields.sink) {
            self.scenario.set(self.index, kind, setting);
        }
        true
    }
}

/// Reports two levers of which one takes the place of the other.
fn report_rivals(written: &[LeverKind], fields: &mut Fields) {
    for kind in written {
        if let Some(rival) = kind.rival().filter(|rival| written.contains(rival) && kind < rival) {
            fields.report(ProblemKind::RivalFields { one: kind.name(), other: rival.name() });
        }
    }
}

fn read_setting(kind: LeverKind, value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Setting> {
    match value {
        JsonValue::Number(_) => kind.rule().read(value, pointer, sink).map(Setting::Value),
        JsonValue::Object(_) => read_range(kind, value, pointer, sink).map(Setting::Range),
        _ => sink.wrong_type(pointer, JsonType::NumberOrRange, value),
    }
}

fn read_range(kind: LeverKind, value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Range> {
    let rule = kind.rule();
    let number = |value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink| rule.read(value, pointer, sink);
    let mut fields = Fields::of(value, pointer, sink)?;
    let [low, central, high] = ["low", "central", "high"].map(|name| fields.required_with(name, number).get().copied());
    fields.finish();
    check_order(low, central, high, pointer, sink);
    Some(Range { low: low?, central: central?, high: high? })
}
