### The command line: what the program says while it runs

# Three lines: what is wrong, and the two ways to start.
cli-no-register =
    Found no register (risiko.toml) in { $path } or in the directories above.
    Look around in an example:     risiko demo
    Make a new, empty register:    risiko init DIR
cli-register-unusable = The register in { $path } cannot be opened before this is mended.
cli-no-year =
    The register has no year { $year }.
    { $known ->
        [none] None of its directories has a catalogue or a matrix for a year.
       *[other] Choose one that is there, with --year or year in risiko.toml: { $known }.
    }
cli-findings = { $count ->
    [one] One error or warning in the files in { $root }.
   *[other] { $count } errors and warnings in the files in { $root }{ $more ->
        [0] .
       *[other] , { $more } are not shown here.
    }
}

cli-unknown-trust =
    Found no trust called “{ $given }”.{ $near ->
        [none] {""}
       *[other] {" "}Did you mean { $near }?
    }
    The trusts are { $known }.
cli-unknown-goal =
    Found no goal called “{ $given }”.{ $near ->
        [none] {""}
       *[other] {" "}Did you mean { $near }?
    }
    { $trust } must assess { $known }.
cli-goal-of-others =
    The goal { $goal } does not apply to { $trust }.
    { $trust } must assess { $known }.
cli-unknown-builtin =
    “{ $given }” does not come with the program.
    Choose one of these: { $known }.

cli-not-empty =
    { $path } is not an empty directory.
    Choose another one, or run risiko demo without a directory.
cli-register-exists =
    There is a register in { $path } already.
    Open it with risiko --register, or choose another directory.
cli-in-the-way =
    { $path } is there already and is not overwritten.
    Move the file, or choose another directory.
cli-io = { $path }: { $why }
cli-output = Could not write the result: { $why }
cli-no-terminal =
    The screens need a terminal.
    Without one: risiko status, risiko matrix, risiko export or risiko demo --no-tui.
cli-terminal = The terminal could not be used: { $why }
cli-fixture = The example inside the program is damaged, please report it: { $why }

cli-language-unknown = Warning: { $place } asks for the language “{ $code }”. Use nb, nn or en.
cli-settings-unusable = Warning: { $file } is passed over: { $why }
cli-settings-word = Warning: { $place } has “{ $value }” for { $key }, which means nothing. It is passed over.

cli-demo-made =
    The example register is in { $path }
    Go there, and see what you changed:  git diff
cli-demo-made-no-git = The example register is in { $path }
cli-demo-without-git = Found no git. The example is made without a history, and git diff does not work there.
cli-demo-git-refused = The example is made without a history, because git refused: { $why }
cli-init-made =
    The register is made in { $path }: { $trusts } trusts, { $obligations } assessments missing.
    Open it:           risiko --register { $path }
    Keep its history:  git init { $path }
cli-person-with-command = --trust and --role before a command are for the screen only. Put --trust after the command.
