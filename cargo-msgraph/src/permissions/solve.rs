//! The fewest permissions that cover all endpoints.
//!
//! Covering is as hard as hitting set, so that the answer is exact up to [`MOST`] endpoints with competing choices, by
//! branch and bound, and greedy beyond.

use std::collections::{BTreeMap, BTreeSet};

/// The alternatives of an endpoint, least privileged first: permissions that are needed together.
pub(crate) type Choice = Vec<BTreeSet<String>>;

/// The most endpoints with competing choices for which the answer is exact.
pub(crate) const MOST: usize = 30;

/// A set of permissions that covers all endpoints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Solution {
    pub(crate) permissions: BTreeSet<String>,
    /// Whether no smaller one exists.
    pub(crate) is_smallest: bool,
}

/// The smallest set that has an alternative of every choice; of several the least privileged.
pub(crate) fn fewest(choices: &[&Choice]) -> Solution {
    let mut distinct: Vec<&Choice> = choices
        .iter()
        .copied()
        .filter(|it| !it.is_empty())
        .collect();
    distinct.sort();
    distinct.dedup();
    // What has no alternative is needed in any case.
    let only = distinct.iter().filter(|choice| choice.len() == 1);
    let needed: BTreeSet<&str> = only
        .flat_map(|choice| &choice[0])
        .map(String::as_str)
        .collect();
    distinct.retain(|choice| !is_covered(choice, &needed));
    let ranks = ranks(&distinct);
    let greedy = greedy(&distinct, needed.clone(), &ranks);
    let is_smallest = distinct.len() <= MOST;
    let mut search = Search {
        ranks: &ranks,
        best: (greedy.len(), rank(&greedy, &ranks), greedy),
    };
    if is_smallest {
        search.branch(&distinct, &needed);
    }
    Solution {
        permissions: search.best.2.into_iter().map(str::to_owned).collect(),
        is_smallest,
    }
}

fn is_covered(choice: &Choice, permissions: &BTreeSet<&str>) -> bool {
    let has =
        |names: &BTreeSet<String>| names.iter().all(|name| permissions.contains(name.as_str()));
    choice.iter().any(has)
}

/// How privileged each permission is: its worst place in a list.
fn ranks<'c>(choices: &[&'c Choice]) -> BTreeMap<&'c str, usize> {
    let mut ranks = BTreeMap::new();
    for choice in choices {
        for (place, names) in choice.iter().enumerate() {
            for name in names {
                let rank = ranks.entry(name.as_str()).or_insert(place);
                *rank = (*rank).max(place);
            }
        }
    }
    ranks
}

fn rank(permissions: &BTreeSet<&str>, ranks: &BTreeMap<&str, usize>) -> usize {
    permissions.iter().filter_map(|name| ranks.get(name)).sum()
}

/// Takes again and again the alternative that covers the most for each new permission.
fn greedy<'c>(
    choices: &[&'c Choice],
    mut chosen: BTreeSet<&'c str>,
    ranks: &BTreeMap<&str, usize>,
) -> BTreeSet<&'c str> {
    loop {
        let open: Vec<_> = choices
            .iter()
            .filter(|it| !is_covered(it, &chosen))
            .collect();
        let candidates = open.iter().flat_map(|choice| choice.iter());
        let best = candidates.min_by_key(|names| {
            let with: BTreeSet<&str> = chosen
                .iter()
                .copied()
                .chain(names.iter().map(String::as_str))
                .collect();
            let covered = open
                .iter()
                .filter(|choice| is_covered(choice, &with))
                .count();
            let new = with.len() - chosen.len();
            // Permissions for each endpoint, in whole numbers.
            (
                new * choices.len() * 1000 / covered.max(1),
                rank(&with, ranks),
            )
        });
        match best {
            Some(names) => chosen.extend(names.iter().map(String::as_str)),
            None => return chosen,
        }
    }
}

