### The screens

header-today = { $date }
header-today-fixed = today { $date } · example
header-unsaved = unsaved
header-read-only = read only
too-small = The window is too small. Make it at least 60 characters wide and 18 lines high, or zoom out.

# Actions: short in the line of keys, longer in the help
action-help = help
action-palette = all
action-search = search
action-undo = undo
action-redo = redo
action-save = save
action-quit = quit
action-back = back
action-problems = mend
action-theme = colours
action-measures = measures
action-up = up
action-down = down
action-left = left
action-right = right
action-page-up = page up
action-page-down = page down
action-first = first
action-last = last
action-open = open
action-next = next
action-previous = previous
action-move-up = up
action-move-down = down
action-move-left = left
action-move-right = right
action-new-risk = new
action-new-measure = measure
action-edit-title = title
action-knowledge = knowledge
action-target = target
action-wall = wall
action-review = reviewed
action-close-risk = close
action-delete = delete
action-trust-matrix = whole trust
action-assessment = assessment
action-decrease = down
action-increase = up
action-clear = clear
action-done = done
action-group-move = move
action-group-choose = choose
action-group-level = level

help-help = Help: the keys that work here
help-palette = Find an action by name
help-search = Search goals, risks and measures
help-undo = Undo the last change
help-redo = Redo what was undone
help-save = Save
help-quit = Quit
help-back = Back
help-problems = Show everything that should be mended
help-theme = Colours: dark, light, high contrast, none
help-measures = The trust's measures
help-up = The line above
help-down = The line below
help-left = To the left
help-right = To the right
help-page-up = A screenful up
help-page-down = A screenful down
help-first = To the first
help-last = To the last
help-open = Open what is chosen
help-next = Next risk
help-previous = Previous risk
help-move-up = Move the risk up
help-move-down = Move the risk down
help-move-left = Move the risk left
help-move-right = Move the risk right
help-new-risk = New risk
help-new-measure = New measure for the risk
help-edit-title = Change the title
help-wall = Workshop on the wall, without restricted risks
help-review = Reviewed today: the judgement stands
help-close-risk = Close the risk, or open it again
help-delete = Delete
help-trust-matrix = All risks of the trust in one matrix
help-assessment = Status, approval and judgement of the goal
help-decrease = One level down
help-increase = One level up
help-clear = Clear the field
help-done = The measure is done, or not done after all
help-title = Help
help-marks = ○ ◐ ● knowledge · number: the risk · letter: the zone · Esc closes

palette-title = What do you want to do?
picker-none = Nothing found. Try fewer letters.
picker-searching = Searching …
search-title = Search
prompt-keys = Enter saves · Esc cancels
editor-keys = Ctrl-S or Esc keeps the text · Ctrl-C discards it
choice-keys = ↑↓ choose · Enter use · Esc cancel
choice-keys-several = ↑↓ choose · space mark · Enter use · Esc cancel
choice-none = (not set)

quit-title = Something is not saved
quit-save = Save and quit
quit-stay = Stay here
quit-discard = Quit without saving

job-failed = A fault in the program; you can go on working. { $why }
notice-problems = { $count ->
    [one] One problem in the files. Press p to see it; the rest works.
   *[other] { $count } problems in the files. Press p to see them; the rest works.
}
notice-undone = Undone: { $what }
notice-redone = Redone: { $what }
notice-nothing-to-undo = Nothing to undo.
notice-nothing-to-redo = Nothing to redo.
notice-nothing-to-save = Everything is saved.
notice-saved = { $count ->
    [one] Saved { $file }
   *[other] Saved { $count } files
}
notice-no-matrix = The year's matrix cannot be read. Levels are shown by number and without zones until it is mended.
notice-read-only = The register can only be read. Press p to see why.
notice-closed-stays = The risk is closed. Press l to open it again.
notice-reviewed = Reviewed { $date }.
notice-reopened = The risk is open again.
notice-deleted = Deleted. Press u to undo.

change-add-risk = added “{ $title }”
change-move-risk = moved “{ $title }”
change-edit-risk = changed “{ $title }”
change-close-risk = closed “{ $title }”
change-rename = gave { $title } a new id
change-delete-risk = deleted { $title }
change-add-measure = added the measure “{ $title }”
change-edit-measure = changed the measure “{ $title }”
change-delete-measure = deleted the measure { $title }
change-assessment = changed the assessment of “{ $title }”

refusal-unknown = { $id } is not there any more. Press u to undo, or choose again.
refusal-damaged = { $file } has errors and cannot be changed here. Press p to see what must be mended.
refusal-taken = The id { $id } is in use. Try again.
refusal-closed = { $id } is closed, or is the same risk.
refusal-empty-title = Write a title first.
refusal-outside-area = { $area } can only be set from { $least } to { $most }.
refusal-no-area = No consequence area can be set to { $level } in this matrix.
refusal-no-role = Write the role of whoever approves.
refusal-no-reason = Write why.

