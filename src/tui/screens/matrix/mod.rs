//! The heart: a trust's or a goal's risks on the matrix, with the chosen one's detail.
//!
//! `state` is what the matrix shows, and `looking` chooses in it. A risk that is picked up is in
//! `hand` until it is dropped; `moving` says what it answers. `input` leads keys and the mouse to
//! them, `draw` shows it all.

mod draw;
mod earlier;
mod edit;
mod hand;
mod input;
mod looking;
mod moving;
mod on_wall;
mod state;

use std::cell::Cell;

use crate::model::{DocKey, ItemKey, Slug};
use crate::tui::context::Context;
use crate::tui::widgets::grid::Grid;
use crate::tui::widgets::hits::Hits;
use state::{MatrixState, Subject};

/// The matrix of an assessment or of a whole trust.
pub(crate) struct MatrixScreen {
    state: MatrixState,
    /// The mouse is down on the chosen mark: dragging picks it up.
    is_pressed: bool,
    drawn: Drawn,
}

/// Where the last frame was drawn.
#[derive(Default)]
struct Drawn {
    hits: Hits<Hit>,
    grid: Cell<Option<Grid>>,
}

#[derive(Debug, Clone, Copy)]
enum Hit {
    Risk(usize),
    Detail,
}

impl MatrixScreen {
    pub(crate) fn of_doc(doc: DocKey) -> Self {
        Self::of(MatrixState::new(Subject::Doc(doc)))
    }

    pub(crate) fn of_trust(trust: Slug) -> Self {
        Self::of(MatrixState::new(Subject::Trust(trust)))
    }

    /// The matrix of a risk's assessment, with the risk chosen.
    pub(crate) fn on_risk(cx: &Context<'_>, key: &ItemKey) -> Self {
        let mut screen = Self::of_doc(key.doc.clone());
        screen.state.refresh(cx);
        screen.state.choose(key);
        screen
    }

    fn of(state: MatrixState) -> Self {
        Self { state, is_pressed: false, drawn: Drawn::default() }
    }
}
