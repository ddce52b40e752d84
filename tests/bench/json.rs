//! A page of 50 messages, read and written by the generated types and by structs with serde's derives: both sides in one
//! run, with their ratios.
//!
//! `cargo bench -p graph-runtime --bench json`. The derives have the same fields, drop what they do not know, and read
//! dates as text; the generated types keep everything.

#![allow(clippy::unwrap_used, reason = "that is how a benchmark fails")]

#[path = "json/derived.rs"]
mod derived;
#[path = "json/page.rs"]
mod page;

use std::alloc::System;
use std::hint::black_box;
use std::time::{Duration, Instant};

use graph_runtime::codegen::Json;
use graph_runtime::{Bytes, Endpoint, Page, http};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[allow(missing_docs, dead_code, reason = "generated")]
mod mail {
    graph_runtime::client! {
        pub struct Mail;
        endpoints: ["user-list-messages"],
    }
}

#[global_allocator]
static GLOBAL: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const ROUNDS: usize = 400;

fn main() {
    let text = Bytes::from(page::messages(50));
    println!("50 messages, {} bytes of JSON", text.len());
    let generated = || {
        let response = http::Response::new(text.clone());
        <mail::ListMessages>::from_response(response).unwrap()
    };
    let derived = || serde_json::from_slice::<derived::Messages>(&text).unwrap();
    compare("decode", &generated, &derived);
    let (typed, rival) = (generated(), derived());
    compare("encode", &|| written(&typed), &|| {
        serde_json::to_vec(&rival).unwrap()
    });
}

fn written(page: &Page<mail::Message>) -> Vec<u8> {
    let mut text = Vec::with_capacity(128);
    page.write(&mut serde_json::Serializer::new(&mut text))
        .unwrap();
    text
}

/// Runs both in turns, so that a busy machine slows both, and compares the fastest turns.
fn compare<A, B>(what: &str, generated: &dyn Fn() -> A, derived: &dyn Fn() -> B) {
    let mut fastest = [Duration::MAX; 2];
    for _ in 0..ROUNDS {
        fastest[0] = fastest[0].min(timed(generated));
        fastest[1] = fastest[1].min(timed(derived));
    }
    let allocations = [allocations(generated), allocations(derived)];
    let micros = fastest.map(|it| it.as_secs_f64() * 1e6);
    println!(
        "{what}: generated {:.1} us, derived {:.1} us, ratio {:.2} (at most 1.2)",
        micros[0],
        micros[1],
        micros[0] / micros[1]
    );
    println!(
        "{what}: generated {} allocations, derived {}, ratio {:.2} (at most 1)",
        allocations[0],
        allocations[1],
        allocations[0] as f64 / allocations[1] as f64
    );
}

fn timed<T>(run: &dyn Fn() -> T) -> Duration {
    let start = Instant::now();
    let value = black_box(run());
    let time = start.elapsed();
    drop(value);
    time
}

fn allocations<T>(run: &dyn Fn() -> T) -> usize {
    let region = Region::new(GLOBAL);
    drop(black_box(run()));
    let change = region.change();
    change.allocations + change.reallocations
}
