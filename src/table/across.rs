//! Groups that stand across: which columns are figures of a group that their heading names, and what it is called.

use super::column::{Column, Measure, Role};
use super::grid::Grid;
use super::seen::Seen;
use super::tables::Table;
use super::vocabulary::{Meaning, is_total, is_unit, named_of_figures};
use super::written_time::WrittenTime;

/// Finds the columns of figures whose heading names a group, and the words by which they are told apart.
pub(super) fn find_across(seen: &mut [Seen], grid: &Grid, table: &Table) {
    let across: Vec<bool> = seen.iter().map(|column| is_across(column, seen, grid, table)).collect();
    for (column, is_across) in seen.iter_mut().zip(across) {
        column.is_across = is_across;
    }
    // A kind of group over all figures tells none of them apart: `Menurut kecamatan`.
    let figures = |column: &&Seen| column.has_figures() && (column.is_across || !names_groups(column));
    let over_all = |words: &str| seen.iter().filter(figures).all(|column| column.words.iter().any(|own| own == words));
    let is_own = |words: &&String| match named_of_figures(words).meaning {
        None | Some(Meaning::Value) => !is_unit(words),
        Some(Meaning::Group | Meaning::Time) => !over_all(words),
        Some(_) => false,
    };
    let own_words = |column: &Seen| {
        let own: Vec<&str> = column.words.iter().filter(is_own).map(String::as_str).collect();
        (!own.is_empty()).then(|| own.join(" – "))
    };
    let own: Vec<Option<String>> = seen.iter().map(own_words).collect();
    for (column, own) in seen.iter_mut().zip(own) {
        column.own_words = own;
    }
}

/// Whether its name is one of groups, or one of times with more words: `15–19 tahun`.
fn names_groups(column: &Seen) -> bool {
    match column.meaning {
        Some(Meaning::Group) => true,
        Some(Meaning::Time) => column.times == 0 && !column.rest.is_empty(),
        _ => false,
    }
}

/// Whether a column of figures is named by a group: `Kota` beside `Desa`. Numbers can be names too, as ages are, so that
/// their percent signs have to tell, or that nothing else in the table could be the figures.
fn is_across(column: &Seen, seen: &[Seen], grid: &Grid, table: &Table) -> bool {
    let may_be = |column: &Seen| column.has_figures() && column.time.is_none() && names_groups(column);
    let is_stub = |other: &&Seen| {
        other.index != column.index
            && (other.meaning == Some(Meaning::Time) && other.times > 0 || other.texts > other.figures + other.times)
    };
    let counts = |other: &Seen| {
        other.time.is_some()
            || other.meaning == Some(Meaning::PerThousand)
            || other.has_figures() && other.meaning.and_then(Measure::of).is_some()
    };
    let are_all = || {
        seen.iter().filter(|other| other.has_figures()).all(|other| may_be(other) || is_total(&other.name))
            && seen.iter().filter(|other| may_be(other)).count() > 1
            && !seen.iter().any(counts)
    };
    may_be(column) && seen.iter().any(|other| is_stub(&other)) && (has_signs(column.index, grid, table) || are_all())
}

/// Whether any number of a column has a percent sign.
fn has_signs(column: usize, grid: &Grid, table: &Table) -> bool {
    table.rows.iter().any(|row| grid.at(*row, column).percent_sign() == Some(true))
}

/// Groups that stand across: in a row of the heading of their own, or beside what is counted.
pub(super) fn split_by_heading<'s>(columns: &mut [Column], seen: &impl Fn(usize) -> Option<&'s Seen>) {
    let has_names = columns.iter().any(|column| column.role == Role::Group);
    let own = |column: &Column| seen(column.index).and_then(|seen| seen.own_words.clone());
    let rest = |column: &Column| -> String {
        seen(column.index).map(|seen| seen.rest.replace("(%)", "").trim().to_owned()).unwrap_or_default()
    };
    let measured = |columns: &[Column], measure: Measure| -> Vec<String> {
        let of = |column: &&Column| matches!(&column.role, Role::Figures(figures) if figures.measure == Some(measure));
        let mut rests: Vec<String> = columns.iter().filter(of).map(rest).collect();
        rests.sort();
        rests.dedup();
        rests
    };
    if has_names {
        // The names have been split again: where all of them together are there, they count.
        let totals: Vec<(Option<Measure>, Option<WrittenTime>)> = columns
            .iter()
            .filter(|column| own(column).is_some_and(|own| is_total(&own)))
            .filter_map(|column| match &column.role {
                Role::Figures(figures) => Some((figures.measure, figures.time.clone())),
                _ => None,
            })
            .collect();
        for column in columns {
            if let (Role::Figures(figures), Some(own)) = (&column.role, own(column))
                && figures.measure.is_some()
                && !figures.settled
                && !is_total(&own)
                && totals.contains(&(figures.measure, figures.time.clone()))
            {
                column.role = Role::LeftOut;
            }
        }
        return;
    }
    let is_figures = |column: &&Column| matches!(column.role, Role::Figures(_));
    let with_own = columns.iter().filter(is_figures).filter(|column| own(column).is_some()).count();
    let (workers, registered) = (measured(columns, Measure::Workers), measured(columns, Measure::Registered));
    let rates = measured(columns, Measure::Rate);
    // One of the two may be missing for some of the groups.
    let within = |some: &[String], all: &[String]| {
        all.len() > 1 && !some.is_empty() && some.iter().all(|one| !one.is_empty() && all.contains(one))
    };
    let are_named = |all: &[String]| all.iter().all(|one| !one.is_empty());
    let beside = (workers.len() > 1 && workers == registered)
        || within(&registered, &workers) && are_named(&workers)
        || within(&workers, &registered) && are_named(&registered)
        || (workers.is_empty() && registered.is_empty() && rates.len() > 1);
    for column in columns.iter_mut() {
        let (own, rest) = (own(column), rest(column));
        if let Role::Figures(figures) = &mut column.role {
            if with_own > 1 {
                figures.group = own.or(figures.group.take());
            } else if beside && figures.measure.is_some() {
                figures.group = (!rest.is_empty()).then_some(rest);
            }
        }
    }
}
