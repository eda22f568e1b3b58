//! `cakupan build`: a folder of coverage documents becomes everything that a static host serves of them.
//!
//! For each document a page with the widget and what stands in its place, and the picture that is shown where the page is
//! shared; for all of them a list, for people (`index.html`) and for programs (`index.json`). Documents are worked on side
//! by side. What has not changed since the last time is left as it is.

mod index;
mod place;
mod record;
mod site;

use super::exit_status::ExitStatus;
use super::files::{read, say, unusable};
use super::language::{self, Language, Teller};
use super::problems::say_at;
use cakupan::document::{EitherDocument, Forms, Input, Problem, Reading, read_either};
use cakupan::export::WidgetFiles;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use place::Place;
use rayon::prelude::*;
use record::Record;
use site::Site;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Arguments {
    /// The folder with the documents, each a file `….json`; programme documents among them are copied
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// The folder to write to; it is made where it is missing
    #[arg(short, long, value_name = "FOLDER")]
    output: PathBuf,
    /// dist/ of the widget, whose files are copied beside the pages; without it the pages find them at --base
    #[arg(long, value_name = "FOLDER", conflicts_with = "base")]
    widget: Option<PathBuf>,
    /// Where the pages find the widget's files, if not beside them
    #[arg(long, value_name = "URL", default_value = "")]
    base: String,
    /// The address at which the output will be found, for what other sites show of the pages
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// Only the list for programs, for pages of one's own; documents are found beside it
    #[arg(long, conflicts_with_all = ["widget", "url"])]
    list_only: bool,
    /// The language of the pages and of messages; by default the environment's
    #[arg(long, value_parser = language::parser())]
    lang: Option<Language>,
}

/// What the widget's build says of its files.
const WIDGET_FILES: &str = "cakupan-files.json";

/// What it calls the same in every build: the script, what shows a page in a frame, the pages' icon, and the licences of
/// what is inside.
const PLAIN_FILES: [&str; 7] =
    ["cakupan.js", "cakupan-frame.js", "embed.html", "embed.css", "embed.js", "favicon.svg", "licences.txt"];

pub fn run(arguments: &Arguments) -> ExitStatus {
    built(arguments).unwrap_or_else(|status| status)
}

fn built(arguments: &Arguments) -> Result<ExitStatus, ExitStatus> {
    let language = arguments.lang.unwrap_or_else(Language::from_environment);
    std::fs::create_dir_all(&arguments.output).map_err(|error| unusable(&arguments.output, &error))?;
    let names = documents_in(&arguments.folder, &arguments.output)?;
    let files = match &arguments.widget {
        Some(folder) => copy_widget(folder, &arguments.output)?,
        None => WidgetFiles::default(),
    };
    let site = Site {
        output: arguments.output.clone(),
        base: arguments.base.clone(),
        url: arguments.url.as_ref().map(|url| format!("{}/", url.trim_end_matches('/'))),
        language,
        files,
        list_only: arguments.list_only,
    };
    let before = if site.list_only { Record::new(&site) } else { Record::read(&arguments.output, &site) };
    let progress = progress(names.len());
    let worked: Vec<Result<Worked, ExitStatus>> = names
        .par_iter()
        .map(|name| {
            let worked = work(&arguments.folder, name, &site, &before);
            progress.inc(1);
            worked
        })
        .collect();
    progress.finish_and_clear();
    conclude(&names, worked, &site, &before)
}

/// What became of one file.
struct Worked {
    problems: Vec<Problem>,
    /// Who it counts.
    unit: Option<Forms>,
    made: Made,
}

enum Made {
    /// It was the same the last time.
    Before(Place),
    Now(Place),
    /// It has errors, or could not be read: there is no new page of it.
    Nothing,
    /// A programme document, which belongs to no place.
    Copy,
}

fn work(folder: &Path, name: &str, site: &Site, before: &Record) -> Result<Worked, ExitStatus> {
    let bytes = read(&folder.join(name))?;
    let print = record::sha256(&bytes);
    if let Some(place) = before.unchanged(name, &print, &site.output) {
        return Ok(Worked { problems: Vec::new(), unit: None, made: Made::Before(place) });
    }
    let Reading { document, problems, unit } = read_either(Input::Bytes(&bytes));
    let made = match document {
        None => Made::Nothing,
        // A list that came along lists files that may not be here: this build writes its own.
        Some(EitherDocument::Places(_)) => {
            say(&format!(
                "error: {name}: a list of places; this command makes one of the documents, so take it out of the folder"
            ));
            Made::Nothing
        }
        Some(EitherDocument::Coverage(document)) if site.list_only => Made::Now(place::list(*document, name, site)?),
        Some(EitherDocument::Programme(_)) if site.list_only => Made::Copy,
        Some(EitherDocument::Programme(_)) => {
            site.write(name, &bytes)?;
            Made::Copy
        }
        Some(EitherDocument::Coverage(document)) => Made::Now(place::make(*document, &bytes, name, print, site)?),
    };
    Ok(Worked { problems, unit, made })
}

