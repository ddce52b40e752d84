//! The types of a page of messages as one writes them by hand: the properties that the docs list, with serde's derives.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[derive(Deserialize, Serialize)]
pub(crate) struct Messages {
    value: Vec<Message>,
    #[serde(rename = "@odata.nextLink")]
    next_link: Option<String>,
}

macro_rules! structs {
    ($($name:ident { $($field:ident: $ty:ty,)* })*) => {$(
        #[derive(Deserialize, Serialize)]
        #[serde(rename_all = "camelCase")]
        struct $name {
            $(#[serde(skip_serializing_if = "Option::is_none")] $field: Option<$ty>,)*
        }
    )*};
}

structs! {
    Message {
        bcc_recipients: Vec<Recipient>,
        body: ItemBody,
        body_preview: String,
        categories: Vec<String>,
        cc_recipients: Vec<Recipient>,
        change_key: String,
        conversation_id: String,
        conversation_index: Binary,
        created_date_time: String,
        flag: FollowupFlag,
        from: Recipient,
        has_attachments: bool,
        id: String,
        importance: Importance,
        inference_classification: InferenceClassification,
        internet_message_headers: Vec<InternetMessageHeader>,
        internet_message_id: String,
        is_delivery_receipt_requested: bool,
        is_draft: bool,
        is_read: bool,
        is_read_receipt_requested: bool,
        last_modified_date_time: String,
        parent_folder_id: String,
        received_date_time: String,
        reply_to: Vec<Recipient>,
        sender: Recipient,
        sent_date_time: String,
        subject: String,
        to_recipients: Vec<Recipient>,
        unique_body: ItemBody,
        web_link: String,
    }
    Recipient {
        email_address: EmailAddress,
    }
    EmailAddress {
        address: String,
        name: String,
    }
    ItemBody {
        content: String,
        content_type: BodyType,
    }
    FollowupFlag {
        completed_date_time: DateTimeTimeZone,
        due_date_time: DateTimeTimeZone,
        flag_status: FlagStatus,
        start_date_time: DateTimeTimeZone,
    }
    DateTimeTimeZone {
        date_time: String,
        time_zone: String,
    }
    InternetMessageHeader {
        name: String,
        value: String,
    }
}

macro_rules! enums {
    ($($name:ident { $($variant:ident,)* })*) => {$(
        #[derive(Deserialize, Serialize)]
        #[serde(rename_all = "camelCase")]
        enum $name {
            $($variant,)*
        }
    )*};
}

enums! {
    BodyType { Text, Html, }
    FlagStatus { NotFlagged, Complete, Flagged, }
    Importance { Low, Normal, High, }
    InferenceClassification { Focused, Other, }
}

/// Bytes, as the generated types have them.
struct Binary(Vec<u8>);

impl<'de> Deserialize<'de> for Binary {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let bytes = BASE64_STANDARD.decode(<&str>::deserialize(from)?);
        bytes.map(Binary).map_err(D::Error::custom)
    }
}

impl Serialize for Binary {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64_STANDARD.encode(&self.0))
    }
}
