//! One token for everybody, renewed by one of them and a little early.

use std::future::Future;
use std::time::{Duration, SystemTime};

use tokio::sync::Mutex;
use tokio::time::Instant;

use super::platform::Granted;
use crate::error::Error;
use crate::token::Token;

/// A token is renewed when a tenth of its life is left, or five minutes.
const EARLY: Duration = Duration::from_secs(300);

/// How long a token that could not be renewed early is used before the next attempt.
const AGAIN: Duration = Duration::from_secs(30);

/// The last token.
#[derive(Default)]
pub(super) struct Cache(Mutex<State>);

#[derive(Default)]
struct State {
    cached: Option<Cached>,
    /// When the last renewal failed, and why.
    failed: Option<(Instant, String)>,
}

struct Cached {
    token: Token,
    lifetime: Duration,
    renewed_from: Duration,
    refresh: Option<String>,
    /// What a service asked for when the token was got.
    claims: Option<String>,
    since: Instant,
    date: SystemTime,
}

impl Cached {
    /// One clock stands still while the machine sleeps, the other may be set back: the later one counts.
    fn age(&self) -> Duration {
        let by_date = self.date.elapsed().unwrap_or_default();
        self.since.elapsed().max(by_date)
    }
}

impl Cache {
    /// The token, as long as it is good and no claims are asked for; else what `renew` gives, which is told the
    /// refresh token.
    ///
    /// Whoever comes while it is being renewed waits, and has the same result. A token that could not be renewed early
    /// is used to its end.
    pub(super) async fn token<F: Future<Output = Result<Granted, Error>>>(
        &self,
        claims: Option<&str>,
        renew: impl FnOnce(Option<String>) -> F,
    ) -> Result<Token, Error> {
        let asked = Instant::now();
        let state = &mut *self.0.lock().await;
        if let Some(known) = &state.cached {
            let is_good = match claims {
                None => known.age() < known.renewed_from,
                Some(_) => known.since >= asked && known.claims.as_deref() == claims,
            };
            if is_good {
                return Ok(known.token.clone());
            }
        }
        if let Some((at, why)) = &state.failed
            && *at >= asked
        {
            return Err(Error::request(why));
        }
        let refresh = state
            .cached
            .as_ref()
            .and_then(|known| known.refresh.clone());
        match renew(refresh.clone()).await {
            Ok(granted) => {
                let early = (granted.lifetime / 10).min(EARLY);
                state.cached = Some(Cached {
                    token: granted.token.clone(),
                    lifetime: granted.lifetime,
                    renewed_from: granted.lifetime.saturating_sub(early),
                    refresh: granted.refresh.or(refresh),
                    claims: claims.map(str::to_owned),
                    // Not from when it was asked for: people take minutes to sign in.
                    since: Instant::now(),
                    date: SystemTime::now(),
                });
                Ok(granted.token)
            }
            Err(error) => {
                if let Some(known) = &mut state.cached
                    && claims.is_none()
                    && known.age() < known.lifetime
                {
                    known.renewed_from = known.age() + AGAIN;
                    return Ok(known.token.clone());
                }
                state.failed = Some((Instant::now(), error.to_string()));
                Err(error)
            }
        }
    }
}
