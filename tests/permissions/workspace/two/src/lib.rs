#[cfg(windows)]
graph_runtime::client! {
    pub struct Windows;
    delegated: ["Mail.ReadWrite"],
    endpoints: ["message-delete"],
}
