### Øyeblikksbilder, og arbeidet til og fra de andre

publish-step-committing = Lagrer i historikken …
publish-step-fetching = Henter det andre har sendt inn …
publish-step-merging = Slår sammen med ditt …
publish-step-pushing = Sender inn …
publish-step-again = Noen andre sendte inn i mellomtiden. Prøver en gang til …
publish-step-snapshots = Sender øyeblikksbildene …
publish-step-waiting = Tjeneren er taus. Venter litt til … (Ctrl+C avbryter trygt)

publish-changes = Dette er endret:
publish-edits = Tekst, eier, ansvarlig, frist eller annet i { $docs }
publish-form = Bare kommentarer, innstillinger eller filenes form er endret.
publish-first = Registeret sendes inn for første gang.
publish-foreign = { $count ->
    [one] Én fil som ikke hører til registeret, blir liggende som den er:
   *[other] { $count } filer som ikke hører til registeret, blir liggende som de er:
}
publish-foreign-more = og { $count } til
publish-why = Hvorfor? (én linje; Enter sender uten, Ctrl+D avbryter)
publish-cancelled = Avbrutt. Ingenting er sendt inn.
publish-message-form = Kommentarer og form
publish-message-more = { $count ->
    [one] 1 endring til
   *[other] { $count } endringer til
}
publish-join = { $commits ->
    [one] Slått sammen med en innsending fra andre
   *[other] Slått sammen med { $commits } innsendinger fra andre
}
publish-join-one = { $commits ->
    [one] Slått sammen med en innsending fra { $first }
   *[other] Slått sammen med { $commits } innsendinger fra { $first }
}
publish-join-two = Slått sammen med { $commits } innsendinger fra { $first } og { $second }
publish-join-more = { $count ->
    [one] Slått sammen med { $commits } innsendinger fra { $first }, { $second } og én til
   *[other] Slått sammen med { $commits } innsendinger fra { $first }, { $second } og { $count } til
}
publish-committed = Endringene er lagret i historikken.
publish-nothing-new = Alt er lagret i historikken fra før.
publish-sent = { $commits ->
    [0] Ingenting nytt å sende.
    [one] Sendt inn.
   *[other] Sendt inn ({ $commits } innslag i historikken).
}
publish-sent-snapshots = { $count ->
    [one] Ett øyeblikksbilde er sendt.
   *[other] { $count } øyeblikksbilder er sendt.
}
publish-received = { $commits ->
    [0] Ingen andre har sendt inn noe nytt.
    [one] Én innsending fra andre er hentet og slått sammen med din.
   *[other] { $commits } innsendinger fra andre er hentet og slått sammen med dine.
}
publish-not-pushed = Ikke sendt til de andre. Kjør risiko publish når det skal sendes.
publish-no-remote = Registeret har ingen felles plass å sende til. Historikken er bare på denne maskinen.
publish-dirty = Du har endringer som ikke er sendt inn. De blir stående.

publish-safe = Ingenting er tapt: filene er som de var.
publish-safe-files = Ingenting er tapt: alt du har lagret, står i filene.
publish-safe-commit = Ingenting er tapt: endringene er lagret i historikken på denne maskinen og blir med neste gang.

publish-stopped-no-git =
    Git finnes ikke på denne maskinen, så arbeidet kan ikke sendes inn.
    Be IT om å installere git. Til da kan du arbeide i filene som vanlig.
publish-stopped-no-repository =
    Registeret ligger i en vanlig mappe uten historikk (git), så det er ingen steder å sende det.
    Du kan arbeide som vanlig. Når registeret skal deles, må noen kjøre git init i mappa, eller du henter et delt register med risiko connect.
publish-stopped-bare = Denne mappa er et git-lager uten filer. Hent registeret et annet sted med risiko connect.
publish-stopped-owner =
    Mappa eies av en annen bruker, og git vil ikke arbeide i den før du har sagt at den er trygg.
    Stoler du på den, kjør kommandoen som git foreslår:
