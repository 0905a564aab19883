### Øyeblikksbilder i skjermene: sammenligning, hvordan det var, og historien til en risiko

action-compare = sammenlign
action-earlier = før
action-later = etter
help-compare = Velg øyeblikksbilde å sammenligne med
help-earlier = Vis matrisen slik den var, ett bilde tidligere
help-later = Vis matrisen ett øyeblikksbilde senere

compare-title = Sammenlign med
compare-last = Det siste øyeblikksbildet
compare-last-hint = hvert foretaks eget siste
compare-nothing = Ingenting
compare-no-snapshots = Det er ingen øyeblikksbilder å sammenligne med ennå.
snapshot-whole = hele registeret
snapshot-whole-and-own = hele registeret; eget for { $trusts }
snapshot-own = bare { $trusts }

time-last-snapshots = siste øyeblikksbilde
compared-with = sammenlignet med { $time }{ $unread ->
    [0] { "" }
    [one] { " " }(1 fil kan ikke leses)
   *[other] { " " }({ $unread } filer kan ikke leses)
}

trend-legend = ↑ ↓ ↕ verre, bedre, begge deler siden { $time }   · uendret   + ny
trend-legend-short = ↑ ↓ ↕ siden { $time }

since-head = siden { $time }
since-head-last = siden sist
since-same = uendret
since-new = ny
since-closed = var åpen
since-unknown = ukjent
since-moved = fra { $from }
since-mark-new = ny

earlier-banner = Slik det var { $time } · øyeblikksbilde { $at } av { $count }{ $unread ->
    [0] { "" }
    [one] { " " }· 1 fil kunne ikke leses
   *[other] { " " }· { $unread } filer kunne ikke leses
}
earlier-first = Dette er det eldste øyeblikksbildet.
earlier-now = Dette er i dag.
earlier-read-only = Dette er slik det var. Trykk Esc for å gå tilbake til i dag.
earlier-lost = Dette øyeblikksbildet kan ikke leses.
earlier-reading = Henter øyeblikksbildet …

story-unread = { $file } kunne ikke leses i denne utgaven.
story-uncommitted = Ikke sendt inn ennå
story-over-time = Sone ved øyeblikksbildene: { $line }  ({ $names })
story-none = Git kjenner ingen endringer av dette.
story-older = Eldre enn det historikken viser.
story-reading = Henter historien …
story-title = Historie
action-history = historie
help-history = Risikoens historie: hva, når, hvem og hvorfor
