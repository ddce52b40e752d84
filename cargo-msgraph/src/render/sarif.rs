//! Findings as SARIF 2.1.0, the format of code scanning services.

use std::collections::BTreeSet;
use std::io::{self, Write};

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Finding, Place, level};

/// What RFC 3986 does not allow in the path of a URI.
const NOT_IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

pub(crate) fn write(findings: &[Finding<'_>], out: &mut dyn Write) -> io::Result<()> {
    let codes: BTreeSet<&str> = findings.iter().map(|finding| finding.code).collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(code)).collect();
    let results: Vec<Value> = findings.iter().map(result).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "cargo-msgraph",
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                },
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

fn rule(code: &str) -> Value {
    match graph_docs::check::manual(code) {
        Some(entry) => json!({
            "id": code,
            "shortDescription": { "text": summary(&entry) },
            "help": { "text": entry, "markdown": entry },
        }),
        None => json!({ "id": code }),
    }
}

/// The first paragraph of a manual entry, below its heading, on one line.
fn summary(entry: &str) -> String {
    entry
        .split("\n\n")
        .nth(1)
        .unwrap_or(entry)
        .replace('\n', " ")
}

fn result(finding: &Finding<'_>) -> Value {
    let text = match finding.help {
        Some(help) => format!("{}\nhelp: {help}", finding.message),
        None => finding.message.to_owned(),
    };
    let mut result = json!({
        "ruleId": finding.code,
        "level": level(finding.severity),
        "message": { "text": text },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": uri(&finding.place.path) },
                "region": region(&finding.place),
            },
        }],
    });
    if let Some((place, replacement)) = &finding.fix {
        result["fixes"] = json!([{
            "artifactChanges": [{
                "artifactLocation": { "uri": uri(&place.path) },
                "replacements": [{
                    "deletedRegion": region(place),
                    "insertedContent": { "text": replacement },
                }],
            }],
        }]);
    }
    result
}

fn region(place: &Place<'_>) -> Value {
    json!({
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    })
}

/// A path as a URI reference; an absolute one as a `file` URI.
fn uri(path: &str) -> String {
    let path = utf8_percent_encode(path, NOT_IN_PATH).to_string();
    if path.starts_with('/') {
        format!("file://{path}")
    } else {
        path
    }
}
