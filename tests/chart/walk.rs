//! A walk over every mark of every picture: each shows an observation, what a named method found or what is assumed, and
//! something beside it says which.

use cakupan::chart::{Ink, NotoSans, Part, Point, Role, Scene, Shape, Stroke, bars, levers, now, projection, years};
use cakupan::document::{LeverKind, Scenario};
use cakupan::model::{Bill, Outcome};
use cakupan::words::{Cost, Levers, Now, ProjectionBasis, Sensitivity, Swatch, WordsContext};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::bands::unexplained;
use crate::documents::{any_document, banjar, broken, checked, display, document, group, history};
use crate::look::{WIDTHS, paths, said};
use crate::uncertainty::{told, trended};

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    Now,
    Trend,
    Assumptions,
    Bars,
    Years,
    Sensitivity,
}

const PICTURES: [Picture; 6] =
    [Picture::Now, Picture::Trend, Picture::Assumptions, Picture::Bars, Picture::Years, Picture::Sensitivity];

fn drawn(context: &WordsContext, picture: Picture, width: f64) -> Option<Scene> {
    let display = display(width);
    match picture {
        Picture::Now => Some(now(context, &display, &NotoSans)),
        Picture::Trend | Picture::Assumptions => Some(projection(context, &display, &NotoSans, None)),
        Picture::Bars => Some(bars(&Cost::new(context)?, &display, &NotoSans)),
        Picture::Years => Some(years(&Cost::new(context)?, &display, &NotoSans)),
        Picture::Sensitivity => Some(levers(context, &Sensitivity::new(context)?, &display, &NotoSans)),
    }
}

/// From left, upper to right, lower side.
fn extent(shape: &Shape) -> Option<[f64; 4]> {
    let around = |points: &[Point]| {
        points.iter().fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |[left, upper, right, lower], point| {
            [left.min(point.x), upper.min(point.y), right.max(point.x), lower.max(point.y)]
        })
    };
    match shape {
        Shape::Path { points, .. } | Shape::Polygon { points, .. } => Some(around(points)),
        Shape::Rectangle { from, to, .. } => Some(around(&[*from, *to])),
        Shape::Circle { centre, .. } => Some(around(&[*centre])),
        Shape::Text { .. } => None,
    }
}

fn close(one: f64, other: f64) -> bool {
    // The hollow marks' outlines lie within their ends.
    (one - other).abs() < 0.76
}

fn among(x: f64, known: &[f64]) -> bool {
    known.iter().any(|&other| close(x, other))
}

/// Whether these words are among those known: a line of them, perhaps cut at its end.
fn is_said(words: &str, known: &[String]) -> bool {
    let line = words.trim_end_matches('…').trim();
    known.iter().any(|whole| whole.contains(line))
}

/// What is wrong with the marks of a picture: those that stand for no number, and those that nothing explains.
fn strays(context: &WordsContext, picture: Picture, scene: &Scene) -> Vec<String> {
    let shown: Vec<&Part> =
        scene.parts.iter().filter(|part| !matches!(part.role, Role::Frame | Role::Cursor)).collect();
    let wrong = |found: Vec<Option<String>>| found.into_iter().flatten().collect::<Vec<_>>();
    match picture {
        Picture::Trend | Picture::Assumptions => {
            wrong(shown.iter().map(|part| unexplained(context, scene, part)).collect())
        }
        Picture::Now => stray_people(context, scene, &shown),
        Picture::Bars => wrong(shown.iter().map(|part| stray_bar(context, scene, part)).collect()),
        Picture::Years => wrong(shown.iter().map(|part| stray_column(context, scene, part)).collect()),
        Picture::Sensitivity => {
            let places = (0..shown.len()).map(|place| stray_swing(context, scene, &shown, place));
            wrong(places.collect())
        }
    }
}

/// A hundred people, as many filled as are registered, and the counts over them.
fn stray_people(context: &WordsContext, scene: &Scene, shown: &[&Part]) -> Vec<String> {
    let known = Now::new(context).people();
    let mut found = Vec::new();
    let words: Vec<String> =
        known.iter().flat_map(|part| [part.title.clone(), part.short_title.clone(), part.detail.clone()]).collect();
    for part in shown {
        let right = match &part.shape {
            _ if part.role != Role::Observed => false,
            Shape::Text { words: text, .. } => is_said(text, &words),
            Shape::Circle { .. } | Shape::Polygon { .. } => true,
            _ => false,
        };
        if !right {
            found.push(format!("{part:?}"));
        }
    }
    let count = |filled: Option<Ink>, head: bool| {
        let same = |part: &&&Part| match &part.shape {
            Shape::Circle { fill, .. } => head && *fill == filled.unwrap_or(Ink::Background),
            Shape::Polygon { fill, .. } => !head && *fill == filled.unwrap_or(Ink::Background),
            _ => false,
        };
        shown.iter().filter(same).count()
    };
    for head in [true, false] {
        let off: usize = known.iter().map(|part| part.size - part.registered).sum();
        if count(None, head) != off {
            found.push(format!("{} of {off} are not registered", count(None, head)));
        }
        for part in &known {
            let alike: usize = known.iter().filter(|other| other.mark == part.mark).map(|other| other.registered).sum();
            if count(Some(Ink::Series(part.mark)), head) != alike {
                found.push(format!("{:?} are not {alike}", part.mark));
            }
        }
    }
    let key: Vec<Swatch> = Now::new(context).key().iter().map(|entry| entry.swatch).collect();
    if !(key.contains(&Swatch::Registered) && key.contains(&Swatch::Unregistered)) {
        found.push(format!("people are not in the key {key:?}"));
    }
    if said(scene, Role::Observed).is_empty() {
        found.push(String::from("nothing says how many there are"));
    }
    found
}

