//! `msgraph.lock`: where the pages of a docs set come from, and what they were.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::args::Sync;
use crate::failure::Failure;

/// The file's name, in the docs set.
pub(super) const NAME: &str = "msgraph.lock";

/// The version of the file's format.
const VERSION: u32 = 1;

/// What the file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Lock {
    version: u32,
    /// The version of this program.
    tool: String,
    /// A path or a URL.
    pub(super) from: String,
    /// What was asked of a repository, where something was.
    pub(super) rev: Option<String>,
    /// What that was.
    pub(super) commit: Option<String>,
    /// Globs; without any, and without resources, all pages.
    pub(super) pages: Vec<String>,
    pub(super) resources: Vec<String>,
    /// BLAKE3 of every page, by its path.
    pub(super) files: BTreeMap<String, String>,
}

impl Lock {
    /// What the arguments ask for.
    pub(super) fn of(from: &str, args: &Sync) -> Lock {
        Lock {
            version: VERSION,
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            from: from.to_owned(),
            rev: args.rev.clone(),
            commit: None,
            pages: args.page.clone(),
            resources: args.resource.clone(),
            files: BTreeMap::new(),
        }
    }

    /// Whether the same is asked for, and the same has come.
    pub(super) fn brings_as_much_as(&self, other: &Lock) -> bool {
        let as_other = Lock {
            tool: other.tool.clone(),
            commit: other.commit.clone(),
            ..self.clone()
        };
        as_other == *other
    }

    pub(super) fn text(&self) -> String {
        // Strings and numbers: nothing that JSON could refuse.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

pub(super) fn hash(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_string()
}

/// The lock of a docs set, where it has one.
pub(super) fn read(folder: &Path) -> Result<Option<Lock>, Failure> {
    let path = folder.join(NAME);
    let name = path.display();
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(Failure::new(format!("cannot read `{name}`: {error}"))),
    };
    if text.lines().any(|line| line.starts_with("<<<<<<<")) {
        return Err(
            Failure::new(format!("`{name}` has the marks of a merge conflict"))
                .help("take one side, and run `cargo msgraph sync --from …`".to_owned()),
        );
    }
    #[derive(Deserialize)]
    struct Version {
        version: u32,
    }
    let version = serde_json::from_str::<Version>(&text).map(|it| it.version);
    match version {
        Ok(version) if version > VERSION => Err(Failure::new(format!(
            "`{name}` is of format {version}, and this program knows {VERSION}"
        ))
        .help("`cargo install cargo-msgraph` brings a newer one".to_owned())),
        _ => serde_json::from_str(&text).map(Some).map_err(|error| {
            Failure::new(format!("cannot read `{name}`: {error}"))
                .help("remove it, and run `cargo msgraph sync --from …`".to_owned())
        }),
    }
}

pub(super) fn missing(folder: &Path) -> Failure {
    Failure::new(format!("`{}` has no `{NAME}`", folder.display()))
        .help("`cargo msgraph sync --from PATH|URL` makes one".to_owned())
}
