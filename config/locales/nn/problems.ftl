### Feil i filene: kva som er gale (problem), og korleis det blir retta (remedy)

severity-error = feil
severity-warning = åtvaring
severity-info = merknad
severity-help = slik rettar du det

problem-R001 = { $cause ->
        [quote] Teksten manglar hermeteiknet på slutten.
        [block] Teksten som byrjar med tre hermeteikn, sluttar aldri.
        [backslash] Ein omvend skråstrek (\) i teksten kan ikkje stå slik.
        [unquoted] Her står ein tekst utan hermeteikn.
        [empty] Det manglar ein verdi etter likskapsteiknet.
        [comma] Det manglar eit komma mellom to ting i lista.
        [list] Lista over er ikkje lukka.
        [header] Overskrifta manglar hakeparentesen på slutten.
        [key] Nøklar og id-ar kan ikkje ha dette teiknet.
        [equals] Dette er ikkje ein nøkkel, eit likskapsteikn og ein verdi.
        [rest] Etter verdien står det noko som ikkje høyrer til.
        [number] Talet er ikkje skrive slik TOML vil ha det.
        [yaml] Dette er ikkje ei matrise frå CISO Assistant: { $detail }
       *[none] Dette er ikkje gyldig TOML: { $detail }
    }
remedy-R001 = { $cause ->
        [quote] Set eit hermeteikn der teksten sluttar. Er det eit hermeteikn inni teksten, skriv \".
        [block] Set tre hermeteikn på ei eiga linje der teksten sluttar.
        [backslash] Skriv han dobbelt: \\
        [unquoted] Set hermeteikn rundt teksten: "slik". Typografiske teikn som « og “ tel ikkje.
        [empty] Skriv ein verdi, eller fjern linja.
        [comma] Set eit komma etter tingen på linja over.
        [list] Set ein hakeparentes ] etter det siste i lista.
        [header] Skriv ho slik: [risk.r7k3m]
        [key] Bruk a–z, tal, bindestrek og understrek. Æ, ø, å og mellomrom går ikkje.
        [equals] Skriv linja slik: owner = "HR-sjef". Ein kommentar byrjar med #.
        [rest] Skriv éin verdi på linja. Desimaltal har punktum, og ein kommentar byrjar med #.
        [number] Skriv berre siffer, utan null framfor: 4
        [yaml] Bruk biblioteket slik det er lasta ned, med objects og risk_matrix.
       *[none] Sjå på teiknet under pila. Ofte manglar eit hermeteikn, eit likskapsteikn eller ein hakeparentes på denne linja eller linja over.
    }
problem-R002 = { $key } har feil type: her står { $found ->
        [string] ein tekst
        [integer] eit heiltal
        [float] eit desimaltal
        [boolean] true eller false
        [datetime] ein dato
        [array] ei liste
        [table] ein tabell
       *[other] noko anna
    }.
remedy-R002 = Det skal vere { $wanted ->
        [text] ein tekst i hermeteikn
        [number] eit heiltal utan hermeteikn
        [decimal] eit tal utan hermeteikn, med punktum framfor desimalane, som 66.5
        [true-false] true eller false
        [date] ein dato utan hermeteikn, som 2024-02-14
        [list] ei liste i hakeparentesar
        [pair] to tal i hakeparentesar, som [0, 10]
       *[table] ein tabell
    }.
problem-R003 = Nøkkelen { $key } er ukjend.
remedy-R003 = { $place ->
        [year] Her skal det stå eit årstal med fire siffer, som 2023. Talet blir ikkje vist før det er retta.
        [top] Han høyrer heime øvst i fila, over den første linja med hakeparentesar. Flytt han dit.
       *[here] { $near ->
            [none] Fjern han, eller sjekk skrivemåten. Han blir ståande i fila.
           *[other] Meinte du { $near }? Nøkkelen blir ståande i fila til du rettar han.
        }
    }
