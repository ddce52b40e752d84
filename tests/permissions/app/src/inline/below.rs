graph_runtime::client! {
    pub struct Lists;
    endpoints: ["user-list-messages"],
}
