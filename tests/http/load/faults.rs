//! A mailbox that fails one time in five, before or after it has done what it was asked.
//!
//! What fails depends on the request and on how often it came, not on the order: every run is the same.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Mutex;
use std::time::Duration;

use futures_util::stream;
use graph_runtime::http::{Method, Request, Response};
use graph_runtime::{Bytes, Value};
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use serde_json::json;

use crate::server::TOKEN;

#[derive(Default)]
pub(crate) struct Mailbox {
    /// Scheme, host and port of this one, and of the host that content lies at.
    pub(crate) origin: String,
    pub(crate) elsewhere: String,
    pub(crate) log: Mutex<Log>,
}

/// What happened, by the names of requests.
#[derive(Default)]
pub(crate) struct Log {
    pub(crate) came: BTreeMap<String, u64>,
    pub(crate) faults: u64,
    /// How often each mail was taken in.
    pub(crate) mails: BTreeMap<String, u64>,
    /// Where it was done, but the client cannot know; also bodies cut short.
    pub(crate) lost: BTreeSet<String>,
    pub(crate) without_token: u64,
}

type Answer = Result<Response<BoxBody<Bytes, io::Error>>, io::Error>;

#[derive(Clone, Copy, PartialEq)]
enum Fault {
    /// Nothing was done: the status, and when to come again.
    Refused(u16, Option<&'static str>),
    TimedOut,
    Reset,
    ResetInBody,
    Slow,
    Truncated,
}

const FAULTS: [Fault; 10] = [
    Fault::Refused(429, Some("7")),
    Fault::Refused(429, Some("Sun, 06 Nov 1994 08:49:37 GMT")),
    Fault::Refused(429, None),
    Fault::Refused(503, Some("1")),
    Fault::Refused(503, None),
    Fault::TimedOut,
    Fault::Reset,
    Fault::ResetInBody,
    Fault::Slow,
    Fault::Truncated,
];

/// Evenly spread bits of a name (FNV, then the end of splitmix).
fn spread(name: &str, attempt: u64) -> u64 {
    const SEED: u64 = 0x5eed;
    let bytes = name.bytes().map(u64::from).chain([attempt]);
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325 ^ SEED, |hash, byte| {
        (hash ^ byte).wrapping_mul(0x100_0000_01b3)
    });
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash ^ (hash >> 31)
}

impl Log {
    /// Notes that a request came, and chooses its fault.
    fn fault(&mut self, name: &str) -> Option<Fault> {
        let attempt = self.came.entry(name.to_owned()).or_default();
        *attempt += 1;
        let bits = spread(name, *attempt);
        let fault = bits
            .is_multiple_of(5)
            .then(|| FAULTS[(bits / 5) as usize % FAULTS.len()]);
        self.faults += u64::from(fault.is_some());
        fault
    }
}

impl Mailbox {
    pub(crate) async fn answer(&self, request: Request<Incoming>) -> Answer {
        let (head, body) = request.into_parts();
        let body = body.collect().await.map_err(io::Error::other)?.to_bytes();
        let header = |name| Some(head.headers.get(name)?.to_str().unwrap());
        let sent: Value = serde_json::from_slice(&body).unwrap_or_default();
        let path = head.uri.path_and_query().unwrap().as_str();
        let path = path.strip_prefix("/v1.0").unwrap();
        let name = match path {
            "/$batch" => format!("batch of {}", part_name(&sent["requests"][0])),
            "/me/sendMail" => mail_name(&sent),
            _ => format!("{path} {}", header("x-load").unwrap_or_default()),
        };
        let mut log = self.log.lock().unwrap();
        if header("authorization").and_then(|it| it.strip_prefix("Bearer ")) != Some(TOKEN) {
            log.without_token += 1;
        }
        let fault = log.fault(&name);
        if let Some(Fault::Refused(status, after)) = fault {
            return refused(status, after);
        }
        // Where a part of a body is no help to the client, it is as if nothing came.
        let fault = fault.map(|fault| match (fault, &head.method) {
            (Fault::ResetInBody | Fault::Truncated, &Method::POST) => Fault::Reset,
            (fault, _) => fault,
        });
        let is_lost = match head.method {
            Method::POST => matches!(fault, Some(Fault::TimedOut | Fault::Reset)),
            _ => fault == Some(Fault::Truncated),
        };
        if is_lost {
            let parts = sent["requests"].as_array();
            log.lost.extend(parts.into_iter().flatten().map(part_name));
            log.lost.insert(name.clone());
        }
        let answer = match path {
            "/$batch" => batch(&sent, &mut log),
            "/me/sendMail" => {
                *log.mails.entry(name).or_default() += 1;
                return finish(fault, response(202, Bytes::new()));
            }
            _ if path.starts_with("/me/messages/moved") => {
                let location = format!("{}{path}", self.elsewhere);
                let found = Response::builder().status(302).header("location", location);
                return finish(fault, found.body(Bytes::new()).unwrap());
            }
            _ => self.read(path),
        };
        let status = if path.ends_with("=expired") { 410 } else { 200 };
        finish(fault, response(status, answer.to_string().into()))
    }

