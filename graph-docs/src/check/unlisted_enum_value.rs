//! # unlisted-enum-value
//!
//! The description of a property lists a possible value that the table of its enumeration does not have.
//!
//! Add the member to the table, or remove it from the description.
//!
//! Bad: possible values `low` and `lower` where the table has `low` and `high`. Good: `low` and `high`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "unlisted-enum-value",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("unlisted_enum_value.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    let resources = whole.model.resources.iter();
    for property in resources.flat_map(|resource| &resource.properties) {
        let Some(ty) = property
            .ty
            .as_ref()
            .and_then(|ty| whole.types.enumeration(&ty.name.value))
        else {
            continue;
        };
        let span = property.description.span;
        let source = &whole.set.sources[span.file.0 as usize].text;
        let Some(source) = source.get(span.start as usize..span.end as usize) else {
            continue;
        };
        for value in listed(&property.description.english) {
            if ty
                .members
                .iter()
                .any(|member| member.name.value.eq_ignore_ascii_case(value))
            {
                continue;
            }
            let place = match source.find(&format!("`{value}`")) {
                Some(at) => {
                    let start = span.start + at as u32 + 1;
                    Span {
                        start,
                        end: start + value.len() as u32,
                        ..span
                    }
                }
                None => span,
            };
            let short = ty.name.value.rsplit('.').next().unwrap_or_default();
            let finding = CHECK.at(place, format!("`{short}` has no member `{value}`"));
            diagnostics.push(
                finding.with_help("add it to the table of the enumeration, or remove it here"),
            );
        }
    }
}

/// The words in backticks behind `Possible values are`, up to the end of the sentence.
fn listed(text: &str) -> impl Iterator<Item = &str> {
    let rest = text.find("ossible values").map_or("", |at| &text[at..]);
    let rest = rest.find(". ").map_or(rest, |end| &rest[..end]);
    let is_name =
        |word: &&str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    rest.split('`')
        .skip(1)
        .step_by(2)
        .filter(is_name)
        .filter(|word| *word != "null")
}
