//! How sure the lines are: flat tints with fine edges under everything, and a picture of the past that no one takes for assumptions.

use std::collections::BTreeSet;

use cakupan::chart::{Display, EDGE, Ink, NotoSans, Point, Role, Scene, Shape, projection};
use cakupan::document::{Checked, Scenario};
use cakupan::model::{Outcome, breaks};
use cakupan::session::View;
use cakupan::words::{Mark, NativeLocale, Projection, ProjectionBasis, Swatch, WordsContext};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::documents::{any_document, banjar, broken, checked, display, document, group, history, reader};
use crate::layout::wrong;
use crate::look::{WIDTHS, near, paths, plot, said, scene, series, spots, x_of, y_of};
use crate::uncertainty::{outcome, ramp, ranged, told, trended};

fn drawn(facts: &Checked, outcome: &Outcome, basis: ProjectionBasis, display: Display, cursor: Option<i32>) -> Scene {
    told("id", facts, outcome, basis, |context| projection(context, &display, &NotoSans, cursor))
}

/// The closed shapes with this role: ink, corners, whether there is an outline.
fn tints(scene: &Scene, role: Role) -> Vec<(Ink, Vec<Point>, bool)> {
    let tint = |part: &cakupan::chart::Part| match &part.shape {
        Shape::Polygon { points, fill, outline } if part.role == role => {
            Some((*fill, points.clone(), outline.is_some()))
        }
        _ => None,
    };
    scene.parts.iter().filter_map(tint).collect()
}

/// The fine lines with this role, and that they are as fine as they should be.
fn edges(scene: &Scene, role: Role) -> Vec<Vec<Point>> {
    let edge = |part: &cakupan::chart::Part| match &part.shape {
        Shape::Path { points, stroke } if part.role == role => {
            assert_eq!(*stroke, EDGE);
            Some(points.clone())
        }
        _ => None,
    };
    scene.parts.iter().filter_map(edge).collect()
}

/// The upper and the lower side of each area, from left to right.
fn around(areas: &[(Ink, Vec<Point>, bool)]) -> Vec<Vec<Point>> {
    let sides = |area: &Vec<Point>| {
        let (upper, lower) = area.split_at(area.len() / 2);
        [upper.to_vec(), lower.iter().rev().copied().collect()]
    };
    areas.iter().flat_map(|(_, area, _)| sides(area)).collect()
}

/// Holds an area against the rates of its upper and its lower edge, the base year first.
#[track_caller]
fn between(scene: &Scene, points: &[Point], low: &[f64], high: &[f64]) {
    assert_eq!(points.len(), low.len() + high.len());
    let first = plot(scene).first;
    let there = high.iter().enumerate();
    let back = low.iter().enumerate().rev();
    for ((ahead, rate), point) in there.chain(back).zip(points) {
        near(point.x, x_of(scene, first + ahead as i32));
        near(point.y, y_of(scene, *rate));
    }
}

#[test]
fn a_band_is_two_tints_with_fine_edges_under_everything_else() {
    let facts = checked(&banjar());
    let outcome = ranged(&facts, 0.4, 0.0);
    for width in WIDTHS {
        let scene = drawn(&facts, &outcome, ProjectionBasis::Assumptions, display(width), None);
        let bands = tints(&scene, Role::Band);
        let inks: Vec<(Ink, bool)> = bands.iter().map(|(ink, _, outlined)| (*ink, *outlined)).collect();
        assert_eq!(inks, [(Ink::Band90, false), (Ink::Band50, false)]);
        assert!(scene.parts[..6].iter().all(|part| part.role == Role::Band));
        let start = 53_000.0 / 201_000.0;
        between(&scene, &bands[0].1, &ramp(start, 0.3, 20), &ramp(start, 0.5, 20));
        between(&scene, &bands[1].1, &ramp(start, 0.35, 20), &ramp(start, 0.45, 20));
        assert_eq!(edges(&scene, Role::Band), around(&bands));
        assert!(tints(&scene, Role::Fan).is_empty());
    }
}

