//! Norwegian telephone numbers. Health trusts write numbers all day: only what is grouped as
//! nobody groups an amount, or is called a telephone number, is one.

use super::words::words;

/// Whether a text holds a telephone number: `+47` or `0047` and eight digits; eight digits grouped
/// 3-2-3 or 2-2-2-2; eight digits after a word such as "tlf".
pub(super) fn is_in(text: &str) -> bool {
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|n| at + n) {
        let number = Number::at(text, start);
        if number.is_phone(text) {
            return true;
        }
        at = number.end;
    }
    false
}

/// Groups of digits with one space between them.
struct Number<'a> {
    groups: Vec<&'a str>,
    start: usize,
    end: usize,
}

impl<'a> Number<'a> {
    fn at(text: &'a str, start: usize) -> Self {
        let mut groups = Vec::new();
        let mut end = start;
        let mut next = start;
        loop {
            let length = text[next..].bytes().take_while(u8::is_ascii_digit).count();
            if length == 0 {
                return Self { groups, start, end };
            }
            groups.push(&text[next..next + length]);
            end = next + length;
            let gap = text[end..].chars().next().filter(|c| is_space(*c));
            next = end + gap.map_or(0, char::len_utf8);
            if gap.is_none() {
                return Self { groups, start, end };
            }
        }
    }

    fn is_phone(&self, text: &str) -> bool {
        let digits: String = self.groups.concat();
        let before = &text[..self.start];
        let national = match digits.strip_prefix("0047") {
            Some(rest) => Some(rest),
            None => before.strip_suffix('+').and_then(|_| digits.strip_prefix("47")),
        };
        if let Some(national) = national {
            return is_national(national);
        }
        if !is_national(&digits) || self.is_part_of_something(text) {
            return false;
        }
        let lengths: Vec<usize> = self.groups.iter().map(|group| group.len()).collect();
        matches!(lengths[..], [3, 2, 3] | [2, 2, 2, 2]) || is_called_phone(before)
    }

    /// A decimal, a date, a share or a longer code goes on before or after.
    fn is_part_of_something(&self, text: &str) -> bool {
        let joins = |c: char| ".,/-–:".contains(c);
        let mut before = text[..self.start].chars().rev();
        let is_continued = before.next().is_some_and(|c| {
            c.is_alphanumeric() || (joins(c) && before.next().is_some_and(|c| c.is_ascii_digit()))
        });
        let mut after = text[self.end..].trim_start_matches(is_space).chars();
        let goes_on = after.next().is_some_and(|c| {
            c == '%' || (joins(c) && after.next().is_some_and(|c| c.is_ascii_digit()))
        });
        is_continued || goes_on
    }
}

/// Eight digits that a Norwegian number can have: 0 and 1 begin short numbers.
fn is_national(digits: &str) -> bool {
    digits.len() == 8 && digits.starts_with(|c| ('2'..='9').contains(&c))
}

/// The word before the number says that it is one: "tlf. 77626000".
fn is_called_phone(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| is_space(c) || c == '.' || c == ':');
    let start = before.rfind(|c: char| !c.is_alphanumeric());
    let word =
        &before[start.map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8))..];
    words().phone.iter().any(|known| word.to_lowercase() == *known)
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::is_in;

    #[test]
    fn a_number_is_seen_by_its_groups_its_prefix_or_its_word() {
        for text in [
            "776 26 000",
            "Ring 77 62 60 00.",
            "77\u{a0}62\u{a0}60\u{a0}00",
            "+47 77626000",
            "+4777626000",
            "0047 77 62 60 00",
            "00 47 77 62 60 00",
            "tlf. 77626000",
            "Telefon: 7762 6000",
            "MOBIL 91234567",
            "912 34 567",
        ] {
            assert!(is_in(text), "{text}");
        }
    }

    #[test]
    fn amounts_dates_shares_codes_and_series_are_none() {
        for text in [
            "10 000 000",
            "77626000",
            "7 762 600",
            "20 24 20 25 26",
            "12 34 56 78",
            "45 50 55 60 %",
            "2023 2024",
            "776 26 000,50",
            "983 974 899",
            "983974899",
            "14.02.2024",
            "2024-02-14",
            "1,776 26 000",
            "A77 62 60 00",
            "telefonvakt 10 000 000",
            "+10 000 000",
            "telefon døgnet rundt, 77626000 kr",
        ] {
            assert!(!is_in(text), "{text}");
        }
    }
}
