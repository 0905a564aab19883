### Flere registre sett under ett: risiko rollup og risiko --region

region-name = Regionen
region-title = { $name } · { $year } · { $registers } · { $today }
region-registers = { $count ->
    [one] 1 register
   *[other] { $count } registre
}
region-board = Alle foretak
region-ready = Klare
region-top = De alvorligste av foretakenes Topp 5
region-own-place = Plass
region-own-top = Topp 5 i { $trust }: { $risks }
region-no-top = Topp 5 i { $trust }: ingen
region-lacks = Hva som mangler
region-days = Dager igjen
region-errors = Feil
region-warnings = Advarsler
region-missing = { $trust } mangler: { $goals }
region-missing-all = { $trust } mangler alle de { $count } målene.
region-none-missing = Alle mål er vurdert.
region-goal = { $goal }: foretak for foretak, verst først
region-judged = Nås ikke
region-zones = Risikoer
region-measures = Tiltak
region-late = Sene
region-worst = Verste risiko

region-unread = { $name } er ikke med: { $why }
region-no-folder = mappa finnes ikke.
region-no-register = det er ikke noe register (risiko.toml) der.
region-no-year = registeret har ikke noe år { $year }.
region-no-catalogue = katalogen for { $year } mangler eller er skadet, så målene er ikke kjent.
region-bare = det er et repositorium uten arbeidsmappe. Klon det, og les klonen med --branches.
region-no-branches = repositoriet har ingen greiner.
region-no-git = git er ikke installert.
region-no-repository = mappa er ikke i et git-repositorium.
region-no-revision = «{ $given }» er verken et øyeblikksbilde, en grein eller en revisjon der.
region-git = git sier: { $why }
region-lacks-snapshot = { $name } har ikke øyeblikksbildet { $snapshot }{ $known ->
    [none] {""}
   *[other] {" "}(men { $known })
}. Foretakene derfra er ikke sammenlignet.
region-newer = { $name } er skrevet av en nyere utgave av programmet. Noe kan mangle her.
region-no-matrix = Matrisen i { $name } mangler eller er skadet. Risikoene derfra vises uten soner.
region-no-past = Lest ved tilstander som foretakene har hver sin av: { $names }. Funn som bygger på hva som er endret siden sist, er ikke med for dem.
region-disputed = { $trust } har ulikt innhold i { $taken } og { $others }. Her vises { $taken }, som er nevnt først.
region-other-scale = { $name } har en annen skala enn { $lead }. For { $trusts } kan sonene sammenlignes, ikke nivåene.
region-other-catalogue = { $name } har { $goals ->
    [none] en annen kalender
   *[other] { $calendar ->
        [yes] en annen kalender og andre mål ({ $goals })
       *[no] andre mål ({ $goals })
    }
} enn { $lead }. Katalogen i { $lead } gjelder her.
region-other-year = { $name } har { $active } som aktivt år. Her vises { $year }.
region-empty = { $name } har ikke noe innhold fra noe foretak dette året.
region-absent = Ingen av registrene har noe innhold fra { $trusts }.

cli-region-nothing = Ingen registre kunne leses.
cli-region-with-command = --region åpner skjermbildene og kan ikke brukes sammen med en kommando. Bruk risiko rollup for å skrive ut.

read-only-region = Regionvisning: her kan ingenting endres. Gjør endringen i foretakets eget register.
header-region = regionvisning: { $registers }
region-read-title = Om registrene
region-left-out = { $trusts } er ikke med på skjermbildene fordi skalaen er en annen.

goals-title = foretak for foretak
goals-none = Ingen foretak skal vurdere målet, og ingen har gjort det.
goals-detail-judged = Sannsynlighet for at målet ikke nås: { $level }
goals-detail-measures = { $count ->
    [0] Ingen åpne tiltak
    [one] 1 åpent tiltak
   *[other] { $count } åpne tiltak
}{ $late ->
    [0] {""}
   *[other] , { $late } over fristen
}
top-title = Topp 5 i regionen
top-none = Ingen foretak har en Topp 5 ennå.
top-count = { $risks } risikoer fra { $trusts } foretak
top-own = Foretakenes egne lister
action-goal-across = målet hos alle
action-top = Topp 5
help-goal-across = Målet foretak for foretak, verst først
help-top = Topp 5 fra alle foretak, de alvorligste først
