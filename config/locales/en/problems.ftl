### Problems in files: what is wrong (problem), and how to mend it (remedy)

severity-error = error
severity-warning = warning
severity-info = note
severity-help = how to mend it

problem-R001 = { $cause ->
        [quote] The text lacks the quote at its end.
        [block] The text that begins with three quotes never ends.
        [backslash] A backslash (\) cannot stand like this in a text.
        [unquoted] Here stands a text without quotes.
        [empty] There is no value after the equals sign.
        [comma] A comma is missing between two items of the list.
        [list] The list above is not closed.
        [header] The header lacks the bracket at its end.
        [key] Keys and ids cannot have this character.
        [equals] This is not a key, an equals sign and a value.
        [rest] After the value stands something that does not belong.
        [number] The number is not written as TOML wants it.
       *[none] This is no valid TOML: { $detail }
    }
remedy-R001 = { $cause ->
        [quote] Put a quote where the text ends. For a quote inside the text, write \".
        [block] Put three quotes on a line of their own where the text ends.
        [backslash] Write it twice: \\
        [unquoted] Put quotes around the text: "like this". Typographic ones such as « and “ do not count.
        [empty] Write a value, or remove the line.
        [comma] Put a comma after the item on the line above.
        [list] Put a bracket ] after the last item of the list.
        [header] Write it like this: [risk.r7k3m]
        [key] Use a–z, digits, hyphens and underscores. Æ, ø, å and spaces will not do.
        [equals] Write the line like this: owner = "head of HR". A comment begins with #.
        [rest] Write one value on the line. Decimal numbers have a point, and a comment begins with #.
        [number] Write digits only, without a zero in front: 4
       *[none] Look at the character over the caret. Often a quote, an equals sign or a bracket is missing on this line or the one above.
    }
problem-R002 = { $key } has the wrong type: here stands { $found ->
        [string] a text
        [integer] a whole number
        [float] a decimal number
        [boolean] true or false
        [datetime] a date
        [array] a list
        [table] a table
       *[other] something else
    }.
remedy-R002 = It must be { $wanted ->
        [text] a text in quotes
        [number] a whole number without quotes
        [decimal] a number without quotation marks, as 66.5
        [true-false] true or false
        [date] a date without quotes, like 2024-02-14
        [list] a list in brackets
        [pair] two numbers in brackets, like [0, 10]
       *[table] a table
    }.
problem-R003 = The key { $key } is unknown.
remedy-R003 = { $place ->
        [year] A year of four digits belongs here, as 2023. The figure is not shown until then.
        [top] It belongs at the top of the file, above the first line in brackets. Move it there.
       *[here] { $near ->
            [none] Remove it, or check the spelling. It stays in the file.
           *[other] Did you mean { $near }? It stays in the file until you mend it.
        }
    }
problem-R004 = { $key } cannot be “{ $value }”.
remedy-R004 = Use one of these: { $allowed }.
problem-R005 = { $key } is { $value }, but must be from { $least } to { $most }.
remedy-R005 = Choose a level on the scale in matrix.toml.
problem-R006 = “{ $value }” is no valid date.
remedy-R006 = Write year-month-day without quotes: { $meant }
problem-R007 = { $key } is there twice.
remedy-R007 = { $form ->
        [key] Remove one of the lines.
        [table] Write all of them in one way: either { $key }.name = value on each line, or all under this header.
       *[id] Give one of them a new id, or remove it. { $other ->
            [none] The other stands further up in the same file.
           *[other] The other stands in { $other }.
        }
    }
problem-R008 = { $owner } refers to { $id }, which is not there.
remedy-R008 = Mend the id, or remove it from the list. It may have been deleted in another change.
problem-R009 = { $what ->
        [trust] The folder { $name } is no trust of the catalogue.
       *[goal] The file { $name } belongs to no goal of the catalogue.
    }
remedy-R009 = { $near ->
        [none] Move it, or give it the name of a trust or goal in catalogue.toml.
       *[other] Did you mean { $near }? Give it that name, or move it.
    }
problem-R010 = Is not there.
remedy-R010 = Get the file or folder back (git restore), or make it. The register is shown without it meanwhile.
problem-R011 = Cannot be read.
remedy-R011 = Check that you have access to the file and the folder: { $why }
problem-R012 = The file is not UTF-8.
remedy-R012 = Save it as UTF-8 in the editor. Often it is æ, ø or å from an older program.
problem-R013 = The grid does not fit: { $what ->
        [rows] it has { $found } rows, and the vertical scale has { $wanted } levels
        [cells] the row has { $found } cells, and the horizontal scale has { $wanted } levels
       *[zone] “{ $found }” is none of the zones
    }.
remedy-R013 = Write a row for every vertical level, the highest first, with a zone letter for every horizontal level.
problem-R014 = A merge has left two answers open ({ $key }).
remedy-R014 = Choose one of them, and remove the line with conflict (or the lines with <<<<<<<, ======= and >>>>>>>).
problem-R015 = Approved, but without day, role or seal. Counts as ready.
remedy-R015 = Approve the assessment again in the program (v in the matrix).
problem-R016 = The register was written by a newer version (format { $format }). It can only be read.
remedy-R016 = Update risiko.
problem-R017 = The consequence area { $area } is not in the matrix.
remedy-R017 = Use one of these: { $known }. Or add the area to matrix.toml.
problem-R018 = “{ $id }” cannot be an id.
remedy-R018 = Use lower-case letters a–z, digits, hyphens and underscores.
problem-R019 = The file has { $size } MB, and that is no assessment.
remedy-R019 = Check what has ended up in it.
problem-R020 = { $key } is missing.
remedy-R020 = Write it. See an example in a register made by risiko init.
