### Matrisen: velge, flytte, sikte og bekrefte

key-space = mellomrom
action-pick-up = flytt
action-score-area = område
action-drop = slipp
action-put-back = legg tilbake
action-next-area = neste område
action-previous-area = forrige område
help-pick-up = Ta opp risikoen, og flytt med piler eller tall
help-score-area = Sett nivå i et område til: ett tall
help-target = Ta opp målet: hvor risikoen skal være
help-knowledge = Kunnskapsstyrke: data, forståelse, enighet
help-drop = Slipp: alt fra du tok den opp, er én endring
help-put-back = Legg tilbake, som om ingenting var flyttet
help-next-area = Ta neste konsekvensområde i hånda
help-previous-area = Ta forrige konsekvensområde i hånda

badge-moving = FLYTTER { $number } { $from } → { $to } · { $area }
badge-target = MÅL { $number } i dag { $from } → { $to } · { $area }
moving-unplaced = ikke plassert
moving-held-up = { $area } { $level } holder merket oppe
moving-target-above = Målet ligger over dagens nivå.
moving-no-areas = Matrisen har ingen konsekvensområder.
moving-no-level = Ingen nivåer heter { $mark }.
moving-typed = { $mark } · og konsekvens?
moving-put-back = Lagt tilbake.
moving-place-first = Flytt den først, med piler eller to tall.
moving-not-moved = Sluppet der den sto.
moving-finish-first = Slipp først med Enter, eller legg tilbake med Esc.
moved = { $number } { $from } → { $to }, fra { $before } til { $after }
moved-within = { $number } { $from } → { $to } ({ $after })
moved-placed = { $number } plassert i { $to } ({ $after })
moved-area = { $number } { $area } { $from } → { $to }
moved-target = { $number } mål { $to } ({ $after }), i dag { $from } ({ $before })
moved-target-above = { $number } mål { $to } ({ $after }) ligger over i dag, { $from } ({ $before })
looking-nothing-there = Ingen merker den veien.
looking-no-number = Ingen risiko har nummer { $number }.

confirm-keys = Enter ja · Esc nei
confirm-keys-typed = Enter gjør det · Esc glemmer det
confirm-typed = Du skrev «{ $typed }». Enter legger det fram som en ny risiko. Ingenting annet er gjort.
confirm-typed-nothing = Du skrev «{ $typed }». Ingenting er gjort, og Enter gjør heller ingenting.
confirm-nothing-done = Ingenting er endret.
confirm-rename = Endre tittelen?
confirm-review = Føre opp at den er gjennomgått { $date } og står ved lag?
confirm-reopen = Åpne den lukkede risikoen igjen?
confirm-close = Lukke risikoen? Den blir stående i fila med dag og grunn, og kan åpnes igjen.
confirm-close-measures = { $count ->
    [0] Den har ingen åpne tiltak.
    [one] Ett åpent tiltak blir stående.
   *[other] { $count } åpne tiltak blir stående.
}
confirm-delete = Slette risikoen?
confirm-delete-measure = Slette tiltaket?

ask-knowledge = Kunnskap · { $risk }
knowledge-keys = ↑↓ del · 1 2 3 styrke · 0 ikke satt · Enter bruk · Esc avbryt
knowledge-answer = { $number } kunnskap: { $parts }
knowledge-data-weak = Svak: få eller usikre data, lite erfaring
knowledge-data-moderate = Moderat: noen data og egen erfaring
knowledge-data-strong = Sterk: gode og ferske data, mye erfaring
knowledge-understanding-weak = Svak: vi vet lite om hvorfor det skjer
knowledge-understanding-moderate = Moderat: vi forstår hovedtrekkene
knowledge-understanding-strong = Sterk: vi forstår godt hva som virker på hva
knowledge-agreement-weak = Svak: de som kan det, er uenige
knowledge-agreement-moderate = Moderat: de fleste er enige
knowledge-agreement-strong = Sterk: alle som kan det, er enige
change-target = flyttet målet for «{ $title }»
change-knowledge = endret kunnskapen om «{ $title }»
change-title = endret tittelen til «{ $title }»

lapse-title = Noe bortfaller
lapse-approval = «{ $what }» er godkjent { $date } av { $by }: denne endringen gjør at godkjenningen bortfaller.
lapse-acceptance = «{ $what }» er akseptert { $date } av { $by }: denne endringen gjør at aksepten bortfaller.
lapse-once = Gjøre endringen likevel? Det spørres én gang.
lapsed-approval = godkjenningen er bortfalt
lapsed-acceptance = aksepten er bortfalt
lapse-only = Endret · { $cost }

new-risk-added = { $number } lagt til, ikke plassert. Mellomrom plasserer den.
new-risks-added = { $count ->
    [one] Én risiko lagt til, ikke plassert.
   *[other] { $count } risikoer lagt til, ingen plassert.
}
new-risk-merged = Slått sammen med { $risk }
new-risk-like = ligner { $risk }
new-risk-keys = Skriv neste · mellomrom plasser den siste · Esc ferdig
new-risk-keys-typed = Enter legg til · Esc ferdig
new-risk-keys-like = Enter legg til likevel · Tab slå sammen · Esc ferdig
merge-why = Slått sammen med «{ $risk }»
matrix-tray = ikke plassert: { $count } ({ $numbers })

action-merge = slå sammen
action-split = del
action-move-to-goal = annet mål
action-restrict = unnta
help-merge = Slå sammen med en annen risiko
help-split = Del i to risikoer
help-move-to-goal = Flytt til et annet mål
help-restrict = Unnta fra veggen og åpne rapporter
merge-title = Slå sammen · { $risk } skal stå for begge
merge-none = Det er ingen annen åpen risiko å slå sammen med.
merge-what = { $keep } beholder nivåer og tekster. Årsaker, følger og { $measures } tiltak fra { $gone } følger med, og { $gone } lukkes med dagens dato.
merged = { $gone } slått sammen med { $keep } og lukket
split-title = Del · { $risk }
split-what = Bli til to? Den nye begynner på samme nivåer, og { $measures } tiltak gjelder begge. Ingen har gjennomgått eller akseptert den.
split-same = Den nye må ha en annen tittel.
split-done = { $risk } delt; den nye er valgt
move-goal-title = Flytt · { $risk } hører til
move-goal-what = { $measures } tiltak som bare gjelder denne, flytter med. Suksessfaktorer den truer, glemmes. Godkjente vurderinger av begge mål kan bortfalle.
move-goal-done = { $risk } flyttet til «{ $goal }»
restrict-title = Unnta · { $risk }
restrict-what = Den vises ikke på veggen og i åpne rapporter. Tomt viser den igjen.
restrict-done = { $risk } er unntatt
restrict-lifted = { $risk } er ikke lenger unntatt
