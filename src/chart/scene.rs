//! The plain tree that is drawn: shapes with their inks, in drawing order, in CSS pixels.

use crate::words::Mark;

/// A place, CSS pixels from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downward.
    pub y: f64,
}

impl Point {
    /// The place `x` to the right and `y` down.
    pub fn new(x: f64, y: f64) -> Point {
        Point { x, y }
    }
}

/// What a shape is painted with; a [`super::Palette`] says which colour that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// The surface.
    Background,
    /// Headlines, all workers, the target.
    Ink,
    /// Text and ticks.
    Secondary,
    /// Outlines of people who are not registered.
    Tertiary,
    /// Gridlines.
    Grid,
    /// Axes.
    Axis,
    /// A series.
    Series(Mark),
    /// Text on ink.
    OnInk,
    /// The inner band: 5 of 10.
    Band50,
    /// The band around it: 9 of 10, or 8 of 10 of the past.
    Band90,
    /// The outermost band of the past: 95 of 100.
    Band95,
}

/// A line's ink, width (CSS px) and dash (CSS px on and off).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// The ink.
    pub ink: Ink,
    /// CSS px.
    pub width: f64,
    /// CSS px on and off; `None`: solid.
    pub dash: Option<[f64; 2]>,
}

impl Stroke {
    /// A solid line.
    pub fn solid(ink: Ink, width: f64) -> Stroke {
        Stroke { ink, width, dash: None }
    }
}

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A line through points.
    Path {
        /// The points.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A closed shape.
    Polygon {
        /// The corners.
        points: Vec<Point>,
        /// What fills it.
        fill: Ink,
        /// Its outline.
        outline: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// The centre.
        centre: Point,
        /// CSS px.
        radius: f64,
        /// What fills it.
        fill: Ink,
        /// Its outline.
        outline: Option<Stroke>,
    },
    /// A filled rectangle.
    Rectangle {
        /// The upper left corner.
        from: Point,
        /// The lower right corner.
        to: Point,
        /// What fills it.
        fill: Ink,
    },
    /// A line of text.
    Text {
        /// Where its anchor is, on the baseline.
        at: Point,
        /// The words.
        words: String,
        /// The ink.
        ink: Ink,
        /// CSS px.
        size: f64,
        /// Whether it is bold.
        bold: bool,
        /// Which end is at the place.
        anchor: Anchor,
    },
}

/// What a shape stands for. Nothing that shows a number is without one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Axes, gridlines, ticks.
    Frame,
    /// An observation.
    Observed,
    /// A break in what was observed: the counting changed there.
    Break,
    /// What follows from the assumptions.
    Assumed,
    /// How far the result goes over the ranges of the assumptions.
    Band,
    /// Where the past leads: the median of the trend.
    Trend,
    /// How far the trend may be off.
    Fan,
    /// A target.
    Target,
    /// The pace that the target needs.
    Needed,
    /// The year that the reader looks at.
    Cursor,
}

/// A shape and what it stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What it stands for.
    pub role: Role,
    /// The shape.
    pub shape: Shape,
}

/// Where the years lie: for hits and for the slider under the plot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    /// The x of the base year, CSS px.
    pub left: f64,
    /// The x of the last year, CSS px.
    pub right: f64,
    /// The base year.
    pub first: i32,
    /// The last year.
    pub last: i32,
}

impl Plot {
    /// The year nearest to `x`, from the base year to the last.
    pub fn year_at(&self, x: f64) -> i32 {
        let years = f64::from(self.last - self.first);
        let share = if self.right > self.left { (x - self.left) / (self.right - self.left) } else { 0.0 };
        self.first + crate::words::round(share.clamp(0.0, 1.0) * years) as i32
    }
}

/// A picture, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// CSS px.
    pub width: f64,
    /// CSS px.
    pub height: f64,
    /// What is drawn, in this order.
    pub parts: Vec<Part>,
    /// Where the years lie, in a picture of years.
    pub plot: Option<Plot>,
}

impl Scene {
    pub(super) fn new(width: f64, height: f64) -> Scene {
        Scene { width, height, parts: Vec::new(), plot: None }
    }

    pub(super) fn add(&mut self, role: Role, shape: Shape) {
        self.parts.push(Part { role, shape });
    }

    pub(super) fn line(&mut self, role: Role, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        let points = vec![Point::new(from.0, from.1), Point::new(to.0, to.1)];
        self.add(role, Shape::Path { points, stroke });
    }

    /// The words of every text in it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match &part.shape {
            Shape::Text { words, .. } => Some(words.as_str()),
            _ => None,
        })
    }
}

/// The widths at which the layout changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// Under 320 CSS px.
    Small,
    /// 320 to 639 CSS px.
    Medium,
    /// From 640 CSS px.
    Large,
}

/// What the layout goes by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Display {
    /// The width of the picture, CSS px.
    pub width: f64,
    /// The height that there is for a picture to take away, CSS px; where none is given, as in the widget, it takes its
    /// own. A picture that cannot be as low as that is higher.
    pub height: Option<f64>,
    /// How much larger than designed the reader's text is, 1 … 1.6.
    pub text_scale: f64,
    /// Whether the system paints everything in its own few colours, so that dashes tell groups apart.
    pub forced_colours: bool,
}

impl Display {
    /// A picture this wide, with text as designed, in its own height and colours.
    pub fn of_width(width: f64) -> Display {
        Display { width, height: None, text_scale: 1.0, forced_colours: false }
    }

    /// The layout for this width.
    pub fn size(&self) -> Size {
        match self.width {
            width if width < 320.0 => Size::Small,
            width if width < 640.0 => Size::Medium,
            _ => Size::Large,
        }
    }
}
