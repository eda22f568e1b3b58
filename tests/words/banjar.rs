//! What the page about Banjar says, sentence by sentence.

use cakupan::document::LeverKind;
use cakupan::session::{FirstView, Frame, View, ViewFrame};
use cakupan::words::{NeedAction, Swatch};
use serde_json::json;

use crate::documents::{banjar, banjar_without_assumptions, frame, group, name, reader, reader_under, table};

/// With spaces that may break: where a line may break is a claim of its own.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Checks a text of the page in both languages.
#[track_caller]
fn says(document: &serde_json::Value, view: View, text: impl Fn(&Frame) -> String, expected: [&str; 2]) {
    for (language, expected) in ["id", "en"].into_iter().zip(expected) {
        assert_eq!(plain(&text(&frame(&mut reader(language, document), view))), expected, "{language}");
    }
}

fn need(frame: &Frame) -> String {
    frame.view.projection().and_then(|view| view.need.as_ref()).map_or_else(String::new, |need| {
        [&*need.heading, &need.detail, need.button.as_deref().unwrap_or_default()].join(" | ")
    })
}

#[test]
fn today_is_told_in_people() {
    let banjar = banjar();
    says(
        &banjar,
        View::Now,
        |frame| frame.headline.clone(),
        ["Baru 26 dari 100 pekerja terlindungi", "Only 26 in 100 workers are protected"],
    );
    says(
        &banjar,
        View::Now,
        |frame| frame.dek.clone(),
        [
            "Sekitar 53.000 dari 201.000 pekerja di Kabupaten Banjar terdaftar di BPJS Ketenagakerjaan, Mei 2025.",
            "About 53,000 of 201,000 workers in Banjar Regency are registered with BPJS Ketenagakerjaan, May 2025.",
        ],
    );
    says(
        &banjar,
        View::Now,
        |frame| frame.key().iter().map(|entry| &*entry.text).collect::<Vec<_>>().join(" | "),
        [
            "terdaftar | belum terdaftar | 1 gambar = 1 dari 100 pekerja, sekitar 2.010 orang",
            "registered | not yet registered | 1 figure = 1 in 100 workers, about 2,010 people",
        ],
    );
    says(
        &banjar,
        View::Now,
        |frame| frame.picture().expect("a picture").alternative.clone(),
        [
            "Gambar 100 orang. Pekerja formal dan UMKM: 45 orang, 20 terdaftar. Pekerja informal: 55 orang, 6 terdaftar.",
            "Picture of 100 people. Formal and MSME workers: 45 people, 20 registered. Informal workers: 55 people, 6 registered.",
        ],
    );
}

#[test]
fn who_is_not_protected_is_counted() {
    says(
        &banjar(),
        View::Now,
        |frame| {
            frame
                .view
                .now()
                .map(|view| &view.gap)
                .map_or_else(String::new, |gap| [&*gap.label, &gap.value, &gap.detail].join(" | "))
        },
        [
            "Belum terlindungi | 148.000 orang | Pekerja formal dan UMKM: 51.000; Pekerja informal: 97.000",
            "Not yet protected | 148,000 people | Formal and MSME workers: 51,000; Informal workers: 97,000",
        ],
    );
}

#[test]
fn the_same_people_are_a_smaller_share_of_more() {
    let wholes = |frame: &Frame| {
        let reported = frame.view.now().and_then(|view| view.reported.as_ref()).expect("reported figures");
        let choice = reported.wholes.as_ref().expect("other numbers of people");
        let texts = choice.wholes.iter().map(|whole| format!("{}: {}", whole.label, whole.text));
        [choice.label.clone()].into_iter().chain(texts).collect::<Vec<_>>().join(" | ")
    };
    says(
        &banjar(),
        View::Now,
        wholes,
        [
            "Persentase halaman ini kalau dihitung dari jumlah lain | \
             201.000: 26,4%: sekitar 53.000 dari 201.000 pekerja. | \
             206.000: 25,7%: sekitar 53.000 dari 206.000 pekerja. | \
             292.000: 18,2%: sekitar 53.000 dari 292.000 pekerja.",
            "This page’s percentage if counted out of another number | \
             201,000: 26.4%: about 53,000 of 201,000 workers. | \
             206,000: 25.7%: about 53,000 of 206,000 workers. | \
             292,000: 18.2%: about 53,000 of 292,000 workers.",
        ],
    );
}

