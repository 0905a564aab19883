### Snapshots, and work to and from the others

publish-step-committing = Putting it into the history …
publish-step-fetching = Getting what others have sent …
publish-step-merging = Joining it with yours …
publish-step-pushing = Sending …
publish-step-again = Somebody else sent meanwhile. Once more …
publish-step-snapshots = Sending the snapshots …
publish-step-waiting = The server is silent. Waiting a little longer … (Ctrl+C stops safely)

publish-changes = This has changed:
publish-edits = Text, owner, deadline or the like in { $docs }
publish-form = Only comments, settings or the form of the files have changed.
publish-first = The register is sent for the first time.
publish-foreign = { $count ->
    [one] One file that does not belong to the register is left as it is:
   *[other] { $count } files that do not belong to the register are left as they are:
}
publish-foreign-more = and { $count } more
publish-why = Why? (one line; Enter sends without, Ctrl+D cancels)
publish-cancelled = Cancelled. Nothing was sent.
publish-message-form = Comments and form
publish-message-more = { $count ->
    [one] 1 more change
   *[other] { $count } more changes
}
publish-join = { $commits ->
    [one] Joined with one entry from others
   *[other] Joined with { $commits } entries from others
}
publish-join-one = { $commits ->
    [one] Joined with one entry from { $first }
   *[other] Joined with { $commits } entries from { $first }
}
publish-join-two = Joined with { $commits } entries from { $first } and { $second }
publish-join-more = { $count ->
    [one] Joined with { $commits } entries from { $first }, { $second } and one more
   *[other] Joined with { $commits } entries from { $first }, { $second } and { $count } more
}
publish-committed = The changes are kept in the history.
publish-nothing-new = Everything is in the history already.
publish-sent = { $commits ->
    [0] Nothing new to send.
    [one] Sent.
   *[other] Sent ({ $commits } entries of the history).
}
publish-sent-snapshots = { $count ->
    [one] One snapshot was sent.
   *[other] { $count } snapshots were sent.
}
publish-received = { $commits ->
    [0] Nobody else has sent anything new.
    [one] One entry from others was fetched and joined with yours.
   *[other] { $commits } entries from others were fetched and joined with yours.
}
publish-not-pushed = Not sent to the others. Run risiko publish when it shall be.
publish-no-remote = The register has no common place to be sent to. The history is on this machine only.
publish-dirty = You have changes that are not sent. They stay.

publish-safe = Nothing is lost: the files are as they were.
publish-safe-files = Nothing is lost: all that you have saved stands in the files.
publish-safe-commit = Nothing is lost: the changes are in this machine's history and go along next time.

publish-stopped-no-git =
    There is no git on this machine, so the work cannot be sent.
    Ask IT to install git. Until then you can work in the files as usual.
publish-stopped-no-repository =
    The register lies in a plain folder without history (git), so there is nowhere to send it.
    You can work as usual. When it shall be shared, somebody has to run git init in the folder, or you get a shared register with risiko connect.
publish-stopped-bare = This folder is a git store without files. Get the register into another one with risiko connect.
publish-stopped-owner =
    The folder belongs to another user, and git does not work in it until you have said that it is safe.
    If you trust it, run the command that git suggests:
publish-stopped-no-identity =
    Git does not know who you are, and cannot write whom the changes come from. Run this once:
      git config --global user.name "First Last"
      git config --global user.email "you@example.com"
publish-stopped-merge-open =
    A merge was begun and not finished.
    Finish it with git commit, or undo it with git merge --abort. Then try again.
publish-stopped-rebase-open =
    Something else was begun in git and not finished (git status tells what).
    Finish or undo it, and try again.
publish-stopped-detached =
    You are looking at an older version of the register, and are on no branch that could be sent.
    Go back with git switch BRANCH (often main), or make a branch of your own with git switch -c NAME.
publish-stopped-no-commit = There is nothing in the history yet. Run risiko publish first.
publish-stopped-login =
    The server does not let you in: you are not logged in, or you have no access.
    Run risiko publish in a terminal once, where you can log in, or ask the register's owner for access.
publish-stopped-network =
    The server cannot be reached.
    Check the network or VPN, and try again later.
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
    Check the network or VPN, and try again. If it needs more time, raise the limit:
      git config --global risiko.timeout { $more }
publish-unknown = It is not certain whether the server took it in time. Trying again is safe: nothing is sent twice.
publish-stopped-no-remote =
    The register is not at the address it is sent to. It may have moved, or you have no access.
    Ask the register's owner. git remote -v shows the address.
publish-stopped-rejected =
    Others are sending at the same time, and were first both times.
    Try again in a while.
