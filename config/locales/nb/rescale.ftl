# A new scale within a year (risiko rescale)
rescale-written = Den nye skalaen gjelder for { $year }. Alle nivåer er oversatt.
rescale-would = Den nye skalaen ville gjelde for { $year }. Ingenting er skrevet.
rescale-undecided = Ingenting er endret ennå. Gå gjennom { $map }: rett det som er galt, sett confirmed = true, og kjør kommandoen på nytt. Slik blir det etter forslaget:
rescale-lost = Ingenting er endret. Noen nivåer har ingen plass på den nye skalaen etter kartet.
rescale-changes = Skalaen er en annen:
rescale-lost-levels = Uten plass på den nye skalaen:
rescale-risks = Hver åpne risiko før og etter:
rescale-column-risk = Risiko
rescale-column-before = Før
rescale-column-after = Etter
rescale-lapse = Skalaen er en del av det som ble godkjent. Godkjenninger som bortfaller: { $approvals }. Aksepter som bortfaller: { $acceptances }.
