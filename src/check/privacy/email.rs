//! E-mail addresses.

/// Whether a text holds an e-mail address.
pub(super) fn is_in(text: &str) -> bool {
    text.match_indices('@').any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let has_name = before.is_some_and(|c| c.is_alphanumeric() || "_+-".contains(c));
        has_name && is_domain(&text[at + 1..])
    })
}

/// It begins with names joined by points, the last of at least two letters.
fn is_domain(text: &str) -> bool {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '.'));
    let domain = text[..end.unwrap_or(text.len())].trim_end_matches(['.', '-']);
    let Some((host, top)) = domain.rsplit_once('.') else { return false };
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    is_top && !host.is_empty() && host.split('.').all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_in;

    #[test]
    fn an_address_is_seen_in_a_sentence_and_other_at_signs_are_none() {
        for text in [
            "kari.nordmann@unn.no",
            "Skriv til <ola@post.helse-nord.no>.",
            "mailto:a+b@example.com,",
            "åse@sør.no",
        ] {
            assert!(is_in(text), "{text}");
        }
        for text in
            ["@unn", "5 stk. @ 40 kr", "a@b", "a@b.", "a@.no", "a@b.1", "@unn.no", "a@b..no"]
        {
            assert!(!is_in(text), "{text}");
        }
    }
}
