//! What is wrong with sentences beside each other: a word that a page must not say, a number that another sentence denies,
//! one that is finer than what was published. Each rule is shown to find a planted fault.

use std::cell::Cell;

use cakupan::session::{Frame, View};
use cakupan::words::{Mark, ProjectionBasis};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::documents::{Reader, frame, reader};
use crate::everything::{everything, plain};
use crate::random_coverage::any_coverage;

const RANDOM_DOCUMENTS: u32 = 200;

/// A rate as it is written: between which two it lies.
type Span = (f64, f64);

/// Powers of ten in words, “45,22 juta”.
const SCALES: [(f64, [&str; 2]); 3] =
    [(1e12, ["triliun", "trillion"]), (1e9, ["miliar", "billion"]), (1e6, ["juta", "million"])];

/// The numbers of a text, as the language writes them.
fn numbers(text: &str, language: &str) -> Vec<f64> {
    let (thousands, decimal) = if language == "id" { ('.', ',') } else { (',', '.') };
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let mut digits = String::new();
        while let Some(&letter) = letters.get(at) {
            let next_is_digit = letters.get(at + 1).is_some_and(char::is_ascii_digit);
            if letter.is_ascii_digit() {
                digits.push(letter);
            } else if !digits.is_empty() && next_is_digit && letter == decimal {
                digits.push('.');
            } else if digits.is_empty() || !next_is_digit || letter != thousands {
                break;
            }
            at += 1;
        }
        let rest: String = letters[at.min(letters.len())..].iter().take(9).collect();
        let scale = SCALES.iter().find(|(_, words)| words.iter().any(|word| rest.starts_with(&[" ", word].concat())));
        found.extend(digits.parse::<f64>().map(|number| number * scale.map_or(1.0, |(scale, _)| *scale)));
        at += 1;
    }
    found
}

/// A percentage as it is written, “26,4%” or “<1%”; none of a text that is something else.
fn percentage(text: &str, language: &str) -> Option<Span> {
    let text = plain(text);
    let written = text.strip_suffix('%')?;
    let value = *numbers(written, language).first()?;
    if written.starts_with('<') {
        return Some((0.0, value / 100.0));
    }
    let decimals = written.rsplit_once(if language == "id" { ',' } else { '.' }).map_or(0, |(_, digits)| digits.len());
    // What must not seem to have reached a target is written one unit lower.
    let unit = 0.01 / 10_f64.powi(decimals as i32);
    Some((value / 100.0 - unit * 0.501, value / 100.0 + unit * 1.001))
}

/// Every “26 in 100” of a text.
fn in_hundred(text: &str, language: &str) -> Vec<Span> {
    let text = plain(text);
    let (of, under) = if language == "id" { (" dari 100", "kurang dari 1") } else { (" in 100", "fewer than 1") };
    let mut found = Vec::new();
    for (at, _) in text.match_indices(of) {
        let before = &text[..at];
        if before.to_lowercase().ends_with(under) {
            found.push((0.0, 0.01));
        } else if let Some(value) = before.rsplit(' ').next().and_then(|word| numbers(word, language).pop()) {
            found.push(((value - 0.501) / 100.0, (value + 1.001) / 100.0));
        }
    }
    found
}

fn agree(one: Span, other: Span) -> bool {
    one.0 <= other.1 + 1e-9 && other.0 <= one.1 + 1e-9
}

/// By how much a count may have been rounded in a sentence.
fn rounding(count: f64) -> f64 {
    SCALES.iter().find(|(scale, _)| count >= 0.99 * scale).map_or(0.0, |(scale, _)| 0.005 * scale)
}

/// Whether two counts are the same, or differ by no more than they may have been rounded.
fn same_count(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1.01 * (rounding(one) + rounding(other))
}

/// A word written twice in a row, or a space or a full stop.
fn doubled(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let is_word = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    let twice = words.windows(2).find(|pair| is_word(pair[0]) && pair[0].eq_ignore_ascii_case(pair[1]));
    let torn = ["  ", " .", " ,", "..", ",,", "( ", " )"].into_iter().find(|torn| text.contains(torn));
    twice.map(|pair| pair.join(" ")).or_else(|| torn.map(str::to_owned))
}