#[test]
fn without_a_range_there_is_no_band() {
    let facts = checked(&banjar());
    let outcome = outcome(&facts, |_| Default::default());
    let scene = drawn(&facts, &outcome, ProjectionBasis::Assumptions, display(328.0), None);
    assert!(tints(&scene, Role::Band).is_empty());
}

#[test]
fn a_trend_is_three_tints_with_fine_edges_and_a_dashed_line_with_a_hollow_end() {
    let facts = checked(&history(9));
    let outcome = trended(&facts, 0.7);
    for width in WIDTHS {
        let scene = drawn(&facts, &outcome, ProjectionBasis::Trend, display(width), None);
        let fan = tints(&scene, Role::Fan);
        let inks: Vec<(Ink, bool)> = fan.iter().map(|(ink, _, outlined)| (*ink, *outlined)).collect();
        assert_eq!(inks, [(Ink::Band95, false), (Ink::Band90, false), (Ink::Band50, false)]);
        // Half of all are registered in 2025.
        for ((_, points, _), aside) in fan.iter().zip([0.2, 0.1, 0.05]) {
            between(&scene, points, &ramp(0.5, 0.7 - aside, 20), &ramp(0.5, 0.7 + aside, 20));
        }
        assert_eq!(edges(&scene, Role::Fan), around(&fan));
        let lines = series(&scene);
        let [observed, trend] = lines.as_slice() else { panic!("{lines:?}") };
        assert_eq!((observed.role, observed.dashed, observed.points.len()), (Role::Observed, false, 9));
        near(observed.points[0].x, x_of(&scene, 2017));
        assert_eq!((trend.role, trend.dashed, trend.ink), (Role::Trend, true, Ink::Series(Mark::All)));
        for ((year, rate), point) in (2025..).zip(ramp(0.5, 0.7, 20)).zip(&trend.points) {
            near(point.x, x_of(&scene, year));
            near(point.y, y_of(&scene, rate));
        }
        let hollow: Vec<_> = spots(&scene).into_iter().filter(|spot| spot.role == Role::Trend).collect();
        assert_eq!(hollow.len(), 1);
        assert_eq!(hollow[0].fill, Ink::Background);
        near(hollow[0].middle.x, x_of(&scene, 2045));
        let label: Vec<String> = said(&scene, Role::Trend).into_iter().map(|words| words.words).collect();
        assert_eq!(label, [if width >= 640.0 { "70% kalau tren berlanjut" } else { "70% tren" }]);
        let observed: Vec<String> = said(&scene, Role::Observed).into_iter().map(|words| words.words).collect();
        assert_eq!(observed, ["data 2017–2025"]);
    }
}

#[test]
fn trend_and_assumptions_are_never_in_one_picture() {
    let facts = checked(&history(9));
    let mut outcome = trended(&facts, 0.7);
    let futures = ranged(&facts, 0.9, 0.5).uncertainty.and_then(|uncertainty| uncertainty.futures);
    if let Some(uncertainty) = &mut outcome.uncertainty {
        uncertainty.futures = futures;
    }
    let of_past = [Role::Trend, Role::Fan];
    let of_assumptions = [Role::Assumed, Role::Band];
    for width in WIDTHS {
        for (basis, there, absent) in [
            (ProjectionBasis::Trend, &of_past[..], &of_assumptions[..]),
            (ProjectionBasis::Assumptions, &of_assumptions, &of_past),
        ] {
            let scene = drawn(&facts, &outcome, basis, display(width), None);
            let has = |role: &Role| scene.parts.iter().any(|part| part.role == *role);
            assert!(there.iter().all(has) && !absent.iter().any(has), "{basis:?} at {width}");
        }
    }
}

#[test]
fn a_trend_that_is_chosen_where_there_is_none_is_the_assumptions() {
    let facts = checked(&banjar());
    let outcome = outcome(&facts, |_| Default::default());
    let scene = |basis| drawn(&facts, &outcome, basis, display(328.0), None);
    assert_eq!(scene(ProjectionBasis::Trend), scene(ProjectionBasis::Assumptions));
}

