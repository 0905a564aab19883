//! Findings, as data: the same list serves `status`, the problem screen and later reports.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use super::{Date, DocKey, Slug, ZoneIndex, word_of};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something of the file could not be used, or must not be sent as it is.
    Error,
    /// It can be used, and should be mended.
    Warning,
    /// Worth a look.
    Info,
}

impl Severity {
    /// Each severity with its word in `risiko.toml` (FORMAT.md chapter 3).
    pub const WORDS: [(&'static str, Self); 3] =
        [("error", Self::Error), ("warning", Self::Warning), ("info", Self::Info)];

    /// The word in files.
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $number:literal, $severity:ident;)+) => {
        /// What was found. The number is stable and never reused; the words are the locale's
        /// (`problem-R001`).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name = $number,)+
        }

        impl Code {
            /// Every code, in the order of its numbers.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// How much it matters where nobody has said otherwise.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$name => Severity::$severity,)+
                }
            }
        }
    };
}

/// How much a rule's findings matter in a register; `None` where it will not hear of them.
pub type Severities = BTreeMap<Code, Option<Severity>>;

/// How urgent a finding is among others of its code; the smallest is the most urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Days to a deadline, negative when it has passed.
    Days(i64),
    /// Late since a day.
    Since(Date),
    /// A risk in a zone: the highest zone first.
    Zone(Reverse<ZoneIndex>),
    /// All alike.
    Alike,
}

