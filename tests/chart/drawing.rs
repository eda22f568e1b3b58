//! A scene is drawn on any plotters backend: this one only takes notes.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use cakupan::chart::{DESCENT, Ink, Palette, Part, Point, Role, SUBPIXELS, Scene, Shape, SplitDashes, Stroke, draw};
use cakupan::session::View;
use plotters::drawing::IntoDrawingArea;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use proptest::prelude::*;

use crate::documents::{banjar, display, history, reader};
use crate::look::scene;

type Colour = (u8, u8, u8);

/// One thing that a backend was asked to draw.
#[derive(Debug, Clone, PartialEq)]
enum Note {
    Path { points: Vec<BackendCoord>, width: u32, colour: Colour },
    Polygon { points: Vec<BackendCoord>, colour: Colour },
    Circle { centre: BackendCoord, radius: u32, filled: bool, colour: Colour },
    Rectangle { from: BackendCoord, to: BackendCoord, filled: bool, colour: Colour },
    Text { at: BackendCoord, words: String, size: f64, bold: bool, across: &'static str, colour: Colour },
}

struct Notes {
    size: (u32, u32),
    taken: Rc<RefCell<Vec<Note>>>,
}

impl Notes {
    fn take(&self, note: Note) -> Result<(), DrawingErrorKind<Infallible>> {
        self.taken.borrow_mut().push(note);
        Ok(())
    }
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Notes {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }
    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }
    fn present(&mut self) -> Done {
        Ok(())
    }
    fn draw_pixel(&mut self, at: BackendCoord, _: BackendColor) -> Done {
        panic!("a single pixel at {at:?}")
    }
    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let points = path.into_iter().collect();
        self.take(Note::Path { points, width: style.stroke_width(), colour: style.color().rgb })
    }
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Done {
        self.take(Note::Polygon { points: corners.into_iter().collect(), colour: style.color().rgb })
    }
    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, filled: bool) -> Done {
        self.take(Note::Circle { centre, radius, filled, colour: style.color().rgb })
    }
    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, filled: bool) -> Done {
        self.take(Note::Rectangle { from, to, filled, colour: style.color().rgb })
    }
    fn draw_text<S: BackendTextStyle>(&mut self, words: &str, style: &S, at: BackendCoord) -> Done {
        assert!(matches!(style.anchor().v_pos, VPos::Bottom));
        let across = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let bold = matches!(style.style(), FontStyle::Bold);
        self.take(Note::Text {
            at,
            words: words.to_owned(),
            size: style.size(),
            bold,
            across,
            colour: style.color().rgb,
        })
    }
}

fn drawn(scene: &Scene) -> Vec<Note> {
    let taken = Rc::new(RefCell::new(Vec::new()));
    let whole = |length: f64| (length * SUBPIXELS) as u32;
    let notes = Notes { size: (whole(scene.width), whole(scene.height)), taken: Rc::clone(&taken) };
    let area = notes.into_drawing_area();
    draw::<Notes, SplitDashes>(scene, &Palette::LIGHT, &area).expect("notes can always be taken");
    // The area holds the backend, so the notes are copied while it lives.
    taken.borrow().clone()
}

fn of(shape: Shape) -> Vec<Note> {
    drawn(&Scene { width: 400.0, height: 300.0, parts: vec![Part { role: Role::Frame, shape }], plot: None })
}

fn line(points: &[(f64, f64)], dash: Option<[f64; 2]>) -> Shape {
    let points = points.iter().map(|&(x, y)| Point::new(x, y)).collect();
    Shape::Path { points, stroke: Stroke { ink: Ink::Ink, width: 2.0, dash } }
}

fn pieces(points: &[(f64, f64)], dash: [f64; 2]) -> Vec<Vec<BackendCoord>> {
    let path = |note| match note {
        Note::Path { points, width: 32, .. } => points,
        other => panic!("not a piece of the line: {other:?}"),
    };
    of(line(points, Some(dash))).into_iter().map(path).collect()
}

fn distance(one: BackendCoord, other: BackendCoord) -> f64 {
    f64::from(one.0 - other.0).hypot(f64::from(one.1 - other.1))
}

fn length(piece: &[BackendCoord]) -> f64 {
    piece.windows(2).map(|pair| distance(pair[0], pair[1])).sum()
}

