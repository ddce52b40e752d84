//! What changed since: items that are new or another, items that were removed, and where to ask the next time.
//!
//! <https://learn.microsoft.com/graph/delta-query-overview>

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_core::Stream;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serializer};
use serde_json::{Map, Value};

use crate::answer;
use crate::client::Client;
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::json::Json;
use crate::page::Page;
use crate::stream::{self, Pages};

/// A change of an item.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Change<T> {
    /// The item is new, or has other properties.
    Changed(T),
    /// The item is gone.
    Removed {
        /// Its id.
        id: String,
        /// `deleted`, or `changed` where it can come back.
        reason: Option<String>,
    },
}

impl<T: Json> Json for Change<T> {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let object = Map::<String, Value>::deserialize(from)?;
        let Some(removed) = object.get("@removed") else {
            return T::read(&object)
                .map(Change::Changed)
                .map_err(D::Error::custom);
        };
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        Ok(Change::Removed {
            id: text(object.get("id")).unwrap_or_default(),
            reason: text(removed.get("reason")),
        })
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Change::Changed(item) => item.write(to),
            Change::Removed { id, reason } => {
                let removed = serde_json::json!({ "id": id, "@removed": { "reason": reason } });
                serde::Serialize::serialize(&removed, to)
            }
        }
    }
}

/// The changes of all pages, as a stream; at its end there is the link for the next time.
#[must_use = "a stream does nothing until it is polled"]
pub struct Changes<T> {
    pages: Pages<Change<T>>,
    page: vec::IntoIter<Change<T>>,
    /// Where the page is, of which there are changes left.
    here: Option<String>,
    link: Option<String>,
}

/// The changes since the beginning, or since a saved link.
pub(crate) fn changes<T: Json, E: Endpoint<Response = Page<T>>>(
    client: &Client,
    endpoint: &E,
    since: Option<&str>,
) -> Changes<T> {
    let read = |response| answer::json(response, &E::METADATA);
    Changes {
        pages: stream::pages_by(client, endpoint, since, read),
        page: Vec::new().into_iter(),
        here: None,
        link: None,
    }
}

impl<T> Changes<T> {
    /// Where to go on another time, with [`Client::changes`]: the page that the next change is on, whose first changes come
    /// again where they were given already; after an error the page that failed; at the end the link for the next time. None
    /// on the first page.
    pub fn link(&self) -> Option<&str> {
        match self.page.len() {
            0 => self.pages.link().or(self.link.as_deref()),
            _ => self.here.as_deref(),
        }
    }

    /// Where to ask for what changes from now on: save it once the stream has ended.
    pub fn delta_link(&self) -> Option<&str> {
        self.link.as_deref()
    }
}

impl<T: Unpin> Stream for Changes<T> {
    type Item = Result<Change<T>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(change) = this.page.next() {
                return Poll::Ready(Some(Ok(change)));
            }
            let here = this.pages.link().map(str::to_owned);
            match ready!(Pin::new(&mut this.pages).poll_next(context)) {
                Some(Ok(page)) => {
                    this.here = here;
                    this.link = page.delta_link;
                    this.page = page.value.into_iter();
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T> fmt::Debug for Changes<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Changes({:?})", self.pages)
    }
}
