### Dokument: risiko report

matrix-words = Risikomatrise. Oppover: { $up }. Bortover: { $across }.

doc-title-assessment = { $trust }: risikovurdering av prioriterte mål { $year }
doc-title-board = { $trust }: risikobilete og Topp 5 { $year }
doc-title-tertial = { $trust }: risiko og Topp 5 til tertialrapporten { $year }
doc-about-assessment = Risikovurdering av dei prioriterte måla
doc-about-board = Risikostyring av dei prioriterte måla og Topp 5 for føretaket
doc-about-tertial = Vedlegg til tertialrapporten: Topp 5 med tiltak, endringar og avvik

doc-head-trust = Føretak
doc-head-meeting = Styremøte
doc-head-case = Styresak
doc-head-round = Runde
doc-head-about = Saka gjeld
doc-head-date = Dato
doc-head-source = Krav
doc-head-since = Samanlikna med

doc-left-out = { $count ->
    [one] 1 risiko eller tiltak er unnateke offentlegheit og står ikkje her.
   *[other] { $count } risikoar og tiltak er unnatekne offentlegheit og står ikkje her.
}
doc-internal = { $count ->
    [one] Til intern bruk: 1 risiko i dokumentet er unnateken offentlegheit.
   *[other] Til intern bruk: { $count } risikoar i dokumentet er unnatekne offentlegheit.
}
doc-no-snapshot = Det finst ikkje noko tidlegare augeblinksbilete å samanlikne med, så dokumentet seier ikkje kva som er endra.

doc-proposal = Forslag til vedtak
doc-propose-note = Styret tek risikobiletet for { $trust } per { $date } til orientering.
doc-propose-follow = { $count ->
    [one] Styret ber administrerande direktør følgje opp tiltaka mot risikoen i sona «{ $zone }» til han er redusert, og leggje fram status ved neste tertialrapport.
   *[other] Styret ber administrerande direktør følgje opp tiltaka mot dei { $count } risikoane i sona «{ $zone }» til dei er reduserte, og leggje fram status ved neste tertialrapport.
}
doc-propose-top = Styret sluttar seg til Topp 5 for føretaket, som følgjer tertialrapporten til det regionale helseføretaket.

doc-summary = Oppsummering
doc-progress = { $ready } av { $count } prioriterte mål er risikovurderte, og { $approved } av vurderingane er godkjende.
doc-movement = Sidan { $name }: { $counts }.
doc-late = { $count ->
    [one] 1 tiltak er over fristen.
   *[other] { $count } tiltak er over fristen.
}
doc-now = No
doc-before = Førre
doc-demand = Kva sona krev

doc-matrix = Risikomatrise
doc-matrix-numbers = Tala er nummera til risikoane i lista over alle opne risikoar.
doc-matrix-arrows = Tala er nummera til risikoane i lista over alle opne risikoar. Ein stipla ring er staden der risikoen stod førre gong, og pila går derifrå til der han står no.
doc-matrix-targets = Den stipla pila går til ønskt nivå, når tiltaka er gjennomførte.
doc-no-top = Føretaket har ikkje sett opp nokon Topp 5.
doc-top-measures = Tiltak for Topp 5
doc-top-comments = Merknader
doc-gravest = Risikoar i sona «{ $zone }»
doc-no-measures = Ingen tiltak er førte opp.
doc-overdue-measures = Tiltak over fristen
doc-none-overdue = Ingen tiltak er over fristen.
doc-annex-risks = Vedlegg: alle opne risikoar
doc-annex-scale = Vedlegg: skala og kriterium
doc-annex-method = Vedlegg: metode, deltakarar og kunnskap
doc-annex-lacking = Vedlegg: kva som manglar
doc-nothing-lacks = Ingenting manglar.

