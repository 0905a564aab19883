//! Numbers as people write them, kept exactly: a result that is equal to a limit must meet it.

use std::cmp::Ordering;
use std::fmt;

/// The most digits before the point.
const WHOLE: usize = 9;
/// The most digits after it.
const PLACES: usize = 6;

/// A decimal number with at most nine digits before the point and six after it. Zeros at the end
/// of the fraction mean nothing: `66.0` is `66`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// The number without its point.
    units: i64,
    /// How many of its digits stand after the point.
    places: u32,
}

impl Decimal {
    /// Reads `66`, `66.0`, `-0.5`; `None` for anything else, or with more digits than are kept.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_number = |part: &str, most: usize| {
            !part.is_empty() && part.len() <= most && part.bytes().all(|b| b.is_ascii_digit())
        };
        let fraction = match fraction.trim_end_matches('0') {
            "" if !fraction.is_empty() => "0",
            shorter => shorter,
        };
        if !is_number(whole, WHOLE) || !is_number(fraction, PLACES) {
            return None;
        }
        let fraction = fraction.trim_end_matches('0');
        let units: i64 = format!("{whole}{fraction}").parse().ok()?;
        Some(Self { units: sign * units, places: u32::try_from(fraction.len()).ok()? })
    }

    /// How far two numbers are apart.
    pub fn distance(self, other: Self) -> Self {
        let places = self.places.max(other.places);
        Self { units: (self.scaled(places) - other.scaled(places)).abs(), places }.normal()
    }

    /// The number in units of the last of so many places, at least its own.
    fn scaled(self, places: u32) -> i64 {
        // Fifteen digits at most, whatever the places.
        self.units * 10_i64.pow(places - self.places)
    }

    fn normal(mut self) -> Self {
        while self.places > 0 && self.units % 10 == 0 {
            self.units /= 10;
            self.places -= 1;
        }
        self
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = self.places.max(other.places);
        self.scaled(places).cmp(&other.scaled(places))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    /// With a point, and without zeros that mean nothing: `66`, `2.1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = 10_i64.pow(self.places);
        let (whole, fraction) = (self.units / scale, (self.units % scale).abs());
        let sign = if self.units < 0 && whole == 0 { "-" } else { "" };
        write!(f, "{sign}{whole}")?;
        if self.places > 0 {
            write!(f, ".{fraction:0places$}", places = self.places as usize)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn zeros_at_the_end_mean_nothing() {
        assert_eq!(decimal("66.0"), decimal("66"));
        assert_eq!(decimal("-0.0"), decimal("0"));
        for (written, shown) in
            [("66.0", "66"), ("2.10", "2.1"), ("-0.50", "-0.5"), ("100", "100"), ("007.05", "7.05")]
        {
            assert_eq!(decimal(written).to_string(), shown);
        }
    }

    #[test]
    fn tenths_are_exact() {
        assert_eq!(decimal("2.1").distance(decimal("2")), decimal("0.1"));
        assert_eq!(decimal("0.3").distance(decimal("0.1")), decimal("0.2"));
        assert_eq!(decimal("2").distance(decimal("10")), decimal("8"));
        assert_eq!(
            decimal("999999999").distance(decimal("0.000001")).to_string(),
            "999999998.999999"
        );
        assert!(decimal("2.1") > decimal("2") && decimal("-3") < decimal("0.5"));
        assert!(decimal("10") > decimal("9.999999"));
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in
            ["", "-", ".5", "5.", "1e3", "nan", "inf", "1_000", "1,5", "1.2.3", "1234567890"]
        {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
        assert_eq!(Decimal::parse("1.0000001"), None, "more than is kept");
        assert_eq!(decimal("1.00000000000"), decimal("1"));
    }
}
