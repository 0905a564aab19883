//! What a source file names of its own crate: every path that begins with `crate`, `self` or
//! `super`, or in a `use` with a module of the file, with groups written out. Comments and texts
//! are no code and name nothing.

use std::path::Path;
use std::slice::Iter;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

/// A file of `src`, and what it names.
#[derive(Debug)]
pub(crate) struct SourceFile {
    /// The file, relative to `src`.
    pub(crate) file: String,
    /// The module that it is: `["check", "privacy"]` for `check/privacy/mod.rs`.
    pub(crate) module: Vec<String>,
    pub(crate) named: Vec<Named>,
}

/// A path that a file names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Named {
    pub(crate) line: usize,
    /// From the root of the crate: `["model", "Risk"]`.
    pub(crate) path: Vec<String>,
    /// What it is called from here on, where it is imported.
    pub(crate) imported_as: Option<String>,
    /// Only tests name it.
    pub(crate) by_tests: bool,
}

impl SourceFile {
    /// Reads a file; its name is relative to `src`.
    pub(crate) fn of(file: &str, text: &str) -> Self {
        let parts = Path::new(file).with_extension("");
        let mut module: Vec<String> =
            parts.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
        if matches!(module.last().unwrap().as_str(), "mod" | "lib" | "main") {
            module.pop();
        }
        let by_tests = module.iter().any(|part| part == "tests" || part == "testing");
        let mut named = Vec::new();
        let tokens: TokenStream = text.parse().unwrap();
        Place { module: module.clone(), by_tests }.walk(tokens, &mut named);
        Self { file: file.to_owned(), module, named }
    }
}

/// The module that tokens stand in.
#[derive(Clone)]
struct Place {
    module: Vec<String>,
    by_tests: bool,
}

impl Place {
    fn walk(&self, tokens: TokenStream, named: &mut Vec<Named>) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let own = own_modules(&tokens);
        // What follows an attribute `#[cfg(test)]`, until its end.
        let mut here = self.clone();
        let mut rest = tokens.iter();
        while let Some(token) = rest.next() {
            match token {
                TokenTree::Punct(sign) if sign.as_char() == '#' => {
                    here.by_tests |= rest.clone().next().is_some_and(is_test_attribute);
                    continue;
                }
                TokenTree::Ident(word) if word == "mod" => {
                    let name = rest.next().unwrap().to_string();
                    if let Some(TokenTree::Group(inside)) = rest.clone().next() {
                        let mut module = self.module.clone();
                        module.push(name);
                        Self { module, ..here.clone() }.walk(inside.stream(), named);
                        rest.next();
                    }
                    here.by_tests = self.by_tests;
                }
                TokenTree::Ident(word) if word == "use" => {
                    let is_end = |token: &TokenTree| is_sign(token, ';');
                    let tree: Vec<TokenTree> =
                        rest.by_ref().take_while(|token| !is_end(token)).cloned().collect();
                    here.import(&tree, &[], &own, named);
                    here.by_tests = self.by_tests;
                }
                TokenTree::Ident(word) => {
                    let line = word.span().start().line;
                    if let Some(path) =
                        path(word, &mut rest).and_then(|path| here.resolved(&path, &[]))
                    {
                        named.push(Named {
                            line,
                            path,
                            imported_as: None,
                            by_tests: here.by_tests,
                        });
                    }
                }
                TokenTree::Group(group) => {
                    here.walk(group.stream(), named);
                    if group.delimiter() == Delimiter::Brace {
                        here.by_tests = self.by_tests;
                    }
                }
                TokenTree::Punct(sign) if sign.as_char() == ';' => here.by_tests = self.by_tests,
                _ => {}
            }
        }
    }

    /// The paths of a `use`, whose groups may stand within groups.
    fn import(
        &self,
        tree: &[TokenTree],
        before: &[String],
        own: &[String],
        named: &mut Vec<Named>,
    ) {
        let mut path = before.to_vec();
        let mut called = None;
        let mut rest = tree.iter();
        while let Some(token) = rest.next() {
            match token {
                TokenTree::Ident(word) if word == "as" => {
                    called = rest.next().map(ToString::to_string);
                }
                TokenTree::Ident(word) => path.push(word.to_string()),
                TokenTree::Group(group) => {
                    let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                    for part in inside.split(|token| is_sign(token, ',')) {
                        self.import(part, &path, own, named);
                    }
                    return;
                }
                TokenTree::Punct(sign) if sign.as_char() == '*' => path.push("*".into()),
                _ => {}
            }
        }
        // `use super::view::{self, View}`.
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let (Some(first), Some(path)) = (tree.first(), self.resolved(&path, own)) else { return };
        let line = first.span().start().line;
        let imported_as = called.or_else(|| path.last().cloned());
        named.push(Named { line, path, imported_as, by_tests: self.by_tests });
    }

    /// A path as it is from the root of the crate; `None` where it leads into another crate.
    fn resolved(&self, path: &[String], own: &[String]) -> Option<Vec<String>> {
        let (first, mut rest) = path.split_first()?;
        let mut module = self.module.clone();
        match first.as_str() {
            "crate" => module.clear(),
            "self" => {}
            "super" => drop(module.pop()?),
            _ if own.contains(first) => module.push(first.clone()),
            _ => return None,
        }
        while rest.first().is_some_and(|part| part == "super") {
            module.pop()?;
            rest = &rest[1..];
        }
        module.extend_from_slice(rest);
        Some(module)
    }
}

