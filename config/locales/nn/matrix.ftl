### Matrisa: velje, flytte, sikte og stadfeste

key-space = mellomrom
action-pick-up = flytt
action-score-area = område
action-drop = slepp
action-put-back = legg tilbake
action-next-area = neste område
action-previous-area = førre område
help-pick-up = Ta opp risikoen, og flytt med piler eller tal
help-score-area = Set nivå i eit område til: eitt tal
help-target = Ta opp målet: kvar risikoen skal vere
help-knowledge = Kunnskapsstyrke: data, forståing, semje
help-drop = Slepp: alt frå du tok han opp, er éi endring
help-put-back = Legg tilbake, som om ingenting var flytta
help-next-area = Ta neste konsekvensområde i handa
help-previous-area = Ta førre konsekvensområde i handa

badge-moving = FLYTTER { $number } { $from } → { $to } · { $area }
badge-target = MÅL { $number } i dag { $from } → { $to } · { $area }
moving-unplaced = ikkje plassert
moving-held-up = { $area } { $level } held merket oppe
moving-target-above = Målet ligg over nivået i dag.
moving-no-areas = Matrisa har ingen konsekvensområde.
moving-no-level = Ingen nivå heiter { $mark }.
moving-typed = { $mark } · og konsekvens?
moving-put-back = Lagd tilbake.
moving-place-first = Flytt han først, med piler eller to tal.
moving-not-moved = Sleppt der han stod.
moving-finish-first = Slepp først med Enter, eller legg tilbake med Esc.
moved = { $number } { $from } → { $to }, frå { $before } til { $after }
moved-within = { $number } { $from } → { $to } ({ $after })
moved-placed = { $number } plassert i { $to } ({ $after })
moved-area = { $number } { $area } { $from } → { $to }
moved-target = { $number } mål { $to } ({ $after }), i dag { $from } ({ $before })
moved-target-above = { $number } mål { $to } ({ $after }) ligg over i dag, { $from } ({ $before })
looking-nothing-there = Ingen merke den vegen.
looking-no-number = Ingen risiko har nummer { $number }.

confirm-keys = Enter ja · Esc nei
confirm-keys-typed = Enter gjer det · Esc gløymer det
confirm-typed = Du skreiv «{ $typed }». Enter legg det fram som ein ny risiko. Ingenting anna er gjort.
confirm-typed-nothing = Du skreiv «{ $typed }». Ingenting er gjort, og Enter gjer heller ingenting.
confirm-nothing-done = Ingenting er endra.
confirm-rename = Endre tittelen?
confirm-review = Føre opp at han er gjennomgått { $date } og står ved lag?
confirm-reopen = Opne den lukka risikoen igjen?
confirm-close = Lukke risikoen? Han blir ståande i fila med dag og grunn, og kan opnast igjen.
confirm-close-measures = { $count ->
    [0] Han har ingen opne tiltak.
    [one] Eitt ope tiltak blir ståande.
   *[other] { $count } opne tiltak blir ståande.
}
confirm-delete = Slette risikoen?
confirm-delete-measure = Slette tiltaket?

ask-knowledge = Kunnskap · { $risk }
knowledge-keys = ↑↓ del · 1 2 3 styrke · 0 ikkje sett · Enter bruk · Esc avbryt
knowledge-answer = { $number } kunnskap: { $parts }
knowledge-data-weak = Svak: få eller usikre data, lita erfaring
knowledge-data-moderate = Moderat: nokre data og eiga erfaring
knowledge-data-strong = Sterk: gode og ferske data, mykje erfaring
knowledge-understanding-weak = Svak: vi veit lite om kvifor det skjer
knowledge-understanding-moderate = Moderat: vi forstår hovudtrekka
knowledge-understanding-strong = Sterk: vi forstår godt kva som verkar på kva
knowledge-agreement-weak = Svak: dei som kan det, er usamde
knowledge-agreement-moderate = Moderat: dei fleste er samde
knowledge-agreement-strong = Sterk: alle som kan det, er samde
change-target = flytta målet for «{ $title }»
change-knowledge = endra kunnskapen om «{ $title }»
change-title = endra tittelen til «{ $title }»

lapse-title = Noko fell bort
lapse-approval = «{ $what }» er godkjent { $date } av { $by }: denne endringa gjer at godkjenninga fell bort.
lapse-acceptance = «{ $what }» er akseptert { $date } av { $by }: denne endringa gjer at aksepten fell bort.
lapse-once = Gjere endringa likevel? Det blir spurt éin gong.
lapsed-approval = godkjenninga er bortfallen
lapsed-acceptance = aksepten er bortfallen
lapse-only = Endra · { $cost }

new-risk-added = { $number } lagd til, ikkje plassert. Mellomrom plasserer han.
new-risks-added = { $count ->
    [one] Éin risiko lagd til, ikkje plassert.
   *[other] { $count } risikoar lagde til, ingen plasserte.
}
new-risk-merged = Slått saman med { $risk }
new-risk-like = liknar { $risk }
new-risk-keys = Skriv neste · mellomrom plasser den siste · Esc ferdig
new-risk-keys-typed = Enter legg til · Esc ferdig
new-risk-keys-like = Enter legg til likevel · Tab slå saman · Esc ferdig
merge-why = Slått saman med «{ $risk }»
matrix-tray = ikkje plassert: { $count } ({ $numbers })

action-merge = slå saman
action-split = del
action-move-to-goal = anna mål
action-restrict = unnta
help-merge = Slå saman med ein annan risiko
help-split = Del i to risikoar
help-move-to-goal = Flytt til eit anna mål
help-restrict = Unnta frå veggen og opne rapportar
merge-title = Slå saman · { $risk } skal stå for begge
merge-none = Det er ingen annan open risiko å slå saman med.
merge-what = { $keep } held på nivå og tekstar. Årsaker, følgjer og { $measures } tiltak frå { $gone } følgjer med, og { $gone } blir lukka med dagens dato.
merged = { $gone } slått saman med { $keep } og lukka
split-title = Del · { $risk }
split-what = Bli til to? Den nye byrjar på same nivå, og { $measures } tiltak gjeld begge. Ingen har gjennomgått eller akseptert han.
split-same = Den nye må ha ein annan tittel.
split-done = { $risk } delt; den nye er vald
move-goal-title = Flytt · { $risk } høyrer til
move-goal-what = { $measures } tiltak som berre gjeld denne, flyttar med. Suksessfaktorar han trugar, blir gløymde. Godkjende vurderingar av begge mål kan falle bort.
move-goal-done = { $risk } flytta til «{ $goal }»
restrict-title = Unnta · { $risk }
restrict-what = Han blir ikkje vist på veggen og i opne rapportar. Tomt viser han igjen.
restrict-done = { $risk } er unnateken
restrict-lifted = { $risk } er ikkje lenger unnateken
