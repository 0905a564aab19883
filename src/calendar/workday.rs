//! Norwegian public holidays and working days ("arbeidsdag": Monday to Friday, no holiday).
//!
//! "Virkedag" is left out of the program's words: in some laws it counts Saturdays
//! (NOU 2017:17; DOMAIN.md 7.2).

use chrono::{Datelike, Days, Weekday};

use crate::model::Date;

/// Easter Sunday by the Gregorian calendar (the "anonymous" algorithm of Meeus, Jones and
/// Butcher); `None` only beyond the years that a [`Date`] can hold.
pub(crate) fn easter_sunday(year: i32) -> Option<Date> {
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let skipped_leaps = century - century.div_euclid(4);
    let moon_shift = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + skipped_leaps - moon_shift + 15).rem_euclid(30);
    let weekday_shift =
        (32 + 2 * century.rem_euclid(4) + 2 * (in_century / 4) - epact - in_century % 4)
            .rem_euclid(7);
    let late_moon = (golden + 11 * epact + 22 * weekday_shift) / 451;
    let day_of_march = epact + weekday_shift - 7 * late_moon + 22;
    let past_first = u64::try_from(day_of_march - 1).ok()?;
    Date::from_ymd_opt(year, 3, 1)?.checked_add_days(Days::new(past_first))
}

/// The public holidays of a year besides ordinary Sundays, earliest first (helligdagsfredloven
/// § 2; 1 and 17 May by the act of 1947).
///
/// Days on which only habit or agreement closes offices are not among them: Christmas Eve and New
/// Year's Eve (24 and 31 December) and the Wednesday before Easter are ordinary working days here,
/// so that a count of working days never gives a later day than the source can mean.
pub(crate) fn holidays(year: i32) -> Vec<Date> {
    let fixed = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];
    let fixed = fixed.into_iter().filter_map(|(month, day)| Date::from_ymd_opt(year, month, day));
    // Maundy Thursday, Good Friday, Easter, Ascension Day, Whitsun.
    let from_easter = [-3, -2, 0, 1, 39, 49, 50];
    let moving = easter_sunday(year).into_iter().flat_map(|easter| {
        from_easter
            .into_iter()
            .filter_map(move |days| easter.checked_add_signed(chrono::TimeDelta::days(days)))
    });
    let mut days: Vec<Date> = fixed.chain(moving).collect();
    days.sort_unstable();
    // Whit Monday may fall on 17 May, Ascension Day on 1 May.
    days.dedup();
    days
}

/// Whether a day is one of [`holidays`].
pub(crate) fn is_holiday(date: Date) -> bool {
    holidays(date.year()).contains(&date)
}

/// Monday to Friday, and no public holiday.
pub(crate) fn is_workday(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(date)
}

/// The day itself, or the last working day before it; the day where the calendar begins after that.
pub(crate) fn last_workday_on_or_before(date: Date) -> Date {
    let mut day = date;
    while !is_workday(day) {
        let Some(before) = day.pred_opt() else { return date };
        day = before;
    }
    day
}

/// The last working day before a day that is none; nothing for a working day. What is due on such
/// a day is not moved (DOMAIN.md 7.2): this tells when it must be done by those who have the day off.
pub(crate) fn last_workday_before_day_off(date: Date) -> Option<Date> {
    (!is_workday(date)).then(|| last_workday_on_or_before(date))
}

/// The nth working day of a month, counted from 1; `None` where the month has no such day.
pub(crate) fn nth_workday(year: i32, month: u32, n: u8) -> Option<Date> {
    let before = usize::from(n).checked_sub(1)?;
    let first = Date::from_ymd_opt(year, month, 1)?;
    let in_month = first.iter_days().take_while(|day| day.month() == month);
    in_month.filter(|day| is_workday(*day)).nth(before)
}

