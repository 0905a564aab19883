//! Where the past is read from: one register, or the registers of a region.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::history::item_log::{self, LogEntry, RiskAt};
use crate::history::region::Region;
use crate::history::revisions::{EarlierState, Revision, RevisionError, earlier_state};
use crate::history::snapshots::{Snapshot, snapshots, tags};
use crate::model::{ItemKey, Register};
use crate::store::Opened;

/// The history of a risk, newest first, and the risk at the snapshots.
#[derive(Default)]
pub(crate) struct RiskHistory {
    pub(crate) steps: Vec<LogEntry>,
    pub(crate) at: Vec<(Snapshot, RiskAt)>,
}

/// Where the past is read from.
#[derive(Debug, Clone)]
pub(crate) enum HistorySource {
    /// The folder of a register.
    Register(PathBuf),
    /// Several; snapshots of the same name are one.
    Region(Arc<Region>),
}

impl HistorySource {
    pub(crate) fn snapshots(&self) -> Vec<Snapshot> {
        match self {
            // Without git there are none.
            Self::Register(root) => snapshots(root).unwrap_or_default(),
            Self::Region(region) => region.snapshots(),
        }
    }

    pub(crate) fn state(
        &self,
        saved: &Register,
        name: &Revision,
    ) -> Result<EarlierState, RevisionError> {
        match self {
            Self::Register(root) => earlier_state(root, saved, name),
            Self::Region(region) => region.earlier_state(name),
        }
    }

    /// The history of a risk, up to where its register was read at.
    pub(crate) fn risk_history(&self, saved: &Register, key: &ItemKey) -> RiskHistory {
        // Without git there is none.
        let of = |root: &Path, saved: &Register, steps: Vec<LogEntry>, all: Vec<Snapshot>| {
            let at = item_log::at_snapshots(root, saved, key, &steps, &all).unwrap_or_default();
            RiskHistory { steps, at }
        };
        match self {
            Self::Register(root) => {
                let steps = item_log::item_log(root, saved, key, None).unwrap_or_default();
                of(root, saved, steps, snapshots(root).unwrap_or_default())
            }
            Self::Region(region) => match region.source_of(&key.doc.trust) {
                Some(source) => {
                    let Opened { root, register, .. } = &source.opened;
                    // A folder is what the register was, whatever the branch.
                    let all = if source.revision.is_some() { tags(root) } else { snapshots(root) };
                    let steps = source.item_log(key).unwrap_or_default();
                    of(root, register, steps, all.unwrap_or_default())
                }
                None => RiskHistory::default(),
            },
        }
    }
}
