//! The URL that every route stands below, and where tokens may go.

use std::fmt;
use std::net::IpAddr;

use http::Uri;
use http::uri::Scheme;

use crate::cloud::Cloud;
use crate::error::Error;

/// The hosts of Microsoft's clouds.
const GRAPH_HOSTS: [(&str, Cloud); 4] = [
    ("graph.microsoft.com", Cloud::Global),
    ("graph.microsoft.us", Cloud::UsGovernment),
    ("dod-graph.microsoft.us", Cloud::UsDefense),
    ("microsoftgraph.chinacloudapi.cn", Cloud::China),
];

/// A base URL such as `https://graph.microsoft.com/v1.0`: the default.
#[derive(Clone, PartialEq, Eq)]
pub struct BaseUrl {
    text: String,
    is_secure: bool,
    host: String,
    port: u16,
}

/// Scheme, host and port.
pub(crate) struct Origin<'a> {
    is_secure: bool,
    host: &'a str,
    port: u16,
}

impl BaseUrl {
    /// Reads a base URL: with TLS, or of a loopback address for tests.
    ///
    /// # Errors
    /// Text that is no such URL, or one with user, query or fragment.
    pub fn new(url: &str) -> Result<BaseUrl, Error> {
        let base = BaseUrl::insecure(url)?;
        match base.is_secure || base.is_loopback() {
            true => Ok(base),
            false => Err(fault(
                url,
                "is not secure: write `https://`, or a loopback address",
            )),
        }
    }

    /// Reads a base URL that may be without TLS: everybody on the way can read the token.
    ///
    /// # Errors
    /// Text that is no URL, or one with user, query or fragment.
    pub fn insecure(url: &str) -> Result<BaseUrl, Error> {
        let uri: Uri = url.parse().map_err(|_| {
            fault(
                url,
                "is no URL: write one such as `https://graph.microsoft.com/v1.0`",
            )
        })?;
        let origin = Origin::of(&uri)
            .ok_or_else(|| fault(url, "has no scheme and host, or more than these and a path"))?;
        if uri.query().is_some() || url.contains('#') {
            return Err(fault(url, "has a query or a fragment"));
        }
        Ok(BaseUrl {
            text: url.trim_end_matches('/').to_owned(),
            is_secure: origin.is_secure,
            host: origin.host.to_ascii_lowercase(),
            port: origin.port,
        })
    }

    /// The URL, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The URL of a path that begins with a slash, and with this one's path or below it: Teams leaves `/v1.0` out.
    pub(crate) fn below(&self, path: &str) -> String {
        let root = self
            .text
            .find("://")
            .and_then(|at| self.text[at + 3..].find('/').map(|slash| at + 3 + slash));
        let (host, own) = self.text.split_at(root.unwrap_or(self.text.len()));
        match path
            .strip_prefix(own)
            .is_some_and(|rest| rest.starts_with('/'))
        {
            true => format!("{host}{path}"),
            false => format!("{}{path}", self.text),
        }
    }

    /// Reads a URL that a service names for what goes on, such as the monitor of an operation: with TLS where this one has
    /// it. Or says what is wrong; the URL may be as good as a token, and no message shows it.
    pub(crate) fn named(&self, url: &str) -> Result<Uri, &'static str> {
        let url: Uri = url.parse().map_err(|_| "is no URL")?;
        let origin = Origin::of(&url).ok_or("has no scheme and host")?;
        match self.is_secure && !origin.is_secure {
            true => Err("leads away from TLS"),
            false => Ok(url),
        }
    }

    fn origin(&self) -> Origin<'_> {
        Origin {
            is_secure: self.is_secure,
            host: &self.host,
            port: self.port,
        }
    }

    /// Whether it leads to this machine.
    pub(crate) fn is_loopback(&self) -> bool {
        is_loopback(&self.host)
    }

    /// Whether tokens may go there unasked: a Graph host, or this machine.
    pub(crate) fn is_trusted(&self) -> bool {
        self.cloud().is_some() || self.is_loopback()
    }

    /// The cloud whose host it is of.
    pub(crate) fn cloud(&self) -> Option<Cloud> {
        self.origin().cloud()
    }

    /// Whether a URL has this one's scheme, host and port: a token goes nowhere else, to no other cloud either.
    pub(crate) fn is_origin_of(&self, url: &Uri) -> bool {
        self.begins_as(url) || Origin::of(url).is_some_and(|origin| origin == self.origin())
    }

    /// Whether a URL has scheme and authority in the very words of this one: most have, and nothing more needs a look.
    fn begins_as(&self, url: &Uri) -> bool {
        let (Some(scheme), Some(authority)) = (url.scheme_str(), url.authority()) else {
            return false;
        };
        let behind = self.text.strip_prefix(scheme);
        let behind =
            behind.and_then(|text| text.strip_prefix("://")?.strip_prefix(authority.as_str()));
        behind.is_some_and(|text| text.is_empty() || text.starts_with('/'))
    }
}

