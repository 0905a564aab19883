### What is mine: what people choose for themselves, and “My task”

action-mine = my task
action-settings = settings
action-mouse = mouse
action-redraw = redraw
action-suspend = put aside
action-make-ready = make ready
help-mine = My task: what is yours to do
help-settings = Settings: trust, role, language, colours
help-mouse = The mouse: the program’s, or selects text
help-redraw = Draw the screen anew
help-suspend = Put aside; fg brings it back
help-make-ready = Make it ready, or see what is lacking

settings-welcome = Welcome
settings-title = Settings
settings-first = Who are you? What you choose here is remembered on this machine and never written into the register. Enter changes a line. F3 shows the settings again later.
settings-intro = What you choose here is remembered on this machine and never written into the register.
settings-trust = Trust
settings-trust-about = Your trust stands first everywhere. Others’ assessments can be read, but the program asks before you change them.
settings-role = Role
settings-role-about = If you are a head of clinic, say, My task shows the goals in which that role owns a risk or a measure.
settings-language = Language
settings-language-about = The language of the screens. What is written in the register stands as it is written.
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
settings-theme = Colours
settings-theme-about = A dark or a light background. On a large screen in a bright room, light is usually best.
settings-start = Opens with
settings-start-about = What you see first: what is yours to do, or the overview of all trusts.
settings-mouse = Mouse
settings-mouse-about = When the program does not use the mouse, you can select and copy text with it.
settings-keys = Keys
settings-begin = Begin
settings-begin-about = Enter begins. Everything can be changed later.
settings-done = Done
settings-no-trust = not chosen: all trusts
settings-no-role = not chosen: all of the trust
settings-no-role-detail = My task shows everything in the trust.
settings-other-role = Another role …
theme-light = light
theme-dark = dark
theme-contrast = high contrast
theme-plain = no colours
start-mine = my task
start-overview = the overview
mouse-on = used by the program
mouse-off = selects text

settings-unusable = Your own settings cannot be read, so the program runs as usual. Choose again with F3; the old ones are kept.
settings-word = Your own settings have “{ $value }” for { $what }, which means nothing. It is passed over.
settings-not-kept = This holds for now, but cannot be remembered: { $why }
keys-clash = Your own keys: { $key } is set for two things, “{ $first }” and “{ $second }”. Only the first counts.
keys-unknown = Your own keys: there is no “{ $what }”. It is passed over.
notice-mouse-on = The program uses the mouse again.
notice-mouse-off = Now you can select text with the mouse. The same key gives it back to the program.

others-title = These are the assessments of { $trust }
others-leave = Leave them
others-leave-detail = You can read everything. Nothing is changed.
others-change = Change them for { $trust }
others-change-detail = The program does not ask again until you open it the next time.

mine-title = My task
mine-nobody = The program does not know which trust you belong to. Press Enter or F3 and choose.
mine-deadline = { $days ->
    [0] Today: { $what }
    [one] 1 day to { $date }: { $what }
   *[other] { $days } days to { $date }: { $what }
}
mine-late = Overdue measures
mine-others = Other goals of the trust
mine-others-count = { $count ->
    [one] One other goal of the trust. Enter shows it.
   *[other] { $count } other goals of the trust. Enter shows them.
}
mine-more-above = { $count } above
mine-left = { $count ->
    [one] One goal is left before all is ready.
   *[other] { $count } goals are left before all is ready.
}
mine-all-ready = All is ready. Enter sends it.
mine-begin = not begun
mine-damaged = cannot be read
mine-lapsed = changed since it was approved
mine-lacks = { $count ->
    [one] lacking: { $first }
   *[other] { $count } things are lacking: { $first }
}
mine-unchanged-since = unchanged since { $date }: press b
mine-never-looked = not looked at yet: press b
mine-can-be-ready = nothing is lacking: press k
mine-looked = looked at { $date }
mine-ready = ready
mine-nothing-to-confirm = All that is begun was looked at in this round.
mine-nothing-to-make-ready = No draft is complete enough to be made ready. Enter on a goal shows what is lacking.
mine-confirm-title = Looked at, and it stands
mine-ready-title = Ready to be sent
notice-confirmed = { $count ->
    [one] One goal was looked at and stands. u undoes.
   *[other] { $count } goals were looked at and stand. u undoes.
}
notice-made-ready = { $count ->
    [one] One goal is made ready. u undoes.
   *[other] { $count } goals are made ready. u undoes.
}
notice-ready = { $goal } is made ready. u undoes.

lack-title = { $count ->
    [one] { $goal }: one thing is lacking
   *[other] { $goal }: { $count } things are lacking
}
lack-must = This must be mended. Enter goes there.
lack-may = Enter goes there.
lack-unreadable = The assessment cannot be read
lack-risk = No risk is written down
lack-placing = “{ $title }” is not placed in the matrix
lack-measure = “{ $title }” is { $zone } and has no open measure
lack-judgement = The goal itself is not judged
lack-owner = “{ $title }” has no owner
lack-cause = “{ $title }” has no cause
lack-rationale = “{ $title }” has no rationale
lack-judgement-rationale = The judgement of the goal has no rationale
lack-participants = It does not say who took part
ask-participants = Who took part?
ask-participants-hint = Roles, not names, with commas between. For example: head of clinic, medical director
ask-participants-none = Write at least one role.
notice-participants = { $count ->
    [one] One role is written down as having taken part.
   *[other] { $count } roles are written down as having taken part.
}
lack-despite = Make it ready all the same, and say why
lack-despite-detail = The reason stands in the assessment, where those who approve read it.
ask-despite = Why is { $goal } ready all the same?
ask-despite-hint = One sentence. It stands in the assessment.
approve-not-ready = Only what was made ready can be approved. Choose ready first.
accept-others = Here only this role can accept: { $roles }.

header-unsent = { $count } not sent
header-incoming = { $count ->
    [one] 1 new from others
   *[other] { $count } new from others
}
identity-name = What is your name?
identity-name-hint = The name stands with what you send, so that the others see who has done what. It is for this register only.
identity-name-none = Write your name.
identity-email = What is your e-mail address?
identity-email-hint = The one at work. It stands with what you send, and is for this register only.
identity-email-wrong = That is no e-mail address. Write for example kari.nordmann@hospital.no
git-job-keys-choose = Enter shows both answers, so that you can choose · Esc closes
