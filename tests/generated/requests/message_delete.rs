// Made by `cargo msgraph generate`.

//! - `DELETE /me/messages/{id}`
//! - `DELETE /users/{id | userPrincipalName}/messages/{id}`
//! - `DELETE /me/mailFolders/{id}/messages/{id}`
//! - `DELETE /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`

#[allow(unused_imports)]
use super::super::*;

/// Delete a message.
///
/// - `DELETE /me/messages/{id}`
/// - `DELETE /users/{id | userPrincipalName}/messages/{id}`
/// - `DELETE /me/mailFolders/{id}/messages/{id}`
/// - `DELETE /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
///
/// Answers nothing.
///
/// | Account | Permissions, least privileged first |
/// |---|---|
/// | work or school | `Mail.ReadWrite` |
/// | personal | `Mail.ReadWrite` |
/// | application | `Mail.ReadWrite` |
///
/// [`message-delete`](https://learn.microsoft.com/graph/api/message-delete) in the reference.
///
/// ```text
/// client.me().messages().id(id).delete().await?
/// ```
pub type DeleteMessage<C = ()> = FoldersRequest<DeleteMessageOperation, C>;

impl DeleteMessage {
    /// `DELETE /me/messages/{id}`
    pub fn me(id: &str) -> Self {
        Self::call("/me/messages/{}", [id], "/me/messages/{id}")
    }
    /// `DELETE /users/{id | userPrincipalName}/messages/{id}`
    pub fn users(id: &str, messages_id: &str) -> Self {
        Self::call(
            "/users/{}/messages/{}",
            [id, messages_id],
            "/users/{id | userPrincipalName}/messages/{id}",
        )
    }
    /// `DELETE /me/mailFolders/{id}/messages/{id}`
    pub fn me_mail_folders(id: &str, messages_id: &str) -> Self {
        Self::call(
            "/me/mailFolders/{}/messages/{}",
            [id, messages_id],
            "/me/mailFolders/{id}/messages/{id}",
        )
    }
    /// `DELETE /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
    pub fn users_mail_folders(id: &str, mail_folders_id: &str, messages_id: &str) -> Self {
        Self::call(
            "/users/{}/mailFolders/{}/messages/{}",
            [id, mail_folders_id, messages_id],
            "/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}",
        )
    }
}

/// The operation of [`DeleteMessage`](type@DeleteMessage).
#[allow(missing_debug_implementations)]
pub enum DeleteMessageOperation {}

impl ::graph_runtime::codegen::Operation for DeleteMessageOperation {
    type Kind = ::graph_runtime::codegen::answer::Empty;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata::new(
        "message-delete",
        "docs-src/api/message-delete.md",
        ::graph_runtime::Method::Delete,
        "/me/messages/{id}\n/users/{id | userPrincipalName}/messages/{id}\n/me/mailFolders/{id}/messages/{id}\n/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}",
        ::graph_runtime::Permissions::new("22\t\tMail.ReadWrite\tMail.ReadWrite\tMail.ReadWrite"),
    );
}
