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
        [yaml] This is no risk matrix of CISO Assistant: { $detail }
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
        [yaml] Use the library as it was downloaded, with objects and risk_matrix.
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
remedy-R014 = See both with risiko conflicts, and choose: risiko resolve, or F8 in the program. (Of lines with <<<<<<<, ======= and >>>>>>> leave one side, by hand.)
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

### The form

problem-R021 = The file is not in the canonical form.
remedy-R021 = Run risiko fmt. The contents and your comments stay.
problem-R022 = The file has conflict markers from a merge.
remedy-R022 = Choose what is to stand, and remove the lines with <<<<<<<, ======= and >>>>>>>.
problem-R023 = The text is so long that nobody reads it.
remedy-R023 = Shorten it, and put the rest in a document of its own that the text refers to.
problem-R024 = Yellow ({ $yellow }) is harder to meet than green ({ $green }) when { $better ->
        [higher] higher
       *[lower] lower
    } is better.
remedy-R024 = Swap green and yellow, or mend better. No figure is judged until that is done.
problem-R025 = { $key } is { $reading }, but a share is from 0 to 100 per cent.
remedy-R025 = Mend the figure. If it is no share, write another unit than "%".

### The risk work

problem-R030 = { $when ->
        [left] { $days ->
            [one] The goal is not assessed, and the deadline is in 1 day: { $goal }
           *[other] The goal is not assessed, and the deadline is in { $days } days: { $goal }
        }
        [today] The goal is not assessed, and the deadline is today: { $goal }
        [over] { $days ->
            [one] The goal is not assessed, 1 day past the deadline: { $goal }
           *[other] The goal is not assessed, { $days } days past the deadline: { $goal }
        }
       *[none] The goal is not assessed: { $goal }
    }
remedy-R030 = Open the goal in the program and add the first risk. The file is then made.
problem-R031 = The assessment has no critical success factors.
remedy-R031 = Write what must go well for the goal to be reached: [factor.staffing] with a title.
problem-R032 = Nobody has judged whether the goal itself will be reached.
remedy-R032 = Write under [judgement] how probable it is that the goal is not reached, and why.
problem-R033 = The risk { $id } has no cause.
remedy-R033 = Write in causes why it may happen. Causes are what measures act on.
problem-R034 = { $what ->
        [judgement] The judgement of the goal has no rationale.
       *[risk] The risk { $id } is scored without a rationale.
    }
remedy-R034 = Write in rationale what you build on: figures, experience or an event.
problem-R035 = Nobody owns the risk { $id }.
remedy-R035 = Write the role that answers for the risk in owner, not a name.
problem-R036 = The risk { $id } is in the zone “{ $zone }” without an open measure.
remedy-R036 = Add a measure with owner and deadline, or let somebody who may do so accept the risk as it is.
problem-R037 = Nobody answers for the measure { $id }.
remedy-R037 = Write the role that is to do it in owner.
problem-R038 = The measure { $id } has no deadline.
remedy-R038 = Write the day by which it is to be done in deadline.
problem-R039 = The measure { $id } is due { $date }, after { $year } has ended.
remedy-R039 = Set a deadline in { $year } for what can be done this year, or leave it if it is meant.
problem-R040 = { $days ->
        [one] The measure { $id } is 1 day late; it was due { $date }.
       *[other] The measure { $id } is { $days } days late; it was due { $date }.
    }
remedy-R040 = If it is done, set status = "done" and done_on. If not, agree on a new deadline with its owner.
problem-R041 = The measure { $id } is done, but nobody has judged whether it worked.
remedy-R041 = Write judged_effect: "as-expected", "partly" or "none".
problem-R042 = The measure { $measure } was done { $date }, but nobody has looked at the risk { $id } since.
remedy-R042 = Assess the risk again. If it stands, write the day in reviewed.
problem-R043 = The target of the risk { $id } is no better than today.
remedy-R043 = A target must be lower on one of the scales and not higher on the other. Mend it, or remove it.
problem-R044 = The risk { $id } is scored higher ({ $key } { $value }) than before there was any control ({ $inherent }).
remedy-R044 = What we do does not make the risk greater. Mend one of the two scores.
problem-R045 = The risk { $id } has a target, but no open measure leads there.
remedy-R045 = Add a measure for the risk, or set the target to what you can live with.
problem-R046 = The acceptance of the risk { $id } lacks { $missing }.
remedy-R046 = Accept the risk in the program. It then writes who, when and why.
problem-R047 = { $changed ->
        [none] The acceptance of the risk { $id } has lapsed, since the risk has changed.
       *[other] The acceptance of the risk { $id } has lapsed. Changed since: { $changed }
    }
remedy-R047 = Whoever accepted it must decide again. Until then the risk needs a measure.
problem-R048 = { $changed ->
        [none] The approval has lapsed, since the assessment has changed.
       *[other] The approval has lapsed. Changed since: { $changed }
    }
