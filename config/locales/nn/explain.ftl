### Kvifor kvar regel finst, med eit døme (risiko explain R036)

explain-R001 =
    Fila er ikkje gyldig TOML, og det som står etter feilen, kan bli lese som noko anna enn du meinte. Programmet viser difor ikkje fila, og ingen av risikoane i fila tel med før ho er retta. Alle feila i fila blir viste, ikkje berre den første.

    Feil:
      owner = "HR-sjef
    Rett:
      owner = "HR-sjef"
explain-R002 =
    Kvar nøkkel har éin slags verdi. Eit tal i hermeteikn er ein tekst, og ein tekst kan ikkje samanliknast med eit nivå. Programmet gjettar ikkje kva du meinte, men lèt nøkkelen stå tom til han er retta.

    Feil:
      probability = "4"
    Rett:
      probability = 4
explain-R003 =
    Ein nøkkel som programmet ikkje kjenner, blir ikkje brukt til noko. Ofte er han berre feilstava, og då manglar risikoen det du trudde du hadde skrive. Nøkkelen blir ståande i fila, så ei nyare utgåve av programmet mistar ingenting.

    Feil:
      ownr = "HR-sjef"
    Rett:
      owner = "HR-sjef"
explain-R004 =
    Nokre nøklar har eit fast sett av ord, slik at alle føretak kan teljast på same måte. Orda er engelske i fila og norske på skjermen.

    Feil:
      status = "ferdig"
    Rett:
      status = "done"
explain-R005 =
    Eit nivå finst berre på skalaen for året, som står i matrix.toml. Eit nivå utanfor skalaen har inga rute i matrisa, og risikoen blir då ståande utan vurdering. Nokre konsekvensområde har også ei eiga lågaste eller høgaste grense.

    Feil:
      probability = 7
    Rett:
      probability = 5
explain-R006 =
    Datoar skal skrivast år-månad-dag utan hermeteikn. Då kan dei berre lesast på éin måte, og dei kan sorterast.

    Feil:
      deadline = 14.02.2024
    Rett:
      deadline = 2024-02-14
explain-R007 =
    Ein id er namnet på éin risiko, eitt tiltak eller éin faktor i føretaket, gjennom alle år. Når to har same id, veit ingen kva for ein eit tiltak gjeld. Det skjer oftast når to har lagt til noko samtidig og endringane blir slått saman.

    Feil:
    {"  ["}risk.r7k3m] i ventetid.toml og [risk.r7k3m] i sykefravaer.toml
    Rett:
    {"  ["}risk.r7k3m] i ventetid.toml og [risk.r9d2x] i sykefravaer.toml
explain-R008 =
    Tiltak viser til risikoane dei gjeld, med id. Er risikoen sletta eller skriven feil, verkar tiltaket ikkje på noko, og ein raud risiko kan stå utan tiltak utan at nokon ser det.

    Feil:
      risks = ["r7k3n"]
    Rett:
      risks = ["r7k3m"]
explain-R009 =
    Kvar fila ligg, seier kven ho høyrer til: år, føretak og mål. Ei fil med eit namn som ikkje finst i katalogen, høyrer ikkje til noko mål, og tel difor ikkje med nokon stad.

    Feil:
      2024/unn/ventetida.toml
    Rett:
      2024/unn/ventetid.toml
explain-R010 =
    Utan skala kan ingenting vurderast, og utan katalog veit ingen kva som skal vurderast. Programmet viser det som er der, men lèt deg ikkje endre noko på feil grunnlag.

    Feil:
      2024/ utan matrix.toml
    Rett:
      git restore 2024/matrix.toml
explain-R011 =
    Fila er der, men maskina slepper ikkje programmet inn. Det som står i fila, er då ukjent, og det er noko anna enn at det manglar.

    Feil:
      ---------- 2024/unn/ventetid.toml
    Rett:
      chmod u+rw 2024/unn/ventetid.toml
explain-R012 =
    Filene er i UTF-8, slik at æ, ø, å og samiske bokstavar er dei same på alle maskiner. Eit eldre program kan ha lagra fila på ein annan måte.

    Feil:
      title = "For f\xe5 behandlarar"
    Rett:
      title = "For få behandlarar"
explain-R013 =
    Rutenettet seier kva sone kvar rute har. Det må ha éi rad for kvart nivå oppover og éin bokstav for kvart nivå bortover, elles er det ruter utan sone.

    Feil:
      "Y O O R"
    Rett:
      "Y O O R R"
