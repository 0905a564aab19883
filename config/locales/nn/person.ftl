### Det som er mitt: vala ein person gjer for seg sjølv, og «Mi oppgåve»

action-mine = mi oppgåve
action-settings = val
action-mouse = mus
action-redraw = teikn på nytt
action-suspend = set til side
action-make-ready = set klar
help-mine = Mi oppgåve: det som er ditt å gjere
help-settings = Val: føretak, rolle, språk, fargar
help-mouse = Musa: for programmet, eller merkje tekst
help-redraw = Teikn skjermen på nytt
help-suspend = Set til side; fg hentar det attende
help-make-ready = Set klar, eller sjå kva som manglar

settings-welcome = Velkomen
settings-title = Val
settings-first = Kven er du? Det du vel her, blir hugsa på denne maskina og aldri skrive i registeret. Enter endrar ei linje. F3 viser vala igjen seinare.
settings-intro = Det du vel her, blir hugsa på denne maskina og aldri skrive i registeret.
settings-trust = Føretak
settings-trust-about = Føretaket ditt står først overalt. Vurderingane til andre kan lesast, men programmet spør før du endrar dei.
settings-role = Rolle
settings-role-about = Er du til dømes klinikksjef, viser Mi oppgåve måla der rolla eig ein risiko eller eit tiltak.
settings-language = Språk
settings-language-about = Språket på skjermen. Det som er skrive i registeret, står som det er skrive.
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
settings-theme = Fargar
settings-theme-about = Mørk eller lys bakgrunn. På storskjerm i eit lyst rom er lys som regel best.
settings-start = Opnar med
settings-start-about = Kva du ser først: det som er ditt å gjere, eller oversikta over alle føretak.
settings-mouse = Mus
settings-mouse-about = Når programmet ikkje brukar musa, kan du merkje og kopiere tekst med ho.
settings-keys = Tastar
settings-begin = Begynn
settings-begin-about = Enter begynner. Alt kan endrast seinare.
settings-done = Ferdig
settings-no-trust = ikkje valt: alle føretak
settings-no-role = ikkje valt: heile føretaket
settings-no-role-detail = Mi oppgåve viser alt i føretaket.
settings-other-role = Ei anna rolle …
theme-light = lys
theme-dark = mørk
theme-contrast = høg kontrast
theme-plain = utan fargar
start-mine = mi oppgåve
start-overview = oversikta
mouse-on = blir brukt av programmet
mouse-off = merkjer tekst

settings-unusable = Dine eigne val kan ikkje lesast, så programmet går som vanleg. Vel på nytt med F3; dei gamle blir tekne vare på.
settings-word = Dine eigne val har «{ $value }» for { $what }, som ikkje finst. Det er hoppa over.
settings-not-kept = Valet gjeld no, men kan ikkje hugsast: { $why }
keys-clash = Dine eigne tastar: { $key } er sett opp for to ting, «{ $first }» og «{ $second }». Berre den første gjeld.
keys-unknown = Dine eigne tastar: «{ $what }» finst ikkje. Det er hoppa over.
notice-mouse-on = Musa blir brukt av programmet igjen.
notice-mouse-off = No kan du merkje tekst med musa. Den same tasten gir ho attende til programmet.

others-title = Dette er vurderingane til { $trust }
others-leave = Lat dei stå
others-leave-detail = Du kan lese alt. Ingenting blir endra.
others-change = Endre for { $trust }
others-change-detail = Programmet spør ikkje igjen før neste gong du opnar det.

