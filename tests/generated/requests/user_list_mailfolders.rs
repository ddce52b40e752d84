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
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct ListMailFolders<C = ()> {
    call: ::graph_runtime::codegen::Call<C>,
}

impl<C> ListMailFolders<C> {
    /// Asks for these properties only, with commas between them. (`$select`)
    pub fn select(
        mut self,
        value: impl ::core::convert::Into<::graph_runtime::Select<MailFolder>>,
    ) -> Self {
        self.call.query(
            "$select",
            <_ as ::core::convert::Into<::graph_runtime::Select<MailFolder>>>::into(value),
        );
        self
    }
    /// Asks for these relationships too. (`$expand`)
    pub fn expand(
        mut self,
        value: impl ::core::convert::Into<::graph_runtime::Expand<MailFolder>>,
    ) -> Self {
        self.call.query(
            "$expand",
            <_ as ::core::convert::Into<::graph_runtime::Expand<MailFolder>>>::into(value),
        );
        self
    }
    /// Asks for the items that fulfil a condition. (`$filter`)
    pub fn filter(
        mut self,
        value: impl ::core::convert::Into<::graph_runtime::Filter<MailFolder>>,
    ) -> Self {
        self.call.query(
            "$filter",
            <_ as ::core::convert::Into<::graph_runtime::Filter<MailFolder>>>::into(value),
        );
        self
    }
    /// Asks for the items that match a search. (`$search`)
    pub fn search(mut self, value: impl ::core::convert::Into<::std::string::String>) -> Self {
        self.call.query("$search", value);
        self
    }
    /// Asks for an order. (`$orderby`)
    pub fn order_by(
        mut self,
        value: impl ::core::convert::Into<::graph_runtime::Order<MailFolder>>,
    ) -> Self {
        self.call.query(
            "$orderby",
            <_ as ::core::convert::Into<::graph_runtime::Order<MailFolder>>>::into(value),
        );
        self
    }
    /// Sets the size of a page. (`$top`)
    pub fn top(mut self, value: u32) -> Self {
        self.call
            .query("$top", ::std::string::ToString::to_string(&value));
        self
    }
    /// Leaves out the first items. (`$skip`)
    pub fn skip(mut self, value: u32) -> Self {
        self.call
            .query("$skip", ::std::string::ToString::to_string(&value));
        self
    }
    /// Asks for the number of all items. (`$count`)
    pub fn count(mut self, value: bool) -> Self {
        self.call
            .query("$count", ::std::string::ToString::to_string(&value));
        self
    }
    /// Whether hidden folders are listed too. Optional.
    pub fn include_hidden_folders(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        self.call.query("includeHiddenFolders", value);
        self
    }
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

impl ListMailFolders {
    /// The permissions of the page, by account type.
    pub const PERMISSIONS: ::graph_runtime::Permissions =
        <Self as ::graph_runtime::Endpoint>::METADATA.permissions;
    /// `GET /me/mailFolders`
    pub fn me() -> Self {
        Self::at(
            ::graph_runtime::codegen::Path::new(()).then("/me/mailFolders"),
            "/me/mailFolders",
        )
    }
    /// `GET /users/{id | userPrincipalName}/mailFolders`
    pub fn users(id: impl ::core::convert::AsRef<str>) -> Self {
        Self::at(
            ::graph_runtime::codegen::Path::new(())
                .then("/users")
                .id(id.as_ref())
                .then("/mailFolders"),
            "/users/{id | userPrincipalName}/mailFolders",
        )
    }
}

impl<C> ListMailFolders<C> {
    pub(crate) fn at(path: ::graph_runtime::codegen::Path<C>, route: &'static str) -> Self {
        Self {
            call: ::graph_runtime::codegen::Call::new(path, route),
        }
    }
}

impl<C> ::graph_runtime::Endpoint for ListMailFolders<C> {
    type Response = ::graph_runtime::Page<MailFolder>;
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
        ::graph_runtime::codegen::json(response, &Self::METADATA)
    }
}

impl ListMailFolders<::graph_runtime::Client> {
    /// Every item of every page, as a stream.
    pub fn items(self) -> ::graph_runtime::Items<MailFolder> {
        ::graph_runtime::codegen::items(self.call.client(), &self)
    }
    /// Every page, as a stream.
    pub fn pages(self) -> ::graph_runtime::Pages<MailFolder> {
        ::graph_runtime::codegen::pages(self.call.client(), &self)
    }
}

impl ::core::future::IntoFuture for ListMailFolders<::graph_runtime::Client> {
    type Output = ::core::result::Result<::graph_runtime::Page<MailFolder>, ::graph_runtime::Error>;
    type IntoFuture = ::graph_runtime::Sending<::graph_runtime::Page<MailFolder>>;
    fn into_future(self) -> Self::IntoFuture {
        ::graph_runtime::codegen::send(self.call.client(), &self)
    }
}
