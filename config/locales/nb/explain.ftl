### Hvorfor hver regel finnes, med et eksempel (risiko explain R036)

explain-R001 =
    Fila er ikke gyldig TOML, og det som står etter feilen, kan bli lest som noe annet enn du mente. Programmet viser derfor ikke fila, og ingen av risikoene i den teller med før den er rettet. Alle feilene i fila blir vist, ikke bare den første.

    Feil:
      owner = "HR-sjef
    Riktig:
      owner = "HR-sjef"
explain-R002 =
    Hver nøkkel har én slags verdi. Et tall i anførselstegn er en tekst, og en tekst kan ikke sammenlignes med et nivå. Programmet gjetter ikke hva du mente, men lar nøkkelen stå tom til den er rettet.

    Feil:
      probability = "4"
    Riktig:
      probability = 4
explain-R003 =
    En nøkkel som programmet ikke kjenner, blir ikke brukt til noe. Ofte er den bare feilstavet, og da mangler risikoen det du trodde du hadde skrevet. Nøkkelen blir stående i fila, så en nyere utgave av programmet mister ingenting.

    Feil:
      ownr = "HR-sjef"
    Riktig:
      owner = "HR-sjef"
explain-R004 =
    Noen nøkler har et fast sett av ord, slik at alle foretak kan telles på samme måte. Ordene er engelske i fila og norske på skjermen.

    Feil:
      status = "ferdig"
    Riktig:
      status = "done"
explain-R005 =
    Et nivå finnes bare på årets skala, som står i matrix.toml. Et nivå utenfor skalaen har ingen rute i matrisen, og risikoen blir da stående uten vurdering. Noen konsekvensområder har også en egen laveste eller høyeste grense.

    Feil:
      probability = 7
    Riktig:
      probability = 5
explain-R006 =
    Datoer skrives år-måned-dag uten anførselstegn. Da kan de bare leses på én måte, og de kan sorteres.

    Feil:
      deadline = 14.02.2024
    Riktig:
      deadline = 2024-02-14
explain-R007 =
    En id er navnet på én risiko, ett tiltak eller én faktor i foretaket, gjennom alle år. Når to har samme id, vet ingen hvilken et tiltak gjelder. Det skjer oftest når to har lagt til noe samtidig og endringene slås sammen.

    Feil:
    {"  ["}risk.r7k3m] i ventetid.toml og [risk.r7k3m] i sykefravaer.toml
    Riktig:
    {"  ["}risk.r7k3m] i ventetid.toml og [risk.r9d2x] i sykefravaer.toml
explain-R008 =
    Tiltak viser til risikoene de gjelder, med id. Er risikoen slettet eller skrevet feil, virker tiltaket ikke på noe, og en rød risiko kan stå uten tiltak uten at noen ser det.

    Feil:
      risks = ["r7k3n"]
    Riktig:
      risks = ["r7k3m"]
explain-R009 =
    Hvor fila ligger, sier hvem den tilhører: år, foretak og mål. En fil med et navn som ikke finnes i katalogen, hører ikke til noe mål, og teller derfor ikke med noe sted.

    Feil:
      2024/unn/ventetida.toml
    Riktig:
      2024/unn/ventetid.toml
explain-R010 =
    Uten skala kan ingenting vurderes, og uten katalog vet ingen hva som skal vurderes. Programmet viser det som er der, men lar deg ikke endre noe på feil grunnlag.

    Feil:
      2024/ uten matrix.toml
    Riktig:
      git restore 2024/matrix.toml
explain-R011 =
    Fila er der, men maskinen slipper ikke programmet inn i den. Det som står i den, er da ukjent, og det er noe annet enn at det mangler.

    Feil:
      ---------- 2024/unn/ventetid.toml
    Riktig:
      chmod u+rw 2024/unn/ventetid.toml
explain-R012 =
    Filene er i UTF-8, slik at æ, ø, å og samiske bokstaver er de samme på alle maskiner. Et eldre program kan ha lagret fila på en annen måte.

    Feil:
      title = "For f\xe5 behandlere"
    Riktig:
      title = "For få behandlere"
explain-R013 =
    Rutenettet sier hvilken sone hver rute har. Det må ha én rad for hvert nivå oppover og én bokstav for hvert nivå bortover, ellers er det ruter uten sone.

    Feil:
      "Y O O R"
    Riktig:
      "Y O O R R"
