### Catalogues and years: what catalogue and new-year say

# At the top of the screen when another year than the active one is open.
header-other-year = { $year }, not the active year ({ $active })

goal-kind-goal = goal
goal-kind-indicator = indicator
goal-kind-requirement = requirement
goal-kind-assignment = assignment
goal-prioritised = must be risk-assessed
goal-data-source = Data source: { $text }
goal-published = published { $text }
goal-reporting = reported { $text }
goal-due = due { $text }
goal-owner = responsible: { $text }

frequency-monthly = every month
frequency-tertial = every four months
frequency-tertial-1 = first tertial only
frequency-tertial-2 = second tertial only
frequency-tertial-deviation = every tertial where it deviates
frequency-half-year = every six months
frequency-annual = every year

figure-than-year = { $better ->
    [higher] higher than in { $year }
    [lower] lower than in { $year }
   *[other] measured against { $year }
}
figure-measured = { $text } (measured against { $year })

outcome-reached = Reached
outcome-partly = Partly reached
outcome-not-reached = Not reached
outcome-not-stated = The source does not say whether it was reached
outcome-wording = (“{ $text }”)

catalogue-list-builtin = Built in
catalogue-list-years = The register's years
catalogue-list-active = { $name } (active)
catalogue-list-all = All
catalogue-list-goal = Goals
catalogue-list-indicator = Indicators
catalogue-list-requirement = Requirements
catalogue-list-assignment = Assignments
catalogue-list-prioritised = Prioritised

catalogue-no-theme = Without a theme
# { $shown } of { $all } are chosen.
catalogue-summary = { $shown } of { $all }: { $goal ->
    [one] 1 goal
   *[other] { $goal } goals
}, { $indicator ->
    [one] 1 indicator
   *[other] { $indicator } indicators
}, { $requirement ->
    [one] 1 requirement
   *[other] { $requirement } requirements
} and { $assignment ->
    [one] 1 assignment
   *[other] { $assignment } assignments
}. { $prioritised ->
    [0] None is marked for risk assessment.
   *[other] { $prioritised } must be risk-assessed.
}

catalogue-diff-title = From { $before } to { $after }
catalogue-diff-summary = { $unchanged } the same, { $changed } changed, { $came } new and { $went } gone.{ $stricter ->
    [0] {""}
   *[other] {" "}Stricter figures: { $stricter }.
}{ $looser ->
    [0] {""}
   *[other] {" "}Looser figures: { $looser }.
}
catalogue-diff-changed = Changed
catalogue-diff-came = New
catalogue-diff-went = Gone
catalogue-diff-perhaps = perhaps the same as { $id }, { $title } ({ $why ->
    [number] same number and a similar title
   *[title] a similar title
})
catalogue-diff-number = number { $before } → { $after }
catalogue-diff-kind = { $before } → { $after }
catalogue-diff-priority = { $now ->
    [yes] must be risk-assessed now
   *[no] need not be risk-assessed any more
}

verdict-stricter = stricter
verdict-looser = looser
verdict-changed = changed
verdict-rebased = compared with another year
verdict-came = new figure
verdict-went = figure gone

catalogue-prioritised = { $changed ->
    [0] Nothing to change: { $prioritised } of { $goals } goals in { $file } must be risk-assessed.
    [one] Changed one goal in { $file }: { $prioritised } of { $goals } must be risk-assessed.
   *[other] Changed { $changed } goals in { $file }: { $prioritised } of { $goals } must be risk-assessed.
}
catalogue-prioritise-nothing =
    Say which goals: id or number, or --all for all of them.
    The goals are here: risiko catalogue show { $year }
cli-no-catalogue =
    { $given ->
        [none] Say which catalogue.
       *[other] Found no catalogue called “{ $given }”.
    }
    Name a built-in one, a year of the register or a file: { $known }.
cli-no-goal =
    The catalogue has no goal called “{ $given }”.{ $near ->
        [none] {""}
       *[other] {" "}Did you mean { $near }?
    }
    The goals are here: risiko catalogue show { $year }
cli-newer-register = The register was written by a newer version of the program and is not changed.
cli-no-place =
    { $file } is not changed: there is no safe place to write { $key }.
    Write it by hand.
cli-init-no-priority =
    The catalogue marks no goals for risk assessment.
    Mark all:   risiko catalogue prioritise --all --register { $path }
    Mark some:  risiko catalogue prioritise GOAL... --register { $path }

