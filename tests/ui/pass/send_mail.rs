#![deny(warnings, missing_debug_implementations)]

use graph_runtime::{BaseUrl, Endpoint};
use mail::{BodyType, EmailAddress, ItemBody, Message, Recipient, SendMail};

pub mod mail {
    graph_runtime::client! {
        /// Mail for the signed-in user.
        pub struct Mail;

        delegated: ["Mail.Send", "Mail.Read"],
        endpoints: ["user-sendmail", "user-list-messages", "message-get"],
    }
}

#[allow(dead_code)]
async fn with_a_client(client: graph_runtime::Client) -> Result<(), graph_runtime::Error> {
    let mail = mail::Mail::new(client);
    mail.me().send_mail(message()).save_to_sent_items(false).await?;
    let page = mail.users().id("a@b").mail_folders().id("inbox").messages().list().top(5).await?;
    for message in page.value {
        mail.me().messages().id(&message.id.unwrap_or_default()).value().get().await?;
    }
    Ok(())
}

fn message() -> Message {
    Message::new()
        .subject("Budget review")
        .body(ItemBody::new().content_type(BodyType::Text).content("Numbers."))
        .to_recipients([
            Recipient::new().email_address(EmailAddress::new().address("robin@example.com")),
        ])
}

fn main() {
    let base = BaseUrl::default();
    let request = SendMail::users("a@b", message()).save_to_sent_items(false).to_request(&base);
    let request = request.unwrap();
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri().path(), "/v1.0/users/a@b/sendMail");
    let body: graph_runtime::Value = serde_json::from_slice(request.body()).unwrap();
    assert_eq!(body["message"]["toRecipients"][0]["emailAddress"]["address"], "robin@example.com");
    assert_eq!(body["saveToSentItems"], false);
    const LEAST: &str = SendMail::PERMISSIONS.delegated_work().first().unwrap().as_str();
    assert_eq!(LEAST, "Mail.Send");
}
