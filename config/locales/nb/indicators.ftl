### Kvalitetsindikatorer: skjermen, lista og funnene

light-green = grønn
light-yellow = gul
light-red = rød
light-not-judged = ikke vurdert

# Grensene: et tall som er likt grensen, når den.
indicator-limits-higher = grønn fra { $green }, gul fra { $yellow }
indicator-limits-lower = grønn til og med { $green }, gul til og med { $yellow }
indicator-green-higher = grønn fra { $green }
indicator-green-lower = grønn til og med { $green }
indicator-yellow-higher = gul fra { $yellow }
indicator-yellow-lower = gul til og med { $yellow }
indicator-no-limits = ingen grenser
indicator-below = { $distance } under { $limit }
indicator-above = { $distance } over { $limit }
indicator-few = færre enn ti pasienter
indicator-none = ingen resultat
trend-better = bedre
trend-worse = verre
trend-same = likt

indicator-hospital = Sykehus
indicator-light = Lys
indicator-trend = Utvikling
indicator-distance = Avstand
indicator-goal = Mål: { $goal }
indicator-legend = * foreløpig    ( ) færre enn ti pasienter: vises, men vurderes ikke
indicator-count = { $total ->
    [one] 1 resultat
   *[other] { $total } resultater
}
indicator-tally-red = { $count ->
    [one] 1 rød
   *[other] { $count } røde
}
indicator-tally-yellow = { $count ->
    [one] 1 gul
   *[other] { $count } gule
}
indicator-tally-green = { $count ->
    [one] 1 grønn
   *[other] { $count } grønne
}
indicator-tally-few = { $count } med få pasienter
indicator-tally-none = { $count } uten resultat
indicator-tally-undecided = { $count } ikke vurdert
indicator-tally = { $parts } av { $total ->
    [one] 1 indikatorresultat
   *[other] { $total } indikatorresultater
}

indicators-title = Indikatorer
indicators-empty = Ingen indikatorer under dette målet. Piltastene ← og → går til neste foretak.
indicators-empty-trust = Foretaket har ingen indikatorer. De skrives i { $file }.
indicators-damaged = { $file } kan ikke leses. Trykk p for å se hva som må rettes.
indicators-nothing = Ingen indikatorer her.
indicators-nothing-red = Ingen røde indikatorer her.
label-indicators = Indikatorer
action-indicators = indikatorer
help-indicators = Indikatorer: lys, utvikling og avstand
