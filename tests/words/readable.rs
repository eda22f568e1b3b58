//! Words that a fourteen-year-old reads: sentences as they are filled for the published documents, measured.
//!
//! English: Flesch–Kincaid grade, 0.39 words a sentence + 11.8 syllables a word − 15.59 (Kincaid and others, 1975).
//! Indonesian has no such grade, and LIX needs none: words a sentence + how many in a hundred words have more than six
//! letters (Björnsson, 1968). Under 40 is easy, up to 50 is as a newspaper; that was found for Swedish, and Indonesian with
//! its affixes has longer words, so the bound is on the safe side.
//! Names that a document gives (place, programme, payer) are left out: no wording makes them shorter.

use cakupan::session::{Frame, View};
use cakupan::words::ProjectionBasis;
use serde_json::Value;

use crate::documents::{banjar, frame, reader, with_ranges};

fn documents() -> [(&'static str, Value); 7] {
    let read = |text: &str| serde_json::from_str(text).expect("JSON");
    [
        ("banjar", banjar()),
        ("indonesia", read(include_str!("../../www/data/indonesia.json"))),
        ("india", read(include_str!("../../www/data/india.json"))),
        ("nigeria", read(include_str!("../../www/data/nigeria.json"))),
        ("kalimantan", read(include_str!("../../www/data/kalimantan.json"))),
        ("sulawesi-selatan", read(include_str!("../../www/data/sulawesi-selatan.json"))),
        ("ranges", with_ranges()),
    ]
}

/// Headline, what supports it, notes and answers of a view.
fn paragraphs(frame: &Frame) -> Vec<String> {
    let mut all = vec![format!("{}.", frame.headline), frame.dek.clone()];
    all.extend(frame.notes.clone());
    all.extend(
        frame
            .view
            .projection()
            .and_then(|view| view.need.clone())
            .iter()
            .flat_map(|need| [format!("{}.", need.heading), need.detail.clone()]),
    );
    all.extend(frame.view.projection().and_then(|view| view.readout.range.clone()));
    all.extend(frame.questions.iter().flat_map(|question| question.answers.clone()));
    all.extend(frame.view.cost().and_then(|view| view.years.clone()).iter().flat_map(|years| years.notes.clone()));
    all
}

/// The sentences of every view, in both ways of looking ahead, each once.
fn sentences(language: &str) -> Vec<Vec<String>> {
    let mut sentences = Vec::new();
    for (_, document) in documents() {
        let mut reader = reader(language, &document);
        for view in [View::Now, View::Projection, View::Cost, View::Levers, View::Table] {
            for basis in [ProjectionBasis::Trend, ProjectionBasis::Assumptions] {
                reader.choose_basis(basis);
                for paragraph in paragraphs(&frame(&mut reader, view)) {
                    sentences.extend(split(&without_names(&paragraph, &document)));
                }
            }
        }
    }
    sentences.sort();
    sentences.dedup();
    sentences.retain(|words| words.len() > 1);
    sentences
}

/// The paragraph with the document's long names shortened to a letter.
fn without_names(paragraph: &str, document: &Value) -> String {
    let mut plain = paragraph.replace('\u{a0}', " ");
    for name in ["place", "programme"] {
        plain = plain.replace(document[name].as_str().unwrap_or("–"), "X");
    }
    plain
}

/// Sentences end at a full stop, a question mark or a colon before a space; words have a letter or a digit.
fn split(paragraph: &str) -> Vec<Vec<String>> {
    let text = paragraph.replace("? ", ". ").replace(": ", ". ") + " ";
    let words = |sentence: &str| {
        let words = sentence.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    text.split(". ").map(words).filter(|words: &Vec<String>| !words.is_empty()).collect()
}

/// Groups of vowels, without an e that is not heard at the end; numbers and single letters are one.
fn syllables(word: &str) -> f64 {
    let word = word.to_lowercase();
    let vowel = |letter: char| "aeiouy".contains(letter);
    let groups = word.split(|letter| !vowel(letter)).filter(|group| !group.is_empty()).count();
    let silent = (word.ends_with('e') && !word.ends_with("le")) || (word.ends_with("ed") && !word.ends_with("ted"));
    groups.saturating_sub(usize::from(silent)).max(1) as f64
}

fn grade(sentences: &[Vec<String>]) -> f64 {
    let words: Vec<&String> = sentences.iter().flatten().collect();
    let count = words.len() as f64;
    let spoken: f64 = words.iter().map(|word| syllables(word)).sum();
    0.39 * count / sentences.len() as f64 + 11.8 * spoken / count - 15.59
}

fn lix(sentences: &[Vec<String>]) -> f64 {
    let words: Vec<&String> = sentences.iter().flatten().collect();
    let count = words.len() as f64;
    let long = words.iter().filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 6).count();
    count / sentences.len() as f64 + 100.0 * long as f64 / count
}

fn words_a_sentence(sentences: &[Vec<String>]) -> f64 {
    sentences.iter().map(Vec::len).sum::<usize>() as f64 / sentences.len() as f64
}

/// The hardest by a measure, for whoever has to better them.
fn worst(sentences: &[Vec<String>], measure: fn(&[Vec<String>]) -> f64) -> String {
    let mut measured: Vec<_> =
        sentences.iter().map(|one| (measure(std::slice::from_ref(one)), one.join(" "))).collect();
    measured.sort_by(|one, other| other.0.total_cmp(&one.0));
    measured.into_iter().take(8).map(|(hard, words)| format!("\n{hard:.1}: {words}")).collect()
}

#[test]
fn english_is_read_in_the_ninth_grade() {
    let sentences = sentences("en");
    let (grade, worst) = (self::grade(&sentences), worst(&sentences, grade));
    println!("grade {grade:.1}, {} sentences{worst}", sentences.len());
    assert!(sentences.len() > 100 && grade <= 9.0, "grade {grade:.1}{worst}");
}

#[test]
fn indonesian_has_short_sentences_and_no_more_long_words_than_a_newspaper() {
    let sentences = sentences("id");
    let (lix, length, worst) = (self::lix(&sentences), words_a_sentence(&sentences), worst(&sentences, lix));
    println!("LIX {lix:.1}, {length:.1} words a sentence, {} sentences{worst}", sentences.len());
    assert!(sentences.len() > 100 && lix <= 45.0 && length <= 20.0, "LIX {lix:.1}, {length:.1} words{worst}");
}

#[test]
fn no_sentence_of_ours_has_more_than_forty_words() {
    for language in ["id", "en"] {
        for sentence in sentences(language) {
            assert!(sentence.len() <= 40, "{}: {}", sentence.len(), sentence.join(" "));
        }
    }
}
