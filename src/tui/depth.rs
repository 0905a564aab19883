//! How many colours the terminal shows, as its environment and its terminfo entry say.

use std::fs;
use std::path::{Path, PathBuf};

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Depth {
    /// 24 bits.
    True,
    /// The 256 colours of xterm.
    Indexed,
    /// The sixteen that every colour terminal has.
    Sixteen,
    /// None: `NO_COLOR`, or a terminal that has none.
    None,
}

impl Depth {
    /// What the environment says of the terminal; `get` reads a variable of it.
    pub fn detect(get: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| get(name).is_some_and(|v| !v.is_empty());
        let is = |name: &str, wanted: &[&str]| get(name).is_some_and(|v| wanted.contains(&&*v));
        if set("NO_COLOR") || is("TERM", &["dumb", "vt100", "vt220"]) {
            return Self::None;
        }
        if is("COLORTERM", &["truecolor", "24bit"]) || set("WT_SESSION") {
            return Self::True;
        }
        let term = get("TERM").unwrap_or_default();
        if term.contains("256color") {
            return Self::Indexed;
        }
        match entry_of(&term, &get).and_then(|entry| colors_of(&entry)) {
            Some(0x0100_0000..) => Self::True,
            Some(256..) => Self::Indexed,
            Some(8..) => Self::Sixteen,
            Some(_) => Self::None,
            // No entry: the console of the kernel and the oldest names have sixteen.
            None if ["linux", "ansi", "cygwin", "xterm-16color"].contains(&&*term) => Self::Sixteen,
            None => Self::Indexed,
        }
    }
}

/// The compiled terminfo entry of a terminal.
fn entry_of(term: &str, get: impl Fn(&str) -> Option<String>) -> Option<Vec<u8>> {
    let first = term.chars().next().filter(|_| !term.contains(['/', '.']))?;
    let own = get("HOME").map(|home| Path::new(&home).join(".terminfo"));
    let named = get("TERMINFO").map(PathBuf::from);
    let listed = get("TERMINFO_DIRS").unwrap_or_default();
    let listed = listed.split(':').filter(|dir| !dir.is_empty()).map(PathBuf::from);
    let usual = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"].map(PathBuf::from);
    let dirs = named.into_iter().chain(own).chain(listed).chain(usual);
    // By the letter, or by its code where the file system makes no difference between cases.
    let files = dirs.flat_map(|dir| {
        let by_code = format!("{:x}", u32::from(first));
        [dir.join(first.to_string()).join(term), dir.join(by_code).join(term)]
    });
    files.into_iter().find_map(|file| fs::read(file).ok())
}

/// The number `max_colors` of a compiled entry (term(5)). No crate that this program has reads it, and
/// it is one number.
fn colors_of(entry: &[u8]) -> Option<u32> {
    const MAX_COLORS: usize = 13;
    const WIDE: u16 = 0o1036;
    const HEADER: usize = 12;
    let short = |at: usize| Some(u16::from_le_bytes(entry.get(at..at + 2)?.try_into().ok()?));
    let (magic, names, flags) = (short(0)?, short(2)?, short(4)?);
    if usize::from(short(6)?) <= MAX_COLORS {
        return Some(0);
    }
    let before = HEADER + usize::from(names) + usize::from(flags);
    let numbers = before + before % 2;
    if magic == WIDE {
        let at = numbers + MAX_COLORS * 4;
        return Some(u32::from_le_bytes(entry.get(at..at + 4)?.try_into().ok()?));
    }
    // What is absent is all ones.
    short(numbers + MAX_COLORS * 2).map(|count| if count == u16::MAX { 0 } else { count.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(pairs: &[(&str, &str)]) -> Depth {
        Depth::detect(|name| pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    /// A compiled entry of a terminal with so many colours.
    fn entry(colors: u16) -> Vec<u8> {
        let names = b"test|a terminal\0";
        let mut entry: Vec<u8> = Vec::new();
        for number in [0o432, names.len() as u16, 1, 14, 0, 0] {
            entry.extend(number.to_le_bytes());
        }
        entry.extend(names);
        entry.extend([1, 0]);
        entry.truncate(12 + names.len() + 1);
        if entry.len() % 2 == 1 {
            entry.push(0);
        }
        entry.extend([0xff; 26]);
        entry.extend(colors.to_le_bytes());
        entry
    }

    #[test]
    fn the_environment_says_how_many_colours_there_are() {
        assert_eq!(depth(&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]), Depth::None);
        assert_eq!(depth(&[("NO_COLOR", ""), ("COLORTERM", "truecolor")]), Depth::True);
        assert_eq!(depth(&[("TERM", "xterm-256color")]), Depth::Indexed);
        assert_eq!(depth(&[("TERM", "dumb")]), Depth::None);
        assert_eq!(depth(&[("TERM", "../../etc/passwd")]), Depth::Indexed);
    }

    #[test]
    fn terminfo_says_it_where_the_name_does_not() {
        let dir = tempfile::tempdir().unwrap();
        let home = dir.path().to_str().unwrap();
        for (name, colors, wanted) in [
            ("terminal8", 8, Depth::Sixteen),
            ("terminal16", 16, Depth::Sixteen),
            ("terminal256", 256, Depth::Indexed),
            ("terminal0", u16::MAX, Depth::None),
        ] {
            fs::create_dir_all(dir.path().join("t")).unwrap();
            fs::write(dir.path().join("t").join(name), entry(colors)).unwrap();
            assert_eq!(depth(&[("TERM", name), ("TERMINFO", home)]), wanted, "{name}");
        }
        for cut in 0..entry(16).len() {
            colors_of(&entry(16)[..cut]);
        }
    }
}
