//! Uses pages in every way that is looked for.

mod send;

mod inline {
    mod below;
}

mod read {
    graph_runtime::client! {
        /// Mail to read.
        pub struct Reader;
        delegated: ["Mail.Read", "Mail.ReadWrite", "User.Read", "Mail.Send"],
        endpoints: ["mailfolder-list-messages", "user-get", "message-update"],
    }
}

fn main() {
    // Another macro of the same name, in an expression, and one that is not there.
    println!("client");
}