/// The modules that are declared among tokens.
fn own_modules(tokens: &[TokenTree]) -> Vec<String> {
    let pairs = tokens.windows(2);
    let declared = pairs.filter(|pair| matches!(&pair[0], TokenTree::Ident(word) if word == "mod"));
    declared.map(|pair| pair[1].to_string()).collect()
}

fn is_sign(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn is_test_attribute(token: &TokenTree) -> bool {
    token.to_string().replace(' ', "") == "[cfg(test)]"
}

/// A path that begins with a word, as far as it goes; `None` where the word stands alone.
fn path(first: &Ident, rest: &mut Iter<'_, TokenTree>) -> Option<Vec<String>> {
    let mut path = vec![first.to_string()];
    loop {
        let mut ahead = rest.clone();
        let [Some(one), Some(two), Some(TokenTree::Ident(word))] =
            [ahead.next(), ahead.next(), ahead.next()]
        else {
            break;
        };
        if !(is_sign(one, ':') && is_sign(two, ':')) {
            break;
        }
        path.push(word.to_string());
        *rest = ahead;
    }
    (path.len() > 1).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(file: &str, text: &str) -> Vec<String> {
        let read = SourceFile::of(file, text);
        read.named.iter().map(|named| named.path.join("::")).collect()
    }

    #[test]
    fn groups_within_groups_are_written_out() {
        let text = "use crate::{model::{Risk, seal::{self, of_risk as f}}, check};";
        let wanted = ["model::Risk", "model::seal", "model::seal::of_risk", "check"];
        assert_eq!(named("store/read/mod.rs", text), wanted);
    }

    #[test]
    fn paths_that_climb_are_followed_and_modules_within_a_file_are_a_step() {
        let text = "mod a { use super::super::super::report::x; fn f() { super::super::g() } }";
        assert_eq!(named("store/read.rs", text), ["report::x", "store::g"]);
        assert_eq!(
            named("store/read/mod.rs", "mod child; pub use child::Thing;"),
            ["store::read::child::Thing"]
        );
    }

    #[test]
    fn other_crates_comments_and_texts_name_nothing() {
        let text =
            "//! [`crate::report`]\nuse std::fmt; fn f() { g(\"crate::tui\"); std::mem::take(x) }";
        assert_eq!(named("model/mod.rs", text), [""; 0]);
    }

    #[test]
    fn what_macros_are_given_is_code_too() {
        let text = "fn f() { assert!(matches!(x, crate::tui::Mode::On)); }";
        assert_eq!(named("model/mod.rs", text), ["tui::Mode::On"]);
    }

    #[test]
    fn what_only_tests_name_is_known() {
        let text = "use crate::a; #[cfg(test)] mod tests { use crate::b; } use crate::c;";
        let read = SourceFile::of("model/mod.rs", text);
        let by_tests: Vec<bool> = read.named.iter().map(|named| named.by_tests).collect();
        assert_eq!(by_tests, [false, true, false]);
    }
}
