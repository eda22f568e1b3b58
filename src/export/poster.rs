//! The picture with everything that a page would say around it.

use super::Size;
use super::key::{KeyPlace, key, text};
use super::lines::Face;
use crate::chart::{Display, Ink, Measure, Part, Point, Role, Scene, Shape};
use crate::session::{Frame, Session, View};
use crate::words::{LeverPanel, Locale, ProjectionBasis, Sources};

/// A picture to take away.
#[derive(Debug, Clone, PartialEq)]
pub struct Poster {
    /// What is drawn; its own pixels may be larger or smaller than the picture's.
    pub scene: Scene,
    /// Pixels.
    pub size: Size,
    /// The finding.
    pub title: String,
    /// What is to be seen, in words.
    pub description: String,
    /// The BCP 47 tag.
    pub language: String,
}

/// What differs between a narrow picture and a wide one, CSS px.
struct Measures {
    margin: f64,
    kicker: Face,
    headline: Face,
    dek: Face,
    small: Face,
    foot: Face,
    source_lines: usize,
}

const fn face(size: f64, bold: bool) -> Face {
    Face { size, bold }
}

const NARROW: Measures = Measures {
    margin: 16.0,
    kicker: face(12.0, false),
    headline: face(19.0, true),
    dek: face(13.5, false),
    small: face(12.0, false),
    foot: face(11.0, false),
    source_lines: 3,
};

const WIDE: Measures = Measures {
    margin: 24.0,
    kicker: face(13.0, false),
    headline: face(24.0, true),
    dek: face(15.0, false),
    small: face(13.0, false),
    foot: face(12.0, false),
    source_lines: 2,
};

/// From this width on a picture is a wide one, CSS px.
const WIDE_FROM: f64 = 560.0;

/// No narrower than a phone is a picture laid out, CSS px.
const NARROWEST: f64 = 320.0;

/// So many lines of what nobody may miss are written; the page has all of it.
const CAVEAT_LINES: usize = 3;

/// The picture of `view` as the session stands, `size` pixels large, for letters that `measure` knows; `None` without a
/// document.
///
/// It is laid out as for [`Size::USUAL`] and enlarged to the area that was asked for; where there is then no room for
/// all of it, everything is smaller, until there is.
pub fn poster<L: Locale>(session: &mut Session<L>, measure: &dyn Measure, view: View, size: Size) -> Option<Poster> {
    let badge = badge(session, measure, view);
    session.show(view);
    let frame = session.frame(measure)?;
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let area = |size: Size| f64::from(size.width) * f64::from(size.height);
    let mut scale = (area(size) / area(Size::USUAL)).sqrt().max(1.0).min(width / NARROWEST);
    let mut layout = Layout::of(session, measure, &frame, badge.as_deref(), (width / scale, height / scale));
    // A second picture is worth smaller words, but none smaller than designed.
    while (!layout.fits && scale > 0.1) || (!layout.whole && scale > 1.0) {
        scale = if scale > 1.0 { (scale * 0.96).max(1.0) } else { scale * 0.96 };
        layout = Layout::of(session, measure, &frame, badge.as_deref(), (width / scale, height / scale));
    }
    Some(Poster {
        scene: layout.scene,
        size,
        description: description(&frame.dek, frame.picture().map(|picture| picture.alternative.as_str())),
        title: frame.headline,
        language: frame.language,
    })
}

fn description(dek: &str, alternative: Option<&str>) -> String {
    [dek, alternative.unwrap_or_default()].join(" ").trim().to_owned()
}

/// That some assumptions are examples, where the view follows from assumptions.
pub(super) fn badge<L: Locale>(session: &mut Session<L>, measure: &dyn Measure, view: View) -> Option<String> {
    if view == View::Now {
        return None;
    }
    session.show(View::Projection);
    let panel = panel(session, measure);
    if panel.is_some() || !matches!(view, View::Cost | View::Levers) {
        return panel?.badge;
    }
    // The years ahead are the trend's, which assumes nothing; the cost is not.
    session.choose_basis(ProjectionBasis::Assumptions);
    let badge = self::panel(session, measure)?.badge;
    session.choose_basis(ProjectionBasis::Trend);
    badge
}

/// The panel of levers in the years ahead, which are shown.
fn panel<L: Locale>(session: &Session<L>, measure: &dyn Measure) -> Option<LeverPanel> {
    session.frame(measure)?.view.projection()?.levers.clone()
}

/// The scene of the session's view on a picture this wide, and with `height` no higher than that if it can.
pub(super) fn scene<L: Locale>(
    session: &mut Session<L>,
    measure: &dyn Measure,
    width: f64,
    height: Option<f64>,
) -> Option<Scene> {
    session.set_display(Display { height, ..Display::of_width(width) });
    session.scene(measure)
}

