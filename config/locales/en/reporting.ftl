# What a trust reports in a round, requirement by requirement.
cli-unknown-round = There is no round { $given }. These are there: { $known }
action-reporting = reporting
help-reporting = What the trust reports in the round, requirement by requirement
action-deliver = delivered
help-deliver = Note when the round was delivered
deadline-delivered = delivered: { $whom }
deadline-done = delivered
round-tertial = tertial { $number } of { $year }
round-year = the year { $year }
reporting-demand = Requirement
reporting-last-time = Written last time
reporting-heading = Report
reporting-outcome-heading = Outcome after the year
reporting-from-last = Begin with the text of the last time
reporting-none = The round asks nothing of the trust.
reporting-due = due { $date }
reporting-legend = ✓ written { $written }   ! deviates { $deviates }   ○ lacking { $lacking }   – only on deviation { $rest }   ■ done
reporting-text = Report: { $text }
reporting-nothing = Nothing is written yet.
reporting-last = Last time ({ $round }): { $text }
reporting-deviates = Deviates: the requirement is not met.
reporting-expected = Expected to be met { $date }
reporting-on-deviation = Reported only where it is not met.
reporting-outcome = Outcome: { $text }
reporting-done = Done { $date }
reporting-left-out = { $count } requirements are reported only where they deviate, and are left out (--all shows them).
reporting-delivered = delivered { $date }
reporting-not-delivered = not delivered
reporting-board = treated by the board { $date }{ $case ->
    [none] {""}
   *[other] , case { $case }
}
reporting-no-board = not treated by the board (due { $date })
reporting-ask-delivered = When was { $round } delivered?
reporting-ask-board = When did the board treat { $round }?
reporting-ask-case = Board case
reporting-board-not-asked = The round need not go to the board.
reporting-not-done = No longer marked as done.
reporting-marked-done = Marked as done today.
reporting-column-number = number
reporting-column-requirement = requirement
reporting-column-demand = what is demanded
reporting-column-deviation = deviates
reporting-column-text = report
reporting-column-measures = measures
reporting-column-expected = expected to be met
reporting-column-last = written last time
