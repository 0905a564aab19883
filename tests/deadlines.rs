//! `risiko deadlines` through the real binary. Its calendar files are read by calcard, a parser of
//! a mail and calendar server that has no code in common with the crate that writes them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap and panic")]

use crate::place;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType as Kind, ICalendarProperty as Property,
    ICalendarTransparency, ICalendarValue,
};
use calcard::{Entry, Parser};
use serde_json::Value;

use place::{Place, code, err, json, out, risiko};

/// What a calendar has of a deadline.
#[derive(Debug, PartialEq)]
struct Event {
    date: String,
    summary: String,
    description: String,
    sequence: i64,
    has_alarm: bool,
}

/// Every line is a property, and what begins ends: calcard forgives where it is not so, and its
/// strict mode (0.3.14) refuses every component inside another.
fn is_well_formed(file: &str) {
    let mut open = Vec::new();
    for line in file.replace("\r\n ", "").split_terminator("\r\n") {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{line:?}"));
        let (name, _) = name.split_once(';').unwrap_or((name, ""));
        let may_be = |c: char| c.is_ascii_uppercase() || c == '-';
        assert!(!name.is_empty() && name.chars().all(may_be), "{line:?}");
        assert!(!value.contains(char::is_control), "{line:?}");
        match name {
            "BEGIN" => open.push(value.to_owned()),
            "END" => assert_eq!(open.pop().as_deref(), Some(value)),
            _ => assert!(!open.is_empty(), "{line:?} is in nothing"),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

/// Reads a calendar file; the events by their names.
fn read(file: &str) -> BTreeMap<String, Event> {
    is_well_formed(file);
    let mut parser = Parser::new(file);
    let calendar = match parser.entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("no calendar: {other:?}"),
    };
    assert!(matches!(parser.entry(), Entry::Eof), "there is one calendar and nothing else");
    let mut events = BTreeMap::new();
    for component in &calendar.components {
        match &component.component_type {
            Kind::VEvent => {
                let (uid, event) = event(&calendar, component);
                assert!(events.insert(uid.clone(), event).is_none(), "{uid} stands twice");
            }
            Kind::VCalendar => {
                for needed in [Property::Version, Property::Prodid] {
                    assert!(component.has_property(&needed), "{needed:?}");
                }
            }
            other => assert_eq!(*other, Kind::VAlarm),
        }
    }
    events
}

fn event(calendar: &ICalendar, component: &ICalendarComponent) -> (String, Event) {
    let value = |property: Property| {
        let entry = component.property(&property).unwrap_or_else(|| panic!("{property:?}"));
        entry.values.first().unwrap()
    };
    let text = |property| value(property).as_text().unwrap().to_owned();
    let day = |property| {
        let date = value(property).as_partial_date_time().unwrap();
        assert_eq!((date.hour, date.minute), (None, None), "a whole day");
        let (year, month, day) = (date.year.unwrap(), date.month.unwrap(), date.day.unwrap());
        chrono::NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).unwrap()
    };
    assert!(value(Property::Dtstamp).as_partial_date_time().unwrap().hour.is_some());
    assert_eq!(day(Property::Dtend), day(Property::Dtstart).succ_opt().unwrap());
    let free = ICalendarValue::Transparency(ICalendarTransparency::Transparent);
    assert_eq!(*value(Property::Transp), free);
    let inside = component.component_ids.iter().filter_map(|id| calendar.component_by_id(*id));
    let event = Event {
        date: day(Property::Dtstart).to_string(),
        summary: text(Property::Summary),
        description: text(Property::Description),
        sequence: value(Property::Sequence).as_integer().unwrap(),
        has_alarm: inside.filter(|c| c.component_type == Kind::VAlarm).count() == 1,
    };
    (text(Property::Uid), event)
}

/// The calendar file that these arguments give.
fn calendar(place: &Place, args: &[&str]) -> BTreeMap<String, Event> {
    let output = place.risiko(&[&["deadlines", "--ics"], args].concat());
    assert_eq!(code(&output), 0, "{}", err(&output));
    read(&out(&output))
}

fn listed(place: &Place, args: &[&str]) -> Vec<Value> {
    let output = place.risiko(&[&["deadlines", "--format", "json"], args].concat());
    assert_eq!(code(&output), 0, "{}", err(&output));
    json(&output)["deadlines"].as_array().unwrap().clone()
}

/// Gives UNN a file with these measures, in the place of its other risks.
fn write_measures(place: &Place, measures: &str) {
    place.write("2024/unn/_other.toml", measures.as_bytes());
}

fn names(events: &BTreeMap<String, Event>) -> BTreeSet<&String> {
    events.keys().collect()
}

#[test]
fn a_calendar_program_reads_every_deadline_of_the_list() {
    let place = Place::demo();
    let (events, listed) = (calendar(&place, &[]), listed(&place, &[]));
    assert_eq!(events.len(), listed.len());
    assert!(listed.len() > 300, "{}", listed.len());
    let mut dates: Vec<&str> = events.values().map(|event| event.date.as_str()).collect();
    let mut wanted: Vec<&str> = listed.iter().map(|d| d["date"].as_str().unwrap()).collect();
    dates.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(dates, wanted);
    for (uid, event) in &events {
        assert_eq!(event.has_alarm, event.date.as_str() >= "2024-05-06", "{uid}");
    }
}

#[test]
fn lines_are_folded_and_ended_as_calendars_want_them() {
    let place = Place::demo();
    let file = out(&place.risiko(&["deadlines", "--ics"]));
    for line in file.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\n', '\r']), "{line:?}");
    }
    assert!(file.lines().any(|line| line.starts_with(' ')), "something was folded");
}

