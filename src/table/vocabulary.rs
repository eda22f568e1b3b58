//! What the name of a column or a row says: what is meant, in what is counted, and the words that are left.

use super::column::Measure;
pub use super::meanings::Meaning;
use super::meanings::NAMES;

/// Words of counting that change nothing.
const UNITS: [&str; 8] = ["orang", "jiwa", "people", "persons", "jumlah", "number", "of", "dalam"];
const THOUSANDS: [&str; 6] = ["ribu", "ribuan", "thousand", "thousands", "000", "000s"];
const MILLIONS: [&str; 4] = ["juta", "jutaan", "million", "millions"];
/// Words before what is registered that say that it is not: `tidak diimunisasi`.
const DENIED: [&str; 5] = ["tidak", "belum", "bukan", "not", "non"];
/// First words of columns of names that may be numbers: `Umur anak`, `Kode pekerja`.
const NAMES_FIRST: [&str; 9] = ["umur", "usia", "age", "ages", "kode", "code", "nama", "name", "id"];
/// What names a row of totals, as its first word.
const TOTALS: [&str; 14] = [
    "total",
    "jumlah",
    "subtotal",
    "grand",
    "sub",
    "keseluruhan",
    "seluruh",
    "seluruhnya",
    "semua",
    "all",
    "overall",
    "sum",
    "totals",
    "gabungan",
];

/// What a name says.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// What is meant, where it is known.
    pub meaning: Option<Meaning>,
    /// What its numbers are multiplied by: 1,000 for `ribu orang`.
    pub scale: f64,
    /// Whether it says that its numbers are percentages.
    pub percent: bool,
    /// The words that say none of this.
    pub rest: String,
}

/// What a name says.
pub fn named(text: &str) -> Named {
    named_among(text, |_| true)
}

/// What the name of a column of figures says: `Pekerja kota` counts workers, `Penduduk usia 15 tahun ke atas` people.
/// Words for groups and times are words like others there, where some word says what is counted.
pub fn named_of_figures(text: &str) -> Named {
    let is_about_rows = |meaning| {
        matches!(
            meaning,
            Meaning::Group | Meaning::Time | Meaning::Month | Meaning::Code | Meaning::Unit | Meaning::Measure
        )
    };
    let counted = named_among(text, |meaning| !is_about_rows(meaning));
    let begins_as_names = words(text).first().is_some_and(|word| NAMES_FIRST.contains(&word.to_lowercase().as_str()));
    if counted.meaning.and_then(Measure::of).is_some() && !begins_as_names { counted } else { named(text) }
}

/// Whether a name has a word for groups, whatever else it says: `kategori_peserta`.
pub fn names_groups(text: &str) -> bool {
    named_among(text, |meaning| meaning == Meaning::Group).meaning == Some(Meaning::Group)
}

fn named_among(text: &str, is_meant: impl Fn(Meaning) -> bool) -> Named {
    let spaced = text.replace("per 1.000", "per 1000").replace("per 1,000", "per 1000").replace('‰', " permil ");
    let placed = placed_words(&spaced);
    let words: Vec<&str> = placed.iter().map(|(_, word)| *word).collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let mut used = vec![false; words.len()];
    let has = |list: &[&str]| lower.iter().position(|word| list.contains(&word.as_str()));
    let thousands = has(&THOUSANDS).filter(|_| !lower.iter().any(|word| word == "per"));
    let millions = has(&MILLIONS);
    for at in thousands.into_iter().chain(millions) {
        mark(&mut used, at, 1);
    }
    let mut meaning = None;
    for (candidate, phrases) in NAMES.into_iter().filter(|(candidate, _)| is_meant(*candidate)) {
        for phrase in phrases {
            if (meaning.is_none() || meaning == Some(candidate))
                && let Some((at, length)) = position(&lower, phrase)
            {
                let denied = at
                    .checked_sub(1)
                    .and_then(|before| lower.get(before))
                    .is_some_and(|word| DENIED.contains(&word.as_str()));
                meaning = Some(if candidate == Meaning::Registered && denied { Meaning::Uncovered } else { candidate });
                mark(&mut used, at, length);
            }
        }
    }
    let percent = text.contains('%')
        || has(&["persen", "persentase", "presentase", "prosentase", "percent", "percentage", "pct"]).is_some();
    if percent && !matches!(meaning, Some(Meaning::PerThousand | Meaning::Uncovered | Meaning::Other | Meaning::Reason))
    {
        meaning = Some(Meaning::Rate);
    }
    for (used, word) in used.iter_mut().zip(&lower) {
        *used |= UNITS.contains(&word.as_str());
    }
    let rest = rest(&spaced, &placed, &used);
    let scale = if thousands.is_some() {
        1e3
    } else if millions.is_some() {
        1e6
    } else {
        1.0
    };
    Named { meaning, scale, percent, rest }
}

/// Whether a name says that nobody else pays for those that it counts.
pub fn is_unsubsidised(text: &str) -> bool {
    let words = words(text).join(" ").to_lowercase();
    ["non pbi", "nonpbi", "bukan pbi"].iter().any(|name| words.contains(name))
}

/// Whether a name is one of a row of totals.
pub fn is_total(text: &str) -> bool {
    words(text).first().is_some_and(|word| TOTALS.contains(&word.to_lowercase().as_str()))
}