save-denied = { $file } cannot be written: you do not have access.
save-full = { $file } did not fit on the disk.
save-io = { $file }: { $why }.
save-clash = { $file } was changed by somebody else in the same place ({ $keys }). Undo your change, or open the register again and choose.
save-changed = { $file } is gone, damaged or changed by somebody else on disk. Look at it, and save again.
save-no-place = { $file } is written so that the change has no line of its own ({ $keys }). Write one value on each line of the file, and save again.
save-failed = Not saved: { $why } The changes are still here.

short-probability = P
next-up = ↑
short-consequence = C

overview-goals = Prioritised goals
overview-example = example matrix
overview-mend = Mend first
overview-dates = Deadlines
overview-calm = Nothing is missing.
days-short = { $days ->
    [0] today
    [one] 1 day
   *[other] { $days } days
}
date-not-workday = { $what } (by { $day })

matrix-all = All risks
screen-assessed = assessed { $date } · { $state }
matrix-risks = Risks
matrix-columns = P C   
wall-place = { $at } of { $count }
matrix-empty = No risks yet. Press n and write a sentence.
matrix-none = No risks.
matrix-unreadable = The file cannot be read, so its risks are not shown.
mark-target = { $number }′ target
list-more = { $count } more
list-closed = closed
list-unscored = not set
target-by = { $cell } by { $date }

label-title = Title
label-event = Event
label-causes = Causes
label-leads-to = Leads to
label-threatens = Threatens
label-horizon = Horizon
label-owner = Owner
label-responsible = Owner
label-rationale = Rationale
label-knowledge = Knowledge
label-knowledge-data = Data
label-knowledge-understanding = Understanding
label-knowledge-agreement = Agreement
label-target = Target
label-target-by = Reached by
label-treatment = Treatment
label-accepted = Accepted
label-reviewed = Reviewed
label-restricted = Restricted
label-closed = Closed
label-measures = Measures
label-measure = Measure
label-new-measure = + measure
new-measure-how = Enter or t: write title @owner deadline
label-deadline = Deadline
label-progress = Status
label-serves = Serves
label-expected-effect = Expected effect
label-judged-effect = Judged effect
label-judged-note = Rationale
label-status = Status
label-assessed = Assessed
label-not-reached = Goal not reached
label-factors = Success factors
label-sessions = Workshops
heading-what = What
heading-current = Now
heading-target = Target after measures
heading-inherent = Inherent, before measures
heading-handling = Treatment
heading-effect = Effect
heading-judgement = Judgement: how probable is it that the goal is not reached?
form-gone = This is deleted. Esc goes back, u undoes.

measures-none = No measures yet. Press t.
measures-empty = No measures yet. Open a risk in the matrix and press t.
measures-count = { $count } measures, { $overdue } overdue
no-responsible = no owner
no-deadline = no deadline
serves-nothing = no risk

status-draft-detail = The assessment is being worked on.
status-ready-detail = Ready to be sent. Counts as delivered.
status-approved-detail = Approved by the management as it stands. Lapses when levels, targets or treatment change.
status-approved-by = { $state } { $date } by { $role }
status-lapsed-since = { $state }: approved { $date } by { $role }, and changed since
session-line = { $day }: { $roles } roles, { $decisions } decisions

treatment-avoid-detail = Stop doing what gives rise to it.
treatment-reduce-detail = Make it less likely or less serious.
treatment-share-detail = Share it with others.
treatment-accept-detail = Live with it. Write who accepted it, and why, in the field Accepted.

ask-risk = New risk · { $goal }
ask-risk-hint = One sentence: what could happen? It is not placed by itself. Paste several lines, and each becomes a risk.
ask-measure = New measure · { $risk }
ask-measure-hint = For example: Staffing plan @HR director 1.6
understood-measure = { $title } · owner: { $owner } · deadline: { $deadline }
understood-none = not set
understood-date = { $weekday } { $date }
ask-title = Title
ask-role-hint = A role, not a name.
ask-restricted-hint = The legal ground, for example: offl. § 24 tredje ledd
ask-event-hint = What may happen?
ask-rationale-hint = Why these levels? One sentence at a time.
ask-list-hint = One on each line.
ask-date-hint = For example 1.6, friday, +2w, week 9, next tertial or today. Empty removes the date.
ask-date-wrong = “{ $typed }” is no date. Write for example 1.6 or 01.06.2025.
ask-close = Close · { $risk }
ask-close-hint = Why is it no longer a risk?
ask-accept = Accept · { $risk }
ask-accept-hint = Role: reason. For example: director: measures cost more than they give. Empty takes the acceptance back.
ask-approver = Who approves?
ask-approver-hint = A role. The approval holds for the assessment as it stands now.
ask-delete = Delete “{ $what }”?
ask-delete-along = { $count ->
    [0] No measures are deleted.
    [one] One measure that serves only this one is deleted too.
   *[other] { $count } measures that serve only this one are deleted too.
}
delete-keep-detail = If it is no longer relevant, closing is better: people can then see what happened.

problems-title = What should be mended
problems-count = { $errors } errors, { $warnings } warnings, { $infos } notes
problems-looking = looking through the register …
problems-by-hand = This is mended in the file, in an editor.
problems-none = Nothing to mend.
