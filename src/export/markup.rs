//! Text and numbers as they stand in XML and HTML.

use std::fmt::Write;

/// `text` with nothing in it that markup would take for its own, for contents and for attributes in double quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // XML has no place for these, not even escaped.
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            control if control.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

/// A length to the hundredth, as short as it can be written.
pub(super) fn length(value: f64) -> String {
    let mut text = format!("{value:.2}");
    while text.ends_with('0') {
        text.pop();
    }
    if text.ends_with('.') {
        text.pop();
    }
    if text == "-0" { String::from("0") } else { text }
}

/// Lengths one after the other, with a space only where a minus does not part them.
pub(super) fn lengths(out: &mut String, values: &[f64]) {
    for (index, value) in values.iter().enumerate() {
        let text = length(*value);
        if index > 0 && !text.starts_with('-') {
            out.push(' ');
        }
        out.push_str(&text);
    }
}

/// `name="value"` after a space.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    // Writing to a string cannot fail.
    let _ = write!(out, " {name}=\"{}\"", escaped(value));
}

#[cfg(test)]
mod tests {
    use super::{escaped, length, lengths};

    #[test]
    fn nothing_of_a_text_is_taken_for_markup() {
        assert_eq!(escaped("<a href=\"x\">'&'\u{0}\u{8}\n"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;   ");
        assert_eq!(escaped("Rp2,62\u{a0}miliar"), "Rp2,62\u{a0}miliar");
    }

    #[test]
    fn lengths_are_short() {
        assert_eq!([12.0, 0.5, -0.001, 99.999, 1.25].map(length), ["12", "0.5", "0", "100", "1.25"]);
        let mut out = String::new();
        lengths(&mut out, &[1.0, -2.5, 3.0]);
        assert_eq!(out, "1-2.5 3");
    }
}
