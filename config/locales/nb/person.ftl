### Det som er mitt: valgene en person gjør for seg selv, og «Min oppgave»

action-mine = min oppgave
action-settings = valg
action-mouse = mus
action-redraw = tegn på nytt
action-suspend = sett til side
action-make-ready = sett klar
help-mine = Min oppgave: det som er ditt å gjøre
help-settings = Valg: foretak, rolle, språk, farger
help-mouse = Musa: for programmet, eller merke tekst
help-redraw = Tegn skjermen på nytt
help-suspend = Sett til side; fg henter det tilbake
help-make-ready = Sett klar, eller se hva som mangler

settings-welcome = Velkommen
settings-title = Valg
settings-first = Hvem er du? Det du velger her, huskes på denne maskinen og skrives aldri i registeret. Enter endrer en linje. F3 viser valgene igjen senere.
settings-intro = Det du velger her, huskes på denne maskinen og skrives aldri i registeret.
settings-trust = Foretak
settings-trust-about = Foretaket ditt står først overalt. Andres vurderinger kan leses, men programmet spør før du endrer dem.
settings-role = Rolle
settings-role-about = Er du for eksempel klinikksjef, viser Min oppgave målene der rollen eier en risiko eller et tiltak.
settings-language = Språk
settings-language-about = Språket på skjermen. Det som er skrevet i registeret, står som det er skrevet.
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
settings-theme = Farger
settings-theme-about = Mørk eller lys bakgrunn. På storskjerm i et lyst rom er lys som regel best.
settings-start = Åpner med
settings-start-about = Hva du ser først: det som er ditt å gjøre, eller oversikten over alle foretak.
settings-mouse = Mus
settings-mouse-about = Når programmet ikke bruker musa, kan du merke og kopiere tekst med den.
settings-keys = Taster
settings-begin = Begynn
settings-begin-about = Enter begynner. Alt kan endres senere.
settings-done = Ferdig
settings-no-trust = ikke valgt: alle foretak
settings-no-role = ikke valgt: hele foretaket
settings-no-role-detail = Min oppgave viser alt i foretaket.
settings-other-role = En annen rolle …
theme-light = lys
theme-dark = mørk
theme-contrast = høy kontrast
theme-plain = uten farger
start-mine = min oppgave
start-overview = oversikten
mouse-on = brukes av programmet
mouse-off = merker tekst

settings-unusable = Dine egne valg kan ikke leses, så programmet går som vanlig. Velg på nytt med F3; de gamle tas vare på.
settings-word = Dine egne valg har «{ $value }» for { $what }, som ikke finnes. Det er hoppet over.
settings-not-kept = Valget gjelder nå, men kan ikke huskes: { $why }
keys-clash = Dine egne taster: { $key } er satt opp for to ting, «{ $first }» og «{ $second }». Bare den første gjelder.
keys-unknown = Dine egne taster: «{ $what }» finnes ikke. Det er hoppet over.
notice-mouse-on = Musa brukes av programmet igjen.
notice-mouse-off = Nå kan du merke tekst med musa. Den samme tasten gir den tilbake til programmet.

others-title = Dette er vurderingene til { $trust }
others-leave = La dem stå
others-leave-detail = Du kan lese alt. Ingenting endres.
others-change = Endre for { $trust }
others-change-detail = Programmet spør ikke igjen før neste gang du åpner det.

mine-title = Min oppgave
mine-nobody = Programmet vet ikke hvilket foretak du hører til. Trykk Enter eller F3 og velg.
mine-deadline = { $days ->
    [0] I dag: { $what }
    [one] 1 dag til { $date }: { $what }
   *[other] { $days } dager til { $date }: { $what }
}
mine-late = Tiltak over fristen
mine-others = Andre mål i foretaket
mine-others-count = { $count ->
    [one] Ett annet mål i foretaket. Enter viser det.
   *[other] { $count } andre mål i foretaket. Enter viser dem.
}
mine-more-above = { $count } over
mine-left = { $count ->
    [one] Ett mål gjenstår før alt er klart.
   *[other] { $count } mål gjenstår før alt er klart.
}
mine-all-ready = Alt er klart. Enter sender inn.
mine-begin = ikke begynt
mine-damaged = kan ikke leses
mine-lapsed = endret siden den ble godkjent
mine-lacks = { $count ->
    [one] mangler: { $first }
   *[other] { $count } ting mangler: { $first }
}
mine-unchanged-since = uendret fra { $date }: trykk b
mine-never-looked = ikke gjennomgått ennå: trykk b
mine-can-be-ready = ingenting mangler: trykk k
mine-looked = gjennomgått { $date }
mine-ready = klar
mine-nothing-to-confirm = Alt som er begynt, er gjennomgått i denne runden.
mine-nothing-to-make-ready = Ingen utkast er ferdige nok til å settes klare. Enter på et mål viser hva som mangler.
mine-confirm-title = Gjennomgått, og står fast
mine-ready-title = Klare til å sendes
notice-confirmed = { $count ->
    [one] Ett mål er gjennomgått og står fast. u angrer.
   *[other] { $count } mål er gjennomgått og står fast. u angrer.
}
notice-made-ready = { $count ->
    [one] Ett mål er satt klart. u angrer.
   *[other] { $count } mål er satt klare. u angrer.
}
notice-ready = { $goal } er satt klar. u angrer.

lack-title = { $count ->
    [one] { $goal }: én ting mangler
   *[other] { $goal }: { $count } ting mangler
}
lack-must = Dette må rettes. Enter går dit.
lack-may = Enter går dit.
lack-unreadable = Vurderingen kan ikke leses
lack-risk = Ingen risiko er skrevet inn
lack-placing = «{ $title }» er ikke plassert i matrisen
lack-measure = «{ $title }» er { $zone } og har ikke noe åpent tiltak
lack-judgement = Målet selv er ikke vurdert
lack-owner = «{ $title }» har ingen eier
lack-cause = «{ $title }» har ingen årsak
lack-rationale = «{ $title }» har ingen begrunnelse
lack-judgement-rationale = Vurderingen av målet har ingen begrunnelse
lack-participants = Det står ikke hvem som deltok
ask-participants = Hvem deltok?
ask-participants-hint = Roller, ikke navn, med komma mellom. For eksempel: klinikksjef, fagdirektør, verneombud
ask-participants-none = Skriv minst én rolle.
notice-participants = { $count ->
    [one] Én rolle er skrevet inn som deltaker.
   *[other] { $count } roller er skrevet inn som deltakere.
}
lack-despite = Sett klar likevel, og skriv hvorfor
lack-despite-detail = Begrunnelsen står i vurderingen, der de som godkjenner leser den.
ask-despite = Hvorfor er { $goal } klar likevel?
ask-despite-hint = Én setning. Den står i vurderingen.
approve-not-ready = Bare det som er satt klart, kan godkjennes. Velg klar først.
accept-others = Her kan bare denne rollen akseptere: { $roles }.

header-unsent = { $count } ikke sendt
header-incoming = { $count ->
    [one] 1 ny fra andre
   *[other] { $count } nye fra andre
}
identity-name = Hva heter du?
identity-name-hint = Navnet står ved det du sender inn, så de andre ser hvem som har gjort hva. Det gjelder bare dette registeret.
identity-name-none = Skriv navnet ditt.
identity-email = Hva er e-postadressen din?
identity-email-hint = Den på jobben. Den står ved det du sender inn, og gjelder bare dette registeret.
identity-email-wrong = Det er ingen e-postadresse. Skriv for eksempel kari.nordmann@sykehuset.no
git-job-keys-choose = Enter viser begge svarene, så du kan velge · Esc lukker
