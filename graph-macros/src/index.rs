//! The index that the macros read: what `MSGRAPH_INDEX` names, else the bundled one.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;
use std::{env, io};

use graph_docs::index::{HEADER, Index, IndexError};
use proc_macro2::{Span, TokenStream};

/// The index of graph-docs-src, from this crate's build script.
const BUNDLED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/msgraph.index"));

/// The index that was read last. rust-analyzer's macro server lives on while indexes change, so it
/// counts only as long as path, time and head are the same; the head tells the length and the texts.
static CACHE: Mutex<Option<Cached>> = Mutex::new(None);

struct Cached {
    path: PathBuf,
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
    let mut file = File::open(path)?;
    let modified = file.metadata()?.modified().ok();
    let mut bytes = Vec::new();
    file.by_ref().take(HEADER as u64).read_to_end(&mut bytes)?;
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(cached) = &*cache
        && cached.path == path
        && cached.modified == modified
        && cached.bytes.get(..HEADER) == Some(&bytes)
    {
        return Ok(Arc::clone(&cached.bytes));
    }
    file.read_to_end(&mut bytes)?;
    let bytes: Arc<[u8]> = bytes.into();
    *cache = Some(Cached {
        path: path.to_owned(),
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
    use std::fs;

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

    /// Whatever the clock of the file system says.
    #[test]
    fn a_changed_index_is_read_again() {
        let path = env::temp_dir().join(format!("graph-macros-{}-changed", std::process::id()));
        let write = |bytes: &[u8]| {
            fs::write(&path, bytes).unwrap();
            let file = File::options().append(true).open(&path).unwrap();
            file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        };
        let root = |index: &Index<'_>| format!("{:?}", index.root()).parse().unwrap();
        let read = || with_index(Some(&path), root).to_string();
        write(BUNDLED);
        assert_eq!(read(), "\"docs-src\"");
        // Other texts of the same length.
        let mut other = BUNDLED.to_vec();
        other[16] ^= 1;
        other[HEADER] = b'D';
        write(&other);
        assert_eq!(read(), "\"Docs-src\"");
        write(b"shorter");
        assert!(read().contains("not an index"));
        fs::remove_file(&path).unwrap();
    }
}
