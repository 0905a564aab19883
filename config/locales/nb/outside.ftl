### Det andre gjør med filene mens registeret er åpent

outside-taken = { $file } ble endret utenfra, og er hentet inn.{ $more ->
    [0] {""}
   *[other] {" "}{ $more } til.
}
outside-merged = { $file } ble endret utenfra. Begge deler er med.{ $more ->
    [0] {""}
   *[other] {" "}{ $more } til.
}
outside-clash = { $file } ble endret utenfra på samme sted som her.
outside-gone = { $file } ble slettet utenfra.{ $more ->
    [0] {""}
   *[other] {" "}{ $more } til.
}
outside-damaged = { $file } ble endret utenfra og kan ikke leses. p viser hvorfor.
outside-kept = { $file } ble slettet eller ødelagt utenfra. Det du har endret, er fortsatt her.
outside-basis-kept = Matrisen, katalogen eller risiko.toml ble endret utenfra. Lagre, så leses den på nytt neste gang du åpner.
outside-unusable = risiko.toml eller årets mappe ble endret utenfra og kan ikke leses. Det du ser, er slik det var.
outside-reopened = Matrisen, katalogen eller risiko.toml ble endret utenfra. Alt er lest på nytt.

dispute-title = Dere har endret det samme
dispute-intro = { $file } ble endret av noen andre på samme sted. Velg hva som skal stå.
dispute-base = før
dispute-ours = ditt
dispute-theirs = deres
dispute-nothing = (ingenting)
dispute-keys = ↑↓ felt   ← ditt   → deres   Enter slik skal det stå   Esc senere
dispute-later = Ikke avgjort: ditt står så lenge, og du blir spurt igjen når du lagrer.
dispute-settled = Avgjort. Lagre for å skrive det.
