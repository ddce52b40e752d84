graph_runtime::client! {
    pub struct Mail;
    endpoints: ["message-get"],
    language: "ru-RU",
}

fn main() {}
