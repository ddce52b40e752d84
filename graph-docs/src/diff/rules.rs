//! Which rule a change is, and what it means to programs.

use super::{Change, Class, Fact, Facts, Kind, Subject};

/// A subject that went.
pub(super) fn removed(subject: &Subject, old: Fact) -> Change {
    let rule = match subject {
        Subject::Endpoint(_) => "endpoint-removed",
        Subject::Resource(_) => "resource-removed",
        Subject::Enum(_) => "enum-removed",
    };
    whole(rule, Class::Breaking, subject, Some(old), None)
}

/// A subject that came, with its facts.
pub(super) fn added(subject: &Subject, new: Fact, facts: Facts) -> Change {
    let rule = match subject {
        Subject::Endpoint(_) => "endpoint-added",
        Subject::Resource(_) => "resource-added",
        Subject::Enum(_) => "enum-added",
    };
    Change {
        facts,
        ..whole(rule, Class::Additive, subject, None, Some(new))
    }
}

/// A page with a new name, which programs name.
pub(super) fn renamed(subject: &Subject, target: &Subject, old: Fact, new: Fact) -> Change {
    Change {
        renamed: Some(target.clone()),
        ..whole(
            "endpoint-renamed",
            Class::Breaking,
            subject,
            Some(old),
            Some(new),
        )
    }
}

fn whole(
    rule: &'static str,
    class: Class,
    subject: &Subject,
    old: Option<Fact>,
    new: Option<Fact>,
) -> Change {
    Change {
        rule,
        class,
        subject: subject.clone(),
        renamed: None,
        fact: None,
        places: [&old, &new].map(|fact| fact.as_ref().map(|fact| fact.span)),
        old,
        new,
        facts: Facts::new(),
    }
}

/// The rule of a fact that came, went or changed. Where the body is of one type, its rows only describe that type.
pub(super) fn of_fact(
    (kind, name): &(Kind, String),
    old: Option<&Fact>,
    new: Option<&Fact>,
    has_whole_body: bool,
) -> (&'static str, Class) {
    use Class::{Additive, Breaking, Dangerous, Docs};
    let is_body = name.starts_with("body ") && !has_whole_body;
    let is_option = name.starts_with("query ") || name.starts_with("header ");
    match (kind, old, new) {
        (Kind::Subject, ..) => ("page-moved", Docs),
        (Kind::Route, None, _) => ("route-added", Additive),
        (Kind::Route, _, None) => ("route-removed", Breaking),
        (Kind::Route, Some(old), Some(new)) => ("route-words", route_words(old, new)),
        (Kind::Permissions, old, new) => permissions(old, new),
        (Kind::Parameter, old, new) => parameter(old, new, is_body, is_option),
        (Kind::Body, ..) => ("body-type", Breaking),
        (Kind::Response, ..) => ("response-type", Breaking),
        (Kind::Status, None, _) => ("status-added", Dangerous),
        (Kind::Status, ..) => ("status-removed", Dangerous),
        (Kind::Base, ..) => ("base-type", Breaking),
        (Kind::Key, ..) => ("key", Dangerous),
        (Kind::Abstract, ..) => ("abstract", Docs),
        (Kind::Open, ..) => ("open", Docs),
        (Kind::Property, None, _) => ("property-added", Additive),
        (Kind::Property, _, None) => ("property-removed", Breaking),
        (Kind::Property, ..) => ("property-type", Breaking),
        // Only programs that expand the relationship have a field of it.
        (Kind::Relationship, None, _) => ("relationship-added", Additive),
        (Kind::Relationship, _, None) => ("relationship-removed", Breaking),
        (Kind::Relationship, ..) => ("relationship-type", Breaking),
        // It came as an unknown one before.
        (Kind::Member, None, _) => ("member-added", Dangerous),
        (Kind::Member, _, None) => ("member-removed", Breaking),
        (Kind::Member, ..) => ("member-number", Docs),
        (Kind::Shown, None, _) => ("shown-property-added", Additive),
        (Kind::Shown, _, None) => ("shown-property-removed", Breaking),
        (Kind::Shown, ..) => ("shown-property-type", Breaking),
        (Kind::Text, ..) => ("text", Docs),
        (Kind::Example, ..) => ("example", Docs),
        (Kind::Item, ..) => ("rust-item", Breaking),
    }
}

/// `#[derive(Endpoint)]` knows a route by its path as it is written.
fn route_words(old: &Fact, new: &Fact) -> Class {
    let path = |fact: &Fact| fact.value.split('?').next().map(str::to_owned);
    match path(old) == path(new) {
        true => Class::Docs,
        false => Class::Breaking,
    }
}

/// A required body parameter is an argument of a method, another one a setter, and so is a query option or header.
fn parameter(
    old: Option<&Fact>,
    new: Option<&Fact>,
    is_body: bool,
    is_option: bool,
) -> (&'static str, Class) {
    let parts = |fact: &Fact| -> (String, bool) {
        let (ty, required) = fact.value.rsplit_once(", ").unwrap_or_default();
        (ty.to_owned(), required == "required")
    };
    let if_code = |class| {
        if is_body || is_option {
            class
        } else {
            Class::Docs
        }
    };
    match (old.map(parts), new.map(parts)) {
        (None, Some((_, true))) if is_body => ("parameter-added", Class::Breaking),
        (None, _) => ("parameter-added", if_code(Class::Additive)),
        (_, None) => ("parameter-removed", if_code(Class::Breaking)),
        (Some((old, _)), Some((new, _))) if old != new => (
            "parameter-type",
            if is_body {
                Class::Breaking
            } else {
                Class::Docs
            },
        ),
        (Some((_, old)), Some((_, new))) if old != new && is_body => {
            ("parameter-requiredness", Class::Breaking)
        }
        _ => ("parameter-requiredness", Class::Docs),
    }
}

/// Whether all that a permission list said stands in a list of that account type, in whatever table: a program that
/// declares some of it goes on compiling.
pub(super) fn stands_elsewhere(name: &str, old: Option<&Fact>, new: &Facts) -> bool {
    let account = |name: &str| name.rsplit(": ").next().map(str::to_owned);
    let lists = new
        .iter()
        .filter(|((kind, other), _)| *kind == Kind::Permissions && account(other) == account(name));
    let all: Vec<&str> = lists.flat_map(|(_, it)| it.value.split(", ")).collect();
    let mut before = old.into_iter().flat_map(|fact| fact.value.split(", "));
    before.all(|one| all.contains(&one))
}

/// What a program declares must still be enough.
fn permissions(old: Option<&Fact>, new: Option<&Fact>) -> (&'static str, Class) {
    let list = |fact: Option<&Fact>| match fact.map(|fact| fact.value.as_str()) {
        None | Some("unknown" | "not supported") => Vec::new(),
        Some(list) => list.split(", ").map(str::to_owned).collect(),
    };
    let (before, after) = (list(old), list(new));
    if before.iter().any(|one| !after.contains(one)) {
        ("permission-removed", Class::Breaking)
    } else if before.first() != after.first() && !before.is_empty() {
        ("least-permission", Class::Dangerous)
    } else if before.len() < after.len() {
        ("permission-added", Class::Additive)
    } else if before != after {
        ("permission-order", Class::Docs)
    } else {
        ("permission-table", Class::Docs)
    }
}