#[test]
fn exact_counts_are_told_without_about_and_more_than_four_other_numbers_in_the_table_alone() {
    let mut document = banjar();
    for group in document["groups"].as_array_mut().expect("groups") {
        group["observations"][0]["approximate"] = json!(false);
    }
    for (others, offered) in [(0, None), (1, Some(2)), (4, Some(5)), (5, None)] {
        let reported = (0..others).map(|more| json!({"year": 2025, "rate": 0.2, "workers": 300_000 + more}));
        document["reported"] = reported.chain([json!({"year": 2025, "rate": 0.25})]).collect();
        let frame = frame(&mut reader("id", &document), View::Now);
        let reported = frame.view.now().and_then(|view| view.reported.as_ref()).expect("reported figures");
        assert_eq!(reported.wholes.as_ref().map(|choice| choice.wholes.len()), offered, "{others} others");
        if let Some(choice) = &reported.wholes {
            assert_eq!(plain(&choice.wholes[0].text), "26,4%: 53.000 dari 201.000 pekerja.");
        }
    }
}

#[test]
fn the_reported_share_stands_beside_the_computed_one() {
    says(
        &banjar(),
        View::Now,
        |frame| frame.notes[2..].join(" | "),
        [
            "“Terlindungi” di sini berarti terdaftar sebagai peserta. | Banjarmasin Post / Tribunnews melaporkan 25%. Dihitung dari jumlah orangnya, hasilnya 26,4% (selisih 1,4 poin).",
            "“Protected” here means registered as a member. | Banjarmasin Post / Tribunnews reported 25%. Worked out from the numbers of people it is 26.4% (1.4 points apart).",
        ],
    );
}

#[test]
fn other_published_figures_stand_in_a_table_of_their_own() {
    let rows = |frame: &Frame| {
        let reported = frame.view.now().and_then(|view| view.reported.as_ref()).expect("reported figures");
        let source =
            |row: &cakupan::words::ReportedRow| row.source.as_ref().map_or_else(String::new, |link| link.text.clone());
        let rows = reported.rows.iter().map(|row| format!("{}: {}", row.cells.join(", "), source(row)));
        [reported.columns.join(", ")].into_iter().chain(rows).collect::<Vec<_>>().join(" | ")
    };
    says(
        &banjar(),
        View::Now,
        rows,
        [
            "Waktu, Terlindungi, Dari berapa pekerja | Mei 2025, 25%, tidak disebut: Banjarmasin Post / Tribunnews, 29 Mei 2025 | 2025, 26,1%, 206.000: ANTARA News Kalimantan Selatan | Februari 2026, 22,87%, 292.000: Newsway.co.id",
            "When, Protected, Of how many workers | May 2025, 25%, not stated: Banjarmasin Post / Tribunnews, 29 May 2025 | 2025, 26.1%, 206,000: ANTARA News Kalimantan Selatan | February 2026, 22.87%, 292,000: Newsway.co.id",
        ],
    );
    says(
        &banjar(),
        View::Now,
        |frame| {
            let rows = &frame.view.now().and_then(|view| view.reported.as_ref()).expect("reported figures").rows;
            assert!(
                rows.iter()
                    .all(|row| !row.note.is_empty() && row.source.as_ref().is_some_and(|link| link.url.is_some()))
            );
            frame
                .view
                .now()
                .and_then(|view| view.reported.as_ref())
                .map_or_else(String::new, |reported| reported.heading.clone())
        },
        ["Angka lain yang beredar", "Other published figures"],
    );
}

#[test]
fn each_view_leads_to_the_next() {
    let next = |frame: &Frame| {
        frame.next.as_ref().map_or_else(String::new, |next| format!("{} → {}", next.label, name(next.view)))
    };
    let banjar = banjar();
    says(
        &banjar,
        View::Now,
        next,
        ["Bisa 99 dari 100 pada 2045? → projection", "Can it reach 99 in 100 by 2045? → projection"],
    );
    says(
        &banjar,
        View::Projection,
        next,
        ["Berapa biayanya untuk pemkab? → cost", "What does it cost the regency? → cost"],
    );
    // Its levers have no ranges: nothing matters more than something else.
    says(&banjar, View::Cost, next, ["Lihat semua angka → table", "See all the numbers → table"]);
    says(&banjar, View::Table, next, ["", ""]);
    let open = crate::documents::document(json!([group("satu", 1000.0, 400.0)]), json!([]));
    says(&open, View::Projection, next, ["Lihat semua angka → table", "See all the numbers → table"]);
    says(&open, View::Now, next, ["Bagaimana ke depannya? → projection", "What lies ahead? → projection"]);
}

