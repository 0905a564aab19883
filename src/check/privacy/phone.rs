//! Norwegian telephone numbers. Health trusts write numbers all day: only what is grouped as
//! nobody groups an amount, or is called a telephone number, is one.

use super::words::words;

/// Whether a text holds a telephone number: `+47` or `0047` and eight digits; eight digits grouped
/// 3-2-3 or 2-2-2-2; eight digits after a word such as "tlf".
pub(super) fn is_in(text: &str) -> bool {
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|n| at + n) {
        let number = Number::at(text, start);
        if (NATIONAL..=LONGEST).contains(&number.digits) && number.is_phone(text) {
            return true;
        }
        at = number.end;
    }
    false
}

/// The digits of a Norwegian number.
const NATIONAL: usize = 8;
/// The digits of one that begins with 0047.
const LONGEST: usize = 12;

/// Groups of digits with one space between them.
struct Number {
    /// The lengths of the first groups.
    groups: [usize; 4],
    /// How many groups there are.
    count: usize,
    digits: usize,
    start: usize,
    end: usize,
}

impl Number {
    fn at(text: &str, start: usize) -> Self {
        let mut number = Self { groups: [0; 4], count: 0, digits: 0, start, end: start };
        let mut next = start;
        loop {
            let length = text.as_bytes()[next..].iter().take_while(|b| b.is_ascii_digit()).count();
            if length == 0 {
                return number;
            }
            if let Some(group) = number.groups.get_mut(number.count) {
                *group = length;
            }
            number.count += 1;
            number.digits += length;
            number.end = next + length;
            let Some(gap) = text[number.end..].chars().next().filter(|c| is_space(*c)) else {
                return number;
            };
            next = number.end + gap.len_utf8();
        }
    }

    fn is_phone(&self, text: &str) -> bool {
        let within = text[self.start..self.end].chars();
        let digits: String = within.filter(char::is_ascii_digit).collect();
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
        matches!((self.count, self.groups), (3, [3, 2, 3, _]) | (4, [2, 2, 2, 2]))
            || is_called_phone(before)
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
    digits.len() == NATIONAL && digits.starts_with(|c| ('2'..='9').contains(&c))
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
