### Ord som hele programmet bruker

word-assessment = Risikovurdering
word-other = Andre viktige risikoer
word-top-five = Topp 5
word-reporting = Rapportering

state-missing = mangler
state-damaged = skadet
state-draft = utkast
state-ready = klar
state-lapsed = bortfalt
state-approved = godkjent

progress-proposed = foreslått
progress-decided = besluttet
progress-in-progress = i gang
progress-done = ferdig
progress-dropped = droppet

treatment-avoid = unngå
treatment-reduce = redusere
treatment-share = dele
treatment-accept = akseptere

horizon-short = kort sikt
horizon-long = lang sikt

effect-as-expected = som ventet
effect-partly = delvis
effect-none = ingen

knowledge-weak = svak
knowledge-moderate = moderat
knowledge-strong = sterk

axis-probability = Sannsynlighet
axis-consequence = Konsekvens

days-left = { $days ->
    [0] i dag
    [one] 1 dag igjen
   *[other] { $days } dager igjen
}
days-over = { $days ->
    [one] 1 dag over
   *[other] { $days } dager over
}