// R001-R029 the form of files, R030-R059 the risk work, R060-R069 privacy and secrecy,
// R070-R089 the matrix, R090-R099 scoring habits, R100 the program itself.
codes! {
    /// The file is not TOML.
    Syntax = 1, Error;
    /// A value has the wrong type.
    WrongType = 2, Error;
    /// A key that the format does not know.
    UnknownKey = 3, Warning;
    /// A word that is not among the allowed.
    UnknownWord = 4, Error;
    /// A level outside its scale, or outside the area's bounds.
    OutsideScale = 5, Error;
    /// A date in another form, or a day that does not exist.
    BadDate = 6, Error;
    /// Two things with one id.
    DuplicateId = 7, Warning;
    /// An id that names nothing.
    UnknownId = 8, Warning;
    /// A file that belongs to no goal of the trust, or a folder that is no trust.
    UnknownPlace = 9, Error;
    /// A file or folder that should be there and is not.
    MissingFile = 10, Error;
    /// A file or folder that could not be read.
    Unreadable = 11, Error;
    /// Bytes that are not UTF-8.
    NotUtf8 = 12, Error;
    /// The grid does not fit its scales.
    BadGrid = 13, Error;
    /// A merge left two values for one key.
    OpenConflict = 14, Error;
    /// `approved` without on, by or seal.
    UnsealedApproval = 15, Error;
    /// A format newer than this program.
    NewerFormat = 16, Error;
    /// An area that the matrix does not have.
    UnknownArea = 17, Error;
    /// A name that cannot be an id.
    BadId = 18, Error;
    /// A file far larger than any assessment.
    TooLarge = 19, Error;
    /// A key that should be there and is not.
    MissingKey = 20, Error;
    /// The file is not in the canonical form.
    NotCanonical = 21, Info;
    /// A merge's conflict markers.
    ConflictMarkers = 22, Error;
    /// A text far longer than anybody reads.
    ValueTooLarge = 23, Warning;
    /// An indicator whose limit of yellow is harder to meet than that of green.
    CrossedLimits = 24, Error;
    /// A share below nought or above a hundred per cent.
    NoShare = 25, Warning;
    /// A prioritised goal without an assessment.
    ObligationMissing = 30, Warning;
    /// An assessment without critical success factors.
    NoFactors = 31, Info;
    /// An assessment that does not judge the goal itself.
    NoJudgement = 32, Warning;
    /// A risk without a cause.
    NoCause = 33, Info;
    /// Scores without a rationale.
    NoRationale = 34, Warning;
    /// A risk that nobody owns.
    NoOwner = 35, Warning;
    /// A risk whose zone asks for a measure, without an open one.
    Untreated = 36, Warning;
    /// A measure that nobody answers for.
    MeasureWithoutOwner = 37, Warning;
    /// A measure without a deadline.
    MeasureWithoutDeadline = 38, Warning;
    /// A deadline after the end of the year.
    DeadlineAfterYear = 39, Info;
    /// An open measure whose deadline has passed.
    MeasureOverdue = 40, Warning;
    /// A measure that is done, its effect never judged.
    EffectNotJudged = 41, Warning;
    /// Measures are done and the risk has not been looked at again.
    DoneNotReviewed = 42, Warning;
    /// A target that is no better than today.
    TargetNotBetter = 43, Warning;
    /// A risk scored above what it was before any control.
    AboveInherent = 44, Warning;
    /// A target that no measure leads to.
    TargetWithoutMeasure = 45, Warning;
    /// A risk that is to be accepted, without who, when and why.
    AcceptanceIncomplete = 46, Warning;
    /// What was accepted has changed since.
    AcceptanceLapsed = 47, Warning;
    /// What was approved has changed since.
    ApprovalLapsed = 48, Warning;
    /// Assessed with fewer than two roles taking part.
    TooFewRoles = 49, Info;
    /// A risk that nobody has touched or reviewed since the last snapshot.
    Untouched = 50, Warning;
    /// A Topp 5 with more or fewer than five.
    TopNotFive = 51, Warning;
    /// A Topp 5 that names a closed risk.
    TopNamesClosed = 52, Warning;
    /// A Topp 5 that the board has not seen when a tertial report is due.
    TopNotPresented = 53, Warning;
    /// An open risk without probability or consequence.
    Unscored = 54, Warning;
    /// An assessment that is not ready though its deadline is near or past.
    NotReady = 55, Warning;
    /// An indicator in red under a goal that is assessed as low risk.
    RedIndicator = 56, Warning;
    /// A Topp 5 of one horizon, or of prioritised goals' risks only.
    TopOneSided = 57, Info;
    /// A comment in the Topp 5 on a risk that is not in the list.
    TopCommentUnlisted = 58, Info;
    /// An open risk without a title.
    Untitled = 59, Warning;
    /// A restricted item in a register whose remote looks public.
    RestrictedInPublic = 60, Error;
    /// A national identity number.
    IdentityNumber = 61, Error;
    /// An e-mail address.
    EmailAddress = 62, Warning;
    /// A telephone number.
    PhoneNumber = 63, Warning;
    /// What looks like a patient's case.
    PatientCase = 64, Warning;
    /// A zone that falls where probability or consequence rises.
    NotMonotone = 70, Error;
    /// A zone that no cell has.
    UnusedZone = 72, Error;
    /// A corner of the matrix in the wrong zone.
    WrongCorner = 73, Error;
    /// The lowest and the highest zone share an edge.
    ZonesTouch = 74, Warning;
    /// One step from the lowest zone to the highest.
    BetweennessBroken = 75, Warning;
    /// A level or area without its texts.
    TextsMissing = 76, Warning;
    /// Zones that look alike without colour.
    ZonesAlike = 77, Warning;
    /// Zone colours that a colour-blind person cannot tell apart.
    ColorsTooClose = 78, Warning;
    /// A zone colour on which no text is readable.
    ContrastTooLow = 79, Warning;
    /// Bands of percent that overlap, leave gaps, fall or leave 0 to 100.
    BandsFaulty = 80, Warning;
    /// Marks that two levels share, or that fall.
    MarksFaulty = 81, Warning;
    /// An area with more texts than levels.
    TextsTooMany = 82, Warning;
    /// An area whose least level is above its most.
    BoundsReversed = 83, Warning;
    /// Most scores lie in the middle level.
    MostInTheMiddle = 90, Info;
    /// Many risks in one cell.
    CrowdedCell = 91, Info;
    /// Weak knowledge behind a high consequence.
    WeakKnowledge = 92, Info;
    /// A level was changed and its rationale was not.
    LevelWithoutRationale = 93, Warning;
    /// The same score for every risk.
    AllAlike = 94, Info;
    /// A rule was stopped by a fault in the program: what it would have found is not known.
    RuleStopped = 100, Error;
}

