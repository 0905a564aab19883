### What to mend first. The trust's name stands before the line.

attention-damaged = { $doc }: the file cannot be read
attention-missing = { $doc }: no risk assessment
attention-missing-over = { $days ->
    [one] { $doc }: no risk assessment, 1 day overdue
   *[other] { $doc }: no risk assessment, { $days } days overdue
}
attention-not-ready = { $days ->
    [0] { $doc }: still a draft, due today
    [one] { $doc }: still a draft, 1 day left
   *[other] { $doc }: still a draft, { $days } days left
}
attention-not-ready-over = { $days ->
    [one] { $doc }: still a draft, 1 day overdue
   *[other] { $doc }: still a draft, { $days } days overdue
}
attention-lapsed = { $doc }: the approval has lapsed
attention-untreated = { $count ->
    [one] { $doc }: { $zone } risk without a measure
   *[other] { $doc }: { $count } risks without a measure ({ $zone })
}
attention-lapsed-acceptance = { $count ->
    [one] { $doc }: an acceptance has lapsed
   *[other] { $doc }: { $count } acceptances have lapsed
}
attention-overdue = { $count ->
    [one] 1 measure overdue since { $day }
   *[other] { $count } measures overdue, the oldest since { $day }
}
attention-no-owner = { $count ->
    [one] { $doc }: measure without an owner
   *[other] { $doc }: { $count } measures without an owner
}
attention-no-deadline = { $count ->
    [one] { $doc }: measure without a deadline
   *[other] { $doc }: { $count } measures without a deadline
}
attention-no-owner-or-deadline = { $count ->
    [one] { $doc }: measure without owner and deadline
   *[other] { $doc }: { $count } measures without owner or deadline
}
attention-unscored = { $count ->
    [one] { $doc }: a risk is not scored
   *[other] { $doc }: { $count } risks are not scored
}
attention-top-count = { $count ->
    [0] No Top 5 yet
    [one] Top 5 has only 1 risk
   *[other] Top 5 has { $count } risks
}
attention-top-stray = { $count ->
    [one] Top 5 names a closed or unknown risk: { $risks }
   *[other] Top 5 names closed or unknown risks: { $risks }
}
