### Det skjermbilda seier i staden for det kommandolinja seier: tastar og skjermbilde, aldri kommandoar

publish-stopped-no-git =
    Programmet Git manglar på denne maskina, så arbeidet kan ikkje sendast inn.
    Be IT om å installere det. Til då kan du arbeide som vanleg.
publish-stopped-no-repository =
    Registeret ligg i ei vanleg mappe utan historikk, så det er ingen stader å sende det.
    Du kan arbeide som vanleg. Skal registeret delast, må den som eig det, gjere det delt først.
publish-stopped-bare = Denne mappa har berre historikken, ikkje filene. Hent registeret til ei anna mappe.
publish-stopped-owner =
    Mappa er eigd av ein annan brukar, og historikken blir ikkje brukt før du eller IT har sagt at ho er trygg.
    Vis dette til IT:
publish-stopped-no-identity =
    Programmet veit ikkje kven du er, og kan ikkje skrive kven endringane kjem frå.
    Trykk S igjen, så blir du spurd om namn og e-post.
publish-stopped-merge-open =
    Ei samanslåing er byrja utanfor programmet og ikkje gjord ferdig.
    Be den som byrja, eller IT, om å gjere ho ferdig eller ta ho tilbake. Prøv så igjen.
publish-stopped-rebase-open =
    Noko anna er byrja i historikken utanfor programmet og ikkje gjort ferdig.
    Be den som byrja, eller IT, om å gjere det ferdig eller ta det tilbake. Prøv så igjen.
publish-stopped-detached =
    Du ser på ei eldre utgåve av registeret, og derifrå kan ingenting sendast inn.
    Be IT om å setje mappa tilbake til den nyaste utgåva.
publish-stopped-no-commit = Det er ikkje lagra noko i historikken enno. Trykk S for å sende inn først.
publish-stopped-login =
    Tenaren slepp deg ikkje inn: du er ikkje logga på, eller du har ikkje tilgang.
    Be IT om hjelp til å logge på, eller be den som eig registeret om tilgang.
publish-stopped-silent =
    { $stage ->
        [push] Tenaren sa ingenting på { $seconds ->
            [one] eitt sekund
           *[other] { $seconds } sekund
        } medan arbeidet vart sendt inn. Forsøket er avslutta.
       *[fetch] Tenaren sa ingenting på { $seconds ->
            [one] eitt sekund
           *[other] { $seconds } sekund
        } medan det andre har sendt inn, vart henta. Forsøket er avslutta.
    }
    Sjekk nettet eller VPN, og prøv igjen.
publish-stopped-no-remote =
    Finn ikkje registeret på adressa det skal sendast til. Det kan vere flytt, eller du har ikkje tilgang.
    Spør den som eig registeret.
publish-stopped-protected =
    Tenaren er låst: ingen kan sende rett inn.
    Be den som eig registeret, om å ta imot arbeidet ditt.
publish-stopped-signing =
    Arbeidet skal signerast, men det gjekk ikkje. Sjekk nøkkelen og signeringsprogrammet. Dette vart svart:
publish-stopped-conflict =
    Du og nokon andre har endra det same, så arbeidet kan ikkje slåast saman av seg sjølv.
    Samanslåinga er teken tilbake, og ditt er ikkje sendt. Avtal med dei andre kva som skal stå, eller be IT om hjelp. Det gjeld:
publish-stopped-choose =
    Du og nokon andre har gitt det same kvar sin verdi, og nokon må velje.
    Trykk Enter for å velje. Det gjeld:
publish-stopped-in-the-way =
    Andre har endra det same som du har endra, og ditt er ikkje lagra i historikken.
    Trykk S for å sende inn ditt. Då blir det slått saman. Dette vart svart:
publish-stopped-unrelated =
    Dette registeret og det på tenaren har ingen felles historikk.
    Spør den som eig registeret, om adressa er rett.
publish-stopped-tag-taken =
    Arbeidet er sendt, men tenaren har andre augneblinksbilde med same namn. Eit augneblinksbilde blir aldri flytt.
    Trykk N og gi tilstanden eit anna namn. Det gjeld:
publish-stopped-locked =
    Eit anna program bruker historikken no.
    Vent litt og prøv igjen. Dette vart svart:
publish-stopped-read-only = Filene kan ikkje skrivast: du manglar rettar, eller disken er skriveverna. Dette vart svart:
publish-stopped-other = Det gjekk ikkje. Dette vart svart:
publish-not-pushed = Ikkje sendt til dei andre. Trykk S når det skal sendast.
conflicts-files =
    Noko må ordnast utanfor programmet, for ein av dykk har teke bort alt, eller det har ikkje kunna slåast saman: { $files }
    Be IT om hjelp. Trykk S når det er ordna.
resolve-unknown = Det er ingenting å velje om { $given } lenger.

snapshot-name-invalid = «{ $name }» kan ikkje vere namnet på eit augneblinksbilde. Bruk bokstavar frå a til z, tal og bindestrek, til dømes 2024-T1.
snapshot-name-trust = «{ $name }» er namnet på eit føretak, og kan ikkje vere namnet på eit augneblinksbilde.
snapshot-with-errors = { $count ->
    [one] Laga med éin feil:
   *[other] Laga med { $count } feil:
}
snapshot-unclean = { $count ->
    [one] Éi fil er endra og ikkje send inn. Trykk S for å sende inn først:
   *[other] { $count } filer er endra og ikkje sende inn. Trykk S for å sende inn først:
}
snapshot-unasked = Får ikkje spurt tenaren om namnet er i bruk. Er det det, får du vite det når du sender inn.
snapshot-made = Augneblinksbildet { $tag } er laga. Det blir sendt neste gong du sender inn (S).
snapshot-copied = Augneblinksbildet { $name } er laga. Samanlikn med det sidan: trykk d.

