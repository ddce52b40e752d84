//! # include-outside
//!
//! An include leads out of the docs: above the nearest folder named `api-reference`, or above the docs set
//! where there is no such folder. The file is not read.
//!
//! Bad: `[!INCLUDE [x](../../../../secrets.md)]`. Good: `[!INCLUDE [x](../includes/permissions/x.md)]`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "include-outside",
    severity: Severity::Error,
    group: Group::Files,
    source: include_str!("include_outside.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, target: &str) -> Diagnostic {
    CHECK
        .at(span, format!("include `{target}` leads out of the docs"))
        .with_help(
            "include a file of the docs set or of its `api-reference` folder, by a relative path",
        )
}
