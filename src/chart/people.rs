//! A hundred heads and shoulders, one block a group, those registered first.

use std::f64::consts::FRAC_1_SQRT_2;

use super::measure::ellipsis;
use super::{Anchor, Ink, Looks, Measure, Point, Role, Scene, Shape, Size, Stroke};
use crate::words::{Mark, People, Story};

/// People in a column.
const ROWS: usize = 5;

/// The picture of a hundred people.
pub fn people(story: &Story, looks: &Looks, measure: &dyn Measure) -> Scene {
    let parts: Vec<People> = story.people().into_iter().filter(|part| part.size > 0).collect();
    let columns: Vec<usize> = parts.iter().map(|part| part.size.div_ceil(ROWS)).collect();
    let scale = looks.text_scale;
    let large = looks.size() == Size::Large;
    let title_size = if large { 15.0 } else { 14.0 } * scale;
    let head = (if large { 46.0 } else { 44.0 }) * scale;
    let gap = 36.0;
    let cell_beside =
        ((looks.width - gap * (parts.len().max(1) - 1) as f64) / columns.iter().sum::<usize>().max(1) as f64).min(32.0);
    let wide_enough = |(part, columns): (&People, &usize)| {
        let words = measure.width(&part.title, title_size, true).max(measure.width(&part.detail, 13.0 * scale, false));
        words <= *columns as f64 * cell_beside + gap - 12.0
    };
    let beside = large && parts.iter().zip(&columns).all(wide_enough);
    let cell =
        if beside { cell_beside } else { (looks.width / columns.iter().copied().max().unwrap_or(1) as f64).min(30.0) };
    let block = head + ROWS as f64 * cell;
    let height = if beside { block + 8.0 } else { parts.len() as f64 * (block + 22.0) - 14.0 };
    let mut scene = Scene::new(looks.width, height.ceil());
    let (mut x, mut y) = (0.0, 0.0);
    for (part, columns) in parts.iter().zip(&columns) {
        let room = if beside { *columns as f64 * cell + gap - 12.0 } else { looks.width };
        let mut words = |text: String, baseline: f64, size: f64, bold: bool, ink: Ink| {
            let at = Point::new(x, y + baseline * scale);
            scene.add(Role::Observed, Shape::Text { at, words: text, ink, size, bold, anchor: Anchor::Start });
        };
        let title = title(story, part, title_size, room, measure);
        words(title, 15.0, title_size, true, text_ink(part.mark));
        words(ellipsis(measure, &part.detail, 13.0 * scale, false, room), 34.0, 13.0 * scale, false, Ink::Secondary);
        for place in 0..part.size {
            let centre =
                Point::new(x + ((place / ROWS) as f64 + 0.5) * cell, y + head + ((place % ROWS) as f64 + 0.5) * cell);
            person(&mut scene, centre, cell, (place < part.registered).then_some(Ink::Series(part.mark)));
        }
        if beside {
            x += *columns as f64 * cell + gap;
        } else {
            y += block + 22.0;
        }
    }
    scene
}

/// The group's title with its long name, else its short one, else as much of it as there is room for.
fn title(story: &Story, part: &People, size: f64, room: f64, measure: &dyn Measure) -> String {
    if measure.width(&part.title, size, true) <= room {
        return part.title.clone();
    }
    let short = story.people_title_short(part);
    ellipsis(measure, &short, size, true, room)
}

/// Text is never in the third ink, which is too pale to read.
pub(super) fn text_ink(mark: Mark) -> Ink {
    match mark {
        Mark::Further => Ink::Secondary,
        mark => Ink::Series(mark),
    }
}

/// A head and shoulders in a cell: filled with the group's ink, or an outline.
fn person(scene: &mut Scene, centre: Point, cell: f64, registered: Option<Ink>) {
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
