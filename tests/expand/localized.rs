// localized.txt, expanded by tests/expand.rs.

/// Контакты.
#[derive(Clone, Debug)]
pub struct Contacts {
    client: ::graph_runtime::Client,
}
impl Contacts {
    /// What all endpoints of the client need together, by account type; nothing for one that not all support.
    pub const PERMISSIONS: ::graph_runtime::Permissions = ::graph_runtime::Permissions {
        tables: ::core::option::Option::Some(
            &[
                ::graph_runtime::PermissionTable {
                    label: ::core::option::Option::None,
                    delegated_work: ::core::option::Option::Some(
                        &[&["Contacts.ReadWrite"]],
                    ),
                    delegated_personal: ::core::option::Option::Some(
                        &[&["Contacts.ReadWrite"]],
                    ),
                    application: ::core::option::Option::Some(
                        &[&["Contacts.ReadWrite"]],
                    ),
                    line: 0,
                },
            ],
        ),
    };
    /// A `Contacts` whose requests go through the client.
    pub fn new(client: ::graph_runtime::Client) -> Self {
        Self { client }
    }
    /// `/me`
    pub fn me(&self) -> contacts_path::Me {
        contacts_path::Me {
            path: ::graph_runtime::codegen::Path::new(self.client.clone()).then("/me"),
        }
    }
}
/// The path of a request of [`Contacts`], a step a type.
pub mod contacts_path {
    /// `/me`
    #[derive(Clone, Debug)]
    #[must_use = "a path does nothing by itself"]
    pub struct Me {
        pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
    }
    impl Me {
        /// `/me/contacts`
        pub fn contacts(self) -> MeContacts {
            MeContacts {
                path: self.path.then("/contacts"),
            }
        }
    }
    /// `/me/contacts`
    #[derive(Clone, Debug)]
    #[must_use = "a path does nothing by itself"]
    pub struct MeContacts {
        pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
    }
    impl MeContacts {
        /// `/me/contacts/{id}`
        pub fn id(self, id: impl ::core::convert::AsRef<str>) -> MeContactsId {
            MeContactsId {
                path: self.path.id(id.as_ref()),
            }
        }
    }
    /// `/me/contacts/{id}`
    #[derive(Clone, Debug)]
    #[must_use = "a path does nothing by itself"]
    pub struct MeContactsId {
        pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
    }
    impl MeContactsId {
        /// Удаляет один контакт.
        ///
        /// `DELETE /me/contacts/{id}`: [`DeleteContact`](super::DeleteContact).
        ///
        /// - Permissions: work or school `Contacts.ReadWrite`; personal `Contacts.ReadWrite`; application `Contacts.ReadWrite`
        pub fn delete(self) -> super::DeleteContact<::graph_runtime::Client> {
            super::DeleteContact::at(self.path, "/me/contacts/{id}")
        }
    }
}
/// Удаляет один контакт.
///
/// - `DELETE /me/contacts/{id}`
///
/// | Account | Permissions, least privileged first |
/// |---|---|
/// | work or school | `Contacts.ReadWrite` |
/// | personal | `Contacts.ReadWrite` |
/// | application | `Contacts.ReadWrite` |
///
/// [`contact-delete`](https://learn.microsoft.com/graph/api/contact-delete) in the reference.
///
/// ```text
/// client.me().contacts().id(id).delete().await?
/// ```
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct DeleteContact<C = ()> {
    call: ::graph_runtime::codegen::Call<C>,
}
impl<C> DeleteContact<C> {
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
impl DeleteContact {
    /// The permissions of the page, by account type.
    pub const PERMISSIONS: ::graph_runtime::Permissions = <Self as ::graph_runtime::Endpoint>::METADATA
        .permissions;
    /// `DELETE /me/contacts/{id}`
    pub fn me(id: impl ::core::convert::AsRef<str>) -> Self {
        Self::at(
            ::graph_runtime::codegen::Path::new(()).then("/me/contacts").id(id.as_ref()),
            "/me/contacts/{id}",
        )
    }
}
impl<C> DeleteContact<C> {
    pub(crate) fn at(
        path: ::graph_runtime::codegen::Path<C>,
        route: &'static str,
    ) -> Self {
        Self {
            call: ::graph_runtime::codegen::Call::new(path, route),
        }
    }
}
impl<C> ::graph_runtime::Endpoint for DeleteContact<C> {
    type Response = ();
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata {
        page: "contact-delete",
        docs: "ui/docs/api/contact-delete.md",
        url: "https://learn.microsoft.com/graph/api/contact-delete",
        method: ::graph_runtime::Method::Delete,
        routes: &["/me/contacts/{id}"],
        permissions: ::graph_runtime::Permissions {
            tables: ::core::option::Option::Some(
                &[
                    ::graph_runtime::PermissionTable {
                        label: ::core::option::Option::None,
                        delegated_work: ::core::option::Option::Some(
                            &[&["Contacts.ReadWrite"]],
                        ),
                        delegated_personal: ::core::option::Option::Some(
                            &[&["Contacts.ReadWrite"]],
                        ),
                        application: ::core::option::Option::Some(
                            &[&["Contacts.ReadWrite"]],
                        ),
                        line: 17,
                    },
                ],
            ),
        },
    };
    fn to_request(
        &self,
        base: &::graph_runtime::BaseUrl,
    ) -> ::core::result::Result<
        ::graph_runtime::http::Request<::graph_runtime::Bytes>,
        ::graph_runtime::Error,
    > {
        self.call.request(&Self::METADATA, base, ::graph_runtime::codegen::Body::none())
    }
    fn from_response(
        response: ::graph_runtime::http::Response<::graph_runtime::Bytes>,
    ) -> ::core::result::Result<Self::Response, ::graph_runtime::Error> {
        ::graph_runtime::codegen::empty(response, &Self::METADATA)
    }
}
impl ::core::future::IntoFuture for DeleteContact<::graph_runtime::Client> {
    type Output = ::core::result::Result<(), ::graph_runtime::Error>;
    type IntoFuture = ::graph_runtime::Sending<()>;
    fn into_future(self) -> Self::IntoFuture {
        ::graph_runtime::codegen::send(self.call.client(), &self)
    }
}