explain-R014 =
    To har gitt samme nøkkel hver sin verdi, og en sammenslåing kan ikke velge mellom dem. Vår verdi står så lenge. Ingenting blir godkjent eller sendt før et menneske har valgt.

    Feil:
      probability = 4
      conflict.probability = {"{"} base = 3, ours = 4, theirs = 5 {"}"}
    Riktig:
      probability = 5
explain-R015 =
    En godkjenning må si hvem og når, og ha et segl av det som ble godkjent. Ellers kunne hvem som helst skrive «godkjent» i fila. Uten alt dette teller vurderingen som klar, ikke som godkjent.

    Feil:
      status = "approved"
    Riktig:
      status = "approved"
      approved.on = 2024-02-28
      approved.by = "administrerende direktør"
      approved.seal = "3f9a1c08"
explain-R016 =
    En nyere utgave kan ha skrevet noe som denne ikke forstår. Lagret den likevel, kunne noe gå tapt. Derfor kan registeret bare leses.

    Feil:
      format = 2
    Riktig:
      format = 1
explain-R017 =
    Konsekvensen vurderes per område, og områdene står i matrix.toml. Et område som ikke finnes der, teller ikke med, og risikoen kan da se mildere ut enn den er.

    Feil:
      consequence.qualty = 4
    Riktig:
      consequence.quality = 4
explain-R018 =
    Id-er og filnavn brukes i stier, kommandoer og på veggen. Derfor har de bare små bokstaver, tall, bindestrek og understrek.

    Feil:
    {"  ["}risk.Økonomi]
    Riktig:
    {"  ["}risk.okonomi]
explain-R019 =
    En vurdering er noen få kilobyte. En fil på mange megabyte er noe annet, for eksempel et bilde eller en logg som har havnet feil.

    Feil:
      2024/unn/ventetid.toml på 80 MB
    Riktig:
      2024/unn/ventetid.toml på 12 kB
explain-R020 =
    Noen nøkler kan ikke mangle: uten dem er fila til ingen nytte, eller programmet måtte gjette.

    Feil:
    {"  ["}zone.G]
    Riktig:
    {"  ["}zone.G]
      name = "Lav"
explain-R021 =
    Når alle filer har samme orden, viser git bare det som er endret, og to kan arbeide samtidig. En fil skrevet for hånd trenger ikke ha den, men blir lettere å slå sammen med andres arbeid.

    Feil:
      owner="HR-sjef"
    Riktig:
      owner = "HR-sjef"
explain-R022 =
    Git har ikke klart å slå sammen to endringer og har satt begge inn i fila. Den er da ikke gyldig, og ingen av risikoene i den teller med før noen har valgt.

    Feil:
      <<<<<<< HEAD
      probability = 4
      =======
      probability = 5
      >>>>>>> unn
    Riktig:
      probability = 5
explain-R023 =
    Et risikobilde skal kunne leses i et møte. En tekst på mange sider blir ikke lest, og det viktige i den blir ikke sett.

    Feil:
      rationale med hele rapporten limt inn
    Riktig:
      rationale med to–tre setninger og navnet på rapporten
explain-R024 =
    Grønn er det beste, så den grensen skal være vanskeligst å nå. Står grensene omvendt, ville hvert lys vært feil, og derfor vises ingen.

    Feil:
      better = "higher"
      green = 50.0
      yellow = 70.0
    Riktig:
      better = "higher"
      green = 70.0
      yellow = 50.0
explain-R025 =
    En andel av pasientene kan verken være negativ eller mer enn alle. Ofte er det et komma som har havnet feil, eller et antall der det skulle stått en prosent.

    Feil:
      unit = "%"
      2023 = 685.0
    Riktig:
      unit = "%"
      2023 = 68.5
explain-R030 =
    De prioriterte målene skal være risikovurdert innen fristen. Riksrevisjonen fant i 2024 at kjente utfordringer i helseforetakene ikke var vurdert som risiko. Et mål uten vurdering er ikke et mål uten risiko.

    Feil:
      2024/unn/sykefravaer.toml finnes ikke
    Riktig:
    {"  ["}risk.r7k3m]
      title = "Vikarer finnes ikke om sommeren"
explain-R031 =
    En suksessfaktor sier hva som må gå bra for at målet skal nås. Den hjelper gruppen å finne risikoer ingen ellers hadde tenkt på, og den viser hva hver risiko truer.

    Feil:
    {"  ["}judgement] og [risk.r7k3m], men ingen [factor...]
    Riktig:
    {"  ["}factor.bemanning]
      title = "Vi har nok behandlere"
