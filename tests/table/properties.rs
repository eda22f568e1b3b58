//! Any document, written as a table in any of the usual forms, is read back the same; and no bytes at all bring the
//! reading to a fall.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use cakupan::table::import;
use proptest::prelude::*;
use serde_json::Value;

/// Names that say nothing about what is counted.
const NAMES: [&str; 6] = ["Hulu", "Hilir", "Tengah", "Barat Daya", "Timur", "Pesisir"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Long,
    YearsAcross,
    MeasuresAcross,
    GroupsAcross,
    MeasuresDown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Dots,
    Commas,
}

/// Workers, registered, rate.
type Counted = (Option<u64>, Option<u64>, Option<f64>);

#[derive(Debug, Clone)]
struct Sample {
    /// Name, year, workers and registered.
    seen: Vec<(usize, i32, u32, u32)>,
    rates: bool,
    form: Form,
    style: Style,
    separator: u8,
    english: bool,
    title: bool,
    total: bool,
}

fn grouped(number: u32, style: Style) -> String {
    let plain = number.to_string();
    let mark = match style {
        Style::Plain => return plain,
        Style::Dots => ".",
        Style::Commas => ",",
    };
    let digits: Vec<&str> =
        plain.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
    digits.join(mark)
}

impl Sample {
    fn percent(&self, tenths: u32) -> String {
        let mark = if self.style == Style::Dots { "," } else { "." };
        format!("{}{mark}{}%", tenths / 10, tenths % 10)
    }

    /// What stands for each measure of an observation, or for their sum.
    fn figures(&self, workers: u32, registered: u32) -> Vec<String> {
        if self.rates {
            vec![self.percent(registered % 1000)]
        } else {
            vec![grouped(workers, self.style), grouped(registered, self.style)]
        }
    }

    fn measures(&self) -> Vec<&'static str> {
        match (self.rates, self.english) {
            (true, true) => vec!["Coverage"],
            (true, false) => vec!["Cakupan"],
            (false, true) => vec!["Workers", "Registered"],
            (false, false) => vec!["Pekerja", "Terdaftar"],
        }
    }

    fn word(&self, english: &'static str, indonesian: &'static str) -> String {
        (if self.english { english } else { indonesian }).to_owned()
    }

    /// The figures of each group and year, and with a total those of all together.
    fn cells(&self) -> BTreeMap<(String, i32), Vec<String>> {
        let mut cells = BTreeMap::new();
        let mut sums: BTreeMap<i32, (u32, u32)> = BTreeMap::new();
        for (name, year, workers, registered) in &self.seen {
            cells.insert((NAMES[*name].to_owned(), *year), self.figures(*workers, *registered));
            let sum = sums.entry(*year).or_default();
            *sum = (sum.0 + workers, sum.1 + registered);
        }
        if self.total && !self.rates {
            for (year, (workers, registered)) in sums {
                cells.insert((self.word("zTotal", "zJumlah"), year), self.figures(workers, registered));
            }
        }
        cells
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let cells = self.cells();
        let mut names: Vec<String> = cells.keys().map(|(name, _)| name.clone()).collect();
        names.dedup();
        let mut years: Vec<i32> = cells.keys().map(|(_, year)| *year).collect();
        years.sort_unstable();
        years.dedup();
        let measures = self.measures();
        let shown = |name: &str| name.trim_start_matches('z').to_owned();
        let figure = |name: &str, year: i32, measure: usize| {
            cells.get(&(name.to_owned(), year)).map_or_else(|| "n/a".to_owned(), |figures| figures[measure].clone())
        };
        let group = self.word("Region", "Wilayah");
        let year_word = self.word("Year", "Tahun");
        let all: Vec<usize> = (0..measures.len()).collect();
        let measure = |index: &usize| measures[*index].to_owned();
        let mut rows: Vec<Vec<String>> = Vec::new();
        match self.form {
            Form::Long => {
                rows.push([vec![group, year_word], all.iter().map(measure).collect()].concat());
                for (name, year) in cells.keys() {
                    let figures = all.iter().map(|at| figure(name, *year, *at)).collect();
                    rows.push([vec![shown(name), year.to_string()], figures].concat());
                }
            }
            Form::YearsAcross => {
                let over = years.iter().flat_map(|year| {
                    let rest = vec![String::new(); all.len() - 1];
                    [vec![year.to_string()], rest].concat()
                });
                rows.push([vec![group], over.collect()].concat());
                rows.push([vec![String::new()], years.iter().flat_map(|_| all.iter().map(measure)).collect()].concat());
                for name in &names {
                    let figures = years.iter().flat_map(|year| all.iter().map(|at| figure(name, *year, *at)));
                    rows.push([vec![shown(name)], figures.collect()].concat());
                }
            }
            Form::MeasuresAcross => {
                let heading = all
                    .iter()
                    .flat_map(|at| years.iter().map(|year| format!("{} {year}", measure(at))).collect::<Vec<_>>());
                rows.push([vec![group], heading.collect()].concat());
                for name in &names {
                    let figures = all.iter().flat_map(|at| years.iter().map(|year| figure(name, *year, *at)));
                    rows.push([vec![shown(name)], figures.collect()].concat());
                }
            }
            Form::GroupsAcross => {
                let over = names.iter().flat_map(|name| all.iter().map(|_| shown(name)));
                rows.push([vec![String::new()], over.collect()].concat());
                rows.push([vec![year_word], names.iter().flat_map(|_| all.iter().map(measure)).collect()].concat());
                for year in &years {
                    let figures = names.iter().flat_map(|name| all.iter().map(|at| figure(name, *year, *at)));
                    rows.push([vec![year.to_string()], figures.collect()].concat());
                }
            }
            Form::MeasuresDown => {
                let indicator = self.word("Indicator", "Indikator");
                let years_text = years.iter().map(ToString::to_string).collect();
                rows.push([vec![group, indicator], years_text].concat());
                for name in &names {
                    for at in &all {
                        let figures = years.iter().map(|year| figure(name, *year, *at)).collect();
                        rows.push([vec![shown(name), measure(at)], figures].concat());
                    }
                }
            }
        }
        rows
    }

    fn text(&self) -> String {
        let mut writer = csv::WriterBuilder::new().delimiter(self.separator).flexible(true).from_writer(Vec::new());
        if self.title {
            writer.write_record(["Tabel 4. Keadaan menurut wilayah"]).unwrap();
            writer.write_record([" "]).unwrap();
        }
        for row in self.rows() {
            writer.write_record(&row).unwrap();
        }
        String::from_utf8(writer.into_inner().unwrap()).unwrap()
    }

    /// What has to be read: by name and year.
    fn expected(&self) -> BTreeMap<(String, i64), Counted> {
        let one = |(name, year, workers, registered): &(usize, i32, u32, u32)| {
            let counted = if self.rates {
                let tenths = registered % 1000;
                (None, None, Some(format!("{tenths}e-3").parse().unwrap()))
            } else {
                (Some(u64::from(*workers)), Some(u64::from(*registered)), None)
            };
            ((NAMES[*name].to_owned(), i64::from(*year)), counted)
        };
        self.seen.iter().map(one).collect()
    }
}

