//! # missing-front-matter
//!
//! A page has no front matter, or its closing `---` is missing. Title, description and kind of the page are then unknown
//! to the site.
//!
//! Good:
//!
//! ```markdown
//! ---
//! title: "Send mail"
//! description: "Send a message."
//! doc_type: apiPageType
//! ---
//! ```
//!
//! Bad: a page that begins with `# Send mail`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "missing-front-matter",
    severity: Severity::Warning,
    group: Group::FrontMatter,
    source: include_str!("missing_front_matter.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    if subject.page.front_matter.is_empty() {
        let span = Span {
            file: subject.page.file,
            start: 0,
            end: 0,
        };
        diagnostics.push(
            CHECK
                .at(span, "page has no front matter")
                .with_help("begin with `---`, lines such as `title: \"Send mail\"`, and `---`"),
        );
    }
}
