graph_runtime::client! {
    pub struct Lists;
    delegated: ["Mail.ReadWrite", "Mail.ReadBasic", "Mail.Read"],
    endpoints: ["user-list-messages"],
}
