//! What was made the last time, so that only what has changed is made anew.

use super::place::Place;
use super::site::Site;
use crate::command::exit_status::ExitStatus;
use crate::command::files::say;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::UNIX_EPOCH;

/// Where it stands in the output.
pub const FILE: &str = ".cakupan-build.json";

/// What was made of each document, and by what.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Record {
    /// The program and its options: others would make other pages of the same documents.
    maker: String,
    places: BTreeMap<String, Place>,
    /// Files that were copied as they are.
    copied: Vec<String>,
}

impl Record {
    /// An empty one for this site.
    pub fn new(site: &Site) -> Record {
        Record { maker: maker(site), places: BTreeMap::new(), copied: Vec::new() }
    }

    /// That of the last time; an empty one where there is none, or none that can be read.
    pub fn read(output: &Path, site: &Site) -> Record {
        let read = std::fs::read(output.join(FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let mut record: Record = read.unwrap_or_default();
        if record.maker != maker(site) {
            record.places.values_mut().for_each(|place| place.print.clear());
        }
        record
    }

    /// What was made of a document, if that was the same document and all of it is still there.
    pub fn unchanged(&self, name: &str, print: &str, output: &Path) -> Option<Place> {
        let place = self.places.get(name).filter(|place| place.print == print)?;
        place.written.iter().all(|file| output.join(file).is_file()).then(|| place.clone())
    }

    /// What was made of a document.
    pub fn place(&self, name: &str) -> Option<&Place> {
        self.places.get(name)
    }

    /// Notes what was made of a document.
    pub fn add(&mut self, name: &str, place: Place) {
        self.places.insert(name.to_owned(), place);
    }

    /// Notes a file that was copied as it is.
    pub fn keep(&mut self, name: String) {
        self.copied.push(name);
    }

    /// The places in the order of their documents' names.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.places.values()
    }

    fn written(&self) -> impl Iterator<Item = &String> {
        self.places.values().flat_map(|place| &place.written).chain(&self.copied)
    }

    /// Takes away what was written then and not now: a page of a document that is gone would go on being found.
    pub fn sweep(&self, after: &Record, site: &Site) {
        for name in self.written() {
            if after.written().all(|kept| kept != name) {
                // It may be gone already.
                let _ = std::fs::remove_file(site.output.join(name));
            }
        }
    }

    /// Writes it for the next time.
    pub fn write(&self, site: &Site) -> Result<(), ExitStatus> {
        let bytes = serde_json::to_vec(self).map_err(|error| {
            say(&format!("error: {FILE}: {error}"));
            ExitStatus::Unreadable
        })?;
        site.write(FILE, &bytes)
    }
}

/// The SHA-256 of a document, in 64 hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// This program and these options.
fn maker(site: &Site) -> String {
    let program = std::env::current_exe().and_then(std::fs::metadata).ok();
    let built = program.as_ref().and_then(|program| program.modified().ok()?.duration_since(UNIX_EPOCH).ok());
    let options = format!(
        "{:?} {:?} {:?} {} {:?}",
        program.map(|program| program.len()),
        built,
        (&site.base, &site.url),
        site.language.tag(),
        site.files
    );
    sha256(options.as_bytes())
}
