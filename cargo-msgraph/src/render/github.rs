//! Findings as GitHub workflow commands, which annotate the lines of a pull request.

use std::io::{self, Write};

use super::{Finding, level};

pub(crate) fn write(findings: &[Finding<'_>], out: &mut dyn Write) -> io::Result<()> {
    for finding in findings {
        let place = &finding.place;
        let help = finding
            .help
            .map(|help| format!("\nhelp: {help}"))
            .unwrap_or_default();
        write!(
            out,
            "::{} file={}",
            level(finding.severity),
            property(&place.path)
        )?;
        write!(out, ",line={},endLine={}", place.start.line, place.end.line)?;
        // GitHub takes columns of one line only.
        if place.start.line == place.end.line {
            write!(
                out,
                ",col={},endColumn={}",
                place.start.column, place.end.column
            )?;
        }
        let message = data(&format!("{}{help}", finding.message));
        writeln!(out, ",title={}::{message}", property(finding.code))?;
    }
    Ok(())
}

/// Text after `::`, where a line must not end.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Text between `=` and the next comma or colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
