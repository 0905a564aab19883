### Lister over risikoar og tiltak

list-risk = Risiko
list-measure = Tiltak
list-goal = Mål
list-zone = Sone
list-title = Tittel
list-owner = Eigar
list-responsible = Ansvarleg
list-target-by = Måldato
list-deadline = Frist
list-status = Status
list-serves = For
list-risk-closed = lukka
list-overdue = over fristen
list-risks = { $count ->
    [0] Ingen risikoar.
    [one] 1 risiko.
   *[other] { $count } risikoar.
}
list-measures = { $count ->
    [0] Ingen tiltak.
   *[other] { $count } tiltak.
}
list-unknown-zone =
    Matrisa har inga sone som heiter «{ $given }».
    Sonene er { $known }.
