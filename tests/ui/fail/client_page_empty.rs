graph_runtime::client! {
    pub struct Mail;
    endpoints: [""],
}

fn main() {}
