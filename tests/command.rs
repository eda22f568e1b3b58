//! What the command line promises: formats, exit statuses, and problems one a line.

#![allow(clippy::expect_used, clippy::panic, reason = "what helps a test fails as a test does")]

use assert_cmd::Command;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::Stdio;

/// Banjar with an earlier count of one group, which the base year does not use.
fn document() -> Value {
    json!({
        "version": 1, "title": "t", "place": "p", "programme": "b", "updated": "2025-05-29",
        "sources": {"s": {"title": "A report"}},
        "groups": [
            {"id": "formal", "label": "Formal",
             "observations": [{"year": 2025, "month": 5, "workers": 91000, "registered": 40000, "source": "s"}]},
            {"id": "informal", "label": "Informal",
             "observations": [{"year": 2025, "month": 5, "workers": 110000, "registered": 13000, "subsidised": 13000, "source": "s"},
                              {"year": 2024, "month": 5, "workers": 110000, "registered": 12000, "source": "s"}],
             "subsidy": {"payer": "P", "currency": "IDR", "monthly_contribution": [{"from": "2015-07", "amount": 16800}],
                         "annual_budget": {"central": 2620800000_i64}}},
        ],
        "targets": [{"year": 2045, "rate": 0.99}],
    })
}

fn with(at: &str, value: Value) -> Value {
    let mut document = document();
    *document.pointer_mut(at).expect("a place in the document") = value;
    document
}

/// The command, in an environment that asks for no language.
fn cakupan(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG").args(arguments);
    command
}

fn file(name: &str, contents: &Value) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, contents.to_string()).expect("a file to write to");
    path
}

struct Ran {
    status: i32,
    out: String,
    problems: String,
}

