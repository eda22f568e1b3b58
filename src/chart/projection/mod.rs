//! Coverage by year: what was observed, where the assumptions lead, the target and the pace that it needs.

mod axes;
mod band;
mod breaks;
mod ends;
mod fan;
mod series;
mod targets;

pub use band::EDGE;
pub use series::marker;

use super::now::text_ink;
use super::{Anchor, Display, Ink, Measure, Plot, Point, Role, Scene, Shape, Size};
use crate::model::{Count, counts, coverage_in_base};
use crate::words::{Line, Mark, WordsContext};

/// The part of its own height that a picture needs at least.
const LOWEST: f64 = 0.55;

/// The part of a picture's width that the years get at least, before the names at the lines' ends go.
const NARROWEST: f64 = 0.42;

/// What differs between the sizes, CSS px.
struct Metrics {
    height: f64,
    top: f64,
    bottom: f64,
    inset: f64,
    tick: f64,
    direct: f64,
    gap: f64,
    marker: f64,
    diamond: f64,
    dot: f64,
}

impl Metrics {
    fn of(display: &Display) -> Metrics {
        let mut metrics = match display.size() {
            Size::Small => Metrics {
                height: 276.0,
                top: 28.0,
                bottom: 28.0,
                inset: 8.0,
                tick: 12.0,
                direct: 12.0,
                gap: 17.0,
                marker: 4.6,
                diamond: 6.0,
                dot: 2.3,
            },
            Size::Medium => Metrics {
                height: 298.0,
                top: 28.0,
                bottom: 28.0,
                inset: 8.0,
                tick: 12.0,
                direct: 13.0,
                gap: 17.0,
                marker: 4.8,
                diamond: 6.0,
                dot: 2.3,
            },
            Size::Large => Metrics {
                height: 384.0,
                top: 34.0,
                bottom: 32.0,
                inset: 44.0,
                tick: 13.0,
                direct: 14.0,
                gap: 19.0,
                marker: 5.5,
                diamond: 6.5,
                dot: 2.4,
            },
        };
        for size in [&mut metrics.top, &mut metrics.bottom, &mut metrics.tick, &mut metrics.direct, &mut metrics.gap] {
            *size *= display.text_scale;
        }
        metrics
    }
}

/// A line as it is drawn.
#[derive(Clone, Copy)]
pub(super) struct SeriesLine<'a> {
    /// The group's index in the document; `None` for all together.
    pub group: Option<usize>,
    /// Colour and shape.
    pub mark: Mark,
    /// Coverage by year, the base year first: what was observed there, then what is estimated.
    pub coverage: &'a [f64],
}

/// The lines in the order of the readout: the trend of all together, or all together and the drawn groups.
pub(super) fn series_lines<'a>(context: &'a WordsContext<'a>) -> Vec<SeriesLine<'a>> {
    if context.followed().is_some() {
        return vec![SeriesLine { group: None, mark: Mark::All, coverage: context.trend_line() }];
    }
    let line = |Line { group, mark, series }| SeriesLine { group, mark, coverage: &series.coverage };
    context.lines().into_iter().map(line).collect()
}

/// A picture in the making: the places of years and rates, and what is already there.
struct Drawing<'a> {
    context: &'a WordsContext<'a>,
    display: &'a Display,
    measure: &'a dyn Measure,
    metrics: Metrics,
    lines: Vec<SeriesLine<'a>>,
    /// What the estimates are from: the assumptions, or the trend of the past.
    estimate: Role,
    names: Vec<String>,
    /// The marks of the breaks in observed lines: x, upper end, lower end.
    breaks: Vec<[f64; 3]>,
    scene: Scene,
    /// The y axis, the first year, the last year.
    axis: f64,
    left: f64,
    right: f64,
    top: f64,
    foot: f64,
    /// The highest rate there is, at least everybody.
    most: f64,
    base: i32,
    first: i32,
    last: i32,
    cursor: Option<i32>,
}

/// The picture of the years ahead. `cursor`: the year that the reader looks at, where it is not the last one.
pub fn projection(context: &WordsContext, display: &Display, measure: &dyn Measure, cursor: Option<i32>) -> Scene {
    let mut drawing = Drawing::new(context, display, measure, cursor);
    if drawing.has_tints() {
        drawing.bands();
    }
    drawing.frame();
    drawing.targets();
    drawing.needed();
    drawing.cursor_line();
    drawing.series();
    drawing.markers();
    drawing.diamonds();
    drawing.labels();
    let targets = drawing.target_labels();
    if context.followed().is_some() {
        drawing.observed_words(&targets);
    }
    if !drawing.breaks.is_empty() {
        drawing.break_words(&targets);
    }
    drawing.scene.parts.extend(targets);
    drawing.needed_words();
    drawing.cursor_badge();
    let base = drawing.x(drawing.base);
    drawing.scene.plot = Some(Plot { left: base, right: drawing.right, first: drawing.base, last: drawing.last });
    drawing.scene
}

