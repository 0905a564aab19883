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
outside-basis-kept = Matrisen, katalogen eller registerets innstillinger ble endret utenfra. Lagre, så leses den på nytt neste gang du åpner.
outside-unusable = Registerets innstillinger eller årets mappe ble endret utenfra og kan ikke leses. Det du ser, er slik det var.
outside-reopened = Matrisen, katalogen eller registerets innstillinger ble endret utenfra. Alt er lest på nytt.

