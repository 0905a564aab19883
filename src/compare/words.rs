//! Texts compared word by word.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput};

/// A run of words of a text that was compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Stands in both.
    Equal(String),
    /// Stood there before.
    Removed(String),
    /// Stands there now.
    Added(String),
}

/// A text before and after: its parts in reading order. Line breaks inside a paragraph carry no
/// meaning (FORMAT.md rule 7) and are spaces here; `\n` stands between paragraphs or items.
pub type Text = Vec<Part>;

/// The parts of two texts, `None` where they read the same.
pub fn text(before: &str, after: &str) -> Option<Text> {
    let (before, after) = (words(before), words(after));
    differing(&before, &after)
}

/// The parts of two lists of short texts, an item a line; `None` where they read the same.
pub fn list(before: &[String], after: &[String]) -> Option<Text> {
    differing(&items(before), &items(after))
}

/// A name on one line, with one space between its words.
pub fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Between paragraphs and items.
const BREAK: &str = "\n";

fn items(list: &[String]) -> Vec<&str> {
    let mut all = Vec::new();
    for item in list {
        if !all.is_empty() {
            all.push(BREAK);
        }
        all.extend(item.split_whitespace());
    }
    all
}

fn words(text: &str) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    let mut is_after_blank = false;
    for line in text.lines() {
        let mut line = line.split_whitespace().peekable();
        if line.peek().is_none() {
            is_after_blank = true;
            continue;
        }
        if is_after_blank && !all.is_empty() {
            all.push(BREAK);
        }
        is_after_blank = false;
        all.extend(line);
    }
    all
}

fn differing(before: &[&str], after: &[&str]) -> Option<Text> {
    if before == after {
        return None;
    }
    let mut input = InternedInput::default();
    input.update_before(before.iter().copied());
    input.update_after(after.iter().copied());
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_no_heuristic(&input);
    let mut hunks: Vec<Hunk> = Vec::new();
    for hunk in diff.hunks() {
        let at = |range: Range<u32>| range.start as usize..range.end as usize;
        let hunk = Hunk { before: at(hunk.before), after: at(hunk.after) };
        match hunks.last_mut() {
            Some(last) if last.reaches(&hunk, before) => {
                last.before.end = hunk.before.end;
                last.after.end = hunk.after.end;
            }
            _ => hunks.push(hunk),
        }
    }
    let mut parts = Text::new();
    let mut done = 0;
    for Hunk { before: old, after: new } in hunks {
        push(&mut parts, Part::Equal, &before[done..old.start]);
        push(&mut parts, Part::Removed, &before[old.clone()]);
        push(&mut parts, Part::Added, &after[new]);
        done = old.end;
    }
    push(&mut parts, Part::Equal, &before[done..]);
    Some(parts)
}

/// Words that went, and those that stand in their place.
struct Hunk {
    before: Range<usize>,
    after: Range<usize>,
}

/// So few words between two rewritten passages do not hold them apart.
const BRIDGE: usize = 2;

impl Hunk {
    /// Nobody reads "the" or "is" as what stayed between two rewritten passages: they are one.
    fn reaches(&self, next: &Self, before: &[&str]) -> bool {
        let between = &before[self.before.end..next.before.start];
        let is_rewritten = |hunk: &Self| hunk.before.len().max(hunk.after.len()) >= between.len();
        between.len() <= BRIDGE
            && !between.contains(&BREAK)
            && is_rewritten(self)
            && is_rewritten(next)
    }
}

fn push(parts: &mut Text, kind: fn(String) -> Part, words: &[&str]) {
    if words.is_empty() {
        return;
    }
    let mut run = String::new();
    for word in words {
        if !run.is_empty() && !run.ends_with(BREAK) && *word != BREAK {
            run.push(' ');
        }
        run.push_str(word);
    }
    parts.push(kind(run));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(parts: Option<Text>) -> String {
        let one = |part: Part| match part {
            Part::Equal(words) => words,
            Part::Removed(words) => format!("[-{words}-]"),
            Part::Added(words) => format!("{{+{words}+}}"),
        };
        parts.unwrap_or_default().into_iter().map(one).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_that_came_and_went() {
        let (before, after) = ("Tre har sagt opp i år.", "Fem har sagt opp siden mars i år.");
        assert_eq!(shown(text(before, after)), "[-Tre-] {+Fem+} har sagt opp {+siden mars+} i år.");
        assert_eq!(shown(text("", "Ny tekst.")), "{+Ny tekst.+}");
        assert_eq!(shown(text("Gammel tekst.", "")), "[-Gammel tekst.-]");
    }

    #[test]
    fn small_words_between_rewritten_passages_do_not_hold_them_apart() {
        let before = "Tallet er ukjent for oss i dag, og det er fire til nå.";
        let after = "Tallet er tretti prosent lavere i april, og det er fire til nå.";
        assert_eq!(
            shown(text(before, after)),
            "Tallet er [-ukjent for oss i dag,-] {+tretti prosent lavere i april,+} \
             og det er fire til nå."
        );
    }

    #[test]
    fn other_line_breaks_are_no_difference_and_paragraphs_are() {
        assert_eq!(text("En setning.\nEn til.\n", "En setning. En\ntil."), None);
        assert_eq!(text("a\r\nb", "a b"), None);
        assert_eq!(shown(text("En. To.", "En.\n\nTo.")), "En. {+\n+} To.");
    }

    #[test]
    fn items_of_lists() {
        let list_of = |items: &[&str]| items.iter().map(|i| (*i).to_owned()).collect::<Vec<_>>();
        let (before, after) = (list_of(&["en årsak", "to"]), list_of(&["en årsak", "tre"]));
        assert_eq!(shown(list(&before, &after)), "en årsak\n [-to-] {+tre+}");
        assert_eq!(list(&before, &before), None);
    }
}
