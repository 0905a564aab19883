### Sammenligning av to tidspunkt: risiko diff

diff-title = Endringer fra { $before } til { $after }
diff-label-snapshot = { $name } ({ $date })
diff-label-last = siste øyeblikksbilde
diff-label-revision = { $date ->
    [none] { $name }
   *[other] { $name } ({ $date })
}
diff-label-end-of = { $date }
diff-label-now = nå
diff-other-scales = De to årene har ulike skalaer. Derfor er sonene sammenlignet, ikke nivåene.
diff-other-zones = Noen ruter i matrisen har fått en annen sone.
diff-nothing = Ingenting er endret.
diff-nothing-read = Ingenting er endret i det som kunne leses.

diff-count-up = { $count } opp
diff-count-down = { $count } ned
diff-count-sideways = { $count } flyttet i samme sone
diff-count-new = { $count ->
    [one] 1 ny
   *[other] { $count } nye
}
diff-count-closed = { $count } lukket
diff-count-reopened = { $count } gjenåpnet
diff-count-deleted = { $count } slettet
diff-count-unknown = { $count ->
    [one] 1 ukjent
   *[other] { $count } ukjente
}

diff-unread-before = { $file } kunne ikke leses slik den var før: { $why }
diff-unread-after = { $file } kunne ikke leses: { $why }
diff-left-out = { $count ->
    [one] 1 risiko eller tiltak er unntatt offentlighet og står ikke her.
   *[other] { $count } risikoer og tiltak er unntatt offentlighet og står ikke her.
}
diff-restricted = unntatt offentlighet

diff-untouched = { $count ->
    [0] Alle risikoer i soner som krever tiltak, er endret eller sett på.
    [one] 1 risiko i en sone som krever tiltak, er verken endret eller sett på
   *[other] { $count } risikoer i soner som krever tiltak, er verken endret eller sett på
}

diff-risk = Risiko
diff-goal = Mål
diff-change = Endring

diff-at = S{ $probability } K{ $consequence } { $zone }
diff-cell = S{ $probability } K{ $consequence }
diff-none = –
diff-from = { $from } → { $to }

diff-begun = ny vurdering med { $risks ->
    [0] ingen risikoer
    [one] 1 risiko
   *[other] { $risks } risikoer
} og { $measures } tiltak ({ $state })
diff-removed = vurderingen er fjernet
diff-state = status: { $from } → { $to }
diff-approved = godkjent { $date } av { $by }
diff-approval-lapsed = godkjenningen fra { $date } er bortfalt, for det som ble godkjent, er endret
diff-assessed = vurdert { $date }
diff-assessed-gone = ikke vurdert ennå
diff-judged = sannsynlighet for at målet ikke nås: { $from } → { $to }
diff-factor-added = ny suksessfaktor
diff-factor-removed = suksessfaktoren er fjernet
diff-held = arbeidsmøte { $date }{ $decisions ->
    [0] {""}
    [one] , 1 beslutning
   *[other] , { $decisions } beslutninger
}{ $parked ->
    [0] {""}
    [one] , 1 åpent spørsmål
   *[other] , { $parked } åpne spørsmål
}
diff-session-changed = referatet fra arbeidsmøtet { $date } er endret
diff-session-removed = referatet fra arbeidsmøtet { $date } er fjernet

diff-up = opp: { $from } → { $to }
diff-down = ned: { $from } → { $to }
diff-sideways = flyttet: { $from } → { $to }
diff-by-area = { $text }, på grunn av { $area }
diff-by-both = { $text }, på grunn av sannsynligheten og { $area }
diff-added = ny: { $at }
diff-added-unscored = ny, ikke vurdert
diff-unknown-before = { $at }, ukjent om den er ny eller flyttet hit fra en fil som ikke kunne leses
diff-unknown-before-unscored = ikke vurdert, ukjent om den er ny eller flyttet hit fra en fil som ikke kunne leses
diff-unknown-after = ikke funnet, ukjent om den er slettet eller flyttet til en fil som ikke kan leses
diff-closed = lukket { $date }: { $why }
diff-closed-no-why = lukket { $date }
diff-reopened = gjenåpnet: { $at }
diff-deleted = slettet
diff-scored = vurdert: { $at }
diff-unscored = ikke lenger vurdert, sto i { $at }
diff-area = { $area }: { $from } → { $to }
diff-relocated = flyttet hit fra { $from }
diff-knowledge-parts = kunnskapen er vurdert på nytt
diff-accepted = akseptert { $date } av { $by }: { $why }
diff-accepted-no-why = akseptert { $date } av { $by }
diff-acceptance-withdrawn = aksepten er trukket tilbake ({ $by } hadde akseptert)
diff-acceptance-lapsed = aksepten er bortfalt, for det som { $by } aksepterte, er endret
diff-changed = { $label }: { $from } → { $to }
diff-order = rekkefølgen er endret
diff-reviewed = gjennomgått { $date }
diff-now-restricted = unntatt offentlighet: { $ground }
diff-unrestricted = ikke lenger unntatt offentlighet

