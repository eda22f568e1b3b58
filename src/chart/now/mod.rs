//! A hundred heads and shoulders, one block a group, those registered first.

use std::f64::consts::FRAC_1_SQRT_2;

use super::measure::{ellipsis, two_lines};
use super::{Anchor, Display, Ink, Measure, Point, Role, Scene, Shape, Size, Stroke};
use crate::words::{Mark, Now, People, WordsContext};

/// People in a column: a block is wider than it is high, so that two have room one below the other.
const ROWS: usize = 5;

/// People in a column where there is one block alone on a small picture: ten by ten.
const ROWS_ALONE: usize = 10;

/// The smallest that a person is drawn, CSS px.
const SMALLEST: f64 = 11.0;

/// The picture of a hundred people.
pub fn now(context: &WordsContext, display: &Display, measure: &dyn Measure) -> Scene {
    let parts: Vec<People> = Now::new(context).people().into_iter().filter(|part| part.size > 0).collect();
    let scale = display.text_scale;
    let large = display.size() == Size::Large;
    let alone = parts.len() == 1 && !large && display.height.is_none();
    let people_rows = if alone { ROWS_ALONE } else { ROWS };
    let columns = |part: &People| part.size.div_ceil(people_rows) as f64;
    let (title_size, head) = (14.0 * scale, 44.0 * scale);
    let (gap, detail_size) = (36.0, 13.0 * scale);
    let all_columns: f64 = parts.iter().map(columns).sum();
    let most = match display.height {
        Some(room) => largest(room, 1, head),
        None => 32.0,
    };
    let cell_beside = ((display.width - gap * parts.len().saturating_sub(1) as f64) / all_columns).min(most);
    // Beside another block, words may reach into the gap; the last block ends where the picture does.
    let room = |(index, part): (usize, &People)| {
        let into_gap = if index + 1 < parts.len() { gap - 20.0 } else { 0.0 };
        columns(part) * cell_beside + into_gap
    };
    let mut rooms: Vec<f64> = parts.iter().enumerate().map(room).collect();
    let beside = large
        && parts.iter().zip(&rooms).all(|(part, room)| {
            let title = measure.width(&part.short_title, title_size, true);
            title.max(measure.width(&part.detail, detail_size, false)) <= *room
        });
    let most_columns = parts.iter().map(columns).fold(1.0, f64::max);
    let (across, cell) = match display.height {
        _ if beside => (parts.len(), cell_beside),
        Some(room) => grid(
            &parts,
            display.width,
            most_columns,
            gap,
            |rows| largest(room, rows, head),
            |part| {
                let title = measure.width(&part.short_title, title_size, true);
                [title, measure.width(&part.detail, detail_size, false)]
            },
        ),
        None => (1, (display.width / most_columns).min(30.0)),
    };
    let across = across.max(1);
    let block_width = (display.width - gap * (across - 1) as f64) / across as f64;
    if !beside {
        rooms.fill(block_width);
    }
    // The long names where all of them fit, else all the short ones.
    let long = parts.iter().zip(&rooms).all(|(part, room)| measure.width(&part.title, title_size, true) <= *room);
    // Numbers that are cut would be read as others: they break into two lines instead, where blocks stand one below the
    // other.
    let block = head + people_rows as f64 * cell;
    let mut height = parts.len().div_ceil(across) as f64 * (block + 22.0) - 14.0;
    let mut scene = Scene::new(display.width, 0.0);
    let (mut x, mut y) = (0.0, 0.0);
    for (index, (part, room)) in parts.iter().zip(&rooms).enumerate() {
        let title = if long { &part.title } else { &part.short_title };
        let mut baseline = y + 15.0 * scale;
        let lines =
            [(title, title_size, true, text_ink(part.mark)), (&part.detail, detail_size, false, Ink::Secondary)];
        for (words, size, bold, ink) in lines {
            // A picture of a given height has room for one line.
            let lines = match display.height {
                Some(_) => vec![ellipsis(measure, words, size, bold, *room)],
                None => two_lines(measure, words, size, bold, *room),
            };
            for (row, words) in lines.into_iter().enumerate() {
                let more = row as f64 * 17.0 * scale;
                (y, height, baseline) = (y + more, height + more, baseline + more);
                let at = Point::new(x, baseline);
                scene.add(Role::Observed, Shape::Text { at, words, ink, size, bold, anchor: Anchor::Start });
            }
            baseline += 19.0 * scale;
        }
        for person_place in 0..part.size {
            let (column, row) = (person_place / people_rows, person_place % people_rows);
            let centre = (column as f64 + 0.5, row as f64 + 0.5);
            let centre = Point::new(x + centre.0 * cell, y + head + centre.1 * cell);
            person(&mut scene, centre, cell, (person_place < part.registered).then_some(Ink::Series(part.mark)));
        }
        if (index + 1) % across == 0 {
            (x, y) = (0.0, y + block + 22.0);
        } else {
            x += gap + if beside { columns(part) * cell } else { block_width };
        }
    }
    scene.height = height.ceil();
    scene
}

/// The largest that people may be with `rows` blocks one below the other in `room`, CSS px.
fn largest(room: f64, rows: usize, head: f64) -> f64 {
    (((room + 14.0) / rows.max(1) as f64 - 22.0 - head) / ROWS as f64).max(SMALLEST)
}

/// How many blocks stand beside each other, and how large people are: as large as can be, with the words over them whole:
/// `words` are the widths of title and detail, CSS px.
fn grid(
    parts: &[People],
    width: f64,
    most_columns: f64,
    gap: f64,
    largest: impl Fn(usize) -> f64,
    words: impl Fn(&People) -> [f64; 2],
) -> (usize, f64) {
    let (mut best, mut best_worth) = ((1, SMALLEST), 0.0);
    for across in 1..=parts.len() {
        let block = (width - gap * (across - 1) as f64) / across as f64;
        let cell = (block / most_columns).min(largest(parts.len().div_ceil(across)));
        let fits = |line: usize| parts.iter().all(|part| words(part)[line] <= block);
        // A number that is cut would be read as another.
        let worth = cell * if fits(0) { 1.0 } else { 0.5 } * if fits(1) { 1.0 } else { 0.1 };
        if worth > best_worth {
            (best, best_worth) = ((across, cell), worth);
        }
    }
    best
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
