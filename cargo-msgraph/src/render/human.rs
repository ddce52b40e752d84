//! Findings in rustc's look.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Group, Level, Patch, Renderer, Snippet, normalize_untrusted_str,
};
use anstream::{AutoStream, ColorChoice};
use graph_docs::diagnostic::Severity;

use super::{Finding, Place};

/// Of a longer range only the first line is shown.
const MOST_LINES: u32 = 6;

pub(crate) fn write(findings: &[Finding<'_>], out: &mut dyn Write) -> io::Result<()> {
    let renderer = match AutoStream::choice(&io::stdout()) {
        ColorChoice::Never => Renderer::plain(),
        _ => Renderer::styled(),
    };
    for finding in findings {
        writeln!(out, "{}\n", renderer.render(&report(finding)))?;
    }
    Ok(())
}

fn report<'a>(finding: &'a Finding<'_>) -> Vec<Group<'a>> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let help = finding.help.map(normalize_untrusted_str);
    let place = &finding.place;
    let (lines, range) = excerpt(place.text, shown(place));
    let snippet = Snippet::source(&place.text[lines])
        .line_start(place.start.line as usize)
        .path(place.path.as_str())
        .annotation(AnnotationKind::Primary.span(range));
    let mut first = level
        .primary_title(finding.message)
        .id(finding.code)
        .element(snippet);
    let Some((place, replacement)) = &finding.fix else {
        if let Some(help) = help {
            first = first.element(Level::HELP.message(help));
        }
        return vec![first];
    };
    let (lines, range) = excerpt(place.text, place.range.clone());
    let patch = Snippet::source(&place.text[lines])
        .line_start(place.start.line as usize)
        .path(place.path.as_str())
        .patch(Patch::new(range, *replacement));
    let help = help.unwrap_or_else(|| "write this instead".to_owned());
    vec![first, Level::HELP.secondary_title(help).element(patch)]
}

/// The place, or of a long one its first line.
fn shown(place: &Place<'_>) -> Range<usize> {
    let Range { start, end } = place.range;
    if place.end.line - place.start.line < MOST_LINES {
        return start..end;
    }
    start..line_end(place.text, start)
}

/// The whole lines around a range, and the range within them.
fn excerpt(text: &str, range: Range<usize>) -> (Range<usize>, Range<usize>) {
    let begin = text[..range.start]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let lines = begin..line_end(text, range.end);
    (lines, range.start - begin..range.end - begin)
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..]
        .find('\n')
        .map_or(text.len(), |newline| at + newline)
}
