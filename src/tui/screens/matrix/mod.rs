//! The heart: a trust's or a goal's risks on the matrix, with the chosen one's detail.
//!
//! `state` is what the matrix shows, `input` turns keys and the mouse into changes, `draw` shows it.

mod draw;
mod earlier;
mod edit;
mod input;
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
    /// A mark is being dragged.
    dragging: bool,
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

    pub(crate) fn of_trust(trust: Slug, on_wall: bool) -> Self {
        Self::of(MatrixState { on_wall, ..MatrixState::new(Subject::Trust(trust)) })
    }

    /// The matrix of a risk's assessment, with the risk chosen.
    pub(crate) fn on_risk(cx: &Context<'_>, key: &ItemKey) -> Self {
        let mut screen = Self::of_doc(key.doc.clone());
        screen.state.refresh(cx);
        screen.state.choose(key);
        screen
    }

    fn of(state: MatrixState) -> Self {
        Self { state, dragging: false, drawn: Drawn::default() }
    }
}
