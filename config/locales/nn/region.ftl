### Fleire register sett under eitt: risiko rollup og risiko --region

region-name = Regionen
region-title = { $name } · { $year } · { $registers } · { $today }
region-registers = { $count ->
    [one] 1 register
   *[other] { $count } register
}
region-board = Alle føretak
region-ready = Klare
region-top = Dei alvorlegaste av Topp 5 hos føretaka
region-own-place = Plass
region-own-top = Topp 5 i { $trust }: { $risks }
region-no-top = Topp 5 i { $trust }: ingen
region-lacks = Kva som manglar
region-days = Dagar att
region-errors = Feil
region-warnings = Åtvaringar
region-missing = { $trust } manglar: { $goals }
region-missing-all = { $trust } manglar alle dei { $count } måla.
region-none-missing = Alle mål er vurderte.
region-goal = { $goal }: føretak for føretak, verst først
region-judged = Ikkje nådd
region-zones = Risikoar
region-measures = Tiltak
region-late = Seine
region-worst = Verste risiko

region-unread = { $name } er ikkje med: { $why }
region-no-folder = mappa finst ikkje.
region-no-register = det er ikkje noko register (risiko.toml) der.
region-no-year = registeret har ikkje noko år { $year }.
region-no-catalogue = katalogen for { $year } manglar eller er skadd, så måla er ikkje kjende.
region-bare = det er eit repositorium utan arbeidsmappe. Klon det, og les klonen med --branches.
region-no-branches = repositoriet har ingen greiner.
region-no-git = git er ikkje installert.
region-no-repository = mappa er ikkje i eit git-repositorium.
region-no-revision = «{ $given }» er verken eit augneblinksbilde, ei grein eller ein revisjon der.
region-git = git seier: { $why }
region-lacks-snapshot = { $name } har ikkje augneblinksbildet { $snapshot }{ $known ->
    [none] {""}
   *[other] {" "}(men { $known })
}. Føretaka derfrå er ikkje samanlikna.
region-newer = { $name } er skrive av ei nyare utgåve av programmet. Noko kan mangle her.
region-no-matrix = Matrisa i { $name } manglar eller er skadd. Risikoane derifrå blir viste utan soner.
region-no-past = Lese ved tilstandar som føretaka har kvar sin av: { $names }. Funn som byggjer på kva som er endra sidan sist, er ikkje med for dei.
region-disputed = { $trust } har ulikt innhald i { $taken } og { $others }. Her er { $taken } vist, som er nemnt først.
region-other-scale = { $name } har ein annan skala enn { $lead }. For { $trusts } kan sonene samanliknast, ikkje nivåa.
region-other-catalogue = { $name } har { $goals ->
    [none] ein annan kalender
   *[other] { $calendar ->
        [yes] ein annan kalender og andre mål ({ $goals })
       *[no] andre mål ({ $goals })
    }
} enn { $lead }. Katalogen i { $lead } gjeld her.
region-other-year = { $name } har { $active } som aktivt år. Her er { $year } vist.
region-empty = { $name } har ikkje noko innhald frå noko føretak dette året.
region-absent = Ingen av registera har noko innhald frå { $trusts }.

cli-region-nothing = Ingen register kunne lesast.
cli-region-with-command = --region opnar skjermbilda og kan ikkje brukast saman med ein kommando. Bruk risiko rollup for å skrive ut.

read-only-region = Regionvising: her kan ingenting endrast. Gjer endringa i registeret til føretaket.
header-region = regionvising: { $registers }
region-read-title = Om registera
region-left-out = { $trusts } er ikkje med på skjermbilda fordi skalaen er ein annan.

goals-title = føretak for føretak
goals-none = Ingen føretak skal vurdere målet, og ingen har gjort det.
goals-detail-judged = Sannsyn for at målet ikkje blir nådd: { $level }
goals-detail-measures = { $count ->
    [0] Ingen opne tiltak
    [one] 1 ope tiltak
   *[other] { $count } opne tiltak
}{ $late ->
    [0] {""}
   *[other] , { $late } over fristen
}
top-title = Topp 5 i regionen
top-none = Ingen føretak har ein Topp 5 enno.
top-count = { $risks } risikoar frå { $trusts } føretak
top-own = Eigne lister frå føretaka
action-goal-across = målet hos alle
action-top = Topp 5
help-goal-across = Målet føretak for føretak, verst først
help-top = Topp 5 frå alle føretak, dei alvorlegaste først
