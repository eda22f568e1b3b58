//! The forms of what a document counts, and of what is said of it: by number, and by name in general sentences.

use super::Locale;
use crate::document::{Document, Forms};

/// The number whose plural category general sentences have: “in 100 workers”.
pub(super) const MANY: f64 = 100.0;

/// The words that stand in sentences by name: `units`, `persons`, `covered`, `not_covered`.
pub(super) fn names(locale: &dyn Locale, document: &Document) -> Vec<(&'static str, String)> {
    let of = |forms: &Option<Forms>, key: &str| form(locale, forms.as_ref(), key, MANY);
    let units = of(&document.unit, "unit.counted");
    vec![
        ("persons", if document.unit.is_some() { units.clone() } else { locale.say("unit.persons") }),
        ("units", units),
        ("covered", of(&document.covered, "unit.covered")),
        ("not_covered", of(&document.not_covered, "unit.not_covered")),
    ]
}

/// Those that a document counts, in general sentences: “workers” where it does not say.
pub fn counted(locale: &dyn Locale, unit: Option<&Forms>) -> String {
    form(locale, unit, "unit.counted", MANY)
}

/// The form for a number.
pub(super) fn form(locale: &dyn Locale, forms: Option<&Forms>, key: &str, count: f64) -> String {
    match forms {
        Some(forms) => forms.in_language(locale.language(), &locale.plural(count)).to_owned(),
        None => locale.say_count(key, count),
    }
}
