graph_runtime::client! {
    pub struct Mail;
    delegated: ["Mail.Snd"],
    endpoints: ["user-sendmail"],
}

fn main() {}
