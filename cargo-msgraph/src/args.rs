//! What people write after `cargo msgraph`.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Checks, shows, compares and brings Microsoft Graph reference pages; knows the permissions.
#[derive(Debug, Parser)]
#[command(name = "cargo-msgraph", bin_name = "cargo msgraph", version)]
pub(crate) struct Args {
    /// A folder of `api/` and `resources/` [default: docs-src, else bundled pages]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) docs: Option<PathBuf>,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
    /// Print results only
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// Say what was read, and how long it took
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub(crate) verbose: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print what is wrong with the pages
    Check(Check),
    /// List the endpoints
    List(List),
    /// Show one endpoint: routes, permissions, parameters, response, the Rust call
    Show(Show),
    /// Write the model as JSON Lines
    Export(Export),
    /// Print the manual entry of a finding
    Explain(Explain),
    /// Print what changed between two docs sets, and what that means to programs
    Diff(Diff),
    /// Bring pages of the reference into a docs set
    Sync(Sync),
    /// Write a client as Rust modules
    Generate(Generate),
    /// Print the permissions that the clients and endpoints of a crate need
    ///
    /// They are found in its sources: every `cfg` and feature is taken to hold, and what another macro or a build script makes
    /// is not seen. For each account type the set is the smallest there is, and of several the least privileged; with more
    /// than 30 endpoints that compete it may be larger, and is said to be.
    Permissions(Permissions),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// How to print the findings
    #[arg(long, default_value = "human")]
    pub(crate) format: Format,
    /// Exit with 1 on these findings as well
    #[arg(long, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,
    /// Write the safe fixes into the pages first
    #[arg(long)]
    pub(crate) fix: bool,
    /// Leave out the findings that a file names
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Write the findings of today into a file, as known
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    pub(crate) write_baseline: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Source lines with remarks, for people
    Human,
    /// One array of objects
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands, which GitHub shows beside the lines of a pull request
    Github,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    /// Warnings, as if they were errors
    Warnings,
}

#[derive(Debug, clap::Args)]
pub(crate) struct List {
    /// Only routes that match; `*` stands for anything, `?` for one character
    #[arg(long, value_name = "GLOB")]
    pub(crate) path: Option<String>,
    /// Only endpoints that this permission opens, e.g. `Mail.Read`
    #[arg(long, value_name = "PERMISSION")]
    pub(crate) permission: Option<String>,
    /// Only pages whose name matches, e.g. `message-*`
    #[arg(long, value_name = "GLOB")]
    pub(crate) page: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Show {
    /// The page's name, e.g. `user-sendmail`
    pub(crate) page: String,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// Write to a file, whole or not at all
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Write the JSON Schema of the lines instead
    #[arg(long)]
    pub(crate) schema: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Diff {
    /// A docs set, or `git:REV` for `--docs` as it was at a revision
    pub(crate) old: String,
    /// The docs set to compare it with, in the same form
    pub(crate) new: String,
    /// How to print the changes
    #[arg(long, default_value = "human")]
    pub(crate) format: DiffFormat,
    /// Exit with 1 on changes of this class, or of a worse one
    #[arg(long, value_name = "CLASS")]
    pub(crate) fail_on: Option<ChangeClass>,
    /// Leave out changes of words and examples
    #[arg(long)]
    pub(crate) no_text: bool,
    /// Only what the clients and endpoints of a crate use, by its folder or manifest
    #[arg(long, value_name = "PATH")]
    pub(crate) used_by: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// A line a change, for people
    Human,
    /// Markdown, for the text of a pull request
    Md,
    /// One object
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ChangeClass {
    /// Words only
    Docs,
    /// Programs go on compiling, and may use more
    Additive,
    /// Programs go on compiling, but may do something else
    Dangerous,
    /// Programs may stop compiling
    Breaking,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Sync {
    /// A docs set, a checkout of the reference, or the URL of its git repository
    #[arg(long, value_name = "PATH|URL", required_unless_present_any = ["locked", "check"])]
    pub(crate) from: Option<String>,
    /// The branch, tag or commit of a repository [default: its head]
    #[arg(long, value_name = "REV", requires = "from")]
    pub(crate) rev: Option<String>,
    /// Only these pages, and what they reach; a glob, several times for more
    #[arg(long, value_name = "GLOB", requires = "from")]
    pub(crate) page: Vec<String>,
    /// Only the pages of the methods of a resource; several times for more
    #[arg(long, value_name = "TYPE", requires = "from")]
    pub(crate) resource: Vec<String>,
    /// Bring what `msgraph.lock` says, and nothing else
    #[arg(long, conflicts_with_all = ["from", "check"])]
    pub(crate) locked: bool,
    /// Change nothing; exit with 1 if the docs set is stale or was edited by hand
    #[arg(long, conflicts_with = "from")]
    pub(crate) check: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Generate {
    /// The folder of the modules: `src/graph` for `mod graph;` in `src/lib.rs`
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// A page, or a glob for many; several times for more
    #[arg(long, value_name = "GLOB", required_unless_present = "resource")]
    pub(crate) page: Vec<String>,
    /// A resource, for the pages of its methods; several times for more
    #[arg(long, value_name = "TYPE")]
    pub(crate) resource: Vec<String>,
    /// The name of the client
    #[arg(long, default_value = "Graph")]
    pub(crate) name: String,
    /// Write nothing; exit with 1 if the folder is not what would be written
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Permissions {
    /// The manifest of the crate or workspace [default: that of this folder]
    #[arg(long, value_name = "FILE")]
    pub(crate) manifest_path: Option<PathBuf>,
    /// Every crate of the workspace, not this one alone
    #[arg(long)]
    pub(crate) workspace: bool,
    /// How to print them
    #[arg(long, default_value = "human")]
    pub(crate) format: PermissionsFormat,
    /// The least privileged permission of every endpoint, not the fewest of all
    #[arg(long)]
    pub(crate) strict: bool,
    /// A table of permissions and ids, instead of `permissions-reference.md`
    #[arg(long, value_name = "FILE")]
    pub(crate) ids: Option<PathBuf>,
    /// List what a permission opens instead
    #[arg(long, value_name = "PERMISSION", conflicts_with_all = ["manifest_path", "workspace", "strict", "ids"])]
    pub(crate) allows: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PermissionsFormat {
    /// Tables, for people
    Human,
    /// One object
    Json,
    /// `requiredResourceAccess` of an app's manifest
    Entra,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The code of a finding, e.g. `unclosed-fence`
    pub(crate) code: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    /// Makes the choice hold for every stream of the process.
    pub(crate) fn write_global(self) {
        match self {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        }
        .write_global();
    }
}
