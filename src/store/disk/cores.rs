//! The same work on many things, on all cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does something to each, on all cores; in their order, nothing where it panicked.
pub(crate) fn each<I: Sync, T: Send>(items: &[I], work: impl Fn(&I) -> T + Sync) -> Vec<Option<T>> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            match items.get(at) {
                Some(item) => done.push((at, work(item))),
                None => return done,
            }
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from).min(items.len());
    let mut all: Vec<Option<T>> = items.iter().map(|_| None).collect();
    let done = thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(take)).collect();
        let mut done = take();
        for other in others {
            // What a worker that panicked had done is lost with it.
            done.extend(other.join().unwrap_or_default());
        }
        done
    });
    for (at, result) in done {
        all[at] = Some(result);
    }
    all
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_come_in_the_order_of_what_they_are_of() {
        let numbers: Vec<usize> = (0..1_000).collect();
        let doubled: Vec<_> = super::each(&numbers, |n| n * 2).into_iter().flatten().collect();
        assert_eq!(doubled, (0..1_000).map(|n| n * 2).collect::<Vec<_>>());
        assert!(super::each(&[] as &[usize], |n| *n).is_empty());
    }
}
