//! `cargo msgraph`: the docs, looked at from a terminal.
//!
//! A file a command. A command reads arguments, calls `graph-docs`, and prints: results go to
//! standard output, remarks to standard error. Exit codes: 0 fine, 1 errors found, 2 wrong usage or
//! an I/O error.

mod args;
mod docs;
mod failure;

mod check;
mod diff;
mod explain;
mod export;
mod generate;
mod list;
mod permissions;
mod show;
mod sync;

mod glob;
mod render;
mod table;
mod uses;
mod whole_file;
mod whole_folder;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use docs::Docs;
use failure::Failure;

/// Runs the program on the arguments of the process.
pub fn main() -> ExitCode {
    let args = Args::parse_from(without_cargo_name(std::env::args_os()));
    args.color.write_global();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let result =
        run(&args, &mut out).and_then(|code| out.flush().map(|()| code).map_err(Failure::from));
    result.unwrap_or_else(|failure| failure.report())
}

/// Cargo runs `cargo msgraph list` as `cargo-msgraph msgraph list`.
fn without_cargo_name(args: impl Iterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    args.enumerate()
        .filter(|(i, arg)| !(*i == 1 && arg == "msgraph"))
        .map(|(_, arg)| arg)
}

fn run(args: &Args, out: &mut dyn Write) -> Result<ExitCode, Failure> {
    let open = |read| Docs::open(args.docs.as_deref(), args.verbose, read);
    // To free a model takes a twentieth of the time that it takes to read it; the system takes all of it back at once.
    let docs = || -> Result<&Docs, Failure> {
        let docs = open(graph_docs::set::read_model)?.remark(args.quiet)?;
        Ok(Box::leak(Box::new(docs)))
    };
    match &args.command {
        Command::Check(check) => {
            let docs = open(graph_docs::check::check)?;
            check::run(check, docs, args.quiet, out)
        }
        Command::List(list) => list::run(list, docs()?, args.quiet, out),
        Command::Show(show) => show::run(show, docs()?, out),
        Command::Export(export) if export.schema => export::schema(export, out),
        Command::Export(export) => export::run(export, docs()?, out),
        Command::Explain(explain) => explain::run(explain, out),
        Command::Generate(generate) => generate::run(generate, docs()?, out),
        Command::Sync(sync) => sync::run(sync, args.docs.as_deref(), out),
        Command::Diff(diff) => diff::run(diff, args.docs.as_deref(), out),
        Command::Permissions(permissions) => permissions::run(permissions, docs()?, out),
    }
}
