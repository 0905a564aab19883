### Kva kvar nøkkel i filene heiter. «short» er namnet under ei overskrift som seier resten.

field-risk-title = tittel
field-risk-event = hending
field-risk-causes = årsaker
field-risk-leads_to = fører til
field-risk-threatens = trugar
field-risk-controls = eksisterande kontrollar
field-risk-horizon = tidshorisont
field-risk-probability = sannsyn
field-risk-consequence = konsekvens{ $area ->
    [none] {""}
   *[other] {" "}for { $area }
}
field-risk-knowledge = kunnskap
field-risk-knowledge-data = kunnskap (data)
    .short = data
field-risk-knowledge-understanding = kunnskap (forståing)
    .short = forståing
field-risk-knowledge-agreement = kunnskap (semje)
    .short = semje
field-risk-rationale = grunngiving
field-risk-inherent = utan eksisterande kontrollar
field-risk-inherent-probability = sannsyn utan eksisterande kontrollar
    .short = sannsyn
field-risk-inherent-consequence = konsekvens{ $area ->
    [none] {""}
   *[other] {" "}for { $area }
} utan eksisterande kontrollar
    .short = konsekvens
field-risk-target = ønskt nivå
field-risk-target-probability = sannsyn etter tiltak
    .short = sannsyn
field-risk-target-consequence = konsekvens{ $area ->
    [none] {""}
   *[other] {" "}for { $area }
} etter tiltak
    .short = konsekvens
field-risk-target-by = ønskt nivå skal nåast innan
    .short = skal nåast innan
field-risk-treatment = handtering
field-risk-owner = eigar
field-risk-reviewed = gjennomgått
field-risk-restricted = unnateke offentlegheit
    .short = unnateke off.
field-risk-accepted = akseptert
field-risk-accepted-on = akseptert
field-risk-accepted-by = akseptert av
field-risk-accepted-why = grunn til aksepten
field-risk-accepted-seal = aksepten er forsegla
field-risk-closed = lukka
field-risk-closed-on = lukka
field-risk-closed-why = grunn til lukkinga
field-risk-external = nummer i anna system
field-risk-category = kategori
field-risk-note = merknad

field-measure-title = tittel
field-measure-risks = gjeld
field-measure-owner = ansvarleg
field-measure-deadline = frist
field-measure-status = status
field-measure-expected_effect = venta effekt
field-measure-done_on = ferdig
field-measure-judged_effect = vurdert effekt
field-measure-judged_note = grunngiving for effekten
    .short = grunngiving

field-assessment-status = status
field-assessment-ready-despite = klar trass i manglar
field-assessment-assessed = vurdert
field-assessment-assumptions = føresetnader og avgrensingar
    .short = føresetnader
field-assessment-approved = godkjenning
field-assessment-approved-on = godkjent
field-assessment-approved-by = godkjent av
field-assessment-approved-seal = godkjenninga er forsegla
field-assessment-order = rekkjefølgje

field-judgement-probability = sannsyn for at målet ikkje blir nådd
    .short = målet blir ikkje nådd
field-judgement-rationale = grunngiving for målvurderinga
    .short = grunngiving

field-factor-title = suksessfaktor

field-session-roles = deltakarar
field-session-decisions = avgjerder
field-session-parked = parkert
field-session-minority = synet til mindretalet

field-votes-probability = røyster for sannsyn
field-votes-consequence = røyster for konsekvens{ $area ->
    [none] {""}
   *[other] {" "}på { $area }
}
field-votes-first = før samtalen
field-votes-first-probability = røyster for sannsyn før samtalen
field-votes-first-consequence = røyster for konsekvens{ $area ->
    [none] {""}
   *[other] {" "}på { $area }
} før samtalen

field-top-order = rekkjefølgje
field-top-presented-board = lagd fram for styret
field-top-presented-case = styresak
field-top-comment = kommentar

field-hospital-name = namnet på sjukehuset

field-indicator-goal = mål
field-indicator-title = tittel
field-indicator-unit = eining
field-indicator-better = best når han er
field-indicator-green = grensa for grøn
field-indicator-yellow = grensa for gul
field-indicator-source = kjelde

field-readings-year = resultat
field-readings-value = resultat
field-readings-provisional = førebels
field-readings-few = færre enn ti pasientar

field-delivered-on = levert
field-delivered-board = styrehandsama
field-delivered-case = styresak

field-requirement-done_on = utført

field-report-deviation = avvik
field-report-text = rapporteringstekst
field-report-measures = tiltak
field-report-expected = venta oppfylt

field-outcome-reached = måloppnåing
field-outcome-wording = ordet i kjelda
field-outcome-note = merknad
field-outcome-measures = tiltak
field-outcome-expected = venta nådd

# Where a key is true.
word-yes = ja
