### What to mend first. The trust's name stands before the line.

urgent-unreadable = { $doc }: the file cannot be read
urgent-errors = { $count ->
    [one] { $doc }: 1 error in the file
   *[other] { $doc }: { $count } errors in the file
}
urgent-missing = { $when ->
    [over] { $days ->
        [one] { $doc }: no risk assessment, 1 day overdue
       *[other] { $doc }: no risk assessment, { $days } days overdue
    }
   *[left] { $doc }: no risk assessment
}
urgent-not-ready = { $when ->
    [over] { $days ->
        [one] { $doc }: still a draft, 1 day overdue
       *[other] { $doc }: still a draft, { $days } days overdue
    }
    [today] { $doc }: still a draft, due today
   *[left] { $days ->
        [one] { $doc }: still a draft, 1 day left
       *[other] { $doc }: still a draft, { $days } days left
    }
}
urgent-approval-lapsed = { $doc }: the approval has lapsed
urgent-untreated = { $count ->
    [one] { $doc }: { $zone } risk without a measure
   *[other] { $doc }: { $count } risks without a measure ({ $zone })
}
urgent-acceptance-lapsed = { $count ->
    [one] { $doc }: an acceptance has lapsed
   *[other] { $doc }: { $count } acceptances have lapsed
}
urgent-overdue = { $count ->
    [one] 1 measure overdue since { $day }
   *[other] { $count } measures overdue, the oldest since { $day }
}
urgent-no-owner = { $count ->
    [one] { $doc }: measure without an owner
   *[other] { $doc }: { $count } measures without an owner
}
urgent-no-deadline = { $count ->
    [one] { $doc }: measure without a deadline
   *[other] { $doc }: { $count } measures without a deadline
}
urgent-no-owner-or-deadline = { $count ->
    [one] { $doc }: measure without owner and deadline
   *[other] { $doc }: { $count } measures without owner or deadline
}
urgent-unscored = { $count ->
    [one] { $doc }: a risk is not scored
   *[other] { $doc }: { $count } risks are not scored
}
urgent-top-not-five = { $count ->
    [0] No Top 5 yet
    [one] Top 5 has only 1 risk
   *[other] Top 5 has { $count } risks
}
urgent-top-names-others = { $count ->
    [one] Top 5 names a closed or unknown risk: { $risks }
   *[other] Top 5 names closed or unknown risks: { $risks }
}
