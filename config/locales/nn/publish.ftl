### Augneblinksbilde, og arbeidet til og frå dei andre

publish-step-committing = Lagrar i historikken …
publish-step-fetching = Hentar det andre har sendt inn …
publish-step-merging = Slår saman med ditt …
publish-step-pushing = Sender inn …
publish-step-again = Nokon andre sende inn i mellomtida. Prøver ein gong til …
publish-step-snapshots = Sender augneblinksbilda …
publish-step-waiting = Tenaren er taus. Ventar litt til … (Ctrl+C avbryt trygt)

publish-changes = Dette er endra:
publish-edits = Tekst, eigar, ansvarleg, frist eller anna i { $docs }
publish-form = Berre kommentarar, innstillingar eller forma på filene er endra.
publish-first = Registeret blir sendt inn for første gong.
publish-foreign = { $count ->
    [one] Éi fil som ikkje høyrer til registeret, blir liggjande som ho er:
   *[other] { $count } filer som ikkje høyrer til registeret, blir liggjande som dei er:
}
publish-foreign-more = og { $count } til
publish-why = Kvifor? (éi linje; Enter sender utan, Ctrl+D avbryt)
publish-cancelled = Avbrote. Ingenting er sendt inn.
publish-message-form = Kommentarar og form
publish-message-more = { $count ->
    [one] 1 endring til
   *[other] { $count } endringar til
}
publish-join = { $commits ->
    [one] Slått saman med ei innsending frå andre
   *[other] Slått saman med { $commits } innsendingar frå andre
}
publish-join-one = { $commits ->
    [one] Slått saman med ei innsending frå { $first }
   *[other] Slått saman med { $commits } innsendingar frå { $first }
}
publish-join-two = Slått saman med { $commits } innsendingar frå { $first } og { $second }
publish-join-more = { $count ->
    [one] Slått saman med { $commits } innsendingar frå { $first }, { $second } og éin til
   *[other] Slått saman med { $commits } innsendingar frå { $first }, { $second } og { $count } til
}
publish-committed = Endringane er lagra i historikken.
publish-nothing-new = Alt er lagra i historikken frå før.
publish-sent = { $commits ->
    [0] Ingenting nytt å sende.
    [one] Sendt inn.
   *[other] Sendt inn ({ $commits } innslag i historikken).
}
publish-sent-snapshots = { $count ->
    [one] Eitt augneblinksbilde er sendt.
   *[other] { $count } augneblinksbilde er sende.
}
publish-received = { $commits ->
    [0] Ingen andre har sendt inn noko nytt.
    [one] Éi innsending frå andre er henta og slått saman med di.
   *[other] { $commits } innsendingar frå andre er henta og slått saman med dine.
}
publish-not-pushed = Ikkje sendt til dei andre. Køyr risiko publish når det skal sendast.
publish-no-remote = Registeret har ingen felles plass å sende til. Historikken er berre på denne maskina.
publish-dirty = Du har endringar som ikkje er sende inn. Dei blir ståande.

publish-safe = Ingenting er tapt: filene er som dei var.
publish-safe-files = Ingenting er tapt: alt du har lagra, står i filene.
publish-safe-commit = Ingenting er tapt: endringane er lagra i historikken på denne maskina og blir med neste gong.

publish-stopped-no-git =
    Git finst ikkje på denne maskina, så arbeidet kan ikkje sendast inn.
    Be IT om å installere git. Til då kan du arbeide i filene som vanleg.
publish-stopped-no-repository =
    Registeret ligg i ei vanleg mappe utan historikk (git), så det er ingen stad å sende det.
    Du kan arbeide som vanleg. Når registeret skal delast, må nokon køyre git init i mappa, eller du hentar eit delt register med risiko connect.
publish-stopped-bare = Denne mappa er eit git-lager utan filer. Hent registeret ein annan stad med risiko connect.
publish-stopped-owner =
    Mappa er eigd av ein annan brukar, og git vil ikkje arbeide der før du har sagt at ho er trygg.
    Stoler du på mappa, køyr kommandoen som git foreslår:
