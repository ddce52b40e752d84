graph_runtime::client! {
    pub struct Teams;
    delegated: ["Mail.Read"],
    endpoints: ["team-schedule"],
}

fn main() {}
