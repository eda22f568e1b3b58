//! “Did you mean …?”: the name that was probably meant.

/// Names longer than this are not typos of anything.
const LONGEST: usize = 64;

/// The candidate nearest to what was written, if it is near enough to be a slip of the pen: at most one letter in three
/// left out, put in, changed or swapped with its neighbour (one in a short name). Of equals the first.
pub(in crate::document) fn nearest<'c>(
    written: &str,
    candidates: &mut dyn Iterator<Item = &'c str>,
) -> Option<&'c str> {
    let letters = letters_of(written);
    if letters.len() > LONGEST {
        return None;
    }
    let mut best = None;
    let mut fewest = usize::MAX;
    for candidate in candidates {
        let slips = distance(&letters, candidate);
        if slips < fewest && slips <= (letters.len() / 3).max(1) && slips < candidate.len() {
            fewest = slips;
            best = Some(candidate);
        }
    }
    best
}

fn letters_of(name: &str) -> Vec<char> {
    // Here and below: collecting into another type of list is downloaded as code of its own, pushing is not.
    let mut letters = Vec::new();
    for letter in name.chars().take(2 * LONGEST) {
        letters.push(letter);
    }
    letters
}

/// How many letters have to be put in, taken out, changed or swapped with their neighbour (optimal string alignment);
/// upper and lower case are the same letter.
fn distance(written: &[char], candidate: &str) -> usize {
    let candidate = letters_of(candidate);
    if written.len().abs_diff(candidate.len()) > LONGEST / 3 {
        return usize::MAX;
    }
    let same = |a: char, b: char| a.eq_ignore_ascii_case(&b);
    let mut before = Vec::new();
    let mut above = Vec::new();
    for column in 0..=candidate.len() {
        above.push(column);
    }
    for (row, &letter) in written.iter().enumerate() {
        let mut line = Vec::new();
        line.push(row + 1);
        for (column, &wanted) in candidate.iter().enumerate() {
            let mut slips = above[column] + usize::from(!same(letter, wanted));
            slips = slips.min(above[column + 1] + 1).min(line[column] + 1);
            let swapped =
                row > 0 && column > 0 && same(letter, candidate[column - 1]) && same(written[row - 1], wanted);
            if swapped {
                slips = slips.min(before[column - 1] + 1);
            }
            line.push(slips);
        }
        before = above;
        above = line;
    }
    above[candidate.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const NAMES: [&str; 5] = ["year", "workers", "registered", "subsidised", "id"];

    #[track_caller]
    fn check(written: &str, meant: Option<&str>) {
        assert_eq!(nearest(written, &mut NAMES.into_iter()), meant);
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