problem-R004 = { $key } kan ikkje vere «{ $value }».
remedy-R004 = Bruk ein av desse: { $allowed }.
problem-R005 = { $key } er { $value }, men må vere frå { $least } til { $most }.
remedy-R005 = Vel eit nivå på skalaen i matrix.toml.
problem-R006 = «{ $value }» er ingen gyldig dato.
remedy-R006 = Skriv år-månad-dag utan hermeteikn: { $meant }
problem-R007 = { $key } finst to gonger.
remedy-R007 = { $form ->
        [key] Fjern den eine linja.
        [table] Skriv alle på same måte: anten { $key }.namn = verdi på kvar linje, eller alle under denne overskrifta.
       *[id] Gi den eine ein ny id, eller fjern den eine. { $other ->
            [none] Den andre står lenger opp i same fil.
           *[other] Den andre står i { $other }.
        }
    }
problem-R008 = { $owner } viser til { $id }, som ikkje finst.
remedy-R008 = Rett id-en, eller fjern han frå lista. Han kan vere sletta i ei anna endring.
problem-R009 = { $what ->
        [trust] Mappa { $name } er ikkje eit føretak i katalogen.
       *[goal] Fila { $name } høyrer ikkje til noko mål i katalogen.
    }
remedy-R009 = { $near ->
        [none] Flytt ho, eller gi ho namnet til eit føretak eller mål i catalogue.toml.
       *[other] Meinte du { $near }? Gi ho det namnet, eller flytt ho.
    }
problem-R010 = Finst ikkje.
remedy-R010 = Hent fila eller mappa tilbake (git restore), eller lag ho. Registeret blir vist utan så lenge.
problem-R011 = Kan ikkje lesast.
remedy-R011 = Sjekk at du har tilgang til fila og mappa: { $why }
problem-R012 = Fila er ikkje UTF-8.
remedy-R012 = Lagre ho som UTF-8 i redigeringsprogrammet. Ofte er det æ, ø eller å frå eit eldre program.
problem-R013 = Rutenettet passar ikkje: { $what ->
        [rows] det har { $found } rader, og den loddrette skalaen har { $wanted } nivå
        [cells] rada har { $found } ruter, og den vassrette skalaen har { $wanted } nivå
       *[zone] «{ $found }» er ikkje ei av sonene
    }.
remedy-R013 = Skriv éi rad for kvart loddrett nivå, øvst først, med éin sonebokstav for kvart vassrett nivå.
problem-R014 = Ei samanslåing har late to svar stå opne ({ $key }).
remedy-R014 = Sjå begge med risiko conflicts, og vel: risiko resolve, eller F8 i programmet. (Av linjer med <<<<<<<, ======= og >>>>>>> skal du behalde éi side, for hand.)
problem-R015 = Godkjend, men utan dag, rolle eller segl. Tel som klar.
remedy-R015 = Godkjenn vurderinga på nytt i programmet (v i matrisa).
problem-R016 = Registeret er skrive av ei nyare utgåve (format { $format }). Det kan berre lesast.
remedy-R016 = Oppdater risiko.
problem-R017 = Konsekvensområdet { $area } finst ikkje i matrisa.
remedy-R017 = Bruk eit av desse: { $known }. Eller legg området til i matrix.toml.
problem-R018 = «{ $id }» kan ikkje vere ein id.
remedy-R018 = Bruk små bokstavar a–z, tal, bindestrek og understrek.
problem-R019 = Fila er på { $size } MB, og det er ikkje ei vurdering.
remedy-R019 = Sjekk kva som har hamna i fila.
problem-R020 = { $key } manglar.
remedy-R020 = Skriv det inn. Sjå eit døme i eit register laga med risiko init.

### Forma

problem-R021 = Fila er ikkje skriven på den faste forma.
remedy-R021 = Køyr risiko fmt. Innhaldet og kommentarane dine blir ståande.
problem-R022 = Fila har konfliktmerke frå ei samanslåing.
remedy-R022 = Vel det som skal gjelde, og fjern linjene med <<<<<<<, ======= og >>>>>>>.
problem-R023 = Teksten er så lang at ingen les han.
remedy-R023 = Kort han ned, og legg resten i eit eige dokument som teksten viser til.
problem-R024 = Gul ({ $yellow }) er vanskelegare å nå enn grøn ({ $green }) når { $better ->
        [higher] høgast
       *[lower] lågast
    } er best.
