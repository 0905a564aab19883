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

doc-title-requirements = { $trust }: rapportering på kravene { $year }
doc-title-regional = { $trust }: samlet risikobilde { $year }
doc-title-outcome = { $trust }: måloppnåelse og vurderinger { $year }
doc-title-measures = { $trust }: tiltak per ansvarlig { $year }
doc-title-workshop = { $trust }: referat fra arbeidsmøter { $year }
doc-about-requirements = Rapporteringstekst til hvert krav, i regionens rekkefølge
doc-about-regional = Alle foretak: varmekart, mangler, felles topp 10 og hvert mål på tvers
doc-about-outcome = Hva det ble av målene, og hvordan de ble vurdert
doc-about-measures = Åpne tiltak, og tiltak der effekten ikke er vurdert
doc-about-workshop = Deltakere, beslutninger, stemmer og åpne spørsmål

doc-requirement-texts = Krav for krav
doc-requirement-counts = { $count } krav skal rapporteres i runden. { $told } har tekst, og { $deviations } melder avvik.
doc-not-told = ikke rapportert
doc-deviates = avvik
doc-met = uten avvik
doc-no-text = Det er ikke skrevet noe om dette kravet i runden.
doc-outcome = Måloppnåelse

doc-no-outcomes = Ingen måloppnåelse er ført inn ennå.
doc-outcome-counts = { $count } utfall er ført inn: { $reached } nådd, { $partly } delvis nådd og { $missed } ikke nådd.{ $unstated ->
    [0] {""}
   *[other] {" "}For { $unstated } sier ikke kilden hvordan det gikk.
}
doc-outcomes = Mål for mål
doc-outcome-note = Merknad
doc-missed-by = { $percent } % for at målet ikke nås
doc-zones-came = Hva det ble av målene i hver sone ({ $round })
doc-goals = Mål
doc-were-reached = Nådd
doc-were-partly = Delvis
doc-were-missed = Ikke nådd
doc-share-missed = Ikke helt nådd
doc-brier = Hvor gode var vurderingene?
doc-brier-none = Ingen vurderinger med prosent har fått et utfall ennå, så det er ikke noe å regne på.
doc-brier-formula = Brier-skår = gjennomsnittet av (p − u)², der p er sannsynligheten for at målet ikke nås (midten av nivåets prosentintervall), og u er 1 når målet ikke ble nådd eller bare delvis nådd, ellers 0.
doc-brier-source = Kilde: Brier, G. W. (1950): Verification of forecasts expressed in terms of probability. Monthly Weather Review 78 (1), 1–3.
doc-brier-is = { $round }: { $score } for { $count } vurderinger, der { $missed } mål ikke ble helt nådd. 0 er fullt treff, og 0,25 er som å si 50 % om alt. Den som bare hadde sagt hvor ofte mål ikke nås, ville fått { $base }, så vurderingene var { $than ->
    [better] bedre enn det.
   *[other] ikke bedre enn det.
}

doc-no-owners = Ingen tiltak venter på noen.
doc-nobody = Ingen ansvarlig
doc-owner-counts = { $open ->
    [one] 1 åpent tiltak
   *[other] { $open } åpne tiltak
}, { $late } over fristen.
doc-open-measures = Åpne tiltak
doc-unjudged = Utført, men effekten er ikke vurdert

doc-no-workshops = Ingen arbeidsmøter er ført inn.
doc-decisions = Beslutninger
doc-parked = Åpne spørsmål
doc-votes = Stemmer
doc-voted-on = Stemte på
doc-votes-first = Før samtalen
doc-votes-last = Til slutt
doc-votes-for = nivå { $mark }: { $count }
doc-median = Midterste stemme

doc-heat-map = Varmekart
doc-heat-map-words = Hver rute viser høyeste sone, antall åpne risikoer og hvor langt vurderingen er kommet: ✓ godkjent, ○ klar, … utkast, ! bortfalt. En prikk betyr at målet ikke gjelder foretaket.
doc-lacking = Hva som mangler
doc-regional-top = De ti høyeste på foretakenes Topp 5
doc-same-measures = Samme tiltak i flere foretak
doc-across = Hvert mål på tvers av foretakene
doc-judged-goal = Målet nås ikke
doc-open-late = Tiltak / sene

doc-measures = Tiltak

