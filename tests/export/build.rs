//! What `cakupan build` promises: a page, a picture and an entry for every sound document, each problem at its file, and
//! nothing done twice.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use assert_cmd::Command;
use serde_json::{Value, json};

use crate::documents::{document, group};

/// Empty folders of this name, for documents and for what is made of them.
fn folders(name: &str) -> (PathBuf, PathBuf) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("build-{name}"));
    let _ = fs::remove_dir_all(&folder);
    let (from, to) = (folder.join("from"), folder.join("to"));
    fs::create_dir_all(&from).expect("a folder");
    (from, to)
}

fn place(name: &str, registered: f64) -> Value {
    let mut place = group("satu", 1_000.0, registered);
    place["observations"][0]["source"] = json!("s");
    let mut place = document(json!([place]), json!([]));
    place["sources"] = json!({"s": {"title": "Laporan </script>", "url": "https://example.org/"}});
    place["place"] = json!(name);
    place
}

fn put(folder: &Path, name: &str, content: &Value) {
    fs::write(folder.join(name), content.to_string()).expect("a file");
}

fn text(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).expect("a text file")
}

fn read_json(folder: &Path, name: &str) -> Value {
    serde_json::from_str(&text(folder, name)).expect("JSON")
}

fn changed(path: &Path) -> SystemTime {
    fs::metadata(path).and_then(|file| file.modified()).expect("a file")
}

/// Its exit status and what it said.
fn build(from: &Path, to: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
    let output = command.arg("build").arg(from).arg("-o").arg(to).args(["--lang", "en"]).args(arguments).output();
    let output = output.expect("a command that starts");
    assert!(output.stdout.is_empty());
    (output.status.code().expect("an exit status"), String::from_utf8(output.stderr).expect("UTF-8"))
}

