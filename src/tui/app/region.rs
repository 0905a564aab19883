//! The screens on a region: to look at only.

use std::sync::Arc;

use super::App;
use crate::history::region::Region;
use crate::report::{region, titles};
use crate::tui::Options;
use crate::tui::overlays::message::Message;
use crate::tui::timeline::HistorySource;

impl App {
    /// Opens on the overview over all trusts, and tells first what must be known of the registers;
    /// `None` where there is no register.
    pub(in crate::tui) fn of_region(region: Region, options: Options) -> Option<Self> {
        let mut opened = region.to_look_at()?;
        let mut app = {
            let locale = crate::locale::Locale::for_screens(options.language);
            if opened.register.name.is_empty() {
                opened.register.name = locale.text("region-name");
            }
            Self::new(opened, options)
        };
        let locale = &app.state.locale;
        let mut lines = region::remarks(&region, locale);
        let elsewhere = region.joined.parts.iter().skip(1);
        let names = elsewhere.flat_map(|part| {
            let trusts = part.catalogue.trusts.iter();
            trusts.map(|trust| titles::trust(part, &trust.id)).collect::<Vec<_>>()
        });
        let names = names.collect::<Vec<_>>().join(", ");
        if !names.is_empty() {
            lines.push(locale.with("region-left-out", &[("trusts", (&names).into())]));
        }
        if !lines.is_empty() {
            let message = Message::new(locale.text("region-read-title"), lines);
            app.push(Box::new(message));
        }
        app.state.source = HistorySource::Region(Arc::new(region));
        Some(app)
    }
}
