//! Drawing what should be mended: titles and fields by name; code and place only when asked for.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Group, Problems, Row};
use crate::model::diagnostic::{Counts, Diagnostic, Severity};
use crate::model::{ItemKey, Slug};
use crate::report::sanitize::for_terminal;
use crate::report::{fit, problem, titles};
use crate::tui::context::Context;
use crate::tui::layer::Layer;
use crate::tui::widgets::frame;
use crate::tui::widgets::list::scroll_to;
use crate::tui::widgets::paint::{paragraph, put, put_right, width};

/// The columns before a group's name, and before one of an open group.
const SIGNS: u16 = 4;
const INDENT: u16 = 6;

/// A line of the screen.
struct Line {
    row: usize,
    indent: u16,
    text: String,
    right: String,
    style: Style,
}

impl Problems {
    pub(super) fn draw_screen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let of = self.trust.as_ref().map(|trust| cx.trust_short(trust).to_owned());
        let path = [vec![cx.text("problems-title")], of.into_iter().collect()].concat();
        frame::header(cx, area, buf, &path, &self.note(cx));
        let mut body = frame::body(area);
        if self.groups.is_empty() && !cx.is_inspecting {
            paragraph(buf, body, &cx.text("problems-none"), cx.theme.text());
        }
        if self.shows_source
            && let Some(finding) = self.chosen(cx)
        {
            body.height = body.height.saturating_sub(1);
            put(buf, body.x, body.bottom(), body.width, &source(finding), cx.theme.dim());
        }
        self.draw_lines(cx, body, buf);
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    fn note(&self, cx: &Context<'_>) -> String {
        if cx.is_inspecting {
            return cx.text("problems-looking");
        }
        let all = self.groups.iter().flat_map(|group| &group.findings);
        let counts = Counts::of(all.filter_map(|at| cx.problems.get(*at)));
        let args = [
            ("errors", counts.errors.into()),
            ("warnings", counts.warnings.into()),
            ("infos", counts.infos.into()),
        ];
        cx.with("problems-count", &args)
    }

    fn draw_lines(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.list.clear_hits();
        let lines = self.lines(cx, area);
        let chosen = lines.iter().position(|line| line.row == self.list.at()).unwrap_or(0);
        let first = scroll_to(chosen, lines.len(), usize::from(area.height));
        for (line, y) in lines.iter().skip(first).zip(area.y..area.bottom()) {
            let place = Rect { y, height: 1, ..area };
            let x = area.x + line.indent;
            let room = area.right().saturating_sub(x + width(&line.right) + 1);
            put(buf, x, y, room, &line.text, line.style);
            put_right(buf, place, y, &line.right, line.style);
            self.list.add_hit(place, line.row);
        }
    }

    /// The rows around the chosen one, as many above and below as there is room for.
    fn lines(&self, cx: &Context<'_>, area: Rect) -> Vec<Line> {
        let (chosen, room) = (self.list.at(), usize::from(area.height));
        let near = self.rows.iter().enumerate().skip(chosen.saturating_sub(room));
        let mut lines = Vec::new();
        for (at, row) in near.take(chosen.min(room) + room + 1) {
            let is_chosen = at == self.list.at();
            let (indent, text, right, style, finding) = match *row {
                Row::Group(group) => {
                    let Some(group) = self.groups.get(group) else { continue };
                    let (text, right, style) = self.group_line(cx, group);
                    let only = (group.findings.len() == 1).then(|| group.findings[0]);
                    (0, text, right, style, only)
                }
                Row::One(finding) => {
                    let text = cx.problems.get(finding).map(|found| about(cx, found));
                    let (text, style) = (text.unwrap_or_default(), cx.theme.text());
                    (SIGNS, format!("  {text}"), String::new(), style, Some(finding))
                }
            };
            let style = if is_chosen { cx.theme.accent() } else { style };
            let text = if is_chosen { pointed(&text) } else { text };
            lines.push(Line { row: at, indent, text, right, style });
            let finding = finding.and_then(|finding| cx.problems.get(finding));
            if let Some(finding) = finding.filter(|_| is_chosen) {
                let said = message(cx, finding);
                let remedy = problem::remedy(finding, cx.locale);
                let room = usize::from(area.width.saturating_sub(INDENT));
                for (text, style) in [(said, cx.theme.text()), (remedy, cx.theme.dim())] {
                    for text in fit::wrap(&text, room) {
                        let right = String::new();
                        lines.push(Line { row: at, indent: INDENT, text, right, style });
                    }
                }
            }
        }
        lines
    }

