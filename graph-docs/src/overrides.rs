//! Overrides: what `msgraph.toml` beside the pages says where they are wrong.
//!
//! ```toml
//! [[override]]
//! page = "user-sendmail"
//! parameter = "SaveToSentItems"
//! rename = "saveToSentItems"
//! reason = "the service ignores the other spelling"
//! ```
//!
//! | of | there is | which takes |
//! |---|---|---|
//! | a page of `api/` | `page` | `skip`, `delegated_work`, `delegated_personal`, `application` |
//! | its parameters | `page`, `parameter` | `rename`, `type`, `required`, `skip` |
//! | a type | `resource` | `rename`, `skip` |
//! | its properties and relationships | `resource`, `property` | `rename`, `type`, `skip` |
//!
//! Permissions are written from least to most privileged, those that are needed together as a list:
//! `application = ["Mail.Send", ["Mail.ReadWrite", "User.Read.All"]]`; `[]` is "not supported".
//!
//! An override that changes nothing, for the docs are otherwise or mended by now, is a finding.

mod apply;
mod read;

use smol_str::SmolStr;

use crate::diagnostic::Diagnostic;
use crate::model::{Account, Alternative};
use crate::source::DocsSet;
use crate::span::{FileId, Span, Spanned};
use crate::types::RawType;

/// The file's name, in the docs set.
pub const FILE: &str = "msgraph.toml";

pub(crate) use apply::apply;
pub(crate) use read::read;

/// The findings that are about overrides, which are errors to people who wrote them.
pub fn faults<'d>(set: &DocsSet, found: &'d [Diagnostic]) -> impl Iterator<Item = &'d Diagnostic> {
    let file = set.file(FILE).map(|at| FileId(at as u32));
    found.iter().filter(move |it| Some(it.span.file) == file)
}

/// One correction.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Override {
    target: Target,
    changes: Vec<Change>,
    /// Why the page is wrong.
    reason: String,
}

/// What is corrected.
#[derive(Clone, Debug, PartialEq)]
enum Target {
    Page(Spanned<SmolStr>),
    /// A parameter of a page.
    Parameter(Spanned<SmolStr>, Spanned<SmolStr>),
    /// A qualified name.
    Resource(Spanned<SmolStr>),
    /// A property or relationship of a type.
    Property(Spanned<SmolStr>, Spanned<SmolStr>),
}

/// What is said instead; the place is that of the value.
#[derive(Clone, Debug, PartialEq)]
enum Change {
    Skip,
    Rename(Spanned<SmolStr>),
    Type(RawType),
    Required(Spanned<bool>),
    Permissions(Account, Span, Vec<Alternative>),
}
