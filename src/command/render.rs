//! `cakupan render`: a picture to take away, without a browser.

use super::addresses::Framed;
use super::exit_status::ExitStatus;
use super::files::{is_standard_input, print_bytes, read, refuse_own_input, say, write_file};
use super::language::{self, Language, Teller};
use super::problems::say_all;
use super::scenario::{refuse_two_from_standard_input, scenario};
use cakupan::chart::{NotoSans, Palette};
use cakupan::document;
use cakupan::export::{PageAddresses, Size, WidgetFiles, html, metadata, oembed, png, poster, preload, svg};
use cakupan::model::Futures;
use cakupan::session::{Session, View};
use cakupan::words::NativeLocale;
use clap::{Args, ValueEnum};
use std::io::{IsTerminal, stdout};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Arguments {
    /// The coverage document; - for standard input
    #[arg(value_name = "DOC")]
    document: PathBuf,
    /// Which of the widget's views
    #[arg(long, value_enum)]
    view: Shown,
    /// A picture (svg, png), what stands in the widget's place where it cannot run (html), or what a system shows that is given
    /// the page's address (oembed)
    #[arg(long, value_enum)]
    format: Format,
    /// A scenario: what to change in the document's assumptions; - for standard input
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
    /// The language of words, numbers and messages; by default the environment's
    #[arg(long, value_parser = language::parser())]
    lang: Option<Language>,
    /// Colours for a light page or a dark one
    #[arg(long, value_enum, default_value = "light")]
    theme: Theme,
    /// Width and height in pixels, 240 to 4096 [default: 720x480; html: as wide as a phone]
    #[arg(long, value_name = "WIDTHxHEIGHT")]
    size: Option<Size>,
    /// html: the folder with the widget's files, as the page names it; by default the page's own
    #[arg(long, value_name = "URL", default_value = "")]
    base: String,
    /// html: where the page finds the document; by default the path that was given
    #[arg(long, value_name = "URL")]
    src: Option<String>,
    /// html: dist/cakupan-files.json, which says what the build has called the widget's files; without it they get no links
    #[arg(long, value_name = "FILE")]
    files: Option<PathBuf>,
    /// html: without the links that have a browser fetch these files at once
    #[arg(long)]
    no_preload: bool,
    /// html: in place of that, what belongs into the page's head for other sites, chats and search engines
    #[arg(long)]
    head: bool,
    /// html with --head, oembed: the page's own address
    #[arg(long, value_name = "URL", required_if_eq("format", "oembed"))]
    page: Option<String>,
    /// html with --head, oembed: the address of a picture of 1200x630 that is shown of the page
    #[arg(long, value_name = "URL")]
    picture: Option<String>,
    /// html with --head: the address of what --format oembed has written
    #[arg(long, value_name = "URL")]
    oembed: Option<String>,
    /// The file to write; standard output without it
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shown {
    Now,
    Projection,
    Cost,
    Levers,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Svg,
    Png,
    Html,
    Oembed,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Theme {
    Light,
    Dark,
}

impl Arguments {
    /// Every file that is read.
    fn inputs(&self) -> impl Iterator<Item = &Path> {
        [Some(&self.document), self.scenario.as_ref(), self.files.as_ref()].into_iter().flatten().map(PathBuf::as_path)
    }
}

pub fn run(arguments: &Arguments) -> ExitStatus {
    let to_file = arguments.output.as_deref().filter(|path| !is_standard_input(path));
    if arguments.format == Format::Png && to_file.is_none() && stdout().is_terminal() {
        say("error: --format png: a terminal cannot show it; name a file with --output");
        return ExitStatus::Unreadable;
    }
    if let Some(Err(refused)) = to_file.map(|path| refuse_own_input(path, arguments.inputs())) {
        return refused;
    }
    match rendered(arguments) {
        Ok(bytes) => match to_file {
            Some(path) => write_file(path, &bytes),
            None => print_bytes(&bytes, ExitStatus::Sound),
        },
        Err(outcome) => outcome,
    }
}

fn rendered(arguments: &Arguments) -> Result<Vec<u8>, ExitStatus> {
    refuse_two_from_standard_input(&arguments.document, arguments.scenario.as_deref())?;
    let language = arguments.lang.unwrap_or_else(Language::from_environment);
    let reading = document::read(&read(&arguments.document)?);
    let teller = Teller::new(language).counting(reading.unit.clone());
    say_all(&reading.problems, &teller);
    let mut session = Session::new(language.needed_locale()?);
    if !session.open(reading) {
        return Err(ExitStatus::Errors);
    }
    if let (Some(file), Some(facts)) = (&arguments.scenario, session.facts()) {
        let scenario = scenario(file, facts, &teller)?;
        session.set_scenario(Ok(scenario));
    }
    // As the widget has them at rest.
    while session.refine(Futures::RESTED as f64) {}
    let view = match arguments.view {
        Shown::Now => View::Now,
        Shown::Projection => View::Projection,
        Shown::Cost => View::Cost,
        Shown::Levers => View::Levers,
    };
    let palette = match arguments.theme {
        Theme::Light => &Palette::LIGHT,
        Theme::Dark => &Palette::DARK,
    };
    match arguments.format {
        Format::Oembed => embedded(arguments, &mut session, view, language).map(String::into_bytes),
        Format::Html if arguments.head => {
            let addresses = PageAddresses {
                document: known_address(arguments)?,
                page: arguments.page.as_deref(),
                picture: arguments.picture.as_deref(),
                oembed: arguments.oembed.as_deref(),
            };
            metadata(&mut session, view, &addresses).map(String::into_bytes).ok_or(ExitStatus::Errors)
        }
        Format::Html => {
            let figure = html(&mut session, view, arguments.size, palette).ok_or(ExitStatus::Errors)?;
            let links = if arguments.no_preload { String::new() } else { links(arguments, language)? };
            Ok([links, figure].concat().into_bytes())
        }
        Format::Svg => Ok(picture(arguments, &mut session, view, palette)?.into_bytes()),
        Format::Png => png(&picture(arguments, &mut session, view, palette)?).map_err(|problem| {
            say(&format!("error: --format png: {}", problem.0));
            ExitStatus::Unreadable
        }),
    }
}

/// The picture to take away, SVG.
fn picture(
    arguments: &Arguments,
    session: &mut Session<NativeLocale>,
    view: View,
    palette: &Palette,
) -> Result<String, ExitStatus> {
    let size = arguments.size.unwrap_or(Size::USUAL);
    let poster = poster(session, &NotoSans, view, size).ok_or(ExitStatus::Errors)?;
    Ok(svg(&poster, palette))
}

/// The links that have a browser fetch everything at once.
fn links(arguments: &Arguments, language: Language) -> Result<String, ExitStatus> {
    let files = match &arguments.files {
        Some(path) => serde_json::from_slice(&read(path)?).map_err(|error| {
            say(&format!("error: --files: {error}"));
            ExitStatus::Unreadable
        })?,
        None => WidgetFiles::default(),
    };
    Ok(preload(&files, &arguments.base, language.tag(), document_address(arguments)))
}

/// Where the page finds the document; unknown of standard input where nobody says.
fn document_address(arguments: &Arguments) -> Option<&str> {
    let given = || arguments.document.to_str().filter(|_| !is_standard_input(&arguments.document));
    arguments.src.as_deref().or_else(given)
}

/// The same where others are told of it.
fn known_address(arguments: &Arguments) -> Result<&str, ExitStatus> {
    document_address(arguments).ok_or_else(|| {
        say("error: --src: the document comes from standard input; say where the page finds it");
        ExitStatus::Unreadable
    })
}

/// The view in a frame, for systems that ask a page how to show it.
fn embedded(
    arguments: &Arguments,
    session: &mut Session<NativeLocale>,
    view: View,
    language: Language,
) -> Result<String, ExitStatus> {
    let page = arguments.page.as_deref().unwrap_or_default();
    let document = known_address(arguments)?;
    let framed = Framed { page, base: &arguments.base, document, language: language.tag(), view: view.name() };
    let Some(frame) = framed.address() else {
        say(
            "error: --page: write the page's whole address, as in https://example.org/page.html, on the site of the widget's files",
        );
        return Err(ExitStatus::Unreadable);
    };
    oembed(session, view, &frame, arguments.picture.as_deref()).ok_or(ExitStatus::Errors)
}
