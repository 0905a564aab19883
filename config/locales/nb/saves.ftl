### Låsen, det ulagrede som er funnet igjen, og lagringer som bare delvis gikk

# Hvem som har låsen. Tomme navn er ukjente.
holder-known = { $user } på { $host } (prosess { $pid })
holder-process = prosess { $pid } på { $host }
holder-unknown = et annet program
holder-since = { $holder }, siden { $time }
time-of-day = kl. { $hour }.{ $minute }
time-of-date = { $date } kl. { $hour }.{ $minute }

read-only-held = Bare lesing: registeret er åpnet av { $holder }. Du kan endre her når det er lukket der.
read-only-denied = Bare lesing: mappa til registeret kan ikke skrives ({ $why }).
read-only-full = Bare lesing: disken er full. Gjør plass, og åpne registeret på nytt.
cli-held = Registeret er åpnet av { $holder }. Lukk det der, og prøv igjen.
cli-not-writable = { $path } kan ikke skrives: { $why }

journal-failed = Det ulagrede går tapt hvis programmet blir stoppet: { $why }. Lagre så snart du kan.
journal-failed-full = Det ulagrede går tapt hvis programmet blir stoppet: disken er full. Gjør plass, og lagre.
journal-other-year = Det finnes også ulagrede endringer i { $year }. Åpne med --year { $year } for å hente dem.

change-recover = hentet tilbake det som ikke var lagret

recovery-title = Noe ble ikke lagret
recovery-intro = Programmet ble stoppet før dette var lagret. Sist endret { $time }.
recovery-intro-undated = Programmet ble stoppet før dette var lagret.
recovery-clash-heading = Er også endret på disken. Det som står på disken, blir stående:
recovery-clash = { $file }: { $keys }
recovery-clash-file = { $file }: fila er skadet eller borte
recovery-bring-back = Hent det tilbake
recovery-bring-back-detail = Endringene legges i programmet som ulagret. Se på dem, og lagre eller angre.
recovery-keep = Legg det til side
recovery-keep-detail = Ingenting her kan hentes tilbake. Det tas vare på i en fil som du kan se i.
recovery-throw-away = Kast det
recovery-throw-away-detail = Du blir spurt en gang til.
recovery-later = Bestem senere
recovery-later-detail = Ingenting går tapt. Du blir spurt igjen neste gang registeret åpnes.
recovery-keys = ↑↓ velg · Enter bruk · PgUp/PgDn bla · Esc bestem senere
recovery-sure = Kast endringene for godt?
recovery-sure-keep = Behold
recovery-sure-throw = Kast
recovery-done = Hentet tilbake. Se over det, og trykk s for å lagre.
recovery-thrown = Kastet.
recovery-refused = Kan ikke hentes tilbake nå: { $why } Du blir spurt igjen neste gang.
recovery-aside = Det som ikke kunne hentes, ligger i { $file }.
recovery-aside-failed = Det som ikke kunne hentes, er fortsatt tatt vare på.

message-keys = ↑↓ bla · Esc lukk
save-partly-title = Ikke alt ble lagret
save-partly-saved = Lagret: { $file }
save-partly-failed = Ikke lagret: { $why }
save-partly-rest = Det som ikke ble lagret, er fortsatt her.

item-risk = risiko { $id } «{ $title }»
item-measure = tiltak { $id } «{ $title }»
item-factor = suksessfaktor { $id } «{ $title }»
item-judgement = målvurderingen
item-session = arbeidsmøtet { $id }
item-root = vurderingen
item-top = Topp 5
item-added = { $item }: ny
item-moved = { $item }: flyttet hit
item-taken = { $item }: slettet
item-changed = { $item }: { $fields }
value-set = { $field } { $now }
value-cleared = { $field } tømt
value-changed = { $field } { $was } → { $now }