publish-stopped-no-identity =
    Git vet ikke hvem du er, og kan ikke skrive hvem endringene kommer fra. Kjør dette én gang:
      git config --global user.name "Fornavn Etternavn"
      git config --global user.email "deg@example.no"
publish-stopped-merge-open =
    En sammenslåing er begynt og ikke gjort ferdig.
    Gjør den ferdig med git commit, eller angre den med git merge --abort. Prøv så igjen.
publish-stopped-rebase-open =
    Noe annet er begynt i git og ikke gjort ferdig (git status viser hva).
    Gjør det ferdig eller angre det, og prøv igjen.
publish-stopped-detached =
    Du ser på en eldre utgave av registeret, og står ikke på noen gren som kan sendes inn.
    Gå tilbake med git switch GREN (ofte main), eller lag en egen gren med git switch -c NAVN.
publish-stopped-no-commit = Det er ikke lagret noe i historikken ennå. Kjør risiko publish først.
publish-stopped-login =
    Tjeneren slipper deg ikke inn: du er ikke logget på, eller du har ikke tilgang.
    Kjør risiko publish i et terminalvindu én gang, så du kan logge på, eller be den som eier registeret om tilgang.
publish-stopped-network =
    Får ikke kontakt med tjeneren.
    Sjekk nettet eller VPN, og prøv igjen senere.
publish-stopped-silent =
    { $stage ->
        [push] Tjeneren sa ingenting på { $seconds ->
            [one] ett sekund
           *[other] { $seconds } sekunder
        } mens arbeidet ble sendt inn. Forsøket er avsluttet.
       *[fetch] Tjeneren sa ingenting på { $seconds ->
            [one] ett sekund
           *[other] { $seconds } sekunder
        } mens det andre har sendt inn, ble hentet. Forsøket er avsluttet.
    }
    Sjekk nettet eller VPN, og prøv igjen. Trenger tjeneren mer tid, hev grensen:
      git config --global risiko.timeout { $more }
publish-unknown = Det er ikke sikkert om tjeneren rakk å ta imot. Å prøve igjen er trygt: ingenting blir sendt to ganger.
publish-stopped-no-remote =
    Finner ikke registeret på adressen det skal sendes til. Det kan være flyttet, eller du har ikke tilgang.
    Spør den som eier registeret. git remote -v viser adressen.
publish-stopped-rejected =
    Andre sender inn samtidig, og kom først begge gangene.
    Prøv igjen om litt.
publish-stopped-protected =
    Grenen er låst: ingen kan sende rett inn i den.
    Lag en egen gren (git switch -c NAVN), kjør risiko publish igjen, og be om at den blir tatt inn.
publish-stopped-remote-refused =
    Tjeneren tok ikke imot. Den sier:
publish-stopped-hook =
    En kontroll på denne maskinen sa nei. Den sier:
publish-stopped-signing =
    Git skal signere, men fikk det ikke til. Sjekk nøkkelen og signeringsprogrammet. Git sier:
publish-stopped-conflict =
    Du og noen andre har endret det samme, så arbeidet kan ikke slås sammen av seg selv.
    Sammenslåingen er angret, og ditt er ikke sendt. Kjør git merge og velg hva som skal stå i filene, eller be om hjelp. Det gjelder:
publish-stopped-in-the-way =
    Andre har endret filer som du har endringer i, og de dine er ikke lagret i historikken.
    Kjør risiko publish, eller flytt filene, og prøv igjen. Git sier:
publish-stopped-unrelated = Dette registeret og det på tjeneren har ingen felles historikk. Sjekk at adressen er riktig (git remote -v).
publish-stopped-tag-taken =
    Arbeidet er sendt, men tjeneren har andre øyeblikksbilder med samme navn. Et øyeblikksbilde flyttes aldri.
    Ta bildet på nytt med risiko snapshot, da får det et eget navn. Det gjelder:
publish-stopped-locked =
    Et annet program bruker git i registeret nå.
    Vent litt og prøv igjen. Git sier:
publish-stopped-read-only = Filene kan ikke skrives: du mangler rettigheter, eller disken er skrivebeskyttet. Git sier:
publish-stopped-disk-full = Disken er full. Rydd plass, og prøv igjen.
publish-stopped-other = Git fikk det ikke til. Git sier:

