graph_runtime::client! {
    pub struct Mail;
    delegated: ["Sites.Manage.All"],
    endpoints: ["team-archive"],
}

fn main() {}
