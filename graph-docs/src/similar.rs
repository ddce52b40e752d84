//! The name that was meant: for every "a … with a similar name exists".

use rapidfuzz::distance::osa::{Args, BatchComparator};

/// The name most like `word`, if one is like it enough to be meant; case does not count.
///
/// Of equally similar names the first in the given order is taken.
pub fn similar<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let word = Word::new(word);
    let mut limit = (word.text.chars().count() / 3).max(1);
    // Distances cost the product of the lengths: most names are ruled out by their letters alone, the most
    // because those that share more letters are compared first.
    let near = |name: &str| match word.text.len().abs_diff(name.len()) > limit {
        true => None,
        false => Some(word.unlike(name)).filter(|unlike| *unlike <= limit),
    };
    let names = names.into_iter().enumerate();
    let mut names: Vec<_> = names
        .filter_map(|(at, name)| Some((near(name)?, at, name)))
        .collect();
    names.sort_unstable();
    let exactly = BatchComparator::new(word.text.chars());
    let mut best: Option<(usize, &str)> = None;
    for (unlike, at, name) in names {
        if unlike > limit {
            break;
        }
        let within = Args::default().score_cutoff(limit);
        let Some(distance) = exactly.distance_with_args(name.to_lowercase().chars(), &within)
        else {
            continue;
        };
        if distance < limit || best.is_none_or(|(first, _)| at < first) {
            (best, limit) = (Some((at, name)), distance);
        }
    }
    best.map(|(_, name)| name)
}

struct Word {
    text: String,
    /// How often each letter occurs, by its last five bits.
    letters: [i8; 32],
}

impl Word {
    fn new(word: &str) -> Word {
        let text = word.to_lowercase();
        let letters = letters(&text);
        Word { text, letters }
    }

    /// How many letters at least must be inserted, deleted or replaced.
    fn unlike(&self, name: &str) -> usize {
        let (mut more, mut less) = (0, 0);
        for (ours, theirs) in self.letters.iter().zip(letters(name)) {
            let difference = ours.wrapping_sub(theirs);
            if difference > 0 {
                more += usize::from(difference.unsigned_abs())
            } else {
                less += usize::from(difference.unsigned_abs())
            }
        }
        more.max(less)
    }
}

fn letters(text: &str) -> [i8; 32] {
    let mut letters = [0i8; 32];
    for byte in text.bytes() {
        let count = &mut letters[usize::from(byte & 31)];
        *count = count.saturating_add(1);
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn finds_what_was_meant() {
        let names = ["user-list-messages", "user-sendmail", "message-get"];
        assert_eq!(similar("user-sendmial", names), Some("user-sendmail"));
        assert_eq!(similar("USER-SENDMAIL", names), Some("user-sendmail"));
        assert_eq!(similar("group-delta", names), None);
        assert_eq!(similar("", names), None);
    }

    #[test]
    fn takes_the_nearest_then_the_first() {
        assert_eq!(
            similar("Mail.Raed", ["Mail.ReadBasic", "Mail.Read", "Mail.Send"]),
            Some("Mail.Read")
        );
        assert_eq!(similar("cat", ["bat", "hat"]), Some("bat"));
    }
}
