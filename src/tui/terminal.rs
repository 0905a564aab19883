//! Taking the terminal over, and giving it back however the program ends.

use std::io::{self, BufWriter, Stdout, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::{mem, panic, thread};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::{TerminalOptions, Viewport};

use super::depth::Depth;
use super::sixteen::Sixteen;

type Screen = ratatui::Terminal<CrosstermBackend<BufWriter<Sixteen<Stdout>>>>;

/// The terminal while the program has it.
pub(super) struct Terminal {
    screen: Screen,
    /// The size that `screen` was made for.
    size: Size,
    /// The colours that it shows.
    depth: Depth,
    /// Whether the mouse is the program's.
    has_mouse: bool,
    stop: Arc<AtomicBool>,
}

/// One frame of the largest terminals fits, so that it is written in one go.
const FRAME_BYTES: usize = 1 << 18;

impl Terminal {
    /// Takes the terminal over: raw mode, alternate screen, bracketed paste.
    pub(super) fn enter(depth: Depth) -> io::Result<Self> {
        restore_on_panic();
        let stop = Arc::new(AtomicBool::new(false));
        stop_on_signals(&stop)?;
        enable_raw_mode()?;
        let mut out = io::stdout();
        let entered = queue!(out, EnterAlternateScreen, EnableBracketedPaste, Hide);
        let made = entered.and_then(|()| window_size()).and_then(|size| {
            let screen = screen_of(size, depth)?;
            Ok(Self { screen, size, depth, has_mouse: false, stop })
        });
        if made.is_err() {
            restore();
        }
        made
    }

    /// Draws a frame, shown at once where the terminal can.
    pub(super) fn draw(&mut self, draw: impl FnOnce(Rect, &mut Buffer)) -> io::Result<()> {
        let size = window_size()?;
        let is_new = size != self.size;
        if is_new {
            self.screen = screen_of(size, self.depth)?;
            self.size = size;
        }
        let out = self.screen.backend_mut();
        queue!(out, BeginSynchronizedUpdate)?;
        if is_new {
            queue!(out, Clear(ClearType::All))?;
        }
        self.screen.draw(|frame| draw(frame.area(), frame.buffer_mut()))?;
        let out = self.screen.backend_mut();
        queue!(out, EndSynchronizedUpdate)?;
        Write::flush(out)
    }

    /// Draws all of the next frame: something else may have written on the screen.
    pub(super) fn forget(&mut self) -> io::Result<()> {
        self.screen = screen_of(self.size, self.depth)?;
        execute!(io::stdout(), Clear(ClearType::All))
    }

    /// Gives the terminal back and stops until the shell goes on; then takes it over again.
    #[cfg(unix)]
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        restore();
        self.has_mouse = false;
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)?;
        self.forget()
    }

    /// Elsewhere no shell goes on with a stopped program.
    #[cfg(not(unix))]
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        self.forget()
    }

    /// Takes the mouse, or leaves it to the terminal, which then selects text with it.
    pub(super) fn take_mouse(&mut self, takes: bool) -> io::Result<()> {
        if self.has_mouse == takes {
            return Ok(());
        }
        self.has_mouse = takes;
        match takes {
            true => execute!(io::stdout(), EnableMouseCapture),
            false => execute!(io::stdout(), DisableMouseCapture),
        }
    }

    pub(super) fn is_stop_requested(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

fn window_size() -> io::Result<Size> {
    let (width, height) = crossterm::terminal::size()?;
    Ok(Size { width, height })
}

/// A screen of a fixed size. Made anew when the window changes: ratatui would ask the terminal for
/// its cursor then, and give up where the answer is slow.
fn screen_of(size: Size, depth: Depth) -> io::Result<Screen> {
    let out = Sixteen::new(io::stdout(), depth == Depth::Sixteen);
    let out = BufWriter::with_capacity(FRAME_BYTES, out);
    let viewport = Viewport::Fixed(Rect { x: 0, y: 0, width: size.width, height: size.height });
    let options = TerminalOptions { viewport };
    ratatui::Terminal::with_options(CrosstermBackend::new(out), options)
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// What panics in the background have reported while the screen was drawn.
static REPORTS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Gives the terminal back, and shows what was reported meanwhile. Nothing can be done where that
/// fails.
fn restore() {
    let _ = disable_raw_mode();
    let mut out = io::stdout();
    let _ = execute!(out, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = out.flush();
    let reports = mem::take(&mut *REPORTS.lock().unwrap_or_else(PoisonError::into_inner));
    for report in reports {
        let _ = writeln!(io::stderr(), "{report}");
    }
}

/// A panic of the program itself lands on a terminal that people can read. One in the background
/// leaves the screen alone: the program goes on drawing, and tells of it at the end.
fn restore_on_panic() {
    let drawing = thread::current().id();
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().id() == drawing {
            restore();
            report(info);
        } else {
            let mut reports = REPORTS.lock().unwrap_or_else(PoisonError::into_inner);
            reports.push(info.to_string());
        }
    }));
}

#[cfg(unix)]
fn stop_on_signals(stop: &Arc<AtomicBool>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    for signal in [SIGHUP, SIGINT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(stop))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn stop_on_signals(_stop: &Arc<AtomicBool>) -> io::Result<()> {
    // In raw mode Ctrl-C arrives as a key; closing the window ends the program and its terminal.
    Ok(())
}