remedy-R024 = Byt om green og yellow, eller rett better. Ingen tal blir vurderte før det er gjort.
problem-R025 = { $key } er { $reading }, men ein prosentdel er frå 0 til 100 prosent.
remedy-R025 = Rett talet. Er det ingen prosentdel, så skriv ein annan unit enn "%".

### Risikoarbeidet

problem-R030 = { $when ->
        [left] { $days ->
            [one] Målet er ikkje risikovurdert, og fristen er om 1 dag: { $goal }
           *[other] Målet er ikkje risikovurdert, og fristen er om { $days } dagar: { $goal }
        }
        [today] Målet er ikkje risikovurdert, og fristen er i dag: { $goal }
        [over] { $days ->
            [one] Målet er ikkje risikovurdert, 1 dag over fristen: { $goal }
           *[other] Målet er ikkje risikovurdert, { $days } dagar over fristen: { $goal }
        }
       *[none] Målet er ikkje risikovurdert: { $goal }
    }
remedy-R030 = Opne målet i programmet og legg inn den første risikoen. Fila blir laga då.
problem-R031 = Vurderinga har ingen kritiske suksessfaktorar.
remedy-R031 = Skriv kva som må lukkast for at målet skal nåast: [factor.bemanning] med ein title.
problem-R032 = Det er ikkje vurdert om sjølve målet blir nådd.
remedy-R032 = Skriv under [judgement] kor sannsynleg det er at målet ikkje blir nådd, og kvifor.
problem-R033 = Risikoen { $id } har inga årsak.
remedy-R033 = Skriv i causes kvifor det kan skje. Det er årsakene tiltaka skal verke på.
problem-R034 = { $what ->
        [judgement] Målvurderinga har inga grunngiving.
       *[risk] Risikoen { $id } er vurdert utan grunngiving.
    }
remedy-R034 = Skriv i rationale kva de byggjer på: tal, erfaring eller ei hending.
problem-R035 = Ingen eig risikoen { $id }.
remedy-R035 = Skriv rolla som svarer for risikoen i owner, ikkje eit namn.
problem-R036 = Risikoen { $id } står i sona «{ $zone }» utan eit tiltak som er i gang.
remedy-R036 = Legg inn eit tiltak med ansvarleg og frist, eller la den som har lov til det, akseptere risikoen som han er.
problem-R037 = Ingen er ansvarleg for tiltaket { $id }.
remedy-R037 = Skriv rolla som skal gjere det, i owner.
problem-R038 = Tiltaket { $id } har ingen frist.
remedy-R038 = Skriv dagen det skal vere gjort, i deadline.
problem-R039 = Tiltaket { $id } har frist { $date }, etter at { $year } er over.
remedy-R039 = Set ein frist i { $year } for det som kan gjerast i år, eller la det stå om det er meininga.
problem-R040 = { $days ->
        [one] Tiltaket { $id } er 1 dag over fristen, som var { $date }.
       *[other] Tiltaket { $id } er { $days } dagar over fristen, som var { $date }.
    }
remedy-R040 = Er det gjort, set status = "done" og done_on. Er det ikkje, avtal ein ny frist med den ansvarlege.
problem-R041 = Tiltaket { $id } er gjort, men ingen har vurdert om det verka.
remedy-R041 = Skriv judged_effect: "as-expected" (som venta), "partly" (delvis) eller "none" (ingen).
problem-R042 = Tiltaket { $measure } blei gjort { $date }, men ingen har sett på risikoen { $id } etterpå.
remedy-R042 = Vurder risikoen på nytt. Står vurderinga, skriv dagen i reviewed.
problem-R043 = Målet for risikoen { $id } er ikkje betre enn i dag.
remedy-R043 = Eit mål må vere lågare på éin av skalaane og ikkje høgare på den andre. Rett det, eller fjern det.
problem-R044 = Risikoen { $id } er vurdert høgare ({ $key } { $value }) enn før det fanst nokon kontroll ({ $inherent }).
remedy-R044 = Det vi gjer, gjer ikkje risikoen større. Rett den eine av dei to vurderingane.
problem-R045 = Risikoen { $id } har eit mål, men ingen tiltak i gang som fører dit.
remedy-R045 = Legg inn eit tiltak for risikoen, eller set målet til det de kan leve med.
problem-R046 = Aksepten av risikoen { $id } manglar { $missing }.
remedy-R046 = Aksepter risikoen i programmet. Då blir det skrive kven, når og kvifor.
problem-R047 = { $changed ->
        [none] Aksepten av risikoen { $id } er bortfallen, for risikoen er endra etterpå.
       *[other] Aksepten av risikoen { $id } er bortfallen. Endra etterpå: { $changed }
    }
