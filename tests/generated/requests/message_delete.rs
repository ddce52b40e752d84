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
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct DeleteMessage<C = ()> {
    call: ::graph_runtime::codegen::Call<C>,
}

impl<C> DeleteMessage<C> {
    /// Sets a query option, such as one that is not documented.
    pub fn query(
        mut self,
        name: &'static str,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        self.call.query(name, value);
        self
    }
    /// Adds a header.
    pub fn header(
        mut self,
        name: &'static str,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        self.call.header(name, value);
        self
    }
}

impl DeleteMessage {
    /// The permissions of the page, by account type.
    pub const PERMISSIONS: ::graph_runtime::Permissions =
        <Self as ::graph_runtime::Endpoint>::METADATA.permissions;
    /// `DELETE /me/messages/{id}`
    pub fn me(id: impl ::core::convert::AsRef<str>) -> Self {
        Self::at(
            ::graph_runtime::codegen::Path::new(())
                .then("/me/messages")
                .id(id.as_ref()),
            "/me/messages/{id}",
        )
    }
    /// `DELETE /users/{id | userPrincipalName}/messages/{id}`
    pub fn users(
        id: impl ::core::convert::AsRef<str>,
        messages_id: impl ::core::convert::AsRef<str>,
    ) -> Self {
        Self::at(
            ::graph_runtime::codegen::Path::new(())
                .then("/users")
                .id(id.as_ref())
                .then("/messages")
                .id(messages_id.as_ref()),
            "/users/{id | userPrincipalName}/messages/{id}",
        )
    }
    /// `DELETE /me/mailFolders/{id}/messages/{id}`
    pub fn me_mail_folders(
        id: impl ::core::convert::AsRef<str>,
        messages_id: impl ::core::convert::AsRef<str>,
    ) -> Self {
        Self::at(
            ::graph_runtime::codegen::Path::new(())
                .then("/me/mailFolders")
                .id(id.as_ref())
                .then("/messages")
                .id(messages_id.as_ref()),
            "/me/mailFolders/{id}/messages/{id}",
        )
    }
    /// `DELETE /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
    pub fn users_mail_folders(
        id: impl ::core::convert::AsRef<str>,
        mail_folders_id: impl ::core::convert::AsRef<str>,
        messages_id: impl ::core::convert::AsRef<str>,
    ) -> Self {
        Self::at(
            ::graph_runtime::codegen::Path::new(())
                .then("/users")
                .id(id.as_ref())
                .then("/mailFolders")
                .id(mail_folders_id.as_ref())
                .then("/messages")
                .id(messages_id.as_ref()),
            "/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}",
        )
    }
}

impl<C> DeleteMessage<C> {
    pub(crate) fn at(path: ::graph_runtime::codegen::Path<C>, route: &'static str) -> Self {
        Self {
            call: ::graph_runtime::codegen::Call::new(path, route),
        }
    }
}

impl<C> ::graph_runtime::Endpoint for DeleteMessage<C> {
    type Response = ();
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
    fn to_request(
        &self,
        base: &::graph_runtime::BaseUrl,
    ) -> ::core::result::Result<
        ::graph_runtime::http::Request<::graph_runtime::Bytes>,
        ::graph_runtime::Error,
    > {
        self.call.request(
            &Self::METADATA,
            base,
            ::graph_runtime::codegen::Body::none(),
        )
    }
    fn from_response(
        response: ::graph_runtime::http::Response<::graph_runtime::Bytes>,
    ) -> ::core::result::Result<Self::Response, ::graph_runtime::Error> {
        ::graph_runtime::codegen::empty(response, &Self::METADATA)
    }
}

impl ::core::future::IntoFuture for DeleteMessage<::graph_runtime::Client> {
    type Output = ::core::result::Result<(), ::graph_runtime::Error>;
    type IntoFuture = ::graph_runtime::Sending<()>;
    fn into_future(self) -> Self::IntoFuture {
        ::graph_runtime::codegen::send(self.call.client(), &self)
    }
}
