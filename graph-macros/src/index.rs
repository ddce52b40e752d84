//! The index that the macros read: what `MSGRAPH_INDEX` names, else the bundled one.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;
use std::{env, fs, io};

use graph_docs::index::{Index, IndexError};
use proc_macro2::{Span, TokenStream};

/// The index of graph-docs-src, from this crate's build script.
const BUNDLED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/msgraph.index"));

/// The index that was read last. rust-analyzer's macro server lives on while indexes change, so it
/// counts only as long as path, length and time of the file are the same.
static CACHE: Mutex<Option<Cached>> = Mutex::new(None);

struct Cached {
    path: PathBuf,
    length: u64,
    modified: Option<SystemTime>,
    bytes: Arc<[u8]>,
}

/// Expands with the index; without one the expansion is the error.
pub(crate) fn with(expand: impl FnOnce(&Index<'_>) -> TokenStream) -> TokenStream {
    let path = env::var_os("MSGRAPH_INDEX").filter(|path| !path.is_empty());
    with_index(path.as_deref().map(Path::new), expand)
}

fn with_index(path: Option<&Path>, expand: impl FnOnce(&Index<'_>) -> TokenStream) -> TokenStream {
    let Some(path) = path else {
        return match Index::open(BUNDLED) {
            Ok(index) => expand(&index),
            Err(fault) => unopened("of the bundled pages", &fault),
        };
    };
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(fault) => return unread(path, &fault),
    };
    match Index::open(&bytes) {
        Ok(index) => expand(&index),
        Err(fault) => unopened(&path.display().to_string(), &fault),
    }
}

/// The language that graph-build was told to take where a macro says nothing.
pub(crate) fn language() -> Option<String> {
    env::var("MSGRAPH_LANGUAGE")
        .ok()
        .filter(|language| !language.is_empty())
}

fn read(path: &Path) -> io::Result<Arc<[u8]>> {
    let metadata = fs::metadata(path)?;
    let (length, modified) = (metadata.len(), metadata.modified().ok());
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(cached) = &*cache
        && cached.path == path
        && cached.length == length
        && cached.modified == modified
    {
        return Ok(Arc::clone(&cached.bytes));
    }
    let bytes: Arc<[u8]> = fs::read(path)?.into();
    let path = path.to_owned();
    *cache = Some(Cached {
        path,
        length,
        modified,
        bytes: Arc::clone(&bytes),
    });
    Ok(bytes)
}

fn unread(path: &Path, fault: &io::Error) -> TokenStream {
    error(&format!(
        "the index `{}` that `MSGRAPH_INDEX` names cannot be read: {fault}\n\
         help: let a `build.rs` make it with `graph_build::Docs::new(\"docs-src\").compile()`, \
         or unset `MSGRAPH_INDEX` to use the bundled pages",
        path.display(),
    ))
}

fn unopened(name: &str, fault: &IndexError) -> TokenStream {
    let help = match fault {
        IndexError::Stale { .. } => {
            "give `graph-build` and `graph-runtime` the same version, then build anew"
        }
        IndexError::NotAnIndex | IndexError::Corrupt => {
            "`cargo clean` and build anew; `MSGRAPH_INDEX` is for `graph-build` to set"
        }
    };
    error(&format!(
        "the index `{name}` cannot be used: {fault}\nhelp: {help}"
    ))
}

fn error(message: &str) -> TokenStream {
    syn::Error::new(Span::call_site(), message).to_compile_error()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the macros say to an index with these bytes.
    fn message(name: &str, bytes: &[u8]) -> String {
        let path = env::temp_dir().join(format!("graph-macros-{}-{name}", std::process::id()));
        fs::write(&path, bytes).unwrap();
        let message = with_index(Some(&path), |_| TokenStream::new()).to_string();
        fs::remove_file(&path).unwrap();
        message
    }

    #[test]
    fn the_bundled_index_serves_where_none_is_named() {
        let tokens = with_index(None, |index| {
            index.pages().collect::<String>().parse().unwrap()
        });
        assert!(tokens.to_string().contains("sendmail"));
    }

    #[test]
    fn an_unusable_index_is_named_with_the_remedy() {
        let missing = with_index(Some(Path::new("no/such.index")), |_| TokenStream::new());
        let missing = missing.to_string();
        assert!(missing.contains("the index `no/such.index` that `MSGRAPH_INDEX` names"));
        assert!(missing.contains("help: let a `build.rs` make it"));

        let mut stale = BUNDLED.to_vec();
        stale[8] += 1;
        let stale = message("stale", &stale);
        assert!(stale.contains("format version"), "{stale}");
        assert!(
            stale.contains("the same version, then build anew"),
            "{stale}"
        );

        let corrupt = message("corrupt", &BUNDLED[..20]);
        assert!(corrupt.contains("cut short or damaged"), "{corrupt}");
        assert!(message("other", b"[package]").contains("not an index"));
    }

    #[test]
    fn a_changed_index_is_read_again() {
        let path = env::temp_dir().join(format!("graph-macros-{}-changed", std::process::id()));
        fs::write(&path, BUNDLED).unwrap();
        let pages = |index: &Index<'_>| index.pages().count().to_string().parse().unwrap();
        let before = with_index(Some(&path), pages).to_string();
        fs::write(&path, b"shorter").unwrap();
        let after = with_index(Some(&path), pages).to_string();
        fs::remove_file(&path).unwrap();
        assert_ne!(before, after);
    }
}
