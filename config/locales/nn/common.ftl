### Ord som heile programmet bruker

word-assessment = Risikovurdering
word-other = Andre viktige risikoar
word-top-five = Topp 5
word-reporting = Rapportering

state-missing = manglar
state-damaged = skadd
state-draft = utkast
state-ready = klar
state-lapsed = bortfallen
state-approved = godkjend

progress-proposed = foreslått
progress-decided = vedteke
progress-in-progress = i gang
progress-done = ferdig
progress-dropped = droppa

treatment-avoid = unngå
treatment-reduce = redusere
treatment-share = dele
treatment-accept = akseptere

horizon-short = kort sikt
horizon-long = lang sikt

effect-as-expected = som venta
effect-partly = delvis
effect-none = ingen

knowledge-weak = svak
knowledge-moderate = moderat
knowledge-strong = sterk

axis-probability = Sannsyn
axis-consequence = Konsekvens

days-left = { $days ->
    [0] i dag
    [one] 1 dag att
   *[other] { $days } dagar att
}
days-over = { $days ->
    [one] 1 dag over
   *[other] { $days } dagar over
}
