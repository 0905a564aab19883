//! Sending and fetching on the screen: what would be sent and why, how far it is, how it ended.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui_textarea::TextArea;

use super::window;
use crate::history::exchange::Step;
use crate::report::exchange as words;
use crate::tui::context::Context;
use crate::tui::git_job::{Command, End, GitJob, Kind, Question, Stage};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::target::Target;
use crate::tui::widgets::paint::{paragraph, put, put_right};

/// The window is at most so wide.
const WIDEST: u16 = 96;

/// The dialog of what is sent, fetched or named now.
#[derive(Default)]
pub(crate) struct GitDialog {
    why: TextArea<'static>,
    scroll: usize,
}

impl GitDialog {
    fn line(&self) -> String {
        self.why.lines().join(" ").trim().to_owned()
    }

    fn draw_question(&self, cx: &Context<'_>, question: &Question, inside: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        // The question keeps its place at the bottom; what changed gets the rest.
        let below = if question.has_changes() { 6 } else { 2 };
        let foreign = question.foreign.len() as u16;
        let foreign = if foreign == 0 { 0 } else { foreign + 1 };
        let room = inside.height.saturating_sub(below + foreign + 1);
        put(buf, inside.x, inside.y, inside.width, &question.heading, theme.strong());
        let mut y = inside.y + 1;
        y += self.draw_changes(cx, question, Rect { y, height: room, ..inside }, buf);
        if foreign > 0 {
            y += 1;
            for line in &question.foreign {
                put(buf, inside.x, y, inside.width, line, theme.dim());
                y += 1;
            }
        }
        if question.has_changes() {
            self.draw_reason(cx, question, Rect { y: y + 1, height: 4, ..inside }, buf);
        }
        let keys = if question.has_remote() { "git-job-keys-send" } else { "git-job-keys-commit" };
        window::keys(cx, inside, buf, keys);
    }

    /// As many of the changes as there is room for; returns the rows used.
    fn draw_changes(
        &self,
        cx: &Context<'_>,
        question: &Question,
        area: Rect,
        buf: &mut Buffer,
    ) -> u16 {
        let room = usize::from(area.height);
        let all = question.changes.len();
        let first = if all > room { self.scroll.min(all + 1 - room) } else { 0 };
        let shown = if all > first + room { room.saturating_sub(1) } else { all - first };
        let mut y = area.y;
        for line in question.changes.iter().skip(first).take(shown) {
            put(buf, area.x + 2, y, area.width.saturating_sub(2), line, cx.theme.text());
            y += 1;
        }
        let left = all - first - shown;
        if left > 0 && room > 0 {
            let more = cx.with("git-job-more", &[("count", left.into())]);
            put(buf, area.x + 2, y, area.width.saturating_sub(2), &more, cx.theme.dim());
            y += 1;
        }
        y - area.y
    }

    fn draw_reason(&self, cx: &Context<'_>, question: &Question, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        put(buf, area.x, area.y, area.width, &cx.text("git-job-why"), theme.strong());
        put(buf, area.x, area.y + 1, 2, "> ", theme.accent());
        let line =
            Rect { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(2), height: 1 };
        window::input(cx, line, buf, &self.why);
        let message = question.message(&self.line(), cx.locale);
        let subject = message.lines().next().unwrap_or_default();
        let called = cx.with("git-job-subject", &[("subject", subject.into())]);
        put(buf, area.x, area.y + 2, area.width, &called, theme.dim());
    }

    fn type_in(&mut self, git_job: &GitJob, key: KeyEvent) -> Outcome {
        let Stage::Asking(question) = &git_job.stage else { return Outcome::taken() };
        match key.code {
            KeyCode::Enter => return Effect::Git(Command::Send(self.line())).into(),
            KeyCode::Up => self.scroll = self.scroll.saturating_sub(1),
            KeyCode::Down => self.scroll = (self.scroll + 1).min(question.changes.len()),
            _ if question.has_changes() => {
                self.why.input(key);
            }
            _ => {}
        }
        Outcome::taken()
    }
}

