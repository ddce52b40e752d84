//! # inheritance-cycle
//!
//! A type inherits from itself, by way of others. The type is read as if it had no base.
//!
//! Name the type that both inherit from, or none.
//!
//! Bad: `herb` has the `baseType` `shrub`, and `shrub` has the `baseType` `herb`.
//! Good: both have the `baseType` `plant`, which has none.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "inheritance-cycle",
    severity: Severity::Error,
    group: Group::Resources,
    source: include_str!("inheritance_cycle.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, name: &str, base: &str) -> Diagnostic {
    CHECK
        .at(
            span,
            format!("`{name}` inherits from `{base}`, which inherits from it"),
        )
        .with_help("name the type that both inherit from, or none")
}
