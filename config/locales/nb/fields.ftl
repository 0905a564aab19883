### Hva hver nøkkel i filene heter. «short» er navnet under en overskrift som sier resten.

field-risk-title = tittel
field-risk-event = hendelse
field-risk-causes = årsaker
field-risk-leads_to = fører til
field-risk-threatens = truer
field-risk-controls = eksisterende kontroller
field-risk-horizon = tidshorisont
field-risk-probability = sannsynlighet
field-risk-consequence = konsekvens{ $area ->
    [none] {""}
   *[other] {" "}for { $area }
}
field-risk-knowledge = kunnskap
field-risk-knowledge-data = kunnskap (data)
    .short = data
field-risk-knowledge-understanding = kunnskap (forståelse)
    .short = forståelse
field-risk-knowledge-agreement = kunnskap (enighet)
    .short = enighet
field-risk-rationale = begrunnelse
field-risk-inherent = uten eksisterende kontroller
field-risk-inherent-probability = sannsynlighet uten eksisterende kontroller
    .short = sannsynlighet
field-risk-inherent-consequence = konsekvens{ $area ->
    [none] {""}
   *[other] {" "}for { $area }
} uten eksisterende kontroller
    .short = konsekvens
field-risk-target = ønsket nivå
field-risk-target-probability = sannsynlighet etter tiltak
    .short = sannsynlighet
field-risk-target-consequence = konsekvens{ $area ->
    [none] {""}
   *[other] {" "}for { $area }
} etter tiltak
    .short = konsekvens
field-risk-target-by = ønsket nivå nås innen
    .short = nås innen
field-risk-treatment = håndtering
field-risk-owner = eier
field-risk-reviewed = gjennomgått
field-risk-restricted = unntatt offentlighet
    .short = unntatt off.
field-risk-accepted = akseptert
field-risk-accepted-on = akseptert
field-risk-accepted-by = akseptert av
field-risk-accepted-why = grunn til aksepten
field-risk-accepted-seal = aksepten er forseglet
field-risk-closed = lukket
field-risk-closed-on = lukket
field-risk-closed-why = grunn til lukkingen
field-risk-external = nummer i annet system
field-risk-category = kategori
field-risk-note = merknad

field-measure-title = tittel
field-measure-risks = gjelder
field-measure-owner = ansvarlig
field-measure-deadline = frist
field-measure-status = status
field-measure-expected_effect = forventet effekt
field-measure-done_on = ferdig
field-measure-judged_effect = vurdert effekt
field-measure-judged_note = begrunnelse for effekten
    .short = begrunnelse

field-assessment-status = status
field-assessment-ready-despite = klar tross mangler
field-assessment-assessed = vurdert
field-assessment-assumptions = forutsetninger og avgrensninger
    .short = forutsetninger
field-assessment-approved = godkjenning
field-assessment-approved-on = godkjent
field-assessment-approved-by = godkjent av
field-assessment-approved-seal = godkjenningen er forseglet
field-assessment-order = rekkefølge

field-judgement-probability = sannsynlighet for at målet ikke nås
    .short = målet nås ikke
field-judgement-rationale = begrunnelse for målvurderingen
    .short = begrunnelse

field-factor-title = suksessfaktor

field-session-roles = deltakere
field-session-decisions = beslutninger
field-session-parked = parkert
field-session-minority = mindretallets syn

field-votes-probability = stemmer for sannsynlighet
field-votes-consequence = stemmer for konsekvens{ $area ->
    [none] {""}
   *[other] {" "}på { $area }
}
field-votes-first = før samtalen
field-votes-first-probability = stemmer for sannsynlighet før samtalen
field-votes-first-consequence = stemmer for konsekvens{ $area ->
    [none] {""}
   *[other] {" "}på { $area }
} før samtalen

field-top-order = rekkefølge
field-top-presented-board = lagt fram for styret
field-top-presented-case = styresak
field-top-comment = kommentar

field-hospital-name = sykehusets navn

field-indicator-goal = mål
field-indicator-title = tittel
field-indicator-unit = enhet
field-indicator-better = best når den er
field-indicator-green = grensen for grønn
field-indicator-yellow = grensen for gul
field-indicator-source = kilde

field-readings-year = resultat
field-readings-value = resultat
field-readings-provisional = foreløpig
field-readings-few = færre enn ti pasienter

field-delivered-on = levert
field-delivered-board = styrebehandlet
field-delivered-case = styresak

field-requirement-done_on = utført

field-report-deviation = avvik
field-report-text = rapporteringstekst
field-report-measures = tiltak
field-report-expected = forventet oppfylt

field-outcome-reached = måloppnåelse
field-outcome-wording = kildens ord
field-outcome-note = merknad
field-outcome-measures = tiltak
field-outcome-expected = forventet nådd

# Where a key is true.
word-yes = ja
