### Dokumenter: risiko report

matrix-words = Risikomatrise. Oppover: { $up }. Bortover: { $across }.

doc-title-assessment = { $trust }: risikovurdering av prioriterte mål { $year }
doc-title-board = { $trust }: risikobilde og Topp 5 { $year }
doc-title-tertial = { $trust }: risiko og Topp 5 til tertialrapporten { $year }
doc-about-assessment = Risikovurdering av de prioriterte målene
doc-about-board = Risikostyring av de prioriterte målene og foretakets Topp 5
doc-about-tertial = Vedlegg til tertialrapporten: Topp 5 med tiltak, endringer og avvik

doc-head-trust = Foretak
doc-head-meeting = Styremøte
doc-head-case = Styresak
doc-head-round = Runde
doc-head-about = Saken gjelder
doc-head-date = Dato
doc-head-source = Krav
doc-head-since = Sammenlignet med

doc-left-out = { $count ->
    [one] 1 risiko eller tiltak er unntatt offentlighet og står ikke her.
   *[other] { $count } risikoer og tiltak er unntatt offentlighet og står ikke her.
}
doc-internal = { $count ->
    [one] Til intern bruk: 1 risiko i dokumentet er unntatt offentlighet.
   *[other] Til intern bruk: { $count } risikoer i dokumentet er unntatt offentlighet.
}
doc-no-snapshot = Det finnes ikke noe tidligere øyeblikksbilde å sammenligne med, så dokumentet sier ikke hva som er endret.

doc-proposal = Forslag til vedtak
doc-propose-note = Styret tar risikobildet for { $trust } per { $date } til orientering.
doc-propose-follow = { $count ->
    [one] Styret ber administrerende direktør følge opp tiltakene mot risikoen i sonen «{ $zone }» til den er redusert, og legge fram status ved neste tertialrapport.
   *[other] Styret ber administrerende direktør følge opp tiltakene mot de { $count } risikoene i sonen «{ $zone }» til de er redusert, og legge fram status ved neste tertialrapport.
}
doc-propose-top = Styret slutter seg til foretakets Topp 5, som følger tertialrapporten til det regionale helseforetaket.

doc-summary = Oppsummering
doc-progress = { $ready } av { $count } prioriterte mål er risikovurdert, og { $approved } av vurderingene er godkjent.
doc-movement = Siden { $name }: { $counts }.
doc-late = { $count ->
    [one] 1 tiltak er over fristen.
   *[other] { $count } tiltak er over fristen.
}
doc-now = Nå
doc-before = Forrige
doc-demand = Hva sonen krever

doc-matrix = Risikomatrise
doc-matrix-numbers = Tallene er risikoenes nummer i lista over alle åpne risikoer.
doc-matrix-arrows = Tallene er risikoenes nummer i lista over alle åpne risikoer. En stiplet ring er stedet risikoen sto forrige gang, og pila går derfra til der den står nå.
doc-matrix-targets = Den stiplede pila går til ønsket nivå, når tiltakene er gjennomført.
doc-no-top = Foretaket har ikke satt opp noen Topp 5.
doc-top-measures = Tiltak for Topp 5
doc-top-comments = Merknader
doc-gravest = Risikoer i sonen «{ $zone }»
doc-no-measures = Ingen tiltak er ført opp.
doc-overdue-measures = Tiltak over fristen
doc-none-overdue = Ingen tiltak er over fristen.
doc-annex-risks = Vedlegg: alle åpne risikoer
doc-annex-scale = Vedlegg: skala og kriterier
doc-annex-method = Vedlegg: metode, deltakere og kunnskap
doc-annex-lacking = Vedlegg: hva som mangler
doc-nothing-lacks = Ingenting mangler.

