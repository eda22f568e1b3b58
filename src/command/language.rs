//! The reader's language: the words room's, in which problems are told.

use super::exit_status::ExitStatus;
use super::files::say;
use cakupan::document::{Forms, Problem};
use cakupan::table::TableProblem;
use cakupan::words::importing::{TableWording, TableWords};
use cakupan::words::problems::wording;
use cakupan::words::{Locale, NativeLocale, Numbers, UnknownLanguage, counted};
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// A language that there are words for, by its tag.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Language(&'static str);

impl Language {
    fn named(tag: &str) -> Option<Language> {
        NativeLocale::languages().find(|known| *known == tag).map(Language)
    }

    /// What the environment asks for (`LC_ALL`, else `LC_MESSAGES`, else `LANG`); English where there are no words in that.
    pub fn from_environment() -> Language {
        let asked = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|name| std::env::var(name).ok())
            .find(|value| !value.is_empty())
            .unwrap_or_default();
        let primary = asked.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Language::named(primary).unwrap_or(Language("en"))
    }

    /// Its tag: `id`.
    pub fn tag(self) -> &'static str {
        self.0
    }

    /// Its words and its ways of writing, as the native build has them.
    pub fn locale(self) -> Result<NativeLocale, UnknownLanguage> {
        NativeLocale::new(self.0)
    }

    /// The same where nothing can be done without; what is wrong with it is said.
    pub fn needed_locale(self) -> Result<NativeLocale, ExitStatus> {
        self.locale().map_err(|unknown| {
            say(&format!("error: --lang: {}", unknown.0));
            ExitStatus::Unreadable
        })
    }
}

/// Reads the tag of a language that there are words for.
pub fn parser() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(NativeLocale::languages())
        .try_map(|tag| Language::named(&tag).ok_or(UnknownLanguage(tag)))
}

/// Puts problems into one language.
pub struct Teller {
    locale: Result<NativeLocale, UnknownLanguage>,
    unit: Option<Forms>,
}

impl Teller {
    /// For `language`, of a document that counts workers.
    pub fn new(language: Language) -> Teller {
        Teller { locale: language.locale(), unit: None }
    }

    /// The same of a document that counts these.
    pub fn counting(self, unit: Option<Forms>) -> Teller {
        Teller { unit, ..self }
    }

    /// What is wrong and what to do about it, in one line; where there is no language to say it in, what kind it is.
    pub fn message(&self, problem: &Problem) -> String {
        let Ok(locale) = &self.locale else { return problem.kind.name().to_owned() };
        let number = |value: f64| Numbers::new(locale, &[]).shortest(value, 6);
        let wording = wording(problem, &counted(locale, self.unit.as_ref()), &|key| locale.say(key), &number);
        format!("{} {}", wording.what, wording.fix)
    }

    /// What is said of a table; where there is no language to say it in, what kind it is.
    pub fn of_table(&self, problem: &TableProblem) -> TableWording {
        let Ok(locale) = &self.locale else {
            let what = problem.kind.name().to_owned();
            return TableWording { what, fix: String::new(), choices: Vec::new(), own: None };
        };
        let number = |value: f64| Numbers::new(locale, &[]).shortest(value, 6);
        TableWords::new(locale.language()).wording(problem, &|key| locale.say(key), &number)
    }
}
