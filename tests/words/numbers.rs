//! How numbers are written: never more than what is known, and never a target that is not reached.

use cakupan::words::{NativeLocale, Numbers, round_above};
use proptest::prelude::*;

fn locale(language: &str) -> NativeLocale {
    NativeLocale::new(language).expect("words in that language")
}

/// Checks rows of (what is written in, what is given, Indonesian, English).
#[track_caller]
fn written<T: Copy + std::fmt::Debug>(write: impl Fn(&Numbers, T) -> String, rows: &[(T, &str, &str)]) {
    for (language, which) in [("id", 1), ("en", 2)] {
        let locale = locale(language);
        let numbers = Numbers::new(&locale, &[]);
        for row in rows {
            let expected = if which == 1 { row.1 } else { row.2 };
            assert_eq!(write(&numbers, row.0), expected, "{:?} in {language}", row.0);
        }
    }
}

/// The number that is written in Indonesian, and whether it says “less than”.
fn read(text: &str) -> (f64, bool) {
    let (digits, word) = text.split_once('\u{a0}').unwrap_or((text, ""));
    let scale = ["", "juta", "miliar", "triliun"].iter().position(|scale| *scale == word);
    let scale = scale.unwrap_or_else(|| panic!("no power of ten: {text}"));
    let digits = digits.trim_start_matches('<').trim_end_matches('%').replace('.', "").replace(',', ".");
    let number: f64 = digits.parse().unwrap_or_else(|_| panic!("no number: {text}"));
    (number * [1.0, 1e6, 1e9, 1e12][scale], text.starts_with('<'))
}

#[test]
fn a_count_in_a_sentence_is_in_full_below_a_million_and_then_in_words() {
    written(
        |numbers, people| numbers.count(people),
        &[
            (0.0, "0", "0"),
            (999.0, "999", "999"),
            (53_000.0, "53.000", "53,000"),
            (999_999.0, "999.999", "999,999"),
            (1_000_000.0, "1\u{a0}juta", "1\u{a0}million"),
            (45_220_000.0, "45,22\u{a0}juta", "45.22\u{a0}million"),
            (91_234_567.0, "91,23\u{a0}juta", "91.23\u{a0}million"),
            (999_999_999.0, "1\u{a0}miliar", "1\u{a0}billion"),
            (2_500_000_000_000.0, "2,5\u{a0}triliun", "2.5\u{a0}trillion"),
        ],
    );
}

#[test]
fn a_count_in_a_table_has_all_its_digits() {
    written(
        |numbers, people| numbers.in_full(people),
        &[(0.0, "0", "0"), (53_000.0, "53.000", "53,000"), (91_234_567.0, "91.234.567", "91,234,567")],
    );
}

#[test]
fn an_estimate_has_three_significant_figures() {
    written(
        |numbers, people| numbers.estimate(people),
        &[
            (0.0, "0", "0"),
            (7.4, "7", "7"),
            (999.4, "999", "999"),
            (1_234.0, "1.230", "1,230"),
            (1_235.0, "1.240", "1,240"),
            (9_996.0, "10.000", "10,000"),
            (53_049.0, "53.000", "53,000"),
            (78_876.0, "78.900", "78,900"),
            (1_234_567_890.0, "1,23\u{a0}miliar", "1.23\u{a0}billion"),
        ],
    );
}

#[test]
fn what_is_needed_is_rounded_up() {
    written(
        |numbers, people| numbers.needed(people),
        &[
            (0.0, "0", "0"),
            (0.2, "1", "1"),
            (999.0, "999", "999"),
            (999.2, "1.000", "1,000"),
            (7_460.0, "7.460", "7,460"),
            (7_461.0, "7.470", "7,470"),
            (13_601.0, "13.700", "13,700"),
        ],
    );
}

#[test]
fn a_share_says_all_and_none_only_where_it_is_so() {
    written(
        |numbers, (rate, decimals)| numbers.percent(rate, decimals),
        &[
            ((0.0, 0), "0%", "0%"),
            ((1.0, 0), "100%", "100%"),
            ((0.999_999, 0), "99%", "99%"),
            ((0.999_999, 1), "99,9%", "99.9%"),
            ((1e-9, 0), "<1%", "<1%"),
            ((0.004, 0), "<1%", "<1%"),
            ((0.006, 0), "1%", "1%"),
            ((1e-9, 1), "<0,1%", "<0.1%"),
            ((53.0 / 201.0, 0), "26%", "26%"),
            ((53.0 / 201.0, 1), "26,4%", "26.4%"),
            ((0.265, 0), "27%", "27%"),
        ],
    );
}

