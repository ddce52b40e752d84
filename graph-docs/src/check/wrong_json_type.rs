//! # wrong-json-type
//!
//! A value of an example is of another JSON type than the table says.
//!
//! Bad, for a Boolean: `"saveToSentItems": "false"`. Good: `"saveToSentItems": false`. `--fix` takes the quotes from
//! Booleans and numbers.

use crate::check::bodies::Known;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;

pub(crate) const CHECK: Check = Check {
    code: "wrong-json-type",
    severity: Severity::Error,
    group: Group::Json,
    source: include_str!("wrong_json_type.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for member in whole.members {
        let Known::Typed(ty) = member.known else {
            continue;
        };
        if ty.collection != member.is_item {
            continue;
        }
        let Some(wanted) = wanted(whole, &ty.name.value) else {
            continue;
        };
        if fits(&wanted, member.value) {
            continue;
        }
        let short = ty.name.value.rsplit('.').next().unwrap_or_default();
        let message = format!(
            "`{}` is a {short}, not {}",
            member.name,
            named(member.value)
        );
        let finding = CHECK.at(member.value_span, message);
        diagnostics.push(match unquoted(&wanted, member.value) {
            Some(value) => finding
                .with_help(format!("write `{value}`"))
                .with_fix(member.value_span, value),
            None => finding.with_help(format!("write {}", wanted.words())),
        });
    }
}

/// What JSON a type is written as.
#[derive(PartialEq)]
enum Wanted {
    Text,
    Boolean,
    Number,
    /// A number that may stand in quotes, for JavaScript cannot hold every one.
    LongNumber,
    Object,
}

impl Wanted {
    fn words(&self) -> &'static str {
        match self {
            Wanted::Text => "a text in quotes",
            Wanted::Boolean => "`true` or `false`",
            Wanted::Number | Wanted::LongNumber => "a number",
            Wanted::Object => "an object",
        }
    }
}

fn wanted(whole: &Whole<'_>, ty: &str) -> Option<Wanted> {
    Some(match ty {
        "Edm.Boolean" => Wanted::Boolean,
        "Edm.Byte" | "Edm.SByte" | "Edm.Int16" | "Edm.Int32" => Wanted::Number,
        "Edm.Int64" | "Edm.Decimal" | "Edm.Double" | "Edm.Single" => Wanted::LongNumber,
        "Edm.String" | "Edm.Guid" | "Edm.DateTimeOffset" | "Edm.Date" | "Edm.TimeOfDay"
        | "Edm.Duration" | "Edm.Binary" => Wanted::Text,
        _ if whole.types.enumeration(ty).is_some() => Wanted::Text,
        _ if whole.types.is_of_objects(ty) => Wanted::Object,
        _ => return None,
    })
}

fn fits(wanted: &Wanted, value: Kind<'_>) -> bool {
    match (wanted, value) {
        (_, Kind::Null) => true,
        // Shape is another check's.
        (_, Kind::Array) => true,
        (Wanted::Text, Kind::String(_))
        | (Wanted::Boolean, Kind::Bool(_))
        | (Wanted::Object, Kind::Object) => true,
        (Wanted::Number | Wanted::LongNumber, Kind::Number(_)) => true,
        (Wanted::LongNumber, Kind::String(text)) => {
            text.parse::<f64>().is_ok() || matches!(text, "INF" | "-INF")
        }
        _ => false,
    }
}

fn named(value: Kind<'_>) -> &'static str {
    match value {
        Kind::Object => "an object",
        Kind::Array => "an array",
        Kind::String(_) => "a text",
        Kind::Number(_) => "a number",
        Kind::Bool(_) => "a Boolean",
        Kind::Null => "null",
    }
}

fn unquoted<'a>(wanted: &Wanted, value: Kind<'a>) -> Option<&'a str> {
    let Kind::String(text) = value else {
        return None;
    };
    let is_value = match wanted {
        Wanted::Boolean => matches!(text, "true" | "false"),
        Wanted::Number => text
            .parse::<i64>()
            .is_ok_and(|number| number.to_string() == text),
        _ => false,
    };
    is_value.then_some(text)
}
