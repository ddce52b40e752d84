//! What the typed client costs on top of plain reqwest with serde's derives: a mail that is sent, and a list of 50
//! messages, to a server in a process of its own.
//!
//! `cargo bench -p graph-runtime --bench overhead` prints allocations, time, and, where valgrind is installed, instructions.
//! `cargo test -p graph-runtime --bench overhead -- allocations` holds the allocations, which no other work on the machine
//! changes, to 1.10 times those of plain reqwest.

#![allow(missing_docs, clippy::unwrap_used)]

#[path = "overhead/plain.rs"]
mod plain;
#[path = "overhead/server.rs"]
mod server;
#[path = "overhead/typed.rs"]
mod typed;

use std::alloc::System;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const TOKEN: &str = "eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJzY3AiOiJNYWlsLlNlbmQifQ.c2lnbmF0dXJl";

const WORK: [&str; 2] = ["sendMail", "list"];
const AT_ONCE: [usize; 2] = [1, 32];

/// A client, and what it is asked to do.
enum Client {
    Plain(plain::Mail),
    Typed(typed::Mail),
}

impl Client {
    fn new(who: &str, url: &str) -> Client {
        match who {
            "plain" => Client::Plain(plain::Mail::new(url)),
            _ => Client::Typed(typed::client(url)),
        }
    }

    async fn exchange(&self, work: &str) {
        match (self, work) {
            (Client::Plain(mail), "sendMail") => mail.send().await.unwrap(),
            (Client::Plain(mail), _) => assert_eq!(mail.list().await.unwrap(), server::MESSAGES),
            (Client::Typed(mail), "sendMail") => typed::send(mail).await.unwrap(),
            (Client::Typed(mail), _) => {
                assert_eq!(typed::list(mail).await.unwrap(), server::MESSAGES)
            }
        }
    }
}

/// One thread for the client: what it costs is not spread over cores.
fn exchanges(client: &Arc<Client>, work: &'static str, count: usize, at_once: usize) {
    thread_local! {
        static RUNTIME: tokio::runtime::Runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    }
    let task = |client: Arc<Client>| async move {
        for _ in 0..count / at_once {
            client.exchange(work).await;
        }
    };
    RUNTIME.with(|runtime| {
        runtime.block_on(async {
            if at_once == 1 {
                return task(client.clone()).await;
            }
            let tasks: Vec<_> = (0..at_once)
                .map(|_| tokio::spawn(task(client.clone())))
                .collect();
            for task in tasks {
                task.await.unwrap();
            }
        });
    });
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[1..] {
        ["server", ..] => server::serve(),
        ["run", who, work, count, at_once, url] => {
            let work = WORK[usize::from(work == WORK[1])];
            let client = Arc::new(Client::new(who, url));
            exchanges(
                &client,
                work,
                count.parse().unwrap(),
                at_once.parse().unwrap(),
            );
        }
        ["allocations"] => served(hold_allocations),
        _ => served(compare),
    }
}

fn served(work: impl FnOnce(&str)) {
    let server = Server::start();
    work(&server.url);
}

fn hold_allocations(url: &str) {
    for work in WORK {
        let [plain, typed] =
            ["plain", "typed"].map(|who| allocations(&Arc::new(Client::new(who, url)), work, 1));
        println!("{work}: {plain} allocations of plain reqwest, {typed} of the typed client");
        assert!(typed <= plain * 1.1, "{work}");
    }
}

fn compare(url: &str) {
    let has_valgrind = Command::new("valgrind").arg("--version").output().is_ok();
    if !has_valgrind {
        println!("no instructions: valgrind is not installed");
    }
    println!("{:42}{:>12}{:>12}{:>8}", "", "plain", "typed", "ratio");
    for work in WORK {
        for at_once in AT_ONCE {
            let clients = ["plain", "typed"].map(|who| Arc::new(Client::new(who, url)));
            let line = |what, [plain, typed]: [f64; 2]| {
                let name = format!("{work}, {at_once} at once, {what}");
                println!("{name:42}{plain:>12.1}{typed:>12.1}{:>8.3}", typed / plain);
            };
            line(
                "allocations",
                clients.each_ref().map(|it| allocations(it, work, at_once)),
            );
            line("µs", times(&clients, work, at_once));
            if has_valgrind {
                line(
                    "instructions",
                    ["plain", "typed"].map(|who| instructions(who, work, at_once, url)),
                );
            }
        }
    }
}

fn allocations(client: &Arc<Client>, work: &'static str, at_once: usize) -> f64 {
    const COUNT: usize = 960;
    exchanges(client, work, COUNT, at_once);
    let region = Region::new(ALLOCATOR);
    exchanges(client, work, COUNT, at_once);
    let change = region.change();
    (change.allocations + change.reallocations) as f64 / COUNT as f64
}

/// The medians of both, taken in turns, since the machine has other things to do.
fn times(clients: &[Arc<Client>; 2], work: &'static str, at_once: usize) -> [f64; 2] {
    const ROUNDS: usize = 61;
    const COUNT: usize = 320;
    let mut rounds = [Vec::new(), Vec::new()];
    for round in 0..ROUNDS {
        for which in [round % 2, 1 - round % 2] {
            let started = Instant::now();
            exchanges(&clients[which], work, COUNT, at_once);
            rounds[which].push(started.elapsed());
        }
    }
    rounds.map(|mut rounds: Vec<Duration>| {
        rounds.sort();
        rounds[ROUNDS / 2].as_secs_f64() * 1e6 / COUNT as f64
    })
}

/// What 160 exchanges take more than 32, in user space.
fn instructions(who: &str, work: &str, at_once: usize, url: &str) -> f64 {
    let collected = |count: usize| {
        let program = std::env::current_exe().unwrap();
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(program)
            .args([
                "run",
                who,
                work,
                &count.to_string(),
                &at_once.to_string(),
                url,
            ])
            .output()
            .unwrap();
        let report = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{report}");
        let line = report
            .lines()
            .find_map(|line| line.split_once("Collected : "))
            .unwrap();
        line.1.trim().parse::<f64>().unwrap()
    };
    (collected(160) - collected(32)) / 128.0
}

/// The server, in a process of its own: what it does is not counted.
struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start() -> Server {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .arg("server")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut url = String::new();
        let output = process.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut url).unwrap();
        Server {
            process,
            url: url.trim().to_owned(),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
