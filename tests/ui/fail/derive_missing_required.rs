use graph_runtime::Endpoint;
use serde::Serialize;

#[derive(Serialize)]
struct Note<'a> {
    subject: &'a str,
}

#[derive(Endpoint)]
#[endpoint(page = "user-sendmail")]
struct Notify {
    save_to_sent_items: bool,
}

fn send(_: impl Endpoint) {}

fn main() {
    // No second error here: the derive leaves an implementation behind.
    let _ = |it: Notify| send(it);
    let _ = |note: Note<'_>| note.subject.len();
}
