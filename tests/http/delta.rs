//! What changed since, and saved links.

use futures_util::TryStreamExt;
use graph_runtime::Change;
use serde_json::json;

use crate::mail::ListMessages;
use crate::server::{Server, response};

#[tokio::test]
async fn changes_and_the_link_for_the_next_time() {
    let server = Server::start(|_, sent| {
        let origin = format!("http://{}", sent.header("host").unwrap_or_default());
        let page = match sent.target.rsplit_once('=') {
            None => json!({
                "value": [{"id": "1", "subject": "new"}],
                "@odata.nextLink": format!("{origin}/v1.0/me/messages?$skiptoken=2"),
            }),
            Some((_, "2")) => json!({
                "value": [{"id": "2", "@removed": {"reason": "deleted"}}],
                "@odata.deltaLink": format!("{origin}/v1.0/me/messages?$deltatoken=3"),
            }),
            Some((_, "3")) => json!({ "value": [], "@odata.deltaLink": format!("{origin}/v1.0/me/messages?$deltatoken=4") }),
            _ => return response(410, json!({"error": {"code": "syncStateNotFound"}}).to_string()),
        };
        response(200, page.to_string())
    })
    .await;
    let client = server.builder().build().unwrap();
    let request = ListMessages::me().header("Prefer", "a");
    let mut changes = client.changes(&request, None);
    let Some(Change::Changed(message)) = changes.try_next().await.unwrap() else {
        panic!("no item");
    };
    assert_eq!(message.subject.as_deref(), Some("new"));
    assert_eq!(changes.delta_link(), None);
    // A long first time can be gone on with, too.
    assert!(changes.link().unwrap().ends_with("$skiptoken=2"));
    let removed = changes.try_next().await.unwrap();
    let expected = Change::Removed {
        id: "2".to_owned(),
        reason: Some("deleted".to_owned()),
    };
    assert_eq!(removed, Some(expected));
    assert_eq!(changes.try_next().await.unwrap(), None);
    let saved = changes.delta_link().unwrap().to_owned();
    assert_eq!(changes.link(), Some(&*saved));

    let mut later = client.changes(&request, Some(&saved));
    assert_eq!(later.try_next().await.unwrap(), None);
    let expired = later.delta_link().unwrap().to_owned();
    let mut again = client.changes(&request, Some(&expired));
    let error = again.try_next().await.unwrap_err();
    assert!(
        error.is_resync_required() && !error.is_retryable(),
        "{error}"
    );
    assert!(
        server
            .sent()
            .iter()
            .all(|sent| sent.header("prefer") == Some("a"))
    );
}

#[tokio::test]
async fn pages_go_on_from_a_saved_link() {
    let server = Server::always(200, r#"{"value": [{"id": "7"}]}"#).await;
    let client = server.builder().build().unwrap();
    let link = format!("{}/v1.0/me/messages?$skiptoken=7", server.origin);
    let request = ListMessages::me();
    let mut pages = client.pages_from(&request, &link);
    assert_eq!(pages.try_next().await.unwrap().unwrap().value.len(), 1);
    assert_eq!(server.only().target, "/v1.0/me/messages?$skiptoken=7");

    let elsewhere = "https://example.com/v1.0/me/messages?$skiptoken=7";
    let error = client
        .pages_from(&request, elsewhere)
        .try_next()
        .await
        .unwrap_err();
    assert!(error.to_string().contains("is not at the host"), "{error}");
    server.only();
}

#[tokio::test]
async fn changes_that_are_left_over_come_from_their_page() {
    let server = Server::always(200, r#"{"value": [{"id": "1"}, {"id": "2"}]}"#).await;
    let client = server.builder().build().unwrap();
    let since = format!("{}/v1.0/me/messages?$skiptoken=1", server.origin);
    let mut changes = client.changes(&ListMessages::me(), Some(&since));
    assert_eq!(changes.link(), Some(&*since));
    changes.try_next().await.unwrap();
    assert_eq!(changes.link(), Some(&*since));
    changes.try_next().await.unwrap();
    assert_eq!(changes.link(), None);
}
