//! `cargo msgraph check`: every finding.

mod baseline;
mod fix;

use std::io::Write;
use std::process::ExitCode;

use graph_docs::diagnostic::Severity;

use crate::args::{Check, Deny, Format};
use crate::docs::Docs;
use crate::failure::Failure;
use crate::render;

pub(crate) fn run(
    args: &Check,
    mut docs: Docs,
    quiet: bool,
    out: &mut dyn Write,
) -> Result<ExitCode, Failure> {
    if args.fix {
        let fixed = fix::fix(&mut docs)?;
        if !quiet {
            anstream::eprintln!("{fixed} fixed");
        }
    }
    if let Some(path) = &args.write_baseline {
        baseline::write(&docs, path)?;
    }
    if let Some(path) = args.baseline.as_ref().or(args.write_baseline.as_ref()) {
        baseline::accept(&mut docs, path)?;
    }
    let findings = render::findings(&docs.set, &docs.model, &docs.findings);
    match args.format {
        Format::Human => render::human::write(&findings, out)?,
        Format::Json => render::json::write(&findings, out)?,
        Format::Sarif => render::sarif::write(&findings, out)?,
        Format::Github => render::github::write(&findings, out)?,
    }
    out.flush()?;
    if !quiet {
        anstream::eprintln!("{}", docs.summary());
    }
    let denied = match args.deny {
        Some(Deny::Warnings) => docs.findings.len(),
        None => docs.count(Severity::Error),
    };
    Ok(ExitCode::from(u8::from(denied > 0)))
}
