### Kataloger og år: det catalogue og new-year sier

# Øverst på skjermen når et annet år enn det aktive er åpnet.
header-other-year = { $year }, ikke det aktive året ({ $active })

goal-kind-goal = mål
goal-kind-indicator = indikator
goal-kind-requirement = krav
goal-kind-assignment = oppdrag
goal-prioritised = skal risikovurderes
goal-data-source = Datakilde: { $text }
goal-published = publiseres { $text }
goal-reporting = rapporteres { $text }
goal-due = frist { $text }
goal-owner = ansvarlig: { $text }

frequency-monthly = hver måned
frequency-tertial = hvert tertial
frequency-tertial-1 = bare i 1. tertial
frequency-tertial-2 = bare i 2. tertial
frequency-tertial-deviation = tertialvis ved avvik
frequency-half-year = hvert halvår
frequency-annual = hvert år

figure-than-year = { $better ->
    [higher] høyere enn i { $year }
    [lower] lavere enn i { $year }
   *[other] målt mot { $year }
}
figure-measured = { $text } (målt mot { $year })

outcome-reached = Nådd
outcome-partly = Delvis nådd
outcome-not-reached = Ikke nådd
outcome-not-stated = Kilden sier ikke om målet er nådd
outcome-wording = («{ $text }»)

catalogue-list-builtin = Følger med
catalogue-list-years = Registerets år
catalogue-list-active = { $name } (aktivt)
catalogue-list-all = I alt
catalogue-list-goal = Mål
catalogue-list-indicator = Indikatorer
catalogue-list-requirement = Krav
catalogue-list-assignment = Oppdrag
catalogue-list-prioritised = Prioritert

catalogue-no-theme = Uten tema
# { $shown } av { $all } mål er valgt ut.
catalogue-summary = { $shown } av { $all }: { $goal } mål, { $indicator ->
    [one] 1 indikator
   *[other] { $indicator } indikatorer
}, { $requirement } krav og { $assignment } oppdrag. { $prioritised ->
    [0] Ingen er pekt ut til risikovurdering.
   *[other] { $prioritised } skal risikovurderes.
}

catalogue-diff-title = Fra { $before } til { $after }
catalogue-diff-summary = { $unchanged ->
    [one] 1 er likt
   *[other] { $unchanged } er like
}, { $changed ->
    [one] 1 er endret
   *[other] { $changed } er endret
}, { $came ->
    [one] 1 er nytt
   *[other] { $came } er nye
} og { $went } er borte.{ $stricter ->
    [0] {""}
   *[other] {" "}Strengere tall: { $stricter }.
}{ $looser ->
    [0] {""}
   *[other] {" "}Mildere tall: { $looser }.
}
catalogue-diff-changed = Endret
catalogue-diff-came = Nye
catalogue-diff-went = Borte
catalogue-diff-perhaps = kanskje det samme som { $id }, { $title } ({ $why ->
    [number] likt nummer og lignende tittel
   *[title] lignende tittel
})
catalogue-diff-number = nummer { $before } → { $after }
catalogue-diff-kind = { $before } → { $after }
catalogue-diff-priority = { $now ->
    [yes] skal risikovurderes nå
   *[no] skal ikke lenger risikovurderes
}

verdict-stricter = strengere
verdict-looser = mildere
verdict-changed = endret
verdict-rebased = nytt sammenligningsår
verdict-came = nytt tall
verdict-went = tallet er borte

catalogue-prioritised = { $changed ->
    [0] Ingenting å endre: { $prioritised } av { $goals } mål i { $file } skal risikovurderes.
    [one] Endret ett mål i { $file }: { $prioritised } av { $goals } skal risikovurderes.
   *[other] Endret { $changed } mål i { $file }: { $prioritised } av { $goals } skal risikovurderes.
}
catalogue-prioritise-nothing =
    Si hvilke mål det gjelder: id eller nummer, eller --all for alle.
    Målene står her: risiko catalogue show { $year }
cli-no-catalogue =
    { $given ->
        [none] Si hvilken katalog det gjelder.
       *[other] Fant ingen katalog som heter «{ $given }».
    }
    Skriv navnet på en som følger med, et år i registeret eller ei fil: { $known }.
cli-no-goal =
    Katalogen har ikke noe mål som heter «{ $given }».{ $near ->
        [none] {""}
       *[other] {" "}Mente du { $near }?
    }
    Målene står her: risiko catalogue show { $year }
cli-newer-register = Registeret er skrevet av en nyere utgave av programmet, og blir ikke endret.
cli-no-place =
    { $file } er ikke endret: det finnes ikke noe trygt sted å skrive { $key }.
    Skriv det inn for hånd.
cli-init-no-priority =
    Katalogen peker ikke ut mål som skal risikovurderes.
    Pek ut alle:  risiko catalogue prioritise --all --register { $path }
    Pek ut noen:  risiko catalogue prioritise MÅL... --register { $path }