doc-method = Hver risiko er vurdert med sannsynlighet og konsekvens. Konsekvensen er vurdert for hvert område, og den høyeste teller. Sonen står i matrisen for hver rute; tallene ganges ikke og legges ikke sammen. Kunnskapsstyrken sier hvor sikre vi er på vurderingen, og den svakeste delen avgjør.
doc-participants = Deltakere
doc-workshops = Arbeidsmøter
doc-assumptions = Forutsetninger
doc-commit = Registerets revisjon
doc-knowledge-counts = { $strong } risikoer hviler på sterk, { $moderate } på moderat og { $weak } på svak kunnskap.{ $unknown ->
    [0] {""}
   *[other] {" "}For { $unknown } er den ikke vurdert.
}

doc-number = Nr.
doc-serves = Risiko
doc-measure = Tiltak
doc-responsible = Ansvarlig
doc-deadline = Frist
doc-status = Status
doc-effect = Effekt
doc-overdue = over fristen
doc-judged = { $effect }: { $note }
doc-change = Endring
doc-horizon = Sikt
doc-level = Risikonivå
doc-areas = Konsekvens per område
doc-risks = Risikoer
doc-worst = Høyeste risiko
doc-stands = { $zone } (sannsynlighet { $probability }, konsekvens { $consequence })
doc-by = innen { $date }
doc-accepted = { $date } av { $by }
doc-knowledge-is = Kunnskapsstyrke: { $words }.
doc-target-is = Ønsket nivå: { $words }.
doc-new = + ny
doc-unknown = ? ukjent om den er ny
doc-unchanged = → uendret
doc-closed = lukket
doc-moved-up = ↑ opp fra { $zone } (S{ $probability } K{ $consequence })
doc-moved-down = ↓ ned fra { $zone } (S{ $probability } K{ $consequence })
doc-moved-up-within = ↑ opp i sonen, fra S{ $probability } K{ $consequence }
doc-moved-down-within = ↓ ned i sonen, fra S{ $probability } K{ $consequence }
doc-moved-sideways = ↔ flyttet i sonen, fra S{ $probability } K{ $consequence }

doc-mark = Nivå
doc-percent = Prosent
doc-frequency = Hyppighet
doc-for-goals = For mål
doc-meaning = Betyr

doc-goal-text = Kravet
doc-goal-figure = Måltall
doc-goal-source = Kilde
doc-factors = Kritiske suksessfaktorer
doc-goal-missing = Målet er ikke risikovurdert.
doc-goal-damaged = Fila med risikovurderingen kan ikke leses.

doc-moved = Hva som er endret, og hvorfor
doc-none-moved = Ingen risikoer er flyttet, nye eller lukket.
doc-why = Hvorfor
doc-measures-changed = Tiltak siden forrige gang
doc-measures-done = Utført
doc-measures-delayed = Utsatt
doc-measures-new = Nye
doc-measures-none-changed = Ingen tiltak er utført, utsatt eller nye.
doc-deviations = Avvik fra kravene
doc-no-deviations = Ingen avvik er rapportert for { $round }.
doc-requirement = Krav
doc-told = Rapporteringstekst
doc-expected = Forventet oppfylt

report-for-whom = { $count ->
    [one] 1 risiko er unntatt offentlighet.
   *[other] { $count } risikoer er unntatt offentlighet.
} Si hvem dokumentet er for:
      --public    for alle: de utelates, og antallet oppgis
      --internal  for dem som kan lese dem: de blir med, og er merket
report-file-exists = { $path } finnes allerede.
    Skriv til en annen fil, eller bruk --force for å erstatte den.
report-no-format = Filnavnet { $path } forteller ikke hvilket format det skal være.
    Bruk --format, eller et navn som slutter på .html, .md, .txt, .csv eller .json.
report-which-trust = Dokumentet «{ $kind }» gjelder ett foretak. Si hvilket med --trust: { $known }
report-no-round = Kalenderen har ingen runde som heter { $given }.
    Rundene er: { $known ->
    [none] ingen
   *[other] { $known }
}
report-written = Skrevet til { $path }
report-not-opened = Fant ikke noe program å åpne fila med. Den ligger i { $path }
report-naming = { $count ->
    [one] Teksten i en risiko nevner noe som er utelatt. Les gjennom den før du sender dokumentet:
   *[other] Teksten i { $count } risikoer nevner noe som er utelatt. Les gjennom dem før du sender dokumentet:
}