reached-reached = nådd
reached-partly = delvis nådd
reached-not-reached = ikke nådd
reached-not-stated = ikke oppgitt

report-for-whom = { $count ->
    [one] 1 risiko er unntatt offentlighet.
   *[other] { $count } risikoer er unntatt offentlighet.
} Si hvem dokumentet er for:
      --public    for alle: de utelates, og antallet oppgis
      --internal  for dem som kan lese dem: de blir med, og er merket
report-file-exists = { $path } finnes allerede.
    Skriv til en annen fil, eller bruk --force for å erstatte den.
report-no-format = Filnavnet { $path } forteller ikke hvilket format det skal være.
    Bruk --format, eller et navn som slutter på .html, .pdf, .docx, .xlsx, .md, .txt, .csv eller .json.
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
report-unwritten = Dokumentet kunne ikke lages: { $why }
    Prøv et annet format, og meld feilen til dem som lager programmet.

remind-subject = Risikobilde: { $late } over fristen, { $soon } med frist snart
remind-to = Til { $owner }
remind-late = Over fristen:
remind-soon = Frist de neste { $days } dagene:
remind-line = - { $what } ({ $place }). Frist { $date }: { $left }
remind-end = Hentet fra risikoregisteret { $date }.
remind-nobody = Ingen har noe over fristen, eller noe med frist snart.

template-sound = Malen { $path } kan brukes: alle feltene i den finnes.
template-refused = Malen { $path } kan ikke brukes.
template-not-word = Den er ikke en Word-fil (.docx). Lagre den på nytt fra Word.
template-unknown = { $place }: { $tag } nevner «{ $name }», som ikke finnes. risiko report --list-fields viser alle.
template-unclosed = { $place }: { $tag } slutter ikke i samme avsnitt. Skriv hele feltet i ett avsnitt.
template-syntax = { $place }: { $why }
template-empty = Dokumentet ville blitt tomt.
template-place = { $part }{ $paragraph ->
    [0] {""}
   *[other] , avsnitt { $paragraph }
}
template-body = brødteksten
template-header = toppteksten
template-footer = bunnteksten
template-other = en annen del av malen

action-report = dokument
help-report = Lag et dokument, som en styresak
doc-kind-assessment = Risikovurdering
doc-kind-board = Styresak
doc-kind-tertial = Vedlegg til tertialrapporten
doc-kind-requirements = Rapportering på kravene
doc-kind-regional = Samlet for regionen
doc-kind-outcome = Måloppnåelse
doc-kind-measures = Tiltak per ansvarlig
doc-kind-workshop = Referat fra arbeidsmøter
report-kind = Hvilket dokument?
report-whose = Hvilket foretak?
report-since = Hva er endret siden
report-format = Format
report-format-pdf = Til å sende og skrive ut
report-format-docx = Word, til å skrive videre i; regionens egen mal brukes når den ligger i registeret
report-format-html = Én nettside som kan legges ut og skrives ut
report-format-xlsx = Regneark med ett ark for hver tabell
report-format-markdown = Ren tekst med enkel oppmerking
report-format-text = Ren tekst
report-readers = Hvem er det for?
report-public = Alle
report-internal = Bare dem som kan lese det som er unntatt offentlighet
report-public-means = { $count ->
    [one] 1 risiko utelates, og antallet oppgis.
   *[other] { $count } risikoer utelates, og antallet oppgis.
}
report-internal-means = { $count ->
    [one] 1 risiko som er unntatt offentlighet, blir med og er merket.
   *[other] { $count } risikoer som er unntatt offentlighet, blir med og er merket.
}
report-place = Hvor skal det ligge?
report-place-hint = Enter lager dokumentet. Esc avbryter.
report-place-empty = Skriv et filnavn.
report-place-taken = Fila finnes allerede. Velg et annet navn.
report-of-region = Et samlet register fra flere mapper kan ikke gi dokumenter. Åpne ett register.
report-reading = Leser det som skal være med …
report-writing = Skriver dokumentet …
report-made = Laget { $path }. Åpne det fra filbehandleren, eller med xdg-open.
report-naming-short = { $count ->
    [one] Teksten i 1 risiko nevner noe som er utelatt: les gjennom den.
   *[other] Teksten i { $count } risikoer nevner noe som er utelatt: les gjennom dem.
}
