//! Faults in how the arguments of `client!` are written.

use proc_macro2::Span;
use syn::Error;

use super::{fault, quoted};

pub(crate) fn no_client(span: Span) -> Error {
    let help = "begin with `pub struct Mail;`, then `endpoints: [\"user-sendmail\"],`";
    fault(
        span,
        "a client needs a struct".to_owned(),
        None,
        Some(help.to_owned()),
    )
}

pub(crate) fn not_a_unit_struct(span: Span) -> Error {
    let help = "write `pub struct Mail;`: the fields are the macro's";
    fault(
        span,
        "a client is a struct without fields".to_owned(),
        None,
        Some(help.to_owned()),
    )
}

pub(crate) fn unknown_key(span: Span, key: &str, similar: Option<&str>, keys: &[&str]) -> Error {
    let help = match similar {
        Some(name) => format!("a key with a similar name exists: `{name}`"),
        None => format!("the keys are {}", quoted(keys)),
    };
    fault(span, format!("unknown key `{key}`"), None, Some(help))
}

pub(crate) fn duplicate_key(span: Span, key: &str) -> Error {
    let help = "give everything in one place".to_owned();
    fault(
        span,
        format!("the key `{key}` is given twice"),
        None,
        Some(help),
    )
}

pub(crate) fn missing_value(span: Span, key: &str) -> Error {
    let help = format!("write `{key} = …`");
    fault(
        span,
        format!("the key `{key}` has no value"),
        None,
        Some(help),
    )
}

pub(crate) fn missing_endpoints(span: Span, client: &str) -> Error {
    let help = "name its pages: `endpoints: [\"user-sendmail\"],`".to_owned();
    fault(
        span,
        format!("the client `{client}` has no endpoints"),
        None,
        Some(help),
    )
}

pub(crate) fn duplicate_client(span: Span, client: &str) -> Error {
    let help = "give each client a name of its own".to_owned();
    fault(
        span,
        format!("the client `{client}` is declared twice"),
        None,
        Some(help),
    )
}

pub(crate) fn unknown_language(span: Span, language: &str, locales: &[&str]) -> Error {
    let help = format!("the selected pages are in {}", quoted(locales));
    fault(
        span,
        format!("no selected page is in the language `{language}`"),
        None,
        Some(help),
    )
}
