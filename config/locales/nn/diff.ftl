### Samanlikning av to tidspunkt: risiko diff

diff-title = Endringar frå { $before } til { $after }
diff-label-snapshot = { $name } ({ $date })
diff-label-last = siste augneblinksbilde
diff-label-revision = { $date ->
    [none] { $name }
   *[other] { $name } ({ $date })
}
diff-label-end-of = { $date }
diff-label-now = no
diff-other-scales = Dei to åra har ulike skalaar. Difor er sonene samanlikna, ikkje nivåa.
diff-other-zones = Nokre ruter i matrisa har fått ei anna sone.
diff-nothing = Ingenting er endra.
diff-nothing-read = Ingenting er endra i det som kunne lesast.

diff-count-up = { $count } opp
diff-count-down = { $count } ned
diff-count-sideways = { $count } flytta i same sone
diff-count-new = { $count ->
    [one] 1 ny
   *[other] { $count } nye
}
diff-count-closed = { $count } lukka
diff-count-reopened = { $count } opna igjen
diff-count-deleted = { $count } sletta
diff-count-unknown = { $count ->
    [one] 1 ukjend
   *[other] { $count } ukjende
}

diff-unread-before = { $file } kunne ikkje lesast slik ho var før: { $why }
diff-unread-after = { $file } kunne ikkje lesast: { $why }
diff-left-out = { $count ->
    [one] 1 risiko eller tiltak er unntatt offentlegheit og står ikkje her.
   *[other] { $count } risikoar og tiltak er unntatte offentlegheit og står ikkje her.
}
diff-restricted = unntatt offentlegheit

diff-untouched = { $count ->
    [0] Alle risikoar i soner som krev tiltak, er endra eller sett på.
    [one] 1 risiko i ei sone som krev tiltak, er verken endra eller sett på
   *[other] { $count } risikoar i soner som krev tiltak, er verken endra eller sett på
}

diff-risk = Risiko
diff-goal = Mål
diff-change = Endring

diff-at = S{ $probability } K{ $consequence } { $zone }
diff-cell = S{ $probability } K{ $consequence }
diff-none = –
diff-from = { $from } → { $to }

diff-begun = ny vurdering med { $risks ->
    [0] ingen risikoar
    [one] 1 risiko
   *[other] { $risks } risikoar
} og { $measures } tiltak ({ $state })
diff-removed = vurderinga er fjerna
diff-state = status: { $from } → { $to }
diff-approved = godkjend { $date } av { $by }
diff-approval-lapsed = godkjenninga frå { $date } er bortfallen, for det som blei godkjent, er endra
diff-assessed = vurdert { $date }
diff-assessed-gone = ikkje vurdert enno
diff-judged = sannsyn for at målet ikkje blir nådd: { $from } → { $to }
diff-factor-added = ny suksessfaktor
diff-factor-removed = suksessfaktoren er fjerna
diff-held = arbeidsmøte { $date }{ $decisions ->
    [0] {""}
    [one] , 1 vedtak
   *[other] , { $decisions } vedtak
}{ $parked ->
    [0] {""}
    [one] , 1 ope spørsmål
   *[other] , { $parked } opne spørsmål
}
diff-session-changed = referatet frå arbeidsmøtet { $date } er endra
diff-session-removed = referatet frå arbeidsmøtet { $date } er fjerna

diff-up = opp: { $from } → { $to }
diff-down = ned: { $from } → { $to }
diff-sideways = flytta: { $from } → { $to }
diff-by-area = { $text }, på grunn av { $area }
diff-by-both = { $text }, på grunn av sannsynet og { $area }
diff-added = ny: { $at }
diff-added-unscored = ny, ikkje vurdert
diff-unknown-before = { $at }, ukjent om han er ny eller flytta hit frå ei fil som ikkje kunne lesast
diff-unknown-before-unscored = ikkje vurdert, ukjent om han er ny eller flytta hit frå ei fil som ikkje kunne lesast
diff-unknown-after = ikkje funnen, ukjent om han er sletta eller flytta til ei fil som ikkje kan lesast
diff-closed = lukka { $date }: { $why }
diff-closed-no-why = lukka { $date }
diff-reopened = opna igjen: { $at }
diff-deleted = sletta
diff-scored = vurdert: { $at }
diff-unscored = ikkje lenger vurdert, stod i { $at }
diff-area = { $area }: { $from } → { $to }
diff-relocated = flytta hit frå { $from }
diff-knowledge-parts = kunnskapen er vurdert på nytt
diff-accepted = akseptert { $date } av { $by }: { $why }
diff-accepted-no-why = akseptert { $date } av { $by }
diff-acceptance-withdrawn = aksepten er trekt tilbake ({ $by } hadde akseptert)
diff-acceptance-lapsed = aksepten er bortfallen, for det som { $by } aksepterte, er endra
diff-changed = { $label }: { $from } → { $to }
diff-order = rekkjefølgja er endra
diff-reviewed = gått gjennom { $date }
diff-now-restricted = unntatt offentlegheit: { $ground }
diff-unrestricted = ikkje lenger unntatt offentlegheit