explain-R032 =
    Risikoene sier hva som kan gå galt. Målvurderingen sier hva det betyr til sammen: hvor sannsynlig er det at målet ikke blir nådd? Den kan holdes opp mot hvordan året faktisk gikk.

    Feil:
    {"  ["}judgement]
    Riktig:
    {"  ["}judgement]
      probability = 4
      rationale = "Somatikken lå på 71 dager i 2023."
explain-R033 =
    Et tiltak virker på en årsak. Uten årsak blir tiltakene tilfeldige, og ingen kan si om de bør virke.

    Feil:
      causes = []
    Riktig:
      causes = [
        "Lang utlysning og treg tilsetting",
      ]
explain-R034 =
    Et tall uten begrunnelse kan ingen etterprøve, og om et halvt år husker ingen hvorfor det ble slik. To–tre setninger om hva dere bygget på er nok.

    Feil:
      probability = 4
    Riktig:
      probability = 4
      rationale = """
      Ni av førti behandlere sluttet i fjor.
      """
explain-R035 =
    Den som eier risikoen, følger den og sier fra når den endrer seg. Uten eier gjør ingen det. Skriv en rolle: navn hører ikke hjemme i registeret, og folk bytter jobb.

    Feil:
      owner = ""
    Riktig:
      owner = "klinikksjef psykisk helse og rus"
explain-R036 =
    Sonen krever at noe blir gjort. Riksrevisjonen fant at tiltak ofte ikke ble iverksatt. Er det ikke mulig å gjøre noe, skal noen med myndighet akseptere risikoen, så det er synlig hvem som svarer for den.

    Feil:
    {"  ["}risk.r7k3m]
      probability = 5
      consequence.quality = 5
    Riktig:
    {"  ["}measure.m4q8t]
      title = "Tre nye utdanningsstillinger"
      risks = ["r7k3m"]
      owner = "HR-sjef"
      deadline = 2024-06-01
      status = "decided"
explain-R037 =
    Et tiltak som ingen er ansvarlig for, blir sjelden gjort. Skriv rollen, ikke navnet.

    Feil:
      owner = ""
    Riktig:
      owner = "HR-sjef"
explain-R038 =
    Uten frist kan et tiltak aldri bli forsinket, og da ser ingen at det ikke blir gjort.

    Feil:
      status = "decided"
    Riktig:
      status = "decided"
      deadline = 2024-06-01
explain-R039 =
    Vurderingen gjelder dette året. Et tiltak som blir ferdig etterpå, hjelper ikke årets mål, selv om det kan være riktig å gjøre det.

    Feil:
      deadline = 2025-06-01
    Riktig:
      deadline = 2024-11-01
explain-R040 =
    Fristen er passert, og tiltaket står fortsatt som åpent. Enten er det gjort uten at noen har skrevet det, eller så trengs en ny avtale med den ansvarlige.

    Feil:
      deadline = 2024-03-15
      status = "in-progress"
    Riktig:
      deadline = 2024-03-15
      status = "done"
      done_on = 2024-03-12
explain-R041 =
    At noe er gjort, er ikke det samme som at det virket. Vurder effekten, også når den var liten: da vet dere at noe annet må til.

    Feil:
      status = "done"
    Riktig:
      status = "done"
      judged_effect = "partly"
      judged_note = "Vakansen gikk fra 9 til 6 %."
explain-R042 =
    Et tiltak skal gjøre risikoen mindre. Når det er gjort, må noen se på risikoen igjen, ellers står det et gammelt tall som ingen har prøvd. Endrer ingenting seg, holder det å skrive dagen dere så på den.

    Feil:
      reviewed = 2024-02-14
    Riktig:
      reviewed = 2024-05-02
explain-R043 =
    Målnivået er der risikoen skal være når tiltakene har virket. Er det like høyt som i dag, sier dere at tiltakene ikke hjelper.

    Feil:
      probability = 4
      target.probability = 4
    Riktig:
      probability = 4
      target.probability = 2
explain-R044 =
    Iboende risiko er hvor stor risikoen ville vært uten noe av det vi allerede gjør. Den kan ikke være lavere enn dagens risiko, eller enn risikoen etter tiltak. Ett av tallene er feil.

    Feil:
      probability = 4
      inherent.probability = 3
    Riktig:
      probability = 4
      inherent.probability = 5
