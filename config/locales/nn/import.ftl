### Rekneark inn: risiko import

import-nothing = Ingenting nytt: alt i fila står i registeret frå før.
import-new = { $count ->
    [one] 1 ny risiko
   *[other] { $count } nye risikoar
}
import-new-measures = { $count ->
    [one] 1 nytt tiltak
   *[other] { $count } nye tiltak
}
import-changed = { $count ->
    [one] 1 risiko med endringar
   *[other] { $count } risikoar med endringar
}
import-changed-values = { $count ->
    [one] 1 verdi blir endra i det som står her frå før.
   *[other] { $count } verdiar blir endra i det som står her frå før.
}
import-same = { $count } uendra
import-conflicts = { $count ->
    [one] 1 verdi å velje
   *[other] { $count } verdiar å velje
}
import-gone-count = { $count } borte frå fila
import-into-external = Fila sine eigne nummer står i «nummer i anna system»: { $columns }
import-into-category = Kategorien er teken frå: { $columns }
import-into-note = Utan eigen plass, og lagt i merknaden: { $columns }

import-macros = Fila har makroar. Dei er ikkje køyrde.
import-links = Fila viser til andre filer. Dei er ikkje henta; verdiane er dei som stod i fila då ho vart lagra.
import-uncomputed = Nokre formlar har ingen verdi. Opne fila i eit reknearkprogram og lagre ho, så er dei rekna ut.

import-sheet = Arket «{ $sheet }», overskrifter i rad { $row }
import-table = Tabellen, overskrifter i rad { $row }
import-column = Kol.
import-heading = Overskrift
import-becomes = Blir til
import-cells = Celler
import-not-read = Ikkje forstått
import-skipped = Ark utan risikoar
import-unread = Ikkje forstått: teksten er lagd i merknaden
import-taken = Tolka
import-cell = Celle
import-value = Verdi
import-taken-as = Teken som
import-row = Rad
import-what = Kva
import-here = Her
import-in-file = I fila
import-clashes = Endra både her og i fila
import-choose = Verdiane her står uendra. Vel med --prefer file eller --prefer register.
import-gone = Står ikkje lenger i fila (ikkje sletta her)
import-unknown = Id-ar i fila som ikkje finst her
import-more = … og { $count } til. Sjå alle med --format csv.

import-to-trust = føretak
import-to-goal = mål
import-to-id = id i dette registeret
import-to-measure-id = id-en til tiltaket i dette registeret
import-to-area = konsekvensområde
import-to-state = open eller lukka
import-to-note = merknad
import-to-nothing = – (blir rekna ut her)
import-to-measure = tiltak: { $key }
import-left = ikkje teke med
import-noted = merknad
import-items = { $count } punkt
import-no-level = ikkje eit nivå på skalaen
import-no-day = ingen dato
import-no-word = ukjent ord
import-no-goal = ukjent mål
import-no-trust = ukjent føretak
import-no-id = ikkje ein id
import-fault = formelfeil

import-bad-io = { $file } kan ikkje lesast: { $detail }
import-bad-large = { $file } er for stor: meir enn { $detail } MB, eller pakka slik at ho blir det.
import-bad-cells = { $file } har meir enn { $detail } celler med innhald. Ta ut det som ikkje er risikoar.
import-bad-wide = { $file } bruker meir enn { $detail } kolonnar. Ta ut det som ikkje er risikoar.
import-bad-password = { $file } er verna med passord. Lagre ein kopi utan passord, og les han inn.
import-bad-old = { $file } er i det gamle Excel-formatet (.xls). Lagre ho som .xlsx, og les ho inn.
import-bad-kind = { $file } er ikkje eit rekneark. Desse kan lesast: XLSX, XLSM, ODS, CSV og TSV.
import-bad-damaged = { $file } er skadd ({ $detail }). Opne ho i eit reknearkprogram og lagre ho på nytt.
import-bad-sheet = Fila har ikkje noko ark som heiter «{ $given }».{ $known ->
    [none] {""}
   *[other] {" "}Desse finst: { $known }.
}
import-bad-table = Fann ingen tabell med risikoar i { $file }. Han må ha ei rad med overskrifter, til dømes Risiko, Sannsyn og Konsekvens.{ $sheets ->
    [none] {""}
   *[other] {" "}Ark i fila: { $sheets }.
}
import-bad-trust =
    Fila seier ikkje kva føretak risikoane gjeld (rad { $rows }).
    Sei det med --trust, til dømes:  risiko import FIL --trust UNN
import-bad-mapping = { $file } kan ikkje brukast:

workbook-guide-sheet = Forklaring
workbook-risks = Risikoar
workbook-measures = Tiltak
workbook-guide =
    { $name } { $year }
    Fyll ut arka «Risikoar» og «Tiltak», lagre, og send fila tilbake. Berre det du endrar, blir endra i registeret.
    Grå kolonnar er låste. Id-en skal ikkje endrast: han seier kva risiko rada er.
    Sannsyn, konsekvens og andre faste verdiar vel du frå lista i cella.
    Ein ny risiko skriv du på ei tom rad utan id. Føretak og tittel må stå der. Eit nytt tiltak må ha id-ane til risikoane det gjeld.
    Fleire årsaker, følgjer eller kontrollar i same celle: éin på kvar linje (Alt+Enter).
    Ei rad som blir sletta her, blir ikkje sletta i registeret.
    Sona er slik ho var då fila vart laga. Ho blir rekna ut på nytt når fila kjem tilbake.
