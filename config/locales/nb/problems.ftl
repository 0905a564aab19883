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
        [yaml] Dette er ikke en matrise fra CISO Assistant: { $detail }
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
        [yaml] Bruk biblioteket slik det er lastet ned, med objects og risk_matrix.
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
remedy-R014 = Se begge med risiko conflicts, og velg: risiko resolve, eller F8 i programmet. (Av linjer med <<<<<<<, ======= og >>>>>>> beholdes én side, for hånd.)
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

### Formen

problem-R021 = Fila er ikke skrevet på den faste formen.
remedy-R021 = Kjør risiko fmt. Innholdet og kommentarene dine blir stående.
problem-R022 = Fila har konfliktmerker fra en sammenslåing.
remedy-R022 = Velg det som skal gjelde, og fjern linjene med <<<<<<<, ======= og >>>>>>>.
problem-R023 = Teksten er så lang at ingen leser den.
remedy-R023 = Kort den ned, og legg resten i et eget dokument som teksten viser til.
problem-R024 = Gul ({ $yellow }) er vanskeligere å nå enn grønn ({ $green }) når { $better ->
        [higher] høyest
       *[lower] lavest
    } er best.
remedy-R024 = Bytt om green og yellow, eller rett better. Ingen tall vurderes før det er gjort.
problem-R025 = { $key } er { $reading }, men en andel er fra 0 til 100 prosent.
remedy-R025 = Rett tallet. Er det ingen andel, så skriv en annen unit enn "%".

### Risikoarbeidet

problem-R030 = { $when ->
        [left] { $days ->
            [one] Målet er ikke risikovurdert, og fristen er om 1 dag: { $goal }
           *[other] Målet er ikke risikovurdert, og fristen er om { $days } dager: { $goal }
        }
        [today] Målet er ikke risikovurdert, og fristen er i dag: { $goal }
        [over] { $days ->
            [one] Målet er ikke risikovurdert, 1 dag over fristen: { $goal }
           *[other] Målet er ikke risikovurdert, { $days } dager over fristen: { $goal }
        }
       *[none] Målet er ikke risikovurdert: { $goal }
    }
remedy-R030 = Åpne målet i programmet og legg inn den første risikoen. Fila blir laget da.
problem-R031 = Vurderingen har ingen kritiske suksessfaktorer.
remedy-R031 = Skriv hva som må lykkes for at målet skal nås: [factor.bemanning] med en title.
problem-R032 = Det er ikke vurdert om selve målet blir nådd.
remedy-R032 = Skriv under [judgement] hvor sannsynlig det er at målet ikke blir nådd, og hvorfor.
problem-R033 = Risikoen { $id } har ingen årsak.
remedy-R033 = Skriv i causes hvorfor det kan skje. Det er årsakene tiltakene skal virke på.
problem-R034 = { $what ->
        [judgement] Målvurderingen har ingen begrunnelse.
       *[risk] Risikoen { $id } er vurdert uten begrunnelse.
    }
remedy-R034 = Skriv i rationale hva dere bygger på: tall, erfaring eller en hendelse.
problem-R035 = Ingen eier risikoen { $id }.
remedy-R035 = Skriv rollen som svarer for risikoen i owner, ikke et navn.
problem-R036 = Risikoen { $id } står i sonen «{ $zone }» uten et tiltak som er i gang.
remedy-R036 = Legg inn et tiltak med ansvarlig og frist, eller la den som har lov til det, akseptere risikoen som den er.
problem-R037 = Ingen er ansvarlig for tiltaket { $id }.
remedy-R037 = Skriv rollen som skal gjøre det, i owner.
problem-R038 = Tiltaket { $id } har ingen frist.
remedy-R038 = Skriv dagen det skal være gjort, i deadline.
problem-R039 = Tiltaket { $id } har frist { $date }, etter at { $year } er over.
remedy-R039 = Sett en frist i { $year } for det som kan gjøres i år, eller la det stå hvis det er meningen.
problem-R040 = { $days ->
        [one] Tiltaket { $id } er 1 dag over fristen, som var { $date }.
       *[other] Tiltaket { $id } er { $days } dager over fristen, som var { $date }.
    }
