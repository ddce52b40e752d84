//! A page as `GET /me/messages` answers it.

use serde_json::{Value, json};

/// A page of messages, each a few hundred bytes beside its text.
pub(crate) fn messages(count: usize) -> String {
    let messages: Vec<Value> = (0..count).map(message).collect();
    let page = json!({
        "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users('robin')/messages",
        "value": messages,
        "@odata.nextLink": "https://graph.microsoft.com/v1.0/me/messages?%24skip=50",
    });
    page.to_string()
}

fn message(number: usize) -> Value {
    let person = |name: &str| json!({"emailAddress": {"name": name, "address": format!("{name}@example.com")}});
    let id = format!("AAMkAGI2TG93AAA{number:08}");
    json!({
        "@odata.etag": format!("W/\"CQAAABYAAAD{number:08}\""),
        "id": id,
        "createdDateTime": "2026-11-24T09:30:00Z",
        "lastModifiedDateTime": "2026-11-24T09:31:10Z",
        "changeKey": format!("CQAAABYAAAD{number:08}"),
        "categories": [],
        "receivedDateTime": "2026-11-24T09:30:01Z",
        "sentDateTime": "2026-11-24T09:29:58Z",
        "hasAttachments": number.is_multiple_of(4),
        "internetMessageId": format!("<{number}@mail.example.com>"),
        "subject": format!("Budget review no. {number}"),
        "bodyPreview": "Numbers for Friday are attached.\r\nPlease have a look at them.",
        "importance": "normal",
        "parentFolderId": "AAMkAGI2AAEMAAA=",
        "conversationId": "AAQkAGI2AAMkADg=",
        "conversationIndex": "AQHbPlxr0Yv5RYQ0nEq1xYbVqA==",
        "isDeliveryReceiptRequested": null,
        "isReadReceiptRequested": false,
        "isRead": !number.is_multiple_of(3),
        "isDraft": false,
        "webLink": format!("https://outlook.office365.com/owa/?ItemID={id}&exvsurl=1&viewmodel=ReadMessageItem"),
        "inferenceClassification": "focused",
        "body": {
            "contentType": "html",
            "content": "<html><head></head><body>\r\n<p>Numbers for Friday are attached.</p>\r\n".repeat(8),
        },
        "sender": person("robin"),
        "from": person("robin"),
        "toRecipients": [person("kim"), person("alex")],
        "ccRecipients": [],
        "bccRecipients": [],
        "replyTo": [],
        "flag": {"flagStatus": "notFlagged"},
    })
}
