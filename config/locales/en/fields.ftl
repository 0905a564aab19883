### What each key of the files is called. “short” is its name below a heading that says the rest.

field-risk-title = title
field-risk-event = event
field-risk-causes = causes
field-risk-leads_to = leads to
field-risk-threatens = threatens
field-risk-controls = existing controls
field-risk-horizon = horizon
field-risk-probability = probability
field-risk-consequence = consequence{ $area ->
    [none] {""}
   *[other] {" "}for { $area }
}
field-risk-knowledge = knowledge
field-risk-knowledge-data = knowledge (data)
    .short = data
field-risk-knowledge-understanding = knowledge (understanding)
    .short = understanding
field-risk-knowledge-agreement = knowledge (agreement)
    .short = agreement
field-risk-rationale = rationale
field-risk-inherent = without existing controls
field-risk-inherent-probability = probability without existing controls
    .short = probability
field-risk-inherent-consequence = consequence{ $area ->
    [none] {""}
   *[other] {" "}for { $area }
} without existing controls
    .short = consequence
field-risk-target = target
field-risk-target-probability = probability after measures
    .short = probability
field-risk-target-consequence = consequence{ $area ->
    [none] {""}
   *[other] {" "}for { $area }
} after measures
    .short = consequence
field-risk-target-by = target reached by
    .short = reached by
field-risk-treatment = treatment
field-risk-owner = owner
field-risk-reviewed = reviewed
field-risk-restricted = restricted
field-risk-accepted = accepted
field-risk-accepted-on = accepted
field-risk-accepted-by = accepted by
field-risk-accepted-why = reason for the acceptance
field-risk-accepted-seal = seal of the acceptance
field-risk-closed = closed
field-risk-closed-on = closed
field-risk-closed-why = reason for closing
field-risk-external = id in another system
field-risk-category = category
field-risk-note = note

field-measure-title = title
field-measure-risks = serves
field-measure-owner = owner
field-measure-deadline = deadline
field-measure-status = status
field-measure-expected_effect = expected effect
field-measure-done_on = done
field-measure-judged_effect = judged effect
field-measure-judged_note = reason for the judged effect
    .short = reason

field-assessment-status = status
field-assessment-ready-despite = ready despite gaps
field-assessment-assessed = assessed
field-assessment-assumptions = assumptions and limits
    .short = assumptions
field-assessment-approved = approval
field-assessment-approved-on = approved
field-assessment-approved-by = approved by
field-assessment-approved-seal = seal of the approval
field-assessment-order = order

field-judgement-probability = probability that the goal is not reached
    .short = goal not reached
field-judgement-rationale = rationale of the goal's judgement
    .short = rationale

field-factor-title = success factor

field-session-roles = participants
field-session-decisions = decisions
field-session-parked = parked
field-session-minority = minority view

field-votes-probability = votes on probability
field-votes-consequence = votes on consequence{ $area ->
    [none] {""}
   *[other] {" "}on { $area }
}
field-votes-first = before the talk
field-votes-first-probability = votes on probability before the talk
field-votes-first-consequence = votes on consequence{ $area ->
    [none] {""}
   *[other] {" "}on { $area }
} before the talk

field-top-order = order
field-top-presented-board = presented to the board
field-top-presented-case = board case
field-top-comment = comment

field-hospital-name = name of the hospital

field-indicator-goal = goal
field-indicator-title = title
field-indicator-unit = unit
field-indicator-better = better when
field-indicator-green = limit of green
field-indicator-yellow = limit of yellow
field-indicator-source = source

field-readings-year = result
field-readings-value = result
field-readings-provisional = provisional
field-readings-few = fewer than ten patients

field-delivered-on = delivered
field-delivered-board = treated by the board
field-delivered-case = board case

field-requirement-done_on = done

field-report-deviation = deviation
field-report-text = report text
field-report-measures = measures
field-report-expected = expected to be met

field-outcome-reached = outcome
field-outcome-wording = the source's word
field-outcome-note = note
field-outcome-measures = measures
field-outcome-expected = expected to be reached

# Where a key is true.
word-yes = yes
