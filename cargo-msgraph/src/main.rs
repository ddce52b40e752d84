//! The program `cargo msgraph`.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_msgraph::main()
}
