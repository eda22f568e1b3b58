//! The columns of the table: which there are, their names, and what their numbers count.

use super::CoverageTable;
use crate::words::join;

/// Which columns rows have, and how their numbers are written.
pub(super) struct Columns {
    /// Whether there are columns of people.
    pub has_people: bool,
    /// To what people are rounded.
    pub people_unit: f64,
    /// What the column of cost counts in, where there is one.
    pub cost: Option<CostUnit>,
    /// Whether there are columns of a band.
    pub has_range: bool,
    /// Whether the years ahead are those of the trend, which knows coverage alone.
    is_trend: bool,
}

/// What costs are divided by, and what that is called: “Rp miliar”.
pub(super) struct CostUnit {
    pub scale: f64,
    name: String,
}

impl CoverageTable<'_> {
    pub(super) fn columns(&self) -> Columns {
        let is_trend = self.context.followed().is_some();
        Columns {
            has_people: self.context.facts.has_heads(),
            people_unit: self.rounding_unit(),
            // The trend knows no money.
            cost: if is_trend { None } else { self.cost_unit() },
            has_range: is_trend || self.context.now.futures().is_some(),
            is_trend,
        }
    }

    fn cost_unit(&self) -> Option<CostUnit> {
        let costs = self.context.now.all()?.cost.as_ref()?;
        let numbers = self.context.numbers();
        let (scale, word) = numbers.scale(costs.iter().copied().fold(0.0, f64::max));
        let mut name = numbers.currency(self.context.facts.currency());
        join(&mut name, " ", word);
        Some(CostUnit { scale, name: name.strip_suffix('\u{a0}').unwrap_or(&name).to_owned() })
    }

    /// To what estimates are rounded: hundreds, or finer where a group is small.
    fn rounding_unit(&self) -> f64 {
        let mut smallest = f64::INFINITY;
        for seen in &self.context.base {
            smallest = smallest.min(seen.workforce());
        }
        if smallest >= 10_000.0 {
            100.0
        } else if smallest >= 1_000.0 {
            10.0
        } else {
            1.0
        }
    }

    pub(super) fn column_names(&self, columns: &Columns) -> Vec<String> {
        let context = self.context;
        let mut names = vec![context.say("proj.year")];
        if columns.has_people {
            names.extend([context.workers_column(), context.registered_column()]);
        }
        if columns.cost.is_some() {
            names.push(context.phrase("table.subsidised").words("payer", context.payer(None)).say());
        }
        names.push(context.say("col.coverage"));
        if columns.has_range {
            let [low, high] = match columns.is_trend {
                true => ["trend.table_low", "trend.table_high"],
                false => ["proj.range_low", "proj.range_high"],
            };
            names.extend([context.say(low), context.say(high)]);
        }
        if let Some(cost) = &columns.cost {
            names.push(context.phrase("table.cost").words("unit", cost.name.clone()).say());
        }
        names
    }

    /// What the numbers count and how they are rounded.
    pub(super) fn unit(&self, columns: &Columns) -> String {
        let mut words = self.context.say(match columns.people_unit as i32 {
            _ if !columns.has_people => "table.unit_rate",
            _ if columns.is_trend => "trend.unit",
            100 => "table.unit_100",
            10 => "table.unit_10",
            _ => "table.unit_1",
        });
        if columns.cost.is_some() {
            join(&mut words, " ", self.context.say("table.unit_cost"));
        }
        if columns.has_range && !columns.is_trend && self.levers().any_own() {
            join(&mut words, " ", self.context.say("table.own"));
        }
        words
    }
}

impl Columns {
    /// Which are shown where room is short: the year and coverage, and what that is made of, or the band of a trend.
    pub(super) fn narrow(&self) -> Vec<usize> {
        let coverage = 1 + 2 * usize::from(self.has_people) + usize::from(self.cost.is_some());
        match (self.is_trend, self.has_people) {
            (true, _) => vec![0, coverage, coverage + 1, coverage + 2],
            (false, true) => vec![0, 1, 2, coverage],
            (false, false) => vec![0, coverage],
        }
    }
}
