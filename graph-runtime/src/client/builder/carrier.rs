//! The transport: one of the caller's own, or reqwest as it was asked for.

use std::time::Duration;

use crate::base_url::BaseUrl;
use crate::error::Error;
use crate::transport::Transport;

/// A transport, or what it shall be like.
#[derive(Default)]
pub(super) struct Carrier {
    pub(super) own: Option<Box<dyn Transport>>,
    pub(super) timeout: Option<Duration>,
    pub(super) connect_timeout: Option<Duration>,
    pub(super) proxy: Option<String>,
    pub(super) body_limit: Option<usize>,
}

impl Carrier {
    pub(super) fn transport(mut self, base: &BaseUrl) -> Result<Box<dyn Transport>, Error> {
        let options = [
            ("timeout", self.timeout.is_some()),
            ("connect_timeout", self.connect_timeout.is_some()),
            ("proxy", self.proxy.is_some()),
            ("body_limit", self.body_limit.is_some()),
        ];
        match (self.own.take(), options.iter().find(|(_, is_set)| *is_set)) {
            (Some(_), Some((option, _))) => Err(Error::request(format!(
                "`{option}` is of the default transport: set it in the `transport` that the builder was given"
            ))),
            (Some(own), None) => Ok(own),
            (None, _) => self.reqwest(base),
        }
    }

    #[cfg(feature = "reqwest")]
    fn reqwest(self, base: &BaseUrl) -> Result<Box<dyn Transport>, Error> {
        use crate::transport::Reqwest;

        let mut builder = Reqwest::builder();
        builder = match &self.proxy {
            Some(url) => builder.proxy(reqwest::Proxy::all(url).map_err(|error| {
                // It may have a password in it.
                Error::because("the proxy is no URL", error.without_url())
            })?),
            // A proxy cannot reach this machine, and without TLS it would see the token.
            None if base.is_loopback() => builder.no_proxy(),
            None => builder,
        };
        if let Some(limit) = self.connect_timeout {
            builder = builder.connect_timeout(limit);
        }
        let mut transport = Reqwest::of(builder).map_err(Error::no_transport)?;
        if let Some(limit) = self.timeout {
            transport = transport.timeout(limit);
        }
        if let Some(bytes) = self.body_limit {
            transport = transport.body_limit(bytes);
        }
        Ok(Box::new(transport))
    }

    #[cfg(not(feature = "reqwest"))]
    fn reqwest(self, _: &BaseUrl) -> Result<Box<dyn Transport>, Error> {
        Err(Error::request(
            "no transport: enable the feature `reqwest` or give the builder a `transport`",
        ))
    }
}
