//! Coverage by year: what was observed, where the assumptions lead, the target and the pace that it needs.

use super::labels::spread;
use super::measure::ellipsis;
use super::people::text_ink;
use super::{Anchor, Ink, Looks, Measure, Plot, Point, Role, Scene, Shape, Size, Stroke};
use crate::document::Target;
use crate::model::{Series, total_by_year};
use crate::words::{Line, Mark, Story, year};

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
    fn of(looks: &Looks) -> Metrics {
        let mut metrics = match looks.size() {
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
                dot: 1.5,
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
                dot: 1.5,
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
                dot: 1.8,
            },
        };
        for size in [&mut metrics.top, &mut metrics.bottom, &mut metrics.tick, &mut metrics.direct, &mut metrics.gap] {
            *size *= looks.text_scale;
        }
        metrics
    }
}

/// A picture in the making: the places of years and rates, and what is already there.
struct Drawing<'a> {
    story: &'a Story<'a>,
    looks: &'a Looks,
    measure: &'a dyn Measure,
    metrics: Metrics,
    lines: Vec<Line<'a>>,
    names: Vec<String>,
    scene: Scene,
    /// The y axis, the first year, the last year.
    axis: f64,
    left: f64,
    right: f64,
    top: f64,
    foot: f64,
    base: i32,
    first: i32,
    last: i32,
    cursor: Option<i32>,
}

/// The picture of the years ahead. `cursor`: the year that the reader looks at, where it is not the last one.
pub fn ahead(story: &Story, looks: &Looks, measure: &dyn Measure, cursor: Option<i32>) -> Scene {
    let mut drawing = Drawing::new(story, looks, measure, cursor);
    drawing.frame();
    let targets = drawing.targets();
    drawing.needed();
    drawing.cursor_line();
    drawing.series();
    drawing.markers();
    drawing.diamonds();
    drawing.labels();
    drawing.scene.parts.extend(targets);
    drawing.needed_words();
    drawing.cursor_badge();
    let base = drawing.x(drawing.base);
    drawing.scene.plot = Some(Plot { left: base, right: drawing.right, first: drawing.base, last: drawing.last });
    drawing.scene
}