remedy-R047 = Den som aksepterte, må ta stilling på nytt. Til då treng risikoen tiltak.
problem-R048 = { $changed ->
        [none] Godkjenninga er bortfallen, for vurderinga er endra etterpå.
       *[other] Godkjenninga er bortfallen. Endra etterpå: { $changed }
    }
remedy-R048 = Legg endringane fram for den som godkjende, og godkjenn på nytt.
problem-R049 = { $count ->
        [0] Vurderinga er klar, men det er ikkje skrive kven som var med.
       *[other] Vurderinga er klar, men berre éi rolle har vore med.
    }
remedy-R049 = Gå gjennom vurderinga med minst éin til, og skriv rollene under [session.DATO].
problem-R050 = { $count ->
        [one] Ingen har rørt eller sett på risikoen { $risks } sidan { $date }.
       *[other] Ingen har rørt eller sett på { $count } risikoar sidan { $date }: { $risks }
    }
remedy-R050 = Sjå på dei igjen. Står vurderinga, skriv dagen i reviewed.
problem-R051 = { $count ->
        [0] Topp 5 manglar.
        [one] Topp 5 har berre 1 risiko.
       *[other] Topp 5 har { $count } risikoar.
    }
remedy-R051 = Vel dei fem viktigaste av dei andre risikoane til føretaket, på kort og lang sikt.
problem-R052 = Topp 5 nemner risikoen { $id }, som er lukka.
remedy-R052 = Ta han ut, og set inn den som er viktigast no.
problem-R053 = { $when ->
        [left] { $days ->
            [0] Styret har ikkje fått Topp 5, og tertialrapporten skal sendast i dag.
            [one] Styret har ikkje fått Topp 5, og tertialrapporten skal sendast om 1 dag ({ $date }).
           *[other] Styret har ikkje fått Topp 5, og tertialrapporten skal sendast om { $days } dagar ({ $date }).
        }
       *[over] Styret har ikkje fått Topp 5 til tertialrapporten, som hadde frist { $date }.
    }
remedy-R053 = Legg Topp 5 fram for styret, og skriv møtedagen og saksnummeret på sida for Topp 5.
problem-R054 = { $what ->
        [probability] Risikoen { $id } har ikkje noko sannsyn.
        [consequence] Risikoen { $id } har ingen konsekvens.
       *[both] Risikoen { $id } er ikkje vurdert.
    }
remedy-R054 = Plasser han i matrisa, så får han begge delar.
problem-R055 = { $when ->
        [left] { $days ->
            [one] Vurderinga er framleis eit utkast, og fristen er om 1 dag.
           *[other] Vurderinga er framleis eit utkast, og fristen er om { $days } dagar.
        }
        [today] Vurderinga er framleis eit utkast, og fristen er i dag.
       *[over] { $days ->
            [one] Vurderinga er framleis eit utkast, 1 dag over fristen.
           *[other] Vurderinga er framleis eit utkast, { $days } dagar over fristen.
        }
    }
remedy-R055 = Gjer ho ferdig, og set status = "ready".
problem-R056 = { $hospital } er raud på «{ $indicator }»: { $reading } { $unit } i { $year } (gul { $better ->
        [higher] frå
       *[lower] til og med
    } { $limit }). Men målet er vurdert til låg risiko.
remedy-R056 = Sjå på vurderinga igjen: manglar det ein risiko som talet viser? Meiner de framleis at risikoen er låg, så skriv kvifor i målvurderinga. Funnet blir ståande til talet er betre.

### Personvern og teieplikt

problem-R057 = { $what ->
        [prioritised] Topp 5 har berre risikoar frå prioriterte mål.
        [short] Topp 5 har berre risikoar på kort sikt.
       *[long] Topp 5 har berre risikoar på lang sikt.
    }
