//! The permissions that exist for one kind of app only.

/// What a permission can be granted for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An app that acts for a signed-in user.
    Delegated,
    /// An app without a user.
    Application,
}

/// Names with their one kind, a line each, sorted; those that exist for both are left out.
static KINDS: &str = include_str!("permission_kinds.txt");

/// The only kind that a permission exists for.
pub(super) fn kind(name: &str) -> Option<Kind> {
    let mut lines = KINDS.lines().filter_map(|line| line.split_once(' '));
    lines
        .find(|(known, _)| *known == name)
        .map(|(_, kind)| match kind {
            "delegated" => Kind::Delegated,
            _ => Kind::Application,
        })
}
