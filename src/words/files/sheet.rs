//! The names in a table for a spreadsheet.

use super::FileWords;

/// What sheets, columns, groups and kinds of numbers are called.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetWords {
    /// The sheet of numbers.
    pub numbers: String,
    /// The sheet that says what they are about.
    pub about: String,
    /// The sheet of the trend.
    pub trend: String,
    /// Group, year, kind, workers, registered, subsidised, coverage, cost.
    pub columns: [String; 8],
    /// After group and year: coverage if the past goes on, its lowest and its highest in 8 of 10 cases.
    pub trend_columns: [String; 3],
    /// The groups, in the document's order.
    pub groups: Vec<String>,
    /// All together.
    pub all: String,
    /// What was observed.
    pub observed: String,
    /// What was not.
    pub projected: String,
}

impl SheetWords {
    /// The name of a group, or of all together.
    pub fn group(&self, group: Option<usize>) -> &str {
        group.map_or(Some(&self.all), |group| self.groups.get(group)).map_or("", String::as_str)
    }
}

impl FileWords<'_> {
    /// The names.
    pub fn sheet(&self) -> SheetWords {
        let context = self.context;
        let projected = if context.now.projection.stands_still() { "still" } else { "projected" };
        SheetWords {
            numbers: self.say("sheet_numbers"),
            about: self.say("sheet_about"),
            trend: self.say("sheet_trend"),
            columns: [
                context.say("col.group"),
                context.say("proj.year"),
                self.say("kind"),
                context.workers_column(),
                context.registered_column(),
                context.phrase("table.subsidised").words("payer", context.payer(None)).say(),
                context.say("col.coverage"),
                self.fill("cost", &[("currency", self.currency())]),
            ],
            trend_columns: [self.say("trend"), context.say("trend.table_low"), context.say("trend.table_high")],
            groups: (0..context.facts.groups().len()).map(|group| context.label(Some(group))).collect(),
            all: context.label(None),
            observed: self.say("observed"),
            projected: self.say(projected),
        }
    }
}