explain-R014 =
    To har gitt same nøkkel kvar sin verdi, og ei samanslåing kan ikkje velje mellom dei. Vår verdi står så lenge. Ingenting blir godkjent eller sendt før eit menneske har valt.

    Feil:
      probability = 4
      conflict.probability = {"{"} base = 3, ours = 4, theirs = 5 {"}"}
    Rett:
      probability = 5
explain-R015 =
    Ei godkjenning må seie kven og når, og ha eit segl av det som blei godkjent. Elles kunne kven som helst skrive «godkjend» i fila. Utan alt dette tel vurderinga som klar, ikkje som godkjend.

    Feil:
      status = "approved"
    Rett:
      status = "approved"
      approved.on = 2024-02-28
      approved.by = "administrerande direktør"
      approved.seal = "3f9a1c08"
explain-R016 =
    Ei nyare utgåve kan ha skrive noko som denne ikkje forstår. Lagra denne likevel, kunne noko gå tapt. Difor kan registeret berre lesast.

    Feil:
      format = 2
    Rett:
      format = 1
explain-R017 =
    Konsekvensen blir vurdert per område, og områda står i matrix.toml. Eit område som ikkje finst der, tel ikkje med, og risikoen kan då sjå mildare ut enn han er.

    Feil:
      consequence.qualty = 4
    Rett:
      consequence.quality = 4
explain-R018 =
    Id-ar og filnamn blir brukte i stiar, kommandoar og på veggen. Difor har dei berre små bokstavar, tal, bindestrek og understrek.

    Feil:
    {"  ["}risk.Økonomi]
    Rett:
    {"  ["}risk.okonomi]
explain-R019 =
    Ei vurdering er nokre få kilobyte. Ei fil på mange megabyte er noko anna, til dømes eit bilde eller ein logg som har hamna feil.

    Feil:
      2024/unn/ventetid.toml på 80 MB
    Rett:
      2024/unn/ventetid.toml på 12 kB
explain-R020 =
    Nokre nøklar kan ikkje mangle: utan dei er fila til inga nytte, eller programmet måtte gjette.

    Feil:
    {"  ["}zone.G]
    Rett:
    {"  ["}zone.G]
      name = "Låg"
explain-R021 =
    Når alle filer har same orden, viser git berre det som er endra, og to kan arbeide samtidig. Ei fil skriven for hand treng ikkje ha denne ordenen, men blir lettare å slå saman med arbeidet til andre.

    Feil:
      owner="HR-sjef"
    Rett:
      owner = "HR-sjef"
explain-R022 =
    Git har ikkje klart å slå saman to endringar og har sett begge inn i fila. Ho er då ikkje gyldig, og ingen av risikoane i fila tel med før nokon har valt.

    Feil:
      <<<<<<< HEAD
      probability = 4
      =======
      probability = 5
      >>>>>>> unn
    Rett:
      probability = 5
explain-R023 =
    Eit risikobilde skal kunne lesast i eit møte. Ein tekst på mange sider blir ikkje lesen, og det viktige i han blir ikkje sett.

    Feil:
      rationale med heile rapporten limt inn
    Rett:
      rationale med to–tre setningar og namnet på rapporten
explain-R024 =
    Grøn er det beste, så den grensa skal vere vanskelegast å nå. Står grensene omvendt, ville kvart lys vore feil, og difor blir ingen viste.

    Feil:
      better = "higher"
      green = 50.0
      yellow = 70.0
    Rett:
      better = "higher"
      green = 70.0
      yellow = 50.0
explain-R025 =
    Ein prosentdel av pasientane kan verken vere negativ eller meir enn alle. Ofte er det eit komma som har hamna feil, eller eit tal på pasientar der det skulle stått ein prosent.

    Feil:
      unit = "%"
      2023 = 685.0
    Rett:
      unit = "%"
      2023 = 68.5
explain-R030 =
    Dei prioriterte måla skal vere risikovurderte innan fristen. Riksrevisjonen fann i 2024 at kjende utfordringar i helseføretaka ikkje var vurderte som risiko. Eit mål utan vurdering er ikkje eit mål utan risiko.

    Feil:
      2024/unn/sykefravaer.toml finst ikkje
    Rett:
    {"  ["}risk.r7k3m]
      title = "Vikarar finst ikkje om sommaren"
explain-R031 =
    Ein suksessfaktor seier kva som må gå bra for at målet skal nåast. Han hjelper gruppa å finne risikoar ingen elles hadde tenkt på, og viser kva kvar risiko trugar.

    Feil:
    {"  ["}judgement] og [risk.r7k3m], men ingen [factor...]
    Rett:
    {"  ["}factor.bemanning]
      title = "Vi har nok behandlarar"
