//! The letters that are at hand, and how wide they are.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

static REGULAR: &[u8] = include_bytes!("../../../../config/fonts/DejaVuSans.ttf");
static BOLD: &[u8] = include_bytes!("../../../../config/fonts/DejaVuSans-Bold.ttf");

/// Stands for a letter that the font does not have.
const MISSING: char = '□';

/// A font with what is needed to set words in it.
pub(super) struct Face {
    pub(super) font: Font,
    letters: skrifa::charmap::Charmap<'static>,
    widths: GlyphMetrics<'static>,
    per_em: f32,
}

/// The upright letters, light and bold.
pub(super) struct Faces {
    pub(super) regular: Face,
    pub(super) bold: Face,
}

/// The fonts of the program; `None` where they cannot be read.
pub(super) fn faces() -> Option<Faces> {
    Some(Faces { regular: Face::of(REGULAR)?, bold: Face::of(BOLD)? })
}

impl Faces {
    pub(super) fn get(&self, is_bold: bool) -> &Face {
        if is_bold { &self.bold } else { &self.regular }
    }
}

impl Face {
    fn of(bytes: &'static [u8]) -> Option<Self> {
        let read = FontRef::new(bytes).ok()?;
        let font = Font::new(bytes.into(), 0)?;
        let per_em = font.units_per_em();
        let widths = read.glyph_metrics(Size::unscaled(), LocationRef::default());
        Some(Self { font, letters: read.charmap(), widths, per_em })
    }

    /// A letter's sign and its width in ems; a box where the font does not have it, and nothing
    /// where it is not seen anyway.
    fn glyph(&self, letter: char) -> Option<(u32, f32)> {
        // They choose between forms that this font does not have.
        if matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{200d}') {
            return None;
        }
        let id = self.letters.map(letter).or_else(|| self.letters.map(MISSING))?;
        let width = self.widths.advance_width(id).unwrap_or(self.per_em / 2.0);
        Some((id.to_u32(), width / self.per_em))
    }

    /// How wide a text is at a size.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().filter_map(|c| self.glyph(c)).map(|(_, width)| width * size).sum()
    }

    /// A text's signs; each stands for its letter, also where it is only a box.
    pub(super) fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let mut glyphs: Vec<KrillaGlyph> = Vec::new();
        for (at, letter) in text.char_indices() {
            let range = at..at + letter.len_utf8();
            match self.glyph(letter) {
                Some((id, width)) => {
                    let id = GlyphId::new(id);
                    glyphs.push(KrillaGlyph::new(id, width, 0.0, 0.0, 0.0, range, None));
                }
                None => {
                    // It goes with the letter before it.
                    if let Some(last) = glyphs.last_mut() {
                        last.text_range.end = range.end;
                    }
                }
            }
        }
        glyphs
    }

    /// A text in lines of a width, broken between words; a word that is wider is broken anywhere.
    pub(super) fn wrapped(&self, text: &str, size: f32, room: f32) -> Vec<String> {
        let space = self.width(" ", size);
        let mut lines = Vec::new();
        let (mut line, mut used) = (String::new(), 0.0);
        for word in text.split_whitespace() {
            let width = self.width(word, size);
            if !line.is_empty() && used + space + width > room {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            if !line.is_empty() {
                line.push(' ');
                used += space;
            }
            if width <= room {
                line.push_str(word);
                used += width;
                continue;
            }
            for letter in word.chars() {
                let wide = self.glyph(letter).map_or(0.0, |(_, width)| width * size);
                if used + wide > room && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                    used = 0.0;
                }
                line.push(letter);
                used += wide;
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// The widest of a text's words.
    pub(super) fn widest_word(&self, text: &str, size: f32) -> f32 {
        text.split_whitespace().map(|word| self.width(word, size)).fold(0.0, f32::max)
    }
}
