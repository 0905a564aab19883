//! Content lines of iCalendar as RFC 5545 wants them, where the crate that writes them is lax
//! (icalendar 0.17.16): its last folded line may have 76 octets, and its alarms have a time stamp.

/// The most octets of a line, its end not counted (RFC 5545, 3.1).
const MOST: usize = 75;
const END: &str = "\r\n";
const FOLD: &str = "\r\n ";

/// The same calendar, folded anew, and without what alarms may not have (RFC 5545, 3.6.6).
pub(super) fn mended(file: &str) -> String {
    let mut out = String::with_capacity(file.len());
    let mut in_alarm = false;
    for line in file.replace(FOLD, "").split_terminator(END) {
        match line {
            "BEGIN:VALARM" => in_alarm = true,
            "END:VALARM" => in_alarm = false,
            _ if in_alarm && line.starts_with("DTSTAMP") => continue,
            _ => {}
        }
        fold(line, &mut out);
    }
    out
}

fn fold(line: &str, out: &mut String) {
    let mut rest = line;
    let mut room = MOST;
    while rest.len() > room {
        // A character takes at most four octets, so that there is always one that fits.
        let end = (0..=room).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(room);
        let (head, tail) = rest.split_at(end);
        out.push_str(head);
        out.push_str(FOLD);
        // The space at the line's beginning counts.
        (rest, room) = (tail, MOST - 1);
    }
    out.push_str(rest);
    out.push_str(END);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_line_is_longer_whatever_the_length() {
        for sign in ["a", "ø", "語", "🌞"] {
            for count in 0..160 {
                let text = format!("SUMMARY:{}", sign.repeat(count));
                let folded = mended(&format!("{text}\r\n"));
                assert!(folded.split("\r\n").all(|line| line.len() <= MOST), "{folded}");
                assert_eq!(folded.replace(FOLD, ""), format!("{text}\r\n"));
            }
        }
    }

    #[test]
    fn an_alarm_has_no_time_stamp_and_an_event_keeps_its_own() {
        let file = "BEGIN:VEVENT\r\nDTSTAMP:1\r\nBEGIN:VALARM\r\nDTSTAMP:1\r\nEND:VALARM\r\n";
        let wanted = "BEGIN:VEVENT\r\nDTSTAMP:1\r\nBEGIN:VALARM\r\nEND:VALARM\r\n";
        assert_eq!(mended(file), wanted);
    }

    proptest! {
        #[test]
        fn folding_loses_nothing(text in "[ -~æøå語🌞]{0,400}") {
            let folded = mended(&format!("X:{text}\r\n"));
            prop_assert!(folded.split("\r\n").all(|line| line.len() <= MOST));
            prop_assert_eq!(folded.replace(FOLD, ""), format!("X:{}\r\n", text));
        }
    }
}
