//! Whether the place that a register is sent to looks open to all.

/// Hosts where anybody can make what all can read. A closed project there looks the same from
/// here, so the finding says "looks", and its severity can be set.
const PUBLIC: [&str; 8] = [
    "github.com",
    "gitlab.com",
    "codeberg.org",
    "bitbucket.org",
    "sr.ht",
    "gitea.com",
    "sourceforge.net",
    "gist.github.com",
];

/// Ends of names that exist inside a network only.
const INTERNAL: [&str; 6] = [".local", ".lan", ".internal", ".intern", ".corp", ".home.arpa"];

/// The host of a git remote, where what is sent there looks open to all: one of the public hosts
/// by whatever way, or an unknown host that is read over the web without a user's name. A folder,
/// ssh to an unknown host and a host inside the network do not.
pub(super) fn public_host(remote: &str) -> Option<&str> {
    let (scheme, place) = match remote.split_once("://") {
        Some((scheme, rest)) => (scheme, rest.split('/').next()?),
        // `git@github.com:unn/risiko.git`; a drive's letter is no host.
        None => ("ssh", remote.split_once(':').map(|(place, _)| place)?),
    };
    let (user, host) = match place.rsplit_once('@') {
        Some((user, host)) => (Some(user), host),
        None => (None, place),
    };
    let host = host.split(':').next().filter(|host| host.len() > 1)?;
    let is_same_or_under = |known: &str| {
        let before = host.len().checked_sub(known.len());
        before.is_some_and(|at| {
            let end = host.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(known));
            end && (at == 0 || host.as_bytes()[at - 1] == b'.')
        })
    };
    let is_web = matches!(scheme, "https" | "http" | "git");
    let is_known = PUBLIC.iter().any(|known| is_same_or_under(known));
    (is_known || (is_web && user.is_none() && !is_internal(host))).then_some(host)
}

/// A name or address that means something inside a network only.
fn is_internal(host: &str) -> bool {
    let lower = host.to_ascii_lowercase();
    let address: Option<std::net::Ipv4Addr> = lower.parse().ok();
    address.is_some_and(|address| address.is_private() || address.is_loopback())
        || !lower.contains('.')
        || INTERNAL.iter().any(|end| lower.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_hosts_look_public_by_whatever_way() {
        for (remote, host) in [
            ("https://github.com/unn/risiko.git", "github.com"),
            ("https://token@github.com/unn/risiko.git", "github.com"),
            ("git@github.com:unn/risiko.git", "github.com"),
            ("ssh://git@gitlab.com:22/unn/risiko.git", "gitlab.com"),
            ("git@git.sr.ht:~unn/risiko", "git.sr.ht"),
            ("https://GitHub.com/unn/risiko", "GitHub.com"),
            ("https://kode.example.no/risiko.git", "kode.example.no"),
            ("git://kode.example.no/risiko.git", "kode.example.no"),
        ] {
            assert_eq!(public_host(remote), Some(host), "{remote}");
        }
    }

    #[test]
    fn what_only_the_trust_reaches_does_not() {
        for remote in [
            "git@git.unn.no:risiko.git",
            "ssh://git.unn.no/risiko.git",
            "https://bruker@git.unn.no/risiko.git",
            "https://git/risiko.git",
            "https://git.helsenord.local/risiko.git",
            "http://10.0.4.7:3000/risiko.git",
            "/srv/git/risiko.git",
            "file:///srv/git/risiko.git",
            "C:/git/risiko.git",
            "../risiko.git",
            "git@notgithub.com:unn/risiko.git",
            "",
        ] {
            assert_eq!(public_host(remote), None, "{remote}");
        }
    }
}
