//! One token for everybody, renewed by one of them and a little early.

use std::future::Future;
use std::time::{Duration, Instant};

use tokio::sync::Mutex;

use super::platform::Granted;
use crate::error::Error;
use crate::token::Token;

/// A token is renewed when a tenth of its life is left, or five minutes.
const EARLY: Duration = Duration::from_secs(300);

/// The last token.
#[derive(Default)]
pub(super) struct Cache(Mutex<Option<Cached>>);

struct Cached {
    token: Token,
    renewed_from: Instant,
    ends: Instant,
    refresh: Option<String>,
}

impl Cache {
    /// The token, as long as it is good; else what `renew` gives, which is told the refresh token.
    ///
    /// Whoever comes while it is being renewed waits for it. A token that could not be renewed early is used to its end.
    pub(super) async fn token<F: Future<Output = Result<Granted, Error>>>(
        &self,
        must_renew: bool,
        renew: impl FnOnce(Option<String>) -> F,
    ) -> Result<Token, Error> {
        let mut cached = self.0.lock().await;
        let now = Instant::now();
        if let Some(known) = cached
            .as_ref()
            .filter(|it| !must_renew && now < it.renewed_from)
        {
            return Ok(known.token.clone());
        }
        let refresh = cached.as_ref().and_then(|known| known.refresh.clone());
        let granted = match renew(refresh.clone()).await {
            Ok(granted) => granted,
            Err(error) => {
                let known = cached.as_ref().filter(|it| !must_renew && now < it.ends);
                return known.map(|known| known.token.clone()).ok_or(error);
            }
        };
        let early = (granted.lifetime / 10).min(EARLY);
        *cached = Some(Cached {
            token: granted.token.clone(),
            renewed_from: now + granted.lifetime.saturating_sub(early),
            ends: now + granted.lifetime,
            refresh: granted.refresh.or(refresh),
        });
        Ok(granted.token)
    }
}
