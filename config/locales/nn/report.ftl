### Rapportar: status og matrise i tekst

status-heading = { $name } · { $year } · { $today }
status-today = i dag { $date }
status-today-fixed = i dag { $date } (fast dato)
status-trust = Føretak
status-obligations = Mål
status-missing = Manglar
status-draft = Utkast
status-ready = Klar
status-approved = Godkjend
status-lapsed = Bortfall
status-damaged = Skadd
status-overdue = For seint
status-overdue-measures = Seine tiltak
status-sum = I alt
status-deadline = { $days ->
    [0] Neste frist er i dag, { $date }: { $what }
    [one] Neste frist er i morgon, { $date }: { $what }
   *[other] Neste frist er { $date }, om { $days } dagar: { $what }
}
status-last-workday = Siste arbeidsdag før fristen er { $date }.
status-no-deadline = Kalenderen har ingen fleire fristar.
status-drafts = { $count ->
    [one] Éi vurdering er utkast.
   *[other] { $count } vurderingar er utkast.
}
status-no-top = Topp 5 manglar for { $trusts }.
status-all-well = Ingenting manglar, og ingenting er over fristen.

matrix-heading-trust = Alle opne risikoar
matrix-example = Matrisa er eit døme: regionen avgjer kva matrise som skal brukast.
matrix-assessed = vurdert { $date }
matrix-no-risks = Ingen opne risikoar.
matrix-closed = { $count ->
    [one] 1 lukka risiko er ikkje vist.
   *[other] { $count } lukka risikoar er ikkje viste.
}
matrix-damaged = { $count ->
    [one] Ei fil kan ikkje lesast, så risikoane i fila manglar her.
   *[other] { $count } filer kan ikkje lesast, så risikoane i dei manglar her.
}
matrix-restricted = unntatt offentlegheit
matrix-unscored = ikkje vurdert
matrix-risk = Risiko
matrix-probability-short = S
matrix-consequence-short = K
matrix-zone = Sone
matrix-owner = Eigar
matrix-overflow = +n: så mange fleire risikoar i ruta
matrix-knowledge = Kunnskap: ○ svak  ◐ moderat  ● sterk
matrix-accept = Kan aksepterast av: { $who }.