explain-R045 =
    Et mål som ingen tiltak fører til, er et ønske. Enten mangler et tiltak, eller så er alt gjort og målet bør settes til det dere kan leve med.

    Feil:
      target.probability = 2, og alle tiltak er gjort
    Riktig:
    {"  ["}measure.m4q8t]
      risks = ["r7k3m"]
      status = "decided"
explain-R046 =
    Å akseptere en risiko er en beslutning, og noen må stå for den. Derfor trengs hvem, når og hvorfor, og et segl av det som ble akseptert. Mangler noe, teller risikoen som om ingen hadde akseptert den.

    Feil:
      treatment = "accept"
    Riktig:
      treatment = "accept"
      accepted.on = 2024-02-28
      accepted.by = "direktør"
      accepted.why = "Det finnes ikke flere rom."
      accepted.seal = "90be77d1"
explain-R047 =
    Aksepten gjaldt risikoen slik den var den dagen. Nå er den en annen, og ingen har sagt ja til den. Seglet gjør at verken en endring for hånd eller en sammenslåing kan skjule det.

    Feil:
      probability = 5, akseptert da den var 4
    Riktig:
      accepted.on = 2024-05-06, med nytt segl
explain-R048 =
    Ledelsen godkjente vurderingen slik den var. Siden er en risiko, et mål eller målvurderingen endret. Tiltak kan endres fritt: det er meningen at de følges opp. For fristen teller vurderingen fortsatt som klar.

    Feil:
      r7k3m.probability 4 → 5, godkjent 28. februar
    Riktig:
      approved.on = 2024-05-06, med nytt segl
explain-R049 =
    Det én ser alene, har ingen sagt imot. Flere roller ser flere årsaker, og anslag som er prøvd mot hverandre, treffer bedre. Skriv rollene, ikke navnene.

    Feil:
    {"  ["}session.2024-02-14]
      roles = [
        "fagdirektør",
      ]
    Riktig:
    {"  ["}session.2024-02-14]
      roles = [
        "fagdirektør",
        "tillitsvalgt",
      ]
explain-R050 =
    Siden forrige øyeblikksbilde har ingen endret risikoen eller tiltakene for den, og ingen har skrevet at de så på den. Kanskje er alt som før, men det vet vi først når noen har sett. Den som har sett på den og står ved vurderingen, får ikke denne meldingen.

    Feil:
      reviewed = 2024-02-14
    Riktig:
      reviewed = 2024-05-02
explain-R051 =
    Eieren ber om foretakets fem viktigste andre risikoer, på kort og lang sikt. Færre kan skjule noe, og flere er ingen prioritering.

    Feil:
      order = ["r9x2c", "r4t7n"]
    Riktig:
      order = ["r9x2c", "r4t7n", "r2b9c", "rhd4v", "rkm42"]
explain-R052 =
    En lukket risiko er ikke lenger blant de viktigste. Lista går til styret og eieren, og skal vise det som gjelder nå.

    Feil:
      order = ["r9x2c", ...], der r9x2c er lukket
    Riktig:
      order = ["r5w8d", ...]
explain-R053 =
    Topp 5 skal ligge ved tertialrapporten slik foretakets eget styre har fått den. Meldingen kommer 30 dager før fristen, for saker til styret må ut i god tid.

    Feil:
      presented.2024-T1.board mangler
    Riktig:
      presented.2024-T1.board = 2024-05-02
      presented.2024-T1.case = "34/2024"
explain-R054 =
    En risiko uten sannsynlighet eller konsekvens har ingen plass i matrisen, og teller ikke med når det verste skal finnes.

    Feil:
    {"  ["}risk.r7k3m]
      title = "..."
    Riktig:
    {"  ["}risk.r7k3m]
      title = "..."
      probability = 4
      consequence.quality = 4
explain-R055 =
    Fristen er nær eller passert, og vurderingen er fortsatt et utkast. Det er bare det som er klart, som sendes videre.

    Feil:
      status = "draft"
    Riktig:
      status = "ready"
explain-R056 =
    Tallene sier at målet er i fare, og vurderingen sier at risikoen er lav. Begge kan være riktige, men da må noen skrive hvorfor.

    Feil:
      rød indikator, [judgement] probability = 1
    Riktig:
    {"  ["}judgement]
      probability = 4
