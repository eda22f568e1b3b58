//! Many futures, a piece at a time: group by group, then all of them together.
//!
//! Of every future there is room for one group's coverage and for what all groups have, both in each year, so memory grows
//! with years and futures and not with groups. A group's quantiles are taken before the next group is run.

use super::super::{Plan, Years, coverage};
use super::Futures;
use super::f64x4::F64x4;
use super::group_paths::{GroupPaths, SimulatedGroup, Sums};
use super::quantiles::{Block, Quantiles, Selection, WIDTH};
use super::reached_targets::ReachedTargets;
use crate::document::{Checked, Whole};
use std::iter::repeat;

/// How many blocks are run at a time, at least.
const PIECE: usize = 16;

/// Futures that are being run.
#[derive(Debug, Clone)]
pub struct Simulation {
    futures: Futures,
    /// How many years there are, the base year included.
    years: usize,
    /// How many blocks of futures there are; those that fill up the last are run and not looked at.
    blocks: usize,
    /// The group that is under way; after the last it is all of them.
    group_index: usize,
    /// How many blocks of its futures have been run.
    run: usize,
    /// The year whose quantiles come next.
    ahead: usize,
    /// Registered and workers of the groups that are the same in every future, by year.
    same: Vec<(f64, f64)>,
    /// Those of the other groups: for each year after the base year every future's.
    sums: Vec<Sums>,
    /// The coverage of the group that is under way: for each year after the base year every future's.
    coverage: Vec<Block>,
    selection: Selection,
    /// How many targets each future has reached, of those by rising rate.
    climbed: Vec<usize>,
}

impl Simulation {
    /// Begins `count` futures (1 … [`Futures::MOST`]) under `plan`; `None` where no lever has a range.
    pub fn new(facts: &Checked, plan: &Plan, count: usize, seed: u64) -> Option<Simulation> {
        if !plan.has_ranges() {
            return None;
        }
        let count = count.clamp(1, Futures::MOST);
        let years = plan.count(facts);
        let blocks = count.div_ceil(WIDTH);
        let is_whole_known = facts.whole() != Whole::Unknown;
        let targets = facts.targets_ahead().filter(|_| is_whole_known);
        let reached = ReachedTargets::new(targets.map(|target| target.rate), count);
        let all = is_whole_known.then(|| Quantiles::with_room(years));
        Some(Simulation {
            futures: Futures { count, seed, groups: Vec::with_capacity(plan.groups.len()), all, reached },
            years,
            blocks,
            group_index: 0,
            run: 0,
            ahead: 0,
            same: vec![(0.0, 0.0); years],
            sums: Vec::with_capacity(4 * blocks * (years - 1)),
            coverage: Vec::with_capacity(blocks * (years - 1)),
            selection: Selection::new(),
            climbed: vec![0; count],
        })
    }

    /// How many futures there are.
    pub fn count(&self) -> usize {
        self.futures.count
    }

    /// Goes on by about this many years of single futures, at least by the quantiles of a year; false once everything is
    /// done. `facts` and `plan` have to be those that it began with.
    pub fn advance(&mut self, facts: &Checked, plan: &Plan, work: usize) -> bool {
        let mut left = work;
        loop {
            let done = match SimulatedGroup::of(facts, &plan.groups, self.group_index) {
                _ if self.coverage.len() < self.blocks * (self.years - 1) => self.make_room(left),
                Some(group) if !group.varies() => self.repeat_group(facts, &group),
                Some(group) if self.run < self.blocks => self.run_group(facts, &group, left),
                Some(_) if self.ahead < self.years => self.look_at_group(),
                Some(_) => {
                    (self.group_index, self.run, self.ahead) = (self.group_index + 1, 0, 0);
                    0
                }
                None if self.ahead < self.years && self.futures.all.is_some() => self.look_at_all(),
                None => return false,
            };
            match left.checked_sub(done) {
                Some(rest) if rest > 0 => left = rest,
                _ => return true,
            }
        }
    }

    /// What has been found, once everything is done.
    pub fn into_futures(self) -> Futures {
        self.futures
    }

