### Kommandolinja: det programmet sier mens det kjører

# Tre linjer: hva som er galt, og de to måtene å komme i gang på.
cli-no-register =
    Fant ikke noe register (risiko.toml) i { $path } eller i mappene over.
    Se deg rundt i et eksempel:  risiko demo
    Lag et nytt, tomt register:  risiko init MAPPE
cli-register-unusable = Registeret i { $path } kan ikke åpnes før dette er rettet.
cli-no-year =
    Registeret har ikke noe år { $year }.
    { $known ->
        [none] Ingen av mappene har en katalog eller en matrise for et år.
       *[other] Velg et år som finnes, med --year eller year i risiko.toml: { $known }.
    }
cli-findings = { $count ->
    [one] Én feil eller advarsel i filene i { $root }.
   *[other] { $count } feil og advarsler i filene i { $root }{ $more ->
        [0] .
       *[other] , { $more } er ikke vist her.
    }
}

cli-unknown-trust =
    Fant ikke noe foretak som heter «{ $given }».{ $near ->
        [none] {""}
       *[other] {" "}Mente du { $near }?
    }
    Foretakene er { $known }.
cli-unknown-goal =
    Fant ikke noe mål som heter «{ $given }».{ $near ->
        [none] {""}
       *[other] {" "}Mente du { $near }?
    }
    { $trust } skal vurdere { $known }.
cli-goal-of-others =
    Målet { $goal } gjelder ikke for { $trust }.
    { $trust } skal vurdere { $known }.
cli-unknown-builtin =
    «{ $given }» følger ikke med programmet.
    Velg en av disse: { $known }.

cli-not-empty =
    { $path } er ikke en tom mappe.
    Velg en annen mappe, eller kjør risiko demo uten mappe.
cli-register-exists =
    Det finnes allerede et register i { $path }.
    Åpne det med risiko --register, eller velg en annen mappe.
cli-in-the-way =
    { $path } finnes allerede og blir ikke skrevet over.
    Flytt fila, eller velg en annen mappe.
cli-io = { $path }: { $why }
cli-output = Kunne ikke skrive resultatet: { $why }
cli-no-terminal =
    Skjermbildene må åpnes i en terminal.
    Uten terminal: risiko status, risiko matrix, risiko export eller risiko demo --no-tui.
cli-terminal = Terminalen kunne ikke brukes: { $why }
cli-fixture = Eksemplet i programmet er skadet, meld fra om det: { $why }

cli-language-unknown = Advarsel: { $place } ber om språket «{ $code }». Bruk nb, nn eller en.
cli-settings-unusable = Advarsel: { $file } er hoppet over: { $why }
cli-settings-word = Advarsel: { $place } har «{ $value }» for { $key }, som ikke finnes. Det er hoppet over.

cli-demo-made =
    Eksempelregisteret ligger i { $path }
    Gå dit, og se hva du har endret:  git diff
cli-demo-made-no-git = Eksempelregisteret ligger i { $path }
cli-demo-without-git = Fant ikke git. Eksemplet er laget uten historie, og git diff virker ikke der.
cli-demo-git-refused = Eksemplet er laget uten historie, for git sa nei: { $why }
cli-init-made =
    Registeret er laget i { $path }: { $trusts } foretak, { $obligations } vurderinger som mangler.
    Åpne det:             risiko --register { $path }
    Ta vare på historien: git init { $path }
cli-person-with-command = --trust og --role foran en kommando gjelder bare skjermen. Sett --trust etter kommandoen.
