//! Places side by side, in words: who is where, and who cannot be put there, and why.

use serde::Serialize;

use super::PlaceWords;
use super::asked::{Asked, Side};
use super::rows::RankedTable;
use super::small_multiples::{SmallMultiples, SmallMultiplesBlock, SmallMultiplesGrid};
use super::strip::scale_end;
use crate::document::{Counting, Date, Place, PlaceYear, Text, in_order};
use crate::model::{Part, Ranked, Ranking, common_groups, observed_of, rank, usual_year, years_observed};
use crate::words::language::year as written_year;
use crate::words::unit_forms::{MANY, form};
use crate::words::{Picture, join};

/// So many places at an end of the scale are named.
const MOST_NAMED: usize = 2;

/// All that the comparison says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ComparisonFrame {
    /// The name of the view.
    pub tab: String,
    pub headline: String,
    pub dek: String,
    pub years: OptionList,
    /// Absent where places have no groups in common.
    pub groups: Option<OptionList>,
    /// The name of the field that the tables are searched with.
    pub filter: String,
    pub blocks: Vec<ComparisonBlock>,
    /// Absent where every place can be compared with another.
    pub alone: Option<AloneBlock>,
    /// The words of the link to what is seen.
    pub link: String,
}

/// One of several to choose.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct OptionList {
    pub label: String,
    /// The name of the chosen one.
    pub chosen: String,
    /// Name and words of each.
    pub options: Vec<(String, String)>,
}

/// Places that are counted in one way.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ComparisonBlock {
    /// Empty where it is the only one.
    pub heading: String,
    /// Why it stands apart from the first; empty for that.
    pub reason: String,
    /// Who is counted; empty where the documents do not say.
    pub definition: String,
    /// Absent where fewer than two places have a figure.
    pub picture: Option<Picture>,
    /// Absent where no place has figures of two years.
    pub small_multiples: Option<SmallMultiplesBlock>,
    pub table: RankedTable,
    pub notes: Vec<String>,
}

/// Places that nothing compares with.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AloneBlock {
    pub heading: String,
    /// Absent where none of them has figures of two years.
    pub small_multiples: Option<SmallMultiplesBlock>,
    pub places: Vec<AlonePlace>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AlonePlace {
    /// Its number in the list.
    pub place: usize,
    pub name: String,
    /// Its last figure, with its date.
    pub figure: String,
    pub definition: String,
    /// Whether it is the reader's own.
    pub own: bool,
}

/// The pictures beside the words. They are numbered from the strips on, and then place by place.
#[derive(Debug)]
pub struct Drawn<'a> {
    /// How high the strip of each ranking is, CSS px; absent where it has none.
    pub strips: &'a [Option<f64>],
    /// The small pictures of each ranking, and last those of the places that nothing compares with.
    pub small_multiples: &'a [Option<SmallMultiples<'a>>],
    /// How they are laid out.
    pub grid: SmallMultiplesGrid,
}

