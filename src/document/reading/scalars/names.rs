//! The texts of a document that programs read: names, codes and addresses.

use super::text::read_text;
use super::{Scalar, shown_as};
use crate::document::reading::{JsonValue, Pointer, ProblemKind, ProblemSink};

/// Declares texts by what they have to be, and by the kind of problem that they are if they are not.
macro_rules! texts {
    ($($(#[doc = $doc:literal])* $name:ident = $is_sound:expr, else $kind:ident; $schema:tt)*) => {
        $(
            $(#[doc = $doc])*
            pub(crate) struct $name;

            impl Scalar for $name {
                type Value = String;

                fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<String> {
                    let text = read_text(value, pointer, sink)?;
                    if !$is_sound(text) {
                        sink.report(pointer, ProblemKind::$kind);
                        return None;
                    }
                    Some(text.to_owned())
                }
            }

            shown_as!($name: schemars::json_schema!($schema));
        )*
    };
}

texts! {
    /// What a group, a scheme or a kind of work is called in its document; `all` is kept for all groups together.
    Id = is_id, else BadId; {
        "type": "string",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",
        "not": {"const": "all"},
    }
    /// A currency's ISO 4217 code.
    Currency = is_currency, else BadCurrency; {"type": "string", "pattern": "^[A-Z]{3}$"}
    /// An address of the web.
    WebAddress = is_web_address, else BadUrl; {
        "type": "string",
        "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#:]\\S*$",
        "maxLength": super::text::LONGEST_TEXT,
    }
}

fn is_id(id: &str) -> bool {
    let mut bytes = id.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_alphanumeric())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
        && id.len() <= 64
        && id != "all"
}

fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// `http://` or `https://`, a host, and no blanks.
fn is_web_address(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once(':') else { return false };
    let Some(host) = rest.strip_prefix("//") else { return false };
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
        && !host.starts_with(['/', '?', '#', ':'])
        && !host.is_empty()
        && !host.contains(|letter: char| letter.is_whitespace() || letter.is_control())
}
