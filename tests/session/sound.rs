//! The years ahead for the ear: which tones there are, when and how high, and what is said of them.

use cakupan::chart::{NotoSans, Tone, Voice, pitch};
use cakupan::session::{Passage, Sound, View};
use cakupan::words::{Mark, ProjectionBasis};
use proptest::prelude::*;
use serde_json::json;

use crate::documents::{
    Reader, any_document, banjar, broken, document, group, history, projection, reader, reader_under, with_ranges,
    years_ahead,
};

#[track_caller]
fn sound(reader: &mut Reader) -> Sound {
    reader.show(View::Projection);
    reader.sound(&NotoSans).expect("the years ahead are heard")
}

fn words(sound: &Sound) -> Vec<&str> {
    sound.passages.iter().map(|passage| passage.text.as_str()).collect()
}

fn years(passage: &Passage) -> Vec<&Tone> {
    passage.tones.iter().filter(|tone| tone.year.is_some()).collect()
}

/// Hz by the definition: two octaves from nobody to everybody.
fn defined(rate: f64) -> f64 {
    220.0 * 4.0_f64.powf(rate)
}

#[test]
fn nobody_is_the_a_below_middle_c_and_everybody_two_octaves_higher() {
    // 220 √2 = 311.126983722…
    for (rate, hertz) in [(0.0, 220.0), (0.25, 311.126_983_722_080_9), (0.5, 440.0), (1.0, 880.0)] {
        assert!((pitch(rate) / hertz - 1.0).abs() < 1e-12, "{rate} is {} Hz", pitch(rate));
    }
}

#[test]
fn equal_steps_of_coverage_are_equal_ratios_of_pitch() {
    for step in 0..=1000 {
        let rate = f64::from(step) / 1000.0;
        assert!((pitch(rate) / defined(rate) - 1.0).abs() < 1e-12, "{rate}");
    }
}

#[test]
fn banjar_is_said_in_words_before_it_sounds() {
    let mut indonesian = reader("id", &banjar());
    assert_eq!(
        words(&sound(&mut indonesian)),
        [
            "Makin tinggi nadanya, makin banyak pekerja yang terlindungi. Nada pertama: 0%. Nada kedua: 100%.",
            "Semua pekerja: naik dari 26% pada 2025 ke 53% pada 2045.",
            "Pekerja formal dan UMKM: naik dari 44% pada 2025 ke 100% pada 2045.",
            "Pekerja informal: naik dari 12% pada 2025 ke 14% pada 2045.",
        ]
    );
    let mut english = reader("en", &banjar());
    assert_eq!(words(&sound(&mut english))[1], "All workers: up from 26% in 2025 to 53% in 2045.");
}

#[test]
fn what_cannot_be_heard_is_said() {
    let how = sound(&mut reader("en", &banjar())).how.join(" ");
    assert!(how.contains("Separate tones: from assumptions.") && how.contains("target 99% in 2045"), "{how}");
    assert!(!how.contains("range"), "there is none: {how}");
    let ranged = sound(&mut reader("en", &with_ranges())).how.join(" ");
    assert!(ranged.contains("The range cannot be heard."), "{ranged}");
}

#[test]
fn a_line_that_rises_and_falls_again_says_how_high_it_came() {
    // (40,000 + 6,000 t) / (100,000 × 1.05^t): 62.6 % for t = 13 and 14, the latter a little more, and 60.3 % for t = 20.
    let mut growing = group("satu", 100_000.0, 40_000.0);
    growing["assumptions"] = json!({"enrolment": {"per_year": {"central": 6000}}, "lapse": {"central": 0.0},
        "workforce_growth": {"central": 0.05}});
    let mut reader = reader("en", &document(json!([growing]), json!([{"year": 2045, "rate": 0.99}])));
    let sound = sound(&mut reader);
    assert_eq!(words(&sound)[1], "All workers: up from 40% in 2025 to 60% in 2045. Highest: 63% in 2039.");
}

#[test]
fn the_trend_is_one_line_with_its_past() {
    let mut reader = reader("en", &history(6));
    reader.choose_basis(ProjectionBasis::Trend);
    let sound = sound(&mut reader);
    assert_eq!(sound.passages.len(), 2);
    let (line, tones) = (&sound.passages[1].text, years(&sound.passages[1]));
    assert!(line.starts_with("All workers: from 40% in 2020 to 50% in 2025 (data), then up to "), "{line}");
    let observed = |tone: &&&Tone| tone.voice == Voice::Observed;
    assert_eq!(
        tones.iter().filter(observed).map(|tone| tone.year).collect::<Vec<_>>(),
        (2020..=2025).map(Some).collect::<Vec<_>>()
    );
    assert!(sound.how[0].contains("if the trend continues"), "{:?}", sound.how);
}