/// Puts a scene into another, its upper left corner at `x`, `y`.
pub(super) fn place(scene: &mut Scene, inner: Scene, x: f64, y: f64) {
    let moved = |point: Point| Point::new(point.x + x, point.y + y);
    for mut part in inner.parts {
        match &mut part.shape {
            Shape::Path { points, .. } | Shape::Polygon { points, .. } => {
                points.iter_mut().for_each(|point| *point = moved(*point));
            }
            Shape::Circle { centre, .. } => *centre = moved(*centre),
            Shape::Rectangle { from, to, .. } => (*from, *to) = (moved(*from), moved(*to)),
            Shape::Text { at, .. } => *at = moved(*at),
        }
        scene.parts.push(part);
    }
}

/// An empty scene on its ground.
pub(super) fn ground(width: f64, height: f64) -> Scene {
    let mut scene = Scene { width, height, parts: Vec::new(), plot: None };
    rectangle(&mut scene, Point::new(0.0, 0.0), Point::new(width, height), Ink::Background);
    scene
}

fn rectangle(scene: &mut Scene, from: Point, to: Point, fill: Ink) {
    scene.parts.push(Part { role: Role::Frame, shape: Shape::Rectangle { from, to, fill } });
}

/// “Sumber: Harian Pagi, 29 Mei 2025; Badan Statistik. Hitungan: Cakupan.”
fn source_line(sources: &Sources) -> String {
    let names: Vec<&str> = sources.links.iter().map(|link| link.text.as_str()).collect();
    if names.is_empty() {
        return format!("{}.", sources.calculation);
    }
    format!("{} {}. {}.", sources.label, names.join("; "), sources.calculation)
}

/// A picture in the making.
struct Layout<'a> {
    scene: Scene,
    measure: &'a dyn Measure,
    measures: &'static Measures,
    /// Where the words go, CSS px.
    left: f64,
    width: f64,
    /// Whether everything has found room, but for a second picture.
    fits: bool,
    /// Whether that has too.
    whole: bool,
}

