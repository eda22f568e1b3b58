//! Numbers and words become a scene of resolved marks, and a scene is drawn on any plotters backend. The scene knows
//! no canvas: it is in CSS pixels, with named inks. The lines of the years ahead become tones as well.

mod cost;
mod draw;
mod labels;
mod levers;
mod measure;
mod now;
mod palette;
mod places;
mod projection;
mod scene;
mod tones;
mod transition;

pub use cost::{bars, track, years};
pub use draw::{DESCENT, Dash, Pen, SUBPIXELS, SplitDashes, draw};
pub use levers::levers;
pub use measure::{Measure, NotoSans};
pub use now::{now, person};
pub use palette::{Colour, Palette};
pub use places::{small_multiple, small_multiples_grid, strip};
pub use projection::{EDGE, marker, projection};
pub use scene::{Anchor, Display, Ink, Part, Plot, Point, Role, Scene, Shape, Size, Stroke};
pub use tones::{Heard, Tone, Voice, heard, pitch, scale_tones, tones};
pub use transition::Transition;
