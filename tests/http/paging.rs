//! Collections of more than one page.

use futures_util::TryStreamExt;
use graph_runtime::Bytes;
use graph_runtime::http::Response;
use serde_json::json;

use crate::mail::ListMessages;
use crate::server::{Sent, Server, response};

/// Three messages on three pages, the second of which is empty.
fn page(sent: &Sent) -> Response<Bytes> {
    let origin = format!("http://{}", sent.header("host").unwrap_or_default());
    let link = |at| format!("{origin}/v1.0/me/messages?$skiptoken={at}");
    let page = match sent.target.rsplit_once("$skiptoken=") {
        None => {
            json!({"value": [{"id": "1"}, {"id": "2"}], "@odata.nextLink": link(1), "@odata.count": 3})
        }
        Some((_, "1")) => json!({"value": [], "@odata.nextLink": link(2)}),
        _ => json!({"value": [{"id": "3"}]}),
    };
    response(200, page.to_string())
}

#[tokio::test]
async fn items_of_all_pages() {
    let server = Server::start(|_, sent| page(sent)).await;
    let list = server
        .mail()
        .me()
        .messages()
        .list()
        .header("Prefer", "outlook.timezone=\"UTC\"");
    let items: Vec<_> = list
        .items()
        .map_ok(|message| message.id.unwrap())
        .try_collect()
        .await
        .unwrap();
    assert_eq!(items, ["1", "2", "3"]);
    let sent = server.sent();
    assert_eq!(sent.len(), 3);
    for sent in sent {
        assert_eq!(sent.method, "GET");
        assert_eq!(sent.header("prefer"), Some("outlook.timezone=\"UTC\""));
        assert!(sent.header("authorization").is_some());
    }
}

#[tokio::test]
async fn pages_are_fetched_when_they_are_asked_for() {
    let server = Server::start(|_, sent| page(sent)).await;
    let mut pages = server.mail().me().messages().list().pages();
    assert!(server.sent().is_empty());
    let first = pages.try_next().await.unwrap().unwrap();
    assert_eq!((first.value.len(), first.count), (2, Some(3)));
    assert_eq!(server.sent().len(), 1);
    assert!(pages.try_next().await.unwrap().unwrap().value.is_empty());
    assert!(pages.try_next().await.unwrap().unwrap().next_link.is_none());
    assert!(pages.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn items_go_on_from_a_saved_link() {
    let server = Server::start(|_, sent| page(sent)).await;
    let client = server.builder().build().unwrap();
    let request = ListMessages::me();
    let mut items = client.items(&request);
    assert_eq!(items.link(), None);
    items.try_next().await.unwrap();
    // The second item of the first page is to come, which has no link.
    assert_eq!(items.link(), None);
    items.try_next().await.unwrap();
    let saved = items.link().unwrap().to_owned();
    assert!(saved.ends_with("$skiptoken=1"), "{saved}");
    drop(items);

    let mut later = client.items_from(&request, &saved);
    let last = later.try_next().await.unwrap().unwrap();
    assert_eq!(last.id.as_deref(), Some("3"));
    assert_eq!(later.link(), None);
    assert!(later.try_next().await.unwrap().is_none());
    // One of its items left, a page is the one to go on with.
    let first = format!("{}/v1.0/me/messages", server.origin);
    let mut again = client.items_from(&request, &first);
    again.try_next().await.unwrap();
    assert_eq!(again.link(), Some(&*first));
}

#[tokio::test]
async fn a_page_that_failed_can_be_gone_on_with() {
    let server = Server::start(|_, sent| match sent.target.ends_with("$skiptoken=1") {
        true => response(400, "{}"),
        false => page(sent),
    })
    .await;
    let client = server.builder().build().unwrap();
    let request = ListMessages::me();
    let failed = format!("{}/v1.0/me/messages?$skiptoken=1", server.origin);

    let mut pages = client.pages(&request);
    pages.try_next().await.unwrap();
    assert!(pages.try_next().await.is_err());
    assert_eq!(pages.link(), Some(&*failed));
    assert!(pages.try_next().await.unwrap().is_none());
    assert_eq!(pages.link(), Some(&*failed));

    let items = &mut client.items(&request);
    assert!(items.try_collect::<Vec<_>>().await.is_err());
    assert_eq!(items.link(), Some(&*failed));

    let changes = &mut client.changes(&request, None);
    assert!(changes.try_collect::<Vec<_>>().await.is_err());
    assert_eq!(changes.link(), Some(&*failed));
}

#[tokio::test]
async fn links_to_another_place_are_refused() {
    let server = Server::always(200, r#"{"value": []}"#).await;
    let client = server.builder().build().unwrap();
    let port = server.origin.rsplit_once(':').unwrap().1;
    for link in [
        "https://graph.microsoft.com/v1.0/me/messages".to_owned(),
        format!("https://127.0.0.1:{port}/v1.0/me/messages"),
        format!("http://user@127.0.0.1:{port}/v1.0/me/messages"),
        format!("http://127.0.0.1:{port}.example.com/v1.0/me/messages"),
        "http://127.0.0.1:1/v1.0/me/messages".to_owned(),
        "/v1.0/me/messages".to_owned(),
        String::new(),
        "\n".to_owned(),
    ] {
        let mut pages = client.pages_from(&ListMessages::me(), &link);
        let error = pages.try_next().await.unwrap_err().to_string();
        assert!(
            error.starts_with("the next page of `user-list-messages` is n"),
            "{error}"
        );
        assert!(pages.try_next().await.unwrap().is_none());
    }
    assert!(server.sent().is_empty());
}

#[tokio::test]
async fn a_page_that_names_itself_is_not_asked_for_for_ever() {
    let server = Server::start(|_, sent| {
        let link = format!(
            "http://{}/v1.0/again",
            sent.header("host").unwrap_or_default()
        );
        response(
            200,
            json!({"value": [], "@odata.nextLink": link}).to_string(),
        )
    })
    .await;
    let error = server
        .mail()
        .me()
        .messages()
        .list()
        .items()
        .try_next()
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("names itself as the next one"),
        "{error}"
    );
    assert_eq!(server.sent().len(), 2);
}
