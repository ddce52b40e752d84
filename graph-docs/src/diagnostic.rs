//! What is wrong with a page: data, rendered elsewhere.

use crate::span::Span;

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable kebab-case code, e.g. `unknown-permission`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The narrowest place that is wrong.
    pub span: Span,
    /// What is wrong: lowercase, no full stop, names in backticks.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
    /// A change that mends it without loss.
    pub fix: Option<Fix>,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Facts were lost or are wrong.
    Error,
    /// Facts were read, the page should be mended.
    Warning,
}

/// Text to put in place of a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

/// The findings so far, in the order they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    /// The findings.
    pub list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }
}

impl Diagnostic {
    /// The finding with what to write instead.
    pub fn with_help(self, help: impl Into<String>) -> Diagnostic {
        Diagnostic {
            help: Some(help.into()),
            ..self
        }
    }

    /// The finding with a change that mends it without loss.
    pub fn with_fix(self, span: Span, replacement: impl Into<String>) -> Diagnostic {
        Diagnostic {
            fix: Some(Fix {
                span,
                replacement: replacement.into(),
            }),
            ..self
        }
    }
}
