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

rule-R024 = Grensene til en indikator i feil rekkefølge
problem-R024 = Gul ({ $yellow }) er vanskeligere å nå enn grønn ({ $green }) når { $better ->
        [higher] høyest
       *[lower] lavest
    } er best.
remedy-R024 = Bytt om green og yellow, eller rett better. Ingen tall vurderes før det er gjort.
explain-R024 =
    Grønn er det beste, så den grensen skal være vanskeligst å nå. Står grensene omvendt, ville hvert lys vært feil, og derfor vises ingen.

    Feil:
      better = "higher"
      green = 50.0
      yellow = 70.0
    Riktig:
      better = "higher"
      green = 70.0
      yellow = 50.0
rule-R025 = En andel under 0 eller over 100 prosent
problem-R025 = { $key } er { $value }, men en andel er fra 0 til 100 prosent.
remedy-R025 = Rett tallet. Er det ingen andel, så skriv en annen unit enn "%".
explain-R025 =
    En andel av pasientene kan verken være negativ eller mer enn alle. Ofte er det et komma som har havnet feil, eller et antall der det skulle stått en prosent.

    Feil:
      unit = "%"
      2023 = 685.0
    Riktig:
      unit = "%"
      2023 = 68.5
problem-R056 = { $hospital }: { $indicator } er rød med { $reading } { $unit } i { $year } (gul { $better ->
        [higher] fra
       *[lower] til og med
    } { $limit }), men målet er vurdert til lav risiko.
remedy-R056 = Se på vurderingen igjen: mangler det en risiko som tallet viser? Står dere ved at risikoen er lav, så skriv hvorfor i målvurderingen. Funnet blir stående til tallet er bedre.
