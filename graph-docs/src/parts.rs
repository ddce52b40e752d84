//! Work on a list, shared out among threads, its results in the list's order.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many items a thread takes at a time: enough to be worth it, few enough to end together.
const PART: usize = 32;

/// How many threads this machine runs at once.
pub(crate) fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Does the work on every part of `0..items`.
pub(crate) fn in_parts<T: Send>(
    items: usize,
    threads: usize,
    work: impl Fn(Range<usize>) -> T + Sync,
) -> Vec<T> {
    let part = |number: usize| work(number * PART..items.min((number + 1) * PART));
    each(items.div_ceil(PART), threads, part)
}

/// Does the work on every part of a list that nobody needs afterwards.
pub(crate) fn of_list<I: Send, T: Send>(
    items: Vec<I>,
    threads: usize,
    work: impl Fn(Vec<I>) -> T + Sync,
) -> Vec<T> {
    if threads < 2 {
        return vec![work(items)];
    }
    let mut items = items.into_iter();
    let part = || Some(items.by_ref().take(PART).collect()).filter(|it: &Vec<I>| !it.is_empty());
    let parts: Vec<_> = std::iter::from_fn(part).map(Mutex::new).collect();
    each(parts.len(), threads, |number| {
        let mut part = parts[number].lock().unwrap_or_else(PoisonError::into_inner);
        work(std::mem::take(&mut part))
    })
}

/// Does the work on each number below `count`.
fn each<T: Send>(count: usize, threads: usize, part: impl Fn(usize) -> T + Sync) -> Vec<T> {
    if threads.min(count) < 2 {
        return (0..count).map(part).collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let numbers = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        let numbers = numbers.take_while(|number| *number < count);
        numbers
            .map(|number| (number, part(number)))
            .collect::<Vec<_>>()
    };
    let mut done = thread::scope(|scope| {
        let workers: Vec<_> = (1..threads.min(count)).map(|_| scope.spawn(take)).collect();
        let mut done = take();
        for worker in workers {
            match worker.join() {
                Ok(parts) => done.extend(parts),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, part)| part).collect()
}