impl<'a> Drawing<'a> {
    fn new(story: &'a Story<'a>, looks: &'a Looks, measure: &'a dyn Measure, cursor: Option<i32>) -> Drawing<'a> {
        let metrics = Metrics::of(looks);
        let lines = story.lines();
        let base = story.facts.base_year();
        let observed = lines.iter().filter_map(|line| observations(story, line).first().map(|seen| seen.0));
        let first = observed.chain([base]).min().unwrap_or(base);
        let names = names(story, &lines, looks, measure, metrics.direct);
        let widest =
            names.iter().map(|name| measure.width(&labelled("100%", name), metrics.direct, true)).fold(0.0, f64::max);
        let margin = (widest + 16.0).min(0.4 * looks.width).ceil();
        let axis =
            (measure.width("100%", metrics.tick, false) + if looks.size() == Size::Large { 10.0 } else { 6.0 }).ceil();
        let inset = if first == base { metrics.inset } else { 8.0 };
        let height = metrics.height
            + metrics.top * (1.0 - 1.0 / looks.text_scale)
            + metrics.bottom * (1.0 - 1.0 / looks.text_scale);
        let foot = height - metrics.bottom;
        Drawing {
            story,
            looks,
            measure,
            lines,
            names,
            scene: Scene::new(looks.width, height.ceil()),
            axis,
            left: axis + inset,
            right: looks.width - margin,
            top: metrics.top,
            foot,
            base,
            first,
            last: story.now.projection.until(),
            cursor: cursor.filter(|&cursor| cursor != story.now.projection.until()),
            metrics,
        }
    }

    fn x(&self, year: i32) -> f64 {
        self.left + (self.right - self.left) * f64::from(year - self.first) / f64::from((self.last - self.first).max(1))
    }

    fn y(&self, rate: f64) -> f64 {
        self.foot - (self.foot - self.top) * rate
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

    fn targets_within(&self) -> Vec<&'a Target> {
        let mut targets: Vec<&Target> =
            self.story.facts.document().targets.iter().filter(|target| target.year <= self.last).collect();
        // Few targets: an insertion is enough, and keeps a sorting routine out of the download.
        for end in 1..targets.len() {
            let mut place = end;
            while place > 0 && targets[place - 1].rate > targets[place].rate {
                targets.swap(place - 1, place);
                place -= 1;
            }
        }
        targets
    }

    /// Gridlines, axis and ticks. A gridline nearer than 5 px to a target is not drawn; its label stays.
    fn frame(&mut self) {
        let target_heights: Vec<f64> = self.targets_within().iter().map(|target| self.y(target.rate)).collect();
        let tick = self.metrics.tick;
        for quarter in 0..=4 {
            let rate = f64::from(quarter) / 4.0;
            let y = self.y(rate);
            if quarter > 0 && target_heights.iter().all(|target| (target - y).abs() >= 5.0) {
                self.scene.line(Role::Frame, (self.axis, y), (self.right, y), Stroke::solid(Ink::Grid, 1.0));
            }
            let words = self.story.numbers().percent_reported(rate);
            self.small_text(Role::Frame, (self.axis - 6.0, y + tick / 3.0), words, Anchor::End);
        }
        self.scene.line(Role::Frame, (self.axis, self.foot), (self.right, self.foot), Stroke::solid(Ink::Axis, 1.0));
        let years = self.last - self.first;
        let per_year = (self.right - self.left) / f64::from(years.max(1));
        let room = self.measure.width("2045", tick, false) + 8.0;
        let step = [1, 2, 5, 10, 20]
            .into_iter()
            .find(|&step| f64::from(step) * per_year >= room && years / step <= 8)
            .unwrap_or(50);
        let mut year_of_tick = self.last;
        while year_of_tick >= self.first {
            let x = self.x(year_of_tick);
            self.scene.line(Role::Frame, (x, self.foot), (x, self.foot + 5.0), Stroke::solid(Ink::Axis, 1.0));
            if self.cursor.is_none_or(|cursor| (x - self.x(cursor)).abs() > 36.0 * self.looks.text_scale) {
                let at = (x, self.foot + 7.0 + tick);
                self.small_text(Role::Frame, at, year(year_of_tick), Anchor::Middle);
            }
            year_of_tick -= step;
        }
    }

    /// The target lines; returns their labels, to be drawn over the series.
    fn targets(&mut self) -> Vec<super::Part> {
        let targets = self.targets_within();
        let mut labels = Scene::new(0.0, 0.0);
        let mut place = 0;
        while let Some(target) = targets.get(place) {
            let mut together = 1;
            while targets
                .get(place + together)
                .is_some_and(|next| self.y(targets[place + together - 1].rate) - self.y(next.rate) < 18.0)
            {
                together += 1;
            }
            let group = &targets[place..place + together];
            for target in group {
                let y = self.y(target.rate);
                self.scene.line(Role::Target, (self.axis, y), (self.right, y), Stroke::solid(Ink::Ink, 1.5));
            }
            let words = if together > 1 { self.story.targets_label(group) } else { self.story.target_label(target) };
            let top = self.y(group.last().map_or(target.rate, |last| last.rate));
            self.target_words(&mut labels, words, top - 8.0);
            place += together;
        }
        labels.parts
    }

    fn target_words(&self, labels: &mut Scene, words: String, baseline: f64) {
        let size = self.metrics.direct;
        let above_plot = baseline - size < self.top;
        let room = if above_plot { self.looks.width - self.axis } else { self.right - self.axis };
        let words = ellipsis(self.measure, &words, size, true, room);
        let width = self.measure.width(&words, size, true);
        let mut x = self.axis;
        if !above_plot {
            // Inside the plot: where it keeps clear of every line, left first; over a gridline it gets its own ground.
            let marks = self.marks(false);
            let free = |x: f64| !marks.iter().any(|mark| hits(mark, x, baseline - size, width, size * 1.3));
            let places = [self.axis + 2.0, self.right - width - 10.0, (self.axis + self.right - width) / 2.0];
            x = places.into_iter().find(|&x| free(x)).unwrap_or(places[0]);
            let from = Point::new(x - 2.0, baseline - size * 0.9);
            let to = Point::new(x + width + 2.0, baseline + size * 0.25);
            labels.add(Role::Target, Shape::Rectangle { from, to, fill: Ink::Background });
        }
        let at = Point::new(x, baseline);
        labels.add(Role::Target, Shape::Text { at, words, ink: Ink::Ink, size, bold: true, anchor: Anchor::Start });
    }

    fn shows_needed(&self) -> Option<&'a Series> {
        let story = self.story;
        if story.uses_needed_pace() || story.reached_in_time().is_some() {
            return None;
        }
        story.now.needed.as_ref().map(|needed| &needed.all)
    }

    /// One small dot a year along the needed pace.
    fn needed(&mut self) {
        let (Some(path), Some(answer)) = (self.shows_needed(), self.story.answer()) else { return };
        let years = (answer.target.year.min(self.last) - self.base) as usize;
        for (ahead, rate) in path.coverage.iter().enumerate().take(years).skip(1) {
            let centre = Point::new(self.x(self.base + ahead as i32), self.y(*rate));
            self.scene.add(
                Role::Needed,
                Shape::Circle { centre, radius: self.metrics.dot, fill: Ink::Secondary, outline: None },
            );
        }
    }

    /// Every point that a label must keep clear of: the lines, closely sampled, and with `dots` the needed pace.
    fn marks(&self, dots: bool) -> Vec<Point> {
        let mut marks = Vec::new();
        for line in &self.lines {
            for (ahead, pair) in line.series.coverage.windows(2).enumerate() {
                let from = Point::new(self.x(self.base + ahead as i32), self.y(pair[0]));
                let to = Point::new(self.x(self.base + ahead as i32 + 1), self.y(pair[1]));
                marks.extend((0..=6).map(|sixth| {
                    let share = f64::from(sixth) / 6.0;
                    Point::new(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
                }));
            }
            marks.extend(
                observations(self.story, line).into_iter().map(|(at, rate)| Point::new(self.x(at), self.y(rate))),
            );
        }
        if let (true, Some(path)) = (dots, self.shows_needed()) {
            marks.extend(
                path.coverage
                    .iter()
                    .enumerate()
                    .map(|(ahead, rate)| Point::new(self.x(self.base + ahead as i32), self.y(*rate))),
            );
        }
        marks
    }

    /// “laju yang dibutuhkan”, where it keeps clear of everything; nowhere, and the key has the words.
    fn needed_words(&mut self) {
        let Some(path) = self.shows_needed() else { return };
        let large = self.looks.size() == Size::Large;
        let words = self.story.locale.say(if large { "proj.path" } else { "proj.path_2" });
        let words: Vec<&str> = words.split('|').collect();
        let size = self.metrics.tick;
        let width = words.iter().map(|words| self.measure.width(words, size, false)).fold(0.0, f64::max);
        let pitch = size * 1.25;
        let height = pitch * words.len() as f64;
        let mut marks = self.marks(true);
        if let Some(cursor) = self.cursor {
            let x = self.x(cursor);
            marks.extend((self.top as i32..self.foot as i32).step_by(4).map(|y| Point::new(x, f64::from(y))));
        }
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
            if !inside || marks.iter().any(|mark| hits(mark, left, top, width, height)) {
                continue;
            }
            for (row, words) in words.iter().enumerate() {
                let baseline = top + size * 0.92 + pitch * row as f64;
                let (x, anchor) = if to_the_left { (left + width, Anchor::End) } else { (left, Anchor::Start) };
                self.small_text(Role::Needed, (x, baseline), (*words).to_owned(), anchor);
            }
            return;
        }
    }

    fn cursor_line(&mut self) {
        let Some(cursor) = self.cursor else { return };
        let x = self.x(cursor);
        self.scene.line(Role::Cursor, (x, self.top), (x, self.foot), Stroke::solid(Ink::Ink, 1.0));
    }

    /// Groups, then all together on top: solid what was observed, dashed what is assumed.
    fn series(&mut self) {
        for place in (0..self.lines.len()).rev() {
            let line = self.lines[place];
            let seen = observations(self.story, &line);
            let all = line.mark == Mark::All;
            let ink = Ink::Series(line.mark);
            if seen.len() > 1 {
                let points: Vec<Point> = seen.iter().map(|&(at, rate)| Point::new(self.x(at), self.y(rate))).collect();
                let stroke = Stroke::solid(ink, if all { 3.0 } else { 2.0 });
                self.scene.add(Role::Observed, Shape::Path { points, stroke });
            }
            let dash = match line.mark {
                Mark::All => [9.0, 4.0],
                Mark::Second if self.looks.forced_colours => [2.0, 4.0],
                Mark::Third if self.looks.forced_colours => [9.0, 3.0],
                _ => [6.0, 4.0],
            };
            let coverage = line.series.coverage.iter().enumerate();
            let points =
                coverage.map(|(ahead, rate)| Point::new(self.x(self.base + ahead as i32), self.y(*rate))).collect();
            let stroke = Stroke { ink, width: if all { 3.0 } else { 2.0 }, dash: Some(dash) };
            self.scene.add(Role::Assumed, Shape::Path { points, stroke });
            for &(at, rate) in seen.iter().filter(|(at, _)| *at < self.base) {
                let centre = Point::new(self.x(at), self.y(rate));
                self.scene.add(Role::Observed, Shape::Circle { centre, radius: 3.4, fill: ink, outline: None });
            }
        }
    }

    /// Filled where it is data, hollow where it is an assumption; the start's values beside them where there is room.
    fn markers(&mut self) {
        let used = self.story.uses_needed_pace();
        let room_for_values = self.looks.size() == Size::Large && self.first == self.base;
        for place in (0..self.lines.len()).rev() {
            let line = self.lines[place];
            let years = line.series.coverage.len() - 1;
            let at = |drawing: &mut Drawing, ahead: usize, filled: bool| {
                let Some(&rate) = line.series.coverage.get(ahead) else { return };
                let centre = Point::new(drawing.x(drawing.base + ahead as i32), drawing.y(rate));
                let role = if filled { Role::Observed } else { Role::Assumed };
                drawing.scene.add(role, marker(line.mark, centre, drawing.metrics.marker, filled));
            };
            at(self, 0, true);
            if !used {
                at(self, years, false);
            }
            if let Some(cursor) = self.cursor.filter(|&cursor| cursor > self.base) {
                at(self, (cursor - self.base) as usize, false);
            }
        }
        if room_for_values {
            let rates: Vec<(f64, usize)> = self.in_order(0);
            let wanted: Vec<f64> = rates.iter().map(|(y, _)| *y).collect();
            let heights = vec![self.metrics.gap * 0.9; rates.len()];
            let places = spread(&wanted, &heights, self.top, self.foot - 2.0);
            for ((_, place), y) in rates.into_iter().zip(places) {
                let line = self.lines[place];
                let words = self.story.numbers().percent(line.series.coverage.first().copied().unwrap_or_default(), 0);
                let at = (self.x(self.base) - 12.0, y + self.metrics.direct * 0.36);
                self.direct_text(Role::Observed, at, words, line.mark, Anchor::End);
            }
        }
    }

    /// A diamond at each target's year.
    fn diamonds(&mut self) {
        for target in self.targets_within() {
            let (x, y, half) = (self.x(target.year), self.y(target.rate), self.metrics.diamond);
            let points = [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)]
                .map(|(dx, dy)| Point::new(x + dx, y + dy))
                .to_vec();
            self.scene.add(Role::Target, Shape::Polygon { points, fill: Ink::Ink, outline: None });
        }
    }

    /// The lines from high to low in the year `ahead`: their y, and their place among the lines. Lines within 4 px keep
    /// their own order.
    fn in_order(&self, ahead: usize) -> Vec<(f64, usize)> {
        let mut order: Vec<(f64, usize)> = Vec::new();
        for (place, line) in self.lines.iter().enumerate() {
            let y = self.y(line.series.coverage.get(ahead).copied().unwrap_or_default());
            let rank = (y / 4.0).round();
            let at = order.iter().position(|(other, _)| (other / 4.0).round() > rank).unwrap_or(order.len());
            order.insert(at, (y, place));
        }
        order
    }

    /// The value and the name at each line's end, pushed apart where they would collide; with leaders where one had to
    /// move far, and then for all.
    fn labels(&mut self) {
        let ends = self.in_order(self.lines.first().map_or(0, |line| line.series.coverage.len() - 1));
        let wanted: Vec<f64> = ends.iter().map(|(y, _)| *y).collect();
        let size = self.metrics.direct;
        let room = self.looks.width - self.right - 16.0;
        let texts: Vec<Vec<String>> = ends
            .iter()
            .map(|&(_, place)| {
                let rate = self.lines[place].series.coverage.last().copied().unwrap_or_default();
                let words = labelled(&self.story.numbers().percent(rate, 0), &self.names[place]);
                two_lines(self.measure, &words, size, room)
            })
            .collect();
        let heights: Vec<f64> =
            texts.iter().map(|lines| self.metrics.gap + (lines.len() - 1) as f64 * size * 1.2).collect();
        let ordered = |values: &[f64]| {
            values.iter().copied().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)))
        };
        let (highest, lowest) = ordered(&wanted);
        let together = wanted.len() > 1 && lowest - highest < 6.0;
        let (low, high) = (self.top + 2.0, self.foot - 4.0);
        let places = if together {
            // All lines end in one place: the labels stack downward from there.
            let below: Vec<f64> =
                (0..wanted.len()).map(|place| highest + heights[..place].iter().sum::<f64>()).collect();
            spread(&below, &heights, low.min(highest), high)
        } else {
            let mut rising = wanted.clone();
            for place in 1..rising.len() {
                rising[place] = rising[place].max(rising[place - 1]);
            }
            spread(&rising, &heights, low, high)
        };
        let leaders = !together && places.iter().zip(&wanted).any(|(place, wanted)| (place - wanted).abs() > 8.0);
        for (((y, wanted), (_, place)), texts) in places.iter().zip(&wanted).zip(&ends).zip(&texts) {
            let line = self.lines[*place];
            let end = self.right;
            if leaders {
                let points =
                    [(end + 7.0, *wanted), (end + 12.0, *y), (end + 14.0, *y)].map(|(x, y)| Point::new(x, y)).to_vec();
                let stroke = Stroke::solid(Ink::Series(line.mark), 1.0);
                self.scene.add(Role::Assumed, Shape::Path { points, stroke });
            }
            let x = end
                + if leaders {
                    16.0
                } else if self.looks.size() == Size::Large {
                    12.0
                } else {
                    10.0
                };
            let first = y + size * 0.355 - (texts.len() - 1) as f64 * size * 0.6;
            for (row, words) in texts.iter().enumerate() {
                let baseline = first + row as f64 * size * 1.2;
                self.direct_text(Role::Assumed, (x, baseline), words.clone(), line.mark, Anchor::Start);
            }
        }
    }

    fn cursor_badge(&mut self) {
        let Some(cursor) = self.cursor else { return };
        let (x, size, words) = (self.x(cursor), self.metrics.tick, year(cursor));
        let half = (self.measure.width(&words, size, true) + 14.0) / 2.0;
        let (from, to) = (Point::new(x - half, self.foot + 3.0), Point::new(x + half, self.foot + size + 12.0));
        self.scene.add(Role::Cursor, Shape::Rectangle { from, to, fill: Ink::Ink });
        let at = Point::new(x, self.foot + 7.0 + size);
        let anchor = Anchor::Middle;
        self.scene.add(Role::Cursor, Shape::Text { at, words, ink: Ink::OnInk, size, bold: true, anchor });
    }
}

