//! The frame of the picture: gridlines, axis, ticks, and the year that the reader looks at.

use super::Drawing;
use crate::chart::{Anchor, Ink, Point, Role, Shape, Stroke};

impl<'a> Drawing<'a> {
    /// Gridlines, axis and ticks. A gridline nearer than 5 px to a target is not drawn; its label stays.
    pub(super) fn frame(&mut self) {
        let target_heights: Vec<f64> = self.targets_within().iter().map(|target| self.y(target.rate)).collect();
        let tick = self.metrics.tick;
        for quarter in 0..=4 {
            let rate = f64::from(quarter) / 4.0;
            let y = self.y(rate);
            if quarter > 0 && target_heights.iter().all(|target| (target - y).abs() >= 5.0) {
                self.scene.line(Role::Frame, (self.axis, y), (self.right, y), Stroke::solid(Ink::Grid, 1.0));
            }
            let words = self.context.numbers().percent_reported(rate);
            self.small_text(Role::Frame, (self.axis - 6.0, y + tick / 3.0), words, Anchor::End);
        }
        self.scene.line(Role::Frame, (self.axis, self.foot), (self.right, self.foot), Stroke::solid(Ink::Axis, 1.0));
        let years = self.last - self.first;
        let per_year = (self.right - self.left) / f64::from(years.max(1));
        let names = (self.first..=self.last).map(|at| self.measure.width(&self.context.year_name(at), tick, false));
        let room = names.fold(0.0, f64::max) + 8.0;
        let step = [1, 2, 5, 10, 20]
            .into_iter()
            .find(|&step| f64::from(step) * per_year >= room && years / step <= 8)
            .unwrap_or(50);
        let mut ticks: Vec<i32> = (self.first..=self.last).rev().step_by(step as usize).collect();
        // The first year too, in place of one that would stand too near.
        if let Some(&earliest) = ticks.last().filter(|earliest| **earliest > self.first) {
            if self.x(earliest) - self.x(self.first) < room && ticks.len() > 1 {
                ticks.pop();
            }
            ticks.push(self.first);
        }
        for year_of_tick in ticks {
            let x = self.x(year_of_tick);
            self.scene.line(Role::Frame, (x, self.foot), (x, self.foot + 5.0), Stroke::solid(Ink::Axis, 1.0));
            if self.cursor.is_none_or(|cursor| (x - self.x(cursor)).abs() > 36.0 * self.display.text_scale) {
                let at = (x, self.foot + 7.0 + tick);
                self.small_text(Role::Frame, at, self.context.year_name(year_of_tick), Anchor::Middle);
            }
        }
    }

    pub(super) fn cursor_line(&mut self) {
        let Some(cursor) = self.cursor else { return };
        let x = self.x(cursor);
        self.scene.line(Role::Cursor, (x, self.top), (x, self.foot), Stroke::solid(Ink::Ink, 1.0));
    }

    pub(super) fn cursor_badge(&mut self) {
        let Some(cursor) = self.cursor else { return };
        let (x, size, words) = (self.x(cursor), self.metrics.tick, self.context.year_name(cursor));
        let half = (self.measure.width(&words, size, true) + 14.0) / 2.0;
        let (from, to) = (Point::new(x - half, self.foot + 0.56 * size), Point::new(x + half, self.foot + size + 12.0));
        self.scene.add(Role::Cursor, Shape::Rectangle { from, to, fill: Ink::Ink });
        let at = Point::new(x, self.foot + 7.0 + size);
        let anchor = Anchor::Middle;
        self.scene.add(Role::Cursor, Shape::Text { at, words, ink: Ink::OnInk, size, bold: true, anchor });
    }
}
