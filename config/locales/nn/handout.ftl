### Arket på bordet: kva nivåa tyder, og eit skjema å fylle ut

handout-title = Nivåa på risikoskalaen
handout-sheet = Eiga vurdering
handout-hint = Skriv nivået i ruta. La stå tomt det du ikkje meiner noko om.
handout-risk = Risiko
