#![deny(warnings)]

mod mail {
    graph_runtime::client! {
        pub struct Mail;
        delegated: ["Mail.ReadWrite", "Mail.Send"],
        delegated_personal: ["Mail.ReadWrite", "Mail.Send"],
        application: ["Mail.ReadWrite", "Mail.Send", "Mail.Read"],
        endpoints: ["message-*", "user-*"],
        exclude: ["*-attachments", "message-get"],
        language: "en-US",
    }
}

fn main() {
    let _ = |mail: mail::Mail| {
        let id = String::from("id");
        let changed = mail::Message::new().null(mail::message::SUBJECT).set("extra", 1);
        let update = mail.me().messages().id(&id).update(changed);
        (update, mail.me().messages().id(&id).delete())
    };
}
