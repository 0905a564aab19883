### Rapporter: status og matrise i tekst

status-heading = { $name } · { $year } · { $today }
status-today = i dag { $date }
status-today-fixed = i dag { $date } (fast dato)
status-trust = Foretak
status-obligations = Mål
status-missing = Mangler
status-draft = Utkast
status-ready = Klar
status-approved = Godkjent
status-lapsed = Bortfalt
status-damaged = Skadet
status-overdue = Over frist
status-overdue-measures = Sene tiltak
status-sum = I alt
status-deadline = { $days ->
    [0] Neste frist er i dag, { $date }: { $what }
    [one] Neste frist er i morgen, { $date }: { $what }
   *[other] Neste frist er { $date }, om { $days } dager: { $what }
}
status-last-workday = Siste arbeidsdag før fristen er { $date }.
status-no-deadline = Kalenderen har ingen flere frister.
status-drafts = { $count ->
    [one] Én vurdering er utkast.
   *[other] { $count } vurderinger er utkast.
}
status-no-top = Topp 5 mangler for { $trusts }.
status-all-well = Ingenting mangler, og ingenting er over fristen.

matrix-heading-trust = Alle åpne risikoer
matrix-example = Matrisen er et eksempel: regionen bestemmer den som skal brukes.
matrix-assessed = vurdert { $date }
matrix-no-risks = Ingen åpne risikoer.
matrix-closed = { $count ->
    [one] 1 lukket risiko er ikke vist.
   *[other] { $count } lukkede risikoer er ikke vist.
}
matrix-damaged = { $count ->
    [one] En fil kan ikke leses, så risikoene i den mangler her.
   *[other] { $count } filer kan ikke leses, så risikoene i dem mangler her.
}
matrix-restricted = unntatt offentlighet
matrix-unscored = ikke vurdert
matrix-risk = Risiko
matrix-probability-short = S
matrix-consequence-short = K
matrix-zone = Sone
matrix-owner = Eier
matrix-overflow = +n: så mange flere risikoer i ruten
matrix-knowledge = Kunnskap: ○ svak  ◐ moderat  ● sterk
matrix-accept = Kan aksepteres av: { $who }.
