use graph_runtime::Endpoint;
use serde::Serialize;

#[derive(Serialize)]
struct Note<'a> {
    subject: &'a str,
}

#[derive(Endpoint)]
#[endpoint(page = "message-get", route = "/me/messages/{id}")]
struct Notify {
    #[endpoint(path)]
    id: String,
    subject: String,
}

fn send(_: impl Endpoint) {}

fn main() {
    // No second error here: the derive leaves an implementation behind.
    let _ = |it: Notify| send(it);
    let _ = |note: Note<'_>| note.subject.len();
}
