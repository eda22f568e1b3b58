//! What a reader types for a lever and cannot be used as it is: why, and the words for it.

use super::{Levers, NumberInputError, Unit, read_number, unit};
use crate::document::LeverKind;
use crate::words::{round, year};

/// Why a number that was typed for a lever is not its value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LeverInputError {
    /// It is no number that can be used.
    NotANumber(NumberInputError),
    /// It lies above the slider; the lever is put to this highest value.
    TooHigh(f64),
    /// It lies below the slider; the lever is put to this lowest value.
    TooLow(f64),
}

/// Why a number that was typed for one end of a range cannot be that end. Each limit is in the lever’s own unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RangeInputError {
    /// It is no number that can be used.
    NotANumber(NumberInputError),
    /// Below the lowest that a lever may be.
    BelowLeast(f64),
    /// Above the highest that a lever may be.
    AboveMost(f64),
    /// A low end above the high one.
    AboveHigh(f64),
    /// A low end above the lever’s value.
    AboveValue(f64),
    /// A high end below the low one.
    BelowLow(f64),
    /// A high end below the lever’s value.
    BelowValue(f64),
}

/// One end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeEnd {
    /// The lowest value thought possible.
    Low,
    /// The highest.
    High,
}

/// What was typed for a lever and could not be used as it was.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeverInput {
    /// The group, by its index in the document.
    pub group: usize,
    pub lever: LeverKind,
    pub error: LeverInputError,
}

/// A number that was typed for one end of a range and could not be used.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeInput {
    /// The group, by its index in the document.
    pub group: usize,
    pub lever: LeverKind,
    pub end: RangeEnd,
    /// As it was typed.
    pub text: String,
    pub error: RangeInputError,
}

impl Levers<'_> {
    /// The number that was typed into a field of this lever, in the lever’s own unit.
    pub fn read(&self, group: usize, lever: LeverKind, text: &str) -> Result<f64, NumberInputError> {
        let scale = self.field_scale(lever, self.scale(group, lever));
        let decimal = self.context.say("decimal").chars().next().unwrap_or('.');
        let number = read_number(text, decimal)?;
        Ok(match unit(lever) {
            Unit::People => round(number),
            // Over a hundred, where it counts hundredths: 7 times 0.01 is not the number nearest to 0.07.
            _ if scale < 1.0 => number / round(1.0 / scale),
            _ => number * scale,
        })
    }

    /// What is wrong with what was typed for a lever.
    pub(super) fn lever_input_words(&self, input: &LeverInput) -> String {
        let LeverInput { group, lever, error } = *input;
        let (key, limit) = match error {
            LeverInputError::NotANumber(error) => return self.number_input_words(group, lever, error),
            LeverInputError::TooHigh(highest) => ("state.input_high", highest),
            LeverInputError::TooLow(lowest) => ("state.input_low", lowest),
        };
        self.context.phrase(key).words("v", self.text(lever, limit)).say()
    }

    /// What is wrong with what was typed for one end of a range.
    pub(super) fn range_input_words(&self, input: &RangeInput) -> String {
        let (key, limit) = match input.error {
            RangeInputError::NotANumber(error) => return self.number_input_words(input.group, input.lever, error),
            RangeInputError::BelowLeast(least) => ("range.least", least),
            RangeInputError::AboveMost(most) => ("range.most", most),
            RangeInputError::AboveHigh(high) => ("range.above_high", high),
            RangeInputError::AboveValue(value) => ("range.above_value", value),
            RangeInputError::BelowLow(low) => ("range.below_low", low),
            RangeInputError::BelowValue(value) => ("range.below_value", value),
        };
        self.context.phrase(key).words("v", self.text(input.lever, limit)).say()
    }

    fn number_input_words(&self, group: usize, lever: LeverKind, error: NumberInputError) -> String {
        let example = self.start_value(group, lever) / self.field_scale(lever, self.scale(group, lever));
        let (key, example) = match error {
            NumberInputError::Unreadable => ("state.input_unreadable", self.context.numbers().shortest(example, 2)),
            // An example that could not be mistaken itself.
            NumberInputError::Ambiguous => ("state.input_ambiguous", year(round(example).min(1e9) as i32)),
        };
        self.context.phrase(key).words("v", example).say()
    }
}
