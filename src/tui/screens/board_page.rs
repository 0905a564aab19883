//! A trust's Topp 5 on the page that its board will see.

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::calendar::{self, Round};
use crate::model::Slug;
use crate::report::block::Page;
use crate::report::deadlines::phrases::Secrecy;
use crate::report::top_five::BoardPage;
use crate::report::write::text::{self, Look};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Layer, Mouse, Outcome};
use crate::tui::widgets::list::stepped;
use crate::tui::widgets::paint::put;
use crate::tui::widgets::{changes, frame};

/// The widest that a page reads well.
const WIDEST: u16 = 96;

pub(crate) struct BoardPageScreen {
    trust: Slug,
    round: Option<Round>,
    page: Page,
    /// The first line shown.
    top: usize,
    /// How many lines the page had when it was last drawn, beyond what fitted.
    below: Cell<usize>,
}

impl BoardPageScreen {
    pub(crate) fn of(trust: Slug) -> Self {
        Self { trust, round: None, page: Page::default(), top: 0, below: Cell::new(0) }
    }

    fn made(&self, cx: &Context<'_>) -> Page {
        let register = cx.register();
        let order = register.book(&self.trust).map(|book| book.top().order.clone());
        let told = order.unwrap_or_default().into_iter().filter_map(|id| {
            let key = register.find_risk(&self.trust, &id)?;
            Some((id, changes::told(cx, &key)))
        });
        let page = BoardPage {
            register,
            trust: &self.trust,
            round: self.round.as_ref(),
            before: cx.comparison.map(|then| then.top(&self.trust)),
            moved: told.collect(),
            secrecy: if cx.hide_restricted { Secrecy::Withheld } else { Secrecy::Open },
        };
        page.page(cx.locale)
    }
}

impl Layer for BoardPageScreen {
    fn trust(&self) -> Option<&Slug> {
        Some(&self.trust)
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let register = cx.register();
        let tertials = calendar::tertials(&register.catalogue, &self.trust, register.year);
        self.round = calendar::current(&tertials, cx.today).cloned();
        self.page = self.made(cx);
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        vec![Action::Up, Action::Down, Action::Back, Action::Help]
    }

    fn act(&mut self, _cx: &Context<'_>, action: Action) -> Outcome {
        let lines = self.below.get() + 1;
        self.top = match action {
            Action::Up | Action::Previous => stepped(self.top, -1, lines),
            Action::Down | Action::Next => stepped(self.top, 1, lines),
            Action::PageUp => stepped(self.top, -15, lines),
            Action::PageDown => stepped(self.top, 15, lines),
            Action::First => 0,
            Action::Last => lines - 1,
            _ => return Outcome::Ignored,
        };
        Outcome::taken()
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if let Mouse::Wheel(_, by) = mouse {
            self.top = stepped(self.top, i64::from(by), self.below.get() + 1);
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let trust = cx.trust_short(&self.trust).to_owned();
        let path = [trust, cx.text("word-top-five"), cx.text("top-page-title")];
        frame::header(cx, area, buf, &path, "");
        let body = frame::body(area);
        let look = Look { columns: Some(usize::from(body.width.min(WIDEST))), color: false };
        let text = text::write(&self.page, look);
        let lines: Vec<&str> = text.lines().collect();
        self.below.set(lines.len().saturating_sub(usize::from(body.height)));
        let first = self.top.min(self.below.get());
        for (line, y) in lines.iter().skip(first).zip(body.top()..body.bottom()) {
            put(buf, body.x, y, body.width, line, cx.theme.text());
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }
}
