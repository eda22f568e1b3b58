//! Many futures, a piece at a time: group by group, each year by year, then all of them together.
//!
//! Of every future there is room for one group's stock and for what all groups have in each year, so memory grows with
//! years and futures and not with groups. A group's quantiles are taken while its year is at hand.

use super::super::{Plan, Years, answer, coverage};
use super::Futures;
use super::lanes::{Lanes, Member, Row, Sums, WIDTH};
use super::quantiles::{Quantiles, Selection};
use crate::document::Checked;

/// Futures that are being run.
#[derive(Debug, Clone)]
pub struct Simulation {
    futures: Futures,
    /// How many years there are, the base year included.
    years: usize,
    /// The group that is under way; after the last it is all of them.
    place: usize,
    /// The year that comes next; a group's levers are drawn in its base year.
    ahead: usize,
    lanes: Lanes,
    /// Registered and workers of the groups that are the same in every future, by year.
    same: Vec<(f64, f64)>,
    /// Those of the other groups: for each year after the base year every block's.
    sums: Vec<Sums>,
    coverage: Vec<Row>,
    selection: Selection,
    /// For each target whether each future has reached it.
    reached: Vec<Vec<bool>>,
}

impl Simulation {
    /// Begins `count` futures (1 … [`Futures::MOST`]) under `plan`; `None` where no lever has a range.
    #[inline(never)]
    pub fn new(facts: &Checked, plan: &Plan, count: usize, seed: u64) -> Option<Simulation> {
        if !plan.has_ranges() {
            return None;
        }
        let count = count.clamp(1, Futures::MOST);
        let years = plan.count(facts);
        let blocks = count.div_ceil(WIDTH);
        let mut reached_by = Vec::new();
        let mut reached = Vec::new();
        for _ in &facts.document().targets {
            reached_by.push(Vec::with_capacity(years));
            reached.push(vec![false; count]);
        }
        let all = Quantiles::with_room(years);
        Some(Simulation {
            futures: Futures { count, seed, groups: Vec::with_capacity(plan.groups.len()), all, reached_by },
            years,
            place: 0,
            ahead: 0,
            lanes: Lanes::new(blocks),
            same: vec![(0.0, 0.0); years],
            sums: vec![[[0.0; WIDTH]; 2]; blocks * (years - 1)],
            coverage: vec![[0.0; WIDTH]; blocks],
            selection: Selection::new(count),
            reached,
        })
    }

    /// Goes on by about this many years of single futures, at least by one year of all; false once everything is done.
    /// `facts` and `plan` have to be those that it began with.
    #[inline(never)]
    pub fn advance(&mut self, facts: &Checked, plan: &Plan, work: usize) -> bool {
        let mut left = work;
        loop {
            let done = match Member::of(facts, &plan.groups, self.place) {
                Some(member) if member.varies() => self.advance_group(&member),
                Some(member) => self.repeat_group(&member),
                None if self.ahead < self.years => self.advance_all(facts),
                None => return false,
            };
            match left.checked_sub(done) {
                Some(rest) if rest > 0 => left = rest,
                _ => return true,
            }
        }
    }

    /// What has been found, once everything is done.
    #[inline(never)]
    pub fn into_futures(self) -> Futures {
        self.futures
    }

    /// A group that is the same in every future; gives the work that it took.
    fn repeat_group(&mut self, member: &Member) -> usize {
        let mut quantiles = Quantiles::with_room(self.years);
        let values = member.plan.central();
        let years = Years::new(member.base, member.group.subsidy.as_ref(), &values, member.base_year);
        for (stock, (registered, workers)) in years.zip(&mut self.same) {
            *registered += stock.registered;
            *workers += stock.workers;
            quantiles.push_same(coverage(stock.registered, stock.workers));
        }
        self.futures.groups.push(quantiles);
        self.place += 1;
        self.years
    }

    /// One year of a group's futures, of the base year its draws; gives the work that it took.
    fn advance_group(&mut self, member: &Member) -> usize {
        let count = self.futures.count;
        let blocks = self.coverage.len();
        if self.ahead == 0 {
            self.lanes.draw(member, self.futures.seed);
            let (registered, workers) = (member.base.registered, member.base.workers);
            let mut quantiles = Quantiles::with_room(self.years);
            quantiles.push_same(coverage(registered, workers));
            self.futures.groups.push(quantiles);
            if let Some(same) = self.same.first_mut() {
                same.0 += registered;
                same.1 += workers;
            }
        } else {
            let year = member.base_year + self.ahead as i32;
            let sums = self.sums.get_mut((self.ahead - 1) * blocks..).unwrap_or_default();
            self.lanes.advance(member, year, sums, &mut self.coverage);
            if let (Some(quantiles), Some(values)) =
                (self.futures.groups.last_mut(), self.coverage.as_flattened_mut().get_mut(..count))
            {
                quantiles.push(values, &mut self.selection);
            }
        }
        self.ahead += 1;
        if self.ahead == self.years {
            self.ahead = 0;
            self.place += 1;
        }
        count
    }

    /// One year of all groups together; gives the work that it took.
    fn advance_all(&mut self, facts: &Checked) -> usize {
        let count = self.futures.count;
        let blocks = self.coverage.len();
        let (registered, workers) = self.same.get(self.ahead).copied().unwrap_or_default();
        // The base year has no sums: nothing has been drawn yet.
        let sums = self.ahead.checked_sub(1).and_then(|before| self.sums.get(before * blocks..)).unwrap_or_default();
        self.coverage.fill([coverage(registered, workers); WIDTH]);
        for (rates, [registered_sum, workers_sum]) in self.coverage.iter_mut().zip(sums) {
            for lane in 0..WIDTH {
                rates[lane] = coverage(registered + registered_sum[lane], workers + workers_sum[lane]);
            }
        }
        self.ahead += 1;
        let Some(rates) = self.coverage.as_flattened_mut().get_mut(..count) else { return count };
        for ((target, reached), shares) in
            facts.document().targets.iter().zip(&mut self.reached).zip(&mut self.futures.reached_by)
        {
            let least = target.rate - answer::CLOSE;
            let mut number = 0_u32;
            for (rate, reached) in rates.iter().zip(reached) {
                *reached |= *rate >= least;
                number += u32::from(*reached);
            }
            shares.push(f64::from(number) / count as f64);
        }
        self.futures.all.push(rates, &mut self.selection);
        count
    }
}
