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

doc-title-requirements = { $trust }: rapportering på krava { $year }
doc-title-regional = { $trust }: samla risikobilete { $year }
doc-title-outcome = { $trust }: måloppnåing og vurderingar { $year }
doc-title-measures = { $trust }: tiltak per ansvarleg { $year }
doc-title-workshop = { $trust }: referat frå arbeidsmøte { $year }
doc-about-requirements = Rapporteringstekst til kvart krav, i rekkjefølgja til regionen
doc-about-regional = Alle føretak: varmekart, manglar, felles topp 10 og kvart mål på tvers
doc-about-outcome = Kva det vart av måla, og korleis dei vart vurderte
doc-about-measures = Opne tiltak, og tiltak der effekten ikkje er vurdert
doc-about-workshop = Deltakarar, avgjerder, røyster og opne spørsmål

doc-requirement-texts = Krav for krav
doc-requirement-counts = { $count } krav skal rapporterast i runden. { $told } har tekst, og { $deviations } melder avvik.
doc-not-told = ikkje rapportert
doc-deviates = avvik
doc-met = utan avvik
doc-no-text = Det er ikkje skrive noko om dette kravet i runden.
doc-outcome = Måloppnåing

doc-no-outcomes = Inga måloppnåing er ført inn enno.
doc-outcome-counts = { $count } utfall er førte inn: { $reached } nådde, { $partly } delvis nådde og { $missed } ikkje nådde.{ $unstated ->
    [0] {""}
   *[other] {" "}For { $unstated } seier ikkje kjelda korleis det gjekk.
}
doc-outcomes = Mål for mål
doc-outcome-note = Merknad
doc-missed-by = { $percent } % for at målet ikkje blir nådd
doc-zones-came = Kva det vart av måla i kvar sone ({ $round })
doc-goals = Mål
doc-were-reached = Nådde
doc-were-partly = Delvis
doc-were-missed = Ikkje nådde
doc-share-missed = Ikkje heilt nådde
doc-brier = Kor gode var vurderingane?
doc-brier-none = Ingen vurderingar med prosent har fått eit utfall enno, så det er ikkje noko å rekne på.
doc-brier-formula = Brier-skår = gjennomsnittet av (p − u)², der p er sannsynet for at målet ikkje blir nådd (midten av prosentintervallet til nivået), og u er 1 når målet ikkje vart nådd eller berre delvis nådd, elles 0.
doc-brier-source = Kjelde: Brier, G. W. (1950): Verification of forecasts expressed in terms of probability. Monthly Weather Review 78 (1), 1–3.
doc-brier-is = { $round }: { $score } for { $count } vurderingar, der { $missed } mål ikkje vart heilt nådde. 0 er fullt treff, og 0,25 er som å seie 50 % om alt. Den som berre hadde sagt kor ofte mål ikkje blir nådde, ville fått { $base }, så vurderingane var { $than ->
    [better] betre enn det.
   *[other] ikkje betre enn det.
}

doc-no-owners = Ingen tiltak ventar på nokon.
doc-nobody = Ingen ansvarleg
doc-owner-counts = { $open ->
    [one] 1 ope tiltak
   *[other] { $open } opne tiltak
}, { $late } over fristen.
doc-open-measures = Opne tiltak
doc-unjudged = Utførte, men effekten er ikkje vurdert

doc-no-workshops = Ingen arbeidsmøte er førte inn.
doc-decisions = Avgjerder
doc-parked = Opne spørsmål
doc-votes = Røyster
doc-voted-on = Røysta på
doc-votes-first = Før samtalen
doc-votes-last = Til slutt
doc-votes-for = nivå { $mark }: { $count }
doc-median = Midtarste røyst

doc-heat-map = Varmekart
doc-heat-map-words = Kvar rute viser høgaste sone, talet på opne risikoar og kor langt vurderinga er komen: ✓ godkjend, ○ klar, … utkast, ! bortfallen. Ein prikk tyder at målet ikkje gjeld føretaket.
doc-lacking = Kva som manglar
doc-regional-top = Dei ti høgaste på føretaka sine Topp 5
doc-same-measures = Same tiltak i fleire føretak
doc-across = Kvart mål på tvers av føretaka
doc-judged-goal = Målet blir ikkje nådd
doc-open-late = Tiltak / seine

doc-measures = Tiltak

