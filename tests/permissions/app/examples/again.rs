#[path = "../src/send.rs"]
mod send;

#[cfg(feature = "never")]
graph_runtime::client! {
    pub struct Users;
    application: ["User.Read.All"],
    endpoints: ["user-get"],
}

fn main() {}
