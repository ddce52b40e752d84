//! Pages that have another name and the same routes.

use std::collections::{BTreeMap, BTreeSet};

use super::{Facts, Kind, Subject};

/// The new names of the pages that went and came again under another one.
pub(super) fn renamed(
    old: &BTreeMap<Subject, Facts>,
    new: &BTreeMap<Subject, Facts>,
) -> BTreeMap<Subject, Subject> {
    let gone = by_routes(old, new);
    let come = by_routes(new, old);
    let pairs = gone.into_iter().filter_map(|(routes, from)| {
        let to = come.get(&routes)?;
        // Where several pages have the same routes, none can be told from another.
        match (from.as_slice(), to.as_slice()) {
            ([from], [to]) => Some(((*from).clone(), (*to).clone())),
            _ => None,
        }
    });
    pairs.collect()
}

/// The pages that the other docs set does not have, by their routes.
fn by_routes<'f>(
    facts: &'f BTreeMap<Subject, Facts>,
    other: &BTreeMap<Subject, Facts>,
) -> BTreeMap<BTreeSet<&'f str>, Vec<&'f Subject>> {
    let mut pages: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (subject, facts) in facts {
        let is_page = matches!(subject, Subject::Endpoint(_));
        let names = facts.keys().filter(|(kind, _)| *kind == Kind::Route);
        let routes: BTreeSet<&str> = names.map(|(_, line)| line.as_str()).collect();
        if is_page && !other.contains_key(subject) && !routes.is_empty() {
            pages.entry(routes).or_default().push(subject);
        }
    }
    pages
}
