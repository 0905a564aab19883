### Documents: risiko report

matrix-words = Risk matrix. Upwards: { $up }. Across: { $across }.

doc-title-assessment = { $trust }: risk assessment of the prioritised goals { $year }
doc-title-board = { $trust }: risk picture and Top 5 { $year }
doc-title-tertial = { $trust }: risk and Top 5 for the tertial report { $year }
doc-about-assessment = Risk assessment of the prioritised goals
doc-about-board = Management of the risks to the prioritised goals, and the trust's Top 5
doc-about-tertial = Attachment to the tertial report: Top 5 with measures, changes and deviations

doc-head-trust = Trust
doc-head-meeting = Board meeting
doc-head-case = Board case
doc-head-round = Round
doc-head-about = Concerns
doc-head-date = Date
doc-head-source = Requirements
doc-head-since = Compared with

doc-left-out = { $count ->
    [one] 1 risk or measure is exempt from public disclosure and is not here.
   *[other] { $count } risks and measures are exempt from public disclosure and are not here.
}
doc-internal = { $count ->
    [one] For internal use: 1 risk in the document is exempt from public disclosure.
   *[other] For internal use: { $count } risks in the document are exempt from public disclosure.
}
doc-no-snapshot = There is no earlier snapshot to compare with, so the document does not say what has changed.

doc-proposal = Proposed resolution
doc-propose-note = The board takes note of the risk picture of { $trust } as of { $date }.
doc-propose-follow = { $count ->
    [one] The board asks the managing director to follow up the measures against the risk in the zone “{ $zone }” until it is reduced, and to report at the next tertial report.
   *[other] The board asks the managing director to follow up the measures against the { $count } risks in the zone “{ $zone }” until they are reduced, and to report at the next tertial report.
}
doc-propose-top = The board endorses the trust's Top 5, which goes with the tertial report to the regional health authority.

doc-summary = Summary
doc-progress = { $ready } of { $count } prioritised goals are risk-assessed, and { $approved } of the assessments are approved.
doc-movement = Since { $name }: { $counts }.
doc-late = { $count ->
    [one] 1 measure is past its deadline.
   *[other] { $count } measures are past their deadlines.
}
doc-now = Now
doc-before = Before
doc-demand = What the zone asks for

doc-matrix = Risk matrix
doc-matrix-numbers = The numbers are those of the risks in the list of all open risks.
doc-matrix-arrows = The numbers are those of the risks in the list of all open risks. A dashed ring is where the risk stood last time, and the arrow leads from there to where it stands now.
doc-matrix-targets = The dashed arrow leads to the target level, once the measures are carried out.
doc-no-top = The trust has not drawn up a Top 5.
doc-top-measures = Measures for the Top 5
doc-top-comments = Comments
doc-gravest = Risks in the zone “{ $zone }”
doc-no-measures = No measures are listed.
doc-overdue-measures = Measures past their deadlines
doc-none-overdue = No measure is past its deadline.
doc-annex-risks = Annex: all open risks
doc-annex-scale = Annex: scale and criteria
doc-annex-method = Annex: method, participants and knowledge
doc-annex-lacking = Annex: what is lacking
doc-nothing-lacks = Nothing is lacking.

doc-method = Each risk is judged by probability and consequence. The consequence is judged for each area, and the highest counts. The zone stands in the matrix for each cell; numbers are neither multiplied nor added. The strength of knowledge says how sure we are of the judgement, and its weakest part decides.
doc-participants = Participants
doc-workshops = Workshops
doc-assumptions = Assumptions
doc-commit = Revision of the register
doc-knowledge-counts = { $strong } risks rest on strong, { $moderate } on moderate and { $weak } on weak knowledge.{ $unknown ->
    [0] {""}
   *[other] {" "}For { $unknown } it is not judged.
}

doc-number = No.
doc-serves = Risk
doc-measure = Measure
doc-responsible = Responsible
doc-deadline = Deadline
doc-status = Status
doc-effect = Effect
doc-overdue = overdue
doc-judged = { $effect }: { $note }
doc-change = Change
doc-horizon = Term
doc-level = Risk level
doc-areas = Consequence per area
doc-risks = Risks
doc-worst = Highest risk
doc-stands = { $zone } (probability { $probability }, consequence { $consequence })
doc-by = by { $date }
doc-accepted = { $date } by { $by }
doc-knowledge-is = Strength of knowledge: { $words }.
doc-target-is = Target level: { $words }.
doc-new = + new
doc-unknown = ? not known whether it is new
doc-unchanged = → unchanged
doc-closed = closed
doc-moved-up = ↑ up from { $zone } (P{ $probability } C{ $consequence })
doc-moved-down = ↓ down from { $zone } (P{ $probability } C{ $consequence })
doc-moved-up-within = ↑ up within the zone, from P{ $probability } C{ $consequence }
doc-moved-down-within = ↓ down within the zone, from P{ $probability } C{ $consequence }
doc-moved-sideways = ↔ moved within the zone, from P{ $probability } C{ $consequence }

