//! What is told to a reader who asks what all this is to them.

use cakupan::session::ReaderAnswers;
use cakupan::words::membership::MembershipFrame;
use serde_json::{Value, json};

use crate::documents::{banjar, reader};

const PROGRAMME: &str = include_str!("../../www/data/programme-bpjs.json");

fn answers(asked: &Value) -> ReaderAnswers {
    let text = |name: &str| asked[name].as_str().unwrap_or_default().to_owned();
    ReaderAnswers { kind: text("kind"), option: text("option"), wage: text("wage"), day: text("day") }
}

fn told_of(programme: &str, language: &str, asked: &Value) -> MembershipFrame {
    reader(language, &banjar()).membership(programme, answers(asked)).expect("a document is open")
}

fn told(language: &str, asked: &Value) -> MembershipFrame {
    told_of(PROGRAMME, language, asked)
}

fn on(day: &str, kind: &str, option: &str) -> Value {
    json!({"kind": kind, "option": option, "wage": "", "day": day})
}

/// The programme with a change.
fn edited(change: impl FnOnce(&mut Value)) -> String {
    let mut programme = serde_json::from_str(PROGRAMME).expect("JSON");
    change(&mut programme);
    programme.to_string()
}

/// With spaces that may break: where a line may break is a claim of its own.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[track_caller]
fn check(mine: &MembershipFrame, summary: &str) {
    assert_eq!(plain(&mine.summary), summary);
}

#[test]
fn before_anything_is_chosen_there_is_only_the_question() {
    let mine = told("id", &on("2026-11-24", "", ""));
    assert_eq!(mine.kinds.items.len(), 4);
    assert!(mine.kinds.items.iter().all(|item| !item.chosen));
    assert!(mine.here.is_none() && mine.contributions.is_none() && mine.packages.is_none() && mine.pays.is_none());
    check(&mine, "");
}

#[test]
fn the_lowest_contribution_goes_by_the_day_and_says_until_when() {
    let now = "Iuran termurah sekarang Rp8.400 per bulan, sampai Desember 2026.";
    let later = "Iuran termurah sekarang Rp8.400 per bulan, sampai Maret 2027.";
    let usual = "Iuran termurah Rp16.800 per bulan.";
    for (day, other, transport) in [
        ("2025-12-31", usual, usual),
        ("2026-01-01", usual, later),
        ("2026-03-31", usual, later),
        ("2026-04-01", now, later),
        ("2026-12-31", now, later),
        ("2027-01-01", usual, later),
        ("2027-03-31", usual, later),
        ("2027-04-01", usual, usual),
    ] {
        check(&told("id", &on(day, "self", "0")), other);
        check(&told("id", &on(day, "self", "1")), transport);
        // Without a choice the most usual branch counts.
        check(&told("id", &on(day, "self", "")), other);
    }
    check(
        &told("en", &on("2026-12-31", "self", "0")),
        "The lowest contribution is now Rp8,400 a month, until December 2026.",
    );
}

#[test]
fn a_relief_is_told_before_while_and_after_it_runs() {
    let note = |day: &str| {
        let packages = told("en", &on(day, "self", "0")).packages.expect("contributions");
        plain(&packages.notes[0])
    };
    let list = "the contribution for accidents at work and death";
    assert!(
        note("2026-03-31").starts_with(&format!("A relief of 50% on {list} runs from April 2026 to December 2026."))
    );
    let running = note("2026-12-31");
    assert!(running.starts_with(&format!("A relief of 50% on {list} runs until December 2026.")), "{running}");
    assert!(
        running.contains("It is not for members whose contributions are paid from the state or a regional budget.")
    );
    assert!(note("2027-01-01").starts_with(&format!("The relief of 50% on {list} ended in December 2026.")));
}

#[test]
fn what_a_contribution_usually_is_and_is_made_up_of_is_said_once() {
    let details = |language: &str, day: &str| {
        let packages = told(language, &on(day, "self", "0")).packages.expect("contributions");
        packages.facts.iter().map(|fact| fact.details.join(" ")).collect::<Vec<_>>()
    };
    assert_eq!(
        details("id", "2026-12-31"),
        [
            "Biasanya Rp16.800: kecelakaan kerja Rp10.000 dan kematian Rp6.800.",
            "Untuk penghasilan Rp1.000.000 per bulan. \
             Biasanya Rp36.800: kecelakaan kerja Rp10.000, kematian Rp6.800, dan hari tua Rp20.000.",
        ]
    );
    assert_eq!(details("en", "2026-12-31")[0], "Usually Rp16,800: accidents at work Rp10,000 and death Rp6,800.");
    // Without a relief the sum is what stands above.
    assert_eq!(
        details("id", "2027-01-01"),
        [
            "Terdiri dari kecelakaan kerja Rp10.000 dan kematian Rp6.800.",
            "Untuk penghasilan Rp1.000.000 per bulan. \
             Terdiri dari kecelakaan kerja Rp10.000, kematian Rp6.800, dan hari tua Rp20.000.",
        ]
    );
}

