//! The answers that a question about a table takes, and what each means.

use strum::{IntoStaticStr, VariantNames};

use super::place::Place;

/// An answer that a question takes, as it is given back: `D=registered`.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The place that it answers for.
    pub at: Place,
    /// What is chosen.
    pub chosen: String,
    /// What that means.
    pub meaning: ChoiceMeaning,
}

/// What an answer means.
#[derive(Debug, Clone, PartialEq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum ChoiceMeaning {
    /// The column has the names of the groups.
    Group,
    /// The column has the years.
    Time,
    /// The column counts everyone who should be reached.
    Workers,
    /// The column counts those registered.
    Registered,
    /// The column counts those for whom somebody else pays.
    Subsidised,
    /// The column has percentages.
    Percent,
    /// The column has fractions: 0.25 for 25 %.
    Fraction,
    /// So many in a thousand, to be divided by 1,000.
    PerThousand,
    /// The column has the sources.
    Source,
    /// It is not used.
    Ignore,
    /// Numbers are in thousands.
    Thousands,
    /// Numbers are in millions.
    Millions,
    /// Numbers are of people, as they stand.
    People,
    /// There is no figure here.
    Missing,
    /// Numbers are written so, and this one says as much.
    Numbers {
        /// The number in this style.
        value: f64,
    },
    /// The number that the cell should have.
    Number {
        /// The number.
        value: f64,
    },
    /// The words that the cell should have.
    Words {
        /// The words.
        text: String,
    },
    /// The times are months.
    Months,
    /// The times are financial years.
    FinancialYears,
    /// The day stands before the month.
    DayFirst,
    /// The month stands before the day.
    MonthFirst,
    /// The row is a sum, and left out.
    Total,
    /// The row is a group like the others.
    KeepGroup,
    /// The group is all together.
    Whole,
    /// This year.
    Year {
        /// The year.
        year: i32,
    },
    /// The numbers of this column are taken, and are percentages.
    PercentOf {
        /// Its letter and its name.
        name: String,
    },
    /// The numbers of this column are taken, and are fractions.
    FractionOf {
        /// Its letter and its name.
        name: String,
    },
    /// This column counts those registered.
    RegisteredOf {
        /// Its letter and its name.
        name: String,
    },
    /// The numbers of these columns are added up.
    Sum {
        /// Their letters and their names.
        names: String,
    },
    /// These columns added up are those registered.
    RegisteredSum {
        /// Their letters and their names.
        names: String,
    },
    /// Quarters and halves of years are their last months.
    LastMonths,
    /// Empty cells of the column have what stands above them.
    FromAbove,
    /// The figures of this programme are taken, and no others.
    Programme {
        /// What it is called.
        name: String,
    },
    /// Programmes are groups like others.
    AllProgrammes,
    /// The heads count, and not the percentage.
    Heads,
    /// This table, or this sheet.
    This {
        /// What it is called, or where it begins.
        name: String,
    },
}

impl ChoiceMeaning {
    /// Its name in kebab-case.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
