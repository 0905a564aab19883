### Å sende inn, hente og ta augneblinksbilde frå skjermen

action-send = send inn
action-fetch = hent
help-send = Send arbeidet ditt inn til dei andre
help-fetch = Hent det dei andre har sendt inn

errand-send = Send inn
errand-fetch = Hent
errand-looking = Ser etter kva som er endra …
errand-why = Kvifor? Éi linje, så dei andre forstår.
errand-subject = Heiter i historikken: { $subject }
errand-more = { $count } til (piltastane blar)
errand-keys-send = Enter sender inn · Esc lèt alt vere som det er
errand-keys-commit = Enter lagrar i historikken · Esc lèt alt vere som det er
errand-keys-looking = Esc avbryt
errand-keys-running = Esc legg dette bort; arbeidet går vidare så lenge
errand-keys-ended = Esc lukkar
errand-seconds = { $seconds } s
errand-lost = Det stoppa uventa. Filene på disken er som git lét dei vere.
errand-sound = Ferdig: { $what }
errand-failed = Det gjekk ikkje. Trykk { $key } for å sjå kvifor.
errand-again = Dette går enno. Vent til det er ferdig.

errand-unsaved-title = Noko er ikkje lagra
errand-unsaved-save = Lagre og gå vidare
errand-unsaved-back = Ikkje no

errand-quit-title = Arbeidet er ikkje ferdig sendt
errand-quit-stay = Vent til det er ferdig
errand-quit-go = Avslutt likevel

history-shallow = Denne kopien har berre den nyaste delen av historikken. Det som ser eldst ut, kan vere eldre. git fetch --unshallow hentar resten.
diff-elsewhere = Eldre filer ligg berre på tenaren (kopien er henta utan dei), og tenaren svarer ikkje. Sjekk nettet eller VPN, og prøv igjen.

action-snapshot = gi tilstanden namn
help-snapshot = Gi tilstanden namn, til seinare samanlikning
errand-name = Augneblinksbilde
errand-name-title = Augneblinksbilde: { $whose }
errand-name-hint = Kva skal tilstanden heite? Namnet ligg fast. Enter lagar det, Esc lèt det vere.
errand-name-unfit = { $count ->
    [one] Registeret har éin feil. Trykk p og rett han først, så kan tilstanden få eit namn.
   *[other] Registeret har { $count } feil. Trykk p og rett dei først, så kan tilstanden få eit namn.
}
errand-name-unclean = { $count ->
    [one] Éi fil er endra og ikkje send inn. Trykk S for å sende inn først.
   *[other] { $count } filer er endra og ikkje sende inn. Trykk S for å sende inn først.
}
