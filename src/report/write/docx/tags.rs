//! The tags of a template among the XML of Word: found where Word has split them over runs, and put
//! in the place of what they stand for.

use super::error::TemplateError;

/// A tag as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    /// `{{ trust }}`, with the signs.
    pub(super) text: String,
    /// The paragraph that it stands in, counted from 1 through the part.
    pub(super) paragraph: usize,
}

/// A part with each tag in one piece, and the tags.
pub(super) fn joined(xml: &str, part: &str) -> Result<(String, Vec<Tag>), TemplateError> {
    let mut out = String::with_capacity(xml.len());
    let mut tags = Vec::new();
    let mut paragraph = 0;
    let mut rest = xml;
    while !rest.is_empty() {
        if rest.starts_with('<') {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            paragraph += usize::from(begins(&rest[..end], "w:p"));
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        let end = rest.find('<').unwrap_or(rest.len());
        match opening(rest, end) {
            None => {
                out.push_str(&rest[..end]);
                rest = &rest[end..];
            }
            Some(at) => {
                out.push_str(&rest[..at]);
                let (tag, after) = whole(&rest[at..]).ok_or_else(|| TemplateError::Unclosed {
                    part: part.to_owned(),
                    paragraph,
                    tag: beginning(&rest[at..]),
                })?;
                out.push_str(&tag);
                tags.push(Tag { text: tag, paragraph });
                rest = after;
            }
        }
    }
    Ok((out, tags))
}

/// Where a tag begins in a text that ends at `end`: its two signs may stand in two runs.
fn opening(xml: &str, end: usize) -> Option<usize> {
    let text = &xml[..end];
    let mut from = 0;
    while let Some(at) = text[from..].find('{').map(|at| from + at) {
        let mut letters = Letters { xml: &xml[at..] };
        letters.next();
        if matches!(letters.next(), Some('{' | '%' | '#')) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

/// The letters of a paragraph, whatever markup stands between them; none after its end.
struct Letters<'x> {
    xml: &'x str,
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        while self.xml.starts_with('<') {
            let end = self.xml.find('>')? + 1;
            let tag = &self.xml[..end];
            if tag.starts_with("</w:p>") || begins(tag, "w:p") {
                return None;
            }
            self.xml = &self.xml[end..];
        }
        if self.xml.starts_with('&')
            && let Some(end) = self.xml.find(';')
            && let Some(letter) = entity(&self.xml[1..end])
        {
            self.xml = &self.xml[end + 1..];
            return Some(letter);
        }
        let letter = self.xml.chars().next()?;
        self.xml = &self.xml[letter.len_utf8()..];
        // Word makes quotation marks curly, which no expression knows.
        Some(match letter {
            '“' | '”' | '«' | '»' => '"',
            '‘' | '’' => '\'',
            '\u{a0}' => ' ',
            letter => letter,
        })
    }
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

/// A tag in one piece, and the XML after it; `None` where its paragraph ends first.
fn whole(xml: &str) -> Option<(String, &str)> {
    let mut letters = Letters { xml };
    let mut tag = String::new();
    tag.push(letters.next()?);
    let kind = letters.next()?;
    tag.push(kind);
    let close = match kind {
        '{' => "}}",
        '%' => "%}",
        _ => "#}",
    };
    loop {
        tag.push(letters.next()?);
        if tag.ends_with(close) {
            return Some((tag, letters.xml));
        }
    }
}

/// The first letters of a tag that has no end.
fn beginning(xml: &str) -> String {
    Letters { xml }.take(40).collect()
}

/// Whether a piece of markup begins an element.
fn begins(tag: &str, name: &str) -> bool {
    let Some(rest) = tag.strip_prefix('<').and_then(|rest| rest.strip_prefix(name)) else {
        return false;
    };
    rest.starts_with([' ', '>', '\n', '\r', '\t']) && !tag.ends_with("/>")
}

/// Puts each tag that stands for an element in the place of it: `{%tr ... %}` of its row, `{%p`
/// of its paragraph, `{%tc` of its cell, `{%r` of its run; and those of `blocks`, and `{{p`, in the
/// place of their paragraph.
pub(super) fn lifted(mut xml: String, blocks: &[&str]) -> String {
    let mut from = 0;
    while let Some(at) = next_tag(&xml, from) {
        let Some(end) = xml[at..].find(closing(&xml[at..])).map(|end| at + end + 2) else { break };
        let tag = xml[at..end].to_owned();
        let Some((element, plain)) = lifts(&tag, blocks) else {
            from = end;
            continue;
        };
        let Some((start, stop)) = element_around(&xml, at, element) else {
            xml.replace_range(at..end, &plain);
            from = at + plain.len();
            continue;
        };
        xml.replace_range(start..stop, &plain);
        from = start + plain.len();
    }
    xml
}

fn next_tag(xml: &str, from: usize) -> Option<usize> {
    let signs = ["{{", "{%"];
    signs.iter().filter_map(|sign| xml[from..].find(sign)).min().map(|at| from + at)
}

fn closing(tag: &str) -> &'static str {
    if tag.starts_with("{{") { "}}" } else { "%}" }
}

/// The element that a tag stands for, and the tag without the word that says so.
fn lifts(tag: &str, blocks: &[&str]) -> Option<(&'static str, String)> {
    let inside = &tag[2..tag.len() - 2];
    for (word, element) in [("tr", "w:tr"), ("tc", "w:tc"), ("p", "w:p"), ("r", "w:r")] {
        let Some(rest) = inside.strip_prefix(word).filter(|rest| rest.starts_with(' ')) else {
            continue;
        };
        return Some((element, format!("{}{rest}{}", &tag[..2], &tag[tag.len() - 2..])));
    }
    let is_blocks = tag.starts_with("{{") && blocks.contains(&inside.trim());
    is_blocks.then(|| ("w:p", tag.to_owned()))
}

/// The innermost element of a name around a place, from its beginning to its end.
fn element_around(xml: &str, at: usize, name: &str) -> Option<(usize, usize)> {
    let open = format!("<{name}");
    let is_whole =
        |start: &usize| xml[start + open.len()..].starts_with([' ', '>', '\n', '\r', '\t']);
    let starts = xml[..at].rmatch_indices(open.as_str()).map(|(start, _)| start);
    let start = starts.into_iter().find(is_whole)?;
    let close = format!("</{name}>");
    let end = xml[at..].find(&close)? + at + close.len();
    Some((start, end))
}
