#![deny(warnings)]

mod mail {
    graph_runtime::client! {
        pub struct Mail;

        endpoints: ["message-post-attachments", "user-sendmail"],
        types: ["fileAttachment"],
        expand: ["message.attachments"],
    }
}

use graph_runtime::Endpoint;
use mail::{MessageCreateAttachment, FileAttachment, Message, SendMail};

fn main() {
    let file = FileAttachment::new().name("a.txt").content_bytes("text");
    let base = graph_runtime::BaseUrl::default();
    let request = MessageCreateAttachment::me("id", file.clone()).to_request(&base).unwrap();
    let body: graph_runtime::Value = serde_json::from_slice(request.body()).unwrap();
    assert_eq!(body["@odata.type"], "#microsoft.graph.fileAttachment");
    assert_eq!(body["contentBytes"], "dGV4dA==");
    let request = SendMail::me(Message::new().attachments([file])).to_request(&base).unwrap();
    let body: graph_runtime::Value = serde_json::from_slice(request.body()).unwrap();
    let attachment = &body["message"]["attachments"][0];
    assert_eq!(attachment["@odata.type"], "#microsoft.graph.fileAttachment");
}
