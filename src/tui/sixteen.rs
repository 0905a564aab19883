//! Colours as terminals of sixteen colours understand them: `38;5;N` would be read as blinking there.

use std::io::{self, Write};
use std::mem;

/// A writer that turns indexed colours below sixteen into the oldest sequences, where it is asked to.
pub(super) struct Sixteen<W> {
    out: W,
    is_on: bool,
    /// A sequence that is not complete yet.
    begun: Vec<u8>,
}

impl<W: Write> Sixteen<W> {
    pub(super) fn new(out: W, is_on: bool) -> Self {
        Self { out, is_on, begun: Vec::new() }
    }
}

impl<W: Write> Write for Sixteen<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.is_on {
            return self.out.write(bytes);
        }
        let mut text = Vec::with_capacity(bytes.len());
        for byte in bytes {
            let is_inside = !self.begun.is_empty();
            match (is_inside, byte) {
                (_, 0x1b) => {
                    text.append(&mut self.begun);
                    self.begun.push(*byte);
                }
                (false, _) => text.push(*byte),
                (true, _) => {
                    self.begun.push(*byte);
                    let is_csi = self.begun.get(1) == Some(&b'[');
                    let is_end = self.begun.len() > 2 && (0x40..=0x7e).contains(byte);
                    if !is_csi || is_end {
                        text.extend(plain(&mem::take(&mut self.begun)));
                    }
                }
            }
        }
        self.out.write_all(&text)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// `ESC [ 38;5;9;48;5;1 m` as `ESC [ 91;41 m`; other sequences as they are.
fn plain(sequence: &[u8]) -> Vec<u8> {
    let inside = sequence.strip_prefix(b"\x1b[").and_then(|rest| rest.strip_suffix(b"m"));
    let Some(inside) = inside.and_then(|inside| std::str::from_utf8(inside).ok()) else {
        return sequence.to_vec();
    };
    let mut given = inside.split(';');
    let mut kept: Vec<String> = Vec::new();
    while let Some(one) = given.next() {
        let base = match one {
            "38" => 30,
            "48" => 40,
            _ => {
                kept.push(one.to_owned());
                continue;
            }
        };
        let index = given.next().and(given.next()).and_then(|index| index.parse::<u32>().ok());
        let index = index.unwrap_or(7) % 16;
        kept.push((base + index % 8 + if index > 7 { 60 } else { 0 }).to_string());
    }
    format!("\x1b[{}m", kept.join(";")).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indexed_colours_become_the_oldest_sequences() {
        let mut out = Vec::new();
        let mut writer = Sixteen::new(&mut out, true);
        // In pieces, as they may come.
        for piece in ["a\x1b[38;5;9;4", "8;5;1mb\x1b", "[1mæ\x1b[2;3H\x1b7c"] {
            writer.write_all(piece.as_bytes()).unwrap();
        }
        assert_eq!(String::from_utf8(out).unwrap(), "a\x1b[91;41mb\x1b[1mæ\x1b[2;3H\x1b7c");
    }
}