remedy-R040 = Er det gjort, sett status = "done" og done_on. Er det ikke, avtal en ny frist med den ansvarlige.
problem-R041 = Tiltaket { $id } er gjort, men ingen har vurdert om det virket.
remedy-R041 = Skriv judged_effect: "as-expected" (som ventet), "partly" (delvis) eller "none" (ingen).
problem-R042 = Tiltaket { $measure } ble gjort { $date }, men ingen har sett på risikoen { $id } etterpå.
remedy-R042 = Vurder risikoen på nytt. Står vurderingen, skriv dagen i reviewed.
problem-R043 = Målet for risikoen { $id } er ikke bedre enn i dag.
remedy-R043 = Et mål må være lavere på én av skalaene og ikke høyere på den andre. Rett det, eller fjern det.
problem-R044 = Risikoen { $id } er vurdert høyere ({ $key } { $value }) enn før det fantes noen kontroll ({ $inherent }).
remedy-R044 = Det vi gjør, gjør ikke risikoen større. Rett den ene av de to vurderingene.
problem-R045 = Risikoen { $id } har et mål, men ingen tiltak i gang som fører dit.
remedy-R045 = Legg inn et tiltak for risikoen, eller sett målet til det dere kan leve med.
problem-R046 = Aksepten av risikoen { $id } mangler { $missing }.
remedy-R046 = Aksepter risikoen i programmet. Da blir det skrevet hvem, når og hvorfor.
problem-R047 = { $changed ->
        [none] Aksepten av risikoen { $id } er bortfalt, for risikoen er endret etterpå.
       *[other] Aksepten av risikoen { $id } er bortfalt. Endret etterpå: { $changed }
    }
remedy-R047 = Den som aksepterte, må ta stilling på nytt. Til da trenger risikoen tiltak.
problem-R048 = { $changed ->
        [none] Godkjenningen er bortfalt, for vurderingen er endret etterpå.
       *[other] Godkjenningen er bortfalt. Endret etterpå: { $changed }
    }
remedy-R048 = Legg endringene fram for den som godkjente, og godkjenn på nytt.
problem-R049 = { $count ->
        [0] Vurderingen er klar, men det er ikke skrevet hvem som var med.
       *[other] Vurderingen er klar, men bare én rolle har vært med.
    }
remedy-R049 = Gå gjennom den med minst én til, og skriv rollene under [session.DATO].
problem-R050 = { $count ->
        [one] Ingen har rørt eller sett på risikoen { $risks } siden { $date }.
       *[other] Ingen har rørt eller sett på { $count } risikoer siden { $date }: { $risks }
    }
remedy-R050 = Se på dem igjen. Står vurderingen, skriv dagen i reviewed.
problem-R051 = { $count ->
        [0] Topp 5 mangler.
        [one] Topp 5 har bare 1 risiko.
       *[other] Topp 5 har { $count } risikoer.
    }
remedy-R051 = Velg de fem viktigste av foretakets andre risikoer, på kort og lang sikt.
problem-R052 = Topp 5 nevner risikoen { $id }, som er lukket.
remedy-R052 = Ta den ut, og sett inn den som er viktigst nå.
problem-R053 = { $when ->
        [left] { $days ->
            [0] Styret har ikke fått Topp 5, og tertialrapporten skal sendes i dag.
            [one] Styret har ikke fått Topp 5, og tertialrapporten skal sendes om 1 dag ({ $date }).
           *[other] Styret har ikke fått Topp 5, og tertialrapporten skal sendes om { $days } dager ({ $date }).
        }
       *[over] Styret har ikke fått Topp 5 til tertialrapporten, som hadde frist { $date }.
    }
remedy-R053 = Legg Topp 5 fram for styret, og skriv møtedagen og saksnummeret på siden for Topp 5.
problem-R054 = { $what ->
        [probability] Risikoen { $id } har ingen sannsynlighet.
        [consequence] Risikoen { $id } har ingen konsekvens.
       *[both] Risikoen { $id } er ikke vurdert.
    }
remedy-R054 = Plasser den i matrisen, så får den begge deler.
problem-R055 = { $when ->
        [left] { $days ->
            [one] Vurderingen er fortsatt et utkast, og fristen er om 1 dag.
           *[other] Vurderingen er fortsatt et utkast, og fristen er om { $days } dager.
        }
        [today] Vurderingen er fortsatt et utkast, og fristen er i dag.
       *[over] { $days ->
            [one] Vurderingen er fortsatt et utkast, 1 dag over fristen.
           *[other] Vurderingen er fortsatt et utkast, { $days } dager over fristen.
        }
    }
remedy-R055 = Gjør den ferdig, og sett status = "ready".
problem-R056 = { $hospital } er rød på «{ $indicator }»: { $reading } { $unit } i { $year } (gul { $better ->
        [higher] fra
       *[lower] til og med
    } { $limit }). Men målet er vurdert til lav risiko.
