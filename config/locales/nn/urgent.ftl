### Det som må ordnast først. Namnet på føretaket står framfor linja.

urgent-unreadable = { $doc }: fila kan ikkje lesast
urgent-errors = { $count ->
    [one] { $doc }: 1 feil i fila
   *[other] { $doc }: { $count } feil i fila
}
urgent-missing = { $when ->
    [over] { $days ->
        [one] { $doc }: inga risikovurdering, 1 dag over fristen
       *[other] { $doc }: inga risikovurdering, { $days } dagar over fristen
    }
   *[left] { $doc }: inga risikovurdering
}
urgent-not-ready = { $when ->
    [over] { $days ->
        [one] { $doc }: framleis utkast, 1 dag over fristen
       *[other] { $doc }: framleis utkast, { $days } dagar over fristen
    }
    [today] { $doc }: framleis utkast, fristen er i dag
   *[left] { $days ->
        [one] { $doc }: framleis utkast, 1 dag att
       *[other] { $doc }: framleis utkast, { $days } dagar att
    }
}
urgent-approval-lapsed = { $doc }: godkjenninga er bortfallen
urgent-untreated = { $count ->
    [one] { $doc }: { $zone } risiko utan tiltak
   *[other] { $doc }: { $count } risikoar utan tiltak ({ $zone })
}
urgent-acceptance-lapsed = { $count ->
    [one] { $doc }: ein aksept er bortfallen
   *[other] { $doc }: { $count } akseptar er bortfalne
}
urgent-overdue = { $count ->
    [one] 1 tiltak over fristen sidan { $day }
   *[other] { $count } tiltak over fristen, eldst { $day }
}
urgent-no-owner = { $count ->
    [one] { $doc }: tiltak utan ansvarleg
   *[other] { $doc }: { $count } tiltak utan ansvarleg
}
urgent-no-deadline = { $count ->
    [one] { $doc }: tiltak utan frist
   *[other] { $doc }: { $count } tiltak utan frist
}
urgent-no-owner-or-deadline = { $count ->
    [one] { $doc }: tiltak utan ansvarleg og frist
   *[other] { $doc }: { $count } tiltak utan ansvarleg eller frist
}
urgent-unscored = { $count ->
    [one] { $doc }: ein risiko er ikkje vurdert
   *[other] { $doc }: { $count } risikoar er ikkje vurderte
}
urgent-top-not-five = { $count ->
    [0] Topp 5 manglar
    [one] Topp 5 har berre 1 risiko
   *[other] Topp 5 har { $count } risikoar
}
urgent-top-names-others = { $count ->
    [one] Topp 5 nemner ein lukka eller ukjend risiko: { $risks }
   *[other] Topp 5 nemner lukka eller ukjende risikoar: { $risks }
}
