//! An upload whose process is killed again and again, and goes on: in the middle of a slice, and when a slice was taken
//! but the answer not read. The bytes arrive equal, and no process needs more than 32 MiB.
//!
//! The ordinary run uploads a sample, `MSGRAPH_FULL=1` 1 GiB with ten kills. The killed program is this one.

#![allow(missing_docs, clippy::unwrap_used)]

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;

#[path = "crash/service.rs"]
mod service;
#[path = "crash/upload.rs"]
mod upload;

const MIB: u64 = 1 << 20;

/// In KiB, as Linux counts.
const MOST_MEMORY: u64 = 32 << 10;

enum Event {
    /// The service says that now is the time.
    Kill,
    /// The program has ended, and said this.
    Ended(String),
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, command, url, file, session] = &arguments[..]
        && command == "upload"
    {
        return upload::run(url, Path::new(file), Path::new(session));
    }
    let (length, kills) = match std::env::var_os("MSGRAPH_FULL") {
        Some(_) => (1024 * MIB + 7, 10),
        None => (24 * MIB + 7, 3),
    };
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("crash");
    let (file, session) = (folder.join("file"), folder.join("session.json"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fill(&file, length);

    let (events, happened) = mpsc::channel();
    let service = service::start(&file, length, kills, events.clone());
    let mut peak = 0;
    let mut killed = 0;
    loop {
        let mut program = start(&service.url, &file, &session, events.clone());
        match happened.recv().unwrap() {
            Event::Kill => {
                peak = peak.max(peak_of(program.id()));
                program.kill().unwrap();
                program.wait().unwrap();
                assert!(matches!(happened.recv().unwrap(), Event::Ended(_)));
                killed += 1;
            }
            Event::Ended(said) => {
                assert!(program.wait().unwrap().success(), "{said}");
                peak = peak.max(said.trim().parse().unwrap());
                break;
            }
        }
    }
    let (taken, thrown_away) = service.taken();
    println!(
        "{length} bytes taken, {thrown_away} sent once more, {killed} kills, {peak} KiB at most"
    );
    assert_eq!((taken, killed), (length, kills));
    assert!(peak < MOST_MEMORY, "{peak} KiB");
    fs::remove_dir_all(&folder).unwrap();
}

/// Bytes that differ from slice to slice.
fn fill(file: &Path, length: u64) {
    let mut file = File::create(file).unwrap();
    let mut state = 0x5eed_u64;
    let mut left = length as usize;
    while left > 0 {
        let block: Vec<u8> = (0..(MIB / 8))
            .flat_map(|_| {
                state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
                state.to_be_bytes()
            })
            .collect();
        let piece = &block[..left.min(block.len())];
        file.write_all(piece).unwrap();
        left -= piece.len();
    }
}

/// Starts this program as the one that uploads.
fn start(url: &str, file: &Path, session: &Path, events: mpsc::Sender<Event>) -> Child {
    let mut program = Command::new(std::env::current_exe().unwrap())
        .args(["upload", url])
        .args([file, session])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = program.stdout.take().unwrap();
    std::thread::spawn(move || {
        let mut said = String::new();
        output.read_to_string(&mut said).unwrap();
        events.send(Event::Ended(said)).unwrap();
    });
    program
}

/// The most memory that a process had, in KiB; 0 on systems that do not say, of which Linux is none.
fn peak_of(id: impl std::fmt::Display) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.trim().strip_suffix(" kB"));
    let peak = number.map_or(0, |number| number.parse().unwrap());
    assert!(peak > 0 || !cfg!(target_os = "linux"), "{status}");
    peak
}
