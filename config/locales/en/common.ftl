### Words that the whole program uses

word-assessment = Risk assessment
word-other = Other important risks
word-top-five = Top 5
word-reporting = Reporting

state-missing = missing
state-damaged = damaged
state-draft = draft
state-ready = ready
state-lapsed = lapsed
state-approved = approved

progress-proposed = proposed
progress-decided = decided
progress-in-progress = in progress
progress-done = done
progress-dropped = dropped

treatment-avoid = avoid
treatment-reduce = reduce
treatment-share = share
treatment-accept = accept

horizon-short = short term
horizon-long = long term

effect-as-expected = as expected
effect-partly = partly
effect-none = none

knowledge-weak = weak
knowledge-moderate = moderate
knowledge-strong = strong

axis-probability = Probability
axis-consequence = Consequence

days-left = { $days ->
    [0] today
    [one] 1 day left
   *[other] { $days } days left
}
days-over = { $days ->
    [one] 1 day over
   *[other] { $days } days over
}
