### Det som må ordnes først. Foretakets navn står foran linja.

urgent-unreadable = { $doc }: filen kan ikke leses
urgent-errors = { $count ->
    [one] { $doc }: 1 feil i fila
   *[other] { $doc }: { $count } feil i fila
}
urgent-missing = { $when ->
    [over] { $days ->
        [one] { $doc }: ingen risikovurdering, 1 dag over fristen
       *[other] { $doc }: ingen risikovurdering, { $days } dager over fristen
    }
   *[left] { $doc }: ingen risikovurdering
}
urgent-not-ready = { $when ->
    [over] { $days ->
        [one] { $doc }: fortsatt utkast, 1 dag over fristen
       *[other] { $doc }: fortsatt utkast, { $days } dager over fristen
    }
    [today] { $doc }: fortsatt utkast, fristen er i dag
   *[left] { $days ->
        [one] { $doc }: fortsatt utkast, 1 dag igjen
       *[other] { $doc }: fortsatt utkast, { $days } dager igjen
    }
}
urgent-approval-lapsed = { $doc }: godkjenningen er bortfalt
urgent-untreated = { $count ->
    [one] { $doc }: { $zone } risiko uten tiltak
   *[other] { $doc }: { $count } risikoer uten tiltak ({ $zone })
}
urgent-acceptance-lapsed = { $count ->
    [one] { $doc }: en aksept er bortfalt
   *[other] { $doc }: { $count } aksepter er bortfalt
}
urgent-overdue = { $count ->
    [one] 1 tiltak over fristen siden { $day }
   *[other] { $count } tiltak over fristen, eldst { $day }
}
urgent-no-owner = { $count ->
    [one] { $doc }: tiltak uten ansvarlig
   *[other] { $doc }: { $count } tiltak uten ansvarlig
}
urgent-no-deadline = { $count ->
    [one] { $doc }: tiltak uten frist
   *[other] { $doc }: { $count } tiltak uten frist
}
urgent-no-owner-or-deadline = { $count ->
    [one] { $doc }: tiltak uten ansvarlig og frist
   *[other] { $doc }: { $count } tiltak uten ansvarlig eller frist
}
urgent-unscored = { $count ->
    [one] { $doc }: en risiko er ikke vurdert
   *[other] { $doc }: { $count } risikoer er ikke vurdert
}
urgent-top-not-five = { $count ->
    [0] Topp 5 mangler
    [one] Topp 5 har bare 1 risiko
   *[other] Topp 5 har { $count } risikoer
}
urgent-top-names-others = { $count ->
    [one] Topp 5 nevner en lukket eller ukjent risiko: { $risks }
   *[other] Topp 5 nevner lukkede eller ukjente risikoer: { $risks }
}
