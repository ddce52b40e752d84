//! What a client is made of.

use std::fmt;
use std::sync::Arc;

use crate::base_url::BaseUrl;
use crate::client::{Client, Inner, RetryPolicy};
use crate::error::Error;
use crate::token::{StaticToken, Token, TokenProvider};
use crate::transport::Transport;

/// A client in the making: a token is needed, the rest has defaults.
#[derive(Default)]
pub struct ClientBuilder {
    base: Base,
    tokens: Option<Tokens>,
    transport: Option<Box<dyn Transport>>,
    retry: RetryPolicy,
}

#[derive(Debug, Default)]
enum Base {
    #[default]
    Global,
    Graph(String),
    Custom(String),
}

enum Tokens {
    Fixed(String),
    Provider(Box<dyn TokenProvider>),
}

impl ClientBuilder {
    /// The URL that requests and tokens go to: `https://graph.microsoft.com/v1.0` where none is given.
    ///
    /// It is of a Microsoft Graph host with TLS, or of a loopback address.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base = Base::Graph(url.into());
        self
    }

    /// A base URL of another host, such as a proxy of one's own: tokens go there, and without TLS everybody on
    /// the way can read them.
    #[must_use]
    pub fn custom_base_url(mut self, url: impl Into<String>) -> Self {
        self.base = Base::Custom(url.into());
        self
    }

    /// The same token for every request.
    #[must_use]
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.tokens = Some(Tokens::Fixed(token.into()));
        self
    }

    /// Where tokens come from.
    #[must_use]
    pub fn token_provider(mut self, tokens: impl TokenProvider + 'static) -> Self {
        self.tokens = Some(Tokens::Provider(Box::new(tokens)));
        self
    }

    /// What carries the requests: reqwest where none is given.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Box::new(transport));
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
    /// No token or one with white space, a base URL that is none or not one for tokens, TLS that cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        let base = match &self.base {
            Base::Global => BaseUrl::default(),
            Base::Graph(url) => trusted(url)?,
            Base::Custom(url) => BaseUrl::insecure(url)?,
        };
        let tokens: Box<dyn TokenProvider> = match self.tokens {
            Some(Tokens::Fixed(token)) => Box::new(StaticToken::new(Token::new(&token)?)),
            Some(Tokens::Provider(tokens)) => tokens,
            None => {
                return Err(Error::request(
                    "no token: give the builder a `token` or a `token_provider`",
                ));
            }
        };
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport(&base)?,
        };
        Ok(Client(Arc::new(Inner {
            base,
            tokens,
            transport,
            retry: self.retry,
        })))
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

#[cfg(feature = "reqwest")]
fn default_transport(base: &BaseUrl) -> Result<Box<dyn Transport>, Error> {
    use crate::transport::Reqwest;

    // A proxy cannot reach this machine, and without TLS it would see the token.
    let transport = match base.is_loopback() {
        true => Reqwest::direct(),
        false => Reqwest::new(),
    };
    Ok(Box::new(transport.map_err(Error::no_transport)?))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport(_: &BaseUrl) -> Result<Box<dyn Transport>, Error> {
    Err(Error::request(
        "no transport: enable the feature `reqwest` or give the builder a `transport`",
    ))
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("base", &self.base)
            .finish_non_exhaustive()
    }
}
