### Kataloger og år: det catalogue og new-year sier

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
