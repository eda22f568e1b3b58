//! What kind of file the bytes are, whatever the file is called.

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Characters in rows: CSV, TSV, or pasted.
    Text,
    /// A page of the web, or a part of one.
    Html,
    /// A workbook of the present Excel.
    Xlsx,
    /// A workbook of an older Excel.
    Xls,
    /// A workbook of LibreOffice and others.
    Ods,
    /// A file behind a password.
    Encrypted,
    /// Something that holds no table.
    Other,
}

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// How the files begin that are no tables: PDF, pictures, archives, old Word’s rich text.
const OTHERS: [&[u8]; 7] = [b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"{\\rtf", b"\x1f\x8b"];

impl FileKind {
    /// By the bytes alone.
    pub fn of(bytes: &[u8]) -> FileKind {
        if bytes.starts_with(ZIP) {
            let names = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
            if names(b"xl/workbook") || names(b"[Content_Types].xml") && names(b"xl/") {
                FileKind::Xlsx
            } else if names(b"opendocument.spreadsheet") {
                FileKind::Ods
            } else {
                FileKind::Other
            }
        } else if bytes.starts_with(COMPOUND) {
            let names = |name: &str| {
                let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
                bytes.windows(wide.len()).any(|window| window == wide)
            };
            if names("EncryptedPackage") {
                FileKind::Encrypted
            } else if names("Workbook") || names("Book") {
                FileKind::Xls
            } else {
                FileKind::Other
            }
        } else if OTHERS.iter().any(|start| bytes.starts_with(start)) {
            FileKind::Other
        } else if is_html(bytes) {
            FileKind::Html
        } else {
            FileKind::Text
        }
    }
}

/// Whether the first thing that is written is a tag of a page.
fn is_html(bytes: &[u8]) -> bool {
    let start: String = bytes
        .iter()
        .copied()
        .filter(|byte| byte.is_ascii() && *byte != 0)
        .skip_while(|byte| byte.is_ascii_whitespace())
        .take(2000)
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let begins = ["<!doctype html", "<html", "<table", "<meta", "<head", "<body", "<div", "<style"];
    begins.iter().any(|tag| start.starts_with(tag))
        || start.starts_with("<?xml") && start.contains("<html")
        || start.starts_with("version:") && start.contains("<html")
        || start.starts_with("<!--") && start.contains("<table")
}
