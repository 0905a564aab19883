### Lister over risikoer og tiltak

list-risk = Risiko
list-measure = Tiltak
list-goal = Mål
list-zone = Sone
list-title = Tittel
list-owner = Eier
list-responsible = Ansvarlig
list-target-by = Måldato
list-deadline = Frist
list-status = Status
list-serves = For
list-risk-closed = lukket
list-overdue = over fristen
list-risks = { $count ->
    [0] Ingen risikoer.
    [one] 1 risiko.
   *[other] { $count } risikoer.
}
list-measures = { $count ->
    [0] Ingen tiltak.
   *[other] { $count } tiltak.
}
list-unknown-zone =
    Matrisen har ingen sone som heter «{ $given }».
    Sonene er { $known }.
