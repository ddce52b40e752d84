//! What a token allows, as it says itself.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::HeaderValue;
use serde::Deserialize;

/// The permissions in a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Granted {
    /// Whether it is an application's, without a user.
    pub(super) is_application: bool,
    pub(super) names: Vec<String>,
}

#[derive(Deserialize)]
struct Claims {
    /// Delegated permissions, with blanks between them.
    scp: Option<String>,
    /// Those of an application.
    roles: Option<Vec<String>>,
}

impl Granted {
    /// The permissions in an `Authorization` header whose token is a JWT. Its signature is not looked at: that is the
    /// service's affair, and this is for people.
    pub(crate) fn of(header: &HeaderValue) -> Option<Granted> {
        let token = header.to_str().ok()?.strip_prefix("Bearer ")?;
        let mut parts = token.split('.');
        let (_, payload, _) = (parts.next()?, parts.next()?, parts.next()?);
        let payload = URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?;
        let claims: Claims = serde_json::from_slice(&payload).ok()?;
        let (is_application, names) = match claims {
            Claims { scp: Some(scp), .. } => {
                (false, scp.split_whitespace().map(str::to_owned).collect())
            }
            Claims {
                roles: Some(roles), ..
            } => (true, roles),
            // An application that was granted nothing has neither.
            Claims { .. } => return None,
        };
        Some(Granted {
            is_application,
            names,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_of_tokens() {
        let granted = |payload: &str| {
            let header = format!("Bearer e30.{}.c2ln", URL_SAFE_NO_PAD.encode(payload));
            Granted::of(&header.parse().unwrap()).map(|it| (it.is_application, it.names.join(" ")))
        };
        assert_eq!(
            granted(r#"{"scp": "User.Read  Mail.Send"}"#),
            Some((false, "User.Read Mail.Send".to_owned()))
        );
        assert_eq!(
            granted(r#"{"roles": ["Mail.Send"]}"#),
            Some((true, "Mail.Send".to_owned()))
        );
        assert_eq!(
            granted(r#"{"scp": "a", "roles": ["b"]}"#),
            Some((false, "a".to_owned()))
        );
        for payload in ["{}", "[]", "", r#"{"scp": 5}"#] {
            assert_eq!(granted(payload), None, "{payload}");
        }
        for header in ["Bearer opaque", "Bearer a.%.c", "Basic e30.e30.c2ln", ""] {
            assert_eq!(
                Granted::of(&HeaderValue::from_static(header)),
                None,
                "{header}"
            );
        }
    }
}