doc-mark = Level
doc-percent = Per cent
doc-frequency = Frequency
doc-for-goals = For goals
doc-meaning = Means

doc-goal-text = What is demanded
doc-goal-figure = Target figure
doc-goal-source = Source
doc-factors = Critical success factors
doc-goal-missing = The goal has not been risk-assessed.
doc-goal-damaged = The file with the risk assessment cannot be read.

doc-moved = What has changed, and why
doc-none-moved = No risk has moved, is new or was closed.
doc-why = Why
doc-measures-changed = Measures since last time
doc-measures-done = Done
doc-measures-delayed = Delayed
doc-measures-new = New
doc-measures-none-changed = No measure was done or delayed, or is new.
doc-deviations = Deviations from the requirements
doc-no-deviations = No deviations are reported for { $round }.
doc-requirement = Requirement
doc-told = Reported text
doc-expected = Expected to be met

doc-title-requirements = { $trust }: report on the requirements { $year }
doc-title-regional = { $trust }: the risk picture as a whole { $year }
doc-title-outcome = { $trust }: outcomes and judgements { $year }
doc-title-measures = { $trust }: measures by owner { $year }
doc-title-workshop = { $trust }: record of workshops { $year }
doc-about-requirements = A text for each requirement, in the region's order
doc-about-regional = All trusts: heat map, what is missing, one top 10, and each goal across trusts
doc-about-outcome = What came of the goals, and how they were judged
doc-about-measures = Open measures, and measures whose effect has not been judged
doc-about-workshop = Participants, decisions, votes and open questions

doc-requirement-texts = Requirement by requirement
doc-requirement-counts = { $count } requirements are to be reported in the round. { $told } have a text, and { $deviations } tell of a deviation.
doc-not-told = not reported
doc-deviates = deviation
doc-met = no deviation
doc-no-text = Nothing has been written about this requirement in the round.
doc-outcome = Outcome

