graph_runtime::client! {
    pub struct Mail;
    delegated: ["Mail.Send"],
}

fn main() {}
