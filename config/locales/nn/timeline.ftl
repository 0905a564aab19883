### Augneblinksbilde på skjermane: samanlikning, korleis det var, og historia til ein risiko

action-compare = samanlikn
action-earlier = før
action-later = etter
help-compare = Vel augneblinksbilde å samanlikne med
help-earlier = Vis matrisa slik ho var, eitt bilde tidlegare
help-later = Vis matrisa eitt augneblinksbilde seinare

compare-title = Samanlikn med
compare-last = Det siste augneblinksbildet
compare-last-hint = siste for kvart føretak
compare-nothing = Ingenting
compare-no-snapshots = Det er ingen augneblinksbilde å samanlikne med enno.
snapshot-whole = heile registeret
snapshot-whole-and-own = heile registeret; eige for { $trusts }
snapshot-own = berre { $trusts }

time-last-snapshots = siste augneblinksbilde
compared-with = samanlikna med { $time }{ $unread ->
    [0] { "" }
    [one] { " " }(1 fil kan ikkje lesast)
   *[other] { " " }({ $unread } filer kan ikkje lesast)
}

trend-legend = ↑ ↓ ↕ verre, betre, begge delar sidan { $time }   · uendra   + ny
trend-legend-short = ↑ ↓ ↕ sidan { $time }

since-head = sidan { $time }
since-head-last = sidan sist
since-same = uendra
since-new = ny
since-closed = var open
since-unknown = ukjend
since-moved = frå { $from }
since-mark-new = ny

earlier-banner = Slik det var { $time } · augneblinksbilde { $at } av { $count }{ $unread ->
    [0] { "" }
    [one] { " " }· 1 fil kunne ikkje lesast
   *[other] { " " }· { $unread } filer kunne ikkje lesast
}
earlier-first = Dette er det eldste augneblinksbildet.
earlier-now = Dette er i dag.
earlier-read-only = Dette er slik det var. Trykk Esc for å gå tilbake til i dag.
earlier-lost = Dette augneblinksbildet kan ikkje lesast.
earlier-reading = Hentar augneblinksbildet …

story-unread = { $file } kunne ikkje lesast i denne utgåva.
story-uncommitted = Ikkje sendt inn enno
story-over-time = Sone ved augneblinksbilda: { $line }  ({ $names })
story-none = Git kjenner ingen endringar av dette.
story-older = Eldre enn det historikken viser.
story-reading = Hentar historia …
story-title = Historie
action-history = historie
help-history = Historia til risikoen: kva, når, kven og kvifor