remedy-R056 = Se på vurderingen igjen: mangler det en risiko som tallet viser? Står dere ved at risikoen er lav, så skriv hvorfor i målvurderingen. Funnet blir stående til tallet er bedre.

### Personvern og taushet

problem-R057 = { $what ->
        [prioritised] Topp 5 har bare risikoer fra prioriterte mål.
        [short] Topp 5 har bare risikoer på kort sikt.
       *[long] Topp 5 har bare risikoer på lang sikt.
    }
remedy-R057 = Kilden ber om andre viktige risikoer, på kort og lang sikt. Se om noe utenfor de prioriterte målene, eller på den andre sikten, er viktigere.
problem-R058 = Topp 5 har en kommentar til risikoen { $id }, som ikke står på lista.
remedy-R058 = Sett risikoen inn igjen, eller fjern kommentaren. Slik den er nå, ser ingen den.
problem-R059 = Risikoen { $id } har ingen tittel.
remedy-R059 = Skriv den uønskede hendelsen med noen få ord.
problem-R060 = Risikoen { $id } er unntatt offentlighet, men registeret sendes til { $host }, som ser ut til å være åpent for alle.
remedy-R060 = Send registeret til et sted bare foretaket når, eller ta ut risikoen. Det som er sendt, ligger fortsatt i historikken.
problem-R061 = { $key } ser ut til å inneholde et fødselsnummer.
remedy-R061 = Ta det ut. Har det vært lagret i git, ligger det også i historikken: si fra til personvernombudet.
problem-R062 = { $key } inneholder en e-postadresse.
remedy-R062 = Skriv rollen i stedet.
problem-R063 = { $key } ser ut til å inneholde et telefonnummer.
remedy-R063 = Skriv rollen i stedet.
problem-R064 = { $key } ser ut til å handle om én pasient.
remedy-R064 = Skriv hva som kan skje og hvorfor, ikke hvem det skjedde med. Alder, fødselsår og forbokstaver kan være nok til å kjenne noen igjen.

### Matrisen

problem-R070 = { $axis ->
        [probability] Sonen faller fra { $from } til { $to } når sannsynligheten øker til { $probability } (konsekvens { $consequence }).
       *[consequence] Sonen faller fra { $from } til { $to } når konsekvensen øker til { $consequence } (sannsynlighet { $probability }).
    }
remedy-R070 = Rett rutenettet: en høyere sannsynlighet eller konsekvens skal aldri gi en lavere sone.
problem-R072 = Ingen rute er i sonen { $zone }.
remedy-R072 = Gi den en rute i grid, eller ta den ut av zones.
problem-R073 = { $which ->
        [lowest] Ruta for laveste sannsynlighet og konsekvens er i sonen { $zone }, ikke i den laveste, { $wanted }.
       *[highest] Ruta for høyeste sannsynlighet og konsekvens er i sonen { $zone }, ikke i den høyeste, { $wanted }.
    }
remedy-R073 = Rett hjørnet i grid. Øverste rad i grid er det høyeste nivået.
problem-R074 = Laveste og høyeste sone ligger side om side ved sannsynlighet { $probability } og konsekvens { $consequence }.
remedy-R074 = Legg en mellomsone mellom dem. Ellers avgjør ett trinn om risikoen er grei eller uholdbar.
problem-R075 = Det er ett trinn på skrå fra laveste til høyeste sone, til sannsynlighet { $probability } og konsekvens { $consequence }.
remedy-R075 = Legg en mellomsone imellom.
problem-R076 = { $what ->
        [label] { $of ->
            [probability] Nivå { $level } av sannsynlighet har ikke noe navn (label).
           *[consequence] Nivå { $level } av konsekvens har ikke noe navn (label).
        }
        [texts] Området «{ $of }» sier ikke hva nivå { $level } betyr.
        [name] Sonen { $of } har ikke noe navn.
       *[action] Sonen { $of } sier ikke hva den krever.
    }
remedy-R076 = Skriv det inn. Uten ord betyr et nivå noe forskjellig for hver i rommet.
problem-R077 = { $what ->
        [none] Sonen { $zone } har ikke noe tegn (glyph), og kan bare kjennes på fargen.
        [glyph] Sonene { $other } og { $zone } har samme tegn (glyph).
       *[letter] Sonene { $other } og { $zone } har samme bokstav.
    }
