//! A response that is an error: OData's error object, and what the docs say of it.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Response, StatusCode};
use serde_json::Value;

use super::granted::Granted;
use crate::metadata::{Alternatives, Metadata, Permissions};

#[derive(Debug)]
pub(super) struct Service {
    pub(super) metadata: Metadata,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// The member `error` of the body.
    error: Option<Value>,
    /// The last state of an operation that was accepted, and failed later.
    state: Option<String>,
    pub(super) granted: Option<Granted>,
}

/// A part of an error: a member of its `details`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Detail<'a> {
    /// The part's error code.
    pub code: Option<&'a str>,
    /// The part's message.
    pub message: Option<&'a str>,
    /// What of the request is wrong, such as the name of a property.
    pub target: Option<&'a str>,
}

impl Service {
    pub(super) fn of(
        metadata: &Metadata,
        response: Response<Bytes>,
        state: Option<String>,
    ) -> Service {
        let (parts, body) = response.into_parts();
        let json: Option<Value> = serde_json::from_slice(&body).ok();
        Service {
            metadata: *metadata,
            status: parts.status,
            headers: parts.headers,
            body,
            error: json.and_then(|mut json| Some(json.get_mut("error")?.take())),
            state,
            granted: parts.extensions.get().cloned(),
        }
    }

    /// A text of the error that is not empty.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        text(self.error.as_ref()?, name)
    }

    /// An id, of a header or else of the inner error.
    pub(super) fn id(&self, name: &str) -> Option<&str> {
        let header = self.headers.get(name).and_then(|id| id.to_str().ok());
        header.or_else(|| self.inner().find_map(|inner| text(inner, name)))
    }

    /// The inner errors, from the outermost to the one that knows best.
    pub(super) fn inner(&self) -> impl Iterator<Item = &Value> {
        std::iter::successors(self.error.as_ref(), |error| {
            error.get("innerError").or_else(|| error.get("innererror"))
        })
        .skip(1)
    }

    pub(super) fn details(&self) -> impl Iterator<Item = Detail<'_>> {
        let details = self
            .error
            .as_ref()
            .and_then(|error| error.get("details")?.as_array());
        details.into_iter().flatten().map(|detail| Detail {
            code: text(detail, "code"),
            message: text(detail, "message"),
            target: text(detail, "target"),
        })
    }
}

pub(super) fn text<'a>(object: &'a Value, name: &str) -> Option<&'a str> {
    object.get(name)?.as_str().filter(|text| !text.is_empty())
}

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let page = self.metadata.page;
        match &self.state {
            None => write!(f, "`{page}` was answered {}", self.status)?,
            Some(state) => write!(f, "`{page}` was accepted, and ended as `{state}`")?,
        }
        for text in [self.text("code"), self.text("message")]
            .into_iter()
            .flatten()
        {
            write!(f, ": {}", text.replace(['\r', '\n'], " "))?;
        }
        if self.status == StatusCode::FORBIDDEN {
            needed(f, &self.metadata.permissions, self.granted.as_ref())?;
        }
        write!(f, " (see {}", self.metadata.docs)?;
        if let Some(id) = self.id("request-id") {
            write!(f, "; request id {id}")?;
        }
        f.write_str(")")
    }
}

/// The permissions that would do, least privileged first, and those of them that the token has.
fn needed(
    f: &mut fmt::Formatter<'_>,
    permissions: &Permissions,
    granted: Option<&Granted>,
) -> fmt::Result {
    let mut known = Vec::new();
    for (account, is_application, alternatives) in [
        (
            "work or school account",
            false,
            permissions.delegated_work(),
        ),
        ("personal account", false, permissions.delegated_personal()),
        ("application", true, permissions.application()),
    ] {
        let is_of_token = granted.is_none_or(|token| token.is_application == is_application);
        if is_of_token && alternatives.first().is_some() {
            known.extend(alternatives.clone().flat_map(|it| it.names()));
            write!(f, "; {account} needs {}", listed(alternatives))?;
        }
    }
    let Some(granted) = granted else {
        return Ok(());
    };
    let names = granted.names.iter().map(String::as_str);
    let has: Vec<_> = names.filter(|name| known.contains(name)).collect();
    match (known.is_empty(), has.is_empty()) {
        (false, false) => write!(f, "; the token has {}", has.join(", ")),
        (false, true) => f.write_str("; the token has none of them"),
        (true, _) if permissions.tables().is_none() => Ok(()),
        (true, _) if granted.is_application => {
            f.write_str("; no permission allows it to an application")
        }
        (true, _) => f.write_str("; no permission allows it to a signed-in user"),
    }
}

fn listed(alternatives: Alternatives) -> String {
    let alternatives = alternatives.map(|together| together.to_string());
    alternatives.collect::<Vec<_>>().join(", or ")
}