impl<'a> Layout<'a> {
    fn of<L: Locale>(
        session: &mut Session<L>,
        measure: &'a dyn Measure,
        frame: &Frame,
        badge: Option<&str>,
        (width, height): (f64, f64),
    ) -> Layout<'a> {
        let measures = if width >= WIDE_FROM { &WIDE } else { &NARROW };
        let mut layout = Layout {
            scene: ground(width, height),
            measure,
            measures,
            left: measures.margin,
            width: width - 2.0 * measures.margin,
            fits: false,
            whole: true,
        };
        let top = layout.head(frame);
        let rule = layout.foot(frame, badge);
        // Where there is no picture, the notes stand in its place.
        let caveats = if frame.picture().is_some() { session.caveats(frame) } else { Vec::new() };
        let foot = layout.caveats(&caveats, rule);
        layout.middle(session, frame, top, foot);
        layout
    }

    fn lines(&mut self, lines: Vec<String>, face: Face, ink: Ink, mut top: f64) -> f64 {
        for words in lines {
            let at = Point::new(self.left, top + face.size);
            self.scene.parts.push(text(at, words, ink, face));
            top += face.size * 1.3;
        }
        top
    }

    /// A key from `top` on.
    fn key_place(&self, top: f64) -> KeyPlace<'a> {
        KeyPlace { left: self.left, top, width: self.width, measure: self.measure }
    }

    /// Place and programme, headline, dek and key. Gives the height that they end at.
    fn head(&mut self, frame: &Frame) -> f64 {
        let Measures { kicker, headline, dek, small, .. } = *self.measures;
        let bar = Point::new(self.scene.width, 4.0);
        rectangle(&mut self.scene, Point::new(0.0, 0.0), bar, Ink::Ink);
        let words =
            kicker.cut(kicker.broken(&frame.kicker, 0.0, self.width, self.measure), 2, self.width, self.measure);
        let mut top = self.lines(words, kicker, Ink::Secondary, kicker.size * 0.6 + 8.0) + 4.0;
        top = self.lines(headline.balanced(&frame.headline, self.width, self.measure), headline, Ink::Ink, top) + 3.0;
        top = self.lines(dek.balanced(&frame.dek, self.width, self.measure), dek, Ink::Secondary, top) + 6.0;
        let below = self.key_place(top);
        top + key(&mut self.scene, frame.key(), small, below) + 8.0
    }

    /// The picture, or where there is none the notes, between head and foot.
    fn middle<L: Locale>(&mut self, session: &mut Session<L>, frame: &Frame, mut top: f64, foot: f64) {
        // Scenes are whole pixels high.
        let room = (foot - 8.0 - top).floor();
        if room <= 0.0 {
            return;
        }
        match scene(session, self.measure, self.width, Some(room)) {
            Some(scene) => {
                self.fits = scene.height <= room;
                self.whole = frame.view.cost_years().is_none() || self.both(session, frame, top, foot - 8.0);
                if self.whole && frame.view.cost_years().is_some() {
                    return;
                }
                // What room is left stands above and, more of it, below.
                let spare = (room - scene.height).max(0.0) * 0.35;
                place(&mut self.scene, scene, self.left, top + spare);
            }
            None => {
                let small = self.measures.small;
                for note in &frame.notes {
                    top =
                        self.lines(small.broken(note, 0.0, self.width, self.measure), small, Ink::Secondary, top) + 6.0;
                }
                self.fits = top <= foot;
            }
        }
    }

    /// Both pictures of a view that has two, the second with its heading and its key: one under the other, or side by side
    /// on a wide picture. Where there is no room for that it is false, and nothing is drawn.
    fn both<L: Locale>(&mut self, session: &mut Session<L>, frame: &Frame, top: f64, foot: f64) -> bool {
        const GAP: f64 = 28.0;
        let Some(about) = frame.view.cost_years() else { return false };
        let Measures { small, dek, .. } = *self.measures;
        let heading = Face { bold: true, ..dek };
        let half = (self.width - GAP) / 2.0;
        for (width, beside) in [(self.width, false), (half, true)] {
            let Some(first) = scene(session, self.measure, width, None) else { return false };
            let Some(second) = session.years_scene(self.measure) else { return false };
            let (left, start) =
                if beside { (self.left + half + GAP, top) } else { (self.left, top + first.height + GAP * 0.7) };
            let mut own = Layout { scene: ground(0.0, 0.0), left, width, fits: true, whole: true, ..*self };
            let mut end =
                own.lines(heading.balanced(&about.heading, width, self.measure), heading, Ink::Ink, start) + 4.0;
            let below = own.key_place(end);
            end += key(&mut own.scene, &about.key, small, below) + 8.0;
            let fits = end + second.height <= foot && top + first.height <= foot;
            // Side by side they would leave half of a high picture empty.
            let apt = !beside || self.scene.width > 1.2 * self.scene.height;
            if fits && apt && width >= NARROWEST - 2.0 * NARROW.margin {
                place(&mut self.scene, first, self.left, top);
                self.scene.parts.append(&mut own.scene.parts);
                place(&mut self.scene, second, left, end);
                return true;
            }
        }
        false
    }

    /// The foot of the picture, from its lower edge up: example assumptions first, so that they are never left out.
    /// Gives the height that it begins at.
    fn foot(&mut self, frame: &Frame, badge: Option<&str>) -> f64 {
        let face = self.measures.foot;
        let (bold, pitch) = (Face { bold: true, ..face }, face.size * 1.3);
        let badge = badge.map(|words| format!("{words}."));
        let indent = badge.as_ref().map_or(0.0, |words| bold.width(words, self.measure) + face.size * 0.4);
        // A mark that is wider than a line stands on lines of its own.
        let (above, indent) = match &badge {
            Some(words) if indent > self.width => (bold.broken(words, 0.0, self.width, self.measure), 0.0),
            _ => (Vec::new(), indent),
        };
        let lines = face.broken(&source_line(&frame.sources), indent, self.width, self.measure);
        let most = self.measures.source_lines;
        let lines = face.cut(lines, most, self.width, self.measure);
        let height = pitch * (above.len() + lines.len()) as f64;
        let rule = self.scene.height - 12.0 - height - 8.0;
        rectangle(
            &mut self.scene,
            Point::new(self.left, rule),
            Point::new(self.left + self.width, rule + 1.0),
            Ink::Grid,
        );
        let mut baseline = rule + 8.0 + face.size;
        let beside = above.is_empty();
        for words in above {
            self.scene.parts.push(text(Point::new(self.left, baseline), words, Ink::Ink, bold));
            baseline += pitch;
        }
        if let (true, Some(words)) = (beside, badge) {
            self.scene.parts.push(text(Point::new(self.left, baseline), words, Ink::Ink, bold));
        }
        for (row, words) in lines.into_iter().enumerate() {
            let x = self.left + if row == 0 { indent } else { 0.0 };
            if !words.is_empty() {
                self.scene.parts.push(text(Point::new(x, baseline), words, Ink::Secondary, face));
            }
            baseline += pitch;
        }
        rule
    }

    /// What nobody may miss who sees the picture alone, above the rule. Gives the height that it begins at.
    fn caveats(&mut self, caveats: &[String], rule: f64) -> f64 {
        if caveats.is_empty() {
            return rule;
        }
        let face = self.measures.foot;
        let lines = face.broken(&caveats.join(" "), 0.0, self.width, self.measure);
        let lines = face.cut(lines, CAVEAT_LINES, self.width, self.measure);
        let top = rule - 8.0 - face.size * 1.3 * lines.len() as f64;
        self.lines(lines, face, Ink::Secondary, top);
        top
    }
}