#[test]
fn no_word_is_hidden_or_cut_where_the_trend_is_drawn() {
    let mut steep = history(9);
    steep["groups"][0]["observations"][0]["registered"] = json!(10);
    for (document, end) in [(history(5), 0.99), (history(9), 0.7), (history(12), 0.02), (steep, 0.985)] {
        let facts = checked(&document);
        let outcome = trended(&facts, end);
        for text_scale in [1.0, 1.6] {
            for width in WIDTHS {
                for year in 2025..=2045 {
                    let display = Display { text_scale, ..display(width) };
                    let scene = drawn(&facts, &outcome, ProjectionBasis::Trend, display, Some(year));
                    assert_eq!(wrong(&scene), None, "{year} at {width}, {text_scale}, to {end}");
                }
            }
        }
    }
}

/// Every coverage that a role may stand for, by year.
fn numbers(context: &WordsContext, role: Role) -> Vec<(i32, f64)> {
    let base = context.facts.base_year();
    let by_year = |rates: &[f64]| (base..).zip(rates.iter().copied()).collect::<Vec<_>>();
    let projection = &context.now.projection;
    match role {
        Role::Observed => {
            let groups = context.facts.document().groups.iter();
            let seen = groups.flat_map(|group| &group.observations);
            let total = cakupan::model::total_by_year(context.facts);
            seen.map(|seen| (seen.year, seen.coverage()))
                .chain(total.iter().map(|total| (total.year, total.registered / total.workers)))
                .collect()
        }
        Role::Assumed => {
            projection.all.iter().chain(&projection.groups).flat_map(|series| by_year(&series.coverage)).collect()
        }
        Role::Needed => context
            .now
            .needed_years
            .iter()
            .flat_map(|needed| by_year(&needed.all.as_ref().expect("all together").coverage))
            .collect(),
        Role::Target => context.facts.document().targets.iter().map(|target| (target.year, target.rate)).collect(),
        Role::Band => context
            .now
            .futures()
            .into_iter()
            .flat_map(|futures| {
                futures.all.as_ref().expect("all together").values.iter().flat_map(|rates| by_year(rates))
            })
            .collect(),
        Role::Trend => by_year(context.trend_line()),
        Role::Fan => {
            let bands = context.followed().into_iter().flat_map(|fit| {
                fit.bands.iter().flat_map(|band| {
                    fit.years.iter().zip(band).flat_map(|(&year, &(low, high))| [(year, low), (year, high)])
                })
            });
            bands.chain(by_year(&context.trend_line()[..1.min(context.trend_line().len())])).collect()
        }
        // It stands between numbers.
        Role::Frame | Role::Cursor | Role::Break => Vec::new(),
    }
}

