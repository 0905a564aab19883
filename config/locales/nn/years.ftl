### Katalogar og år: det catalogue og new-year seier

# Øvst på skjermen når eit anna år enn det aktive er opna.
header-other-year = { $year }, ikkje det aktive året ({ $active })

goal-kind-goal = mål
goal-kind-indicator = indikator
goal-kind-requirement = krav
goal-kind-assignment = oppdrag
goal-prioritised = skal risikovurderast
goal-data-source = Datakjelde: { $text }
goal-published = blir publisert { $text }
goal-reporting = blir rapportert { $text }
goal-due = frist { $text }
goal-owner = ansvarleg: { $text }

frequency-monthly = kvar månad
frequency-tertial = kvart tertial
frequency-tertial-1 = berre i 1. tertial
frequency-tertial-2 = berre i 2. tertial
frequency-tertial-deviation = tertialvis ved avvik
frequency-half-year = kvart halvår
frequency-annual = kvart år

figure-than-year = { $better ->
    [higher] høgare enn i { $year }
    [lower] lågare enn i { $year }
   *[other] målt mot { $year }
}
figure-measured = { $text } (målt mot { $year })

outcome-reached = Nådd
outcome-partly = Delvis nådd
outcome-not-reached = Ikkje nådd
outcome-not-stated = Kjelda seier ikkje om målet er nådd
outcome-wording = («{ $text }»)

catalogue-list-builtin = Følgjer med
catalogue-list-years = Åra i registeret
catalogue-list-active = { $name } (aktivt)
catalogue-list-all = I alt
catalogue-list-goal = Mål
catalogue-list-indicator = Indikatorar
catalogue-list-requirement = Krav
catalogue-list-assignment = Oppdrag
catalogue-list-prioritised = Prioritert

catalogue-no-theme = Utan tema
# { $shown } av { $all } mål er valde ut.
catalogue-summary = { $shown } av { $all }: { $goal } mål, { $indicator ->
    [one] 1 indikator
   *[other] { $indicator } indikatorar
}, { $requirement } krav og { $assignment } oppdrag. { $prioritised ->
    [0] Ingen er peika ut til risikovurdering.
   *[other] { $prioritised } skal risikovurderast.
}

catalogue-diff-title = Frå { $before } til { $after }
catalogue-diff-summary = { $unchanged ->
    [one] 1 er likt
   *[other] { $unchanged } er like
}, { $changed ->
    [one] 1 er endra
   *[other] { $changed } er endra
}, { $came ->
    [one] 1 er nytt
   *[other] { $came } er nye
} og { $went } er borte.{ $stricter ->
    [0] {""}
   *[other] {" "}Strengare tal: { $stricter }.
}{ $looser ->
    [0] {""}
   *[other] {" "}Mildare tal: { $looser }.
}
catalogue-diff-changed = Endra
catalogue-diff-came = Nye
catalogue-diff-went = Borte
catalogue-diff-perhaps = kanskje det same som { $id }, { $title } ({ $why ->
    [number] likt nummer og liknande tittel
   *[title] liknande tittel
})
catalogue-diff-number = nummer { $before } → { $after }
catalogue-diff-kind = { $before } → { $after }
catalogue-diff-priority = { $now ->
    [yes] skal risikovurderast no
   *[no] skal ikkje lenger risikovurderast
}

verdict-stricter = strengare
verdict-looser = mildare
verdict-changed = endra
verdict-rebased = nytt samanlikningsår
verdict-came = nytt tal
verdict-went = talet er borte

catalogue-prioritised = { $changed ->
    [0] Ingenting å endre: { $prioritised } av { $goals } mål i { $file } skal risikovurderast.
    [one] Endra eitt mål i { $file }: { $prioritised } av { $goals } skal risikovurderast.
   *[other] Endra { $changed } mål i { $file }: { $prioritised } av { $goals } skal risikovurderast.
}
catalogue-prioritise-nothing =
    Sei kva mål det gjeld: id eller nummer, eller --all for alle.
    Måla står her: risiko catalogue show { $year }
cli-no-catalogue =
    { $given ->
        [none] Sei kva katalog det gjeld.
       *[other] Fann ingen katalog som heiter «{ $given }».
    }
    Skriv namnet på ein som følgjer med, eit år i registeret eller ei fil: { $known }.
cli-no-goal =
    Katalogen har ikkje noko mål som heiter «{ $given }».{ $near ->
        [none] {""}
       *[other] {" "}Meinte du { $near }?
    }
    Måla står her: risiko catalogue show { $year }
cli-newer-register = Registeret er skrive av ei nyare utgåve av programmet, og blir ikkje endra.
cli-no-place =
    { $file } er ikkje endra: det finst ingen trygg stad å skrive { $key }.
    Skriv det inn for hand.
cli-init-no-priority =
    Katalogen peikar ikkje ut mål som skal risikovurderast.
    Peik ut alle:   risiko catalogue prioritise --all --register { $path }
    Peik ut nokre:  risiko catalogue prioritise MÅL... --register { $path }

