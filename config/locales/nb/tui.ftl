### Skjermene

header-today = { $date }
header-today-fixed = i dag { $date } · eksempel
header-unsaved = ulagret
header-read-only = bare lesing
too-small = Vinduet er for lite. Gjør det minst 60 tegn bredt og 18 linjer høyt, eller zoom ut.

# Handlinger: kort i tastelinja, lengre i hjelpen
action-help = hjelp
action-palette = alt
action-search = søk
action-undo = angre
action-redo = gjenta
action-save = lagre
action-quit = avslutt
action-back = tilbake
action-problems = rettes
action-theme = farger
action-measures = tiltak
action-up = opp
action-down = ned
action-left = venstre
action-right = høyre
action-page-up = side opp
action-page-down = side ned
action-first = først
action-last = sist
action-open = åpne
action-next = neste
action-previous = forrige
action-move-up = opp
action-move-down = ned
action-move-left = venstre
action-move-right = høyre
action-new-risk = ny
action-new-measure = tiltak
action-edit-title = tittel
action-knowledge = kunnskap
action-target = mål
action-wall = vegg
action-review = gjennomgått
action-close-risk = lukk
action-delete = slett
action-trust-matrix = hele foretaket
action-assessment = vurdering
action-decrease = ned
action-increase = opp
action-clear = tøm
action-done = ferdig
action-group-move = flytt
action-group-choose = velg
action-group-level = nivå

help-help = Hjelp: tastene som virker her
help-palette = Finn en handling ved navn
help-search = Søk i mål, risikoer og tiltak
help-undo = Angre siste endring
help-redo = Gjenta det som ble angret
help-save = Lagre
help-quit = Avslutt
help-back = Tilbake
help-problems = Vis alt som bør rettes
help-theme = Farger: mørk, lys, høy kontrast, uten farger
help-measures = Foretakets tiltak
help-up = Linja over
help-down = Linja under
help-left = Til venstre
help-right = Til høyre
help-page-up = Et skjermbilde opp
help-page-down = Et skjermbilde ned
help-first = Til den første
help-last = Til den siste
help-open = Åpne det valgte
help-next = Neste risiko
help-previous = Forrige risiko
help-move-up = Flytt risikoen opp
help-move-down = Flytt risikoen ned
help-move-left = Flytt risikoen til venstre
help-move-right = Flytt risikoen til høyre
help-new-risk = Ny risiko
help-new-measure = Nytt tiltak for risikoen
help-edit-title = Endre tittelen
help-wall = Arbeidsmøte på veggen, uten det som er unntatt
help-review = Gjennomgått i dag: står ved vurderingen
help-close-risk = Lukk risikoen, eller åpne den igjen
help-delete = Slett
help-trust-matrix = Alle foretakets risikoer i én matrise
help-assessment = Status, godkjenning og målvurdering
help-decrease = Et nivå ned
help-increase = Et nivå opp
help-clear = Tøm feltet
help-done = Tiltaket er ferdig, eller ikke ferdig likevel
help-title = Hjelp
help-marks = ○ ◐ ● kunnskap · tallet er risikoen · bokstaven sonen · Esc lukker

palette-title = Hva vil du gjøre?
picker-none = Ingen treff. Prøv færre bokstaver.
picker-searching = Søker …
search-title = Søk
prompt-keys = Enter lagrer · Esc avbryter
editor-keys = Ctrl-S eller Esc tar vare på teksten · Ctrl-C forkaster
choice-keys = ↑↓ velg · Enter bruk · Esc avbryt
choice-keys-several = ↑↓ velg · mellomrom merk · Enter bruk · Esc avbryt
choice-none = (ikke satt)

quit-title = Noe er ikke lagret
quit-save = Lagre og avslutt
quit-stay = Bli her
quit-discard = Avslutt uten å lagre

