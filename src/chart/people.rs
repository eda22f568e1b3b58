//! A hundred heads and shoulders, one block a group, those registered first.

use std::f64::consts::FRAC_1_SQRT_2;

use super::measure::ellipsis;
use super::{Anchor, Ink, Looks, Measure, Point, Role, Scene, Shape, Size, Stroke};
use crate::words::{Mark, People, Story};

/// People in a column.
const ROWS: usize = 5;

/// The smallest that a person is drawn, CSS px.
const SMALLEST: f64 = 11.0;

/// The picture of a hundred people.
pub fn people(story: &Story, looks: &Looks, measure: &dyn Measure) -> Scene {
    let parts: Vec<People> = story.people().into_iter().filter(|part| part.size > 0).collect();
    let columns = |part: &People| part.size.div_ceil(ROWS) as f64;
    let scale = looks.text_scale;
    let large = looks.size() == Size::Large;
    let title_size = if large { 15.0 } else { 14.0 } * scale;
    let head = (if large { 46.0 } else { 44.0 }) * scale;
    let (gap, detail_size) = (36.0, 13.0 * scale);
    let all_columns: f64 = parts.iter().map(columns).sum();
    // Where the height is given, people are as large as it allows: `count` blocks stand one below the other.
    let largest = |usual: f64, count: usize| match looks.height {
        Some(room) => (((room + 14.0) / count.max(1) as f64 - 22.0 - head) / ROWS as f64).max(SMALLEST),
        None => usual,
    };
    let cell_beside = ((looks.width - gap * parts.len().saturating_sub(1) as f64) / all_columns).min(largest(32.0, 1));
    // Beside another block, words may reach into the gap; the last block ends where the picture does.
    let mut rooms = Vec::with_capacity(parts.len());
    for (place, part) in parts.iter().enumerate() {
        let into_gap = if place + 1 < parts.len() { gap - 20.0 } else { 0.0 };
        rooms.push(columns(part) * cell_beside + into_gap);
    }
    let beside = large
        && parts.iter().zip(&rooms).all(|(part, room)| {
            let title = measure.width(&part.short_title, title_size, true);
            title.max(measure.width(&part.detail, detail_size, false)) <= *room
        });
    if !beside {
        rooms.fill(looks.width);
    }
    // The long names where all of them fit, else all the short ones.
    let long = parts.iter().zip(&rooms).all(|(part, room)| measure.width(&part.title, title_size, true) <= *room);
    let most_columns = parts.iter().map(columns).fold(1.0, f64::max);
    let cell = if beside { cell_beside } else { (looks.width / most_columns).min(largest(30.0, parts.len())) };
    let block = head + ROWS as f64 * cell;
    let height = if beside { block + 8.0 } else { parts.len() as f64 * (block + 22.0) - 14.0 };
    let mut scene = Scene::new(looks.width, height.ceil());
    let (mut x, mut y) = (0.0, 0.0);
    for (part, room) in parts.iter().zip(&rooms) {
        let title = if long { &part.title } else { &part.short_title };
        let lines = [
            (title, 15.0, title_size, true, text_ink(part.mark)),
            (&part.detail, 34.0, detail_size, false, Ink::Secondary),
        ];
        for (words, baseline, size, bold, ink) in lines {
            let words = ellipsis(measure, words, size, bold, *room);
            let at = Point::new(x, y + baseline * scale);
            scene.add(Role::Observed, Shape::Text { at, words, ink, size, bold, anchor: Anchor::Start });
        }
        for place in 0..part.size {
            let centre = ((place / ROWS) as f64 + 0.5, (place % ROWS) as f64 + 0.5);
            let centre = Point::new(x + centre.0 * cell, y + head + centre.1 * cell);
            person(&mut scene, centre, cell, (place < part.registered).then_some(Ink::Series(part.mark)));
        }
        if beside {
            x += columns(part) * cell + gap;
        } else {
            y += block + 22.0;
        }
    }
    scene
}

/// Text is never in the third ink, which is too pale to read.
pub(super) fn text_ink(mark: Mark) -> Ink {
    match mark {
        Mark::Further => Ink::Secondary,
        mark => Ink::Series(mark),
    }
}

/// A head and shoulders in a cell: filled with the group's ink, or an outline.
pub fn person(scene: &mut Scene, centre: Point, cell: f64, registered: Option<Ink>) {
    let fill = registered.unwrap_or(Ink::Background);
    let outline = Some(Stroke::solid(registered.unwrap_or(Ink::Tertiary), 1.5));
    let head = Point::new(centre.x, centre.y - 0.21 * cell);
    scene.add(Role::Observed, Shape::Circle { centre: head, radius: 0.165 * cell, fill, outline });
    let (half, foot) = (0.30 * cell, centre.y + 0.36 * cell);
    let points = (0..=12_usize).map(|step| {
        let (x, y) = (QUARTER[step.abs_diff(6)], QUARTER[6 - step.abs_diff(6)]);
        Point::new(centre.x + half * if step < 6 { -x } else { x }, foot - half * 1.12 * y)
    });
    let points = points.collect();
    scene.add(Role::Observed, Shape::Polygon { points, fill, outline });
}

/// The sine of 0° to 90° in steps of 15°.
const QUARTER: [f64; 7] = [0.0, 0.258_819, 0.5, FRAC_1_SQRT_2, 0.866_025, 0.965_926, 1.0];