#[test]
fn a_target_that_is_not_reached_does_not_seem_to_be() {
    let locale = locale("id");
    for (rate, target, decimals, expected) in [
        (0.986, 0.99, 0, "98%"),
        (0.9899, 0.99, 0, "98%"),
        (0.9899, 0.99, 1, "98,9%"),
        (0.989_96, 0.99, 1, "98,9%"),
        (0.99, 0.99, 0, "99%"),
        (0.696, 0.70, 0, "69%"),
        (0.704, 0.70, 0, "70%"),
        (0.26, 0.264, 0, "26%"),
        (53.0 / 201.0, 0.264, 0, "26%"),
        (0.983, 0.984, 0, "98%"),
        (0.9847, 0.985, 0, "98%"),
        (0.002, 0.01, 0, "<1%"),
    ] {
        assert_eq!(Numbers::new(&locale, &[target]).percent(rate, decimals), expected, "{rate} of {target}");
    }
}

#[test]
fn a_share_that_others_reported_keeps_its_digits() {
    written(
        |numbers, rate| numbers.percent_reported(rate),
        &[
            (0.25, "25%", "25%"),
            (0.261, "26,1%", "26.1%"),
            (0.2287, "22,87%", "22.87%"),
            (0.99, "99%", "99%"),
            (0.0, "0%", "0%"),
            (1.0, "100%", "100%"),
        ],
    );
}

#[test]
fn people_in_a_hundred_have_words_for_fewer_than_one() {
    written(
        |numbers, rate| numbers.in_hundred(rate),
        &[
            (0.0, "0", "0"),
            (0.001, "kurang dari 1", "fewer than 1"),
            (0.006, "1", "1"),
            (53.0 / 201.0, "26", "26"),
            (0.9999, "99", "99"),
            (1.0, "100", "100"),
        ],
    );
    let locale = locale("id");
    let numbers = Numbers::new(&locale, &[0.99]);
    for (rate, people) in [(0.0, 0), (0.001, 0), (0.26, 26), (0.986, 98), (1.0, 100)] {
        assert_eq!(numbers.whole_in_hundred(rate), people, "{rate}");
    }
}

#[test]
fn money_has_as_many_digits_as_a_reader_can_keep() {
    written(
        |numbers, amount| numbers.money(amount, "IDR"),
        &[
            (0.0, "Rp0", "Rp0"),
            (16_800.0, "Rp16.800", "Rp16,800"),
            (201_600.0, "Rp201.600", "Rp201,600"),
            (1_500_000.0, "Rp1,5\u{a0}juta", "Rp1.5\u{a0}million"),
            (2_620_800_000.0, "Rp2,62\u{a0}miliar", "Rp2.62\u{a0}billion"),
            (3_024_000_000.0, "Rp3,02\u{a0}miliar", "Rp3.02\u{a0}billion"),
            (5_000_000_000.0, "Rp5\u{a0}miliar", "Rp5\u{a0}billion"),
            (19_555_200_000.0, "Rp19,6\u{a0}miliar", "Rp19.6\u{a0}billion"),
            (22_000_000_000.0, "Rp22\u{a0}miliar", "Rp22\u{a0}billion"),
            (9_999_000_000.0, "Rp10\u{a0}miliar", "Rp10\u{a0}billion"),
            (123_456_000_000.0, "Rp123\u{a0}miliar", "Rp123\u{a0}billion"),
            (1_500_000_000_000.0, "Rp1,5\u{a0}triliun", "Rp1.5\u{a0}trillion"),
        ],
    );
    written(|numbers, amount| numbers.money(amount, "MYR"), &[(201_600.0, "MYR\u{a0}201.600", "MYR\u{a0}201,600")]);
}

#[test]
fn a_sum_that_rounds_up_to_the_next_word_takes_that_word() {
    written(
        |numbers, amount| numbers.money(amount, "IDR"),
        &[
            (999_999.0, "Rp999.999", "Rp999,999"),
            (999_800_000.0, "Rp1\u{a0}miliar", "Rp1\u{a0}billion"),
            (999_999_999_999.0, "Rp1\u{a0}triliun", "Rp1\u{a0}trillion"),
        ],
    );
}

#[test]
fn differences_have_one_decimal_and_multiples_at_most_one() {
    written(|numbers, points| numbers.points(points), &[(0.013_68, "1,4", "1.4"), (0.05, "5,0", "5.0")]);
    written(
        |numbers, times| numbers.multiple(times),
        &[(3.0667, "3,1", "3.1"), (2.0, "2", "2"), (9.96, "10", "10"), (54.04, "54", "54")],
    );
}

