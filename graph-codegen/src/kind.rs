//! Whether a field's Rust type can hold a documented type, as far as a macro can see.
//!
//! Only types that everybody knows are judged: a user's own type may be anything, unless `as` says what it stands for.

use quote::ToTokens;
use syn::{GenericArgument, PathArguments, Type};

/// What Rust types and documented types are, roughly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Bool,
    Number,
    Collection,
    Object,
    /// Anything: a type that is not known here.
    Open,
}

/// The kind of a documented type.
pub(crate) fn documented(name: &str, collection: bool, is_enum: bool) -> Kind {
    if collection {
        return Kind::Collection;
    }
    match name.strip_prefix("Edm.") {
        Some("Boolean") => Kind::Bool,
        Some("Byte" | "SByte" | "Int16" | "Int32" | "Int64" | "Single" | "Double" | "Decimal") => {
            Kind::Number
        }
        Some(
            "String" | "Guid" | "DateTimeOffset" | "Date" | "TimeOfDay" | "Duration" | "Binary",
        ) => Kind::Text,
        Some(_) => Kind::Open,
        None if is_enum => Kind::Text,
        None => Kind::Object,
    }
}

/// Whether what is of the one kind can hold what is of the other.
pub(crate) fn holds(kind: Kind, documented: Kind) -> bool {
    kind == documented || kind == Kind::Open || documented == Kind::Open
}

/// The kind of a Rust type.
pub(crate) fn of_type(ty: &Type) -> Kind {
    kind(peel(ty))
}

/// The `T` of an `Option<T>`.
pub(crate) fn option(ty: &Type) -> Option<&Type> {
    argument(ty, &["Option"])
}

/// The type without what only wraps it.
fn peel(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => peel(&reference.elem),
        Type::Paren(paren) => peel(&paren.elem),
        Type::Group(group) => peel(&group.elem),
        _ => argument(ty, &["Option", "Box", "Rc", "Arc", "Cow"]).map_or(ty, peel),
    }
}

/// The last type argument of one of the named wrappers: `B` of `Cow<'a, B>`.
fn argument<'t>(ty: &'t Type, wrappers: &[&str]) -> Option<&'t Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    if !wrappers.contains(&last.ident.to_string().as_str()) {
        return None;
    }
    arguments
        .args
        .iter()
        .rev()
        .find_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
}

fn kind(ty: &Type) -> Kind {
    match ty {
        Type::Slice(_) | Type::Array(_) => Kind::Collection,
        Type::Path(path) => {
            let segments = &path.path.segments;
            let standard = segments.len() == 1
                || segments
                    .first()
                    .is_some_and(|first| first.ident == "std" || first.ident == "core");
            match segments
                .last()
                .map(|last| last.ident.to_string())
                .as_deref()
            {
                _ if !standard => Kind::Open,
                Some("bool") => Kind::Bool,
                Some("str" | "String" | "char") => Kind::Text,
                Some(
                    "i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u32" | "u64"
                    | "u128" | "usize" | "f32" | "f64",
                ) => Kind::Number,
                Some("Vec" | "VecDeque" | "BTreeSet" | "HashSet") => Kind::Collection,
                Some("BTreeMap" | "HashMap") => Kind::Object,
                _ => Kind::Open,
            }
        }
        _ => Kind::Open,
    }
}

/// A type as messages show it.
pub(crate) fn text(ty: &Type) -> String {
    let text = ty.to_token_stream().to_string();
    let mut text = text
        .replace(" :: ", "::")
        .replace(" < ", "<")
        .replace(" >", ">");
    for (loose, tight) in [("& ", "&"), (" ,", ","), ("> ", ">"), ("< ", "<")] {
        text = text.replace(loose, tight);
    }
    text
}
