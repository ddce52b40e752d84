use graph_runtime::Endpoint;
use serde::Serialize;

#[derive(Serialize)]
struct Note<'a> {
    subject: &'a str,
}

#[derive(Endpoint)]
#[endpoint(page = "user-sendmail")]
enum Notify {
    Message,
}

fn send(_: impl Endpoint) {}

fn main() {
    // No second error here: the derive leaves an implementation behind.
    let _ = |it: Notify| send(it);
    let _ = |note: Note<'_>| note.subject.len();
}
