### Deadlines: the list, the calendar file and the screen

deadline-kind-assessment = risk assessment
deadline-kind-tertial = tertial report
deadline-kind-annual = annual report
deadline-kind-monthly = monthly report
deadline-kind-board = board
deadline-kind-accounts = annual accounts
deadline-kind-goal = goal with a deadline
deadline-kind-measure = measure
deadline-kind-target = target level of a risk

# A risk is to have come down to its target level by the day.
deadline-target = To target level: { $risk }
deadline-unnamed = (no title)
deadline-withheld = Not public
deadline-restricted = not public
deadline-everybody = all trusts
deadline-last-workday = { $weekday }, last working day { $day }
deadline-days-ago = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
deadline-serves = Risk: { $risks }

deadlines-late = Overdue
deadlines-none = No deadlines to show.
deadlines-beyond = { $count ->
    [one] 1 deadline after { $date } is not shown. Include it: --to DATE
   *[other] { $count } deadlines after { $date } are not shown. Include them: --to DATE
}
deadlines-undated = Without a date in the catalogue: { $what }

deadlines-column-date = Deadline
deadlines-column-days = Days left
deadlines-column-late = Overdue
deadlines-column-last-workday = Last working day
deadlines-column-kind = Kind
deadlines-column-what = What
deadlines-column-whom = For
deadlines-column-owner = Owner
deadlines-column-goal = Goal
deadlines-column-risks = Risks
deadlines-column-restricted = Not public
deadlines-column-id = Id
deadlines-yes = yes

deadlines-calendar-name = Deadlines · { $name } { $year }
deadlines-calendar-last-workday = The last working day is { $day }.
deadlines-calendar-whom = For: { $whom }
deadlines-calendar-owner = Owner: { $owner }
deadlines-calendar-responsible = Owner: { $owner }
deadlines-calendar-goal = Goal: { $goal }
deadlines-calendar-from = { $register } { $year }, { $id }

deadlines-written = { $count ->
    [0] No deadlines. { $path } is an empty calendar.
    [one] 1 deadline is in { $path }. Import the file into your calendar. Import it again after changes, and the deadline is updated.
   *[other] { $count } deadlines are in { $path }. Import the file into your calendar. Import it again after changes, and the deadlines are updated.
}
deadlines-known-by-name = Note: The register is known by its name, because it has no complete history in git. When it gets a history or another name, the deadlines will appear once more when the file is imported again.

deadlines-title = Deadlines
deadlines-all-trusts = All trusts
deadlines-count = { $count ->
    [one] 1 deadline, { $late } overdue
   *[other] { $count } deadlines, { $late } overdue
}
deadlines-whom = For: { $whom }
deadlines-everybody = all
deadlines-day = { $weekday } { $day }
deadlines-choose-trust = This is for several. Choose a trust with ← →, and Enter opens its matrix.
deadlines-not-assessed = The goal is not to be risk-assessed.
action-deadlines = deadlines
help-deadlines = Deadlines: reports, goals, measures and targets