/// The bars of cost: what was observed, what is assumed and what everyone would cost, by the slider's axis.
fn stray_bar(context: &WordsContext, scene: &Scene, part: &Part) -> Option<String> {
    let cost = Cost::new(context)?;
    let Bill { paid, everyone, worker_cost, .. } = *cost.years.first()?;
    let each = if cost.lever == LeverKind::HeadCount { 1.0 } else { worker_cost };
    let [now, choice, all] = [paid * each, Levers::new(context).value(cost.group, cost.lever), everyone * each];
    let axis = paths(scene).into_iter().find(|line| line.ink == Ink::Axis && line.points[0].y == line.points[1].y)?;
    let (left, right) = (axis.points[0].x, axis.points[1].x);
    let x = |value: f64| {
        let share = (value - cost.scale.min) / (cost.scale.max - cost.scale.min);
        left + (right - left) * share.clamp(0.0, 1.0)
    };
    let value = match part.role {
        Role::Observed => now,
        Role::Assumed => choice,
        Role::Needed => all,
        role => return Some(format!("{role:?} in the bars")),
    };
    let words: Vec<String> = cost.bars().into_iter().flat_map(|bar| [bar.name, bar.detail, bar.money]).collect();
    let right = match (&part.shape, extent(&part.shape)) {
        (Shape::Text { words: text, .. }, _) => is_said(text, &words),
        // The place of what is paid now, in the bar of what is chosen.
        (Shape::Path { .. }, Some([from, _, to, _])) => close(from, x(value)) && close(to, x(value)),
        (_, Some([from, _, to, _])) => close(from, left) && close(to, x(value)),
        _ => false,
    };
    let named = said(scene, part.role).len() >= 2;
    (!right || !named).then(|| format!("{part:?}"))
}

/// The columns of cost: what is paid, and what is missing up to what is needed, in its year.
fn stray_column(context: &WordsContext, scene: &Scene, part: &Part) -> Option<String> {
    let cost = Cost::new(context)?;
    let axis = paths(scene).into_iter().find(|line| line.ink == Ink::Axis)?;
    let (foot, width) = (axis.points[0].y, axis.points[1].x);
    let most = cost.years.iter().flat_map(|bill| [bill.full_cost, bill.needed_cost, bill.cost]).fold(0.0, f64::max);
    let plot = if width >= 640.0 { 154.0 } else { 130.0 };
    let y = |sum: f64| foot - if most > 0.0 { plot * sum / most } else { 0.0 };
    let key: Vec<Swatch> = cost.years_key().iter().map(|entry| entry.swatch).collect();
    let swatch = if part.role == Role::Needed { Swatch::Missing } else { Swatch::Paid };
    let Some([left, upper, right, lower]) = extent(&part.shape) else {
        let Shape::Text { words, .. } = &part.shape else { return None };
        let large = [true, false];
        let known: Vec<String> = [cost.years.first()?, cost.years.last()?]
            .iter()
            .flat_map(|bill| {
                large.map(|people| cost.paid(bill.cost, bill.paid, people)).into_iter().chain([cost.short(bill)])
            })
            .collect();
        return (!is_said(words, &known)).then(|| format!("{part:?}"));
    };
    let place = ((left + right) / 2.0 / width * cost.years.len() as f64).floor() as usize;
    let bill = cost.years.get(place)?;
    let (paid, needed) = (y(bill.cost), y(bill.needed_cost));
    let is_right = match part.role {
        Role::Observed | Role::Assumed => {
            (part.role == Role::Observed) == (place == 0) && close(lower, foot) && close(upper, paid)
        }
        Role::Needed => close(upper, needed) && (close(lower, paid) || close(lower, needed)),
        _ => false,
    };
    let middle = (place as f64 + 0.5) * width / cost.years.len() as f64;
    let in_place = close((left + right) / 2.0, middle);
    (!is_right || !in_place || !key.contains(&swatch)).then(|| format!("{part:?}"))
}

