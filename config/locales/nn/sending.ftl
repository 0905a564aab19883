### Å sende inn, hente og ta augneblinksbilde frå skjermen

action-send = send inn
action-fetch = hent
help-send = Send arbeidet ditt inn til dei andre
help-fetch = Hent det dei andre har sendt inn

git-job-send = Send inn
git-job-fetch = Hent
git-job-looking = Ser etter kva som er endra …
git-job-why = Kvifor? Éi linje, så dei andre forstår.
git-job-subject = Heiter i historikken: { $subject }
git-job-more = { $count } til (piltastane blar)
git-job-keys-send = Enter sender inn · Esc lèt alt vere som det er
git-job-keys-commit = Enter lagrar i historikken · Esc lèt alt vere som det er
git-job-keys-looking = Esc avbryt
git-job-keys-running = Esc legg dette bort; arbeidet går vidare så lenge
git-job-keys-ended = Esc lukkar
git-job-seconds = { $seconds } s
git-job-lost = Det stoppa uventa. Filene på disken er slik dei vart då det stoppa.
git-job-done = Ferdig: { $what }
git-job-failed = Det gjekk ikkje. Trykk { $key } for å sjå kvifor.
git-job-again = Dette går enno. Vent til det er ferdig.

git-job-unsaved-title = Noko er ikkje lagra
git-job-unsaved-save = Lagre og gå vidare
git-job-unsaved-back = Ikkje no

git-job-quit-title = Arbeidet er ikkje ferdig sendt
git-job-quit-stay = Vent til det er ferdig
git-job-quit-go = Avslutt likevel

history-shallow = Denne kopien har berre den nyaste delen av historikken. Det som ser eldst ut, kan vere eldre. git fetch --unshallow hentar resten.
diff-elsewhere = Eldre filer ligg berre på tenaren (kopien er henta utan dei), og tenaren svarer ikkje. Sjekk nettet eller VPN, og prøv igjen.

action-snapshot = gi tilstanden namn
help-snapshot = Gi tilstanden namn, til seinare samanlikning
git-job-name = Augneblinksbilde
git-job-name-title = Augneblinksbilde: { $whose }
git-job-name-hint = Kva skal tilstanden heite? Namnet ligg fast. Enter lagar det, Esc lèt det vere.
git-job-name-unfit = { $count ->
    [one] Registeret har éin feil. Trykk p og rett han først, så kan tilstanden få eit namn.
   *[other] Registeret har { $count } feil. Trykk p og rett dei først, så kan tilstanden få eit namn.
}
git-job-name-unclean = { $count ->
    [one] Éi fil er endra og ikkje send inn. Trykk S for å sende inn først.
   *[other] { $count } filer er endra og ikkje sende inn. Trykk S for å sende inn først.
}
