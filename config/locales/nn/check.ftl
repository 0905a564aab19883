### risiko check og risiko explain: kva reglane heiter, og det kommandoane seier

rule-R001 = Fila er ikkje gyldig TOML
rule-R002 = Verdi av feil type
rule-R003 = Ukjend nøkkel
rule-R004 = Eit ord som ikkje er mellom dei tillatne
rule-R005 = Nivå utanfor skalaen
rule-R006 = Dato i ei anna form, eller ein dag som ikkje finst
rule-R007 = To ting med same id
rule-R008 = Ein id som ikkje viser til noko
rule-R009 = Fil eller mappe på feil stad
rule-R010 = Fil eller mappe som manglar
rule-R011 = Fil eller mappe som ikkje kan lesast
rule-R012 = Fila er ikkje UTF-8
rule-R013 = Rutenettet passar ikkje til skalaane
rule-R014 = To svar står opne etter ei samanslåing
rule-R015 = Godkjend utan dag, rolle eller segl
rule-R016 = Registeret er skrive av ei nyare utgåve
rule-R017 = Konsekvensområde som ikkje finst
rule-R018 = Eit namn som ikkje kan vere ein id
rule-R019 = Fila er altfor stor
rule-R020 = Ein nøkkel som manglar
rule-R021 = Fila er ikkje på fast form
rule-R022 = Konfliktmerke etter ei samanslåing
rule-R023 = Ein tekst som er altfor lang
rule-R024 = Grensene til ein indikator i feil rekkjefølgje
rule-R025 = Ein prosentdel under 0 eller over 100 prosent
rule-R030 = Prioritert mål utan risikovurdering
rule-R031 = Mål utan kritiske suksessfaktorar
rule-R032 = Målet sjølv er ikkje vurdert
rule-R033 = Risiko utan årsak
rule-R034 = Nivå utan grunngiving
rule-R035 = Risiko utan eigar
rule-R036 = Risiko som krev tiltak, utan opne tiltak
rule-R037 = Tiltak utan ansvarleg
rule-R038 = Tiltak utan frist
rule-R039 = Frist etter at året er slutt
rule-R040 = Tiltak over fristen
rule-R041 = Ferdig tiltak utan vurdert effekt
rule-R042 = Tiltak er ferdige, men risikoen er ikkje vurdert på nytt
rule-R043 = Målet er ikkje betre enn i dag
rule-R044 = Risikoen er høgare enn før kontrollar
rule-R045 = Mål for risikoen utan tiltak som fører dit
rule-R046 = Aksept utan kven, når og kvifor
rule-R047 = Aksepten er bortfallen
rule-R048 = Godkjenninga er bortfallen
rule-R049 = Færre enn to roller har delteke
rule-R050 = Risikoar ingen har sett på sidan førre runde
rule-R051 = Topp 5 har ikkje fem risikoar
rule-R052 = Topp 5 nemner ein lukka risiko
rule-R053 = Topp 5 er ikkje lagd fram for styret
rule-R054 = Risiko utan sannsyn eller konsekvens
rule-R055 = Vurderinga er ikkje klar til fristen
rule-R056 = Raud indikator under eit mål med låg risiko
rule-R057 = Topp 5 er einsidig
rule-R058 = Ein kommentar til ein risiko som ikkje står på Topp 5
rule-R059 = Risiko utan tittel
rule-R060 = Unntatt offentlegheit i eit register som kan vere ope
rule-R061 = Fødselsnummer
rule-R062 = E-postadresse
rule-R063 = Telefonnummer
rule-R064 = Det som liknar på ei pasientsak
rule-R070 = Sona søkk når sannsyn eller konsekvens aukar
rule-R072 = Sone som inga rute bruker
rule-R073 = Eit hjørne i matrisa har feil sone
rule-R074 = Lågaste og høgaste sone ligg inntil kvarandre
rule-R075 = Eitt steg frå lågaste til høgaste sone
rule-R076 = Tekstar som manglar i matrisa
rule-R077 = Soner som ser like ut utan farge
rule-R078 = Fargar som fargeblinde ikkje kan skilje
rule-R079 = For liten kontrast til at teksten kan lesast
rule-R080 = Prosentane i skalaen heng ikkje saman
rule-R081 = Teikna til nivåa er doble eller søkk
rule-R082 = Fleire tekstar enn nivå
rule-R083 = Lågaste tillatne nivå er over det høgaste
rule-R090 = Dei fleste nivåa ligg i midten
rule-R091 = Mange risikoar i éi rute
rule-R092 = Svak kunnskap bak ein alvorleg konsekvens
rule-R093 = Nivået er endra, men ikkje grunngivinga
rule-R094 = Alle risikoane har same nivå
rule-R100 = Ein regel som stansa på ein feil i programmet

check-summary = { $count ->
    [0] Ingenting å rette.
   *[other] { $errors } feil, { $warnings ->
        [one] 1 åtvaring
       *[other] { $warnings } åtvaringar
    }, { $infos ->
        [one] 1 merknad
       *[other] { $infos } merknader
    }. risiko explain KODE fortel meir om ein kode.
}
check-no-past = Git kunne ikkje fortelje kva som er endra sidan sist ({ $why }). Reglane som samanliknar, er ikkje med.
check-no-such-path = Fann ikkje { $path } i registeret.
check-unknown-code = Ingen regel har koden «{ $given }». risiko explain utan kode viser alle.
check-fix-renamed = { $file }: { $old } heiter no { $new }. { $keeps } hadde id-en først.
check-fix-unclear = { $id } står både i { $first } og { $second }, og git kan ikkje seie kven som hadde id-en først. Køyr risiko check --fix i ein terminal og vel, eller endre den eine sjølv.
check-fix-which =
    { $id } står i to filer:
      1  { $first }
      2  { $second }
    Kven av dei skal behalde id-en? [1/2, Enter lèt begge stå]