#[test]
fn places_are_in_sixteenths_of_a_pixel() {
    assert_eq!(SUBPIXELS, 16.0);
    let ink = (0x16, 0x20, 0x2b);
    assert_eq!(
        of(line(&[(1.0, 2.0), (3.5, 4.03), (0.0, 0.05)], None)),
        [Note::Path { points: vec![(16, 32), (56, 64), (0, 1)], width: 32, colour: ink }]
    );
    assert_eq!(
        of(Shape::Rectangle { from: Point::new(1.5, 2.0), to: Point::new(4.0, 8.25), fill: Ink::Ink }),
        [Note::Rectangle { from: (24, 32), to: (64, 132), filled: true, colour: ink }]
    );
}

#[test]
fn what_has_an_outline_is_filled_first() {
    let outline = Some(Stroke::solid(Ink::Ink, 1.5));
    let (white, ink) = ((0xff, 0xff, 0xff), (0x16, 0x20, 0x2b));
    assert_eq!(
        of(Shape::Circle { centre: Point::new(10.0, 20.0), radius: 4.5, fill: Ink::Background, outline }),
        [
            Note::Circle { centre: (160, 320), radius: 72, filled: true, colour: white },
            Note::Circle { centre: (160, 320), radius: 72, filled: false, colour: ink },
        ]
    );
    let corners = vec![Point::new(0.0, 0.0), Point::new(2.0, 0.0), Point::new(1.0, 2.0)];
    let notes = of(Shape::Polygon { points: corners.clone(), fill: Ink::Background, outline });
    assert_eq!(notes.len(), 2);
    assert_eq!(notes[0], Note::Polygon { points: vec![(0, 0), (32, 0), (16, 32)], colour: white });
    let Note::Path { points, width: 24, .. } = &notes[1] else { panic!("{:?}", notes[1]) };
    assert!(points.starts_with(&[(0, 0), (32, 0), (16, 32), (0, 0)]), "the outline closes: {points:?}");
    let notes = of(Shape::Polygon { points: corners, fill: Ink::Ink, outline: None });
    assert_eq!(notes.len(), 1);
}

#[test]
fn words_stand_on_their_baseline() {
    let text = |anchor| Shape::Text {
        at: Point::new(10.0, 20.0),
        words: String::from("99%"),
        ink: Ink::Ink,
        size: 12.0,
        bold: true,
        anchor,
    };
    use cakupan::chart::Anchor;
    for (anchor, side) in [(Anchor::Start, "start"), (Anchor::Middle, "middle"), (Anchor::End, "end")] {
        let notes = of(text(anchor));
        let [Note::Text { at, words, size, bold, across, .. }] = notes.as_slice() else { panic!("{notes:?}") };
        assert_eq!((words.as_str(), *size, *bold, *across), ("99%", 192.0, true, side));
        // Backends are told the lower edge.
        assert_eq!(*at, (160, ((20.0 + DESCENT * 12.0) * 16.0_f64).round() as i32));
    }
}

#[test]
fn a_whole_picture_is_drawn_shape_by_shape() {
    for (document, view) in [(banjar(), View::Now), (banjar(), View::Projection), (history(5), View::Projection)] {
        let mut reader = reader("id", &document);
        let scene = scene(&mut reader, view, display(328.0), Some(2033));
        let notes = drawn(&scene);
        let count = |wanted: &dyn Fn(&Note) -> bool| notes.iter().filter(|note| wanted(note)).count();
        let shapes = |wanted: &dyn Fn(&Shape) -> bool| scene.parts.iter().filter(|part| wanted(&part.shape)).count();
        assert_eq!(
            count(&|note| matches!(note, Note::Text { .. })),
            shapes(&|shape| matches!(shape, Shape::Text { .. }))
        );
        assert_eq!(
            count(&|note| matches!(note, Note::Circle { filled: true, .. })),
            shapes(&|shape| matches!(shape, Shape::Circle { .. }))
        );
        assert_eq!(
            count(&|note| matches!(note, Note::Circle { filled: false, .. })),
            shapes(&|shape| matches!(shape, Shape::Circle { outline: Some(_), .. }))
        );
        assert_eq!(
            count(&|note| matches!(note, Note::Polygon { .. })),
            shapes(&|shape| matches!(shape, Shape::Polygon { .. }))
        );
        assert_eq!(
            count(&|note| matches!(note, Note::Rectangle { .. })),
            shapes(&|shape| matches!(shape, Shape::Rectangle { .. }))
        );
        let (width, height) = ((scene.width * 16.0) as i32, (scene.height * 16.0) as i32);
        let inside = |&(x, y): &BackendCoord| (0..=width).contains(&x) && (0..=height).contains(&y);
        for note in &notes {
            let within = match note {
                Note::Path { points, .. } | Note::Polygon { points, .. } => points.iter().all(inside),
                Note::Circle { centre, .. } => inside(centre),
                Note::Rectangle { from, to, .. } => inside(from) && inside(to),
                Note::Text { at, .. } => inside(at),
            };
            assert!(within, "{note:?} in {width} × {height}");
        }
        let words: Vec<&str> = notes
            .iter()
            .filter_map(|note| if let Note::Text { words, .. } = note { Some(&**words) } else { None })
            .collect();
        assert_eq!(words, scene.texts().collect::<Vec<_>>());
    }
}

