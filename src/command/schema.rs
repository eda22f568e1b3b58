//! `cakupan schema`: the JSON Schema of a coverage document.

use super::Outcome;
use super::files::print;

pub fn run() -> Outcome {
    print(&format_args!("{:#}\n", cakupan::document::schema()), Outcome::Sound)
}
