//! Colours: zones from the matrix, one accent, and text that stays readable.

use ratatui::style::{Color, Modifier, Style};

use super::depth::Depth;
use super::indexed::{self, Chosen};
use crate::model::matrix::{Rgb, Zone};
use crate::model::{Light, Matrix};
use crate::store::preferences::Look as Looks;

/// How a mark stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Look {
    /// It has been picked up.
    InHand,
    Chosen,
    Plain,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Theme {
    depth: Depth,
    look: Looks,
    /// The zones' colours where the terminal has few: chosen together, so that they stay apart.
    zones: Chosen,
}

/// Text, secondary text and accent on a background; every pair at least 4.5:1 (a test).
struct Palette {
    ground: Rgb,
    text: Rgb,
    dim: Rgb,
    accent: Rgb,
    alarm: Rgb,
    rule: Rgb,
}

const DARK: Palette = Palette {
    ground: Rgb(0x14, 0x18, 0x1D),
    text: Rgb(0xEC, 0xEF, 0xF1),
    dim: Rgb(0xC4, 0xCC, 0xD4),
    accent: Rgb(0x8F, 0xCB, 0xFF),
    alarm: Rgb(0xFF, 0xA9, 0x8C),
    rule: Rgb(0x46, 0x50, 0x5A),
};

const LIGHT: Palette = Palette {
    ground: Rgb(0xFC, 0xFC, 0xFA),
    text: Rgb(0x15, 0x18, 0x1B),
    dim: Rgb(0x4C, 0x54, 0x5D),
    accent: Rgb(0x0A, 0x58, 0x9C),
    alarm: Rgb(0xA0, 0x2E, 0x0C),
    rule: Rgb(0xB8, 0xBE, 0xC4),
};

/// For eyes that see little: no greys at all.
const CONTRAST: Palette = Palette {
    ground: Rgb(0x00, 0x00, 0x00),
    text: Rgb(0xFF, 0xFF, 0xFF),
    dim: Rgb(0xE8, 0xE8, 0xE8),
    accent: Rgb(0xFF, 0xE1, 0x4D),
    alarm: Rgb(0xFF, 0xB0, 0x9C),
    rule: Rgb(0xFF, 0xFF, 0xFF),
};

impl Theme {
    pub(crate) fn new(depth: Depth, look: Looks, matrix: &Matrix) -> Self {
        let colors: Vec<Rgb> = matrix.zones.iter().map(|zone| zone.color).collect();
        Self { depth, look, zones: indexed::together(depth, &colors) }
    }

    pub(crate) fn with_look(self, look: Looks) -> Self {
        Self { look, ..self }
    }

    pub(crate) fn look(self) -> Looks {
        self.look
    }

    /// The colours that the terminal shows.
    pub(crate) fn shown(self) -> Depth {
        self.depth
    }

    /// The colours that are used: none, where a person wants none.
    fn depth(self) -> Depth {
        if self.look == Looks::Plain { Depth::None } else { self.depth }
    }

    pub(crate) fn has_color(self) -> bool {
        self.depth() != Depth::None
    }

