//! Tests of programs without a server: what the fake transport answers, and what it says of a failed test.

use std::io::Cursor;

use futures_util::TryStreamExt;
use graph_runtime::http::{Request, Response};
use graph_runtime::testing::Fake;
use graph_runtime::{Bytes, Client, Lists, Page};
use serde_json::json;

use crate::mail::{GetMessage, GetMessageValue, ListMessages, Mail, Message, SendMail};

/// A fake, and the client whose requests it answers.
fn fake() -> (Fake, Client) {
    let fake = Fake::new();
    let client = fake.client().unwrap();
    (fake, client)
}

#[tokio::test]
async fn answers_are_typed() {
    let (fake, client) = fake();
    let mail = Mail::new(client.clone());
    fake.expect(SendMail::me(Message::new().subject("Hi")))
        .answer(());
    fake.expect(GetMessage::me("7"))
        .answer(Message::new().subject("One"));
    fake.expect(GetMessageValue::me("7"))
        .answer(Bytes::from_static(b"MIME \xFF"));
    fake.expect(ListMessages::me().only_count()).answer(3);
    fake.expect(GetMessage::me("8"))
        .json(&json!({ "subject": "Two", "@odata.etag": "a" }));
    let message = client.send(GetMessage::me("8")).await.unwrap();
    assert_eq!(message.subject.as_deref(), Some("Two"));

    // In another order than they are expected in.
    assert_eq!(
        client.send(ListMessages::me().only_count()).await.unwrap(),
        3
    );
    let message = mail.me().messages().id("7").get().await.unwrap();
    assert_eq!(message.subject.as_deref(), Some("One"));
    mail.me()
        .send_mail(Message::new().subject("Hi"))
        .await
        .unwrap();
    let mime = mail.me().messages().id("7").value().get().await.unwrap();
    assert_eq!(mime, &b"MIME \xFF"[..]);
    fake.finish().unwrap();
    let paths: Vec<_> = fake
        .requests()
        .iter()
        .map(|it| it.uri().path().to_owned())
        .collect();
    assert_eq!(paths[1], "/v1.0/me/messages/$count");
    assert_eq!(paths.len(), 5);
}

#[tokio::test]
async fn pages_follow_one_another() {
    let (fake, client) = fake();
    let page = |id: &str, next: Option<&str>| {
        let mut page = Page::default();
        page.value = vec![Message::new().set("id", id)];
        page.next_link = next.map(str::to_owned);
        page
    };
    let next = "https://graph.microsoft.com/v1.0/me/messages?$skip=1";
    fake.expect(ListMessages::me().top(1))
        .answer(page("1", Some(next)));
    fake.expect_any::<ListMessages>().answer(page("2", None));
    let items: Vec<_> = client
        .items(&ListMessages::me().top(1))
        .try_collect()
        .await
        .unwrap();
    assert_eq!(items.len(), 2);
    fake.finish().unwrap();
}

#[tokio::test]
async fn faults_are_met_as_they_are_in_life() {
    let (fake, client) = fake();
    fake.expect(GetMessage::me("7"))
        .fail(429, "TooManyRequests");
    fake.expect(GetMessage::me("7")).answer(Message::new());
    fake.expect(GetMessage::me("8"))
        .fail(404, "ErrorItemNotFound");
    client.send(GetMessage::me("7")).await.unwrap();
    let error = client.send(GetMessage::me("8")).await.unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), error.code()),
        (404, Some("ErrorItemNotFound"))
    );
    fake.finish().unwrap();
}

