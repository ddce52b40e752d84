//! `cargo msgraph permissions`: what the clients and endpoints of a crate need, as little as will do.
//!
//! ```text
//! sources ─ source ─► uses ─ need ─ solve ─► render: people, JSON, Entra
//!           syn               tables  fewest
//! ```

mod allows;
mod ids;
mod need;
mod render;
mod solve;

use std::io::Write;
use std::process::ExitCode;

use graph_docs::index::{self, Index};
use graph_docs::model::Account;

use crate::args::{Permissions, PermissionsFormat};
use crate::docs::Docs;
use crate::failure::Failure;
use crate::uses;

pub(crate) fn run(
    args: &Permissions,
    docs: &Docs,
    out: &mut dyn Write,
) -> Result<ExitCode, Failure> {
    if let Some(permission) = &args.allows {
        return allows::run(permission, docs, args.format, out);
    }
    let bytes = index::write(&docs.set.root, &docs.model);
    let index = Index::open(&bytes).map_err(|fault| Failure::new(fault.to_string()))?;
    let uses = uses::uses(args.manifest_path.as_deref(), args.workspace, &index)?;
    let needs: Vec<_> = Account::ALL
        .into_iter()
        .map(|account| need::of(account, &uses, &docs.model, args.strict))
        .collect();
    match args.format {
        PermissionsFormat::Human => render::human(&needs, out)?,
        PermissionsFormat::Json => render::json(&needs, out)?,
        PermissionsFormat::Entra => {
            let ids = ids::Ids::read(args.ids.as_deref(), docs)?;
            render::entra(&needs, &ids, out)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