    /// "  ▲ UNN · Tiltak over fristen", and how many or where.
    fn group_line(&self, cx: &Context<'_>, group: &Group) -> (String, String, Style) {
        let (glyph, style) = match group.severity {
            Severity::Error => ("●", cx.theme.alarm()),
            Severity::Warning => ("▲", cx.theme.strong()),
            Severity::Info => ("·", cx.theme.text()),
        };
        let trust = group.kind.trust.as_ref().filter(|_| self.trust.is_none());
        let trust = trust.map(|trust| format!("{} · ", cx.trust_short(trust))).unwrap_or_default();
        let text = format!("  {glyph} {trust}{}", problem::kind(group.kind.code, cx.locale));
        let right = match group.findings.len() {
            1 => String::new(),
            count if self.open.contains(&group.kind) => format!("{count} ▾"),
            count => format!("{count} ▸"),
        };
        (text, right, style)
    }
}

/// With the pointer of the chosen line.
fn pointed(text: &str) -> String {
    format!("▸{}", text.get(1..).unwrap_or_default())
}

/// What a finding is about, in people's words: the goal, and the risk's or measure's title.
fn about(cx: &Context<'_>, finding: &Diagnostic) -> String {
    let Some(doc) = finding.doc() else { return outside(cx, finding) };
    let file = titles::file(cx.register(), &doc.name, cx.locale);
    let file = file.strip_suffix(".toml").unwrap_or(&file).to_owned();
    let item = finding.item().and_then(|id| title(cx, finding, id.as_str()));
    [Some(file), item].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a file outside the trusts' folders is called.
fn outside(cx: &Context<'_>, finding: &Diagnostic) -> String {
    let name = finding.file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    match name {
        "matrix" => cx.text("problems-of-matrix"),
        "catalogue" => cx.text("problems-of-catalogue"),
        "risiko" => cx.text("problems-of-settings"),
        _ => for_terminal(name).into_owned(),
    }
}

/// What is wrong; what it is about stands before it where the words do not say.
fn message(cx: &Context<'_>, finding: &Diagnostic) -> String {
    let said = problem::titled(finding, |id| title(cx, finding, id), cx.register(), cx.locale);
    let about = about(cx, finding);
    match finding.item() {
        Some(_) => said,
        // The goal is in the words, or there is nothing to say.
        None if about.is_empty() || finding.arg("goal").is_some() => said,
        None => format!("{about}: {said}"),
    }
}

/// The title of a risk or measure beside a finding, where it has one that may be shown.
fn title(cx: &Context<'_>, finding: &Diagnostic, id: &str) -> Option<String> {
    let key = ItemKey::new(&finding.doc()?, &Slug::new(id)?);
    let register = cx.register();
    let title = match (register.risk(&key), register.measure(&key)) {
        (Some(risk), _) => &risk.title,
        (None, Some(measure)) => &measure.title,
        (None, None) => return None,
    };
    let is_told = cx.may_show_item(&key) && !title.is_empty();
    is_told.then(|| for_terminal(title).into_owned())
}

/// What developers ask for: "R040 · 2024/fin/_other.toml · measure.m9kfc.deadline".
fn source(finding: &Diagnostic) -> String {
    let mut parts = vec![finding.code.number(), problem::place(finding)];
    if !finding.anchor.is_empty() {
        parts.push(for_terminal(&finding.anchor.join(".")).into_owned());
    }
    parts.join(" · ")
}
