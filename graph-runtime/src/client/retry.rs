//! When a request is sent again, and after what pause.

use std::time::{Duration, Instant};

use http::{Method, Response, StatusCode};

use crate::client::retry_after;
use crate::transport::TransportError;

/// How often and how long a request is tried again.
///
/// Throttling (429, and 503 with `Retry-After`) and transient faults (503 without it, 504, lost connections) have budgets
/// of their own. After 429 and 503 every request is sent again, as Microsoft asks, and where no connection was made; after
/// 504 and a connection that broke only one that is idempotent, since it may have been served.
#[derive(Clone, Debug)]
pub struct RetryPolicy {
    throttled: u32,
    transient: u32,
    first_pause: Duration,
    longest_pause: Duration,
    time_limit: Duration,
}

impl RetryPolicy {
    /// Sends nothing again.
    pub fn none() -> Self {
        RetryPolicy {
            throttled: 0,
            transient: 0,
            ..RetryPolicy::default()
        }
    }

    /// How often a throttled request is sent again: 5 times where nothing is said.
    #[must_use]
    pub fn throttled(mut self, times: u32) -> Self {
        self.throttled = times;
        self
    }

    /// How often a request that met a transient fault is sent again: 3 times where nothing is said.
    #[must_use]
    pub fn transient(mut self, times: u32) -> Self {
        self.transient = times;
        self
    }

    /// The first pause where the service asks for none: 3 seconds where nothing is said. Each is up to twice as long as the
    /// one before, and shorter by chance, down to half.
    #[must_use]
    pub fn first_pause(mut self, pause: Duration) -> Self {
        self.first_pause = pause;
        self
    }

    /// The longest pause where the service asks for none: 3 minutes where nothing is said.
    #[must_use]
    pub fn longest_pause(mut self, pause: Duration) -> Self {
        self.longest_pause = pause;
        self
    }

    /// The longest that a request may take with its pauses: 30 minutes where nothing is said.
    ///
    /// A pause that would go beyond is not begun: the response that asks for it is the result.
    #[must_use]
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        RetryPolicy {
            throttled: 5,
            transient: 3,
            first_pause: Duration::from_secs(3),
            longest_pause: Duration::from_secs(180),
            time_limit: Duration::from_secs(1800),
        }
    }
}

/// The attempts of one request.
pub(crate) struct Attempts<'a> {
    policy: &'a RetryPolicy,
    throttled: u32,
    transient: u32,
    begun: Instant,
    waited: Duration,
}

enum Fault {
    Throttled,
    Transient,
}

impl<'a> Attempts<'a> {
    pub(crate) fn new(policy: &'a RetryPolicy) -> Self {
        Attempts {
            policy,
            throttled: 0,
            transient: 0,
            begun: Instant::now(),
            waited: Duration::ZERO,
        }
    }

    /// How often the request was sent again.
    pub(super) fn count(&self) -> u32 {
        self.throttled + self.transient
    }

    /// The pause before the request is sent again; `None` if the outcome is final.
    pub(crate) fn pause<B>(
        &mut self,
        method: &Method,
        outcome: &Result<Response<B>, TransportError>,
    ) -> Option<Duration> {
        let asked = outcome
            .as_ref()
            .ok()
            .and_then(|response| retry_after(response.headers()));
        let (spent, budget) = match fault(method, outcome, asked.is_some())? {
            Fault::Throttled => (&mut self.throttled, self.policy.throttled),
            Fault::Transient => (&mut self.transient, self.policy.transient),
        };
        if *spent >= budget {
            return None;
        }
        let grown = self
            .policy
            .first_pause
            .saturating_mul(1 << (*spent).min(16))
            .min(self.policy.longest_pause);
        let pause = asked.unwrap_or_else(|| jittered(grown));
        // Transports that make no pauses, of tests, are held to them as well.
        let spent_time = self.begun.elapsed().max(self.waited);
        if spent_time.saturating_add(pause) > self.policy.time_limit {
            return None;
        }
        *spent += 1;
        self.waited = self.waited.saturating_add(pause);
        Some(pause)
    }
}

