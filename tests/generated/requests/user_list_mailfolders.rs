// Made by `cargo msgraph generate`.

//! - `GET /me/mailFolders`
//! - `GET /users/{id | userPrincipalName}/mailFolders`

#[allow(unused_imports)]
use super::super::*;

/// Read the folders at the top of a mailbox.
///
/// - `GET /me/mailFolders`
/// - `GET /users/{id | userPrincipalName}/mailFolders`
///
/// Answers pages of [`MailFolder`].
///
/// | Account | Permissions, least privileged first |
/// |---|---|
/// | work or school | `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite` |
/// | personal | `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite` |
/// | application | `Mail.ReadBasic.All`, `Mail.Read`, `Mail.ReadWrite` |
///
/// [`user-list-mailfolders`](https://learn.microsoft.com/graph/api/user-list-mailfolders) in the reference.
///
/// ```text
/// client.me().mail_folders().list().await?
/// ```
pub type ListMailFolders<C = ()> = FoldersRequest<ListMailFoldersOperation, C>;

impl<C> ListMailFolders<C> {
    /// Whether hidden folders are listed too. Optional.
    pub fn include_hidden_folders(
        self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        FoldersRequest(self.0.query("includeHiddenFolders", value))
    }
}

impl ListMailFolders {
    /// `GET /me/mailFolders`
    pub fn me() -> Self {
        FoldersRequest(::graph_runtime::codegen::Call::new(
            "/me/mailFolders",
            &[],
            "/me/mailFolders",
        ))
    }
    /// `GET /users/{id | userPrincipalName}/mailFolders`
    pub fn users(id: impl ::core::convert::AsRef<str>) -> Self {
        FoldersRequest(::graph_runtime::codegen::Call::new(
            "/users/{}/mailFolders",
            &[&id],
            "/users/{id | userPrincipalName}/mailFolders",
        ))
    }
}

/// The operation of [`ListMailFolders`](type@ListMailFolders).
#[derive(Debug)]
pub enum ListMailFoldersOperation {}

impl ::graph_runtime::codegen::Operation for ListMailFoldersOperation {
    type Answer = ::graph_runtime::codegen::answer::Json<::graph_runtime::Page<MailFolder>>;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata {
        page: "user-list-mailfolders",
        docs: "docs-src/api/user-list-mailfolders.md",
        url: "https://learn.microsoft.com/graph/api/user-list-mailfolders",
        method: ::graph_runtime::Method::Get,
        routes: &[
            "/me/mailFolders",
            "/users/{id | userPrincipalName}/mailFolders",
        ],
        permissions: ::graph_runtime::Permissions {
            tables: ::core::option::Option::Some(&[::graph_runtime::PermissionTable {
                label: ::core::option::Option::None,
                delegated_work: ::core::option::Option::Some(&[
                    &["Mail.ReadBasic"],
                    &["Mail.Read"],
                    &["Mail.ReadWrite"],
                ]),
                delegated_personal: ::core::option::Option::Some(&[
                    &["Mail.ReadBasic"],
                    &["Mail.Read"],
                    &["Mail.ReadWrite"],
                ]),
                application: ::core::option::Option::Some(&[
                    &["Mail.ReadBasic.All"],
                    &["Mail.Read"],
                    &["Mail.ReadWrite"],
                ]),
                line: 24,
            }]),
        },
    };
}

impl ::graph_runtime::codegen::Selects for ListMailFoldersOperation {
    type Item = MailFolder;
}

impl ::graph_runtime::codegen::Lists for ListMailFoldersOperation {}
