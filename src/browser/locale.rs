//! A language as the browser writes it: words from a file that the page has loaded, numbers and dates by `Intl`.

use std::cell::{OnceCell, RefCell};

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::document::Month;
use crate::words::Locale;

/// One language. Formatters are made when they are first needed and kept: making one is slow.
pub struct BrowserLocale {
    language: String,
    words: JsValue,
    decimals: RefCell<[Option<Function>; 3]>,
    months: OnceCell<Function>,
    days: OnceCell<Function>,
    plurals: OnceCell<Intl::PluralRules>,
}

impl BrowserLocale {
    /// The language with this tag and these words (an object of strings).
    pub fn new(language: String, words: JsValue) -> BrowserLocale {
        BrowserLocale {
            language,
            words,
            decimals: RefCell::new([None, None, None]),
            months: OnceCell::new(),
            days: OnceCell::new(),
            plurals: OnceCell::new(),
        }
    }

    /// The tag by which numbers and dates are written: the words file may name a region's.
    fn tags(&self) -> Array {
        Array::of1(&JsValue::from(self.template("locale").unwrap_or_else(|| self.language.clone())))
    }

    fn dates(&self, with_day: bool) -> Function {
        let options = Object::new();
        set(&options, "year", "numeric");
        set(&options, "month", "long");
        if with_day {
            set(&options, "day", "numeric");
        }
        Intl::DateTimeFormat::new(&self.tags(), &options).format()
    }
}

fn set(options: &Object, key: &str, value: impl Into<JsValue>) {
    let _ = Reflect::set(options, &key.into(), &value.into());
}

fn call(format: &Function, value: &JsValue) -> String {
    format.call1(&JsValue::UNDEFINED, value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// Noon of a day where the reader is: the same day in every time zone.
fn at_noon(year: i32, month: u8, day: u8) -> JsValue {
    Date::new_with_year_month_day_hr(year.unsigned_abs(), i32::from(month) - 1, i32::from(day), 12).into()
}

impl Locale for BrowserLocale {
    fn language(&self) -> &str {
        &self.language
    }

    fn template(&self, key: &str) -> Option<String> {
        Reflect::get(&self.words, &key.into()).ok()?.as_string()
    }

    fn decimal(&self, value: f64, decimals: u8) -> String {
        let mut formats = self.decimals.borrow_mut();
        let Some(format) = formats.get_mut(usize::from(decimals)) else { return String::new() };
        let format = format.get_or_insert_with(|| {
            let options = Object::new();
            set(&options, "minimumFractionDigits", decimals);
            set(&options, "maximumFractionDigits", decimals);
            Intl::NumberFormat::new(&self.tags(), &options).format()
        });
        call(format, &value.into())
    }

    fn month(&self, month: Month) -> String {
        call(self.months.get_or_init(|| self.dates(false)), &at_noon(month.year, month.month, 1))
    }

    fn day(&self, year: i32, month: u8, day: u8) -> String {
        call(self.days.get_or_init(|| self.dates(true)), &at_noon(year, month, day))
    }

    fn plural(&self, count: f64) -> String {
        let rules = self.plurals.get_or_init(|| Intl::PluralRules::new(&self.tags(), &Object::new()));
        String::from(rules.select(count))
    }
}
