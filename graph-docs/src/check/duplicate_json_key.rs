//! # duplicate-json-key
//!
//! An object of an example names a member twice. JSON readers keep one of the values.
//!
//! Bad: `{ "id": 1, "id": 2 }`. Remove one.
//!
//! Good: `{ "id": 1 }`.

use std::collections::BTreeSet;

use crate::check::bodies;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "duplicate-json-key",
    severity: Severity::Error,
    group: Group::Json,
    source: include_str!("duplicate_json_key.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for body in bodies::all(whole.model) {
        let Some(json) = bodies::body(whole.set, body) else {
            continue;
        };
        let objects = (0..json.values.len()).filter(|at| json.values[*at].kind == Kind::Object);
        for object in objects {
            let mut seen = BTreeSet::new();
            for key in json.inside(object).filter_map(|value| value.key.as_ref()) {
                if !seen.insert(key.text) {
                    let (start, end) =
                        (body.span.start + key.at.start, body.span.start + key.at.end);
                    let finding = CHECK.at(
                        Span {
                            start,
                            end,
                            ..body.span
                        },
                        format!("`{}` is given twice", key.text),
                    );
                    diagnostics.push(finding.with_help("remove one of the members"));
                }
            }
        }
    }
}
