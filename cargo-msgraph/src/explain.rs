//! `cargo msgraph explain`: the manual of the findings, an entry a code.

use std::io::Write;
use std::process::ExitCode;

use graph_docs::check;

use crate::args::Explain;
use crate::failure::{Failure, similar};

pub(crate) fn run(args: &Explain, out: &mut dyn Write) -> Result<ExitCode, Failure> {
    let Some(entry) = check::manual(&args.code) else {
        let failure = Failure::new(format!("no finding has the code `{}`", args.code));
        return Err(similar(failure, &args.code, check::codes()));
    };
    out.write_all(entry.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
