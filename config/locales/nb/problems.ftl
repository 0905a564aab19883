### Feil i filene: hva som er galt (problem), og hvordan det rettes (remedy)

severity-error = feil
severity-warning = advarsel
severity-help = slik rettes det

problem-R001 = Dette er ikke gyldig TOML: { $detail }
remedy-R001 = Se på tegnet under pila. Ofte mangler et anførselstegn, et likhetstegn eller en hakeparentes på denne linja eller den over.
problem-R002 = { $key } har feil type: her står { $found ->
        [string] en tekst
        [integer] et heltall
        [float] et desimaltall
        [boolean] true eller false
        [datetime] en dato
        [array] en liste
        [table] en tabell
       *[other] noe annet
    }.
remedy-R002 = Det skal være { $wanted ->
        [text] en tekst i anførselstegn
        [number] et heltall uten anførselstegn
        [true-false] true eller false
        [date] en dato uten anførselstegn, som 2024-02-14
        [list] en liste i hakeparenteser
        [pair] to tall i hakeparenteser, som [0, 10]
       *[table] en tabell
    }.
problem-R003 = Nøkkelen { $key } er ukjent.
remedy-R003 = { $near ->
        [none] Fjern den, eller sjekk skrivemåten. Den blir stående i fila.
       *[other] Mente du { $near }? Den blir stående i fila til du retter den.
    }
problem-R004 = { $key } kan ikke være «{ $value }».
remedy-R004 = Bruk en av disse: { $allowed }.
problem-R005 = { $key } er { $value }, men må være fra { $least } til { $most }.
remedy-R005 = Velg et nivå på skalaen i matrix.toml.
problem-R006 = «{ $value }» er ingen gyldig dato.
remedy-R006 = Skriv år-måned-dag uten anførselstegn: { $meant }
problem-R007 = { $key } finnes to ganger.
remedy-R007 = Gi den ene en ny id, eller fjern den. { $other ->
        [none] Den andre står lenger opp i samme fil.
       *[other] Den andre står i { $other }.
    }
problem-R008 = { $owner } viser til { $id }, som ikke finnes.
remedy-R008 = Rett id-en, eller fjern den fra lista. Den kan være slettet i en annen endring.
problem-R009 = { $what ->
        [trust] Mappa { $name } er ikke et foretak i katalogen.
       *[goal] Fila { $name } hører ikke til noe mål i katalogen.
    }
remedy-R009 = { $near ->
        [none] Flytt den, eller gi den navnet til et foretak eller mål i catalogue.toml.
       *[other] Mente du { $near }? Gi den det navnet, eller flytt den.
    }
problem-R010 = Finnes ikke.
remedy-R010 = Hent fila eller mappa tilbake (git restore), eller lag den. Registeret vises uten så lenge.
problem-R011 = Kan ikke leses.
remedy-R011 = Sjekk at du har tilgang til fila og mappa: { $why }
problem-R012 = Fila er ikke UTF-8.
remedy-R012 = Lagre den som UTF-8 i redigeringsprogrammet. Ofte er det æ, ø eller å fra et eldre program.
problem-R013 = Rutenettet passer ikke: { $what ->
        [rows] det har { $found } rader, og den loddrette skalaen har { $wanted } nivåer
        [cells] raden har { $found } ruter, og den vannrette skalaen har { $wanted } nivåer
       *[zone] «{ $found }» er ikke en av sonene
    }.
remedy-R013 = Skriv én rad for hvert loddrett nivå, øverst først, med én sonebokstav for hvert vannrett nivå.
problem-R014 = En sammenslåing har latt to svar stå åpne ({ $key }).
remedy-R014 = Velg ett av dem, og fjern linja med conflict (eller linjene med <<<<<<<, ======= og >>>>>>>).
problem-R015 = Godkjent, men uten dag, rolle eller segl. Teller som klar.
remedy-R015 = Godkjenn vurderingen på nytt i programmet (v i matrisen).
problem-R016 = Registeret er skrevet av en nyere utgave (format { $format }). Det kan bare leses.
remedy-R016 = Oppdater risiko.
problem-R017 = Konsekvensområdet { $area } finnes ikke i matrisen.
remedy-R017 = Bruk et av disse: { $known }. Eller legg området til i matrix.toml.
problem-R018 = «{ $id }» kan ikke være en id.
remedy-R018 = Bruk små bokstaver a–z, tall, bindestrek og understrek.
problem-R019 = Fila er på { $size } MB, og det er ikke en vurdering.
remedy-R019 = Sjekk hva som har havnet i den.
problem-R020 = { $key } mangler.
remedy-R020 = Skriv den inn. Se et eksempel i et register laget med risiko init.
