//! How wide a text is: the browser asks its canvas; the native build has the advances of Noto Sans, a wide face.

/// Knows how wide texts are.
pub trait Measure {
    /// The width of `text`, CSS px, at `size` CSS px.
    fn width(&self, text: &str, size: f64, bold: bool) -> f64;
}

/// The longest beginning of `text` that fits into `width`, ending in “…” where something is left out.
pub(super) fn ellipsis(measure: &dyn Measure, text: &str, size: f64, bold: bool, width: f64) -> String {
    if measure.width(text, size, bold) <= width {
        return text.to_owned();
    }
    let shortened = |beginning: &str| [beginning.trim_end(), "…"].concat();
    let beginnings: Vec<&str> = text.char_indices().filter_map(|(end, _)| text.get(..end)).collect();
    // The longer the beginning, the wider: found by halves, since measuring a text takes as long as it has letters.
    let fitting = beginnings.partition_point(|beginning| measure.width(&shortened(beginning), size, bold) <= width);
    shortened(fitting.checked_sub(1).and_then(|last| beginnings.get(last)).unwrap_or(&""))
}

/// The smallest that text is drawn, CSS px.
const LEAST: f64 = 12.0;

/// The size at which `text` fits into `width`, CSS px: `size`, or as much smaller as it takes while it can be read.
pub(super) fn fitting(measure: &dyn Measure, text: &str, size: f64, bold: bool, width: f64) -> f64 {
    let needed = measure.width(text, size, bold);
    // A little less, so that rounding does not take the last letter after all.
    if needed > width { (0.999 * size * width / needed).max(LEAST) } else { size }
}

/// `text` in one line, or broken at a space into two, the second ending in “…” where it must.
pub(super) fn two_lines(measure: &dyn Measure, text: &str, size: f64, bold: bool, room: f64) -> Vec<String> {
    if measure.width(text, size, bold) <= room {
        return vec![text.to_owned()];
    }
    let broken = |(at, _): (usize, &str)| Some((text.get(..at)?, text.get(at + 1..)?));
    let broken: Vec<(&str, &str)> = text.match_indices(' ').filter_map(broken).collect();
    let fitting = broken.partition_point(|(first, _)| measure.width(first, size, bold) <= room);
    match fitting.checked_sub(1).and_then(|last| broken.get(last)) {
        Some((first, second)) => vec![(*first).to_owned(), ellipsis(measure, second, size, bold, room)],
        None => vec![ellipsis(measure, text, size, bold, room)],
    }
}

/// The advances of Noto Sans, regular and bold: for pictures that are the same whoever draws them.
#[derive(Debug, Clone, Copy, Default)]
pub struct NotoSans;

mod advances {
    /// Thousandths of an em, and the letters that are as wide, of Noto Sans Regular.
    const REGULAR: [(f64, &str); 31] = [
        (225.0, "'"),
        (258.0, "ijl"),
        (260.0, " \u{a0}"),
        (268.0, ",.:;·"),
        (273.0, "J"),
        (300.0, "()"),
        (322.0, "-"),
        (339.0, "I"),
        (344.0, "f"),
        (361.0, "t"),
        (372.0, "/"),
        (413.0, "r"),
        (434.0, "?"),
        (470.0, "z"),
        (479.0, "s"),
        (480.0, "c"),
        (500.0, "–"),
        (509.0, "vy"),
        (519.0, "F"),
        (524.0, "L"),
        (531.0, "xk"),
        (549.0, "S"),
        (556.0, "ET"),
        (562.0, "ae"),
        (572.0, "0123456789+<=>±Y"),
        (603.0, "VPoX"),
        (616.0, "bdgpqhnuK"),
        (633.0, "RCA"),
        (650.0, "B"),
        (740.0, "GDUHN&"),
        (800.0, "OQw…%"),
    ];
    /// The same of Noto Sans Bold.
    const BOLD: [(f64, &str); 31] = [
        (260.0, " \u{a0}"),
        (266.0, "'"),
        (285.0, ",.:;·"),
        (305.0, "ijl"),
        (322.0, "-"),
        (331.0, "J"),
        (339.0, "()"),
        (387.0, "f"),
        (389.0, "I"),
        (413.0, "/"),
        (434.0, "t"),
        (454.0, "r"),
        (477.0, "?"),
        (488.0, "z"),
        (497.0, "s"),
        (500.0, "–"),
        (514.0, "c"),
        (550.0, "FS"),
        (563.0, "EL"),
        (569.0, "vy"),
        (572.0, "0123456789+<=>±"),
        (579.0, "xTZ"),
        (591.0, "e"),
        (604.0, "a"),
        (625.0, "okYP"),
        (635.0, "bdgpqC"),
        (657.0, "hnuKVRX"),
        (690.0, "AB"),
        (745.0, "GDUH"),
        (800.0, "OQN"),
        (880.0, "w…%"),
    ];

    /// Thousandths of an em of one letter.
    pub(super) fn of(letter: char, bold: bool) -> f64 {
        let table = if bold { &BOLD } else { &REGULAR };
        let known = table.iter().find(|(_, letters)| letters.contains(letter)).map(|(advance, _)| *advance);
        known.unwrap_or(if "mMW".contains(letter) { 945.0 } else { 620.0 })
    }
}

impl Measure for NotoSans {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        text.chars().map(|letter| advances::of(letter, bold)).sum::<f64>() * size / 1000.0
    }
}