explain-R032 =
    Risikoane seier kva som kan gå gale. Målvurderinga seier kva det betyr til saman: kor sannsynleg er det at målet ikkje blir nådd? Ho kan haldast opp mot korleis året faktisk gjekk.

    Feil:
    {"  ["}judgement]
    Rett:
    {"  ["}judgement]
      probability = 4
      rationale = "Somatikken låg på 71 dagar i 2023."
explain-R033 =
    Eit tiltak verkar på ei årsak. Utan årsak blir tiltaka tilfeldige, og ingen kan seie om dei bør verke.

    Feil:
      causes = []
    Rett:
      causes = [
        "Lang utlysing og treg tilsetjing",
      ]
explain-R034 =
    Eit tal utan grunngiving kan ingen etterprøve, og om eit halvt år hugsar ingen kvifor det blei slik. To–tre setningar om kva de bygde på er nok.

    Feil:
      probability = 4
    Rett:
      probability = 4
      rationale = """
      Ni av førti behandlarar slutta i fjor.
      """
explain-R035 =
    Den som eig risikoen, følgjer han og seier frå når han endrar seg. Utan eigar gjer ingen det. Skriv ei rolle: namn høyrer ikkje heime i registeret, og folk byter jobb.

    Feil:
      owner = ""
    Rett:
      owner = "klinikksjef psykisk helse og rus"
explain-R036 =
    Sona krev at noko blir gjort. Riksrevisjonen fann at tiltak ofte ikkje blei sette i verk. Er det ikkje mogleg å gjere noko, skal nokon med fullmakt akseptere risikoen, så det er synleg kven som svarer for han.

    Feil:
    {"  ["}risk.r7k3m]
      probability = 5
      consequence.quality = 5
    Rett:
    {"  ["}measure.m4q8t]
      title = "Tre nye utdanningsstillingar"
      risks = ["r7k3m"]
      owner = "HR-sjef"
      deadline = 2024-06-01
      status = "decided"
explain-R037 =
    Eit tiltak som ingen er ansvarleg for, blir sjeldan gjort. Skriv rolla, ikkje namnet.

    Feil:
      owner = ""
    Rett:
      owner = "HR-sjef"
explain-R038 =
    Utan frist kan eit tiltak aldri bli forseinka, og då ser ingen at det ikkje blir gjort.

    Feil:
      status = "decided"
    Rett:
      status = "decided"
      deadline = 2024-06-01
explain-R039 =
    Vurderinga gjeld dette året. Eit tiltak som blir ferdig etterpå, hjelper ikkje målet for året, sjølv om det kan vere rett å gjere det.

    Feil:
      deadline = 2025-06-01
    Rett:
      deadline = 2024-11-01
explain-R040 =
    Fristen er passert, og tiltaket står framleis som ope. Anten er det gjort utan at nokon har skrive det, eller så trengst ein ny avtale med den ansvarlege.

    Feil:
      deadline = 2024-03-15
      status = "in-progress"
    Rett:
      deadline = 2024-03-15
      status = "done"
      done_on = 2024-03-12
explain-R041 =
    At noko er gjort, er ikkje det same som at det verka. Vurder effekten, også når han var liten: då veit de at noko anna må til.

    Feil:
      status = "done"
    Rett:
      status = "done"
      judged_effect = "partly"
      judged_note = "Vakansen gjekk frå 9 til 6 %."
explain-R042 =
    Eit tiltak skal gjere risikoen mindre. Når det er gjort, må nokon sjå på risikoen igjen, elles står det eit gammalt tal som ingen har prøvd. Endrar ingenting seg, held det å skrive dagen de såg på han.

    Feil:
      reviewed = 2024-02-14
    Rett:
      reviewed = 2024-05-02
explain-R043 =
    Målnivået er der risikoen skal vere når tiltaka har verka. Er det like høgt som i dag, seier de at tiltaka ikkje hjelper.

    Feil:
      probability = 4
      target.probability = 4
    Rett:
      probability = 4
      target.probability = 2
explain-R044 =
    Ibuande risiko er kor stor risikoen ville vore utan noko av det vi alt gjer. Han kan ikkje vere lågare enn risikoen i dag, eller enn risikoen etter tiltak. Eitt av tala er feil.

    Feil:
      probability = 4
      inherent.probability = 3
    Rett:
      probability = 4
      inherent.probability = 5
