//! Why the program could not do its work: wrong usage, or an I/O error.

use std::io;
use std::process::ExitCode;

use annotate_snippets::{Group, Level, Renderer, normalize_untrusted_str};

/// What went wrong, and what to do about it.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    help: Option<String>,
    /// The reader of standard output went away, as `head` does: nobody is left to tell.
    silent: bool,
}

impl Failure {
    pub(crate) fn new(message: String) -> Self {
        Failure {
            message,
            help: None,
            silent: false,
        }
    }

    pub(crate) fn help(self, help: String) -> Self {
        Failure {
            help: Some(help),
            ..self
        }
    }

    /// Prints the failure; gives the exit code.
    pub(crate) fn report(&self) -> ExitCode {
        if self.silent {
            return ExitCode::SUCCESS;
        }
        let mut group = Group::with_title(Level::ERROR.primary_title(&self.message));
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(normalize_untrusted_str(help)));
        }
        anstream::eprintln!("{}", Renderer::styled().render(&[group]));
        ExitCode::from(2)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        let silent = error.kind() == io::ErrorKind::BrokenPipe;
        Failure {
            silent,
            ..Failure::new(error.to_string())
        }
    }
}

/// Adds the name that somebody who wrote `name` may have meant.
pub(crate) fn similar<'n>(
    failure: Failure,
    name: &str,
    known: impl Iterator<Item = &'n str>,
) -> Failure {
    match graph_docs::similar::similar(name, known) {
        Some(known) => failure.help(format!("a similar name exists: `{known}`")),
        None => failure,
    }
}