publish-stopped-no-identity =
    Git veit ikkje kven du er, og kan ikkje skrive kven endringane kjem frå. Køyr dette éin gong:
      git config --global user.name "Fornamn Etternamn"
      git config --global user.email "deg@example.no"
publish-stopped-merge-open =
    Ei samanslåing er påbyrja og ikkje gjord ferdig.
    Gjer ho ferdig med git commit, eller angre ho med git merge --abort. Prøv så igjen.
publish-stopped-rebase-open =
    Noko anna er påbyrja i git og ikkje gjort ferdig (git status viser kva).
    Gjer det ferdig eller angre det, og prøv igjen.
publish-stopped-detached =
    Du ser på ei eldre utgåve av registeret, og står ikkje på noka grein som kan sendast inn.
    Gå tilbake med git switch GREIN (ofte main), eller lag ei eiga grein med git switch -c NAMN.
publish-stopped-no-commit = Det er ikkje lagra noko i historikken enno. Køyr risiko publish først.
publish-stopped-login =
    Tenaren slepper deg ikkje inn: du er ikkje logga på, eller du har ikkje tilgang.
    Køyr risiko publish i eit terminalvindauge éin gong, så du kan logge på, eller be den som eig registeret om tilgang.
publish-stopped-network =
    Får ikkje kontakt med tenaren.
    Sjekk nettet eller VPN, og prøv igjen seinare.
publish-stopped-silent =
    { $stage ->
        [push] Tenaren sa ingenting på { $seconds ->
            [one] eitt sekund
           *[other] { $seconds } sekund
        } medan arbeidet vart sendt inn. Forsøket er avslutta.
       *[fetch] Tenaren sa ingenting på { $seconds ->
            [one] eitt sekund
           *[other] { $seconds } sekund
        } medan det andre har sendt inn, vart henta. Forsøket er avslutta.
    }
    Sjekk nettet eller VPN, og prøv igjen. Treng tenaren meir tid, hev grensa:
      git config --global risiko.timeout { $more }
publish-unknown = Det er ikkje sikkert om tenaren rakk å ta imot. Å prøve igjen er trygt: ingenting blir sendt to gonger.
publish-stopped-no-remote =
    Finn ikkje registeret på adressa det skal sendast til. Det kan vere flytta, eller du har ikkje tilgang.
    Spør den som eig registeret. git remote -v viser adressa.
publish-stopped-rejected =
    Andre sender inn samtidig, og kom først begge gongene.
    Prøv igjen om litt.
publish-stopped-protected =
    Greina er låst: ingen kan sende rett inn i greina.
    Lag ei eiga grein (git switch -c NAMN), køyr risiko publish igjen, og be om at greina blir teken inn.
publish-stopped-remote-refused =
    Tenaren tok ikkje imot. Han seier:
publish-stopped-hook =
    Ein kontroll på denne maskina sa nei. Han seier:
publish-stopped-signing =
    Git skal signere, men fekk det ikkje til. Sjekk nøkkelen og signeringsprogrammet. Git seier:
publish-stopped-conflict =
    Du og nokon andre har endra det same, så arbeidet kan ikkje slåast saman av seg sjølv.
    Samanslåinga er angra, og ditt er ikkje sendt. Køyr git merge og vel kva som skal stå i filene, eller be om hjelp. Det gjeld:
publish-stopped-in-the-way =
    Andre har endra filer som du har endringar i, og endringane dine er ikkje lagra i historikken.
    Køyr risiko publish, eller flytt filene, og prøv igjen. Git seier:
publish-stopped-unrelated = Dette registeret og det på tenaren har ingen felles historikk. Sjekk at adressa er rett (git remote -v).
publish-stopped-tag-taken =
    Arbeidet er sendt, men tenaren har andre augneblinksbilde med same namn. Eit augneblinksbilde blir aldri flytta.
    Ta bildet på nytt med risiko snapshot, då får det eit eige namn. Det gjeld:
publish-stopped-locked =
    Eit anna program bruker git i registeret no.
    Vent litt og prøv igjen. Git seier:
publish-stopped-read-only = Filene kan ikkje skrivast: du manglar løyve, eller disken er skriveverna. Git seier:
publish-stopped-disk-full = Disken er full. Rydd plass, og prøv igjen.
publish-stopped-other = Git fekk det ikkje til. Git seier:

