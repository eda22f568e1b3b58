//! Which series are drawn: all groups together, and the largest of them, each with its mark.

use super::{Mark, WordsContext};
use crate::document::in_order;
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
    pub fn drawn_groups(&self) -> &[usize] {
        &self.drawn
    }

    pub(super) fn largest_groups(&self) -> Vec<usize> {
        if self.base.len() < 2 {
            return Vec::new();
        }
        // Of groups of one size the first ones.
        let others = (0..self.base.len()).filter(|group| self.facts.whole_group() != Some(*group)).collect();
        let mut groups = in_order(others, |group| -self.base[*group].workforce());
        groups.truncate(DRAWN_GROUPS);
        in_order(groups, |group| *group as f64)
    }

    /// That not every group is drawn, where that is so.
    pub(super) fn left_out_groups(&self) -> Option<String> {
        let drawn = self.drawn_groups().len();
        // A group that stands for all together is drawn as that.
        let drawn_as_all = usize::from(self.facts.whole_group().is_some());
        let left_out = self.facts.groups().len().saturating_sub(drawn + drawn_as_all);
        if drawn == 0 || left_out == 0 {
            return None;
        }
        // Of percentages alone it is not known which are the largest.
        let key = if self.facts.has_heads() { "proj.more_groups" } else { "proj.some_groups" };
        Some(self.phrase_for(key, left_out as f64).count("n", drawn as f64).say())
    }

    /// The colour and shape of a group: by its place among those drawn.
    pub fn mark(&self, group: usize) -> Mark {
        match self.drawn_groups().iter().position(|&drawn| drawn == group) {
            Some(index) => Mark::at(index),
            None if self.facts.groups().len() == 1 => Mark::First,
            None => Mark::Further,
        }
    }

    /// All together, then the drawn groups.
    pub fn lines(&self) -> Vec<Line<'a>> {
        let projection = &self.now.projection;
        let all = self.now.all().map(|series| Line { group: None, mark: Mark::All, series });
        let drawn = self.drawn_groups().iter().copied().enumerate().map(|(index, group)| Line {
            group: Some(group),
            mark: Mark::at(index),
            series: &projection.groups[group],
        });
        all.into_iter().chain(drawn).collect()
    }
}
