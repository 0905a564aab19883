//! Norwegian national identity numbers, D-numbers, and the synthetic ones of test registers: a day,
//! three digits and two control digits (folkeregisterforskriften § 2-2-1).

use crate::model::Date;

const FIRST: [u32; 9] = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/// Whether a text holds a number that can be somebody's: eleven digits, or six and five with a
/// space or hyphen between, whose control digits and day are right.
pub(super) fn is_in(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(u8::is_ascii_digit).map(|n| at + n) {
        let end = run(bytes, start);
        if end - start == 11 && is_number(&digits(&bytes[start..end])) {
            return true;
        }
        if end - start == 6
            && let Some(second) = after_gap(text, end)
            && run(bytes, second) - second == 5
        {
            let parts = [&bytes[start..end], &bytes[second..second + 5]].concat();
            if is_number(&digits(&parts)) {
                return true;
            }
        }
        at = end;
    }
    false
}

/// Where a run of digits ends.
fn run(bytes: &[u8], start: usize) -> usize {
    let length = bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
    start + length
}

/// Where the text goes on after one space or hyphen.
fn after_gap(text: &str, at: usize) -> Option<usize> {
    let gap = text[at..].chars().next()?;
    matches!(gap, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '-').then_some(at + gap.len_utf8())
}

fn digits(bytes: &[u8]) -> Vec<u32> {
    bytes.iter().map(|b| u32::from(b - b'0')).collect()
}

fn is_number(digits: &[u32]) -> bool {
    let control = |weights: &[u32]| {
        let sum: u32 = weights.iter().zip(digits).map(|(weight, digit)| weight * digit).sum();
        // A remainder of ten is no digit: such numbers are not given out.
        (11 - sum % 11) % 11
    };
    digits.len() == 11
        && control(&FIRST) == digits[9]
        && control(&SECOND) == digits[10]
        && has_a_day(digits)
}

/// The first six digits are a day. A D-number has 40 added to the day; synthetic people have 40
/// (Dolly) or 80 (Tenor) added to the month.
fn has_a_day(digits: &[u32]) -> bool {
    let two = |at: usize| digits[at] * 10 + digits[at + 1];
    let (mut day, mut month, year) = (two(0), two(2), two(4));
    if day > 40 {
        day -= 40;
    }
    if month > 80 {
        month -= 80;
    } else if month > 40 {
        month -= 40;
    }
    let individual = digits[6] * 100 + digits[7] * 10 + digits[8];
    let century = match (individual, year) {
        (0..500, _) => 1900,
        (500..750, 54..) => 1800,
        (_, ..40) => 2000,
        (900.., _) => 1900,
        _ => return false,
    };
    Date::from_ymd_opt(century + year as i32, month, day).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number with the right control digits, made for this test from nine digits.
    fn number(nine: &str) -> Option<String> {
        let mut digits = digits(nine.as_bytes());
        for weights in [&FIRST[..], &SECOND[..]] {
            let sum: u32 = weights.iter().zip(&digits).map(|(w, d)| w * d).sum();
            digits.push((11 - sum % 11) % 11);
        }
        let all = digits.iter().all(|d| *d < 10);
        all.then(|| digits.iter().map(ToString::to_string).collect())
    }

    /// The first number of a day that its control digits allow.
    fn of_day(day: &str) -> String {
        (100..500).find_map(|n| number(&format!("{day}{n}"))).unwrap()
    }

    #[test]
    fn a_number_is_seen_however_it_is_written() {
        let number = of_day("010190");
        let (day, rest) = number.split_at(6);
        for text in [
            number.clone(),
            format!("Pasienten {number} kom."),
            format!("{day} {rest}"),
            format!("{day}\u{a0}{rest}"),
            format!("({day}-{rest})"),
            format!("12 345678 {day} {rest}"),
        ] {
            assert!(is_in(&text), "{text}");
        }
    }

    #[test]
    fn the_published_test_person_of_the_tax_administration_is_one() {
        // Line Danser, a synthetic person that Norwegian services are tested with.
        assert!(is_in("13116900216"));
    }

    #[test]
    fn d_numbers_and_synthetic_people_count() {
        for day in ["410190", "014190", "018190", "710190"] {
            assert!(is_in(&of_day(day)), "{day}");
        }
    }

    #[test]
    fn a_wrong_digit_a_day_that_is_none_and_longer_numbers_are_no_number() {
        let number = of_day("010190");
        let last = (number.as_bytes()[10] - b'0' + 1) % 10;
        assert!(!is_in(&format!("{}{last}", &number[..10])));
        for day in ["320190", "011390", "300290", "000190"] {
            assert!(!is_in(&of_day(day)), "{day}");
        }
        assert!(!is_in(&format!("1{number}")) && !is_in(&format!("{number}0")));
        let (day, rest) = number.split_at(6);
        assert!(!is_in(&format!("{day}  {rest}")) && !is_in(&format!("{day} {rest}1")));
        assert!(!is_in("") && !is_in("983974899"));
    }

    #[test]
    fn leap_day_exists_in_leap_years_only() {
        assert!(is_in(&of_day("290296")));
        assert!(!is_in(&of_day("290295")));
    }
}