fn run(command: &mut Command) -> Ran {
    let output = command.output().expect("a command that starts");
    Ran {
        status: output.status.code().expect("an exit status"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        problems: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Runs the command with the document on standard input.
fn run_on(document: &Value, arguments: &[&str]) -> Ran {
    run(cakupan(arguments).write_stdin(document.to_string()))
}

#[test]
fn a_sound_document_passes_in_silence() {
    let ran = run_on(&document(), &["check", "-"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.problems.as_str()), (0, "", ""));
}

/// Whoever names a file without end, or of gigabytes, gets an answer.
#[cfg(unix)]
#[test]
fn no_more_is_read_than_a_document_may_have() {
    let sparse = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("sparse.json");
    let created = std::fs::File::create(&sparse).expect("a file");
    created.set_len(3_000_000_000).expect("a file system with sparse files");
    for endless in ["/dev/zero", sparse.to_str().expect("a path in UTF-8")] {
        for arguments in
            [&["check", endless][..], &["project", endless], &["render", endless, "--view", "now", "--format", "svg"]]
        {
            let ran = run(&mut cakupan(arguments));
            assert_eq!((ran.status, ran.problems.lines().count()), (1, 1), "{}", ran.problems);
            assert!(ran.problems.contains("more than 2,097,152 bytes"), "{}", ran.problems);
        }
    }
    let sound = file("beside-sparse.json", &document());
    let ran = run(&mut cakupan(&["project", sound.to_str().expect("a path in UTF-8"), "--scenario", "/dev/zero"]));
    assert_eq!(ran.status, 1);
    assert!(ran.problems.contains("more than 2,097,152 bytes"), "{}", ran.problems);
    std::fs::remove_file(&sparse).expect("a file");
}

#[test]
fn a_file_is_read_as_standard_input_is() {
    let path = file("sound.json", &document());
    let path = path.to_str().expect("a path in UTF-8");
    assert_eq!(run(&mut cakupan(&["check", path])).status, 0);
    assert_eq!(run(&mut cakupan(&["project", path])).out, run_on(&document(), &["project", "-"]).out);
}

#[test]
fn every_error_is_told_on_a_line_of_its_own_with_its_place() {
    let mut wrong = with("/groups/0/observations/0/registered", json!(400000));
    wrong["place"] = json!("");
    let ran = run_on(&wrong, &["check", "-"]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    let lines: Vec<&str> = ran.problems.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with("error: /place: "));
    assert!(lines[1].starts_with("error: /groups/0/observations/0/registered: "));
    assert!(lines[1].contains("400,000") && lines[1].contains("91,000"));
}

#[test]
fn a_warning_is_told_and_passes() {
    let mut unsourced = document();
    unsourced["groups"][0]["observations"][0].as_object_mut().expect("an observation").remove("source");
    let ran = run_on(&unsourced, &["check", "-"]);
    assert_eq!(ran.status, 0);
    assert!(ran.problems.starts_with("warning: /groups/0/observations/0"));
    let ran = run_on(&unsourced, &["project", "-"]);
    assert_eq!(ran.status, 0);
    assert!(ran.problems.starts_with("warning: /groups/0/observations/0"));
    assert!(ran.out.starts_with("group,year,"));
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    for command in ["check", "project"] {
        let ran = run(&mut cakupan(&[command, "no/such/file.json"]));
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.problems.starts_with("error: no/such/file.json: "));
        assert_eq!(ran.problems.lines().count(), 1);
    }
}

#[test]
fn what_is_not_json_is_an_error_with_its_line() {
    let ran = run(cakupan(&["check", "-"]).write_stdin("{\n  \"version\": 1,\n"));
    assert_eq!(ran.status, 1);
    assert!(ran.problems.starts_with("error: "));
    assert_eq!(ran.problems.lines().count(), 1);
}

#[test]
fn problems_come_as_json_on_standard_output() {
    let ran = run_on(&with("/groups/0/observations/0/registered", json!(400000)), &["check", "-", "--format", "json"]);
    assert_eq!((ran.status, ran.problems.as_str()), (1, ""));
    assert!(ran.out.starts_with(r#"{"problems":[{"severity":"error","at":"/groups/0/observations/0/registered","kind":"registered-above-workers","message":""#));
    let found: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(found["problems"].as_array().map(Vec::len), Some(1));
    assert_eq!(run_on(&document(), &["check", "-", "--format", "json"]).out, "{\"problems\":[]}\n");
}

#[test]
fn problems_are_told_in_the_language_asked_for() {
    let wrong = with("/groups/0/observations/0/registered", json!(400000)).to_string();
    let told = |arguments: &[&str], environment: &[(&str, &str)]| {
        run(cakupan(arguments).envs(environment.iter().copied()).write_stdin(wrong.clone())).problems
    };
    let english = told(&["check", "-"], &[]);
    let indonesian = told(&["check", "-", "--lang", "id"], &[]);
    assert!(english.contains("400,000") && indonesian.contains("400.000"));
    assert_eq!(told(&["check", "-"], &[("LANG", "id_ID.UTF-8")]), indonesian);
    assert_eq!(told(&["project", "-"], &[("LANG", "id_ID.UTF-8")]), indonesian);
    assert_eq!(told(&["check", "-"], &[("LANG", "id_ID.UTF-8"), ("LC_ALL", "en_GB.UTF-8")]), english);
    assert_eq!(told(&["check", "-"], &[("LC_MESSAGES", "id"), ("LC_ALL", "")]), indonesian);
    assert_eq!(told(&["check", "-", "--lang", "en"], &[("LANG", "id_ID")]), english);
}

#[test]
fn a_problem_never_takes_more_than_a_line() {
    let mut wrong = document();
    wrong["groups"][0]["a\nb"] = json!(1);
    let ran = run_on(&wrong, &["check", "-"]);
    assert_eq!((ran.status, ran.problems.lines().count()), (1, 1));
}

const TABLE: &str = "\
group,year,kind,workers,registered,subsidised,coverage,cost
formal,2025,observed,91000,40000,,0.43956043956043955,
formal,2026,projected,91000,41000,0,0.45054945054945056,
formal,2027,projected,91000,42000,0,0.46153846153846156,
informal,2024,observed,110000,12000,,0.10909090909090909,
informal,2025,observed,110000,13000,13000,0.11818181818181818,2620800000
informal,2026,projected,110000,5000,5000,0.045454545454545456,1008000000
informal,2027,projected,110000,5000,5000,0.045454545454545456,1008000000
all,2025,observed,201000,53000,13000,0.263681592039801,2620800000
all,2026,projected,201000,46000,5000,0.22885572139303484,1008000000
all,2027,projected,201000,47000,5000,0.23383084577114427,1008000000
";

fn changes() -> Value {
    json!({"until": 2027, "groups": {"formal": {"enrolment": {"per_year": 1000}}, "informal": {"head_count": 5000}}})
}

#[test]
fn the_table_is_tidy() {
    let path = file("changes.json", &changes());
    let ran = run_on(&document(), &["project", "-", "--scenario", path.to_str().expect("a path in UTF-8")]);
    assert_eq!((ran.status, ran.problems.as_str(), ran.out.as_str()), (0, "", TABLE));
}

#[test]
fn an_observation_after_the_base_year_stands_in_the_table_as_observed() {
    let mut newer = document();
    let later =
        json!({"year": 2027, "month": 5, "workers": 112000, "registered": 20000, "subsidised": 10000, "source": "s"});
    newer["groups"][1]["observations"].as_array_mut().expect("observations").push(later);
    let ran = run_on(&newer, &["project", "-", "--until", "2026"]);
    let informal: Vec<&str> = ran.out.lines().filter(|line| line.starts_with("informal")).collect();
    assert_eq!(informal[2], "informal,2027,observed,112000,20000,10000,0.17857142857142858,2016000000");
    assert!(informal[3].starts_with("informal,2026,projected,"));
    assert!(!ran.out.contains("all,2027"));
}

/// The same value with every number as a float: JSON knows only one kind.
fn as_floats(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(items) => items.iter().map(as_floats).collect(),
        Value::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), as_floats(value))).collect(),
        other => other.clone(),
    }
}

