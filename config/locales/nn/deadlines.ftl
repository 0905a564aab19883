### Fristar: lista, kalenderfila og skjermbildet

deadline-kind-assessment = risikovurdering
deadline-kind-tertial = tertialrapport
deadline-kind-annual = årleg melding
deadline-kind-monthly = månadleg rapport
deadline-kind-board = styrebehandling
deadline-kind-accounts = årsrekneskap
deadline-kind-goal = mål med eigen frist
deadline-kind-measure = tiltak
deadline-kind-target = målnivå for risiko

# Ein risiko skal ha kome ned på målnivået innan dagen.
deadline-target = Til målnivå: { $risk }
deadline-unnamed = (utan tittel)
deadline-withheld = Unntatt offentlegheit
deadline-restricted = unntatt offentlegheit
deadline-everybody = alle føretak
deadline-last-workday = { $weekday }, siste arbeidsdag { $day }
deadline-days-ago = { $days ->
    [one] 1 dag sidan
   *[other] { $days } dagar sidan
}
deadline-serves = Risiko: { $risks }

deadlines-late = Over fristen
deadlines-none = Ingen fristar å vise.
deadlines-beyond = { $count ->
    [one] 1 frist etter { $date } er ikkje vist. Ta han med: --to DATO
   *[other] { $count } fristar etter { $date } er ikkje viste. Ta dei med: --to DATO
}
deadlines-undated = Utan dato i katalogen: { $what }

deadlines-column-date = Frist
deadlines-column-days = Dagar att
deadlines-column-late = Over fristen
deadlines-column-last-workday = Siste arbeidsdag
deadlines-column-kind = Type
deadlines-column-what = Kva
deadlines-column-whom = Gjeld
deadlines-column-owner = Ansvarleg
deadlines-column-goal = Mål
deadlines-column-risks = Risikoar
deadlines-column-restricted = Unntatt offentlegheit
deadlines-column-id = Id
deadlines-yes = ja

deadlines-calendar-name = Fristar · { $name } { $year }
deadlines-calendar-last-workday = Siste arbeidsdag er { $day }.
deadlines-calendar-whom = Gjeld: { $whom }
deadlines-calendar-owner = Eigar: { $owner }
deadlines-calendar-responsible = Ansvarleg: { $owner }
deadlines-calendar-goal = Mål: { $goal }
deadlines-calendar-from = { $register } { $year }, { $id }

deadlines-written = { $count ->
    [0] Ingen fristar. { $path } er ein tom kalender.
    [one] 1 frist står i { $path }. Importer fila i kalenderen din. Importer ho på nytt etter endringar: då blir fristen oppdatert.
   *[other] { $count } fristar står i { $path }. Importer fila i kalenderen din. Importer ho på nytt etter endringar: då blir fristane oppdaterte.
}
deadlines-known-by-name = Merk: Registeret blir kjent att på namnet, for det har inga fullstendig historie i git. Får det historie eller eit nytt namn, kjem fristane ein gong til når fila blir importert på nytt.

deadlines-title = Fristar
deadlines-all-trusts = Alle føretak
deadlines-count = { $count ->
    [one] 1 frist, { $late } over
   *[other] { $count } fristar, { $late } over
}
deadlines-whom = Gjeld: { $whom }
deadlines-everybody = alle
deadlines-day = { $weekday } { $day }.
deadlines-choose-trust = Dette gjeld fleire. Vel eit føretak med ← →, så opnar Enter matrisa.
deadlines-not-assessed = Målet skal ikkje risikovurderast.
action-deadlines = fristar
help-deadlines = Fristar for rapportar, mål, tiltak og målnivå