impl Layer for GitDialog {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let Some(git_job) = cx.git_job else { return };
        let columns = area.width.saturating_sub(4).min(WIDEST);
        let rows = rows(git_job, usize::from(columns)).min(area.height.saturating_sub(2));
        let title = cx.text(match git_job.kind {
            Kind::Send => "git-job-send",
            Kind::Fetch => "git-job-fetch",
            Kind::Snapshot => "git-job-name",
        });
        let inside = window::draw(cx, area, buf, (columns, rows), &title);
        if inside.height < 3 {
            return;
        }
        match &git_job.stage {
            Stage::Looking => {
                let looking = cx.text("git-job-looking");
                put(buf, inside.x, inside.y, inside.width, &looking, cx.theme.text());
                window::keys(cx, inside, buf, "git-job-keys-looking");
            }
            Stage::Asking(question) => self.draw_question(cx, question, inside, buf),
            Stage::Running => {
                draw_steps(cx, git_job, inside, buf);
                window::keys(cx, inside, buf, "git-job-keys-running");
            }
            Stage::Ended(end) => {
                self.draw_end(cx, end, inside, buf);
                let keys = match end.waits_for_choice {
                    true => "git-job-keys-choose",
                    false => "git-job-keys-ended",
                };
                window::keys(cx, inside, buf, keys);
            }
        }
    }

    /// Every key lands here while it is in sight: nothing else is done by mistake.
    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        let Some(git_job) = cx.git_job else { return Effect::Close.into() };
        let is_ctrl_c =
            key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL);
        if key.code == KeyCode::Esc || is_ctrl_c {
            return leave(git_job);
        }
        match &git_job.stage {
            Stage::Ended(end) => match key.code {
                // What stands in the way is chosen there, and sent from there.
                KeyCode::Enter if end.waits_for_choice => {
                    return Outcome::Done(vec![
                        Effect::Close,
                        Effect::Git(Command::Dismiss),
                        Effect::Go(Target::Conflicts(None)),
                    ]);
                }
                KeyCode::Enter | KeyCode::Char('q') => return leave(git_job),
                KeyCode::Up => self.scroll = self.scroll.saturating_sub(1),
                KeyCode::Down => {
                    self.scroll = (self.scroll + 1).min(end.lines.len().saturating_sub(1));
                }
                _ => {}
            },
            Stage::Asking(_) => return self.type_in(git_job, key),
            Stage::Looking | Stage::Running => {}
        }
        Outcome::taken()
    }

    fn paste(&mut self, cx: &Context<'_>, text: &str) -> Outcome {
        let is_asking =
            |e: &GitJob| matches!(&e.stage, Stage::Asking(question) if question.has_changes());
        if cx.git_job.is_some_and(is_asking) {
            self.why.insert_str(text.replace(['\r', '\n'], " "));
        }
        Outcome::taken()
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if let Mouse::Wheel(_, by) = mouse {
            let by = isize::try_from(by).unwrap_or(0);
            self.scroll = self.scroll.saturating_add_signed(by).min(1000);
        }
        Outcome::taken()
    }
}

impl GitDialog {
    fn draw_end(&self, cx: &Context<'_>, end: &End, inside: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let mut y = inside.y;
        let bottom = inside.bottom().saturating_sub(2);
        let first = self.scroll.min(end.lines.len().saturating_sub(1));
        for (at, line) in end.lines.iter().enumerate().skip(first) {
            let style = match (at, end.is_success) {
                (0, false) => theme.alarm(),
                (_, true) => theme.text(),
                (_, false) if line.starts_with("  | ") => theme.dim(),
                (_, false) => theme.text(),
            };
            let room = Rect { y, height: bottom.saturating_sub(y), ..inside };
            y += paragraph(buf, room, line, style);
        }
    }
}

/// Away from it: what runs goes on out of sight.
fn leave(git_job: &GitJob) -> Outcome {
    let command = if git_job.is_running() { Command::Hide } else { Command::Dismiss };
    Outcome::Done(vec![Effect::Close, Effect::Git(command)])
}

/// The steps so far: those done, and the one that is being done with its time running.
fn draw_steps(cx: &Context<'_>, git_job: &GitJob, inside: Rect, buf: &mut Buffer) {
    let theme = cx.theme;
    let steps: Vec<_> = git_job.steps.iter().filter(|b| b.step != Step::Committed).collect();
    let room = usize::from(inside.height.saturating_sub(2));
    let first = steps.len().saturating_sub(room);
    for (at, (begun, y)) in steps.iter().skip(first).zip(inside.y..).enumerate() {
        let next = steps.get(first + at + 1);
        let seconds = next.map_or(git_job.seconds, |next| next.at).saturating_sub(begun.at);
        let text = words::step(begun.step, cx.locale);
        let (mark, style, text) = match next {
            Some(_) => ("✓", theme.dim(), text.trim_end_matches(" …")),
            None => ("▸", theme.text(), text.as_str()),
        };
        put(buf, inside.x, y, 1, mark, theme.accent());
        put(buf, inside.x + 2, y, inside.width.saturating_sub(10), text, style);
        let time = cx.with("git-job-seconds", &[("seconds", seconds.to_string().as_str().into())]);
        put_right(buf, inside, y, &time, theme.dim());
    }
}

/// So many rows the window takes, frame and keys with it.
fn rows(git_job: &GitJob, columns: usize) -> u16 {
    let rows = match &git_job.stage {
        Stage::Looking => 3,
        Stage::Running => 7,
        Stage::Asking(question) => {
            let foreign = question.foreign.len();
            let foreign = if foreign == 0 { 0 } else { foreign + 1 };
            let reason = if question.has_changes() { 6 } else { 2 };
            1 + question.changes.len() + foreign + reason
        }
        Stage::Ended(end) => {
            let width = columns.saturating_sub(4).max(1);
            let wrapped = |line: &String| crate::report::fit::wrap(line, width).len().max(1);
            end.lines.iter().map(wrapped).sum::<usize>() + 2
        }
    };
    u16::try_from(rows + 2).unwrap_or(u16::MAX)
}