    /// Makes room for some of the futures, as much as takes about so much work: memory that is written for the first time
    /// takes as long as what is put there. Gives the work that it took.
    fn make_room(&mut self, work: usize) -> usize {
        let zero = F64x4::all(0.0);
        let missing = self.blocks * (self.years - 1) - self.coverage.len();
        let more = (work / WIDTH).clamp(1, missing);
        let room = self.coverage.len() + more;
        self.coverage.resize(room, [zero; 4]);
        self.sums.resize(4 * room, [zero; 2]);
        more * WIDTH
    }

    /// A group that is the same in every future; gives the work that it took.
    fn repeat_group(&mut self, facts: &Checked, group: &SimulatedGroup) -> usize {
        let mut quantiles = Quantiles::with_room(self.years);
        let values = group.plan.central();
        let counts = facts.whole().counts(group.index);
        let years = Years::new(&group.start, &values, group.base_year);
        for (stock, (registered, workers)) in years.zip(&mut self.same) {
            if counts {
                *registered += stock.registered;
                *workers += stock.workers;
            }
            quantiles.push_same(coverage(stock.registered, stock.workers));
        }
        self.futures.groups.push(quantiles);
        self.group_index += 1;
        self.years
    }

    /// Some of a group's futures, as many as take about so much work; gives the work that it took.
    fn run_group(&mut self, facts: &Checked, group: &SimulatedGroup, work: usize) -> usize {
        let counts = facts.whole().counts(group.index);
        if self.run == 0 {
            let (registered, workers) = (group.start.registered, group.start.workers);
            let mut quantiles = Quantiles::with_room(self.years);
            quantiles.push_same(coverage(registered, workers));
            self.futures.groups.push(quantiles);
            if let Some(same) = self.same.first_mut().filter(|_| counts) {
                same.0 += registered;
                same.1 += workers;
            }
            self.ahead = 1;
        }
        let paths = GroupPaths::new(group, self.futures.seed, self.years - 1);
        // Half of the work is to look at them later.
        let block = WIDTH / 2 * self.years;
        let until = self.blocks.min(self.run + (work / block).max(PIECE));
        let done = (until - self.run) * block;
        for index in 4 * self.run..4 * until {
            let sums = counts.then_some(self.sums.as_mut_slice());
            paths.run(index, 4 * self.blocks, self.coverage.as_flattened_mut(), sums);
        }
        self.run = until;
        done
    }

    /// The quantiles of one of a group's years; gives the work that it took.
    fn look_at_group(&mut self) -> usize {
        let rates = self.coverage.chunks_exact(self.blocks).nth(self.ahead - 1);
        if let (Some(quantiles), Some(rates)) = (self.futures.groups.last_mut(), rates) {
            quantiles.push(rates, self.futures.count, &mut self.selection);
        }
        self.ahead += 1;
        self.futures.count / 2
    }

    /// One year of all groups together; gives the work that it took.
    fn look_at_all(&mut self) -> usize {
        let count = self.futures.count;
        let (registered, workers) = self.same.get(self.ahead).copied().unwrap_or_default();
        let before = self.ahead.checked_sub(1);
        self.ahead += 1;
        let sums = before.and_then(|before| self.sums.chunks_exact(4 * self.blocks).nth(before));
        let (Some(sums), Some(rates)) = (sums, self.coverage.get_mut(..self.blocks)) else {
            // In the base year nothing has been drawn yet.
            let rate = coverage(registered, workers);
            self.futures.reached.go_on(&mut self.climbed, repeat(rate));
            if let Some(all) = &mut self.futures.all {
                all.push_same(rate);
            }
            return count;
        };
        let (registered, workers) = (F64x4::all(registered), F64x4::all(workers));
        for (rate, [registered_sum, workers_sum]) in rates.as_flattened_mut().iter_mut().zip(sums) {
            *rate = (registered + *registered_sum) / (workers + *workers_sum);
        }
        let drawn = rates.as_flattened().iter().flat_map(|four| four.numbers());
        self.futures.reached.go_on(&mut self.climbed, drawn);
        if let Some(all) = &mut self.futures.all {
            all.push(rates, count, &mut self.selection);
        }
        count
    }
}
