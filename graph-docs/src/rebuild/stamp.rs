//! What tells that a file may have changed, without a look into it.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use std::{env, io};

use serde::{Deserialize, Serialize};

/// The time that the coarsest file systems round to: a file that was written shortly before it was read
/// could have been written once more without a trace.
const ROUNDING: Duration = Duration::from_secs(2);

/// The length of a file, when it was written, and, where the system says so, when anything of it was
/// changed, which no program can set back; times in nanoseconds since 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    pub(super) length: u64,
    pub(super) modified: u64,
    pub(super) changed: u64,
}

impl Stamp {
    pub(super) fn of(file: &Path) -> io::Result<Stamp> {
        let metadata = fs::metadata(file)?;
        Ok(Stamp {
            length: metadata.len(),
            modified: since_epoch(metadata.modified()?),
            changed: changed(&metadata),
        })
    }

    /// Of the running program, of which there may be another link now.
    pub(super) fn of_program() -> io::Result<Stamp> {
        let stamp = Stamp::of(&env::current_exe()?)?;
        Ok(Stamp {
            changed: 0,
            ..stamp
        })
    }

    /// Whether a file that has this stamp now, and had it when a build began that read it, is the same.
    pub(super) fn tells_since(self, began: u64) -> bool {
        self.modified
            .max(self.changed)
            .saturating_add(nanoseconds(ROUNDING))
            < began
    }
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt;

    let seconds = u64::try_from(metadata.ctime()).unwrap_or_default();
    let nanos = metadata.ctime_nsec().unsigned_abs();
    nanoseconds(Duration::from_secs(seconds)).saturating_add(nanos)
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> u64 {
    0
}

pub(super) fn since_epoch(time: SystemTime) -> u64 {
    nanoseconds(time.duration_since(UNIX_EPOCH).unwrap_or_default())
}

/// Later than five centuries from now is then.
fn nanoseconds(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was written within two seconds before a build began could have been written again while it read.
    #[test]
    fn a_stamp_tells_what_happened_long_before() {
        let began = 1_000_000_000_000;
        let second = 1_000_000_000;
        for (before, tells) in [
            (3 * second, true),
            (2 * second + 1, true),
            (2 * second, false),
            (second, false),
            (0, false),
        ] {
            let time = began - before;
            for (modified, changed) in [(time, 0), (0, time), (time, time)] {
                let stamp = Stamp {
                    length: 9,
                    modified,
                    changed,
                };
                assert_eq!(stamp.tells_since(began), tells, "{before} ns before");
            }
        }
        // The clock was set back, or somebody gave the file a time of his own.
        for modified in [began + 9 * second, u64::MAX] {
            let stamp = Stamp {
                modified,
                ..Stamp::default()
            };
            assert!(!stamp.tells_since(began));
        }
    }
}
