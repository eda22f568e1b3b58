//! Three bars: what is paid now, what the lever stands at, what everyone would cost. Their axis is the slider's track.

use super::{Type, sizes};
use crate::chart::measure::{ellipsis, fitting, two_lines};
use crate::chart::now::text_ink;
use crate::chart::{Anchor, Display, Ink, Measure, Point, Role, Scene, Shape, Size, Stroke};
use crate::words::{Bar, BarKind, Cost};

/// From one line of words to the next, CSS px.
const LINE: f64 = 18.0;

/// Half the axis' width: its ends are drawn whole.
const EDGE: f64 = 12.0;

/// Where the axis lies: its left end and its length, CSS px. The slider's track lies exactly under it.
pub fn track(display: &Display) -> (f64, f64) {
    (EDGE, display.width - 2.0 * EDGE)
}

/// The picture of the bars.
pub fn bars(cost: &Cost, display: &Display, measure: &dyn Measure) -> Scene {
    let bars = cost.bars();
    let large = display.size() == Size::Large;
    let scale = display.text_scale;
    let (lead, thick, pitch) = if large { (24.0, 22.0, 66.0) } else { (22.0, 20.0, 60.0) };
    let (mut lead, thick, mut pitch) = (lead * scale, thick * scale, pitch * scale);
    // Where a name has no room for its numbers beside it, they stand below, in as many lines as the longest needs.
    let mut below = 0;
    for bar in &bars {
        let (_, room) = beside(bar, display, measure);
        if measure.width(&bar.detail, sizes(display).0, false) > room {
            below = below.max(two_lines(measure, &bar.detail, sizes(display).0, false, display.width - 1.0).len());
        }
    }
    let more = below as f64 * LINE * scale;
    (lead, pitch) = (lead + more, pitch + more);
    let foot = bars.len() as f64 * pitch - 8.0 * scale;
    let mut rows = Rows {
        display,
        measure,
        scene: Scene::new(display.width, (foot + 38.0 * scale).ceil()),
        cost,
        lead,
        thick,
        below,
    };
    let mut top = 0.0;
    let now = bars.first().map_or(0.0, |bar| bar.fraction);
    for bar in &bars {
        rows.bar(bar, top, now);
        top += pitch;
    }
    rows.axis(foot);
    rows.scene
}

struct Rows<'a> {
    display: &'a Display,
    measure: &'a dyn Measure,
    scene: Scene,
    cost: &'a Cost<'a>,
    /// From the row's top to the bar.
    lead: f64,
    thick: f64,
    /// In how many lines below the name its numbers stand; 0: beside it.
    below: usize,
}

/// The name's end and the room after it, CSS px.
fn beside(bar: &Bar, display: &Display, measure: &dyn Measure) -> (f64, f64) {
    let gap = if display.size() == Size::Large { 12.0 } else { 8.0 };
    let place = 1.0 + measure.width(&bar.name, sizes(display).0, true) + gap;
    (place, display.width - place)
}

