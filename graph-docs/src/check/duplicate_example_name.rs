//! # duplicate-example-name
//!
//! Two requests have one `name`. Snippets are filed under the name, so that one page shows the snippets of the other.
//!
//! Give each request a name of its own, such as the page's with the case behind it: `user_sendmail_with_headers`.
//!
//! Bad: `"name": "get_user"` on two pages. Good: `"name": "get_user"` on one, `"name": "get_user_with_select"` on the other.

use std::collections::BTreeMap;

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "duplicate-example-name",
    severity: Severity::Warning,
    group: Group::CodeBlocks,
    source: include_str!("duplicate_example_name.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for name in whole.names {
        let Some(first) = seen.get(name.value.as_str()) else {
            seen.insert(&name.value, name.span);
            continue;
        };
        let path = &whole.model.files[first.file.0 as usize].path;
        let finding = CHECK.at(
            name.span,
            format!("another request is called `{}`", name.value),
        );
        diagnostics.push(finding.with_help(format!("write another name: `{path}` has this one")));
    }
}
