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
use crate::source::files;

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

/// Words that were replaced in Indonesian, what stands in their place, and why.
const OLD: [(&str, &str, &str); 10] = [
    ("pembagi", "jumlah pekerja yang dipakai", "a word of arithmetic, for what a reader knows as people"),
    ("pembaginya", "jumlah pekerja yang dipakai", "a word of arithmetic, for what a reader knows as people"),
    ("persennya", "persentasenya", "one word for a share, which is “persentase”"),
    ("pendaftar", "peserta baru", "who applies is not yet a member, and it is members that are counted"),
    ("masa depan", "simulasi", "a random run is no future"),
    ("dibayari", "ditanggung", "money is “dibayar”, people are “ditanggung”"),
    ("orang yang dibayar", "orang yang ditanggung", "money is “dibayar”, people are “ditanggung”"),
    ("pekerja yang dibayar", "pekerja yang ditanggung", "money is “dibayar”, people are “ditanggung”"),
    ("peserta yang dibayar", "peserta yang ditanggung", "money is “dibayar”, people are “ditanggung”"),
    ("kesalahan di dokumen", "kesalahan pada dokumen", "faults are “pada” what they are found in, everywhere"),
];

/// The old words in a text, each with what is wrong with it.
fn old_words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let stands_alone = |(at, word): (usize, &str)| {
        !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + word.len()..].chars().next())
    };
    let found = OLD.iter().filter(|(word, ..)| text.match_indices(word).any(stands_alone));
    found.map(|(word, now, why)| format!("“{word}” is now “{now}”: {why}")).collect()
}

/// The texts of a document in Indonesian; names of sources are quotes.
fn indonesian(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| indonesian(item, texts)),
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| *name != "sources") {
                match field {
                    Value::String(text) if name == "id" => texts.push(text.clone()),
                    field => indonesian(field, texts),
                }
            }
        }
        _ => {}
    }
}

/// What stands between the tags.
fn without_tags(html: &str) -> String {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect::<Vec<_>>().join(" ")
}

#[test]
fn indonesian_has_no_word_that_was_replaced() {
    let mut texts: Vec<(String, String)> = Vec::new();
    for folder in ["src/words", "www/builder/words", "docs/publish"] {
        for file in files(folder, "id.json") {
            let words: Value = serde_json::from_str(&file.text).expect("JSON");
            let words = words.as_object().expect("an object of texts").clone();
            texts.extend(
                words.into_iter().map(|(key, text)| (format!("{folder}/{} {key}", file.path), text.to_string())),
            );
        }
    }
    for file in files("www/data", ".json") {
        let mut found = Vec::new();
        indonesian(&serde_json::from_str(&file.text).expect("JSON"), &mut found);
        texts.extend(found.into_iter().map(|text| (file.path.clone(), text)));
    }
    for file in files("www", ".html").into_iter().filter(|file| file.text.contains("<html lang=\"id\"")) {
        texts.extend(without_tags(&file.text).lines().map(|line| (file.path.clone(), line.to_owned())));
    }
    assert!(texts.len() > 1_000, "{} texts", texts.len());
    let mut wrong = Vec::new();
    for (place, text) in &texts {
        wrong.extend(old_words(text).iter().map(|old| format!("{place}: {old}\n  {text}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn an_old_word_is_found_where_it_stands_alone() {
    assert_eq!(old_words("Makin kecil pembaginya, makin besar persennya.").len(), 2);
    assert_eq!(old_words("Pendaftar baru per tahun").len(), 1);
    assert_eq!(old_words("Pembagian anggaran; pendaftaran; iurannya dibayar pemkab.").len(), 0);
    assert_eq!(without_tags("<p>Lebih <b>banyak</b> pendaftar</p>").trim(), "Lebih  banyak  pendaftar");
}
