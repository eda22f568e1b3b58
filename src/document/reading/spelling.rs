//! “Did you mean …?”: the name that was probably meant.

use strsim::osa_distance;

/// Names of more characters than this are not typos of anything.
const LONGEST: usize = 64;

/// The candidate nearest to what was written, if it is near enough to be a slip of the pen: at most one letter in three
/// left out, put in, changed or swapped with its neighbour (one in a short name). Of equals the first; upper and lower
/// case are the same letter.
pub(super) fn nearest<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let letters = written.chars().count();
    if letters > LONGEST {
        return None;
    }
    let written = written.to_ascii_lowercase();
    let slips_allowed = (letters / 3).max(1);
    candidates
        .into_iter()
        // What is so much longer takes more letters than that to be put in, and is not worth comparing.
        .filter(|candidate| candidate.chars().count().abs_diff(letters) <= slips_allowed)
        .map(|candidate| (osa_distance(&written, &candidate.to_ascii_lowercase()), candidate))
        .filter(|(slips, candidate)| *slips <= slips_allowed && *slips < candidate.len())
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const NAMES: [&str; 5] = ["year", "workers", "registered", "subsidised", "id"];

    #[track_caller]
    fn check(written: &str, meant: Option<&str>) {
        assert_eq!(nearest(written, NAMES), meant);
    }

    #[test]
    fn a_letter_left_out_is_a_typo() {
        check("registred", Some("registered"));
    }

    #[test]
    fn two_letters_swapped_are_one_slip() {
        check("yaer", Some("year"));
    }

    #[test]
    fn capitals_do_not_count() {
        check("WORKERS", Some("workers"));
    }

    #[test]
    fn american_spelling_is_recognised() {
        check("subsidized", Some("subsidised"));
    }

    #[test]
    fn another_word_is_no_typo() {
        check("colour", None);
    }

    #[test]
    fn one_letter_is_not_half_of_a_name() {
        check("x", None);
    }
}
