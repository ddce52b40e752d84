//! The token endpoint: forms in, tokens out.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderValue};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::client::{Attempts, RetryPolicy};
use crate::cloud::Cloud;
use crate::error::Error;
use crate::token::Token;
use crate::transport::{Transport, TransportError};

/// How long requests wait for a token at most, apart from the answers themselves.
const LIMIT: Duration = Duration::from_secs(60);

/// Who asks, of whom, and what for.
pub(super) struct Platform {
    transport: Box<dyn Transport>,
    cloud: Cloud,
    authority: String,
    tenant: String,
    pub(super) client_id: String,
    pub(super) scope: String,
}

/// What a token endpoint answers.
pub(super) struct Granted {
    pub(super) token: Token,
    pub(super) lifetime: Duration,
    pub(super) refresh: Option<String>,
}

/// Why there is no token, in OAuth's words.
pub(super) enum Refused {
    /// `authorization_pending`, with what people are told.
    Because(String, Error),
    Failed(Error),
}

impl Refused {
    pub(super) fn error(self) -> Error {
        let (Refused::Because(_, error) | Refused::Failed(error)) = self;
        error
    }
}

#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    expires_in: u64,
    refresh_token: Option<String>,
}

#[derive(Deserialize)]
struct Fault {
    error: String,
    error_description: Option<String>,
}

impl Platform {
    pub(super) fn new(tenant: &str, client_id: &str, transport: Box<dyn Transport>) -> Platform {
        Platform {
            transport,
            cloud: Cloud::Global,
            authority: Cloud::Global.authority().to_owned(),
            tenant: tenant.to_owned(),
            client_id: client_id.to_owned(),
            scope: Cloud::Global.scope(),
        }
    }

    /// Goes to a cloud, in all that was not set to something else.
    pub(super) fn set_cloud(&mut self, cloud: Cloud) {
        if self.authority == self.cloud.authority() {
            cloud.authority().clone_into(&mut self.authority);
        }
        if self.scope == self.cloud.scope() {
            self.scope = cloud.scope();
        }
        self.cloud = cloud;
    }

    /// # Errors
    /// No TLS: a secret goes there.
    pub(super) fn set_authority(&mut self, url: &str) -> Result<(), Error> {
        let base = crate::BaseUrl::new(url)?;
        base.as_str().clone_into(&mut self.authority);
        Ok(())
    }

    pub(super) async fn wait(&self, pause: Duration) {
        self.transport.wait(pause).await;
    }

    /// Asks the token endpoint.
    pub(super) async fn grant(&self, form: &[(&str, &str)]) -> Result<Granted, Refused> {
        let tokens: Tokens = self.post("oauth2/v2.0/token", form).await?;
        Ok(Granted {
            token: Token::new(&tokens.access_token).map_err(Refused::Failed)?,
            lifetime: Duration::from_secs(tokens.expires_in),
            refresh: tokens.refresh_token,
        })
    }

    /// Sends a request, and again where a service's would be. To ask for a token twice does no harm.
    async fn exchange(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<Bytes>, TransportError> {
        let policy = RetryPolicy::default().time_limit(LIMIT);
        let mut attempts = Attempts::new(&policy);
        loop {
            let outcome = self.transport.send(request.clone()).await;
            match attempts.pause(&http::Method::GET, &outcome) {
                Some(pause) => self.wait(pause).await,
                None => return outcome,
            }
        }
    }

    /// Sends a form to an endpoint of the tenant.
    pub(super) async fn post<T: DeserializeOwned>(
        &self,
        endpoint: &str,
        form: &[(&str, &str)],
    ) -> Result<T, Refused> {
        // These would make another path of it.
        if matches!(self.tenant.as_str(), "" | "." | "..") {
            let why = format!("no token: `{}` is no tenant", self.tenant);
            return Err(Refused::Failed(Error::request(why)));
        }
        let tenant = utf8_percent_encode(&self.tenant, NON_ALPHANUMERIC);
        let tenant = tenant.to_string().replace("%2D", "-").replace("%2E", ".");
        let url = format!("{}/{tenant}/{endpoint}", self.authority);
        let pairs = form.iter().map(|(name, value)| {
            let value = utf8_percent_encode(value, NON_ALPHANUMERIC);
            format!("{name}={value}")
        });
        let body: Vec<_> = pairs.collect();
        let fault =
            |why: String| Refused::Failed(Error::request(format!("no token from `{url}`: {why}")));
        let mut request = http::Request::new(Bytes::from(body.join("&")));
        *request.method_mut() = http::Method::POST;
        *request.uri_mut() = url
            .parse()
            .map_err(|_| fault("the URL is wrong".to_owned()))?;
        let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
        request.headers_mut().insert(CONTENT_TYPE, kind);
        let response = self.exchange(request).await;
        let response =
            response.map_err(|error| Refused::Failed(Error::transport("token", error.into())))?;
        if response.status().is_success() {
            return serde_json::from_slice(response.body())
                .map_err(|error| fault(format!("the answer is not a token's: {error}")));
        }
        let Ok(Fault {
            error,
            error_description,
        }) = serde_json::from_slice(response.body())
        else {
            return Err(fault(format!("status {}", response.status())));
        };
        let words = error_description.unwrap_or_default();
        let words = words.lines().next().unwrap_or_default();
        let message = Error::request(format!("no token from `{url}`: {error}: {words}"));
        Err(Refused::Because(error, message))
    }
}

impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Platform")
            .field("authority", &self.authority)
            .field("tenant", &self.tenant)
            .field("client_id", &self.client_id)
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}
