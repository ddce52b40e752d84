//! # wrong-doc-type
//!
//! A page of `api/` says that it describes a resource, or a page of `resources/` that it describes a call. The reader goes
//! by the folder; other tools do not. `--fix` mends pages of `api/`.
//!
//! Bad, in `api/user-get.md`: `doc_type: resourcePageType`. Good: `doc_type: apiPageType`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "wrong-doc-type",
    severity: Severity::Warning,
    group: Group::FrontMatter,
    source: include_str!("wrong_doc_type.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let doc_types = subject
        .page
        .front_matter
        .iter()
        .filter(|(key, _)| key.value == "doc_type");
    for (_, value) in doc_types {
        let finding = match (subject.is_api, value.value) {
            (true, "resourcePageType" | "enumPageType") => CHECK
                .at(
                    value.span,
                    format!("page of `api/` is called a `{}`", value.value),
                )
                .with_help("write `apiPageType`")
                .with_fix(value.span, "apiPageType"),
            (false, "apiPageType") => CHECK
                .at(
                    value.span,
                    "page of `resources/` is called an `apiPageType`",
                )
                .with_help("write `resourcePageType`, `enumPageType` or `conceptualPageType`"),
            _ => continue,
        };
        diagnostics.push(finding);
    }
}