impl Rows<'_> {
    fn x(&self, fraction: f64) -> f64 {
        let (left, width) = track(self.display);
        left + width * fraction
    }

    /// One row: words above, the bar, and its sum at its end, inside where there is no room beside it.
    fn bar(&mut self, bar: &Bar, top: f64, now: f64) {
        let (size, _) = sizes(self.display);
        let own = Ink::Series(self.cost.mark);
        let (role, ink, name_ink) = match bar.kind {
            BarKind::Now => (Role::Observed, own, text_ink(self.cost.mark)),
            BarKind::Choice => (Role::Assumed, own, text_ink(self.cost.mark)),
            BarKind::Everyone => (Role::Needed, Ink::Background, Ink::Ink),
        };
        let (start, end) = (self.x(0.0), self.x(bar.fraction));
        let (upper, lower) = (top + self.lead, top + self.lead + self.thick);
        self.words(role, bar, top + self.lead, name_ink);
        self.scene.line(Role::Frame, (start, upper - 4.0), (start, lower + 4.0), Stroke::solid(Ink::Axis, 1.0));
        if bar.kind == BarKind::Everyone {
            let corner = |x: f64, y: f64| Point::new(x, y);
            let (upper, lower, end) = (upper + 0.75, lower - 0.75, (end - 0.75).max(start));
            let points = vec![corner(start, upper), corner(end, upper), corner(end, lower), corner(start, lower)];
            let outline = Some(Stroke::solid(Ink::Secondary, 1.5));
            self.scene.add(role, Shape::Polygon { points, fill: ink, outline });
        } else if end > start {
            self.scene.fill(role, (start, upper), (end, lower), ink);
        }
        // The sum: beside the bar, else inside it, else smaller.
        let beside = self.display.width - end - 8.0;
        let room = beside.max(end - start - 16.0);
        let set = Type { size: fitting(self.measure, &bar.money, size, true, room), bold: true };
        let width = self.measure.width(&bar.money, set.size, true);
        let inside = width > beside;
        let place = if inside { end - 8.0 } else { end + 8.0 };
        if bar.kind == BarKind::Choice && now > 0.0 {
            let x = self.x(now);
            let covered = inside && x > place - width - 4.0;
            if x + 2.0 < end && !covered {
                let points = vec![Point::new(x, upper + 1.0), Point::new(x, lower - 1.0)];
                let stroke = Stroke { ink: Ink::Background, width: 1.5, dash: Some([3.0, 2.0]) };
                self.scene.add(Role::Observed, Shape::Path { points, stroke });
            }
        }
        let ink = if inside && bar.kind != BarKind::Everyone { Ink::Background } else { Ink::Ink };
        let anchor = if inside { Anchor::End } else { Anchor::Start };
        let at = (place, upper + self.thick / 2.0 + 0.36 * set.size);
        self.scene.write(role, at, bar.money.clone(), ink, set, anchor);
    }

    /// “Sekarang 13.000 orang (12%)”, over a bar that begins at `foot`.
    fn words(&mut self, role: Role, bar: &Bar, foot: f64, ink: Ink) {
        let (size, _) = sizes(self.display);
        let scale = self.display.text_scale;
        let line = |lines: usize| foot - (7.0 + lines as f64 * LINE) * scale;
        let (place, room) = beside(bar, self.display, self.measure);
        let name = ellipsis(self.measure, &bar.name, size, true, self.display.width - 1.0);
        self.scene.write(role, (1.0, line(self.below)), name, ink, Type { size, bold: true }, Anchor::Start);
        let (place, lines) = match self.below {
            0 => (place, vec![ellipsis(self.measure, &bar.detail, size, false, room)]),
            _ => (1.0, two_lines(self.measure, &bar.detail, size, false, self.display.width - 1.0)),
        };
        for (row, words) in lines.into_iter().enumerate() {
            let baseline = line(self.below.saturating_sub(1 + row));
            self.scene.write(role, (place, baseline), words, Ink::Secondary, Type { size, bold: false }, Anchor::Start);
        }
    }

    /// The axis and as many of its words as there is room for, those with the unit first.
    fn axis(&mut self, foot: f64) {
        let (_, size) = sizes(self.display);
        let stroke = Stroke::solid(Ink::Axis, 1.0);
        self.scene.line(Role::Frame, (self.x(0.0), foot), (self.x(1.0), foot), stroke);
        let mut free = self.display.width;
        for (fraction, words) in self.cost.ticks().into_iter().rev() {
            let x = self.x(fraction);
            self.scene.line(Role::Frame, (x, foot), (x, foot + 5.0), stroke);
            let width = self.measure.width(&words, size, false);
            let left = (x - width / 2.0).max(1.0).min(self.display.width - width);
            if !words.is_empty() && left >= 0.0 && left + width <= free {
                free = left - 8.0;
                let set = Type { size, bold: false };
                let at = (left, foot + 7.0 + size);
                self.scene.write(Role::Frame, at, words, Ink::Secondary, set, Anchor::Start);
            }
        }
    }
}
