//! What `cakupan render` promises: formats, where they go, exit statuses, and problems one a line.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use resvg::tiny_skia::Pixmap;
use serde_json::{Value, json};

use crate::documents::{document, group};

/// Sound, without a warning, and with example assumptions.
fn example() -> Value {
    let mut example = group("satu", 1_000.0, 300.0);
    example["observations"][0]["source"] = json!("s");
    example["assumptions"] = json!({"enrolment": {"per_year": {"central": 10}}});
    let mut example = document(json!([example]), json!([{"year": 2045, "rate": 0.99, "source": "s"}]));
    example["sources"] = json!({"s": {"title": "Laporan"}});
    example
}

struct Ran {
    status: i32,
    out: Vec<u8>,
    problems: String,
}

impl Ran {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.out).expect("UTF-8")
    }
}

/// Renders a document on standard input.
fn render(document: &Value, arguments: &[&str]) -> Ran {
    run(command(&[&["render", "-"], arguments].concat()).write_stdin(document.to_string()))
}

/// Renders a file.
fn render_file(file: &Path, arguments: &[&str]) -> Ran {
    run(&mut command(&[&["render", file.to_str().expect("a path in UTF-8")], arguments].concat()))
}

/// The command in an environment that asks for no language.
fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG").args(arguments);
    command
}

