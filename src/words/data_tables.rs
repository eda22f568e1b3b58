//! The numbers behind each picture, as a table that is in the document whether anybody sees the picture or not. Each row
//! says whether it was counted or is an estimate.

use super::projection::outer;
use super::{SmallTable, WordsContext, join, year};
use crate::model::total_by_year;

impl WordsContext<'_> {
    /// The observed coverage of a group, or of all together: year and rate, earliest first, up to the base year.
    #[inline(never)]
    pub fn observations(&self, group: Option<usize>) -> Vec<(i32, f64)> {
        let base = self.facts.base_year();
        let mut found = Vec::new();
        match group {
            Some(group) => {
                for seen in &self.groups()[group].observations {
                    found.push((seen.year, seen.registered / seen.workers));
                }
            }
            None => {
                for total in total_by_year(self.facts) {
                    found.push((total.year, total.registered / total.workers));
                }
            }
        }
        found.retain(|seen| seen.0 <= base);
        found
    }

    /// The name of a row: “2030, perkiraan”.
    #[inline(never)]
    pub(super) fn row_name(&self, mut name: String, observed: bool) -> String {
        join(&mut name, ", ", self.say(if observed { "proj.key_obs" } else { "proj.guess" }));
        name
    }

    /// Workers, registered and coverage of every group.
    pub fn now_numbers(&self) -> SmallTable {
        let numbers = self.numbers();
        let mut rows = Vec::new();
        let mut all = [0.0, 0.0];
        let row = |name: String, [workers, registered]: [f64; 2]| {
            vec![name, numbers.count(workers), numbers.count(registered), numbers.percent(registered / workers, 1)]
        };
        for part in self.people() {
            let [workers, registered, _] = part.counts;
            all = [all[0] + workers, all[1] + registered];
            rows.push(row(self.part_name(part.group, false), [workers, registered]));
        }
        if rows.len() > 1 {
            rows.push(row(self.label(None), all));
        }
        SmallTable {
            caption: self.phrase("now.table").words("date", self.base_date()).say(),
            columns: vec![
                self.say("col.group"),
                self.say("col.workers"),
                self.registered_column(),
                self.say("col.coverage"),
            ],
            rows,
            notes: Vec::new(),
        }
    }

    /// Coverage by year, of every line in the picture of the years ahead; with a band its lowest and highest.
    pub fn ahead_numbers(&self) -> SmallTable {
        let base = self.facts.base_year();
        let mut columns = vec![self.say("proj.year")];
        let mut rows: Vec<Vec<String>> = Vec::new();
        for at in base..=self.now.projection.until() {
            rows.push(vec![self.row_name(year(at), at == base)]);
        }
        let mut past = Vec::new();
        for line in self.lines() {
            // The trend is of all together alone.
            let trend = self.followed().is_some();
            if trend && line.group.is_some() {
                break;
            }
            columns.push(self.label(line.group));
            past.push(self.observations(line.group));
            let coverage = if trend { self.trend_line() } else { &line.series.coverage };
            for (row, &rate) in rows.iter_mut().zip(coverage) {
                row.push(self.numbers().percent(rate, 1));
            }
        }
        let mut table = SmallTable { caption: self.say("proj.table"), columns, rows, notes: Vec::new() };
        if self.futures().is_some() || past.iter().any(|seen| seen.len() > 1) {
            self.outlook_numbers(&mut table, &past);
        }
        table
    }

    /// Adds the years before the base year, and lowest and highest of the band.
    #[inline(never)]
    fn outlook_numbers(&self, table: &mut SmallTable, past: &[Vec<(i32, f64)>]) {
        let base = self.facts.base_year();
        let write = |rate: Option<f64>| match rate {
            Some(rate) => self.numbers().percent(rate, 1),
            None => self.say("proj.none"),
        };
        let mut first = base;
        for seen in past {
            first = seen.first().map_or(first, |seen| seen.0.min(first));
        }
        let ranges = match (self.followed(), self.futures()) {
            (Some(_), _) => Some(["hist.table_low", "hist.table_high"]),
            (None, Some(_)) => Some(["proj.range_low", "proj.range_high"]),
            _ => None,
        };
        if let Some(names) = ranges {
            for name in names {
                table.columns.push(self.say(name));
            }
            for (ahead, row) in table.rows.iter_mut().enumerate() {
                let range = match (self.followed(), self.futures()) {
                    (Some(fit), _) => ahead.checked_sub(1).and_then(|at| fit.bands[1].get(at).copied()),
                    (None, futures) => futures.and_then(|futures| outer(&futures.all, ahead)),
                };
                row.push(write(range.map(|range| range.0)));
                row.push(write(range.map(|range| range.1)));
            }
        }
        let breaks = self.breaks_in_picture();
        let mark = |name: &mut String, at: i32| {
            if breaks.contains(&at) {
                join(name, ", ", self.say("hist.break_short"));
            }
        };
        if let Some(name) = table.rows.first_mut().and_then(|row| row.first_mut()) {
            mark(name, base);
        }
        for at in (first..base).rev() {
            let mut name = self.row_name(year(at), true);
            mark(&mut name, at);
            let mut row = vec![name];
            let mut known = false;
            for seen in past {
                let rate = seen.iter().find(|seen| seen.0 == at).map(|seen| seen.1);
                known |= rate.is_some();
                row.push(write(rate));
            }
            while row.len() < table.columns.len() {
                row.push(write(None));
            }
            if known {
                table.rows.insert(0, row);
            }
        }
    }

    /// What the picture of the years ahead shows, in words: where it begins, where it leads, where lines are broken, and the
    /// targets.
    pub fn ahead_alternative(&self) -> String {
        let projection = &self.now.projection;
        let mut sentences = Vec::new();
        for ahead in [0, (projection.until() - projection.base_year) as usize] {
            sentences.push(self.year_text(ahead, &self.readout(ahead)));
        }
        if self.has_past() {
            sentences.extend(self.of_breaks("hist.break_told"));
        }
        for target in &self.facts.document().targets {
            sentences.push(self.target_label(target));
        }
        let mut list = String::new();
        for sentence in sentences {
            join(&mut list, " ", sentence);
            if !list.ends_with('.') {
                list.push('.');
            }
        }
        self.phrase("proj.alt").words("list", list).say()
    }
}
