//! Where access tokens come from.

use std::fmt;

use crate::cloud::Cloud;
use crate::error::Error;
use crate::transport::BoxFuture;

/// Gives the access token of a request.
///
/// ```
/// use graph_runtime::{BoxFuture, Client, Error, Token, TokenProvider};
///
/// /// A token that another program keeps fresh in a file.
/// struct InFile(std::path::PathBuf);
///
/// impl TokenProvider for InFile {
///     fn token(&self) -> BoxFuture<'_, Result<Token, Error>> {
///         let text = std::fs::read_to_string(&self.0).unwrap_or_default();
///         Box::pin(std::future::ready(Token::new(text.trim())))
///     }
/// }
///
/// # fn main() -> Result<(), Error> {
/// let client = Client::builder().token_provider(InFile("token".into())).build()?;
/// # Ok(()) }
/// ```
pub trait TokenProvider: Send + Sync {
    /// A token that is valid now.
    ///
    /// # Errors
    /// No token can be had.
    fn token(&self) -> BoxFuture<'_, Result<Token, Error>>;

    /// Told the cloud of the client that it gives tokens to: each has an identity platform of its own.
    fn set_cloud(&mut self, _cloud: Cloud) {}

    /// Gets a new token that has the claims which a service asks for, JSON as it gave it; whether there is one. Many
    /// requests may have gone with the token that was refused: one new token is enough for them.
    ///
    /// <https://learn.microsoft.com/entra/identity-platform/claims-challenge>
    ///
    /// # Errors
    /// No such token can be had.
    fn answer<'a>(
        &'a self,
        _refused: &'a Token,
        _claims: &'a str,
    ) -> BoxFuture<'a, Result<bool, Error>> {
        Box::pin(std::future::ready(Ok(false)))
    }
}

/// An access token: never shown, by `Debug` either.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(http::HeaderValue);

impl Token {
    /// A token as the identity platform gave it.
    ///
    /// # Errors
    /// Text that is empty or holds white space or control characters.
    pub fn new(token: &str) -> Result<Token, Error> {
        let is_whole = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
        let value = is_whole.then(|| http::HeaderValue::from_str(&format!("Bearer {token}")));
        match value {
            Some(Ok(mut value)) => {
                value.set_sensitive(true);
                Ok(Token(value))
            }
            _ => Err(Error::request(
                "token is empty, or has white space or control characters in it",
            )),
        }
    }

    /// The token of an `Authorization` header that it was put into.
    pub(crate) fn of_header(value: http::HeaderValue) -> Token {
        Token(value)
    }

    /// The value of the `Authorization` header.
    pub(crate) fn into_header(self) -> http::HeaderValue {
        self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The same token for every request.
#[derive(Clone, Debug)]
pub struct StaticToken(Token);

impl StaticToken {
    /// A token that somebody else renews.
    pub fn new(token: Token) -> StaticToken {
        StaticToken(token)
    }
}

impl TokenProvider for StaticToken {
    fn token(&self) -> BoxFuture<'_, Result<Token, Error>> {
        Box::pin(std::future::ready(Ok(self.0.clone())))
    }
}

/// Where the tokens of a client come from; the usual one needs no future on the heap.
pub(crate) enum Tokens {
    Fixed(Token),
    Provider(Box<dyn TokenProvider>),
}

impl Tokens {
    pub(crate) async fn token(&self) -> Result<Token, Error> {
        match self {
            Tokens::Fixed(token) => Ok(token.clone()),
            Tokens::Provider(tokens) => tokens.token().await,
        }
    }

    pub(crate) async fn answer(&self, refused: &Token, claims: &str) -> Result<bool, Error> {
        match self {
            Tokens::Fixed(_) => Ok(false),
            Tokens::Provider(tokens) => tokens.answer(refused, claims).await,
        }
    }
}
