graph_runtime::client! {
    pub struct Mail;
    endpoints: ["message-got"],
}
