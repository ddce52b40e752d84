use graph_runtime::{Endpoint, Resource};
use serde::Serialize;

#[derive(Endpoint)]
#[endpoint(page = "user-sendmail", route = "/me/sendMail")]
struct Notify<'a> {
    message: Note<'a>,
    save_to_sent_item: bool,
}

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
struct Note<'a> {
    subjekt: &'a str,
    body: Text<'a>,
}

#[derive(Serialize, Resource)]
#[resource("itemBody")]
#[serde(rename_all = "camelCase")]
struct Text<'a> {
    content: &'a str,
    content_typ: &'a str,
}

fn send(_: impl Endpoint) {}

fn main() {
    let _ = |it: Notify<'_>| send(it);
}
