//! All that readers are told, as lists of texts.

use cakupan::session::View;
use cakupan::words::ProjectionBasis;

use crate::documents::{Reader, frame, texts};
use cakupan::chart::NotoSans;

/// All that the view that is open says, with plain spaces, and the numbers behind its pictures.
pub fn said(reader: &mut Reader) -> Vec<String> {
    let mut all = texts(&reader.frame(&NotoSans).expect("a document is open"));
    for table in reader.numbers() {
        all.push(table.caption);
        all.extend(table.columns.into_iter().chain(table.rows.into_iter().flatten()).chain(table.notes));
    }
    all.iter().map(|text| plain(text)).collect()
}

/// All that every view says, in both ways of looking ahead; without names of enums.
pub fn everything(reader: &mut Reader) -> Vec<String> {
    let mut all = Vec::new();
    for view in View::ALL {
        for basis in [ProjectionBasis::Trend, ProjectionBasis::Assumptions] {
            reader.choose_basis(basis);
            frame(reader, view);
            all.extend(said(reader));
        }
    }
    let is_name = |text: &String| text.contains('_') || ["registered", "unregistered"].contains(&text.as_str());
    all.retain(|text| !is_name(text));
    all
}

/// With spaces and dashes that may break.
pub fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").replace('\u{2060}', "")
}
