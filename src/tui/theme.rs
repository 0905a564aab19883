//! Colours: zones from the matrix, one accent, and text that stays readable.

use ratatui::style::{Color, Modifier, Style};

use crate::model::Light;
use crate::model::matrix::{Rgb, Zone};

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// 24 bits.
    True,
    /// The 256 colours of xterm.
    Indexed,
    /// None: `NO_COLOR`, or a terminal that has none.
    None,
}

impl Depth {
    /// What the environment says of the terminal; `get` reads a variable of it.
    pub fn detect(get: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| get(name).is_some_and(|v| !v.is_empty());
        let is = |name: &str, wanted: &[&str]| get(name).is_some_and(|v| wanted.contains(&&*v));
        if set("NO_COLOR") || is("TERM", &["dumb", "vt100", "vt220"]) {
            Self::None
        } else if is("COLORTERM", &["truecolor", "24bit"]) || set("WT_SESSION") {
            Self::True
        } else {
            Self::Indexed
        }
    }
}

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
    light: bool,
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
    dim: Rgb(0xA3, 0xAD, 0xB8),
    accent: Rgb(0x6B, 0xB8, 0xFF),
    alarm: Rgb(0xFF, 0x8F, 0x6B),
    rule: Rgb(0x46, 0x50, 0x5A),
};

const LIGHT: Palette = Palette {
    ground: Rgb(0xFC, 0xFC, 0xFA),
    text: Rgb(0x15, 0x18, 0x1B),
    dim: Rgb(0x55, 0x5E, 0x68),
    accent: Rgb(0x0A, 0x58, 0x9C),
    alarm: Rgb(0xA8, 0x32, 0x0F),
    rule: Rgb(0xB8, 0xBE, 0xC4),
};

impl Theme {
    pub(crate) fn new(depth: Depth, light: bool) -> Self {
        Self { depth, light }
    }

    pub(crate) fn with_light(self, light: bool) -> Self {
        Self { light, ..self }
    }

    pub(crate) fn is_light(self) -> bool {
        self.light
    }

    pub(crate) fn has_color(self) -> bool {
        self.depth != Depth::None
    }

    fn palette(self) -> &'static Palette {
        if self.light { &LIGHT } else { &DARK }
    }

    fn color(self, rgb: Rgb) -> Color {
        match self.depth {
            Depth::True => Color::Rgb(rgb.0, rgb.1, rgb.2),
            Depth::Indexed => Color::Indexed(nearest_indexed(rgb)),
            Depth::None => Color::Reset,
        }
    }

    fn on_ground(self, text: Rgb) -> Style {
        if self.depth == Depth::None {
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
        if self.depth == Depth::None {
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
        if self.depth == Depth::None {
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
        if self.depth == Depth::None {
            return Style::new();
        }
        Style::new().fg(self.color(color.text_on())).bg(self.color(color))
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
        match (self.depth, look) {
            (Depth::None, Look::Plain) => style,
            (Depth::None, _) => style.add_modifier(Modifier::REVERSED),
            (_, Look::Plain) => style.fg(self.color(white)).bg(self.color(black)),
            (_, Look::Chosen) => style.fg(self.color(black)).bg(self.color(white)),
            (_, Look::InHand) => self.chosen(),
        }
    }
}

/// The nearest of xterm's 6x6x6 cube and grey ramp.
fn nearest_indexed(rgb: Rgb) -> u8 {
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    let step = |v: u8| -> u8 {
        let distance = |i: &usize| STEPS[*i].abs_diff(v);
        (0..STEPS.len()).min_by_key(distance).unwrap_or(0) as u8
    };
    let far = |a: Rgb, b: Rgb| -> u32 {
        let part = |x: u8, y: u8| u32::from(x.abs_diff(y)).pow(2);
        part(a.0, b.0) + part(a.1, b.1) + part(a.2, b.2)
    };
    let (r, g, b) = (step(rgb.0), step(rgb.1), step(rgb.2));
    let cube = Rgb(STEPS[usize::from(r)], STEPS[usize::from(g)], STEPS[usize::from(b)]);
    let mean = (u16::from(rgb.0) + u16::from(rgb.1) + u16::from(rgb.2)) / 3;
    let grey_at = (mean.saturating_sub(3) / 10).min(23) as u8;
    let grey = 8 + 10 * grey_at;
    if far(rgb, Rgb(grey, grey, grey)) < far(rgb, cube) {
        232 + grey_at
    } else {
        16 + 36 * r + 6 * g + b
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_reads_at_four_and_a_half_to_one() {
        for palette in [&DARK, &LIGHT] {
            for text in [palette.text, palette.dim, palette.accent, palette.alarm] {
                let contrast = palette.ground.contrast(text);
                assert!(contrast >= 4.5, "{text:?} on {:?}: {contrast:.1}", palette.ground);
            }
        }
    }

    #[test]
    fn the_environment_says_how_many_colours_there_are() {
        let env = |pairs: &'static [(&str, &str)]| {
            Depth::detect(move |name| {
                pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned())
            })
        };
        assert_eq!(env(&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]), Depth::None);
        assert_eq!(env(&[("NO_COLOR", ""), ("COLORTERM", "truecolor")]), Depth::True);
        assert_eq!(env(&[("TERM", "xterm-256color")]), Depth::Indexed);
        assert_eq!(env(&[("TERM", "dumb")]), Depth::None);
    }

    #[test]
    fn the_indexed_colours_are_near() {
        assert_eq!(nearest_indexed(Rgb(255, 255, 255)), 231);
        assert_eq!(nearest_indexed(Rgb(0, 0, 0)), 16);
        assert_eq!(nearest_indexed(Rgb(0xD5, 0x5E, 0x00)), 166);
    }
}
