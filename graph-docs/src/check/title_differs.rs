//! # title-differs
//!
//! The `title` of the front matter and the heading of the page are different, so that search results and the page name
//! two things. Case and punctuation do not matter.
//!
//! Bad:
//!
//! ```markdown
//! ---
//! title: "Get user"
//! ---
//!
//! # List users
//! ```
//!
//! Say the same in both.
//!
//! Good: `title: "List users"`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "title-differs",
    severity: Severity::Warning,
    group: Group::FrontMatter,
    source: include_str!("title_differs.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let heading = subject.page.title.english_or_local();
    let title = subject
        .page
        .front_matter
        .iter()
        .find(|(key, _)| key.value == "title");
    // The title of a translated page is translated, too, and not always alike.
    let is_english = !subject.page.is_localized() && subject.page.local.is_none();
    let Some((_, title)) = title.filter(|_| is_english && !heading.is_empty()) else {
        return;
    };
    if letters(title.value) != letters(heading) && !title.value.is_empty() {
        let message = format!("title is not the heading `{}`", heading.replace('`', ""));
        diagnostics.push(
            CHECK
                .at(title.span, message)
                .with_help("say the same in both"),
        );
    }
}

fn letters(text: &str) -> String {
    let text = text.replace("&amp;", "and").replace('&', "and");
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
