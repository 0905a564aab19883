//! The user's own editor, and how it is told a line.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// What is run where nobody has said which editor.
const USUAL: &str = if cfg!(windows) { "notepad" } else { "vi" };

/// How an editor is told the line to open a file at.
const LINE_FORMS: [(&[&str], Form); 4] = [
    (
        &[
            "vi",
            "vim",
            "nvim",
            "gvim",
            "nano",
            "pico",
            "emacs",
            "emacsclient",
            "micro",
            "kak",
            "mg",
            "jed",
            "joe",
            "gedit",
            "ne",
            "ex",
            "view",
        ],
        Form::Plus,
    ),
    (&["code", "code-insiders", "codium", "vscodium", "cursor"], Form::Goto),
    (&["hx", "helix", "subl", "sublime_text", "zed", "zeditor", "atom"], Form::Colon),
    (&["notepad++"], Form::N),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `+12 FILE`
    Plus,
    /// `--goto FILE:12`
    Goto,
    /// `FILE:12`
    Colon,
    /// `-n12 FILE`
    N,
    /// `FILE`: the editor is not known.
    FileOnly,
}

/// The editor asked for: `$VISUAL`, then `$EDITOR`, then the system's usual one.
pub(super) fn asked_for(variable: impl Fn(&str) -> Option<String>) -> String {
    let set = |name| variable(name).filter(|command| !command.trim().is_empty());
    set("VISUAL").or_else(|| set("EDITOR")).unwrap_or_else(|| USUAL.to_owned())
}

/// The command that opens a file at a line; `None` where the editor's own command has no words or
/// an open quote.
pub(super) fn command(editor: &str, file: &Path, line: usize) -> Option<Command> {
    let words = shell_words::split(editor).ok()?;
    let (program, own) = words.split_first()?;
    let mut command = Command::new(program);
    command.args(own).args(place(form_of(program), file, line));
    Some(command)
}

fn form_of(program: &str) -> Form {
    // Both kinds of separators: EDITOR may be a path of either system.
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program).to_lowercase();
    let name =
        [".exe", ".cmd", ".bat"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name);
    let known = LINE_FORMS.iter().find(|(names, _)| names.contains(&name));
    known.map_or(Form::FileOnly, |(_, form)| *form)
}

fn place(form: Form, file: &Path, line: usize) -> Vec<OsString> {
    let whole = || file.as_os_str().to_owned();
    let with_line = || {
        let mut text = whole();
        text.push(format!(":{line}"));
        text
    };
    match form {
        Form::Plus => vec![format!("+{line}").into(), whole()],
        Form::Goto => vec!["--goto".into(), with_line()],
        Form::Colon => vec![with_line()],
        Form::N => vec![format!("-n{line}").into(), whole()],
        Form::FileOnly => vec![whole()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(editor: &str) -> Option<Vec<String>> {
        let command = command(editor, Path::new("/r/f.toml"), 12)?;
        let all = [command.get_program()].into_iter().chain(command.get_args());
        Some(all.map(|word| word.to_string_lossy().into_owned()).collect())
    }

    #[test]
    fn each_editor_is_told_the_line_in_its_own_way() {
        for (editor, wanted) in [
            ("vi", "vi +12 /r/f.toml"),
            ("/usr/bin/nvim -p", "/usr/bin/nvim -p +12 /r/f.toml"),
            ("emacsclient -t", "emacsclient -t +12 /r/f.toml"),
            ("code --wait", "code --wait --goto /r/f.toml:12"),
            ("hx", "hx /r/f.toml:12"),
            ("subl -w", "subl -w /r/f.toml:12"),
            (
                "'C:\\Program Files\\Notepad++\\notepad++.exe' -multiInst",
                "C:\\Program Files\\Notepad++\\notepad++.exe -multiInst -n12 /r/f.toml",
            ),
            ("my-editor", "my-editor /r/f.toml"),
        ] {
            assert_eq!(words(editor).unwrap().join(" "), wanted, "{editor}");
        }
        assert_eq!(words("'open"), None);
    }

    #[test]
    fn visual_comes_before_editor() {
        let with = |visual: &str, editor: &str| {
            asked_for(|name| Some(if name == "VISUAL" { visual } else { editor }.to_owned()))
        };
        assert_eq!(with("code", "vi"), "code");
        assert_eq!(with(" ", "nano"), "nano");
        assert_eq!(with("", ""), USUAL);
    }
}
