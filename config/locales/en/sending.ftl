### Sending, fetching and taking snapshots from the screen

action-send = send
action-fetch = fetch
help-send = Send your work to the others
help-fetch = Fetch what the others have sent

git-job-send = Send
git-job-fetch = Fetch
git-job-looking = Looking for what has changed …
git-job-why = Why? One line, so that the others understand.
git-job-subject = Called in the history: { $subject }
git-job-more = { $count } more (the arrows scroll)
git-job-keys-send = Enter sends · Esc leaves everything as it is
git-job-keys-commit = Enter puts it into the history · Esc leaves everything as it is
git-job-keys-looking = Esc cancels
git-job-keys-running = Esc puts this away; the work goes on meanwhile
git-job-keys-ended = Esc closes
git-job-seconds = { $seconds } s
git-job-lost = It stopped unexpectedly. The files on disk are as they were when it stopped.
git-job-done = Done: { $what }
git-job-failed = It did not work. Press { $key } to see why.
git-job-again = This is still going on. Wait until it is done.

git-job-unsaved-title = Something is not saved
git-job-unsaved-save = Save and go on
git-job-unsaved-back = Not now

git-job-quit-title = The work is not sent yet
git-job-quit-stay = Wait until it is done
git-job-quit-go = Quit anyway

history-shallow = This copy has the newest part of the history only. What looks oldest may be older. git fetch --unshallow gets the rest.
diff-elsewhere = Older files are at the server only (this copy came without them), and it does not answer. Check the network or VPN, and try again.

action-snapshot = name the state
help-snapshot = Name the state, to compare with it later
git-job-name = Snapshot
git-job-name-title = Snapshot: { $whose }
git-job-name-hint = What is the state called? The name is never moved. Enter makes it, Esc leaves it.
git-job-name-unfit = { $count ->
    [one] The register has one error. Press p and mend it first; then the state can be named.
   *[other] The register has { $count } errors. Press p and mend them first; then the state can be named.
}
git-job-name-unclean = { $count ->
    [one] One file is changed and not sent. Press S to send it first.
   *[other] { $count } files are changed and not sent. Press S to send them first.
}