explain-R045 =
    Eit mål som ingen tiltak fører til, er eit ønske. Anten manglar eit tiltak, eller så er alt gjort og målet bør setjast til det de kan leve med.

    Feil:
      target.probability = 2, og alle tiltak er gjorde
    Rett:
    {"  ["}measure.m4q8t]
      risks = ["r7k3m"]
      status = "decided"
explain-R046 =
    Å akseptere ein risiko er ei avgjerd, og nokon må stå for det som er avgjort. Difor trengst kven, når og kvifor, og eit segl av det som blei akseptert. Manglar noko, tel risikoen som om ingen hadde akseptert han.

    Feil:
      treatment = "accept"
    Rett:
      treatment = "accept"
      accepted.on = 2024-02-28
      accepted.by = "direktør"
      accepted.why = "Det finst ikkje fleire rom."
      accepted.seal = "90be77d1"
explain-R047 =
    Aksepten gjaldt risikoen slik han var den dagen. No er han ein annan, og ingen har sagt ja til han. Seglet gjer at verken ei endring for hand eller ei samanslåing kan skjule det.

    Feil:
      probability = 5, akseptert då han var 4
    Rett:
      accepted.on = 2024-05-06, med nytt segl
explain-R048 =
    Leiinga godkjende vurderinga slik ho var. Sidan er ein risiko, eit mål eller målvurderinga endra. Tiltak kan endrast fritt: det er meininga at dei blir følgde opp. For fristen tel vurderinga framleis som klar.

    Feil:
      r7k3m.probability 4 → 5, godkjend 28. februar
    Rett:
      approved.on = 2024-05-06, med nytt segl
explain-R049 =
    Det éin ser åleine, har ingen sagt imot. Fleire roller ser fleire årsaker, og anslag som er prøvde mot kvarandre, treffer betre. Skriv rollene, ikkje namna.

    Feil:
    {"  ["}session.2024-02-14]
      roles = [
        "fagdirektør",
      ]
    Rett:
    {"  ["}session.2024-02-14]
      roles = [
        "fagdirektør",
        "tillitsvald",
      ]
explain-R050 =
    Sidan førre augneblinksbilde har ingen endra risikoen eller tiltaka for han, og ingen har skrive at dei såg på han. Kanskje er alt som før, men det veit vi først når nokon har sett. Den som har sett på risikoen og meiner det same, får ikkje denne meldinga.

    Feil:
      reviewed = 2024-02-14
    Rett:
      reviewed = 2024-05-02
explain-R051 =
    Eigaren ber om dei fem viktigaste andre risikoane til føretaket, på kort og lang sikt. Færre kan skjule noko, og fleire er inga prioritering.

    Feil:
      order = ["r9x2c", "r4t7n"]
    Rett:
      order = ["r9x2c", "r4t7n", "r2b9c", "rhd4v", "rkm42"]
explain-R052 =
    Ein lukka risiko er ikkje lenger mellom dei viktigaste. Lista går til styret og eigaren, og skal vise det som gjeld no.

    Feil:
      order = ["r9x2c", ...], der r9x2c er lukka
    Rett:
      order = ["r5w8d", ...]
explain-R053 =
    Topp 5 skal liggje ved tertialrapporten slik styret i føretaket har fått lista. Meldinga kjem 30 dagar før fristen, for saker til styret må ut i god tid.

    Feil:
      presented.2024-T1.board manglar
    Rett:
      presented.2024-T1.board = 2024-05-02
      presented.2024-T1.case = "34/2024"
explain-R054 =
    Ein risiko utan sannsyn eller konsekvens har ingen plass i matrisa, og tel ikkje med når det verste skal finnast.

    Feil:
    {"  ["}risk.r7k3m]
      title = "..."
    Rett:
    {"  ["}risk.r7k3m]
      title = "..."
      probability = 4
      consequence.quality = 4
explain-R055 =
    Fristen er nær eller passert, og vurderinga er framleis eit utkast. Det er berre det som er klart, som blir sendt vidare.

    Feil:
      status = "draft"
    Rett:
      status = "ready"
explain-R056 =
    Tala seier at målet er i fare, og vurderinga seier at risikoen er låg. Begge kan vere rette, men då må nokon skrive kvifor.

    Feil:
      raud indikator, [judgement] probability = 1
    Rett:
    {"  ["}judgement]
      probability = 4