doc-no-outcomes = No outcome has been entered yet.
doc-outcome-counts = { $count } outcomes have been entered: { $reached } reached, { $partly } partly reached and { $missed } not reached.{ $unstated ->
    [0] {""}
   *[other] {" "}For { $unstated } the source does not say how it went.
}
doc-outcomes = Goal by goal
doc-outcome-note = Note
doc-missed-by = { $percent } % that the goal is not reached
doc-zones-came = What came of the goals in each zone ({ $round })
doc-goals = Goals
doc-were-reached = Reached
doc-were-partly = Partly
doc-were-missed = Not reached
doc-share-missed = Not reached in full
doc-brier = How good were the judgements?
doc-brier-none = No judgement with a percentage has an outcome yet, so there is nothing to score.
doc-brier-formula = Brier score = the mean of (p − o)², where p is the probability that the goal is not reached (the middle of the level's range), and o is 1 where the goal was not reached or only in part, else 0.
doc-brier-source = Source: Brier, G. W. (1950): Verification of forecasts expressed in terms of probability. Monthly Weather Review 78 (1), 1–3.
doc-brier-is = { $round }: { $score } for { $count } judgements, of which { $missed } goals were not reached in full. 0 is perfect, and 0.25 is like saying 50 % of everything. Who had only said how often goals are missed would have got { $base }, so the judgements were { $than ->
    [better] better than that.
   *[other] no better than that.
}

doc-no-owners = No measure waits for anybody.
doc-nobody = Nobody responsible
doc-owner-counts = { $open ->
    [one] 1 open measure
   *[other] { $open } open measures
}, { $late } overdue.
doc-open-measures = Open measures
doc-unjudged = Done, but the effect has not been judged

doc-no-workshops = No workshop has been entered.
doc-decisions = Decisions
doc-parked = Open questions
doc-votes = Votes
doc-voted-on = Voted on
doc-votes-first = Before the talk
doc-votes-last = In the end
doc-votes-for = level { $mark }: { $count }
doc-median = Middle vote

doc-heat-map = Heat map
doc-heat-map-words = Each cell shows the highest zone, how many open risks there are and how far the assessment has come: ✓ approved, ○ ready, … draft, ! lapsed. A dot means that the goal does not apply to the trust.
doc-lacking = What is missing
doc-regional-top = The ten highest of the trusts' Top 5
doc-same-measures = The same measure in several trusts
doc-across = Each goal across the trusts
doc-judged-goal = Goal not reached
doc-open-late = Measures / late

doc-measures = Measures

reached-reached = reached
reached-partly = partly reached
reached-not-reached = not reached
reached-not-stated = not stated

report-for-whom = { $count ->
    [one] 1 risk is exempt from public disclosure.
   *[other] { $count } risks are exempt from public disclosure.
} Say who the document is for:
      --public    for anybody: they are left out, and their number is told
      --internal  for those who may read them: they stay in, and are marked
report-file-exists = { $path } is there already.
    Write to another file, or use --force to replace it.
report-no-format = The name { $path } does not say which format it is to be.
    Use --format, or a name that ends with .html, .pdf, .docx, .xlsx, .md, .txt, .csv or .json.
report-which-trust = The document “{ $kind }” is about one trust. Say which with --trust: { $known }
report-no-round = The calendar has no round called { $given }.
    The rounds are: { $known ->
    [none] none
   *[other] { $known }
}
report-written = Written to { $path }
report-not-opened = Found no program to open the file with. It is in { $path }
report-naming = { $count ->
    [one] The text of a risk names something that was left out. Read through it before you send the document:
   *[other] The texts of { $count } risks name something that was left out. Read through them before you send the document:
}
report-unwritten = The document could not be made: { $why }
    Try another format, and tell those who make the program.

remind-subject = Risk picture: { $late } overdue, { $soon } due soon
remind-to = To { $owner }
remind-late = Overdue:
remind-soon = Due in the next { $days } days:
remind-line = - { $what } ({ $place }). Due { $date }: { $left }
remind-end = Taken from the risk register on { $date }.
remind-nobody = Nobody has anything overdue or due soon.

template-sound = The template { $path } can be used: it names only what there is.
template-refused = The template { $path } cannot be used.
template-not-word = It is no Word file (.docx). Save it from Word again.
template-unknown = { $place }: { $tag } names “{ $name }”, which there is not. risiko report --list-fields shows all.
template-unclosed = { $place }: { $tag } does not end in its paragraph. Write the whole tag in one paragraph.
template-syntax = { $place }: { $why }
template-empty = The document would be empty.
template-place = { $part }{ $paragraph ->
    [0] {""}
   *[other] , paragraph { $paragraph }
}
template-body = the text
template-header = the header
template-footer = the footer
template-other = another part of the template

action-report = document
help-report = Make a document, as a board paper
doc-kind-assessment = Risk assessment
doc-kind-board = Board paper
doc-kind-tertial = Attachment to the tertial report
doc-kind-requirements = Report on the requirements
doc-kind-regional = The region as a whole
doc-kind-outcome = Outcomes
doc-kind-measures = Measures by owner
doc-kind-workshop = Record of workshops
report-kind = Which document?
report-whose = Which trust?
report-since = What has changed since
report-format = Format
report-format-pdf = To send and print
report-format-docx = Word, to go on writing in; the region's own template is used where it lies in the register
report-format-html = One web page that can be published and printed
report-format-xlsx = A workbook with a sheet for each table
report-format-markdown = Plain text with simple marks
report-format-text = Plain text
report-readers = Who is it for?
report-public = Anybody
report-internal = Only those who may read what is exempt from disclosure
report-public-means = { $count ->
    [one] 1 risk is left out, and the number is told.
   *[other] { $count } risks are left out, and their number is told.
}
report-internal-means = { $count ->
    [one] 1 risk that is exempt from disclosure stays in, and is marked.
   *[other] { $count } risks that are exempt from disclosure stay in, and are marked.
}
report-place = Where is it to lie?
report-place-hint = Enter makes the document. Esc cancels.
report-place-empty = Write a file name.
report-place-taken = The file is there already. Choose another name.
report-of-region = A register joined from several folders gives no documents. Open one register.
report-reading = Reading what is to be in it …
report-writing = Writing the document …
report-made = Made { $path }. Open it from the file manager, or with xdg-open.
report-naming-short = { $count ->
    [one] The text of 1 risk names something that was left out: read through it.
   *[other] The texts of { $count } risks name something that was left out: read through them.
}
