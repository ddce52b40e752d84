//! Slips of the pen, which are certain enough to be called wrong.

use rapidfuzz::distance::osa;

use crate::similar::similar;

/// The name that a word was meant to be, but for one or two letters.
pub(super) fn slip<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let name = similar(word, names)?;
    let (word, lower) = (word.to_lowercase(), name.to_lowercase());
    let distance = osa::distance(word.chars(), lower.chars());
    // Who wrote `teamsAppId` did not mean `teamsApp`.
    let is_longer = word.len().abs_diff(lower.len()) > 1
        && (word.starts_with(&lower) || lower.starts_with(&word));
    let is_slip = distance <= 2 && distance * 4 <= word.len() && !is_longer;
    is_slip.then_some(name)
}
