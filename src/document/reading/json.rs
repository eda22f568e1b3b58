//! A strict JSON parser (RFC 8259) for [`JsonValue`]s: UTF-8 in, a value or the first fault out, the same natively and in
//! the browser.
//!
//! Our own because citizens download it: serde's way into a `JsonValue` weighs many times what this does, through the
//! messages of its errors and the formatting of floats in them; and because a fault has to be counted in characters.

use super::super::JsonValue;
use super::decimal::Decimal;

/// Lists and objects within each other that a text may have.
const DEEPEST: usize = 128;

/// Larger exponents count as this: no text that is read has digits enough to make up for it.
const FARTHEST: i32 = 100_000_000;

/// Where a text stops being JSON: at the first character with which it cannot go on. Both count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl JsonValue {
    /// The value that a JSON text stands for. Numbers are the nearest 64-bit floats, of which 19 digits are
    /// read; one that is too large is a fault, as are half of a surrogate pair, more than 128 levels and anything after
    /// the value.
    pub fn from_json(text: &str) -> Result<JsonValue, Fault> {
        let mut parser = Parser { text, at: 0, depth: 0 };
        parser.whole().ok_or_else(|| Fault::after(text.get(..parser.at).unwrap_or(text)))
    }

    /// The same for bytes, which are to be UTF-8: the first that is not is a fault.
    pub fn from_json_bytes(bytes: &[u8]) -> Result<JsonValue, Fault> {
        let sound = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        let node = JsonValue::from_json(sound)?;
        if sound.len() == bytes.len() { Ok(node) } else { Err(Fault::after(sound)) }
    }
}

impl Fault {
    /// The place right after what is sound.
    fn after(sound: &str) -> Fault {
        let mut fault = Fault { line: 1, column: 1 };
        for letter in sound.chars() {
            fault.column += 1;
            if letter == '\n' {
                fault = Fault { line: fault.line + 1, column: 1 };
            }
        }
        fault
    }
}

/// Whatever it cannot read it answers with `None`, and then `at` is the place of the fault.
struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn whole(&mut self) -> Option<JsonValue> {
        let node = self.value()?;
        self.blanks();
        (self.at == self.text.len()).then_some(node)
    }

    fn value(&mut self) -> Option<JsonValue> {
        self.blanks();
        match self.peek() {
            b'"' => self.string().map(JsonValue::String),
            b'{' => self.object(),
            b'[' => self.list(),
            b'n' => self.word(b"null", JsonValue::Null),
            b't' => self.word(b"true", JsonValue::Bool(true)),
            b'f' => self.word(b"false", JsonValue::Bool(false)),
            _ => self.number().map(JsonValue::Number),
        }
    }

    fn object(&mut self) -> Option<JsonValue> {
        self.enter()?;
        let mut entries = Vec::new();
        while self.more(entries.is_empty(), b'}')? {
            self.blanks();
            let key = self.string()?;
            self.blanks();
            self.skip(b':').then_some(())?;
            entries.push((key, self.value()?));
        }
        Some(JsonValue::Object(entries))
    }

    fn list(&mut self) -> Option<JsonValue> {
        self.enter()?;
        let mut items = Vec::new();
        while self.more(items.is_empty(), b']')? {
            items.push(self.value()?);
        }
        Some(JsonValue::Array(items))
    }

    /// Steps over an opening bracket.
    fn enter(&mut self) -> Option<()> {
        self.depth += 1;
        (self.depth <= DEEPEST).then(|| self.at += 1)
    }

    /// Whether there is another entry; steps over the comma before it, or over the closing bracket.
    fn more(&mut self, first: bool, close: u8) -> Option<bool> {
        self.blanks();
        if self.skip(close) {
            self.depth -= 1;
            return Some(false);
        }
        (first || self.skip(b',')).then_some(true)
    }

    fn word(&mut self, word: &[u8], node: JsonValue) -> Option<JsonValue> {
        word.iter().all(|&letter| self.skip(letter)).then_some(node)
    }

    fn string(&mut self) -> Option<String> {
        self.skip(b'"').then_some(())?;
        let mut string = String::new();
        loop {
            let from = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..b' ') {
                self.at += 1;
            }
            string.push_str(self.text.get(from..self.at)?);
            if self.skip(b'"') {
                return Some(string);
            }
            string.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Option<char> {
        let from = self.at;
        self.skip(b'\\').then_some(())?;
        let letter = match self.peek() {
            same @ (b'"' | b'\\' | b'/') => same,
            b'b' => 0x08,
            b'f' => 0x0C,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                let code = self.code()?;
                if char::from_u32(code).is_none() {
                    self.at = from;
                }
                return char::from_u32(code);
            }
            _ => return None,
        };
        self.at += 1;
        Some(char::from(letter))
    }

    /// What `uXXXX` stands for, or two of them that are a surrogate pair.
    fn code(&mut self) -> Option<u32> {
        let high = self.hexadecimal()?;
        if !(0xD800..0xDC00).contains(&high) || !self.skip(b'\\') {
            return Some(high);
        }
        let low = self.hexadecimal()?;
        // Anything else than the other half leaves a lone one, which is no character.
        Some(if (0xDC00..0xE000).contains(&low) { 0x1_0000 + ((high & 0x3FF) << 10 | low & 0x3FF) } else { high })
    }

    fn hexadecimal(&mut self) -> Option<u32> {
        self.skip(b'u').then_some(())?;
        let mut code = 0;
        for _ in 0..4 {
            code = code << 4 | char::from(self.peek()).to_digit(16)?;
            self.at += 1;
        }
        Some(code)
    }

    fn number(&mut self) -> Option<f64> {
        let from = self.at;
        let negative = self.skip(b'-');
        let mut decimal = Decimal::default();
        if !self.skip(b'0') {
            self.digits(&mut |digit| decimal.push(digit, false))?;
        }
        if self.skip(b'.') {
            self.digits(&mut |digit| decimal.push(digit, true))?;
        }
        if self.skip(b'e') || self.skip(b'E') {
            let smaller = self.skip(b'-');
            if !smaller {
                self.skip(b'+');
            }
            let mut exponent = 0;
            self.digits(&mut |digit| exponent = FARTHEST.min(exponent * 10 + i32::from(digit)))?;
            decimal = decimal.scaled(if smaller { -exponent } else { exponent });
        }
        let Some(value) = decimal.value() else {
            self.at = from;
            return None;
        };
        Some(if negative { -value } else { value })
    }

    /// One digit or more.
    fn digits(&mut self, take: &mut dyn FnMut(u8)) -> Option<()> {
        let from = self.at;
        while let digit @ b'0'..=b'9' = self.peek() {
            take(digit - b'0');
            self.at += 1;
        }
        (self.at > from).then_some(())
    }

    fn blanks(&mut self) {
        while let b' ' | b'\n' | b'\r' | b'\t' = self.peek() {
            self.at += 1;
        }
    }

    /// Steps over a byte, if it is the next one.
    fn skip(&mut self, byte: u8) -> bool {
        let next = self.peek() == byte;
        self.at += usize::from(next);
        next
    }

    /// The next byte; at the end a zero, which cannot stand anywhere in JSON.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }
}
