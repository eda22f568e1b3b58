//! On the way from one picture to the next: what stands in both moves, what is new is there at once.

use super::{Ink, Point, Scene, Shape};

/// The way of pictures to where they belong.
#[derive(Debug, Default)]
pub struct Transition {
    /// Every place in them, in drawing order, as it will be.
    goals: Vec<Point>,
    /// How much of the way is left, 1 … 0.
    left: f64,
}

/// How long the way takes, ms.
const LENGTH: f64 = 250.0;

impl Transition {
    /// Takes `scenes` to where they are `elapsed` ms after they set out: fast at first, then slower, in the end exactly
    /// where they belong; true as long as that is still to come. At 0 they set out: every mark goes to where the first one like it stands in `before`; pictures
    /// of another size have nothing to do with each other, and stay.
    pub fn advance(&mut self, before: &mut [Scene], scenes: &mut [Scene], elapsed: f64) -> bool {
        let left = (1.0 - elapsed / LENGTH).max(0.0);
        let left = left * left * left;
        if elapsed <= 0.0 {
            self.goals.clear();
            for (before, scene) in before.iter_mut().zip(scenes) {
                self.set_out(before, scene);
            }
        } else if self.left > 0.0 {
            let (share, mut index) = (left / self.left, 0);
            for scene in scenes {
                for part in &mut scene.parts {
                    each(&mut part.shape, &mut |point| {
                        if let Some(goal) = self.goals.get(index) {
                            point.x = goal.x + (point.x - goal.x) * share;
                            point.y = goal.y + (point.y - goal.y) * share;
                        }
                        index += 1;
                    });
                }
            }
        }
        self.left = left;
        elapsed < LENGTH
    }

    fn set_out(&mut self, before: &mut Scene, scene: &mut Scene) {
        let near = before.width == scene.width && before.height == scene.height;
        for part in &mut scene.parts {
            let mut old = Vec::new();
            let found = before.parts.iter().position(|other| near && alike(&other.shape, &part.shape));
            if let Some(found) = found {
                each(&mut before.parts.remove(found).shape, &mut |point| old.push(*point));
            }
            let mut index = 0;
            each(&mut part.shape, &mut |point| {
                self.goals.push(*point);
                *point = old.get(index).copied().unwrap_or(*point);
                index += 1;
            });
        }
    }
}

/// Every place that a shape has.
fn each(shape: &mut Shape, does: &mut dyn FnMut(&mut Point)) {
    match shape {
        Shape::Path { points, .. } | Shape::Polygon { points, .. } => {
            for point in points {
                does(point);
            }
        }
        Shape::Circle { centre: point, .. } | Shape::Text { at: point, .. } => does(point),
        Shape::Rectangle { from, to, .. } => {
            does(from);
            does(to);
        }
    }
}

/// Whether two shapes are of one kind, ink and number of places: the same mark in two pictures.
fn alike(one: &Shape, other: &Shape) -> bool {
    let ((kind, ink, count), (other, another, more)) = (kind(one), kind(other));
    kind == other && ink == another && count == more
}

fn kind(shape: &Shape) -> (u8, Ink, usize) {
    match shape {
        Shape::Path { points, stroke } => (0, stroke.ink, points.len()),
        Shape::Polygon { points, fill, outline } => (1, outline.map_or(*fill, |stroke| stroke.ink), points.len()),
        Shape::Circle { fill, outline, .. } => (2, outline.map_or(*fill, |stroke| stroke.ink), 1),
        Shape::Rectangle { fill, .. } => (3, *fill, 2),
        Shape::Text { ink, anchor, .. } => (4, *ink, *anchor as usize),
    }
}
