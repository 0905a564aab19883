### Redigering fra kommandolinja: set, add, close og de andre

edit-written = Skrevet: { $files }
edit-would-write = Ville skrevet: { $files } (--dry-run)
edit-nothing-changed = Ingenting ble endret: alt står slik allerede.
edit-nothing-written = Ingenting er skrevet.
edit-new = ny: { $title }
edit-merged-into = Slått sammen med { $id }.
edit-edited = Endret: { $file }
edit-unchanged = { $file } er ikke endret.

edit-read-only-newer = Registeret er skrevet av en nyere utgave av programmet og kan bare leses. Oppdater risiko.
edit-read-only-matrix = Matrisen for året mangler eller er skadet, så registeret kan bare leses. Kjør risiko status for å se hva som må rettes.
edit-read-only-catalogue = Katalogen for året mangler eller er skadet, så registeret kan bare leses. Kjør risiko status for å se hva som må rettes.

edit-unknown-id =
    Fant ikke noe som heter «{ $given }» i { $year }.{ $near ->
        [none] {""}
       *[other] {" "}Mente du { $near }?
    }{ $damaged ->
        [none] {""}
       *[other] {" "}Noen av filene er skadet og kan ikke leses: kjør risiko status.
    }
edit-ambiguous =
    «{ $given }» kan være flere.
    Skriv hvilken du mener: { $forms }.
edit-no-risk = { $given } er ikke en risiko. Gi id-en til en risiko.
edit-other-trust = { $given } hører ikke til { $trust }. Risikoene må høre til samme foretak.
edit-nothing-to-set =
    Gi minst én id og minst én nøkkel med verdi.
    For eksempel:  risiko set r7k3m probability=4
edit-no-setting = «{ $given }» er ikke en nøkkel med verdi. Skriv den slik: owner='HR-sjef'.

edit-unknown-key = Nøkkelen «{ $key }» finnes ikke.{ $near ->
        [none] {" "}Disse finnes: { $known }.
       *[other] {" "}Mente du { $near }?
    }
edit-other-command = { $key } settes ikke direkte. Bruk { $command }.
edit-bad-value = { $key } kan ikke være «{ $value }».{ $allowed ->
        [none] {" "}Ingen verdier finnes å velge mellom her.
       *[other] {" "}Velg en av disse: { $allowed }.
    }
edit-bad-day = { $key }: «{ $value }» er ikke en dag. Skriv 2024-06-01, 1.6.2024 eller 1.6.
edit-no-list = { $key } er ikke en liste. Skriv { $key }=VERDI.
edit-twice = { $key } er gitt mer enn én gang.
edit-not-done = Tiltaket er ikke ferdig. Sett { $key } også.

edit-rule-unknown = { $id } finnes ikke.
edit-rule-damaged = { $file } er skadet. Rett den først: risiko edit FORETAK/MÅL.
edit-rule-taken = id-en { $id } er i bruk i samme foretak. Kjør risiko status for å se hvor.
edit-rule-title = tittelen kan ikke være tom.
edit-rule-area = { $area } kan bare settes fra { $least } til { $most }.
edit-rule-no-area = ingen konsekvensområder kan settes til { $level } i denne matrisen.
edit-rule-closed = { $id } er lukket. Åpne den først: risiko close { $id } --reopen.
edit-rule-same = { $id } er den samme risikoen.
edit-rule-role = oppgi rollen, for eksempel --by direktør.
edit-rule-reason = oppgi hvorfor, med --why.

edit-approve-missing =
    { $at } er ikke vurdert ennå.
    Ingenting er skrevet.
edit-approve-damaged =
    { $at } er skadet og kan ikke leses. Rett fila først: risiko edit { $at }.
    Ingenting er skrevet.
edit-approve-empty =
    { $at } har ingen risikoer å godkjenne.
    Ingenting er skrevet.
edit-approve-already =
    { $at } er allerede godkjent { $what } av { $by }, og ingenting av det er endret siden.
    Ingenting er skrevet.
edit-approve-unscored =
    { $at } har åpne risikoer uten sannsynlighet eller konsekvens: { $what }.
    Ingenting er skrevet.
edit-approve-conflict =
    { $at } har to verdier for samme nøkkel etter en fletting. Velg en av dem først: risiko edit { $at }.
    Ingenting er skrevet.
edit-nothing-ready = Ingen av vurderingene er klare for godkjenning.{ $lapsed ->
        [none] {""}
       *[other] {" "}Godkjenningen er bortfalt for { $lapsed }: godkjenn dem med --goal.
    }

edit-closed-already =
    { $at } ble lukket { $on }.
    Ingenting er skrevet. Åpne den igjen med risiko close { $at } --reopen.
edit-not-closed =
    { $at } er ikke lukket.
    Ingenting er skrevet.
edit-not-accepted =
    { $at } er ikke akseptert.
    Ingenting er skrevet.
edit-nothing-to-review =
    { $at } har ingen åpne risikoer.
    Ingenting er skrevet.
edit-not-saved = Ikke lagret: { $why }{ $written ->
        [none] {" "}Ingenting er skrevet.
       *[other] {" "}Disse filene lot seg ikke sette tilbake: { $written }.
    }
edit-editor =
    Redigeringsprogrammet «{ $command }» gjorde ikke jobben sin: { $why }
    Velg et annet med VISUAL eller EDITOR.
edit-editor-quotes = anførselstegnene er ikke lukket
edit-no-file = { $file } finnes ikke eller kan ikke leses.

edit-lacks = { $at } er ikke klar. Det mangler: { $what }
    Rett det, eller si hvorfor den er klar likevel med --despite "begrunnelse".
edit-lacks-must = { $at } er ikke klar. Dette må rettes først: { $what }
edit-approve-not-ready = { $at } er ikke satt klar. Sett den klar først: risiko set { $at } status=ready
edit-accept-others = { $at } kan bare aksepteres av: { $what }. Er det avtalt noe annet, si hva med --despite "begrunnelse".
edit-accepted-despite = { $why } Akseptert av en annen rolle enn sonen krever ({ $roles }): { $despite }
