### What others do to the files while the register is open

outside-taken = { $file } was changed from outside and is taken over.{ $more ->
    [0] {""}
   *[other] {" "}{ $more } more.
}
outside-merged = { $file } was changed from outside. Both changes stand.{ $more ->
    [0] {""}
   *[other] {" "}{ $more } more.
}
outside-clash = { $file } was changed from outside in the same place as here.
outside-gone = { $file } was deleted from outside.{ $more ->
    [0] {""}
   *[other] {" "}{ $more } more.
}
outside-damaged = { $file } was changed from outside and cannot be read. p shows why.
outside-kept = { $file } was deleted or damaged from outside. What you changed is still here.
outside-basis-kept = The matrix, the catalogue or the register's settings were changed from outside. Save, and it is read when you open next.
outside-unusable = The register's settings or the year's folder was changed from outside and cannot be read. What you see is as it was.
outside-reopened = The matrix, the catalogue or the register's settings were changed from outside. Everything is read anew.

