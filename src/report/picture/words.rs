//! How much room words take, as far as one knows without a font.

/// A letter's width as a share of its height, on the safe side for letters of a common sans serif.
const WIDTH: f64 = 0.56;
/// Stands where words were cut.
const ELLIPSIS: char = '…';

/// Words in lines of a width, broken between words; what has no room in the last line is cut.
pub(super) fn wrapped(text: &str, height: f64, room: f64, most: usize) -> Vec<String> {
    let letters = ((room / (height * WIDTH)) as usize).max(1);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if count(line) + 1 + count(word) <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let is_cut = lines.len() > most;
    lines.truncate(most);
    if let (true, Some(last)) = (is_cut, lines.last_mut()) {
        last.push(ELLIPSIS);
    }
    lines.into_iter().map(|line| cut(line, letters)).collect()
}

fn cut(line: String, letters: usize) -> String {
    if count(&line) <= letters {
        return line;
    }
    line.chars().take(letters.saturating_sub(1)).chain([ELLIPSIS]).collect()
}

fn count(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_within_their_room() {
        let room = 10.0 * 10.0 * WIDTH;
        let lines = wrapped("Svært lite sannsynligere", 10.0, room, 3);
        assert_eq!(lines, ["Svært lite", "sannsynli…"]);
        assert_eq!(wrapped("en to tre fire fem seks", 10.0, room, 1), ["en to tre…"]);
        assert!(wrapped("", 10.0, room, 2).is_empty());
    }
}
