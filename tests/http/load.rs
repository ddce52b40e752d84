//! Many requests at once to a service that fails one time in five: none is lost, none is served twice that must not be,
//! and the token stays at its host.
//!
//! The ordinary run sends a sample, `MSGRAPH_FULL=1` all of them. Pauses are not made.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::TryStreamExt;
use graph_runtime::{Change, Client, Error, RetryPolicy};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use crate::mail::{GetMessage, ListMessages, Message, SendMail};
use crate::server::{Server, TOKEN, Unhurried, response};
use faults::Mailbox;

#[path = "load/faults.rs"]
mod faults;

const AT_ONCE: usize = 64;

async fn start(elsewhere: &Server) -> Arc<Mailbox> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mailbox = Arc::new(Mailbox {
        origin: format!("http://{}", listener.local_addr().unwrap()),
        elsewhere: elsewhere.origin.clone(),
        ..Mailbox::default()
    });
    let shared = mailbox.clone();
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            let mailbox = shared.clone();
            let service = service_fn(move |request| {
                let mailbox = mailbox.clone();
                async move { mailbox.answer(request).await }
            });
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(connection), service));
        }
    });
    mailbox
}

/// The name of a request in the mailbox's log, and how it ended.
type Ended = (String, Result<(), Error>);

fn mail(number: usize) -> SendMail {
    SendMail::me(Message::new().subject(format!("mail {number}")))
}

/// One request, some of which are many.
async fn exchange(client: &Client, number: usize) -> Vec<Ended> {
    let load = number.to_string();
    let list = ListMessages::me().header("x-load", &*load);
    match number % 8 {
        0 | 1 => vec![get(client, format!("{number}")).await],
        2 => vec![get(client, format!("moved-{number}")).await],
        3 | 4 => vec![(format!("mail {number}"), client.send(mail(number)).await)],
        5 => {
            let items = pages(client, &list).await;
            vec![(format!("list {load}"), items)]
        }
        6 => batch(client, number).await,
        _ => {
            let changes = changes(client, &list).await;
            vec![(format!("list {load}"), changes)]
        }
    }
}

async fn get(client: &Client, id: String) -> Ended {
    let message = client.send(GetMessage::me(&id)).await;
    let name = format!("/me/messages/{id} ");
    (
        name,
        message.map(|message| assert_eq!(message.id, Some(id))),
    )
}

async fn pages(client: &Client, list: &ListMessages) -> Result<(), Error> {
    let items = client.items(list);
    let ids: Vec<_> = items
        .map_ok(|message| message.id.unwrap())
        .try_collect()
        .await?;
    assert_eq!(ids, ["0a", "0b", "1a", "1b", "2a", "2b"]);
    Ok(())
}

/// What changed since a link that is too old, which is what changed since the beginning.
async fn changes(client: &Client, list: &ListMessages) -> Result<(), Error> {
    let link = format!("{}/me/messages?$deltatoken=expired", client.base_url());
    let error = client
        .changes(list, Some(&link))
        .try_next()
        .await
        .unwrap_err();
    assert!(error.is_resync_required(), "{error}");
    let mut changes = client.changes(list, None);
    let mut counts = [0, 0];
    while let Some(change) = changes.try_next().await? {
        counts[usize::from(matches!(change, Change::Removed { .. }))] += 1;
    }
    assert_eq!(counts, [3, 3]);
    assert!(changes.delta_link().unwrap().ends_with("$deltatoken=3"));
    Ok(())
}

/// More than go in one batch, each mail after the message before it.
async fn batch(client: &Client, number: usize) -> Vec<Ended> {
    let mut batch = client.batch();
    let mut messages = Vec::new();
    let mut mails = Vec::new();
    for part in 0..11 {
        let id = format!("{number}-{part}");
        let message = batch.add(GetMessage::me(&id));
        let mail = SendMail::me(Message::new().subject(format!("mail {id}")));
        mails.push((format!("mail {id}"), batch.add_after(mail, [message.id()])));
        messages.push((id, message));
    }
    let mut answers = batch.send().await;
    let mut ended = Vec::new();
    for (id, handle) in messages {
        let name = format!("/me/messages/{id}");
        let message = answers.take(handle);
        ended.push((
            name,
            message.map(|message| assert_eq!(message.id, Some(id))),
        ));
    }
    for (name, handle) in mails {
        ended.push((name, answers.take(handle)));
    }
    ended
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_and_nothing_is_done_twice() {
    let count = match std::env::var_os("MSGRAPH_FULL") {
        Some(_) => 20_000,
        None => 1000,
    };
    let elsewhere = Server::start(|_, sent| {
        let id = sent.target.rsplit('/').next().unwrap();
        response(200, format!("{{\"id\": \"{id}\"}}"))
    })
    .await;
    let mailbox = start(&elsewhere).await;
    let (transport, pauses) = Unhurried::new();
    let client = Client::builder()
        .base_url(format!("{}/v1.0", mailbox.origin))
        .token(TOKEN)
        .transport(transport)
        .retry(RetryPolicy::default().throttled(100).transient(100))
        .build()
        .unwrap();

    let next = Arc::new(AtomicUsize::new(0));
    let workers = (0..AT_ONCE).map(|_| {
        let (client, next) = (client.clone(), next.clone());
        tokio::spawn(async move {
            let mut ended = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= count {
                    return ended;
                }
                ended.extend(exchange(&client, number).await);
            }
        })
    });
    let mut ended = Vec::new();
    for worker in workers.collect::<Vec<_>>() {
        ended.extend(worker.await.unwrap());
    }

    let log = mailbox.log.lock().unwrap();
    let came: u64 = log.came.values().sum();
    println!(
        "{count} requests, {} answers to them and their parts, {came} attempts, {} faults, {} pauses, {} answers lost",
        ended.len(),
        log.faults,
        pauses.lock().unwrap().len(),
        log.lost.len()
    );
    assert!(
        (came / 6..came / 4).contains(&log.faults),
        "one in five fails"
    );

    // Every request has its end, and fails only where its answer was lost.
    let names: BTreeSet<_> = ended.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), ended.len());
    for (name, outcome) in &ended {
        let pages = log
            .lost
            .iter()
            .filter(|lost| is_part_of(lost, name))
            .count();
        if let Err(error) = outcome {
            assert!(pages > 0, "{name}: {error:?}");
        }
        let times = log.mails.get(name).copied().unwrap_or_default();
        let is_mail = name.starts_with("mail");
        match outcome {
            Ok(()) => assert_eq!(times, u64::from(is_mail), "{name}"),
            Err(_) => assert!(times <= 1, "{name} was sent {times} times"),
        }
    }
    assert!(log.mails.keys().all(|mail| names.contains(mail.as_str())));

    assert_eq!(log.without_token, 0);
    assert!(!elsewhere.sent().is_empty());
    for sent in elsewhere.sent() {
        let mut headers = sent.headers.values();
        assert!(!headers.any(|value| value.as_bytes().ends_with(TOKEN.as_bytes())));
    }
}

/// Whether a name in the log is of a request: pages of a list end with its number.
fn is_part_of(lost: &str, name: &str) -> bool {
    let number = name.strip_prefix("list ");
    number.map_or(lost == name, |number| {
        lost.starts_with("/me/messages") && lost.ends_with(&format!(" {number}"))
    })
}
