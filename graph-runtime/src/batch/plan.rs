//! Which requests go together: 20 at most, in their order, those that depend on one another in one batch.

use super::Part;

/// The most requests of a batch.
pub(super) const MOST: usize = 20;

/// Requests that go together by their places, or too many that must, with their number.
pub(super) type Together = Result<Vec<usize>, (Vec<usize>, usize)>;

/// The batches, one after the other.
pub(super) fn plan(parts: &[Part]) -> Vec<Together> {
    // A group is called by its first request.
    let mut group: Vec<usize> = (0..parts.len()).collect();
    for (at, part) in parts.iter().enumerate() {
        for other in &part.after {
            let (one, two) = (group[at], group[*other]);
            let (first, second) = (one.min(two), one.max(two));
            group
                .iter_mut()
                .filter(|it| **it == second)
                .for_each(|it| *it = first);
        }
    }
    let mut batches: Vec<Together> = Vec::new();
    for first in 0..parts.len() {
        let members: Vec<usize> = (0..parts.len()).filter(|at| group[*at] == first).collect();
        let count = members.len();
        match batches.last_mut() {
            _ if count == 0 => {}
            _ if count > MOST => batches.push(Err((members, count))),
            Some(Ok(batch)) if batch.len() + count <= MOST => batch.extend(members),
            _ => batches.push(Ok(members)),
        }
    }
    batches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(count: usize, after: &[(usize, usize)]) -> Vec<usize> {
        let part = |at: usize| Part {
            request: None,
            after: after
                .iter()
                .filter(|(one, _)| *one == at)
                .map(|(_, other)| *other)
                .collect(),
        };
        let parts: Vec<_> = (0..count).map(part).collect();
        let size =
            |batch: Together| batch.map_or_else(|(_, count)| count * 1000, |batch| batch.len());
        plan(&parts).into_iter().map(size).collect()
    }

    #[test]
    fn twenty_at_most_and_dependencies_together() {
        assert_eq!(sizes(0, &[]), [0; 0]);
        assert_eq!(sizes(20, &[]), [20]);
        assert_eq!(sizes(45, &[]), [20, 20, 5]);
        // The last depends on the first: both go together.
        assert_eq!(sizes(21, &[(20, 0)]), [20, 1]);
        // Nineteen alone, then a pair that has no place beside them.
        assert_eq!(sizes(21, &[(20, 19)]), [19, 2]);
        let chain: Vec<_> = (1..21).map(|at| (at, at - 1)).collect();
        assert_eq!(sizes(21, &chain), [21_000]);
    }
}
