### The lock, unsaved work that was found again, and saves that only partly worked

# Who holds the lock. Empty names are unknown.
holder-known = { $user } on { $host } (process { $pid })
holder-process = process { $pid } on { $host }
holder-unknown = another program
holder-since = { $holder }, since { $time }
time-of-day = { $hour }:{ $minute }
time-of-date = { $date } at { $hour }:{ $minute }

read-only-held = Read only: the register is open at { $holder }. You can edit here once it is closed there.
read-only-denied = Read only: the register's folder cannot be written ({ $why }).
read-only-full = Read only: the disk is full. Make room, and open the register again.
cli-held = The register is open at { $holder }. Close it there, and try again.
cli-not-writable = { $path } cannot be written: { $why }

journal-failed = What is unsaved is lost if the program is stopped: { $why }. Save as soon as you can.
journal-failed-full = What is unsaved is lost if the program is stopped: the disk is full. Make room, and save.
journal-other-year = There are unsaved changes of { $year } too. Open with --year { $year } to bring them back.

change-recover = brought back what was not saved

recovery-title = Something was not saved
recovery-intro = The program was stopped before this was saved. Last changed { $time }.
recovery-intro-undated = The program was stopped before this was saved.
recovery-clash-heading = Changed on disk too. What is on disk stays:
recovery-clash = { $file }: { $keys }
recovery-clash-file = { $file }: the file is damaged or gone
recovery-bring-back = Bring it back
recovery-bring-back-detail = The changes are put into the program, unsaved. Look at them, and save or undo.
recovery-keep = Set it aside
recovery-keep-detail = Nothing here can be brought back. It is kept in a file that you can look into.
recovery-throw-away = Throw it away
recovery-throw-away-detail = You are asked once more.
recovery-later = Decide later
recovery-later-detail = Nothing is lost. You are asked again the next time the register is opened.
recovery-keys = ↑↓ choose · Enter use · PgUp/PgDn scroll · Esc later
recovery-sure = Throw the changes away for good?
recovery-sure-keep = Keep them
recovery-sure-throw = Throw them away
recovery-done = Brought back. Look it over, and press s to save.
recovery-thrown = Thrown away.
recovery-refused = It cannot be brought back now: { $why } You are asked again the next time.
recovery-aside = What could not be brought back is in { $file }.
recovery-aside-failed = What could not be brought back is still kept.

message-keys = ↑↓ scroll · Esc close
save-partly-title = Not everything was saved
save-partly-saved = Saved: { $file }
save-partly-failed = Not saved: { $why }
save-partly-rest = What was not saved is still here.

item-risk = risk { $id } “{ $title }”
item-measure = measure { $id } “{ $title }”
item-factor = success factor { $id } “{ $title }”
item-judgement = the judgement of the goal
item-session = the workshop { $id }
item-root = the assessment
item-top = Top 5
item-added = { $item }: new
item-moved = { $item }: moved here
item-taken = { $item }: deleted
item-changed = { $item }: { $fields }
value-set = { $field } { $now }
value-cleared = { $field } cleared
value-changed = { $field } { $was } → { $now }

