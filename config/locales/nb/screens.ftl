### Det skjermbildene sier i stedet for det kommandolinja sier: taster og skjermbilder, aldri kommandoer

publish-stopped-no-git =
    Programmet Git mangler på denne maskinen, så arbeidet kan ikke sendes inn.
    Be IT om å installere det. Til da kan du arbeide som vanlig.
publish-stopped-no-repository =
    Registeret ligger i en vanlig mappe uten historikk, så det er ingen steder å sende det.
    Du kan arbeide som vanlig. Skal registeret deles, må den som eier det, gjøre det delt først.
publish-stopped-bare = Denne mappa har bare historikken, ikke filene. Hent registeret til en annen mappe.
publish-stopped-owner =
    Mappa eies av en annen bruker, og historikken brukes ikke før du eller IT har sagt at den er trygg.
    Vis dette til IT:
publish-stopped-no-identity =
    Programmet vet ikke hvem du er, og kan ikke skrive hvem endringene kommer fra.
    Trykk S igjen, så blir du spurt om navn og e-post.
publish-stopped-merge-open =
    En sammenslåing er begynt utenfor programmet og ikke gjort ferdig.
    Be den som begynte, eller IT, om å gjøre den ferdig eller ta den tilbake. Prøv så igjen.
publish-stopped-rebase-open =
    Noe annet er begynt i historikken utenfor programmet og ikke gjort ferdig.
    Be den som begynte, eller IT, om å gjøre det ferdig eller ta det tilbake. Prøv så igjen.
publish-stopped-detached =
    Du ser på en eldre utgave av registeret, og derfra kan ingenting sendes inn.
    Be IT om å sette mappa tilbake til den nyeste utgaven.
publish-stopped-no-commit = Det er ikke lagret noe i historikken ennå. Trykk S for å sende inn først.
publish-stopped-login =
    Tjeneren slipper deg ikke inn: du er ikke logget på, eller du har ikke tilgang.
    Be IT om hjelp til å logge på, eller be den som eier registeret om tilgang.
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
    Sjekk nettet eller VPN, og prøv igjen.
publish-stopped-no-remote =
    Finner ikke registeret på adressen det skal sendes til. Det kan være flyttet, eller du har ikke tilgang.
    Spør den som eier registeret.
publish-stopped-protected =
    Tjeneren er låst: ingen kan sende rett inn.
    Be den som eier registeret, om å ta imot arbeidet ditt.
publish-stopped-signing =
    Arbeidet skal signeres, men det gikk ikke. Sjekk nøkkelen og signeringsprogrammet. Dette ble svart:
publish-stopped-conflict =
    Du og noen andre har endret det samme, så arbeidet kan ikke slås sammen av seg selv.
    Sammenslåingen er angret, og ditt er ikke sendt. Avtal med de andre hva som skal stå, eller be IT om hjelp. Det gjelder:
publish-stopped-choose =
    Du og noen andre har gitt det samme hver sin verdi, og noen må velge.
    Trykk Enter for å velge. Det gjelder:
publish-stopped-in-the-way =
    Andre har endret det samme som du har endret, og ditt er ikke lagret i historikken.
    Trykk S for å sende inn ditt. Da slås det sammen. Dette ble svart:
publish-stopped-unrelated =
    Dette registeret og det på tjeneren har ingen felles historikk.
    Spør den som eier registeret, om adressen er riktig.
publish-stopped-tag-taken =
    Arbeidet er sendt, men tjeneren har andre øyeblikksbilder med samme navn. Et øyeblikksbilde flyttes aldri.
    Trykk N og gi tilstanden et annet navn. Det gjelder:
publish-stopped-locked =
    Et annet program bruker historikken nå.
    Vent litt og prøv igjen. Dette ble svart:
publish-stopped-read-only = Filene kan ikke skrives: du mangler rettigheter, eller disken er skrivebeskyttet. Dette ble svart:
publish-stopped-other = Det gikk ikke. Dette ble svart:
publish-not-pushed = Ikke sendt til de andre. Trykk S når det skal sendes.
conflicts-files =
    Noe må ordnes utenfor programmet, for en av dere har tatt bort alt, eller det har ikke kunnet slås sammen: { $files }
    Be IT om hjelp. Trykk S når det er ordnet.
resolve-unknown = Det er ingenting å velge om { $given } lenger.

snapshot-name-invalid = «{ $name }» kan ikke være navnet på et øyeblikksbilde. Bruk bokstaver fra a til z, tall og bindestrek, for eksempel 2024-T1.
snapshot-name-trust = «{ $name }» er navnet på et foretak, og kan ikke være navnet på et øyeblikksbilde.
snapshot-with-errors = { $count ->
    [one] Laget med én feil:
   *[other] Laget med { $count } feil:
}
snapshot-unclean = { $count ->
    [one] Én fil er endret og ikke sendt inn. Trykk S for å sende inn først:
   *[other] { $count } filer er endret og ikke sendt inn. Trykk S for å sende inn først:
}
snapshot-unasked = Får ikke spurt tjeneren om navnet er tatt. Er det det, får du vite det når du sender inn.
snapshot-made = Øyeblikksbildet { $tag } er laget. Det blir sendt neste gang du sender inn (S).
snapshot-copied = Øyeblikksbildet { $name } er laget. Sammenlign med det senere: trykk d.