explain-R057 =
    Eigaren ber om andre viktige risikoar enn dei under dei prioriterte måla, på kort og lang sikt. Fem av same slag er lov, men viser ofte at lista er laga av det som låg nærast.

    Feil:
      alle fem står under prioriterte mål
    Rett:
      minst éin står under andre viktige risikoar
explain-R058 =
    Styret får kommentarane til dei som står på lista. Ein kommentar til ein annan risiko blir liggjande att når lista blir endra, og kan seie noko som ikkje lenger gjeld.

    Feil:
      comment.r9x2c = "...", og r9x2c står ikkje i order
    Rett:
      kvar comment gjeld ein risiko i order
explain-R059 =
    Tittelen er det som står i matrisa, i lister og på Topp 5. Utan han veit ingen kva merket gjeld.

    Feil:
      title = ""
    Rett:
      title = "Pasientar møter ikkje til første samtale"
explain-R060 =
    Det som er unntatt offentlegheit, må ikkje liggje der alle kan lese det. Programmet kjenner att opne stader på adressa; eit lukka prosjekt der ser likt ut. Å slette det etterpå hjelper ikkje: det ligg i historikken.

    Feil:
      git remote add origin git@github.com:unn/risiko.git
    Rett:
      git remote add origin git@git.helsenord.no:unn/risiko.git
explain-R061 =
    Eit fødselsnummer peikar på eitt menneske og høyrer aldri heime i eit risikobilde. Programmet reknar ut kontrollsifra, så det treffer sjeldan feil. Tal for oppdikta personar tel også: ingen ser skilnad på dei.

    Feil:
      event = "Pasient 010190 ..... fekk feil dose"
    Rett:
      event = "Pasientar kan få feil dose ved vaktskiftet"
explain-R062 =
    Adressa peikar på eitt menneske, og folk byter jobb. Ei rolle held lenger.

    Feil:
      owner = "kari.nordmann@example.no"
    Rett:
      owner = "HR-sjef"
explain-R063 =
    Nummeret peikar på eitt menneske. Den som skal ringjast, står i beredskapsplanen, ikkje i risikobildet.

    Feil:
      owner = "Kari, tlf. 77 00 00 00"
    Rett:
      owner = "vaktleiar"
explain-R064 =
    Små stader og sjeldne hendingar gjer at alder, fødselsår eller forbokstavar kan vere nok til å kjenne nokon att. Risikobildet handlar om kva som kan skje og kvifor. Det som skjedde med éin pasient, høyrer heime i journalen og avvikssystemet.

    Feil:
      event = "Ein 84 år gammal mann fall frå senga natt til 3. mars"
    Rett:
      event = "Eldre pasientar fell når natta er underbemanna"
explain-R070 =
    Blir noko meir sannsynleg eller meir alvorleg, kan det ikkje bli mindre farleg. Fell sona likevel, ber matrisa om mindre når det er verre.

    Feil:
      "G Y G R"
    Rett:
      "G Y Y R"
explain-R072 =
    Ei sone utan rute kan ingen risiko stå i. Det ho krev, gjeld aldri, og nokon trur kanskje at det gjer det.

    Feil:
      zones = ["G", "Y", "O", "R"], men ingen O i grid
    Rett:
      zones = ["G", "Y", "R"]
explain-R073 =
    Det minst sannsynlege og minst alvorlege er det mildaste som finst, og motsett hjørne det verste. Ofte er rutenettet snudd: øvste rad skal vere det høgaste nivået.

    Feil:
      grid = [
        "G G Y",
        "G Y R",
        "Y R R",
      ]
    Rett:
      grid = [
        "Y R R",
        "G Y R",
        "G G Y",
      ]
explain-R074 =
    Ligg lågaste og høgaste sone inntil kvarandre, er det eitt trinn mellom «grei» og «uhaldbar». Alle vurderingar kan bomme med eitt trinn, så det må vere noko imellom (Cox 2008).

    Feil:
      "G G R"
    Rett:
      "G Y R"
explain-R075 =
    Aukar både sannsyn og konsekvens eitt trinn, skal risikoen gå gjennom ei mellomsone før han blir uhaldbar. Elles avgjer ein liten feil alt.

    Feil:
      "Y R"
      "G Y"
    Rett:
      "Y O"
      "G Y"
explain-R076 =
    Eit nivå utan ord betyr noko ulikt for kvar i rommet, og då kan vurderingane ikkje samanliknast. Det same gjeld ei sone som ikkje seier kva ho krev.

    Feil:
      texts = [
        "Ingen skade",
      ]
    Rett:
      texts = [
        "Ingen skade",
        "Forbigåande skade",
    {"    ..."}
      ]
