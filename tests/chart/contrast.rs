//! Whether everything can be made out: the contrast of every text and mark with what lies under it, in every theme, and
//! groups that differ in more than colour.

use cakupan::chart::{Colour, Display, Ink, NotoSans, Palette, Point, Role, Scene, Shape};
use cakupan::session::View;
use cakupan::words::{Mark, ProjectionBasis};
use serde_json::{Value, json};

use crate::colour::{Eyes, contrast, mixed};
use crate::documents::{banjar, broken, display, document, group, history, reader, with_ranges};
use crate::look::{WIDTHS, Words, scene, series};

/// Text, WCAG 2 1.4.3; a mark that says something, 1.4.11.
const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

/// Groups differ at least so much (CIEDE2000; 15 when rounded), to whatever eyes.
const APART: f64 = 14.5;

/// The colours of a system that paints everything in its own, as `tokens.css` mixes them.
fn forced(text: Colour, ground: Colour) -> Palette {
    let tint = |share| mixed(text, ground, share);
    Palette {
        background: ground,
        ink: text,
        secondary: text,
        tertiary: text,
        grid: tint(0.25),
        axis: text,
        groups: [text; 3],
        on_ink: ground,
        bands: [tint(0.26), tint(0.12), tint(0.06)],
    }
}

fn themes() -> [(&'static str, Palette, bool); 4] {
    let (black, white) = (Colour(0, 0, 0), Colour(255, 255, 255));
    [
        ("light", Palette::LIGHT, false),
        ("dark", Palette::DARK, false),
        ("forced, light", forced(black, white), true),
        ("forced, dark", forced(white, black), true),
    ]
}

/// Every picture that there is.
fn scenes(forced_colours: bool) -> Vec<(String, Scene)> {
    let three = json!([group("a", 1_000.0, 300.0), group("b", 500.0, 400.0), group("c", 700.0, 100.0)]);
    let three = document(three, json!([{"year": 2045, "rate": 0.99}]));
    let documents: [(&str, Value); 5] = [
        ("banjar", banjar()),
        ("ranges", with_ranges()),
        ("history", history(9)),
        ("break", broken(history(9), 0, 2020)),
        ("three groups", three),
    ];
    let mut all = Vec::new();
    for (name, document) in documents {
        let mut reader = reader("id", &document);
        for width in WIDTHS {
            let display = Display { forced_colours, ..display(width) };
            for basis in [ProjectionBasis::Trend, ProjectionBasis::Assumptions] {
                reader.choose_basis(basis);
                for year in [2030, 2045] {
                    let picture = scene(&mut reader, View::Projection, display, Some(year));
                    all.push((format!("{name}, {basis:?}, {year}, {width}"), picture));
                }
            }
            for view in [View::Now, View::Cost, View::Levers] {
                reader.show(view);
                reader.set_display(display);
                for picture in reader.scene(&NotoSans).into_iter().chain(reader.years_scene(&NotoSans)) {
                    all.push((format!("{name}, {view:?}, {width}"), picture));
                }
            }
        }
    }
    all
}

/// What an area is filled with there. Dots and round markers are no ground: what crosses one goes on beside it.
fn covers(shape: &Shape, at: Point) -> Option<Ink> {
    match shape {
        Shape::Rectangle { from, to, fill } => {
            (from.x < at.x && at.x < to.x && from.y < at.y && at.y < to.y).then_some(*fill)
        }
        Shape::Polygon { points, fill, .. } => {
            let mut inside = false;
            for (place, one) in points.iter().enumerate() {
                let other = points[(place + 1) % points.len()];
                if (one.y > at.y) != (other.y > at.y)
                    && at.x < (other.x - one.x) * (at.y - one.y) / (other.y - one.y) + one.x
                {
                    inside = !inside;
                }
            }
            inside.then_some(*fill)
        }
        _ => None,
    }
}

/// What is painted at a place before the part with this number is.
fn under(scene: &Scene, part: usize, at: Point) -> Ink {
    scene.parts[..part].iter().rev().find_map(|part| covers(&part.shape, at)).unwrap_or(Ink::Background)
}

/// What shows nothing by itself: gridlines (the ticks have the words), the tints of bands and of what is missing (said in
/// words, the latter under a cap that is held to more).
fn is_decoration(ink: Ink) -> bool {
    matches!(ink, Ink::Grid | Ink::Band50 | Ink::Band90 | Ink::Band95)
}

/// Places along a line.
fn along(points: &[Point]) -> Vec<Point> {
    let step = |pair: &[Point]| {
        let (from, to) = (pair[0], pair[1]);
        (0..=8)
            .map(|eighth| f64::from(eighth) / 8.0)
            .map(move |share| Point::new(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share))
            .collect::<Vec<_>>()
    };
    points.windows(2).flat_map(step).collect()
}

/// The least contrast of a part with what it lies on, and what it has to be.
fn least(scene: &Scene, place: usize, palette: &Palette) -> Option<(f64, f64)> {
    let part = &scene.parts[place];
    let against = |ink: Ink, places: &[Point]| {
        let grounds = places.iter().map(|at| under(scene, place, *at));
        grounds.map(|ground| contrast(palette.colour(ink), palette.colour(ground))).fold(f64::INFINITY, f64::min)
    };
    let mark = |ink: Ink, places: &[Point]| (!is_decoration(ink)).then(|| (against(ink, places), MARK));
    match &part.shape {
        Shape::Text { .. } => {
            let words = Words::of(part)?;
            let mut places = Vec::new();
            for column in 0..=20 {
                for row in [0.15, 0.5, 0.75] {
                    let share = f64::from(column) / 20.0;
                    places.push(Point::new(
                        words.left + (words.right - words.left) * share,
                        words.top + (words.bottom - words.top) * row,
                    ));
                }
            }
            Some((against(words.ink, &places), TEXT))
        }
        Shape::Path { points, stroke } => mark(stroke.ink, &along(points)),
        Shape::Polygon { points, fill, outline } => mark(outline.map_or(*fill, |stroke| stroke.ink), points),
        Shape::Circle { centre, fill, outline, .. } => mark(outline.map_or(*fill, |stroke| stroke.ink), &[*centre]),
        // The ground under words that stand over something.
        Shape::Rectangle { fill: Ink::Background, .. } => None,
        Shape::Rectangle { from, to, fill } => {
            mark(*fill, &[*from, *to, Point::new(from.x, to.y), Point::new(to.x, from.y)])
        }
    }
}

#[test]
fn every_text_and_every_mark_stands_out_from_what_is_under_it() {
    let mut found: Vec<String> = Vec::new();
    let (mut texts, mut marks) = (0, 0);
    for (theme, palette, forced_colours) in themes() {
        for (name, scene) in scenes(forced_colours) {
            for place in 0..scene.parts.len() {
                let Some((ratio, wanted)) = least(&scene, place, &palette) else { continue };
                if wanted == TEXT {
                    texts += 1
                } else {
                    marks += 1
                }
                if ratio < wanted {
                    let what: String = format!("{:?}", scene.parts[place]).chars().take(200).collect();
                    found.push(format!("{theme}, {name}: {ratio:.2} for {what}"));
                }
            }
        }
    }
    assert!(texts > 1_000 && marks > 10_000, "{texts} texts, {marks} marks");
    found.dedup();
    assert!(found.is_empty(), "{} of {}\n{}", found.len(), texts + marks, found[..found.len().min(12)].join("\n"));
}

#[test]
fn a_text_that_does_not_stand_out_would_be_found() {
    let mut reader = reader("id", &banjar());
    let mut picture = scene(&mut reader, View::Projection, display(672.0), None);
    let mut palette = Palette::LIGHT;
    palette.secondary = Colour(0x80, 0x80, 0x80);
    let faint = |scene: &Scene, palette: &Palette| {
        (0..scene.parts.len()).filter_map(|place| least(scene, place, palette)).any(|(ratio, wanted)| ratio < wanted)
    };
    assert!(!faint(&picture, &Palette::LIGHT));
    assert!(faint(&picture, &palette), "grey on white");
    let words = picture.parts.iter().find(|part| matches!(part.shape, Shape::Text { .. })).expect("words").clone();
    let whole = Shape::Rectangle { from: Point::new(0.0, 0.0), to: Point::new(700.0, 400.0), fill: Ink::Secondary };
    picture.parts.push(cakupan::chart::Part { role: Role::Frame, shape: whole });
    picture.parts.push(words);
    assert!(faint(&picture, &Palette::LIGHT), "words on their own ink");
}

#[test]
fn the_widgets_style_sheets_have_the_colours_that_are_measured_here() {
    let names =
        ["bg", "ink", "ink-2", "ink-3", "grid", "axis", "1", "2", "3", "on-ink", "band-50", "band-90", "band-95"];
    let sheets = [
        (include_str!("../../www/widget/view/tokens.css"), Palette::LIGHT),
        (include_str!("../../www/widget/view/dark.css"), Palette::DARK),
    ];
    for (sheet, palette) in sheets {
        for (name, Colour(red, green, blue)) in names.iter().zip(palette.inks()) {
            let line = format!("  --cakupan-{name}: #{red:02x}{green:02x}{blue:02x};");
            assert!(sheet.lines().any(|own| own == line), "{line}");
        }
    }
}

/// Groups and all together, by colour.
const SERIES: [Mark; 4] = [Mark::All, Mark::First, Mark::Second, Mark::Third];

#[test]
fn groups_differ_in_colour_to_all_eyes_but_for_one_pair_without_the_third_kind_of_cones() {
    for palette in [Palette::LIGHT, Palette::DARK] {
        for eyes in Eyes::EVERY {
            for (place, one) in SERIES.into_iter().enumerate() {
                for other in SERIES.into_iter().skip(place + 1) {
                    let colour = |mark| palette.colour(Ink::Series(mark));
                    let difference = eyes.difference(colour(one), colour(other));
                    // Blue and teal: shape, dash and label tell them apart, as the next test holds.
                    let weak = eyes == Eyes::Tritanopia && (one, other) == (Mark::First, Mark::Third);
                    assert!(
                        difference >= if weak { 5.0 } else { APART },
                        "{eyes:?} {one:?} {other:?}: {difference:.1}"
                    );
                }
            }
        }
    }
}

/// What a series' marker is: corners, and whether it points up.
fn shape(scene: &Scene, mark: Mark) -> Option<(usize, bool)> {
    scene.parts.iter().find_map(|part| match &part.shape {
        Shape::Circle { outline: Some(stroke), .. } if stroke.ink == Ink::Series(mark) => Some((0, false)),
        Shape::Polygon { points, outline: Some(stroke), .. } if stroke.ink == Ink::Series(mark) => {
            let middle = points.iter().map(|point| point.y).sum::<f64>() / points.len() as f64;
            Some((points.len(), points[0].y < middle))
        }
        _ => None,
    })
}

#[test]
fn every_series_has_a_shape_a_dash_and_a_label_of_its_own_in_every_picture_of_years() {
    for (name, scene) in scenes(false).into_iter().chain(scenes(true)).filter(|(_, scene)| scene.plot.is_some()) {
        let mut known = Vec::new();
        for line in series(&scene).into_iter().filter(|line| line.dashed) {
            let Ink::Series(mark) = line.ink else { continue };
            let dash = scene.parts.iter().find_map(|part| match &part.shape {
                Shape::Path { points, stroke } if *points == line.points => stroke.dash,
                _ => None,
            });
            let label: Vec<String> = scene
                .parts
                .iter()
                .filter(|part| matches!(part.role, Role::Assumed | Role::Trend))
                .filter_map(Words::of)
                .filter(|words| words.ink == Ink::Series(mark) || (mark == Mark::All && words.ink == Ink::Ink))
                .map(|words| words.words)
                .collect();
            assert!(!label.is_empty(), "{name}: {mark:?} has no label");
            known.push((shape(&scene, mark), dash, label));
        }
        assert!(!known.is_empty(), "{name}");
        for (place, one) in known.iter().enumerate() {
            for other in &known[place + 1..] {
                assert!(one.0 != other.0 && one.1 != other.1 && one.2 != other.2, "{name}: {one:?} {other:?}");
            }
        }
    }
}