journal-other-year = Det finst også ulagra endringar i { $year }. Opne det året for å hente dei.
report-file-exists = { $path } finst alt. Skriv eit anna namn.

problem-R001 = Fila kan ikkje lesast, for noko i ho er skrive feil.
remedy-R001 = Be den som har endra fila for hand, om å rette ho. Ctrl-G viser kvar feilen står.
remedy-R002 = Det skal vere { $wanted ->
        [text] ein tekst
        [number] eit heiltal
        [decimal] eit tal
        [true-false] ja eller nei
        [date] ein dato
        [list] ei liste
        [pair] to tal
       *[table] fleire felt
    }. Skriv det på nytt.
problem-R003 = «{ $key }» er ikkje eit felt som programmet kjenner.
remedy-R003 = { $near ->
        [none] Det blir ståande, men blir ikkje brukt.
       *[other] Meinte nokon { $near }? Det blir ståande, men blir ikkje brukt.
    }
remedy-R005 = Vel eit nivå på skalaen.
remedy-R006 = Vel dagen på nytt.
remedy-R007 = Den eine må få eit anna namn eller takast bort. Ctrl-G viser kvar han står.
problem-R008 = Her er det nemnt noko som ikkje finst.
remedy-R008 = Ta det ut. Det kan vere sletta i ei anna endring.
problem-R009 = { $what ->
        [trust] «{ $name }» er ikkje eit føretak i katalogen.
       *[goal] «{ $name }» høyrer ikkje til noko mål i katalogen.
    }
remedy-R009 = { $near ->
        [none] Flytt det dit det høyrer heime, eller ta det med i katalogen.
       *[other] Meinte nokon { $near }? Gi det det namnet, eller flytt det.
    }
remedy-R010 = Hent det tilbake, eller lag det på nytt. Registeret blir vist utan så lenge.
remedy-R014 = Trykk Enter for å sjå begge og velje.
remedy-R015 = Godkjenn vurderinga på nytt.
remedy-R017 = Bruk eitt av desse: { $known }. Eller legg området til i matrisa.
problem-R018 = «{ $id }» kan ikkje brukast som namn her.
remedy-R020 = Skriv det inn.
problem-R021 = Fila er ikkje skriven på den faste forma.
remedy-R021 = Ho blir skriven rett neste gong noko i ho blir lagra herifrå.
remedy-R022 = Den som slo saman for hand, må velje kva som skal stå. Ctrl-G viser kvar.
remedy-R024 = Byt om grensene for gul og grøn, eller rett kva som er best. Ingen tal blir vurderte før det er gjort.
remedy-R025 = Rett talet. Er det ingen prosentdel, så skriv ei anna eining enn prosent.
remedy-R030 = Trykk Enter, og legg inn den første risikoen.
remedy-R031 = Skriv kva som må lukkast for at målet skal nåast.
remedy-R032 = Vurder kor sannsynleg det er at målet ikkje blir nådd, og skriv kvifor.
remedy-R033 = Skriv kvifor det kan skje. Det er årsakene tiltaka skal verke på.
remedy-R034 = Skriv kva de byggjer på: tal, erfaring eller ei hending.
remedy-R035 = Skriv rolla som eig risikoen, ikkje eit namn.
remedy-R037 = Skriv rolla som skal gjere det.
remedy-R038 = Skriv dagen det skal vere gjort.
remedy-R040 = Er det gjort, set det til gjort, med dagen. Er det ikkje, avtal ein ny frist med den ansvarlege.
remedy-R041 = Skriv om det verka som venta, delvis eller ikkje.
remedy-R042 = Vurder risikoen på nytt. Står vurderinga, trykk r i matrisa.
remedy-R049 = Gå gjennom ho med minst éin til, og skriv rollene på arbeidsmøtet.
problem-R050 = { $count ->
        [one] Ingen har rørt eller sett på ein risiko sidan { $date }.
       *[other] Ingen har rørt eller sett på { $count } risikoar sidan { $date }.
    }
remedy-R050 = Sjå på dei igjen. Står vurderinga, trykk r i matrisa.
remedy-R055 = Gjer ho ferdig, og set ho klar.
remedy-R072 = Gi ho ei rute i matrisa, eller ta sona bort.
remedy-R073 = Rett hjørnet i matrisa.
problem-R076 = { $what ->
        [label] { $of ->
            [probability] Nivå { $level } av sannsyn har ikkje noko namn.
           *[consequence] Nivå { $level } av konsekvens har ikkje noko namn.
        }
        [texts] Området «{ $of }» seier ikkje kva nivå { $level } betyr.
        [name] Sona { $of } har ikkje noko namn.
       *[action] Sona { $of } seier ikkje kva ho krev.
    }
problem-R077 = { $what ->
        [none] Sona { $zone } har ikkje noko teikn, og kan berre kjennast på fargen.
        [glyph] Sonene { $other } og { $zone } har same teikn.
       *[letter] Sonene { $other } og { $zone } har same bokstav.
    }
remedy-R061 = Ta det ut. Har det vore sendt inn, ligg det også i historikken: sei frå til personvernombodet.
remedy-R083 = Byt om lågaste og høgaste nivå. Til då blir dei lesne i motsett rekkjefølgje.
