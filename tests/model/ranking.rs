//! Places side by side: who has a rank and which, checked by hand.

use cakupan::document::{PlaceList, Text, read};
use cakupan::model::{Part, WhyUnranked, common_groups, rank, usual_year, years_observed};
use serde_json::{Value, json};

/// A list of places with these years each, all counted in the first way.
fn list(places: Value) -> PlaceList {
    let places: Vec<Value> =
        places.as_array().expect("JSON").iter().enumerate().map(|(number, place)| entry(number, place)).collect();
    let list = json!({"version": 1, "countings": [{"programme": "P"}, {"programme": "Q"}], "places": places});
    let reading = read::<PlaceList>(&serde_json::to_vec(&list).expect("JSON"));
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    reading.document.expect("JSON")
}

fn entry(number: usize, place: &Value) -> Value {
    let mut entry = json!({
        "src": format!("{number}.json"), "place": "Same name", "programme": "P", "year": 2025, "counting": 0, "observed": [],
    });
    entry.as_object_mut().expect("JSON").extend(place.as_object().expect("JSON").clone());
    entry
}

fn seen(year: i32, registered: u32) -> Value {
    json!({"year": year, "workers": 1_000, "registered": registered})
}

/// Place and rank, in order.
fn ranks(list: &PlaceList, year: i32) -> Vec<(usize, usize)> {
    rank(list, 0, Part::All, year).ranked.iter().map(|one| (one.place, one.rank)).collect()
}

#[test]
fn equals_share_a_rank_and_the_next_is_by_so_many_further() {
    let one = |registered| json!({"observed": [seen(2025, registered)]});
    let list = list(json!([one(200), one(400), one(300), one(300), one(100)]));
    assert_eq!(ranks(&list, 2025), [(1, 1), (2, 2), (3, 2), (0, 4), (4, 5)]);
    let ranking = rank(&list, 0, Part::All, 2025);
    assert_eq!((ranking.sharing(2), ranking.sharing(3), ranking.sharing(4)), (2, 0, 1));
}

#[test]
fn what_is_written_alike_is_equal_but_all_and_none_are_only_what_is_all_and_none() {
    let one = |registered: u32, workers: u32| json!({"observed": [{"year": 2025, "workers": workers, "registered": registered}]});
    // 33.33 % and 33.34 % are both written 33.3 %.
    let alike = list(json!([one(3_333, 10_000), one(3_334, 10_000), one(3_336, 10_000)]));
    assert_eq!(ranks(&alike, 2025), [(2, 1), (0, 2), (1, 2)]);
    let edges = list(json!([one(99_999, 100_000), one(1, 1), one(0, 1), one(1, 100_000)]));
    assert_eq!(ranks(&edges, 2025), [(1, 1), (0, 2), (3, 3), (2, 4)]);
}

#[test]
fn what_is_missing_is_no_zero_and_has_no_rank() {
    let list = list(json!([
        {"observed": [seen(2025, 0)]},
        {"observed": [seen(2023, 500)]},
        {"observed": []},
    ]));
    let ranking = rank(&list, 0, Part::All, 2025);
    assert_eq!(ranks(&list, 2025), [(0, 1)]);
    let last = |place: usize| match ranking.unranked[place].why {
        WhyUnranked::NotObserved(last) => last.map(|seen| seen.year),
        WhyUnranked::CountedOtherwise(_) => panic!("it is counted in one way"),
    };
    assert_eq!((last(0), last(1)), (Some(2023), None));
}

#[test]
fn places_that_are_counted_in_other_ways_are_never_ranked_together() {
    let list = list(json!([
        {"observed": [seen(2025, 100)]},
        {"observed": [seen(2025, 900)], "counting": 1},
        {"observed": [seen(2025, 200)]},
    ]));
    assert_eq!(ranks(&list, 2025), [(2, 1), (0, 2)]);
    assert_eq!(rank(&list, 1, Part::All, 2025).ranked[0].rank, 1);
}

#[test]
fn before_a_break_a_place_does_not_compare() {
    let broken = json!({"year": 2024, "workers": 1_000, "registered": 300, "break": "counted anew"});
    let list = list(json!([
        {"observed": [seen(2023, 500), broken]},
        {"observed": [seen(2023, 100), seen(2024, 100)]},
    ]));
    assert_eq!(ranks(&list, 2024), [(0, 1), (1, 2)], "from the break on it does");
    let before = rank(&list, 0, Part::All, 2023);
    assert_eq!(before.ranked.len(), 1);
    assert!(matches!(before.unranked[0].why, WhyUnranked::CountedOtherwise(seen) if seen.year == 2024));
}

#[test]
fn twins_are_two_places() {
    let one = |within: &str, registered| json!({"within": within, "observed": [seen(2025, registered)]});
    let list = list(json!([one("East", 100), one("West", 200)]));
    assert_eq!(ranks(&list, 2025), [(1, 1), (0, 2)]);
}

#[test]
fn groups_are_the_same_where_name_and_label_are() {
    let group = |label: &str, registered| json!({"groups": [{"id": "g", "label": label, "observed": [seen(2025, registered)]}]});
    let list = list(json!([group("Formal", 100), group("Formal", 300), group("Informal", 900)]));
    let label = Text::Plain(String::from("Formal"));
    assert_eq!(common_groups(&list), [("g", &label)]);
    let ranking = rank(&list, 0, Part::Group("g", &label), 2025);
    assert_eq!(ranking.ranked.iter().map(|one| one.place).collect::<Vec<_>>(), [1, 0]);
    assert_eq!(ranking.unranked.len(), 1, "the other group of that name is another");
}

#[test]
fn the_year_is_the_latest_that_half_of_the_places_have() {
    let place = |last: i32| json!({"observed": (2023..=last).map(|year| seen(year, 1)).collect::<Vec<_>>()});
    let one_ahead = list(json!([place(2024), place(2024), place(2025)]));
    assert_eq!(years_observed(&one_ahead, Part::All), [(2023, 3), (2024, 3), (2025, 1)]);
    assert_eq!(usual_year(&one_ahead, Part::All), Some(2024));
    assert_eq!(usual_year(&list(json!([place(2024), place(2025), place(2025)])), Part::All), Some(2025));
    assert_eq!(usual_year(&list(json!([{}])), Part::All), None);
}
