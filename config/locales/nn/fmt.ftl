### risiko fmt og risiko schema

fmt-done = { $changed ->
    [0] { $refused ->
        [0] { $all ->
            [one] Fila hadde rett form frå før.
           *[other] Alle dei { $all } filene hadde rett form frå før.
        }
       *[other] Ingen filer blei endra.
    }
    [one] Éi fil av { $all } blei formatert.
   *[other] { $changed } filer av { $all } blei formaterte.
}{ $refused ->
    [0] {""}
    [one] {" "}Éi kunne ikkje formaterast, sjå over.
   *[other] {" "}{ $refused } kunne ikkje formaterast, sjå over.
}
fmt-checked = { $changed ->
    [0] { $refused ->
        [0] { $all ->
            [one] Fila har rett form.
           *[other] Alle dei { $all } filene har rett form.
        }
       *[other] Dei andre filene har rett form.
    }
    [one] Éi fil av { $all } har ikkje rett form. Rett ho med risiko fmt.
   *[other] { $changed } filer av { $all } har ikkje rett form. Rett dei med risiko fmt.
}{ $refused ->
    [0] {""}
    [one] {" "}Éi kunne ikkje lesast, sjå over.
   *[other] {" "}{ $refused } kunne ikkje lesast, sjå over.
}
check-fix-formatted = { $file } har fått rett form.
fmt-unproved = { $file } er ikkje rørt: formatering ville ikkje ha teke vare på alt som står der.

fmt-nothing-to-migrate = Ingenting å oppgradere: registeret har format { $format }, det nyaste som dette programmet kjenner.
fmt-migration =
    Dette må endrast for å oppgradere registeret til format { $format }:
    { $from ->
        [none] { $file }: linja «format = { $format }» kjem til
       *[other] { $file }: format { $from } blir { $format }
    }
    Alle andre filer blir som dei er.
fmt-ask = Endre dette no? [j/N]
fmt-not-migrated = Ingenting er endra. For å endre utan spørsmål: risiko fmt --migrate --yes
fmt-migrated = Ferdig.

cli-newer-format =
    Registeret i { $path } er skrive av ein nyare risiko. Denne les det, men endrar det ikkje.
    Installer den nyaste versjonen.
cli-not-of-register =
    { $path } er ikkje ei fil i eit register.
    Oppgi risiko.toml, årsmappa eller ei fil i mappa.
cli-no-kind =
    Det finst ingen filtype som heiter «{ $given }».
    Filtypane er { $known }.

schema-register = registeret sjølv: risiko.toml
schema-matrix = skalaar, område og soner for eit år: 2024/matrix.toml
schema-catalogue = føretak, fristar og mål for eit år: 2024/catalogue.toml
schema-assessment = vurderinga eit føretak har av eit mål: 2024/unn/ventetid.toml
schema-other = risikoane til eit føretak utanom måla: 2024/unn/_other.toml
schema-top = Topp 5 for eit føretak: 2024/unn/_top.toml
schema-indicators = kvalitetsindikatorane til eit føretak: 2024/unn/_indicators.toml
schema-reporting = rapporteringa frå eit føretak: 2024/unn/_reporting.toml
schema-written = { $count } skjema er skrivne til { $path }.
