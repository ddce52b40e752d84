//! Ids of requests, for the service's logs and the caller's.

use std::sync::atomic::{AtomicU64, Ordering};

use uuid::{Builder, Uuid};

/// The ids of a client's requests, one after the other from one that the system gave by chance: to ask it for each is one of
/// the three calls of the kernel that a small request makes.
pub(super) struct Ids {
    first: u128,
    count: AtomicU64,
}

impl Ids {
    pub(super) fn next(&self) -> Uuid {
        let count = self.count.fetch_add(1, Ordering::Relaxed);
        let id = self.first.wrapping_add(count.into());
        Builder::from_random_bytes(id.to_be_bytes()).into_uuid()
    }
}

impl Default for Ids {
    fn default() -> Self {
        Ids {
            first: Uuid::new_v4().as_u128(),
            count: AtomicU64::new(0),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_id_is_given_twice() {
        let clients: [Ids; 10] = Default::default();
        let ids: BTreeSet<Uuid> = (0..1000).map(|at| clients[at % 10].next()).collect();
        assert_eq!(ids.len(), 1000);
        assert!(ids.iter().all(|id| id.get_version_num() == 4));
    }
}
