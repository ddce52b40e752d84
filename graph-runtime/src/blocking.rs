//! For programs without `async`: a client that waits.
//!
//! Every request, and whatever else the [client](crate::Client) makes, is handed to [`wait`](Client::wait) or
//! [`iter`](Client::iter), in place of being awaited.

mod io;

use std::fmt;
use std::future::{self, IntoFuture};
use std::pin::Pin;
use std::sync::Arc;

use futures_core::Stream;
use tokio::runtime::{Builder, Handle, Runtime};

use crate::batch::{Answers, Batch};
use crate::endpoint::Endpoint;
use crate::error::Error;

pub use io::Io;

/// A client that waits for answers. Cheap to clone: clones share connections and tokens.
///
/// ```no_run
/// # use graph_runtime::{Endpoint, Error, Page, blocking, codegen};
/// # fn main() -> Result<(), Error> { Ok(()) }
/// # fn read<T: Unpin, L: Endpoint<Response = Page<T>>>(get: impl Endpoint<Response = T>, list: L) -> Result<(), Error> {
/// let client = blocking::Client::new(graph_runtime::Client::from_env()?)?;
/// // Or of a method chain: `client.wait(mail.me().messages().id("7").get())`, of `Mail::new(client.as_async().clone())`.
/// let message = client.send(get)?;
/// for message in client.iter(client.as_async().items(&list)) {
///     let message = message?;
/// }
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client {
    client: crate::Client,
    driver: Arc<Driver>,
}

/// Runs what is waited for, and keeps connections in between: one that the server has closed is noticed.
struct Driver(Option<Runtime>);

impl Client {
    /// A client that waits where another is awaited.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn new(client: crate::Client) -> Result<Client, Error> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("graph-runtime")
            .enable_all()
            .build();
        let runtime = runtime
            .map_err(|error| Error::because("the blocking client cannot be set up", error))?;
        Ok(Client {
            client,
            driver: Arc::new(Driver(Some(runtime))),
        })
    }

    /// The client that makes what is waited for: method chains, batches, uploads, downloads.
    pub fn as_async(&self) -> &crate::Client {
        &self.client
    }

    /// Sends a request, and waits for its value.
    ///
    /// # Errors
    /// What awaiting the request gives, and of [`wait`](Client::wait).
    pub fn send<E: Endpoint>(&self, endpoint: E) -> Result<E::Response, Error> {
        self.wait(self.client.send(endpoint))
    }

    /// Sends a batch, and waits for its answers.
    ///
    /// # Errors
    /// Those of [`wait`](Client::wait).
    pub fn send_batch(&self, batch: Batch) -> Result<Answers, Error> {
        self.wait(async { Ok(batch.send().await) })
    }

    /// Waits for a request of a method chain, an upload, a download, or any other future of the client.
    ///
    /// # Errors
    /// What awaiting it gives; being called where a tokio runtime is entered: in async code, whose thread must not wait, and
    /// in `spawn_blocking`, which cannot be told from it. `std::thread::spawn` gives a thread that can wait.
    pub fn wait<T>(&self, future: impl IntoFuture<Output = Result<T, Error>>) -> Result<T, Error> {
        let runtime = self
            .driver
            .0
            .as_ref()
            .filter(|_| Handle::try_current().is_err());
        let runtime = runtime.ok_or_else(|| {
            Error::request(
                "the blocking client cannot wait where a tokio runtime is entered: await the request, or wait on a thread of `std::thread`",
            )
        })?;
        runtime.block_on(future.into_future())
    }

    /// Goes through the items, pages, changes or chunks of a stream.
    pub fn iter<T, S>(&self, stream: S) -> Iter<S>
    where
        S: Stream<Item = Result<T, Error>> + Unpin,
    {
        Iter {
            client: self.clone(),
            stream: Some(stream),
        }
    }
}

/// The items of a stream, each of which is waited for; after an error there are no more.
#[must_use = "an iterator does nothing until it is asked"]
pub struct Iter<S> {
    client: Client,
    stream: Option<S>,
}

impl<T, S: Stream<Item = Result<T, Error>> + Unpin> Iterator for Iter<S> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let stream = self.stream.as_mut()?;
        let next = future::poll_fn(|context| Pin::new(&mut *stream).poll_next(context));
        let next = self.client.wait(async { next.await.transpose() });
        if !matches!(next, Ok(Some(_))) {
            self.stream = None;
        }
        next.transpose()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A runtime that waits for its threads may not be dropped in async code.
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("blocking::Client")
            .field(&self.client)
            .finish()
    }
}

impl<S: fmt::Debug> fmt::Debug for Iter<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Iter").field(&self.stream).finish()
    }
}
