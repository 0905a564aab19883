### risiko fmt and risiko schema

fmt-done = { $changed ->
    [0] { $refused ->
        [0] { $all ->
            [one] The file had the right form already.
           *[other] All { $all } files had the right form already.
        }
       *[other] No file was changed.
    }
    [one] One file of { $all } was formatted.
   *[other] { $changed } files of { $all } were formatted.
}{ $refused ->
    [0] {""}
    [one] {" "}One could not be formatted, see above.
   *[other] {" "}{ $refused } could not be formatted, see above.
}
fmt-checked = { $changed ->
    [0] { $refused ->
        [0] { $all ->
            [one] The file has the right form.
           *[other] All { $all } files have the right form.
        }
       *[other] The other files have the right form.
    }
    [one] One file of { $all } does not have the right form. Mend it with risiko fmt.
   *[other] { $changed } files of { $all } do not have the right form. Mend them with risiko fmt.
}{ $refused ->
    [0] {""}
    [one] {" "}One could not be read, see above.
   *[other] {" "}{ $refused } could not be read, see above.
}
check-fix-formatted = { $file } is in canonical form now.
fmt-unproved = { $file } was left as it is: formatting would not have kept all that it says.

fmt-nothing-to-migrate = Nothing to migrate: the register has format { $format }, the newest that this program knows.
fmt-migration =
    What has to change to bring the register to format { $format }:
    { $from ->
        [none] { $file }: the line “format = { $format }” is added
       *[other] { $file }: format { $from } becomes { $format }
    }
    All other files stay as they are.
fmt-ask = Change this now? [y/N]
fmt-not-migrated = Nothing was changed. To change it without being asked: risiko fmt --migrate --yes
fmt-migrated = Done.

cli-newer-format =
    The register in { $path } was written by a newer risiko. This one reads it, but does not change it.
    Install the newest version.
cli-not-of-register =
    { $path } is no file of a register.
    Name risiko.toml, a year's directory, or a file in it.
cli-no-kind =
    There is no kind of file called “{ $given }”.
    The kinds are { $known }.

schema-register = the register itself: risiko.toml
schema-matrix = a year's scales, areas and zones: 2024/matrix.toml
schema-catalogue = a year's trusts, deadlines and goals: 2024/catalogue.toml
schema-assessment = a trust's assessment of a goal: 2024/unn/ventetid.toml
schema-other = a trust's risks outside the goals: 2024/unn/_other.toml
schema-top = a trust's Topp 5: 2024/unn/_top.toml
schema-indicators = a trust's quality indicators: 2024/unn/_indicators.toml
schema-reporting = a trust's reporting: 2024/unn/_reporting.toml
schema-written = { $count } schemas are written to { $path }.
