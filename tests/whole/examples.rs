//! Every example of the docs set, put to the client: the method chain makes the request's method, path and query, and
//! bodies read into their types and are written back equal.
#![allow(
    missing_docs,
    clippy::all,
    dead_code,
    unused_variables,
    reason = "generated code, of any docs set"
)]

mod equal;
mod lines;
mod place;
mod run;
mod typed;

use graph_whole::*;
pub use run::{Body, Failure, Request, Response, Run};

include!(concat!(env!("OUT_DIR"), "/msgraph_examples.rs"));

/// Requests are made and never sent.
struct Nowhere;

impl graph_runtime::Transport for Nowhere {
    fn send(
        &self,
        _: graph_runtime::http::Request<graph_runtime::Bytes>,
    ) -> graph_runtime::BoxFuture<
        '_,
        Result<graph_runtime::http::Response<graph_runtime::Bytes>, graph_runtime::TransportError>,
    > {
        unreachable!("requests are not sent")
    }

    fn wait(&self, _: std::time::Duration) -> graph_runtime::BoxFuture<'_, ()> {
        unreachable!("requests are not sent")
    }
}

#[test]
fn examples_fit() {
    run::report(|run| {
        let client = graph_runtime::Client::builder().transport(Nowhere);
        let client = client.token("a-token").build().unwrap();
        examples(run, &Graph::new(client));
    });
}
