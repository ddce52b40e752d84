//! Requests whose structs are written by hand.

use std::collections::BTreeMap;

use futures_util::TryStreamExt;
use graph_runtime::{BaseUrl, Endpoint, Page, Resource, Value};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::server::{Server, response};

#[derive(Endpoint)]
#[endpoint(page = "user-sendmail", delegated = ["Mail.Send"])]
struct Notify<'a> {
    message: Note<'a>,
}

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
struct Note<'a> {
    subject: &'a str,
}

#[derive(Endpoint)]
#[endpoint(page = "user-list-messages", route = "/me/messages", response = Page<Subject>)]
struct Subjects {
    #[endpoint(query)]
    select: [&'static str; 2],
    #[endpoint(query)]
    top: Option<u32>,
    #[endpoint(header = "Prefer")]
    prefer: &'static str,
}

#[derive(Debug, PartialEq, Deserialize, Resource)]
#[resource("message")]
struct Subject {
    subject: String,
}

/// No page documents it.
#[derive(Endpoint)]
#[endpoint(method = "POST", path = "/me/memos/{id}", response = Value, delegated = ["Memo.Write", "Memo.Write.All"])]
struct Memo {
    #[endpoint(path)]
    id: u32,
    text: &'static str,
}

/// Its body is what the program makes of it.
#[derive(Endpoint)]
#[endpoint(method = "POST", path = "/me/scores", response = Value)]
struct Scores {
    by_place: BTreeMap<(u8, u8), u32>,
}

const SUBJECTS: Subjects = Subjects {
    select: ["id", "subject"],
    top: None,
    prefer: "a",
};

#[tokio::test]
async fn a_value_is_sent_and_read() {
    let server = Server::start(|_, sent| match sent.target.as_str() {
        "/v1.0/me/sendMail" => response(202, ""),
        _ => response(201, json!({"id": "7"}).to_string()),
    })
    .await;
    let client = server.builder().build().unwrap();
    let note = Note { subject: "Hello" };
    client.send(Notify { message: note }).await.unwrap();
    let memo = Memo { id: 7, text: "x" };
    assert_eq!(client.send(&memo).await.unwrap(), json!({"id": "7"}));
    let sent = server.sent();
    assert_eq!(sent[0].json(), json!({"message": {"subject": "Hello"}}));
    assert_eq!(sent[1].target, "/v1.0/me/memos/7");
    assert_eq!(sent[1].json(), json!({"text": "x"}));
}

#[test]
fn a_value_that_is_no_json_is_not_sent() {
    let by_place = BTreeMap::from([((1, 2), 3)]);
    let request = Scores { by_place }.to_request(&BaseUrl::default());
    assert_eq!(
        request.unwrap_err().to_string(),
        "`POST /me/scores` cannot be sent: its parameter `byPlace` is no JSON: key must be a string"
    );
}

#[tokio::test]
async fn a_refusal_names_what_is_needed_and_where_it_is_said() {
    let server = Server::start(|_, _| response(403, "")).await;
    let client = server.builder().build().unwrap();
    let error = client.send(Memo { id: 7, text: "x" }).await.unwrap_err();
    let error = error.to_string();
    let needs = "work or school account needs Memo.Write, or Memo.Write.All";
    assert!(
        error.contains(needs) && error.contains("derived.rs"),
        "{error}"
    );
}

#[tokio::test]
async fn a_list_is_a_stream_of_its_own_type() {
    let server = Server::start(|_, sent| {
        let origin = format!("http://{}", sent.header("host").unwrap_or_default());
        let next = format!("{origin}/v1.0/me/messages?$skiptoken=1");
        let page = match sent.target.contains("skiptoken") {
            false => json!({"value": [{"subject": "a", "id": "1"}], "@odata.nextLink": next}),
            true => json!({"value": [{"subject": "b"}]}),
        };
        response(200, page.to_string())
    })
    .await;
    let client = server.builder().build().unwrap();
    let items: Vec<_> = client.items(&SUBJECTS).try_collect().await.unwrap();
    let subject = |text: &str| Subject {
        subject: text.to_owned(),
    };
    assert_eq!(items, [subject("a"), subject("b")]);
    let sent = server.sent();
    assert_eq!(sent[0].target, "/v1.0/me/messages?$select=id,subject");
    assert!(sent.iter().all(|it| it.header("prefer") == Some("a")));
}

#[tokio::test]
async fn a_batch_takes_it() {
    let server = Server::start(|_, _| {
        let subject = json!({"value": [{"subject": "a"}]});
        let answers = json!({"responses": [
            {"id": "1", "status": 200, "body": subject}, {"id": "0", "status": 201, "body": {}},
        ]});
        response(200, answers.to_string())
    })
    .await;
    let mut batch = server.builder().build().unwrap().batch();
    let memo = batch.add(Memo { id: 1, text: "y" });
    let list = batch.add_after(SUBJECTS, [memo.id()]);
    let mut answers = batch.send().await;
    assert_eq!(answers.take(memo).unwrap(), json!({}));
    assert_eq!(answers.take(list).unwrap().value[0].subject, "a");
    let requests = server.sent()[0].json();
    assert_eq!(
        requests["requests"][1]["url"],
        "/me/messages?$select=id,subject"
    );
    assert_eq!(requests["requests"][1]["dependsOn"], json!(["0"]));
}
