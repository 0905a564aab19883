### Å sende inn, hente og ta øyeblikksbilder fra skjermen

action-send = send inn
action-fetch = hent
help-send = Send inn arbeidet ditt til de andre
help-fetch = Hent det de andre har sendt inn

errand-send = Send inn
errand-fetch = Hent
errand-looking = Ser etter hva som er endret …
errand-why = Hvorfor? Én linje, så de andre forstår.
errand-subject = Heter i historikken: { $subject }
errand-more = { $count } til (piltastene blar)
errand-keys-send = Enter sender inn · Esc lar alt være som det er
errand-keys-commit = Enter lagrer i historikken · Esc lar alt være som det er
errand-keys-looking = Esc avbryter
errand-keys-running = Esc legger dette bort; arbeidet går videre så lenge
errand-keys-ended = Esc lukker
errand-seconds = { $seconds } s
errand-lost = Det stoppet uventet. Filene på disken er som git lot dem være.
errand-sound = Ferdig: { $what }
errand-failed = Det gikk ikke. Trykk { $key } for å se hvorfor.
errand-again = Dette går ennå. Vent til det er ferdig.

errand-unsaved-title = Noe er ikke lagret
errand-unsaved-save = Lagre og gå videre
errand-unsaved-back = Ikke nå

errand-quit-title = Arbeidet er ikke sendt ferdig
errand-quit-stay = Vent til det er ferdig
errand-quit-go = Avslutt likevel

history-shallow = Denne kopien har bare den nyeste delen av historikken. Det som ser eldst ut, kan være eldre. git fetch --unshallow henter resten.
diff-elsewhere = Eldre filer ligger bare på tjeneren (kopien er hentet uten dem), og tjeneren svarer ikke. Sjekk nettet eller VPN, og prøv igjen.

action-snapshot = navngi tilstanden
help-snapshot = Navngi tilstanden for senere sammenlikning
errand-name = Øyeblikksbilde
errand-name-title = Øyeblikksbilde: { $whose }
errand-name-hint = Hva skal tilstanden hete? Navnet flyttes aldri. Enter lager det, Esc lar det være.
errand-name-unfit = { $count ->
    [one] Registeret har én feil. Trykk p og rett den først, så kan tilstanden få et navn.
   *[other] Registeret har { $count } feil. Trykk p og rett dem først, så kan tilstanden få et navn.
}
errand-name-unclean = { $count ->
    [one] Én fil er endret og ikke sendt inn. Trykk S for å sende inn først.
   *[other] { $count } filer er endret og ikke sendt inn. Trykk S for å sende inn først.
}
