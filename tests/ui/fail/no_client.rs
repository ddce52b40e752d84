graph_runtime::client! {
    endpoints: ["user-sendmail"],
}

fn main() {}