#[test]
fn a_break_is_a_gap_in_the_tones_and_is_said_before_them() {
    let mut reader = reader("en", &broken(history(6), 1, 2023));
    let sound = sound(&mut reader);
    let [_, all, one, other] = sound.passages.as_slice() else { panic!("three lines: {:?}", words(&sound)) };
    let said = |passage: &Passage| passage.text.ends_with(" The way of counting changed (2023). The tones part there.");
    assert_eq!([all, one, other].map(said), [true, false, true], "{:?}", words(&sound));
    let gaps = |passage: &Passage| -> Vec<Option<i32>> {
        let tones = years(passage).into_iter().filter(|tone| tone.voice == Voice::Observed).collect::<Vec<_>>();
        let apart = |pair: &&[&Tone]| pair[1].at - (pair[0].at + pair[0].length) > 0.01;
        tones.windows(2).filter(apart).map(|pair| pair[1].year).collect()
    };
    assert_eq!([all, one, other].map(gaps), [vec![Some(2023)], vec![], vec![Some(2023)]]);
}

#[test]
fn only_the_years_ahead_are_heard() {
    let mut reader = reader("id", &banjar());
    for view in View::ALL {
        reader.show(view);
        assert_eq!(reader.sound(&NotoSans).is_some(), view == View::Projection, "{view:?}");
    }
}

#[test]
fn without_a_target_no_tone_stands_for_one() {
    let mut reader = reader("id", &document(json!([group("satu", 1000.0, 400.0)]), json!([])));
    let sound = sound(&mut reader);
    assert!(sound.passages.iter().all(|passage| passage.tones.iter().all(|tone| tone.voice != Voice::Target)));
    assert_eq!(sound.how.len(), 1);
}

#[test]
fn a_line_of_a_hundred_years_is_heard_within_four_seconds() {
    let mut reader = reader_under("id", &banjar(), &json!({"until": 2105}));
    let sound = sound(&mut reader);
    let tones = years(&sound.passages[1]);
    let (first, last) = (tones[0], tones[tones.len() - 1]);
    assert_eq!((first.year, last.year), (Some(2025), Some(2105)));
    assert!(last.at + last.length - first.at <= 4.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_lines_are_heard_in_the_order_of_the_readout_each_after_its_words(document in any_document()) {
        let mut reader = reader("id", &document);
        let readout = years_ahead(&mut reader).readout;
        let sound = sound(&mut reader);
        let marks: Vec<Option<Mark>> = sound.passages.iter().map(|passage| passage.mark).collect();
        let wanted: Vec<Option<Mark>> = [None].into_iter().chain(readout.cells.iter().map(|cell| Some(cell.mark))).collect();
        prop_assert_eq!(marks, wanted);
        let mut end = 0.0;
        for passage in &sound.passages {
            prop_assert!(!passage.text.is_empty() && passage.at >= end);
            end = passage.at + 1.0;
            for tone in &passage.tones {
                prop_assert!(tone.at >= end - 1e-9, "{} before {end}", tone.at);
                end = tone.at + tone.length;
                prop_assert!((-1.0..=1.0).contains(&tone.pan) && tone.length >= 0.02);
            }
        }
        prop_assert!(sound.length >= end);
    }

    #[test]
    fn every_tone_is_as_high_as_its_year_s_coverage(document in any_document()) {
        let mut reader = reader("id", &document);
        reader.choose_basis(ProjectionBasis::Assumptions);
        let sound = sound(&mut reader);
        let numbers = projection(&reader);
        let line = &sound.passages[1];
        for tone in years(line) {
            let ahead = tone.year.expect("a year") - numbers.base_year;
            let Ok(ahead) = usize::try_from(ahead) else { continue };
            prop_assert_eq!(tone.voice == Voice::Observed, ahead == 0);
            let wanted = defined(numbers.all.as_ref().expect("all together").coverage[ahead]);
            prop_assert!((tone.hertz / wanted - 1.0).abs() < 1e-9, "{} for {wanted}", tone.hertz);
        }
        prop_assert_eq!(years(line).iter().filter(|tone| tone.voice == Voice::Estimated).count(), numbers.all.as_ref().expect("all together").coverage.len() - 1);
    }
}
