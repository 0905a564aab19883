### What the screens say instead of what the command line says: keys and screens, never commands

publish-stopped-no-git =
    The program Git is missing on this machine, so the work cannot be sent.
    Ask IT to install it. Until then you can work as usual.
publish-stopped-no-repository =
    The register is in a plain folder without a history, so there is nowhere to send it.
    You can work as usual. When it shall be shared, its owner has to make it so first.
publish-stopped-bare = This folder has only the history, not the files. Get the register into another folder.
publish-stopped-owner =
    The folder belongs to another user, and the history is not used until you or IT have said that it is safe.
    Show this to IT:
publish-stopped-no-identity =
    The program does not know who you are, and cannot write who the changes come from.
    Press S again, and you are asked for name and e-mail.
publish-stopped-merge-open =
    A merge was begun outside the program and not finished.
    Ask whoever began it, or IT, to finish it or take it back. Then try again.
publish-stopped-rebase-open =
    Something else was begun in the history outside the program and not finished.
    Ask whoever began it, or IT, to finish it or take it back. Then try again.
publish-stopped-detached =
    You are looking at an older state of the register, and nothing can be sent from there.
    Ask IT to set the folder back to the newest state.
publish-stopped-no-commit = There is nothing in the history yet. Press S to send first.
publish-stopped-login =
    The server does not let you in: you are not logged in, or you have no access.
    Ask IT for help with logging in, or ask the register's owner for access.
publish-stopped-silent =
    { $stage ->
        [push] The server said nothing for { $seconds ->
            [one] one second
           *[other] { $seconds } seconds
        } while the work was being sent. The attempt was ended.
       *[fetch] The server said nothing for { $seconds ->
            [one] one second
           *[other] { $seconds } seconds
        } while others' work was being fetched. The attempt was ended.
    }
    Check the network or VPN, and try again.
publish-stopped-no-remote =
    The register is not at the address that it is sent to. It may have moved, or you have no access.
    Ask the register's owner.
publish-stopped-protected =
    The server is locked: nobody can send to it directly.
    Ask the register's owner to take your work in.
publish-stopped-signing =
    The work is to be signed, but that failed. Check the key and the signing program. The answer was:
publish-stopped-conflict =
    You and somebody else changed the same thing, so the work cannot be merged by itself.
    The merge was undone, and yours is not sent. Agree with the others on what shall stand, or ask IT for help. It is about:
publish-stopped-choose =
    You and somebody else have given one thing two values, and somebody has to choose.
    Press Enter to choose. It is about:
publish-stopped-in-the-way =
    Others changed what you have changed too, and yours is not in the history.
    Press S to send yours. It is merged then. The answer was:
publish-stopped-unrelated =
    This register and the server's have no history in common.
    Ask the register's owner whether the address is right.
publish-stopped-tag-taken =
    The work is sent, but the server has other snapshots of the same name. A snapshot is never moved.
    Press N and give the state another name. It is about:
publish-stopped-locked =
    Another program is using the history now.
    Wait a little and try again. The answer was:
publish-stopped-read-only = The files cannot be written: you lack the rights, or the disk is write-protected. The answer was:
publish-stopped-other = It did not work. The answer was:
publish-not-pushed = Not sent to the others. Press S when it shall be.
conflicts-files =
    Something must be settled outside the program, since one of you has taken all of it away, or it could not be merged: { $files }
    Ask IT for help. Press S when it is done.
resolve-unknown = Nothing is left to choose about { $given }.

snapshot-name-invalid = “{ $name }” cannot be a snapshot's name. Use letters from a to z, digits and hyphens, as in 2024-T1.
snapshot-name-trust = “{ $name }” is a trust's name, and cannot be a snapshot's.
snapshot-with-errors = { $count ->
    [one] Made with one error:
   *[other] Made with { $count } errors:
}
snapshot-unclean = { $count ->
    [one] One file is changed and not sent. Press S to send it first:
   *[other] { $count } files are changed and not sent. Press S to send them first:
}
snapshot-unasked = The server could not be asked whether the name is taken. If it is, you are told when you send.
snapshot-made = The snapshot { $tag } is made. It is sent the next time you send (S).
snapshot-copied = The snapshot { $name } is made. Compare with it later: press d.

