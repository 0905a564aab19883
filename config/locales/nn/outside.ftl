### Det andre gjer med filene medan registeret er ope

outside-taken = { $file } blei endra utanfrå, og er henta inn.{ $more ->
    [0] {""}
   *[other] {" "}{ $more } til.
}
outside-merged = { $file } blei endra utanfrå. Begge delar er med.{ $more ->
    [0] {""}
   *[other] {" "}{ $more } til.
}
outside-clash = { $file } blei endra utanfrå på same stad som her.
outside-gone = { $file } blei sletta utanfrå.{ $more ->
    [0] {""}
   *[other] {" "}{ $more } til.
}
outside-damaged = { $file } blei endra utanfrå og kan ikkje lesast. p viser kvifor.
outside-kept = { $file } blei sletta eller øydelagd utanfrå. Det du har endra, er framleis her.
outside-basis-kept = Matrisa, katalogen eller innstillingane til registeret blei endra utanfrå. Lagre, så blir det lese på nytt neste gong du opnar.
outside-unusable = Innstillingane til registeret eller årsmappa blei endra utanfrå og kan ikkje lesast. Det du ser, er slik det var.
outside-reopened = Matrisa, katalogen eller innstillingane til registeret blei endra utanfrå. Alt er lese på nytt.