/// The observed coverage of a line: year and rate, earliest first, up to the base year.
fn observations(story: &Story, line: &Line) -> Vec<(i32, f64)> {
    let base = story.facts.base_year();
    match line.group {
        Some(group) => {
            let seen = story.facts.document().groups[group].observations.iter();
            seen.filter(|seen| seen.year <= base).map(|seen| (seen.year, seen.registered / seen.workers)).collect()
        }
        None => total_by_year(story.facts)
            .into_iter()
            .filter(|total| total.year <= base)
            .map(|total| (total.year, total.registered / total.workers))
            .collect(),
    }
}

/// The names at the lines' ends: the long ones where all of them fit beside a large picture, else the short ones.
fn names(story: &Story, lines: &[Line], looks: &Looks, measure: &dyn Measure, size: f64) -> Vec<String> {
    let long: Vec<String> = lines.iter().map(|line| story.label(line.group)).collect();
    let fits = |name: &String| measure.width(&labelled("100%", name), size, true) <= 0.32 * looks.width;
    if looks.size() == Size::Large && long.iter().all(fits) {
        long
    } else {
        lines.iter().map(|line| story.short(line.group)).collect()
    }
}

fn labelled(value: &str, name: &str) -> String {
    let mut label = String::from(value);
    label.push(' ');
    label.push_str(name);
    label
}

