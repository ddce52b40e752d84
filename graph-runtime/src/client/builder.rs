//! What a client is made of.

mod carrier;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue, USER_AGENT};

use crate::base_url::BaseUrl;
use crate::client::{Client, Ids, Inner, RetryPolicy};
use crate::cloud::Cloud;
use crate::error::Error;
use crate::token::{Token, TokenProvider, Tokens};
use crate::transport::Transport;
use carrier::Carrier;

/// A client in the making: a token is needed, the rest has defaults.
///
/// ```no_run
/// # use std::time::Duration;
/// # use graph_runtime::{Client, Cloud, Error};
/// # fn main() -> Result<(), Error> {
/// let client = Client::builder()
///     .cloud(Cloud::UsGovernment)
///     .token("an access token")
///     .timeout(Duration::from_secs(20))
///     .user_agent("budget-review/1.0")
///     .default_header("Prefer", "outlook.timezone=\"UTC\"")
///     .build()?;
/// # Ok(()) }
/// ```
#[derive(Default)]
pub struct ClientBuilder {
    base: Base,
    allows_insecure: bool,
    tokens: Option<Result<Tokens, Error>>,
    carrier: Carrier,
    retry: RetryPolicy,
    headers: Vec<(String, String)>,
}

#[derive(Debug)]
enum Base {
    Cloud(Cloud),
    Graph(String),
    Custom(String),
}

impl Default for Base {
    fn default() -> Self {
        Base::Cloud(Cloud::Global)
    }
}

impl ClientBuilder {
    /// The cloud that requests go to, and that the client's tokens come from: the global one where nothing is said.
    #[must_use]
    pub fn cloud(mut self, cloud: Cloud) -> Self {
        self.base = Base::Cloud(cloud);
        self
    }

    /// The URL that requests and tokens go to: `https://graph.microsoft.com/v1.0` where none is given.
    ///
    /// It is of a Microsoft Graph host with TLS, or of a loopback address.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base = Base::Graph(url.into());
        self
    }

    /// A base URL of another host, such as a proxy of one's own: tokens go there.
    #[must_use]
    pub fn custom_base_url(mut self, url: impl Into<String>) -> Self {
        self.base = Base::Custom(url.into());
        self
    }

    /// Lets a custom base URL be without TLS: everybody on the way can read the tokens.
    #[must_use]
    pub fn allow_insecure(mut self) -> Self {
        self.allows_insecure = true;
        self
    }

    /// The same token for every request.
    #[must_use]
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.tokens = Some(Token::new(&token.into()).map(Tokens::Fixed));
        self
    }

    /// Where tokens come from.
    #[must_use]
    pub fn token_provider(mut self, tokens: impl TokenProvider + 'static) -> Self {
        self.tokens = Some(Ok(Tokens::Provider(Box::new(tokens))));
        self
    }

    /// What carries the requests: reqwest where none is given. A `reqwest::Client` of one's own is one as
    /// `Reqwest::from(client)`.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.carrier.own = Some(Box::new(transport));
        self
    }

    /// The longest that an answer may take, and the next bytes of one that is streamed: 100 seconds where nothing is said.
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.carrier.timeout = Some(limit);
        self
    }

    /// The longest that a connection may take to be made: 30 seconds where nothing is said.
    #[must_use]
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.carrier.connect_timeout = Some(limit);
        self
    }

    /// The proxy that requests go by, such as `http://proxy.example.com:8080`: the system's where none is given.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.carrier.proxy = Some(url.into());
        self
    }

    /// The largest body that is read into memory, in bytes: 64 MiB where nothing is said.
    #[must_use]
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.carrier.body_limit = Some(bytes);
        self
    }

    /// How the program calls itself, in place of `graph-runtime` and its version.
    #[must_use]
    pub fn user_agent(self, name: impl Into<String>) -> Self {
        self.default_header(USER_AGENT.as_str(), name)
    }

    /// A header of every request that has none of this name; never `Authorization`. It does not go to other hosts.
    #[must_use]
    pub fn default_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// How often and how long a request is tried again.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// The client.
    ///
    /// # Errors
    /// No token or one with white space, a base URL that is none or not one for tokens, a header that cannot be sent, TLS or
    /// a proxy that cannot be set up, limits for a transport of one's own.
    pub fn build(self) -> Result<Client, Error> {
        let base = match &self.base {
            Base::Cloud(cloud) => BaseUrl::new(cloud.base_url())?,
            Base::Graph(url) => trusted(url)?,
            Base::Custom(url) if self.allows_insecure => BaseUrl::insecure(url)?,
            Base::Custom(url) => BaseUrl::new(url)?,
        };
        let missing =
            || Error::request("no token: give the builder a `token` or a `token_provider`");
        let mut tokens = self.tokens.ok_or_else(missing)??;
        if let (Some(cloud), Tokens::Provider(tokens)) = (base.cloud(), &mut tokens) {
            tokens.set_cloud(cloud);
        }
        let inner = Inner {
            transport: self.carrier.transport(&base)?,
            headers: headers(&self.headers)?,
            base,
            tokens,
            ids: Ids::default(),
        };
        Ok(Client {
            inner: Arc::new(inner),
            retry: Arc::new(self.retry),
        })
    }
}

/// A base URL where tokens may go unasked.
fn trusted(url: &str) -> Result<BaseUrl, Error> {
    let base = BaseUrl::new(url)?;
    match base.is_trusted() {
        true => Ok(base),
        false => Err(Error::request(format!(
            "base URL `{url}` is not of a Microsoft Graph host: to send tokens there, write `custom_base_url`"
        ))),
    }
}

fn headers(pairs: &[(String, String)]) -> Result<HeaderMap, Error> {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        let key = HeaderName::from_bytes(name.as_bytes())
            .map_err(|_| Error::request(format!("`{name}` is no name of a header")))?;
        if key == AUTHORIZATION {
            return Err(Error::request(
                "`Authorization` is no default header: give the builder a `token`, which goes to the host of the base URL only",
            ));
        }
        // The value may be a secret.
        let value = HeaderValue::from_str(value).map_err(|_| {
            Error::request(format!(
                "the header `{name}` has characters that headers cannot have"
            ))
        })?;
        headers.insert(key, value);
    }
    Ok(headers)
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("base", &self.base)
            .finish_non_exhaustive()
    }
}