#[test]
fn the_years_ahead_are_told_with_the_assumptions() {
    let banjar = banjar();
    says(
        &banjar,
        View::Projection,
        |frame| format!("{} | {}", frame.headline, frame.dek),
        [
            "Dengan asumsi ini, 53 dari 100 pekerja terlindungi pada 2045 | Sekarang 26 dari 100. Targetnya 99 dari 100.",
            "With these assumptions, 53 in 100 workers are protected in 2045 | Today it is 26 in 100. The target is 99 in 100.",
        ],
    );
    says(
        &banjar,
        View::Projection,
        |frame| {
            frame
                .key()
                .iter()
                .map(|entry| format!("{}: {}", name(entry.swatch), entry.text))
                .collect::<Vec<_>>()
                .join(" | ")
        },
        [
            "data: data Mei 2025 | assumed: perkiraan dari asumsi | needed: jalur yang dibutuhkan",
            "data: data May 2025 | assumed: from assumptions | needed: path that is needed",
        ],
    );
    says(
        &banjar,
        View::Projection,
        |frame| frame.notes.join(" | "),
        [
            "Rentang tidak digambar: sumbernya tidak menyebut angka terendah dan tertinggi.",
            "No range is drawn: the source gives no lowest and highest value.",
        ],
    );
}

#[test]
fn what_the_target_takes_is_said_in_people() {
    says(
        &banjar(),
        View::Projection,
        need,
        [
            "Agar 99% tercapai pada 2045, perlu sekitar 7.200 peserta baru per tahun | Yaitu Pekerja formal dan UMKM: 2.510; Pekerja informal: 4.700. Sekitar 600 orang per bulan, atau 29 per hari kerja. Dengan asumsi ini 99% tidak pernah tercapai; paling tinggi 53%, pada 2033. | Pakai laju yang dibutuhkan",
            "Reaching 99% by 2045 takes about 7,200 new members a year | That is Formal and MSME workers: 2,510; Informal workers: 4,700. About 600 people a month, or 29 a working day. With these assumptions 99% is never reached; the highest is 53%, in 2033. | Use the pace that is needed",
        ],
    );
}

#[test]
fn a_needed_pace_well_above_the_start_is_told_as_a_multiple() {
    let mut document = banjar();
    document["groups"][0]["assumptions"]["enrolment"]["per_year"]["central"] = json!(2_000);
    for (language, start, dek) in [
        (
            "id",
            "Itu 3,6 kali asumsi awal (2.000): Pekerja formal dan UMKM: 2.510; Pekerja informal: 4.700.",
            "Artinya 7.200 peserta baru setiap tahun, 3,6 kali asumsi awal.",
        ),
        (
            "en",
            "That is 3.6 times the starting assumption (2,000): Formal and MSME workers: 2,510; Informal workers: 4,700.",
            "That means 7,200 new members every year, 3.6 times the starting assumption.",
        ),
    ] {
        let mut reader = reader(language, &document);
        let detail = plain(
            &frame(&mut reader, View::Projection)
                .view
                .projection()
                .and_then(|view| view.need.clone())
                .expect("a target")
                .detail,
        );
        assert!(detail.starts_with(start), "{detail}");
        reader.use_needed_pace();
        assert_eq!(plain(&frame(&mut reader, View::Projection).dek), dek);
    }
}

