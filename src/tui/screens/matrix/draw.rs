//! Laying the matrix screen out: beside each other where there is room, else one above the other.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Hit, MatrixScreen, Numbered, Subject};
use crate::model::scale::LevelText;
use crate::model::{Level, Matrix, Risk, State};
use crate::report::indicators::words;
use crate::tui::keymap::Action;
use crate::tui::layer::{Context, Layer};
use crate::tui::screens::since;
use crate::tui::widgets::frame;
use crate::tui::widgets::grid::Grid;
use crate::tui::widgets::list::scroll_to;
use crate::tui::widgets::marks::{self, Mark, knowledge_glyph};
use crate::tui::widgets::paint::{fill, paragraph, put, put_right, rule, width};

/// From this width list and detail stand beside the matrix.
const BESIDE: u16 = 110;
/// From this height the next levels up are told beside the levels in hand.
const TALL: u16 = 32;
/// The fewest lines of the list below the matrix.
const FEWEST_LINES: u16 = 3;

impl MatrixScreen {
    pub(super) fn draw_screen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.hits.clear();
        if self.on_wall {
            return self.draw_wall(cx, area, buf);
        }
        let (path, note) = self.title(cx);
        frame::header(cx, area, buf, &path, &note);
        let body = frame::body(area);
        let beside = area.width >= BESIDE;
        // A narrow screen wraps the longer text; a tall one tells the next levels up.
        let lines = match (beside, area.height >= TALL) {
            (_, true) => 4,
            (false, false) => 3,
            (true, false) => 2,
        };
        let definition =
            Rect { y: body.bottom().saturating_sub(lines), height: lines.min(body.height), ..body };
        let gap = u16::from(beside || area.height >= TALL);
        let main = Rect { height: body.height.saturating_sub(lines + gap), ..body };
        if beside {
            self.draw_beside(cx, main, buf);
        } else {
            self.draw_stacked(cx, main, buf);
        }
        self.draw_definitions(cx, definition, buf);
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    pub(super) fn title(&self, cx: &Context<'_>) -> (Vec<String>, String) {
        let trust = cx.trust_short(self.own_trust()).to_owned();
        match &self.subject {
            Subject::Trust(id) => {
                let name = cx.trust(id).map_or(String::new(), |t| t.name.clone());
                (vec![trust, cx.text("matrix-all")], name)
            }
            Subject::Doc(doc) => {
                let assessment = cx.register().assessment(doc);
                let assessed = assessment.and_then(|a| a.assessed).map(|d| cx.day(d));
                let state = cx.register().state(doc);
                let word = cx.text(&format!("state-{}", state.word()));
                let note = match (state, assessed) {
                    (State::Missing, _) | (_, None) => word,
                    (_, Some(day)) => cx.with(
                        "screen-assessed",
                        &[("date", (&day).into()), ("state", (&word).into())],
                    ),
                };
                (vec![trust, cx.doc_title(doc)], note)
            }
        }
    }

    fn draw_beside(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let left = Rect { width: (area.width * 11 / 20).min(130), ..area };
        let x = left.right() + 3;
        let right = Rect { x, width: area.right().saturating_sub(x), ..area };
        self.draw_matrix(cx, left, buf);
        let wanted = self.shown.len().min(1_000) as u16 + 1;
        let list = Rect { height: wanted.max(4).min(right.height * 2 / 5), ..right };
        self.draw_list(cx, list, buf);
        let y = list.bottom() + 1;
        rule(buf, right.x, y, right.width, cx.theme.rule());
        let mut detail = Rect { y: y + 1, height: right.bottom().saturating_sub(y + 1), ..right };
        if self.indicators.total() > 0 && detail.height > FEWEST_LINES {
            detail.height -= 1;
            self.draw_indicators(cx, Rect { y: detail.bottom(), height: 1, ..right }, buf);
        }
        self.hits.add(detail, Hit::Detail);
        self.draw_detail(cx, detail, buf);
    }

    /// Where the hospitals stand that are followed under the goal, and the key that tells more.
    fn draw_indicators(&self, cx: &Context<'_>, line: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let key = cx.keymap.keys(self.place(), Action::Indicators).first().copied();
        let hint = format!("{} {}", key.unwrap_or_default(), cx.text("action-indicators"));
        put_right(buf, line, line.y, &hint, theme.accent());
        let room = line.width.saturating_sub(width(&hint) + 2);
        let counts = words::counts(self.indicators, cx.locale);
        put(buf, line.x, line.y, room, &counts, theme.text());
    }

