### Redigering frå kommandolinja: set, add, close og dei andre

edit-written = Skrive: { $files }
edit-would-write = Ville skrive: { $files } (--dry-run)
edit-nothing-changed = Ingenting blei endra: alt står slik frå før.
edit-nothing-written = Ingenting er skrive.
edit-new = ny: { $title }
edit-merged-into = Slått saman med { $id }.
edit-edited = Endra: { $file }
edit-unchanged = { $file } er ikkje endra.

edit-read-only-newer = Registeret er skrive av ei nyare utgåve av programmet og kan berre lesast. Oppdater risiko.
edit-read-only-matrix = Matrisa for året manglar eller er skadd, så registeret kan berre lesast. Køyr risiko status for å sjå kva som må rettast.
edit-read-only-catalogue = Katalogen for året manglar eller er skadd, så registeret kan berre lesast. Køyr risiko status for å sjå kva som må rettast.

edit-unknown-id =
    Fann ikkje noko som heiter «{ $given }» i { $year }.{ $near ->
        [none] {""}
       *[other] {" "}Meinte du { $near }?
    }{ $damaged ->
        [none] {""}
       *[other] {" "}Nokre av filene er skadde og kan ikkje lesast: køyr risiko status.
    }
edit-ambiguous =
    «{ $given }» kan vere fleire.
    Skriv kva for ein du meiner: { $forms }.
edit-no-risk = { $given } er ikkje ein risiko. Gi id-en til ein risiko.
edit-other-trust = { $given } høyrer ikkje til { $trust }. Risikoane må høyre til same føretak.
edit-nothing-to-set =
    Gi minst éin id og minst éin nøkkel med verdi.
    Til dømes:  risiko set r7k3m probability=4
edit-no-setting = «{ $given }» er ikkje ein nøkkel med verdi. Skriv han slik: owner='HR-sjef'.

edit-unknown-key = Nøkkelen «{ $key }» finst ikkje.{ $near ->
        [none] {" "}Desse finst: { $known }.
       *[other] {" "}Meinte du { $near }?
    }
edit-other-command = { $key } blir ikkje sett direkte. Bruk { $command }.
edit-bad-value = { $key } kan ikkje vere «{ $value }».{ $allowed ->
        [none] {" "}Ingen verdiar finst å velje mellom her.
       *[other] {" "}Vel ein av desse: { $allowed }.
    }
edit-bad-day = { $key }: «{ $value }» er ikkje ein dag. Skriv 2024-06-01, 1.6.2024 eller 1.6.
edit-no-list = { $key } er ikkje ei liste. Skriv { $key }=VERDI.
edit-twice = { $key } er gitt meir enn éin gong.
edit-not-done = Tiltaket er ikkje ferdig. Set { $key } også.

edit-rule-unknown = { $id } finst ikkje.
edit-rule-damaged = { $file } er skadd. Rett fila først: risiko edit FØRETAK/MÅL.
edit-rule-taken = id-en { $id } er i bruk i same føretak. Køyr risiko status for å sjå kvar.
edit-rule-title = tittelen kan ikkje vere tom.
edit-rule-area = { $area } kan berre setjast frå { $least } til { $most }.
edit-rule-no-area = ingen konsekvensområde kan setjast til { $level } i denne matrisa.
edit-rule-closed = { $id } er lukka. Opne han først: risiko close { $id } --reopen.
edit-rule-same = { $id } er den same risikoen.
edit-rule-role = oppgi rolla, til dømes --by direktør.
edit-rule-reason = oppgi kvifor, med --why.

edit-approve-missing =
    { $at } er ikkje vurdert enno.
    Ingenting er skrive.
edit-approve-damaged =
    { $at } er skadd og kan ikkje lesast. Rett fila først: risiko edit { $at }.
    Ingenting er skrive.
edit-approve-empty =
    { $at } har ingen risikoar å godkjenne.
    Ingenting er skrive.
edit-approve-already =
    { $at } er alt godkjend { $what } av { $by }, og ingenting av det er endra sidan.
    Ingenting er skrive.
edit-approve-unscored =
    { $at } har opne risikoar utan sannsyn eller konsekvens: { $what }.
    Ingenting er skrive.
edit-approve-conflict =
    { $at } har to verdiar for same nøkkel etter ei fletting. Vel ein av dei først: risiko edit { $at }.
    Ingenting er skrive.
edit-nothing-ready = Ingen av vurderingane er klare for godkjenning.{ $lapsed ->
        [none] {""}
       *[other] {" "}Godkjenninga er bortfallen for { $lapsed }: godkjenn dei med --goal.
    }

edit-closed-already =
    { $at } blei lukka { $on }.
    Ingenting er skrive. Opne han igjen med risiko close { $at } --reopen.
edit-not-closed =
    { $at } er ikkje lukka.
    Ingenting er skrive.
edit-not-accepted =
    { $at } er ikkje akseptert.
    Ingenting er skrive.
edit-nothing-to-review =
    { $at } har ingen opne risikoar.
    Ingenting er skrive.
edit-not-saved = Ikkje lagra: { $why }{ $written ->
        [none] {" "}Ingenting er skrive.
       *[other] {" "}Desse filene let seg ikkje setje tilbake: { $written }.
    }
edit-editor =
    Redigeringsprogrammet «{ $command }» gjorde ikkje jobben sin: { $why }
    Vel eit anna med VISUAL eller EDITOR.
edit-editor-quotes = hermeteikna er ikkje lukka
edit-no-file = { $file } finst ikkje eller kan ikkje lesast.

edit-lacks = { $at } er ikkje klar. Det manglar: { $what }
    Rett det, eller sei kvifor ho er klar likevel med --despite "grunngiving".
edit-lacks-must = { $at } er ikkje klar. Dette må rettast først: { $what }
edit-approve-not-ready = { $at } er ikkje sett klar. Set ho klar først: risiko set { $at } status=ready
edit-accept-others = { $at } kan berre aksepterast av: { $what }. Er det avtalt noko anna, sei kva med --despite "grunngiving".
edit-accepted-despite = { $why } Akseptert av ei anna rolle enn sona krev ({ $roles }): { $despite }
