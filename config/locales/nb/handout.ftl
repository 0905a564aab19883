### Arket på bordet: hva nivåene betyr, og et skjema å fylle ut

handout-title = Nivåene på risikoskalaen
handout-sheet = Egen vurdering
handout-hint = Skriv nivået i ruta. La stå tomt det du ikke mener noe om.
handout-risk = Risiko
