//! Making a document: asked for by a person, made in the background, told of when it is there.

use std::io;

use super::App;
use crate::locale::Locale;
use crate::report::document::prepared::{Order, prepare};
use crate::report::sanitize::for_terminal;
use crate::report::template_words;
use crate::report::write::docx;
use crate::report::write::text::Look;
use crate::report::write::{Format, Report as _, file};
use crate::store::{self, ReadOnly};
use crate::tui::job::{Kind, Running};
use crate::tui::overlays::report::kinds;
use crate::tui::wanted::Wanted;

/// How wide the lines of a text are.
const COLUMNS: usize = 100;

impl App {
    /// Asks which document is wanted.
    pub(super) fn ask_for_report(&mut self) {
        if matches!(self.state.read_only, Some(ReadOnly::Region { .. })) {
            let text = self.state.locale.text("report-of-region");
            return self.warn(text);
        }
        let trust = self.trust_in_sight();
        let choice = kinds(&self.state.context(), trust);
        self.push(Box::new(choice));
    }

    /// Makes a document of the register as it is on the screen.
    pub(super) fn make_report(&mut self, wanted: Wanted) {
        let root = self.state.opened.root.clone();
        let register = self.state.ledger.register().clone();
        let (today, language) = (self.state.today, self.state.locale.language());
        self.say(self.state.locale.text("report-reading"));
        let work = move |job: &Running<Self>| {
            let locale = Locale::new(language);
            let order = Order {
                kind: wanted.kind,
                trust: wanted.trust.clone(),
                goal: None,
                owner: None,
                round: None,
                earlier: wanted.earlier.clone(),
                is_public: wanted.is_public,
            };
            let failed = |why: String| locale.with("report-unwritten", &[("why", why.into())]);
            let prepared = prepare(order, (root.as_path(), &register), today)
                .map_err(|why| failed(why.to_string()))?;
            let writing = locale.text("report-writing");
            job.report(move |app: &mut Self| app.say(writing));
            let document = prepared.document();
            let template = root.join("templates").join(format!("{}.docx", wanted.kind.word()));
            let made = match std::fs::read(&template) {
                Ok(bytes) if wanted.format == Format::Docx => {
                    let fields = document.fields(&locale);
                    docx::write(Some(&bytes), &fields, language)
                        .map_err(|why| template_words::refused(&template, &why, &locale))?
                }
                _ => {
                    let look = Look { columns: Some(COLUMNS), color: false };
                    file(&document, wanted.format, look, &locale)
                        .map_err(|why| failed(why.to_string()))?
                }
            };
            if job.is_cancelled() {
                return Err(String::new());
            }
            let shown = for_terminal(&wanted.path.display().to_string()).into_owned();
            let path = [("path", (&shown).into())];
            store::deliver(&wanted.path, &made, false).map_err(|why| match why.kind() {
                io::ErrorKind::AlreadyExists => locale.with("report-file-exists", &path),
                _ => failed(why.to_string()),
            })?;
            let naming = prepared.naming().len();
            Ok((locale.with("report-made", &path), naming))
        };
        self.state.jobs.start(Kind::Report, work, Self::end_report);
    }

    /// Tells where the document is, or why there is none; `None` where making it failed for a fault
    /// in the program.
    fn end_report(&mut self, made: Option<Result<(String, usize), String>>) {
        match made {
            Some(Ok((text, 0))) => self.say(text),
            Some(Ok((text, naming))) => {
                let args = [("count", naming.into())];
                let more = self.state.locale.with("report-naming-short", &args);
                self.warn(format!("{text} {more}"));
            }
            Some(Err(why)) => self.warn(why.lines().next().unwrap_or_default().to_owned()),
            None => {}
        }
    }
}
