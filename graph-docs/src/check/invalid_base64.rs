//! # invalid-base64
//!
//! A text of an example is no base64, in which JSON holds bytes. Readers of the example have no value for it.
//!
//! Bad, for a Binary: `"contentBytes-value"`. Good: `"Y29udGVudA=="`.

use crate::check::bodies::Known;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;

pub(crate) const CHECK: Check = Check {
    code: "invalid-base64",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("invalid_base64.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for member in whole.members {
        if let (Known::Typed(ty), Kind::String(text)) = (member.known, member.value)
            && matches!(ty.name.value.as_str(), "Edm.Binary" | "Edm.Stream")
            && !is_base64(text)
        {
            let short = ty.name.value.trim_start_matches("Edm.");
            let message = format!("`{}` is a {short}, and this is no base64", member.name);
            let finding = CHECK.at(member.value_span, message);
            diagnostics.push(finding.with_help("write bytes in base64, such as `Y29udGVudA==`"));
        }
    }
}

/// Whether a text is base64 of either alphabet, padded or not, with no bits left over.
fn is_base64(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    let digits: Option<Vec<u8>> = body.bytes().map(digit).collect();
    let Some(digits) = digits else { return false };
    let padding = text.len() - body.len();
    let spare = match (body.len() % 4, digits.last()) {
        (2, Some(last)) => last & 0b1111,
        (3, Some(last)) => last & 0b11,
        (rest, _) => rest as u8,
    };
    spare == 0 && (padding == 0 || padding < 3 && text.len().is_multiple_of(4))
}

fn digit(byte: u8) -> Option<u8> {
    Some(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    })
}
