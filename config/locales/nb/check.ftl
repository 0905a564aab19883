### risiko check og risiko explain: hva reglene heter, og det kommandoene sier

rule-R001 = Fila er ikke gyldig TOML
rule-R002 = Verdi av feil type
rule-R003 = Ukjent nøkkel
rule-R004 = Et ord som ikke er blant de tillatte
rule-R005 = Nivå utenfor skalaen
rule-R006 = Dato i en annen form, eller en dag som ikke finnes
rule-R007 = To ting med samme id
rule-R008 = En id som ikke viser til noe
rule-R009 = Fil eller mappe på feil sted
rule-R010 = Fil eller mappe som mangler
rule-R011 = Fil eller mappe som ikke kan leses
rule-R012 = Fila er ikke UTF-8
rule-R013 = Rutenettet passer ikke til skalaene
rule-R014 = To svar står åpne etter en sammenslåing
rule-R015 = Godkjent uten dag, rolle eller segl
rule-R016 = Registeret er skrevet av en nyere utgave
rule-R017 = Konsekvensområde som ikke finnes
rule-R018 = Et navn som ikke kan være en id
rule-R019 = Fila er altfor stor
rule-R020 = En nøkkel som mangler
rule-R021 = Fila er ikke på fast form
rule-R022 = Konfliktmerker etter en sammenslåing
rule-R023 = En tekst som er altfor lang
rule-R024 = Grensene til en indikator i feil rekkefølge
rule-R025 = En andel under 0 eller over 100 prosent
rule-R030 = Prioritert mål uten risikovurdering
rule-R031 = Mål uten kritiske suksessfaktorer
rule-R032 = Målet selv er ikke vurdert
rule-R033 = Risiko uten årsak
rule-R034 = Nivåer uten begrunnelse
rule-R035 = Risiko uten eier
rule-R036 = Risiko som krever tiltak, uten åpne tiltak
rule-R037 = Tiltak uten ansvarlig
rule-R038 = Tiltak uten frist
rule-R039 = Frist etter årets slutt
rule-R040 = Tiltak over fristen
rule-R041 = Ferdig tiltak uten vurdert effekt
rule-R042 = Tiltak er ferdige, men risikoen er ikke vurdert på nytt
rule-R043 = Målet er ikke bedre enn i dag
rule-R044 = Risikoen er høyere enn før kontroller
rule-R045 = Mål for risikoen uten tiltak som fører dit
rule-R046 = Aksept uten hvem, når og hvorfor
rule-R047 = Aksepten er bortfalt
rule-R048 = Godkjenningen er bortfalt
rule-R049 = Færre enn to roller har deltatt
rule-R050 = Risikoer ingen har sett på siden forrige runde
rule-R051 = Topp 5 har ikke fem risikoer
rule-R052 = Topp 5 nevner en lukket risiko
rule-R053 = Topp 5 er ikke lagt fram for styret
rule-R054 = Risiko uten sannsynlighet eller konsekvens
rule-R055 = Vurderingen er ikke klar til fristen
rule-R056 = Rød indikator under et mål med lav risiko
rule-R057 = Topp 5 er ensidig
rule-R058 = En kommentar til en risiko som ikke står på Topp 5
rule-R059 = Risiko uten tittel
rule-R060 = Unntatt fra offentlighet i et register som kan være åpent
rule-R061 = Fødselsnummer
rule-R062 = E-postadresse
rule-R063 = Telefonnummer
rule-R064 = Det som ligner på en pasientsak
rule-R070 = Sonen synker når sannsynlighet eller konsekvens øker
rule-R072 = Sone som ingen rute bruker
rule-R073 = Et hjørne i matrisen har feil sone
rule-R074 = Laveste og høyeste sone ligger inntil hverandre
rule-R075 = Ett skritt fra laveste til høyeste sone
rule-R076 = Tekster som mangler i matrisen
rule-R077 = Soner som ser like ut uten farge
rule-R078 = Farger som fargeblinde ikke kan skille
rule-R079 = For liten kontrast til at teksten kan leses
rule-R080 = Prosentene i skalaen henger ikke sammen
rule-R081 = Nivåenes tegn er doble eller synker
rule-R082 = Flere tekster enn nivåer
rule-R083 = Laveste tillatte nivå er over det høyeste
rule-R090 = De fleste nivåene ligger i midten
rule-R091 = Mange risikoer i én rute
rule-R092 = Svak kunnskap bak en alvorlig konsekvens
rule-R093 = Nivået er endret, men ikke begrunnelsen
rule-R094 = Alle risikoene har samme nivåer
rule-R100 = En regel som stanset på en feil i programmet

check-summary = { $count ->
    [0] Ingenting å rette.
   *[other] { $errors } feil, { $warnings ->
        [one] 1 advarsel
       *[other] { $warnings } advarsler
    }, { $infos ->
        [one] 1 merknad
       *[other] { $infos } merknader
    }. risiko explain KODE forteller mer om en kode.
}
check-no-past = Git kunne ikke fortelle hva som er endret siden sist ({ $why }). Reglene som sammenligner, er ikke med.
check-no-such-path = Fant ikke { $path } i registeret.
check-unknown-code = Ingen regel har koden «{ $given }». risiko explain uten kode viser alle.
check-fix-renamed = { $file }: { $old } heter nå { $new }. { $keeps } hadde id-en først.
check-fix-unclear = { $id } står både i { $first } og { $second }, og git kan ikke si hvem som hadde id-en først. Kjør risiko check --fix i en terminal og velg, eller endre den ene selv.
check-fix-which =
    { $id } står i to filer:
      1  { $first }
      2  { $second }
    Hvilken skal beholde id-en? [1/2, Enter lar begge stå]