reached-reached = nådd
reached-partly = delvis nådd
reached-not-reached = ikkje nådd
reached-not-stated = ikkje oppgitt

report-for-whom = { $count ->
    [one] 1 risiko er unnateken offentlegheit.
   *[other] { $count } risikoar er unnatekne offentlegheit.
} Sei kven dokumentet er for:
      --public    for alle: dei blir utelatne, og talet på dei blir oppgitt
      --internal  for dei som kan lese dei: dei blir med, og er merkte
report-file-exists = { $path } finst alt.
    Skriv til ei anna fil, eller bruk --force for å byte ho ut.
report-no-format = Filnamnet { $path } fortel ikkje kva format det skal vere.
    Bruk --format, eller eit namn som sluttar på .html, .pdf, .docx, .xlsx, .md, .txt, .csv eller .json.
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
report-unwritten = Dokumentet kunne ikkje lagast: { $why }
    Prøv eit anna format, og meld feilen til dei som lagar programmet.

remind-subject = Risikobilete: { $late } over fristen, { $soon } med frist snart
remind-to = Til { $owner }
remind-late = Over fristen:
remind-soon = Frist dei neste { $days } dagane:
remind-line = - { $what } ({ $place }). Frist { $date }: { $left }
remind-end = Henta frå risikoregisteret { $date }.
remind-nobody = Ingen har noko over fristen, eller noko med frist snart.

template-sound = Malen { $path } kan brukast: alle felta i han finst.
template-refused = Malen { $path } kan ikkje brukast.
template-not-word = Han er ikkje ei Word-fil (.docx). Lagre han på nytt frå Word.
template-unknown = { $place }: { $tag } nemner «{ $name }», som ikkje finst. risiko report --list-fields viser alle.
template-unclosed = { $place }: { $tag } sluttar ikkje i same avsnitt. Skriv heile feltet i eitt avsnitt.
template-syntax = { $place }: { $why }
template-empty = Dokumentet ville vorte tomt.
template-place = { $part }{ $paragraph ->
    [0] {""}
   *[other] , avsnitt { $paragraph }
}
template-body = brødteksten
template-header = toppteksten
template-footer = botnteksten
template-other = ein annan del av malen

action-report = dokument
help-report = Lag eit dokument, som ei styresak
doc-kind-assessment = Risikovurdering
doc-kind-board = Styresak
doc-kind-tertial = Vedlegg til tertialrapporten
doc-kind-requirements = Rapportering på krava
doc-kind-regional = Samla for regionen
doc-kind-outcome = Måloppnåing
doc-kind-measures = Tiltak per ansvarleg
doc-kind-workshop = Referat frå arbeidsmøte
report-kind = Kva for dokument?
report-whose = Kva for føretak?
report-since = Kva er endra sidan
report-format = Format
report-format-pdf = Til å sende og skrive ut
report-format-docx = Word, til å skrive vidare i; regionen sin eigen mal blir brukt når han ligg i registeret
report-format-html = Éi nettside som kan leggjast ut og skrivast ut
report-format-xlsx = Rekneark med eitt ark for kvar tabell
report-format-markdown = Rein tekst med enkel oppmerking
report-format-text = Rein tekst
report-readers = Kven er det for?
report-public = Alle
report-internal = Berre dei som kan lese det som er unnateke offentlegheit
report-public-means = { $count ->
    [one] 1 risiko blir utelaten, og talet blir oppgitt.
   *[other] { $count } risikoar blir utelatne, og talet blir oppgitt.
}
report-internal-means = { $count ->
    [one] 1 risiko som er unnateken offentlegheit, blir med og er merkt.
   *[other] { $count } risikoar som er unnatekne offentlegheit, blir med og er merkte.
}
report-place = Kvar skal det liggje?
report-place-hint = Enter lagar dokumentet. Esc avbryt.
report-place-empty = Skriv eit filnamn.
report-place-taken = Fila finst alt. Vel eit anna namn.
report-of-region = Eit samla register frå fleire mapper kan ikkje gi dokument. Opne eitt register.
report-reading = Les det som skal vere med …
report-writing = Skriv dokumentet …
report-made = Laga { $path }. Opne det frå filbehandlaren, eller med xdg-open.
report-naming-short = { $count ->
    [one] Teksten i 1 risiko nemner noko som er utelate: les gjennom han.
   *[other] Teksten i { $count } risikoar nemner noko som er utelate: les gjennom dei.
}
