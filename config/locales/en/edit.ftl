### Editing from the command line: set, add, close and the others

edit-written = Written: { $files }
edit-would-write = Would write: { $files } (--dry-run)
edit-nothing-changed = Nothing was changed: all of it stands so already.
edit-nothing-written = Nothing is written.
edit-new = new: { $title }
edit-merged-into = Merged with { $id }.
edit-edited = Changed: { $file }
edit-unchanged = { $file } is not changed.

edit-read-only-newer = The register was written by a newer version of the program and can only be read. Update risiko.
edit-read-only-matrix = The year's matrix is missing or damaged, so the register can only be read. Run risiko status to see what must be mended.
edit-read-only-catalogue = The year's catalogue is missing or damaged, so the register can only be read. Run risiko status to see what must be mended.

edit-unknown-id =
    Nothing is called “{ $given }” in { $year }.{ $near ->
        [none] {""}
       *[other] {" "}Did you mean { $near }?
    }{ $damaged ->
        [none] {""}
       *[other] {" "}Some files are damaged and cannot be read: run risiko status.
    }
edit-ambiguous =
    “{ $given }” may be several.
    Write which one you mean: { $forms }.
edit-no-risk = { $given } is not a risk. Give the id of a risk.
edit-other-trust = { $given } does not belong to { $trust }. The risks must belong to one trust.
edit-nothing-to-set =
    Give at least one id and at least one key with a value.
    For example:  risiko set r7k3m probability=4
edit-no-setting = “{ $given }” is not a key with a value. Write it so: owner='HR-sjef'.

edit-unknown-key = There is no key “{ $key }”.{ $near ->
        [none] {" "}There are these: { $known }.
       *[other] {" "}Did you mean { $near }?
    }
edit-other-command = { $key } is not set directly. Use { $command }.
edit-bad-value = { $key } cannot be “{ $value }”.{ $allowed ->
        [none] {" "}There are no values to choose from here.
       *[other] {" "}Choose one of these: { $allowed }.
    }
edit-bad-day = { $key }: “{ $value }” is not a day. Write 2024-06-01, 1.6.2024 or 1.6.
edit-no-list = { $key } is not a list. Write { $key }=VALUE.
edit-twice = { $key } is given more than once.
edit-not-done = The measure is not done. Set { $key } as well.

edit-rule-unknown = { $id } does not exist.
edit-rule-damaged = { $file } is damaged. Mend it first: risiko edit TRUST/GOAL.
edit-rule-taken = the id { $id } is in use in the same trust. Run risiko status to see where.
edit-rule-title = the title cannot be empty.
edit-rule-area = { $area } can only be set from { $least } to { $most }.
edit-rule-no-area = no consequence area can be set to { $level } in this matrix.
edit-rule-closed = { $id } is closed. Open it first: risiko close { $id } --reopen.
edit-rule-same = { $id } is the same risk.
edit-rule-role = give the role, for example --by director.
edit-rule-reason = give the reason, with --why.

edit-approve-missing =
    { $at } is not assessed yet.
    Nothing is written.
edit-approve-damaged =
    { $at } is damaged and cannot be read. Mend the file first: risiko edit { $at }.
    Nothing is written.
edit-approve-empty =
    { $at } has no risks to approve.
    Nothing is written.
edit-approve-already =
    { $at } was approved on { $what } by { $by }, and nothing of that has changed since.
    Nothing is written.
edit-approve-unscored =
    { $at } has open risks without probability or consequence: { $what }.
    Nothing is written.
edit-approve-conflict =
    { $at } has two values for one key after a merge. Choose one of them first: risiko edit { $at }.
    Nothing is written.
edit-nothing-ready = None of the assessments is ready for approval.{ $lapsed ->
        [none] {""}
       *[other] {" "}The approval has lapsed for { $lapsed }: approve them with --goal.
    }

edit-closed-already =
    { $at } was closed on { $on }.
    Nothing is written. Open it again with risiko close { $at } --reopen.
edit-not-closed =
    { $at } is not closed.
    Nothing is written.
edit-not-accepted =
    { $at } is not accepted.
    Nothing is written.
edit-nothing-to-review =
    { $at } has no open risks.
    Nothing is written.
edit-not-saved = Not saved: { $why }{ $written ->
        [none] {" "}Nothing is written.
       *[other] {" "}These files could not be put back as they were: { $written }.
    }
edit-editor =
    The editor “{ $command }” did not do its job: { $why }
    Choose another one with VISUAL or EDITOR.
edit-editor-quotes = its quotes are not closed
edit-no-file = { $file } does not exist or cannot be read.

edit-lacks = { $at } is not ready. It lacks: { $what }
    Mend it, or say why it is ready all the same with --despite "reason".
edit-lacks-must = { $at } is not ready. This must be mended first: { $what }
edit-approve-not-ready = { $at } is not made ready. Make it ready first: risiko set { $at } status=ready
edit-accept-others = { $at } can be accepted only by: { $what }. If something else is agreed, say what with --despite "reason".
edit-accepted-despite = { $why } Accepted by another role than the zone demands ({ $roles }): { $despite }
