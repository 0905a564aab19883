# A new scale within a year (risiko rescale)
rescale-written = Den nye skalaen gjeld for { $year }. Alle nivå er omsette.
rescale-would = Den nye skalaen ville gjelde for { $year }. Ingenting er skrive.
rescale-undecided = Ingenting er endra enno. Gå gjennom { $map }: rett det som er gale, set confirmed = true, og køyr kommandoen på nytt. Slik blir det etter framlegget:
rescale-lost = Ingenting er endra. Nokre nivå har ingen plass på den nye skalaen etter kartet.
rescale-changes = Skalaen er ein annan:
rescale-lost-levels = Utan plass på den nye skalaen:
rescale-risks = Kvar open risiko før og etter:
rescale-column-risk = Risiko
rescale-column-before = Før
rescale-column-after = Etter
rescale-lapse = Skalaen er ein del av det som vart godkjent. Godkjenningar som fell bort: { $approvals }. Akseptar som fell bort: { $acceptances }.
