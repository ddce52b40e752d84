//! Findings that are known: a line each, without its place, so that an edit elsewhere on the page changes nothing.
//!
//! ```text
//! unknown-permission\tapi/user-get.md\t`Maill.Read` is not a known permission
//! ```

use std::collections::BTreeMap;
use std::path::Path;

use graph_docs::diagnostic::Diagnostic;

use crate::docs::Docs;
use crate::failure::Failure;
use crate::whole_file;

/// Writes the findings of today.
pub(super) fn write(docs: &Docs, path: &Path) -> Result<(), Failure> {
    let mut lines: Vec<String> = docs.findings.iter().map(|it| line(docs, it)).collect();
    lines.sort();
    whole_file::write(path, |out| {
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))
    })
}

/// Drops the findings that the file names, each as often as it names them.
pub(super) fn accept(docs: &mut Docs, path: &Path) -> Result<(), Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        let failure = Failure::new(format!(
            "cannot read the baseline `{}`: {error}",
            path.display()
        ));
        failure.help(format!(
            "write it with `--write-baseline {}`",
            path.display()
        ))
    })?;
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for line in text.lines() {
        *known.entry(line).or_default() += 1;
    }
    let findings = std::mem::take(&mut docs.findings);
    let is_new = |finding: &Diagnostic| match known.get_mut(line(docs, finding).as_str()) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    let new = findings.into_iter().filter(is_new).collect();
    docs.findings = new;
    Ok(())
}

fn line(docs: &Docs, finding: &Diagnostic) -> String {
    let file = docs.model.files.get(finding.span.file.0 as usize);
    let path = file.map_or("", |file| &file.path);
    format!(
        "{}\t{path}\t{}",
        finding.code,
        finding.message.replace(['\t', '\n', '\r'], " ")
    )
}
