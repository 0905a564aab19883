### Two times compared: risiko diff

diff-title = Changes from { $before } to { $after }
diff-label-snapshot = { $name } ({ $date })
diff-label-last = the last snapshot
diff-label-revision = { $date ->
    [none] { $name }
   *[other] { $name } ({ $date })
}
diff-label-end-of = { $date }
diff-label-now = now
diff-other-scales = The two years have different scales. So zones are compared, not levels.
diff-other-zones = Some cells of the matrix have another zone.
diff-nothing = Nothing has changed.
diff-nothing-read = Nothing has changed in what could be read.

diff-count-up = { $count } up
diff-count-down = { $count } down
diff-count-sideways = { $count } moved within the same zone
diff-count-new = { $count } new
diff-count-closed = { $count } closed
diff-count-reopened = { $count } reopened
diff-count-deleted = { $count } deleted
diff-count-unknown = { $count } unknown

diff-unread-before = { $file } could not be read as it was then: { $why }
diff-unread-after = { $file } could not be read: { $why }
diff-left-out = { $count ->
    [one] 1 risk or measure is restricted and does not stand here.
   *[other] { $count } risks and measures are restricted and do not stand here.
}
diff-restricted = restricted

diff-untouched = { $count ->
    [0] Every risk in a zone that needs measures was changed or looked at.
    [one] 1 risk in a zone that needs measures was neither changed nor looked at
   *[other] { $count } risks in zones that need measures were neither changed nor looked at
}

diff-risk = Risk
diff-goal = Goal
diff-change = Change

diff-at = P{ $probability } C{ $consequence } { $zone }
diff-cell = P{ $probability } C{ $consequence }
diff-none = –
diff-from = { $from } → { $to }

diff-begun = new assessment with { $risks ->
    [0] no risks
    [one] 1 risk
   *[other] { $risks } risks
} and { $measures ->
    [0] no measures
    [one] 1 measure
   *[other] { $measures } measures
} ({ $state })
diff-removed = the assessment is gone
diff-state = status: { $from } → { $to }
diff-approved = approved { $date } by { $by }
diff-approval-lapsed = the approval of { $date } has lapsed, since what was approved has changed
diff-assessed = assessed { $date }
diff-assessed-gone = not assessed yet
diff-judged = probability that the goal is not reached: { $from } → { $to }
diff-factor-added = new success factor
diff-factor-removed = the success factor is gone
diff-held = workshop { $date }{ $decisions ->
    [0] {""}
    [one] , 1 decision
   *[other] , { $decisions } decisions
}{ $parked ->
    [0] {""}
    [one] , 1 open question
   *[other] , { $parked } open questions
}
diff-session-changed = the notes of the workshop { $date } have changed
diff-session-removed = the notes of the workshop { $date } are gone

diff-up = up: { $from } → { $to }
diff-down = down: { $from } → { $to }
diff-sideways = moved: { $from } → { $to }
diff-by-area = { $text }, because of { $area }
diff-by-both = { $text }, because of the probability and { $area }
diff-added = new: { $at }
diff-added-unscored = new, not assessed
diff-unknown-before = { $at }, not known whether it is new or has moved here from a file that could not be read
diff-unknown-before-unscored = not assessed, not known whether it is new or has moved here from a file that could not be read
diff-unknown-after = not found, not known whether it is deleted or has moved to a file that cannot be read
diff-closed = closed { $date }: { $why }
diff-closed-no-why = closed { $date }
diff-reopened = reopened: { $at }
diff-deleted = deleted
diff-scored = assessed: { $at }
diff-unscored = no longer assessed, stood at { $at }
diff-area = { $area }: { $from } → { $to }
diff-relocated = moved here from { $from }
diff-knowledge-parts = the knowledge was judged anew
diff-accepted = accepted { $date } by { $by }: { $why }
diff-accepted-no-why = accepted { $date } by { $by }
diff-acceptance-withdrawn = the acceptance was taken back ({ $by } had accepted it)
diff-acceptance-lapsed = the acceptance has lapsed, since what { $by } accepted has changed
diff-changed = { $label }: { $from } → { $to }
diff-order = the order is another
diff-reviewed = reviewed { $date }
diff-now-restricted = restricted: { $ground }
diff-unrestricted = no longer restricted

diff-measure-added = new measure{ $deadline ->
    [none] {""}
   *[other] , deadline { $deadline }
}
diff-measure-added-with = new measure, { $progress }{ $deadline ->
    [none] {""}
   *[other] , deadline { $deadline }
}
diff-measure-removed = the measure is gone
diff-measure-unknown-before = not known whether the measure is new or has moved here from a file that could not be read
diff-measure-unknown-after = the measure is not found, not known whether it is gone or has moved to a file that cannot be read
diff-done = done{ $date ->
    [none] {""}
   *[other] {" "}{ $date }
}
diff-done-moved = { $done }, { $count ->
    [one] and the risk is lower
   *[other] and the risks are lower
} ({ $risks })
diff-done-stayed = { $done }, { $count ->
    [one] but the risk is not lower
   *[other] but the risks are not lower
} ({ $risks })
diff-progress = { $from } → { $to }
diff-delayed = the deadline was put off by { $days ->
    [one] 1 day
   *[other] { $days } days
}, to { $date }
diff-advanced = the deadline was brought forward by { $days ->
    [one] 1 day
   *[other] { $days } days
}, to { $date }
diff-deadline-set = deadline set to { $date }
diff-deadline-gone = the deadline { $date } was taken away

diff-top-in = into Top 5 as number { $place }
diff-top-out = out of Top 5 (was number { $place })
diff-top-place = Top 5: number { $from } → { $to }
diff-presented-gone = no longer noted as presented to the board ({ $round })
diff-presented = presented to the board { $date } ({ $round }){ $case ->
    [none] {""}
   *[other] , case { $case }
}

diff-filled = filled in: { $keys }

diff-no-repository =
    The register in { $path } is not in git and has no snapshots, so it has no past to compare with.
    Make a snapshot with risiko snapshot before you change anything. Two years, and another folder with a register, can be compared now: risiko diff 2023..2024, risiko diff ../old-folder
diff-no-snapshot =
    The register has no snapshots yet.
    Say what to compare with, for example risiko diff @2024-03-01 or risiko diff HEAD.
diff-unknown =
    Found nothing called "{ $given }".{ $known ->
        [none] {" "}The register has no snapshots yet.
       *[other] {" "}The snapshots are: { $known }.
    }
    Give a snapshot, a day as @2024-03-01, a year as 2023, a git revision, or a folder that holds a register.
diff-nothing-by = The register has no changes from { $date } or earlier.
diff-no-year = The register has no year { $year }.
diff-no-register = Found no register at the two times.
diff-nothing-common = No trust has both snapshots.
diff-no-git =
    Found no git on this machine, and earlier states of the register are read with git.
    Install git, or compare two years or another folder with a register: risiko diff 2023..2024, risiko diff ../old-folder
diff-git = Git could not read the register's past: { $why }

diff-indicator-added = new indicator
diff-indicator-removed = the indicator is no longer followed
diff-indicator-defined = the indicator measures something else than before
diff-limit-green = limit of green: { $from } → { $to }
diff-limit-yellow = limit of yellow: { $from } → { $to }
diff-reading = { $hospital } { $year }: { $from } → { $to }
