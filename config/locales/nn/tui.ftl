### Skjermane

header-today = { $date }
header-today-fixed = i dag { $date } · døme
header-unsaved = ulagra
header-read-only = berre lesing
too-small = Vindauget er for lite. Gjer det minst 60 teikn breitt og 18 linjer høgt, eller zoom ut.

# Handlingar: kort i tastelinja, lengre i hjelpa
action-help = hjelp
action-palette = alt
action-search = søk
action-undo = angre
action-redo = gjenta
action-save = lagre
action-quit = avslutt
action-back = tilbake
action-problems = rettast
action-theme = fargar
action-measures = tiltak
action-up = opp
action-down = ned
action-left = venstre
action-right = høgre
action-page-up = side opp
action-page-down = side ned
action-first = først
action-last = sist
action-open = opne
action-next = neste
action-previous = førre
action-move-up = opp
action-move-down = ned
action-move-left = venstre
action-move-right = høgre
action-new-risk = ny
action-new-measure = tiltak
action-edit-title = tittel
action-knowledge = kunnskap
action-target = mål
action-wall = vegg
action-review = gjennomgått
action-close-risk = lukk
action-delete = slett
action-trust-matrix = heile føretaket
action-assessment = vurdering
action-decrease = ned
action-increase = opp
action-clear = tøm
action-done = ferdig
action-group-move = flytt
action-group-choose = vel
action-group-level = nivå

help-help = Hjelp: tastane som verkar her
help-palette = Finn ei handling ved namn
help-search = Søk i mål, risikoar og tiltak
help-undo = Angre siste endring
help-redo = Gjenta det som blei angra
help-save = Lagre
help-quit = Avslutt
help-back = Tilbake
help-problems = Vis alt som bør rettast
help-theme = Fargar: mørk, lys, høg kontrast, utan fargar
help-measures = Tiltaka til føretaket
help-up = Linja over
help-down = Linja under
help-left = Til venstre
help-right = Til høgre
help-page-up = Eit skjermbilde opp
help-page-down = Eit skjermbilde ned
help-first = Til den første
help-last = Til den siste
help-open = Opne det valde
help-next = Neste risiko
help-previous = Førre risiko
help-move-up = Flytt risikoen opp
help-move-down = Flytt risikoen ned
help-move-left = Flytt risikoen til venstre
help-move-right = Flytt risikoen til høgre
help-new-risk = Ny risiko
help-new-measure = Nytt tiltak for risikoen
help-edit-title = Endre tittelen
help-wall = Arbeidsmøte på veggen, utan det som er unntatt
help-review = Gjennomgått i dag: vurderinga står
help-close-risk = Lukk risikoen, eller opne han igjen
help-delete = Slett
help-trust-matrix = Alle risikoane til føretaket i éi matrise
help-assessment = Status, godkjenning og målvurdering
help-decrease = Eit nivå ned
help-increase = Eit nivå opp
help-clear = Tøm feltet
help-done = Tiltaket er ferdig, eller ikkje ferdig likevel
help-title = Hjelp
help-marks = ○ ◐ ● kunnskap · talet er risikoen · bokstaven sona · Esc lukkar

palette-title = Kva vil du gjere?
picker-none = Ingen treff. Prøv færre bokstavar.
picker-searching = Søkjer …
search-title = Søk
prompt-keys = Enter lagrar · Esc avbryt
editor-keys = Ctrl-S eller Esc tek vare på teksten · Ctrl-C forkastar
choice-keys = ↑↓ vel · Enter bruk · Esc avbryt
choice-keys-several = ↑↓ vel · mellomrom merk · Enter bruk · Esc avbryt
choice-none = (ikkje valt)

quit-title = Noko er ikkje lagra
quit-save = Lagre og avslutt
quit-stay = Bli her
quit-discard = Avslutt utan å lagre

