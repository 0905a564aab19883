//! Where screens lead. A screen names a target as plain data, and the app opens it: no screen
//! builds another.

use std::path::PathBuf;

use crate::model::{DocKey, FieldAt, ItemKey, Slug, Workshop};

/// A place to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// The matrix of one assessment.
    Matrix(DocKey),
    /// The matrix of a risk's assessment, with the risk chosen.
    MatrixOfRisk(ItemKey),
    /// The matrix of all of a trust's risks.
    MatrixOfTrust {
        trust: Slug,
        on_wall: bool,
    },
    /// An interrupted workshop, to go on with.
    Workshop(Box<Workshop>),
    /// What was written of a workshop, by its name.
    Session(DocKey, String),
    Risk(ItemKey),
    RiskHistory(ItemKey),
    Measure(ItemKey),
    Assessment(DocKey),
    /// A field, in the form that holds it.
    Field(FieldAt),
    /// What is a person's own.
    Mine,
    /// What a person has chosen for themselves.
    Settings,
    Measures(Slug),
    /// A trust's indicators: those under a goal, or all of them.
    Indicators {
        trust: Slug,
        goal: Option<Slug>,
    },
    /// A trust's deadlines, or everybody's.
    Deadlines(Option<Slug>),
    /// A goal in all trusts, with one of them chosen.
    Goal {
        goal: Slug,
        trust: Option<Slug>,
    },
    /// The Topp 5 lists of all trusts.
    TopFive,
    /// What a trust reports in a round; in the one that is worked on where none is named.
    Reporting {
        trust: Slug,
        round: Option<String>,
    },
    /// What a trust reports of a requirement in a round.
    Report {
        trust: Slug,
        goal: Slug,
        round: String,
    },
    /// A trust's own Topp 5.
    OwnTop(Slug),
    /// The same on the page that the board will see.
    BoardPage(Slug),
    Problems,
    /// What a merge has left to choose, beginning with a key of a file.
    Conflicts(Option<(PathBuf, Vec<String>)>),
}
