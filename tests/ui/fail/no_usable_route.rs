graph_runtime::client! {
    pub struct Mail;
    endpoints: ["rangeformat-elided"],
}

fn main() {}
