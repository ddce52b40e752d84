//! What people write by hand: reqwest, and structs with serde's derives of just the properties that come.

#![allow(dead_code)]

use serde::{Deserialize, Serialize};

use crate::TOKEN;

pub(crate) struct Mail {
    http: reqwest::Client,
    url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SendMail {
    message: Draft,
    save_to_sent_items: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Draft {
    subject: String,
    body: ItemBody,
    to_recipients: Vec<Recipient>,
}

#[derive(Deserialize)]
struct Page {
    value: Vec<Message>,
    #[serde(rename = "@odata.nextLink")]
    next_link: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    #[serde(rename = "@odata.etag")]
    etag: Option<String>,
    id: Option<String>,
    created_date_time: Option<String>,
    last_modified_date_time: Option<String>,
    change_key: Option<String>,
    categories: Option<Vec<String>>,
    received_date_time: Option<String>,
    sent_date_time: Option<String>,
    has_attachments: Option<bool>,
    internet_message_id: Option<String>,
    subject: Option<String>,
    body_preview: Option<String>,
    importance: Option<Importance>,
    parent_folder_id: Option<String>,
    conversation_id: Option<String>,
    conversation_index: Option<String>,
    is_delivery_receipt_requested: Option<bool>,
    is_read_receipt_requested: Option<bool>,
    is_read: Option<bool>,
    is_draft: Option<bool>,
    web_link: Option<String>,
    inference_classification: Option<Inference>,
    body: Option<ItemBody>,
    sender: Option<Recipient>,
    from: Option<Recipient>,
    to_recipients: Option<Vec<Recipient>>,
    cc_recipients: Option<Vec<Recipient>>,
    bcc_recipients: Option<Vec<Recipient>>,
    reply_to: Option<Vec<Recipient>>,
    flag: Option<Flag>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Importance {
    Low,
    Normal,
    High,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Inference {
    Focused,
    Other,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
enum BodyType {
    Text,
    Html,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct ItemBody {
    content_type: Option<BodyType>,
    content: Option<String>,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Recipient {
    email_address: Option<EmailAddress>,
}

#[derive(Deserialize, Serialize)]
struct EmailAddress {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    address: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Flag {
    flag_status: Option<FlagStatus>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum FlagStatus {
    NotFlagged,
    Complete,
    Flagged,
}

impl Mail {
    pub(crate) fn new(url: &str) -> Mail {
        Mail {
            http: reqwest::Client::builder().no_proxy().build().unwrap(),
            url: url.to_owned(),
        }
    }

    pub(crate) async fn send(&self) -> Result<(), reqwest::Error> {
        let mail = SendMail {
            message: Draft {
                subject: "Budget review".to_owned(),
                body: ItemBody {
                    content_type: Some(BodyType::Text),
                    content: Some("Numbers for Friday are attached.".to_owned()),
                },
                to_recipients: vec![Recipient {
                    email_address: Some(EmailAddress {
                        name: None,
                        address: Some("robin@example.com".to_owned()),
                    }),
                }],
            },
            save_to_sent_items: false,
        };
        let url = format!("{}/me/sendMail", self.url);
        let request = self.http.post(url).bearer_auth(TOKEN).json(&mail);
        request.send().await?.error_for_status()?;
        Ok(())
    }

    pub(crate) async fn list(&self) -> Result<usize, reqwest::Error> {
        let url = format!("{}/me/messages?$top=50", self.url);
        let request = self.http.get(url).bearer_auth(TOKEN);
        let page: Page = request.send().await?.error_for_status()?.json().await?;
        Ok(page.value.len())
    }
}
