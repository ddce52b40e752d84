//! A change in words.

use graph_docs::diff::{Change, Fact, Kind, Subject};

use crate::table::printable;

/// `message: property `isRead`: Edm.Boolean is now Edm.String`
pub(super) fn what(change: &Change, quote: char) -> String {
    let subject = change.subject.name();
    let Some((kind, name)) = &change.fact else {
        let renamed = change.renamed.as_ref().map(Subject::name);
        let now = renamed.map(|name| format!(" is now {quote}{name}{quote}"));
        return format!("{quote}{subject}{quote}{}", now.unwrap_or_default());
    };
    if *kind == Kind::Permissions {
        let table = name.strip_prefix("table 1: ").unwrap_or(name);
        let changed = permissions(change, quote);
        return format!(
            "{quote}{subject}{quote}: {quote}{}{quote} permissions: {changed}",
            printable(table)
        );
    }
    let noun = noun(*kind);
    let name = match name.as_str() {
        "" => noun.to_owned(),
        name => format!("{noun} {quote}{}{quote}", printable(name)),
    };
    let values = match (&change.old, &change.new) {
        _ if matches!(kind, Kind::Text | Kind::Example) => String::new(),
        (Some(old), Some(new)) => format!(": {} is now {}", value(old), value(new)),
        (Some(one), None) | (None, Some(one)) if !one.value.is_empty() => {
            format!(": {}", value(one))
        }
        _ => String::new(),
    };
    format!("{quote}{subject}{quote}: {name}{values}")
}

/// `` `A` removed, `B` added, the least privileged is now `B` ``
fn permissions(change: &Change, quote: char) -> String {
    let list = |fact: &Option<Fact>| -> Vec<String> {
        let value = fact.as_ref().map_or("", |fact| &fact.value);
        match value {
            "" | "unknown" | "not supported" => Vec::new(),
            list => list
                .split(", ")
                .map(|name| format!("{quote}{name}{quote}"))
                .collect(),
        }
    };
    let (old, new) = (list(&change.old), list(&change.new));
    let beyond = |these: &[String], those: &[String]| -> Vec<String> {
        these
            .iter()
            .filter(|name| !those.contains(name))
            .cloned()
            .collect()
    };
    let (removed, added) = (beyond(&old, &new), beyond(&new, &old));
    let mut said = Vec::new();
    if !removed.is_empty() {
        said.push(format!("{} removed", removed.join(", ")));
    }
    if !added.is_empty() {
        said.push(format!("{} added", added.join(", ")));
    }
    match new.first() {
        Some(least) if !old.is_empty() && old.first() != Some(least) => {
            said.push(format!("the least privileged is now {least}"));
        }
        None if !old.is_empty() => {
            said.extend(change.new.as_ref().map(|new| format!("now {}", value(new))));
        }
        _ => {}
    }
    match (said.is_empty(), &change.old, &change.new) {
        (false, ..) => said.join(", "),
        (true, Some(old), Some(new)) if old.value == "unknown" || new.value == "unknown" => {
            format!("{} is now {}", value(old), value(new))
        }
        (true, Some(_), Some(_)) => format!("the order is now {}", new.join(", ")),
        (true, _, Some(new)) => format!("now {}", value(new)),
        (true, ..) => "no longer said".to_owned(),
    }
}

fn value(fact: &Fact) -> String {
    match fact.value.as_str() {
        "" => "nothing".to_owned(),
        value => printable(value),
    }
}

pub(super) fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::Subject => "page",
        Kind::Route => "route",
        Kind::Permissions => "permissions",
        Kind::Parameter => "parameter",
        Kind::Body => "body",
        Kind::Response => "response",
        Kind::Status => "status",
        Kind::Base => "base type",
        Kind::Key => "key",
        Kind::Abstract => "abstract",
        Kind::Open => "open",
        Kind::Property => "property",
        Kind::Relationship => "relationship",
        Kind::Member => "member",
        Kind::Shown => "property of the JSON representation",
        Kind::Text => "text of",
        Kind::Example => "example",
        Kind::Item => "item",
    }
}