/// The words or the entry of the key that say what a role is; what is wrong, if none does.
pub fn unexplained(context: &WordsContext, scene: &Scene, part: &cakupan::chart::Part) -> Option<String> {
    let key: BTreeSet<Swatch> = Projection::new(context).key().iter().map(|entry| entry.swatch).collect();
    let explained = match part.role {
        Role::Observed => key.contains(&Swatch::Data),
        Role::Break => key.contains(&Swatch::Break),
        Role::Assumed => key.contains(&Swatch::Assumed),
        Role::Needed => key.contains(&Swatch::Needed),
        Role::Band => key.contains(&Swatch::Band),
        Role::Trend => key.contains(&Swatch::Trend),
        Role::Fan => key.contains(&Swatch::Fan),
        Role::Target => !said(scene, Role::Target).is_empty(),
        Role::Frame | Role::Cursor => true,
    };
    if !explained {
        return Some(format!("{:?} is not in the key", part.role));
    }
    if part.role == Role::Break {
        return (!is_in_a_gap(context, scene, &part.shape)).then(|| format!("a break where none is: {part:?}"));
    }
    // Corners of markers lie around their number; of lines and areas each lies on one.
    let on_numbers: Vec<Point> = match &part.shape {
        Shape::Path { points, stroke } if stroke.width > 1.5 || *stroke == EDGE => points.clone(),
        Shape::Polygon { points, .. } if matches!(part.role, Role::Band | Role::Fan) => points.clone(),
        Shape::Polygon { points, .. } => {
            let (left, right) = points
                .iter()
                .fold((f64::MAX, f64::MIN), |(left, right), point| (left.min(point.x), right.max(point.x)));
            let reach = (right - left) * 0.7;
            let middle = (left + right) / 2.0;
            let close = numbers(context, part.role).into_iter().any(|(year, rate)| {
                (x_of(scene, year) - middle).abs() < 0.01
                    && points.iter().all(|point| (y_of(scene, rate) - point.y).abs() < reach)
            });
            return (!close).then(|| format!("a marker at no number: {part:?}"));
        }
        Shape::Circle { centre, .. } => vec![*centre],
        _ => Vec::new(),
    };
    if matches!(part.role, Role::Frame | Role::Cursor | Role::Target) {
        return None;
    }
    let known = numbers(context, part.role);
    let stray = on_numbers.iter().find(|point| {
        !known.iter().any(|(year, rate)| {
            (x_of(scene, *year) - point.x).abs() < 0.01 && (y_of(scene, *rate) - point.y).abs() < 0.01
        })
    });
    stray.map(|point| format!("{point:?} of {:?} is no number of it", part.role))
}

/// Years and rates, and the years among them that do not compare with those before.
type Observed = (Vec<(i32, f64)>, Vec<i32>);

/// Every observed line in the picture.
pub fn observed_lines(context: &WordsContext) -> Vec<Observed> {
    let groups = context.lines().into_iter().map(|line| line.group);
    let drawn = groups.filter(|group| context.followed().is_none() || group.is_none());
    drawn.map(|group| (cakupan::model::coverage_by_year(context.facts, group), breaks(context.facts, group))).collect()
}

/// Whether a mark of a break is upright, halfway between two observations that do not compare, and reaches beyond both; or
/// has the words for it.
fn is_in_a_gap(context: &WordsContext, scene: &Scene, shape: &Shape) -> bool {
    let (points, stroke) = match shape {
        Shape::Text { words, .. } => return context.say("trend.break_short").contains(words.as_str()),
        Shape::Path { points, stroke } => (points, stroke),
        _ => return false,
    };
    let [upper, lower] = points.as_slice() else { return false };
    let upright = upper.x == lower.x && upper.y < lower.y && stroke.dash.is_none();
    upright
        && observed_lines(context).iter().any(|(seen, breaks)| {
            seen.windows(2).filter(|pair| breaks.contains(&pair[1].0)).any(|pair| {
                let middle = (x_of(scene, pair[0].0) + x_of(scene, pair[1].0)) / 2.0;
                let between = |rate: f64| upper.y <= y_of(scene, rate) + 0.01 && y_of(scene, rate) - 0.01 <= lower.y;
                (middle - upper.x).abs() < 0.01 && between(pair[0].1) && between(pair[1].1)
            })
        })
}

fn every_mark_is_explained(document: &Value, width: f64) -> Result<(), TestCaseError> {
    let facts = checked(document);
    let locale = NativeLocale::new("id").expect("words");
    let mut both = trended(&facts, 0.8);
    if let (Some(uncertainty), Some(ranged)) = (&mut both.uncertainty, ranged(&facts, 0.6, 0.3).uncertainty) {
        uncertainty.futures = ranged.futures;
    }
    for basis in [ProjectionBasis::Trend, ProjectionBasis::Assumptions] {
        let mut context = WordsContext::new(&locale, &facts, &both, &both);
        context.basis = basis;
        let last = context.now.projection.until();
        for cursor in [None, Some((facts.base_year() + last) / 2)] {
            let scene = projection(&context, &display(width), &NotoSans, cursor);
            let wrong: Vec<String> =
                scene.parts.iter().filter_map(|part| unexplained(&context, &scene, part)).collect();
            prop_assert!(wrong.is_empty(), "{basis:?} at {width}: {wrong:#?}");
            // And the key explains nothing that is not there.
            let drawn: BTreeSet<Swatch> = scene.parts.iter().filter_map(|part| swatch(part.role)).collect();
            let key: BTreeSet<Swatch> = Projection::new(&context).key().iter().map(|entry| entry.swatch).collect();
            prop_assert_eq!(drawn, key);
        }
    }
    Ok(())
}