#[test]
fn a_second_import_updates_what_the_first_one_brought() {
    let place = Place::demo();
    let before = calendar(&place, &[]);
    let file = place.root.join("2024/unn/ventetid.toml");
    let text = fs::read_to_string(&file).unwrap();
    let (head, tail) = text.split_once("[measure.m4q8t]").unwrap();
    let tail = tail.replacen("deadline = 2024-03-01", "deadline = 2024-06-07", 1);
    fs::write(&file, format!("{head}[measure.m4q8t]{tail}")).unwrap();
    let after = calendar(&place, &["--today", "2024-05-07"]);
    let moved: Vec<_> = after.iter().filter(|(uid, e)| before[*uid].date != e.date).collect();
    let [(uid, event)] = moved.as_slice() else { panic!("{moved:?}") };
    assert!(uid.starts_with("measure.unn.m4q8t."), "{uid}");
    assert_eq!((before[*uid].date.as_str(), event.date.as_str()), ("2024-03-01", "2024-06-07"));
    for (uid, event) in &after {
        assert!(event.sequence > before[uid].sequence, "{uid} would be passed over");
    }
}

#[test]
fn deadlines_keep_their_names_when_the_register_is_renamed_copied_or_asked_for_in_part() {
    let place = Place::demo();
    let before = calendar(&place, &[]);
    let settings = fs::read_to_string(place.root.join("risiko.toml")).unwrap();
    let renamed = settings.replace("Risikobilde Helse Nord (eksempel)", "Noe annet");
    assert_ne!(settings, renamed);
    place.write("risiko.toml", renamed.as_bytes());
    assert_eq!(names(&calendar(&place, &[])), names(&before));
    place.git(&["clone", "--quiet", ".", "../copy"]);
    let copy = place.root.join("../copy");
    let copied = read(&out(&risiko(&copy, &["deadlines", "--ics"])));
    assert_eq!(names(&copied), names(&before));
    let unn = calendar(&place, &["--trust", "unn", "--lang", "en"]);
    assert!(unn.len() > 100 && names(&unn).is_subset(&names(&before)));
    let (of_unn, of_all) = (&calendar(&place, &["--trust", "unn"]), &calendar(&place, &[]));
    for (uid, event) in of_unn {
        assert_eq!(*event, of_all[uid], "it is told the same, whoever asks");
    }
}

