//! What a publisher writes is text, whatever it looks like to a program.

use cakupan::session::View;
use serde_json::{Value, json};

use crate::documents::{frame, reader_under, texts, with_ranges};

/// Stands for each of the texts below; nothing that a sentence would change.
const PLAIN: &str = "7q7";

/// Places of a template, of a replacement and of a format, and what HTML and URLs are made of.
const ODD: [&str; 9] =
    ["{n}", "{list} {p} {year}", "{", "}{", "$1 $& $$", "%s %d", "<b>&amp;</b>", "\\n\\0", "{a}{b}{x}"];

/// The document with every text that readers see made of `text`.
fn written(text: &str) -> Value {
    let mut document = with_ranges();
    for key in ["title", "place", "programme", "definition", "counted_as"] {
        document[key] = json!(format!("{text} {key}"));
    }
    document["sources"] = json!({"example": {"title": "Contoh"}, "s": {"title": format!("{text} judul"), "publisher": format!("{text} penerbit"), "date": "2025"}});
    for (place, group) in document["groups"].as_array_mut().expect("groups").iter_mut().enumerate() {
        group["label"] = json!(format!("{text} kelompok {place}"));
        group["short"] = json!(format!("{text} {place}"));
        let base = group["observations"][0].clone();
        group["observations"] = (0..7)
            .map(|ago| {
                let mut seen = base.clone();
                seen["year"] = json!(base["year"].as_i64().expect("a year") - ago);
                seen["registered"] = json!(base["registered"].as_f64().expect("people") - 100.0 * ago as f64);
                if ago > 0 {
                    seen.as_object_mut().expect("an observation").remove("subsidised");
                }
                seen["source"] = json!("s");
                if ago == 2 {
                    seen["break"] = json!(format!("{text} cara hitung baru"));
                    seen["note"] = json!(format!("{text} catatan"));
                }
                seen
            })
            .collect();
        for lever in group["assumptions"].as_object_mut().expect("assumptions").values_mut() {
            for lever in std::iter::once(lever).filter(|lever| lever.get("central").is_some()) {
                lever["note"] = json!(format!("{text} alasan"));
                lever["source"] = json!("s");
            }
        }
        if let Some(subsidy) = group.get_mut("subsidy") {
            subsidy["payer"] = json!(format!("{text} pembayar"));
            subsidy["note"] = json!(format!("{text} subsidi"));
        }
    }
    document["reported"] =
        json!([{"year": 2025, "rate": 0.3, "workers": 1000, "note": format!("{text} lain"), "source": "s"}]);
    document["targets"] = json!([{"year": 2040, "rate": 0.9, "label": format!("{text} target"), "source": "s"},
                                 {"year": 2045, "rate": 0.99, "label": format!("{text} target"), "source": "s"}]);
    document
}

#[test]
fn a_text_that_looks_like_a_place_to_fill_is_text() {
    let scenario = json!({"until": 2045});
    for language in ["id", "en"] {
        let told = |text: &str| {
            let mut reader = reader_under(language, &written(text), &scenario);
            reader.show_ranges();
            let views = View::ALL.into_iter().flat_map(|view| texts(&frame(&mut reader, view)));
            let mut told: Vec<String> = views.collect();
            let numbers = View::ALL.into_iter().flat_map(|view| {
                reader.show(view);
                reader.numbers()
            });
            told.extend(numbers.map(|table| serde_json::to_value(table).expect("JSON").to_string()));
            told
        };
        let plain = told(PLAIN);
        assert!(plain.iter().filter(|words| words.contains(PLAIN)).count() > 50, "few texts have it");
        for odd in ODD {
            let quoted = json!(odd).to_string();
            for (plain, found) in plain.iter().zip(told(odd)) {
                // A table is JSON here, in which some letters are written in another way.
                let expected = plain.replace(PLAIN, odd);
                let in_json = plain.replace(PLAIN, quoted.trim_matches('"'));
                assert!(found == expected || found == in_json, "{language}, {odd}:\n{found}\n{expected}");
            }
        }
    }
}
