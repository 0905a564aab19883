### Quality indicators: the screen, the list and the findings

light-green = green
light-yellow = yellow
light-red = red
light-not-judged = not judged

# The limits: a figure equal to a limit meets it.
indicator-limits-higher = green from { $green }, yellow from { $yellow }
indicator-limits-lower = green up to { $green }, yellow up to { $yellow }
indicator-green-higher = green from { $green }
indicator-green-lower = green up to { $green }
indicator-yellow-higher = yellow from { $yellow }
indicator-yellow-lower = yellow up to { $yellow }
indicator-no-limits = no limits
indicator-below = { $distance } below { $limit }
indicator-above = { $distance } above { $limit }
indicator-few = fewer than ten patients
indicator-none = no result
trend-better = better
trend-worse = worse
trend-same = same

indicator-hospital = Hospital
indicator-light = Light
indicator-trend = Trend
indicator-distance = Distance
indicator-goal = Goal: { $goal }
indicator-legend = * provisional    ( ) fewer than ten patients: shown, never judged
indicator-count = { $total ->
    [one] 1 result
   *[other] { $total } results
}
indicator-tally-red = { $count } red
indicator-tally-yellow = { $count } yellow
indicator-tally-green = { $count } green
indicator-tally-few = { $count } with few patients
indicator-tally-none = { $count } without a result
indicator-tally-undecided = { $count } not judged
indicator-tally = { $parts } of { $total ->
    [one] 1 indicator result
   *[other] { $total } indicator results
}

indicators-title = Indicators
indicators-empty = No indicators under this goal. The arrows ← and → go to the next trust.
indicators-empty-trust = The trust has no indicators. They are written in { $file }.
indicators-damaged = { $file } cannot be read. Press p to see what must be mended.
indicators-nothing = No indicators here.
indicators-nothing-red = No red indicators here.
label-indicators = Indicators
action-indicators = indicators
help-indicators = Indicators: light, trend and distance
