//! What is said of today, of the past, of the target and of the years ahead agrees to somebody who reads all of it.

use cakupan::session::View;
use serde_json::{Value, json};

use crate::documents::{document, frame, group, history, reader, today, years_ahead};
use crate::everything::plain;

/// The headline and the line below it of the years ahead.
fn heading(language: &str, document: &Value) -> [String; 2] {
    let ahead = frame(&mut reader(language, document), View::Projection);
    [plain(&ahead.headline), plain(&ahead.dek)]
}

/// A single group of percentages alone.
fn rates(seen: &[(i32, f64)], targets: Value) -> Value {
    let observations: Vec<Value> = seen.iter().map(|(year, rate)| json!({"year": year, "rate": rate})).collect();
    document(json!([{"id": "a", "label": "A", "observations": observations}]), targets)
}

/// The years ahead start from everybody, today from those who were counted.
#[test]
fn nothing_stays_that_is_told_as_another_number_today() {
    let mut above = group("Utara", 1_000.0, 1_200.0);
    above["observations"][0]["above_100"] = json!("Juga anak dari tempat lain.");
    let told = document(json!([above, group("Selatan", 1_000.0, 400.0)]), json!([{"year": 2030, "rate": 0.95}]));
    let [headline, dek] = heading("en", &told);
    assert_eq!(headline, "If nothing changes, it is 70 in 100 in 2030");
    assert!(dek.starts_with("Today it is 80 in 100."), "{dek}");
    assert_eq!(heading("id", &told)[0], "Kalau tidak ada yang berubah, 70 dari 100 pada 2030");
    let still = document(json!([group("Selatan", 1_000.0, 400.0)]), json!([{"year": 2030, "rate": 0.95}]));
    assert_eq!(heading("en", &still)[0], "If nothing changes, it stays 40 in 100 in 2030");
}

#[test]
fn what_is_reached_and_takes_nobody_new_is_not_told_in_numbers_of_people() {
    let full = document(json!([group("Desa", 1_000.0, 1_000.0)]), json!([{"year": 2030, "rate": 1.0}]));
    let need = years_ahead(&mut reader("en", &full)).need.expect("a target");
    assert_eq!(need.detail, "");
}

#[test]
fn of_percentages_alone_today_says_what_the_target_takes_in_points() {
    let seen: Vec<(i32, f64)> = (2016..=2023).map(|year| (year, 0.98 - 0.02 * f64::from(year - 2016))).collect();
    let falling = rates(&seen, json!([{"year": 2030, "rate": 1.0}]));
    let notes = |language: &str| -> Vec<String> {
        frame(&mut reader(language, &falling), View::Now).notes.iter().map(|note| plain(note)).collect()
    };
    assert_eq!(notes("en")[1], "Reaching 100% by 2030 takes 2.3 points a year.");
    assert_eq!(notes("id")[1], "Agar 100% tercapai pada 2030, perlu naik 2,3 poin per tahun.");
    // A past that falls has no pace of which the needed one would be a multiple.
    assert_eq!(
        heading("en", &falling)[1],
        "Today it is 84 in 100. The target is 100 in 100, which takes 2.3 points a year."
    );
    let reached = rates(&[(2023, 0.9)], json!([{"year": 2030, "rate": 0.8}]));
    let notes = frame(&mut reader("en", &reached), View::Now).notes;
    assert!(!notes.iter().any(|note| note.contains("points")), "{notes:?}");
}

#[test]
fn whether_it_gets_better_is_said_of_each_group_where_all_together_are_not_known() {
    let seen = |id: &str, from: f64, to: f64| json!({"id": id, "label": id, "observations": [{"year": 2018, "rate": from}, {"year": 2024, "rate": to}]});
    let apart = document(json!([seen("Kota", 0.61, 0.745), seen("Desa", 0.38, 0.32)]), json!([]));
    let notes = |language: &str, document: &Value| -> Vec<String> {
        frame(&mut reader(language, document), View::Now).notes.iter().take(2).map(|note| plain(note)).collect()
    };
    assert_eq!(
        notes("id", &apart),
        [
            "Kota: naik rata-rata 2,3 poin per tahun dari 2018 sampai 2024.",
            "Desa: turun rata-rata 1,0 poin per tahun dari 2018 sampai 2024."
        ]
    );
    let mut together = apart;
    together["whole"] = json!("Kota");
    let told = notes("en", &together);
    assert!(told[0].starts_with("From 2018 to 2024 the share protected rose by 2.3 points a year"), "{told:?}");
}

#[test]
fn a_published_percentage_and_what_it_leaves_out_make_a_hundred() {
    for (rate, uncovered) in [(0.004, "99.6%"), (0.84, "16%"), (0.575, "42.5%"), (1.0, "0%")] {
        let gap = today(&mut reader("en", &rates(&[(2023, rate)], json!([])))).gap;
        assert_eq!(gap.value, uncovered, "{rate}");
    }
}

/// The numbers of people grow by another pace than the share, as the number of those counted grows too.
#[test]
fn a_multiple_of_a_pace_is_told_of_what_it_is_a_multiple() {
    let mut past = history(3);
    past["groups"].as_array_mut().expect("groups").truncate(1);
    past["targets"] = json!([{"year": 2030, "rate": 0.99}]);
    for (language, words) in [("en", "The share needs "), ("id", "Persentasenya perlu ")] {
        let notes = frame(&mut reader(language, &past), View::Now).notes;
        assert!(plain(&notes[0]).contains(words), "{}", notes[0]);
    }
}

#[test]
fn of_several_counts_in_a_year_the_one_that_was_counted_differently_says_so() {
    let seen = |year: i32, month: u8, registered: i32| json!({"year": year, "month": month, "workers": 1000, "registered": registered});
    let mut counted = json!([seen(2023, 12, 300), seen(2024, 6, 200), seen(2024, 12, 220), seen(2025, 6, 240)]);
    counted[1]["break"] = json!("Hanya yang aktif.");
    let told = document(json!([{"id": "a", "label": "A", "observations": counted}]), json!([]));
    let mut reader = reader("en", &told);
    years_ahead(&mut reader);
    let rows: Vec<String> = reader.numbers()[0].rows.iter().map(|row| plain(&row[0])).collect();
    assert_eq!(rows[..3], ["2023, data", "June 2024, data, counted differently", "December 2024, data"]);
}