#[test]
fn the_pace_in_use_is_told_exactly() {
    for (language, expected) in [
        (
            "id",
            "Dengan jumlah ini, 99 dari 100 pekerja terlindungi pada 2045 | Artinya 7.200 peserta baru setiap tahun. | Grafik memakai laju yang dibutuhkan | 7.200 peserta baru per tahun (Pekerja formal dan UMKM: 2.505; Pekerja informal: 4.695). Sekitar 600 orang per bulan, atau 29 per hari kerja. | Kembali ke asumsi awal",
        ),
        (
            "en",
            "With this number, 99 in 100 workers are protected in 2045 | That means 7,200 new members every year. | The chart uses the pace that is needed | 7,200 new members a year (Formal and MSME workers: 2,505; Informal workers: 4,695). About 600 people a month, or 29 a working day. | Back to the starting assumptions",
        ),
    ] {
        let mut reader = reader(language, &banjar());
        reader.use_needed_pace();
        let frame = frame(&mut reader, View::Projection);
        assert_eq!(plain(&format!("{} | {} | {}", frame.headline, frame.dek, need(&frame))), expected);
        assert!(frame.key().iter().all(|entry| entry.swatch != Swatch::Needed));
    }
}

#[test]
fn a_target_reached_in_time_is_said_with_the_lowest_pace() {
    let scenario =
        json!({"groups": {"formal": {"enrolment": {"per_year": 5000}}, "informal": {"enrolment": {"per_year": 9000}}}});
    for (language, expected) in [
        (
            "id",
            "Dengan asumsi ini, 100 dari 100 pekerja terlindungi pada 2045 | Target 99% tercapai pada 2036 | Jumlah terendah yang cukup untuk 2045: sekitar 7.200 peserta baru per tahun. | Kembali ke asumsi awal",
        ),
        (
            "en",
            "With these assumptions, 100 in 100 workers are protected in 2045 | The target of 99% is reached in 2036 | The lowest number that is enough for 2045: about 7,200 new members a year. | Back to the starting assumptions",
        ),
    ] {
        let frame = frame(&mut reader_under(language, &banjar(), &scenario), View::Projection);
        assert_eq!(plain(&format!("{} | {}", frame.headline, need(&frame))), expected);
        assert_eq!(
            frame.view.projection().and_then(|view| view.need.clone()).expect("a target").action,
            NeedAction::Reset
        );
    }
}

#[test]
fn a_target_reached_too_late_is_said_with_its_year() {
    let scenario =
        json!({"groups": {"formal": {"enrolment": {"per_year": 5000}}, "informal": {"enrolment": {"per_year": 3000}}}});
    for (language, end) in [
        ("id", "Dengan asumsi ini, 99% baru tercapai pada 2056."),
        ("en", "With these assumptions 99% is reached only in 2056."),
    ] {
        let frame = frame(&mut reader_under(language, &banjar(), &scenario), View::Projection);
        let detail = plain(&frame.view.projection().and_then(|view| view.need.clone()).expect("a target").detail);
        assert!(detail.ends_with(end), "{detail}");
    }
}

#[test]
fn without_assumptions_everything_stays() {
    let document = banjar_without_assumptions();
    says(
        &document,
        View::Projection,
        |frame| format!("{} | {}", frame.headline, frame.dek),
        [
            "Kalau tidak ada yang berubah, tetap 26 dari 100 pada 2045 | Sekarang 26 dari 100. Targetnya 99 dari 100.",
            "If nothing changes, it stays 26 in 100 in 2045 | Today it is 26 in 100. The target is 99 in 100.",
        ],
    );
    says(
        &document,
        View::Projection,
        |frame| frame.notes.join(" | "),
        [
            "Yang ditanggung pemkab dianggap tetap 13.000 orang, karena anggarannya tidak disebut. | Data halaman ini tidak memuat asumsi. Jadi semua dianggap tetap, dan tidak ada rentang.",
            "Those paid for by the regency are taken to stay at 13,000 people, because no budget is given. | This page’s data has no assumptions. So nothing changes here, and there is no range.",
        ],
    );
    says(
        &document,
        View::Projection,
        need,
        [
            "Agar 99% tercapai pada 2045, perlu sekitar 7.300 peserta baru per tahun | Yaitu Pekerja formal dan UMKM: 2.510; Pekerja informal: 4.800. Sekitar 609 orang per bulan, atau 30 per hari kerja. Kalau tidak ada yang berubah, 99% tidak pernah tercapai. | Pakai laju yang dibutuhkan",
            "Reaching 99% by 2045 takes about 7,300 new members a year | That is Formal and MSME workers: 2,510; Informal workers: 4,800. About 609 people a month, or 30 a working day. If nothing changes, 99% is never reached. | Use the pace that is needed",
        ],
    );
}

