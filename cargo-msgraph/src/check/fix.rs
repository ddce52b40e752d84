//! `--fix`: what can be mended without loss, written into the pages.

use std::path::Path;

use graph_docs::check::fix::fixed;

use crate::docs::Docs;
use crate::failure::Failure;
use crate::whole_file;

/// How often the pages are read anew: a fix may lay bare another finding.
const ROUNDS: usize = 8;

/// Fixes the pages of a docs set on disk; gives how many findings went away.
pub(super) fn fix(docs: &mut Docs) -> Result<usize, Failure> {
    if docs.is_bundled {
        let failure = Failure::new("the bundled pages cannot be changed".to_owned());
        return Err(failure.help("name a docs set with `--docs`".to_owned()));
    }
    let before = docs.findings.len();
    for _ in 0..ROUNDS {
        if !round(docs)? {
            break;
        }
        docs.read_again()?;
    }
    Ok(before.saturating_sub(docs.findings.len()))
}

/// Writes the fixes of today's findings; whether any page changed.
fn round(docs: &Docs) -> Result<bool, Failure> {
    let mut changed = false;
    for (file, source) in docs.set.sources.iter().enumerate() {
        // Bytes that are not UTF-8 were replaced when the page was read: writing it would lose them.
        let of_file = || {
            docs.findings
                .iter()
                .filter(|it| it.span.file.0 as usize == file)
        };
        if of_file().any(|finding| finding.code == "not-utf8") {
            continue;
        }
        let fixes = of_file().filter_map(|finding| finding.fix.as_ref());
        let text = fixed(&source.text, fixes);
        if text != source.text {
            let path = Path::new(&docs.set.root).join(&source.path);
            whole_file::write(&path, |out| out.write_all(text.as_bytes()))?;
            changed = true;
        }
    }
    Ok(changed)
}
