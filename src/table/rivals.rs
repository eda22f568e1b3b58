//! Several columns that count the same: the one that the editor chose, else a question that names them all.

use std::collections::BTreeSet;

use super::choice::{Choice, ChoiceMeaning};
use super::column::{Column, Figures, Measure, Numbers, Role};
use super::findings::Findings;
use super::place::{Place, letters};
use super::problem::TableProblemKind;
use super::vocabulary::named;
use super::written_time::WrittenTime;

/// A column that counts the same as another: which, its name, and how its numbers are meant.
struct Rival {
    index: usize,
    name: String,
    figures: Figures,
}

/// Of columns that count the same the one that the editor chose; asks where none was chosen. `has_signs` says whether the
/// numbers of a column have percent signs.
pub(super) fn one_of_each(columns: &mut [Column], has_signs: &dyn Fn(usize) -> bool, findings: &mut Findings) {
    let counts = |columns: &[Column], measure: Measure| {
        columns.iter().any(|column| matches!(&column.role, Role::Figures(found) if found.measure == Some(measure)))
    };
    let has_registered = counts(columns, Measure::Registered);
    let has_heads = has_registered && counts(columns, Measure::Workers);
    for measure in [Measure::Registered, Measure::Workers, Measure::Subsidised, Measure::Rate] {
        let rivals = rivals(columns, measure);
        if rivals.is_empty() {
            continue;
        }
        let kept: BTreeSet<usize> =
            rivals.iter().filter(|rival| rival.figures.settled).map(|rival| rival.index).collect();
        // Beside heads a percentage is only held against them, and none of several is needed.
        let is_needless = measure == Measure::Rate && has_heads;
        if kept.is_empty() && is_needless {
            for Rival { index, name, .. } in &rivals {
                findings.say(Place::Column(*index), TableProblemKind::ColumnLeftOut { name: name.clone() });
            }
        } else if kept.is_empty() {
            ask(measure, &rivals, has_registered, has_signs, findings);
        }
        for column in columns.iter_mut() {
            if rivals.iter().any(|rival| rival.index == column.index) && !kept.contains(&column.index) {
                column.role = Role::LeftOut;
            }
        }
    }
}

/// The columns of which another counts the same, at the same time and of the same group.
fn rivals(columns: &[Column], measure: Measure) -> Vec<Rival> {
    let of_measure: Vec<Rival> = columns
        .iter()
        .filter_map(|column| match &column.role {
            Role::Figures(figures) if figures.measure == Some(measure) => {
                Some(Rival { index: column.index, name: column.name.clone(), figures: figures.clone() })
            }
            _ => None,
        })
        .collect();
    let key = |rival: &Rival| (rival.figures.time.clone(), rival.figures.group.clone());
    let is_alone = |one: &Rival| !of_measure.iter().any(|two| two.index != one.index && key(one) == key(two));
    let alone: BTreeSet<usize> = of_measure.iter().filter(|rival| is_alone(rival)).map(|rival| rival.index).collect();
    of_measure.into_iter().filter(|rival| !alone.contains(&rival.index)).collect()
}

fn ask(
    measure: Measure,
    rivals: &[Rival],
    has_registered: bool,
    has_signs: &dyn Fn(usize) -> bool,
    findings: &mut Findings,
) {
    let Some(first) = rivals.first() else { return };
    let named = |rival: &Rival| format!("{} “{}”", letters(rival.index), rival.name);
    let columns = rivals.iter().map(named).collect::<Vec<_>>().join(", ");
    let parts = are_parts(rivals.iter().map(|rival| rival.name.as_str()));
    let mut choices = Vec::new();
    for rival in rivals {
        let name = named(rival);
        let mut choose = |chosen: &str, meaning| {
            choices.push(Choice { at: Place::Column(rival.index), chosen: chosen.to_owned(), meaning });
        };
        match measure {
            Measure::Registered => choose("registered", ChoiceMeaning::This { name }),
            Measure::Workers => choose("workers", ChoiceMeaning::This { name }),
            Measure::Subsidised => choose("subsidised", ChoiceMeaning::This { name }),
            Measure::Rate => {
                choose("percent", ChoiceMeaning::PercentOf { name: name.clone() });
                if rival.figures.numbers != Numbers::Percent && !has_signs(rival.index) {
                    choose("fraction", ChoiceMeaning::FractionOf { name });
                }
            }
        }
    }
    if measure == Measure::Workers && !has_registered {
        // `Rumah tangga` beside `Rumah tangga dengan akses`.
        let registered = |rival: &Rival| Choice {
            at: Place::Column(rival.index),
            chosen: "registered".to_owned(),
            meaning: ChoiceMeaning::RegisteredOf { name: named(rival) },
        };
        choices.extend(rivals.iter().map(registered));
    }
    let kind = match measure {
        Measure::Workers => TableProblemKind::SeveralDenominators { columns, parts },
        Measure::Registered => TableProblemKind::SeveralNumerators { columns, parts },
        Measure::Subsidised => TableProblemKind::SeveralSubsidised { columns, parts },
        Measure::Rate => TableProblemKind::SeveralRates { columns },
    };
    findings.add(Place::Column(first.index), kind, choices);
}

/// Whether columns that count the same may be parts of it: each has words of its own.
fn are_parts<'n>(names: impl Iterator<Item = &'n str>) -> bool {
    let own = |name: &str| named(&WrittenTime::find(name).map_or_else(|| name.to_owned(), |(_, rest)| rest)).rest;
    let mut all: Vec<String> = names.map(own).collect();
    let count = all.len();
    all.sort();
    all.dedup();
    all.len() == count && all.iter().all(|own| !own.is_empty())
}
