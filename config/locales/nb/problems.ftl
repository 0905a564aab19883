### Feil i filene: hva som er galt (problem), og hvordan det rettes (remedy)

severity-error = feil
severity-warning = advarsel
severity-info = merknad
severity-help = slik rettes det

problem-R001 = { $cause ->
        [quote] Teksten mangler anførselstegnet på slutten.
        [block] Teksten som begynner med tre anførselstegn, slutter aldri.
        [backslash] En omvendt skråstrek (\) i teksten kan ikke stå slik.
        [unquoted] Her står en tekst uten anførselstegn.
        [empty] Det mangler en verdi etter likhetstegnet.
        [comma] Det mangler et komma mellom to ting i lista.
        [list] Lista over er ikke lukket.
        [header] Overskriften mangler hakeparentesen på slutten.
        [key] Nøkler og id-er kan ikke ha dette tegnet.
        [equals] Dette er ikke en nøkkel, et likhetstegn og en verdi.
        [rest] Etter verdien står det noe som ikke hører til.
        [number] Tallet er ikke skrevet slik TOML vil ha det.
       *[none] Dette er ikke gyldig TOML: { $detail }
    }
remedy-R001 = { $cause ->
        [quote] Sett et anførselstegn der teksten slutter. Er det et anførselstegn inni teksten, skriv \".
        [block] Sett tre anførselstegn på en egen linje der teksten slutter.
        [backslash] Skriv den dobbelt: \\
        [unquoted] Sett anførselstegn rundt teksten: "slik". Typografiske tegn som « og “ teller ikke.
        [empty] Skriv en verdi, eller fjern linja.
        [comma] Sett et komma etter tingen på linja over.
        [list] Sett en hakeparentes ] etter det siste i lista.
        [header] Skriv den slik: [risk.r7k3m]
        [key] Bruk a–z, tall, bindestrek og understrek. Æ, ø, å og mellomrom går ikke.
        [equals] Skriv linja slik: owner = "HR-sjef". En kommentar begynner med #.
        [rest] Skriv én verdi på linja. Desimaltall har punktum, og en kommentar begynner med #.
        [number] Skriv bare sifre, uten null foran: 4
       *[none] Se på tegnet under pila. Ofte mangler et anførselstegn, et likhetstegn eller en hakeparentes på denne linja eller den over.
    }
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
        [decimal] et tall uten anførselstegn, med punktum foran desimalene, som 66.5
        [true-false] true eller false
        [date] en dato uten anførselstegn, som 2024-02-14
        [list] en liste i hakeparenteser
        [pair] to tall i hakeparenteser, som [0, 10]
       *[table] en tabell
    }.
problem-R003 = Nøkkelen { $key } er ukjent.
remedy-R003 = { $place ->
        [year] Her skal det stå et årstall med fire sifre, som 2023. Tallet blir ikke vist før det er rettet.
        [top] Den hører hjemme øverst i fila, over den første linja med hakeparenteser. Flytt den dit.
       *[here] { $near ->
            [none] Fjern den, eller sjekk skrivemåten. Den blir stående i fila.
           *[other] Mente du { $near }? Den blir stående i fila til du retter den.
        }
    }
problem-R004 = { $key } kan ikke være «{ $value }».
remedy-R004 = Bruk en av disse: { $allowed }.
problem-R005 = { $key } er { $value }, men må være fra { $least } til { $most }.
remedy-R005 = Velg et nivå på skalaen i matrix.toml.
problem-R006 = «{ $value }» er ingen gyldig dato.
remedy-R006 = Skriv år-måned-dag uten anførselstegn: { $meant }
problem-R007 = { $key } finnes to ganger.
remedy-R007 = { $form ->
        [key] Fjern den ene linja.
        [table] Skriv alle på samme måte: enten { $key }.navn = verdi på hver linje, eller alle under denne overskriften.
       *[id] Gi den ene en ny id, eller fjern den. { $other ->
            [none] Den andre står lenger opp i samme fil.
           *[other] Den andre står i { $other }.
        }
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
