//! # response-type-differs
//!
//! The annotation of an example's response has another type than the Response section names.
//!
//! Bad: the section says that a `message` is returned, the annotation `"@odata.type": "microsoft.graph.mesage"`.
//!
//! Good: `"@odata.type": "microsoft.graph.message"`.

use crate::check::routes;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::TypeRef;

pub(crate) const CHECK: Check = Check {
    code: "response-type-differs",
    severity: Severity::Warning,
    group: Group::Agreement,
    source: include_str!("response_type_differs.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for endpoint in &whole.model.endpoints {
        let Some(documented) = &endpoint.response.ty else {
            continue;
        };
        for example in &endpoint.examples {
            let (Some(request), Some(response)) = (&example.request, &example.response) else {
                continue;
            };
            let Some(ty) = response
                .ty
                .as_ref()
                .filter(|_| (200..300).contains(&response.status.value))
            else {
                continue;
            };
            let (shown, named) = (ty.name.value.as_str(), documented.name.value.as_str());
            let related = |a: &str, b: &str| {
                whole
                    .types
                    .lineage(a)
                    .0
                    .iter()
                    .any(|resource| resource.name.value == b)
            };
            if shown.starts_with("Edm.") || is_mentioned(whole, documented, shown) {
                continue;
            }
            if shown == named
                || related(shown, named)
                || related(named, shown)
                || !routes::calls(endpoint, request)
            {
                continue;
            }
            let finding = CHECK.at(
                ty.name.span,
                format!("section `Response` names the type `{named}`"),
            );
            diagnostics.push(finding.with_help(format!("write `{named}`, or correct the section")));
        }
    }
}

/// Whether the words around a type mention another one, too.
fn is_mentioned(whole: &Whole<'_>, documented: &TypeRef, other: &str) -> bool {
    let span = documented.name.span;
    let text = &whole.set.sources[span.file.0 as usize].text;
    let (start, end) = (span.start as usize, span.end as usize);
    let before = text.get(..start).and_then(|text| text.rfind("\n#"));
    let after = text.get(end..).and_then(|text| text.find("\n#"));
    let section = before.unwrap_or(0)..after.map_or(text.len(), |at| end + at);
    let short = other.rsplit('.').next().unwrap_or(other).to_lowercase();
    let section = text.get(section).unwrap_or_default();
    section.to_lowercase().contains(&short)
}
