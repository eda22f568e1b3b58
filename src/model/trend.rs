//! What the past says by itself: how coverage changed, and where that would lead. Drawn apart from any scenario.

/// The past of one series: a group's, or that of all groups together.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// How many years are observed.
    pub points: usize,
    /// The first of them.
    pub from: i32,
    /// The last of them.
    pub to: i32,
    /// The average change between first and last, a fraction a year (0.0151 is 1.51 percentage points).
    pub mean_change: f64,
    /// The same in registered people a year.
    pub mean_change_people: f64,
    /// Where the past leads; absent with fewer than five points, or where a rate is 0 or 1.
    pub fit: Option<Fit>,
    /// How the same line would have fared before; absent where the fit is, or where nothing could be tested.
    pub backtest: Option<BackTest>,
}

/// The years after the last observation if the past goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The years, from the one after the last observation.
    pub years: Vec<i32>,
    /// The median of coverage in each, a fraction.
    pub median: Vec<f64>,
    /// Lowest and highest coverage of the bands of 50, 80 and 95 % in each, fractions.
    pub bands: [Vec<(f64, f64)>; 3],
}

/// How three ways to forecast would have done from every earlier year on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BackTest {
    /// How many forecasts were compared with what came.
    pub cases: usize,
    /// Mean absolute error of “no change”, a fraction.
    pub no_change: f64,
    /// Mean absolute error of the same change in points every year, a fraction.
    pub points_drift: f64,
    /// Mean absolute error of the log-odds drift, a fraction.
    pub log_odds_drift: f64,
    /// How often the 80 % band held what came, a fraction of the cases.
    pub within_80: f64,
}

/// The past of every series.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Trends {
    /// Each group's, in the document's order; absent with fewer than two observations.
    pub groups: Vec<Option<Trend>>,
    /// That of all groups together, over the years in which every group has an observation.
    pub all: Option<Trend>,
}
