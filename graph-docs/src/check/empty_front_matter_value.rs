//! # empty-front-matter-value
//!
//! A key of the front matter has no value.
//!
//! Bad: `description: ""`. Good: `description: "Send a message."`. A key that is not needed can go.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "empty-front-matter-value",
    severity: Severity::Warning,
    group: Group::FrontMatter,
    source: include_str!("empty_front_matter_value.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for (key, value) in &subject.page.front_matter {
        if value.value.trim().is_empty() {
            let message = format!("`{}` has no value", key.value);
            diagnostics.push(
                CHECK
                    .at(key.span, message)
                    .with_help("write a value, or remove the line"),
            );
        }
    }
}