    fn palette(self) -> &'static Palette {
        match self.look {
            Looks::Light => &LIGHT,
            Looks::Contrast => &CONTRAST,
            Looks::Dark | Looks::Plain => &DARK,
        }
    }

    fn color(self, rgb: Rgb) -> Color {
        match self.depth() {
            Depth::True => Color::Rgb(rgb.0, rgb.1, rgb.2),
            Depth::Indexed | Depth::Sixteen => {
                let index = self.zones.of(rgb).unwrap_or_else(|| indexed::nearest(self.depth, rgb));
                Color::Indexed(index)
            }
            Depth::None => Color::Reset,
        }
    }

    fn on_ground(self, text: Rgb) -> Style {
        if !self.has_color() {
            return Style::new();
        }
        Style::new().fg(self.color(text)).bg(self.color(self.palette().ground))
    }

    /// Ordinary text on the background.
    pub(crate) fn text(self) -> Style {
        self.on_ground(self.palette().text)
    }

    pub(crate) fn strong(self) -> Style {
        self.text().add_modifier(Modifier::BOLD)
    }

    /// Secondary text.
    pub(crate) fn dim(self) -> Style {
        self.on_ground(self.palette().dim)
    }

    /// Where you are.
    pub(crate) fn accent(self) -> Style {
        self.on_ground(self.palette().accent).add_modifier(Modifier::BOLD)
    }

    /// What must be mended.
    pub(crate) fn alarm(self) -> Style {
        self.on_ground(self.palette().alarm).add_modifier(Modifier::BOLD)
    }

    pub(crate) fn rule(self) -> Style {
        self.on_ground(self.palette().rule)
    }

    /// The chosen line of a list.
    pub(crate) fn chosen(self) -> Style {
        if !self.has_color() {
            return Style::new().add_modifier(Modifier::REVERSED);
        }
        let palette = self.palette();
        Style::new()
            .fg(self.color(palette.ground))
            .bg(self.color(palette.accent))
            .add_modifier(Modifier::BOLD)
    }

    /// A zone's tile, with text on it.
    pub(crate) fn tile(self, zone: &Zone) -> Style {
        if !self.has_color() {
            return Style::new();
        }
        let text = zone.color.text_on();
        Style::new().fg(self.color(text)).bg(self.color(zone.color))
    }

    /// A light's tile, with text on it: the zones' green, yellow and red of the shipped matrices,
    /// which also a colour-blind person tells apart.
    pub(crate) fn light(self, light: Light) -> Style {
        let color = match light {
            Light::Green => Rgb(0x00, 0x9E, 0x73),
            Light::Yellow => Rgb(0xF0, 0xE4, 0x42),
            Light::Red => Rgb(0xD5, 0x5E, 0x00),
            Light::NotJudged => return self.dim(),
        };
        if !self.has_color() {
            return Style::new();
        }
        Style::new().fg(self.color(color.text_on())).bg(self.color(color))
    }

    /// What parts a tile from the one below where there is no line for it.
    pub(crate) fn tile_underline(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// The zone's colour as a line on the background: the lower edge of its tile.
    pub(crate) fn tile_edge(self, zone: &Zone) -> Style {
        Style::new().fg(self.color(zone.color)).bg(self.color(self.palette().ground))
    }

    /// A risk's mark on a tile: white on black, the other way round for the chosen one, and in the
    /// colour of where you are for the one in hand.
    pub(crate) fn mark(self, look: Look) -> Style {
        let (black, white) = (Rgb(0, 0, 0), Rgb(255, 255, 255));
        let style = Style::new().add_modifier(Modifier::BOLD);
        match (self.depth(), look) {
            (Depth::None, Look::Plain) => style,
            (Depth::None, _) => style.add_modifier(Modifier::REVERSED),
            (_, Look::Plain) => style.fg(self.color(white)).bg(self.color(black)),
            (_, Look::Chosen) => style.fg(self.color(black)).bg(self.color(white)),
            (_, Look::InHand) => self.chosen(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sight::{self, Sight};
    use crate::store::{builtin, read_matrix};

    const PALETTES: [(&str, &Palette); 3] =
        [("dark", &DARK), ("light", &LIGHT), ("contrast", &CONTRAST)];

    fn matrices() -> Vec<Matrix> {
        let read = |(name, text): &(&str, &str)| read_matrix(text, std::path::Path::new(name)).0;
        builtin::MATRICES.iter().filter_map(read).collect()
    }

    fn shown(theme: Theme, rgb: Rgb) -> Rgb {
        match theme.color(rgb) {
            Color::Rgb(r, g, b) => Rgb(r, g, b),
            Color::Indexed(index) => indexed::rgb(theme.depth, index),
            _ => rgb,
        }
    }

    #[test]
    fn every_text_reads_at_four_and_a_half_to_one_in_every_depth() {
        for look in [Looks::Dark, Looks::Light, Looks::Contrast] {
            for depth in [Depth::True, Depth::Indexed, Depth::Sixteen] {
                let theme = Theme::new(depth, look, &matrices()[0]);
                let palette = theme.palette();
                let ground = shown(theme, palette.ground);
                for text in [palette.text, palette.dim, palette.accent, palette.alarm] {
                    let contrast = ground.contrast(shown(theme, text));
                    assert!(contrast >= 4.5, "{look:?} {depth:?} {text:?}: {contrast:.1}");
                }
            }
        }
    }

    #[test]
    fn grey_text_reads_with_a_tenth_of_stray_light() {
        const STRAY: f64 = 0.1;
        for (name, palette) in PALETTES {
            let (a, b) = (palette.ground.luminance(), palette.dim.luminance());
            let contrast = (a.max(b) + STRAY + 0.05) / (a.min(b) + STRAY + 0.05);
            assert!(contrast >= 4.5, "{name}: {contrast:.2}");
        }
    }

    #[test]
    fn the_gravest_zone_stands_out_from_the_ground_to_every_eye() {
        for matrix in matrices() {
            let Some(gravest) = matrix.zones.last() else { continue };
            for (name, palette) in PALETTES {
                let mut seen = vec![palette.ground.contrast(gravest.color)];
                seen.extend(
                    Sight::WORDS
                        .map(|(_, sight)| sight::contrast(palette.ground, gravest.color, sight)),
                );
                let least = seen.into_iter().fold(f64::INFINITY, f64::min);
                assert!(least >= 3.0, "{} in {name}: {least:.2}", matrix.name);
            }
        }
    }

    #[test]
    fn zones_stay_apart_in_every_depth_and_to_every_eye() {
        for matrix in matrices() {
            for (depth, least) in
                [(Depth::True, 17.0), (Depth::Indexed, 25.0), (Depth::Sixteen, 10.0)]
            {
                let theme = Theme::new(depth, Looks::Dark, &matrix);
                let colors: Vec<Rgb> =
                    matrix.zones.iter().map(|zone| shown(theme, zone.color)).collect();
                for (at, one) in colors.iter().enumerate() {
                    for other in &colors[at + 1..] {
                        for (_, sight) in Sight::WORDS {
                            let found = sight::distance(*one, *other, sight);
                            assert!(
                                found >= least,
                                "{} {depth:?} {sight:?}: {one:?} {other:?} {found:.1}",
                                matrix.name
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn yellow_and_orange_do_not_meet_in_256_colours() {
        let theme = Theme::new(Depth::Indexed, Looks::Dark, &matrices()[0]);
        let index = |rgb| theme.color(rgb);
        let (yellow, orange) = (Rgb(0xF0, 0xE4, 0x42), Rgb(0xE6, 0x9F, 0x00));
        assert_eq!((index(yellow), index(orange)), (Color::Indexed(228), Color::Indexed(214)));
    }
}