connect-done = Registeret er hentet til { $path }.
connect-set-up = Git er satt opp der, slik at flere kan arbeide i det samtidig (risiko git-setup --uninstall tar det bort).
connect-how = Slik åpner du det:
connect-taken =
    Det ligger noe i { $path } fra før, så registeret kan ikke hentes dit.
    Er det registeret? Åpne det: risiko --register { $path }. Ellers: skriv en annen mappe etter adressen.
connect-no-git =
    Git finnes ikke på denne maskinen, og et delt register hentes med git.
    Be IT om å installere git (https://git-scm.com), og kjør kommandoen om igjen.
connect-open =   risiko --register { $path }
connect-no-register = Hentet til { $path }, men fant ikke noe register (risiko.toml) der. Lag et med risiko init.
connect-step = Henter registeret …
connect-no-dir = Adressen sier ikke hva mappa skal hete. Skriv en mappe bak adressen.

snapshot-name-invalid = «{ $name }» kan ikke være navnet på et øyeblikksbilde. Bruk bokstaver fra a til z, tall og bindestrek, for eksempel 2024-T1. Bilder av ett foretak lages med --trust.
snapshot-name-trust = «{ $name }» er navnet på et foretak, og kan ikke være navnet på et øyeblikksbilde. Bilder av ett foretak lages med --trust { $name }.
snapshot-name-ambiguous = «{ $name }» betyr noe annet når du sammenlikner (et år, en dag eller et valg). Velg et annet navn, for eksempel 2024-T1.
snapshot-conflicts = Noe er endret av to, og det er ikke avgjort hva som skal stå. Avgjør det først, og ta bildet etterpå.
snapshot-errors = { $count ->
    [one] Registeret har én feil. Rett den først, eller bruk --allow-problems: da står den i øyeblikksbildet.
   *[other] Registeret har { $count } feil. Rett dem først, eller bruk --allow-problems: da står de i øyeblikksbildet.
}
snapshot-with-errors = { $count ->
    [one] Laget med én feil (--allow-problems):
   *[other] Laget med { $count } feil (--allow-problems):
}
snapshot-unclean = { $count ->
    [one] Én fil er endret og ikke sendt inn. Kjør risiko publish først (eller risiko publish --no-push):
   *[other] { $count } filer er endret og ikke sendt inn. Kjør risiko publish først (eller risiko publish --no-push):
}
snapshot-taken-here = Det finnes alt et øyeblikksbilde som heter { $name }, og det flyttes ikke. Dette heter { $free }.
snapshot-taken-there = Noen andre har alt sendt et øyeblikksbilde som heter { $name }, og det flyttes ikke. Dette heter { $free }.
snapshot-unasked = Får ikke spurt tjeneren om navnet er tatt. Er det det, sier risiko publish fra.
snapshot-would = Ville laget øyeblikksbildet { $tag }.
snapshot-would-copy = Ville kopiert årets filer til .risiko/snapshots/{ $name }.
snapshot-made = Øyeblikksbildet { $tag } er laget. Det blir sendt med risiko publish.
snapshot-made-here = Øyeblikksbildet { $tag } er laget.
snapshot-copied =
    Årets filer er kopiert til { $path }.
    Sammenlign med det senere: risiko diff { $name }
snapshots-none = Ingen øyeblikksbilder av året ennå. Lag det første med risiko snapshot.
snapshots-name = Navn
snapshots-whose = Av
snapshots-date = Dato
snapshots-zones = Åpne risikoer
snapshots-unscored = Uten vurdering
snapshots-by = Laget av
snapshots-all = alle
snapshots-unread = { $name }: { $count ->
    [one] en fil kunne ikke leses, og tallene kan mangle noe
   *[other] { $count } filer kunne ikke leses, og tallene kan mangle noe
}: { $files }

connect-no-identity =
    Git vet ikke hvem du er ennå. Før du sender inn noe, kjør dette én gang:
      git config --global user.name "Fornavn Etternavn"
      git config --global user.email "deg@example.no"
