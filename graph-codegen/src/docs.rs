//! Rustdoc from the docs' text.
//!
//! Text of a page is untrusted: it becomes words. What would be a link, HTML, a heading, a list or
//! code in rustdoc is escaped, and no code block is compiled or run by `cargo test`.

use graph_docs::model::{Account, Alternative, Endpoint, PermissionTable, Text};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::{Expr, ExprLit, Lit, MetaNameValue};

use crate::family::{Family, Route};

/// In which language the texts of side-by-side pages are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Local,
}

/// The language of every page but the localized ones.
pub(crate) const ENGLISH: &str = "en-US";

impl Language {
    /// By its locale: English, or that of side-by-side pages.
    pub(crate) fn named(locale: &str) -> Self {
        if locale.eq_ignore_ascii_case(ENGLISH) {
            Language::English
        } else {
            Language::Local
        }
    }

    /// The text of a page in it.
    pub(crate) fn of(self, text: &Text) -> &str {
        match self {
            Language::English => text.english_or_local(),
            Language::Local => text.local_or_english(),
        }
    }
}

/// Lines as a doc comment, which is one attribute: with one a line a client of v1.0 has twice as many tokens.
pub(crate) fn comment<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> TokenStream {
    let text = text(lines);
    quote!(#[doc = #text])
}

/// Lines as a doc comment of the module that they stand in.
pub(crate) fn inner<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> TokenStream {
    let text = text(lines);
    quote!(#![doc = #text])
}

fn text<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> String {
    let lines = lines.into_iter().map(|line| match line.as_ref() {
        "" => String::new(),
        line => format!(" {line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Code whose doc comments are one attribute a line, which is printed as `///`.
pub fn by_line(code: TokenStream) -> TokenStream {
    let mut lines = TokenStream::new();
    let mut mark = quote!(#);
    for tree in code {
        let TokenTree::Group(group) = &tree else {
            let is_inner = matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == '!');
            mark = if is_inner { quote!(#!) } else { quote!(#) };
            lines.extend([tree]);
            continue;
        };
        match doc(group) {
            Some(text) => {
                let mut attributes = text.split('\n').map(|line| quote!([doc = #line]));
                lines.extend(attributes.next());
                attributes.for_each(|attribute| lines.extend([mark.clone(), attribute]));
            }
            None => lines.extend([Group::new(group.delimiter(), by_line(group.stream()))]),
        }
    }
    lines
}

/// The text of `[doc = "…"]`.
fn doc(attribute: &Group) -> Option<String> {
    let is_attribute = attribute.delimiter() == Delimiter::Bracket;
    let attribute = is_attribute.then(|| syn::parse2::<MetaNameValue>(attribute.stream()))?;
    let attribute = attribute.ok()?;
    match attribute.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) if attribute.path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}

/// One line of a page's text as words; `otherwise` where the page says nothing.
pub(crate) fn line(language: Language, text: &Text, otherwise: &str) -> String {
    let words = inert(language.of(text));
    if words.is_empty() {
        otherwise.to_owned()
    } else {
        words
    }
}

/// What a resource is, and where its page is.
pub(crate) fn resource(language: Language, name: &str, page: &str, summary: &Text) -> TokenStream {
    let mut lines = vec![
        line(language, summary, &format!("The resource `{name}`.")),
        String::new(),
    ];
    lines.push(format!(
        "`{name}` in the [reference](https://learn.microsoft.com/graph/api/resources/{page})."
    ));
    comment(lines)
}

/// What a request does, its routes, answer, permissions and an example.
pub(crate) fn request(
    language: Language,
    endpoint: &Endpoint,
    family: &Family,
    answer: &str,
    example: Option<&str>,
) -> TokenStream {
    let title = line(language, &endpoint.title, &format!("`{}`", endpoint.page));
    let mut lines = vec![line(language, &endpoint.summary, &title), String::new()];
    for route in &family.routes {
        lines.push(format!(
            "- `{} {}`",
            route.method.as_str(),
            code(&route.path)
        ));
    }
    lines.push(String::new());
    lines.push(format!("Answers {answer}."));
    lines.push(String::new());
    lines.extend(permissions(endpoint.permissions.as_deref()));
    lines.push(format!(
        "[`{page}`]({url}) in the reference.",
        page = code(&endpoint.page),
        url = url(&endpoint.page)
    ));
    if let Some(example) = example {
        lines.push(String::new());
        lines.push("```text".to_owned());
        lines.push(example.to_owned());
        lines.push("```".to_owned());
    }
    comment(lines)
}

/// The line of a constructor or method for one route.
pub(crate) fn route(route: &Route) -> TokenStream {
    comment([format!("`{} {}`", route.method.as_str(), code(&route.path))])
}

/// What the last step of a chain does.
pub(crate) fn operation(
    language: Language,
    endpoint: &Endpoint,
    route: &Route,
    request: &str,
    path: &str,
) -> TokenStream {
    let title = line(language, &endpoint.title, &endpoint.page);
    let mut lines = vec![
        line(language, &endpoint.summary, &title),
        String::new(),
        format!(
            "`{} {}`: [`{request}`]({path}).",
            route.method.as_str(),
            code(&route.path)
        ),
        String::new(),
    ];
    lines.extend(permissions_in_short(endpoint.permissions.as_deref()));
    comment(lines)
}

/// A line a permission table.
fn permissions_in_short(tables: Option<&[PermissionTable]>) -> Vec<String> {
    let Some(tables) = tables else {
        return vec!["Its permissions could not be read.".to_owned()];
    };
    let tables = tables.iter().map(|table| {
        let label = table.label.as_ref();
        let label = label.map_or("Permissions".to_owned(), |label| inert(&label.value));
        let accounts = ACCOUNTS.map(|(account, name)| {
            let alternatives = alternatives(account, table);
            format!("{name} {alternatives}")
        });
        format!("- {label}: {}", accounts.join("; "))
    });
    tables.collect()
}

/// The account types as rustdoc calls them.
const ACCOUNTS: [(Account, &str); 3] = [
    (Account::Work, "work or school"),
    (Account::Personal, "personal"),
    (Account::Application, "application"),
];

/// The page in Microsoft's reference.
pub(crate) fn url(page: &str) -> String {
    let page: String = page
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    format!("https://learn.microsoft.com/graph/api/{page}")
}

/// The permission tables as rustdoc tables.
fn permissions(tables: Option<&[PermissionTable]>) -> Vec<String> {
    let Some(tables) = tables else {
        return vec![
            "The permissions of this page could not be read.".to_owned(),
            String::new(),
        ];
    };
    let mut lines = Vec::new();
    for table in tables {
        let label = table
            .label
            .as_ref()
            .map(|label| format!(": {}", inert(&label.value)));
        lines.push(format!(
            "| Account{} | Permissions, least privileged first |",
            label.unwrap_or_default()
        ));
        lines.push("|---|---|".to_owned());
        for (account, name) in ACCOUNTS {
            lines.push(format!("| {name} | {} |", alternatives(account, table)));
        }
        lines.push(String::new());
    }
    lines
}

fn alternatives(account: Account, table: &PermissionTable) -> String {
    match table.of(account) {
        None => "unknown".to_owned(),
        Some([]) => "not supported".to_owned(),
        Some(alternatives) => {
            let together = |alternative: &Alternative| {
                let names = alternative.iter();
                let names = names.map(|name| format!("`{}`", code(&name.value)));
                names.collect::<Vec<_>>().join(" and ")
            };
            let all: Vec<_> = alternatives.iter().map(together).collect();
            all.join(", ").replace('|', "\\|")
        }
    }
}

/// Text for a code span.
fn code(text: &str) -> String {
    text.replace('`', "'")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Text as words: one line, code spans kept, everything else that rustdoc would read escaped.
fn inert(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(open) = rest.find('`') {
        let (words, code) = rest.split_at(open);
        escape(words, &mut out);
        let ticks = code.len() - code.trim_start_matches('`').len();
        let (fence, inside) = code.split_at(ticks);
        match inside.find(fence) {
            Some(close) => {
                let end = ticks + close + ticks;
                out += &code[..end];
                rest = &code[end..];
            }
            None => {
                escape(fence, &mut out);
                rest = inside;
            }
        }
    }
    escape(rest, &mut out);
    out
}

fn escape(words: &str, out: &mut String) {
    for (at, word) in words.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        if word.contains("://") && !word.contains(['<', '>', '[', ']', '`']) {
            // rustdoc warns of a bare address.
            let (open, address) = split_address(word);
            out.push_str(open);
            let end = address.trim_end_matches(['.', ',', ';', ')', ':']).len();
            let (address, close) = address.split_at(end);
            *out += &format!("<{address}>{close}");
            continue;
        }
        let begins = out.is_empty();
        for (at, c) in word.char_indices() {
            let special = matches!(
                c,
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~'
            ) || (begins && at == 0 && matches!(c, '#' | '-' | '+' | '=' | ':'));
            let numbers = begins
                && at > 0
                && matches!(c, '.' | ')')
                && word[..at].bytes().all(|b| b.is_ascii_digit());
            if (special && !is_inside_word(word, at)) || numbers {
                out.push('\\');
            }
            out.push(c);
        }
    }
}

fn split_address(word: &str) -> (&str, &str) {
    let scheme = word.find("://").unwrap_or(0);
    let start = word[..scheme]
        .rfind(|c: char| !c.is_ascii_alphabetic())
        .map_or(0, |at| at + 1);
    word.split_at(start)
}

/// An underscore between letters is no emphasis.
fn is_inside_word(word: &str, at: usize) -> bool {
    let alphanumeric = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    word[at..].starts_with('_')
        && alphanumeric(word[..at].chars().next_back())
        && alphanumeric(word[at + 1..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn text_becomes_words() {
        for (text, expected) in [
            ("The  message\nto send.", "The message to send."),
            ("See [x] and <b>.", "See \\[x\\] and \\<b\\>."),
            ("Use `a[0] <b>` here.", "Use `a[0] <b>` here."),
            ("An `open one", "An \\`open one"),
            ("# Not a heading", "\\# Not a heading"),
            ("1. not a list", "1\\. not a list"),
            ("- not a list", "\\- not a list"),
            ("display_name *x*", "display_name \\*x\\*"),
            (
                "at https://example.com/a_b.",
                "at <https://example.com/a_b>.",
            ),
            ("", ""),
        ] {
            assert_eq!(inert(text), expected);
        }
    }
}