    fn draw_stacked(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let matrix = &cx.register().matrix;
        let rows = matrix.scale(matrix.vertical).len() as u16;
        // The matrix takes what the list can spare, in whole lines of tiles, and at least two lines
        // a tile: it is what the room looks at.
        let spare = area.height.saturating_sub(FEWEST_LINES + 1);
        let list_wanted = (self.shown.len().min(8) as u16).max(FEWEST_LINES) + 1;
        let generous = area.height.saturating_sub(list_wanted);
        let axis = 2;
        let tile = (generous.saturating_sub(axis) / rows).max(2);
        // On a low screen the list gives way before the tiles do.
        let height = (tile * rows + axis).min(spare).max(rows + 1).min(area.height);
        let top = Rect { height, ..area };
        self.draw_matrix(cx, top, buf);
        let y = top.bottom() + u16::from(area.height > height + FEWEST_LINES + 2);
        let list = Rect { y, height: area.bottom().saturating_sub(y), ..area };
        self.draw_list(cx, list, buf);
    }

    pub(super) fn draw_matrix(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let matrix = &cx.register().matrix;
        let grid = Grid::fit(area, matrix);
        self.grid.set(grid);
        let Some(grid) = grid else {
            paragraph(buf, area, &cx.text("too-small"), cx.theme.text());
            return;
        };
        let chosen = self.chosen(cx).filter(|(_, r)| r.is_open());
        let here = chosen.and_then(|(_, risk)| self.cell_in_hand(risk));
        grid.draw(matrix, cx.theme, buf, here);
        self.draw_old_places(cx, &grid, buf);
        if let Some((numbered, risk)) = chosen
            && let (Some(from), Some(to)) = (risk.current.cell(), risk.target.cell())
        {
            let label = cx.with("mark-target", &[("number", numbered.number.into())]);
            marks::draw_path(&grid, matrix, cx.theme, buf, from, to, &label);
        }
        marks::draw(&grid, matrix, cx.theme, buf, &self.marks(cx));
    }

    fn cell_in_hand(&self, risk: &Risk) -> Option<(Level, Level)> {
        if self.moves_target { risk.target.cell() } else { risk.current.cell() }
    }

    fn marks(&self, cx: &Context<'_>) -> Vec<Mark> {
        let mark = |(i, numbered): (usize, &Numbered)| {
            let risk = cx.register().risk(&numbered.key)?;
            let shown = risk.is_open() && self.is_visible(cx, numbered);
            let cell = risk.current.cell().filter(|_| shown)?;
            Some(Mark {
                number: numbered.number,
                cell,
                knowledge: risk.knowledge,
                chosen: i == self.chosen,
                since: since::beside_number(cx, &numbered.key),
            })
        };
        self.shown.iter().enumerate().filter_map(mark).collect()
    }

    /// Why there are no risks to be seen.
    pub(super) fn nothing(&self, cx: &Context<'_>) -> String {
        cx.text(match &self.subject {
            Subject::Doc(doc) if cx.register().state(doc) == State::Damaged => "matrix-unreadable",
            _ if cx.read_only => "matrix-none",
            _ => "matrix-empty",
        })
    }

    fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        if area.height == 0 {
            return;
        }
        if self.shown.is_empty() {
            paragraph(buf, area, &self.nothing(cx), theme.text());
            return;
        }
        put(buf, area.x, area.y, area.width, &cx.text("matrix-risks"), theme.dim());
        let since = since::column(cx);
        let columns = format!("{}{since}", cx.text("matrix-columns"));
        put_right(buf, area, area.y, &columns, theme.dim());
        let rows = usize::from(area.height.saturating_sub(1));
        let first = scroll_to(self.chosen, self.shown.len(), rows);
        let lines = self.shown.iter().enumerate().skip(first).take(rows);
        for ((i, numbered), y) in lines.zip(area.y + 1..) {
            let line = Rect { y, height: 1, ..area };
            self.hits.add(line, Hit::Risk(i));
            if let Some(risk) = cx.register().risk(&numbered.key) {
                let line = match cx.compared {
                    None => line,
                    Some(_) => {
                        let chosen = i == self.chosen;
                        since::draw(cx, line, buf, &numbered.key, chosen, width(&since))
                    }
                };
                draw_line(cx, line, buf, numbered.number, risk, i == self.chosen);
            }
        }
        let below = self.shown.len().saturating_sub(first + rows);
        if below > 0 && rows > 1 {
            let more = cx.with("list-more", &[("count", below.into())]);
            let room = width(&more) + 1;
            put_right(buf, Rect { width: area.width, ..area }, area.y, &columns, theme.dim());
            let x = area.right().saturating_sub(width(&columns) + room + 2);
            put(buf, x, area.y, room, &more, theme.dim());
        }
    }

    /// The texts of the levels in hand: what people argue about.
    fn draw_definitions(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let Some((_, risk)) = self.chosen(cx) else { return };
        let matrix = &cx.register().matrix;
        let scores = if self.moves_target { &risk.target } else { &risk.current };
        let Some((p, c)) = scores.cell() else { return };
        let theme = cx.theme;
        let probability = |p| probability_text(matrix, p);
        let consequence = |c| consequence_text(scores, matrix, c);
        let mut lines = vec![
            (cx.text("short-probability"), probability(p), theme.text()),
            (cx.text("short-consequence"), consequence(c), theme.text()),
        ];
        if area.height >= 4 {
            let up = cx.text("next-up");
            if let Some(next) = Some(matrix.probability.step(p, 1)).filter(|next| *next != p) {
                lines.insert(1, (up.clone(), probability(next), theme.dim()));
            }
            if let Some(next) = Some(matrix.consequence.step(c, 1)).filter(|next| *next != c) {
                lines.push((up, consequence(next), theme.dim()));
            }
        }
        let mut y = area.y;
        for (i, (head, text, style)) in lines.iter().enumerate() {
            let left = area.bottom().saturating_sub(y);
            // Every text after this one still gets a line.
            let room = left.saturating_sub((lines.len() - i - 1) as u16);
            put(buf, area.x, y, 3, head, *style);
            let place = Rect {
                x: area.x + 3,
                y,
                width: area.width.saturating_sub(3),
                height: room.min(left),
            };
            y += paragraph(buf, place, text, *style);
        }
    }
}

