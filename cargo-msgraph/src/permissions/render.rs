//! The needs for people, for programs, and for an app's manifest.

use std::io::{self, Write};

use graph_docs::model::Account;
use serde_json::{Value, json};

use super::ids::Ids;
use super::need::{self, Need, Reason};
use super::solve::MOST;
use crate::failure::Failure;
use crate::table;

/// Microsoft Graph as an app names it.
const GRAPH: &str = "00000003-0000-0000-c000-000000000000";

pub(crate) fn human(needs: &[Need], out: &mut dyn Write) -> io::Result<()> {
    for (at, need) in needs.iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{}", need::name(need.account))?;
        let mut rows = Vec::new();
        for (permission, reasons) in &need.permissions {
            for (at, reason) in reasons.iter().enumerate() {
                let name = if at == 0 { permission.as_str() } else { "" };
                rows.push(row(name, &reason.page, &reason.place, &remark(reason)));
            }
        }
        rows.extend(
            need.not_supported
                .iter()
                .map(|(page, place)| row("", page, place, "not supported for this account type")),
        );
        rows.extend(
            need.unknown
                .iter()
                .map(|(page, place)| row("", page, place, "its permissions are not known")),
        );
        rows.extend(need.unused.iter().map(|(permission, client, place)| {
            row(permission, client, place, "declared, and not needed")
        }));
        if rows.is_empty() {
            writeln!(out, "  nothing")?;
        }
        table::write("  ", &rows, out)?;
        if !need.is_smallest {
            writeln!(
                out,
                "  more than {MOST} endpoints compete: a smaller set may exist"
            )?;
        }
    }
    Ok(())
}

fn row(permission: &str, page: &str, place: &str, remark: &str) -> [String; 4] {
    [permission, page, place, remark].map(str::to_owned)
}

fn remark(reason: &Reason) -> String {
    match &reason.instead_of {
        Some(least) => format!("instead of {least}, to need fewer"),
        None => String::new(),
    }
}

pub(crate) fn json(needs: &[Need], out: &mut dyn Write) -> io::Result<()> {
    let object: serde_json::Map<String, Value> = needs
        .iter()
        .map(|need| (need::key(need.account).to_owned(), of_account(need)))
        .collect();
    serde_json::to_writer_pretty(&mut *out, &object)?;
    writeln!(out)
}

fn of_account(need: &Need) -> Value {
    let reason = |reason: &Reason| {
        json!({
            "page": reason.page,
            "place": reason.place,
            "insteadOf": reason.instead_of,
        })
    };
    let permissions = need.permissions.iter().map(|(name, reasons)| {
        let reasons: Vec<_> = reasons.iter().map(reason).collect();
        json!({ "name": name, "for": reasons })
    });
    let pages = |list: &[(String, String)]| -> Vec<Value> {
        let page = |(page, place): &(String, String)| json!({ "page": page, "place": place });
        list.iter().map(page).collect()
    };
    let unused = need
        .unused
        .iter()
        .map(|(name, client, place)| json!({ "name": name, "client": client, "place": place }));
    json!({
        "permissions": permissions.collect::<Vec<_>>(),
        "isSmallest": need.is_smallest,
        "notSupported": pages(&need.not_supported),
        "unknown": pages(&need.unknown),
        "unused": unused.collect::<Vec<_>>(),
    })
}

/// What the app asks for: the permissions of the account types that it declares, of all where it declares none.
///
/// <https://learn.microsoft.com/entra/identity-platform/reference-microsoft-graph-app-manifest>
pub(crate) fn entra(needs: &[Need], ids: &Ids, out: &mut dyn Write) -> Result<(), Failure> {
    let mut access: Vec<(&str, &str)> = Vec::new();
    let declares = needs.iter().any(|need| need.is_declared);
    for need in needs.iter().filter(|need| need.is_declared || !declares) {
        let (kind, is_role) = match need.account {
            Account::Work | Account::Personal => ("Scope", false),
            Account::Application => ("Role", true),
        };
        for permission in need.permissions.keys() {
            let entry = (ids.of(permission, is_role)?, kind);
            if !access.contains(&entry) {
                access.push(entry);
            }
        }
    }
    let access: Vec<_> = access
        .iter()
        .map(|(id, kind)| json!({ "id": id, "type": kind }))
        .collect();
    let manifest = json!({
        "requiredResourceAccess": [{ "resourceAppId": GRAPH, "resourceAccess": access }],
    });
    serde_json::to_writer_pretty(&mut *out, &manifest).map_err(io::Error::from)?;
    writeln!(out)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_set_that_may_not_be_the_smallest_is_said_to_be_one() {
        let need = Need {
            account: Account::Work,
            is_declared: false,
            permissions: BTreeMap::new(),
            is_smallest: false,
            not_supported: Vec::new(),
            unknown: Vec::new(),
            unused: Vec::new(),
        };
        let mut out = Vec::new();
        human(std::slice::from_ref(&need), &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(
            text.ends_with("  more than 30 endpoints compete: a smaller set may exist\n"),
            "{text}"
        );
        assert_eq!(of_account(&need)["isSmallest"], false);
    }
}