remedy-R048 = Show the changes to whoever approved it, and approve again.
problem-R049 = { $count ->
        [0] The assessment is ready, but nothing says who took part.
       *[other] The assessment is ready, but only one role took part.
    }
remedy-R049 = Go through it with at least one more, and write the roles under [session.DATE].
problem-R050 = { $count ->
        [one] Nobody has touched or reviewed the risk { $risks } since { $date }.
       *[other] Nobody has touched or reviewed { $count } risks since { $date }: { $risks }
    }
remedy-R050 = Look at them again. If the assessment stands, write the day in reviewed.
problem-R051 = { $count ->
        [0] There is no Topp 5.
        [one] The Topp 5 has only 1 risk.
       *[other] The Topp 5 has { $count } risks.
    }
remedy-R051 = Choose the five most important of the trust’s other risks, short and long term.
problem-R052 = The Topp 5 names the risk { $id }, which is closed.
remedy-R052 = Take it out, and put in what matters most now.
problem-R053 = { $when ->
        [left] { $days ->
            [0] The board has not seen the Topp 5, and the tertial report is due today.
            [one] The board has not seen the Topp 5, and the tertial report is due in 1 day ({ $date }).
           *[other] The board has not seen the Topp 5, and the tertial report is due in { $days } days ({ $date }).
        }
       *[over] The board has not seen the Topp 5 for the tertial report that was due { $date }.
    }
remedy-R053 = Present the Topp 5 to the board, and write the day of the meeting and the case number on the page of the Topp 5.
problem-R054 = { $what ->
        [probability] The risk { $id } has no probability.
        [consequence] The risk { $id } has no consequence.
       *[both] The risk { $id } is not scored.
    }
remedy-R054 = Place it in the matrix, and it has both.
problem-R055 = { $when ->
        [left] { $days ->
            [one] The assessment is still a draft, and the deadline is in 1 day.
           *[other] The assessment is still a draft, and the deadline is in { $days } days.
        }
        [today] The assessment is still a draft, and the deadline is today.
       *[over] { $days ->
            [one] The assessment is still a draft, 1 day past the deadline.
           *[other] The assessment is still a draft, { $days } days past the deadline.
        }
    }
remedy-R055 = Finish it, and set status = "ready".
problem-R056 = { $hospital } is red on “{ $indicator }”: { $reading } { $unit } in { $year } (yellow { $better ->
        [higher] from
       *[lower] up to
    } { $limit }). But the goal is assessed as low risk.
remedy-R056 = Look at the assessment again: is there a risk that the figure shows and the register lacks? If you stand by the low risk, write why in the judgement of the goal. The finding stays until the figure is better.

### Privacy and secrecy

problem-R057 = { $what ->
        [prioritised] The Topp 5 has risks of prioritised goals only.
        [short] The Topp 5 has risks on short term only.
       *[long] The Topp 5 has risks on long term only.
    }
remedy-R057 = The source asks for other important risks, on short and long term. See whether something outside the prioritised goals, or on the other term, matters more.
problem-R058 = The Topp 5 has a comment on the risk { $id }, which is not in the list.
remedy-R058 = Put the risk back, or remove the comment. As it is, nobody sees it.
problem-R059 = The risk { $id } has no title.
remedy-R059 = Write the unwanted event in a few words.
problem-R060 = The risk { $id } is restricted, but the register is sent to { $host }, which looks open to all.
remedy-R060 = Send the register to a place that only the trust can reach, or take the risk out. What was sent is still in the history.
problem-R061 = { $key } seems to contain a national identity number.
remedy-R061 = Take it out. If it was saved in git, it is in the history too: tell the data protection officer.
problem-R062 = { $key } contains an e-mail address.
remedy-R062 = Write the role instead.
problem-R063 = { $key } seems to contain a telephone number.
remedy-R063 = Write the role instead.
problem-R064 = { $key } seems to be about one patient.
remedy-R064 = Write what may happen and why, not to whom it happened. Age, year of birth and initials can be enough to recognise somebody.

### The matrix

problem-R070 = { $axis ->
        [probability] The zone falls from { $from } to { $to } when the probability rises to { $probability } (consequence { $consequence }).
       *[consequence] The zone falls from { $from } to { $to } when the consequence rises to { $consequence } (probability { $probability }).
    }
remedy-R070 = Mend the grid: a higher probability or consequence must never give a lower zone.
problem-R072 = No cell is in the zone { $zone }.
remedy-R072 = Give it a cell in grid, or take it out of zones.
problem-R073 = { $which ->
        [lowest] The cell of the lowest probability and consequence is in the zone { $zone }, not in the lowest, { $wanted }.
       *[highest] The cell of the highest probability and consequence is in the zone { $zone }, not in the highest, { $wanted }.
    }
