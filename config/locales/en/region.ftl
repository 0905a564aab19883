### Several registers as one: risiko rollup and risiko --region

region-name = The region
region-title = { $name } · { $year } · { $registers } · { $today }
region-registers = { $count ->
    [one] 1 register
   *[other] { $count } registers
}
region-board = All trusts
region-ready = Ready
region-top = The gravest of the trusts' Top 5
region-own-place = Place
region-own-top = Top 5 of { $trust }: { $risks }
region-no-top = Top 5 of { $trust }: none
region-lacks = What is missing
region-days = Days left
region-errors = Errors
region-warnings = Warnings
region-missing = { $trust } lacks: { $goals }
region-missing-all = { $trust } lacks all { $count } goals.
region-none-missing = Every goal is assessed.
region-goal = { $goal }: trust by trust, worst first
region-judged = Not reached
region-zones = Risks
region-measures = Measures
region-late = Late
region-worst = Worst risk

region-unread = { $name } is left out: { $why }
region-no-folder = there is no such folder.
region-no-register = there is no register (risiko.toml) in it.
region-no-year = the register has no year { $year }.
region-no-catalogue = the catalogue for { $year } is missing or damaged, so that its goals are not known.
region-bare = it is a repository without a work folder. Clone it, and read the clone with --branches.
region-no-branches = the repository has no branches.
region-no-git = git is not installed.
region-no-repository = the folder is in no git repository.
region-no-revision = “{ $given }” is neither a snapshot, a branch nor a revision there.
region-git = git says: { $why }
region-lacks-snapshot = { $name } has no snapshot { $snapshot }{ $known ->
    [none] {""}
   *[other] {" "}(but { $known })
}. The trusts from there are not compared.
region-newer = { $name } was written by a newer version of the program. Something may be missing here.
region-no-matrix = The matrix in { $name } is missing or damaged. Its risks are shown without zones.
region-no-past = Read at states that the trusts have one each of: { $names }. Findings that build on what has changed since last time are left out for them.
region-disputed = { $trust } has unlike content in { $taken } and { $others }. { $taken }, which is named first, is shown here.
region-other-scale = { $name } has another scale than { $lead }. For { $trusts }, zones can be compared, levels cannot.
region-other-catalogue = { $name } has { $goals ->
    [none] another calendar
   *[other] { $calendar ->
        [yes] another calendar and other goals ({ $goals })
       *[no] other goals ({ $goals })
    }
} than { $lead }. The catalogue in { $lead } counts here.
region-other-year = The active year of { $name } is { $active }. { $year } is shown here.
region-empty = { $name } has no content of any trust this year.
region-absent = None of the registers has any content of { $trusts }.

cli-region-nothing = No register could be read.
cli-region-with-command = --region opens the screens and cannot be used with a command. Use risiko rollup to print.

read-only-region = Regional view: nothing can be changed here. Make the change in the trust's own register.
header-region = regional view: { $registers }
region-read-title = About the registers
region-left-out = { $trusts } is not on the screens because its scale is another.

goals-title = trust by trust
goals-none = No trust must assess the goal, and none has done so.
goals-detail-judged = Probability that the goal is not reached: { $level }
goals-detail-measures = { $count ->
    [0] No open measures
    [one] 1 open measure
   *[other] { $count } open measures
}{ $late ->
    [0] {""}
   *[other] , { $late } overdue
}
top-title = The region's Top 5
top-none = No trust has a Top 5 yet.
top-count = { $risks } risks of { $trusts } trusts
top-own = The trusts' own lists
action-goal-across = goal in all trusts
action-top = Top 5
help-goal-across = The goal trust by trust, worst first
help-top = Top 5 of all trusts, the gravest first
