### risiko fmt og risiko schema

fmt-done = { $changed ->
    [0] { $refused ->
        [0] { $all ->
            [one] Fila hadde riktig form fra før.
           *[other] Alle { $all } filene hadde riktig form fra før.
        }
       *[other] Ingen filer ble endret.
    }
    [one] Én fil av { $all } ble formatert.
   *[other] { $changed } filer av { $all } ble formatert.
}{ $refused ->
    [0] {""}
    [one] {" "}Én kunne ikke formateres, se over.
   *[other] {" "}{ $refused } kunne ikke formateres, se over.
}
fmt-checked = { $changed ->
    [0] { $refused ->
        [0] { $all ->
            [one] Fila har riktig form.
           *[other] Alle { $all } filene har riktig form.
        }
       *[other] De andre filene har riktig form.
    }
    [one] Én fil av { $all } har ikke riktig form. Rett den med risiko fmt.
   *[other] { $changed } filer av { $all } har ikke riktig form. Rett dem med risiko fmt.
}{ $refused ->
    [0] {""}
    [one] {" "}Én kunne ikke leses, se over.
   *[other] {" "}{ $refused } kunne ikke leses, se over.
}
check-fix-formatted = { $file } har fått riktig form.
fmt-unproved = { $file } er ikke rørt: formatering ville ikke ha tatt vare på alt som står der.

fmt-nothing-to-migrate = Ingenting å oppgradere: registeret har format { $format }, det nyeste som dette programmet kjenner.
fmt-migration =
    Dette må endres for å oppgradere registeret til format { $format }:
    { $from ->
        [none] { $file }: linja «format = { $format }» kommer til
       *[other] { $file }: format { $from } blir { $format }
    }
    Alle andre filer blir som de er.
fmt-ask = Endre dette nå? [j/N]
fmt-not-migrated = Ingenting er endret. For å endre uten spørsmål: risiko fmt --migrate --yes
fmt-migrated = Ferdig.

cli-newer-format =
    Registeret i { $path } er skrevet av en nyere risiko. Denne leser det, men endrer det ikke.
    Installer den nyeste versjonen.
cli-not-of-register =
    { $path } er ikke en fil i et register.
    Oppgi risiko.toml, mappa til et år eller en fil i den.
cli-no-kind =
    Det finnes ingen filtype som heter «{ $given }».
    Filtypene er { $known }.

schema-register = registeret selv: risiko.toml
schema-matrix = skalaer, områder og soner for et år: 2024/matrix.toml
schema-catalogue = foretak, frister og mål for et år: 2024/catalogue.toml
schema-assessment = et foretaks vurdering av et mål: 2024/unn/ventetid.toml
schema-other = et foretaks risikoer utenom målene: 2024/unn/_other.toml
schema-top = et foretaks Topp 5: 2024/unn/_top.toml
schema-indicators = et foretaks kvalitetsindikatorer: 2024/unn/_indicators.toml
schema-reporting = et foretaks rapportering: 2024/unn/_reporting.toml
schema-written = { $count } skjemaer er skrevet til { $path }.
