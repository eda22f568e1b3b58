//! Draws a scene on any plotters backend. Backends count whole pixels, so a scene is drawn in sixteenths of a CSS
//! pixel ([`SUBPIXELS`]) and curves do not step while a slider moves.

use std::marker::PhantomData;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle, FontTransform,
};

use super::{Anchor, Ink, Palette, Point, Scene, Shape, Stroke};

/// How many of a backend's pixels make a CSS pixel.
pub const SUBPIXELS: f64 = 16.0;

/// How far a text's lower edge is under its baseline, in ems. Backends know the edges of a text, not its baseline.
pub const DESCENT: f64 = 0.21;

/// How a backend draws a dashed line.
pub trait Dash<B: DrawingBackend> {
    /// Draws `points` with `dash` (backend pixels on and off).
    fn path(
        backend: &mut B,
        points: &[BackendCoord],
        dash: [f64; 2],
        style: &Pen,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>>;
}

/// Dashes for a backend that has none of its own: the line is cut into pieces.
pub struct SplitDashes;

/// A colour and a width, as backends take it.
#[derive(Clone, Copy)]
pub struct Pen {
    colour: BackendColor,
    width: u32,
}

impl BackendStyle for Pen {
    fn color(&self) -> BackendColor {
        self.colour
    }
    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// A text's colour, size, weight and anchor, as backends take it.
struct Type {
    colour: BackendColor,
    size: f64,
    bold: bool,
    anchor: Anchor,
}

impl BackendTextStyle for Type {
    type FontError = std::convert::Infallible;

    fn color(&self) -> BackendColor {
        self.colour
    }
    fn size(&self) -> f64 {
        self.size
    }
    fn transform(&self) -> FontTransform {
        FontTransform::None
    }
    fn style(&self) -> FontStyle {
        if self.bold { FontStyle::Bold } else { FontStyle::Normal }
    }
    fn anchor(&self) -> Pos {
        let across = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(across, VPos::Bottom)
    }
    fn family(&self) -> FontFamily<'_> {
        FontFamily::SansSerif
    }
    fn layout_box(&self, _: &str) -> Result<(BackendCoord, BackendCoord), Self::FontError> {
        Ok(((0, 0), (0, 0)))
    }
    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: DrawFunc,
    ) -> Result<Result<(), E>, Self::FontError> {
        Ok(Ok(()))
    }
}

/// A shape in its colours: an element that plotters can draw.
struct Coloured<'a, D> {
    shape: &'a Shape,
    palette: &'a Palette,
    dashes: PhantomData<D>,
}

impl<'a, D> PointCollection<'a, BackendCoord> for &'a Coloured<'a, D> {
    type Point = BackendCoord;
    type IntoIter = Vec<BackendCoord>;

    fn point_iter(self) -> Vec<BackendCoord> {
        match self.shape {
            Shape::Path { points, .. } | Shape::Polygon { points, .. } => {
                points.iter().map(|point| backend(*point)).collect()
            }
            Shape::Circle { centre, .. } => vec![backend(*centre)],
            Shape::Rectangle { from, to, .. } => vec![backend(*from), backend(*to)],
            Shape::Text { at, size, .. } => vec![backend(Point::new(at.x, at.y + DESCENT * size))],
        }
    }
}

impl<B: DrawingBackend, D: Dash<B>> Drawable<B> for Coloured<'_, D> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        surface: &mut B,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let points: Vec<BackendCoord> = points.collect();
        let Some(&first) = points.first() else { return Ok(()) };
        match self.shape {
            Shape::Path { stroke, .. } => self.path(surface, &points, stroke),
            Shape::Polygon { fill, outline, .. } => {
                surface.fill_polygon(points.iter().copied(), &self.pen(*fill, 0.0))?;
                match outline {
                    Some(stroke) => surface.draw_path(
                        points.iter().copied().chain([first]).chain(points.get(1).copied()),
                        &self.pen(stroke.ink, stroke.width),
                    ),
                    None => Ok(()),
                }
            }
            Shape::Circle { radius, fill, outline, .. } => {
                let radius = (radius * SUBPIXELS) as u32;
                surface.draw_circle(first, radius, &self.pen(*fill, 0.0), true)?;
                match outline {
                    Some(stroke) => surface.draw_circle(first, radius, &self.pen(stroke.ink, stroke.width), false),
                    None => Ok(()),
                }
            }
            Shape::Rectangle { fill, .. } => {
                surface.draw_rect(first, points.get(1).copied().unwrap_or(first), &self.pen(*fill, 0.0), true)
            }
            Shape::Text { words, ink, size, bold, anchor, .. } => {
                let style = Type { colour: self.colour(*ink), size: size * SUBPIXELS, bold: *bold, anchor: *anchor };
                surface.draw_text(words, &style, first)
            }
        }
    }
}

impl<D> Coloured<'_, D> {
    fn colour(&self, ink: Ink) -> BackendColor {
        let colour = self.palette.colour(ink);
        BackendColor { alpha: 1.0, rgb: (colour.0, colour.1, colour.2) }
    }

    fn pen(&self, ink: Ink, width: f64) -> Pen {
        Pen { colour: self.colour(ink), width: (width * SUBPIXELS) as u32 }
    }

    fn path<B: DrawingBackend>(
        &self,
        surface: &mut B,
        points: &[BackendCoord],
        stroke: &Stroke,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>>
    where
        D: Dash<B>,
    {
        let pen = self.pen(stroke.ink, stroke.width);
        match stroke.dash {
            Some([on, off]) => D::path(surface, points, [on * SUBPIXELS, off * SUBPIXELS], &pen),
            None => surface.draw_path(points.iter().copied(), &pen),
        }
    }
}

fn backend(point: Point) -> BackendCoord {
    let whole = |value: f64| (value * SUBPIXELS + 0.5).floor() as i32;
    (whole(point.x), whole(point.y))
}

/// Draws `scene` on an area of [`SUBPIXELS`] backend pixels to a CSS pixel; `D` is how that backend dashes.
pub fn draw<B: DrawingBackend, D: Dash<B>>(
    scene: &Scene,
    palette: &Palette,
    area: &DrawingArea<B, Shift>,
) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
    for part in &scene.parts {
        area.draw(&Coloured::<D> { shape: &part.shape, palette, dashes: PhantomData })?;
    }
    Ok(())
}

impl<B: DrawingBackend> Dash<B> for SplitDashes {
    fn path(
        backend: &mut B,
        points: &[BackendCoord],
        dash: [f64; 2],
        style: &Pen,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let mut drawn = 0;
        let mut left = dash[0];
        let Some(&first) = points.first() else { return Ok(()) };
        let mut piece = vec![first];
        for pair in points.windows(2) {
            let &[from, to] = pair else { continue };
            let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
            let length = (dx * dx + dy * dy).sqrt();
            let mut at = 0.0;
            while length - at > left {
                at += left;
                let point = (from.0 + (dx * at / length) as i32, from.1 + (dy * at / length) as i32);
                if drawn % 2 == 0 {
                    piece.push(point);
                    backend.draw_path(piece.drain(..), style)?;
                }
                drawn += 1;
                left = dash[drawn % 2].max(1.0);
                piece = vec![point];
            }
            left -= length - at;
            piece.push(to);
        }
        if drawn % 2 == 0 && piece.len() > 1 { backend.draw_path(piece, style) } else { Ok(()) }
    }
}