#[test]
fn dashes_are_as_long_as_they_are_said_to_be() {
    let pieces = pieces(&[(0.0, 10.0), (35.0, 10.0)], [6.0, 4.0]);
    let expected: Vec<Vec<BackendCoord>> = vec![
        vec![(0, 160), (96, 160)],
        vec![(160, 160), (256, 160)],
        vec![(320, 160), (416, 160)],
        vec![(480, 160), (560, 160)],
    ];
    assert_eq!(pieces, expected);
}

#[test]
fn a_dash_goes_around_a_corner() {
    let pieces = pieces(&[(0.0, 0.0), (4.0, 0.0), (4.0, 20.0)], [6.0, 4.0]);
    assert_eq!(pieces[0], [(0, 0), (64, 0), (64, 32)]);
    assert_eq!(pieces[1], [(64, 96), (64, 192)]);
    assert_eq!(pieces[2], [(64, 256), (64, 320)]);
    assert_eq!(pieces.len(), 3);
}

#[test]
fn a_gap_goes_around_a_corner() {
    let pieces = pieces(&[(0.0, 0.0), (8.0, 0.0), (8.0, 20.0)], [6.0, 4.0]);
    assert_eq!(pieces, [vec![(0, 0), (96, 0)], vec![(128, 32), (128, 128)], vec![(128, 192), (128, 288)]]);
}

#[test]
fn a_line_of_no_length_is_drawn_without_end_or_at_all() {
    assert!(pieces(&[], [6.0, 4.0]).is_empty());
    assert!(pieces(&[(3.0, 3.0)], [6.0, 4.0]).is_empty());
    assert!(pieces(&[(3.0, 3.0), (3.0, 3.0)], [6.0, 4.0]).iter().all(|piece| length(piece) == 0.0));
    assert!(pieces(&[(0.0, 0.0), (40.0, 0.0)], [0.0, 0.0]).len() <= 40 * 16);
}

proptest! {
    #[test]
    fn dashes_and_gaps_keep_their_lengths_along_any_line(
        points in prop::collection::vec((0.0..400.0_f64, 0.0..300.0_f64), 2..12), on in 2..12_u8, off in 2..8_u8,
    ) {
        let dash = [f64::from(on), f64::from(off)];
        let pieces = pieces(&points, dash);
        let whole: Vec<BackendCoord> = points.iter().map(|(x, y)| ((x * 16.0).round() as i32, (y * 16.0).round() as i32)).collect();
        let total = length(&whole);
        // A place is whole, so each end may be off by a pixel and a corner may be cut.
        let slack = 4.0;
        if let Some((last, rest)) = pieces.split_last() {
            for piece in rest {
                prop_assert!((length(piece) - dash[0] * 16.0).abs() <= slack, "{} in {piece:?}", length(piece));
            }
            prop_assert!(length(last) <= dash[0] * 16.0 + slack);
        }
        let expected = {
            let period = (dash[0] + dash[1]) * 16.0;
            let (full, rest) = ((total / period).floor(), total % period);
            full * dash[0] * 16.0 + rest.min(dash[0] * 16.0)
        };
        let sum: f64 = pieces.iter().map(|piece| length(piece)).sum();
        prop_assert!((sum - expected).abs() <= slack * (pieces.len() + 1) as f64, "{sum} of {expected}");
        prop_assert!(pieces.iter().flatten().all(|&(x, y)| (0..=6_400).contains(&x) && (0..=4_800).contains(&y)));
    }
}
