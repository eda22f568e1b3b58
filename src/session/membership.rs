//! What membership is to the one who reads: nothing of it is kept here, the page hands over everything each time.

use super::Session;
use crate::document::{self, Date, JsonValue, Programme, ToNode, date};
use crate::words::Locale;
use crate::words::membership::{Membership, MembershipAnswers, MembershipFrame};

impl<L: Locale> Session<L> {
    /// What a programme document is to a reader who has asked, both as JSON; `None` without a coverage document. Where
    /// the programme has errors they are [`Session::problems`].
    pub fn mine(&mut self, programme: &str, asked: &str) -> Option<MembershipFrame> {
        let reading = document::read::<Programme>(programme);
        let open = self.open.as_ref()?;
        let context = self.context(open);
        match reading.document {
            Some(programme) => Some(Membership::new(&context, &programme, &read(asked)).tell()),
            None => {
                let mut mine = MembershipFrame::silent();
                mine.broken = Some(context.say("mine.broken"));
                self.problems = reading.problems;
                Some(mine)
            }
        }
    }

    /// The same for the page.
    #[inline(never)]
    pub fn about_me(&mut self, programme: &str, asked: &str) -> JsonValue {
        self.mine(programme, asked).to_node()
    }
}

/// `{"kind": "…", "option": "…", "wage": "…", "day": "YYYY-MM-DD"}`. What is not there is not said; without a day that can
/// be read nothing with a beginning or an end holds.
fn read(asked: &str) -> MembershipAnswers {
    let mut read = MembershipAnswers {
        kind: String::new(),
        option: None,
        wage: String::new(),
        day: Date { year: i32::MIN, month: None, day: None },
    };
    let Ok(JsonValue::Object(entries)) = JsonValue::from_json(asked) else { return read };
    for (key, node) in entries {
        let JsonValue::String(text) = node else { continue };
        match key.as_str() {
            "kind" => read.kind = text,
            "option" => read.option = text.parse().ok(),
            "wage" => read.wage = text,
            "day" => read.day = date(&text).unwrap_or(read.day),
            _ => {}
        }
    }
    read
}
