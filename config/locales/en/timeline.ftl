### Snapshots on the screens: comparison, how it was, and the history of a risk

action-compare = compare
action-earlier = before
action-later = after
help-compare = Choose a snapshot to compare with
help-earlier = Show the matrix as it was one snapshot earlier
help-later = Show the matrix one snapshot later

compare-title = Compare with
compare-last = The last snapshot
compare-last-hint = each trust's own last one
compare-nothing = Nothing
compare-no-snapshots = There are no snapshots to compare with yet.
snapshot-whole = the whole register
snapshot-whole-and-own = the whole register; own for { $trusts }
snapshot-own = { $trusts } only

time-last-snapshots = last snapshot
compared-with = compared with { $time }{ $unread ->
    [0] { "" }
    [one] { " " }(1 file cannot be read)
   *[other] { " " }({ $unread } files cannot be read)
}

trend-legend = ↑ ↓ ↕ worse, better, both since { $time }   · unchanged   + new
trend-legend-short = ↑ ↓ ↕ since { $time }

since-head = since { $time }
since-head-last = since then
since-same = unchanged
since-new = new
since-closed = was open
since-unknown = unknown
since-moved = from { $from }
since-mark-new = new

earlier-banner = As it was { $time } · snapshot { $at } of { $count }{ $unread ->
    [0] { "" }
    [one] { " " }· 1 file could not be read
   *[other] { " " }· { $unread } files could not be read
}
earlier-first = This is the oldest snapshot.
earlier-now = This is today.
earlier-read-only = This is how it was. Press Esc to go back to today.
earlier-lost = This snapshot cannot be read.
earlier-reading = Fetching the snapshot …

story-unread = { $file } could not be read in this version.
story-uncommitted = Not committed yet
story-over-time = Zone at the snapshots: { $line }  ({ $names })
story-none = Git knows of no changes to this.
story-older = Older than what the history shows.
story-reading = Fetching the history …
story-title = History
action-history = history
help-history = The risk's history: what, when, who and why
