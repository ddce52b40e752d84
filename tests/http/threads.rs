//! What may go to other threads: compiled, and not sent.

use std::io::Cursor;

use graph_runtime::testing::Fake;
use graph_runtime::{Client, Error, Value, blocking};

use crate::mail::{GetMessage, GetMessageValue, ListMessages, Mail, SendMail};

fn is_of_any_thread<T: Send + Sync + 'static>() {}

/// What `tokio::spawn` takes.
fn goes<T: Send + 'static>(_: T) {}

#[test]
fn clients_are_of_any_thread_and_requests_go_to_others() {
    is_of_any_thread::<Client>();
    is_of_any_thread::<blocking::Client>();
    is_of_any_thread::<Mail>();
    is_of_any_thread::<GetMessage<Client>>();
    is_of_any_thread::<Error>();
    is_of_any_thread::<Fake>();

    let client = Fake::new().client().unwrap();
    goes(client.send(GetMessage::me("7")));
    goes(client.send(GetMessage::me("7")).with_response());
    goes(client.items(&ListMessages::me()));
    goes(client.pages(&ListMessages::me()));
    goes(client.changes(&ListMessages::me(), None));
    goes(client.batch().send());
    goes(client.download(&GetMessageValue::me("7")).send());
    let upload = || client.upload(&Value::Null, Cursor::new(Vec::new()));
    goes(upload().send());
    goes(upload().resume());
    goes({
        let client = client.clone();
        async move {
            let copy = client
                .start(&SendMail::me(crate::mail::Message::new()))
                .await?;
            let finished = copy.finish().await?;
            let mut content = Vec::new();
            client
                .download(&GetMessageValue::me("7"))
                .send()
                .await?
                .write_to(&mut content)
                .await?;
            finished.resource::<Value>().await
        }
    });
}
