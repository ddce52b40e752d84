//! How many findings there are.

use crate::diagnostic::{Diagnostics, Severity};

/// How many findings there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Facts were lost or are wrong.
    pub errors: usize,
    /// Pages should be mended.
    pub warnings: usize,
}

impl Findings {
    /// Counts.
    pub fn of(diagnostics: &Diagnostics) -> Findings {
        let mut findings = Findings::default();
        for diagnostic in &diagnostics.list {
            findings.add(diagnostic.severity);
        }
        findings
    }

    pub(super) fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
    }
}

impl std::iter::Sum for Findings {
    fn sum<I: Iterator<Item = Findings>>(all: I) -> Findings {
        all.fold(Findings::default(), |sum, one| Findings {
            errors: sum.errors + one.errors,
            warnings: sum.warnings + one.warnings,
        })
    }
}
