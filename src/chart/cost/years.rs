//! A column for each year: what is paid is filled, what is missing is pale and has a cap.

use super::{Type, sizes};
use crate::chart::measure::{ellipsis, fitting};
use crate::chart::now::text_ink;
use crate::chart::{Anchor, Display, Ink, Measure, Role, Scene, Size, Stroke};
use crate::model::Bill;
use crate::words::{Cost, year};

/// The share of a year's place that its column takes.
const COLUMN: f64 = 0.72;

/// How far from the picture's sides its words may begin.
const SIDE: f64 = 6.0;

/// The picture of the columns.
pub fn years(cost: &Cost, display: &Display, measure: &dyn Measure) -> Scene {
    let mut columns = Columns::new(cost, display, measure);
    for index in 0..cost.years.len() {
        columns.column(index);
    }
    columns.axis();
    columns.labels();
    columns.scene
}

struct Columns<'a> {
    cost: &'a Cost<'a>,
    display: &'a Display,
    measure: &'a dyn Measure,
    scene: Scene,
    /// Whether the words of the last year stand under those of the first.
    stacked: bool,
    /// Whether they say how many people.
    with_people: bool,
    /// From one year to the next.
    pitch: f64,
    /// A column's width.
    wide: f64,
    top: f64,
    foot: f64,
    /// The sum at the top: what everyone would cost, whatever the lever stands at.
    most: f64,
}

impl<'a> Columns<'a> {
    fn new(cost: &'a Cost<'a>, display: &'a Display, measure: &'a dyn Measure) -> Columns<'a> {
        let scale = display.text_scale;
        let (mut most, mut people) = (0.0_f64, 0.0_f64);
        for bill in &cost.years {
            most = most.max(bill.full_cost).max(bill.needed_cost).max(bill.cost);
            people = people.max(bill.everyone);
        }
        let count = cost.years.len().max(1) as f64;
        let pitch = display.width / count;
        // Of many years no gap would be left; of few the columns would be as wide as the picture.
        let wide = if pitch * (1.0 - COLUMN) < 1.0 { pitch } else { (pitch * COLUMN).min(display.width / 6.0) };
        // Room is kept for the longest words, so that nothing moves while the lever does.
        let mut power = 1.0;
        while power * 1000.0 <= most {
            power *= 1000.0;
        }
        // Under a million every digit is written.
        let longest = if most < 1e6 { 888_888.0 } else { 8.88 * power };
        let (large, size) = (display.size() == Size::Large, Self::type_of(display).size);
        let room = display.width / 2.0 - ((pitch - wide) / 2.0).min(SIDE) - 4.0;
        let width = |with_people| {
            let paid = measure.width(&cost.paid(longest, people, with_people), size, true);
            let short = measure.width(&cost.short_of(longest), size, true);
            paid.max(short).max(measure.width(&cost.enough(), size, true))
        };
        let with_people = large && width(true) <= room;
        let stacked = cost.years.len() > 1 && width(with_people) > room;
        let top = if stacked { 74.0 } else { 40.0 } * scale;
        let (plot, bottom) = (if large { 154.0 } else { 130.0 }, 26.0 * scale);
        Columns {
            cost,
            display,
            measure,
            scene: Scene::new(display.width, (top + plot + bottom).ceil()),
            stacked,
            with_people,
            pitch,
            wide,
            top,
            foot: top + plot,
            most,
        }
    }

    fn type_of(display: &Display) -> Type {
        Type { size: 13.0 * display.text_scale, bold: true }
    }

    /// The left side of a column.
    fn left(&self, index: usize) -> f64 {
        index as f64 * self.pitch + (self.pitch - self.wide) / 2.0
    }

    fn y(&self, sum: f64) -> f64 {
        if self.most > 0.0 { self.foot - (self.foot - self.top) * sum / self.most } else { self.foot }
    }

    fn column(&mut self, index: usize) {
        let Some(bill) = self.cost.years.get(index) else { return };
        let (left, right) = (self.left(index), self.left(index) + self.wide);
        let (paid, needed) = (self.y(bill.cost), self.y(bill.needed_cost));
        if needed < paid {
            self.scene.fill(Role::Needed, (left, needed), (right, paid), Ink::Band90);
            self.scene.line(Role::Needed, (left, needed), (right, needed), Stroke::solid(Ink::Secondary, 1.5));
        }
        if paid < self.foot {
            let role = if index == 0 { Role::Observed } else { Role::Assumed };
            self.scene.fill(role, (left, paid), (right, self.foot), Ink::Series(self.cost.mark));
        }
    }

    /// The axis, and years counted back from the last, as many as there is room for.
    fn axis(&mut self) {
        let (_, size) = sizes(self.display);
        self.scene.line(Role::Frame, (0.0, self.foot), (self.display.width, self.foot), Stroke::solid(Ink::Axis, 1.0));
        let count = self.cost.years.len();
        let room = self.measure.width("2045", size, false) + 8.0;
        let enough = |step: &usize| *step as f64 * self.pitch >= room && count.saturating_sub(1) / step <= 8;
        let step = [1, 2, 5, 10, 20].into_iter().find(enough).unwrap_or(50);
        let mut free = self.display.width;
        for (index, bill) in self.cost.years.iter().enumerate().rev().step_by(step) {
            let words = year(bill.year);
            let width = self.measure.width(&words, size, false);
            let left = self.left(index);
            // The first and the last year keep to their columns' outer sides.
            let wanted = if index == 0 {
                left
            } else if index + 1 == count {
                left + self.wide - width
            } else {
                left + (self.wide - width) / 2.0
            };
            let wanted = wanted.max(0.0);
            if wanted + width <= free {
                free = wanted - 8.0;
                let at = (wanted, self.foot + 6.0 + size);
                let set = Type { size, bold: false };
                self.scene.write(Role::Frame, at, words, Ink::Secondary, set, Anchor::Start);
            }
        }
    }

    /// What the first and the last year pay and lack.
    fn labels(&mut self) {
        let years = &self.cost.years;
        let (Some(first), Some(last)) = (years.first(), years.last()) else { return };
        let left = self.left(0).min(SIDE);
        self.label(first, left, Anchor::Start, 0.0);
        if years.len() > 1 {
            let right = (self.left(years.len() - 1) + self.wide).max(self.display.width - SIDE);
            self.label(last, right, Anchor::End, if self.stacked { 34.0 } else { 0.0 });
        }
    }

    fn label(&mut self, bill: &Bill, x: f64, anchor: Anchor, down: f64) {
        let set = Self::type_of(self.display);
        let scale = self.display.text_scale;
        let paid = self.cost.paid(bill.cost, bill.paid, self.with_people);
        // Beside each other the two have half of the picture each.
        let shared = if self.stacked || self.cost.years.len() == 1 { 1.0 } else { 2.0 };
        let room = self.display.width / shared - x.min(self.display.width - x) - 4.0;
        for (words, ink, baseline) in [(self.cost.short(bill), Ink::Ink, 14.0), (paid, text_ink(self.cost.mark), 31.0)]
        {
            let role = if baseline > 20.0 { Role::Assumed } else { Role::Needed };
            let set = Type { size: fitting(self.measure, &words, set.size, true, room), ..set };
            let words = ellipsis(self.measure, &words, set.size, true, room);
            self.scene.write(role, (x, (baseline + down) * scale), words, ink, set, anchor);
        }
    }
}
