//! What an account type needs for all uses.

use std::collections::{BTreeMap, BTreeSet};

use graph_codegen::Declared;
use graph_docs::model::{Account, Endpoint, Model, PermissionTable};
use proc_macro2::Span;

use super::solve::{self, Choice};
use crate::uses::Found;

/// An account type as `client!` calls it.
pub(super) fn key(account: Account) -> &'static str {
    match account {
        Account::Work => "delegated",
        Account::Personal => "delegated_personal",
        Account::Application => "application",
    }
}

/// As people call it.
pub(super) fn name(account: Account) -> &'static str {
    match account {
        Account::Work => "delegated, work or school account",
        Account::Personal => "delegated, personal account",
        Account::Application => "application",
    }
}

fn declared(account: Account, declared: &Declared) -> Option<&[(String, Span)]> {
    match account {
        Account::Work => declared.delegated.as_deref(),
        Account::Personal => declared.delegated_personal.as_deref(),
        Account::Application => declared.application.as_deref(),
    }
}

/// What an account type needs.
pub(crate) struct Need {
    pub(crate) account: Account,
    /// Whether a client or endpoint declares permissions for it.
    pub(crate) is_declared: bool,
    /// The permissions, each with the endpoints that it is for, by page and place.
    pub(crate) permissions: BTreeMap<String, Vec<Reason>>,
    /// Whether the set is the smallest there is; else there were too many choices to be sure.
    pub(crate) is_smallest: bool,
    /// The pages that the account type cannot call.
    pub(crate) not_supported: Vec<(String, String)>,
    /// The pages whose permissions are not known.
    pub(crate) unknown: Vec<(String, String)>,
    /// Declared permissions that their client can do without: the permission, the client, its place.
    pub(crate) unused: Vec<(String, String, String)>,
}

/// Why a permission is needed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reason {
    pub(crate) page: String,
    pub(crate) place: String,
    /// The least privileged permissions of the page, where this is another one.
    pub(crate) instead_of: Option<String>,
}

/// The alternatives of a page for an account type, least privileged first, those of all tables.
pub(super) fn alternatives(account: Account, tables: &[PermissionTable]) -> Option<Choice> {
    let known: Vec<_> = tables
        .iter()
        .filter_map(|table| table.of(account))
        .collect();
    if known.is_empty() {
        return None;
    }
    let mut choice = Choice::new();
    for alternative in known.into_iter().flatten() {
        let names: BTreeSet<String> = alternative.iter().map(|it| it.value.to_string()).collect();
        if !choice.contains(&names) {
            choice.push(names);
        }
    }
    Some(choice)
}

/// The endpoints of a docs set by page.
type Pages<'m> = BTreeMap<&'m str, &'m Endpoint>;

/// The alternatives of what a use calls: those of the page, or what it says itself.
fn choice(account: Account, found: &Found, page: &str, pages: &Pages<'_>) -> Option<Choice> {
    match &found.used.by_hand {
        Some(table) => alternatives(account, std::slice::from_ref(table)),
        None => alternatives(account, pages.get(page)?.permissions.as_ref()?),
    }
}

/// What an account type needs for all uses; with `strict` each endpoint's least privileged permissions.
pub(crate) fn of(account: Account, uses: &[Found], model: &Model, strict: bool) -> Need {
    let endpoints = model.endpoints.iter();
    let endpoints: Pages<'_> = endpoints.map(|it| (it.page.as_str(), it)).collect();
    let mut need = Need {
        account,
        is_declared: uses
            .iter()
            .any(|it| declared(account, &it.used.declared).is_some()),
        permissions: BTreeMap::new(),
        is_smallest: true,
        not_supported: Vec::new(),
        unknown: Vec::new(),
        unused: Vec::new(),
    };
    let mut calls: Vec<(String, String, Choice)> = Vec::new();
    for found in uses {
        for (page, token) in &found.used.pages {
            let call = (page.clone(), found.place(*token));
            match choice(account, found, page, &endpoints) {
                None => need.unknown.push(call),
                Some(choice) if choice.is_empty() => need.not_supported.push(call),
                Some(choice) => calls.push((call.0, call.1, choice)),
            }
        }
    }
    let choices: Vec<&Choice> = calls.iter().map(|(_, _, choice)| choice).collect();
    let chosen = match strict {
        true => choices
            .iter()
            .flat_map(|choice| choice[0].clone())
            .collect(),
        false => {
            let solution = solve::fewest(&choices);
            need.is_smallest = solution.is_smallest;
            solution.permissions
        }
    };
    for found in uses {
        let unused = unused(account, found, &endpoints, &chosen);
        need.unused.extend(unused);
    }
    for (page, place, choice) in calls {
        let used = choice.iter().find(|names| names.is_subset(&chosen));
        let least = together(&choice[0]);
        for name in used.into_iter().flatten() {
            need.permissions
                .entry(name.clone())
                .or_default()
                .push(Reason {
                    page: page.clone(),
                    place: place.clone(),
                    instead_of: (used != choice.first()).then(|| least.clone()),
                });
        }
    }
    need.permissions
        .values_mut()
        .for_each(|reasons| reasons.sort());
    need
}

/// `A and B`
fn together(names: &BTreeSet<String>) -> String {
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    names.join(" and ")
}

/// The declared permissions that can all go with no fewer endpoints of the use covered: those first that are not `needed`.
fn unused(
    account: Account,
    found: &Found,
    pages: &Pages<'_>,
    needed: &BTreeSet<String>,
) -> Vec<(String, String, String)> {
    let Some(declared) = self::declared(account, &found.used.declared) else {
        return Vec::new();
    };
    let calls = found.used.pages.iter();
    let choices: Vec<_> = calls
        .filter_map(|(page, _)| choice(account, found, page, pages))
        .collect();
    let covered = |kept: &BTreeSet<usize>| {
        let kept: BTreeSet<String> = kept.iter().map(|at| declared[*at].0.clone()).collect();
        let is_covered = |choice: &&Choice| choice.iter().any(|names| names.is_subset(&kept));
        choices.iter().filter(is_covered).count()
    };
    let mut kept: BTreeSet<usize> = (0..declared.len()).collect();
    let all = covered(&kept);
    let (last, first): (Vec<usize>, Vec<usize>) =
        (0..declared.len()).partition(|at| needed.contains(&declared[*at].0));
    for at in first.into_iter().chain(last) {
        kept.remove(&at);
        if covered(&kept) < all {
            kept.insert(at);
        }
    }
    let unused = declared
        .iter()
        .enumerate()
        .filter(|(at, _)| !kept.contains(at));
    unused
        .map(|(_, (name, token))| (name.clone(), found.used.name.clone(), found.place(*token)))
        .collect()
}
