//! Two `client!` in one module: what they share in one is not in the way of the other.

graph_runtime::client! {
    /// Deletes.
    pub struct Deletes;

    delegated: ["Mail.ReadWrite"],
    endpoints: ["message-delete"],
}

graph_runtime::client! {
    /// Deletes as well.
    pub struct Drops;

    endpoints: ["contact-delete"],
}

fn main() {
    let _ = (DeleteMessage::me("7"), DeleteContact::me("7"));
}
