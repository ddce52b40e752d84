//! The claims that a service asks for, where it refuses a token.
//!
//! <https://learn.microsoft.com/entra/identity-platform/claims-challenge>

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use http::header::WWW_AUTHENTICATE;
use http::{Response, StatusCode};

/// The claims of a challenge, as JSON.
pub(super) fn claims<B>(response: &Response<B>) -> Option<String> {
    if response.status() != StatusCode::UNAUTHORIZED {
        return None;
    }
    let headers = response.headers().get_all(WWW_AUTHENTICATE);
    headers.iter().find_map(|header| {
        let (_, behind) = header.to_str().ok()?.split_once("claims=\"")?;
        let (claims, _) = behind.split_once('"')?;
        let decoded = STANDARD
            .decode(claims)
            .or_else(|_| URL_SAFE_NO_PAD.decode(claims.trim_end_matches('=')));
        String::from_utf8(decoded.ok()?).ok()
    })
}
