//! People who sign in at another device: the device code flow.
//!
//! <https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code>

use std::fmt;
use std::time::Duration;

use serde::Deserialize;

use super::cache::{Cache, Challenge};
use super::platform::{Granted, Platform, Refused};
use crate::cloud::Cloud;
use crate::error::Error;
use crate::token::{Token, TokenProvider};
use crate::transport::{BoxFuture, Transport};

/// What people are told.
#[derive(Clone, Debug, Deserialize)]
#[non_exhaustive]
pub struct DevicePrompt {
    /// The page to open.
    pub verification_uri: String,
    /// The code to type in there.
    pub user_code: String,
    /// Both in words.
    #[serde(default)]
    pub message: String,
}

#[derive(Deserialize)]
struct Started {
    #[serde(flatten)]
    prompt: DevicePrompt,
    device_code: String,
    interval: Option<u64>,
}

/// Shows a prompt.
type Show = Box<dyn Fn(&DevicePrompt) + Send + Sync>;

/// Tokens of somebody who signs in once; later ones come without them as long as the platform allows.
///
/// ```no_run
/// # fn main() -> Result<(), graph_runtime::Error> {
/// let tokens = graph_runtime::auth::DeviceCode::new("organizations", "client-id", |prompt| {
///     println!("{}", prompt.message);
/// })?;
/// let client = graph_runtime::Client::builder().token_provider(tokens.scope("Mail.Read")).build()?;
/// # Ok(()) }
/// ```
pub struct DeviceCode {
    platform: Platform,
    show: Show,
    cache: Cache,
}

impl DeviceCode {
    /// The tokens of a public app in a tenant; `show` tells people where to sign in.
    ///
    /// # Errors
    /// TLS cannot be set up.
    #[cfg(feature = "reqwest")]
    pub fn new(
        tenant: &str,
        client_id: &str,
        show: impl Fn(&DevicePrompt) + Send + Sync + 'static,
    ) -> Result<DeviceCode, Error> {
        let transport = crate::transport::Reqwest::new().map_err(Error::no_transport)?;
        Ok(DeviceCode::with_transport(
            tenant, client_id, show, transport,
        ))
    }

    /// The same by a transport of one's own.
    pub fn with_transport(
        tenant: &str,
        client_id: &str,
        show: impl Fn(&DevicePrompt) + Send + Sync + 'static,
        transport: impl Transport + 'static,
    ) -> DeviceCode {
        DeviceCode {
            platform: Platform::new(tenant, client_id, Box::new(transport)),
            show: Box::new(show),
            cache: Cache::default(),
        }
    }

    /// The app's cloud; a client that is built for one says it by itself.
    #[must_use]
    pub fn cloud(mut self, cloud: Cloud) -> DeviceCode {
        self.platform.set_cloud(cloud);
        self
    }

    /// Another identity platform, such as `https://login.example.com`.
    ///
    /// # Errors
    /// A URL without TLS that is not of this machine.
    pub fn authority(mut self, url: &str) -> Result<DeviceCode, Error> {
        self.platform.set_authority(url)?;
        Ok(self)
    }

    /// The permissions to ask for, with blanks between them.
    #[must_use]
    pub fn scope(mut self, scope: impl Into<String>) -> DeviceCode {
        self.platform.scope = scope.into();
        self
    }

    async fn get(&self, challenge: Option<Challenge<'_>>) -> Result<Token, Error> {
        let claims = challenge.map(|challenge| challenge.claims);
        let renew = |refresh: Option<String>| async move {
            if let Some(refresh) = refresh {
                let mut form = self.form("refresh_token");
                form.push(("refresh_token", &refresh));
                form.extend(claims.map(|claims| ("claims", claims)));
                match self.platform.grant(&form).await {
                    Ok(granted) => return Ok(granted),
                    // They must sign in again.
                    Err(Refused::Because(error, _)) if error == "invalid_grant" => {}
                    Err(refused) => return Err(refused.error()),
                }
            }
            self.sign_in(claims).await
        };
        self.cache.token(challenge, renew).await
    }

    fn form<'a>(&'a self, grant: &'a str) -> Vec<(&'a str, &'a str)> {
        vec![
            ("grant_type", grant),
            ("client_id", &self.platform.client_id),
        ]
    }

    /// Shows the code, and asks until it has been typed in.
    async fn sign_in(&self, claims: Option<&str>) -> Result<Granted, Error> {
        let scope = format!("{} offline_access", self.platform.scope);
        let mut form = vec![
            ("client_id", self.platform.client_id.as_str()),
            ("scope", &scope),
        ];
        form.extend(claims.map(|claims| ("claims", claims)));
        let started = self.platform.post("oauth2/v2.0/devicecode", &form).await;
        let started: Started = started.map_err(Refused::error)?;
        (self.show)(&started.prompt);
        let mut pause = Duration::from_secs(started.interval.unwrap_or(5));
        let mut form = self.form("urn:ietf:params:oauth:grant-type:device_code");
        form.push(("device_code", &started.device_code));
        loop {
            self.platform.wait(pause).await;
            match self.platform.grant(&form).await {
                Ok(granted) => return Ok(granted),
                Err(Refused::Because(error, _)) if error == "authorization_pending" => {}
                Err(Refused::Because(error, _)) if error == "slow_down" => {
                    pause += Duration::from_secs(5);
                }
                Err(refused) => return Err(refused.error()),
            }
        }
    }
}

impl TokenProvider for DeviceCode {
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

impl fmt::Debug for DeviceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DeviceCode").field(&self.platform).finish()
    }
}
