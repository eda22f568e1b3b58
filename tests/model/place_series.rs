//! The way that a place has come: where it is one line and where it is not, checked by hand.

use cakupan::document::{PlaceList, PlaceYear, read};
use cakupan::model::PlaceSeries;
use proptest::prelude::*;
use serde_json::{Value, json};

/// What a list has of these years; `true` where the counting changed.
fn observed(years: &[(i32, bool)]) -> Vec<PlaceYear> {
    let seen = years.iter().map(|(year, is_break)| {
        let mut seen = json!({"year": year, "rate": 0.5});
        if *is_break {
            seen["break"] = json!("Sensus");
        }
        seen
    });
    let place = json!({
        "src": "0.json", "place": "P", "programme": "P", "year": 2025, "counting": 0,
        "observed": seen.collect::<Vec<Value>>(),
    });
    let list = json!({"version": 1, "countings": [{"programme": "P"}], "places": [place]});
    let reading = read::<PlaceList>(&serde_json::to_vec(&list).expect("JSON"));
    reading.document.expect("a sound list").places.remove(0).observed
}

fn segments(years: &[(i32, bool)]) -> Option<Vec<Vec<i32>>> {
    let observed = observed(years);
    let segments = PlaceSeries::new(&observed)?.segments;
    Some(segments.into_iter().map(|segment| segment.into_iter().map(|seen| seen.year).collect()).collect())
}

#[test]
fn years_that_follow_each_other_are_one_piece_and_a_missing_year_ends_it() {
    let years = [2014, 2015, 2017, 2020, 2021].map(|year| (year, false));
    assert_eq!(segments(&years), Some(vec![vec![2014, 2015], vec![2017], vec![2020, 2021]]));
}

#[test]
fn a_change_in_the_counting_ends_a_piece_and_is_told_from_a_gap() {
    let observed = observed(&[(2014, true), (2015, false), (2016, true), (2018, false), (2020, true)]);
    let series = PlaceSeries::new(&observed).expect("a series");
    let breaks: Vec<[i32; 2]> = series.breaks().map(|[before, after]| [before.year, after.year]).collect();
    assert_eq!(breaks, [[2015, 2016], [2018, 2020]], "before the first year nothing changed that is seen");
    assert_eq!(series.segments.len(), 4);
}

#[test]
fn one_year_is_no_way_however_often_it_is_there() {
    assert_eq!(segments(&[]), None);
    assert_eq!(segments(&[(2020, false)]), None);
    assert_eq!(segments(&[(2020, false), (2020, false)]), None);
    assert_eq!(segments(&[(2020, false), (2019, false)]), Some(vec![vec![2019, 2020]]), "in the order of the years");
}

proptest! {
    #[test]
    fn every_year_is_in_one_piece_and_within_a_piece_none_is_missing(years in proptest::collection::vec((1990..2030, any::<bool>()), 0..20)) {
        let mut distinct: Vec<i32> = years.iter().map(|(year, _)| *year).collect();
        distinct.sort_unstable();
        distinct.dedup();
        let segments = segments(&years).unwrap_or_default();
        if distinct.len() > 1 {
            prop_assert_eq!(segments.concat(), distinct);
        } else {
            prop_assert!(segments.is_empty());
        }
        for segment in &segments {
            prop_assert!(segment.windows(2).all(|pair| pair[1] == pair[0] + 1));
        }
    }
}
