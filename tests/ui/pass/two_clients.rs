#![deny(warnings)]

mod mail {
    graph_runtime::client! {
        pub struct Sender;
        delegated: ["Mail.Send"],
        endpoints: ["user-sendmail"],

        /// Each client has permissions of its own, over one set of types.
        #[allow(dead_code)]
        pub struct Reader;
        application: ["Mail.Read"],
        endpoints: ["user-list-messages", "message-get"]
    }
}

fn main() {
    let _ = |sender: mail::Sender, reader: mail::Reader| {
        let message: mail::Message = mail::Message::new();
        (sender.me().send_mail(message), reader.me().messages().list())
    };
}
