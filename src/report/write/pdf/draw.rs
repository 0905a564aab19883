//! Sheets as a PDF, with krilla: what is drawn, what it is, and where a reader may go.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagTree,
};
use krilla::{Document, SerializeSettings};

use super::face::Faces;
use super::sheet::{Bookmark, HEIGHT, MARGIN, Mark, ROOM, Sheets, WIDTH};
use super::tree::{Child, Part, PartId, Tree};
use crate::locale::Language;
use crate::model::matrix::Rgb;
use crate::report::picture::{Anchor, BLACK, Drawing, Shape, Words};

/// Sheets to be drawn.
pub(super) struct Drawn<'d> {
    pub(super) made: &'d Sheets,
    pub(super) faces: &'d Faces,
    pub(super) language: Language,
}

const FOOT: f32 = HEIGHT - 34.0;
const FOOT_SIZE: f32 = 8.0;

impl Drawn<'_> {
    /// The PDF; held to what can be checked of PDF/UA-1 where it is asked for.
    pub(super) fn document(&self, is_checked: bool) -> Result<Vec<u8>, String> {
        let mut settings = SerializeSettings::default();
        if is_checked {
            let checked = ConfigurationBuilder::new();
            let checked = checked.with_accessibility_validator(Accessibility::UA1);
            settings.configuration = checked.finish().map_err(|why| format!("{why:?}"))?;
        }
        let mut document = Document::new_with(settings);
        let mut leaves: Vec<Vec<Identifier>> = vec![Vec::new(); self.made.tree.leaves];
        let count = self.made.sheets.len();
        let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or("no page size")?;
        for (at, sheet) in self.made.sheets.iter().enumerate() {
            let mut page = document.start_page_with(size.clone());
            let mut surface = page.surface();
            for mark in sheet {
                self.mark(&mut surface, mark, &mut leaves);
            }
            self.foot(&mut surface, &format!("{} / {count}", at + 1));
            surface.finish();
            page.finish();
        }
        document.set_outline(outline(&self.made.bookmarks));
        document.set_metadata(self.metadata());
        let mut tree = TagTree::new().with_lang(Some(self.code()));
        for child in &self.made.tree.parts[Tree::ROOT].1 {
            if let Child::Part(part) = child {
                tree.push(group(&self.made.tree, *part, &leaves));
            }
        }
        document.set_tag_tree(tree);
        document.finish().map_err(|why| format!("{why:?}"))
    }

    fn code(&self) -> String {
        match self.language {
            Language::Nb => "nb-NO",
            Language::Nn => "nn-NO",
            Language::En => "en-GB",
        }
        .to_owned()
    }

    fn metadata(&self) -> Metadata {
        let title = match self.made.title.is_empty() {
            true => "Risikobilde".to_owned(),
            false => self.made.title.clone(),
        };
        Metadata::new().title(title).language(self.code()).creator("Risikobilde".to_owned())
    }

    fn mark(&self, surface: &mut Surface<'_>, mark: &Mark, leaves: &mut [Vec<Identifier>]) {
        match mark {
            Mark::Text { at, text, size, is_bold, color, leaf } => {
                let id = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                self.text(surface, *at, text, *size, *is_bold, *color);
                surface.end_tagged();
                leaves[*leaf].push(id);
            }
            Mark::Again { at, text, size, is_bold } => decor(surface, |surface| {
                self.text(surface, *at, text, *size, *is_bold, BLACK);
            }),
            Mark::Surface { at, size, color } => decor(surface, |surface| {
                let corners = [
                    *at,
                    (at.0 + size.0, at.1),
                    (at.0 + size.0, at.1 + size.1),
                    (at.0, at.1 + size.1),
                ];
                filled(surface, &corners, *color);
            }),
            Mark::Rule { from, to, width, color } => decor(surface, |surface| {
                line(surface, *from, *to, *width, *color, false);
            }),
            Mark::Picture { at, scale, drawing, leaf } => {
                let id = surface.start_tagged(ContentTag::Other);
                self.picture(surface, *at, *scale, drawing);
                surface.end_tagged();
                leaves[*leaf].push(id);
            }
        }
    }

    fn foot(&self, surface: &mut Surface<'_>, number: &str) {
        let artifact = Artifact::with_kind(ArtifactType::Footer);
        surface.start_tagged(ContentTag::Artifact(artifact));
        let face = self.faces.get(false);
        let title: Vec<String> =
            face.wrapped(&self.made.title, FOOT_SIZE, ROOM - 60.0).into_iter().take(1).collect();
        for line in title {
            self.text(surface, (MARGIN, FOOT), &line, FOOT_SIZE, false, BLACK);
        }
        let x = MARGIN + ROOM - face.width(number, FOOT_SIZE);
        self.text(surface, (x, FOOT), number, FOOT_SIZE, false, BLACK);
        surface.end_tagged();
    }

    fn text(
        &self,
        surface: &mut Surface<'_>,
        (x, y): (f32, f32),
        text: &str,
        size: f32,
        is_bold: bool,
        color: Rgb,
    ) {
        let face = self.faces.get(is_bold);
        let glyphs = face.glyphs(text);
        if glyphs.is_empty() {
            return;
        }
        surface.set_stroke(None);
        surface.set_fill(Some(fill(color)));
        surface.draw_glyphs(Point::from_xy(x, y), &glyphs, face.font.clone(), text, size, false);
    }

    fn picture(
        &self,
        surface: &mut Surface<'_>,
        (x, y): (f32, f32),
        scale: f32,
        drawing: &Drawing,
    ) {
        surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, x, y));
        for shape in &drawing.shapes {
            self.shape(surface, shape);
        }
        surface.pop();
    }

    fn shape(&self, surface: &mut Surface<'_>, shape: &Shape) {
        match shape {
            Shape::Rectangle { at, size, fill: color, line: edge } => {
                let (x, y, w, h) = (at.0 as f32, at.1 as f32, size.0 as f32, size.1 as f32);
                let corners = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)];
                filled(surface, &corners, *color);
                if let Some(color) = edge {
                    for at in 0..4 {
                        line(surface, corners[at], corners[(at + 1) % 4], 1.0, *color, false);
                    }
                }
            }
            Shape::Line { from, to, width, color, is_dashed } => {
                line(surface, single(*from), single(*to), *width as f32, *color, *is_dashed);
            }
            Shape::Circle { center, radius, fill: inside, line: edge, is_dashed } => {
                circle(surface, single(*center), *radius as f32, *inside, *edge, *is_dashed);
            }
            Shape::Triangle { points, fill: color } => {
                filled(surface, &points.map(single), *color);
            }
            Shape::Text(words) => self.picture_words(surface, words),
        }
    }

    fn picture_words(&self, surface: &mut Surface<'_>, words: &Words) {
        let size = words.height as f32;
        let text = crate::report::sanitize::for_terminal(&words.text).into_owned();
        let wide = self.faces.get(words.is_bold).width(&text, size);
        let back = match words.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => wide / 2.0,
            Anchor::End => wide,
        };
        let (x, y) = single(words.at);
        if !words.is_turned {
            self.text(surface, (x - back, y), &text, size, words.is_bold, words.color);
            return;
        }
        // A quarter turn, so that it runs upwards.
        surface.push_transform(&Transform::from_row(0.0, -1.0, 1.0, 0.0, x, y));
        self.text(surface, (-back, 0.0), &text, size, words.is_bold, words.color);
        surface.pop();
    }
}