/// "4 Sannsynlig: 60–90 %, flere ganger i året".
pub(super) fn probability_text(matrix: &Matrix, level: Level) -> String {
    let (mark, label, meaning) = probability_parts(matrix, level);
    if meaning.is_empty() {
        format!("{mark} {label}")
    } else {
        format!("{mark} {label}: {meaning}")
    }
}

/// Mark, label and meaning of a probability.
pub(super) fn probability_parts(matrix: &Matrix, level: Level) -> (&str, &str, String) {
    let text = matrix.probability.text(level);
    (&text.mark, &text.label, probability_meaning(text, ", "))
}

/// What a probability means: percent and frequency, as far as the matrix gives them.
pub(crate) fn probability_meaning(text: &LevelText, between: &str) -> String {
    let percent = text.percent.map(|(from, to)| format!("{from:.0}–{to:.0} %"));
    let frequency = Some(text.frequency.clone()).filter(|f| !f.is_empty());
    let meaning: Vec<String> = [percent, frequency].into_iter().flatten().collect();
    meaning.join(between)
}

/// "4 Alvorlig · Pasientsikkerhet og kvalitet: …".
pub(super) fn consequence_text(
    scores: &crate::model::Scores,
    matrix: &Matrix,
    level: Level,
) -> String {
    let text = matrix.consequence.text(level);
    let name = format!("{} {}", text.mark, text.label);
    match scores.driver(matrix) {
        Some(area) if !area.text(level).is_empty() => {
            format!("{name} · {}: {}", area.name, area.text(level))
        }
        Some(area) => format!("{name} · {}", area.name),
        None => name,
    }
}

fn draw_line(
    cx: &Context<'_>,
    line: Rect,
    buf: &mut Buffer,
    number: usize,
    risk: &Risk,
    chosen: bool,
) {
    let theme = cx.theme;
    let matrix = &cx.register().matrix;
    let style = match (chosen, risk.is_open()) {
        (true, _) => theme.chosen(),
        (false, true) => theme.text(),
        (false, false) => theme.dim(),
    };
    fill(buf, line, style);
    let pointer = if chosen { "▸" } else { " " };
    let glyph = knowledge_glyph(risk.knowledge);
    let begin = format!("{pointer}{number:>2} {glyph} ");
    let used = put(buf, line.x, line.y, line.width, &begin, style);
    let scores = match risk.current.cell() {
        _ if !risk.is_open() => cx.text("list-closed"),
        Some((p, c)) => {
            let mark = |text: &LevelText| text.mark.clone();
            format!("{} {}", mark(matrix.probability.text(p)), mark(matrix.consequence.text(c)))
        }
        None => cx.text("list-unscored"),
    };
    let zone = risk.current.zone(matrix).filter(|_| risk.is_open()).map(|z| matrix.zone(z));
    let chip = zone.map_or_else(|| "   ".to_owned(), |z| format!(" {} ", z.letter));
    let chip_width = width(&chip);
    let right = line.right().saturating_sub(chip_width);
    let chip_style = zone.map_or(style, |z| theme.tile(z));
    put(buf, right, line.y, chip_width, &chip, chip_style);
    let scores_width = width(&scores);
    let scores_x = right.saturating_sub(scores_width + 1);
    put(buf, scores_x, line.y, scores_width, &scores, style);
    let room = scores_x.saturating_sub(line.x + used + 1);
    let title =
        if risk.is_restricted() { format!("⚿ {}", risk.title) } else { risk.title.clone() };
    put(buf, line.x + used, line.y, room, &title, style);
}
