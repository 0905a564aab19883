### To personar har gitt noko kvar sin verdi: liste og val

conflicts-none = Det er ingenting å velje.
conflicts-files =
    Noko må ordnast med git, for ein av dykk har teke bort heile fila, eller git har ikkje kunna slå ho saman: { $files }
    Behald ei fil med git add, eller ta ho bort med git rm. Avslutt med git commit --all, og køyr risiko publish.
conflicts-none-merge = Alt er valt. Køyr risiko publish: det avsluttar samanslåinga og sender inn.
conflicts-count = { $count ->
    [one] Éin ting står att å velje.
   *[other] { $count } ting står att å velje.
}
conflicts-how = Vel med risiko resolve, eller i programmet: risiko, og så F8. risiko conflicts --abort tek samanslåinga tilbake.
conflicts-how-settled = Vel med risiko resolve, eller i programmet: risiko, og så F8.
conflicts-base = Før
conflicts-ours = Vår
conflicts-theirs = Deira
conflicts-by = { $who }, { $on }: { $why }
conflicts-judgement = Vurderinga av målet
conflicts-all-of-it = teke bort av den eine, endra av den andre
conflicts-taken-away = Teke bort
conflicts-moved = Flytta: han står no under { $goal }, utan det den andre endra. La han takast bort her, og gjer endringa der.
conflicts-was-there = Var der
conflicts-changed = Behalde, og endra
conflicts-nothing = Ingenting
conflicts-aborted = Samanslåinga er teken tilbake. Filene er som dei var før ho, og ditt eige arbeid står i historikken. Slik filene stod då, er dei kopierte til { $path }
conflicts-no-copy = Samanslåinga er ikkje teken tilbake, for filene slik dei står, let seg ikkje kopiere: { $why }
conflicts-no-merge = Det er inga open samanslåing å ta tilbake.

resolve-chosen = { $address }: { $value } står.
resolve-would = { $address }: { $value } ville stått.
resolve-gone = { $address }: teke bort.
resolve-left = { $count ->
    [0] Alt er valt. Køyr risiko publish: det avsluttar samanslåinga og sender inn.
    [one] Éin ting står att å velje (risiko conflicts).
   *[other] { $count } ting står att å velje (risiko conflicts).
}
resolve-left-settled = { $count ->
    [0] Alt er valt.
    [one] Éin ting står att å velje (risiko conflicts).
   *[other] { $count } ting står att å velje (risiko conflicts).
}
resolve-nothing-named = Sei kva som skal stå: ours (vår), theirs (deira) eller base (før) og kva det gjeld (risiko resolve theirs r7k3m.probability), eller ein verdi (r7k3m.probability=4). risiko conflicts viser kva som står att.
resolve-no-side = Sei først kva som skal stå for { $given }: ours (vår), theirs (deira) eller base (før). Eller gi ein verdi: { $given }=...
resolve-unknown = Det er ingenting å velje om { $given }. risiko conflicts viser kva som står att.
resolve-ambiguous = { $given } kan vere fleire: { $known }. Skriv heile namnet.
resolve-all-or-nothing = { $address }: den eine har teke alt bort, den andre har endra det. Vel ours (vår) eller theirs (deira): det blir ståande heilt, eller går heilt bort.
resolve-no-value = { $address }: { $typed } kan ikkje stå der.
resolve-levels = Det kan vere { $known }.
resolve-no-place = { $address } står i fila på ein måte som berre eit menneske kan rette: opne { $place }, skriv det som skal stå, og fjern det som står om conflict.
resolve-wrong = { $address }: fila ville ikkje blitt rett med det. { $why }
resolve-nothing-written = Ingenting blei skrive.

publish-concluded = Alt er valt, og samanslåinga er avslutta.
publish-safe-open = Ingenting er tapt: ditt står i historikken på denne maskina, og deira står ved sida av i filene.
publish-stopped-choose =
    Du og nokon andre har gitt det same kvar sin verdi, og nokon må velje.
    Sjå begge med risiko conflicts, og vel med risiko resolve eller i programmet (risiko, så F8). Køyr så risiko publish igjen.
    For å ta samanslåinga tilbake: risiko conflicts --abort. Det gjeld:

notice-conflicts = { $count ->
    [one] To personar har gitt éin ting kvar sin verdi. Vel kva som skal stå: { $key }
   *[other] To personar har gitt { $count } ting kvar sin verdi. Vel kva som skal stå: { $key }
}
choosing-title = Kva skal stå?
choosing-of = { $at } av { $count } · { $what }
choosing-done = Alt er valt.
choosing-done-merge = Alt er valt. Enter sender inn, og avsluttar samanslåinga.
choosing-typed-hint = Kva skal stå i staden for begge?
choosing-chosen = Valt: { $value }
choosing-undone = Teke tilbake: det står att å velje.
choosing-undo-late = Fila er endra sidan, så valet kan ikkje takast tilbake her.
choosing-restricted = Ikkje for rommet: vel når veggen er nede.

action-conflicts = vel
help-conflicts = Vel mellom verdiane til to personar
action-take-ours = vår
help-take-ours = La vår stå
action-take-theirs = deira
help-take-theirs = La deira stå
action-take-base = før
help-take-base = La det som var før, stå
action-type-another = ein annan
help-type-another = Skriv ein annan verdi
choosing-torn = Den eine har teke alt bort: vel vår eller deira.
action-group-sides = vår, deira
choosing-settled = Avgjort. Lagre for å skrive det.
choosing-put-off = Ikkje avgjort. Du blir spurd igjen når du lagrar.
