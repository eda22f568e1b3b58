//! A canvas as a plotters backend: `plotters-canvas`, made sharp. It counts sixteenths of a CSS pixel, paints in device
//! pixels, sets a style only when it changes, dashes natively, and lays straight lines on whole device pixels.

use plotters::drawing::IntoDrawingArea;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    text_anchor::HPos,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::measure::{CanvasMeasure, font};
use crate::chart::{Colour, DESCENT, Dash, Palette, Pen, SUBPIXELS, Scene, draw};

type Outcome<E> = Result<(), DrawingErrorKind<E>>;

/// Draws a picture on a canvas of its size, with `ratio` device pixels to a CSS pixel. A canvas that cannot be drawn on stays
/// empty: the words and the table are there without it.
pub fn show(scene: &Scene, palette: &Palette, canvas: &HtmlCanvasElement, ratio: f64, measure: &CanvasMeasure) {
    if let Some(canvas) = Canvas::new(canvas, scene.width, scene.height, ratio, measure.family()) {
        let _ = draw::<Canvas, Native>(scene, palette, &canvas.into_drawing_area());
    }
}

/// A canvas of a given size in CSS pixels, cleared and ready.
struct Canvas<'a> {
    plain: CanvasBackend,
    context: CanvasRenderingContext2d,
    family: &'a str,
    /// Device pixels to a CSS pixel.
    ratio: f64,
    size: (u32, u32),
    /// What the context is set to, so that it is set only when that changes.
    fill: Option<(u8, u8, u8)>,
    stroke: Option<(u8, u8, u8)>,
    line_width: f64,
    dashed: bool,
    for_text: bool,
    font: (f64, bool),
}

impl<'a> Canvas<'a> {
    /// Sizes and clears `canvas`; `None` where it gives no 2D context.
    fn new(canvas: &HtmlCanvasElement, width: f64, height: f64, ratio: f64, family: &'a str) -> Option<Canvas<'a>> {
        let device = |length: f64| (length * ratio).round().max(1.0) as u32;
        // Sizing clears and costs, even where the size stays.
        if (canvas.width(), canvas.height()) != (device(width), device(height)) {
            canvas.set_width(device(width));
            canvas.set_height(device(height));
        }
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let _ = context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
        context.set_line_join("round");
        context.set_text_baseline("alphabetic");
        let mut canvas = Canvas {
            plain: CanvasBackend::with_canvas_object(canvas.clone())?,
            context,
            family,
            ratio,
            size: ((width * SUBPIXELS) as u32, (height * SUBPIXELS) as u32),
            fill: None,
            stroke: None,
            line_width: 0.0,
            dashed: false,
            for_text: true,
            font: (0.0, false),
        };
        canvas.set_for_text(false);
        Some(canvas)
    }

    /// Text is set in CSS pixels, so that the browser takes its real size; shapes in sixteenths of them.
    fn set_for_text(&mut self, for_text: bool) {
        if self.for_text != for_text {
            let scale = if for_text { self.ratio } else { self.ratio / SUBPIXELS };
            let _ = self.context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0);
            self.for_text = for_text;
        }
    }

    fn set_fill(&mut self, colour: BackendColor) {
        if self.fill != Some(colour.rgb) {
            self.context.set_fill_style_str(&Colour::from(colour.rgb).hex());
            self.fill = Some(colour.rgb);
        }
    }

    fn set_stroke(&mut self, colour: BackendColor, width: f64, dash: Option<[f64; 2]>) {
        if self.stroke != Some(colour.rgb) {
            self.context.set_stroke_style_str(&Colour::from(colour.rgb).hex());
            self.stroke = Some(colour.rgb);
        }
        if self.line_width != width {
            self.context.set_line_width(width);
            self.line_width = width;
        }
        if self.dashed || dash.is_some() {
            let pattern: js_sys::Array = dash.iter().flatten().map(|length| JsValue::from(*length)).collect();
            let _ = self.context.set_line_dash(&pattern);
            self.dashed = dash.is_some();
        }
    }

    /// The middle of a line of `width` on whole device pixels, and its width then; all in sixteenths.
    fn snapped(&self, middle: f64, width: f64) -> (f64, f64) {
        let scale = self.ratio / SUBPIXELS;
        let device = (width * scale).round().max(1.0);
        (((middle * scale - device / 2.0).round() + device / 2.0) / scale, device / scale)
    }

    /// The nearest edge of a device pixel, in sixteenths: the sides of a rectangle are sharp.
    fn on_pixel(&self, edge: i32) -> f64 {
        let scale = self.ratio / SUBPIXELS;
        (f64::from(edge) * scale).round() / scale
    }