#[test]
fn two_registers_share_no_names_and_one_without_history_says_how_it_is_known() {
    let (one, other) = (Place::empty(), Place::empty());
    for (place, name) in [(&one, "Den ene"), (&other, "Den andre")] {
        assert_eq!(code(&place.risiko(&["init", ".", "--name", name])), 0);
    }
    let args = ["--today", "2024-02-01"];
    let (ours, theirs) = (calendar(&one, &args), calendar(&other, &args));
    assert!(!ours.is_empty() && names(&ours).is_disjoint(&names(&theirs)));
    let told = err(&one.risiko(&["deadlines", "--ics", "--today", "2024-02-01"]));
    assert!(told.contains("navnet"), "{told}");
    let demo = Place::demo();
    assert_eq!(err(&demo.risiko(&["deadlines", "--ics"])), "");
}

#[test]
fn nothing_restricted_leaves_the_register_in_a_calendar() {
    let place = Place::demo();
    write_measures(
        &place,
        r#"
[risk.rhemm]
title = "Hemmelig svakhet"
restricted = "offl. § 24 tredje ledd"
owner = "hemmelig sjef"
target.by = 2024-09-02
[risk.rapen]
title = "Kjent risiko"
[measure.mhemm]
title = "Hemmelig lås"
owner = "hemmelig sjef"
risks = ["rhemm"]
deadline = 2024-09-03
[measure.mbegg]
title = "Lås for begge"
risks = ["rhemm", "rapen"]
deadline = 2024-09-04
"#,
    );
    let events = calendar(&place, &["--trust", "unn"]);
    let on = |date: &str| events.values().find(|event| event.date == date).unwrap();
    for (date, address) in [("2024-09-02", "unn/rhemm"), ("2024-09-03", "unn/mhemm")] {
        let event = on(date);
        assert_eq!(event.summary, format!("Unntatt offentlighet ({address})"));
        assert!(!event.description.contains("emmelig"), "{}", event.description);
    }
    assert_eq!(on("2024-09-04").summary, "UNN: Lås for begge");
    let described = &on("2024-09-04").description;
    assert!(described.contains("Kjent risiko") && !described.contains("Hemmelig"), "{described}");
    let text = out(&place.risiko(&["deadlines", "--trust", "unn"]));
    let line = text.lines().find(|line| line.contains("Hemmelig lås")).unwrap();
    assert!(line.contains("unntatt offentlighet"), "{line}");
}

#[test]
fn hostile_text_stays_text() {
    let place = Place::demo();
    write_measures(
        &place,
        "[measure.mvond]\ntitle = \"A; b, c\\\\d\\u001b[2J\\r\\nEND:VEVENT\\nBEGIN:VEVENT\\nUID:x \\u202e\"\n\
         owner = \"=HYPERLINK(1)\"\ndeadline = 2024-09-04\n",
    );
    let before = listed(&place, &["--trust", "unn"]).len();
    let events = calendar(&place, &["--trust", "unn"]);
    assert_eq!(events.len(), before);
    let event = events.values().find(|event| event.date == "2024-09-04").unwrap();
    assert!(
        event.summary.starts_with("UNN: A; b, c\\d\u{fffd}[2J END:VEVENT BEGIN:VEVENT"),
        "{:?}",
        event.summary
    );
    let text = out(&place.risiko(&["deadlines", "--trust", "unn"]));
    assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
    let sheet = out(&place.risiko(&["deadlines", "--trust", "unn", "--format", "csv"]));
    assert!(sheet.contains(";'=HYPERLINK(1);"), "{sheet}");
}

#[test]
fn a_monthly_duty_is_one_event_a_month() {
    let place = Place::demo();
    let args = ["--trust", "unn", "--only", "reporting", "--from", "2024-01-01"];
    let events = calendar(&place, &args);
    let of = |duty: &str| {
        let named = events.iter().filter(|(uid, _)| uid.starts_with(&format!("report.{duty}.")));
        named.map(|(_, event)| event.date.as_str()).collect::<Vec<_>>()
    };
    // 1 May is a holiday, 9 May Ascension Day, and 24 December an ordinary working day.
    assert_eq!(of("accounts-monthly").len(), 12);
    assert!(of("accounts-monthly").contains(&"2024-05-08"), "{:?}", of("accounts-monthly"));
    assert!(of("report-monthly").contains(&"2024-05-15"), "{:?}", of("report-monthly"));
}