struct Search<'c, 'r> {
    ranks: &'r BTreeMap<&'c str, usize>,
    /// Its size, its rank, and the set.
    best: (usize, usize, BTreeSet<&'c str>),
}

impl<'c> Search<'c, '_> {
    fn branch(&mut self, choices: &[&'c Choice], chosen: &BTreeSet<&'c str>) {
        let open: Vec<&Choice> = choices
            .iter()
            .copied()
            .filter(|choice| !is_covered(choice, chosen))
            .collect();
        let bound = (
            chosen.len() + apart(&open, chosen),
            rank(chosen, self.ranks),
        );
        if bound >= (self.best.0, self.best.1) {
            return;
        }
        let Some(next) = open.iter().min_by_key(|choice| choice.len()) else {
            self.best = (bound.0, bound.1, chosen.clone());
            return;
        };
        for names in next.iter() {
            let mut with = chosen.clone();
            with.extend(names.iter().map(String::as_str));
            self.branch(&open, &with);
        }
    }
}

/// How many choices share no permission with one another that is still to be taken: each needs one of its own.
fn apart(open: &[&Choice], chosen: &BTreeSet<&str>) -> usize {
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    let mut count = 0;
    for choice in open {
        let names = choice.iter().flatten().map(String::as_str);
        let new: BTreeSet<&str> = names.filter(|name| !chosen.contains(name)).collect();
        if new.is_disjoint(&taken) {
            taken.extend(new);
            count += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use graph_docs::model::Account;

    use super::super::need;
    use super::*;

    /// `A, B+C` is A, or B and C together.
    fn choice(text: &str) -> Choice {
        let alternative = |names: &str| names.split('+').map(|it| it.trim().to_owned()).collect();
        text.split(',').map(alternative).collect()
    }

    fn solved(choices: &[&str]) -> String {
        let choices: Vec<_> = choices.iter().map(|it| choice(it)).collect();
        let solution = fewest(&choices.iter().collect::<Vec<_>>());
        assert!(solution.is_smallest);
        Vec::from_iter(solution.permissions).join(" ")
    }

    #[test]
    fn the_fewest_and_of_these_the_least() {
        assert_eq!(solved(&[]), "");
        assert_eq!(solved(&["A, B, C"]), "A");
        assert_eq!(solved(&["A, B", "C, B"]), "B");
        assert_eq!(solved(&["A, B, D", "C, D, B"]), "B");
        assert_eq!(solved(&["A+B, C"]), "C");
        assert_eq!(solved(&["A+B, C", "A, D", "B, E"]), "A B");
        assert_eq!(solved(&["A", "A, B", "B, A"]), "A");
    }

    #[test]
    fn beyond_thirty_endpoints_that_compete_the_answer_is_a_cover_that_may_be_larger() {
        let compete = |count: usize| -> Vec<Choice> {
            (0..count)
                .map(|at| choice(&format!("A{at}, B{}, C{}", at % 3, at % 5)))
                .collect()
        };
        let solved = |choices: &[Choice]| fewest(&choices.iter().collect::<Vec<_>>());
        let exact = solved(&compete(MOST));
        assert!(exact.is_smallest && exact.permissions.len() == 3);
        let choices = compete(MOST + 1);
        let greedy = solved(&choices);
        let permissions = greedy.permissions.iter().map(String::as_str).collect();
        assert!(!greedy.is_smallest && choices.iter().all(|it| is_covered(it, &permissions)));
    }

    /// By trying every set of permissions, the smallest first.
    fn smallest(choices: &[Choice]) -> usize {
        let names: BTreeSet<&str> = choices
            .iter()
            .flatten()
            .flatten()
            .map(String::as_str)
            .collect();
        let names: Vec<&str> = names.into_iter().collect();
        let set = |bits: u32| -> BTreeSet<&str> {
            let has = |at: &usize| bits & (1 << at) != 0;
            (0..names.len()).filter(has).map(|at| names[at]).collect()
        };
        let covers = |bits: &u32| choices.iter().all(|choice| is_covered(choice, &set(*bits)));
        let sizes = (0..1u32 << names.len()).filter(covers).map(u32::count_ones);
        sizes.min().unwrap() as usize
    }

    #[test]
    fn as_small_as_by_brute_force() {
        let mut random = 0x2545_f491_4f6c_dd1d_u64;
        let mut below = |end: u64| {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            random % end
        };
        for _ in 0..1000 {
            let alternative = |below: &mut dyn FnMut(u64) -> u64| -> BTreeSet<String> {
                let count = 1 + below(5) / 4;
                (0..count)
                    .map(|_| char::from(b'A' + below(9) as u8).to_string())
                    .collect()
            };
            let choices: Vec<Choice> = (0..1 + below(8))
                .map(|_| (0..1 + below(4)).map(|_| alternative(&mut below)).collect())
                .collect();
            let solution = fewest(&choices.iter().collect::<Vec<_>>());
            assert_eq!(
                solution.permissions.len(),
                smallest(&choices),
                "{choices:?}"
            );
        }
    }

    /// The endpoints' choices of a corpus; `None`, said on the way, where it is not at hand.
    static REFERENCE: LazyLock<Option<Vec<Choice>>> = LazyLock::new(|| {
        let docs = "/../../shared/corpus/en/api-reference/v1.0";
        let docs = format!("{}{docs}", env!("CARGO_MANIFEST_DIR"));
        let Ok(set) = graph_docs::source::read(docs.as_ref(), &mut Default::default()) else {
            println!("skipped: there is no `{docs}`");
            return None;
        };
        let model = graph_docs::set::read_model(&set, &mut Default::default());
        let tables = model.endpoints.into_iter().filter_map(|it| it.permissions);
        let choices = tables.filter_map(|it| need::alternatives(Account::Work, &it));
        Some(choices.filter(|choice| !choice.is_empty()).collect())
    });

    fn random(seed: &mut u64, below: usize) -> usize {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (*seed >> 33) as usize % below
    }

    /// By every combination of alternatives; a permission is a bit.
    fn smallest_of_combinations(choices: &[Choice]) -> u32 {
        let names: BTreeSet<&String> = choices.iter().flatten().flatten().collect();
        let names: Vec<&String> = names.into_iter().collect();
        let bit = |name: &String| 1_u128 << names.binary_search(&name).unwrap();
        let mut sets = vec![0];
        for choice in choices {
            let bits = choice.iter().map(|names| names.iter().map(bit).sum());
            let bits: Vec<u128> = bits.collect();
            let longer = sets
                .iter()
                .flat_map(|set| bits.iter().map(move |bits| set | bits));
            sets = longer.collect();
            sets.sort_unstable();
            sets.dedup();
        }
        sets.into_iter().map(u128::count_ones).min().unwrap()
    }

    #[test]
    fn as_small_as_by_brute_force_for_endpoints_of_the_reference() {
        let Some(all) = &*REFERENCE else { return };
        let (mut seed, mut whole) = (88_172_645_463_325_252, 0);
        for _ in 0..1000 {
            let mut choices: Vec<Choice> = Vec::new();
            let mut combinations = 1;
            while choices.len() < 8 {
                let choice = &all[random(&mut seed, all.len())];
                combinations *= choice.len();
                if combinations > 1_000_000 {
                    break;
                }
                choices.push(choice.clone());
            }
            whole += usize::from(choices.len() == 8);
            let solution = fewest(&choices.iter().collect::<Vec<_>>());
            let size = solution.permissions.len() as u32;
            assert_eq!(size, smallest_of_combinations(&choices), "{choices:?}");
        }
        assert!(whole > 900, "only {whole} sets have 8 endpoints");
    }

    /// As many endpoints as are solved exactly, all of them with a choice.
    #[test]
    fn thirty_endpoints_of_the_reference_are_solved() {
        let Some(all) = &*REFERENCE else { return };
        let compete = all.iter().filter(|choice| choice.len() > 1);
        let all: Vec<&Choice> = compete.collect();
        let mut seed = 2_862_933_555_777_941_757;
        for _ in 0..100 {
            let choices: Vec<&Choice> = (0..MOST)
                .map(|_| all[random(&mut seed, all.len())])
                .collect();
            let solution = fewest(&choices);
            let all: BTreeSet<&str> = solution.permissions.iter().map(String::as_str).collect();
            let covers =
                |set: &BTreeSet<&str>| choices.iter().all(|choice| is_covered(choice, set));
            assert!(covers(&all), "{all:?} is too little for {choices:?}");
            for one in &all {
                let mut fewer = all.clone();
                fewer.remove(one);
                assert!(!covers(&fewer), "{one} is too much in {all:?}");
            }
        }
    }
}
