//! # missing-front-matter-key
//!
//! The front matter lacks a key that every page of the reference has: `title`, `description`, `author`, `doc_type`, a
//! priority and a product. Some keys have two names, an older and a newer one.
//!
//! Bad:
//!
//! ```yaml
//! title: "Send mail"
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: "Send mail"
//! description: "Send a message."
//! author: "abheek-das"
//! ms.localizationpriority: high
//! ms.prod: "outlook"
//! doc_type: apiPageType
//! ```

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-front-matter-key",
    severity: Severity::Warning,
    group: Group::FrontMatter,
    source: include_str!("missing_front_matter_key.rs"),
    run: Run::Page(check),
};

/// The names of each required key.
const REQUIRED: [&[&str]; 6] = [
    &["title"],
    &["description"],
    &["author"],
    &["doc_type"],
    &["ms.localizationpriority", "localization_priority"],
    &["ms.subservice", "ms.prod"],
];

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let Some((first, _)) = subject.page.front_matter.first() else {
        return;
    };
    for names in REQUIRED {
        if names.iter().all(|name| subject.page.front(name).is_none()) {
            let message = format!("front matter has no `{}`", names[0]);
            diagnostics.push(
                CHECK
                    .at(first.span, message)
                    .with_help(format!("add a line `{}: …`", names[0])),
            );
        }
    }
}
