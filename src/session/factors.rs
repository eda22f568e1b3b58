//! The view of which lever matters most.

use super::Frame;
use super::parts::Sight;
use crate::chart::Scene;

/// Puts the view's parts into the frame, and gives its picture.
#[inline(never)]
pub(super) fn fill(_frame: &mut Frame, _sight: &Sight) -> Option<Scene> {
    None
}
