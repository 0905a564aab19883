### Arbeidsmøtet på veggen: kva som blir notert, referatet, og dei andre tastane der

action-leave-wall = ut
action-decide = vedteke
action-park = parker
action-minority = mindretal
action-roles = til stades
action-gone-through = gjennomgått
help-leave-wall = Avslutt arbeidsmøtet: sjå på referatet, og skriv det inn
help-decide = Noter ei avgjerd om den valde risikoen
help-park = Parker noko som ikkje blei avgjort
help-minority = Noter eit syn som ikkje fekk fleirtal
help-roles = Noter kven som er til stades, som roller
help-gone-through = Risikoen er gjennomgått i dag; gå til neste som ikkje er det

wall-last-decided = Vedteke: { $what }
wall-last-parked = Parkert: { $what }
wall-last-minority = Mindretal: { $what }
wall-noted = { $count } notert
wall-not-placed = ikkje plassert
wall-probability = sannsyn
wall-new = ny: { $what }
wall-no-longer = { $what } ikkje lenger vurdert
wall-because = { $what }, fordi { $why }
wall-gone-through = Risiko { $number } er gjennomgått. { $left ->
    [0] Alle er gjennomgått.
    [one] Éin står att.
   *[other] { $left } står att.
}
wall-only-f5 = F5 avsluttar arbeidsmøtet. Esc lukkar berre det som er opna.
wall-no-record = Referatet høyrer til eitt mål. Opne matrisa til målet og trykk F5 der.

wall-ask-why = Kvifor blei { $number } flytta?
wall-ask-decided = Vedteke:
wall-ask-decided-of = Vedteke om { $number }:
wall-ask-parked = Parkert:
wall-ask-parked-of = Parkert om { $number }:
wall-ask-minority = Mindretal:
wall-ask-minority-of = Mindretal om { $number }:
wall-ask-role = Til stades (rolle):
wall-ask-words = Skal stå:
wall-ask-keys = Enter noterer · Esc hoppar over

wall-quit-title = Avslutte arbeidsmøtet?
wall-quit-stay = Bli på veggen
wall-quit-end = Avslutt og sjå på referatet
wall-quit-unrecorded = Avslutt utan referat: det som er notert, går tapt
wall-written = Referatet er ført inn. Lagre for å skrive det til fila.

record-title = referat
record-hint = Dette blir ført inn i vurderinga når du trykkjer F5. Rett det som ikkje stemmer.
record-keys = ↑↓ vel   Enter rett   x stryk   b p m r legg til   F5 før inn   Esc tilbake
record-roles = Til stades
record-decisions = Vedteke
record-parked = Parkert
record-minority = Mindretal
record-votes = Røyster
record-votes-of = { $count ->
    [one] { $count } røyst
   *[other] { $count } røyster
}
record-votes-stand = Røystene står slik dei blei gitt.
record-struck = stroke

workshop-interrupted = Eit arbeidsmøte blei avbrote { $date }: { $about }
workshop-go-on = Hald fram med arbeidsmøtet
workshop-go-on-detail = { $count ->
    [0] Berre kven som er til stades, er notert.
    [one] Éin ting er notert.
   *[other] { $count } ting er noterte.
}
workshop-later = Ikkje no
workshop-later-detail = Programmet spør att neste gong.
workshop-throw = Kast det som blei notert
workshop-throw-detail = Referatet går tapt. Det som blei flytta, blir ståande.

session-title = arbeidsmøte { $day }
session-add = Nytt referat for i dag
session-lines-hint = Ei linje for kvar. Risikoar blir skrivne med tittelen i «vinklar».
session-votes = Røyster om «{ $risk }»
ask-levels-hint = Nivåa med mellomrom: 3 4 4 5
ask-levels-wrong = { $typed } er ikkje eit nivå på skalaen.

action-opening = framside
help-opening = Vis framsida igjen: målet, kven som er her, og kva som skal gåast gjennom
opening-goal = Målet
opening-number = Krav { $number }: { $goal }
opening-figure = Måltal
opening-result = Siste resultat
opening-factors = Må lukkast
opening-present = Til stades
opening-agenda = Skal gjennom
opening-nobody = Trykk r og skriv rollene som er her.
opening-no-risks = Ingen risikoar enno. Gå til matrisa og trykk n.
opening-more = … og { $count } til
opening-keys = Enter til matrisa   r kven er her   v kor mange røystar   F5 ut   ? hjelp

action-vote = røyst
help-vote = Stille runde: alle skriv kvart sitt nivå, og ingen ser det før alle har røysta
wall-ask-voters = Kor mange røystar?
opening-voters = { $count ->
    [one] Éin røystar
   *[other] { $count } røystar
}
vote-status = { $voted } av { $all } har røysta
vote-seat = Sete { $seat }:
vote-decide = Blir vedteke: { $typed }
vote-keys-begun = To tal og Enter   Tab anna område   Esc avbryt
vote-keys-going = To tal og Enter   Tilbake angrar siste   . ingen fleire   Esc avbryt
vote-keys-shown = Enter tek { $median }, eller skriv andre tal   v ny runde   Esc utan
vote-keys-talked = Enter tek { $median }, eller skriv andre tal   Esc utan vedtak
vote-leaving = Røystene går tapt. Esc ein gong til avbryt.
vote-given-up = Røystinga blei avbroten. Ingenting er notert.
vote-undecided = Røystene er noterte, og ingenting er vedteke.
vote-first = Gjer røystinga ferdig først, eller avbryt ho med Esc.
vote-no-risk = Vel ein risiko å røyste over.
vote-two-rounds = Det har vore to rundar. Enter tek medianen.
vote-areas-stand = Området kan bytast berre før nokon har røysta.
vote-taken-back = Røysta frå sete { $seat } er teken tilbake.
vote-how-many = Skriv { $count } nivå, sannsyn først.
vote-how-many-wrong = Skriv eit tal mellom 1 og 99.
vote-no-level = Eit av tala er ikkje eit nivå her. Røysta er ikkje teken imot.
vote-spread = Median { $median }, frå { $lowest } til { $highest }
vote-spread-none = Alle: { $median }
vote-agreed = Einige
vote-explain = Sete { $seats } forklarer
vote-and = { $first } og { $last }
vote-agreement = Semje: { $strength }
vote-why-median = medianen av { $count } røyster er { $median }
vote-why-other = samtalen etter { $count } røyster (median { $median }) enda der
vote-stands = blir ståande på { $place }, fordi { $why }

mark-crowd = { $count } her
wall-in-cell = I same rute: { $risks }
wall-unplaced = Ikkje plassert: { $risks }
wall-zoom = Sit nokon langt unna? Gjer skrifta større i terminalen (ofte Ctrl og +).
