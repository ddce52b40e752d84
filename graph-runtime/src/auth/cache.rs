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

/// The last token, known to all at any time, and the right to renew it, which one has.
#[derive(Default)]
pub(super) struct Cache {
    cached: Mutex<Option<Cached>>,
    renewal: Mutex<Renewal>,
}

#[derive(Default)]
struct Renewal {
    /// When the last one failed, and why.
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

    /// Whether nothing need be done: it has time left, or was got since a service refused another for its claims.
    fn is_good(&self, challenge: Option<Challenge>) -> bool {
        match challenge {
            None => self.age() < self.renewed_from,
            Some(Challenge { refused, claims }) => {
                self.token != *refused && self.claims.as_deref() == Some(claims)
            }
        }
    }
}

/// What a service asked for when it refused a token.
#[derive(Clone, Copy)]
pub(super) struct Challenge<'a> {
    pub(super) refused: &'a Token,
    pub(super) claims: &'a str,
}

impl Cache {
    /// The token, as long as it is good and was not refused; else what `renew` gives, which is told the refresh token.
    ///
    /// One renews it. Whoever comes meanwhile has the old one while it lasts, or waits and has the same result. A token
    /// that could not be renewed early is used to its end.
    pub(super) async fn token<F: Future<Output = Result<Granted, Error>>>(
        &self,
        challenge: Option<Challenge<'_>>,
        renew: impl FnOnce(Option<String>) -> F,
    ) -> Result<Token, Error> {
        let asked = Instant::now();
        let renewal = match &*self.cached.lock().await {
            Some(known) if known.is_good(challenge) => return Ok(known.token.clone()),
            Some(known) if challenge.is_none() && known.age() < known.lifetime => {
                match self.renewal.try_lock() {
                    Ok(renewal) => Some(renewal),
                    Err(_) => return Ok(known.token.clone()),
                }
            }
            _ => None,
        };
        let mut renewal = match renewal {
            Some(renewal) => renewal,
            None => self.renewal.lock().await,
        };
        let refresh = match &*self.cached.lock().await {
            Some(known) if known.is_good(challenge) => return Ok(known.token.clone()),
            known => known.as_ref().and_then(|known| known.refresh.clone()),
        };
        if let Some((at, why)) = &renewal.failed
            && *at >= asked
        {
            return Err(Error::request(why));
        }
        let outcome = renew(refresh.clone()).await;
        let mut cached = self.cached.lock().await;
        match outcome {
            Ok(granted) => {
                let early = (granted.lifetime / 10).min(EARLY);
                *cached = Some(Cached {
                    token: granted.token.clone(),
                    lifetime: granted.lifetime,
                    renewed_from: granted.lifetime.saturating_sub(early),
                    refresh: granted.refresh.or(refresh),
                    claims: challenge.map(|challenge| challenge.claims.to_owned()),
                    // Not from when it was asked for: people take minutes to sign in.
                    since: Instant::now(),
                    date: SystemTime::now(),
                });
                Ok(granted.token)
            }
            Err(error) => {
                if let Some(known) = &mut *cached
                    && challenge.is_none()
                    && known.age() < known.lifetime
                {
                    known.renewed_from = (known.age() + AGAIN).min(known.lifetime);
                    return Ok(known.token.clone());
                }
                renewal.failed = Some((Instant::now(), error.to_string()));
                Err(error)
            }
        }
    }
}
