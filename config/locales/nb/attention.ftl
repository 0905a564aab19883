### Det som må ordnes først. Foretakets navn står foran linja.

attention-damaged = { $doc }: filen kan ikke leses
attention-missing = { $doc }: ingen risikovurdering
attention-missing-over = { $days ->
    [one] { $doc }: ingen risikovurdering, 1 dag over fristen
   *[other] { $doc }: ingen risikovurdering, { $days } dager over fristen
}
attention-not-ready = { $days ->
    [0] { $doc }: fortsatt utkast, fristen er i dag
    [one] { $doc }: fortsatt utkast, 1 dag igjen
   *[other] { $doc }: fortsatt utkast, { $days } dager igjen
}
attention-not-ready-over = { $days ->
    [one] { $doc }: fortsatt utkast, 1 dag over fristen
   *[other] { $doc }: fortsatt utkast, { $days } dager over fristen
}
attention-lapsed = { $doc }: godkjenningen er bortfalt
attention-untreated = { $count ->
    [one] { $doc }: { $zone } risiko uten tiltak
   *[other] { $doc }: { $count } risikoer uten tiltak ({ $zone })
}
attention-lapsed-acceptance = { $count ->
    [one] { $doc }: en aksept er bortfalt
   *[other] { $doc }: { $count } aksepter er bortfalt
}
attention-overdue = { $count ->
    [one] 1 tiltak over fristen siden { $day }
   *[other] { $count } tiltak over fristen, eldst { $day }
}
attention-no-owner = { $count ->
    [one] { $doc }: tiltak uten ansvarlig
   *[other] { $doc }: { $count } tiltak uten ansvarlig
}
attention-no-deadline = { $count ->
    [one] { $doc }: tiltak uten frist
   *[other] { $doc }: { $count } tiltak uten frist
}
attention-no-owner-or-deadline = { $count ->
    [one] { $doc }: tiltak uten ansvarlig og frist
   *[other] { $doc }: { $count } tiltak uten ansvarlig eller frist
}
attention-unscored = { $count ->
    [one] { $doc }: en risiko er ikke vurdert
   *[other] { $doc }: { $count } risikoer er ikke vurdert
}
attention-top-count = { $count ->
    [0] Topp 5 mangler
    [one] Topp 5 har bare 1 risiko
   *[other] Topp 5 har { $count } risikoer
}
attention-top-stray = { $count ->
    [one] Topp 5 nevner en lukket eller ukjent risiko: { $risks }
   *[other] Topp 5 nevner lukkede eller ukjente risikoer: { $risks }
}
