//! Tables that count the same people in several programmes: it is asked which the document is about.

use cakupan::table::{TableProblem, TableSeverity};

use super::shapes::{read, reads};

const DOWN: &str = "Program;Tahun;Pekerja;Peserta\nJKK;2022;1.000;400\nJKM;2022;1.000;390\nJumlah;2022;2.000;790\n";
const ACROSS: &str = "Tahun;Program JKK;;Program JKM;\n;Pekerja;Peserta;Pekerja;Peserta\n2022;1.000;400;1.000;390\n";
const BESIDE: &str = "Kecamatan;Nama program;Tahun;Pekerja;Peserta\nHulu;JKK;2022;1.010;400\nHulu;JHT;2022;1.010;300\n\
                      Hilir;JKK;2022;810;200\nHilir;JHT;2022;810;100\n";

/// What stands in the way, with its choices: `column A: programme=JKK programme=all`.
fn asked(text: &str, answers: &[&str]) -> Vec<String> {
    let told = |problem: &TableProblem| {
        let choices = problem.choices.iter().map(|choice| format!(" {}={}", choice.at.key(), choice.chosen));
        format!("{} {}:{}", problem.at, problem.kind.name(), choices.collect::<String>())
    };
    let problems = read(text, answers).problems;
    problems.iter().filter(|problem| problem.kind.severity() < TableSeverity::Notice).map(told).collect()
}

#[test]
fn of_groups_that_are_programmes_one_is_chosen_or_all_are_groups() {
    let choices = "programmes-for-groups: programme=JKK programme=JKM programme=all";
    assert_eq!(asked(DOWN, &[]), [format!("column A {choices}")]);
    reads(DOWN, &["programme=JKK"], &["JKK 2022 1000/400"]);
    reads(DOWN, &["Programme=jkm"], &["JKM 2022 1000/390"]);
    reads(DOWN, &["programme=all"], &["JKK 2022 1000/400", "JKM 2022 1000/390"]);
    let across = choices.replace("=J", "=Program J");
    assert_eq!(asked(ACROSS, &[]), [format!("column B {across}")]);
    reads(ACROSS, &["programme=Program JKM"], &["Program JKM 2022 1000/390"]);
    reads(ACROSS, &["programme=all"], &["Program JKK 2022 1000/400", "Program JKM 2022 1000/390"]);
    let refused = ["file unusable-answer:".to_owned(), format!("column A {choices}")];
    assert_eq!(asked(DOWN, &["programme=JHT"]), refused);
}

#[test]
fn programmes_beside_groups_are_a_choice_too() {
    let choices = "programmes-for-groups: programme=JKK programme=JHT programme=all";
    assert_eq!(asked(BESIDE, &[]), [format!("column B {choices}")]);
    reads(BESIDE, &["programme=JHT"], &["Hulu 2022 1010/300", "Hilir 2022 810/100"]);
    let all = [
        "Hulu – JKK 2022 1010/400",
        "Hulu – JHT 2022 1010/300",
        "Hilir – JKK 2022 810/200",
        "Hilir – JHT 2022 810/100",
    ];
    reads(BESIDE, &["programme=all"], &all);
    let merged =
        "Program;Kecamatan;Tahun;Cakupan (%)\nJKK;Hulu;2022;40\n;Hilir;2022;25\nJHT;Hulu;2022;30\n;Hilir;2022;12\n";
    reads(merged, &["programme=JHT"], &["Hulu 2022 30%", "Hilir 2022 12%"]);
}

#[test]
fn groups_that_all_have_the_same_people_may_be_programmes() {
    let same = |names: [&str; 2], people: &str| {
        format!("Segmen;Tahun;Pekerja;Peserta\n{};2022;{people};400\n{};2022;{people};390\n", names[0], names[1])
    };
    let places = |text: &str| asked(text, &[]).len();
    assert_eq!(places(&same(["JKK", "JKM"], "1.000")), 1);
    assert_eq!(places(&same(["Jaminan hari tua", "Jaminan kematian"], "52.147")), 1);
    // As many may have been asked in each.
    assert_eq!(places(&same(["Hulu", "Hilir"], "1.000")), 0);
    let apart = "Segmen;Tahun;Pekerja;Peserta\nPPU;2022;1.000;400\nPBPU;2022;1.100;390\n";
    assert_eq!(places(apart), 0);
    let later = "Segmen;Tahun;Pekerja;Peserta\nPPU;2022;1.011;400\nPBPU;2022;1.011;390\nPPU;2023;1.011;400\nPBPU;2023;1.012;390\n";
    assert_eq!(places(later), 0);
}

#[test]
fn a_single_programme_and_percentages_of_several_are_not_asked_about() {
    let one = "Program;Tahun;Pekerja;Peserta\nJKK;2022;1.000;400\nJKK;2023;1.000;390\n";
    reads(one, &[], &["JKK 2022 1000/400", "JKK 2023 1000/390"]);
    reads("Program;Tahun;Cakupan\nJKK;2022;40%\nJKM;2022;39%\n", &[], &["JKK 2022 40%", "JKM 2022 39%"]);
}
