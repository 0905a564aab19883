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

rule-R024 = An indicator's limits in the wrong order
problem-R024 = Yellow ({ $yellow }) is harder to meet than green ({ $green }) when { $better ->
        [higher] higher
       *[lower] lower
    } is better.
remedy-R024 = Swap green and yellow, or mend better. No figure is judged until that is done.
explain-R024 =
    Green is the best, so its limit has to be the harder one to meet. The other way round every light would be wrong, so none is shown.

    Wrong:
      better = "higher"
      green = 50.0
      yellow = 70.0
    Right:
      better = "higher"
      green = 70.0
      yellow = 50.0
rule-R025 = A share below 0 or above 100 per cent
problem-R025 = { $key } is { $value }, but a share is from 0 to 100 per cent.
remedy-R025 = Mend the figure. If it is no share, write another unit than "%".
explain-R025 =
    A share of the patients can be neither negative nor more than all. Often a decimal point has slipped, or a number stands where a percentage should.

    Wrong:
      unit = "%"
      2023 = 685.0
    Right:
      unit = "%"
      2023 = 68.5
problem-R056 = { $hospital }: { $indicator } is red with { $reading } { $unit } in { $year } (yellow { $better ->
        [higher] from
       *[lower] up to
    } { $limit }), but the goal is assessed as low risk.
remedy-R056 = Look at the assessment again: is there a risk that the figure shows and the register lacks? If you stand by the low risk, write why in the judgement of the goal. The finding stays until the figure is better.
