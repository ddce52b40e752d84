#![deny(warnings)]

mod renamed {
    pub use graph_runtime as graph;
}

mod mail {
    graph_runtime::client! {
        crate = crate::renamed::graph;
        pub struct Mail;
        endpoints: ["user-sendmail"],
    }
}

#[derive(graph_runtime::Endpoint)]
#[endpoint(crate = crate::renamed::graph, page = "user-sendmail")]
struct Notify {
    message: mail::Message,
}

fn main() {
    use graph_runtime::Endpoint;
    let notify = Notify { message: mail::Message::new() };
    assert!(notify.to_request(&graph_runtime::BaseUrl::default()).is_ok());
}