#[test]
fn without_a_day_nothing_that_begins_or_ends_holds() {
    let mine = told("id", &json!({"kind": "self", "day": "yesterday"}));
    check(&mine, "Iuran termurah Rp16.800 per bulan.");
}

#[test]
fn an_employee_sees_shares_and_with_a_wage_sums() {
    check(&told("id", &on("2026-11-24", "employee", "")), "Anda membayar 3% dari upah, pemberi kerja 6,24%–7,74%.");
    // Low risk: 21,600 + 12,000 + 148,000 + 80,000 of four million; a worker's 80,000 + 40,000.
    let asked = json!({"kind": "employee", "option": "1", "wage": "4.000.000", "day": "2026-11-24"});
    check(&told("id", &asked), "Dari upah Rp4.000.000, Anda membayar Rp120.000 per bulan dan pemberi kerja Rp261.600.");
    let contributions = told("id", &asked).contributions.expect("contributions");
    let cells: Vec<_> =
        contributions.rows.iter().map(|row| row.cells.iter().map(|cell| &*cell.value).collect::<Vec<_>>()).collect();
    assert_eq!(
        cells,
        [
            ["tidak membayar", "Rp21.600"],
            ["tidak membayar", "Rp12.000"],
            ["Rp80.000", "Rp148.000"],
            ["Rp40.000", "Rp80.000"]
        ]
    );
    // Above the ceiling of the pension: 2 % of twenty million and 1 % of 11,086,300.
    let asked = json!({"kind": "employee", "option": "1", "wage": "20000000", "day": "2026-11-24"});
    assert!(told("id", &asked).summary.contains("Anda membayar Rp510.863"));
    // Before any ceiling that is known, the sum is not known either.
    let asked = json!({"kind": "employee", "option": "1", "wage": "20000000", "day": "2025-02-28"});
    check(&told("id", &asked), "Anda membayar 3% dari upah, pemberi kerja 6,54%.");
}

#[test]
fn a_wage_that_cannot_be_read_is_left_there_and_said_to_be_none() {
    let asked = json!({"kind": "employee", "option": "", "wage": "empat juta", "day": "2026-11-24"});
    let mine = told("id", &asked);
    let field = mine.wage.clone().expect("a field");
    assert_eq!(
        (&*field.value, field.problem.as_deref()),
        ("empat juta", Some("Tulis angka saja, misalnya 4.000.000."))
    );
    check(&mine, "Anda membayar 3% dari upah, pemberi kerja 6,24%–7,74%.");
}

#[test]
fn workers_like_the_reader_are_those_of_the_groups_of_the_document() {
    let here = told("id", &on("2026-11-24", "self", "")).here.expect("a group");
    assert_eq!(here.heading, "Pekerja seperti Anda di Kabupaten Banjar");
    assert_eq!(here.rows.len(), 1);
    assert_eq!(plain(&here.rows[0].text), "Pekerja informal: 12 dari 100 terdaftar");
    assert_eq!(plain(&here.rows[0].detail), "Sekitar 13.000 dari 110.000 orang, Mei 2025");
    let other = edited(|programme| programme["kinds"][1]["groups"] = json!(["fishers"]));
    assert!(told_of(&other, "id", &on("2026-11-24", "self", "")).here.is_none());
}

#[test]
fn what_the_document_does_not_know_is_not_told() {
    for kind in ["construction", "abroad"] {
        let mine = told("en", &on("2026-11-24", kind, ""));
        check(&mine, "We have not found a source for this figure.");
        assert!(mine.here.is_none() && mine.contributions.is_none() && mine.packages.is_none() && mine.pays.is_none());
    }
    let pays = told("en", &on("2026-11-24", "employee", "")).pays.expect("benefits");
    for about in ["Old age", "Pension"] {
        let scheme = pays.schemes.iter().find(|scheme| scheme.about == about).expect("that scheme");
        assert!(scheme.facts.is_empty());
        assert_eq!(scheme.unsaid.as_deref(), Some("We have not found a source for this figure."));
    }
    // A law that is not in force yet is not told of either.
    assert!(told("en", &on("2025-02-06", "employee", "")).pays.expect("benefits").schemes[4].facts.is_empty());
}

