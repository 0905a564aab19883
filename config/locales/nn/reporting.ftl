# What a trust reports in a round, requirement by requirement.
cli-unknown-round = Ukjend runde { $given }. Desse finst: { $known }
action-reporting = rapportering
help-reporting = Det føretaket rapporterer i runden, krav for krav
action-deliver = levert
help-deliver = Skriv når runden vart levert
deadline-delivered = levert: { $whom }
deadline-done = levert
round-tertial = { $number }. tertial { $year }
round-year = året { $year }
reporting-demand = Kravet
reporting-last-time = Skrive sist
reporting-heading = Rapportering
reporting-outcome-heading = Måloppnåing etter året
reporting-from-last = Teksten frå sist som utgangspunkt
reporting-none = Runden ber ikkje om noko frå føretaket.
reporting-due = frist { $date }
reporting-legend = ✓ skrive { $written }   ! avvik { $deviates }   ○ manglar { $lacking }   – berre ved avvik { $rest }   ■ utført
reporting-text = Rapporteringstekst: { $text }
reporting-nothing = Ikkje skrive enno.
reporting-last = Sist ({ $round }): { $text }
reporting-deviates = Avvik: kravet er ikkje innfridd.
reporting-expected = Venta innfridd { $date }
reporting-on-deviation = Blir rapportert berre når kravet ikkje er innfridd.
reporting-outcome = Måloppnåing: { $text }
reporting-done = Utført { $date }
reporting-left-out = { $count } krav blir rapporterte berre ved avvik og er ikkje tekne med (--all viser dei).
reporting-delivered = levert { $date }
reporting-not-delivered = ikkje levert
reporting-board = styrehandsama { $date }{ $case ->
    [none] {""}
   *[other] , sak { $case }
}
reporting-no-board = ikkje styrehandsama (frist { $date })
reporting-ask-delivered = Når vart { $round } levert?
reporting-ask-board = Når handsama styret { $round }?
reporting-ask-case = Styresak
reporting-board-not-asked = Runden skal ikkje til styret.
reporting-not-done = Ikkje lenger merkt som utført.
reporting-marked-done = Merkt som utført i dag.
reporting-column-number = krav nr.
reporting-column-requirement = krav
reporting-column-demand = kva som blir kravd
reporting-column-deviation = avvik
reporting-column-text = rapporteringstekst
reporting-column-measures = tiltak
reporting-column-expected = venta innfridd
reporting-column-last = skrive sist
