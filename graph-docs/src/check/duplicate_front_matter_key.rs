//! # duplicate-front-matter-key
//!
//! A key stands in the front matter twice. Which of the values counts is anybody's guess; here it is the first.
//!
//! Remove one of the lines.
//!
//! Bad:
//!
//! ```yaml
//! author: "garden"
//! author: "orchard"
//! ```
//!
//! Good: one of the two.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "duplicate-front-matter-key",
    severity: Severity::Error,
    group: Group::FrontMatter,
    source: include_str!("duplicate_front_matter_key.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let pairs = &subject.page.front_matter;
    for (at, (key, _)) in pairs.iter().enumerate() {
        if pairs[..at]
            .iter()
            .any(|(before, _)| before.value == key.value)
        {
            let message = format!("`{}` is given a second time", key.value);
            diagnostics.push(
                CHECK
                    .at(key.span, message)
                    .with_help("remove one of the lines"),
            );
        }
    }
}