explain-R057 =
    Eieren ber om andre viktige risikoer enn dem under de prioriterte målene, på kort og lang sikt. Fem av samme slag er lov, men viser ofte at lista er laget av det som lå nærmest.

    Feil:
      alle fem står under prioriterte mål
    Riktig:
      minst én står under andre viktige risikoer
explain-R058 =
    Styret får kommentarene til dem som står på lista. En kommentar til en annen risiko blir liggende igjen når lista endres, og kan si noe som ikke lenger gjelder.

    Feil:
      comment.r9x2c = "...", og r9x2c står ikke i order
    Riktig:
      hver comment gjelder en risiko i order
explain-R059 =
    Tittelen er det som står i matrisen, i lister og på Topp 5. Uten den vet ingen hva merket gjelder.

    Feil:
      title = ""
    Riktig:
      title = "Pasienter møter ikke til første samtale"
explain-R060 =
    Det som er unntatt offentlighet, må ikke ligge der alle kan lese det. Programmet kjenner igjen åpne steder på adressen; et lukket prosjekt der ser likt ut. Å slette det etterpå hjelper ikke: det ligger i historikken.

    Feil:
      git remote add origin git@github.com:unn/risiko.git
    Riktig:
      git remote add origin git@git.helsenord.no:unn/risiko.git
explain-R061 =
    Et fødselsnummer peker på ett menneske og hører aldri hjemme i et risikobilde. Programmet regner ut kontrollsifrene, så det treffer sjelden feil. Tall for fiktive personer teller også: ingen ser forskjell på dem.

    Feil:
      event = "Pasient 010190 ..... fikk feil dose"
    Riktig:
      event = "Pasienter kan få feil dose ved vaktskiftet"
explain-R062 =
    Adressen peker på ett menneske, og folk bytter jobb. En rolle holder lenger.

    Feil:
      owner = "kari.nordmann@example.no"
    Riktig:
      owner = "HR-sjef"
explain-R063 =
    Nummeret peker på ett menneske. Den som skal ringes, finnes i beredskapsplanen, ikke i risikobildet.

    Feil:
      owner = "Kari, tlf. 77 00 00 00"
    Riktig:
      owner = "vaktleder"
explain-R064 =
    Små steder og sjeldne hendelser gjør at alder, fødselsår eller forbokstaver kan være nok til å kjenne noen igjen. Risikobildet handler om hva som kan skje og hvorfor. Det som skjedde med én pasient, hører hjemme i journalen og avvikssystemet.

    Feil:
      event = "En 84 år gammel mann falt fra senga natt til 3. mars"
    Riktig:
      event = "Eldre pasienter faller når natta er underbemannet"
explain-R070 =
    Blir noe mer sannsynlig eller mer alvorlig, kan det ikke bli mindre farlig. Faller sonen likevel, ber matrisen om mindre når det er verre.

    Feil:
      "G Y G R"
    Riktig:
      "G Y Y R"
explain-R072 =
    En sone uten rute kan ingen risiko stå i. Det den krever, gjelder aldri, og noen tror kanskje at det gjør det.

    Feil:
      zones = ["G", "Y", "O", "R"], men ingen O i grid
    Riktig:
      zones = ["G", "Y", "R"]
explain-R073 =
    Det minst sannsynlige og minst alvorlige er det mildeste som finnes, og motsatt hjørne det verste. Ofte er rutenettet snudd: øverste rad skal være det høyeste nivået.

    Feil:
      grid = [
        "G G Y",
        "G Y R",
        "Y R R",
      ]
    Riktig:
      grid = [
        "Y R R",
        "G Y R",
        "G G Y",
      ]
explain-R074 =
    Ligger laveste og høyeste sone inntil hverandre, er det ett trinn mellom «grei» og «uholdbar». Alle vurderinger kan bomme med ett trinn, så det må være noe imellom (Cox 2008).

    Feil:
      "G G R"
    Riktig:
      "G Y R"
explain-R075 =
    Øker både sannsynlighet og konsekvens ett trinn, skal risikoen gå gjennom en mellomsone før den blir uholdbar. Ellers avgjør en liten feil alt.

    Feil:
      "Y R"
      "G Y"
    Riktig:
      "Y O"
      "G Y"
explain-R076 =
    Et nivå uten ord betyr noe forskjellig for hver i rommet, og da kan vurderingene ikke sammenlignes. Det samme gjelder en sone som ikke sier hva den krever.

    Feil:
      texts = [
        "Ingen skade",
      ]
    Riktig:
      texts = [
        "Ingen skade",
        "Forbigående skade",
    {"    ..."}
      ]
