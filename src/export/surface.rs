//! SVG as a plotters backend: plotters' own has no dashes, counts whole pixels and repeats every style. Ours writes each
//! text as text, dashes natively, and shapes of one style that follow each other, like a group's figures, as one path.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::markup::{attribute, escaped, length, lengths};
use crate::chart::{Colour, DESCENT, Dash, Measure, NotoSans, Pen, SUBPIXELS};

/// How much wider than Noto Sans the widest faces are that readers are likely to have.
const WIDER: f64 = 1.16;

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// Writes elements of SVG; one CSS pixel is [`SUBPIXELS`] of the backend's.
pub(super) struct Surface<'a> {
    out: &'a mut String,
    size: (u32, u32),
    /// The last shape, which may still get an outline.
    last: Option<Closed>,
    /// Shapes of one style before it.
    group: Option<Group>,
}

/// A closed shape that is filled.
struct Closed {
    path: String,
    corners: Vec<BackendCoord>,
    radius: u32,
    look: Look,
}

/// Fill, and colour and width of the outline.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    fill: Colour,
    outline: Option<(Colour, u32)>,
}

struct Group {
    path: String,
    look: Look,
    boxes: Vec<Bounds>,
}

#[derive(Clone, Copy)]
struct Bounds {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

impl Bounds {
    fn apart(self, other: Bounds) -> bool {
        self.right < other.left || other.right < self.left || self.bottom < other.top || other.bottom < self.top
    }
}

impl Closed {
    fn bounds(&self) -> Bounds {
        let around = self.radius as i32 + self.look.outline.map_or(0, |(_, width)| width.div_ceil(2) as i32);
        let (mut bounds, mut first) = (Bounds { left: 0, top: 0, right: 0, bottom: 0 }, true);
        for &(x, y) in &self.corners {
            let own = Bounds { left: x - around, top: y - around, right: x + around, bottom: y + around };
            bounds = if first {
                own
            } else {
                Bounds {
                    left: bounds.left.min(own.left),
                    top: bounds.top.min(own.top),
                    right: bounds.right.max(own.right),
                    bottom: bounds.bottom.max(own.bottom),
                }
            };
            first = false;
        }
        bounds
    }
}

impl<'a> Surface<'a> {
    /// A surface of this size, CSS px, that writes to `out`.
    pub fn new(out: &'a mut String, width: f64, height: f64) -> Surface<'a> {
        let whole = |length: f64| (length * SUBPIXELS).ceil() as u32;
        Surface { out, size: (whole(width), whole(height)), last: None, group: None }
    }

    fn fill(&mut self, path: String, corners: Vec<BackendCoord>, radius: u32, colour: Colour) {
        self.settle();
        self.last = Some(Closed { path, corners, radius, look: Look { fill: colour, outline: None } });
    }

    /// Puts the last shape to those before it, if it looks like them and hides nothing of them.
    fn settle(&mut self) {
        let Some(last) = self.last.take() else { return };
        let bounds = last.bounds();
        match &mut self.group {
            Some(group) if group.look == last.look && group.boxes.iter().all(|other| other.apart(bounds)) => {
                group.path.push_str(&last.path);
                group.boxes.push(bounds);
            }
            _ => {
                self.write_group();
                self.group = Some(Group { path: last.path, look: last.look, boxes: vec![bounds] });
            }
        }
    }

    fn write_group(&mut self) {
        let Some(Group { path, look, .. }) = self.group.take() else { return };
        self.out.push_str("<path");
        attribute(self.out, "fill", &look.fill.hex());
        if let Some((ink, width)) = look.outline {
            self.stroke(ink, width);
        }
        attribute(self.out, "d", &path);
        self.out.push_str("/>\n");
    }

    fn stroke(&mut self, ink: Colour, width: u32) {
        attribute(self.out, "stroke", &ink.hex());
        attribute(self.out, "stroke-width", &length(f64::from(width) / SUBPIXELS));
    }

    /// Writes what has been kept back.
    fn flush(&mut self) {
        self.settle();
        self.write_group();
    }

    /// The width that a text has to keep to, CSS px, where a reader's wider face would run out of the picture.
    fn pinned<S: BackendTextStyle>(&self, words: &str, style: &S, at: BackendCoord) -> Option<f64> {
        let bold = matches!(style.style(), FontStyle::Bold);
        let width = NotoSans.width(words, style.size() / SUBPIXELS, bold);
        let (before, after) = match style.anchor().h_pos {
            HPos::Left => (0.0, WIDER),
            HPos::Center => (WIDER / 2.0, WIDER / 2.0),
            HPos::Right => (WIDER, 0.0),
        };
        let inside =
            css(at.0) - before * width >= 0.0 && css(at.0) + after * width <= f64::from(self.size.0) / SUBPIXELS;
        (!inside).then_some(width)
    }

    fn line(&mut self, points: &[BackendCoord], dash: Option<[f64; 2]>, ink: Colour, width: u32) {
        self.flush();
        self.out.push_str("<path fill=\"none\"");
        self.stroke(ink, width);
        if let Some(dash) = dash {
            attribute(self.out, "stroke-dasharray", &dash.map(|part| length(part / SUBPIXELS)).join(" "));
        }
        attribute(self.out, "d", &outline(points, false));
        self.out.push_str("/>\n");
    }
}

fn css(place: i32) -> f64 {
    f64::from(place) / SUBPIXELS
}

/// A path through points: the first absolute, the others from one to the next.
fn outline(points: &[BackendCoord], closed: bool) -> String {
    let mut path = String::from("M");
    if let Some(first) = points.first() {
        lengths(&mut path, &[css(first.0), css(first.1)]);
    }
    // Steps between rounded places, so that nothing adds up.
    let rounded = |place: i32| (css(place) * 100.0).round() / 100.0;
    for pair in points.windows(2) {
        if let &[from, to] = pair {
            path.push('l');
            lengths(&mut path, &[rounded(to.0) - rounded(from.0), rounded(to.1) - rounded(from.1)]);
        }
    }
    if closed {
        path.push('z');
    }
    path
}

impl DrawingBackend for Surface<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        self.flush();
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Done {
        // Scenes have no pixels.
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let points: Vec<BackendCoord> = path.into_iter().collect();
        match &mut self.last {
            // The corners once more, and the first side again: the outline of what was filled just before.
            Some(last)
                if last.radius == 0
                    && last.look.outline.is_none()
                    && points.len() > last.corners.len()
                    && points.starts_with(&last.corners) =>
            {
                last.look.outline = Some((style.color().rgb.into(), style.stroke_width()));
            }
            _ => self.line(&points, None, style.color().rgb.into(), style.stroke_width()),
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Done {
        let corners: Vec<BackendCoord> = corners.into_iter().collect();
        self.fill(outline(&corners, true), corners, 0, style.color().rgb.into());
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, filled: bool) -> Done {
        if !filled {
            if let Some(last) = &mut self.last
                && (last.radius, last.corners.as_slice()) == (radius, &[centre])
            {
                last.look.outline = Some((style.color().rgb.into(), style.stroke_width()));
            }
            return Ok(());
        }
        let reach = f64::from(radius) / SUBPIXELS;
        let mut path = String::from("M");
        lengths(&mut path, &[css(centre.0) - reach, css(centre.1)]);
        for across in [2.0 * reach, -2.0 * reach] {
            path.push('a');
            lengths(&mut path, &[reach, reach, 0.0, 1.0, 0.0, across, 0.0]);
        }
        path.push('z');
        self.fill(path, vec![centre], radius, style.color().rgb.into());
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Done {
        self.flush();
        self.out.push_str("<rect");
        attribute(self.out, "x", &length(css(from.0)));
        attribute(self.out, "y", &length(css(from.1)));
        attribute(self.out, "width", &length(css(to.0 - from.0)));
        attribute(self.out, "height", &length(css(to.1 - from.1)));
        attribute(self.out, "fill", &Colour::from(style.color().rgb).hex());
        self.out.push_str("/>\n");
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, words: &str, style: &S, at: BackendCoord) -> Done {
        self.flush();
        self.out.push_str("<text");
        attribute(self.out, "x", &length(css(at.0)));
        // A backend is told a text's lower edge.
        attribute(self.out, "y", &length(css(at.1) - DESCENT * style.size() / SUBPIXELS));
        attribute(self.out, "font-size", &length(style.size() / SUBPIXELS));
        if matches!(style.style(), FontStyle::Bold) {
            attribute(self.out, "font-weight", "700");
        }
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Center => attribute(self.out, "text-anchor", "middle"),
            HPos::Right => attribute(self.out, "text-anchor", "end"),
        }
        attribute(self.out, "fill", &Colour::from(style.color().rgb).hex());
        if let Some(width) = self.pinned(words, style, at) {
            attribute(self.out, "textLength", &length(width));
            attribute(self.out, "lengthAdjust", "spacingAndGlyphs");
        }
        self.out.push('>');
        self.out.push_str(&escaped(words));
        self.out.push_str("</text>\n");
        Ok(())
    }
}

impl<'a> Dash<Surface<'a>> for Surface<'a> {
    fn path(surface: &mut Surface<'a>, points: &[BackendCoord], dash: [f64; 2], style: &Pen) -> Done {
        surface.line(points, Some(dash), style.color().rgb.into(), style.stroke_width());
        Ok(())
    }
}