    /// A message, or one of the three pages of a list.
    fn read(&self, path: &str) -> Value {
        let next = |kind: &str, at: &str| format!("{}/v1.0/me/messages?${kind}={at}", self.origin);
        let items = |page: u32| json!([{"id": format!("{page}a")}, {"id": format!("{page}b"), "@removed": {}}]);
        match path.split_once('?') {
            None if path == "/me/messages" => {
                json!({"value": items(0), "@odata.nextLink": next("skiptoken", "1")})
            }
            Some((_, "$skiptoken=1")) => {
                json!({"value": items(1), "@odata.nextLink": next("skiptoken", "2")})
            }
            Some((_, "$skiptoken=2")) => {
                json!({"value": items(2), "@odata.deltaLink": next("deltatoken", "3")})
            }
            Some(_) => json!({"error": {"code": "syncStateNotFound"}}),
            None => json!({"id": path.rsplit('/').next().unwrap()}),
        }
    }
}

fn mail_name(body: &Value) -> String {
    body["message"]["subject"].as_str().unwrap().to_owned()
}

pub(crate) fn part_name(part: &Value) -> String {
    match part["url"].as_str().unwrap() {
        "/me/sendMail" => mail_name(&part["body"]),
        url => url.to_owned(),
    }
}

/// The answers to the parts, the last first; some are missing, some are there twice.
fn batch(sent: &Value, log: &mut Log) -> Value {
    let mut statuses = BTreeMap::new();
    let mut answers = Vec::new();
    for part in sent["requests"].as_array().unwrap() {
        let (id, name) = (&part["id"], part_name(part));
        let id = id.as_str().unwrap();
        let waits = part["dependsOn"].as_array().into_iter().flatten();
        let is_free = waits
            .map(|it| statuses[it.as_str().unwrap()])
            .all(|it| it < 300);
        let fault = log.fault(&name);
        let (status, after) = match fault {
            _ if !is_free => (424, None),
            Some(Fault::Refused(status, after)) => (status, after),
            _ => (200, None),
        };
        statuses.insert(id.to_owned(), status);
        if status == 200 && part["method"] == "POST" {
            *log.mails.entry(name.clone()).or_default() += 1;
        }
        let text = name.rsplit('/').next().unwrap();
        let headers = after.map(|after| json!({"retry-after": after}));
        let answer = json!({"id": id, "status": status, "headers": headers, "body": {"id": text}});
        match fault.filter(|_| status == 200) {
            Some(Fault::Reset) => drop(log.lost.insert(name)),
            Some(Fault::ResetInBody) => {
                log.lost.insert(name);
                answers.extend([answer.clone(), answer]);
            }
            _ => answers.push(answer),
        }
    }
    answers.reverse();
    json!({ "responses": answers })
}

fn response(status: u16, body: Bytes) -> Response<Bytes> {
    Response::builder().status(status).body(body).unwrap()
}

fn whole(response: Response<Bytes>) -> Answer {
    Ok(response.map(|body| Full::new(body).map_err(|never| match never {}).boxed()))
}

fn refused(status: u16, after: Option<&str>) -> Answer {
    let mut refused = response(status, Bytes::from("{}"));
    if let Some(after) = after {
        let headers = refused.headers_mut();
        headers.insert("retry-after", after.parse().unwrap());
    }
    whole(refused)
}

/// Sends an answer as the fault wants it.
fn finish(fault: Option<Fault>, answer: Response<Bytes>) -> Answer {
    let body = answer.body().clone();
    let half = body.slice(..body.len() / 2);
    match fault {
        Some(Fault::TimedOut) => whole(response(504, Bytes::new())),
        Some(Fault::Reset) => Err(io::ErrorKind::ConnectionReset.into()),
        Some(Fault::Truncated) => whole(answer.map(|_| half)),
        Some(Fault::ResetInBody) => {
            let reset = Err(io::ErrorKind::ConnectionReset.into());
            let pieces = stream::iter([Ok(Frame::data(half)), reset]);
            Ok(answer.map(|_| BodyExt::boxed(StreamBody::new(pieces))))
        }
        Some(Fault::Slow) => {
            let pieces = stream::unfold(body, |mut rest| async move {
                tokio::time::sleep(Duration::from_millis(5)).await;
                let piece = rest.split_to(rest.len().min(8));
                (!piece.is_empty()).then(|| (Ok(Frame::data(piece)), rest))
            });
            Ok(answer.map(|_| BodyExt::boxed(StreamBody::new(pieces))))
        }
        Some(Fault::Refused(..)) | None => whole(answer),
    }
}
