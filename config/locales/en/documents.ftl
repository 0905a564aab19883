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

report-for-whom = { $count ->
    [one] 1 risk is exempt from public disclosure.
   *[other] { $count } risks are exempt from public disclosure.
} Say who the document is for:
      --public    for anybody: they are left out, and their number is told
      --internal  for those who may read them: they stay in, and are marked
report-file-exists = { $path } is there already.
    Write to another file, or use --force to replace it.
report-no-format = The name { $path } does not say which format it is to be.
    Use --format, or a name that ends with .html, .md, .txt, .csv or .json.
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
