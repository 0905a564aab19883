//! What git prints, without what must not be shown.

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
pub(super) fn readable(output: &std::process::Output) -> String {
    let parts = [&output.stdout, &output.stderr].map(|part| String::from_utf8_lossy(part));
    let lines = parts.iter().flat_map(|part| part.split(['\n', '\r'])).map(str::trim_end);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty() && !is_progress(line)).collect();
    without_credentials(&lines.join("\n"))
}

/// What git tells while it works, by how its lines begin.
const PROGRESS: [&str; 14] = [
    "Checking out files:",
    "Cloning into ",
    "Compressing objects:",
    "Counting objects:",
    "Delta compression using ",
    "Enumerating objects:",
    "Filtering content:",
    "Finding sources:",
    "Receiving objects:",
    "Resolving deltas:",
    "Unpacking objects:",
    "Updating files:",
    "Writing objects:",
    "POST git-receive-pack",
];

/// A line that tells how far git is, here or at the server.
fn is_progress(line: &str) -> bool {
    let line = line.strip_prefix("remote: ").unwrap_or(line);
    let is_total = line.starts_with("Total ") && line.contains(" (delta ");
    is_total || PROGRESS.iter().any(|start| line.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn how_far_it_was_is_no_explanation() {
        use std::os::unix::process::ExitStatusExt as _;
        let stderr = "Cloning into 'x'...\nremote: Counting objects: 100% (3/3), done.\nReceiving \
                      objects:  40% (2/5)\rReceiving objects:  60% (3/5)\rfatal: early EOF\nremote: \
                      no Totals\n";
        let status = std::process::ExitStatus::from_raw(1);
        let output = std::process::Output { status, stdout: vec![], stderr: stderr.into() };
        assert_eq!(readable(&output), "fatal: early EOF\nremote: no Totals");
    }

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
