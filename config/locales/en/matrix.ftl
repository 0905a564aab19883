### The matrix: choosing, moving, aiming and confirming

key-space = space
action-pick-up = move
action-score-area = area
action-drop = drop
action-put-back = put back
action-next-area = next area
action-previous-area = previous area
help-pick-up = Pick the risk up: arrows or two digits move it
help-score-area = Set the level in one more area: one digit
help-target = Pick the target up: where the risk is to be
help-knowledge = Knowledge: data, understanding, agreement
help-drop = Drop: all since you picked it up is one change
help-put-back = Put back, as if nothing had moved
help-next-area = Take the next consequence area in hand
help-previous-area = Take the previous consequence area in hand

badge-moving = MOVING { $number } { $from } → { $to } · { $area }
badge-target = TARGET { $number } today { $from } → { $to } · { $area }
moving-unplaced = not placed
moving-held-up = { $area } { $level } holds the mark up
moving-target-above = The target is above today's level.
moving-no-areas = The matrix has no consequence areas.
moving-no-level = No level is called { $mark }.
moving-typed = { $mark } · and consequence?
moving-put-back = Put back.
moving-place-first = Move it first, with arrows or two digits.
moving-not-moved = Dropped where it stood.
moving-finish-first = Drop it first with Enter, or put it back with Esc.
moved = { $number } { $from } → { $to }, from { $before } to { $after }
moved-within = { $number } { $from } → { $to } ({ $after })
moved-placed = { $number } placed in { $to } ({ $after })
moved-area = { $number } { $area } { $from } → { $to }
moved-target = { $number } target { $to } ({ $after }), today { $from } ({ $before })
moved-target-above = { $number } target { $to } ({ $after }) is above today, { $from } ({ $before })
looking-nothing-there = No marks that way.
looking-no-number = No risk has number { $number }.

confirm-keys = Enter yes · Esc no
confirm-keys-typed = Enter does that · Esc forgets it
confirm-typed = You typed “{ $typed }”. Enter offers it as a new risk. Nothing else has been done.
confirm-typed-nothing = You typed “{ $typed }”. Nothing has been done, and Enter does nothing either.
confirm-nothing-done = Nothing has changed.
confirm-rename = Change the title?
confirm-review = Note that it was reviewed on { $date } and still stands?
confirm-reopen = Open the closed risk again?
confirm-close = Close the risk? It stays in the file with day and reason, and can be opened again.
confirm-close-measures = { $count ->
    [0] It has no open measures.
    [one] One open measure stays.
   *[other] { $count } open measures stay.
}
confirm-delete = Delete the risk?
confirm-delete-measure = Delete the measure?

ask-knowledge = Knowledge · { $risk }
knowledge-keys = ↑↓ part · 1 2 3 strength · 0 not set · Enter use · Esc cancel
knowledge-answer = { $number } knowledge: { $parts }
knowledge-data-weak = Weak: few or uncertain data, little experience
knowledge-data-moderate = Moderate: some data and experience of our own
knowledge-data-strong = Strong: good, recent data and much experience
knowledge-understanding-weak = Weak: we know little about why it happens
knowledge-understanding-moderate = Moderate: we understand the main features
knowledge-understanding-strong = Strong: we understand well what acts on what
knowledge-agreement-weak = Weak: those who know disagree
knowledge-agreement-moderate = Moderate: most agree
knowledge-agreement-strong = Strong: all who know agree
change-target = moved the target of “{ $title }”
change-knowledge = changed the knowledge about “{ $title }”
change-title = changed the title to “{ $title }”

lapse-title = Something lapses
lapse-approval = “{ $what }” was approved on { $date } by { $by }: this change makes the approval lapse.
lapse-acceptance = “{ $what }” was accepted on { $date } by { $by }: this change makes the acceptance lapse.
lapse-once = Make the change anyway? This is asked once.
lapsed-approval = the approval has lapsed
lapsed-acceptance = the acceptance has lapsed
lapse-only = Changed · { $cost }

new-risk-added = { $number } added, not placed. Space places it.
new-risks-added = { $count ->
    [one] One risk added, not placed.
   *[other] { $count } risks added, none placed.
}
new-risk-merged = Merged with { $risk }
new-risk-like = like { $risk }
new-risk-keys = Type the next · space place the last · Esc done
new-risk-keys-typed = Enter add · Esc done
new-risk-keys-like = Enter add anyway · Tab merge · Esc done
merge-why = Merged with “{ $risk }”
matrix-tray = not placed: { $count } ({ $numbers })

action-merge = merge
action-split = split
action-move-to-goal = other goal
action-restrict = restrict
help-merge = Merge with another risk
help-split = Split into two risks
help-move-to-goal = Move to another goal
help-restrict = Keep off the wall and out of open reports
merge-title = Merge · { $risk } is to stand for both
merge-none = There is no other open risk to merge with.
merge-what = { $keep } keeps levels and texts. Causes, effects and { $measures } measures of { $gone } come along, and { $gone } is closed today.
merged = { $gone } merged with { $keep } and closed
split-title = Split · { $risk }
split-what = Become two? The new one begins at the same levels, and { $measures } measures serve both. Nobody has reviewed or accepted it.
split-same = The new one needs another title.
split-done = { $risk } split; the new one is chosen
move-goal-title = Move · { $risk } belongs under
move-goal-what = { $measures } measures that serve this one alone move along. Success factors that it threatens are forgotten. Approvals of both goals may lapse.
move-goal-done = { $risk } moved to “{ $goal }”
restrict-title = Restrict · { $risk }
restrict-what = It is not shown on the wall and in open reports. Empty shows it again.
restrict-done = { $risk } is restricted
restrict-lifted = { $risk } is no longer restricted
