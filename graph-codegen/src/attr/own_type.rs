//! The attributes of `#[derive(Resource)]`, and those of serde that say what a field is called in JSON.
//!
//! ```text
//! #[derive(Serialize, Resource)]
//! #[resource("microsoft.graph.message")]
//! #[serde(rename_all = "camelCase")]
//! struct Note<'a> {
//!     subject: &'a str,
//!     #[serde(rename = "importance")] level: Level,
//!     #[resource(as = "Edm.String")] preview: Markup,
//! }
//! ```

use syn::meta::ParseNestedMeta;
use syn::{Attribute, DeriveInput, LitStr, Token};

use super::{Field, Place, named, parse, skip, value};
use crate::error::{self, Errors};

/// A struct that stands for a resource.
pub(crate) struct OwnType {
    /// The resource's name.
    pub(crate) resource: LitStr,
    /// The fields that are properties, each with its name in JSON.
    pub(crate) fields: Vec<(Field, String)>,
}

/// Reads a struct; `None` where it does not say which resource it stands for.
pub(crate) fn own_type(input: &DeriveInput, errors: &mut Errors) -> Option<OwnType> {
    let fields = named(input);
    if fields.is_none() {
        errors.push(error::not_a_struct(input.ident.span(), "a resource"));
    }
    let fields = fields?;
    let resource = resource(input, errors)?;
    let rule = serde(&input.attrs).rename_all;
    let fields = fields.filter_map(|it| field(it, rule.as_deref(), errors));
    Some(OwnType {
        resource,
        fields: fields.collect(),
    })
}

/// `#[resource("…")]`, which stands once.
fn resource(input: &DeriveInput, errors: &mut Errors) -> Option<LitStr> {
    let mut found = None;
    let mut faults = false;
    let of_resource = |attribute: &&Attribute| attribute.path().is_ident("resource");
    for attribute in input.attrs.iter().filter(of_resource) {
        let name = errors.keep(attribute.parse_args::<LitStr>());
        faults |= name.is_none();
        if let (Some(_), Some(second)) = (&found, &name) {
            errors.push(error::duplicate_key(second.span(), "resource"));
        }
        found = found.or(name);
    }
    if found.is_none() && !faults {
        errors.push(error::missing_resource(input.ident.span()));
    }
    found
}

fn field(field: &syn::Field, rule: Option<&str>, errors: &mut Errors) -> Option<(Field, String)> {
    let said = serde(&field.attrs);
    if said.is_left_out {
        return None;
    }
    let mut stands_for = None;
    let before = errors.count();
    parse("resource", &field.attrs, &["as"], errors, |key, meta| {
        stands_for = Some(value(key, meta)?.parse()?);
        Ok(())
    });
    let read = Field {
        is_clear: errors.count() == before,
        ident: field.ident.clone()?,
        // What a function of the user's writes may be anything.
        ty: match said.is_written_by_hand {
            true => syn::parse_quote!(_),
            false => field.ty.clone(),
        },
        place: Place::Body,
        name: said.rename,
        stands_for,
    };
    let own = read.own_name();
    let name = read.name.as_ref();
    let name = name.map_or_else(|| renamed(&own, rule), LitStr::value);
    Some((read, name))
}

/// What serde's attributes say.
#[derive(Default)]
struct Said {
    rename: Option<LitStr>,
    rename_all: Option<String>,
    is_left_out: bool,
    is_written_by_hand: bool,
}

/// Reads serde's attributes; what is wrong with them is serde's to say.
fn serde(attributes: &[Attribute]) -> Said {
    let mut said = Said::default();
    for attribute in attributes.iter().filter(|it| it.path().is_ident("serde")) {
        let _ = attribute.parse_nested_meta(|meta| {
            match meta.path.get_ident().map(ToString::to_string).as_deref() {
                Some("rename") => said.rename = name(&meta)?,
                Some("rename_all") => said.rename_all = name(&meta)?.map(|rule| rule.value()),
                Some("skip" | "skip_serializing" | "flatten") => said.is_left_out = true,
                Some("with" | "serialize_with") => {
                    said.is_written_by_hand = true;
                    skip(&meta)?;
                }
                _ => skip(&meta)?,
            }
            Ok(())
        });
    }
    said
}

/// `= "…"`, or that of `(serialize = "…", deserialize = "…")`.
fn name(meta: &ParseNestedMeta<'_>) -> syn::Result<Option<LitStr>> {
    if meta.input.peek(Token![=]) {
        return Ok(Some(meta.value()?.parse()?));
    }
    let mut found = None;
    meta.parse_nested_meta(|side| {
        let name: LitStr = side.value()?.parse()?;
        if side.path.is_ident("serialize") {
            found = Some(name);
        }
        Ok(())
    })?;
    Ok(found)
}

/// A field's name by a rule of serde's `rename_all`.
fn renamed(field: &str, rule: Option<&str>) -> String {
    let words = field.split('_').map(|word| {
        let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        first.to_ascii_uppercase() + rest
    });
    match rule {
        Some("PascalCase") => words.collect(),
        Some("camelCase") => {
            let pascal: String = words.collect();
            let (first, rest) = pascal.split_at(pascal.chars().next().map_or(0, char::len_utf8));
            first.to_ascii_lowercase() + rest
        }
        Some("UPPERCASE" | "SCREAMING_SNAKE_CASE") => field.to_ascii_uppercase(),
        Some("kebab-case") => field.replace('_', "-"),
        Some("SCREAMING-KEBAB-CASE") => field.to_ascii_uppercase().replace('_', "-"),
        _ => field.to_owned(),
    }
}
