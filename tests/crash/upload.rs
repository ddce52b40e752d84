//! The program that uploads: a new session, or the one that an earlier run has saved.

use std::fs;
use std::path::Path;

use graph_runtime::{Client, Value};
use mail::{AttachmentItem, AttachmentType, Mail};

#[allow(dead_code)]
mod mail {
    graph_runtime::client! {
        pub struct Mail;

        endpoints: ["attachment-createuploadsession"],
    }
}

/// Uploads a file and prints how much memory that took, in KiB.
pub(crate) fn run(url: &str, file: &Path, session: &Path) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(upload(url, file, session));
    println!("{}", crate::peak_of("self"));
}

async fn upload(url: &str, file: &Path, saved: &Path) {
    let client = Client::builder().base_url(url).token("t").build().unwrap();
    let source = tokio::fs::File::open(file).await.unwrap();
    if let Ok(session) = fs::read(saved) {
        let session: Value = serde_json::from_slice(&session).unwrap();
        client.upload(&session, source).resume().await.unwrap();
        return;
    }
    let item = AttachmentItem::new()
        .attachment_type(AttachmentType::File)
        .name("file")
        .size(source.metadata().await.unwrap().len() as i64);
    let message = Mail::new(client.clone()).me().messages().id("7");
    let attachments = message.attachments();
    let session = attachments.create_upload_session(item).await.unwrap();
    fs::write(saved, serde_json::to_vec(&session).unwrap()).unwrap();
    client.upload(&session, source).send().await.unwrap();
}
