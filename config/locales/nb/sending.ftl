### Å sende inn, hente og ta øyeblikksbilder fra skjermen

action-send = send inn
action-fetch = hent
help-send = Send inn arbeidet ditt til de andre
help-fetch = Hent det de andre har sendt inn

git-job-send = Send inn
git-job-fetch = Hent
git-job-looking = Ser etter hva som er endret …
git-job-why = Hvorfor? Én linje, så de andre forstår.
git-job-subject = Heter i historikken: { $subject }
git-job-more = { $count } til (piltastene blar)
git-job-keys-send = Enter sender inn · Esc lar alt være som det er
git-job-keys-commit = Enter lagrer i historikken · Esc lar alt være som det er
git-job-keys-looking = Esc avbryter
git-job-keys-running = Esc legger dette bort; arbeidet går videre så lenge
git-job-keys-ended = Esc lukker
git-job-seconds = { $seconds } s
git-job-lost = Det stoppet uventet. Filene på disken er slik de ble da det stoppet.
git-job-done = Ferdig: { $what }
git-job-failed = Det gikk ikke. Trykk { $key } for å se hvorfor.
git-job-again = Dette går ennå. Vent til det er ferdig.

git-job-unsaved-title = Noe er ikke lagret
git-job-unsaved-save = Lagre og gå videre
git-job-unsaved-back = Ikke nå

git-job-quit-title = Arbeidet er ikke sendt ferdig
git-job-quit-stay = Vent til det er ferdig
git-job-quit-go = Avslutt likevel

history-shallow = Denne kopien har bare den nyeste delen av historikken. Det som ser eldst ut, kan være eldre. git fetch --unshallow henter resten.
diff-elsewhere = Eldre filer ligger bare på tjeneren (kopien er hentet uten dem), og tjeneren svarer ikke. Sjekk nettet eller VPN, og prøv igjen.

action-snapshot = navngi tilstanden
help-snapshot = Navngi tilstanden for senere sammenlikning
git-job-name = Øyeblikksbilde
git-job-name-title = Øyeblikksbilde: { $whose }
git-job-name-hint = Hva skal tilstanden hete? Navnet flyttes aldri. Enter lager det, Esc lar det være.
git-job-name-unfit = { $count ->
    [one] Registeret har én feil. Trykk p og rett den først, så kan tilstanden få et navn.
   *[other] Registeret har { $count } feil. Trykk p og rett dem først, så kan tilstanden få et navn.
}
git-job-name-unclean = { $count ->
    [one] Én fil er endret og ikke sendt inn. Trykk S for å sende inn først.
   *[other] { $count } filer er endret og ikke sendt inn. Trykk S for å sende inn først.
}
