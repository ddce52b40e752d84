//! # namespace-differs
//!
//! The namespace line and the `@odata.type` of the JSON representation name two namespaces. The reader believes the
//! annotation.
//!
//! Bad:
//!
//! ```markdown
//! Namespace: microsoft.graph
//!
//! <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.callRecords.session" } -->
//! ```
//!
//! Good: `Namespace: microsoft.graph.callRecords`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "namespace-differs",
    severity: Severity::Error,
    group: Group::Outline,
    source: include_str!("namespace_differs.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let Some(line) = &subject.page.namespace else {
        return;
    };
    let resource = subject
        .codes
        .iter()
        .find(|code| code.block_type() == "resource");
    let ty = resource.and_then(|code| code.annotation.as_ref()?.text("@odata.type"));
    let Some((namespace, _)) = ty
        .as_ref()
        .and_then(|ty| ty.value.trim_start_matches('#').rsplit_once('.'))
    else {
        return;
    };
    if namespace != line.value && namespace.starts_with("microsoft.") {
        let message = format!(
            "namespace is `{}`, the annotation has `{namespace}`",
            line.value
        );
        diagnostics.push(
            CHECK
                .at(line.span, message)
                .with_help("name the namespace of the type in both"),
        );
    }
}
