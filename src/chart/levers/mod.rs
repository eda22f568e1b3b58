//! What matters most, as bars around the result that nothing changes: hollow to the result of a lever's low value, filled
//! to that of its high one, the widest first.

use super::measure::{Measure, two_lines};
use super::now::text_ink;
use super::{Anchor, Display, Ink, Point, Role, Scene, Shape, Size, Stroke};
use crate::words::{Sensitivity, SensitivityRow, WordsContext};

/// What differs between the sizes, CSS px.
struct Metrics {
    /// A row whose words take no more lines than they must.
    row: f64,
    bar: f64,
    /// The room for words on the left of the bars; none where they stand above.
    beside: f64,
    direct: f64,
    small: f64,
    /// From one line of words to the next.
    line: f64,
    /// What stands above the rows and below them.
    head: f64,
    foot: f64,
}

impl Metrics {
    fn of(display: &Display) -> Metrics {
        let mut metrics = Metrics {
            row: 54.0,
            bar: 18.0,
            beside: 0.0,
            direct: if display.size() == Size::Small { 12.0 } else { 13.0 },
            small: 12.0,
            line: 16.0,
            head: 46.0,
            foot: 26.0,
        };
        if display.size() == Size::Large {
            (metrics.row, metrics.bar, metrics.beside) = (40.0, 20.0, 226.0);
        }
        let Metrics { row, bar, beside, direct, small, line, head, foot } = &mut metrics;
        for size in [row, bar, beside, direct, small, line, head, foot] {
            *size *= display.text_scale;
        }
        metrics
    }
}

/// A row's words: the lines of its name and of its range, and whether the range stands at the end of the name's line.
struct Words {
    name: Vec<String>,
    range: Vec<String>,
    in_line: bool,
}

/// A picture in the making.
struct Drawing<'a> {
    context: &'a WordsContext<'a>,
    sensitivity: &'a Sensitivity<'a>,
    measure: &'a dyn Measure,
    metrics: Metrics,
    scene: Scene,
    /// Where the lowest and the highest rate of the axis stand, and which these are in `unit`s.
    left: f64,
    right: f64,
    low: i32,
    high: i32,
    unit: f64,
}

/// The picture of what each lever's range does to the result.
pub fn levers(context: &WordsContext, sensitivity: &Sensitivity, display: &Display, measure: &dyn Measure) -> Scene {
    let metrics = Metrics::of(display);
    let mut widest = measure.width("100%", metrics.small, true);
    let mut rows = Vec::new();
    let mut height = 0.0;
    let room = if metrics.beside > 0.0 { metrics.beside - 10.0 } else { display.width - 2.0 };
    for row in &sensitivity.rows {
        for rate in [row.swing.low, row.swing.high] {
            let words = context.numbers().percent(rate, sensitivity.decimals);
            widest = widest.max(measure.width(&words, metrics.small, true));
        }
        let name = two_lines(measure, &row.name, metrics.direct, true, room);
        let both =
            measure.width(&row.name, metrics.direct, true) + 8.0 + measure.width(&row.range, metrics.small, false);
        let in_line = metrics.beside == 0.0 && both <= room;
        let range = range_lines(measure, &row.range, metrics.small, room);
        // Beside the bars there is room for a line of the name and one of the range, above them for one.
        let lines = name.len() + if in_line { 0 } else { range.len() };
        let more = lines.saturating_sub(if metrics.beside > 0.0 { 2 } else { 1 });
        let own = metrics.row + more as f64 * metrics.line;
        rows.push((own, Words { name, range, in_line }));
        height += own;
    }
    let centre = two_lines(measure, &sensitivity.centre_label(), metrics.direct, true, display.width);
    let axis = two_lines(measure, &sensitivity.axis(), metrics.small, true, display.width);
    let head = metrics.head + (axis.len() + centre.len() - 2) as f64 * metrics.line;
    let foot = head + height;
    // Whole steps of five points, or of one where all is near: so the axis stays while a lever moves.
    let (low, high) = sensitivity.extent();
    let unit = if high - low > 0.02 { 0.05 } else { 0.01 };
    let low = (low / unit + 1e-9).floor() as i32;
    let high = ((high / unit - 1e-9).ceil() as i32).max(low + 1);
    let pad = (widest + 9.0).max(34.0);
    let mut drawing = Drawing {
        context,
        sensitivity,
        measure,
        scene: Scene::new(display.width, (foot + metrics.foot).ceil()),
        left: metrics.beside + pad,
        right: display.width - pad,
        low,
        high,
        unit,
        metrics,
    };
    drawing.frame(head, foot);
    drawing.head(&axis, &centre, head);
    let mut top = head;
    for (row, (height, words)) in sensitivity.rows.iter().zip(rows) {
        drawing.row(row, &words, top, height);
        top += height;
    }
    drawing.scene
}

