//! One sentence a line (FORMAT.md rule 7), so that a change of one sentence is a change of one line.

/// Words that end in a full stop without ending a sentence.
const ABBREVIATIONS: &[&str] = &[
    "adm.", "avd.", "bl.a.", "ca.", "dir.", "dok.", "dr.", "dvs.", "etc.", "evt.", "f.eks.",
    "f.o.m.", "fom.", "gj.sn.", "hhv.", "ift.", "iht.", "inkl.", "innst.", "jf.", "kap.", "kl.",
    "m.fl.", "maks.", "meld.", "mfl.", "mht.", "mill.", "mrd.", "nr.", "o.l.", "offl.", "osv.",
    "pga.", "pkt.", "prof.", "prop.", "pst.", "ref.", "sml.", "st.", "t.o.m.", "tab.", "tlf.",
    "tom.", "vedl.", "vedr.", "vs.",
];

/// The lines of a text that was edited: lines that were there before stay as they are, and the
/// sentences of others get a line each. A blank line is a paragraph and stays.
pub(super) fn lines(text: &str, before: &str) -> Vec<String> {
    let old: Vec<&str> = before.lines().collect();
    let mut lines = Vec::new();
    for line in text.lines() {
        if line.trim().is_empty() || old.contains(&line) {
            lines.push(line.to_owned());
        } else {
            lines.extend(split(line.trim_end()));
        }
    }
    lines
}

/// Whether a line is one sentence, or the beginning or end of one.
pub(crate) fn is_one(line: &str) -> bool {
    // A sentence ends within a line only where a mark stands before a space. Most lines have none,
    // and a loop without branches sees that. Of », and of ”, it looks at the last byte.
    let may_end = |b: u8| matches!(b, b'.' | b'!' | b'?' | b'"' | b')' | 0xbb | 0x9d);
    let pairs = line.bytes().zip(line.bytes().skip(1));
    if !pairs.fold(false, |any, (a, b)| any | ((b == b' ') & may_end(a))) {
        return true;
    }
    let next = line.split(' ').skip(1).map(|word| word.chars().next());
    let mut pairs = line.split(' ').zip(next);
    !pairs.any(|(word, next)| next.is_some_and(begins_sentence) && ends_sentence(word))
}

fn split(line: &str) -> Vec<String> {
    let words: Vec<&str> = line.split(' ').collect();
    let mut sentences = Vec::new();
    let mut sentence: Vec<&str> = Vec::new();
    for (i, word) in words.iter().enumerate() {
        sentence.push(word);
        let next = words.get(i + 1).and_then(|w| w.chars().next());
        if ends_sentence(word) && next.is_some_and(begins_sentence) {
            sentences.push(sentence.join(" "));
            sentence.clear();
        }
    }
    if !sentence.is_empty() {
        sentences.push(sentence.join(" "));
    }
    sentences
}

fn ends_sentence(word: &str) -> bool {
    let word = word.trim_end_matches(['"', '»', '”', ')']);
    if word.ends_with(['!', '?']) {
        return true;
    }
    // "1." is a date or a number in a row, and "bl.a." goes on.
    let number = word.trim_end_matches('.').chars().all(|c| c.is_ascii_digit());
    word.ends_with('.') && !number && !ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

fn begins_sentence(letter: char) -> bool {
    letter.is_uppercase() || letter.is_ascii_digit() || "«\"“(–-".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sentence_gets_a_line_and_dates_and_abbreviations_end_none() {
        assert_eq!(
            lines("Tre har sluttet. Det gjelder bl.a. Tromsø fra 1. mars. 12 står igjen!", ""),
            ["Tre har sluttet.", "Det gjelder bl.a. Tromsø fra 1. mars.", "12 står igjen!"]
        );
    }

    #[test]
    fn a_line_of_two_sentences_is_known_whatever_closes_the_first() {
        for line in ["En. To.", "En! To", "En? 2", "«En.» To", "“En.” To", "(En.) To", "\"En.\" To"]
        {
            assert!(!is_one(line), "{line}");
        }
        for line in ["En. to", "På Ås så", "Etter 1. Mars", "«En» To", "jf. Dok. 3:13.", "En.", ""]
        {
            assert!(is_one(line), "{line}");
        }
    }

    #[test]
    fn names_and_references_stay_whole() {
        for line in ["Regninger fra St. Olavs hospital.", "Etter offl. § 24, jf. Dok. 3:13."] {
            assert_eq!(lines(line, ""), [line]);
        }
    }

    #[test]
    fn lines_that_were_there_are_not_split() {
        let before = "En. To.\nTre.";
        assert_eq!(lines("En. To.\n\nFire. Fem.", before), ["En. To.", "", "Fire.", "Fem."]);
        assert_eq!(lines("Regningene fra St. Olavs øker.", ""), ["Regningene fra St. Olavs øker."]);
    }
}
