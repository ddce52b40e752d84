//! Faults in declared permissions.

use proc_macro2::Span;
use syn::Error;

use super::{a_similar, fault, quoted};

/// What a declared account type lacks for one page.
pub(crate) struct Uncovered<'a> {
    pub(crate) page: &'a str,
    pub(crate) account: &'a str,
    /// Where the page lists the permissions, and the alternative that is least privileged.
    pub(crate) place: String,
    pub(crate) least: &'a [String],
    /// Labels of the tables, where a page has several.
    pub(crate) tables: Vec<String>,
}

pub(crate) fn not_covered(span: Span, lack: &Uncovered<'_>) -> Error {
    let Uncovered {
        page,
        account,
        place,
        least,
        tables,
    } = lack;
    let needs = least.join(" and ");
    let of = if tables.is_empty() {
        String::new()
    } else {
        format!(" (by one of {})", quoted(tables))
    };
    let help = match least {
        [one] => format!("declare `{one}`, the least privileged permission that allows it"),
        _ => format!(
            "declare {}, the least privileged permissions that allow it",
            quoted(least)
        ),
    };
    fault(
        span,
        format!("`{page}` is not covered by the declared {account} permissions"),
        Some(format!("{place} needs {needs}{of}")),
        Some(help),
    )
}

pub(crate) fn not_supported(span: Span, page: &str, account: &str, place: String) -> Error {
    fault(
        span,
        format!("`{page}` does not support {account} permissions"),
        Some(format!("{place} says so")),
        Some("use it with another account type, in a client of its own".to_owned()),
    )
}

pub(crate) fn permissions_unread(span: Span, page: &str, account: &str, place: String) -> Error {
    fault(
        span,
        format!("the {account} permissions of `{page}` could not be read"),
        Some(place),
        Some("`cargo msgraph check` says why; a client that declares none checks none".to_owned()),
    )
}

pub(crate) fn unknown_permission(span: Span, name: &str, similar: Option<&str>) -> Error {
    let help = a_similar("a permission", similar)
        .unwrap_or_else(|| "declare what the endpoints need".to_owned());
    fault(
        span,
        format!("there is no permission `{name}`"),
        None,
        Some(help),
    )
}

pub(crate) fn wrong_account(
    span: Span,
    name: &str,
    account: &str,
    root: &str,
    others: &[&str],
) -> Error {
    let message = format!("no page of `{root}` lists `{name}` among the {account} permissions");
    fault(
        span,
        message,
        None,
        Some(format!("it is listed as {}", others.join(" and "))),
    )
}