connect-done = Registeret er henta til { $path }.
connect-set-up = Git er sett opp der, slik at fleire kan arbeide i det samtidig (risiko git-setup --uninstall tek det bort).
connect-how = Slik opnar du det:
connect-taken =
    Det ligg noko i { $path } frå før, så registeret kan ikkje hentast dit.
    Er det registeret? Opne det: risiko --register { $path }. Elles: skriv ei anna mappe etter adressa.
connect-no-git =
    Git finst ikkje på denne maskina, og eit delt register må hentast med git.
    Be IT om å installere git (https://git-scm.com), og køyr kommandoen om igjen.
connect-open =   risiko --register { $path }
connect-no-register = Henta til { $path }, men fann ikkje noko register (risiko.toml) der. Lag eit med risiko init.
connect-step = Hentar registeret …
connect-no-dir = Adressa seier ikkje kva mappa skal heite. Skriv ei mappe bak adressa.

snapshot-name-invalid = «{ $name }» kan ikkje vere namnet på eit augneblinksbilde. Bruk bokstavar frå a til z, tal og bindestrek, til dømes 2024-T1. Bilde av eitt føretak lagar du med --trust.
snapshot-name-trust = «{ $name }» er namnet på eit føretak, og kan ikkje vere namnet på eit augneblinksbilde. Bilde av eitt føretak lagar du med --trust { $name }.
snapshot-name-ambiguous = «{ $name }» betyr noko anna når du samanliknar (eit år, ein dag eller eit val). Vel eit anna namn, til dømes 2024-T1.
snapshot-conflicts = Noko er endra av to, og det er ikkje avgjort kva som skal stå. Avgjer det først, og ta bildet etterpå.
snapshot-errors = { $count ->
    [one] Registeret har éin feil. Rett han først, eller bruk --allow-problems: då står han i augneblinksbildet.
   *[other] Registeret har { $count } feil. Rett dei først, eller bruk --allow-problems: då står dei i augneblinksbildet.
}
snapshot-with-errors = { $count ->
    [one] Laga med éin feil (--allow-problems):
   *[other] Laga med { $count } feil (--allow-problems):
}
snapshot-unclean = { $count ->
    [one] Éi fil er endra og ikkje send inn. Køyr risiko publish først (eller risiko publish --no-push):
   *[other] { $count } filer er endra og ikkje sende inn. Køyr risiko publish først (eller risiko publish --no-push):
}
snapshot-taken-here = Det finst alt eit augneblinksbilde som heiter { $name }, og det blir ikkje flytta. Dette heiter { $free }.
snapshot-taken-there = Nokon andre har alt sendt eit augneblinksbilde som heiter { $name }, og det blir ikkje flytta. Dette heiter { $free }.
snapshot-unasked = Får ikkje spurt tenaren om namnet er i bruk. Er det det, seier risiko publish frå.
snapshot-would = Ville laga augneblinksbildet { $tag }.
snapshot-would-copy = Ville kopiert filene for året til .risiko/snapshots/{ $name }.
snapshot-made = Augneblinksbildet { $tag } er laga. Det blir sendt med risiko publish.
snapshot-made-here = Augneblinksbildet { $tag } er laga.
snapshot-copied =
    Filene for året er kopierte til { $path }.
    Samanlikn med det seinare: risiko diff { $name }
snapshots-none = Ingen augneblinksbilde av året enno. Lag det første med risiko snapshot.
snapshots-name = Namn
snapshots-whose = Av
snapshots-date = Dato
snapshots-zones = Opne risikoar
snapshots-unscored = Utan vurdering
snapshots-by = Laga av
snapshots-all = alle
snapshots-unread = { $name }: { $count ->
    [one] ei fil kunne ikkje lesast, og tala kan mangle noko
   *[other] { $count } filer kunne ikkje lesast, og tala kan mangle noko
}: { $files }

connect-no-identity =
    Git veit ikkje kven du er enno. Før du sender inn noko, køyr dette éin gong:
      git config --global user.name "Fornamn Etternamn"
      git config --global user.email "deg@example.no"
