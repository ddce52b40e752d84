//! The two halves of a side-by-side page: every text is a local span followed by its English one.
//!
//! ```html
//! <span data-ttu-id="ID">LOCAL</span><span class="sxs-lookup"><span data-stu-id="ID">ENGLISH</span></span>
//! ```
//!
//! Spans may cross line breaks (4 of 3,310 pages), so the whole text is searched, not its lines.

use memchr::memmem;

use crate::view::{Edit, View};

const LOCAL: &str = "<span data-ttu-id=\"";
const LOCAL_END: &str = "</span>";
const ENGLISH: &str = "<span class=\"sxs-lookup\">";
const ENGLISH_ID: &str = "<span data-stu-id=\"";
const ENGLISH_END: &str = "</span></span>";

/// The halves of a page.
#[derive(Clone, Debug)]
pub struct Halves<'t> {
    /// What the facts are read from.
    pub english: View<'t>,
    /// The same text in the page's language.
    pub local: View<'t>,
}

/// The halves of a side-by-side page, `None` of any other.
pub fn halves<'t>(view: &View<'t>) -> Option<Halves<'t>> {
    let text = &*view.text;
    let (mut english, mut local) = (Vec::new(), Vec::new());
    let mut from = 0;
    while let Some(unit) = next(text, from) {
        let Unit {
            begin,
            local_text,
            english_text,
            end,
        } = unit;
        english.push(cut(begin, english_text.0));
        english.push(cut(english_text.1, end));
        local.push(cut(begin, local_text.0));
        local.push(cut(local_text.1, end));
        from = end;
    }
    let view = |edits: &[Edit]| view.clone().edited(edits);
    (!english.is_empty()).then(|| Halves {
        english: view(&english),
        local: view(&local),
    })
}

fn cut(start: usize, end: usize) -> Edit {
    Edit {
        at: start..end,
        insert: "",
    }
}

struct Unit {
    begin: usize,
    local_text: (usize, usize),
    english_text: (usize, usize),
    end: usize,
}

fn next(text: &str, mut from: usize) -> Option<Unit> {
    loop {
        let begin = find(text, from, LOCAL)?;
        let local = find(text, begin, ">")? + 1;
        let lookup = find(text, local, ENGLISH)?;
        // A local span that lost its English one is left as it is.
        match find(text, local, LOCAL) {
            Some(other) if other < lookup => from = other,
            _ => return unit(text, begin, local, lookup),
        }
    }
}

fn unit(text: &str, begin: usize, local: usize, lookup: usize) -> Option<Unit> {
    let local_end = local + text[local..lookup].rfind(LOCAL_END)?;
    let id = find(text, lookup, ENGLISH_ID)?;
    let english = find(text, id, ">")? + 1;
    let english_end = find(text, english, ENGLISH_END)?;
    Some(Unit {
        begin,
        local_text: (local, local_end),
        english_text: (english, english_end),
        end: english_end + ENGLISH_END.len(),
    })
}

fn find(text: &str, from: usize, what: &str) -> Option<usize> {
    memmem::find(&text.as_bytes()[from..], what.as_bytes()).map(|at| from + at)
}
