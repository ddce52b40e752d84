//! Permissions: the constants that an endpoint carries, and whether a declaration covers it.

use std::collections::{BTreeMap, BTreeSet};

use graph_docs::endpoint::permission_names;
use graph_docs::index::Index;
use graph_docs::model::{Account, Alternative, Endpoint, PermissionTable};
use proc_macro2::Span as Token;
use syn::LitStr;

use crate::ast::{Client, Declared};
use crate::error::{self, Errors, Uncovered};
use crate::select::Selection;
use graph_docs::similar::similar;

/// As messages call it.
fn name(account: Account) -> &'static str {
    match account {
        Account::Work => "delegated",
        Account::Personal => "delegated personal",
        Account::Application => "application",
    }
}

fn declared(account: Account, declared: &Declared) -> Option<&[LitStr]> {
    match account {
        Account::Work => declared.delegated.as_deref(),
        Account::Personal => declared.delegated_personal.as_deref(),
        Account::Application => declared.application.as_deref(),
    }
}

/// Reports every page of every client that the client's declared permissions do not cover.
pub(crate) fn check(
    index: &Index<'_>,
    clients: &[Client],
    selection: &Selection,
    errors: &mut Errors,
) {
    for (client, pages) in clients.iter().zip(&selection.clients) {
        let endpoints = pages
            .iter()
            .filter_map(|(page, token)| Some((selection.endpoints.get(page)?, *token)));
        let endpoints: Vec<_> = endpoints.collect();
        check_declared(index, &client.declared, &endpoints, errors);
    }
}

/// Reports a page that the permissions declared for it alone do not cover.
pub(crate) fn check_one(
    index: &Index<'_>,
    declared: &Declared,
    endpoint: &Endpoint,
    token: Token,
    errors: &mut Errors,
) {
    check_declared(index, declared, &[(endpoint, token)], errors);
}

/// What all endpoints of a client need, as one table: for each account type one alternative of all their permissions,
/// of each endpoint the least privileged that is declared.
pub(crate) fn union<'e>(
    declared: &Declared,
    endpoints: impl Iterator<Item = &'e Endpoint> + Clone,
) -> PermissionTable {
    let of = |account: Account| {
        let names = |list: &[LitStr]| list.iter().map(LitStr::value).collect();
        let declared: Option<BTreeSet<String>> = self::declared(account, declared).map(names);
        let mut all = BTreeMap::new();
        for endpoint in endpoints.clone() {
            let tables = endpoint.permissions.iter().flatten();
            let mut read = tables.filter_map(|table| table.of(account)).peekable();
            read.peek()?;
            let alternatives: Vec<_> = read.flatten().collect();
            let is_declared = |it: &&&Alternative| {
                let declared = declared.as_ref();
                declared.is_none_or(|declared| {
                    it.iter().all(|name| declared.contains(name.value.as_str()))
                })
            };
            let least = alternatives
                .iter()
                .find(is_declared)
                .or(alternatives.first());
            let Some(least) = least else {
                return Some(Vec::new());
            };
            all.extend(least.iter().map(|name| (&name.value, name)));
        }
        Some(vec![all.into_values().cloned().collect()])
    };
    PermissionTable {
        label: None,
        delegated_work: of(Account::Work),
        delegated_personal: of(Account::Personal),
        application: of(Account::Application),
    }
}

fn check_declared(
    index: &Index<'_>,
    declared: &Declared,
    endpoints: &[(&Endpoint, Token)],
    errors: &mut Errors,
) {
    for account in Account::ALL {
        let Some(declared) = self::declared(account, declared) else {
            continue;
        };
        if !are_known(index, declared, account, errors) {
            // A misspelt permission would leave its pages uncovered: one fault, one error.
            continue;
        }
        let declared: BTreeSet<String> = declared.iter().map(LitStr::value).collect();
        for (endpoint, token) in endpoints {
            cover(index, endpoint, account, &declared, *token, errors);
        }
    }
}

fn cover(
    index: &Index<'_>,
    endpoint: &Endpoint,
    account: Account,
    declared: &BTreeSet<String>,
    token: Token,
    errors: &mut Errors,
) {
    let tables = endpoint.permissions.as_deref().unwrap_or_default();
    let read: Vec<_> = tables
        .iter()
        .filter_map(|table| Some((table, table.of(account)?)))
        .collect();
    let allows = |alternative: &Alternative| {
        alternative
            .iter()
            .all(|permission| declared.contains(permission.value.as_str()))
    };
    if read
        .iter()
        .any(|(_, alternatives)| alternatives.iter().any(allows))
    {
        return;
    }
    let least = read
        .iter()
        .find_map(|(_, alternatives)| alternatives.first());
    errors.push(match least {
        _ if read.is_empty() => {
            let place = index.place(endpoint.title.span);
            error::permissions_unread(token, &endpoint.page, name(account), place)
        }
        None => {
            let place = index.place(place_of(endpoint, tables));
            error::not_supported(token, &endpoint.page, name(account), place)
        }
        Some(least) => {
            let place = least
                .first()
                .map_or(endpoint.title.span, |permission| permission.span);
            let labels = read.iter().filter_map(|(table, _)| table.label.as_ref());
            error::not_covered(
                token,
                &Uncovered {
                    page: &endpoint.page,
                    account: name(account),
                    place: index.place(place),
                    least: &least
                        .iter()
                        .map(|name| name.value.to_string())
                        .collect::<Vec<_>>(),
                    tables: labels.map(|label| label.value.to_string()).collect(),
                },
            )
        }
    });
}

/// Where the permissions of a page stand: the first one, else the page's title.
fn place_of(endpoint: &Endpoint, tables: &[PermissionTable]) -> graph_docs::span::Span {
    let spans = tables.iter().filter_map(line_span);
    spans.min().unwrap_or(endpoint.title.span)
}

/// Where a table stands: its label, else its first permission.
pub(crate) fn line_span(table: &PermissionTable) -> Option<graph_docs::span::Span> {
    let label = table.label.as_ref().map(|label| label.span);
    let first = || {
        let alternatives = Account::ALL
            .into_iter()
            .filter_map(|account| table.of(account));
        alternatives
            .flatten()
            .flatten()
            .map(|permission| permission.span)
            .min()
    };
    label.or_else(first)
}

/// Whether every declared permission can be declared for its account type; reports those that cannot: names that neither
/// a page lists nor Microsoft publishes, and names that pages list for other account types only.
fn are_known(
    index: &Index<'_>,
    declared: &[LitStr],
    account: Account,
    errors: &mut Errors,
) -> bool {
    let mut all = true;
    for literal in declared {
        let (name, span) = (literal.value(), literal.span());
        let fault = match index.permission(&name) {
            Err(fault) => error::index(span, index.root(), &fault),
            Ok(Some(listed)) => {
                let accounts = Account::ALL.into_iter().zip(listed);
                let listed: Vec<_> = accounts.filter_map(|(it, is)| is.then_some(it)).collect();
                if listed.contains(&account) {
                    continue;
                }
                let others: Vec<_> = listed.into_iter().map(self::name).collect();
                error::wrong_account(span, &name, self::name(account), index.root(), &others)
            }
            Ok(None) if permission_names().any(|published| published == name) => continue,
            Ok(None) => {
                let published = permission_names().map(|published: &str| published);
                let similar = similar(&name, index.permissions().chain(published));
                error::unknown_permission(span, &name, similar)
            }
        };
        errors.push(fault);
        all = false;
    }
    all
}