/// A place that was not filled in, or a number that is none.
fn hole(text: &str) -> Option<&'static str> {
    ["{", "}", "NaN", "∞", "-0%", "undefined", "null"].into_iter().find(|hole| text.contains(hole))
}

/// A word of workers or, where the document has its own for those covered, of social security.
fn foreign(text: &str, document: &Value, language: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let words: &[&str] = match (language, document["unit"]["en"]["other"].as_str()) {
        (_, None) => &[],
        ("id", _) => &["pekerja", "terlindungi", "peserta", "daftar", "iuran"],
        // Births are registered.
        (_, Some("births")) => &["worker", "protected", "member", "contribution"],
        _ => &["worker", "protected", "member", "regist", "contribution"],
    };
    words.iter().copied().find(|word| text.contains(word))
}

/// Every number of a value, however deep.
fn numbers_of(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(values) => values.iter().flat_map(numbers_of).collect(),
        Value::Object(fields) => fields.values().flat_map(numbers_of).collect(),
        _ => value.as_f64().into_iter().collect(),
    }
}

/// A percentage with more decimals than any that was published, of a document of percentages alone.
fn finer(text: &str, document: &Value, language: &str) -> Option<String> {
    let groups = document["groups"].as_array()?;
    let published: Vec<f64> = groups
        .iter()
        .flat_map(|group| group["observations"].as_array().into_iter().flatten())
        .map(|seen| seen["rate"].as_f64())
        .collect::<Option<_>>()?;
    // What is assumed may be as fine as it was written.
    let assumed = groups.iter().filter_map(|group| group.get("assumptions")).flat_map(numbers_of);
    let is_whole = |rate: &f64| ((rate * 100.0).round() - rate * 100.0).abs() < 1e-9;
    let targets = document["targets"].as_array().into_iter().flatten().filter_map(|target| target["rate"].as_f64());
    if !published.iter().all(is_whole) || targets.chain(assumed).any(|rate| !is_whole(&rate)) {
        return None;
    }
    let decimal = if language == "id" { ',' } else { '.' };
    let words = text.split([' ', '–', '(']).filter(|word| word.trim_end_matches(['.', ')', ';', ',']).ends_with('%'));
    words.filter(|word| word.trim_end_matches(['.', ')', ';', ',']).contains(decimal)).map(str::to_owned).next()
}

/// The text without what the document calls places, groups and payers: those are names, and may say anything.
fn without_names(text: &str, document: &Value) -> String {
    let mut text = text.to_owned();
    let mut names: Vec<&str> =
        ["title", "place", "programme"].iter().filter_map(|key| document[key].as_str()).collect();
    for group in document["groups"].as_array().into_iter().flatten() {
        names.extend(
            [&group["label"], &group["short"], &group["subsidy"]["payer"]].into_iter().filter_map(Value::as_str),
        );
    }
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in names.into_iter().filter(|name| name.len() > 1) {
        text = text.replace(name, "§");
    }
    text
}

/// What is wrong with the words of a text by itself.
fn wrong_words(text: &str, document: &Value, language: &str) -> Option<String> {
    let own = without_names(text, document);
    hole(text)
        .map(str::to_owned)
        .or_else(|| doubled(&own))
        .or_else(|| foreign(&own, document, language).map(str::to_owned))
        .or_else(|| finer(&own, document, language))
}

