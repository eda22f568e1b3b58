//! What a session hands out, it takes again, and the same is seen as before.

use cakupan::chart::NotoSans;
use cakupan::document::{LeverKind, read_scenario};
use cakupan::session::View;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::documents::{Reader, document, reader};
use crate::locale;
use crate::random_sessions::{Deed, act, any_document, deeds, handed_out};

/// All numbers, to the last bit, and all that the page shows, with its pictures.
fn seen(reader: &mut Reader) -> (String, Vec<String>) {
    // What was typed and could not be used belongs to the field, not to the scenario.
    reader.set_locale(locale("id"));
    let outcome = format!("{:?}", reader.outcome());
    let views = View::ALL.map(|view| {
        reader.show(view);
        let (frame, scenes) = reader.moment(&NotoSans).expect("a document is open");
        format!("{frame:?}\n{scenes:?}")
    });
    (outcome, views.into())
}

fn comes_back(document: &Value, deeds: &[Deed]) -> Result<(), TestCaseError> {
    let mut first = reader("id", document);
    let (mut year, mut basis) = (None, None);
    for deed in deeds {
        act(&mut first, deed);
        match deed {
            Deed::Scrub(_) => year = Some(deed),
            Deed::Basis(_) => basis = Some(deed),
            _ => {}
        }
    }
    // The year that is looked at and the choice between trend and assumptions are the page's, not the scenario's.
    for choice in [year, basis].into_iter().flatten() {
        act(&mut first, choice);
    }
    let handed = handed_out(&first);
    let mut second = reader("id", document);
    let scenario = read_scenario(&handed, second.facts().expect("a document"));
    let text = String::from_utf8_lossy(&handed).into_owned();
    prop_assert!(scenario.is_ok(), "{text} is refused: {scenario:?}");
    second.set_scenario(scenario);
    for choice in [year, basis].into_iter().flatten() {
        act(&mut second, choice);
    }
    prop_assert_eq!(String::from_utf8(handed_out(&second)), Ok(text.clone()));
    let (shown, again) = (seen(&mut first), seen(&mut second));
    prop_assert_eq!(shown.0, again.0, "{}", text);
    for (shown, again) in shown.1.iter().zip(&again.1) {
        prop_assert_eq!(shown, again, "{}", text);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 2_000, ..ProptestConfig::default() })]
    #[test]
    fn a_scenario_that_is_handed_out_is_taken_and_shows_the_same(document in any_document(), deeds in deeds()) {
        comes_back(&document, &deeds)?;
    }
}

/// What was found by the search above, each shrunk.
#[test]
fn the_ones_that_did_not_come_back_do() {
    use LeverKind::{BudgetGrowth, HeadCount, PerYear, ShareOfUncovered};
    let one = |workers: f64, rest: Value| {
        let mut one = json!({"id": "g0", "observations": [{"year": 2025, "workers": workers, "registered": 0}]});
        for (key, value) in rest.as_object().expect("an object") {
            one[key] = value.clone();
        }
        one
    };
    let growing = json!({"workforce_growth": {"central": 0.2}});
    let paid =
        json!({"payer": "pemkab", "currency": "IDR", "monthly_contribution": [{"from": "1990-01", "amount": 1e9}]});
    let found = [
        // More join a year than may be set.
        (
            document(json!([one(1e10, json!({"assumptions": growing}))]), json!([{"year": 2125, "rate": 1}])),
            vec![Deed::UseNeeded],
        ),
        // A share of more people than may be set.
        (
            document(
                json!([one(
                    1e10,
                    json!({"assumptions": {"workforce_growth": {"central": 0.2},
                "enrolment": {"share_of_uncovered": {"central": 1}}}})
                )]),
                json!([]),
            ),
            vec![Deed::Switch(0, PerYear)],
        ),
        // A zero with a sign.
        (
            document(json!([one(1000.0, json!({"subsidy": paid}))]), json!([])),
            vec![Deed::Switch(0, HeadCount), Deed::Type(0, HeadCount, "-0")],
        ),
        (
            document(json!([one(1000.0, json!({}))]), json!([])),
            vec![Deed::Switch(0, ShareOfUncovered), Deed::Type(0, ShareOfUncovered, "-0")],
        ),
        // Set in another order than it is read in.
        (
            document(json!([one(8e9, json!({"subsidy": paid}))]), json!([])),
            vec![Deed::Step(0, BudgetGrowth, -1000.0), Deed::Slide(0, PerYear, 1.0)],
        ),
    ];
    for (document, deeds) in found {
        comes_back(&document, &deeds).expect("the same");
    }
}
