//! The pages of a collection, fetched when they are asked for.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use bytes::Bytes;
use futures_core::Stream;
use http::header::CONTENT_TYPE;
use http::{Extensions, HeaderMap};

use crate::client::Client;
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::page::Page;
use crate::sending::{self, Reader, Response};

/// The items of all pages, as a stream.
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<T> {
    pages: Pages<T>,
    page: vec::IntoIter<T>,
    /// Where the page is, of which there are items left.
    link: Option<String>,
}

/// The pages of a collection, as a stream; after an error it ends.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<T> {
    client: Client,
    /// The name of the documentation page.
    name: &'static str,
    /// The headers of the first request go with every later one: time zones, consistency levels.
    headers: HeaderMap,
    /// What the first request is marked with.
    extensions: Extensions,
    read: Reader<Page<T>>,
    /// The page that comes next.
    next: Option<Response>,
    /// Where it is, or was when it failed; the first one is where the request says.
    link: Option<String>,
}

/// The items of all pages.
pub fn items<T, E: Endpoint<Response = Page<T>>>(client: &Client, endpoint: &E) -> Items<T> {
    Items::of(pages(client, endpoint))
}

/// The pages.
pub fn pages<T, E: Endpoint<Response = Page<T>>>(client: &Client, endpoint: &E) -> Pages<T> {
    pages_by(client, endpoint, None, E::from_response)
}

/// The pages, from a saved link where there is one, each read by `read`.
pub(crate) fn pages_by<T, E: Endpoint>(
    client: &Client,
    endpoint: &E,
    since: Option<&str>,
    read: Reader<Page<T>>,
) -> Pages<T> {
    let first = endpoint.to_request(client.base_url());
    let (mut headers, mut extensions) = (HeaderMap::new(), Extensions::new());
    if let Ok(first) = &first {
        headers.clone_from(first.headers());
        headers.remove(CONTENT_TYPE);
        extensions.clone_from(first.extensions());
    }
    let mut pages = Pages {
        client: client.clone(),
        name: E::METADATA.page,
        headers,
        extensions,
        read,
        next: None,
        link: since.map(str::to_owned),
    };
    let first = first.and_then(|first| since.map_or(Ok(first), |link| pages.follow(link)));
    pages.next = Some(sending::response(client, first, E::METADATA.page));
    pages
}

impl<T> Items<T> {
    pub(crate) fn of(pages: Pages<T>) -> Items<T> {
        Items {
            pages,
            page: Vec::new().into_iter(),
            link: None,
        }
    }

    /// Where to go on another time, with [`Client::items_from`]: the page that the next item is on, whose first items come
    /// again where they were given already. After an error the page that failed. None on the first page, and where there
    /// are no more.
    pub fn link(&self) -> Option<&str> {
        match self.page.len() {
            0 => self.pages.link(),
            _ => self.link.as_deref(),
        }
    }
}

impl<T> Pages<T> {
    /// Where to go on another time, with [`Client::pages_from`]: the next page, after an error the one that failed. None
    /// before the first one, and where there are no more.
    pub fn link(&self) -> Option<&str> {
        self.link.as_deref()
    }

    /// The request of a page that another page names.
    fn follow(&self, link: &str) -> Result<http::Request<Bytes>, Error> {
        let fault =
            |why: &str| Error::request(format!("the next page of `{}` {why}: `{link}`", self.name));
        let url = link.parse().map_err(|_| fault("is no URL"))?;
        if !self.client.base_url().is_origin_of(&url) {
            return Err(fault(&format!(
                "is not at the host of `{}`",
                self.client.base_url()
            )));
        }
        let mut request = http::Request::new(Bytes::new());
        *request.uri_mut() = url;
        *request.headers_mut() = self.headers.clone();
        *request.extensions_mut() = self.extensions.clone();
        Ok(request)
    }

    /// Reads a page, and turns to the next.
    fn page(&mut self, response: http::Response<Bytes>) -> Result<Page<T>, Error> {
        let page = (self.read)(response)?;
        if page.next_link.is_some() && page.next_link == self.link {
            return Err(Error::request(format!(
                "a page of `{}` names itself as the next one",
                self.name
            )));
        }
        self.link.clone_from(&page.next_link);
        self.next = page
            .next_link
            .as_ref()
            .map(|link| sending::response(&self.client, self.follow(link), self.name));
        Ok(page)
    }
}

impl<T> Stream for Pages<T> {
    type Item = Result<Page<T>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let Some(next) = &mut this.next else {
            return Poll::Ready(None);
        };
        let response = ready!(next.as_mut().poll(context));
        this.next = None;
        Poll::Ready(Some(response.and_then(|response| this.page(response))))
    }
}

impl<T: Unpin> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            let link = this.pages.link().map(str::to_owned);
            match ready!(Pin::new(&mut this.pages).poll_next(context)) {
                Some(Ok(page)) => {
                    this.page = page.value.into_iter();
                    this.link = link;
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pages({})", self.name)
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Items({})", self.pages.name)
    }
}