new-year-made = { $year } er laga frå { $from }. Alle vurderingane er utkast som ingen har vurdert enno.
new-year-would = Slik ville { $year } blitt laga frå { $from }. Ingenting er skrive.
new-year-column-trust = Føretak
new-year-column-assessments = Utkast
new-year-column-risks = Risikoar
new-year-column-measures = Tiltak
new-year-left-closed = { $count ->
    [one] Éin lukka risiko blir att i { $from }:
   *[other] { $count } lukka risikoar blir att i { $from }:
}
new-year-left-done = { $count ->
    [one] Eitt ferdig tiltak blir att i { $from }:
   *[other] { $count } ferdige tiltak blir att i { $from }:
}
new-year-left-dropped = { $count ->
    [one] Eitt droppa tiltak blir att i { $from }:
   *[other] { $count } droppa tiltak blir att i { $from }:
}
new-year-left-trust-gone = Føretaket er ikkje i katalogen for { $year }, så dette blir att i { $from }:
new-year-left-goal-gone = Målet er ikkje i katalogen for { $year }, så dette blir att i { $from }:
new-year-left-as-mapped = Etter målkartet blir dette att i { $from }:
new-year-left-no-factors = Andre viktige risikoar har ingen suksessfaktorar, så desse blir att i { $from }:
new-year-acceptances = Ein aksept gjeld vurderinga i { $from } og følgjer ikkje med. Desse må aksepterast på nytt:
new-year-without-risk = Desse tiltaka er med vidare, men risikoane dei gjeld, er lukka eller blir att:
new-year-lost = Desse nivåa har ingen plass på skalaen for { $year } og må setjast på nytt:
new-year-lost-score = { $item }: { $of ->
    [judgement] vurdering av målet
    [votes] røyster
    [inherent] ibuande
    [target] mål
   *[current] no
}, { $area ->
    [none] sannsyn
   *[other] { $area }
} { $level } ({ $why ->
    [area] området er borte
    [outside] området blir ikkje vurdert på det nye nivået
    [understates] åleine ville det vist risikoen for låg
   *[level] nivået har ingen motpart
})
new-year-renumbered = Desse måla har fått nytt nummer:
new-year-not-applying = Desse måla gjeld ikkje lenger for føretaket. Flytt eller lukk risikoane:
new-year-next = Det neste som må gjerast:
new-year-next-dates = Katalogen er den frå { $from }. Rett fristar, mål og tal i { $year }/catalogue.toml.
new-year-next-priority = Ingen mål er peika ut til risikovurdering. Alle: risiko catalogue prioritise --all --year { $year }
new-year-next-deadlines = { $count ->
    [one] Eitt ope tiltak har frist før { $year }. Set ny frist.
   *[other] { $count } opne tiltak har frist før { $year }. Set nye fristar.
}
new-year-next-judge = Vurder risikoane på nytt, vurder kvart mål og få vurderingane godkjende.
new-year-next-status = Sjå kva som manglar: risiko status
new-year-next-activate = { $from } eller eit anna år er framleis aktivt. Sjå det nye året: risiko --year { $year } status. Gjer det aktivt med year i risiko.toml.
new-year-undecided = { $year } er ikkje laga. Noko må avgjerast først.
new-year-undecided-goals = Desse måla er ikkje i katalogen for { $year }. Skriv i { $file } kvar risikoane og tiltaka skal:
new-year-undecided-scale = Skalaen for { $year } er ein annan enn i { $from }. Skriv i { $file } kva kvart nivå blir:
new-year-unconfirmed = Ingen har stadfesta { $file }. Gå gjennom fila, og set confirmed = true.
new-year-again = Køyr deretter: risiko new-year { $year } --from { $from } { $options }, saman med dei andre vala dine.
scale-change-probability = Sannsyn: andre nivå, eller dei betyr noko anna
scale-change-consequence = Konsekvens: andre nivå, eller dei heiter noko anna
scale-change-area-gone = { $area }: området er borte
scale-change-area-meaning = { $area }: andre tekstar eller grenser

goal-map-head =
    Desse måla er ikkje i katalogen for { $year }, og noko er ope der.
    Skriv for kvart mål kvar risikoane og tiltaka skal:
      id-en til eit mål i { $year }, "_other" for andre viktige risikoar, eller "" for å la dei bli att.
goal-map-goal = { $title }: { $risks ->
    [one] 1 risiko
   *[other] { $risks } risikoar
}, { $measures } tiltak ({ $trusts })
goal-map-perhaps = kanskje det same som { $id }: { $title }
scale-map-head =
    Kva kvart nivå frå { $before } blir på skalaen for { $after }: gammalt = nytt.
    Framlegget går etter namn, prosent og plass. Les tekstane, rett det som er gale,
    fjern linjene for nivå utan motpart, og set confirmed = true.
    Eit område med "" blir ikkje med vidare.

cli-year-exists = { $path } finst alt og blir ikkje endra.
cli-bad-map = { $path } er ikkje brukt. Rett fila, og køyr kommandoen på nytt.
cli-year-order = Det nye året må kome etter { $from }.
cli-mend-first = Noko i filene for { $from } kan ikkje lesast, og ville ikkje blitt med vidare. Rett det først.
cli-year-not-active =
    { $year } er laga, men risiko.toml er ikkje endra.
    Gjer det nye året aktivt for hand: year = { $year }