    fn trace(&self, points: &[BackendCoord]) {
        self.context.begin_path();
        if let Some((first, rest)) = points.split_first() {
            self.context.move_to(f64::from(first.0), f64::from(first.1));
            for point in rest {
                self.context.line_to(f64::from(point.0), f64::from(point.1));
            }
        }
    }

    fn straight(&mut self, from: BackendCoord, to: BackendCoord, colour: BackendColor, width: u32) {
        let width = f64::from(width);
        let (mut from, mut to) = ((f64::from(from.0), f64::from(from.1)), (f64::from(to.0), f64::from(to.1)));
        let mut snapped_width = width;
        if from.0 == to.0 {
            (from.0, snapped_width) = self.snapped(from.0, width);
            to.0 = from.0;
        } else if from.1 == to.1 {
            (from.1, snapped_width) = self.snapped(from.1, width);
            to.1 = from.1;
        }
        self.set_stroke(colour, snapped_width, None);
        self.context.begin_path();
        self.context.move_to(from.0, from.1);
        self.context.line_to(to.0, to.1);
        self.context.stroke();
    }
}

impl DrawingBackend for Canvas<'_> {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Outcome<Self::ErrorType> {
        self.plain.ensure_prepared()
    }

    fn present(&mut self) -> Outcome<Self::ErrorType> {
        self.plain.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Outcome<Self::ErrorType> {
        self.set_for_text(false);
        self.set_fill(colour);
        self.context.fill_rect(f64::from(point.0), f64::from(point.1), 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Outcome<Self::ErrorType> {
        self.set_for_text(false);
        self.straight(from, to, style.color(), style.stroke_width());
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Outcome<Self::ErrorType> {
        self.set_for_text(false);
        let (x, y) = (self.on_pixel(from.0), self.on_pixel(from.1));
        let (width, height) = (self.on_pixel(to.0) - x, self.on_pixel(to.1) - y);
        if fill {
            self.set_fill(style.color());
            self.context.fill_rect(x, y, width, height);
        } else {
            self.set_stroke(style.color(), f64::from(style.stroke_width()), None);
            self.context.stroke_rect(x, y, width, height);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome<Self::ErrorType> {
        self.set_for_text(false);
        let points: Vec<BackendCoord> = path.into_iter().collect();
        if let &[from, to] = points.as_slice() {
            self.straight(from, to, style.color(), style.stroke_width());
        } else {
            self.set_stroke(style.color(), f64::from(style.stroke_width()), None);
            self.trace(&points);
            self.context.stroke();
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome<Self::ErrorType> {
        self.set_for_text(false);
        let points: Vec<BackendCoord> = path.into_iter().collect();
        self.set_fill(style.color());
        self.trace(&points);
        self.context.close_path();
        self.context.fill();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Outcome<Self::ErrorType> {
        self.set_for_text(false);
        self.context.begin_path();
        let turn = std::f64::consts::TAU;
        let _ = self.context.arc(f64::from(centre.0), f64::from(centre.1), f64::from(radius), 0.0, turn);
        if fill {
            self.set_fill(style.color());
            self.context.fill();
        } else {
            self.set_stroke(style.color(), f64::from(style.stroke_width()), None);
            self.context.stroke();
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Outcome<Self::ErrorType> {
        self.set_for_text(true);
        let size = style.size() / SUBPIXELS;
        let bold = matches!(style.style(), FontStyle::Bold);
        if self.font != (size, bold) {
            self.context.set_font(&font(size, bold, self.family));
            self.font = (size, bold);
        }
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        self.set_fill(style.color());
        // A text's place is its lower edge; the canvas can do better and take its baseline.
        let (x, baseline) = (f64::from(at.0) / SUBPIXELS, f64::from(at.1) / SUBPIXELS - DESCENT * size);
        let _ = self.context.fill_text(text, x, baseline);
        Ok(())
    }
}

/// Dashes as the canvas draws them.
pub struct Native;

impl Dash<Canvas<'_>> for Native {
    fn path(
        canvas: &mut Canvas<'_>,
        points: &[BackendCoord],
        dash: [f64; 2],
        style: &Pen,
    ) -> Outcome<<CanvasBackend as DrawingBackend>::ErrorType> {
        canvas.set_for_text(false);
        canvas.set_stroke(style.color(), f64::from(style.stroke_width()), Some(dash));
        canvas.trace(points);
        canvas.context.stroke();
        Ok(())
    }
}