#[test]
fn without_a_target_there_is_nothing_to_need() {
    let mut document = banjar();
    document["targets"] = json!([]);
    says(
        &document,
        View::Now,
        |frame| frame.headline.clone(),
        ["26 dari 100 pekerja terlindungi", "26 in 100 workers are protected"],
    );
    says(
        &document,
        View::Projection,
        |frame| format!("{} | {} | {}", frame.headline, frame.dek, need(frame)),
        [
            "Dengan asumsi ini, 53 dari 100 pekerja terlindungi pada 2045 | Sekarang 26 dari 100. | ",
            "With these assumptions, 53 in 100 workers are protected in 2045 | Today it is 26 in 100. | ",
        ],
    );
}

#[test]
fn only_is_not_said_of_a_target_that_is_reached() {
    let mut document = banjar();
    document["targets"][0]["rate"] = json!(0.2);
    says(
        &document,
        View::Now,
        |frame| frame.headline.clone(),
        ["26 dari 100 pekerja terlindungi", "26 in 100 workers are protected"],
    );
}

#[test]
fn a_year_is_read_out_with_every_group() {
    for (language, expected) in [
        (
            "id",
            [
                "Tahun 2025: Semua 26% 53.000 orang, Formal 44% 40.000 orang, Informal 12% 13.000 orang. Belum terlindungi: 148.000 orang",
                "Tahun 2030: Semua 45% 89.500 orang, Formal 82% 74.500 orang, Informal 14% 15.000 orang. Belum terlindungi: 112.000 orang",
                "Tahun 2045: Semua 53% 106.000 orang, Formal 100% 91.000 orang, Informal 14% 15.000 orang. Belum terlindungi: 95.000 orang",
            ],
        ),
        (
            "en",
            [
                "Year 2025: All 26% 53,000 people, Formal 44% 40,000 people, Informal 12% 13,000 people. Not yet protected: 148,000 people",
                "Year 2030: All 45% 89,500 people, Formal 82% 74,500 people, Informal 14% 15,000 people. Not yet protected: 112,000 people",
                "Year 2045: All 53% 106,000 people, Formal 100% 91,000 people, Informal 14% 15,000 people. Not yet protected: 95,000 people",
            ],
        ),
    ] {
        let mut reader = reader(language, &banjar());
        for (year, expected) in [2025, 2030, 2045].into_iter().zip(expected) {
            reader.choose_year(year);
            let frame = frame(&mut reader, View::Projection);
            let readout = frame.view.projection().expect("a readout").readout.clone();
            let cells: Vec<String> =
                readout.cells.iter().map(|cell| [&*cell.label, &cell.value, &cell.detail].join(" ")).collect();
            let missing = readout.missing.expect("how many are missing");
            assert_eq!(format!("{}: {}. {missing}", readout.title, cells.join(", ")), expected);
            assert!(readout.cells.iter().all(|cell| cell.filled == (year == 2025)), "{year}");
            // The slider says the same without the people.
            let heard = frame.view.projection().and_then(|view| view.scrubber.clone()).expect("a slider").text;
            let shares: Vec<String> = readout.cells.iter().map(|cell| [&*cell.label, &cell.value].join(" ")).collect();
            let and = if language == "id" { ", dan" } else { " and" };
            assert_eq!(heard, format!("{}: {}, {}{and} {}", readout.title, shares[0], shares[1], shares[2]));
        }
    }
}

