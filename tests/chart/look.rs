//! Reading a scene back: boxes of texts, and years and rates from places.

use cakupan::chart::{Anchor, Display, Ink, Measure, NotoSans, Part, Plot, Point, Role, Scene, Shape};
use cakupan::session::View;

use crate::documents::Reader;

/// The widths of a narrow phone, a phone, an article and a wide page.
pub const WIDTHS: [f64; 4] = [288.0, 328.0, 672.0, 1232.0];

/// The picture of a view, at the end of the years or with the cursor elsewhere.
pub fn scene(reader: &mut Reader, view: View, display: Display, cursor: Option<i32>) -> Scene {
    reader.show(view);
    reader.set_display(display);
    if let Some(year) = cursor {
        reader.choose_year(year);
    }
    reader.scene(&NotoSans).expect("a picture")
}

/// A text and the room that it takes.
#[derive(Debug, Clone)]
pub struct Words {
    pub role: Role,
    pub words: String,
    pub ink: Ink,
    pub at: Point,
    pub size: f64,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Words {
    pub fn of(part: &Part) -> Option<Words> {
        let Shape::Text { at, words, ink, size, bold, anchor } = &part.shape else { return None };
        let width = NotoSans.width(words, *size, *bold);
        let left = at.x
            - match anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => width / 2.0,
                Anchor::End => width,
            };
        Some(Words {
            role: part.role,
            words: words.clone(),
            ink: *ink,
            at: *at,
            size: *size,
            left,
            right: left + width,
            // From the top of the tall letters to the foot of those that hang.
            top: at.y - 0.76 * size,
            bottom: at.y + 0.21 * size,
        })
    }

    pub fn touches(&self, other: &Words) -> bool {
        let apart = 0.25;
        self.left + apart < other.right
            && other.left + apart < self.right
            && self.top + apart < other.bottom
            && other.top + apart < self.bottom
    }
}

pub fn words(scene: &Scene) -> Vec<Words> {
    scene.parts.iter().filter_map(Words::of).collect()
}

/// The words with this role.
pub fn said(scene: &Scene, role: Role) -> Vec<Words> {
    words(scene).into_iter().filter(|words| words.role == role).collect()
}

/// The years under the axis.
pub fn year_ticks(scene: &Scene) -> Vec<(i32, Words)> {
    let ticks = said(scene, Role::Frame).into_iter().filter_map(|words| Some((words.words.parse().ok()?, words)));
    ticks.collect()
}

pub fn plot(scene: &Scene) -> Plot {
    scene.plot.expect("a picture of years")
}

/// Where a year lies, also before the base year.
pub fn x_of(scene: &Scene, year: i32) -> f64 {
    let plot = plot(scene);
    plot.left + (plot.right - plot.left) * f64::from(year - plot.first) / f64::from(plot.last - plot.first)
}

/// Where a rate lies: the words of the ticks stand as far below their rates as each other.
pub fn y_of(scene: &Scene, rate: f64) -> f64 {
    let tick = |words: &str| said(scene, Role::Frame).into_iter().find(|tick| tick.words == words).expect("a tick");
    let height = tick("0%").at.y - tick("100%").at.y;
    foot(scene) - height * rate
}

/// The y of the axis of years.
pub fn foot(scene: &Scene) -> f64 {
    let axis = paths(scene).into_iter().find(|path| {
        path.role == Role::Frame
            && path.ink == Ink::Axis
            && path.points.len() == 2
            && path.points[0].y == path.points[1].y
    });
    axis.expect("an axis").points[0].y
}

/// A line through points.
#[derive(Debug, Clone)]
pub struct Line {
    pub role: Role,
    pub ink: Ink,
    pub points: Vec<Point>,
    pub width: f64,
    pub dashed: bool,
}

pub fn paths(scene: &Scene) -> Vec<Line> {
    let line = |part: &Part| match &part.shape {
        Shape::Path { points, stroke } => Some(Line {
            role: part.role,
            ink: stroke.ink,
            points: points.clone(),
            width: stroke.width,
            dashed: stroke.dash.is_some(),
        }),
        _ => None,
    };
    scene.parts.iter().filter_map(line).collect()
}

/// The lines of all together and of groups, without the thin ones that lead to labels.
pub fn series(scene: &Scene) -> Vec<Line> {
    paths(scene).into_iter().filter(|line| matches!(line.ink, Ink::Series(_)) && line.width > 1.5).collect()
}

/// A closed mark: its middle, and whether it is filled with its own ink.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    pub role: Role,
    pub fill: Ink,
    pub outline: Option<Ink>,
    pub middle: Point,
    pub corners: usize,
}

pub fn spots(scene: &Scene) -> Vec<Spot> {
    let spot = |part: &Part| match &part.shape {
        Shape::Circle { centre, fill, outline, .. } => Some(Spot {
            role: part.role,
            fill: *fill,
            outline: outline.map(|stroke| stroke.ink),
            middle: *centre,
            corners: 0,
        }),
        Shape::Polygon { points, fill, outline } => {
            let count = points.len() as f64;
            let (x, y) = points.iter().fold((0.0, 0.0), |sum, point| (sum.0 + point.x, sum.1 + point.y));
            let middle = Point::new(x / count, y / count);
            Some(Spot {
                role: part.role,
                fill: *fill,
                outline: outline.map(|stroke| stroke.ink),
                middle,
                corners: points.len(),
            })
        }
        _ => None,
    };
    scene.parts.iter().filter_map(spot).collect()
}

/// Filled rectangles: from, to.
pub fn rectangles(scene: &Scene, role: Role) -> Vec<(Point, Point)> {
    let rectangle = |part: &Part| match &part.shape {
        Shape::Rectangle { from, to, .. } if part.role == role => Some((*from, *to)),
        _ => None,
    };
    scene.parts.iter().filter_map(rectangle).collect()
}

#[track_caller]
pub fn near(one: f64, other: f64) {
    assert!((one - other).abs() < 0.01, "{one} is not {other}");
}