journal-other-year = There are unsaved changes of { $year } too. Open that year to bring them back.
report-file-exists = { $path } is there already. Write another name.

problem-R001 = The file cannot be read: something in it is written wrong.
remedy-R001 = Ask whoever changed the file by hand to mend it. Ctrl-G shows where the fault is.
remedy-R002 = It must be { $wanted ->
        [text] a text
        [number] a whole number
        [decimal] a number
        [true-false] yes or no
        [date] a date
        [list] a list
        [pair] two numbers
       *[table] several fields
    }. Write it anew.
problem-R003 = “{ $key }” is no field that the program knows.
remedy-R003 = { $near ->
        [none] It is kept, but not used.
       *[other] Did somebody mean { $near }? It is kept, but not used.
    }
remedy-R005 = Choose a level on the scale.
remedy-R006 = Choose the day anew.
remedy-R007 = One of them must get another name or be taken away. Ctrl-G shows where it is.
problem-R008 = Something is named here that is not there.
remedy-R008 = Take it out. It may have been deleted in another change.
problem-R009 = { $what ->
        [trust] “{ $name }” is no trust of the catalogue.
       *[goal] “{ $name }” belongs to no goal of the catalogue.
    }
remedy-R009 = { $near ->
        [none] Move it to where it belongs, or take it into the catalogue.
       *[other] Did somebody mean { $near }? Give it that name, or move it.
    }
remedy-R010 = Get it back, or make it anew. The register is shown without it meanwhile.
remedy-R014 = Press Enter to see both and choose.
remedy-R015 = Approve the assessment again.
remedy-R017 = Use one of these: { $known }. Or add the area to the matrix.
problem-R018 = “{ $id }” cannot be used as a name here.
remedy-R020 = Write it.
problem-R021 = The file is not written in the fixed form.
remedy-R021 = It is written right the next time something in it is saved from here.
remedy-R022 = Whoever merged by hand must choose what shall stand. Ctrl-G shows where.
remedy-R024 = Swap the limits of yellow and green, or mend what is best. No figure is judged until that is done.
remedy-R025 = Mend the figure. If it is no share, write another unit than per cent.
remedy-R030 = Press Enter, and add the first risk.
remedy-R031 = Write what must go well for the goal to be reached.
remedy-R032 = Judge how probable it is that the goal is not reached, and write why.
remedy-R033 = Write why it may happen. Causes are what measures act on.
remedy-R034 = Write what you build on: figures, experience or an event.
remedy-R035 = Write the role that owns the risk, not a name.
remedy-R037 = Write the role that is to do it.
remedy-R038 = Write the day by which it is to be done.
remedy-R040 = If it is done, set it to done, with the day. If not, agree on a new deadline with its owner.
remedy-R041 = Write whether it worked as expected, partly or not at all.
remedy-R042 = Assess the risk again. If it stands, press r in the matrix.
remedy-R049 = Go through it with at least one more, and write the roles with the workshop.
problem-R050 = { $count ->
        [one] Nobody has touched or reviewed a risk since { $date }.
       *[other] Nobody has touched or reviewed { $count } risks since { $date }.
    }
remedy-R050 = Look at them again. If the assessment stands, press r in the matrix.
remedy-R055 = Finish it, and make it ready.
remedy-R072 = Give it a cell in the matrix, or take the zone away.
remedy-R073 = Mend the corner in the matrix.
problem-R076 = { $what ->
        [label] { $of ->
            [probability] Level { $level } of probability has no name.
           *[consequence] Level { $level } of consequence has no name.
        }
        [texts] The area “{ $of }” does not say what level { $level } means.
        [name] The zone { $of } has no name.
       *[action] The zone { $of } does not say what it requires.
    }
problem-R077 = { $what ->
        [none] The zone { $zone } has no sign, and only its colour tells it.
        [glyph] The zones { $other } and { $zone } have the same sign.
       *[letter] The zones { $other } and { $zone } have the same letter.
    }
remedy-R061 = Take it out. If it was sent, it is in the history too: tell the data protection officer.
remedy-R083 = Exchange the lowest and the highest level. Until then they are read the other way round.
