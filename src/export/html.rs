//! What stands in the widget's place for readers without JavaScript or WebAssembly: picture, words and table, in plain
//! HTML without styles, scripts or identifiers, so that it fits into any page as often as one likes.

use super::Size;
use super::inline::inline;
use super::key::{KeyPlace, key};
use super::lines::Face;
use super::markup::{attribute, escaped};
use super::poster::{badge, ground, place, scene};
use crate::chart::{Display, NotoSans, Palette, Scene};
use crate::session::{Frame, Session, View};
use crate::words::{KeyEntry, Link, Locale, ReportedTable, Sources, Table};

/// The width of the picture where no size is asked for, CSS px: as wide as the narrowest phone, so that no text has to be
/// smaller than designed.
const WIDTH: f64 = 320.0;

/// Around the picture, CSS px: it may stand on another colour.
const MARGIN: f64 = 8.0;

/// A `<figure>` with the picture of `view` as the session stands, its headline, notes and sources, and the numbers;
/// `None` without a document.
pub fn html<L: Locale>(session: &mut Session<L>, view: View, size: Option<Size>, palette: &Palette) -> Option<String> {
    let badge = badge(session, &NotoSans, view);
    session.show(View::Table);
    let table_frame = session.frame(&NotoSans)?;
    session.show(view);
    let frame = session.frame(&NotoSans)?;
    let mut out = String::from("<figure class=\"cakupan\"");
    attribute(&mut out, "lang", &frame.language);
    attribute(&mut out, "dir", &frame.direction);
    attribute(&mut out, "aria-label", &frame.title);
    out.push_str(">\n<figcaption>\n");
    element(&mut out, "p", "kicker", &frame.kicker);
    if !frame.headline.is_empty() {
        out.push_str(&format!("<h2 class=\"headline\">{}</h2>\n", escaped(&frame.headline)));
    }
    element(&mut out, "p", "dek", &frame.dek);
    out.push_str("</figcaption>\n");
    if let (Some(scene), Some(picture)) = (drawing(session, frame.key(), size), frame.picture()) {
        out.push_str(&inline(&scene, &picture.alternative, palette));
    }
    if let (Some(years), Some(scene)) = (frame.view.cost_years(), years_drawing(session, &frame, size)) {
        strong(&mut out, &years.heading, &years.dek);
        out.push_str(&inline(&scene, &years.picture.alternative, palette));
        for note in &years.notes {
            element(&mut out, "p", "note", note);
        }
    }
    if let Some(gap) = frame.view.now().map(|view| &view.gap) {
        strong(&mut out, &format!("{}: {}", gap.label, gap.value), &gap.detail);
    }
    if let Some(need) = frame.view.projection().and_then(|view| view.need.as_ref()) {
        strong(&mut out, &need.heading, &need.detail);
    }
    for note in &frame.notes {
        element(&mut out, "p", "note", note);
    }
    if let Some(remark) = frame.view.cost().and_then(|view| view.remark.as_ref()) {
        let source = remark.source.as_ref().map_or(String::new(), |source| format!(" {}.", anchor(source)));
        out.push_str(&format!("<p class=\"note\">{}{source}</p>\n", escaped(&remark.text)));
    }
    if let Some(view) = table_frame.view.table() {
        write_table(&mut out, &view.table, &table_frame.dek);
    }
    if let Some(reported) = frame.view.now().and_then(|view| view.reported.as_ref()) {
        write_reported(&mut out, reported);
    }
    if let Some(words) = badge.or_else(|| self::badge(session, &NotoSans, View::Table)) {
        element(&mut out, "p", "badge", &format!("{words}."));
    }
    write_sources(&mut out, &frame.sources);
    out.push_str("</figure>\n");
    Some(out)
}

/// The key and the picture under it, where the view has one.
fn drawing<L: Locale>(session: &mut Session<L>, entries: &[KeyEntry], size: Option<Size>) -> Option<Scene> {
    let (width, height) = match size {
        Some(Size { width, height }) => (f64::from(width), f64::from(height)),
        None => (WIDTH, 0.0),
    };
    let inner = width - 2.0 * MARGIN;
    let mut above = Scene { width, height, parts: Vec::new(), plot: None };
    let face = Face { size: 12.0, bold: false };
    let top = MARGIN
        + key(&mut above, entries, face, KeyPlace { left: MARGIN, top: MARGIN, width: inner, measure: &NotoSans })
        + 10.0;
    let picture = scene(session, &NotoSans, inner, size.map(|_| (height - top - MARGIN).floor()))?;
    let mut whole = ground(width, height.max(top + picture.height + MARGIN));
    whole.parts.append(&mut above.parts);
    place(&mut whole, picture, MARGIN, top);
    Some(whole)
}

