graph_runtime::client! {
    pub struct Mail;
    endpoints: ["user-sendmail", "calendar-*"],
}

fn main() {}
