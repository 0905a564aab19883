### Two people have given something different values: listing it and choosing

conflicts-none = Nothing is left to choose.
conflicts-files =
    Something is left to git, since one of you has taken away the whole file, or git could not merge it: { $files }
    Keep a file with git add, or take it away with git rm. End with git commit --all, and run risiko publish.
conflicts-none-merge = Everything is chosen. Run risiko publish: it ends the merge and sends.
conflicts-count = { $count ->
    [one] One thing is left to choose.
   *[other] { $count } things are left to choose.
}
conflicts-how = Choose with risiko resolve, or in the program: risiko, and then F8. risiko conflicts --abort takes the merge back.
conflicts-how-settled = Choose with risiko resolve, or in the program: risiko, and then F8.
conflicts-base = Before
conflicts-ours = Ours
conflicts-theirs = Theirs
conflicts-by = { $who }, { $on }: { $why }
conflicts-judgement = The judgement of the goal
conflicts-all-of-it = taken away by one, changed by the other
conflicts-taken-away = Taken away
conflicts-moved = Moved: it stands under { $goal } now, without the other's change. Let it be taken away here, and make the change there.
conflicts-was-there = Was there
conflicts-changed = Kept, and changed
conflicts-nothing = Nothing
conflicts-aborted = The merge is taken back. The files are as they were before it, and your own work stays in the history. As the files stood, they are copied to { $path }
conflicts-no-copy = The merge is not taken back, for the files as they stand could not be copied: { $why }
conflicts-no-merge = There is no open merge to take back.

resolve-chosen = { $address }: { $value } stands.
resolve-would = { $address }: { $value } would stand.
resolve-gone = { $address }: taken away.
resolve-left = { $count ->
    [0] Everything is chosen. Run risiko publish: it ends the merge and sends.
    [one] One thing is left to choose (risiko conflicts).
   *[other] { $count } things are left to choose (risiko conflicts).
}
resolve-left-settled = { $count ->
    [0] Everything is chosen.
    [one] One thing is left to choose (risiko conflicts).
   *[other] { $count } things are left to choose (risiko conflicts).
}
resolve-nothing-named = Say what shall stand: ours, theirs or base and what it is about (risiko resolve theirs r7k3m.probability), or a value (r7k3m.probability=4). risiko conflicts lists what is left to choose.
resolve-no-side = Say first what shall stand for { $given }: ours, theirs or base. Or give a value: { $given }=...
resolve-unknown = Nothing is left to choose about { $given }. risiko conflicts lists what is.
resolve-ambiguous = { $given } may mean several: { $known }. Write the whole name.
resolve-all-or-nothing = { $address }: one has taken all of it away, the other has changed it. Choose ours or theirs: it stays as a whole, or goes as a whole.
resolve-no-value = { $address }: { $typed } cannot stand there.
resolve-levels = It takes { $known }.
resolve-no-place = { $address } stands in the file in a way that only a person can mend: open { $place }, write what is to stand, and remove what stands about conflict.
resolve-wrong = { $address }: the file would not be right with it. { $why }
resolve-nothing-written = Nothing was written.

publish-concluded = Everything is chosen, and the merge is ended.
publish-safe-open = Nothing is lost: yours stands in this machine's history, and theirs beside it in the files.
publish-stopped-choose =
    You and somebody else have given the same thing different values, and somebody has to choose.
    See both with risiko conflicts, and choose with risiko resolve or in the program (risiko, then F8). Then run risiko publish again.
    To take the merge back: risiko conflicts --abort. It is about:

notice-conflicts = { $count ->
    [one] Two people have given one thing different values. Choose what shall stand: { $key }
   *[other] Two people have given { $count } things different values. Choose what shall stand: { $key }
}
choosing-title = What shall stand?
choosing-of = { $at } of { $count } · { $what }
choosing-done = Everything is chosen.
choosing-done-merge = Everything is chosen. Enter sends it in, and ends the merge.
choosing-typed-hint = What shall stand instead of both?
choosing-chosen = Chosen: { $value }
choosing-undone = Taken back: it is to be chosen again.
choosing-undo-late = The file has changed since, so the choice cannot be taken back here.
choosing-restricted = Not for the room: choose when the wall is down.

action-conflicts = choose
help-conflicts = Choose between two people's values
action-take-ours = ours
help-take-ours = Let ours stand
action-take-theirs = theirs
help-take-theirs = Let theirs stand
action-take-base = before
help-take-base = Let what was before stand
action-type-another = another
help-type-another = Type another value
choosing-torn = One has taken all of it away: choose ours or theirs.
action-group-sides = ours, theirs
choosing-settled = Settled. Save to write it.
choosing-put-off = Not settled. You are asked again when you save.