remedy-R073 = Mend the corner in grid. The top row of grid is the highest level.
problem-R074 = The lowest and the highest zone lie side by side at probability { $probability } and consequence { $consequence }.
remedy-R074 = Put a zone between them. Otherwise one step decides between harmless and intolerable.
problem-R075 = It is one slanting step from the lowest zone to the highest, to probability { $probability } and consequence { $consequence }.
remedy-R075 = Put a zone between them.
problem-R076 = { $what ->
        [label] { $of ->
            [probability] Level { $level } of probability has no name (label).
           *[consequence] Level { $level } of consequence has no name (label).
        }
        [texts] The area “{ $of }” does not say what level { $level } means.
        [name] The zone { $of } has no name.
       *[action] The zone { $of } does not say what it requires.
    }
remedy-R076 = Write it. Without words a level means something else to everybody in the room.
problem-R077 = { $what ->
        [none] The zone { $zone } has no sign (glyph), and only its colour tells it.
        [glyph] The zones { $other } and { $zone } have the same sign (glyph).
       *[letter] The zones { $other } and { $zone } have the same letter.
    }
remedy-R077 = Give each zone a sign of its own, for example · ░ ▒ ▓.
problem-R078 = The colours of { $other } and { $zone } are hard to tell apart { $sight ->
        [protanopia] for somebody who does not see red
        [deuteranopia] for somebody who does not see green
       *[tritanopia] for somebody who does not see blue
    } (distance { $distance }, at least 12).
remedy-R078 = Choose colours of different lightness, for example #009E73, #F0E442, #E69F00 and #D55E00.
problem-R079 = Text on the colour of { $zone } is hard to read { $sight ->
        [protanopia] for somebody who does not see red
        [deuteranopia] for somebody who does not see green
       *[tritanopia] for somebody who does not see blue
    } (contrast { $contrast }, at least 4).
remedy-R079 = Choose a lighter or darker colour. #D55E00 is a red that can be read on.

### Habits of scoring

problem-R080 = { $what ->
        [outside] Likelihood { $level } goes from { $from } to { $to } per cent, outside 0 to 100.
        [reversed] Likelihood { $level } begins at { $from } and ends at { $to } per cent.
        [falls] Likelihood { $level } begins at { $from } per cent, lower than the level below.
        [overlaps] Likelihood { $level } begins at { $from } per cent, before the level below ends.
       *[gap] Between likelihood { $level } and the level below are percentages that belong to no level.
    }
remedy-R080 = Let each level begin where the one below ends, from 0 to 100.
problem-R081 = { $what ->
        [double] Two levels of { $of ->
            [probability] likelihood
           *[consequence] consequence
        } have the same mark, “{ $level }”.
       *[falls] The mark “{ $level }” of { $of ->
            [probability] likelihood
           *[consequence] consequence
        } is lower than that of the level below.
    }
remedy-R081 = Give the levels a mark each, rising from the lowest.
problem-R082 = The area “{ $of }” has { $found } texts, and the scale has { $wanted } levels.
remedy-R082 = Take out the texts that are too many, or add the levels that are missing.
problem-R083 = The area “{ $of }” may lie from { $least } to { $most }, and { $least } is the higher of the two.
remedy-R083 = Exchange least and most. Until then they are read the other way round.
problem-R090 = { $what ->
        [probability] { $count } of { $total } risks have a probability in the middle of the scale.
       *[consequence] { $count } of { $total } risks have a consequence in the middle of the scale.
    }
remedy-R090 = Read the definitions aloud when you score, and ask what sets this risk apart from the last one.
problem-R091 = { $what ->
        [document] { $count } risks are in the same cell (probability { $probability }, consequence { $consequence }).
       *[trust] { $count } of the trust’s { $total } risks are in the same cell (probability { $probability }, consequence { $consequence }).
    }
remedy-R091 = The matrix then does not say what is most urgent. Look for differences, or merge risks that are the same.
problem-R092 = The risk { $id } may have grave consequences, and the knowledge behind its scores is weak.
remedy-R092 = Find out more, or write in the rationale what you do not know. Be careful with scoring it low.
problem-R093 = { $id ->
        [judgement] The judgement of the goal was changed ({ $changed }), but its rationale is word for word the same.
       *[other] The risk { $id } was changed ({ $changed }), but its rationale is word for word the same.
    }
remedy-R093 = Write what is new since the last time.
problem-R094 = All { $count } risks are in the same cell (probability { $probability }, consequence { $consequence }).
remedy-R094 = They were then not weighed against each other. Begin with the worst, and ask which is less likely or less grave.

### The program itself

problem-R100 = A fault in the program stopped { $rules } here. What the rules would have found is not known.
remedy-R100 = The check is not complete. Try a newer version of risiko, and report the fault to its makers: which rule, and what is special about the file.
