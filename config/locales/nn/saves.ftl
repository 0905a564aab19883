### Låsen, det ulagra som er funne igjen, og lagringar som berre delvis gjekk

# Kven som har låsen. Tomme namn er ukjende.
holder-known = { $user } på { $host } (prosess { $pid })
holder-process = prosess { $pid } på { $host }
holder-unknown = eit anna program
holder-since = { $holder }, sidan { $time }
time-of-day = kl. { $hour }.{ $minute }
time-of-date = { $date } kl. { $hour }.{ $minute }

read-only-held = Berre lesing: registeret er opna av { $holder }. Du kan endre her når det er lukka der.
read-only-denied = Berre lesing: det går ikkje å skrive i registermappa ({ $why }).
read-only-full = Berre lesing: disken er full. Gjer plass, og opne registeret på nytt.
cli-held = Registeret er opna av { $holder }. Lukk det der, og prøv igjen.
cli-not-writable = { $path } kan ikkje skrivast: { $why }

journal-failed = Det ulagra går tapt om programmet blir stoppa: { $why }. Lagre så snart du kan.
journal-failed-full = Det ulagra går tapt om programmet blir stoppa: disken er full. Gjer plass, og lagre.
journal-other-year = Det finst også ulagra endringar i { $year }. Opne med --year { $year } for å hente dei.

change-recover = henta tilbake det som ikkje var lagra

recovery-title = Noko blei ikkje lagra
recovery-intro = Programmet blei stoppa før dette var lagra. Sist endra { $time }.
recovery-intro-undated = Programmet blei stoppa før dette var lagra.
recovery-clash-heading = Er også endra på disken. Det som står på disken, blir ståande:
recovery-clash = { $file }: { $keys }
recovery-clash-file = { $file }: fila er skadd eller borte
recovery-bring-back = Hent det tilbake
recovery-bring-back-detail = Endringane blir lagde i programmet som ulagra. Sjå på dei, og lagre eller angre.
recovery-keep = Legg det til side
recovery-keep-detail = Ingenting her kan hentast tilbake. Det blir lagt i ei fil som du kan sjå i.
recovery-throw-away = Kast det
recovery-throw-away-detail = Du blir spurd ein gong til.
recovery-later = Avgjer seinare
recovery-later-detail = Ingenting går tapt. Du blir spurd igjen neste gong registeret blir opna.
recovery-keys = ↑↓ vel · Enter bruk · PgUp/PgDn bla · Esc avgjer seinare
recovery-sure = Kaste endringane for godt?
recovery-sure-keep = Behald
recovery-sure-throw = Kast
recovery-done = Henta tilbake. Sjå over det, og trykk s for å lagre.
recovery-thrown = Kasta.
recovery-refused = Kan ikkje hentast tilbake no: { $why } Du blir spurd igjen neste gong.
recovery-aside = Det som ikkje kunne hentast, ligg i { $file }.
recovery-aside-failed = Det som ikkje kunne hentast, er framleis teke vare på.

message-keys = ↑↓ bla · Esc lukk
save-partly-title = Ikkje alt blei lagra
save-partly-saved = Lagra: { $file }
save-partly-failed = Ikkje lagra: { $why }
save-partly-rest = Det som ikkje blei lagra, er framleis her.

item-risk = risiko { $id } «{ $title }»
item-measure = tiltak { $id } «{ $title }»
item-factor = suksessfaktor { $id } «{ $title }»
item-judgement = målvurderinga
item-session = arbeidsmøtet { $id }
item-root = vurderinga
item-top = Topp 5
item-added = { $item }: ny
item-moved = { $item }: flytta hit
item-taken = { $item }: sletta
item-changed = { $item }: { $fields }
value-set = { $field } { $now }
value-cleared = { $field } fjerna
value-changed = { $field } { $was } → { $now }

