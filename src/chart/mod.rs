//! Numbers and words become a scene of resolved marks, and a scene is drawn on any plotters backend. The scene knows
//! no canvas: it is in CSS pixels, with named inks. The lines of the years ahead become tones as well.

mod ahead;
mod cost;
mod draw;
mod factors;
mod labels;
mod measure;
mod palette;
mod people;
mod scene;
mod tones;
mod way;

pub use ahead::{EDGE, ahead, marker};
pub use cost::{bars, track, years};
pub use draw::{DESCENT, Dash, Pen, SUBPIXELS, SplitDashes, draw};
pub use factors::factors;
pub use measure::{Measure, NotoSans};
pub use palette::{Colour, Palette};
pub use people::{people, person};
pub use scene::{Anchor, Ink, Looks, Part, Plot, Point, Role, Scene, Shape, Size, Stroke};
pub use tones::{Heard, Tone, Voice, heard, pitch, scale_tones, tones};
pub use way::Way;