diff-measure-added = nytt tiltak{ $deadline ->
    [none] {""}
   *[other] , frist { $deadline }
}
diff-measure-added-with = nytt tiltak, { $progress }{ $deadline ->
    [none] {""}
   *[other] , frist { $deadline }
}
diff-measure-removed = tiltaket er fjerna
diff-measure-unknown-before = ukjent om tiltaket er nytt eller flytta hit frå ei fil som ikkje kunne lesast
diff-measure-unknown-after = tiltaket er ikkje funne, ukjent om det er fjerna eller flytta til ei fil som ikkje kan lesast
diff-done = ferdig{ $date ->
    [none] {""}
   *[other] {" "}{ $date }
}
diff-done-moved = { $done }, { $count ->
    [one] og risikoen er lågare
   *[other] og risikoane er lågare
} ({ $risks })
diff-done-stayed = { $done }, { $count ->
    [one] men risikoen er ikkje lågare
   *[other] men risikoane er ikkje lågare
} ({ $risks })
diff-progress = { $from } → { $to }
diff-delayed = fristen er utsett { $days ->
    [one] 1 dag
   *[other] { $days } dagar
}, til { $date }
diff-advanced = fristen er flytta { $days ->
    [one] 1 dag
   *[other] { $days } dagar
} fram, til { $date }
diff-deadline-set = frist sett til { $date }
diff-deadline-gone = fristen { $date } er teken bort

diff-top-in = inn på Topp 5 som nummer { $place }
diff-top-out = ut av Topp 5 (var nummer { $place })
diff-top-place = Topp 5: nummer { $from } → { $to }
diff-presented-gone = ikkje lenger ført opp som lagd fram for styret ({ $round })
diff-presented = lagt fram for styret { $date } ({ $round }){ $case ->
    [none] {""}
   *[other] , sak { $case }
}

diff-filled = fylt ut: { $keys }

diff-no-repository =
    Registeret i { $path } ligg ikkje i git og har ingen augneblinksbilde, så det har inga fortid å samanlikne med.
    Lag eit augneblinksbilde med risiko snapshot før du endrar noko. To år og ei anna mappe med eit register kan samanliknast no: risiko diff 2023..2024, risiko diff ../gammal-mappe
diff-no-snapshot =
    Registeret har ingen augneblinksbilde enno.
    Skriv kva du vil samanlikne med, til dømes risiko diff @2024-03-01 eller risiko diff HEAD.
diff-unknown =
    Fann ikkje noko som heiter «{ $given }».{ $known ->
        [none] {" "}Registeret har ingen augneblinksbilde enno.
       *[other] {" "}Augneblinksbilda er: { $known }.
    }
    Skriv eit augneblinksbilde, ein dag som @2024-03-01, eit år som 2023, ein git-revisjon eller ei mappe med eit register.
diff-nothing-by = Registeret har ingen endringar frå { $date } eller tidlegare.
diff-no-year = Registeret har ikkje noko år { $year }.
diff-no-register = Fann ikkje noko register på dei to tidspunkta.
diff-nothing-common = Ingen føretak har begge augneblinksbilda.
diff-no-git =
    Fann ikkje git på denne maskina, og tidlegare utgåver av registeret må lesast med git.
    Installer git, eller samanlikn to år eller ei anna mappe med eit register: risiko diff 2023..2024, risiko diff ../gammal-mappe
diff-git = Git kunne ikkje lese fortida til registeret: { $why }

diff-indicator-added = ny indikator
diff-indicator-removed = indikatoren er ikkje lenger med
diff-indicator-defined = indikatoren måler noko anna enn før
diff-limit-green = grensa for grøn: { $from } → { $to }
diff-limit-yellow = grensa for gul: { $from } → { $to }
diff-reading = { $hospital } { $year }: { $from } → { $to }
