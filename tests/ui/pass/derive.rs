#![deny(warnings)]

use std::borrow::Cow;

use graph_runtime::{BaseUrl, Bytes, Endpoint, Value, http};
use serde::Serialize;
use serde_json::json;

#[derive(Serialize)]
struct Note<'a, T> {
    subject: &'a str,
    #[serde(rename = "importance")]
    level: T,
}

#[derive(Endpoint)]
#[endpoint(page = "user-sendmail")]
struct Notify<'a, T>
where
    T: Serialize,
{
    #[endpoint(path = "id | userPrincipalName")]
    user: &'a str,
    message: Note<'a, T>,
    save_to_sent_items: Option<bool>,
    #[endpoint(header = "Prefer")]
    prefer: Option<Cow<'a, str>>,
}

#[derive(Endpoint)]
#[endpoint(page = "user-list-messages", response = graph_runtime::Page<graph_runtime::Value>)]
struct Unread {
    #[endpoint(path = "id")]
    folder: String,
    #[endpoint(query)]
    top: u32,
    #[endpoint(query = "$filter")]
    only: &'static str,
}

#[derive(Endpoint)]
#[endpoint(page = "message-update")]
struct Rename<'a> {
    #[endpoint(path)]
    id: &'a str,
    r#subject: &'a str,
    #[endpoint(rename = "isRead")]
    seen: bool,
}

#[derive(Endpoint)]
#[endpoint(page = "message-get", route = "/me/messages/{id}/$value")]
struct Mime {
    #[endpoint(path)]
    id: u64,
}

fn body(request: &http::Request<Bytes>) -> Value {
    serde_json::from_slice(request.body()).unwrap()
}

fn main() {
    let base = BaseUrl::default();
    let note = Note { subject: "Hello", level: "high" };
    let notify =
        Notify { user: "a@b", message: note, save_to_sent_items: None, prefer: Some("x".into()) };
    let request = notify.to_request(&base).unwrap();
    assert_eq!(request.uri().path(), "/v1.0/users/a@b/sendMail");
    assert_eq!(request.headers()["prefer"], "x");
    assert_eq!(body(&request), json!({"message": {"subject": "Hello", "importance": "high"}}));

    let unread = Unread { folder: "inbox".into(), top: 5, only: "isRead eq false" };
    let request = unread.to_request(&base).unwrap();
    assert_eq!(request.uri().path(), "/v1.0/me/mailFolders/inbox/messages");
    assert!(request.uri().query().unwrap().contains("$top=5"));

    let rename = Rename { id: "1", r#subject: "New", seen: true };
    let request = rename.to_request(&base).unwrap();
    assert_eq!(request.method(), "PATCH");
    assert_eq!(body(&request), json!({"subject": "New", "isRead": true}));

    let request = Mime { id: 7 }.to_request(&base).unwrap();
    assert_eq!(request.uri().path(), "/v1.0/me/messages/7/$value");
}
