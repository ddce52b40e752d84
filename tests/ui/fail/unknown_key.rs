graph_runtime::client! {
    pub struct Mail;
    delgated: ["Mail.Send"],
    endpoints: ["user-sendmail"],
}

fn main() {}
