//! Findings as one JSON array, an object a line.

use std::io::{self, Write};

use serde::Serialize;

use super::{Finding, Place, level};

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    #[serde(flatten)]
    region: Region<'a>,
    fix: Option<Fix<'a>>,
}

/// Lines and columns count from 1, columns in characters; the end is the place after the last character.
#[derive(Serialize)]
struct Region<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
struct Fix<'a> {
    #[serde(flatten)]
    region: Region<'a>,
    replacement: &'a str,
}

pub(crate) fn write(findings: &[Finding<'_>], out: &mut dyn Write) -> io::Result<()> {
    write!(out, "[")?;
    for (i, finding) in findings.iter().enumerate() {
        writeln!(out, "{}", if i == 0 { "" } else { "," })?;
        serde_json::to_writer(&mut *out, &entry(finding))?;
    }
    writeln!(out, "\n]")
}

fn entry<'a>(finding: &'a Finding<'_>) -> Entry<'a> {
    Entry {
        code: finding.code,
        severity: level(finding.severity),
        message: finding.message,
        help: finding.help,
        region: region(&finding.place),
        fix: finding.fix.as_ref().map(|(place, replacement)| Fix {
            region: region(place),
            replacement,
        }),
    }
}

fn region<'a>(place: &'a Place<'_>) -> Region<'a> {
    Region {
        file: &place.path,
        line: place.start.line,
        column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
    }
}
