//! Diagnostics in rustc's look, without colours: for a build script's output.

use std::fmt::Write;

use graph_docs::diagnostic::{Diagnostic, Severity};
use graph_docs::model::{Model, SourceFile};
use graph_docs::source::DocsSet;
use graph_docs::span::Span;

/// Diagnostics, one behind the other.
pub(crate) fn report(set: &DocsSet, model: &Model, diagnostics: &[&Diagnostic]) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        render(set, model, diagnostic, &mut out);
    }
    out
}

fn render(set: &DocsSet, model: &Model, diagnostic: &Diagnostic, out: &mut String) {
    let Diagnostic {
        code,
        severity,
        span,
        message,
        help,
        ..
    } = diagnostic;
    let severity = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    // Writing into a string cannot fail.
    let _ = writeln!(out, "{severity}[{code}]: {message}");
    let Some(file) = model.files.get(span.file.0 as usize) else {
        return;
    };
    let (line, start) = line(file, *span);
    let text = set.sources.iter().find(|source| source.path == file.path);
    let text = text
        .and_then(|source| source.text.get(start..))
        .unwrap_or_default();
    let text = text.lines().next().unwrap_or_default();
    let before = text
        .get(..(span.start as usize).saturating_sub(start))
        .unwrap_or_default();
    let marked = text
        .get(before.len()..span.end as usize - start)
        .unwrap_or(&text[before.len()..]);
    let column = before.chars().count();
    let width = line.to_string().len();
    let (gap, carets) = (" ".repeat(width), "^".repeat(marked.chars().count().max(1)));
    let _ = writeln!(
        out,
        "{gap}--> {}/{}:{line}:{}",
        set.root,
        file.path,
        column + 1
    );
    let _ = writeln!(
        out,
        "{gap} |\n{line} | {text}\n{gap} | {}{carets}",
        " ".repeat(column)
    );
    if let Some(help) = help {
        let _ = writeln!(out, "{gap} = help: {help}");
    }
    out.push('\n');
}

/// The line of a span, from 1, and the byte at which it begins.
fn line(file: &SourceFile, span: Span) -> (usize, usize) {
    let line = file.lines.partition_point(|&start| start <= span.start);
    let start = file.lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
    (line.max(1), start as usize)
}
