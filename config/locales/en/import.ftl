### Spreadsheets in: risiko import

import-nothing = Nothing new: all that the file says stands in the register already.
import-new = { $count ->
    [one] 1 new risk
   *[other] { $count } new risks
}
import-new-measures = { $count ->
    [one] 1 new measure
   *[other] { $count } new measures
}
import-changed = { $count ->
    [one] 1 risk with changes
   *[other] { $count } risks with changes
}
import-changed-values = { $count ->
    [one] 1 value changes in what stands here already.
   *[other] { $count } values change in what stands here already.
}
import-same = { $count } unchanged
import-conflicts = { $count ->
    [one] 1 value to choose
   *[other] { $count } values to choose
}
import-gone-count = { $count } gone from the file
import-into-external = The file's own numbers become the number in another system: { $columns }
import-into-category = The category is taken from: { $columns }
import-into-note = Without a place of their own, and put into the note: { $columns }

import-macros = The file has macros. They were not run.
import-links = The file refers to other files. They were not fetched; values are those that the file was saved with.
import-uncomputed = Some formulas have no value. Open the file in a spreadsheet program and save it, and they are computed.

import-sheet = Sheet “{ $sheet }”, headings in row { $row }
import-table = The table, headings in row { $row }
import-column = Col.
import-heading = Heading
import-becomes = Becomes
import-cells = Cells
import-not-read = Not understood
import-skipped = Sheets without risks
import-unread = Not understood: the text was put into the note
import-taken = Interpreted
import-cell = Cell
import-value = Value
import-taken-as = Taken as
import-row = Row
import-what = What
import-here = Here
import-in-file = In the file
import-clashes = Changed both here and in the file
import-choose = The values here stand as they are. Choose with --prefer file or --prefer register.
import-gone = No longer in the file (not deleted here)
import-unknown = Ids in the file that are not here
import-more = … and { $count } more. See all with --format csv.

import-to-trust = trust
import-to-goal = goal
import-to-id = id in this register
import-to-measure-id = the measure's id in this register
import-to-area = consequence area
import-to-state = open or closed
import-to-note = note
import-to-nothing = – (computed here)
import-to-measure = measure: { $key }
import-left = left out
import-noted = note
import-items = { $count } items
import-no-level = no level of the scale
import-no-day = no date
import-no-word = unknown word
import-no-goal = unknown goal
import-no-trust = unknown trust
import-no-id = no id
import-fault = formula error

import-bad-io = { $file } cannot be read: { $detail }
import-bad-large = { $file } is too large: more than { $detail } MB, or packed so that it becomes that.
import-bad-cells = { $file } has more than { $detail } cells with content. Take out what is no risk.
import-bad-wide = { $file } uses more than { $detail } columns. Take out what is no risk.
import-bad-password = { $file } is protected by a password. Save a copy without one, and import that.
import-bad-old = { $file } is in the old Excel format (.xls). Save it as .xlsx, and import that.
import-bad-kind = { $file } is no spreadsheet. These can be read: XLSX, XLSM, ODS, CSV and TSV.
import-bad-damaged = { $file } is damaged ({ $detail }). Open it in a spreadsheet program and save it again.
import-bad-sheet = The file has no sheet called “{ $given }”.{ $known ->
    [none] {""}
   *[other] {" "}There are: { $known }.
}
import-bad-table = No table of risks was found in { $file }. It needs a row of headings, such as Risk, Likelihood and Impact.{ $sheets ->
    [none] {""}
   *[other] {" "}Sheets in the file: { $sheets }.
}
import-bad-trust =
    The file does not say whose risks they are (row { $rows }).
    Say it with --trust, for example:  risiko import FILE --trust UNN
import-bad-mapping = { $file } cannot be used:

workbook-guide-sheet = Guide
workbook-risks = Risks
workbook-measures = Measures
workbook-guide =
    { $name } { $year }
    Fill in the sheets “Risks” and “Measures”, save, and send the file back. Only what you change is changed in the register.
    Grey columns are locked. The id must not change: it says which risk the row is.
    Likelihood, consequence and other fixed values are chosen from the list in the cell.
    A new risk goes on an empty row without an id, with its trust and title. A new measure needs the ids of its risks.
    Several causes, effects or controls in one cell: one on each line (Alt+Enter).
    A row that is deleted here is not deleted in the register.
    The zone is as it was when the file was made. It is computed again when the file comes back.
