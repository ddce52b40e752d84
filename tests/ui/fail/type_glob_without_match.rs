graph_runtime::client! {
    pub struct Mail;
    endpoints: ["user-sendmail"],
    types: ["*attachment", "planner*"],
}

fn main() {}
