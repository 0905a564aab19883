### risiko check and risiko explain: what the rules are called, and what the commands say

rule-R001 = The file is not valid TOML
rule-R002 = A value of the wrong type
rule-R003 = Unknown key
rule-R004 = A word that is not among the allowed
rule-R005 = A level outside the scale
rule-R006 = A date in another form, or a day that does not exist
rule-R007 = Two things with one id
rule-R008 = An id that names nothing
rule-R009 = A file or folder in the wrong place
rule-R010 = A missing file or folder
rule-R011 = A file or folder that cannot be read
rule-R012 = The file is not UTF-8
rule-R013 = The grid does not fit its scales
rule-R014 = A merge left two answers open
rule-R015 = Approved without day, role or seal
rule-R016 = The register was written by a newer program
rule-R017 = An unknown consequence area
rule-R018 = A name that cannot be an id
rule-R019 = The file is far too large
rule-R020 = A missing key
rule-R021 = The file is not in canonical form
rule-R022 = A merge's conflict markers
rule-R023 = A text that is far too long
rule-R024 = An indicator's limits in the wrong order
rule-R025 = A share below 0 or above 100 per cent
rule-R030 = Prioritised goal without an assessment
rule-R031 = Goal without critical success factors
rule-R032 = The goal itself is not judged
rule-R033 = Risk without a cause
rule-R034 = Levels without a rationale
rule-R035 = Risk without an owner
rule-R036 = Risk that needs a measure, without an open one
rule-R037 = Measure without an owner
rule-R038 = Measure without a deadline
rule-R039 = Deadline after the end of the year
rule-R040 = Measure past its deadline
rule-R041 = Finished measure, effect not judged
rule-R042 = Measures are done, the risk not assessed again
rule-R043 = Target no better than today
rule-R044 = Risk above what it was before any control
rule-R045 = Target without a measure that leads there
rule-R046 = Acceptance without who, when and why
rule-R047 = The acceptance has lapsed
rule-R048 = The approval has lapsed
rule-R049 = Fewer than two roles took part
rule-R050 = Risks nobody has looked at since the last round
rule-R051 = Topp 5 has other than five risks
rule-R052 = Topp 5 names a closed risk
rule-R053 = Topp 5 has not been presented to the board
rule-R054 = Risk without probability or consequence
rule-R055 = The assessment is not ready for its deadline
rule-R056 = Red indicator under a goal with low risk
rule-R057 = The Topp 5 is one-sided
rule-R058 = A comment on a risk that is not in the Topp 5
rule-R059 = A risk without a title
rule-R060 = Restricted, in a register that may be public
rule-R061 = National identity number
rule-R062 = E-mail address
rule-R063 = Telephone number
rule-R064 = What looks like a patient's case
rule-R070 = The zone falls where probability or consequence rises
rule-R072 = A zone that no cell has
rule-R073 = A corner of the matrix in the wrong zone
rule-R074 = Lowest and highest zone touch
rule-R075 = One step from the lowest to the highest zone
rule-R076 = Texts missing in the matrix
rule-R077 = Zones that look alike without colour
rule-R078 = Colours that a colour-blind person cannot tell apart
rule-R079 = Too little contrast for text to be read
rule-R080 = The percentages of the scale do not fit together
rule-R081 = Marks of levels are doubled or fall
rule-R082 = More texts than levels
rule-R083 = The lowest level allowed is above the highest
rule-R090 = Most levels lie in the middle
rule-R091 = Many risks in one cell
rule-R092 = Weak knowledge behind a grave consequence
rule-R093 = Level changed, rationale not
rule-R094 = All risks have the same levels
rule-R100 = A rule that was stopped by a fault in the program

check-summary = { $count ->
    [0] Nothing to mend.
   *[other] { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $infos ->
        [one] 1 note
       *[other] { $infos } notes
    }. risiko explain CODE tells more about a code.
}
check-no-past = Git could not tell what has changed since last time ({ $why }). The rules that compare are left out.
check-no-such-path = { $path } was not found in the register.
check-unknown-code = No rule has the code "{ $given }". risiko explain without a code lists all.
check-fix-renamed = { $file }: { $old } is now called { $new }. { $keeps } had the id first.
check-fix-unclear = { $id } stands in both { $first } and { $second }, and git cannot tell which had it first. Run risiko check --fix in a terminal and choose, or change one of them yourself.
check-fix-which =
    { $id } stands in two files:
      1  { $first }
      2  { $second }
    Which one keeps the id? [1/2, Enter leaves both]