new-year-made = { $year } er laget fra { $from }. Alle vurderingene er utkast som ingen har vurdert ennå.
new-year-would = Slik ville { $year } blitt laget fra { $from }. Ingenting er skrevet.
new-year-column-trust = Foretak
new-year-column-assessments = Utkast
new-year-column-risks = Risikoer
new-year-column-measures = Tiltak
new-year-left-closed = { $count ->
    [one] Én lukket risiko blir igjen i { $from }:
   *[other] { $count } lukkede risikoer blir igjen i { $from }:
}
new-year-left-done = { $count ->
    [one] Ett ferdig tiltak blir igjen i { $from }:
   *[other] { $count } ferdige tiltak blir igjen i { $from }:
}
new-year-left-dropped = { $count ->
    [one] Ett droppet tiltak blir igjen i { $from }:
   *[other] { $count } droppede tiltak blir igjen i { $from }:
}
new-year-left-trust-gone = Foretaket er ikke i katalogen for { $year }, så dette blir igjen i { $from }:
new-year-left-goal-gone = Målet er ikke i katalogen for { $year }, så dette blir igjen i { $from }:
new-year-left-as-mapped = Etter målkartet blir dette igjen i { $from }:
new-year-left-no-factors = Andre viktige risikoer har ingen suksessfaktorer, så disse blir igjen i { $from }:
new-year-acceptances = En aksept gjelder vurderingen i { $from } og følger ikke med. Disse må aksepteres på nytt:
new-year-without-risk = Disse tiltakene er med videre, men risikoene de gjelder, er lukket eller blir igjen:
new-year-lost = Disse nivåene har ingen plass på skalaen for { $year } og må settes på nytt:
new-year-lost-score = { $item }: { $of ->
    [judgement] vurdering av målet
    [votes] stemmer
    [inherent] iboende
    [target] mål
   *[current] nå
}, { $area ->
    [none] sannsynlighet
   *[other] { $area }
} { $level } ({ $why ->
    [area] området er borte
    [outside] området vurderes ikke på det nye nivået
    [understates] alene ville det vist risikoen for lav
   *[level] nivået har ingen motpart
})
new-year-renumbered = Disse målene har fått nytt nummer:
new-year-not-applying = Disse målene gjelder ikke lenger for foretaket. Flytt eller lukk risikoene:
new-year-next = Det neste som må gjøres:
new-year-next-dates = Katalogen er den fra { $from }. Rett frister, mål og tall i { $year }/catalogue.toml.
new-year-next-priority = Ingen mål er pekt ut til risikovurdering. Alle: risiko catalogue prioritise --all --year { $year }
new-year-next-deadlines = { $count ->
    [one] Ett åpent tiltak har frist før { $year }. Sett ny frist.
   *[other] { $count } åpne tiltak har frist før { $year }. Sett nye frister.
}
new-year-next-judge = Vurder risikoene på nytt, vurder hvert mål og få vurderingene godkjent.
new-year-next-status = Se hva som mangler: risiko status
new-year-next-activate = { $from } eller et annet år er fortsatt aktivt. Se det nye året: risiko --year { $year } status. Gjør det aktivt med year i risiko.toml.
new-year-undecided = { $year } er ikke laget. Noe må avgjøres først.
new-year-undecided-goals = Disse målene er ikke i katalogen for { $year }. Skriv i { $file } hvor risikoene og tiltakene skal:
new-year-undecided-scale = Skalaen for { $year } er en annen enn i { $from }. Skriv i { $file } hva hvert nivå blir:
new-year-unconfirmed = Ingen har bekreftet { $file }. Gå gjennom den, og sett confirmed = true.
new-year-again = Kjør deretter: risiko new-year { $year } --from { $from } { $options }, sammen med de andre valgene dine.
scale-change-probability = Sannsynlighet: andre nivåer, eller de betyr noe annet
scale-change-consequence = Konsekvens: andre nivåer, eller de heter noe annet
scale-change-area-gone = { $area }: området er borte
scale-change-area-meaning = { $area }: andre tekster eller grenser

goal-map-head =
    Disse målene er ikke i katalogen for { $year }, og noe er åpent der.
    Skriv for hvert mål hvor risikoene og tiltakene skal:
      id-en til et mål i { $year }, "_other" for andre viktige risikoer, eller "" for å la dem bli igjen.
goal-map-goal = { $title }: { $risks ->
    [one] 1 risiko
   *[other] { $risks } risikoer
}, { $measures } tiltak ({ $trusts })
goal-map-perhaps = kanskje det samme som { $id }: { $title }
scale-map-head =
    Hva hvert nivå fra { $before } blir på skalaen for { $after }: gammelt = nytt.
    Forslaget går etter navn, prosent og plass. Les tekstene, rett det som er galt,
    fjern linjene for nivåer uten motpart, og sett confirmed = true.
    Et område med "" blir ikke med videre.

cli-year-exists = { $path } finnes allerede og blir ikke endret.
cli-bad-map = { $path } er ikke brukt. Rett den, og kjør kommandoen på nytt.
cli-year-order = Det nye året må komme etter { $from }.
cli-mend-first = Noe i filene for { $from } kan ikke leses, og ville ikke blitt med videre. Rett det først.
cli-year-not-active =
    { $year } er laget, men risiko.toml er ikke endret.
    Gjør det nye året aktivt for hånd: year = { $year }
