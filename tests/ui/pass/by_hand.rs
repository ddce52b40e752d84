#![deny(warnings)]

use graph_runtime::{BaseUrl, Bytes, Endpoint, Method, Page, http};
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Deserialize)]
struct Memo {
    text: String,
}

#[derive(Endpoint)]
#[endpoint(method = "POST", path = "/me/memos/{memo-id}/lines", response = Memo)]
#[endpoint(delegated = ["Memo.Write", "Memo.Write.All and User.Read"])]
struct AddLine<'a, T: Clone, const N: usize>
where
    [T; N]: Serialize,
{
    #[endpoint(path)]
    memo_id: &'a str,
    #[endpoint(header = "Prefer")]
    prefer: Option<&'a str>,
    words: [T; N],
    #[endpoint(rename = "isLast")]
    last: Option<bool>,
}

#[derive(Endpoint)]
#[endpoint(method = "GET", path = "/me/memos", response = Page<graph_runtime::Value>)]
struct Memos {
    #[endpoint(query)]
    select: Vec<&'static str>,
    #[endpoint(query = "$orderby")]
    order: Option<&'static str>,
}

#[derive(Endpoint)]
#[endpoint(method = "DELETE", path = "/me/memos/{id}", response = ())]
struct Delete {
    #[endpoint(path)]
    id: u32,
}

#[derive(Endpoint)]
#[endpoint(method = "POST", path = "/me/memos/clear")]
struct Clear;

#[derive(Endpoint)]
#[endpoint(method = "GET", path = "/me/memos/{id}/content", response = Bytes)]
struct Content {
    #[endpoint(path)]
    id: u32,
}

fn answer(status: u16, body: &'static str) -> http::Response<Bytes> {
    http::Response::builder().status(status).body(Bytes::from_static(body.as_bytes())).unwrap()
}

fn main() {
    let base = BaseUrl::default();
    let add = AddLine { memo_id: "a b", prefer: Some("x"), words: ["one", "two"], last: None };
    let request = add.to_request(&base).unwrap();
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri().path(), "/v1.0/me/memos/a%20b/lines");
    assert_eq!(request.headers()["prefer"], "x");
    let body: serde_json::Value = serde_json::from_slice(request.body()).unwrap();
    assert_eq!(body, json!({"words": ["one", "two"]}));
    let memo = AddLine::<String, 2>::from_response(answer(200, r#"{"text": "one"}"#)).unwrap();
    assert_eq!(memo.text, "one");

    const METADATA: graph_runtime::Metadata = Memos::METADATA;
    assert_eq!((METADATA.page, METADATA.method), ("/me/memos", Method::Get));
    assert!(METADATA.routes().eq(["/me/memos"]));
    assert_eq!(METADATA.url(), None);
    let needs = <AddLine<'_, String, 2> as Endpoint>::METADATA.permissions;
    let alternatives: Vec<_> = needs.delegated_work().map(|it| it.to_string()).collect();
    assert_eq!(alternatives, ["Memo.Write", "Memo.Write.All and User.Read"]);
    assert_eq!(needs.application().first(), None);
    assert_eq!(needs.tables().unwrap().next().unwrap().line(), 12);

    let list = Memos { select: vec!["id", "text"], order: None };
    let request = list.to_request(&base).unwrap();
    assert_eq!(request.uri().query(), Some("$select=id,text"));
    let error = Memos::from_response(answer(404, "")).unwrap_err().to_string();
    assert!(error.starts_with("`/me/memos` was answered 404 Not Found (see "), "{error}");
    assert!(error.contains("by_hand.rs"), "{error}");

    assert!(Delete { id: 7 }.to_request(&base).unwrap().body().is_empty());
    Delete::from_response(answer(204, "")).unwrap();
    let table = Clear::METADATA.permissions.tables().unwrap().next().unwrap();
    assert!(table.application().is_none());
    assert!(Clear.to_request(&base).unwrap().body().is_empty());
    Clear::from_response(answer(204, "")).unwrap();
    let _ = Content { id: 1 }.to_request(&base);
    assert_eq!(Content::from_response(answer(200, "x")).unwrap(), "x");
}
