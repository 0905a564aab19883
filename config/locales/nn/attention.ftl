### Det som må ordnast først. Namnet på føretaket står framfor linja.

attention-damaged = { $doc }: fila kan ikkje lesast
attention-missing = { $doc }: inga risikovurdering
attention-missing-over = { $days ->
    [one] { $doc }: inga risikovurdering, 1 dag over fristen
   *[other] { $doc }: inga risikovurdering, { $days } dagar over fristen
}
attention-not-ready = { $days ->
    [0] { $doc }: framleis utkast, fristen er i dag
    [one] { $doc }: framleis utkast, 1 dag att
   *[other] { $doc }: framleis utkast, { $days } dagar att
}
attention-not-ready-over = { $days ->
    [one] { $doc }: framleis utkast, 1 dag over fristen
   *[other] { $doc }: framleis utkast, { $days } dagar over fristen
}
attention-lapsed = { $doc }: godkjenninga er bortfallen
attention-untreated = { $count ->
    [one] { $doc }: { $zone } risiko utan tiltak
   *[other] { $doc }: { $count } risikoar utan tiltak ({ $zone })
}
attention-lapsed-acceptance = { $count ->
    [one] { $doc }: ein aksept er bortfallen
   *[other] { $doc }: { $count } akseptar er bortfalne
}
attention-overdue = { $count ->
    [one] 1 tiltak over fristen sidan { $day }
   *[other] { $count } tiltak over fristen, eldst { $day }
}
attention-no-owner = { $count ->
    [one] { $doc }: tiltak utan ansvarleg
   *[other] { $doc }: { $count } tiltak utan ansvarleg
}
attention-no-deadline = { $count ->
    [one] { $doc }: tiltak utan frist
   *[other] { $doc }: { $count } tiltak utan frist
}
attention-no-owner-or-deadline = { $count ->
    [one] { $doc }: tiltak utan ansvarleg og frist
   *[other] { $doc }: { $count } tiltak utan ansvarleg eller frist
}
attention-unscored = { $count ->
    [one] { $doc }: ein risiko er ikkje vurdert
   *[other] { $doc }: { $count } risikoar er ikkje vurderte
}
attention-top-count = { $count ->
    [0] Topp 5 manglar
    [one] Topp 5 har berre 1 risiko
   *[other] Topp 5 har { $count } risikoar
}
attention-top-stray = { $count ->
    [one] Topp 5 nemner ein lukka eller ukjend risiko: { $risks }
   *[other] Topp 5 nemner lukka eller ukjende risikoar: { $risks }
}
