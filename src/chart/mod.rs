//! Numbers and words become a scene of resolved marks, and a scene is drawn on any plotters backend. The scene knows
//! no canvas: it is in CSS pixels, with named inks.

mod ahead;
mod cost;
mod draw;
mod factors;
mod labels;
mod measure;
mod palette;
mod people;
mod scene;
mod way;

pub use ahead::{ahead, marker};
pub use cost::{bars, track, years};
pub use draw::{DESCENT, Dash, Pen, SUBPIXELS, SplitDashes, draw};
pub use factors::factors;
pub use measure::{Measure, NotoSans};
pub use palette::{Colour, Palette};
pub use people::{people, person};
pub use scene::{Anchor, Ink, Looks, Part, Plot, Point, Role, Scene, Shape, Size, Stroke};
pub use way::Way;