#[test]
fn the_shortest_writing_has_no_zero_at_its_end() {
    written(
        |numbers, (value, decimals)| numbers.shortest(value, decimals),
        &[
            ((0.0, 2), "0", "0"),
            ((5.0, 2), "5", "5"),
            ((4.5, 2), "4,5", "4.5"),
            ((0.29 * 100.0, 2), "29", "29"),
            ((2.6208, 2), "2,62", "2.62"),
            ((2.999, 2), "3", "3"),
            ((-1.5, 2), "-1,5", "-1.5"),
            ((-0.002, 2), "0", "0"),
            ((1_000.0, 1), "1.000", "1,000"),
        ],
    );
}

#[test]
fn a_round_number_above_is_round_and_above() {
    for (least, round) in
        [(0.9, 1.0), (1.0, 1.0), (1.01, 1.2), (1.3, 1.5), (9_660.0, 10_000.0), (22_176_000_000.0, 25_000_000_000.0)]
    {
        assert!((round_above(least) - round).abs() <= 1e-9 * round, "{least}: {}", round_above(least));
    }
}

proptest! {
    #[test]
    fn a_written_share_is_near_the_share_and_on_its_side_of_every_limit(
        rate in 0.0..=1.0_f64, limit in 1..=10_000_u32, near in -0.02..0.02_f64, close in any::<bool>(), decimals in 0..=1_u8,
    ) {
        let limit = f64::from(limit) / 10_000.0;
        let rate = if close { (limit + near).clamp(0.0, 1.0) } else { rate };
        let locale = locale("id");
        let (shown, less) = read(&Numbers::new(&locale, &[limit]).percent(rate, decimals));
        let unit = if decimals == 0 { 1.0 } else { 0.1 };
        let exact = rate * 100.0;
        prop_assert!((shown - exact).abs() < unit + 1e-6, "{rate} is written {shown}");
        if less {
            prop_assert!(rate > 0.0 && exact < shown + 1e-6, "{rate} is written <{shown}");
        } else if rate < limit - 1e-9 {
            prop_assert!(shown < limit * 100.0 - 1e-9, "{rate} is written {shown} with a target of {limit}");
        }
        prop_assert_eq!(shown == 100.0, rate == 1.0);
        prop_assert_eq!(shown == 0.0, rate == 0.0);
    }

    #[test]
    fn an_estimate_is_as_near_as_three_figures_can_be(people in 0.0..1e10_f64) {
        let locale = locale("id");
        let (shown, _) = read(&Numbers::new(&locale, &[]).estimate(people));
        prop_assert!((shown - people).abs() <= (people * 0.005).max(0.5) * 1.000_001, "{people} is written {shown}");
        let figures = format!("{shown:.0}").trim_end_matches('0').len();
        prop_assert!(figures <= 3, "{people} is written {shown}");
    }

    #[test]
    fn what_is_written_as_needed_is_enough_and_not_much_more(people in 0.0..1e10_f64) {
        let locale = locale("id");
        let (shown, _) = read(&Numbers::new(&locale, &[]).needed(people));
        prop_assert!(shown >= people * (1.0 - 1e-8) - 1e-8, "{people} is written {shown}");
        prop_assert!(shown < people + (people * 0.01).max(1.0) + 1e-6, "{people} is written {shown}");
    }

    #[test]
    fn money_is_never_more_than_a_twentieth_off(amount in 1.0..1e15_f64) {
        let locale = locale("id");
        let text = Numbers::new(&locale, &[]).money(amount, "IDR");
        let (written, _) = read(text.strip_prefix("Rp").expect("a sign"));
        prop_assert!((written - amount).abs() <= amount * 0.0051 + 0.5, "{amount} is written {text}");
    }
}

#[test]
fn an_estimated_rest_is_no_more_exact_than_what_it_was_taken_from() {
    written(
        |numbers, (whole, part)| numbers.estimated_rest(whole, part),
        &[
            ((201_000.0, 193_587.0), "7.400", "7,400"),
            ((201_000.0, 89_530.0), "111.000", "111,000"),
            // Both are a million to four figures.
            ((1_000_000.0, 999_900.0), "100", "100"),
            ((5_000_000.0, 1_500_000.0), "3,5\u{a0}juta", "3.5\u{a0}million"),
            ((10.0, 10.0), "0", "0"),
        ],
    );
}
