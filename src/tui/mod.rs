//! The terminal interface: the app routes, screens own their state.

mod app;
mod ask;
mod conflicts;
mod context;
mod depth;
mod finder;
mod git_job;
mod indexed;
mod job;
mod keymap;
mod layer;
mod overlays;
mod own;
mod screens;
mod sixteen;
mod target;
mod terminal;
mod theme;
mod timeline;
mod wanted;
mod widgets;

#[cfg(test)]
mod tests;

use std::time::Duration;

use crossterm::event;

use crate::history::region::Region;
use crate::locale::Language;
use crate::model::{Date, DocKey, Slug};
use crate::store::Opened;
use crate::store::preferences::Look;

pub use depth::Depth;
pub use own::Own;

/// How the interface is to open.
#[derive(Debug, Clone)]
pub struct Options {
    /// The language of the screens.
    pub language: Language,
    /// Today's date.
    pub today: Date,
    /// The clock stands still (an example, or `--today`), and the screen says so.
    pub today_is_fixed: bool,
    /// What is shown first.
    pub begin: Begin,
    /// The colours that the terminal shows.
    pub depth: Depth,
    /// The colours of the screens.
    pub look: Look,
    /// Whose program it is.
    pub own: Own,
}

/// What the interface opens on.
#[derive(Debug, Clone, Default)]
pub enum Begin {
    /// All trusts against all goals.
    #[default]
    Overview,
    /// A trust's matrix.
    Trust(Slug),
    /// The wall, with a workshop about this assessment: nothing else was ever on the projector.
    Workshop(DocKey),
}

/// Why the interface could not run.
#[derive(Debug, thiserror::Error)]
pub enum TuiError {
    /// The terminal did not do what was asked of it.
    #[error("the terminal: {0}")]
    Terminal(#[from] std::io::Error),
}

/// How long the loop waits for an input before it looks for a signal.
const IDLE_WAIT: Duration = Duration::from_millis(200);

/// The same while a job is running.
const BUSY_WAIT: Duration = Duration::from_millis(30);

/// Shows a register until the person leaves. The terminal is restored however it ends.
///
/// # Errors
/// [`TuiError`] where the terminal cannot be used.
pub fn run(opened: Opened, options: Options) -> Result<(), TuiError> {
    let mut app = app::App::new(opened, options);
    app.begin_session();
    show(app)
}

/// Shows a region until the person leaves: to look at only.
///
/// # Errors
/// As [`run`].
pub fn run_region(region: Region, options: Options) -> Result<(), TuiError> {
    match app::App::of_region(region, options) {
        Some(app) => show(app),
        // A region without registers is never made.
        None => Ok(()),
    }
}

fn show(mut app: app::App) -> Result<(), TuiError> {
    let mut terminal = terminal::Terminal::enter(app.depth())?;
    terminal.take_mouse(app.takes_mouse())?;
    terminal.draw(|area, buf| app.draw(area, buf))?;
    app.begin_watch();
    app.begin_timeline();
    while !app.is_done() && !terminal.is_stop_requested() {
        let wait = if app.is_expecting() { BUSY_WAIT } else { IDLE_WAIT };
        if !event::poll(wait)? {
            if app.poll() {
                terminal.draw(|area, buf| app.draw(area, buf))?;
            }
            app.idle();
            continue;
        }
        // A held key or a fast wheel sends more than the screen shows: one frame for all of it.
        loop {
            app.input(event::read()?);
            if app.is_done() || !event::poll(Duration::ZERO)? {
                break;
            }
        }
        match app.take_errand() {
            Some(app::Errand::Redraw) => terminal.forget()?,
            Some(app::Errand::Suspend) => terminal.suspend()?,
            None => {}
        }
        terminal.take_mouse(app.takes_mouse())?;
        terminal.draw(|area, buf| app.draw(area, buf))?;
    }
    Ok(())
}

/// The interface without a terminal: what it would show, for pictures and measurements.
pub struct Preview {
    app: app::App,
    area: ratatui::layout::Rect,
}

impl Preview {
    /// A register on a screen of this many columns and rows.
    pub fn new(opened: Opened, options: Options, (columns, rows): (u16, u16)) -> Self {
        let area = ratatui::layout::Rect::new(0, 0, columns, rows);
        Self { app: app::App::new(opened, options), area }
    }

    /// Reads which snapshots there are, and compares with the last ones, as a terminal begins with.
    pub fn read_snapshots(&mut self) {
        self.app.begin_timeline();
        self.wait_for_jobs();
    }

    /// Takes one input, as from a terminal, and waits for the jobs that it starts.
    pub fn input(&mut self, event: event::Event) {
        self.press(event);
        self.wait_for_jobs();
    }

    /// Takes one input without waiting: what a terminal would show at once.
    pub fn press(&mut self, event: event::Event) {
        self.app.input(event);
    }

    /// Waits until no job is running.
    pub fn wait_for_jobs(&mut self) {
        self.app.wait_for_jobs();
    }

    /// The screen, cell by cell.
    pub fn draw(&self) -> ratatui::buffer::Buffer {
        let mut buf = ratatui::buffer::Buffer::empty(self.area);
        self.app.draw(self.area, &mut buf);
        buf
    }
}
