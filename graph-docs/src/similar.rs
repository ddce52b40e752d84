//! The name that was meant: for every "a … with a similar name exists".

use rapidfuzz::distance::osa::{Args, BatchComparator};

/// The name most like `word`, if one is like it enough to be meant; case does not count.
///
/// Of equally similar names the first in the given order is taken.
pub fn similar<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let word = Word::new(word);
    // Of a long name a third of the letters is another name.
    let mut limit = (word.text.chars().count() / 3).clamp(1, 8);
    // Distances cost the product of the lengths: most names are ruled out by their letters alone, the most
    // because those that share more letters are compared first.
    let near = |name: &str| match word.text.len().abs_diff(name.len()) > limit {
        true => None,
        false => Some(word.unlike(name)).filter(|unlike| *unlike <= limit),
    };
    let names = names.into_iter().enumerate();
    let names: Vec<_> = names
        .filter_map(|(at, name)| Some((near(name)?, at, name)))
        .collect();
    let exactly = BatchComparator::new(word.text.chars());
    let mut best: Option<(usize, &str)> = None;
    let mut unlike = 0;
    while unlike <= limit {
        for &(_, at, name) in names.iter().filter(|it| it.0 == unlike) {
            let within = Args::default().score_cutoff(limit);
            let Some(distance) = exactly.distance_with_args(name.to_lowercase().chars(), &within)
            else {
                continue;
            };
            if distance < limit || best.is_none_or(|(first, _)| at < first) {
                (best, limit) = (Some((at, name)), distance);
            }
        }
        unlike += 1;
    }
    best.map(|(_, name)| name)
}

struct Word {
    text: String,
    letters: u64,
}

impl Word {
    fn new(word: &str) -> Word {
        let text = word.to_lowercase();
        let letters = letters(&text);
        Word { text, letters }
    }

    /// How many letters at least must be inserted, deleted or replaced.
    fn unlike(&self, name: &str) -> usize {
        let theirs = letters(name);
        let (more, less) = (self.letters & !theirs, theirs & !self.letters);
        more.count_ones().max(less.count_ones()) as usize
    }
}

/// Which letters occur, by their last five bits, and which of them twice: a bit each.
fn letters(text: &str) -> u64 {
    let (mut once, mut twice) = (0, 0);
    for byte in text.bytes() {
        let letter = 1 << (byte & 31);
        twice |= once & letter;
        once |= letter;
    }
    once | twice << 32
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
