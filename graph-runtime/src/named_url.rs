//! URLs that a service names for what goes on: monitors of operations, upload sessions.

use http::Uri;

use crate::base_url::{BaseUrl, Origin};

/// Reads one, which needs TLS where the base URL has it; or says what is wrong. It may be as good as a token: no message
/// shows it.
pub(crate) fn named_url(base: &BaseUrl, url: &str) -> Result<Uri, &'static str> {
    let url: Uri = url.parse().map_err(|_| "is no URL")?;
    Origin::of(&url).ok_or("has no scheme and host")?;
    match base.is_secure() && url.scheme_str() != Some("https") {
        true => Err("leads away from TLS"),
        false => Ok(url),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong() {
        let fault = |base: &str, url| named_url(&BaseUrl::new(base).unwrap(), url).err();
        for (url, expected) in [
            ("https://other.example/monitor?key=1", None),
            ("http://other.example/monitor", Some("leads away from TLS")),
            ("/monitor", Some("has no scheme and host")),
            (
                "ftp://other.example/monitor",
                Some("has no scheme and host"),
            ),
            (
                "https://a@other.example/monitor",
                Some("has no scheme and host"),
            ),
            ("https://other example", Some("is no URL")),
        ] {
            assert_eq!(
                fault("https://graph.microsoft.com/v1.0", url),
                expected,
                "{url}"
            );
        }
        assert_eq!(
            fault("http://127.0.0.1/v1.0", "http://other.example/"),
            None
        );
    }
}
