//! The documents that come with the pages: sound, and every figure as its source has it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use cakupan::document::{Checked, Severity, read};
use serde_json::Value;

/// Every document of `www/data`, by its name.
pub fn all_documents() -> BTreeMap<String, String> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data");
    let paths = fs::read_dir(data).unwrap().map(|entry| entry.unwrap().path());
    let named = |path: std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (name, fs::read_to_string(&path).unwrap())
    };
    paths.filter(|path| path.extension().is_some_and(|kind| kind == "json")).map(named).collect()
}

/// Those that are coverage documents.
fn documents() -> BTreeMap<String, String> {
    all_documents().into_iter().filter(|(name, _)| !name.starts_with("programme-")).collect()
}

#[test]
fn no_published_document_has_an_error_and_every_warning_is_known() {
    let mut warnings = Vec::new();
    for (name, text) in documents() {
        for problem in read::<Checked>(text.as_bytes()).problems {
            assert_eq!(problem.kind.severity(), Severity::Warning, "{name} {}: {:?}", problem.at, problem.kind);
            warnings.push(format!("{name} {} {}", problem.at, problem.kind.name()));
        }
    }
    // The head of the manpower office said 25 %; the people that were named come to 26.37 %. And for South Sulawesi there
    // is a count of July 2024, but none of June. India was counted in August and in November. What was said of Nigeria in 2021
    // was older than the survey of that year. All are shown to the reader.
    let known = [
        "banjar /reported/0/rate reported-differs",
        "india /groups/0/observations/1/month months-differ",
        "nigeria /reported/0/rate reported-differs",
        "sulawesi-selatan /groups/0/observations/1/month months-differ",
    ];
    assert_eq!(warnings, known);
}

/// What of a document a reader of one language would get in another: sentences and names of groups that are written once.
fn of_one_language(at: &str, value: &Value, found: &mut Vec<String>) {
    const SENTENCES: [&str; 5] = ["definition", "counted_as", "label", "note", "break"];
    match value {
        Value::Object(entries) if entries.keys().all(|key| key.len() == 2) && !entries.is_empty() => {
            let languages: Vec<&str> = entries.keys().map(String::as_str).collect();
            if languages != ["en", "id"] {
                found.push(at.to_owned());
            }
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                let at = format!("{at}/{key}");
                if SENTENCES.contains(&key.as_str()) && value.is_string() {
                    found.push(at.clone());
                }
                of_one_language(&at, value, found);
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                of_one_language(&format!("{at}/{place}"), item, found);
            }
        }
        _ => {}
    }
}

