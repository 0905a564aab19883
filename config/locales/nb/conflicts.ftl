### To personer har gitt noe hver sin verdi: liste og valg

conflicts-none = Det er ingenting å velge.
conflicts-files =
    Noe må ordnes med git, for en av dere har tatt bort hele filen, eller git har ikke kunnet slå den sammen: { $files }
    Behold en fil med git add, eller ta den bort med git rm. Avslutt med git commit --all, og kjør risiko publish.
conflicts-none-merge = Alt er valgt. Kjør risiko publish: det avslutter sammenslåingen og sender inn.
conflicts-count = { $count ->
    [one] Én ting gjenstår å velge.
   *[other] { $count } ting gjenstår å velge.
}
conflicts-how = Velg med risiko resolve, eller i programmet: risiko, og så F8. risiko conflicts --abort tar sammenslåingen tilbake.
conflicts-how-settled = Velg med risiko resolve, eller i programmet: risiko, og så F8.
conflicts-base = Før
conflicts-ours = Vår
conflicts-theirs = Deres
conflicts-by = { $who }, { $on }: { $why }
conflicts-judgement = Vurderingen av målet
conflicts-all-of-it = tatt bort av den ene, endret av den andre
conflicts-taken-away = Tatt bort
conflicts-moved = Flyttet: den står nå under { $goal }, uten det den andre endret. La den tas bort her, og gjør endringen der.
conflicts-was-there = Var der
conflicts-changed = Beholdt, og endret
conflicts-nothing = Ingenting
conflicts-aborted = Sammenslåingen er tatt tilbake. Filene er som de var før den, og ditt eget arbeid står i historikken. Slik filene sto da, er de kopiert til { $path }
conflicts-no-copy = Sammenslåingen er ikke tatt tilbake, for filene slik de står, lot seg ikke kopiere: { $why }
conflicts-no-merge = Det er ingen åpen sammenslåing å ta tilbake.

resolve-chosen = { $address }: { $value } står.
resolve-would = { $address }: { $value } ville stått.
resolve-gone = { $address }: tatt bort.
resolve-left = { $count ->
    [0] Alt er valgt. Kjør risiko publish: det avslutter sammenslåingen og sender inn.
    [one] Én ting gjenstår å velge (risiko conflicts).
   *[other] { $count } ting gjenstår å velge (risiko conflicts).
}
resolve-left-settled = { $count ->
    [0] Alt er valgt.
    [one] Én ting gjenstår å velge (risiko conflicts).
   *[other] { $count } ting gjenstår å velge (risiko conflicts).
}
resolve-nothing-named = Si hva som skal stå: ours (vår), theirs (deres) eller base (før) og hva det gjelder (risiko resolve theirs r7k3m.probability), eller en verdi (r7k3m.probability=4). risiko conflicts viser hva som gjenstår.
resolve-no-side = Si først hva som skal stå for { $given }: ours (vår), theirs (deres) eller base (før). Eller gi en verdi: { $given }=...
resolve-unknown = Det er ingenting å velge om { $given }. risiko conflicts viser hva som gjenstår.
resolve-ambiguous = { $given } kan bety flere: { $known }. Skriv hele navnet.
resolve-all-or-nothing = { $address }: den ene har tatt alt bort, den andre har endret det. Velg ours (vår) eller theirs (deres): det blir stående helt, eller går helt bort.
resolve-no-value = { $address }: { $typed } kan ikke stå der.
resolve-levels = Det kan være { $known }.
resolve-no-place = { $address } står i filen på en måte som bare et menneske kan rette: åpne { $place }, skriv det som skal stå, og fjern det som står om conflict.
resolve-wrong = { $address }: filen ville ikke blitt riktig med det. { $why }
resolve-nothing-written = Ingenting ble skrevet.

publish-concluded = Alt er valgt, og sammenslåingen er avsluttet.
publish-safe-open = Ingenting er tapt: ditt står i historikken på denne maskinen, og deres står ved siden av i filene.
publish-stopped-choose =
    Du og noen andre har gitt det samme hver sin verdi, og noen må velge.
    Se begge med risiko conflicts, og velg med risiko resolve eller i programmet (risiko, så F8). Kjør så risiko publish igjen.
    For å ta sammenslåingen tilbake: risiko conflicts --abort. Det gjelder:

notice-conflicts = { $count ->
    [one] To personer har gitt én ting hver sin verdi. Velg hva som skal stå: { $key }
   *[other] To personer har gitt { $count } ting hver sin verdi. Velg hva som skal stå: { $key }
}
choosing-title = Hva skal stå?
choosing-of = { $at } av { $count } · { $what }
choosing-done = Alt er valgt.
choosing-done-merge = Alt er valgt. Enter sender inn, og avslutter sammenslåingen.
choosing-typed-hint = Hva skal stå i stedet for begge?
choosing-chosen = Valgt: { $value }
choosing-undone = Tatt tilbake: den står igjen til valg.
choosing-undo-late = Filen er endret siden, så valget kan ikke tas tilbake her.
choosing-restricted = Ikke for rommet: velg når veggen er nede.

action-conflicts = velg
help-conflicts = Velg mellom to personers verdier
action-take-ours = vår
help-take-ours = La vår stå
action-take-theirs = deres
help-take-theirs = La deres stå
action-take-base = før
help-take-base = La det som var før, stå
action-type-another = en annen
help-type-another = Skriv en annen verdi
choosing-torn = Den ene har tatt alt bort: velg vår eller deres.
action-group-sides = vår, deres
choosing-settled = Avgjort. Lagre for å skrive det.
choosing-put-off = Ikke avgjort. Du blir spurt igjen når du lagrer.