diff-measure-added = nytt tiltak{ $deadline ->
    [none] {""}
   *[other] , frist { $deadline }
}
diff-measure-added-with = nytt tiltak, { $progress }{ $deadline ->
    [none] {""}
   *[other] , frist { $deadline }
}
diff-measure-removed = tiltaket er fjernet
diff-measure-unknown-before = ukjent om tiltaket er nytt eller flyttet hit fra en fil som ikke kunne leses
diff-measure-unknown-after = tiltaket er ikke funnet, ukjent om det er fjernet eller flyttet til en fil som ikke kan leses
diff-done = ferdig{ $date ->
    [none] {""}
   *[other] {" "}{ $date }
}
diff-done-moved = { $done }, { $count ->
    [one] og risikoen er lavere
   *[other] og risikoene er lavere
} ({ $risks })
diff-done-stayed = { $done }, { $count ->
    [one] men risikoen er ikke lavere
   *[other] men risikoene er ikke lavere
} ({ $risks })
diff-progress = { $from } → { $to }
diff-delayed = fristen er utsatt { $days ->
    [one] 1 dag
   *[other] { $days } dager
}, til { $date }
diff-advanced = fristen er flyttet { $days ->
    [one] 1 dag
   *[other] { $days } dager
} fram, til { $date }
diff-deadline-set = frist satt til { $date }
diff-deadline-gone = fristen { $date } er tatt bort

diff-top-in = inn på Topp 5 som nummer { $place }
diff-top-out = ut av Topp 5 (var nummer { $place })
diff-top-place = Topp 5: nummer { $from } → { $to }
diff-presented-gone = ikke lenger ført opp som lagt fram for styret ({ $round })
diff-presented = lagt fram for styret { $date } ({ $round }){ $case ->
    [none] {""}
   *[other] , sak { $case }
}

diff-filled = fylt ut: { $keys }

diff-no-repository =
    Registeret i { $path } ligger ikke i git og har ingen øyeblikksbilder, så det har ingen fortid å sammenligne med.
    Lag et øyeblikksbilde med risiko snapshot før du endrer noe. To år og en annen mappe med et register kan sammenlignes nå: risiko diff 2023..2024, risiko diff ../gammel-mappe
diff-no-snapshot =
    Registeret har ingen øyeblikksbilder ennå.
    Skriv hva du vil sammenligne med, for eksempel risiko diff @2024-03-01 eller risiko diff HEAD.
diff-unknown =
    Fant ikke noe som heter «{ $given }».{ $known ->
        [none] {" "}Registeret har ingen øyeblikksbilder ennå.
       *[other] {" "}Øyeblikksbildene er: { $known }.
    }
    Skriv et øyeblikksbilde, en dag som @2024-03-01, et år som 2023, en git-revisjon eller en mappe med et register.
diff-nothing-by = Registeret har ingen endringer fra { $date } eller tidligere.
diff-no-year = Registeret har ikke noe år { $year }.
diff-no-register = Fant ikke noe register på de to tidspunktene.
diff-nothing-common = Ingen foretak har begge øyeblikksbildene.
diff-no-git =
    Fant ikke git på denne maskinen, og tidligere utgaver av registeret leses med git.
    Installer git, eller sammenlign to år eller en annen mappe med et register: risiko diff 2023..2024, risiko diff ../gammel-mappe
diff-git = Git kunne ikke lese registerets fortid: { $why }

diff-indicator-added = ny indikator
diff-indicator-removed = indikatoren er ikke lenger med
diff-indicator-defined = indikatoren måler noe annet enn før
diff-limit-green = grensen for grønn: { $from } → { $to }
diff-limit-yellow = grensen for gul: { $from } → { $to }
diff-reading = { $hospital } { $year }: { $from } → { $to }