remedy-R057 = Kjelda ber om andre viktige risikoar, på kort og lang sikt. Sjå om noko utanfor dei prioriterte måla, eller på den andre sikta, er viktigare.
problem-R058 = Topp 5 har ein kommentar til risikoen { $id }, som ikkje står på lista.
remedy-R058 = Set risikoen inn att, eller fjern kommentaren. Slik han er no, ser ingen han.
problem-R059 = Risikoen { $id } har ingen tittel.
remedy-R059 = Skriv den uønskte hendinga med nokre få ord.
problem-R060 = Risikoen { $id } er unntatt offentlegheit, men registeret blir sendt til { $host }, som ser ut til å vere ope for alle.
remedy-R060 = Send registeret til ein stad berre føretaket når, eller ta ut risikoen. Det som er sendt, ligg framleis i historikken.
problem-R061 = { $key } ser ut til å innehalde eit fødselsnummer.
remedy-R061 = Ta det ut. Har det vore lagra i git, ligg det også i historikken: sei frå til personvernombodet.
problem-R062 = { $key } inneheld ei e-postadresse.
remedy-R062 = Skriv rolla i staden.
problem-R063 = { $key } ser ut til å innehalde eit telefonnummer.
remedy-R063 = Skriv rolla i staden.
problem-R064 = { $key } ser ut til å handle om éin pasient.
remedy-R064 = Skriv kva som kan skje og kvifor, ikkje kven det skjedde med. Alder, fødselsår og forbokstavar kan vere nok til å kjenne nokon att.

### Matrisa

problem-R070 = { $axis ->
        [probability] Sona fell frå { $from } til { $to } når sannsynet aukar til { $probability } (konsekvens { $consequence }).
       *[consequence] Sona fell frå { $from } til { $to } når konsekvensen aukar til { $consequence } (sannsyn { $probability }).
    }
remedy-R070 = Rett rutenettet: eit høgare sannsyn eller ein høgare konsekvens skal aldri gi ei lågare sone.
problem-R072 = Inga rute er i sona { $zone }.
remedy-R072 = Gi ho ei rute i grid, eller ta ho ut av zones.
problem-R073 = { $which ->
        [lowest] Ruta for lågaste sannsyn og konsekvens er i sona { $zone }, ikkje i den lågaste, { $wanted }.
       *[highest] Ruta for høgaste sannsyn og konsekvens er i sona { $zone }, ikkje i den høgaste, { $wanted }.
    }
remedy-R073 = Rett hjørnet i grid. Øvste rad i grid er det høgaste nivået.
problem-R074 = Lågaste og høgaste sone ligg side om side ved sannsyn { $probability } og konsekvens { $consequence }.
remedy-R074 = Legg ei mellomsone mellom dei. Elles avgjer eitt trinn om risikoen er grei eller uhaldbar.
problem-R075 = Det er eitt trinn på skrå frå lågaste til høgaste sone, til sannsyn { $probability } og konsekvens { $consequence }.
remedy-R075 = Legg ei mellomsone imellom.
problem-R076 = { $what ->
        [label] { $of ->
            [probability] Nivå { $level } av sannsyn har ikkje noko namn (label).
           *[consequence] Nivå { $level } av konsekvens har ikkje noko namn (label).
        }
        [texts] Området «{ $of }» seier ikkje kva nivå { $level } betyr.
        [name] Sona { $of } har ikkje noko namn.
       *[action] Sona { $of } seier ikkje kva ho krev.
    }
remedy-R076 = Skriv det inn. Utan ord betyr eit nivå noko ulikt for kvar i rommet.
problem-R077 = { $what ->
        [none] Sona { $zone } har ikkje noko teikn (glyph), og kan berre kjennast på fargen.
        [glyph] Sonene { $other } og { $zone } har same teikn (glyph).
       *[letter] Sonene { $other } og { $zone } har same bokstav.
    }
remedy-R077 = Gi kvar sone sitt eige teikn, til dømes · ░ ▒ ▓.
problem-R078 = Fargane til { $other } og { $zone } er vanskelege å skilje { $sight ->
        [protanopia] for den som ikkje ser raudt
        [deuteranopia] for den som ikkje ser grønt
       *[tritanopia] for den som ikkje ser blått
    } (avstand { $distance }, minst 12).
