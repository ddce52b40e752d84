//! Sends a mail and lists what is unread.
//!
//! With `MSGRAPH_TOKEN` set it talks to Microsoft Graph as the token's user. Without it a stand-in for Graph is
//! started on 127.0.0.1, which prints what goes over the wire; the code that talks to Graph is the same.

mod stand_in;

use std::error::Error;

use futures_util::TryStreamExt;
use graph_runtime::Client;
use mail::{BodyType, EmailAddress, ItemBody, Mail, Message, Recipient};

mod mail {
    graph_runtime::client! {
        /// Mail for the signed-in user.
        pub struct Mail;

        delegated: ["Mail.Send", "Mail.Read"],
        endpoints: ["user-sendmail", "user-list-messages", "message-get"],
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mail = Mail::new(client().await?);

    let message = Message::new()
        .subject("Budget review")
        .body(
            ItemBody::new()
                .content_type(BodyType::Text)
                .content("Numbers for Friday are attached."),
        )
        .to_recipients([
            Recipient::new().email_address(EmailAddress::new().address("robin@example.com"))
        ]);
    mail.me()
        .send_mail(message)
        .save_to_sent_items(false)
        .await?;

    let mut unread = mail
        .me()
        .messages()
        .list()
        .filter("isRead eq false")
        .top(50)
        .items();
    while let Some(message) = unread.try_next().await? {
        println!("{}", message.subject.as_deref().unwrap_or("(no subject)"));
    }
    Ok(())
}

/// A client for Microsoft Graph, or for the stand-in where there is no token.
async fn client() -> Result<Client, Box<dyn Error>> {
    if std::env::var_os("MSGRAPH_TOKEN").is_some() {
        return Ok(Client::from_env()?);
    }
    let url = stand_in::start().await?;
    println!("MSGRAPH_TOKEN is not set: a stand-in for Graph answers at {url}\n");
    Ok(Client::builder()
        .base_url(url)
        .token("stand-in-token")
        .build()?)
}
