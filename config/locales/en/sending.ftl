### Sending, fetching and taking snapshots from the screen

action-send = send
action-fetch = fetch
help-send = Send your work to the others
help-fetch = Fetch what the others have sent

errand-send = Send
errand-fetch = Fetch
errand-looking = Looking for what has changed …
errand-why = Why? One line, so that the others understand.
errand-subject = Called in the history: { $subject }
errand-more = { $count } more (the arrows scroll)
errand-keys-send = Enter sends · Esc leaves everything as it is
errand-keys-commit = Enter puts it into the history · Esc leaves everything as it is
errand-keys-looking = Esc cancels
errand-keys-running = Esc puts this away; the work goes on meanwhile
errand-keys-ended = Esc closes
errand-seconds = { $seconds } s
errand-lost = It stopped unexpectedly. The files on disk are as git left them.
errand-sound = Done: { $what }
errand-failed = It did not work. Press { $key } to see why.
errand-again = This is still going on. Wait until it is done.

errand-unsaved-title = Something is not saved
errand-unsaved-save = Save and go on
errand-unsaved-back = Not now

errand-quit-title = The work is not sent yet
errand-quit-stay = Wait until it is done
errand-quit-go = Quit anyway

history-shallow = This copy has the newest part of the history only. What looks oldest may be older. git fetch --unshallow gets the rest.
diff-elsewhere = Older files are at the server only (this copy came without them), and it does not answer. Check the network or VPN, and try again.

action-snapshot = name the state
help-snapshot = Name the state, to compare with it later
errand-name = Snapshot
errand-name-title = Snapshot: { $whose }
errand-name-hint = What is the state called? The name is never moved. Enter makes it, Esc leaves it.
errand-name-unfit = { $count ->
    [one] The register has one error. Press p and mend it first; then the state can be named.
   *[other] The register has { $count } errors. Press p and mend them first; then the state can be named.
}
errand-name-unclean = { $count ->
    [one] One file is changed and not sent. Press S to send it first.
   *[other] { $count } files are changed and not sent. Press S to send them first.
}
