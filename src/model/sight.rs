//! How far apart two colours are to eyes that lack a cone.
//!
//! The matrices are those of Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model
//! for Simulation of Color Vision Deficiency", severity 1.0, on linear RGB. No maintained crate
//! has them.

use super::color::Rgb;

type Matrix3 = [[f64; 3]; 3];

/// An eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// No red cones; one man in a hundred.
    Protanopia,
    /// No green cones; one man in a hundred, and five more see green weakly.
    Deuteranopia,
    /// No blue cones; rare.
    Tritanopia,
}

impl Sight {
    /// Each sight with its word in messages.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("protanopia", Self::Protanopia),
        ("deuteranopia", Self::Deuteranopia),
        ("tritanopia", Self::Tritanopia),
    ];

    fn matrix(self) -> Matrix3 {
        match self {
            Self::Protanopia => [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
            Self::Deuteranopia => [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
            Self::Tritanopia => [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        }
    }
}

/// How far apart two colours are to an eye: the Euclidean distance in CIELAB (dE76; about 2 is the
/// least that anybody sees side by side).
pub fn distance(a: Rgb, b: Rgb, sight: Sight) -> f64 {
    let [a, b] = [a, b].map(|color| lab(seen(linear(color), sight)));
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

/// The contrast of two colours to an eye, 1 to 21 (WCAG 2.x, on what the eye makes of them).
pub fn contrast(a: Rgb, b: Rgb, sight: Sight) -> f64 {
    let [a, b] = [a, b].map(|color| {
        let [red, green, blue] = seen(linear(color), sight);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    });
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn linear(Rgb(red, green, blue): Rgb) -> [f64; 3] {
    [red, green, blue].map(|channel| {
        let v = f64::from(channel) / 255.0;
        if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    })
}

/// What the eye makes of a colour, within what a screen can show.
fn seen(color: [f64; 3], sight: Sight) -> [f64; 3] {
    times(sight.matrix(), color).map(|channel| channel.clamp(0.0, 1.0))
}

/// How unlike two colours are to an eye that lacks nothing, where another hue counts twice and
/// another strength half: what is called yellow must not turn into ochre.
pub fn unlikeness(a: Rgb, b: Rgb) -> f64 {
    const HUE: f64 = 2.0;
    const STRENGTH: f64 = 0.5;
    let [a, b] = [a, b].map(|color| lab(linear(color)));
    let strength = |[_, x, y]: [f64; 3]| x.hypot(y);
    let all: f64 = a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum();
    let light = (a[0] - b[0]).powi(2);
    let strong = (strength(a) - strength(b)).powi(2);
    let hue = (all - light - strong).max(0.0);
    (light + STRENGTH * strong + HUE * hue).sqrt()
}

/// CIELAB under D65, from linear sRGB.
fn lab(color: [f64; 3]) -> [f64; 3] {
    const XYZ: Matrix3 = [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ];
    const WHITE: [f64; 3] = [0.95047, 1.0, 1.08883];
    let root = |t: f64| {
        const EDGE: f64 = 6.0 / 29.0;
        if t > EDGE.powi(3) { t.cbrt() } else { t / (3.0 * EDGE * EDGE) + 4.0 / 29.0 }
    };
    let [x, y, z] = times(XYZ, color);
    let [x, y, z] = [x / WHITE[0], y / WHITE[1], z / WHITE[2]].map(root);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn times(matrix: Matrix3, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn smallest(palette: &[&str], sight: Sight) -> f64 {
        let colors: Vec<Rgb> =
            palette.iter().map(|hex| Rgb::parse(&format!("#{hex}")).unwrap()).collect();
        let pairs = colors
            .iter()
            .enumerate()
            .flat_map(|(at, a)| colors[at + 1..].iter().map(move |b| distance(*a, *b, sight)));
        pairs.fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn black_on_red_is_harder_to_read_without_red_cones() {
        let (red, black) = (Rgb(0xff, 0, 0), Rgb(0, 0, 0));
        assert!(red.contrast(black) > 5.2);
        let found = contrast(red, black, Sight::Protanopia);
        assert!((3.2..3.4).contains(&found), "{found}");
    }

    /// The palettes of DOMAIN.md 4.5 with their smallest distances.
    #[test]
    fn known_palettes_have_their_known_distances() {
        for (palette, wanted) in [
            (&["009E73", "F0E442", "E69F00", "D55E00"], [24.7, 17.0, 30.0]),
            (&["7ABD7E", "F8D66D", "FFB54C", "FF6961"], [10.5, 10.0, 18.5]),
            (&["FFFFB2", "FECC5C", "FD8D3C", "E31A1C"], [19.4, 13.1, 27.6]),
            (&["440154", "31688E", "35B779", "FDE725"], [33.0, 24.6, 29.5]),
        ] {
            for ((_, sight), wanted) in Sight::WORDS.into_iter().zip(wanted) {
                let found = smallest(palette, sight);
                assert!((found - wanted).abs() < 0.1, "{palette:?} {sight:?}: {found}");
            }
        }
    }
}