/// Says every problem at its file, writes what is about all places, takes away what is about none any more, and says what
/// was done.
fn conclude(
    names: &[String],
    worked: Vec<Result<Worked, ExitStatus>>,
    site: &Site,
    before: &Record,
) -> Result<ExitStatus, ExitStatus> {
    let mut teller = Teller::new(site.language);
    let (mut made, mut unchanged, mut refused) = (0, 0, 0);
    let mut after = Record::new(site);
    let mut status = ExitStatus::Sound;
    for (name, one) in names.iter().zip(worked) {
        let Worked { problems, unit, made: what } = one.unwrap_or_else(|failure| {
            status = failure;
            Worked { problems: Vec::new(), unit: None, made: Made::Nothing }
        });
        teller = teller.counting(unit);
        for problem in &problems {
            let at = [name.as_str(), problem.at.as_str()].join(if problem.at.is_empty() { "" } else { ": " });
            say_at(&at, problem, &teller);
        }
        match what {
            Made::Now(place) => {
                made += 1;
                after.add(name, place);
            }
            Made::Before(place) => {
                unchanged += 1;
                after.add(name, place);
            }
            Made::Copy => after.keep(name.clone()),
            Made::Nothing => {
                refused += 1;
                status = if status == ExitStatus::Sound { ExitStatus::Errors } else { status };
                // What was published goes on standing until it can be replaced.
                before.place(name).into_iter().for_each(|place| after.add(name, place.clone()));
            }
        }
    }
    let places: Vec<&Place> = after.places().collect();
    if site.list_only {
        index::write_list(&places, site)?;
    } else {
        index::write(&places, site)?;
        before.sweep(&after, site);
        after.write(site)?;
    }
    let done = if site.list_only { "places listed" } else { "pages made" };
    say(&format!("{done}: {made}, unchanged: {unchanged}; files refused: {refused}"));
    Ok(status)
}

/// The names of the documents in a folder, sorted. Where the output goes to the same folder, the list and the record of the
/// last time are none of them.
fn documents_in(folder: &Path, output: &Path) -> Result<Vec<String>, ExitStatus> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unusable(folder, &error))? {
        let path = entry.map_err(|error| unusable(folder, &error))?.path();
        let is_document = path.is_file() && path.extension().is_some_and(|extension| extension == "json");
        if let (true, Some(name)) = (is_document, path.file_name().and_then(|name| name.to_str())) {
            names.push(name.to_owned());
        }
    }
    names.sort();
    if matches!((folder.canonicalize(), output.canonicalize()), (Ok(from), Ok(to)) if from == to) {
        names.retain(|name| name != site::LIST && name != record::FILE);
    }
    if let Some(name) = names.iter().find(|name| [site::LIST, WIDGET_FILES].contains(&name.as_str())) {
        say(&format!(
            "error: {name}: a document cannot have this name, which stands for the list of places or of files"
        ));
        return Err(ExitStatus::Errors);
    }
    if names.is_empty() {
        say(&format!("error: {}: there is no document in this folder (….json)", folder.display()));
        return Err(ExitStatus::Unreadable);
    }
    Ok(names)
}

/// Copies the widget's files, and says what they are called.
fn copy_widget(from: &Path, to: &Path) -> Result<WidgetFiles, ExitStatus> {
    let listed = from.join(WIDGET_FILES);
    let files: WidgetFiles = serde_json::from_slice(&read(&listed)?).map_err(|error| {
        say(&format!("error: {}: {error}", listed.display()));
        ExitStatus::Unreadable
    })?;
    for name in files.names().chain(PLAIN_FILES) {
        let target = to.join(name);
        let copied = target.parent().map_or(Ok(()), std::fs::create_dir_all);
        copied.and_then(|()| std::fs::copy(from.join(name), &target)).map_err(|error| unusable(&target, &error))?;
    }
    Ok(files)
}

/// On a terminal, how far it is; elsewhere nothing.
fn progress(places: usize) -> ProgressBar {
    let bar = ProgressBar::new(places as u64);
    match ProgressStyle::with_template("{wide_bar} {pos}/{len}, {eta} left") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