explain-R077 =
    Noen ser ikke farger, noen skriver ut i svart-hvitt, og noen terminaler har ikke farger. Sonen må derfor også kjennes på en bokstav og et tegn.

    Feil:
      zone.Y glyph = "▒" og zone.O glyph = "▒"
    Riktig:
      zone.Y glyph = "░" og zone.O glyph = "▒"
explain-R078 =
    Om lag hver tolvte mann og noen få kvinner ser rødt og grønt dårlig. Programmet regner om fargene slik de ser dem (Machado 2009) og måler avstanden. Under 12 er de vanskelige å skille på veggen.

    Feil:
      color = "#7ABD7E" (G), color = "#FFB54C" (O)
    Riktig:
      color = "#009E73" (G), color = "#E69F00" (O)
explain-R079 =
    Tekst i ruta er svart eller hvit, det som passer best. For den som ikke ser rødt, er rødt mørkere enn for andre, og svart tekst på rent rødt blir vanskelig å lese.

    Feil:
      color = "#FF0000"
    Riktig:
      color = "#D55E00"
explain-R080 =
    Et tall må høre til ett nivå og bare ett. Ellers velger to grupper ulikt nivå for samme sannsynlighet.

    Feil:
      percent = [0, 10]  …  percent = [5, 30]
    Riktig:
      percent = [0, 10]  …  percent = [10, 30]
explain-R081 =
    Tegnet er det som vises, tastes og skrives. Er det dobbelt eller synker, blir et annet nivå lagret enn det som ble ment.

    Feil:
      mark = "4"  …  mark = "3"
    Riktig:
      mark = "3"  …  mark = "4"
explain-R082 =
    En tekst for mye betyr som regel at et nivå er tatt ut, og da står alle tekstene over det på feil nivå.

    Feil:
      texts = ["a", "b", "c", "d"], 3 × [[consequence.level]]
    Riktig:
      texts = ["a", "b", "c"], 3 × [[consequence.level]]
explain-R083 =
    least og most sier hvilke nivåer et område kan ha. Er de byttet om, er det trolig feil tall i en av dem.

    Feil:
      least = 4
      most = 2
    Riktig:
      least = 2
      most = 4
explain-R090 =
    Når nesten alt får midterste nivå, sier vurderingen lite. Det er en vane som er funnet i mange risikomatriser: midten er trygg når man ikke er sikker. Si heller at kunnskapen er svak.

    Feil:
      probability = 3
    Riktig:
      probability = 4
      knowledge.data = 1
explain-R091 =
    Står mange risikoer i én rute, kan ikke matrisen si hvilken som kommer først. Mer enn fem i én vurdering, eller en tredel av foretakets, er så mange at en Topp 5 ikke kan velges ut fra matrisen.

    Feil:
      seks risikoer med probability = 3, consequence.quality = 4
    Riktig:
      se på dem to og to: hvilken er verst?
explain-R092 =
    Store følger og svak kunnskap er der overraskelsene kommer. Mer kunnskap er mest verd her: data, en samtale med noen som vet, eller en øvelse.

    Feil:
      consequence.quality = 5
      knowledge.data = 1
    Riktig:
      consequence.quality = 5
      knowledge.data = 2
explain-R093 =
    Når et nivå endres, har noe hendt, eller noen har lært noe. Står begrunnelsen urørt, forklarer den det gamle tallet, og ingen kan se hvorfor det nye ble satt.

    Feil:
      probability = 5, og rationale er som i mars
    Riktig:
      probability = 5
      rationale = """
      Tre behandlere sa opp i april.
      """
explain-R094 =
    Får alle risikoene samme vurdering, er de neppe holdt opp mot hverandre. Da hjelper ikke vurderingen den som skal velge hva som gjøres først.

    Feil:
      tre risikoer, alle med probability = 3, consequence.quality = 3
    Riktig:
      probability = 2, 3 og 4
explain-R100 =
    Stanser en regel på en feil i programmet, ser det ellers ut som om alt er i orden: den finner jo ingenting. Derfor er det et eget funn, som ikke kan slås av, og risiko check slutter med kode 2. De andre reglene går som vanlig.

    Feil:
      feil[R100]: En feil i programmet stanset R037, R038 her.
    Riktig:
      Ingenting å rette.