impl PlaceWords<'_> {
    /// The year that is compared.
    pub fn year_of(&self, asked: &Asked) -> Option<i32> {
        let observed = || years_observed(self.list, asked.part).into_iter().map(|(year, _)| year);
        asked.year.filter(|wanted| observed().any(|year| year == *wanted)).or(usual_year(self.list, asked.part))
    }

    /// The rankings in which more than one place stands, that of the most places first.
    pub fn sides(&self, asked: &Asked) -> Vec<Side<'_>> {
        let Some(year) = self.year_of(asked) else { return Vec::new() };
        let many = self.places_by_counting().into_iter().enumerate().filter(|(_, places)| *places > 1);
        let sides = many.map(|(counting, _)| Side { counting, ranking: rank(self.list, counting, asked.part, year) });
        in_order(sides.collect(), |side| -(side.ranking.ranked.len() as f64))
    }

    /// How many places are counted in each way.
    fn places_by_counting(&self) -> Vec<usize> {
        let mut places = vec![0; self.list.countings.len()];
        for place in &self.list.places {
            if let Some(places) = places.get_mut(place.counting) {
                *places += 1;
            }
        }
        places
    }

    /// Everything, beside these pictures of each ranking.
    pub fn comparison(&self, asked: &Asked, sides: &[Side], drawn: &Drawn) -> ComparisonFrame {
        let year = self.year_of(asked).unwrap_or_default();
        let (headline, dek) = self.headline(asked, sides, year);
        let heights = drawn.strips.iter().copied().chain(std::iter::repeat(None));
        let mut blocks: Vec<ComparisonBlock> =
            sides.iter().zip(heights).map(|(side, height)| self.block(asked, side, sides, year, height)).collect();
        let mut scene = drawn.strips.iter().flatten().count();
        let mut alone = self.alone(asked);
        let of_alone = alone.iter_mut().map(|alone| &mut alone.small_multiples);
        let shown = blocks.iter_mut().map(|block| &mut block.small_multiples).chain(of_alone);
        for (block, multiples) in shown.zip(drawn.small_multiples) {
            *block = multiples.as_ref().map(|multiples| self.small_multiples_block(multiples, &drawn.grid, scene));
            scene += multiples.as_ref().map_or(0, |multiples| multiples.shown.len());
        }
        ComparisonFrame {
            tab: self.say("compare.tab"),
            headline,
            dek,
            years: self.years(asked, year),
            groups: self.groups(asked),
            filter: self.say("compare.filter"),
            blocks,
            alone,
            link: self.say("compare.link"),
        }
    }

    fn years(&self, asked: &Asked, chosen: i32) -> OptionList {
        let years = years_observed(self.list, asked.part).into_iter().rev();
        OptionList {
            label: self.say("compare.year"),
            chosen: written_year(chosen),
            options: years.map(|(year, _)| (written_year(year), written_year(year))).collect(),
        }
    }

    fn groups(&self, asked: &Asked) -> Option<OptionList> {
        let common = common_groups(self.list);
        if common.is_empty() {
            return None;
        }
        let is_chosen = |(id, label): &(&str, &Text)| asked.part == Part::Group(id, label);
        let chosen = common.iter().position(is_chosen).map_or(0, |place| place + 1);
        let all = std::iter::once(self.say("compare.all"));
        let labels = all.chain(common.iter().map(|(_, label)| self.own_words(label)));
        Some(OptionList {
            label: self.say("compare.group"),
            chosen: chosen.to_string(),
            options: labels.enumerate().map(|(place, label)| (place.to_string(), label)).collect(),
        })
    }

    fn headline(&self, asked: &Asked, sides: &[Side], year: i32) -> (String, String) {
        let Some(side) = self.told(asked, sides) else {
            let why = if sides.is_empty() { "compare.none_alike" } else { "compare.none_year" };
            return (self.say("compare.h_none"), self.phrase(why).year("year", year).say());
        };
        let ranking = &side.ranking;
        let count = ranking.ranked.len() as f64;
        let own = ranking.ranked.iter().find(|one| Some(one.place) == asked.own);
        let [low, high] = self.ends(ranking);
        if let Some(own) = own {
            let sharing = ranking.sharing(own.rank) - 1;
            let headline = match sharing {
                0 => self.phrase("compare.h_own"),
                _ => self.counting_as("k", "compare.h_own_shared", sharing),
            };
            let headline = headline
                .words("place", self.name_of(own.place))
                .words("rank", self.numbers.in_full(own.rank as f64))
                .words("n", self.numbers.in_full(count))
                .year("year", year);
            let dek = self.about(side.counting, "compare.dek_own").words("high", high).words("low", low);
            return (headline.say(), dek.percent("p", own.seen.coverage(), 1).say());
        }
        let (first, last) = (ranking.ranked.first(), ranking.ranked.last());
        let rate = |one: Option<&Ranked>| one.map_or(0.0, |one| one.seen.coverage());
        let is_same = first.map(|one| one.rank) == last.map(|one| one.rank);
        let headline = self
            .about(side.counting, if is_same { "compare.h_same" } else { "compare.h_range" })
            .count("n", count)
            .year("year", year)
            .percent("low", rate(last), 1)
            .percent("high", rate(first), 1);
        let dek = self.phrase("compare.dek").words("high", high).words("low", low);
        (headline.say(), if is_same { String::new() } else { dek.say() })
    }

    /// The ranking that the headline is about: that of the reader's own place, else the first; of two places at least.
    fn told<'s, 'a>(&self, asked: &Asked, sides: &'s [Side<'a>]) -> Option<&'s Side<'a>> {
        let has = |side: &&Side| side.ranking.ranked.len() > 1;
        let own = |side: &&Side| side.ranking.ranked.iter().any(|one| Some(one.place) == asked.own);
        sides.iter().filter(has).find(own).or_else(|| sides.iter().find(has))
    }

    /// The lowest and the highest of a ranking, by name or by how many they are.
    fn ends(&self, ranking: &Ranking) -> [String; 2] {
        let end = |one: Option<&Ranked>| {
            let Some(one) = one else { return String::new() };
            let sharing: Vec<&Ranked> = ranking.ranked.iter().filter(|other| other.rank == one.rank).collect();
            if sharing.len() > MOST_NAMED {
                let phrase = self.phrase("compare.ends").count("k", sharing.len() as f64);
                return phrase.percent("p", one.seen.coverage(), 1).say();
            }
            let mut list = String::new();
            for other in sharing {
                let phrase = self.phrase("compare.end").words("place", self.name_of(other.place));
                join(&mut list, "; ", phrase.percent("p", other.seen.coverage(), 1).say());
            }
            list
        };
        [end(ranking.ranked.last()), end(ranking.ranked.first())]
    }

    fn block(&self, asked: &Asked, side: &Side, sides: &[Side], year: i32, height: Option<f64>) -> ComparisonBlock {
        let ranking = &side.ranking;
        let first = sides.first().filter(|first| first.counting != side.counting);
        let places = ranking.ranked.len() + ranking.unranked.len();
        let heading = if sides.len() > 1 || self.places_alone().next().is_some() {
            self.counting("compare.block", places).say()
        } else {
            String::new()
        };
        ComparisonBlock {
            heading,
            reason: first.map_or_else(String::new, |first| self.reason(side.counting, first.counting)),
            definition: self.definition(side.counting),
            picture: height.map(|height| Picture { height, alternative: self.alternative(asked, ranking) }),
            small_multiples: None,
            table: self.table(asked, side, year),
            notes: self.notes(ranking),
        }
    }

    /// Why the places of one way of counting are not compared with those of another.
    fn reason(&self, counting: usize, other: usize) -> String {
        let Some((own, other)) = self.list.countings.get(counting).zip(self.list.countings.get(other)) else {
            return String::new();
        };
        let mut list = String::new();
        let mut add = |key: &str| join(&mut list, ", ", self.about(counting, key).say());
        if own.programme != other.programme {
            add("compare.apart_programme");
        }
        if own.unit != other.unit {
            add("compare.apart_unit");
        } else if (&own.covered, &own.counted_as) != (&other.covered, &other.counted_as) {
            add("compare.apart_counted");
        }
        if own.definition != other.definition {
            add("compare.apart_definition");
        }
        if list.is_empty() { list } else { self.phrase("compare.apart").words("list", list).say() }
    }

    fn notes(&self, ranking: &Ranking) -> Vec<String> {
        let seen = || ranking.ranked.iter().map(|one| one.seen);
        let months = || seen().map(|seen| seen.month);
        let notes = [
            (months().any(|month| Some(month) != months().next()), "compare.months"),
            (seen().any(|seen| seen.approximate), "compare.approximate"),
            (seen().any(|seen| seen.coverage() > 1.0), "compare.above"),
            (seen().next().is_some(), "compare.equal"),
        ];
        notes.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| self.say(key)).collect()
    }

    fn alternative(&self, asked: &Asked, ranking: &Ranking) -> String {
        let own = ranking.ranked.iter().find(|one| Some(one.place) == asked.own);
        let [low, high] = self.ends(ranking);
        let phrase = match own {
            Some(own) => self.phrase("compare.alt_own").words("place", self.name_of(own.place)).percent(
                "p",
                own.seen.coverage(),
                1,
            ),
            None => self.phrase("compare.alt"),
        };
        phrase.words("low", low).words("high", high).percent("end", scale_end(ranking), 0).say()
    }

    fn alone(&self, asked: &Asked) -> Option<AloneBlock> {
        let place = |place: usize| {
            let entry = self.list.places.get(place)?;
            Some(AlonePlace {
                place,
                name: self.whole_name(entry),
                figure: self.last_figure(entry, asked.part),
                definition: self.definition(entry.counting),
                own: Some(place) == asked.own,
            })
        };
        let places: Vec<AlonePlace> = self.places_alone().filter_map(place).collect();
        (!places.is_empty()).then(|| AloneBlock { heading: self.say("compare.alone"), small_multiples: None, places })
    }

    /// The places that are counted as no other is.
    pub(super) fn places_alone(&self) -> impl Iterator<Item = usize> {
        let alike = self.places_by_counting();
        let places = self.list.places.iter().enumerate();
        places.filter(move |(_, place)| alike.get(place.counting) == Some(&1)).map(|(index, _)| index)
    }

    fn last_figure(&self, entry: &Place, part: Part) -> String {
        let Some(seen) = observed_of(entry, part).last() else {
            // Its groups have figures that cannot be added up.
            return self.say(if part == Part::All { "compare.alone_groups" } else { "compare.alone_none" });
        };
        let phrase = self.about(entry.counting, "compare.alone_figure").words("date", self.date_of(seen));
        phrase.percent("p", seen.coverage(), 1).say()
    }

    fn definition(&self, counting: usize) -> String {
        let definition = self.list.countings.get(counting).and_then(|counting| counting.definition.as_ref());
        definition.map_or_else(String::new, |definition| self.own_words(definition))
    }

    /// A sentence with the names that a way of counting gives to those who are counted and covered.
    pub(super) fn about(&self, counting: usize, key: &str) -> crate::words::Phrase<'_> {
        let counting = self.list.countings.get(counting);
        let phrase = self.phrase(key);
        let Some(counting) = counting else { return phrase };
        phrase
            .words("programme", self.own_words(&counting.programme))
            .words("units", form(self.locale, counting.unit.as_ref(), "unit.counted", MANY))
            .words("persons", form(self.locale, counting.unit.as_ref(), "unit.persons", MANY))
            .words("covered", self.covered(counting))
    }

    /// What is said of those covered, after the unit.
    fn covered(&self, counting: &Counting) -> String {
        match (&counting.covered, &counting.counted_as) {
            (None, Some(counted)) => {
                self.phrase("compare.covered_counted").words("counted", self.own_words(counted)).say()
            }
            (None, None) => self.say("compare.covered"),
            (covered, _) => form(self.locale, covered.as_ref(), "unit.covered", MANY),
        }
    }

    pub(super) fn date_of(&self, seen: &PlaceYear) -> String {
        self.locale.date(Date { year: seen.year, month: seen.month, day: None })
    }

    /// A place by its number, with the area that it is in.
    pub(super) fn name_of(&self, place: usize) -> String {
        self.list.places.get(place).map_or_else(String::new, |entry| self.whole_name(entry))
    }

    pub(super) fn own_words(&self, text: &Text) -> String {
        text.in_language(self.locale.language()).to_owned()
    }
}