#[test]
fn what_published_documents_say_they_say_in_both_languages() {
    let mut found = Vec::new();
    for (name, text) in all_documents() {
        let document: Value = serde_json::from_str(&text).unwrap();
        of_one_language(&name, &document, &mut found);
        // A source is named by who published it; its title would be of one language.
        for (source, of_source) in document["sources"].as_object().unwrap() {
            if of_source["publisher"].is_null() {
                found.push(format!("{name}/sources/{source}"));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
    let mut once = Vec::new();
    of_one_language(
        "",
        &serde_json::json!({"note": "…", "label": {"id": "…"}, "title": {"id": "…", "en": "…"}}),
        &mut once,
    );
    assert_eq!(once, ["/label", "/note"]);
}

/// What a source says of a figure of a document.
pub struct Citation {
    pub document: String,
    pub at: String,
    /// The figures in the quote that add up to it.
    pub figures: Vec<String>,
    times: f64,
    pub quote: String,
    pub url: String,
}

impl Citation {
    pub fn all() -> Vec<Citation> {
        let written: Value = serde_json::from_str(include_str!("../documents/citations.json")).unwrap();
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap().to_owned();
        let of = |entry: &Value| Citation {
            document: text(entry, "document"),
            at: text(entry, "at"),
            figures: entry["figures"].as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect(),
            times: entry["times"].as_f64().unwrap(),
            quote: text(entry, "quote"),
            url: text(entry, "url"),
        };
        written.as_array().unwrap().iter().map(of).collect()
    }

    /// `7.996.826` people and `10,547,400` rupiah are whole, `45,22` millions and `39.4` percent are not; small numbers are words.
    pub fn value(&self) -> f64 {
        let number = |figure: &String| -> f64 {
            match figure.to_lowercase().as_str() {
                "satu" | "all" => return 1.0,
                "dua" => return 2.0,
                "enam" => return 6.0,
                _ => {}
            }
            let plain = if self.times == 1.0 { figure.replace(['.', ','], "") } else { figure.replace(',', ".") };
            plain.parse().unwrap()
        };
        self.figures.iter().map(number).sum::<f64>() * self.times
    }
}

#[test]
fn the_figures_of_the_places_are_those_of_their_sources() {
    let documents = documents();
    for citation in Citation::all().into_iter().filter(|one| documents.contains_key(&one.document)) {
        let Citation { document, at, figures, quote, url, .. } = &citation;
        let written: Value = serde_json::from_str(&documents[document]).unwrap();
        let figure = written.pointer(at).unwrap().as_f64().unwrap();
        let cited = citation.value();
        assert!((figure - cited).abs() <= 1e-9 * cited, "{document} {at}: {figure}, and {cited} in {quote}");
        assert!(figures.iter().all(|figure| quote.contains(figure.as_str())), "{document} {at}: not in {quote}");
        let sources = written["sources"].as_object().unwrap();
        assert!(sources.values().any(|source| source["url"] == url.as_str()), "{document} {at}: no source {url}");
    }
}

#[test]
fn no_figure_of_the_places_is_without_a_citation() {
    let cited: BTreeSet<_> = Citation::all().into_iter().map(|one| format!("{} {}", one.document, one.at)).collect();
    let documents = documents();
    let mut without = Vec::new();
    for name in ["india", "indonesia", "kalimantan", "nigeria", "sulawesi-selatan"] {
        let written: Value = serde_json::from_str(&documents[name]).unwrap();
        figures(&written, "", &mut |at| {
            let known = format!("{name} {at}");
            if !cited.contains(&known) {
                without.push(known);
            }
        });
    }
    // Those that are divided: rates from the numbers of people beside them, workers from a share. See the next claims.
    let divided = [
        "indonesia /reported/0/rate",
        "indonesia /reported/3/rate",
        "sulawesi-selatan /groups/0/observations/1/workers",
        "sulawesi-selatan /reported/1/workers",
        "sulawesi-selatan /reported/3/rate",
        "sulawesi-selatan /reported/6/rate",
    ];
    assert_eq!(without, divided);
}

#[test]
fn the_people_in_work_in_south_sulawesi_in_2024_are_what_three_sources_come_to() {
    let written: Value = serde_json::from_str(&documents()["sulawesi-selatan"]).unwrap();
    let workers = |index: usize| written["groups"][0]["observations"][index]["workers"].as_f64().unwrap() / 1e6;
    // “1,85 juta orang (39,50 persen) bekerja pada kegiatan formal”
    let formal = 1.85 / 0.395;
    // “Jumlah angkatan kerja Sulsel mencapai 4,97 juta orang, meningkat 82,34 ribu orang dibanding Agustus 2024”, of whom
    // “Tingkat Pengangguran Terbuka” was 4.19 %.
    let labour_force = (4.97 - 0.08234) * (1.0 - 0.0419);
    // “naik 191,21 ribu orang dari Agustus 2023”
    let year_before = workers(0) + 0.19121;
    for one in [formal, labour_force, year_before] {
        assert!((workers(1) - one).abs() < 0.005, "{one}");
    }
}

/// Calls with the pointer of every number that is neither a date nor the version.
pub fn figures(node: &Value, at: &str, found: &mut impl FnMut(&str)) {
    match node {
        Value::Object(entries) => {
            for (key, value) in entries.iter().filter(|(key, _)| !["year", "month", "version"].contains(&key.as_str()))
            {
                figures(value, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                figures(value, &format!("{at}/{index}"), found);
            }
        }
        Value::Number(_) => found(at),
        _ => {}
    }
}

#[test]
fn a_published_rate_is_its_people_divided_to_the_digits_that_are_given() {
    for (name, text) in documents() {
        let written: Value = serde_json::from_str(&text).unwrap();
        for reported in written["reported"].as_array().unwrap() {
            let number = |key: &str| reported[key].as_f64();
            if let (Some(rate), Some(registered), Some(workers)) =
                (number("rate"), number("registered"), number("workers"))
            {
                assert!((rate - registered / workers).abs() < 0.0005, "{name}: {reported}");
            }
        }
    }
}

#[test]
fn the_disputed_year_of_indonesia_drives_nothing() {
    let written: Value = serde_json::from_str(&documents()["indonesia"]).unwrap();
    let years: Vec<_> =
        written["groups"][0]["observations"].as_array().unwrap().iter().map(|one| &one["year"]).collect();
    assert_eq!(years, (2016..=2024).collect::<Vec<_>>());
    let disputed = written["reported"].as_array().unwrap().iter().find(|one| one["registered"] == 48_640_000).unwrap();
    assert!(disputed["note"]["id"].as_str().unwrap().starts_with("Diperselisihkan"));
    assert!(disputed["note"]["en"].as_str().unwrap().starts_with("Disputed"));
}
