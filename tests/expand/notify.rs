// notify.txt, expanded by tests/expand.rs.

/// A mail with a text of its own.
pub struct Notify<'a, B>
where
    B: graph_runtime::codegen::Serialize,
{
    user: &'a str,
    prefer: Option<&'a str>,
    message: B,
    save_to_sent_items: bool,
}
#[automatically_derived]
impl<'a, B> ::graph_runtime::Endpoint for Notify<'a, B>
where
    B: graph_runtime::codegen::Serialize,
{
    type Response = ();
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata {
        page: "user-sendmail",
        docs: "ui/docs/api/user-sendmail.md",
        url: "https://learn.microsoft.com/graph/api/user-sendmail",
        method: ::graph_runtime::Method::Post,
        routes: &["/me/sendMail", "/users/{id | userPrincipalName}/sendMail"],
        permissions: ::graph_runtime::Permissions {
            tables: ::core::option::Option::Some(
                &[
                    ::graph_runtime::PermissionTable {
                        label: ::core::option::Option::None,
                        delegated_work: ::core::option::Option::Some(&[&["Mail.Send"]]),
                        delegated_personal: ::core::option::Option::Some(
                            &[&["Mail.Send"]],
                        ),
                        application: ::core::option::Option::Some(&[&["Mail.Send"]]),
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
        let mut call = ::graph_runtime::codegen::Call::<
            Self,
        >::new(
                "/users/{}/sendMail",
                &[&::std::string::ToString::to_string(&self.user)],
                "/users/{id | userPrincipalName}/sendMail",
            )
            .object();
        if let ::core::option::Option::Some(value) = &self.prefer {
            call = call.header("Prefer", ::std::string::ToString::to_string(value));
        }
        call = call.parameter_serde("message", &self.message);
        call = call.parameter_serde("saveToSentItems", &self.save_to_sent_items);
        call.request(&Self::METADATA, base)
    }
    fn from_response(
        response: ::graph_runtime::http::Response<::graph_runtime::Bytes>,
    ) -> ::core::result::Result<Self::Response, ::graph_runtime::Error> {
        ::graph_runtime::codegen::empty(response, &Self::METADATA)
    }
}
/// The subjects of some messages.
pub struct Subjects {
    top: u32,
    select: &'static str,
}
#[automatically_derived]
impl ::graph_runtime::Endpoint for Subjects {
    type Response = graph_runtime::Page<graph_runtime::Value>;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata {
        page: "user-list-messages",
        docs: "ui/docs/api/user-list-messages.md",
        url: "https://learn.microsoft.com/graph/api/user-list-messages",
        method: ::graph_runtime::Method::Get,
        routes: &[
            "/me/messages",
            "/users/{id | userPrincipalName}/messages",
            "/me/mailFolders/{id}/messages",
            "/users/{id | userPrincipalName}/mailFolders/{id}/messages",
        ],
        permissions: ::graph_runtime::Permissions {
            tables: ::core::option::Option::Some(
                &[
                    ::graph_runtime::PermissionTable {
                        label: ::core::option::Option::None,
                        delegated_work: ::core::option::Option::Some(
                            &[&["Mail.ReadBasic"], &["Mail.Read"], &["Mail.ReadWrite"]],
                        ),
                        delegated_personal: ::core::option::Option::Some(
                            &[&["Mail.ReadBasic"], &["Mail.Read"], &["Mail.ReadWrite"]],
                        ),
                        application: ::core::option::Option::Some(
                            &[
                                &["Mail.ReadBasic.All"],
                                &["Mail.Read"],
                                &["Mail.ReadWrite"],
                            ],
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
        let mut call = ::graph_runtime::codegen::Call::<
            Self,
        >::new("/me/messages", &[], "/me/messages");
        call = call.query("$top", ::std::string::ToString::to_string(&self.top));
        call = call.query("$select", ::std::string::ToString::to_string(&self.select));
        call.request(&Self::METADATA, base)
    }
    fn from_response(
        response: ::graph_runtime::http::Response<::graph_runtime::Bytes>,
    ) -> ::core::result::Result<Self::Response, ::graph_runtime::Error> {
        ::graph_runtime::codegen::json_serde(response, &Self::METADATA)
    }
}
