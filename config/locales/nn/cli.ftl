### Kommandolinja: det programmet seier medan det køyrer

# Tre linjer: kva som er gale, og dei to måtane å kome i gang på.
cli-no-register =
    Fann ikkje noko register (risiko.toml) i { $path } eller i mappene over.
    Sjå deg rundt i eit døme:    risiko demo
    Lag eit nytt, tomt register: risiko init MAPPE
cli-register-unusable = Registeret i { $path } kan ikkje opnast før dette er retta.
cli-no-year =
    Registeret har ikkje noko år { $year }.
    { $known ->
        [none] Ingen av mappene har ein katalog eller ei matrise for eit år.
       *[other] Vel eit år som finst, med --year eller year i risiko.toml: { $known }.
    }
cli-findings = { $count ->
    [one] Éin feil eller éi åtvaring i filene i { $root }.
   *[other] { $count } feil og åtvaringar i filene i { $root }{ $more ->
        [0] .
       *[other] , { $more } er ikkje viste her.
    }
}

cli-unknown-trust =
    Fann ikkje noko føretak som heiter «{ $given }».{ $near ->
        [none] {""}
       *[other] {" "}Meinte du { $near }?
    }
    Føretaka er { $known }.
cli-unknown-goal =
    Fann ikkje noko mål som heiter «{ $given }».{ $near ->
        [none] {""}
       *[other] {" "}Meinte du { $near }?
    }
    { $trust } skal vurdere { $known }.
cli-goal-of-others =
    Målet { $goal } gjeld ikkje for { $trust }.
    { $trust } skal vurdere { $known }.
cli-unknown-builtin =
    «{ $given }» følgjer ikkje med programmet.
    Vel ein av desse: { $known }.

cli-not-empty =
    { $path } er ikkje ei tom mappe.
    Vel ei anna mappe, eller køyr risiko demo utan mappe.
cli-register-exists =
    Det finst alt eit register i { $path }.
    Opne det med risiko --register, eller vel ei anna mappe.
cli-in-the-way =
    { $path } finst alt og blir ikkje skriven over.
    Flytt fila, eller vel ei anna mappe.
cli-io = { $path }: { $why }
cli-output = Kunne ikkje skrive resultatet: { $why }
cli-no-terminal =
    Skjermbilda må opnast i ein terminal.
    Utan terminal: risiko status, risiko matrix, risiko export eller risiko demo --no-tui.
cli-terminal = Terminalen kunne ikkje brukast: { $why }
cli-fixture = Dømet i programmet er skadd, meld frå om det: { $why }

cli-language-unknown = Åtvaring: { $place } ber om språket «{ $code }». Bruk nb, nn eller en.
cli-settings-unusable = Åtvaring: { $file } er hoppa over: { $why }
cli-settings-word = Åtvaring: { $place } har «{ $value }» for { $key }, som ikkje finst. Det er hoppa over.

cli-demo-made =
    Dømeregisteret ligg i { $path }
    Gå dit, og sjå kva du har endra:  git diff
cli-demo-made-no-git = Dømeregisteret ligg i { $path }
cli-demo-without-git = Fann ikkje git. Dømet er laga utan historie, og git diff verkar ikkje der.
cli-demo-git-refused = Dømet er laga utan historie, for git sa nei: { $why }
cli-init-made =
    Registeret er laga i { $path }: { $trusts } føretak, { $obligations } vurderingar som manglar.
    Opne det:             risiko --register { $path }
    Ta vare på historia:  git init { $path }
cli-person-with-command = --trust og --role framfor ein kommando gjeld berre skjermen. Set --trust etter kommandoen.
