//! Findings as text: one file a format.

pub(crate) mod github;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod sarif;

use std::ops::Range;

use graph_docs::diagnostic::{Diagnostic, Severity};
use graph_docs::model::{Model, SourceFile};
use graph_docs::source::DocsSet;
use graph_docs::span::{LineColumn, Span};

/// A finding with its place worked out.
pub(crate) struct Finding<'a> {
    pub(crate) code: &'static str,
    pub(crate) severity: Severity,
    pub(crate) message: &'a str,
    pub(crate) help: Option<&'a str>,
    pub(crate) place: Place<'a>,
    /// What to replace, and the replacement.
    pub(crate) fix: Option<(Place<'a>, &'a str)>,
}

/// A range of a file.
pub(crate) struct Place<'a> {
    /// The path that leads from the working directory to the file.
    pub(crate) path: String,
    /// The whole text of the file.
    pub(crate) text: &'a str,
    /// The bytes of `text`, on character boundaries.
    pub(crate) range: Range<usize>,
    pub(crate) start: LineColumn,
    pub(crate) end: LineColumn,
}

/// Works out the places of findings.
pub(crate) fn findings<'a>(
    set: &'a DocsSet,
    model: &'a Model,
    list: &'a [Diagnostic],
) -> Vec<Finding<'a>> {
    let place = |span: Span| place(set, model, span);
    list.iter()
        .map(|finding| Finding {
            code: finding.code,
            severity: finding.severity,
            message: &finding.message,
            help: finding.help.as_deref(),
            place: place(finding.span),
            fix: finding
                .fix
                .as_ref()
                .map(|fix| (place(fix.span), fix.replacement.as_str())),
        })
        .collect()
}

/// The word for a severity.
pub(crate) fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn place<'a>(set: &'a DocsSet, model: &'a Model, span: Span) -> Place<'a> {
    let file = &model.files[span.file.0 as usize];
    let text = &set.sources[span.file.0 as usize].text;
    let start = boundary(text, span.start as usize);
    let end = boundary(text, span.end as usize).max(start);
    Place {
        path: shown_path(&set.root, &file.path),
        text,
        range: start..end,
        start: line_column(file, text, start),
        end: line_column(file, text, end),
    }
}

/// The place at or before a byte where a character begins.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

fn line_column(file: &SourceFile, text: &str, at: usize) -> LineColumn {
    let line = file
        .lines
        .partition_point(|&begin| begin as usize <= at)
        .max(1);
    let begin = file.lines.get(line - 1).map_or(0, |&begin| begin as usize);
    LineColumn {
        line: line as u32,
        column: text[begin..at].chars().count() as u32 + 1,
    }
}

/// `../` at the front of a path (an include above the docs set) takes names off the root.
pub(crate) fn shown_path(root: &str, path: &str) -> String {
    let (mut root, mut path) = (root.trim_end_matches('/'), path);
    while let Some(rest) = path.strip_prefix("../") {
        let Some((above, name)) = root.rsplit_once('/').or(Some(("", root))) else {
            break;
        };
        if name.is_empty() || name == ".." || name == "." {
            break;
        }
        (root, path) = (above, rest);
    }
    if root.is_empty() || root == "." {
        path.to_owned()
    } else {
        format!("{root}/{path}")
    }
}
