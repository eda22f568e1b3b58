//! What is aimed at: target lines with their labels, diamonds at their years, and the path that is needed.

use super::Drawing;
use crate::chart::measure::{ellipsis, fitting};
use crate::chart::{Anchor, Ink, Part, Point, Role, Scene, Shape, Size, Stroke};
use crate::document::{Target, in_order};
use crate::model::counts;
use crate::words::Projection;

/// Words with their size and their width.
type Fitted = (String, f64, f64);

impl<'a> Drawing<'a> {
    pub(super) fn targets_within(&self) -> Vec<&'a Target> {
        let targets: Vec<&Target> =
            self.context.facts.targets_ahead().filter(|target| target.year <= self.last).collect();
        in_order(targets, |target| target.rate)
    }

    /// The target lines, each up to its year.
    pub(super) fn targets(&mut self) {
        for target in self.targets_within() {
            let y = self.y(target.rate);
            let start = self.level_start(y);
            self.scene.line(Role::Target, (start, y), (self.x(target.year), y), Stroke::solid(Ink::Ink, 1.5));
        }
    }

    /// The labels of the target lines, to be drawn over everything that is there.
    pub(super) fn target_labels(&self) -> Vec<Part> {
        let targets = self.targets_within();
        let mut labels = Scene::new(0.0, 0.0);
        let mut unplaced: Vec<(Vec<Fitted>, Vec<f64>)> = Vec::new();
        let lines = self.marks(true);
        let mut index = 0;
        while let Some(target) = targets.get(index) {
            let mut together = 1;
            // Two rows of words have to fit between two lines, and above the plot there is room for one.
            while targets.get(index + together).is_some_and(|next| {
                let lower = self.y(targets[index + together - 1].rate);
                lower - self.y(next.rate) < 18.0 * self.display.text_scale
                    || lower - 8.0 - self.metrics.direct < self.top
            }) {
                together += 1;
            }
            let group = &targets[index..index + together];
            // The short form stands for several, and where there is no room for whose target it is.
            let [short, shortest] = Projection::new(self.context).targets_label(group);
            let words = if together > 1 { short.clone() } else { Projection::new(self.context).target_label(target) };
            let top = self.y(group.last().map_or(target.rate, |last| last.rate));
            let last = group.iter().map(|target| target.year).max().unwrap_or(target.year);
            let rows = (top - 8.0, self.y(target.rate));
            let others = targets.iter().enumerate().filter(|(at, _)| !(index..index + together).contains(at));
            let reach = self.metrics.direct * 3.0;
            let others: Vec<(f64, f64)> = others.map(|(_, other)| (self.y(other.rate), self.x(other.year))).collect();
            let near = others.iter().filter(|(y, _)| (rows.0 - reach..rows.1 + reach).contains(y));
            let mut marks = lines.clone();
            marks.extend(near.flat_map(|&(y, until)| sampled(Point::new(self.axis, y), Point::new(until, y))));
            let forms = self.target_words(&mut labels, &marks, [words, short, shortest], rows, self.x(last));
            unplaced.extend(forms.map(|forms| (forms, others.into_iter().map(|(y, _)| y).collect())));
            index += together;
        }
        for (forms, others) in unplaced {
            // Above the line of another target they would be taken for its name.
            if others.iter().all(|y| *y > self.top + self.metrics.direct * 3.0) {
                self.words_above(&mut labels, forms);
            }
        }
        labels.parts
    }

    /// One label, above the upper line of those it names where it can be; `lower` is the lower one, and `until` where the
    /// longest of them ends. It keeps clear of `marks`; where it
    /// cannot, its forms come back.
    fn target_words(
        &self,
        labels: &mut Scene,
        marks: &[Point],
        forms: [String; 3],
        (baseline, lower): (f64, f64),
        until: f64,
    ) -> Option<Vec<Fitted>> {
        let direct = self.metrics.direct;
        let above_plot = baseline - direct < self.top;
        // Inside the plot it stands to the right of the first markers, where values stand to their left.
        let start = if self.left - self.axis > 12.0 { self.left + 12.0 } else { self.axis + 2.0 };
        let room = if above_plot { self.display.width - self.axis } else { self.right - start - 10.0 };
        let fits = |words: &str, size| self.measure.width(words, size, true) <= room;
        let mut form = 0;
        if !fits(&forms[0], direct) {
            form = if fits(&forms[1], fitting(self.measure, &forms[1], direct, true, room)) { 1 } else { 2 };
        }
        let text = |words, size, at| Shape::Text { at, words, ink: Ink::Ink, size, bold: true, anchor: Anchor::Start };
        if above_plot {
            let (words, size, width) = self.fitted(&forms[form], room);
            labels.add(Role::Target, text(words, size, self.above_plot(marks, baseline, size, width)));
            return None;
        }
        // The last one may come nearer to the labels at the lines' ends.
        let shorter: Vec<Fitted> = forms[form..].iter().map(|words| self.fitted(words, room + 8.0)).collect();
        let rows = [baseline, lower + shorter[0].1 + 5.0];
        let Some(((words, size, width), at)) = self.inside_plot(labels, marks, &shorter, rows, (start, until)) else {
            return Some(shorter);
        };
        // Over a gridline or the edge of a tint it gets its own ground.
        let from = Point::new(at.x - 2.0, at.y - size * 0.9);
        let to = Point::new(at.x + width + 2.0, at.y + size * 0.25);
        let on_gridline = (1..4).any(|quarter| {
            let y = self.y(f64::from(quarter) / 4.0);
            from.y < y && y < to.y
        });
        if on_gridline || (self.has_tints() && self.over_edge(from, to)) {
            labels.add(Role::Frame, Shape::Rectangle { from, to, fill: Ink::Background });
        }
        labels.add(Role::Target, text(words, size, at));
        None
    }

    /// Where words of this size and width begin above the plot, over their line.
    fn above_plot(&self, marks: &[Point], mut baseline: f64, size: f64, width: f64) -> Point {
        let mut x = self.axis;
        // A long one runs over the markers and the first label at the lines' ends: it stands higher.
        let too_long = |x: f64| x + width > self.right - 12.0;
        if too_long(x) {
            baseline = size;
        }
        // The values at the start stand to the left of the first markers, where there is room for them.
        let mut starts = self.lines.iter().filter_map(|line| line.coverage.first()).map(|rate| self.y(*rate));
        if self.left - self.axis > 12.0 && starts.any(|y| (y - baseline + size * 0.36).abs() < size * 1.2) {
            let beside = (self.left + 12.0).min(self.display.width - width);
            if too_long(beside) && baseline > size {
                baseline = size;
            } else {
                x = beside;
            }
        }
        // A line at everybody runs along the upper edge.
        let is_struck = |mark: &Point| {
            (x..x + width).contains(&mark.x) && (baseline - size..baseline + size * 0.3).contains(&mark.y)
        };
        if marks.iter().any(is_struck) {
            baseline = size;
        }
        Point::new(x, baseline)
    }

    /// Which of these words keep clear of every line and label inside the plot, and where they begin: above their own line
    /// first, left first; in fewer words there rather than in more beside its end, and beyond the last year only where there
    /// is no other way.
    fn inside_plot(
        &self,
        labels: &Scene,
        marks: &[Point],
        shorter: &[Fitted],
        rows: [f64; 2],
        (start, until): (f64, f64),
    ) -> Option<(Fitted, Point)> {
        let places = |width: f64| {
            let middle = (self.axis + self.right - width) / 2.0;
            let beside = vec![until + 10.0, self.right - width - 10.0, middle];
            [vec![start, until - width - 10.0], beside, vec![self.display.width - width - 2.0]]
        };
        let is_clear = |left: f64, row: f64, size: f64, width: f64| {
            let (top, height) = (row - size, size * 1.3);
            (self.axis..=self.display.width - width - 2.0).contains(&left)
                && top + height < self.foot
                && !marks.iter().any(|mark| hits(mark, left, top, width, height))
                && self.is_free(&self.scene.parts, left, top, width)
                && self.is_free(&labels.parts, left, top, width)
        };
        (0..3).find_map(|nearness| {
            shorter.iter().find_map(|fitted| {
                let (_, size, width) = *fitted;
                let lefts = &places(width)[nearness];
                let mut each = rows.into_iter().flat_map(|row| lefts.iter().map(move |&left| (left, row)));
                let (left, row) = each.find(|&(left, row)| is_clear(left, row, size, width))?;
                Some((fitted.clone(), Point::new(left, row)))
            })
        })
    }

    /// Puts words that have no room at their line above the plot, where they name their year and their rate as well; where
    /// there is no room either, readout and table have them.
    fn words_above(&self, labels: &mut Scene, forms: Vec<Fitted>) {
        let place = forms.into_iter().find_map(|(words, size, width)| {
            let lefts = [self.axis, self.display.width - width - 2.0];
            let is_clear = |left: &f64| {
                *left >= self.axis
                    && size * 1.3 < self.top
                    && self.is_free(&self.scene.parts, *left, 0.0, width)
                    && self.is_free(&labels.parts, *left, 0.0, width)
            };
            let left = lefts.into_iter().find(is_clear)?;
            Some((words, size, Point::new(left, size)))
        });
        if let Some((words, size, at)) = place {
            labels.add(Role::Target, Shape::Text { at, words, ink: Ink::Ink, size, bold: true, anchor: Anchor::Start });
        }
    }

    /// The words as they fit into the room, their size and their width.
    fn fitted(&self, words: &str, room: f64) -> Fitted {
        let size = fitting(self.measure, words, self.metrics.direct, true, room);
        let words = ellipsis(self.measure, words, size, true, room);
        let width = self.measure.width(&words, size, true);
        (words, size, width)
    }

    /// Whether none of the parts has words where a label is to stand.
    fn is_free(&self, parts: &[Part], left: f64, top: f64, width: f64) -> bool {
        let height = self.metrics.direct * 1.3;
        for part in parts {
            let Shape::Text { at, words, size, bold, anchor, .. } = &part.shape else { continue };
            let own = self.measure.width(words, *size, *bold);
            let start = at.x
                - match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => own / 2.0,
                    Anchor::End => own,
                };
            if start < left + width + 4.0
                && left < start + own + 4.0
                && at.y - size < top + height
                && top < at.y + size * 0.25
            {
                return false;
            }
        }
        true
    }

    /// A diamond at each target's year.
    pub(super) fn diamonds(&mut self) {
        for target in self.targets_within() {
            let (x, y, half) = (self.x(target.year), self.y(target.rate), self.metrics.diamond);
            let points = [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)]
                .map(|(dx, dy)| Point::new(x + dx, y + dy))
                .to_vec();
            self.scene.add(Role::Target, Shape::Polygon { points, fill: Ink::Ink, outline: None });
        }
    }

    /// One small dot a year along the needed pace, wider than the line of all, so that it is seen where they run together.
    pub(super) fn needed(&mut self) {
        let Some((path, years)) = Projection::new(self.context).needed_path() else { return };
        for (ahead, rate) in path.coverage.iter().enumerate().take(years).skip(1) {
            let centre = Point::new(self.x(self.base + ahead as i32), self.y(*rate));
            self.scene.add(
                Role::Needed,
                Shape::Circle { centre, radius: self.metrics.dot, fill: Ink::Secondary, outline: None },
            );
        }
    }

    /// “jalur yang dibutuhkan”, where it keeps clear of everything; nowhere, and the key has the words.
    pub(super) fn needed_words(&mut self) {
        let Some((path, _)) = Projection::new(self.context).needed_path() else { return };
        let large = self.display.size() == Size::Large;
        let words = self.context.locale.say(if large { "proj.path" } else { "proj.path_2" });
        let words: Vec<&str> = words.split('|').collect();
        let size = self.metrics.tick;
        let width = words.iter().map(|words| self.measure.width(words, size, false)).fold(0.0, f64::max);
        let pitch = size * 1.25;
        let height = pitch * words.len() as f64;
        let mut marks = self.marks(true);
        self.cursor_marks(&mut marks);
        let lowest = self.targets_within().iter().map(|target| self.y(target.rate)).fold(self.top, f64::max);
        let years = if large { [13, 12, 14, 11, 15, 10] } else { [10, 9, 11, 8, 12, 13] };
        let places = years.iter().map(|&ahead| (ahead, true)).chain(years.iter().map(|&ahead| (ahead, false)));
        for (ahead, to_the_left) in places {
            let Some(&rate) = path.coverage.get(ahead) else { continue };
            let (x, y) = (self.x(self.base + ahead as i32), self.y(rate));
            let left = if to_the_left { x - 18.0 - width } else { x + 12.0 };
            let top = if to_the_left { y - 12.0 - (height - pitch) / 2.0 } else { y + 4.0 };
            let inside = left >= self.axis + 2.0
                && left + width <= self.right - 6.0
                && top >= lowest + 4.0
                && top + height <= self.foot - 4.0;
            if !inside
                || marks.iter().any(|mark| hits(mark, left, top, width, height))
                || !self.is_free(&self.scene.parts, left, top, width)
                || !self.is_free(&self.scene.parts, left, top + pitch, width)
            {
                continue;
            }
            // A gridline may run behind the words.
            let (from, to) = (Point::new(left - 2.0, top - 2.0), Point::new(left + width + 2.0, top + height));
            self.scene.add(Role::Frame, Shape::Rectangle { from, to, fill: Ink::Background });
            for (row, words) in words.iter().enumerate() {
                let baseline = top + size * 0.92 + pitch * row as f64;
                let (x, anchor) = if to_the_left { (left + width, Anchor::End) } else { (left, Anchor::Start) };
                self.small_text(Role::Needed, (x, baseline), (*words).to_owned(), anchor);
            }
            return;
        }
    }

    /// Adds the points of the line of the year that the reader looks at.
    pub(super) fn cursor_marks(&self, marks: &mut Vec<Point>) {
        if let Some(cursor) = self.cursor {
            let x = self.x(cursor);
            marks.extend((self.top as i32..self.foot as i32).step_by(4).map(|y| Point::new(x, f64::from(y))));
        }
    }

    /// Every point that a label must keep clear of: the lines, closely sampled, the marks of breaks, and with `dots` the needed pace.
    pub(super) fn marks(&self, dots: bool) -> Vec<Point> {
        let mut marks = Vec::new();
        for line in &self.lines {
            for (ahead, pair) in line.coverage.windows(2).enumerate() {
                let from = Point::new(self.x(self.base + ahead as i32), self.y(pair[0]));
                let to = Point::new(self.x(self.base + ahead as i32 + 1), self.y(pair[1]));
                marks.extend(sampled(from, to));
            }
            let counted = counts(self.context.facts, line.group);
            let seen: Vec<Point> =
                counted.iter().map(|count| Point::new(self.x_at(count.time), self.y(count.rate))).collect();
            for pair in seen.windows(2) {
                marks.extend(sampled(pair[0], pair[1]));
            }
            marks.extend(seen);
        }
        for &[x, top, foot] in &self.breaks {
            let mut y = top;
            while y < foot + 4.0 {
                marks.push(Point::new(x, y));
                y += 4.0;
            }
        }
        if let (true, Some((path, years))) = (dots, Projection::new(self.context).needed_path()) {
            marks.extend(
                path.coverage
                    .iter()
                    .enumerate()
                    .take(years)
                    .map(|(ahead, rate)| Point::new(self.x(self.base + ahead as i32), self.y(*rate))),
            );
        }
        marks
    }
}

/// Points along a straight line, nearer to each other than words are high, and both of its ends.
fn sampled(from: Point, to: Point) -> impl Iterator<Item = Point> {
    let steps = ((to.x - from.x).abs().max((to.y - from.y).abs()) / 8.0).ceil().max(1.0) as u32;
    (0..=steps).map(move |step| {
        let share = f64::from(step) / f64::from(steps);
        Point::new(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
    })
}

/// Whether a point is in a box of words or right beside it.
pub(super) fn hits(mark: &Point, left: f64, top: f64, width: f64, height: f64) -> bool {
    left - 8.0 < mark.x && mark.x < left + width + 8.0 && top - 4.0 < mark.y && mark.y < top + height + 4.0
}