new-year-made = { $year } is made from { $from }. Every assessment is a draft that nobody has judged yet.
new-year-would = This is how { $year } would be made from { $from }. Nothing is written.
new-year-column-trust = Trust
new-year-column-assessments = Drafts
new-year-column-risks = Risks
new-year-column-measures = Measures
new-year-left-closed = { $count ->
    [one] One closed risk stays in { $from }:
   *[other] { $count } closed risks stay in { $from }:
}
new-year-left-done = { $count ->
    [one] One finished measure stays in { $from }:
   *[other] { $count } finished measures stay in { $from }:
}
new-year-left-dropped = { $count ->
    [one] One dropped measure stays in { $from }:
   *[other] { $count } dropped measures stay in { $from }:
}
new-year-left-trust-gone = The trust is not in the catalogue of { $year }, so this stays in { $from }:
new-year-left-goal-gone = The goal is not in the catalogue of { $year }, so this stays in { $from }:
new-year-left-as-mapped = By the goals' map, this stays in { $from }:
new-year-left-no-factors = Other important risks have no success factors, so these stay in { $from }:
new-year-acceptances = An acceptance is of the judgement in { $from } and does not go over. These must be accepted anew:
new-year-without-risk = These measures go over, but their risks are closed or stay behind:
new-year-lost = These levels have no place on the scale of { $year } and must be set anew:
new-year-lost-score = { $item }: { $of ->
    [judgement] judgement of the goal
    [votes] votes
    [inherent] inherent
    [target] target
   *[current] current
}, { $area ->
    [none] probability
   *[other] { $area }
} { $level } ({ $why ->
    [area] the area is gone
    [outside] the area is not scored at the new level
    [understates] alone it would show the risk too low
   *[level] the level has no counterpart
})
new-year-renumbered = These goals have a new number:
new-year-not-applying = These goals do not apply to the trust any more. Move or close the risks:
new-year-next = What must be done next:
new-year-next-dates = The catalogue is that of { $from }. Correct deadlines, goals and figures in { $year }/catalogue.toml.
new-year-next-priority = No goals are marked for risk assessment. All of them: risiko catalogue prioritise --all --year { $year }
new-year-next-deadlines = { $count ->
    [one] One open measure is due before { $year }. Set a new deadline.
   *[other] { $count } open measures are due before { $year }. Set new deadlines.
}
new-year-next-judge = Judge the risks anew, judge each goal, and have the assessments approved.
new-year-next-status = See what is missing: risiko status
new-year-next-activate = { $from } or another year is still active. Look at the new one: risiko --year { $year } status. Make it active with year in risiko.toml.
new-year-undecided = { $year } is not made. Something must be decided first.
new-year-undecided-goals = These goals are not in the catalogue of { $year }. Say in { $file } where their risks and measures go:
new-year-undecided-scale = The scale of { $year } is another than in { $from }. Say in { $file } what each level becomes:
new-year-unconfirmed = Nobody has confirmed { $file }. Look through it, and set confirmed = true.
new-year-again = Then run: risiko new-year { $year } --from { $from } { $options }, together with your other options.
scale-change-probability = Probability: other levels, or they mean something else
scale-change-consequence = Consequence: other levels, or they are called something else
scale-change-area-gone = { $area }: the area is gone
scale-change-area-meaning = { $area }: other texts or bounds

goal-map-head =
    These goals are not in the catalogue of { $year }, and something is open there.
    Say for each where its risks and measures go:
      the id of a goal of { $year }, "_other" for other important risks, or "" to leave them behind.
goal-map-goal = { $title }: { $risks ->
    [one] 1 risk
   *[other] { $risks } risks
}, { $measures ->
    [one] 1 measure
   *[other] { $measures } measures
} ({ $trusts })
goal-map-perhaps = perhaps the same as { $id }: { $title }
scale-map-head =
    What each level of { $before } becomes on the scale of { $after }: old = new.
    The proposal goes by name, percentage and place. Read the texts, correct what is wrong,
    remove the lines of levels without a counterpart, and set confirmed = true.
    An area with "" does not go over.

cli-year-exists = { $path } is there already and is not changed.
cli-bad-map = { $path } is not used. Correct it, and run the command again.
cli-year-order = The new year must come after { $from }.
cli-mend-first = Something in the files of { $from } cannot be read, and would not go over. Mend it first.
cli-year-not-active =
    { $year } is made, but risiko.toml is not changed.
    Make the new year active by hand: year = { $year }
