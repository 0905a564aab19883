### Arbeidsmøtet på veggen: hva som noteres, referatet, og de andre tastene der

action-leave-wall = ut
action-decide = besluttet
action-park = parker
action-minority = mindretall
action-roles = til stede
action-gone-through = gjennomgått
help-leave-wall = Avslutt arbeidsmøtet: se på referatet, og skriv det inn
help-decide = Noter en beslutning om den valgte risikoen
help-park = Parker noe som ikke ble avgjort
help-minority = Noter et syn som ikke fikk flertall
help-roles = Noter hvem som er til stede, som roller
help-gone-through = Risikoen er gjennomgått i dag; gå til neste som ikke er det

wall-last-decided = Besluttet: { $what }
wall-last-parked = Parkert: { $what }
wall-last-minority = Mindretall: { $what }
wall-noted = { $count } notert
wall-not-placed = ikke plassert
wall-probability = sannsynlighet
wall-new = ny: { $what }
wall-no-longer = { $what } ikke lenger vurdert
wall-because = { $what }, fordi { $why }
wall-gone-through = Risiko { $number } er gjennomgått. { $left ->
    [0] Alle er gjennomgått.
    [one] Én står igjen.
   *[other] { $left } står igjen.
}
wall-only-f5 = F5 avslutter arbeidsmøtet. Esc lukker bare det som er åpnet.
wall-no-record = Referatet hører til ett mål. Åpne målets matrise og trykk F5 der.

wall-ask-why = Hvorfor ble { $number } flyttet?
wall-ask-decided = Besluttet:
wall-ask-decided-of = Besluttet om { $number }:
wall-ask-parked = Parkert:
wall-ask-parked-of = Parkert om { $number }:
wall-ask-minority = Mindretall:
wall-ask-minority-of = Mindretall om { $number }:
wall-ask-role = Til stede (rolle):
wall-ask-words = Skal stå:
wall-ask-keys = Enter noterer · Esc hopper over

wall-quit-title = Avslutte arbeidsmøtet?
wall-quit-stay = Bli på veggen
wall-quit-end = Avslutt og se på referatet
wall-quit-unrecorded = Avslutt uten referat: det som er notert, går tapt
wall-written = Referatet er ført inn. Lagre for å skrive det til fila.

record-title = referat
record-hint = Dette føres inn i vurderingen når du trykker F5. Rett det som ikke stemmer.
record-keys = ↑↓ velg   Enter rett   x stryk   b p m r legg til   F5 før inn   Esc tilbake
record-roles = Til stede
record-decisions = Besluttet
record-parked = Parkert
record-minority = Mindretall
record-votes = Stemmer
record-votes-of = { $count ->
    [one] { $count } stemme
   *[other] { $count } stemmer
}
record-votes-stand = Stemmene står som de ble avgitt.
record-struck = strøket

workshop-interrupted = Et arbeidsmøte ble avbrutt { $date }: { $about }
workshop-go-on = Fortsett arbeidsmøtet
workshop-go-on-detail = { $count ->
    [0] Bare hvem som er til stede, er notert.
    [one] Én ting er notert.
   *[other] { $count } ting er notert.
}
workshop-later = Ikke nå
workshop-later-detail = Programmet spør igjen neste gang.
workshop-throw = Kast det som ble notert
workshop-throw-detail = Referatet går tapt. Det som ble flyttet, påvirkes ikke.

session-title = arbeidsmøte { $day }
session-add = Nytt referat for i dag
session-lines-hint = En linje for hver. Risikoer skrives med tittelen i «vinkler».
session-votes = Stemmer om «{ $risk }»
ask-levels-hint = Nivåene med mellomrom: 3 4 4 5
ask-levels-wrong = { $typed } er ikke et nivå på skalaen.

action-opening = forside
help-opening = Vis forsiden igjen: målet, hvem som er her, og hva som skal gjennomgås
opening-goal = Målet
opening-number = Krav { $number }: { $goal }
opening-figure = Måltall
opening-result = Siste resultat
opening-factors = Må lykkes
opening-present = Til stede
opening-agenda = Gjennomgås
opening-nobody = Trykk r og skriv rollene som er her.
opening-no-risks = Ingen risikoer ennå. Gå til matrisen og trykk n.
opening-more = … og { $count } til
opening-keys = Enter til matrisen   r hvem er her   v hvor mange stemmer   F5 ut   ? hjelp

action-vote = stem
help-vote = Stille runde: alle skriver hvert sitt nivå, og ingen ser det før alle har stemt
wall-ask-voters = Hvor mange stemmer?
opening-voters = { $count ->
    [one] Én stemmer
   *[other] { $count } stemmer
}
vote-status = { $voted } av { $all } har stemt
vote-seat = Sete { $seat }:
vote-decide = Besluttes: { $typed }
vote-keys-begun = To tall og Enter   Tab annet område   Esc avbryt
vote-keys-going = To tall og Enter   Tilbake angrer siste   . ingen flere   Esc avbryt
vote-keys-shown = Enter tar { $median }, eller skriv andre tall   v ny runde   Esc uten
vote-keys-talked = Enter tar { $median }, eller skriv andre tall   Esc uten beslutning
vote-leaving = Stemmene går tapt. Esc en gang til avbryter.
vote-given-up = Stemmingen ble avbrutt. Ingenting er notert.
vote-undecided = Stemmene er notert, og ingenting er besluttet.
vote-first = Gjør stemmingen ferdig først, eller avbryt den med Esc.
vote-no-risk = Velg en risiko å stemme over.
vote-two-rounds = Det har vært to runder. Enter tar medianen.
vote-areas-stand = Området kan byttes bare før noen har stemt.
vote-taken-back = Stemmen fra sete { $seat } er tatt tilbake.
vote-how-many = Skriv { $count } nivåer, sannsynlighet først.
vote-how-many-wrong = Skriv et tall mellom 1 og 99.
vote-no-level = Et av tallene er ikke et nivå her. Stemmen er ikke tatt imot.
vote-spread = Median { $median }, fra { $lowest } til { $highest }
vote-spread-none = Alle: { $median }
vote-agreed = Enige
vote-explain = Sete { $seats } forklarer
vote-and = { $first } og { $last }
vote-agreement = Enighet: { $strength }
vote-why-median = medianen av { $count } stemmer er { $median }
vote-why-other = samtalen etter { $count } stemmer (median { $median }) endte der
vote-stands = blir stående på { $place }, fordi { $why }

mark-crowd = { $count } her
wall-in-cell = I samme rute: { $risks }
wall-unplaced = Ikke plassert: { $risks }
wall-zoom = Sitter noen langt unna? Gjør skriften større i terminalen (ofte Ctrl og +).