impl Code {
    /// What it is about must not be shown again: the line that holds it is left out.
    pub fn is_secret(self) -> bool {
        matches!(
            self,
            Self::IdentityNumber | Self::EmailAddress | Self::PhoneNumber | Self::PatientCase
        )
    }

    /// The stable code that people write, `R001`.
    pub fn number(self) -> String {
        format!("R{:03}", self as u16)
    }

    /// The code that people mean by `R012`, `r012` or `12`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(['R', 'r']).unwrap_or(text);
        let number: u16 = digits.parse().ok()?;
        Self::ALL.iter().copied().find(|code| *code as u16 == number)
    }
}

/// Where in a text, counted from 1 in lines and characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// What was found.
    pub code: Code,
    /// The file, relative to the register.
    pub file: PathBuf,
    /// The keys that lead to what it is about, `["risk", "r7k3m", "owner"]`, where it was found on
    /// the loaded register: its position is then looked up in the file when it is shown. Keys that
    /// are not there are left out from the end; a last one may be an item of a list.
    pub anchor: Vec<String>,
    /// Where in the file; `None` where the file as a whole is meant.
    pub position: Option<Position>,
    /// The line it stands on, for a caret to point into.
    pub source_line: String,
    /// How many characters the caret covers.
    pub width: usize,
    /// What the message's words are filled with.
    pub args: Vec<(&'static str, String)>,
    /// How urgent it is among others of its code.
    pub urgency: Urgency,
}

impl Diagnostic {
    /// A finding about a file as a whole.
    pub fn of_file(severity: Severity, code: Code, file: impl Into<PathBuf>) -> Self {
        Self {
            severity,
            code,
            file: file.into(),
            anchor: Vec::new(),
            position: None,
            source_line: String::new(),
            width: 0,
            args: Vec::new(),
            urgency: Urgency::Alike,
        }
    }

    /// A finding about a place of a file, by the keys that lead there, as severe as its code is.
    pub fn at(code: Code, file: impl Into<PathBuf>, anchor: &[&str]) -> Self {
        let anchor = anchor.iter().map(|key| (*key).to_owned()).collect();
        Self { anchor, ..Self::of_file(code.severity(), code, file) }
    }

    /// The same, with a word of its message filled in.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The same, more urgent than others of its code.
    #[must_use]
    pub fn urgent(mut self, urgency: Urgency) -> Self {
        self.urgency = urgency;
        self
    }

    /// The trust whose file it is about; `None` where it is about something else. The path is a
    /// file's identity (FORMAT.md rule 1): `2024/unn/ventetid.toml`.
    pub fn trust(&self) -> Option<Slug> {
        let mut parts = self.file.iter().skip(1);
        let trust = parts.next()?.to_str()?;
        parts.next()?;
        Slug::new(trust)
    }

    /// The trust's file that it is about, where it can be one.
    pub fn doc(&self) -> Option<DocKey> {
        let name = Path::new(self.file.iter().nth(2)?).file_stem()?.to_str()?;
        Some(DocKey { trust: self.trust()?, name: Slug::new(name)? })
    }

    /// The risk or measure that it is about, by its id, where it is about one.
    pub fn item(&self) -> Option<Slug> {
        match self.anchor.as_slice() {
            [table, id, ..] if ["risk", "measure", "order"].contains(&table.as_str()) => {
                Slug::new(id)
            }
            _ => None,
        }
    }

    /// A word of its message.
    pub fn arg(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(n, _)| *n == name).map(|(_, v)| v.as_str())
    }
}

/// How many findings of each severity there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// The rest.
    pub infos: usize,
}

impl Counts {
    /// Counts findings.
    pub fn of<'d>(findings: impl IntoIterator<Item = &'d Diagnostic>) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Info => counts.infos += 1,
            }
        }
        counts
    }
}

impl fmt::Display for Diagnostic {
    /// `file:line:column: R001`: where and what, without the locale's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(at) = self.position {
            write!(f, ":{}:{}", at.line, at.column)?;
        }
        write!(f, ": {}", self.code.number())
    }
}