explain-R077 =
    Nokre ser ikkje fargar, nokre skriv ut i svart-kvitt, og nokre terminalar har ikkje fargar. Sona må difor også kunne kjennast på ein bokstav og eit teikn.

    Feil:
      zone.Y glyph = "▒" og zone.O glyph = "▒"
    Rett:
      zone.Y glyph = "░" og zone.O glyph = "▒"
explain-R078 =
    Om lag kvar tolvte mann og nokre få kvinner ser raudt og grønt dårleg. Programmet reknar om fargane slik dei ser dei (Machado 2009) og måler avstanden. Under 12 er dei vanskelege å skilje på veggen.

    Feil:
      color = "#7ABD7E" (G), color = "#FFB54C" (O)
    Rett:
      color = "#009E73" (G), color = "#E69F00" (O)
explain-R079 =
    Tekst i ruta er svart eller kvit, det som passar best. For den som ikkje ser raudt, er raudt mørkare enn for andre, og svart tekst på reint raudt blir vanskeleg å lese.

    Feil:
      color = "#FF0000"
    Rett:
      color = "#D55E00"
explain-R080 =
    Eit tal må høyre til eitt nivå og berre eitt. Elles vel to grupper ulikt nivå for same sannsyn.

    Feil:
      percent = [0, 10]  …  percent = [5, 30]
    Rett:
      percent = [0, 10]  …  percent = [10, 30]
explain-R081 =
    Teiknet er det som blir vist, tasta og skrive. Er det dobbelt eller søkk, blir eit anna nivå lagra enn det som var meint.

    Feil:
      mark = "4"  …  mark = "3"
    Rett:
      mark = "3"  …  mark = "4"
explain-R082 =
    Ein tekst for mykje tyder som regel at eit nivå er teke ut, og då står alle tekstane over det på feil nivå.

    Feil:
      texts = ["a", "b", "c", "d"], 3 × [[consequence.level]]
    Rett:
      texts = ["a", "b", "c"], 3 × [[consequence.level]]
explain-R083 =
    least og most seier kva nivå eit område kan ha. Er dei bytte om, er det truleg feil tal i ein av dei.

    Feil:
      least = 4
      most = 2
    Rett:
      least = 2
      most = 4
explain-R090 =
    Når nesten alt får midtarste nivå, seier vurderinga lite. Det er ein vane som er funnen i mange risikomatriser: midten er trygg når ein ikkje er sikker. Sei heller at kunnskapen er svak.

    Feil:
      probability = 3
    Rett:
      probability = 4
      knowledge.data = 1
explain-R091 =
    Står mange risikoar i éi rute, kan ikkje matrisa seie kva for ein som kjem først. Meir enn fem i éi vurdering, eller ein tredel av dei i føretaket, er så mange at ein Topp 5 ikkje kan veljast ut frå matrisa.

    Feil:
      seks risikoar med probability = 3, consequence.quality = 4
    Rett:
      sjå på dei to og to: kva for ein er verst?
explain-R092 =
    Store følgjer og svak kunnskap er der overraskingane kjem. Meir kunnskap er mest verd her: data, ein samtale med nokon som veit, eller ei øving.

    Feil:
      consequence.quality = 5
      knowledge.data = 1
    Rett:
      consequence.quality = 5
      knowledge.data = 2
explain-R093 =
    Når eit nivå blir endra, har noko hendt, eller nokon har lært noko. Står grunngivinga urørt, forklarer ho det gamle talet, og ingen kan sjå kvifor det nye blei sett.

    Feil:
      probability = 5, og rationale er som i mars
    Rett:
      probability = 5
      rationale = """
      Tre behandlarar sa opp i april.
      """
explain-R094 =
    Får alle risikoane same vurdering, er dei neppe haldne opp mot kvarandre. Då hjelper ikkje vurderinga den som skal velje kva som skal gjerast først.

    Feil:
      tre risikoar, alle med probability = 3, consequence.quality = 3
    Rett:
      probability = 2, 3 og 4
explain-R100 =
    Stansar ein regel på ein feil i programmet, ser det elles ut som om alt er i orden: han finn jo ingenting. Difor er det eit eige funn, som ikkje kan slåast av, og risiko check sluttar med kode 2. Dei andre reglane går som vanleg.

    Feil:
      feil[R100]: Ein feil i programmet stansa R037, R038 her.
    Rett:
      Ingenting å rette.