#[tokio::test]
async fn urls_of_services_are_expected_too() {
    let (fake, client) = fake();
    let url = "https://files.example.com/up";
    let slice = Request::put(url).header("Content-Range", "bytes 0-2/3");
    let slice = slice.body(Bytes::from_static(b"abc")).unwrap();
    fake.expect_request(slice).json(&json!({ "id": "7" }));
    let upload = client.upload(&json!({ "uploadUrl": url }), Cursor::new("abc"));
    assert_eq!(upload.send().await.unwrap().body(), r#"{"id":"7"}"#);

    let moved = Response::builder()
        .status(302)
        .header("Location", "https://files.example.com/7");
    fake.expect(GetMessageValue::me("7"))
        .respond(moved.body(Bytes::new()).unwrap());
    let file = Request::get("https://files.example.com/7")
        .body(Bytes::new())
        .unwrap();
    fake.expect_request(file)
        .respond(Response::new(Bytes::from_static(b"MIME")));
    let content = client
        .download(&GetMessageValue::me("7"))
        .send()
        .await
        .unwrap();
    let mut text = Vec::new();
    content.write_to(&mut text).await.unwrap();
    assert_eq!(text, b"MIME");
    fake.finish().unwrap();

    fake.expect_request(Request::delete(url).body(Bytes::new()).unwrap())
        .fail(404, "gone");
    let mismatch = fake.finish().unwrap_err().to_string();
    assert_eq!(
        mismatch,
        "`DELETE https://files.example.com/up` was expected and not sent"
    );
}

#[tokio::test]
async fn the_requests_of_a_batch_are_expected_one_by_one() {
    let (fake, client) = fake();
    fake.expect(SendMail::me(Message::new())).answer(());
    fake.expect(GetMessageValue::me("7"))
        .answer(Bytes::from_static(b"\xFFMIME"));
    fake.expect(GetMessage::me("8"))
        .fail(404, "ErrorItemNotFound");
    let mut batch = client.batch();
    let (sent, value) = (
        batch.add(SendMail::me(Message::new())),
        batch.add(GetMessageValue::me("7")),
    );
    let missing = batch.add(GetMessage::me("8"));
    let mut answers = batch.send().await;
    answers.take(sent).unwrap();
    assert_eq!(answers.take(value).unwrap(), &b"\xFFMIME"[..]);
    assert_eq!(
        answers.take(missing).unwrap_err().code(),
        Some("ErrorItemNotFound")
    );
    fake.finish().unwrap();
}

#[tokio::test]
async fn what_waits_for_a_request_that_fails_is_not_served() {
    let (fake, client) = fake();
    fake.expect(GetMessage::me("8"))
        .fail(404, "ErrorItemNotFound");
    let mut batch = client.batch();
    let missing = batch.add(GetMessage::me("8"));
    let after = batch.add_after(SendMail::me(Message::new()), [missing.id()]);
    let last = batch.add_after(SendMail::me(Message::new()), [after.id()]);
    let mut answers = batch.send().await;
    answers.take(missing).unwrap_err();
    for handle in [after, last] {
        let error = answers.take(handle).unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), 424);
    }
    fake.finish().unwrap();
}

#[tokio::test]
async fn what_is_not_as_expected_is_said() {
    let (fake, client) = fake();
    let error = client.send(GetMessage::me("9")).await.unwrap_err();
    let expected = "`GET /me/messages/9` was not expected, nor is anything else";
    assert!(format!("{error:?}").contains(expected), "{error:?}");

    fake.expect(SendMail::me(Message::new().subject("Hi")))
        .answer(());
    fake.expect(GetMessage::me("7").header("Prefer", "a"))
        .answer(Message::new());
    fake.expect_any::<ListMessages>().answer(Page::default());
    fake.expect(GetMessage::me("..")).answer(Message::new());
    client
        .send(SendMail::me(Message::new().subject("Ho")))
        .await
        .unwrap_err();
    client.send(GetMessage::me("7")).await.unwrap_err();
    client.send(GetMessage::me("8")).await.unwrap_err();
    let mismatch = fake.finish().unwrap_err().to_string();
    let lines: Vec<_> = mismatch.lines().collect();
    assert_eq!(
        lines,
        [
            expected,
            "`GET /me/messages/{id}` cannot be sent: `..` cannot stand in the path `/me/messages/`",
            "`POST /me/sendMail` is not as expected: `message.subject` is \"Ho\", and \"Hi\" was expected",
            "`GET /me/messages/7` is not as expected: the header `prefer` is missing, and \"a\" was expected",
            "`GET /me/messages/8` was not expected, but `POST /me/sendMail` of `user-sendmail`, \
             `GET /me/messages/7` of `message-get`, any request of `user-list-messages`",
            "`POST /me/sendMail` of `user-sendmail` was expected and not sent",
            "`GET /me/messages/7` of `message-get` was expected and not sent",
            "any request of `user-list-messages` was expected and not sent",
        ]
    );
    // That was the end of that test.
    fake.finish().unwrap();
}
