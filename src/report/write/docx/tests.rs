use std::io::{Cursor, Read};

use proptest::prelude::*;

use super::fields::Field;
use super::*;
use crate::report::block::{Column, Page, Row, Table};

/// A Word file with this body.
fn template(body: &str) -> Vec<u8> {
    let mut package = Package::own(Language::Nb);
    let xml = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    for (name, bytes) in &mut package.parts {
        if name == package::DOCUMENT {
            *bytes = xml.clone().into_bytes();
        }
    }
    package.write().unwrap()
}

/// The text of a Word file's body.
fn body(docx: &[u8]) -> String {
    part(docx, package::DOCUMENT)
}

fn part(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn fields(text: &str) -> Vec<Field> {
    let mut page = Page::default();
    page.title(text);
    page.table(Table {
        columns: vec![Column::new(text), Column::new("B")],
        rows: vec![Row::Cells(vec![text.into(), 3.into()])],
        ..Table::default()
    });
    vec![
        Field::words("title", text),
        Field::list(
            "top",
            &["number", "title"],
            vec![vec!["1".into(), text.into()], vec!["2".into(), "to".into()]],
        ),
        Field::blocks("document", page),
    ]
}

fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

#[test]
fn a_tag_is_found_where_word_has_split_it() {
    let split = "<w:p><w:r><w:t>Se {</w:t></w:r><w:proofErr w:type=\"x\"/><w:r><w:rPr><w:b/></w:rPr>\
                 <w:t>{ ti</w:t></w:r><w:r><w:t>tle }</w:t></w:r><w:r><w:t>} her</w:t></w:r></w:p>";
    let made = write(Some(&template(split)), &fields("Tittelen"), Language::Nb).unwrap();
    assert!(body(&made).contains("Se Tittelen her"), "{}", body(&made));
}

#[test]
fn a_row_is_there_once_for_each_thing() {
    let row = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>\
         <w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph("{%tr for r in top %}"),
        paragraph("{{ r.number }}"),
        paragraph("{{ r.title }}"),
        paragraph("{%tr endfor %}"),
    );
    let made = body(&write(Some(&template(&row)), &fields("en"), Language::Nb).unwrap());
    assert_eq!(made.matches("<w:tr>").count(), 2, "{made}");
    assert!(made.contains(">en<") && made.contains(">to<"), "{made}");
}

#[test]
fn blocks_take_the_place_of_their_paragraph() {
    for tag in ["{{p document }}", "{{ document }}"] {
        let made =
            body(&write(Some(&template(&paragraph(tag))), &fields("en"), Language::Nb).unwrap());
        assert!(made.contains("<w:body><w:p>") && made.contains("<w:tblHeader/>"), "{made}");
    }
}

#[test]
fn a_text_box_and_the_footer_have_tags_too() {
    let boxed = format!(
        "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
        paragraph("{{ title }}")
    );
    let made = write(Some(&template(&boxed)), &fields("Tittelen"), Language::Nb).unwrap();
    assert!(body(&made).contains("Tittelen"));
    assert!(part(&made, "word/footer1.xml").contains("Tittelen"));
    assert!(part(&made, "docProps/core.xml").contains("<dc:title>Tittelen</dc:title>"));
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let two = format!("{}{}", paragraph("Greit"), paragraph("{{ tittel }}"));
    let found = check(&template(&two), &fields("x")).unwrap();
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((one.name.as_str(), one.tag.as_str(), one.paragraph), ("tittel", "{{ tittel }}", 2));
    let loops = paragraph("{% for r in top %}{{ r.titel }}{{ r.title|upper }}{% endfor %}");
    let found = check(&template(&loops), &fields("x")).unwrap();
    let names: Vec<&str> = found.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["r.titel"]);
    let open = write(Some(&template(&paragraph("{{ title"))), &fields("x"), Language::Nb);
    assert!(matches!(open, Err(TemplateError::Unclosed { paragraph: 1, .. })), "{open:?}");
    assert!(matches!(check(b"no zip", &fields("x")), Err(TemplateError::NotWord)));
    let empty = paragraph("{% if false %}tekst{% endif %}");
    let made = write(Some(&template(&empty)), &fields("x"), Language::Nb);
    assert!(matches!(made, Err(TemplateError::Empty)), "{made:?}");
    let endless = paragraph(
        "{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}",
    );
    let made = write(Some(&template(&endless)), &fields("x"), Language::Nb);
    assert!(made.is_err());
}

proptest! {
    #[test]
    fn no_text_is_markup_or_a_tag(text in prop::collection::vec(prop::sample::select(vec![
        "<w:p>", "</w:t>", "&lt;", "{{ title }}", "{% for x in top %}", "{#", "]]>", "\u{1b}", "\u{202e}",
        "\n", "\"", "'", "æ", "č", "🌞", "ord", " ",
    ]), 1..6).prop_map(|parts| parts.concat())) {
        let plain = body(&write(None, &fields("x"), Language::Nb).unwrap());
        let made = body(&write(None, &fields(&text), Language::Nb).unwrap());
        let tags = |xml: &str| xml.matches("<w:p>").count() + xml.matches("<w:tbl>").count();
        prop_assert_eq!(tags(&made), tags(&plain));
        let is_clean = !made.contains(['\u{1b}', '\u{202e}']);
        prop_assert!(is_clean);
        // What stands between the marks of tags is words, as it was written.
        prop_assert_eq!(text.matches("{{ title }}").count() * 3, made.matches("{{ title }}").count());
    }
}
