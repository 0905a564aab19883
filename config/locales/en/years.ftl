### Catalogues and years: what catalogue and new-year say

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
