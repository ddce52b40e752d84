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
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata::new(
        "user-sendmail",
        "ui/docs/api/user-sendmail.md",
        ::graph_runtime::Method::Post,
        "/me/sendMail\n/users/{id | userPrincipalName}/sendMail",
        ::graph_runtime::Permissions::new("17\t\tMail.Send\tMail.Send\tMail.Send"),
    );
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
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata::new(
        "user-list-messages",
        "ui/docs/api/user-list-messages.md",
        ::graph_runtime::Method::Get,
        "/me/messages\n/users/{id | userPrincipalName}/messages\n/me/mailFolders/{id}/messages\n/users/{id | userPrincipalName}/mailFolders/{id}/messages",
        ::graph_runtime::Permissions::new(
            "17\t\tMail.ReadBasic,Mail.Read,Mail.ReadWrite\tMail.ReadBasic,Mail.Read,Mail.ReadWrite\tMail.ReadBasic.All,Mail.Read,Mail.ReadWrite",
        ),
    );
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