#[test]
fn a_date_on_a_day_off_stays_and_tells_the_last_working_day() {
    let place = Place::demo();
    let text = out(&place.risiko(&["deadlines", "--only", "reporting"]));
    for (date, told) in [
        ("1. juni", "(lør, siste arbeidsdag fre 31. mai)"),
        ("15. september", "(søn, siste arbeidsdag fre 13. september)"),
        ("1. februar 2025", "(lør, siste arbeidsdag fre 31. januar 2025)"),
    ] {
        let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let at = joined.find(&format!("igjen {date} ")).unwrap_or_else(|| panic!("{date}: {text}"));
        let entry = joined[at + 1..].split(" dager igjen ").next().unwrap();
        assert!(entry.contains(told), "{date}: {entry}");
    }
    let events = calendar(&place, &["--only", "reporting"]);
    let saturday =
        events.iter().find(|(uid, _)| uid.starts_with("report.tertial-1-board.")).unwrap();
    assert_eq!(saturday.1.date, "2024-06-01");
    assert!(saturday.1.summary.contains("siste arbeidsdag fre 31. mai"), "{saturday:?}");
}

#[test]
fn what_is_late_comes_first_with_its_owner_and_the_rest_by_choice() {
    let place = Place::demo();
    let all = listed(&place, &[]);
    let late = all.iter().take_while(|deadline| deadline["overdue"] == true).count();
    assert!(late > 0 && all[late..].iter().all(|deadline| deadline["overdue"] == false));
    assert_eq!(listed(&place, &["--overdue"]).len(), late);
    let month = listed(&place, &["--days", "9", "--only", "reporting"]);
    let dates: Vec<_> = month.iter().map(|deadline| deadline["date"].as_str().unwrap()).collect();
    assert_eq!(dates, ["2024-05-08", "2024-05-15", "2024-05-15"]);
    let owned = listed(&place, &["--owner", "hr-SJEF"]);
    assert!(!owned.is_empty());
    assert!(owned.iter().all(|deadline| deadline["owner"].as_str().unwrap().contains("HR-sjef")));
    let goals = listed(&place, &["--only", "goals", "--from", "2024-01-01", "--to", "2024-12-31"]);
    assert_eq!(goals.len(), 9, "as many as the catalogue gives a day of their own");
    let text = out(&place.risiko(&["deadlines", "--trust", "unn", "--overdue"]));
    assert!(text.contains("Over fristen") && text.contains("66 dager over"), "{text}");
    assert!(text.contains("klinikksjef psykisk helse og rus"), "{text}");
    let everything = out(&place.risiko(&["deadlines"]));
    assert!(everything.contains("Uten dato i katalogen: Fullstendig årsregnskap"), "{everything}");
}

#[test]
fn an_assessment_that_is_not_ready_in_time_is_late_for_those_who_owe_it() {
    let place = Place::demo();
    let assessment = |args: &[&str]| {
        let listed = listed(&place, args);
        listed.into_iter().find(|deadline| deadline["kind"] == "assessment")
    };
    assert_eq!(assessment(&[]), None, "all are in time");
    fs::remove_file(place.root.join("2024/fin/ventetid.toml")).unwrap();
    let late = assessment(&[]).unwrap();
    assert_eq!((late["days"].as_i64(), &late["late"]), (Some(-66), &serde_json::json!(["fin"])));
    assert_eq!(assessment(&["--trust", "unn"]), None);
}

#[test]
fn the_file_is_written_where_it_is_asked_for() {
    let place = Place::demo();
    let output = place.risiko(&["deadlines", "--trust", "unn", "--ics", "frister.ics"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(out(&output).contains("frister.ics"), "{}", out(&output));
    let written = fs::read_to_string(place.root.join("frister.ics")).unwrap();
    assert_eq!(read(&written), calendar(&place, &["--trust", "unn"]));
    for args in [
        &["deadlines", "--ics", "no/such/frister.ics"][..],
        &["deadlines", "--ics", "--format", "csv"],
        &["deadlines", "--days", "3", "--to", "2024-06-01"],
        &["deadlines", "--from", "1.6.2024"],
        &["deadlines", "--trust", "xyz"],
    ] {
        let refused = place.risiko(args);
        assert_eq!(code(&refused), 2, "{args:?}");
        assert!(!err(&refused).is_empty() && out(&refused).is_empty(), "{args:?}");
    }
}