/// The second picture and the key above it, where the view has one; as wide as the first.
fn years_drawing<L: Locale>(session: &mut Session<L>, frame: &Frame, size: Option<Size>) -> Option<Scene> {
    let entries = &frame.view.cost_years()?.key;
    let width = size.map_or(WIDTH, |size| f64::from(size.width));
    let inner = width - 2.0 * MARGIN;
    let mut above = Scene { width, height: 0.0, parts: Vec::new(), plot: None };
    let face = Face { size: 12.0, bold: false };
    let top = MARGIN
        + key(&mut above, entries, face, KeyPlace { left: MARGIN, top: MARGIN, width: inner, measure: &NotoSans })
        + 10.0;
    session.set_display(Display::of_width(inner));
    let picture = session.years_scene(&NotoSans)?;
    let mut whole = ground(width, top + picture.height + MARGIN);
    whole.parts.append(&mut above.parts);
    place(&mut whole, picture, MARGIN, top);
    Some(whole)
}

fn element(out: &mut String, name: &str, class: &str, words: &str) {
    if !words.is_empty() {
        out.push_str(&format!("<{name} class=\"{class}\">{}</{name}>\n", escaped(words)));
    }
}

fn strong(out: &mut String, strong: &str, detail: &str) {
    out.push_str(&format!("<p><strong>{}</strong> {}</p>\n", escaped(strong), escaped(detail)));
}

/// Every group under its name; folded, since it is long.
fn write_table(out: &mut String, table: &Table, dek: &str) {
    out.push_str(&format!("<details>\n<summary>{}</summary>\n", escaped(&table.caption)));
    element(out, "p", "note", dek);
    write_head(out, &table.columns);
    for group in &table.groups {
        let name = escaped(&group.label);
        let columns = table.columns.len();
        out.push_str(&format!("<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"{columns}\">{name}</th></tr>\n"));
        for row in &group.rows {
            let tag = row.tag.as_ref().map_or(String::new(), |tag| format!(" <small>{}</small>", escaped(tag)));
            let change =
                row.change.as_ref().map_or(String::new(), |words| format!(" <small>{}</small>", escaped(words)));
            out.push_str(&format!("<tr><th scope=\"row\">{}{tag}{change}</th>", escaped(&row.year)));
            for cell in &row.cells {
                match &cell.missing {
                    // Read aloud as what it means.
                    Some(words) => out.push_str(&format!(
                        "<td><span role=\"img\" aria-label=\"{}\">{}</span></td>",
                        escaped(words),
                        escaped(&cell.text)
                    )),
                    None => out.push_str(&format!("<td>{}</td>", escaped(&cell.text))),
                }
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n");
    }
    out.push_str("</table>\n");
    element(out, "p", "note", &table.unit);
    out.push_str("</details>\n");
}

/// The opening of a table, and the names of its columns.
fn write_head(out: &mut String, columns: &[String]) {
    out.push_str("<table>\n<thead><tr>");
    for column in columns {
        out.push_str(&format!("<th scope=\"col\">{}</th>", escaped(column)));
    }
    out.push_str("</tr></thead>\n");
}

/// Other published figures, each with its note and source in a row of its own; folded, as they are beside the point.
fn write_reported(out: &mut String, reported: &ReportedTable) {
    out.push_str(&format!("<details>\n<summary>{}</summary>\n", escaped(&reported.heading)));
    element(out, "p", "note", &reported.dek);
    write_head(out, &reported.columns);
    let columns = reported.columns.len();
    for row in &reported.rows {
        let [when, cells @ ..] = &row.cells[..] else { continue };
        out.push_str(&format!("<tbody>\n<tr><th scope=\"row\">{}</th>", escaped(when)));
        for cell in cells {
            out.push_str(&format!("<td>{}</td>", escaped(cell)));
        }
        let source = row.source.as_ref().map_or(String::new(), anchor);
        let why = [escaped(&row.note), source].join(" ");
        out.push_str(&format!("</tr>\n<tr><td colspan=\"{columns}\">{}</td></tr>\n</tbody>\n", why.trim()));
    }
    out.push_str("</table>\n</details>\n");
}

/// Words that lead to a page. A checked document has addresses of the web alone.
fn anchor(link: &Link) -> String {
    match &link.url {
        Some(url) => format!("<a href=\"{}\">{}</a>", escaped(url), escaped(&link.text)),
        None => escaped(&link.text),
    }
}

fn write_sources(out: &mut String, sources: &Sources) {
    let links: Vec<String> = sources.links.iter().map(anchor).collect();
    let links =
        if links.is_empty() { String::new() } else { format!("{} {}. ", escaped(&sources.label), links.join("; ")) };
    let (calculation, updated) = (escaped(&sources.calculation), escaped(&sources.updated));
    out.push_str(&format!("<p class=\"sources\">{links}{calculation}, {updated}.</p>\n"));
}
