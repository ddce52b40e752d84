use graph_runtime::Endpoint;
use serde::Serialize;

#[derive(Serialize)]
struct Note<'a> {
    subject: &'a str,
}

#[derive(Endpoint)]
#[endpoint(page = "user-sendmail", pge = "x")]
struct Notify {
    #[endpoint(path = "user")]
    user: String,
    mesage: Note<'static>,
    save_to_sent_items: u8,
    subject: String,
}

fn send(_: impl Endpoint) {}

fn main() {
    // No second error here: the derive leaves an implementation behind.
    let _ = |it: Notify| send(it);
    let _ = |note: Note<'_>| note.subject.len();
}