prop_compose! {
    fn sample()(
        groups in 2_usize..6,
        years in prop::collection::btree_set(1990_i32..2060, 1..5),
        numbers in prop::collection::vec((1000_u32..4_000_000, 1_u32..1000), 30),
        rates in any::<bool>(),
        form in prop::sample::select(vec![Form::Long, Form::YearsAcross, Form::MeasuresAcross, Form::GroupsAcross, Form::MeasuresDown]),
        style in prop::sample::select(vec![Style::Plain, Style::Dots, Style::Commas]),
        separator in prop::sample::select(vec![b',', b';', b'\t']),
        english in any::<bool>(),
        title in any::<bool>(),
        total in any::<bool>(),
    ) -> Sample {
        let mut numbers = numbers.into_iter();
        let seen = (0..groups).flat_map(|group| years.iter().map(move |year| (group, *year))).map(|(group, year)| {
            let (workers, share) = numbers.next().unwrap_or((5000, 500));
            (group, year, workers, (f64::from(workers) * f64::from(share) / 1000.0).floor() as u32)
        });
        Sample { seen: seen.collect(), rates, form, style, separator, english, title, total }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn a_document_written_as_a_table_is_read_back_the_same(sample in sample()) {
        let text = sample.text();
        let read = import(text.as_bytes(), []);
        let Some(document) = &read.document else {
            return Err(TestCaseError::fail(format!("{text}\n{:#?}", read.problems)));
        };
        let document: Value = serde_json::from_str(&document.json()).unwrap();
        let mut found = BTreeMap::new();
        for group in document["groups"].as_array().unwrap() {
            for seen in group["observations"].as_array().unwrap() {
                let key = (group["label"].as_str().unwrap_or_default().to_owned(), seen["year"].as_i64().unwrap());
                found.insert(key, (seen["workers"].as_u64(), seen["registered"].as_u64(), seen["rate"].as_f64()));
            }
        }
        prop_assert_eq!(found, sample.expected(), "{}", text);
    }

    #[test]
    fn no_text_brings_the_reading_to_a_fall(text in "[ -~;,\t\n…–%éA-Za-z0-9.]{0,300}") {
        let _ = import(text.as_bytes(), ["A=group", "B2=5", "numbers=id", "year=2024"]);
    }

    #[test]
    fn no_bytes_bring_the_reading_to_a_fall(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = import(&bytes, []);
    }
}

/// Every table that the tests have, but XLS: calamine takes the lengths in such a file for true.
fn tables() -> Vec<Vec<u8>> {
    let folder =
        |name: &str| fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/table").join(name)).unwrap();
    let files = ["cases", "workbooks"].into_iter().flat_map(folder).map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|end| end != "json" && end != "md" && end != "xls"))
        .map(|path| fs::read(path).unwrap())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn no_broken_table_brings_the_reading_to_a_fall(
        table in prop::sample::select(tables()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = table;
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = import(&bytes, []);
    }
}

#[test]
fn ten_thousand_rows_are_read_at_once() {
    let mut text = String::from("Kelompok;Tahun;Pekerja;Terdaftar\n");
    for row in 0..10_000_u32 {
        let (group, year) = (row / 20, 2001 + row % 20);
        text.push_str(&format!(
            "Kelompok {group};{year};{};{}\n",
            grouped(10_000 + row * 7, Style::Dots),
            grouped(1_000 + row, Style::Dots)
        ));
    }
    let begun = std::time::Instant::now();
    let read = import(text.as_bytes(), []);
    assert!(read.document.is_some(), "{:#?}", read.problems.first());
    // A second as it is shipped; tests are built with less care, and run beside each other.
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}