fn swatch(role: Role) -> Option<Swatch> {
    match role {
        Role::Observed => Some(Swatch::Data),
        Role::Break => Some(Swatch::Break),
        Role::Assumed => Some(Swatch::Assumed),
        Role::Needed => Some(Swatch::Needed),
        Role::Band => Some(Swatch::Band),
        Role::Trend => Some(Swatch::Trend),
        Role::Fan => Some(Swatch::Fan),
        Role::Target | Role::Frame | Role::Cursor => None,
    }
}

#[test]
fn every_mark_of_known_documents_is_a_number_with_a_name() {
    let one = document(json!([group("satu", 900.0, 300.0)]), json!([]));
    let breaks = [broken(history(2), 0, 2025), broken(broken(history(12), 1, 2016), 0, 2020)];
    // Of percentages alone nobody can say how many it takes: no path is drawn, and none is named.
    let rates = json!([{"id": "a", "observations": [{"year": 2024, "rate": 0.5}, {"year": 2025, "rate": 0.6}]}]);
    let rates = document(rates, json!([{"year": 2035, "rate": 0.9}]));
    for document in [banjar(), history(2), history(5), history(12), one, rates].into_iter().chain(breaks) {
        for width in WIDTHS {
            every_mark_is_explained(&document, width).expect("every mark is explained");
        }
    }
}

#[test]
fn views_without_years_plot_only_what_was_observed() {
    for document in [banjar(), history(6)] {
        let mut reader = reader("id", &document);
        for width in WIDTHS {
            let scene = scene(&mut reader, View::Now, display(width), None);
            assert!(scene.parts.iter().all(|part| matches!(part.role, Role::Observed | Role::Frame)));
            assert!(paths(&scene).iter().all(|line| line.role == Role::Frame || line.role == Role::Observed));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_mark_is_a_number_that_was_observed_follows_from_a_named_method_or_is_assumed(
        document in any_document(), width in prop::sample::select(WIDTHS.to_vec()),
    ) {
        every_mark_is_explained(&document, width)?;
    }

    #[test]
    fn no_word_is_hidden_or_cut_in_any_picture_of_a_trend(
        document in any_document(), width in prop::sample::select(WIDTHS.to_vec()), end in 0.0..1.0_f64, ahead in 0.0..=1.0_f64,
    ) {
        let facts = checked(&document);
        let outcome = trended(&facts, end);
        let (base, last) = (facts.base_year(), outcome.projection.until());
        let year = base + (f64::from(last - base) * ahead) as i32;
        prop_assert_eq!(wrong(&drawn(&facts, &outcome, ProjectionBasis::Trend, display(width), Some(year))), None);
    }
}

#[test]
fn the_words_of_a_target_stand_on_no_line_of_the_trend() {
    let document: Value = serde_json::from_str(include_str!("../../www/data/indonesia.json")).expect("JSON");
    let facts = checked(&document);
    let outcome = Outcome::new(&facts, &Scenario::default()).with_uncertainty(&facts);
    for width in WIDTHS {
        let scene = drawn(&facts, &outcome, ProjectionBasis::Trend, display(width), None);
        let lines = paths(&scene).into_iter().filter(|line| matches!(line.role, Role::Trend | Role::Observed));
        for line in lines {
            for (from, to) in line.points.iter().zip(&line.points[1..]) {
                for step in 0..=20 {
                    let share = f64::from(step) / 20.0;
                    let (x, y) = (from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
                    for words in said(&scene, Role::Target) {
                        let over = words.left < x && x < words.right && words.top < y && y < words.bottom;
                        assert!(!over, "{width} wide: {words:?} over {x}, {y}");
                    }
                }
            }
        }
    }
}