fn run(command: &mut Command) -> Ran {
    let output = command.output().expect("a command that starts");
    Ran {
        status: output.status.code().expect("an exit status"),
        out: output.stdout,
        problems: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn every_view_comes_in_every_format() {
    for view in ["now", "projection", "cost", "levers"] {
        for (format, begins) in
            [("svg", b"<svg xmlns=".as_slice()), ("png", b"\x89PNG\r\n"), ("html", b"<figure class=\"cakupan\"")]
        {
            let ran = render(&example(), &["--view", view, "--format", format]);
            assert_eq!((ran.status, ran.problems.as_str()), (0, ""), "{view}, {format}");
            assert!(ran.out.starts_with(begins), "{view}, {format}");
        }
    }
}

#[test]
fn language_theme_and_size_are_as_asked() {
    let svg = |arguments: &[&str]| {
        let ran = render(&example(), &[&["--view", "projection", "--format", "svg"], arguments].concat());
        assert_eq!(ran.status, 0);
        ran.text().to_owned()
    };
    let usual = svg(&[]);
    assert!(usual.contains("width=\"720\" height=\"480\"") && usual.contains("fill=\"#ffffff\""));
    assert!(usual.contains("lang=\"en\"") && usual.contains("Example assumptions, not official data."));
    let other = svg(&["--lang", "id", "--theme", "dark", "--size", "320x400"]);
    assert!(other.contains("width=\"320\" height=\"400\"") && other.contains("fill=\"#12181f\""));
    assert!(other.contains("lang=\"id\"") && other.contains("Asumsi contoh, bukan data resmi."));
}

#[test]
fn a_file_is_written_as_standard_output_is() {
    let arguments = ["--view", "now", "--format", "png"];
    let file = path("written.png");
    let name = file.to_str().expect("a path in UTF-8");
    for option in ["-o", "--output"] {
        let ran = render(&example(), &[&arguments[..], &[option, name]].concat());
        assert_eq!((ran.status, ran.out.as_slice(), ran.problems.as_str()), (0, b"".as_slice(), ""));
        assert_eq!(std::fs::read(&file).expect("a file"), render(&example(), &arguments).out);
        std::fs::remove_file(&file).expect("a file");
    }
    let pixels = Pixmap::decode_png(&render(&example(), &arguments).out).expect("a PNG");
    assert_eq!((pixels.width(), pixels.height()), (720, 480));
}

/// The document, or the scenario, would be gone.
#[test]
fn a_file_that_is_read_is_never_written_over_whatever_path_leads_to_it() {
    let (document, scenario) = (path("own-input.json"), path("own-input-scenario.json"));
    std::fs::write(&document, example().to_string()).expect("a file");
    std::fs::write(&scenario, "{}").expect("a file");
    let roundabout = path("no-such-folder/../own-input.json");
    std::fs::create_dir_all(path("no-such-folder")).expect("a folder");
    let link = path("own-input-link.json");
    let _ = std::fs::remove_file(&link);
    std::fs::hard_link(&document, &link).expect("a second name");
    for output in [&document, &scenario, &roundabout, &link] {
        let (scenario_name, name) = (scenario.to_str().expect("UTF-8"), output.to_str().expect("UTF-8"));
        let ran =
            render_file(&document, &["--view", "now", "--format", "svg", "--scenario", scenario_name, "-o", name]);
        assert_eq!((ran.status, ran.out.as_slice(), ran.problems.lines().count()), (2, b"".as_slice(), 1), "{name}");
        assert!(ran.problems.contains(name), "{}", ran.problems);
        assert_eq!(std::fs::read_to_string(&document).expect("a file"), example().to_string());
        assert_eq!(std::fs::read_to_string(&scenario).expect("a file"), "{}");
    }
    // A file beside it is written in place of what is there.
    let beside = path("own-input.svg");
    for _ in 0..2 {
        let name = beside.to_str().expect("UTF-8");
        let ran = render_file(&document, &["--view", "now", "--format", "svg", "-o", name]);
        assert_eq!((ran.status, ran.problems.as_str()), (0, ""));
    }
}

#[test]
fn a_file_that_cannot_be_written_ends_with_2() {
    let ran = render(&example(), &["--view", "now", "--format", "svg", "-o", "no/such/place.svg"]);
    assert_eq!((ran.status, ran.out.as_slice(), ran.problems.lines().count()), (2, b"".as_slice(), 1));
    assert!(ran.problems.starts_with("error: no/such/place.svg: "));
}

#[test]
fn a_scenario_changes_what_is_shown() {
    let file = path("render-scenario.json");
    std::fs::write(&file, r#"{"groups": {"satu": {"enrolment": {"per_year": 35}}}}"#).expect("a file to write to");
    let name = file.to_str().expect("a path in UTF-8");
    for format in ["svg", "html"] {
        let arguments = ["--view", "projection", "--format", format];
        let ran = render(&example(), &[&arguments[..], &["--scenario", name]].concat());
        assert_eq!(ran.status, 0);
        assert!(ran.text().contains("100\u{a0}in\u{a0}100 workers"));
        assert!(render(&example(), &arguments).text().contains("50\u{a0}in\u{a0}100 workers"));
    }
}

#[test]
fn a_browser_is_told_of_every_file_before_the_picture() {
    let html = |arguments: &[&str]| {
        let ran = render(&example(), &[&["--view", "now", "--format", "html", "--lang", "id"], arguments].concat());
        assert_eq!((ran.status, ran.problems.as_str()), (0, ""));
        ran.text().to_owned()
    };
    // What comes from standard input has no address, and what the build has called its files it alone knows.
    assert!(html(&[]).starts_with("<figure class=\"cakupan\""));
    let document =
        "<link rel=\"preload\" href=\"data/a&amp;b.json\" as=\"fetch\" type=\"application/json\" crossorigin>\n";
    assert!(html(&["--src", "data/a&b.json"]).starts_with(&format!("{document}<figure class=\"cakupan\"")));

    let manifest = path("files.json");
    let names =
        r#"{"cakupan.wasm": "cakupan-1.wasm", "words/id.json": "words/id-2.json", "words/en.json": "words/en-3.json"}"#;
    std::fs::write(&manifest, names).expect("a file to write to");
    let files = ["--files", manifest.to_str().expect("a path in UTF-8")];
    let usual = "<link rel=\"preload\" href=\"cakupan-1.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
        <link rel=\"preload\" href=\"words/id-2.json\" as=\"fetch\" type=\"application/json\" crossorigin>\n\
        <figure class=\"cakupan\"";
    assert!(html(&files).starts_with(usual));
    assert!(html(&[&files[..], &["--no-preload"]].concat()).starts_with("<figure class=\"cakupan\""));
    for base in ["https://example.org/widget", "https://example.org/widget/"] {
        let elsewhere = html(&[&files[..], &["--base", base]].concat());
        for address in ["https://example.org/widget/cakupan-1.wasm", "https://example.org/widget/words/id-2.json"] {
            assert!(elsewhere.contains(&format!(" href=\"{address}\"")), "{address} in {elsewhere}");
        }
    }
}

#[test]
fn what_cannot_be_used_ends_as_with_the_other_commands() {
    let view = ["--view", "now", "--format", "svg"];
    let mut wrong = example();
    wrong["version"] = json!(2);
    let ran = render(&wrong, &view);
    assert_eq!((ran.status, ran.out.as_slice()), (1, b"".as_slice()));
    assert!(ran.problems.starts_with("error: /version: "));

    let file = path("wrong-render-scenario.json");
    std::fs::write(&file, r#"{"groups": {"stau": {}}}"#).expect("a file to write to");
    let scenario = ["--scenario", file.to_str().expect("a path in UTF-8")];
    let ran = render(&example(), &[&view[..], &scenario].concat());
    assert_eq!((ran.status, ran.out.as_slice()), (1, b"".as_slice()));
    assert!(ran.problems.starts_with("error: scenario:/groups/stau: "));

    let ran = render(&example(), &[&view[..], &["--scenario", "-"]].concat());
    assert_eq!((ran.status, ran.problems.lines().count()), (2, 1));

    let mut unsourced = example();
    unsourced["groups"][0]["observations"][0].as_object_mut().expect("an observation").remove("source");
    let ran = render(&unsourced, &view);
    assert_eq!(ran.status, 0);
    assert!(ran.problems.starts_with("warning: /groups/0/observations/0") && ran.text().starts_with("<svg"));
}

#[test]
fn what_is_not_a_size_a_view_or_a_format_is_refused_with_what_is() {
    for (size, said) in [
        ("720", "write width and height in pixels, as in 720x480"),
        ("720x", "write width"),
        ("x480", "write width"),
        ("720x480px", "write width"),
        ("-720x480", "write width"),
        ("+720x480", "write width"),
        ("239x480", "from 240 to 4096 pixels"),
        ("720x4097", "from 240 to 4096 pixels"),
        ("99999999999x480", "from 240 to 4096 pixels"),
    ] {
        let ran = render(&example(), &["--view", "now", "--format", "svg", &format!("--size={size}")]);
        assert_eq!((ran.status, ran.out.as_slice()), (2, b"".as_slice()), "{size}");
        assert!(ran.problems.contains(said) && ran.problems.contains("--size"), "{size}: {}", ran.problems);
    }
    for (arguments, said) in [
        (["--view", "table", "--format", "svg"], "now, projection, cost, levers"),
        (["--view", "now", "--format", "pdf"], "svg, png, html"),
    ] {
        let ran = render(&example(), &arguments);
        assert_eq!(ran.status, 2);
        assert!(ran.problems.contains(said), "{}", ran.problems);
    }
    assert_eq!(render(&example(), &["--format", "svg"]).status, 2);
    assert_eq!(render(&example(), &["--view", "now"]).status, 2);
}

#[test]
fn the_largest_and_the_smallest_picture_can_be_made() {
    for (size, width, height) in [("240x240", 240, 240), ("4096x4096", 4096, 4096)] {
        let ran = render(&example(), &["--view", "now", "--format", "png", "--size", size]);
        let pixels = Pixmap::decode_png(&ran.out).expect("a PNG");
        assert_eq!((pixels.width(), pixels.height()), (width, height));
    }
}

#[test]
fn a_page_tells_others_what_it_shows() {
    let ran = |arguments: &[&str]| render(&example(), &[&["--view", "now", "--lang", "id"], arguments].concat());
    let address =
        ["--src", "data/b.json", "--page", "https://example.org/b.html", "--picture", "https://example.org/b.png"];
    let head =
        ran(&[&["--format", "html", "--head", "--oembed", "https://example.org/b.oembed.json"], &address[..]].concat());
    assert_eq!((head.status, head.problems.as_str()), (0, ""));
    for part in [
        "<meta property=\"og:title\" content=\"Baru 30 dari 100 pekerja terlindungi\">".to_owned(),
        String::from("<meta property=\"og:locale\" content=\"id_ID\">"),
        String::from("<meta property=\"og:image\" content=\"https://example.org/b.png\">"),
        String::from("<meta property=\"og:image:width\" content=\"1200\">"),
        String::from("<meta name=\"twitter:card\" content=\"summary_large_image\">"),
        String::from("<link rel=\"canonical\" href=\"https://example.org/b.html\">"),
        String::from(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"https://example.org/b.oembed.json\"",
        ),
        String::from("\"@type\":\"Dataset\""),
    ] {
        let said = head.text().replace('\u{a0}', " ");
        assert!(said.contains(&part), "{part} in {said}");
    }
    assert!(!head.text().contains("<figure"), "in place of what stands in the tag");

    let oembed = ran(&[&["--format", "oembed"], &address[..]].concat());
    let answer: serde_json::Value = serde_json::from_str(oembed.text()).expect("JSON");
    let html = answer["html"].as_str().expect("a frame");
    assert!(
        html.starts_with("<iframe src=\"https://example.org/embed.html?src=%2Fdata%2Fb.json&amp;lang=id"),
        "{html}"
    );
    assert_eq!(answer["thumbnail_url"], "https://example.org/b.png");

    for nowhere in
        [&["--format", "html", "--head"][..], &["--format", "oembed", "--page", "https://example.org/b.html"]]
    {
        let ran = ran(nowhere);
        assert_eq!(ran.status, 2);
        assert!(ran.problems.contains("--src"), "{}", ran.problems);
    }
    let elsewhere = ran(&["--format", "oembed", "--src", "b.json", "--page", "b.html"]);
    assert_eq!(elsewhere.status, 2);
    assert!(elsewhere.problems.contains("--page"), "{}", elsewhere.problems);
}
