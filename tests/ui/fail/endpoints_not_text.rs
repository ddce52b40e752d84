graph_runtime::client! {
    pub struct Mail;
    endpoints: [user_sendmail],
}

fn main() {}