/// What each lever's range does to the result, along the axis of percent.
fn stray_swing(context: &WordsContext, scene: &Scene, shown: &[&Part], place: usize) -> Option<String> {
    let (part, found) = (shown[place], Sensitivity::new(context)?);
    let key: Vec<Swatch> = found.key().iter().map(|entry| entry.swatch).collect();
    let percent = |words: &str| words.trim_end_matches('%').replace(',', ".").parse::<f64>().ok().map(|p| p / 100.0);
    let ticks: Vec<(f64, f64)> =
        said(scene, Role::Frame).iter().filter_map(|tick| Some((percent(&tick.words)?, tick.at.x))).collect();
    let (first, last) = (ticks.first()?, ticks.last()?);
    // One tick says where it is and not how far it is to the next.
    let scale = (last.0 > first.0).then(|| (last.1 - first.1) / (last.0 - first.0));
    let x = |rate: f64| scale.map(|scale| first.1 + (rate - first.0) * scale);
    let rates = found.rows.iter().flat_map(|row| [row.swing.low, row.swing.high]).chain([found.centre]);
    let known: Vec<f64> = rates.clone().filter_map(x).collect();
    let on_numbers = |from: f64, to: f64| scale.is_none() || (among(from, &known) && among(to, &known));
    let right = match (&part.shape, extent(&part.shape)) {
        _ if part.role != Role::Assumed => false,
        (Shape::Text { words, .. }, _) => {
            let mut known: Vec<String> = rates.map(|rate| context.numbers().percent(rate, found.decimals)).collect();
            known.extend(found.rows.iter().flat_map(|row| [row.name.clone(), row.range.clone()]));
            known.push(found.centre_label());
            is_said(words, &known)
        }
        // A plate, under the words that come next.
        (Shape::Rectangle { fill: Ink::Background, .. }, _) => {
            matches!(shown.get(place + 1), Some(Part { shape: Shape::Text { .. }, .. }))
        }
        (Shape::Rectangle { .. }, Some([from, _, to, _])) => key.contains(&Swatch::High) && on_numbers(from, to),
        (Shape::Polygon { .. }, Some([from, _, to, _])) => key.contains(&Swatch::Low) && on_numbers(from, to),
        (Shape::Path { .. }, Some([from, _, to, _])) => {
            let centre = x(found.centre).is_none_or(|centre| close(from, centre));
            centre && close(from, to)
        }
        _ => false,
    };
    (!right).then(|| format!("{part:?}"))
}

/// The document with a range around every assumption that it has.
fn with_ranges(mut document: Value) -> Value {
    fn spread(value: &mut Value, least: f64) {
        let Some(central) = value["central"].as_f64() else { return };
        value["low"] = json!((central - central.abs() / 2.0).max(least));
        value["high"] = json!(central + central.abs() / 4.0);
    }
    for group in document["groups"].as_array_mut().expect("groups") {
        if let Some(assumptions) = group.get_mut("assumptions").and_then(Value::as_object_mut) {
            for (name, lever) in assumptions.iter_mut() {
                match name.as_str() {
                    "enrolment" => {
                        lever.as_object_mut().expect("a kind").values_mut().for_each(|lever| spread(lever, 0.0))
                    }
                    name => spread(lever, if name == "lapse" { 0.0 } else { -0.2 }),
                }
            }
        }
        for name in ["annual_budget", "head_count"] {
            if let Some(lever) = group.get_mut("subsidy").and_then(|subsidy| subsidy.get_mut(name)) {
                spread(lever, 0.0);
            }
        }
    }
    document
}

/// Looks at every picture of a document that there is: gives each to `look`, and how many there are.
pub fn each(document: &Value, width: f64, mut look: impl FnMut(&WordsContext, Picture, Scene)) -> usize {
    let facts = checked(document);
    let mut outcome = Outcome::new(&facts, &Scenario::default()).with_uncertainty(&facts);
    if let (Some(uncertainty), Some(past)) = (&mut outcome.uncertainty, trended(&facts, 0.8).uncertainty) {
        uncertainty.trends = past.trends;
    }
    let mut count = 0;
    for picture in PICTURES {
        let basis = if picture == Picture::Trend { ProjectionBasis::Trend } else { ProjectionBasis::Assumptions };
        told("id", &facts, &outcome, basis, |context| {
            if let Some(scene) = drawn(context, picture, width) {
                count += 1;
                look(context, picture, scene);
            }
        });
    }
    count
}

fn known() -> Vec<Value> {
    let one = document(json!([group("satu", 900.0, 300.0)]), json!([]));
    let breaks = with_ranges(broken(history(9), 1, 2020));
    vec![banjar(), with_ranges(banjar()), history(2), with_ranges(history(9)), breaks, one]
}