job-failed = Feil i programmet; du kan arbeide vidare. { $why }
notice-problems = { $count ->
    [one] Éin feil i filene. Trykk p for å sjå han; resten verkar.
   *[other] { $count } feil i filene. Trykk p for å sjå dei; resten verkar.
}
notice-undone = Angra: { $what }
notice-redone = Gjenteke: { $what }
notice-nothing-to-undo = Ingenting å angre.
notice-nothing-to-redo = Ingenting å gjenta.
notice-nothing-to-save = Alt er lagra.
notice-saved = { $count ->
    [one] Lagra { $file }
   *[other] Lagra { $count } filer
}
notice-no-matrix = Matrisa for året kan ikkje lesast. Nivå blir viste med tal og utan soner til ho er retta.
notice-read-only = Registeret kan berre lesast. Trykk p for å sjå kvifor.
notice-closed-stays = Risikoen er lukka. Trykk l for å opne han igjen.
notice-reviewed = Gjennomgått { $date }.
notice-reopened = Risikoen er opna igjen.
notice-deleted = Sletta. Trykk u for å angre.

change-add-risk = la til «{ $title }»
change-move-risk = flytta «{ $title }»
change-edit-risk = endra «{ $title }»
change-close-risk = lukka «{ $title }»
change-rename = gav { $title } ein ny id
change-delete-risk = sletta { $title }
change-add-measure = la til tiltaket «{ $title }»
change-edit-measure = endra tiltaket «{ $title }»
change-delete-measure = sletta tiltaket { $title }
change-assessment = endra vurderinga av «{ $title }»

refusal-unknown = { $id } finst ikkje lenger. Trykk u for å angre, eller vel på nytt.
refusal-damaged = { $file } har feil og kan ikkje endrast her. Trykk p for å sjå kva som må rettast.
refusal-taken = Id-en { $id } er i bruk. Prøv igjen.
refusal-closed = { $id } er lukka, eller er den same risikoen.
refusal-empty-title = Skriv ein tittel først.
refusal-outside-area = { $area } kan berre setjast frå { $least } til { $most }.
refusal-no-area = Ingen konsekvensområde kan setjast til { $level } i denne matrisa.
refusal-no-role = Skriv rolla til den som godkjenner.
refusal-no-reason = Skriv kvifor.

save-denied = { $file } kan ikkje skrivast: du har ikkje tilgang.
save-full = { $file } fekk ikkje plass på disken.
save-io = { $file }: { $why }.
save-clash = { $file } er endra av nokon andre på same stad ({ $keys }). Angre endringa di, eller opne registeret på nytt og vel.
save-changed = { $file } er borte, skadd eller endra av nokon andre på disken. Sjå på fila, og lagre igjen.
save-no-place = { $file } er skriven slik at endringa ikkje har noka eiga linje ({ $keys }). Skriv éin verdi på kvar linje i fila, og lagre igjen.
save-failed = Ikkje lagra: { $why } Endringane er framleis her.

short-probability = S
next-up = ↑
short-consequence = K

overview-goals = Prioriterte mål
overview-example = dømematrise
overview-mend = Må ordnast først
overview-dates = Fristar
overview-calm = Ingenting manglar.
days-short = { $days ->
    [0] i dag
    [one] 1 dag
   *[other] { $days } dagar
}
date-not-workday = { $what } (seinast { $day })

matrix-all = Alle risikoar
screen-assessed = vurdert { $date } · { $state }
matrix-risks = Risikoar
matrix-columns = S K   
wall-place = { $at } av { $count }
matrix-empty = Ingen risikoar enno. Trykk n og skriv ei setning.
matrix-none = Ingen risikoar.
matrix-unreadable = Fila kan ikkje lesast, så risikoane er ikkje viste.
mark-target = { $number }′ mål
list-more = { $count } til
list-closed = lukka
list-unscored = utan nivå
target-by = { $cell } innan { $date }

label-title = Tittel
label-event = Hending
label-causes = Årsaker
label-leads-to = Fører til
label-threatens = Trugar
label-horizon = Tidshorisont
label-owner = Eigar
label-responsible = Ansvarleg
label-rationale = Grunngiving
label-knowledge = Kunnskap
label-knowledge-data = Data
label-knowledge-understanding = Forståing
label-knowledge-agreement = Semje
label-target = Mål
label-target-by = Nådd innan
label-treatment = Handtering
label-accepted = Akseptert
label-reviewed = Gjennomgått
label-restricted = Unntatt off.
label-closed = Lukka
label-measures = Tiltak
label-measure = Tiltak
label-new-measure = + tiltak
new-measure-how = Enter eller t: skriv tittel @ansvarleg frist
label-deadline = Frist
label-progress = Status
label-serves = Gjeld
label-expected-effect = Venta effekt
label-judged-effect = Vurdert effekt
label-judged-note = Grunngiving
label-status = Status
label-assessed = Vurdert
label-not-reached = Målet ikkje nådd
label-factors = Suksessfaktorar
label-sessions = Arbeidsmøte
heading-what = Kva
heading-current = No
heading-target = Mål etter tiltak
heading-inherent = Ibuande, før tiltak
heading-handling = Handtering
heading-effect = Effekt
heading-judgement = Målvurdering: kor sannsynleg er det at målet ikkje blir nådd?
form-gone = Dette er sletta. Esc går tilbake, u angrar.

