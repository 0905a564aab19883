# What a trust reports in a round, requirement by requirement.
cli-unknown-round = Ukjent runde { $given }. Disse finnes: { $known }
action-reporting = rapportering
help-reporting = Det foretaket rapporterer i runden, krav for krav
action-deliver = levert
help-deliver = Skriv når runden ble levert
deadline-delivered = levert: { $whom }
deadline-done = levert
round-tertial = { $number }. tertial { $year }
round-year = året { $year }
reporting-demand = Kravet
reporting-last-time = Skrevet sist
reporting-heading = Rapportering
reporting-outcome-heading = Måloppnåelse etter året
reporting-from-last = Teksten fra sist som utgangspunkt
reporting-none = Runden ber ikke om noe fra foretaket.
reporting-due = frist { $date }
reporting-legend = ✓ skrevet { $written }   ! avvik { $deviates }   ○ mangler { $lacking }   – bare ved avvik { $rest }   ■ utført
reporting-text = Rapporteringstekst: { $text }
reporting-nothing = Ikke skrevet ennå.
reporting-last = Sist ({ $round }): { $text }
reporting-deviates = Avvik: kravet er ikke innfridd.
reporting-expected = Forventet innfridd { $date }
reporting-on-deviation = Rapporteres bare når kravet ikke innfris.
reporting-outcome = Måloppnåelse: { $text }
reporting-done = Utført { $date }
reporting-left-out = { $count } krav rapporteres bare ved avvik og er ikke tatt med (--all viser dem).
reporting-delivered = levert { $date }
reporting-not-delivered = ikke levert
reporting-board = styrebehandlet { $date }{ $case ->
    [none] {""}
   *[other] , sak { $case }
}
reporting-no-board = ikke styrebehandlet (frist { $date })
reporting-ask-delivered = Når ble { $round } levert?
reporting-ask-board = Når behandlet styret { $round }?
reporting-ask-case = Styresak
reporting-board-not-asked = Runden skal ikke til styret.
reporting-not-done = Ikke lenger merket som utført.
reporting-marked-done = Merket som utført i dag.
reporting-column-number = krav nr.
reporting-column-requirement = krav
reporting-column-demand = hva som kreves
reporting-column-deviation = avvik
reporting-column-text = rapporteringstekst
reporting-column-measures = tiltak
reporting-column-expected = forventet innfridd
reporting-column-last = skrevet sist
