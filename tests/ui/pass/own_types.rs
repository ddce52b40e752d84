#![deny(warnings)]

use std::borrow::Cow;

use graph_runtime::{BaseUrl, Endpoint, Resource};
use serde::{Serialize, Serializer};
use serde_json::json;

/// Every form that a body's types may have.
#[derive(Endpoint)]
#[endpoint(page = "team-schedule")]
struct Schedule<'a, B: Serialize> {
    #[endpoint(path)]
    id: u64,
    title: Cow<'a, str>,
    #[endpoint(as = "Edm.DateTimeOffset")]
    start_date_time: Moment,
    seats: &'a Option<u32>,
    is_online: Box<bool>,
    tags: Option<&'a [&'a str]>,
    importance: Level,
    body: Option<B>,
    r#type: Option<&'a str>,
    #[endpoint(rename = "@odata.type")]
    odata_type: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Level {
    High,
}

struct Moment;

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str("2026-11-24T09:30:00Z")
    }
}

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.itemBody")]
#[serde(rename_all(serialize = "camelCase"))]
struct Text<'a, T>
where
    T: Serialize,
{
    content: T,
    #[serde(rename(serialize = "contentType"))]
    kind: &'a str,
    #[serde(rename = "@odata.type", skip_serializing_if = "Option::is_none")]
    odata_type: Option<&'a str>,
    #[serde(skip)]
    cached: u8,
}

#[derive(Serialize, Resource)]
#[resource("message")]
#[serde(rename_all = "camelCase")]
struct Note {
    is_read: bool,
    #[resource(as = "Edm.String")]
    subject: Vec<u8>,
    #[serde(serialize_with = "as_text")]
    importance: u8,
    attachments: Vec<()>,
    #[serde(flatten)]
    more: std::collections::BTreeMap<String, u8>,
}

fn as_text<S: Serializer>(_: &u8, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str("high")
}

#[derive(Resource)]
#[resource("callRecords.note")]
struct Empty;

#[derive(Endpoint)]
#[endpoint(page = "driveitem-put-content")]
struct Upload<'a> {
    #[endpoint(path = "item-path")]
    to: &'a str,
    content: &'a [u8],
}

fn main() {
    let text = Text { content: "Hello", kind: "text", odata_type: None, cached: 0 };
    assert_eq!(text.cached, 0);
    let schedule = Schedule {
        id: 7,
        title: "Budget".into(),
        start_date_time: Moment,
        seats: &Some(5),
        is_online: Box::new(true),
        tags: None,
        importance: Level::High,
        body: Some(text),
        r#type: None,
        odata_type: "x",
    };
    let request = schedule.to_request(&BaseUrl::default()).unwrap();
    let body: serde_json::Value = serde_json::from_slice(request.body()).unwrap();
    let expected = json!({
        "title": "Budget", "startDateTime": "2026-11-24T09:30:00Z", "seats": 5, "isOnline": true,
        "importance": "high", "body": {"content": "Hello", "contentType": "text"}, "@odata.type": "x",
    });
    assert_eq!(body, expected);

    let note = Note {
        is_read: true,
        subject: Vec::new(),
        importance: 1,
        attachments: Vec::new(),
        more: Default::default(),
    };
    assert_eq!(serde_json::to_value(note).unwrap()["isRead"], true);
    let _ = Empty;

    let request = Upload { to: "a/b.txt", content: b"bytes" }.to_request(&BaseUrl::default());
    let request = request.unwrap();
    assert_eq!(request.uri().path(), "/v1.0/me/drive/root:/a/b.txt:/content");
    assert_eq!(&request.body()[..], b"bytes");
}