job-failed = Feil i programmet; du kan arbeide videre. { $why }
notice-problems = { $count ->
    [one] Én feil i filene. Trykk p for å se den; resten virker.
   *[other] { $count } feil i filene. Trykk p for å se dem; resten virker.
}
notice-undone = Angret: { $what }
notice-redone = Gjentatt: { $what }
notice-nothing-to-undo = Ingenting å angre.
notice-nothing-to-redo = Ingenting å gjenta.
notice-nothing-to-save = Alt er lagret.
notice-saved = { $count ->
    [one] Lagret { $file }
   *[other] Lagret { $count } filer
}
notice-no-matrix = Årets matrise kan ikke leses. Nivåer vises med tall og uten soner til den er rettet.
notice-read-only = Registeret kan bare leses. Trykk p for å se hvorfor.
notice-closed-stays = Risikoen er lukket. Trykk l for å åpne den igjen.
notice-reviewed = Gjennomgått { $date }.
notice-reopened = Risikoen er åpnet igjen.
notice-deleted = Slettet. Trykk u for å angre.

change-add-risk = la til «{ $title }»
change-move-risk = flyttet «{ $title }»
change-edit-risk = endret «{ $title }»
change-close-risk = lukket «{ $title }»
change-rename = ga { $title } en ny id
change-delete-risk = slettet { $title }
change-add-measure = la til tiltaket «{ $title }»
change-edit-measure = endret tiltaket «{ $title }»
change-delete-measure = slettet tiltaket { $title }
change-assessment = endret vurderingen av «{ $title }»

refusal-unknown = { $id } finnes ikke lenger. Trykk u for å angre, eller velg på nytt.
refusal-damaged = { $file } har feil og kan ikke endres her. Trykk p for å se hva som må rettes.
refusal-taken = Id-en { $id } er i bruk. Prøv igjen.
refusal-closed = { $id } er lukket, eller er den samme risikoen.
refusal-empty-title = Skriv en tittel først.
refusal-outside-area = { $area } kan bare settes fra { $least } til { $most }.
refusal-no-area = Ingen konsekvensområder kan settes til { $level } i denne matrisen.
refusal-no-role = Skriv rollen til den som godkjenner.
refusal-no-reason = Skriv hvorfor.

save-denied = { $file } kan ikke skrives: du har ikke tilgang.
save-full = { $file } fikk ikke plass på disken.
save-io = { $file }: { $why }.
save-clash = { $file } er endret av noen andre på samme sted ({ $keys }). Angre endringen din, eller åpne registeret på nytt og velg.
save-changed = { $file } er borte, skadet eller endret av noen andre på disken. Se på den, og lagre igjen.
save-no-place = { $file } er skrevet slik at endringen ikke har noen egen linje ({ $keys }). Skriv én verdi på hver linje i fila, og lagre igjen.
save-failed = Ikke lagret: { $why } Endringene er fortsatt her.

short-probability = S
next-up = ↑
short-consequence = K

overview-goals = Prioriterte mål
overview-example = eksempelmatrise
overview-mend = Må ordnes først
overview-dates = Frister
overview-calm = Ingenting mangler.
days-short = { $days ->
    [0] i dag
    [one] 1 dag
   *[other] { $days } dager
}
date-not-workday = { $what } (senest { $day })

matrix-all = Alle risikoer
screen-assessed = vurdert { $date } · { $state }
matrix-risks = Risikoer
matrix-columns = S K   
wall-place = { $at } av { $count }
matrix-empty = Ingen risikoer ennå. Trykk n og skriv en setning.
matrix-none = Ingen risikoer.
matrix-unreadable = Fila kan ikke leses, så risikoene i den vises ikke.
mark-target = { $number }′ mål
list-more = { $count } til
list-closed = lukket
list-unscored = ikke satt
target-by = { $cell } innen { $date }