/// The numbers of a page that have to agree: what each is called, and where it lies.
#[derive(Debug, Default)]
struct Told {
    /// Coverage of the base year.
    today: Vec<(&'static str, Span)>,
    /// Coverage of the last year, where one number is told for it.
    end: Vec<(&'static str, Span)>,
    /// Those counted and those covered.
    people: Vec<(&'static str, [f64; 2])>,
    /// Those not covered.
    missing: Vec<(&'static str, f64)>,
    /// Those counted beyond all of their group: who is missing in another is not made up for by them.
    beyond: f64,
    /// What those not covered are made of.
    missing_parts: Vec<f64>,
    /// Of each part of the picture of a hundred people: its figures and those that are filled; and those counted and covered
    /// in the table.
    figures: Vec<[[f64; 2]; 2]>,
    /// Those covered and not covered in the last year, in the readout.
    ahead: Option<[f64; 2]>,
    /// Those counted and covered in the last year, in the table.
    ahead_table: Option<[f64; 2]>,
}

impl Told {
    /// Adds what today's view says of everybody.
    fn add_today(&mut self, now: &Frame, table: &[Vec<String>], document: &Value, language: &str) {
        let dek = without_names(&plain(&now.dek), document);
        self.today.extend(in_hundred(&now.headline, language).first().map(|span| ("headline", *span)));
        if let [covered, counted, ..] = numbers(&dek, language)[..] {
            self.people.push(("dek", [counted, covered]));
            let (low, high) = (covered - rounding(covered), covered + rounding(covered));
            self.today.push(("dek", (low / (counted + rounding(counted)), high / (counted - rounding(counted)))));
        }
        if let Some(row) = table.last()
            && let [_, counted, covered, rate] = &row[..]
        {
            let [counted, covered] = [counted, covered].map(|text| numbers(text, language)[0]);
            self.people.push(("table of today", [counted, covered]));
            self.today.extend(percentage(rate, language).map(|span| ("table of today", span)));
        }
        let seen = |group: &Value| group["observations"].as_array().and_then(|seen| seen.last().cloned());
        let counts = |seen: Value| seen["registered"].as_f64().zip(seen["workers"].as_f64());
        let bases = document["groups"].as_array().into_iter().flatten().filter_map(|group| counts(seen(group)?));
        self.beyond = bases.map(|(covered, counted)| (covered - counted).max(0.0)).sum();
        if let Some(view) = now.view.now() {
            self.missing.extend(numbers(&plain(&view.gap.value), language).first().map(|gap| ("gap", *gap)));
            self.missing_parts = numbers(&without_names(&plain(&view.gap.detail), document), language);
            let alternative = without_names(&plain(&view.picture.alternative), document);
            let [_, figures @ ..] = &numbers(&alternative, language)[..] else { return };
            let counts = table.iter().filter_map(|row| match &row[..] {
                [_, counted, covered, _] => Some([counted, covered].map(|text| numbers(text, language)[0])),
                _ => None,
            });
            self.figures =
                figures.as_chunks().0.iter().copied().zip(counts).map(|(shown, counts)| [shown, counts]).collect();
        }
    }

    /// Adds what the years ahead say of everybody.
    fn add_ahead(&mut self, ahead: &Frame, table: &[Vec<String>], language: &str) {
        let Some(view) = ahead.view.projection() else { return };
        let all = view.readout.cells.first().filter(|cell| cell.mark == Mark::All);
        let Some(all) = all else { return };
        self.end.extend(percentage(&all.value, language).map(|span| ("readout", span)));
        let first = |text: &str| numbers(&plain(text), language).first().copied();
        self.ahead = first(&all.detail).zip(view.readout.missing.as_deref().and_then(first)).map(|(on, off)| [on, off]);
        // A range is no number of its own.
        let is_range = ["between", "antara", "range", "rentang"].iter().any(|word| ahead.headline.contains(word));
        if let (false, [only]) = (is_range, &in_hundred(&ahead.headline, language)[..]) {
            self.end.push(("headline", *only));
        }
        let target_or_today = in_hundred(&ahead.dek, language);
        let says_today = ["Today it is", "Sekarang"].iter().any(|words| plain(&ahead.dek).contains(words));
        self.today.extend(target_or_today.first().filter(|_| says_today).map(|span| ("dek of the years ahead", *span)));
        let is_data = |row: &&Vec<String>| row[0].contains(", data");
        let rate = |row: &Vec<String>| percentage(&row[1], language);
        self.today.extend(table.iter().rfind(is_data).and_then(rate).map(|span| ("table of the years ahead", span)));
        self.end.extend(table.last().and_then(rate).map(|span| ("table of the years ahead", span)));
    }

    /// Adds what the table says of everybody.
    fn add_table(&mut self, shown: &Frame, has_heads: bool, language: &str) {
        let Some(view) = shown.view.table() else { return };
        let Some(all) = view.table.groups.first().filter(|group| group.mark == Mark::All) else { return };
        let place = all.rows.first().map_or(0, |row| {
            let is_rate = |cell: &&cakupan::words::Cell| cell.text.ends_with('%');
            row.cells.iter().position(|cell| is_rate(&cell)).unwrap_or_default()
        });
        let rate = |row: &cakupan::words::Row| percentage(&row.cells[place].text, language);
        let base = all.rows.iter().rfind(|row| row.tag.is_some());
        self.today.extend(base.and_then(rate).map(|span| ("table", span)));
        self.end.extend(all.rows.last().and_then(rate).map(|span| ("table", span)));
        if let Some(base) = base.filter(|_| has_heads) {
            let [counted, covered] = [0, 1].map(|cell| numbers(&base.cells[cell].text, language)[0]);
            self.people.push(("table", [counted, covered]));
        }
        if let Some(last) = all.rows.last().filter(|row| has_heads && row.tag.is_none()) {
            let counts = [0, 1].map(|cell| numbers(&last.cells[cell].text, language).first().copied());
            self.ahead_table = counts[0].zip(counts[1]).map(|(counted, covered)| [counted, covered]);
        }
    }

    /// Two of them that deny each other.
    fn contradiction(&self) -> Option<String> {
        for spans in [&self.today, &self.end] {
            for (place, one) in spans.iter().enumerate() {
                if let Some(other) = spans[place + 1..].iter().find(|other| !agree(one.1, other.1)) {
                    return Some(format!("{one:?} and {other:?}"));
                }
            }
        }
        if let Some(wrong) = self.wrong_figures().or_else(|| self.wrong_ahead()) {
            return Some(wrong);
        }
        let (first, rest) = self.people.split_first()?;
        let differs = |other: &&(_, [f64; 2])| other.1.iter().zip(first.1).any(|(one, other)| !same_count(*one, other));
        if let Some(other) = rest.iter().find(differs) {
            return Some(format!("{first:?} and {other:?}"));
        }
        let [counted, covered] = first.1;
        let gap = (counted - covered + self.beyond).max(0.0);
        let taken_from = rounding(counted) + rounding(covered);
        let differs = |missing: f64| (missing - gap).abs() > 1.01 * (taken_from + rounding(missing));
        if let Some(missing) = self.missing.iter().find(|(_, missing)| differs(*missing)) {
            return Some(format!("{first:?} and {missing:?}"));
        }
        let sum: f64 = self.missing_parts.iter().sum();
        let rounded: f64 = self.missing_parts.iter().copied().map(rounding).sum();
        let is_wrong = self.missing_parts.len() > 1 && (sum - gap).abs() > 1.01 * (taken_from + rounded);
        is_wrong.then(|| format!("{first:?} and {:?}", self.missing_parts))
    }

    /// A part of the picture of a hundred people that does not have the figures that its counts ask for. Each is rounded, all
    /// together first, so that one may have one more or less, and filled figures two.
    fn wrong_figures(&self) -> Option<String> {
        let all: f64 = self.figures.iter().map(|[_, [counted, _]]| counted).sum();
        let is_wrong = |[[size, filled], [counted, covered]]: &[[f64; 2]; 2]| {
            let filled_exactly = (100.0 * covered.min(*counted) / all).min(*size);
            (size - 100.0 * counted / all).abs() > 1.01 || (filled - filled_exactly).abs() > 2.01
        };
        self.figures.iter().find(|part| is_wrong(part)).map(|part| format!("figures {part:?} of {all}"))
    }

    /// Counts of the last year that the table has otherwise, by more than both are rounded.
    fn wrong_ahead(&self) -> Option<String> {
        let ([on, off], [counted, covered]) = self.ahead.zip(self.ahead_table)?;
        let rest = (counted - covered).max(0.0);
        // Hundreds, tens or ones, by the smallest group of the base year: as they are written.
        let is_in = |unit: &f64| counted % unit == 0.0 && covered % unit == 0.0;
        let in_table = [100.0, 10.0].into_iter().find(is_in).unwrap_or(1.0);
        let slack = |count: f64| 0.0051 * count + in_table + 1.01 * rounding(count);
        let is_wrong = (on - covered).abs() > slack(covered) || (off - rest).abs() > slack(rest) + 0.0006 * counted;
        is_wrong.then(|| format!("readout {:?} and table {:?}", [on, off], [counted, covered]))
    }
}

/// What all views tell, the years ahead drawn from one of both.
fn told(reader: &mut Reader, document: &Value, basis: ProjectionBasis, language: &str) -> Told {
    let has_heads = document["groups"][0]["observations"][0]["workers"].is_number();
    let mut told = Told::default();
    reader.choose_basis(basis);
    let mut see = |view: View| {
        let shown = frame(reader, view);
        let rows = reader.numbers().into_iter().next().map_or_else(Vec::new, |table| table.rows);
        (shown, rows.into_iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect::<Vec<Vec<String>>>())
    };
    let (now, table) = see(View::Now);
    let is_together = plain(&now.headline).to_lowercase();
    let is_together = !["by group", "menurut kelompok"].iter().any(|words| is_together.contains(words));
    if is_together {
        let heads = if has_heads { &table[..] } else { &[] };
        if has_heads {
            told.add_today(&now, heads, document, language);
        } else {
            told.today.extend(in_hundred(&now.headline, language).first().map(|span| ("headline", *span)));
        }
        let (ahead, table) = see(View::Projection);
        told.add_ahead(&ahead, &table, language);
        let (shown, _) = see(View::Table);
        told.add_table(&shown, has_heads, language);
    }
    told
}

/// A number where the document has none: a cell of those paid for in a base year in which nobody counted them.
fn made_up(reader: &mut Reader, document: &Value) -> Option<String> {
    let shown = frame(reader, View::Table);
    let view = shown.view.table()?;
    for (place, group) in document["groups"].as_array()?.iter().enumerate() {
        let seen = group["observations"].as_array()?;
        let (last, before) = seen.split_last()?;
        let is_unknown = last["subsidised"].is_null() && before.iter().any(|seen| !seen["subsidised"].is_null());
        let label = group["label"].as_str()?;
        let rows = view.table.groups.iter().find(|rows| rows.label == label && is_unknown);
        // A column of those paid for stands third, where there is one, and another group may have it.
        let has_paid = view.table.columns.get(3).is_some_and(|column| column.contains("pemkab"));
        let cell = rows.filter(|_| has_paid).and_then(|rows| rows.rows.iter().rfind(|row| row.tag.is_some()));
        if let Some(cell) = cell.map(|row| &row.cells[2]).filter(|cell| cell.missing.is_none()) {
            return Some(format!("group {place}: {cell:?}"));
        }
    }
    None
}

#[test]
fn no_sentence_of_any_document_is_torn_foreign_too_fine_or_denied_by_another() {
    let mut runner = TestRunner::new(ProptestConfig::with_cases(RANDOM_DOCUMENTS));
    // How often there was something to compare: figures, parts of those not covered, counts of the last year.
    let compared = [const { Cell::new(0) }; 3];
    let result = runner.run(&any_coverage(), |document| {
        for language in ["en", "id"] {
            let mut reader = reader(language, &document);
            for text in everything(&mut reader) {
                let wrong = wrong_words(&text, &document, language);
                prop_assert!(wrong.is_none(), "{language}: “{}” in “{text}”", wrong.unwrap_or_default());
            }
            for basis in [ProjectionBasis::Trend, ProjectionBasis::Assumptions] {
                let told = told(&mut reader, &document, basis, language);
                let has = [!told.figures.is_empty(), told.missing_parts.len() > 1, told.ahead.is_some()];
                compared.iter().zip(has).for_each(|(times, has)| times.set(times.get() + u32::from(has)));
                let wrong = told.contradiction();
                prop_assert!(wrong.is_none(), "{language}, {basis:?}: {}", wrong.unwrap_or_default());
            }
            let wrong = made_up(&mut reader, &document);
            prop_assert!(wrong.is_none(), "{language}: {}", wrong.unwrap_or_default());
        }
        Ok(())
    });
    if let Err(failure) = result {
        panic!("{failure}");
    }
    assert!(compared.iter().all(|times| times.get() > RANDOM_DOCUMENTS / 4), "{compared:?}");
}

#[test]
fn a_planted_fault_in_words_is_found() {
    let workers = json!({"groups": [{"label": "Utara", "observations": [{"rate": 0.33}]}]});
    let mut children = workers.clone();
    children["unit"] = json!({"en": {"other": "children"}, "id": {"other": "anak"}});
    for (text, document, language, fault) in [
        ("36 in {n} children", &children, "en", "{"),
        ("36 of 100 of of children", &children, "en", "of of"),
        ("Only 3 in 100 workers", &children, "en", "worker"),
        ("Baru 3 dari 100 pekerja", &children, "id", "pekerja"),
        ("Utara: 33.0%", &workers, "en", "33.0%"),
        ("Utara: 33,04% pada 2040", &workers, "id", "33,04%"),
        ("Utara . Selatan", &workers, "id", " ."),
    ] {
        assert_eq!(wrong_words(text, document, language).as_deref(), Some(fault), "{text}");
    }
    for (text, language) in
        [("Only 3 in 100 workers, 33% in 2040", "en"), ("Baru 3 dari 100 pekerja, naik 0,3 poin", "id")]
    {
        assert_eq!(wrong_words(text, &workers, language), None, "{text}");
    }
    assert_eq!(
        wrong_words(
            "Pekerja Utara: 3%",
            &json!({"unit": {"en": {"other": "children"}}, "groups": [{"label": "Pekerja Utara"}]}),
            "id"
        ),
        None
    );
}

#[test]
fn a_planted_contradiction_is_found() {
    let sound = || Told {
        today: vec![("headline", in_hundred("Only 26 in 100 workers", "en")[0]), ("table", (0.2637, 0.2637))],
        end: vec![
            ("readout", percentage("<1%", "en").expect("a rate")),
            ("headline", in_hundred("Kurang dari 1 dari 100", "id")[0]),
        ],
        people: vec![("dek", [201_000.0, 53_000.0]), ("table", [201_000.0, 53_000.0])],
        missing: vec![("gap", 148_000.0)],
        beyond: 0.0,
        missing_parts: vec![51_000.0, 97_000.0],
        figures: vec![[[45.0, 20.0], [91_000.0, 40_000.0]], [[55.0, 6.0], [110_000.0, 13_000.0]]],
        ahead: Some([194_000.0, 7_400.0]),
        ahead_table: Some([201_000.0, 193_600.0]),
    };
    assert_eq!(sound().contradiction(), None);
    let mut today = sound();
    today.today.push(("dek", in_hundred("Sekarang 28 dari 100.", "id")[0]));
    let mut end = sound();
    end.end.push(("table", percentage("1,7%", "id").expect("a rate")));
    let mut people = sound();
    people.people.push(("table of today", [201_000.0, 35_000.0]));
    let mut missing = sound();
    missing.missing = vec![("gap", 0.0)];
    let mut parts = sound();
    parts.missing_parts = vec![51_000.0, 79_000.0];
    let mut figures = sound();
    figures.figures[0][0] = [45.0, 24.0];
    let mut ahead = sound();
    ahead.ahead = Some([194_000.0, 74_000.0]);
    for planted in [today, end, people, missing, parts, figures, ahead] {
        assert!(planted.contradiction().is_some(), "{planted:?}");
    }
}

#[test]
fn numbers_are_read_as_each_language_writes_them() {
    assert_eq!(numbers("15,000 of 20,000 children, 2024; 3.5 times", "en"), [15_000.0, 20_000.0, 2024.0, 3.5]);
    assert_eq!(numbers("15.000 dari 20.000 anak, 2024. 3,5 kali", "id"), [15_000.0, 20_000.0, 2024.0, 3.5]);
    assert_eq!(in_hundred("Today it is 26 in 100. The target is 99 in 100.", "en").len(), 2);
    assert_eq!(percentage("28–51%", "en").map(|_| ()), Some(()));
    assert_eq!(percentage("none", "en"), None);
}