mine-title = Mi oppgåve
mine-nobody = Programmet veit ikkje kva føretak du høyrer til. Trykk Enter eller F3 og vel.
mine-deadline = { $days ->
    [0] I dag: { $what }
    [one] 1 dag til { $date }: { $what }
   *[other] { $days } dagar til { $date }: { $what }
}
mine-late = Tiltak over fristen
mine-others = Andre mål i føretaket
mine-others-count = { $count ->
    [one] Eitt anna mål i føretaket. Enter viser det.
   *[other] { $count } andre mål i føretaket. Enter viser dei.
}
mine-more-above = { $count } over
mine-left = { $count ->
    [one] Eitt mål står att før alt er klart.
   *[other] { $count } mål står att før alt er klart.
}
mine-all-ready = Alt er klart. Enter sender inn.
mine-begin = ikkje begynt
mine-damaged = kan ikkje lesast
mine-lapsed = endra sidan ho vart godkjend
mine-lacks = { $count ->
    [one] manglar: { $first }
   *[other] { $count } ting manglar: { $first }
}
mine-unchanged-since = uendra frå { $date }: trykk b
mine-never-looked = ikkje gjennomgått enno: trykk b
mine-can-be-ready = ingenting manglar: trykk k
mine-looked = gjennomgått { $date }
mine-ready = klar
mine-nothing-to-confirm = Alt som er begynt, er gjennomgått i denne runden.
mine-nothing-to-make-ready = Ingen utkast er ferdige nok til å setjast klare. Enter på eit mål viser kva som manglar.
mine-confirm-title = Gjennomgått, og står fast
mine-ready-title = Klare til å sendast
notice-confirmed = { $count ->
    [one] Eitt mål er gjennomgått og står fast. u angrar.
   *[other] { $count } mål er gjennomgått og står fast. u angrar.
}
notice-made-ready = { $count ->
    [one] Eitt mål er sett klart. u angrar.
   *[other] { $count } mål er sette klare. u angrar.
}
notice-ready = { $goal } er sett klar. u angrar.

lack-title = { $count ->
    [one] { $goal }: éin ting manglar
   *[other] { $goal }: { $count } ting manglar
}
lack-must = Dette må rettast. Enter går dit.
lack-may = Enter går dit.
lack-unreadable = Vurderinga kan ikkje lesast
lack-risk = Ingen risiko er skriven inn
lack-placing = «{ $title }» er ikkje plassert i matrisa
lack-measure = «{ $title }» er { $zone } og har ikkje noko ope tiltak
lack-judgement = Målet sjølv er ikkje vurdert
lack-owner = «{ $title }» har ingen eigar
lack-cause = «{ $title }» har inga årsak
lack-rationale = «{ $title }» har inga grunngiving
lack-judgement-rationale = Vurderinga av målet har inga grunngiving
lack-participants = Det står ikkje kven som deltok
ask-participants = Kven deltok?
ask-participants-hint = Roller, ikkje namn, med komma mellom. Til dømes: klinikksjef, fagdirektør, verneombod
ask-participants-none = Skriv minst éi rolle.
notice-participants = { $count ->
    [one] Éi rolle er skriven inn som deltakar.
   *[other] { $count } roller er skrivne inn som deltakarar.
}
lack-despite = Set klar likevel, og skriv kvifor
lack-despite-detail = Grunngivinga står i vurderinga, der dei som godkjenner les ho.
ask-despite = Kvifor er { $goal } klar likevel?
ask-despite-hint = Éi setning. Ho står i vurderinga.
approve-not-ready = Berre det som er sett klart, kan godkjennast. Vel klar først.
accept-others = Her kan berre denne rolla akseptere: { $roles }.

header-unsent = { $count } ikkje sendt
header-incoming = { $count ->
    [one] 1 ny frå andre
   *[other] { $count } nye frå andre
}
identity-name = Kva heiter du?
identity-name-hint = Namnet står ved det du sender inn, så dei andre ser kven som har gjort kva. Det gjeld berre dette registeret.
identity-name-none = Skriv namnet ditt.
identity-email = Kva er e-postadressa di?
identity-email-hint = Den på jobben. Ho står ved det du sender inn, og gjeld berre dette registeret.
identity-email-wrong = Det er inga e-postadresse. Skriv til dømes kari.nordmann@sjukehuset.no
git-job-keys-choose = Enter viser begge svara, så du kan velje · Esc lukkar
