//! What a documented type is in Rust.

use graph_docs::model::TypeRef;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A type as a field holds it, inside its `Option`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RustType {
    pub(crate) shape: Shape,
    pub(crate) collection: bool,
}

/// One value of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `bool`, `i32`, `i64`, `f32`, `f64`.
    Primitive(&'static str),
    String,
    /// A type of the runtime: `Bytes`, `Uuid`, `DateTimeOffset`, `Date`, `TimeOfDay`, `Duration`, `Value`.
    Runtime(&'static str),
    /// An enum made here.
    Enum(Ident),
    /// A struct, or an enum of a struct and its subtypes, made here.
    Struct {
        name: Ident,
        /// Whether a field holds it in a box, since types may contain themselves.
        boxed: bool,
    },
}

/// The Rust type of an `Edm` type; JSON as it is for one that is not known.
pub(crate) fn edm(name: &str) -> Shape {
    match name.strip_prefix("Edm.").unwrap_or_default() {
        "String" => Shape::String,
        "Boolean" => Shape::Primitive("bool"),
        "Byte" | "SByte" | "Int16" | "Int32" => Shape::Primitive("i32"),
        "Int64" => Shape::Primitive("i64"),
        "Single" => Shape::Primitive("f32"),
        "Double" | "Decimal" => Shape::Primitive("f64"),
        "Binary" | "Stream" => Shape::Runtime("Bytes"),
        "Guid" => Shape::Runtime("Uuid"),
        "DateTimeOffset" => Shape::Runtime("DateTimeOffset"),
        "Date" => Shape::Runtime("Date"),
        "TimeOfDay" => Shape::Runtime("TimeOfDay"),
        "Duration" => Shape::Runtime("Duration"),
        _ => Shape::Runtime("Value"),
    }
}

/// The most properties of a struct that a field holds without a box, with those of the structs in it.
const SMALL: usize = 10;

/// Whether a field holds a struct without a box: one that cannot contain itself, and does not make the field large.
///
/// `properties` gives the types of those of a struct. It follows from the docs of the type alone, so that a field keeps its
/// Rust type when other pages come or go.
pub(crate) fn is_small<'a>(
    name: &str,
    properties: &impl Fn(&str) -> Option<Vec<Option<&'a TypeRef>>>,
) -> bool {
    count(name, properties, SMALL).is_some()
}

/// The number of properties, those of the structs in it too; `None` where there are more than `most`, as in a struct that
/// contains itself.
fn count<'a>(
    name: &str,
    properties: &impl Fn(&str) -> Option<Vec<Option<&'a TypeRef>>>,
    most: usize,
) -> Option<usize> {
    let mut left = most;
    for ty in properties(name)? {
        left = left.checked_sub(1)?;
        let single = ty.filter(|ty| !ty.collection);
        if let Some(ty) = single.filter(|ty| properties(&ty.name.value).is_some()) {
            left -= count(&ty.name.value, properties, left)?;
        }
    }
    Some(most - left)
}

/// Where generated code stands: how it names the runtime, and its own types.
#[derive(Clone, Copy, Debug)]
pub(crate) struct From<'a> {
    /// `::graph_runtime`, or what `crate =` says.
    pub(crate) krate: &'a TokenStream,
    /// Whether it stands in a module below the types.
    pub(crate) below: bool,
}

impl Shape {
    /// One value: `Message`.
    pub(crate) fn one(&self, from: From<'_>) -> TokenStream {
        let krate = from.krate;
        match self {
            Shape::Primitive(name) => {
                let name = crate::ident::ident(name);
                quote!(#name)
            }
            Shape::String => quote!(::std::string::String),
            Shape::Runtime(name) => {
                let name = crate::ident::ident(name);
                quote!(#krate::#name)
            }
            Shape::Enum(name) | Shape::Struct { name, .. } if from.below => quote!(super::#name),
            Shape::Enum(name) | Shape::Struct { name, .. } => quote!(#name),
        }
    }

    /// Whether it is neither an object nor any JSON.
    pub(crate) fn is_scalar(&self) -> bool {
        !matches!(
            self,
            Shape::Struct { .. } | Shape::Runtime("Value" | "Bytes")
        )
    }

    fn is_plain(&self) -> bool {
        matches!(self, Shape::Primitive(_) | Shape::Runtime("Uuid"))
    }
}

impl RustType {
    /// Whether it is the content of a file rather than JSON.
    pub(crate) fn is_bytes(&self) -> bool {
        self.shape == Shape::Runtime("Bytes") && !self.collection
    }

    /// The type of a field: `Box<Message>`, `Vec<Recipient>`.
    pub(crate) fn field(&self, from: From<'_>) -> TokenStream {
        let one = self.shape.one(from);
        match (&self.shape, self.collection) {
            (_, true) => quote!(::std::vec::Vec<#one>),
            (Shape::Struct { boxed: true, .. }, false) => quote!(::std::boxed::Box<#one>),
            _ => one,
        }
    }

    /// The type of an argument: `impl Into<Message>`, `impl IntoIterator<Item = Recipient>`.
    pub(crate) fn argument(&self, from: From<'_>) -> TokenStream {
        let one = self.shape.one(from);
        match (self.shape.is_plain(), self.collection) {
            (true, false) => one,
            (true, true) => quote!(impl ::core::iter::IntoIterator<Item = #one>),
            (false, false) => quote!(impl ::core::convert::Into<#one>),
            (false, true) => quote!(
                impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<#one>>
            ),
        }
    }

    /// A type that an argument can be: `Message`, `Vec<Recipient>`.
    pub(crate) fn owned(&self, from: From<'_>) -> TokenStream {
        let one = self.shape.one(from);
        match self.collection {
            true => quote!(::std::vec::Vec<#one>),
            false => one,
        }
    }

    /// The runtime's function that sets a field to an argument.
    pub(crate) fn setter(&self) -> TokenStream {
        match (&self.shape, self.collection) {
            (_, true) => quote!(set_list),
            (Shape::Struct { boxed: true, .. }, false) => quote!(set_box),
            _ => quote!(set),
        }
    }
}

#[cfg(test)]
mod tests {
    use graph_docs::span::{Span, Spanned};

    use super::*;

    /// Structs of one field each, of the struct at a place; `None` ends in a string.
    fn is_small_of(fields: &[Option<usize>]) -> Vec<bool> {
        let name = |at: usize| format!("microsoft.graph.t{at}");
        let ty = |name: &str| TypeRef {
            name: Spanned::new(name.into(), Span::default()),
            collection: false,
        };
        let types: Vec<TypeRef> = fields
            .iter()
            .map(|field| field.map_or_else(|| ty("Edm.String"), |at| ty(&name(at))))
            .collect();
        let properties = |of: &str| {
            let at: usize = of.strip_prefix("microsoft.graph.t")?.parse().ok()?;
            Some(vec![Some(types.get(at)?)])
        };
        (0..fields.len())
            .map(|at| is_small(&name(at), &properties))
            .collect()
    }

    /// The compiler gives up on owned types that contain themselves or stand in each other very often (E0320): boxes break
    /// every circle, and every chain long before that.
    #[test]
    fn boxes_break_circles_and_chains() {
        assert_eq!(is_small_of(&[Some(0)]), [false]);
        assert_eq!(is_small_of(&[Some(1), Some(2), Some(0)]), [false; 3]);
        let chain: Vec<_> = (1..1000).map(Some).chain([None]).collect();
        let small = is_small_of(&chain);
        assert!(small[990..].iter().all(|small| *small));
        assert!(!small[..990].iter().any(|small| *small));
    }
}