impl<'a> Drawing<'a> {
    fn new(
        context: &'a WordsContext<'a>,
        display: &'a Display,
        measure: &'a dyn Measure,
        cursor: Option<i32>,
    ) -> Drawing<'a> {
        let metrics = Metrics::of(display);
        let lines = series_lines(context);
        let estimate = if context.followed().is_some() { Role::Trend } else { Role::Assumed };
        let base = context.facts.base_year();
        let counts: Vec<Count> = lines.iter().flat_map(|line| counts(context.facts, line.group)).collect();
        let first = counts.iter().map(|count| count.time.floor() as i32).fold(base, i32::min);
        let most = counts.iter().map(|count| count.rate).fold(1.0, f64::max);
        let mut names = names(context, &lines, display, measure, metrics.direct);
        let beside = |names: &[String]| {
            let width = |name: &String| measure.width(&labelled(widest_value(context), name), metrics.direct, true);
            (names.iter().map(width).fold(0.0, f64::max) + 16.0).min(0.4 * display.width).ceil()
        };
        let mut margin = beside(&names);
        let axis = (measure.width("100%", metrics.tick, false)
            + if display.size() == Size::Large { 10.0 } else { 6.0 })
        .ceil();
        // On a large picture the values at the start stand between the axis and the first markers.
        let starts = lines.iter().map(|line| context.numbers().percent(coverage_in_base(context.facts, line.group), 0));
        let widest_start = starts.map(|start| measure.width(&start, metrics.direct, true)).fold(0.0, f64::max);
        let inset = match display.size() {
            Size::Large if first == base => metrics.inset.max(widest_start + 14.0),
            _ => 8.0,
        };
        // In large letters the names would leave no room for the lines: the values stay, and the readout has the names.
        let narrow = display.width - margin - axis - inset < NARROWEST * display.width;
        if narrow && context.told_range().is_none() {
            names.iter_mut().for_each(String::clear);
            margin = beside(&names);
        }
        let mut height = metrics.height
            + metrics.top * (1.0 - 1.0 / display.text_scale)
            + metrics.bottom * (1.0 - 1.0 / display.text_scale);
        if let Some(room) = display.height {
            // Lower, and the labels at the ends of many lines would not find their places.
            height = room.max(LOWEST * height).min(height.max(display.width));
        }
        let foot = height - metrics.bottom;
        Drawing {
            context,
            display,
            measure,
            lines,
            estimate,
            names,
            breaks: Vec::new(),
            scene: Scene::new(display.width, height.ceil()),
            axis,
            left: axis + inset,
            right: display.width - margin,
            top: metrics.top,
            foot,
            most,
            base,
            first,
            last: context.now.projection.until(),
            cursor: cursor.filter(|&cursor| cursor != context.now.projection.until()),
            metrics,
        }
    }

    /// Whether the picture says how far the result may go.
    fn has_tints(&self) -> bool {
        self.context.followed().is_some() || self.context.now.futures().is_some()
    }

    fn x(&self, year: i32) -> f64 {
        self.x_at(f64::from(year))
    }

    fn x_at(&self, time: f64) -> f64 {
        let years = f64::from((self.last - self.first).max(1));
        self.left + (self.right - self.left) * (time - f64::from(self.first)) / years
    }

    fn y(&self, rate: f64) -> f64 {
        self.foot - (self.foot - self.top) * rate / self.most
    }

    /// Words in the size of ticks.
    fn small_text(&mut self, role: Role, at: (f64, f64), words: String, anchor: Anchor) {
        let (at, size) = (Point::new(at.0, at.1), self.metrics.tick);
        self.scene.add(role, Shape::Text { at, words, ink: Ink::Secondary, size, bold: false, anchor });
    }

    /// Words that name a line, in its colour.
    fn direct_text(&mut self, role: Role, at: (f64, f64), words: String, mark: Mark, anchor: Anchor) {
        let (at, size) = (Point::new(at.0, at.1), self.metrics.direct);
        self.scene.add(role, Shape::Text { at, words, ink: text_ink(mark), size, bold: true, anchor });
    }
}

/// The names at the lines' ends: the long ones where all of them fit beside a large picture, else the short ones.
fn names(
    context: &WordsContext,
    lines: &[SeriesLine],
    display: &Display,
    measure: &dyn Measure,
    size: f64,
) -> Vec<String> {
    let trend = context.followed().is_some();
    let long: Vec<String> =
        lines.iter().map(|line| if trend { context.say("trend.line") } else { context.label(line.group) }).collect();
    let fits =
        |name: &String| measure.width(&labelled(widest_value(context), name), size, true) <= 0.32 * display.width;
    if display.size() == Size::Large && long.iter().all(fits) {
        long
    } else if trend {
        vec![context.say("trend.word")]
    } else {
        lines.iter().map(|line| context.short(line.group)).collect()
    }
}

/// The widest number that may stand at a line's end.
fn widest_value(context: &WordsContext) -> &'static str {
    if context.told_range().is_some() { "10–100%" } else { "100%" }
}

fn labelled(value: &str, name: &str) -> String {
    if name.is_empty() { value.to_owned() } else { format!("{value} {name}") }
}