/// Whether a name is one of a row of averages.
pub fn is_average(text: &str) -> bool {
    let words: Vec<String> = words(text).into_iter().map(str::to_lowercase).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    matches!(words.as_slice(), ["rata", "rata", ..] | ["rerata" | "average" | "mean" | "avg", ..])
}

/// Whether a text says nothing but in what is counted: `(ribu orang)`, `%`.
pub fn is_unit(text: &str) -> bool {
    let words = words(text);
    let known = |word: &&str| {
        let word = word.to_lowercase();
        [&UNITS[..], &THOUSANDS, &MILLIONS, &["persen", "percent", "unit", "satuan", "kk", "ribuan"]]
            .iter()
            .any(|list| list.contains(&word.as_str()))
    };
    // “Jumlah” alone names a sum, and not in what is counted.
    let counts = |word: &&str| !["jumlah", "number", "of", "dalam"].contains(&word.to_lowercase().as_str());
    words.iter().all(known) && (words.iter().any(counts) || words.is_empty() && text.contains('%'))
}

/// The words of a name: letters and digits; capitals inside a word begin another.
fn words(text: &str) -> Vec<&str> {
    placed_words(text).into_iter().map(|(_, word)| word).collect()
}

/// The same, each with the byte at which it begins.
fn placed_words(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut from = 0;
    for part in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let start = from;
        from += part.len();
        let part = part.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let word = |begin: usize, end: usize| part.get(begin..end).map(|word| (start + begin, word));
        let mut begin = 0;
        let mut before: Option<char> = None;
        for (at, letter) in part.char_indices() {
            if before.is_some_and(char::is_lowercase) && letter.is_uppercase() {
                found.extend(word(begin, at));
                begin = at;
            }
            before = Some(letter);
        }
        found.extend(word(begin, part.len()));
    }
    found.retain(|(_, word)| !word.is_empty());
    found
}

/// The words that are not used, with what stands between them: a name is never changed.
fn rest(text: &str, words: &[(usize, &str)], used: &[bool]) -> String {
    let mut runs: Vec<String> = Vec::new();
    let all: Vec<(usize, bool)> = words.iter().zip(used).map(|((at, _), used)| (*at, *used)).collect();
    for run in all.chunk_by(|(_, one), (_, other)| one == other) {
        let [(begin, false), ..] = run else { continue };
        let end = all.iter().find(|(at, used)| *used && at > begin).map_or(text.len(), |(at, _)| *at);
        let is_mark = |letter: char| !letter.is_alphanumeric();
        let whole = text.get(*begin..end).unwrap_or_default();
        let closed = whole.trim_end_matches(|letter: char| is_mark(letter) && letter != ')');
        let bare = whole.trim_end_matches(is_mark);
        let is_balanced = |text: &&str| text.matches('(').count() == text.matches(')').count();
        let own = [closed, bare].into_iter().find(is_balanced).map(str::to_owned);
        runs.push(own.unwrap_or_else(|| bare.replace(['(', ')'], " ")));
    }
    runs.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn position(words: &[String], phrase: &str) -> Option<(usize, usize)> {
    let wanted: Vec<&str> = phrase.split(' ').collect();
    let at =
        words.windows(wanted.len()).position(|window| window.iter().map(String::as_str).eq(wanted.iter().copied()));
    at.map(|at| (at, wanted.len()))
}

fn mark(used: &mut [bool], at: usize, length: usize) {
    used.iter_mut().skip(at).take(length).for_each(|used| *used = true);
}

#[cfg(test)]
mod tests {
    use super::{Meaning::*, named};

    #[test]
    fn columns_are_known_by_their_names() {
        for (text, meaning) in [
            ("Kelompok\n(menurut status)", Some(Group)),
            ("Tahun", Some(Time)),
            ("Financial year", Some(Time)),
            ("Bulan", Some(Month)),
            ("Penduduk bekerja (ribu orang)", Some(Workers)),
            ("Employees", Some(Workers)),
            ("jumlah_peserta", Some(Registered)),
            ("JumlahPeserta", Some(Registered)),
            ("Pekerja terdaftar", Some(Registered)),
            ("Pekerja belum terdaftar", Some(Uncovered)),
            ("Persentase pekerja terdaftar", Some(Rate)),
            ("Peserta (%)", Some(Rate)),
            ("Peserta per 1.000 pekerja", Some(PerThousand)),
            ("Peserta PBI", Some(Subsidised)),
            ("Iuran peserta (Rp)", Some(Other)),
            ("Diimunisasi", Some(Registered)),
            ("Hulu", None),
        ] {
            assert_eq!(named(text).meaning, meaning, "{text}");
        }
    }

    #[test]
    fn what_numbers_are_multiplied_by_is_in_the_name() {
        assert_eq!(named("Peserta aktif (ribu orang)").scale, 1e3);
        assert_eq!(named("Population (million)").scale, 1e6);
        assert_eq!(named("Peserta").scale, 1.0);
    }

    #[test]
    fn what_is_left_of_a_name_is_the_groups() {
        assert_eq!(named("Pekerja formal").rest, "formal");
        assert_eq!(named("Jumlah pekerja").rest, "");
    }
}
