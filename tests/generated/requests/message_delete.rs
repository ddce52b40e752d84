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
    pub fn me(id: impl ::core::convert::AsRef<str>) -> Self {
        FoldersRequest(::graph_runtime::codegen::Call::new(
            "/me/messages/{}",
            &[&id],
            "/me/messages/{id}",
        ))
    }
    /// `DELETE /users/{id | userPrincipalName}/messages/{id}`
    pub fn users(
        id: impl ::core::convert::AsRef<str>,
        messages_id: impl ::core::convert::AsRef<str>,
    ) -> Self {
        FoldersRequest(::graph_runtime::codegen::Call::new(
            "/users/{}/messages/{}",
            &[&id, &messages_id],
            "/users/{id | userPrincipalName}/messages/{id}",
        ))
    }
    /// `DELETE /me/mailFolders/{id}/messages/{id}`
    pub fn me_mail_folders(
        id: impl ::core::convert::AsRef<str>,
        messages_id: impl ::core::convert::AsRef<str>,
    ) -> Self {
        FoldersRequest(::graph_runtime::codegen::Call::new(
            "/me/mailFolders/{}/messages/{}",
            &[&id, &messages_id],
            "/me/mailFolders/{id}/messages/{id}",
        ))
    }
    /// `DELETE /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
    pub fn users_mail_folders(
        id: impl ::core::convert::AsRef<str>,
        mail_folders_id: impl ::core::convert::AsRef<str>,
        messages_id: impl ::core::convert::AsRef<str>,
    ) -> Self {
        FoldersRequest(::graph_runtime::codegen::Call::new(
            "/users/{}/mailFolders/{}/messages/{}",
            &[&id, &mail_folders_id, &messages_id],
            "/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}",
        ))
    }
}

/// The operation of [`DeleteMessage`](type@DeleteMessage).
#[derive(Debug)]
pub enum DeleteMessageOperation {}

impl ::graph_runtime::codegen::Operation for DeleteMessageOperation {
    type Answer = ::graph_runtime::codegen::answer::Empty;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata {
        page: "message-delete",
        docs: "docs-src/api/message-delete.md",
        url: "https://learn.microsoft.com/graph/api/message-delete",
        method: ::graph_runtime::Method::Delete,
        routes: &[
            "/me/messages/{id}",
            "/users/{id | userPrincipalName}/messages/{id}",
            "/me/mailFolders/{id}/messages/{id}",
            "/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}",
        ],
        permissions: ::graph_runtime::Permissions {
            tables: ::core::option::Option::Some(&[::graph_runtime::PermissionTable {
                label: ::core::option::Option::None,
                delegated_work: ::core::option::Option::Some(&[&["Mail.ReadWrite"]]),
                delegated_personal: ::core::option::Option::Some(&[&["Mail.ReadWrite"]]),
                application: ::core::option::Option::Some(&[&["Mail.ReadWrite"]]),
                line: 22,
            }]),
        },
    };
}
