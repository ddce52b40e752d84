//! `cargo msgraph export`: the model as JSON Lines.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::args::Export;
use crate::docs::Docs;
use crate::failure::Failure;
use crate::whole_file;

pub(crate) fn run(args: &Export, docs: &Docs, out: &mut dyn Write) -> Result<ExitCode, Failure> {
    write(args, out, |out| {
        graph_docs::export::export(&docs.model, out)
    })
}

pub(crate) fn schema(args: &Export, out: &mut dyn Write) -> Result<ExitCode, Failure> {
    write(args, out, |out| {
        out.write_all(graph_docs::export::schema().as_bytes())
    })
}

fn write(
    args: &Export,
    out: &mut dyn Write,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<ExitCode, Failure> {
    match &args.out {
        None => content(out)?,
        Some(path) => whole_file::write(path, content)?,
    }
    Ok(ExitCode::SUCCESS)
}
