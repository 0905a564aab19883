### Regneark inn: risiko import

import-nothing = Ingenting nytt: alt i filen står i registeret fra før.
import-new = { $count ->
    [one] 1 ny risiko
   *[other] { $count } nye risikoer
}
import-new-measures = { $count ->
    [one] 1 nytt tiltak
   *[other] { $count } nye tiltak
}
import-changed = { $count ->
    [one] 1 risiko med endringer
   *[other] { $count } risikoer med endringer
}
import-changed-values = { $count ->
    [one] 1 verdi endres i det som står her fra før.
   *[other] { $count } verdier endres i det som står her fra før.
}
import-same = { $count } uendret
import-conflicts = { $count ->
    [one] 1 verdi å velge
   *[other] { $count } verdier å velge
}
import-gone-count = { $count } borte fra filen
import-into-external = Filens egne numre står i «nummer i annet system»: { $columns }
import-into-category = Kategorien tas fra: { $columns }
import-into-note = Uten egen plass, og lagt i merknaden: { $columns }

import-macros = Filen har makroer. De er ikke kjørt.
import-links = Filen viser til andre filer. De er ikke hentet; verdiene er de som sto i filen da den ble lagret.
import-uncomputed = Noen formler har ingen verdi. Åpne filen i et regnearkprogram og lagre den, så er de regnet ut.

import-sheet = Arket «{ $sheet }», overskrifter i rad { $row }
import-table = Tabellen, overskrifter i rad { $row }
import-column = Kol.
import-heading = Overskrift
import-becomes = Blir til
import-cells = Celler
import-not-read = Ikke forstått
import-skipped = Ark uten risikoer
import-unread = Ikke forstått: teksten er lagt i merknaden
import-taken = Tolket
import-cell = Celle
import-value = Verdi
import-taken-as = Tatt som
import-row = Rad
import-what = Hva
import-here = Her
import-in-file = I filen
import-clashes = Endret både her og i filen
import-choose = Verdiene her står uendret. Velg med --prefer file eller --prefer register.
import-gone = Står ikke lenger i filen (ikke slettet her)
import-unknown = Id-er i filen som ikke finnes her
import-more = … og { $count } til. Se alle med --format csv.

import-to-trust = foretak
import-to-goal = mål
import-to-id = id i dette registeret
import-to-measure-id = tiltakets id i dette registeret
import-to-area = konsekvensområde
import-to-state = åpen eller lukket
import-to-note = merknad
import-to-nothing = – (regnes ut her)
import-to-measure = tiltak: { $key }
import-left = ikke tatt med
import-noted = merknad
import-items = { $count } punkter
import-no-level = ikke et nivå på skalaen
import-no-day = ingen dato
import-no-word = ukjent ord
import-no-goal = ukjent mål
import-no-trust = ukjent foretak
import-no-id = ikke en id
import-fault = formelfeil

import-bad-io = { $file } kan ikke leses: { $detail }
import-bad-large = { $file } er for stor: mer enn { $detail } MB, eller pakket slik at den blir det.
import-bad-cells = { $file } har mer enn { $detail } celler med innhold. Ta ut det som ikke er risikoer.
import-bad-wide = { $file } bruker mer enn { $detail } kolonner. Ta ut det som ikke er risikoer.
import-bad-password = { $file } er beskyttet med passord. Lagre en kopi uten passord, og les den inn.
import-bad-old = { $file } er i det gamle Excel-formatet (.xls). Lagre den som .xlsx, og les den inn.
import-bad-kind = { $file } er ikke et regneark. Disse kan leses: XLSX, XLSM, ODS, CSV og TSV.
import-bad-damaged = { $file } er skadet ({ $detail }). Åpne den i et regnearkprogram og lagre den på nytt.
import-bad-sheet = Filen har ikke noe ark som heter «{ $given }».{ $known ->
    [none] {""}
   *[other] {" "}Disse finnes: { $known }.
}
import-bad-table = Fant ingen tabell med risikoer i { $file }. Den må ha en rad med overskrifter, for eksempel Risiko, Sannsynlighet og Konsekvens.{ $sheets ->
    [none] {""}
   *[other] {" "}Ark i filen: { $sheets }.
}
import-bad-trust =
    Filen sier ikke hvilket foretak risikoene gjelder (rad { $rows }).
    Si det med --trust, for eksempel:  risiko import FIL --trust UNN
import-bad-mapping = { $file } kan ikke brukes:

workbook-guide-sheet = Forklaring
workbook-risks = Risikoer
workbook-measures = Tiltak
workbook-guide =
    { $name } { $year }
    Fyll ut arkene «Risikoer» og «Tiltak», lagre, og send filen tilbake. Bare det du endrer, blir endret i registeret.
    Grå kolonner er låst. Id-en skal ikke endres: den sier hvilken risiko raden er.
    Sannsynlighet, konsekvens og andre faste verdier velges fra listen i cellen.
    En ny risiko skrives på en tom rad uten id. Foretak og tittel må stå der. Et nytt tiltak må ha id-ene til risikoene det gjelder.
    Flere årsaker, følger eller kontroller i samme celle: én på hver linje (Alt+Enter).
    En rad som slettes her, blir ikke slettet i registeret.
    Sonen er slik den var da filen ble laget. Den regnes ut på nytt når filen kommer tilbake.