journal-other-year = Det finnes også ulagrede endringer i { $year }. Åpne det året for å hente dem.
report-file-exists = { $path } finnes allerede. Skriv et annet navn.

problem-R001 = Fila kan ikke leses, for noe i den er skrevet feil.
remedy-R001 = Be den som har endret fila for hånd, om å rette den. Ctrl-G viser hvor feilen står.
remedy-R002 = Det skal være { $wanted ->
        [text] en tekst
        [number] et heltall
        [decimal] et tall
        [true-false] ja eller nei
        [date] en dato
        [list] en liste
        [pair] to tall
       *[table] flere felt
    }. Skriv det på nytt.
problem-R003 = «{ $key }» er ikke et felt som programmet kjenner.
remedy-R003 = { $near ->
        [none] Det blir stående, men brukes ikke.
       *[other] Mente noen { $near }? Det blir stående, men brukes ikke.
    }
remedy-R005 = Velg et nivå på skalaen.
remedy-R006 = Velg dagen på nytt.
remedy-R007 = Den ene må få et annet navn eller tas bort. Ctrl-G viser hvor den står.
problem-R008 = Her nevnes noe som ikke finnes.
remedy-R008 = Ta det ut. Det kan være slettet i en annen endring.
problem-R009 = { $what ->
        [trust] «{ $name }» er ikke et foretak i katalogen.
       *[goal] «{ $name }» hører ikke til noe mål i katalogen.
    }
remedy-R009 = { $near ->
        [none] Flytt det dit det hører hjemme, eller ta det med i katalogen.
       *[other] Mente noen { $near }? Gi det det navnet, eller flytt det.
    }
remedy-R010 = Hent den tilbake, eller lag den på nytt. Registeret vises uten så lenge.
remedy-R014 = Trykk Enter for å se begge og velge.
remedy-R015 = Godkjenn vurderingen på nytt.
remedy-R017 = Bruk et av disse: { $known }. Eller legg området til i matrisen.
problem-R018 = «{ $id }» kan ikke brukes som navn her.
remedy-R020 = Skriv det inn.
problem-R021 = Fila er ikke skrevet på den faste formen.
remedy-R021 = Den blir skrevet riktig neste gang noe i den lagres herfra.
remedy-R022 = Den som slo sammen for hånd, må velge hva som skal stå. Ctrl-G viser hvor.
remedy-R024 = Bytt om grensene for gul og grønn, eller rett hva som er best. Ingen tall vurderes før det er gjort.
remedy-R025 = Rett tallet. Er det ingen andel, så skriv en annen enhet enn prosent.
remedy-R030 = Trykk Enter, og legg inn den første risikoen.
remedy-R031 = Skriv hva som må lykkes for at målet skal nås.
remedy-R032 = Vurder hvor sannsynlig det er at målet ikke blir nådd, og skriv hvorfor.
remedy-R033 = Skriv hvorfor det kan skje. Det er årsakene tiltakene skal virke på.
remedy-R034 = Skriv hva dere bygger på: tall, erfaring eller en hendelse.
remedy-R035 = Skriv rollen som eier risikoen, ikke et navn.
remedy-R037 = Skriv rollen som skal gjøre det.
remedy-R038 = Skriv dagen det skal være gjort.
remedy-R040 = Er det gjort, sett det til gjort, med dagen. Er det ikke, avtal en ny frist med den ansvarlige.
remedy-R041 = Skriv om det virket som ventet, delvis eller ikke.
remedy-R042 = Vurder risikoen på nytt. Står vurderingen, trykk r i matrisen.
remedy-R049 = Gå gjennom den med minst én til, og skriv rollene på arbeidsmøtet.
problem-R050 = { $count ->
        [one] Ingen har rørt eller sett på en risiko siden { $date }.
       *[other] Ingen har rørt eller sett på { $count } risikoer siden { $date }.
    }
remedy-R050 = Se på dem igjen. Står vurderingen, trykk r i matrisen.
remedy-R055 = Gjør den ferdig, og sett den klar.
remedy-R072 = Gi den en rute i matrisen, eller ta sonen bort.
remedy-R073 = Rett hjørnet i matrisen.
problem-R076 = { $what ->
        [label] { $of ->
            [probability] Nivå { $level } av sannsynlighet har ikke noe navn.
           *[consequence] Nivå { $level } av konsekvens har ikke noe navn.
        }
        [texts] Området «{ $of }» sier ikke hva nivå { $level } betyr.
        [name] Sonen { $of } har ikke noe navn.
       *[action] Sonen { $of } sier ikke hva den krever.
    }
problem-R077 = { $what ->
        [none] Sonen { $zone } har ikke noe tegn, og kan bare kjennes på fargen.
        [glyph] Sonene { $other } og { $zone } har samme tegn.
       *[letter] Sonene { $other } og { $zone } har samme bokstav.
    }
remedy-R061 = Ta det ut. Har det vært sendt inn, ligger det også i historikken: si fra til personvernombudet.
remedy-R083 = Bytt om laveste og høyeste nivå. Til da leses de i motsatt rekkefølge.
