### Kvalitetsindikatorar: skjermen, lista og funna

light-green = grøn
light-yellow = gul
light-red = raud
light-not-judged = ikkje vurdert

# Grensene: eit tal som er likt grensa, når ho.
indicator-limits-higher = grøn frå { $green }, gul frå { $yellow }
indicator-limits-lower = grøn til og med { $green }, gul til og med { $yellow }
indicator-green-higher = grøn frå { $green }
indicator-green-lower = grøn til og med { $green }
indicator-yellow-higher = gul frå { $yellow }
indicator-yellow-lower = gul til og med { $yellow }
indicator-no-limits = ingen grenser
indicator-below = { $distance } under { $limit }
indicator-above = { $distance } over { $limit }
indicator-few = færre enn ti pasientar
indicator-none = ingen resultat
trend-better = betre
trend-worse = verre
trend-same = likt

indicator-hospital = Sjukehus
indicator-light = Lys
indicator-trend = Utvikling
indicator-distance = Avstand
indicator-goal = Mål: { $goal }
indicator-legend = * førebels    ( ) færre enn ti pasientar: blir vist, men ikkje vurdert
indicator-count = { $total ->
    [one] 1 resultat
   *[other] { $total } resultat
}
indicator-tally-red = { $count ->
    [one] 1 raud
   *[other] { $count } raude
}
indicator-tally-yellow = { $count ->
    [one] 1 gul
   *[other] { $count } gule
}
indicator-tally-green = { $count ->
    [one] 1 grøn
   *[other] { $count } grøne
}
indicator-tally-few = { $count } med få pasientar
indicator-tally-none = { $count } utan resultat
indicator-tally-undecided = { $count ->
    [one] 1 ikkje vurdert
   *[other] { $count } ikkje vurderte
}
indicator-tally = { $parts } av { $total ->
    [one] 1 indikatorresultat
   *[other] { $total } indikatorresultat
}

indicators-title = Indikatorar
indicators-empty = Ingen indikatorar under dette målet. Piltastane ← og → går til neste føretak.
indicators-empty-trust = Føretaket har ingen indikatorar. Dei blir skrivne i { $file }.
indicators-damaged = { $file } kan ikkje lesast. Trykk p for å sjå kva som må rettast.
indicators-nothing = Ingen indikatorar her.
indicators-nothing-red = Ingen raude indikatorar her.
label-indicators = Indikatorar
action-indicators = indikatorar
help-indicators = Indikatorar: lys, utvikling og avstand
