//! A client that waits, in threads without `async`.

use std::io::{Cursor, Seek, Write};
use std::thread;

use graph_runtime::{Change, blocking};
use serde_json::json;

use crate::mail::{GetMessage, GetMessageValue, ListMessages, Mail, Message};
use crate::server::{Server, response, with_header};

/// Runs a test's program in a thread of its own, where nothing is async.
async fn without_async<T: Send + 'static>(
    server: &Server,
    program: impl FnOnce(blocking::Client) -> T + Send + 'static,
) -> T {
    let client = blocking::Client::new(server.builder().build().unwrap()).unwrap();
    let (done, result) = tokio::sync::oneshot::channel();
    thread::spawn(move || done.send(program(client)).ok());
    result.await.unwrap()
}

#[tokio::test]
async fn every_request_can_be_waited_for() {
    let server = Server::always(200, r#"{"id": "7"}"#).await;
    without_async(&server, |client| {
        let mail = Mail::new(client.as_async().clone());
        let message = client.wait(mail.me().messages().id("7").get()).unwrap();
        assert_eq!(message.id.as_deref(), Some("7"));
        assert_eq!(client.send(GetMessage::me("7")).unwrap(), message);
        client
            .send(mail.me().messages().create(Message::new()))
            .unwrap();
        let response = client.as_async().send(GetMessage::me("7")).with_response();
        assert_eq!(client.wait(response).unwrap().status(), 200);
        // Several threads share one client.
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| client.send(GetMessage::me("7")).unwrap());
            }
        });
    })
    .await;
    assert_eq!(server.sent().len(), 4 + 8);
}

#[tokio::test]
async fn pages_items_and_changes_are_gone_through() {
    let server = Server::start(|_, sent| {
        let origin = format!("http://{}", sent.header("host").unwrap_or_default());
        let page = match sent.target.rsplit_once('=') {
            None => json!({ "value": [{"id": "1"}], "@odata.nextLink": format!("{origin}/v1.0/me/messages?$skip=1") }),
            _ => json!({ "value": [{"id": "2"}], "@odata.deltaLink": format!("{origin}/v1.0/delta") }),
        };
        response(200, page.to_string())
    })
    .await;
    without_async(&server, |client| {
        let mail = Mail::new(client.as_async().clone());
        let items = client.iter(mail.me().messages().list().items());
        let ids: Vec<_> = items.map(|item| item.unwrap().id.unwrap()).collect();
        assert_eq!(ids, ["1", "2"]);
        let request = ListMessages::me();
        assert_eq!(client.iter(client.as_async().pages(&request)).count(), 2);
        let mut changes = client.as_async().changes(&request, None);
        assert!(
            client
                .iter(&mut changes)
                .all(|change| matches!(change, Ok(Change::Changed(_))))
        );
        assert!(changes.delta_link().unwrap().ends_with("/v1.0/delta"));
    })
    .await;
}

#[tokio::test]
async fn a_batch_is_waited_for() {
    let answers = json!({ "responses": [{ "id": "0", "status": 200, "body": {"id": "7"} }] });
    let server = Server::always(200, answers.to_string()).await;
    without_async(&server, |client| {
        let mut batch = client.as_async().batch();
        let message = batch.add(GetMessage::me("7"));
        let mut answers = client.send_batch(batch).unwrap();
        assert_eq!(answers.take(message).unwrap().id.as_deref(), Some("7"));
    })
    .await;
}

#[tokio::test]
async fn files_of_the_standard_library_go_up_and_down() {
    let server = Server::start(|_, sent| match sent.header("content-range") {
        Some(_) => with_header(response(201, ""), "location", "/v1.0/7"),
        None => response(200, "down"),
    })
    .await;
    let session = json!({ "uploadUrl": format!("{}/up", server.origin) });
    without_async(&server, move |client| {
        let mut file = Cursor::new(Vec::new());
        let content = client
            .wait(client.as_async().download(&GetMessageValue::me("7")).send())
            .unwrap();
        let mut to = blocking::Io(&mut file);
        assert_eq!(client.wait(content.write_to(&mut to)).unwrap(), 4);
        file.write_all(b" and up").unwrap();
        file.rewind().unwrap();
        client
            .wait(
                client
                    .as_async()
                    .upload(&session, blocking::Io(file))
                    .send(),
            )
            .unwrap();
    })
    .await;
    assert_eq!(server.sent()[1].body, "down and up");
}

#[tokio::test]
async fn in_async_code_it_is_an_error() {
    let server = Server::always(200, "{}").await;
    let client = blocking::Client::new(server.builder().build().unwrap()).unwrap();
    let expected = "the blocking client cannot wait where a tokio runtime is entered: \
                    await the request, or wait on a thread of `std::thread`";
    let send = {
        let client = client.clone();
        move || client.send(GetMessage::me("7")).unwrap_err().to_string()
    };
    assert_eq!(send(), expected);
    assert_eq!(tokio::task::spawn_blocking(send).await.unwrap(), expected);
    let items = client.as_async().items(&ListMessages::me());
    let errors: Vec<_> = client
        .iter(items)
        .map(|item| item.unwrap_err().to_string())
        .collect();
    assert_eq!(errors, [expected]);
    assert!(server.sent().is_empty());
}
