//! An application with a secret: the client credentials flow.

use std::fmt;

use super::cache::{Cache, Challenge};
use super::platform::{Platform, Refused};
use crate::cloud::Cloud;
use crate::error::Error;
use crate::token::{Token, TokenProvider};
use crate::transport::{BoxFuture, Transport};

/// Tokens of an application without a user.
///
/// ```no_run
/// # fn main() -> Result<(), graph_runtime::Error> {
/// let tokens = graph_runtime::auth::ClientSecret::new("contoso.onmicrosoft.com", "client-id", "secret")?;
/// let client = graph_runtime::Client::builder().token_provider(tokens).build()?;
/// # Ok(()) }
/// ```
pub struct ClientSecret {
    platform: Platform,
    secret: String,
    cache: Cache,
}

impl ClientSecret {
    /// The tokens of an app in a tenant, by its id and secret.
    ///
    /// # Errors
    /// TLS cannot be set up.
    #[cfg(feature = "reqwest")]
    pub fn new(tenant: &str, client_id: &str, secret: &str) -> Result<ClientSecret, Error> {
        let transport = crate::transport::Reqwest::new().map_err(Error::no_transport)?;
        Ok(ClientSecret::with_transport(
            tenant, client_id, secret, transport,
        ))
    }

    /// The same by a transport of one's own.
    pub fn with_transport(
        tenant: &str,
        client_id: &str,
        secret: &str,
        transport: impl Transport + 'static,
    ) -> ClientSecret {
        ClientSecret {
            platform: Platform::new(tenant, client_id, Box::new(transport)),
            secret: secret.to_owned(),
            cache: Cache::default(),
        }
    }

    /// The app's cloud; a client that is built for one says it by itself.
    #[must_use]
    pub fn cloud(mut self, cloud: Cloud) -> ClientSecret {
        self.platform.set_cloud(cloud);
        self
    }

    /// Another identity platform, such as `https://login.example.com`.
    ///
    /// # Errors
    /// A URL without TLS that is not of this machine: the secret goes there.
    pub fn authority(mut self, url: &str) -> Result<ClientSecret, Error> {
        self.platform.set_authority(url)?;
        Ok(self)
    }

    /// What to ask for, in place of all that the app has been granted.
    #[must_use]
    pub fn scope(mut self, scope: impl Into<String>) -> ClientSecret {
        self.platform.scope = scope.into();
        self
    }

    async fn get(&self, challenge: Option<Challenge<'_>>) -> Result<Token, Error> {
        let claims = challenge.map(|challenge| challenge.claims);
        let renew = |_| async move {
            let mut form = vec![
                ("grant_type", "client_credentials"),
                ("client_id", self.platform.client_id.as_str()),
                ("client_secret", self.secret.as_str()),
                ("scope", self.platform.scope.as_str()),
            ];
            form.extend(claims.map(|claims| ("claims", claims)));
            self.platform.grant(&form).await.map_err(Refused::error)
        };
        self.cache.token(challenge, renew).await
    }
}

impl TokenProvider for ClientSecret {
    fn token(&self) -> BoxFuture<'_, Result<Token, Error>> {
        Box::pin(self.get(None))
    }

    fn set_cloud(&mut self, cloud: Cloud) {
        self.platform.set_cloud(cloud);
    }

    fn answer<'a>(
        &'a self,
        refused: &'a Token,
        claims: &'a str,
    ) -> BoxFuture<'a, Result<bool, Error>> {
        let challenge = Challenge { refused, claims };
        Box::pin(async move { self.get(Some(challenge)).await.map(|_| true) })
    }
}

impl fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ClientSecret").field(&self.platform).finish()
    }
}