doc-method = Kvar risiko er vurdert med sannsyn og konsekvens. Konsekvensen er vurdert for kvart område, og den høgaste tel. Sona står i matrisa for kvar rute; tala blir ikkje gonga og ikkje lagde saman. Kunnskapsstyrken seier kor sikre vi er på vurderinga, og den svakaste delen avgjer.
doc-participants = Deltakarar
doc-workshops = Arbeidsmøte
doc-assumptions = Føresetnader
doc-commit = Revisjonen av registeret
doc-knowledge-counts = { $strong } risikoar kviler på sterk, { $moderate } på moderat og { $weak } på svak kunnskap.{ $unknown ->
    [0] {""}
   *[other] {" "}For { $unknown } er han ikkje vurdert.
}

doc-number = Nr.
doc-serves = Risiko
doc-measure = Tiltak
doc-responsible = Ansvarleg
doc-deadline = Frist
doc-status = Status
doc-effect = Effekt
doc-overdue = over fristen
doc-judged = { $effect }: { $note }
doc-change = Endring
doc-horizon = Sikt
doc-level = Risikonivå
doc-areas = Konsekvens per område
doc-risks = Risikoar
doc-worst = Høgaste risiko
doc-stands = { $zone } (sannsyn { $probability }, konsekvens { $consequence })
doc-by = innan { $date }
doc-accepted = { $date } av { $by }
doc-knowledge-is = Kunnskapsstyrke: { $words }.
doc-target-is = Ønskt nivå: { $words }.
doc-new = + ny
doc-unknown = ? ukjent om han er ny
doc-unchanged = → uendra
doc-closed = lukka
doc-moved-up = ↑ opp frå { $zone } (S{ $probability } K{ $consequence })
doc-moved-down = ↓ ned frå { $zone } (S{ $probability } K{ $consequence })
doc-moved-up-within = ↑ opp i sona, frå S{ $probability } K{ $consequence }
doc-moved-down-within = ↓ ned i sona, frå S{ $probability } K{ $consequence }
doc-moved-sideways = ↔ flytta i sona, frå S{ $probability } K{ $consequence }

doc-mark = Nivå
doc-percent = Prosent
doc-frequency = Kor ofte
doc-for-goals = For mål
doc-meaning = Tyder

doc-goal-text = Kravet
doc-goal-figure = Måltal
doc-goal-source = Kjelde
doc-factors = Kritiske suksessfaktorar
doc-goal-missing = Målet er ikkje risikovurdert.
doc-goal-damaged = Fila med risikovurderinga kan ikkje lesast.

doc-moved = Kva som er endra, og kvifor
doc-none-moved = Ingen risikoar er flytta, nye eller lukka.
doc-why = Kvifor
doc-measures-changed = Tiltak sidan førre gong
doc-measures-done = Utførte
doc-measures-delayed = Utsette
doc-measures-new = Nye
doc-measures-none-changed = Ingen tiltak er utførte, utsette eller nye.
doc-deviations = Avvik frå krava
doc-no-deviations = Ingen avvik er rapporterte for { $round }.
doc-requirement = Krav
doc-told = Rapporteringstekst
doc-expected = Venta oppfylt

report-for-whom = { $count ->
    [one] 1 risiko er unnateken offentlegheit.
   *[other] { $count } risikoar er unnatekne offentlegheit.
} Sei kven dokumentet er for:
      --public    for alle: dei blir utelatne, og talet på dei blir oppgitt
      --internal  for dei som kan lese dei: dei blir med, og er merkte
report-file-exists = { $path } finst alt.
    Skriv til ei anna fil, eller bruk --force for å byte ho ut.
report-no-format = Filnamnet { $path } fortel ikkje kva format det skal vere.
    Bruk --format, eller eit namn som sluttar på .html, .md, .txt, .csv eller .json.
report-which-trust = Dokumentet «{ $kind }» gjeld eitt føretak. Sei kva for eitt med --trust: { $known }
report-no-round = Kalenderen har ingen runde som heiter { $given }.
    Rundane er: { $known ->
    [none] ingen
   *[other] { $known }
}
report-written = Skrive til { $path }
report-not-opened = Fann ikkje noko program å opne fila med. Ho ligg i { $path }
report-naming = { $count ->
    [one] Teksten i ein risiko nemner noko som er utelate. Les gjennom han før du sender dokumentet:
   *[other] Teksten i { $count } risikoar nemner noko som er utelate. Les gjennom dei før du sender dokumentet:
}
