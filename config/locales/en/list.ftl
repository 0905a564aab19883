### Lists of risks and measures

list-risk = Risk
list-measure = Measure
list-goal = Goal
list-zone = Zone
list-title = Title
list-owner = Owner
list-responsible = Owner
list-target-by = Target by
list-deadline = Deadline
list-status = Status
list-serves = For
list-risk-closed = closed
list-overdue = overdue
list-risks = { $count ->
    [0] No risks.
    [one] 1 risk.
   *[other] { $count } risks.
}
list-measures = { $count ->
    [0] No measures.
    [one] 1 measure.
   *[other] { $count } measures.
}
list-unknown-zone =
    The matrix has no zone called “{ $given }”.
    The zones are { $known }.