#[test]
fn every_mark_of_every_picture_of_known_documents_is_a_number_with_a_name() {
    let mut most = 0;
    for document in known() {
        for width in WIDTHS {
            let count = each(&document, width, |context, picture, scene| {
                assert_eq!(strays(context, picture, &scene), Vec::<String>::new(), "{picture:?} at {width}");
            });
            most = most.max(count);
        }
    }
    assert_eq!(most, PICTURES.len(), "there is a document with every picture");
}

#[test]
fn the_walk_finds_a_stray_mark_in_every_picture() {
    let at = |x: f64, y: f64| Point::new(x, y);
    let everywhere = with_ranges(banjar());
    let roles = [Role::Observed, Role::Break, Role::Assumed, Role::Needed, Role::Band, Role::Trend, Role::Fan];
    each(&everywhere, 328.0, |context, picture, scene| {
        let (from, to) = (at(121.0, 61.0), at(149.0, 83.0));
        let solid = Stroke::solid(Ink::Ink, 3.0);
        let corners = vec![from, at(to.x, from.y), to, at(from.x, to.y)];
        let shapes = [
            Shape::Rectangle { from, to, fill: Ink::Ink },
            Shape::Circle { centre: from, radius: 4.0, fill: Ink::Ink, outline: None },
            Shape::Path { points: vec![from, to], stroke: solid },
            Shape::Polygon { points: corners, fill: Ink::Ink, outline: Some(solid) },
        ];
        for role in roles {
            for shape in &shapes {
                // The projection has no rectangles: they stand behind words there.
                if matches!(picture, Picture::Trend | Picture::Assumptions) && matches!(shape, Shape::Rectangle { .. })
                {
                    continue;
                }
                let mut with = scene.clone();
                with.parts.push(Part { role, shape: shape.clone() });
                // People are counted: a person more in another ink, or of another role, is one too many.
                let counted = picture == Picture::Now && role == Role::Observed;
                let person = matches!(shape, Shape::Circle { .. } | Shape::Polygon { .. });
                let found = strays(context, picture, &with);
                if counted && person {
                    let Some(Part { shape, .. }) = scene
                        .parts
                        .iter()
                        .find(|part| std::mem::discriminant(&part.shape) == std::mem::discriminant(shape))
                    else {
                        panic!("people have heads and shoulders")
                    };
                    with.parts.last_mut().expect("the stray").shape = shape.clone();
                    assert!(!strays(context, picture, &with).is_empty(), "one person too many");
                } else {
                    assert!(!found.is_empty(), "{picture:?}: {role:?} {shape:?} was not found");
                }
            }
        }
        // A number that nobody counted.
        if !matches!(picture, Picture::Trend | Picture::Assumptions) {
            let mut with = scene.clone();
            let text = with.parts.iter_mut().rev().find_map(|part| match &mut part.shape {
                Shape::Text { words, .. } if part.role != Role::Frame => Some(words),
                _ => None,
            });
            *text.expect("words") = String::from("87,65%");
            assert!(!strays(context, picture, &with).is_empty(), "{picture:?}: words were not found");
        }
    });
}

#[test]
fn the_walk_finds_a_mark_that_has_moved() {
    let look = |context: &WordsContext, picture: Picture, scene: Scene| {
        if picture == Picture::Now {
            return;
        }
        for place in 0..scene.parts.len() {
            let mut moved = scene.clone();
            let part = &mut moved.parts[place];
            if matches!(part.role, Role::Frame | Role::Cursor | Role::Target) {
                continue;
            }
            match &mut part.shape {
                Shape::Rectangle { from, to, fill } if *fill != Ink::Background => {
                    for point in [from, to] {
                        *point = Point::new(point.x + 7.0, point.y - 7.0);
                    }
                }
                Shape::Path { points, stroke } if stroke.width > 1.5 || part.role == Role::Break => {
                    points.iter_mut().for_each(|point| *point = Point::new(point.x + 7.0, point.y - 7.0));
                }
                _ => continue,
            }
            assert!(!strays(context, picture, &moved).is_empty(), "{picture:?}: {:?}", scene.parts[place]);
        }
    };
    for document in [with_ranges(banjar()), broken(history(9), 0, 2020)] {
        each(&document, 672.0, look);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_mark_of_every_picture_is_observed_found_by_a_method_or_assumed(
        document in any_document(), width in prop::sample::select(WIDTHS.to_vec()), ranged in any::<bool>(),
    ) {
        let document = if ranged { with_ranges(document) } else { document };
        let mut found = Vec::new();
        each(&document, width, |context, picture, scene| {
            found.extend(strays(context, picture, &scene).into_iter().map(|stray| format!("{picture:?}: {stray}")));
        });
        prop_assert!(found.is_empty(), "at {width}: {found:#?}");
    }
}