/// A range in one line, or broken after its dash: a number must not end in “…”.
fn range_lines(measure: &dyn Measure, range: &str, size: f64, room: f64) -> Vec<String> {
    match range.split_once('–') {
        Some((low, high)) if measure.width(range, size, false) > room => {
            vec![format!("{low}–"), high.to_owned()]
        }
        _ => two_lines(measure, range, size, true, room),
    }
}

impl Drawing<'_> {
    fn x(&self, rate: f64) -> f64 {
        let share = (rate / self.unit - f64::from(self.low)) / f64::from(self.high - self.low);
        self.left + (self.right - self.left) * share
    }

    /// Gridlines every ten points, or as near to that as their labels allow.
    fn frame(&mut self, head: f64, foot: f64) {
        let size = self.metrics.small;
        let per_unit = (self.right - self.left) / f64::from(self.high - self.low);
        let room = self.measure.width("100%", size, false) + 8.0;
        let by_tens = self.unit > 0.01 && self.high - self.low > 2;
        let mut step = if by_tens { 2 } else { 1 };
        while step < 20 && f64::from(step) * per_unit < room {
            step = if step == 4 { 10 } else { step * 2 };
        }
        for at in self.low..=self.high {
            if at % step == 0 {
                let rate = f64::from(at) * self.unit;
                let x = self.x(rate);
                let scale = size / 12.0;
                self.scene.line(Role::Frame, (x, head - 10.0 * scale), (x, foot), Stroke::solid(Ink::Grid, 1.0));
                let words = self.context.numbers().percent_reported(rate);
                self.text(Role::Frame, (x, foot + 1.5 * size), words, Ink::Secondary, size, false, Anchor::Middle);
            }
        }
    }

    /// What the axis is, the words at the result that nothing changes, and the beginning of its line.
    fn head(&mut self, axis: &[String], centre: &[String], head: f64) {
        let Metrics { small, direct, line, .. } = self.metrics;
        let mut baseline = line;
        for words in axis {
            self.above(words, baseline, Role::Frame, Ink::Secondary, small);
            baseline += line;
        }
        for words in centre {
            self.above(words, baseline + line / 16.0, Role::Assumed, Ink::Ink, direct);
            baseline += line;
        }
        self.centre_line(head - 7.0, head - 3.0);
    }

    /// Words above the result that nothing changes, as near to it as there is room.
    fn above(&mut self, words: &str, baseline: f64, role: Role, ink: Ink, size: f64) {
        let bold = ink == Ink::Ink;
        let half = self.measure.width(words, size, bold) / 2.0;
        let x = self.x(self.sensitivity.centre).min(self.scene.width - half).max(half);
        self.text(role, (x, baseline), words.to_owned(), ink, size, bold, Anchor::Middle);
    }

    fn row(&mut self, row: &SensitivityRow, words: &Words, top: f64, height: f64) {
        let (direct, small, line, bar) = (self.metrics.direct, self.metrics.small, self.metrics.line, self.metrics.bar);
        let beside = self.metrics.beside > 0.0;
        let mut baseline = top + if beside { 17.0 } else { 19.0 } * line / 16.0;
        let left = if beside { 0.0 } else { 1.0 };
        for (index, name) in words.name.iter().enumerate() {
            if index > 0 {
                baseline += line;
            }
            self.plated((left, baseline), name.clone(), text_ink(row.mark), direct, true, Anchor::Start);
        }
        if words.in_line {
            let end = self.scene.width - 1.0;
            self.plated((end, baseline), row.range.clone(), Ink::Secondary, small, false, Anchor::End);
        } else {
            for range in &words.range {
                baseline += line;
                self.plated((left, baseline), range.clone(), Ink::Secondary, small, false, Anchor::Start);
            }
        }
        let bar_top = if beside { top + (height - bar) / 2.0 } else { baseline + 7.0 * line / 16.0 };
        let (centre, low, high) = (self.sensitivity.centre, row.swing.low, row.swing.high);
        // One above the other where both lie on the same side.
        let half = if (low - centre) * (high - centre) > 0.0 { bar / 2.0 } else { 0.0 };
        let ink = Ink::Series(row.mark);
        self.bar(low, true, ink, bar_top, bar_top + bar - half);
        self.bar(high, false, ink, bar_top + half, bar_top + bar);
        // And then the words of the nearer stand on the other side of the line.
        let (less, more) = (low.min(high), low.max(high));
        let middle = bar_top + bar / 2.0 + 0.36 * small;
        self.end(less, (self.x(less.min(centre)) - 6.0, middle), Anchor::End);
        self.end(more, (self.x(more.max(centre)) + 6.0, middle), Anchor::Start);
        self.centre_line(bar_top - 3.0, bar_top + bar + 3.0);
    }

    /// A bar from the result that nothing changes to this one: hollow for a low value, filled for a high one.
    fn bar(&mut self, rate: f64, hollow: bool, ink: Ink, top: f64, foot: f64) {
        let (middle, end) = (self.x(self.sensitivity.centre), self.x(rate));
        let (from, to) = (middle.min(end), middle.max(end));
        if to - from < 0.5 {
            return;
        }
        let shape = if hollow {
            let inset = 0.75_f64.min((to - from) / 2.0);
            let (from, to, top, foot) = (from + inset, to - inset, top + inset, foot - inset);
            let points = vec![Point::new(from, top), Point::new(to, top), Point::new(to, foot), Point::new(from, foot)];
            Shape::Polygon { points, fill: Ink::Background, outline: Some(Stroke::solid(ink, 1.5)) }
        } else {
            Shape::Rectangle { from: Point::new(from, top), to: Point::new(to, foot), fill: ink }
        };
        self.scene.add(Role::Assumed, shape);
    }

    /// The result at an end of a bar.
    fn end(&mut self, rate: f64, at: (f64, f64), anchor: Anchor) {
        let words = self.context.numbers().percent(rate, self.sensitivity.decimals);
        self.plated(at, words, Ink::Ink, self.metrics.small, true, anchor);
    }

    /// A piece of the line of the result that nothing changes.
    fn centre_line(&mut self, top: f64, foot: f64) {
        let x = self.x(self.sensitivity.centre);
        self.scene.line(Role::Assumed, (x, top), (x, foot), Stroke::solid(Ink::Ink, 2.0));
    }

    /// Words on the surface's own colour, so that no gridline crosses them.
    fn plated(&mut self, at: (f64, f64), words: String, ink: Ink, size: f64, bold: bool, anchor: Anchor) {
        let width = self.measure.width(&words, size, bold);
        let left = if anchor == Anchor::End { at.0 - width } else { at.0 };
        let (from, to) = (Point::new(left - 1.0, at.1 - size), Point::new(left + width + 1.0, at.1 + 0.3 * size));
        self.scene.add(Role::Assumed, Shape::Rectangle { from, to, fill: Ink::Background });
        self.text(Role::Assumed, at, words, ink, size, bold, anchor);
    }

    #[allow(clippy::too_many_arguments, reason = "they are what a text has")]
    fn text(&mut self, role: Role, at: (f64, f64), words: String, ink: Ink, size: f64, bold: bool, anchor: Anchor) {
        let at = Point::new(at.0, at.1);
        self.scene.add(role, Shape::Text { at, words, ink, size, bold, anchor });
    }
}
