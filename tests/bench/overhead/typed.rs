//! The same by the typed client.

use graph_runtime::Client;
pub(crate) use mail::Mail;
use mail::{BodyType, EmailAddress, ItemBody, Message, Recipient};

use crate::TOKEN;

#[allow(dead_code)]
mod mail {
    graph_runtime::client! {
        pub struct Mail;

        delegated: ["Mail.Send", "Mail.Read"],
        endpoints: ["user-sendmail", "user-list-messages"],
    }
}

pub(crate) fn client(url: &str) -> Mail {
    Mail::new(
        Client::builder()
            .base_url(url)
            .token(TOKEN)
            .build()
            .unwrap(),
    )
}

pub(crate) async fn send(mail: &Mail) -> Result<(), graph_runtime::Error> {
    let body = ItemBody::new()
        .content_type(BodyType::Text)
        .content("Numbers for Friday are attached.");
    let robin = EmailAddress::new().address("robin@example.com");
    let message = Message::new()
        .subject("Budget review")
        .body(body)
        .to_recipients([Recipient::new().email_address(robin)]);
    mail.me().send_mail(message).save_to_sent_items(false).await
}

pub(crate) async fn list(mail: &Mail) -> Result<usize, graph_runtime::Error> {
    Ok(mail.me().messages().list().top(50).await?.value.len())
}