fn fault(url: &str, why: &str) -> Error {
    Error::request(format!("base URL `{url}` {why}"))
}

impl<'a> Origin<'a> {
    /// None without a scheme of HTTP or a host, and none with a user, whom clients would send on.
    pub(crate) fn of(url: &'a Uri) -> Option<Origin<'a>> {
        let is_secure = match url.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            Some(scheme) if *scheme == Scheme::HTTP => false,
            _ => return None,
        };
        let authority = url
            .authority()
            .filter(|authority| !authority.as_str().contains('@'))?;
        let port = authority
            .port_u16()
            .unwrap_or(if is_secure { 443 } else { 80 });
        let host = authority.host();
        (!host.is_empty()).then_some(Origin {
            is_secure,
            host,
            port,
        })
    }

    fn cloud(&self) -> Option<Cloud> {
        let mut hosts = GRAPH_HOSTS
            .iter()
            .filter(|_| self.is_secure && self.port == 443);
        hosts
            .find(|(host, _)| host.eq_ignore_ascii_case(self.host))
            .map(|(_, cloud)| *cloud)
    }
}

impl PartialEq for Origin<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.is_secure == other.is_secure
            && self.port == other.port
            && self.host.eq_ignore_ascii_case(other.host)
    }
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || address
            .parse()
            .is_ok_and(|address: IpAddr| address.is_loopback())
}

impl Default for BaseUrl {
    fn default() -> Self {
        let host = GRAPH_HOSTS[0].0.to_owned();
        BaseUrl {
            text: format!("https://{host}/v1.0"),
            is_secure: true,
            host,
            port: 443,
        }
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BaseUrl({})", self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tls_or_loopback() {
        for url in [
            "https://graph.microsoft.com/v1.0",
            "http://127.0.0.1:8080",
            "http://[::1]:1/v1.0",
            "http://LOCALHOST/",
        ] {
            assert!(BaseUrl::new(url).is_ok(), "{url}");
        }
        for url in [
            "http://graph.microsoft.com",
            "ftp://127.0.0.1",
            "graph.microsoft.com",
            "/v1.0",
            "https://user@host/",
            "https://host/?q",
            "https://host/#f",
            "http://127.0.0.1.example.com",
            "http://localhost.example.com",
            "",
        ] {
            assert!(BaseUrl::new(url).is_err(), "{url}");
        }
        assert!(BaseUrl::insecure("http://graph.test").is_ok());
        assert_eq!(
            BaseUrl::default(),
            BaseUrl::new("https://graph.microsoft.com/v1.0/").unwrap()
        );
    }

    #[test]
    fn tokens_go_to_the_base() {
        let origin = |base: &str, url: &str| {
            let base = BaseUrl::new(base).unwrap();
            base.is_origin_of(&url.parse().unwrap())
        };
        let local = "http://127.0.0.1:8080/v1.0";
        let global = Cloud::Global.base_url();
        for (base, url) in [
            (local, "http://127.0.0.1:8080/x"),
            (global, "https://GRAPH.microsoft.com:443/beta/me"),
            (
                Cloud::China.base_url(),
                "https://microsoftgraph.chinacloudapi.cn/beta",
            ),
        ] {
            assert!(origin(base, url), "{base} {url}");
        }
        for (base, url) in [
            (local, "http://127.0.0.1:8081/x"),
            (local, "https://127.0.0.1:8080/x"),
            (local, "https://graph.microsoft.com/v1.0/me"),
            (global, "https://graph.microsoft.us/v1.0/me"),
            (global, "https://microsoftgraph.chinacloudapi.cn/v1.0/me"),
            (global, "http://graph.microsoft.com/"),
            (global, "https://graph.microsoft.com:8443/"),
            (global, "https://graph.microsoft.com.example.com/"),
            (global, "https://graph.microsoft.com@example.com/"),
            (global, "https://user@graph.microsoft.com/"),
            (global, "https://example.com/graph.microsoft.com"),
            (global, "/v1.0/me"),
        ] {
            assert!(!origin(base, url), "{base} {url}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_url_that_is_named() {
        let fault = |base: &str, url| BaseUrl::new(base).unwrap().named(url).err();
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
