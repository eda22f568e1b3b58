//! Which series are drawn: all groups together, and the largest of them, each with its mark.

use super::{Mark, WordsContext};
use crate::model::Series;

/// How many groups are drawn as lines; of more, the largest.
const DRAWN_GROUPS: usize = 5;

/// A series that is drawn: all together, or one group.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// The group's place in the document; `None` for all together.
    pub group: Option<usize>,
    /// Colour and shape.
    pub mark: Mark,
    /// The numbers.
    pub series: &'a Series,
}

impl<'a> WordsContext<'a> {
    /// The groups that are drawn: none where there is only one (all together is the same), the largest where there are many.
    pub fn drawn_groups(&self) -> Vec<usize> {
        let mut drawn = Vec::new();
        if self.base.len() < 2 {
            return drawn;
        }
        for (group, seen) in self.base.iter().enumerate() {
            let mut larger = 0;
            for (place, other) in self.base.iter().enumerate() {
                if other.workers > seen.workers || (other.workers == seen.workers && place < group) {
                    larger += 1;
                }
            }
            if larger < DRAWN_GROUPS {
                drawn.push(group);
            }
        }
        drawn
    }

    /// The colour and shape of a group: by its place among those drawn.
    pub fn mark(&self, group: usize) -> Mark {
        match self.drawn_groups().iter().position(|&drawn| drawn == group) {
            Some(place) => Mark::at(place),
            None if self.groups().len() == 1 => Mark::First,
            None => Mark::Further,
        }
    }

    /// All together, then the drawn groups.
    pub fn lines(&self) -> Vec<Line<'a>> {
        let projection = &self.now.projection;
        let mut lines = vec![Line { group: None, mark: Mark::All, series: &projection.all }];
        for (place, group) in self.drawn_groups().iter().enumerate() {
            lines.push(Line { group: Some(*group), mark: Mark::at(place), series: &projection.groups[*group] });
        }
        lines
    }
}