measures-none = Ingen tiltak enno. Trykk t.
measures-empty = Ingen tiltak enno. Opne ein risiko i matrisa og trykk t.
measures-count = { $count } tiltak, { $overdue } over fristen
no-responsible = ingen ansvarleg
no-deadline = ingen frist
serves-nothing = ingen risiko

status-draft-detail = Vurderinga er under arbeid.
status-ready-detail = Klar til å sendast. Tel som levert.
status-approved-detail = Godkjend av leiinga slik ho står. Fell bort når nivå, mål eller handtering blir endra.
status-approved-by = { $state } { $date } av { $role }
status-lapsed-since = { $state }: godkjend { $date } av { $role }, og endra sidan
session-line = { $day }: { $roles } roller, { $decisions } vedtak

treatment-avoid-detail = Slutte med det som gir risikoen.
treatment-reduce-detail = Gjere han mindre sannsynleg eller mindre alvorleg.
treatment-share-detail = Dele han med andre.
treatment-accept-detail = Leve med han. Før inn kven som aksepterte, og kvifor, i feltet Akseptert.

ask-risk = Ny risiko · { $goal }
ask-risk-hint = Éi setning: kva kan skje? Han blir ikkje plassert av seg sjølv. Lim inn fleire linjer, så blir kvar av dei ein risiko.
ask-measure = Nytt tiltak · { $risk }
ask-measure-hint = Til dømes: Bemanningsplan @HR-sjef 1.6
understood-measure = { $title } · ansvarleg: { $owner } · frist: { $deadline }
understood-none = ingen
understood-date = { $weekday } { $date }
ask-title = Tittel
ask-role-hint = Ei rolle, ikkje eit namn.
ask-restricted-hint = Heimelen, til dømes: offl. § 24 tredje ledd
ask-event-hint = Kva kan skje?
ask-rationale-hint = Kvifor desse nivåa? Éi setning om gongen.
ask-list-hint = Éin på kvar linje.
ask-date-hint = Til dømes 1.6, fredag, +2u, veke 9, neste tertial eller i dag. Tomt fjernar datoen.
ask-date-wrong = «{ $typed }» er ingen dato. Skriv til dømes 1.6 eller 01.06.2025.
ask-close = Lukk · { $risk }
ask-close-hint = Kvifor er han ikkje lenger ein risiko?
ask-accept = Aksepter · { $risk }
ask-accept-hint = Rolle: grunngiving. Til dømes: direktør: tiltak kostar meir enn dei gir. Tomt trekkjer aksepten tilbake.
ask-approver = Kven godkjenner?
ask-approver-hint = Ei rolle. Godkjenninga gjeld slik vurderinga står no.
ask-delete = Slette «{ $what }»?
ask-delete-along = { $count ->
    [0] Ingen tiltak blir sletta.
    [one] Eitt tiltak som berre gjeld denne, blir òg sletta.
   *[other] { $count } tiltak som berre gjeld denne, blir òg sletta.
}
delete-keep-detail = Er han ikkje aktuell lenger, er det betre å lukke han: då ser ein sidan kva som skjedde.

problems-title = Det som bør rettast
problems-count = { $errors } feil, { $warnings ->
    [one] 1 åtvaring
   *[other] { $warnings } åtvaringar
}, { $infos ->
    [one] 1 merknad
   *[other] { $infos } merknader
}
problems-looking = ser gjennom registeret …
problems-by-hand = Rett dette i fila, i eit redigeringsprogram.
problems-none = Ingenting å rette.