#[test]
fn every_place_has_a_page_a_picture_and_an_entry_in_both_lists() {
    let (from, to) = folders("whole");
    put(&from, "b.json", &place("Banjar <b>", 250.0));
    put(&from, "a.json", &place("Zamrud", 1_000.0));
    let (status, said) = build(&from, &to, &["--url", "https://example.org/x/"]);
    assert_eq!((status, said.as_str()), (0, "pages made: 2, unchanged: 0; files refused: 0\n"));
    let places = &read_json(&to, "index.json")["places"];
    assert_eq!(places[1]["src"], "b.json");
    assert_eq!(places[1]["page"], "b.html");
    assert_eq!(places[1]["place"], "Banjar <b>");
    assert_eq!((&places[1]["coverage"], &places[1]["registered"]), (&json!(0.25), &json!(250)));
    let list = text(&to, "index.html");
    let (first, second) = (list.find("Banjar &lt;b&gt;").expect("b"), list.find("Zamrud").expect("a"));
    assert!(first < second, "places stand by their names");
    let page = text(&to, "b.html");
    for part in [
        "<cakupan-widget src=\"b.json\" lang=\"en\" view=\"now\">",
        "property=\"og:image\" content=\"https://example.org/x/b.png\"",
        "property=\"og:url\" content=\"https://example.org/x/b.html\"",
        "<figure class=\"cakupan\"",
        "Laporan \\u003c/script>",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert_eq!(page.matches("</script>").count(), 2, "no source ends a script");
    assert_eq!(fs::read(to.join("b.json")).expect("b"), fs::read(from.join("b.json")).expect("b"));
    assert!(fs::read(to.join("b.png")).expect("a picture").starts_with(b"\x89PNG"));
}

#[test]
fn what_is_asked_how_to_show_a_page_answers_with_its_frame() {
    let (from, to) = folders("oembed");
    put(&from, "b.json", &place("Banjar <b>", 250.0));
    assert_eq!(build(&from, &to, &["--url", "https://example.org/x/", "--base", "/widget"]).0, 0);
    let page = text(&to, "b.html");
    let found = "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"https://example.org/x/oembed/b.json\"";
    assert!(page.contains(found), "{page}");
    assert!(page.contains("\"contentUrl\":\"https://example.org/x/b.json\""), "{page}");
    let answer = read_json(&to.join("oembed"), "b.json");
    assert_eq!((&answer["version"], &answer["type"]), (&json!("1.0"), &json!("rich")));
    assert_eq!(
        (&answer["thumbnail_url"], &answer["thumbnail_width"], &answer["thumbnail_height"]),
        (&json!("https://example.org/x/b.png"), &json!(1200), &json!(630))
    );
    assert!(answer["width"].is_u64() && answer["height"].is_u64());
    let html = answer["html"].as_str().expect("a frame");
    let frame = "<iframe src=\"https://example.org/widget/embed.html?src=%2Fx%2Fb.json&amp;lang=en&amp;view=now\
        &amp;page=https%3A%2F%2Fexample.org%2Fx%2Fb.html\" title=\"";
    assert!(html.starts_with(frame), "{html}");
    assert!(page.contains(&format!(
        "<title>{}</title>",
        answer["title"].as_str().expect("a title").replace('<', "&lt;").replace('>', "&gt;")
    )));
}

#[test]
fn nothing_answers_for_a_page_without_an_address_or_a_frame_of_its_own_site() {
    let (from, to) = folders("no-oembed");
    put(&from, "b.json", &place("Banjar", 250.0));
    for arguments in [&[][..], &["--url", "https://example.org/", "--base", "https://cdn.example/widget"]] {
        assert_eq!(build(&from, &to, arguments).0, 0);
        assert!(!to.join("oembed").exists() && !text(&to, "b.html").contains("oembed"), "{arguments:?}");
    }
}

#[test]
fn names_of_files_stand_in_addresses_as_addresses_have_them() {
    let (from, to) = folders("names");
    put(&from, "Hulu Sungai #1?.json", &place("Hulu Sungai", 250.0));
    assert_eq!(build(&from, &to, &["--url", "https://example.org"]).0, 0);
    let name = "Hulu%20Sungai%20%231%3F";
    let page = text(&to, "Hulu Sungai #1?.html");
    for part in [
        format!("src=\"{name}.json\""),
        format!("property=\"og:url\" content=\"https://example.org/{name}.html\""),
        format!("property=\"og:image\" content=\"https://example.org/{name}.png\""),
    ] {
        assert!(page.contains(&part), "{part}: {page}");
    }
    assert!(text(&to, "index.html").contains(&format!("href=\"{name}.html\"")));
    assert_eq!(read_json(&to, "index.json")["places"][0]["src"], format!("{name}.json"));
    let (_, said) = build(&from, &to, &["--url", "https://example.org"]);
    assert_eq!(said, "pages made: 0, unchanged: 1; files refused: 0\n");
}

#[test]
fn places_of_one_name_are_told_apart_in_the_list_by_the_area_around_them() {
    let (from, to) = folders("twins");
    let within = |area: &str| {
        let mut document = place("Banjar", 100.0);
        document["within"] = json!(area);
        document
    };
    put(&from, "a.json", &within("West"));
    put(&from, "b.json", &within("East"));
    put(&from, "c.json", &place("Zamrud", 100.0));
    assert_eq!(build(&from, &to, &[]).0, 0);
    let list = text(&to, "index.html");
    let (east, west) = (list.find(">Banjar, East</a>").expect("b"), list.find(">Banjar, West</a>").expect("a"));
    assert!(east < west && list.contains(">Zamrud</a>"), "{list}");
}

/// A list for pages of one's own lies beside the documents.
#[test]
fn a_list_that_was_written_beside_the_documents_is_written_anew() {
    let (from, _) = folders("beside");
    put(&from, "a.json", &place("A", 100.0));
    for arguments in [&["--list-only"][..], &["--list-only"], &[], &[]] {
        let (status, said) = build(&from, &from, arguments);
        assert_eq!(status, 0, "{said}");
    }
    assert_eq!(read_json(&from, "index.json")["places"].as_array().map(Vec::len), Some(1));
}

#[test]
fn only_what_has_changed_is_made_anew() {
    let (from, to) = folders("again");
    put(&from, "a.json", &place("A", 100.0));
    put(&from, "b.json", &place("B", 100.0));
    build(&from, &to, &[]);
    let before = changed(&to.join("a.html"));
    put(&from, "b.json", &place("B", 200.0));
    let (_, said) = build(&from, &to, &[]);
    assert_eq!(said, "pages made: 1, unchanged: 1; files refused: 0\n");
    assert_eq!(changed(&to.join("a.html")), before);
    assert_eq!(read_json(&to, "index.json")["places"][1]["coverage"], 0.2);
    fs::remove_file(to.join("a.png")).expect("a picture");
    let (_, said) = build(&from, &to, &[]);
    assert_eq!(said, "pages made: 1, unchanged: 1; files refused: 0\n");
    assert!(to.join("a.png").exists());
    let (_, said) = build(&from, &to, &["--url", "https://example.org"]);
    assert_eq!(said, "pages made: 2, unchanged: 0; files refused: 0\n", "other options make other pages");
}

#[test]
fn a_place_that_is_gone_leaves_nothing_behind() {
    let (from, to) = folders("gone");
    put(&from, "a.json", &place("A", 100.0));
    put(&from, "b.json", &place("B", 100.0));
    build(&from, &to, &[]);
    fs::remove_file(from.join("a.json")).expect("a file");
    fs::write(to.join("own.html"), "the publisher's").expect("a file");
    build(&from, &to, &[]);
    assert!(["a.json", "a.html", "a.png"].iter().all(|name| !to.join(name).exists()));
    assert_eq!(read_json(&to, "index.json")["places"].as_array().map(Vec::len), Some(1));
    assert!(to.join("own.html").exists(), "what it has not written stays");
}

#[test]
fn problems_are_told_at_their_file_and_what_was_published_stays() {
    let (from, to) = folders("broken");
    put(&from, "a.json", &place("A", 100.0));
    put(&from, "b.json", &place("B", 100.0));
    build(&from, &to, &[]);
    let before = text(&to, "a.html");
    put(&from, "a.json", &place("A", 2_000.0));
    let (status, said) = build(&from, &to, &[]);
    assert_eq!(status, 1);
    assert!(said.contains("error: a.json: /groups/0/observations/0/registered: "), "{said}");
    assert!(said.ends_with("pages made: 0, unchanged: 1; files refused: 1\n"), "{said}");
    assert_eq!(text(&to, "a.html"), before);
}

#[test]
fn what_cannot_be_used_is_said() {
    let (from, to) = folders("unusable");
    let (status, said) = build(&from, &to, &[]);
    assert_eq!(status, 2);
    assert!(said.contains("no document"), "{said}");
    put(&from, "index.json", &place("A", 100.0));
    let (status, said) = build(&from, &to, &[]);
    assert_eq!(status, 1);
    assert!(said.contains("index.json"), "{said}");
    let (status, said) = build(&from.join("nowhere"), &to, &[]);
    assert_eq!(status, 2);
    assert!(said.contains("nowhere"), "{said}");
    let (status, _) = build(&from, &to, &["--widget", "nowhere"]);
    assert!(status > 0);
}

#[test]
fn the_widgets_files_are_copied_beside_the_pages() {
    let (from, to) = folders("widget");
    put(&from, "a.json", &place("A", 100.0));
    let widget = from.parent().expect("a folder").join("dist");
    fs::create_dir_all(widget.join("words")).expect("a folder");
    fs::write(
        widget.join("cakupan-files.json"),
        r#"{"cakupan.wasm":"cakupan-1.wasm","words/en.json":"words/en-1.json"}"#,
    )
    .expect("a file");
    // Readers are given code for a frame, and each page asks for an icon.
    let of_frames = ["embed.html", "embed.css", "embed.js", "cakupan-frame.js"];
    let others = ["cakupan.js", "cakupan-1.wasm", "words/en-1.json", "favicon.svg", "licences.txt"];
    let names = [&of_frames[..], &others].concat();
    for name in &names {
        fs::write(widget.join(name), name).expect("a file");
    }
    let (status, said) = build(&from, &to, &["--widget", widget.to_str().expect("UTF-8")]);
    assert_eq!(status, 0, "{said}");
    for name in names {
        assert_eq!(text(&to, name), name);
    }
    assert!(text(&to, "a.html").contains("href=\"cakupan-1.wasm\""));
}

#[test]
fn the_list_has_what_choosing_and_comparing_takes_and_leaves_out_what_is_not_known() {
    let (from, to) = folders("listed");
    let mut city = place("Kota Satu", 250.0);
    city["within"] = json!({"id": "Timur", "en": "East"});
    city["also_called"] = json!(["Bandar"]);
    let mut second = city["groups"][0].clone();
    second["id"] = json!("dua");
    second["observations"][0]["registered"] = json!(50);
    city["groups"].as_array_mut().expect("groups").push(second);
    let mut rates = place("Kabupaten Satu", 100.0);
    rates["groups"][0] = json!({
        "id": "satu", "label": "Satu",
        "observations": [{"year": 2025, "rate": 0.4, "source": "s", "break": "dihitung ulang"}, {"year": 2024, "rate": 0.3, "source": "s"}],
    });
    rates["definition"] = json!("lain");
    put(&from, "a.json", &city);
    put(&from, "b.json", &rates);
    put(&from, "c.json", &place("Tiga", 100.0));
    assert_eq!(build(&from, &to, &[]).0, 0);
    let list = fs::read(to.join("index.json")).expect("a list");
    let reading = cakupan::document::read::<cakupan::document::PlaceList>(&list);
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    let list = read_json(&to, "index.json");
    let places = &list["places"];
    assert_eq!(list["countings"].as_array().map(Vec::len), Some(2), "what is counted alike is listed once");
    assert_eq!(
        (&places[0]["counting"], &places[1]["counting"], &places[2]["counting"]),
        (&json!(0), &json!(1), &json!(0))
    );
    assert_eq!((&places[0]["within"]["en"], &places[0]["also_called"]), (&json!("East"), &json!(["Bandar"])));
    assert_eq!(places[0]["observed"][0]["registered"], 300.0);
    assert_eq!(places[0]["groups"][1]["observed"][0]["registered"], 50.0);
    let second = &places[1]["observed"];
    assert_eq!(
        (&second[0]["rate"], &second[1]["rate"], &second[1]["break"]),
        (&json!(0.3), &json!(0.4), &json!("dihitung ulang"))
    );
    assert!(second[1].get("workers").is_none() && places[1].get("registered").is_none());
    assert!(places[2].get("groups").is_none(), "one group is all");
}
