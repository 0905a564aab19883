### Reports: status and matrix as text

status-heading = { $name } · { $year } · { $today }
status-today = today { $date }
status-today-fixed = today { $date } (fixed date)
status-trust = Trust
status-obligations = Goals
status-missing = Missing
status-draft = Draft
status-ready = Ready
status-approved = Approved
status-lapsed = Lapsed
status-damaged = Damaged
status-overdue = Overdue
status-overdue-measures = Late measures
status-sum = All
status-deadline = { $days ->
    [0] The next deadline is today, { $date }: { $what }
    [one] The next deadline is tomorrow, { $date }: { $what }
   *[other] The next deadline is { $date }, in { $days } days: { $what }
}
status-last-workday = The last working day before it is { $date }.
status-no-deadline = The calendar has no more deadlines.
status-drafts = { $count ->
    [one] One assessment is a draft.
   *[other] { $count } assessments are drafts.
}
status-no-top = No Topp 5 from { $trusts }.
status-all-well = Nothing is missing and nothing is overdue.

matrix-heading-trust = All open risks
matrix-example = The matrix is an example: the region decides which one to use.
matrix-assessed = assessed { $date }
matrix-no-risks = No open risks.
matrix-closed = { $count ->
    [one] 1 closed risk is not shown.
   *[other] { $count } closed risks are not shown.
}
matrix-damaged = { $count ->
    [one] One file cannot be read, so its risks are missing here.
   *[other] { $count } files cannot be read, so their risks are missing here.
}
matrix-restricted = not public
matrix-unscored = not scored
matrix-risk = Risk
matrix-probability-short = P
matrix-consequence-short = C
matrix-zone = Zone
matrix-owner = Owner
matrix-overflow = +n: so many more risks in the cell
matrix-knowledge = Knowledge: ○ weak  ◐ moderate  ● strong
matrix-accept = May be accepted by: { $who }.
