//! Content lines of iCalendar (RFC 5545): folded, with texts that begin nothing of their own.

/// The most octets of a line, its end not counted (RFC 5545, 3.1).
const MOST: usize = 75;
const END: &str = "\r\n";
const FOLD: &str = "\r\n ";

/// The lines of a file.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A property whose value stands as it is.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut rest = line.as_str();
        let mut room = MOST;
        while rest.len() > room {
            // A character takes at most four octets, so that there is always one that fits.
            let end = (0..=room).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(room);
            let (head, tail) = rest.split_at(end);
            self.0.push_str(head);
            self.0.push_str(FOLD);
            // The space at the line's beginning counts.
            (rest, room) = (tail, MOST - 1);
        }
        self.0.push_str(rest);
        self.0.push_str(END);
    }

    /// A property whose value is text (RFC 5545, 3.3.11).
    pub(super) fn text(&mut self, name: &str, text: &str) {
        let text = text.replace('\\', r"\\").replace(',', r"\,").replace(';', r"\;");
        self.put(name, &text.replace('\n', r"\n"));
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(text: &str) -> String {
        let mut lines = Lines::default();
        lines.put("SUMMARY", text);
        lines.finish()
    }

    #[test]
    fn no_line_is_longer_whatever_the_length() {
        for sign in ["a", "ø", "語", "🌞"] {
            for count in 0..160 {
                let text = sign.repeat(count);
                let folded = folded(&text);
                assert!(folded.split("\r\n").all(|line| line.len() <= MOST), "{folded}");
                assert_eq!(folded.replace(FOLD, ""), format!("SUMMARY:{text}\r\n"));
            }
        }
    }

    #[test]
    fn a_text_ends_neither_its_value_nor_its_line() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", "a, b; c\\\nEND:VEVENT");
        assert_eq!(lines.finish(), "SUMMARY:a\\, b\\; c\\\\\\nEND:VEVENT\r\n");
    }

    proptest! {
        #[test]
        fn folding_loses_nothing(text in "[ -~æøå語🌞]{0,400}") {
            let folded = folded(&text);
            prop_assert!(folded.split("\r\n").all(|line| line.len() <= MOST));
            prop_assert_eq!(folded.replace(FOLD, ""), format!("SUMMARY:{}\r\n", text));
        }
    }
}
