graph_runtime::client! {
    pub struct Bodies;
    delegated: ["Mail.Read"],
    endpoints: ["resource:itemBody", "resource:massage"],
}

fn main() {}
