### Frister: lista, kalenderfila og skjermbildet

deadline-kind-assessment = risikovurdering
deadline-kind-tertial = tertialrapport
deadline-kind-annual = årlig melding
deadline-kind-monthly = månedlig rapport
deadline-kind-board = styrebehandling
deadline-kind-accounts = årsregnskap
deadline-kind-goal = mål med egen frist
deadline-kind-measure = tiltak
deadline-kind-target = målnivå for risiko

# En risiko skal ha kommet ned på målnivået innen dagen.
deadline-target = Til målnivå: { $risk }
deadline-unnamed = (uten tittel)
deadline-withheld = Unntatt offentlighet
deadline-restricted = unntatt offentlighet
deadline-everybody = alle foretak
deadline-last-workday = { $weekday }, siste arbeidsdag { $day }
deadline-days-ago = { $days ->
    [one] 1 dag siden
   *[other] { $days } dager siden
}
deadline-serves = Risiko: { $risks }

deadlines-late = Over fristen
deadlines-none = Ingen frister å vise.
deadlines-beyond = { $count ->
    [one] 1 frist etter { $date } er ikke vist. Ta den med: --to DATO
   *[other] { $count } frister etter { $date } er ikke vist. Ta dem med: --to DATO
}
deadlines-undated = Uten dato i katalogen: { $what }

deadlines-column-date = Frist
deadlines-column-days = Dager igjen
deadlines-column-late = Over fristen
deadlines-column-last-workday = Siste arbeidsdag
deadlines-column-kind = Type
deadlines-column-what = Hva
deadlines-column-whom = Gjelder
deadlines-column-owner = Ansvarlig
deadlines-column-goal = Mål
deadlines-column-risks = Risikoer
deadlines-column-restricted = Unntatt offentlighet
deadlines-column-id = Id
deadlines-yes = ja

deadlines-calendar-name = Frister · { $name } { $year }
deadlines-calendar-last-workday = Siste arbeidsdag er { $day }.
deadlines-calendar-whom = Gjelder: { $whom }
deadlines-calendar-owner = Eier: { $owner }
deadlines-calendar-responsible = Ansvarlig: { $owner }
deadlines-calendar-goal = Mål: { $goal }
deadlines-calendar-from = { $register } { $year }, { $id }

deadlines-written = { $count ->
    [0] Ingen frister. { $path } er en tom kalender.
    [one] 1 frist står i { $path }. Importer fila i kalenderen din. Importer den på nytt etter endringer: da blir fristen oppdatert.
   *[other] { $count } frister står i { $path }. Importer fila i kalenderen din. Importer den på nytt etter endringer: da blir fristene oppdatert.
}
deadlines-known-by-name = Merk: Registeret kjennes igjen på navnet, for det har ingen fullstendig historie i git. Får det historie eller et nytt navn, kommer fristene en gang til når fila importeres på nytt.

deadlines-title = Frister
deadlines-all-trusts = Alle foretak
deadlines-count = { $count ->
    [one] 1 frist, { $late } over
   *[other] { $count } frister, { $late } over
}
deadlines-whom = Gjelder: { $whom }
deadlines-everybody = alle
deadlines-day = { $weekday } { $day }.
deadlines-choose-trust = Dette gjelder flere. Velg et foretak med ← →, så åpner Enter matrisen.
deadlines-not-assessed = Målet skal ikke risikovurderes.
action-deadlines = frister
help-deadlines = Frister for rapporter, mål, tiltak og målnivåer
