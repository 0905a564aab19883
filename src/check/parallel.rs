//! Looking at many things, shared among the machine's cores.

use std::panic::resume_unwind;
use std::thread;

use crate::model::Diagnostic;

/// Fewer documents than this are not worth a second thread.
pub(super) const WORTH_A_THREAD: usize = 200;

/// What is found in all items, in their order. `documents` is how many they hold together.
pub(super) fn found_in<T: Sync>(
    items: &[T],
    documents: usize,
    look: impl Fn(&T, &mut Vec<Diagnostic>) + Sync,
) -> Vec<Diagnostic> {
    let threads = match documents {
        0..WORTH_A_THREAD => 1,
        _ => thread::available_parallelism().map_or(1, usize::from),
    };
    let share = items.len().div_ceil(threads).max(1);
    let look_at = |items: &[T]| {
        let mut found = Vec::new();
        items.iter().for_each(|item| look(item, &mut found));
        found
    };
    thread::scope(|scope| {
        let mut shares = items.chunks(share);
        let first = shares.next().unwrap_or_default();
        let others: Vec<_> = shares.map(|items| scope.spawn(|| look_at(items))).collect();
        let mut found = look_at(first);
        for other in others {
            found.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        found
    })
}