#[test]
fn the_numbers_come_as_json() {
    let path = file("json-changes.json", &changes());
    let scenario = path.to_str().expect("a path in UTF-8");
    let ran = run_on(&document(), &["project", "-", "--format", "json", "--scenario", scenario]);
    assert_eq!((ran.status, ran.problems.as_str()), (0, ""));
    let found: Value = serde_json::from_str(&ran.out).expect("JSON");
    let expected = json!({
        "base_year": 2025, "years": [2025, 2026, 2027],
        "groups": {
            "formal": {"workers": [91000, 91000, 91000], "registered": [40000, 41000, 42000], "subsidised": [0, 0, 0],
                       "coverage": [40.0 / 91.0, 41.0 / 91.0, 42.0 / 91.0], "cost": null},
            "informal": {"workers": [110000, 110000, 110000], "registered": [13000, 5000, 5000],
                         "subsidised": [13000, 5000, 5000], "coverage": [13.0 / 110.0, 5.0 / 110.0, 5.0 / 110.0],
                         "cost": [2_620_800_000_u64, 1_008_000_000, 1_008_000_000]},
        },
        "all": {"workers": [201000, 201000, 201000], "registered": [53000, 46000, 47000],
                "subsidised": [13000, 5000, 5000], "coverage": [53.0 / 201.0, 46.0 / 201.0, 47.0 / 201.0],
                "cost": [2_620_800_000_u64, 1_008_000_000, 1_008_000_000]},
        "targets": [{"year": 2045, "rate": 0.99, "pace": (0.99 - 53.0 / 201.0) / 20.0,
                     "needed_per_year": {"formal": 2505, "informal": 5195, "all": 7700},
                     "reached": {"never": {"peak": 96.0 / 201.0, "peak_year": 2076}},
                     "needed_budget": {"informal": 108_900_u64 * 201_600, "all": 108_900_u64 * 201_600},
                     "acceleration": null}],
        "trend": {
            "formal": null,
            "informal": {"points": 2, "from": 2024, "to": 2025, "mean_change": 13.0 / 110.0 - 12.0 / 110.0,
                         "mean_change_people": 1000, "fit": null, "backtest": null},
            "all": null,
        },
        "futures": null, "swings": [],
    });
    assert_eq!(as_floats(&found), as_floats(&expected));
    // Groups stand in the document's order, whole people without a point.
    assert!(ran.out.contains(r#""needed_per_year":{"formal":2505,"informal":5195,"all":7700}"#));
    assert!(ran.out.find(r#""formal":{"workers""#) < ran.out.find(r#""informal":{"workers""#));
    assert_eq!(ran.out.lines().count(), 1);
}

#[test]
fn the_past_and_the_swings_come_as_json() {
    let mut longer = document();
    // The odds of the formal double every two years, so nothing strays from that; all together have two years.
    longer["groups"][0]["observations"] = json!([]);
    let formal = longer["groups"][0]["observations"].as_array_mut().expect("observations");
    for (year, workers, registered) in [(2017, 17, 1), (2019, 9, 1), (2021, 5, 1), (2023, 3, 1), (2025, 2, 1)] {
        let workers = workers * 1000;
        formal.push(
            json!({"year": year, "month": 5, "workers": workers, "registered": registered * 1000, "source": "s"}),
        );
    }
    let informal = longer["groups"][1]["observations"].as_array_mut().expect("observations");
    informal.insert(0, json!({"year": 2023, "month": 5, "workers": 110_000, "registered": 1100, "source": "s"}));
    longer["groups"][1]["assumptions"] = json!({"lapse": {"low": 0.1, "central": 0.1, "high": 0.2}, "enrolment": {"per_year": {"low": 0, "central": 0, "high": 10}}});
    let ran = run_on(&longer, &["project", "-", "--format", "json", "--until", "2027"]);
    assert_eq!(ran.status, 0, "{}", ran.problems);
    let found: Value = serde_json::from_str(&ran.out).expect("JSON");

    let formal = &found["trend"]["formal"];
    assert_eq!((&formal["points"], &formal["from"], &formal["to"]), (&json!(5), &json!(2017), &json!(2025)));
    assert_eq!(formal["fit"]["years"], json!([2026, 2027]));
    assert_near(&formal["fit"]["median"][1], 2.0 / 3.0);
    for band in ["50", "80", "95"] {
        assert_near(&formal["fit"]["bands"][band][1][0], 2.0 / 3.0);
        assert_near(&formal["fit"]["bands"][band][1][1], 2.0 / 3.0);
    }
    assert_eq!((&formal["backtest"]["cases"], &formal["backtest"]["within_80"]), (&json!(1), &json!(1)));
    assert_near(&formal["backtest"]["no_change"], 1.0 / 2.0 - 1.0 / 3.0);
    assert_near(&formal["backtest"]["points_drift"], 1.0 / 2.0 - (1.0 / 3.0 + (1.0 / 3.0 - 1.0 / 17.0) / 3.0));
    assert!(formal["backtest"]["log_odds_drift"].as_f64().is_some_and(|error| error < 1e-12));

    let all = &found["trend"]["all"];
    let past = (14.0 / 112.0 - 2.1 / 113.0) / 2.0;
    assert_eq!((&all["points"], &all["fit"], &all["backtest"]), (&json!(2), &Value::Null, &Value::Null));
    assert_near(&all["mean_change"], past);
    assert_near(&found["targets"][0]["acceleration"], (0.99 - 14.0 / 112.0) / 20.0 / past);

    let swings = found["swings"].as_array().expect("swings");
    let named: Vec<[&Value; 2]> = swings.iter().map(|swing| [&swing["group"], &swing["lever"]]).collect();
    assert_eq!(json!(named), json!([["informal", "per_year"], ["informal", "lapse"]]));
    // Nobody pays for themselves, so nobody can stop: 1,000 formal and 13,000 subsidised of 112,000.
    assert_near(&swings[1]["low"], 14.0 / 112.0);
    assert_near(&swings[1]["high"], 14.0 / 112.0);
    assert_near(&swings[0]["low"], 14.0 / 112.0);
    // Ten a year for 20 years of whom a tenth leaves each year.
    assert_near(&swings[0]["high"], (14_000.0 + 100.0 * (1.0 - 0.9_f64.powi(20))) / 112_000.0);
}

fn assert_near(found: &Value, expected: f64) {
    let found = found.as_f64().expect("a number");
    assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
}

#[test]
fn there_is_no_needed_budget_without_a_subsidy() {
    let mut unpaid = document();
    unpaid["groups"][1].as_object_mut().expect("a group").remove("subsidy");
    let ran = run_on(&unpaid, &["project", "-", "--format", "json"]);
    let found: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert!(found["targets"][0]["needed_budget"].is_null());
    assert!(found["all"]["cost"].is_null());
}

#[test]
fn a_target_that_is_reached_says_when() {
    let ran = run_on(&with("/targets/0/rate", json!(0.2)), &["project", "-", "--format", "json"]);
    let found: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(found["targets"][0]["reached"], json!({"year": 2025}));
}

#[test]
fn the_last_year_can_be_asked_for() {
    let last = |arguments: &[&str]| {
        let ran = run_on(&document(), &[&["project", "-", "--format", "json"], arguments].concat());
        let found: Value = serde_json::from_str(&ran.out).expect("JSON");
        found["years"].as_array().and_then(|years| years.last().cloned()).expect("a year")
    };
    let path = file("until-2030.json", &json!({"until": 2030}));
    let scenario = path.to_str().expect("a path in UTF-8");
    assert_eq!(last(&[]), 2045);
    assert_eq!(last(&["--until", "2125"]), 2125);
    assert_eq!(last(&["--scenario", scenario]), 2030);
    assert_eq!(last(&["--scenario", scenario, "--until", "2027"]), 2027);
}

#[test]
fn a_last_year_out_of_reach_is_an_error() {
    for year in ["2025", "2126", "1066", "-3", "99999999999"] {
        let ran = run_on(&document(), &["project", "-", "--until", year]);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{year}");
        assert!(ran.problems.starts_with("error: --until: "), "{year}: {}", ran.problems);
        assert_eq!(ran.problems.lines().count(), 1);
    }
    assert_eq!(run_on(&document(), &["project", "-", "--until", "soon"]).status, 2);
}

#[test]
fn what_is_wrong_with_a_scenario_is_told_with_its_place() {
    let path = file("wrong-scenario.json", &json!({"groups": {"formal": {"lapse": 3}, "infromal": {}}}));
    let ran = run_on(&document(), &["project", "-", "--scenario", path.to_str().expect("a path in UTF-8")]);
    assert_eq!((ran.status, ran.out.as_str(), ran.problems.lines().count()), (1, "", 2));
    assert!(ran.problems.contains("error: scenario:/groups/formal/lapse: "));
    assert!(ran.problems.contains("error: scenario:/groups/infromal: "));
}

#[test]
fn a_scenario_may_come_on_standard_input_but_not_with_the_document() {
    let path = file("for-scenario.json", &document());
    let path = path.to_str().expect("a path in UTF-8");
    assert_eq!(run_on(&changes(), &["project", path, "--scenario", "-"]).out, TABLE);
    let both = run_on(&document(), &["project", "-", "--scenario", "-"]);
    assert_eq!((both.status, both.out.as_str(), both.problems.lines().count()), (2, "", 1));
    assert_eq!(run(&mut cakupan(&["project", path, "--scenario", "no/such/file"])).status, 2);
}

#[test]
fn a_document_with_errors_is_not_projected() {
    let ran = run_on(&with("/version", json!(2)), &["project", "-"]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.problems.starts_with("error: /version: "));
}

/// Banjar with a range for each lever that it has.
fn ranged() -> Value {
    let budget = json!({"low": 2_000_000_000_i64, "central": 2_620_800_000_i64, "high": 4_000_000_000_i64});
    let mut ranged = with("/groups/1/subsidy/annual_budget", budget);
    ranged["groups"][0]["assumptions"] =
        json!({"enrolment": {"per_year": {"low": 1000, "central": 2000, "high": 5000}}});
    ranged["targets"] = json!([{"year": 2045, "rate": 0.99}, {"year": 2030, "rate": 0.5}, {"year": 2040, "rate": 1}]);
    ranged
}

fn futures(arguments: &[&str]) -> Value {
    let ran = run_on(&ranged(), &[&["project", "-", "--format", "json"], arguments].concat());
    assert_eq!(ran.status, 0, "{}", ran.problems);
    serde_json::from_str::<Value>(&ran.out).expect("JSON")["futures"].clone()
}

#[test]
fn two_targets_that_ask_the_same_are_one_entry() {
    let mut document = ranged();
    let twice = document["targets"][0].clone();
    document["targets"].as_array_mut().expect("targets").push(twice);
    let ran = run_on(&document, &["project", "-", "--format", "json"]);
    let name = "\"reached_by\":";
    let written = ran.out.replace(' ', "");
    let reached_by = &written[written.find(name).expect("shares")..];
    assert_eq!(reached_by.matches("\"0.99@2045\":").count(), 1);
}

#[test]
fn a_range_brings_a_thousand_futures() {
    let found = futures(&[]);
    assert_eq!((&found["n"], &found["seed"]), (&json!(1000), &json!(1)));
    assert_eq!(found, futures(&["--futures", "1000", "--seed", "1"]));
    for series in [&found["all"], &found["groups"]["formal"], &found["groups"]["informal"]] {
        let series = series.as_object().expect("quantiles");
        assert_eq!(series.keys().collect::<Vec<_>>(), ["25", "5", "50", "75", "95"]);
        assert!(series.values().all(|values| values.as_array().is_some_and(|values| values.len() == 21)));
    }
    let reached_by = found["reached_by"].as_object().expect("targets");
    assert_eq!(reached_by.keys().collect::<Vec<_>>(), ["0.5@2030", "0.99@2045", "1@2040"]);
    let shares: Vec<f64> = serde_json::from_value(reached_by["0.5@2030"].clone()).expect("numbers");
    assert!(shares.is_sorted() && shares[0] == 0.0 && shares[20] > 0.5, "{shares:?}");
}

#[test]
fn as_many_futures_as_asked_for_are_run_from_the_seed_asked_for() {
    let found = futures(&["--futures", "100000", "--seed", "9007199254740991"]);
    assert_eq!((&found["n"], &found["seed"]), (&json!(100_000), &json!(9_007_199_254_740_991_u64)));
    assert_ne!(futures(&["--seed", "2"])["all"], futures(&["--seed", "3"])["all"]);
    assert_eq!(futures(&["--futures", "1"])["n"], json!(1));
}

/// The files hold what came out on one machine; the page tests hold a browser's WebAssembly against the same files.
/// `UPDATE_FUTURES=1` writes them anew, where the model itself has changed.
#[test]
fn the_same_futures_come_out_on_every_machine_digit_for_digit() {
    let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages/fixtures/documents");
    let document = fixtures.join("ranged.json");
    let document = document.to_str().expect("a path in UTF-8");
    for count in ["1000", "10000", "100000"] {
        let ran = run(&mut cakupan(&["project", document, "--format", "json", "--futures", count]));
        let (_, from) = ran.out.split_once(r#""futures":"#).expect("futures");
        let (found, _) = from.split_once(r#","swings""#).expect("swings after them");
        let kept = fixtures.join(format!("ranged.futures-{count}.txt"));
        if std::env::var_os("UPDATE_FUTURES").is_some() {
            std::fs::write(&kept, format!("{found}\n")).expect("a file to write to");
        }
        assert_eq!(std::fs::read_to_string(&kept).expect("a file that is kept").trim_end(), found, "{count} futures");
    }
}

#[test]
fn a_number_of_futures_or_a_seed_out_of_bounds_is_refused() {
    for option in [
        ["--futures", "0"],
        ["--futures", "100001"],
        ["--futures", "-1"],
        ["--futures", "many"],
        ["--seed", "-1"],
        ["--seed", "9007199254740992"],
        ["--seed", "1.5"],
    ] {
        let ran = run_on(&ranged(), &[&["project", "-"], &option[..]].concat());
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{option:?}");
    }
}

#[test]
fn futures_add_columns_to_the_table_where_they_are_asked_for_and_change_none() {
    let table = |asked: &[&str]| run_on(&ranged(), &[&["project", "-"], asked].concat()).out;
    let (without, with) = (table(&[]), table(&["--futures", "7", "--seed", "5"]));
    assert!(without.starts_with("group,year,kind,workers,registered,subsidised,coverage,cost\n"));
    assert!(with.starts_with(
        "group,year,kind,workers,registered,subsidised,coverage,cost,\
         coverage_p5,coverage_p25,coverage_p50,coverage_p75,coverage_p95,\
         reached_0.99@2045,reached_0.5@2030,reached_1@2040\n"
    ));
    let found = futures(&["--futures", "7", "--seed", "5"]);
    assert_eq!(with.lines().count(), without.lines().count());
    for (row, plain) in with.lines().zip(without.lines()).skip(1) {
        let added = row.strip_prefix(plain).and_then(|rest| rest.strip_prefix(',')).expect("the same cells first");
        let cells: Vec<&str> = added.split(',').collect();
        let (group, rest) = plain.split_once(',').expect("a group");
        let (year, rest) = rest.split_once(',').expect("a year");
        let after = year.parse::<usize>().expect("a year").saturating_sub(2025);
        let projected = rest.starts_with("projected");
        let series = if group == "all" { &found["all"] } else { &found["groups"][group] };
        let told = ["5", "25", "50", "75", "95"].map(|percent| (&series[percent][after], projected));
        let reached = ["0.99@2045", "0.5@2030", "1@2040"]
            .map(|target| (&found["reached_by"][target][after], projected && group == "all"));
        assert_eq!(cells.len(), 8);
        for (cell, (number, is_told)) in cells.into_iter().zip(told.into_iter().chain(reached)) {
            let said = (!cell.is_empty()).then(|| cell.parse::<f64>().expect("a number"));
            assert_eq!(said, number.as_f64().filter(|_| is_told), "{row}");
        }
    }
}

#[test]
fn without_a_range_there_are_no_futures_to_add_to_the_table() {
    let table = |asked: &[&str]| run_on(&document(), &[&["project", "-"], asked].concat()).out;
    assert_eq!(table(&["--futures", "7"]), table(&[]));
}

#[test]
fn the_schema_is_json() {
    let ran = run(&mut cakupan(&["schema"]));
    assert_eq!(ran.status, 0);
    assert!(serde_json::from_str::<Value>(&ran.out).expect("JSON").is_object());
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let path = file("for-pipe.json", &document());
    for arguments in
        [&["project", "--until", "2125"][..], &["project", "--format", "json"], &["check", "--format", "json"]]
    {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_cakupan"))
            .args(arguments)
            .arg(&path)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a command that starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("a command that ends");
        assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
    }
}

#[test]
fn a_programme_document_is_checked_as_one() {
    let published = concat!(env!("CARGO_MANIFEST_DIR"), "/www/data/programme-bpjs.json");
    let sound = run(&mut cakupan(&["check", published]));
    assert_eq!((sound.status, &*sound.problems), (0, ""));
    let mut programme: Value = serde_json::from_slice(&std::fs::read(published).expect("a file")).expect("JSON");
    programme["kinds"][1]["packages"][0]["amount"] = json!(16_801);
    programme["schemes"][0].as_object_mut().expect("an object").remove("about");
    let broken = file("programme.json", &programme);
    let path = broken.to_str().expect("UTF-8");
    let told = run(&mut cakupan(&["check", path, "--lang", "en"]));
    assert_eq!(told.status, 1);
    let lines: Vec<_> = told.problems.lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[0].starts_with("error: /schemes/0: ") || lines[0].starts_with("error: /schemes/0/about: "),
        "{lines:?}"
    );
    assert!(lines[1].starts_with("error: /kinds/1/packages/0/parts: "), "{lines:?}");
    let listed = run(&mut cakupan(&["check", path, "--format", "json"]));
    let listed: Value = serde_json::from_str(&listed.out).expect("JSON");
    assert_eq!(listed["problems"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_programme_document_is_no_coverage_document() {
    let published = concat!(env!("CARGO_MANIFEST_DIR"), "/www/data/programme-bpjs.json");
    assert_eq!(run(&mut cakupan(&["project", published])).status, 1);
}

#[test]
fn there_is_a_schema_of_each_kind_of_document() {
    let schema = |arguments: &[&str]| -> Value {
        let ran = run(&mut cakupan(arguments));
        assert_eq!((ran.status, &*ran.problems), (0, ""));
        serde_json::from_str(&ran.out).expect("JSON")
    };
    let (coverage, programme) = (schema(&["schema"]), schema(&["schema", "--programme"]));
    assert!(coverage["properties"]["groups"].is_object() && coverage["properties"]["kinds"].is_null());
    assert!(programme["properties"]["kinds"].is_object() && programme["properties"]["groups"].is_null());
}

/// A table of the twelve.
fn table(name: &str) -> String {
    format!("{}/tests/table/cases/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_table_is_imported_to_a_document() {
    let ran = run(&mut cakupan(&["import", &table("01-long-semicolons.csv")]));
    assert_eq!(ran.status, 0, "{}", ran.problems);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(document["groups"][0]["label"], "Nelayan");
    assert_eq!(document["sources"]["dinas-perikanan"]["title"], "Dinas Perikanan");
    assert_eq!(document["updated"], "2024-08");
    assert!(ran.out.starts_with("{\n  \"version\": 1,"));
}

#[test]
fn a_question_lists_its_answers_and_each_settles_it() {
    let path = table("10-two-measures.ods");
    let asked = run(&mut cakupan(&["import", &path]));
    assert_eq!((asked.status, asked.out.as_str()), (1, ""));
    assert!(asked.problems.starts_with("question: column D: "), "{}", asked.problems);
    assert!(asked.problems.contains("[--answer E=registered: "), "{}", asked.problems);
    let answered = run(&mut cakupan(&["import", &path, "--answer", "E=registered"]));
    assert_eq!(answered.status, 0, "{}", answered.problems);
    let document: Value = serde_json::from_str(&answered.out).expect("JSON");
    assert_eq!(document["groups"][0]["observations"][0]["registered"], 11960);
    let unusable = run(&mut cakupan(&["import", &path, "--answer", "E=registered", "--answer", "Z9=1"]));
    assert_eq!(unusable.status, 1);
    assert!(unusable.problems.contains("Z9=1"));
}

#[test]
fn a_table_that_is_not_read_writes_no_document() {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("not-written.json");
    let path = out.to_string_lossy().into_owned();
    let refused = run(&mut cakupan(&["import", &table("12-error-cell.xlsx"), "-o", &path, "--lang", "id"]));
    assert_eq!(refused.status, 1);
    assert!(refused.problems.contains("error: E4: Sel ini berisi #N/A"), "{}", refused.problems);
    assert!(!out.exists());
    assert_eq!(run(&mut cakupan(&["import", "no-such-file.csv"])).status, 2);
}

#[test]
fn an_answer_that_does_not_fit_is_an_error_and_the_question_is_asked_again() {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("no-year.csv");
    std::fs::write(&path, "group,workers,registered\nA,100,50\n").expect("a file");
    let path = path.to_string_lossy().into_owned();
    for answer in ["year=abc", "year=1899", "year=2201", "year="] {
        let ran = run(&mut cakupan(&["import", &path, "--answer", answer, "--lang", "en"]));
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{answer}: {}", ran.problems);
        let said: Vec<&str> = ran.problems.lines().collect();
        assert!(said[0].starts_with(&format!("error: file: The answer “{answer}” fits no question")), "{said:?}");
        assert!(said[1].starts_with("question: year: "), "{said:?}");
        assert!(said[1].contains("[--answer year=…: the year, such as 2024"), "{said:?}");
    }
    let two = ["import", &table("05-ambiguous-number.csv"), "--answer", "D2=foo", "--answer", "D3=bar"];
    let ran = run(&mut cakupan(&two));
    assert_eq!(ran.status, 1, "{}", ran.problems);
    assert!(["question: D2: ", "question: D3: "].iter().all(|asked| ran.problems.contains(asked)), "{}", ran.problems);
}
