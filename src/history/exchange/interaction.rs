//! What passes between git at work and the person whose work it is.

/// What is between this and the person whose work it is.
pub struct Interaction<'a> {
    /// A person answers what git asks.
    pub prompts: bool,
    /// Is told each step.
    pub progress: &'a mut dyn FnMut(Step),
    /// Words the message of a commit that merges others' work with this.
    pub merge_message: &'a dyn Fn(&MergedWork) -> String,
}

/// Others' work that is merged with this.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MergedWork {
    /// So many commits.
    pub commits: usize,
    /// Who made them, each once, the last first.
    pub authors: Vec<String>,
}

/// What is being done, told while it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Puts the changes into the history.
    Committing,
    /// They are there.
    Committed,
    /// Asks the server for others' work.
    Fetching,
    /// Merges it with this.
    Merging,
    /// Sends.
    Pushing,
    /// Others sent meanwhile: once more.
    Retrying,
    /// Sends snapshots.
    PushingSnapshots,
    /// Waits on: the server has been silent for a while.
    ServerSilent,
}