remedy-R078 = Vel fargar med ulik lysheit, til dømes #009E73, #F0E442, #E69F00 og #D55E00.
problem-R079 = Teksten på fargen til { $zone } er vanskeleg å lese { $sight ->
        [protanopia] for den som ikkje ser raudt
        [deuteranopia] for den som ikkje ser grønt
       *[tritanopia] for den som ikkje ser blått
    } (kontrast { $contrast }, minst 4).
remedy-R079 = Vel ein lysare eller mørkare farge. #D55E00 er ein raud som kan lesast.

### Vanar når vi set tal

problem-R080 = { $what ->
        [outside] Sannsyn { $level } går frå { $from } til { $to } prosent, utanfor 0 til 100.
        [reversed] Sannsyn { $level } byrjar på { $from } og sluttar på { $to } prosent.
        [falls] Sannsyn { $level } byrjar på { $from } prosent, lågare enn nivået under.
        [overlaps] Sannsyn { $level } byrjar på { $from } prosent, før nivået under sluttar.
       *[gap] Mellom sannsyn { $level } og nivået under er det prosentar som ikkje høyrer til noko nivå.
    }
remedy-R080 = Lat kvart nivå byrje der det under sluttar, frå 0 til 100.
problem-R081 = { $what ->
        [double] To nivå av { $of ->
            [probability] sannsyn
           *[consequence] konsekvens
        } har same teikn, «{ $level }».
       *[falls] Teiknet «{ $level }» på { $of ->
            [probability] sannsyn
           *[consequence] konsekvens
        } er lågare enn teiknet på nivået under.
    }
remedy-R081 = Gje nivåa kvart sitt teikn, stigande frå det lågaste.
problem-R082 = Området «{ $of }» har { $found } tekstar, men skalaen har { $wanted } nivå.
remedy-R082 = Ta ut tekstane som er til overs, eller legg til nivåa som manglar.
problem-R083 = Området «{ $of }» kan liggje frå { $least } til { $most }, men { $least } er det høgaste av dei to.
remedy-R083 = Byt om least og most. Til då blir dei lesne i motsett rekkjefølgje.
problem-R090 = { $what ->
        [probability] { $count } av { $total } risikoar har sannsyn midt på skalaen.
       *[consequence] { $count } av { $total } risikoar har konsekvens midt på skalaen.
    }
remedy-R090 = Les definisjonane høgt når de set tal, og spør kva som skil denne risikoen frå den førre.
problem-R091 = { $what ->
        [document] { $count } risikoar står i same rute (sannsyn { $probability }, konsekvens { $consequence }).
       *[trust] { $count } av dei { $total } risikoane til føretaket står i same rute (sannsyn { $probability }, konsekvens { $consequence }).
    }
remedy-R091 = Då seier ikkje matrisa kva som hastar mest. Sjå etter skilnader, eller slå saman risikoar som er den same.
problem-R092 = Risikoen { $id } kan få store følgjer, og kunnskapen bak vurderinga er svak.
remedy-R092 = Finn ut meir, eller skriv i grunngivinga kva de ikkje veit. Ver varsam med å setje han lågt.
problem-R093 = { $id ->
        [judgement] Målvurderinga er endra ({ $changed }), men grunngivinga er ord for ord den same.
       *[other] Risikoen { $id } er endra ({ $changed }), men grunngivinga er ord for ord den same.
    }
remedy-R093 = Skriv kva som er nytt sidan sist.
problem-R094 = Alle dei { $count } risikoane står i same rute (sannsyn { $probability }, konsekvens { $consequence }).
remedy-R094 = Då er dei ikkje vurderte mot kvarandre. Byrj med den verste, og spør kva for ein som er mindre sannsynleg eller mindre alvorleg.

### Programmet sjølv

problem-R100 = Ein feil i programmet stansa { $rules } her. Det reglane skulle ha funne, er ikkje kjent.
remedy-R100 = Kontrollen er ikkje fullstendig. Prøv ei nyare utgåve av risiko, og meld feilen til dei som lagar programmet: kva for ein regel, og kva som er spesielt med fila.
