//! What membership costs in a month, by a way of working and a day.

use cakupan::document::programme::{LegalBasis, Work};
use cakupan::document::{Date, Programme, read};
use cakupan::model::{MemberContribution, Term, counted, relieved, shares, term};

fn programme() -> Programme {
    read::<Programme>(include_bytes!("../../www/data/programme-bpjs.json")).document.expect("a sound programme")
}

fn work(programme: &Programme, id: &str) -> Work {
    programme.kinds.iter().find(|kind| kind.id == id).expect("that work").clone()
}

fn day(year: i32, month: u8, day: u8) -> Date {
    Date { year, month: Some(month), day: Some(day) }
}

fn month(year: i32, month: u8) -> Option<Date> {
    Some(Date { year, month: Some(month), day: None })
}

fn near(left: f64, right: f64) {
    assert!((left - right).abs() <= 1e-9 * right.abs(), "{left} {right}");
}

#[test]
fn what_holds_from_a_month_until_a_month_holds_from_its_first_day_to_its_last() {
    let basis = LegalBasis { law: None, from: month(2026, 4), until: month(2026, 12), sources: vec!["one".to_owned()] };
    assert_eq!(term(&basis, day(2026, 3, 31)), Term::Ahead);
    assert_eq!(term(&basis, day(2026, 4, 1)), Term::Running);
    assert_eq!(term(&basis, day(2026, 12, 31)), Term::Running);
    assert_eq!(term(&basis, day(2027, 1, 1)), Term::Over);
    let leap = LegalBasis { from: None, until: month(2028, 2), ..basis.clone() };
    assert_eq!(term(&leap, day(2028, 2, 29)), Term::Running);
    assert_eq!(term(&leap, day(2028, 3, 1)), Term::Over);
    let always = LegalBasis { from: None, until: None, ..basis };
    assert_eq!(term(&always, day(1950, 1, 1)), Term::Running);
}

#[test]
fn the_reliefs_of_2026_run_as_long_as_their_sources_say() {
    let programme = programme();
    let sectors = work(&programme, "self").sectors;
    let terms = |sector: usize, at: Date| term(&sectors[sector].reliefs[0].basis, at);
    // All but transport: April to December 2026. Transport: January 2026 to March 2027.
    for (sector, first, last) in [(0, day(2026, 4, 1), day(2026, 12, 31)), (1, day(2026, 1, 1), day(2027, 3, 31))] {
        assert_eq!(terms(sector, first), Term::Running);
        assert_eq!(terms(sector, last), Term::Running);
    }
    assert_eq!((terms(0, day(2026, 3, 31)), terms(1, day(2026, 3, 31))), (Term::Ahead, Term::Running));
    assert_eq!((terms(0, day(2027, 1, 1)), terms(1, day(2027, 1, 1))), (Term::Over, Term::Running));
    assert_eq!((terms(0, day(2025, 12, 31)), terms(1, day(2025, 12, 31))), (Term::Ahead, Term::Ahead));
    assert_eq!((terms(0, day(2027, 4, 1)), terms(1, day(2027, 4, 1))), (Term::Over, Term::Over));
}

#[test]
fn a_relief_leaves_out_half_of_what_accident_and_death_cost_and_nothing_of_old_age() {
    let programme = programme();
    let own = work(&programme, "self");
    let relief = &own.sectors[0].reliefs[0];
    // 16,800 − 0.5 × (10,000 + 6,800) = 8,400; 36,800 − 8,400 = 28,400.
    near(relieved(&own.packages[0], relief), 8_400.0);
    near(relieved(&own.packages[1], relief), 28_400.0);
}

#[test]
fn shares_of_the_wage_are_what_was_added_up_by_hand() {
    let programme = programme();
    let employee = work(&programme, "employee");
    let sum =
        |class| employee.rates.iter().fold(MemberContribution::default(), |sum, rate| sum.plus(shares(rate, class)));
    // Worker: 2 + 1 %. Employer: 0.24 to 1.74 for accidents, 0.3 for death, 3.7 for old age, 2 for the pension.
    near(sum(None).worker, 0.03);
    near(sum(None).employer.0, 0.0624);
    near(sum(None).employer.1, 0.0774);
    let low = sum(Some(1));
    near(low.employer.0, 0.0054 + 0.003 + 0.037 + 0.02);
    assert_eq!(low.employer.0.to_bits(), low.employer.1.to_bits());
    // Of 4,000,000 a month: 120,000 and 261,600.
    near(low.times(4e6).worker, 120_000.0);
    near(low.times(4e6).employer.0, 261_600.0);
}

#[test]
fn a_wage_counts_up_to_the_ceiling_of_the_day_and_is_not_known_before_the_first() {
    let programme = programme();
    let employee = work(&programme, "employee");
    let rate = |scheme: &str| employee.rates.iter().find(|rate| rate.scheme == scheme).expect("that rate");
    let pension = |wage, at| counted(rate("jp"), wage, at);
    assert_eq!(pension(2e7, day(2026, 3, 1)), Some(11_086_300.0));
    assert_eq!(pension(2e7, day(2026, 2, 28)), Some(10_547_400.0));
    assert_eq!(pension(2e7, day(2025, 3, 1)), Some(10_547_400.0));
    assert_eq!(pension(2e7, day(2025, 2, 28)), None);
    assert_eq!(pension(4e6, day(2026, 3, 1)), Some(4e6));
    assert_eq!(counted(rate("jht"), 2e7, day(2020, 1, 1)), Some(2e7));
}
