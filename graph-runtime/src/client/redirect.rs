//! Where a response sends its request on to.

use bytes::Bytes;
use http::header::{
    ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE,
    HeaderName, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, LOCATION, RANGE,
};
use http::{Method, Request, Response, StatusCode, Uri};

use crate::base_url::Origin;
use crate::error::Error;

/// What may go to another host. Download and monitor URLs carry their own key, and refuse headers that they do not know.
const ANYWHERE: [HeaderName; 11] = [
    ACCEPT,
    ACCEPT_ENCODING,
    CONTENT_ENCODING,
    CONTENT_LENGTH,
    CONTENT_RANGE,
    CONTENT_TYPE,
    IF_MATCH,
    IF_MODIFIED_SINCE,
    IF_NONE_MATCH,
    IF_RANGE,
    RANGE,
];

/// The request that a redirect asks for; `None` for any other response.
///
/// # Errors
/// A location that is no URL, or that leaves TLS.
pub(super) fn follow<B>(
    request: &Request<Bytes>,
    response: &Response<B>,
) -> Result<Option<Request<Bytes>>, Error> {
    let status = response.status();
    let keeps_method = match status {
        StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND => request.method() != Method::POST,
        StatusCode::SEE_OTHER => request.method() == Method::HEAD,
        StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => true,
        _ => return Ok(None),
    };
    let Some(location) = response.headers().get(LOCATION) else {
        return Ok(None);
    };
    let location = location
        .to_str()
        .ok()
        .and_then(|location| resolve(request.uri(), location));
    let location =
        location.ok_or_else(|| Error::request(format!("the {status} redirect leads to no URL")))?;
    if request.uri().scheme_str() == Some("https") && location.scheme_str() != Some("https") {
        return Err(Error::request(format!(
            "the {status} redirect leads away from TLS"
        )));
    }

    let mut next = request.clone();
    if !keeps_method {
        *next.method_mut() = Method::GET;
        *next.body_mut() = Bytes::new();
        for name in [
            CONTENT_TYPE,
            CONTENT_LENGTH,
            CONTENT_RANGE,
            CONTENT_ENCODING,
        ] {
            next.headers_mut().remove(name);
        }
    }
    if Origin::of(request.uri()) != Origin::of(&location) {
        let headers = std::mem::take(next.headers_mut());
        let kept = headers
            .into_iter()
            .filter_map(|(name, value)| Some((name?, value)));
        next.headers_mut()
            .extend(kept.filter(|(name, _)| ANYWHERE.contains(name)));
    }
    *next.uri_mut() = location;
    Ok(Some(next))
}

/// A location against the URL it came from; only forms that servers send.
fn resolve(from: &Uri, location: &str) -> Option<Uri> {
    let location = location.split('#').next()?;
    let whole = match location {
        _ if location.starts_with("//") => format!("{}:{location}", from.scheme_str()?),
        _ if location.starts_with('/') => {
            format!("{}://{}{location}", from.scheme_str()?, from.authority()?)
        }
        // A colon in a path or a query is no scheme's.
        _ if location.split(['/', '?']).next()?.contains(':') => location.to_owned(),
        _ => {
            let folder = from.path().rsplit_once('/')?.0;
            format!(
                "{}://{}{folder}/{location}",
                from.scheme_str()?,
                from.authority()?
            )
        }
    };
    whole.parse().ok().filter(|uri| Origin::of(uri).is_some())
}

#[cfg(test)]
mod tests {
    use http::header::AUTHORIZATION;

    use super::*;

    fn followed(method: Method, from: &str, status: u16, location: &str) -> Option<Request<Bytes>> {
        let request = Request::builder()
            .method(method)
            .uri(from)
            .header(AUTHORIZATION, "Bearer secret")
            .header(CONTENT_TYPE, "application/json")
            .body(Bytes::from("{}"))
            .unwrap();
        let response = Response::builder()
            .status(status)
            .header(LOCATION, location)
            .body(Bytes::new())
            .unwrap();
        follow(&request, &response).ok().flatten()
    }

    #[test]
    fn locations_are_resolved() {
        for (location, url) in [
            ("https://other.example/a?b#c", "https://other.example/a?b"),
            ("//other.example/a", "https://other.example/a"),
            ("/a", "https://graph.microsoft.com/a"),
            ("a", "https://graph.microsoft.com/v1.0/a"),
            (
                "/login?return=https://x",
                "https://graph.microsoft.com/login?return=https://x",
            ),
            ("//x/a?b=c://d", "https://x/a?b=c://d"),
            ("a?b=c://d", "https://graph.microsoft.com/v1.0/a?b=c://d"),
        ] {
            let next = followed(
                Method::GET,
                "https://graph.microsoft.com/v1.0/me",
                302,
                location,
            )
            .unwrap();
            assert_eq!(next.uri(), url);
        }
    }

    #[test]
    fn the_token_stays_at_its_host() {
        let keeps = |location| {
            let next = followed(
                Method::GET,
                "https://graph.microsoft.com/v1.0/me",
                307,
                location,
            )
            .unwrap();
            next.headers().contains_key(AUTHORIZATION)
        };
        assert!(keeps("/v1.0/you"));
        assert!(keeps("https://GRAPH.microsoft.com:443/v1.0/you"));
        assert!(!keeps("https://graph.microsoft.com:8443/"));
        assert!(!keeps("https://graph.microsoft.com.example.com/"));
    }

    #[test]
    fn a_slice_keeps_its_range_wherever_it_goes() {
        let slice = Request::put("https://graph.microsoft.com/up")
            .header(CONTENT_RANGE, "bytes 0-1/9")
            .body(Bytes::from("ab"))
            .unwrap();
        for (status, range) in [(307, true), (308, true), (303, false)] {
            let response = Response::builder()
                .status(status)
                .header(LOCATION, "https://files.example.com/up")
                .body(())
                .unwrap();
            let next = follow(&slice, &response).unwrap().unwrap();
            let headers = next.headers();
            assert_eq!(headers.contains_key(CONTENT_RANGE), range, "{status}");
        }
    }

    #[test]
    fn a_post_becomes_a_get_where_http_says_so() {
        for (status, method) in [
            (301, "GET"),
            (302, "GET"),
            (303, "GET"),
            (307, "POST"),
            (308, "POST"),
        ] {
            let next = followed(
                Method::POST,
                "https://graph.microsoft.com/v1.0/me",
                status,
                "/a",
            )
            .unwrap();
            assert_eq!(next.method(), method, "{status}");
            assert_eq!(next.body().is_empty(), method == "GET");
            assert_eq!(next.headers().contains_key(CONTENT_TYPE), method == "POST");
        }
    }

    #[test]
    fn tls_is_not_left() {
        assert!(
            followed(
                Method::GET,
                "https://graph.microsoft.com/",
                302,
                "http://graph.microsoft.com/"
            )
            .is_none()
        );
        assert!(
            followed(
                Method::GET,
                "https://graph.microsoft.com/",
                302,
                "file:///etc/passwd"
            )
            .is_none()
        );
    }
}