#[test]
fn the_table_tells_data_from_estimates() {
    let rows = |frame: &Frame| {
        let table = &frame.view.table().expect("a table").table;
        let row = |row: &cakupan::words::Row| {
            let cells: Vec<&str> = row.cells.iter().map(|cell| &*cell.text).collect();
            format!("{} {}: {}", row.year, row.tag.as_deref().unwrap_or("-"), cells.join("; "))
        };
        let group = |group: &cakupan::words::TableGroup| {
            let rows: Vec<String> = group.rows.iter().take(2).map(row).collect();
            format!("{} [{}]", group.label, rows.join(" / "))
        };
        table.groups.iter().map(group).collect::<Vec<_>>().join(" ")
    };
    says(
        &banjar(),
        View::Table,
        rows,
        [
            "Semua pekerja [2025 data: 201.000; 53.000; 13.000; 26,4%; 2,62 / 2030 -: 201.000; 89.500; 15.000; 44,5%; 3,02] Pekerja formal dan UMKM [2025 data: 91.000; 40.000; –; 44,0%; – / 2030 -: 91.000; 74.500; –; 81,9%; –] Pekerja informal [2025 data: 110.000; 13.000; 13.000; 11,8%; 2,62 / 2030 -: 110.000; 15.000; 15.000; 13,6%; 3,02]",
            "All workers [2025 data: 201,000; 53,000; 13,000; 26.4%; 2.62 / 2030 -: 201,000; 89,500; 15,000; 44.5%; 3.02] Formal and MSME workers [2025 data: 91,000; 40,000; –; 44.0%; – / 2030 -: 91,000; 74,500; –; 81.9%; –] Informal workers [2025 data: 110,000; 13,000; 13,000; 11.8%; 2.62 / 2030 -: 110,000; 15,000; 15,000; 13.6%; 3.02]",
        ],
    );
    says(
        &banjar(),
        View::Table,
        |frame| format!("{} | {}", frame.headline, frame.view.table().expect("a table").table.columns.join(", ")),
        [
            "Angka di balik grafik: 26,4% pada 2025 dan 52,7% pada 2045 | Tahun, Pekerja, Terdaftar, Ditanggung pemkab, Terlindungi, Biaya (Rp miliar)",
            "The numbers behind the charts: 26.4% in 2025 and 52.7% in 2045 | Year, Workers, Registered, Paid by the regency, Protected, Cost (Rp billion)",
        ],
    );
}

#[test]
fn a_missing_number_is_read_as_missing_and_is_never_zero() {
    for (language, read) in [("id", "tidak ada"), ("en", "none")] {
        let frame = frame(&mut reader(language, &banjar()), View::Table);
        let table = frame.view.table().expect("a table").table.clone();
        let formal = &table.groups[1];
        for row in &formal.rows {
            for cell in [&row.cells[2], &row.cells[4]] {
                assert_eq!((&*cell.text, cell.missing.as_deref()), ("–", Some(read)));
            }
        }
    }
}

#[test]
fn sources_are_named_with_their_dates() {
    says(
        &banjar(),
        View::Now,
        |frame| {
            let links = frame.sources.links.iter().map(|link| {
                assert!(link.url.as_ref().is_some_and(|url| url.starts_with("https://")));
                link.text.clone()
            });
            let links = links.collect::<Vec<_>>().join("; ");
            [&*frame.sources.label, &links, &frame.sources.calculation, &frame.sources.updated].join(" | ")
        },
        [
            "Sumber: | Banjarmasin Post / Tribunnews, 29 Mei 2025; Indonesia Baik | Hitungan: Cakupan | data lengkap terakhir Mei 2025, berkas diperbarui 22 November 2026",
            "Source: | Banjarmasin Post / Tribunnews, 29 May 2025; Indonesia Baik | Calculation: Cakupan | latest complete data May 2025, file updated 22 November 2026",
        ],
    );
}

#[test]
fn it_is_said_why_there_is_no_trend_and_who_is_counted() {
    let questions =
        |frame: &Frame| frame.questions.iter().map(|question| &*question.question).collect::<Vec<_>>().join(" | ");
    says(&banjar(), View::Now, questions, ["Siapa yang dihitung?", "Who is counted?"]);
    says(
        &banjar(),
        View::Projection,
        questions,
        ["Mengapa tidak ada garis tren? | Siapa yang dihitung?", "Why is there no trend line? | Who is counted?"],
    );
    says(
        &banjar(),
        View::Projection,
        |frame| frame.questions[0].answers[0].chars().take(33).collect(),
        ["Baru ada satu data, yaitu Mei 202", "There is only one data point, May"],
    );
}