label-title = Tittel
label-event = Hendelse
label-causes = Årsaker
label-leads-to = Fører til
label-threatens = Truer
label-horizon = Tidshorisont
label-owner = Eier
label-responsible = Ansvarlig
label-rationale = Begrunnelse
label-knowledge = Kunnskap
label-knowledge-data = Data
label-knowledge-understanding = Forståelse
label-knowledge-agreement = Enighet
label-target = Mål
label-target-by = Nås innen
label-treatment = Håndtering
label-accepted = Akseptert
label-reviewed = Gjennomgått
label-restricted = Unntatt off.
label-closed = Lukket
label-measures = Tiltak
label-measure = Tiltak
label-new-measure = + tiltak
new-measure-how = Enter eller t: skriv tittel @ansvarlig frist
label-deadline = Frist
label-progress = Status
label-serves = Gjelder
label-expected-effect = Ventet effekt
label-judged-effect = Vurdert effekt
label-judged-note = Begrunnelse
label-status = Status
label-assessed = Vurdert
label-not-reached = Målet nås ikke
label-factors = Suksessfaktorer
label-sessions = Arbeidsmøter
heading-what = Hva
heading-current = Nå
heading-target = Mål etter tiltak
heading-inherent = Iboende, før tiltak
heading-handling = Håndtering
heading-effect = Effekt
heading-judgement = Målvurdering: hvor sannsynlig er det at målet ikke nås?
form-gone = Dette er slettet. Esc går tilbake, u angrer.

measures-none = Ingen tiltak ennå. Trykk t.
measures-empty = Ingen tiltak ennå. Åpne en risiko i matrisen og trykk t.
measures-count = { $count } tiltak, { $overdue } over fristen
no-responsible = ingen ansvarlig
no-deadline = ingen frist
serves-nothing = ingen risiko

status-draft-detail = Det arbeides med vurderingen.
status-ready-detail = Klar til å sendes. Teller som levert.
status-approved-detail = Godkjent av ledelsen slik den står. Bortfaller når nivåer, mål eller håndtering endres.
status-approved-by = { $state } { $date } av { $role }
status-lapsed-since = { $state }: godkjent { $date } av { $role }, og endret siden
session-line = { $day }: { $roles } roller, { $decisions } beslutninger

treatment-avoid-detail = Slutte med det som gir risikoen.
treatment-reduce-detail = Gjøre den mindre sannsynlig eller mindre alvorlig.
treatment-share-detail = Dele den med andre.
treatment-accept-detail = Leve med den. Før inn hvem som aksepterte, og hvorfor, i feltet Akseptert.

ask-risk = Ny risiko · { $goal }
ask-risk-hint = Én setning: hva kan skje? Den plasseres ikke av seg selv. Lim inn flere linjer, så blir hver av dem en risiko.
ask-measure = Nytt tiltak · { $risk }
ask-measure-hint = For eksempel: Bemanningsplan @HR-sjef 1.6
understood-measure = { $title } · ansvarlig: { $owner } · frist: { $deadline }
understood-none = ikke satt
understood-date = { $weekday } { $date }
ask-title = Tittel
ask-role-hint = En rolle, ikke et navn.
ask-restricted-hint = Hjemmelen, for eksempel: offl. § 24 tredje ledd
ask-event-hint = Hva kan skje?
ask-rationale-hint = Hvorfor disse nivåene? Én setning om gangen.
ask-list-hint = Én på hver linje.
ask-date-hint = For eksempel 1.6, fredag, +2u, uke 9, neste tertial eller i dag. Tomt fjerner datoen.
ask-date-wrong = «{ $typed }» er ingen dato. Skriv for eksempel 1.6 eller 01.06.2025.
ask-close = Lukk · { $risk }
ask-close-hint = Hvorfor er den ikke lenger en risiko?
ask-accept = Aksepter · { $risk }
ask-accept-hint = Rolle: begrunnelse. For eksempel: direktør: tiltak koster mer enn de gir. Tomt trekker aksepten tilbake.
ask-approver = Hvem godkjenner?
ask-approver-hint = En rolle. Godkjenningen gjelder slik vurderingen står nå.
ask-delete = Slett «{ $what }»?
ask-delete-along = { $count ->
    [0] Ingen tiltak slettes.
    [one] Ett tiltak som bare gjelder denne, slettes også.
   *[other] { $count } tiltak som bare gjelder denne, slettes også.
}
delete-keep-detail = Er den ikke aktuell lenger, er det bedre å lukke den: da ser man siden hva som skjedde.

problems-title = Det som bør rettes
problems-count = { $errors } feil, { $warnings } advarsler, { $infos } merknader
problems-looking = ser gjennom registeret …
problems-by-hand = Dette rettes i fila, i et redigeringsprogram.
problems-none = Ingenting å rette.
