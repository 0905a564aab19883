//! What git says, without what must not be shown.

/// A text with the user names and passwords of its addresses left out:
/// `https://me:secret@host/x` becomes `https://host/x`.
pub fn without_credentials(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("://") {
        let (before, after) = rest.split_at(at + "://".len());
        shown.push_str(before);
        let is_end = |c: char| c == '/' || c.is_whitespace() || matches!(c, '\'' | '"' | '<' | '>');
        let end = after.find(is_end).unwrap_or(after.len());
        let authority = &after[..end];
        shown.push_str(authority.rsplit_once('@').map_or(authority, |(_, host)| host));
        rest = &after[end..];
    }
    shown + rest
}

/// Both of what git printed, as a person may read it.
pub(super) fn words(output: &std::process::Output) -> String {
    let parts = [&output.stdout, &output.stderr].map(|part| String::from_utf8_lossy(part));
    let parts = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    without_credentials(&parts.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_shown_without_who_logs_in() {
        for (text, wanted) in [
            ("fatal: 'https://me:s3@cret@host.no/r.git/'", "fatal: 'https://host.no/r.git/'"),
            ("to ssh://git@host:22/x and https://t0ken@b", "to ssh://host:22/x and https://b"),
            ("https://host/a@b", "https://host/a@b"),
            ("C:\\x\\y, git@host:x, nothing", "C:\\x\\y, git@host:x, nothing"),
            ("://", "://"),
        ] {
            assert_eq!(without_credentials(text), wanted);
        }
    }
}