fn single((x, y): (f64, f64)) -> (f32, f32) {
    (x as f32, y as f32)
}

/// What is no part of the document's words.
fn decor(surface: &mut Surface<'_>, draw: impl FnOnce(&mut Surface<'_>)) {
    let artifact = Artifact::with_kind(ArtifactType::Layout);
    surface.start_tagged(ContentTag::Artifact(artifact));
    draw(surface);
    surface.end_tagged();
}

fn fill(Rgb(r, g, b): Rgb) -> Fill {
    Fill {
        paint: rgb::Color::new(r, g, b).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::default(),
    }
}

fn stroke(Rgb(r, g, b): Rgb, width: f32, is_dashed: bool) -> Stroke {
    let dash = is_dashed.then(|| StrokeDash { array: vec![4.0, 3.0], offset: 0.0 });
    Stroke { paint: rgb::Color::new(r, g, b).into(), width, dash, ..Stroke::default() }
}

fn filled(surface: &mut Surface<'_>, corners: &[(f32, f32)], color: Rgb) {
    let mut path = PathBuilder::new();
    for (at, (x, y)) in corners.iter().enumerate() {
        if at == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
    }
    path.close();
    surface.set_stroke(None);
    surface.set_fill(Some(fill(color)));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn line(
    surface: &mut Surface<'_>,
    from: (f32, f32),
    to: (f32, f32),
    width: f32,
    color: Rgb,
    is_dashed: bool,
) {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    surface.set_fill(None);
    surface.set_stroke(Some(stroke(color, width, is_dashed)));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn circle(
    surface: &mut Surface<'_>,
    (x, y): (f32, f32),
    radius: f32,
    inside: Option<Rgb>,
    edge: Option<Rgb>,
    is_dashed: bool,
) {
    // Four curves with the usual factor are a circle to the eye.
    let c = radius * 0.552_284_8;
    let r = radius;
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.cubic_to(x + r, y + c, x + c, y + r, x, y + r);
    path.cubic_to(x - c, y + r, x - r, y + c, x - r, y);
    path.cubic_to(x - r, y - c, x - c, y - r, x, y - r);
    path.cubic_to(x + c, y - r, x + r, y - c, x + r, y);
    path.close();
    surface.set_fill(inside.map(fill));
    surface.set_stroke(edge.map(|color| stroke(color, 1.0, is_dashed)));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

/// The bookmarks, each below the last one of a higher level.
fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = bookmarks;
    while let Some((node, after)) = node(rest) {
        outline.push_child(node);
        rest = after;
    }
    outline
}

fn node(bookmarks: &[Bookmark]) -> Option<(OutlineNode, &[Bookmark])> {
    let (first, mut rest) = bookmarks.split_first()?;
    let place = XyzDestination::new(first.sheet, Point::from_xy(MARGIN, first.top));
    let text = if first.text.trim().is_empty() { "–" } else { &first.text };
    let mut made = OutlineNode::new(text.to_owned(), place).with_open(first.level < 2);
    while rest.first().is_some_and(|next| next.level > first.level) {
        let Some((child, after)) = node(rest) else { break };
        made.push_child(child);
        rest = after;
    }
    Some((made, rest))
}

/// A part with all that it holds.
fn group(tree: &Tree, id: PartId, leaves: &[Vec<Identifier>]) -> TagGroup {
    let (part, children) = &tree.parts[id];
    let mut group = match part {
        Part::Root | Part::Paragraph => TagGroup::new(Tag::P),
        Part::Heading(level, text) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            TagGroup::new(Tag::Hn(level, Some(text.clone())))
        }
        Part::Note => TagGroup::new(Tag::P),
        Part::List { is_numbered: true } => TagGroup::new(Tag::L(ListNumbering::Decimal)),
        Part::List { is_numbered: false } => TagGroup::new(Tag::L(ListNumbering::Disc)),
        Part::Item => TagGroup::new(Tag::LI),
        Part::Body => TagGroup::new(Tag::LBody),
        Part::Table => TagGroup::new(Tag::Table),
        Part::Row => TagGroup::new(Tag::TR),
        Part::Header { is_row, columns } => {
            let scope = if *is_row { TableHeaderScope::Row } else { TableHeaderScope::Column };
            TagGroup::new(Tag::TH(scope).with_col_span(NonZeroU32::new(*columns)))
        }
        Part::Cell { columns } => TagGroup::new(Tag::TD.with_col_span(NonZeroU32::new(*columns))),
        Part::Figure(words) => TagGroup::new(Tag::Figure(Some(words.clone()))),
    };
    for child in children {
        match child {
            Child::Part(part) => group.push(self::group(tree, *part, leaves)),
            Child::Leaf(leaf) => leaves[*leaf].iter().for_each(|id| group.push(*id)),
        }
    }
    group
}
