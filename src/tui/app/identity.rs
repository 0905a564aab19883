//! Who sends, asked on the screen where git does not know; and what has not been sent.

use super::App;
use crate::history::exchange;
use crate::report::exchange as words;
use crate::tui::job::Kind;
use crate::tui::keymap::Action;
use crate::tui::layer::Effect;
use crate::tui::overlays::prompt::Prompt;
use crate::tui::timeline::HistorySource;

impl App {
    /// Asks for name and address where git does not know them; whether it asks.
    pub(super) fn is_asked_who_sends(&mut self, then: Action) -> bool {
        // Where git cannot tell, what is to be done tells why.
        if exchange::has_identity(&self.state.opened.root).unwrap_or(true) {
            return false;
        }
        let cx = self.state.context();
        let hint = cx.text("identity-name-hint");
        let prompt = Prompt::new(cx.text("identity-name"), hint, "", move |cx, line| {
            if line.is_empty() {
                return Err(cx.text("identity-name-none"));
            }
            let name = line.to_owned();
            let hint = cx.text("identity-email-hint");
            let email = Prompt::new(cx.text("identity-email"), hint, "", move |cx, line| {
                if !is_address(line) {
                    return Err(cx.text("identity-email-wrong"));
                }
                Ok(vec![Effect::Identify { name: name.clone(), email: line.to_owned(), then }])
            });
            Ok(vec![Effect::open(email)])
        });
        self.push(Box::new(prompt));
        true
    }

    /// Tells git who works in this register, and goes on.
    pub(super) fn identify(&mut self, name: &str, email: &str, then: Action) {
        match exchange::identify(&self.state.opened.root, name, email) {
            Ok(()) => self.act(then),
            Err(error) => {
                let why = words::failure(&error, &self.state.locale);
                self.warn(why);
            }
        }
    }

    /// Looks anew at what has not been sent.
    pub(super) fn look_what_is_unsent(&mut self) {
        let HistorySource::Register(root) = &self.state.source else { return };
        let root = root.clone();
        let done = |app: &mut Self, found: Option<Option<exchange::Standing>>| {
            let found = found.flatten();
            if app.state.standing != found {
                app.state.standing = found;
                app.refresh();
            }
        };
        let look = move |_: &_| exchange::standing(&root).unwrap_or(None);
        self.state.jobs.start(Kind::Standing, look, done);
    }
}

/// Whether it can be an e-mail address; the server knows which there are.
fn is_address(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(who, where_to)| !who.is_empty() && where_to.contains('.'))
        && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_has_somebody_and_somewhere() {
        assert!(is_address("kari.nordmann@unn.no"));
        for wrong in ["", "kari", "@unn.no", "kari@unn", "kari nordmann@unn.no"] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }
}