/// `text` in one line, or broken at a space into two, the second ending in “…” where it must.
fn two_lines(measure: &dyn Measure, text: &str, size: f64, room: f64) -> Vec<String> {
    if measure.width(text, size, true) <= room {
        return vec![text.to_owned()];
    }
    let fits = |at: &usize| measure.width(&text[..*at], size, true) <= room;
    match text.match_indices(' ').map(|(at, _)| at).filter(fits).last() {
        Some(at) => vec![text[..at].to_owned(), ellipsis(measure, &text[at + 1..], size, true, room)],
        None => vec![ellipsis(measure, text, size, true, room)],
    }
}

fn hits(mark: &Point, left: f64, top: f64, width: f64, height: f64) -> bool {
    left - 8.0 < mark.x && mark.x < left + width + 8.0 && top - 4.0 < mark.y && mark.y < top + height + 4.0
}

/// Circle for all, square, triangle, triangle pointing down, diamond.
fn marker(mark: Mark, centre: Point, radius: f64, filled: bool) -> Shape {
    let ink = Ink::Series(mark);
    let fill = if filled { ink } else { Ink::Background };
    let outline = Some(Stroke::solid(ink, 2.0));
    let corners = |places: &[(f64, f64)]| Shape::Polygon {
        points: places.iter().map(|(x, y)| Point::new(centre.x + x * radius, centre.y + y * radius)).collect(),
        fill,
        outline,
    };
    match mark {
        Mark::All => Shape::Circle { centre, radius, fill, outline },
        Mark::First => corners(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        Mark::Second => corners(&[(0.0, -1.25), (1.19, 0.9), (-1.19, 0.9)]),
        Mark::Third => corners(&[(0.0, 1.25), (-1.19, -0.9), (1.19, -0.9)]),
        Mark::Further => corners(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
    }
}