fn fault<B>(
    method: &Method,
    outcome: &Result<Response<B>, TransportError>,
    is_asked: bool,
) -> Option<Fault> {
    let is_idempotent = method.is_idempotent();
    match outcome {
        Ok(response) => match response.status() {
            StatusCode::TOO_MANY_REQUESTS => Some(Fault::Throttled),
            StatusCode::SERVICE_UNAVAILABLE if is_asked => Some(Fault::Throttled),
            StatusCode::SERVICE_UNAVAILABLE => Some(Fault::Transient),
            // A gateway that gave up does not know what the server did.
            StatusCode::GATEWAY_TIMEOUT if is_idempotent => Some(Fault::Transient),
            _ => None,
        },
        Err(TransportError::Unsent(_)) => Some(Fault::Transient),
        Err(TransportError::Broken(_)) if is_idempotent => Some(Fault::Transient),
        Err(_) => None,
    }
}

/// Between half of a pause and the whole, so that clients that failed together do not return together.
fn jittered(pause: Duration) -> Duration {
    let (_, random) = uuid::Uuid::new_v4().as_u64_pair();
    pause.mul_f64(0.5 + (random & 0xffff) as f64 / 131_072.0)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;

    fn status(status: u16) -> Result<Response<Bytes>, TransportError> {
        Ok(Response::builder()
            .status(status)
            .body(Bytes::new())
            .unwrap())
    }

    fn pauses(
        policy: &RetryPolicy,
        method: Method,
        outcome: &Result<Response<Bytes>, TransportError>,
    ) -> Vec<Duration> {
        let mut attempts = Attempts::new(policy);
        std::iter::from_fn(|| attempts.pause(&method, outcome))
            .take(100)
            .collect()
    }

    #[test]
    fn budgets_are_apart() {
        let policy = RetryPolicy::default().throttled(2).transient(1);
        let mut attempts = Attempts::new(&policy);
        let mut pause = |code| attempts.pause(&Method::GET, &status(code)).is_some();
        assert!(pause(429) && pause(503) && pause(429));
        assert!(!pause(429) && !pause(503));
    }

    #[test]
    fn pauses_grow_and_end() {
        let pauses = pauses(
            &RetryPolicy::default().transient(9),
            Method::GET,
            &status(503),
        );
        assert_eq!(pauses.len(), 9);
        for (pause, whole) in pauses.iter().zip([3, 6, 12, 24, 48, 96, 180, 180, 180]) {
            assert!(
                (whole * 500..=whole * 1000).contains(&(pause.as_millis() as u64)),
                "{pause:?} of {whole} s"
            );
        }
    }

    #[test]
    fn a_pause_beyond_the_time_limit_is_not_begun() {
        let throttled = |seconds: u64| {
            Response::builder()
                .status(429)
                .header("retry-after", seconds)
                .body(Bytes::new())
        };
        let policy = RetryPolicy::default().throttled(100);
        let count = |seconds| pauses(&policy, Method::GET, &Ok(throttled(seconds).unwrap())).len();
        assert_eq!(count(3600), 0);
        assert_eq!(count(1000), 1);
        assert_eq!(count(101), 17);
        let mut attempts = Attempts::new(&policy);
        for (seconds, is_begun) in [(1, true), (u64::MAX, false)] {
            let outcome = Ok(throttled(seconds).unwrap());
            assert_eq!(attempts.pause(&Method::GET, &outcome).is_some(), is_begun);
        }
    }

    #[test]
    fn what_may_have_been_served_is_not_sent_again() {
        let broken = || Err(TransportError::Broken("reset".into()));
        let unsent = || Err(TransportError::Unsent("refused".into()));
        let count = |method, outcome| pauses(&RetryPolicy::default(), method, &outcome).len();
        assert_eq!(count(Method::POST, status(504)), 0);
        assert_eq!(count(Method::POST, broken()), 0);
        assert_eq!(count(Method::POST, unsent()), 3);
        assert_eq!(count(Method::POST, status(503)), 3);
        assert_eq!(count(Method::POST, status(429)), 5);
        assert_eq!(count(Method::GET, status(504)), 3);
        assert_eq!(count(Method::GET, broken()), 3);
        for code in [200, 400, 401, 404, 409, 500, 501, 502] {
            assert_eq!(count(Method::GET, status(code)), 0, "{code}");
        }
    }

    #[test]
    fn none_is_none() {
        assert!(pauses(&RetryPolicy::none(), Method::GET, &status(429)).is_empty());
    }
}
