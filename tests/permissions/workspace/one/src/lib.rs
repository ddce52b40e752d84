//! An endpoint that no page documents, one that the personal account cannot call, and one that only people can.

#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "POST", path = "/me/memos", delegated = ["Memo.Write and User.Read", "Memo.Write.All"])]
struct Memo<'a> {
    text: &'a str,
}

#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-get")]
struct Me;

/// Nobody says what it needs.
#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "POST", path = "/me/memos/clear")]
struct Clear;
