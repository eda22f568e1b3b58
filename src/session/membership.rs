//! What membership is to the one who reads: nothing of it is kept here, the page hands over everything each time.

use super::Session;
use crate::document::{self, Date, Programme, date};
use crate::words::Locale;
use crate::words::membership::{Membership, MembershipAnswers, MembershipFrame};

/// What a reader says of themselves, as a page has it. What is not there is not said.
#[derive(Debug, Clone, Default)]
pub struct ReaderAnswers {
    /// The kind of work, by its name in the programme document; empty until one is chosen.
    pub kind: String,
    /// Which of the kind’s classes or sectors, by index; empty until one is chosen.
    pub option: String,
    /// What was typed as the monthly wage.
    pub wage: String,
    /// The day that it is, `YYYY-MM-DD`. Without one that can be read nothing with a beginning or an end holds.
    pub day: String,
}

impl<L: Locale> Session<L> {
    /// What a programme document (JSON) is to a reader who says this of themselves; `None` without a coverage document.
    /// Where the programme has errors they are [`Session::problems`].
    pub fn membership(&mut self, programme: &str, reader: ReaderAnswers) -> Option<MembershipFrame> {
        let reading = document::read::<Programme>(programme);
        let open = self.open.as_ref()?;
        let context = self.context(open);
        match reading.document {
            Some(programme) => Some(Membership::new(&context, &programme, &answers(reader)).frame()),
            None => {
                let broken = Some(context.say("membership.broken"));
                self.problems = reading.problems;
                Some(MembershipFrame { broken, ..MembershipFrame::default() })
            }
        }
    }
}

fn answers(reader: ReaderAnswers) -> MembershipAnswers {
    let ReaderAnswers { kind, option, wage, day } = reader;
    let day = date(&day).unwrap_or(Date { year: i32::MIN, month: None, day: None });
    MembershipAnswers { kind, option: option.parse().ok(), wage, day }
}