remedy-R077 = Gi hver sone sitt eget tegn, for eksempel · ░ ▒ ▓.
problem-R078 = Fargene til { $other } og { $zone } er vanskelige å skille { $sight ->
        [protanopia] for den som ikke ser rødt
        [deuteranopia] for den som ikke ser grønt
       *[tritanopia] for den som ikke ser blått
    } (avstand { $distance }, minst 12).
remedy-R078 = Velg farger med ulik lyshet, for eksempel #009E73, #F0E442, #E69F00 og #D55E00.
problem-R079 = Teksten på fargen til { $zone } er vanskelig å lese { $sight ->
        [protanopia] for den som ikke ser rødt
        [deuteranopia] for den som ikke ser grønt
       *[tritanopia] for den som ikke ser blått
    } (kontrast { $contrast }, minst 4).
remedy-R079 = Velg en lysere eller mørkere farge. #D55E00 er en rød som kan leses.

### Vaner når vi setter tall

problem-R080 = { $what ->
        [outside] Sannsynlighet { $level } går fra { $from } til { $to } prosent, utenfor 0 til 100.
        [reversed] Sannsynlighet { $level } begynner på { $from } og slutter på { $to } prosent.
        [falls] Sannsynlighet { $level } begynner på { $from } prosent, lavere enn nivået under.
        [overlaps] Sannsynlighet { $level } begynner på { $from } prosent, før nivået under slutter.
       *[gap] Mellom sannsynlighet { $level } og nivået under er det prosenter som ikke hører til noe nivå.
    }
remedy-R080 = La hvert nivå begynne der det under slutter, fra 0 til 100.
problem-R081 = { $what ->
        [double] To nivåer av { $of ->
            [probability] sannsynlighet
           *[consequence] konsekvens
        } har samme tegn, «{ $level }».
       *[falls] Tegnet «{ $level }» på { $of ->
            [probability] sannsynlighet
           *[consequence] konsekvens
        } er lavere enn tegnet på nivået under.
    }
remedy-R081 = Gi nivåene hvert sitt tegn, stigende fra det laveste.
problem-R082 = Området «{ $of }» har { $found } tekster, men skalaen har { $wanted } nivåer.
remedy-R082 = Ta ut tekstene som er til overs, eller legg til nivåene som mangler.
problem-R083 = Området «{ $of }» kan ligge fra { $least } til { $most }, men { $least } er det høyeste av de to.
remedy-R083 = Bytt om least og most. Til da leses de i motsatt rekkefølge.
problem-R090 = { $what ->
        [probability] { $count } av { $total } risikoer har sannsynlighet midt på skalaen.
       *[consequence] { $count } av { $total } risikoer har konsekvens midt på skalaen.
    }
remedy-R090 = Les definisjonene høyt når dere setter tall, og spør hva som skiller denne risikoen fra den forrige.
problem-R091 = { $what ->
        [document] { $count } risikoer står i samme rute (sannsynlighet { $probability }, konsekvens { $consequence }).
       *[trust] { $count } av foretakets { $total } risikoer står i samme rute (sannsynlighet { $probability }, konsekvens { $consequence }).
    }
remedy-R091 = Da sier ikke matrisen hva som haster mest. Se etter forskjeller, eller slå sammen risikoer som er den samme.
problem-R092 = Risikoen { $id } kan få store følger, og kunnskapen bak vurderingen er svak.
remedy-R092 = Finn ut mer, eller skriv i begrunnelsen hva dere ikke vet. Vær varsom med å sette den lavt.
problem-R093 = { $id ->
        [judgement] Målvurderingen er endret ({ $changed }), men begrunnelsen er ord for ord den samme.
       *[other] Risikoen { $id } er endret ({ $changed }), men begrunnelsen er ord for ord den samme.
    }
remedy-R093 = Skriv hva som er nytt siden sist.
problem-R094 = Alle { $count } risikoene står i samme rute (sannsynlighet { $probability }, konsekvens { $consequence }).
remedy-R094 = Da er de ikke vurdert mot hverandre. Begynn med den verste, og spør hvilken som er mindre sannsynlig eller mindre alvorlig.

### Programmet selv

problem-R100 = En feil i programmet stanset { $rules } her. Det reglene skulle ha funnet, er ikke kjent.
remedy-R100 = Kontrollen er ikke fullstendig. Prøv en nyere utgave av risiko, og meld feilen til dem som lager programmet: hvilken regel, og hva som er spesielt med fila.