/// The nth working day after a day, which is not counted itself; the day for n = 0.
pub(crate) fn workdays_after(date: Date, n: u8) -> Date {
    let Some(before) = usize::from(n).checked_sub(1) else { return date };
    date.iter_days().skip(1).filter(|day| is_workday(*day)).nth(before).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> Date {
        Date::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn easter_falls_where_almanacs_have_it() {
        for (year, month, day) in [
            (1961, 4, 2),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2024, 3, 31),
            (2025, 4, 20),
            (2038, 4, 25),
            (2076, 4, 19), // Prop. 81 L (2010-2011), chapter 5
            (2285, 3, 22), // the earliest possible day
        ] {
            assert_eq!(easter_sunday(year), Some(ymd(year, month, day)));
        }
    }

    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april_in_every_year() {
        for year in 1600..4000 {
            let easter = easter_sunday(year).unwrap();
            assert_eq!(easter.weekday(), Weekday::Sun, "{easter}");
            assert!(ymd(year, 3, 22) <= easter && easter <= ymd(year, 4, 25), "{easter}");
        }
    }

    #[test]
    fn the_public_holidays_of_2024() {
        let days: Vec<_> = holidays(2024).iter().map(|d| (d.month(), d.day())).collect();
        let wanted = [
            (1, 1),
            (3, 28),
            (3, 29),
            (3, 31),
            (4, 1),
            (5, 1),
            (5, 9),
            (5, 17),
            (5, 19),
            (5, 20),
            (12, 25),
            (12, 26),
        ];
        assert_eq!(days, wanted);
    }

    #[test]
    fn christmas_eve_and_new_years_eve_are_ordinary_working_days() {
        assert!(is_workday(ymd(2024, 12, 24)) && is_workday(ymd(2024, 12, 31)));
        assert!(is_workday(ymd(2024, 3, 27)), "so is the Wednesday before Easter");
        assert!(!is_workday(ymd(2024, 12, 25)) && !is_workday(ymd(2024, 12, 26)));
        assert_eq!(last_workday_on_or_before(ymd(2024, 12, 26)), ymd(2024, 12, 24));
        assert_eq!(workdays_after(ymd(2024, 12, 23), 3), ymd(2024, 12, 30));
    }

    /// DOMAIN.md 7.2: 1 March in four years, the source's dates on weekends, and dates behind
    /// long weekends. Whit Monday of 2027 is 17 May.
    #[test]
    fn the_working_days_around_a_weekend_or_holiday() {
        for (date, last, next) in [
            (ymd(2024, 3, 1), ymd(2024, 3, 1), ymd(2024, 3, 1)),
            (ymd(2025, 3, 1), ymd(2025, 2, 28), ymd(2025, 3, 3)),
            (ymd(2026, 3, 1), ymd(2026, 2, 27), ymd(2026, 3, 2)),
            (ymd(2031, 3, 1), ymd(2031, 2, 28), ymd(2031, 3, 3)),
            (ymd(2027, 5, 15), ymd(2027, 5, 14), ymd(2027, 5, 18)),
            (ymd(2027, 5, 16), ymd(2027, 5, 14), ymd(2027, 5, 18)),
            (ymd(2027, 5, 17), ymd(2027, 5, 14), ymd(2027, 5, 18)),
            (ymd(2027, 5, 18), ymd(2027, 5, 18), ymd(2027, 5, 18)),
            (ymd(2031, 6, 1), ymd(2031, 5, 30), ymd(2031, 6, 3)),
            (ymd(2024, 6, 1), ymd(2024, 5, 31), ymd(2024, 6, 3)),
            (ymd(2024, 9, 15), ymd(2024, 9, 13), ymd(2024, 9, 16)),
            (ymd(2025, 2, 1), ymd(2025, 1, 31), ymd(2025, 2, 3)),
        ] {
            assert_eq!(last_workday_on_or_before(date), last, "before {date}");
            let from_next = workdays_after(date.pred_opt().unwrap(), 1);
            assert_eq!(from_next, next, "the first one from {date} on");
            let told = last_workday_before_day_off(date);
            assert_eq!(told, (last != date).then_some(last), "told of {date}");
        }
    }

    #[test]
    fn counts_working_days_past_holidays() {
        // 1 May is a holiday, 4 and 5 May a weekend.
        assert_eq!(nth_workday(2024, 5, 1), Some(ymd(2024, 5, 2)));
        assert_eq!(nth_workday(2024, 5, 5), Some(ymd(2024, 5, 8)));
        // 9 May is Ascension Day.
        assert_eq!(workdays_after(ymd(2024, 5, 8), 1), ymd(2024, 5, 10));
        assert_eq!(workdays_after(ymd(2024, 5, 8), 4), ymd(2024, 5, 15));
        assert_eq!(workdays_after(ymd(2024, 5, 11), 0), ymd(2024, 5, 11));
        assert_eq!(nth_workday(2024, 5, 0), None);
        assert_eq!(nth_workday(2024, 5, 24), None);
        assert_eq!(nth_workday(2024, 13, 1), None);
    }

    #[test]
    fn the_ends_of_the_calendar_are_answered_too() {
        for date in [Date::MIN, Date::MAX] {
            last_workday_on_or_before(date);
            assert!(workdays_after(date, 255) >= date);
        }
    }
}