#[test]
fn a_lever_says_what_it_is_and_where_its_value_is_from() {
    let lever = |kind: LeverKind| {
        move |frame: &Frame| {
            let panel = frame.view.projection().and_then(|view| view.levers.as_ref());
            let mut levers = panel.iter().flat_map(|panel| &panel.groups).flat_map(|group| &group.levers);
            let lever = levers.find(|lever| lever.lever == kind).expect("that lever");
            let source = lever.source.as_ref().map_or_else(String::new, |link| link.text.clone());
            let origin: String = lever.origin.chars().take_while(|letter| *letter != '.').collect();
            [&*lever.label, &lever.text, &lever.field, &lever.unit, &origin, &source].join(" | ")
        }
    };
    let banjar = banjar();
    says(
        &banjar,
        View::Projection,
        lever(LeverKind::PerYear),
        [
            "Peserta baru per tahun | 6.900 orang | 6.900 | orang | Asumsi awal: 6 | ANTARA News Kalimantan Selatan",
            "New members a year | 6,900 people | 6,900 | people | Starting assumption: 6,900 people | ANTARA News Kalimantan Selatan",
        ],
    );
    says(
        &banjar,
        View::Projection,
        lever(LeverKind::AnnualBudget),
        [
            "Anggaran pemkab per tahun | Rp3,02 miliar | 3,02 | Rp miliar | Asumsi awal: Rp3,02 miliar | Newsway.co.id, 13 Agustus 2025",
            "Annual budget of the regency | Rp3.02 billion | 3.02 | Rp billion | Starting assumption: Rp3 | Newsway.co.id, 13 August 2025",
        ],
    );
    says(
        &banjar,
        View::Projection,
        lever(LeverKind::Lapse),
        [
            "Peserta yang berhenti per tahun | 0% | 0 | % | Diandaikan tetap | ",
            "Members who drop out each year | 0% | 0 | % | Taken as unchanged | ",
        ],
    );
    says(
        &banjar,
        View::Projection,
        |frame| {
            let panel = frame.view.projection().and_then(|view| view.levers.as_ref()).expect("levers");
            panel.groups.iter().map(|group| &*group.summary).collect::<Vec<_>>().join(" | ")
        },
        [
            "6.900 peserta baru, 0% berhenti | 0 peserta baru, 0% berhenti, anggaran Rp3,02 miliar",
            "6,900 join, 0% drop out | 0 join, 0% drop out, budget Rp3.02 billion",
        ],
    );
}

/// “Registered” would be untrue of active members, and the document has its own words.
#[test]
fn those_counted_are_called_what_the_document_calls_them() {
    let indonesia = serde_json::from_str(include_str!("../../www/data/indonesia.json")).expect("JSON");
    says(
        &indonesia,
        View::Now,
        |frame| {
            let key = frame.key().iter().map(|entry| &*entry.text).take(2).collect::<Vec<_>>().join(", ");
            format!("{} | {key} | {}", frame.dek, frame.notes[2])
        },
        [
            "Di Indonesia, sekitar 45,22 juta dari 144,64 juta pekerja adalah peserta aktif BPJS Ketenagakerjaan, 2024. | \
             peserta aktif, bukan peserta aktif | “Terlindungi” di sini berarti peserta aktif.",
            "In Indonesia, about 45.22 million of 144.64 million workers are active members of BPJS Ketenagakerjaan, 2024. | \
             active members, not active members | “Protected” here means counted among active members.",
        ],
    );
    for (language, registered, column) in [("id", "daftar", "Peserta aktif"), ("en", "registered", "Active members")] {
        let mut reader = reader(language, &indonesia);
        for view in [View::Now, View::Projection, View::Table] {
            let mut frame = frame(&mut reader, view);
            let swatches = ["registered", "unregistered"];
            // What the document itself explains may use any word.
            frame.questions.clear();
            match &mut frame.view {
                ViewFrame::First(FirstView::Now(view)) => view.reported = None,
                ViewFrame::First(FirstView::Projection(view)) => view.levers = None,
                _ => {}
            }
            let said = crate::documents::texts(&frame)
                .into_iter()
                .filter(|text| text.contains(registered) && !swatches.contains(&text.as_str()));
            assert_eq!(said.collect::<Vec<_>>(), Vec::<String>::new(), "{language} {view:?}");
        }
        let table = table(&mut reader);
        assert!(table.columns.contains(&String::from(column)) || table.columns.len() == 4, "{:?}", table.columns);
    }
    let mut document = banjar();
    document["counted_as"] = json!("peserta aktif");
    let table = table(&mut reader("id", &document));
    assert_eq!(table.columns[2], "Peserta aktif");
}