#[test]
fn every_figure_is_named_beside_its_sources_which_stand_there_once() {
    for language in ["id", "en"] {
        let undated = if language == "id" { "tanggal tidak tercantum" } else { "no date given" };
        for kind in ["employee", "self"] {
            let mine = told(language, &on("2026-11-24", kind, ""));
            let citations = mine.sources.expect("sources").citations;
            let named: Vec<&String> = citations.iter().flat_map(|citation| &citation.of).collect();
            let paid = mine.pays.iter().flat_map(|pays| &pays.schemes).flat_map(|scheme| &scheme.facts);
            let packages = mine.packages.iter().flat_map(|packages| &packages.facts);
            let facts = paid.chain(packages).map(|fact| &fact.label);
            let contributions =
                mine.contributions.iter().flat_map(|contributions| &contributions.rows).map(|row| &row.label);
            let services = mine.services.iter().map(|service| &service.label);
            let told: Vec<&String> = facts.chain(contributions).chain(services).collect();
            assert!(told.len() >= 8, "{}", told.len());
            for label in told {
                assert!(named.contains(&label), "{label}");
            }
            let mut links: Vec<&str> = citations.iter().map(|citation| &*citation.link.text).collect();
            for link in &links {
                assert!(link.contains(undated) || link.contains("20"), "{link}");
            }
            assert!(citations.iter().all(|citation| citation.link.url.is_some()));
            let all = links.len();
            links.sort_unstable();
            links.dedup();
            assert!(links.len() >= all - 1, "one publisher has two pages without a date: {links:?}");
        }
    }
}

#[test]
fn what_is_no_figure_is_named_beside_its_sources_too() {
    let programme = edited(|programme| {
        programme["kinds"][1]["joining"] =
            json!({"text": "Datang ke kantor.", "basis": {"law": "UU 1", "sources": ["suara-cek"]}});
    });
    for (language, relief, joining) in [
        ("id", "Keringanan iuran", "Cara menjadi peserta"),
        ("en", "Relief on contributions", "How to become a member"),
    ] {
        let mine = told_of(&programme, language, &on("2026-11-24", "self", ""));
        let citations = mine.sources.expect("sources").citations;
        let named = |label: &str, publisher: &str| {
            citations.iter().any(|one| one.link.text.starts_with(publisher) && one.of.iter().any(|of| of == label))
        };
        assert!(named(relief, "CNBC Indonesia") && named(joining, "Suara.com"), "{citations:?}");
        assert_eq!(mine.joining.as_deref(), Some("Datang ke kantor. UU 1."));
    }
}

#[test]
fn the_law_and_when_it_holds_stand_at_the_figure() {
    let contributions = told("id", &on("2026-11-24", "employee", "")).contributions.expect("contributions");
    assert_eq!(
        plain(&contributions.notes[0]),
        "Pensiun: dihitung dari upah paling tinggi Rp11.086.300 per bulan. Berlaku sejak Maret 2026."
    );
    assert_eq!(
        plain(contributions.notes.last().expect("the last scheme")),
        "Kehilangan pekerjaan: PP 6/2025, berlaku sejak 7 Februari 2025."
    );
}

#[test]
fn everybody_is_led_to_the_programme_s_own_page_and_the_self_employed_to_their_registration() {
    let check = ("Cek kepesertaan Anda", "https://sso.bpjsketenagakerjaan.go.id/", "sso.bpjsketenagakerjaan.go.id");
    let register =
        ("Daftar sebagai peserta mandiri", "https://www.bpjsketenagakerjaan.go.id/bpu", "bpjsketenagakerjaan.go.id");
    for (kind, expected) in [
        ("", vec![check]),
        ("employee", vec![check]),
        ("self", vec![check, register]),
        ("construction", vec![check]),
        ("abroad", vec![check]),
    ] {
        let services = told("id", &on("2026-11-24", kind, "")).services;
        let told: Vec<_> = services.iter().map(|service| (&*service.label, &*service.url, &*service.host)).collect();
        assert_eq!(told, expected, "{kind}");
    }
    // One that is over, or not there yet, is not offered.
    let over = edited(|programme| programme["services"][0]["basis"]["until"] = json!("2026-10"));
    assert!(told_of(&over, "id", &on("2026-11-24", "", "")).services.is_empty());
}

#[test]
fn a_programme_with_errors_is_said_to_have_them() {
    let mut reader = reader("id", &banjar());
    let broken = edited(|programme| programme["schemes"][0]["about"] = json!(7));
    let mine = reader.membership(&broken, answers(&on("2026-11-24", "self", ""))).expect("a document is open");
    assert!(mine.broken.is_some_and(|words| words.contains("kesalahan pada dokumen programnya")));
    let problems = reader.problem_words();
    assert_eq!(problems.problems.len(), 1);
    assert_eq!(problems.problems[0].at, "/schemes/0/about");
}
