//! # invalid-date
//!
//! A date or time of an example is none: ISO 8601, as OData writes it.
//!
//! Bad, for a DateTimeOffset: `"2021-07-16 10:00"`. Good: `"2021-07-16T10:00:00Z"`.

use crate::check::bodies::Known;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;

pub(crate) const CHECK: Check = Check {
    code: "invalid-date",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("invalid_date.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for member in whole.members {
        let (Known::Typed(ty), Kind::String(text)) = (member.known, member.value) else {
            continue;
        };
        let (is_valid, example): (fn(&str) -> bool, _) = match ty.name.value.as_str() {
            "Edm.DateTimeOffset" => (is_moment, "2021-07-16T10:00:00Z"),
            "Edm.Date" => (is_date, "2021-07-16"),
            "Edm.TimeOfDay" => (is_time, "10:00:00"),
            _ => continue,
        };
        if !is_valid(text) && !is_placeholder(text) {
            let short = ty.name.value.trim_start_matches("Edm.");
            let finding = CHECK.at(member.value_span, format!("`{text}` is no {short}"));
            diagnostics.push(finding.with_help(format!("write it as `{example}`")));
        }
    }
}

/// Words such as `String (timestamp)` or `<date>` stand for a value.
fn is_placeholder(text: &str) -> bool {
    !text.starts_with(|c: char| c.is_ascii_digit())
        || text.contains(['{', '<', '…'])
        || text.contains("...")
}

fn is_moment(text: &str) -> bool {
    let Some((date, rest)) = text.split_once('T') else {
        return is_date(text);
    };
    let time = rest.strip_suffix(['Z', 'z']).map(|time| (time, ""));
    let offset = || {
        rest.rfind(['+', '-'])
            .map(|at| (&rest[..at], &rest[at + 1..]))
    };
    let (time, zone) = time.or_else(offset).unwrap_or((rest, ""));
    is_date(date) && is_time(time) && (zone.is_empty() || is_time(zone))
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [4, 2, 2]
        && is_number(parts[0], 9999)
        && is_number(parts[1], 12)
        && is_number(parts[2], 31)
}

/// Hours and minutes, perhaps with seconds and their fractions.
fn is_time(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let parts: Vec<&str> = whole.split(':').collect();
    let limits = [24, 59, 60];
    let fits = |(part, limit): (&&str, u32)| part.len() == 2 && is_number(part, limit);
    matches!(parts.len(), 2 | 3)
        && parts.iter().zip(limits).all(fits)
        && is_number(fraction, u32::MAX)
}

fn is_number(text: &str, most: u32) -> bool {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty();
    digits && (most == u32::MAX || text.parse::<u32>().is_ok_and(|number| number <= most))
}
