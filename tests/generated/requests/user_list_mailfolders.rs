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
        self.query("includeHiddenFolders", value)
    }
}

impl ListMailFolders {
    /// `GET /me/mailFolders`
    pub fn me() -> Self {
        Self::call("/me/mailFolders", [], "/me/mailFolders")
    }
    /// `GET /users/{id | userPrincipalName}/mailFolders`
    pub fn users(id: &str) -> Self {
        Self::call(
            "/users/{}/mailFolders",
            [id],
            "/users/{id | userPrincipalName}/mailFolders",
        )
    }
}

/// The operation of [`ListMailFolders`](type@ListMailFolders).
#[allow(missing_debug_implementations)]
pub enum ListMailFoldersOperation {}

impl ::graph_runtime::codegen::Operation for ListMailFoldersOperation {
    type Kind = ::graph_runtime::codegen::kind::List<
        ::graph_runtime::codegen::answer::Json<::graph_runtime::Page<MailFolder>>,
        MailFolder,
    >;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata::new(
        "user-list-mailfolders",
        "docs-src/api/user-list-mailfolders.md",
        ::graph_runtime::Method::Get,
        "/me/mailFolders\n/users/{id | userPrincipalName}/mailFolders",
        ::graph_runtime::Permissions::new(
            "24\t\tMail.ReadBasic,Mail.Read,Mail.ReadWrite\tMail.ReadBasic,Mail.Read,Mail.ReadWrite\tMail.ReadBasic.All,Mail.Read,Mail.ReadWrite",
        ),
    );
}