publish-stopped-protected =
    The branch is protected: nobody can send straight into it.
    Make a branch of your own (git switch -c NAME), run risiko publish again, and ask for it to be taken in.
publish-stopped-remote-refused =
    The server did not accept it. It says:
publish-stopped-hook =
    A check on this machine said no. It says:
publish-stopped-signing =
    Git is to sign, and could not. Check the key and the signing program. Git says:
publish-stopped-conflict =
    You and somebody else have changed the same, so the work cannot be joined by itself.
    The merge was undone, and yours is not sent. Run git merge and choose what shall stand in the files, or ask for help. It is about:
publish-stopped-in-the-way =
    Others have changed files in which you have changes that are not in the history.
    Run risiko publish, or move the files, and try again. Git says:
publish-stopped-unrelated = This register and the server's have no history in common. Check that the address is right (git remote -v).
publish-stopped-tag-taken =
    The work is sent, but the server has other snapshots of the same name. A snapshot is never moved.
    Make it again with risiko snapshot, and it gets a name of its own. It is about:
publish-stopped-locked =
    Another program is using git in the register now.
    Wait a little and try again. Git says:
publish-stopped-read-only = The files cannot be written: you lack the permission, or the disk is read-only. Git says:
publish-stopped-disk-full = The disk is full. Make room, and try again.
publish-stopped-other = Git could not do it. Git says:

connect-done = The register is in { $path }.
connect-set-up = Git is set up there so that several people can work in it at once (risiko git-setup --uninstall takes it out).
connect-how = Open it so:
connect-taken =
    There is something in { $path } already, so the register cannot be fetched to it.
    Is it the register? Open it: risiko --register { $path }. Otherwise name another folder after the address.
connect-no-git =
    There is no git on this machine, and a shared register is fetched with git.
    Ask IT to install git (https://git-scm.com), and run the command again.
connect-open =   risiko --register { $path }
connect-no-register = Fetched to { $path }, but there is no register (risiko.toml) in it. Make one with risiko init.
connect-step = Fetching the register …
connect-no-dir = The address does not say what the folder is to be called. Write a folder behind the address.

snapshot-name-invalid = “{ $name }” cannot be a snapshot's name. Use letters from a to z, digits and hyphens, as in 2024-T1. Snapshots of one trust are made with --trust.
snapshot-name-trust = “{ $name }” is a trust's name, and cannot be a snapshot's. Snapshots of one trust are made with --trust { $name }.
snapshot-name-ambiguous = “{ $name }” means something else in a comparison (a year, a day or an option). Choose another name, as 2024-T1.
snapshot-conflicts = Two people have changed the same, and what shall stand is not decided. Decide it first, and make the snapshot then.
snapshot-errors = { $count ->
    [one] The register has one error. Mend it first, or use --allow-problems: then it is recorded in the snapshot.
   *[other] The register has { $count } errors. Mend them first, or use --allow-problems: then they are recorded in the snapshot.
}
snapshot-with-errors = { $count ->
    [one] Made with one error (--allow-problems):
   *[other] Made with { $count } errors (--allow-problems):
}
snapshot-unclean = { $count ->
    [one] One file is changed and not sent. Run risiko publish first (or risiko publish --no-push):
   *[other] { $count } files are changed and not sent. Run risiko publish first (or risiko publish --no-push):
}
snapshot-taken-here = There is a snapshot called { $name } already, and it is not moved. This one is called { $free }.
snapshot-taken-there = Somebody else has sent a snapshot called { $name } already, and it is not moved. This one is called { $free }.
snapshot-unasked = The server could not be asked whether the name is taken. If it is, risiko publish tells.
snapshot-would = Would make the snapshot { $tag }.
snapshot-would-copy = Would copy the year's files to .risiko/snapshots/{ $name }.
snapshot-made = The snapshot { $tag } is made. It is sent by risiko publish.
snapshot-made-here = The snapshot { $tag } is made.
snapshot-copied =
    The year's files are copied to { $path }.
    Compare with it later: risiko diff { $name }
snapshots-none = No snapshots of the year yet. Make the first with risiko snapshot.
snapshots-name = Name
snapshots-whose = Of
snapshots-date = Date
snapshots-zones = Open risks
snapshots-unscored = Unscored
snapshots-by = Made by
snapshots-all = all
snapshots-unread = { $name }: { $count ->
    [one] one file could not be read, and the counts may lack something
   *[other] { $count } files could not be read, and the counts may lack something
}: { $files }

connect-no-identity =
    Git does not know who you are yet. Before you send anything, run this once:
      git config --global user.name "First Last"
      git config --global user.email "you@example.com"
