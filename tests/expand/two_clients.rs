// two_clients.txt, expanded by tests/expand.rs.

/// Reads.
#[derive(Clone, Debug)]
pub struct Reader {
    client: ::graph_runtime::Client,
}
impl Reader {
    /// What all endpoints of the client need together, by account type; nothing for one that not all support.
    pub const PERMISSIONS: ::graph_runtime::Permissions = ::graph_runtime::Permissions::new(
        "0\t\tMail.Read\tMail.ReadBasic\tMail.ReadBasic.All",
    );
    /// A `Reader` whose requests go through the client.
    pub fn new(client: ::graph_runtime::Client) -> Self {
        Self { client }
    }
    /// `/me`
    pub fn me(&self) -> reader_path::Me {
        ReaderPath::new(&self.client).then("/me", [])
    }
    /// `/users`
    pub fn users(&self) -> reader_path::Users {
        ReaderPath::new(&self.client).then("/users", [])
    }
}
/// The path of a request of [`Reader`], a step a type.
#[allow(missing_debug_implementations)]
pub mod reader_path {
    /// `/me`
    pub type Me = super::ReaderPath<MeStep>;
    /// The place [`Me`].
    pub enum MeStep {}
    impl Me {
        /// `/me/messages`
        pub fn messages(self) -> MeMessages {
            self.then("/messages", [])
        }
    }
    /// `/me/messages`
    pub type MeMessages = super::ReaderPath<MeMessagesStep>;
    /// The place [`MeMessages`].
    pub enum MeMessagesStep {}
    impl MeMessages {
        /// `/me/messages/{id}`
        pub fn id(self, id: &str) -> MeMessagesId {
            self.then("/{}", [id])
        }
    }
    /// `/me/messages/{id}`
    pub type MeMessagesId = super::ReaderPath<MeMessagesIdStep>;
    /// The place [`MeMessagesId`].
    pub enum MeMessagesIdStep {}
    impl MeMessagesId {
        /// Get one message, or its MIME content.
        ///
        /// `GET /me/messages/{id}`: [`GetMessage`](super::GetMessage).
        ///
        /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`; personal `Mail.ReadBasic`, `Mail.Read`; application `Mail.ReadBasic.All`, `Mail.Read`
        pub fn get(self) -> super::GetMessage<::graph_runtime::Client> {
            self.call("", [], "/me/messages/{id}")
        }
        /// `/me/messages/{id}/$value`
        pub fn value(self) -> MeMessagesIdValue {
            self.then("/$value", [])
        }
    }
    /// `/me/messages/{id}/$value`
    pub type MeMessagesIdValue = super::ReaderPath<MeMessagesIdValueStep>;
    /// The place [`MeMessagesIdValue`].
    pub enum MeMessagesIdValueStep {}
    impl MeMessagesIdValue {
        /// Get one message, or its MIME content.
        ///
        /// `GET /me/messages/{id}/$value`: [`GetMessageValue`](super::GetMessageValue).
        ///
        /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`; personal `Mail.ReadBasic`, `Mail.Read`; application `Mail.ReadBasic.All`, `Mail.Read`
        pub fn get(self) -> super::GetMessageValue<::graph_runtime::Client> {
            self.call("", [], "/me/messages/{id}/$value")
        }
    }
    /// `/users`
    pub type Users = super::ReaderPath<UsersStep>;
    /// The place [`Users`].
    pub enum UsersStep {}
    impl Users {
        /// `/users/{id | userPrincipalName}`
        pub fn id(self, id: &str) -> UsersId {
            self.then("/{}", [id])
        }
    }
    /// `/users/{id | userPrincipalName}`
    pub type UsersId = super::ReaderPath<UsersIdStep>;
    /// The place [`UsersId`].
    pub enum UsersIdStep {}
    impl UsersId {
        /// `/users/{id | userPrincipalName}/messages`
        pub fn messages(self) -> UsersIdMessages {
            self.then("/messages", [])
        }
    }
    /// `/users/{id | userPrincipalName}/messages`
    pub type UsersIdMessages = super::ReaderPath<UsersIdMessagesStep>;
    /// The place [`UsersIdMessages`].
    pub enum UsersIdMessagesStep {}
    impl UsersIdMessages {
        /// `/users/{id | userPrincipalName}/messages/{id}`
        pub fn id(self, id: &str) -> UsersIdMessagesId {
            self.then("/{}", [id])
        }
    }
    /// `/users/{id | userPrincipalName}/messages/{id}`
    pub type UsersIdMessagesId = super::ReaderPath<UsersIdMessagesIdStep>;
    /// The place [`UsersIdMessagesId`].
    pub enum UsersIdMessagesIdStep {}
    impl UsersIdMessagesId {
        /// Get one message, or its MIME content.
        ///
        /// `GET /users/{id | userPrincipalName}/messages/{id}`: [`GetMessage`](super::GetMessage).
        ///
        /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`; personal `Mail.ReadBasic`, `Mail.Read`; application `Mail.ReadBasic.All`, `Mail.Read`
        pub fn get(self) -> super::GetMessage<::graph_runtime::Client> {
            self.call("", [], "/users/{id | userPrincipalName}/messages/{id}")
        }
        /// `/users/{id | userPrincipalName}/messages/{id}/$value`
        pub fn value(self) -> UsersIdMessagesIdValue {
            self.then("/$value", [])
        }
    }
    /// `/users/{id | userPrincipalName}/messages/{id}/$value`
    pub type UsersIdMessagesIdValue = super::ReaderPath<UsersIdMessagesIdValueStep>;
    /// The place [`UsersIdMessagesIdValue`].
    pub enum UsersIdMessagesIdValueStep {}
    impl UsersIdMessagesIdValue {
        /// Get one message, or its MIME content.
        ///
        /// `GET /users/{id | userPrincipalName}/messages/{id}/$value`: [`GetMessageValue`](super::GetMessageValue).
        ///
        /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`; personal `Mail.ReadBasic`, `Mail.Read`; application `Mail.ReadBasic.All`, `Mail.Read`
        pub fn get(self) -> super::GetMessageValue<::graph_runtime::Client> {
            self.call("", [], "/users/{id | userPrincipalName}/messages/{id}/$value")
        }
    }
}
/// Deletes.
#[derive(Clone, Debug)]
pub(crate) struct Cleaner {
    client: ::graph_runtime::Client,
}
impl Cleaner {
    /// What all endpoints of the client need together, by account type; nothing for one that not all support.
    pub const PERMISSIONS: ::graph_runtime::Permissions = ::graph_runtime::Permissions::new(
        "0\t\tMail.Read Mail.ReadWrite\tMail.ReadBasic Mail.ReadWrite\tMail.ReadBasic.All Mail.ReadWrite",
    );
    /// A `Cleaner` whose requests go through the client.
    pub fn new(client: ::graph_runtime::Client) -> Self {
        Self { client }
    }
    /// `/me`
    pub fn me(&self) -> cleaner_path::Me {
        ReaderPath::new(&self.client).then("/me", [])
    }
    /// `/users`
    pub fn users(&self) -> cleaner_path::Users {
        ReaderPath::new(&self.client).then("/users", [])
    }
}
/// The path of a request of [`Cleaner`], a step a type.
#[allow(missing_debug_implementations)]
pub mod cleaner_path {
    /// `/me`
    pub type Me = super::ReaderPath<MeStep>;
    /// The place [`Me`].
    pub enum MeStep {}
    impl Me {
        /// `/me/messages`
        pub fn messages(self) -> MeMessages {
            self.then("/messages", [])
        }
    }
    /// `/me/messages`
    pub type MeMessages = super::ReaderPath<MeMessagesStep>;
    /// The place [`MeMessages`].
    pub enum MeMessagesStep {}
    impl MeMessages {
        /// `/me/messages/{id}`
        pub fn id(self, id: &str) -> MeMessagesId {
            self.then("/{}", [id])
        }
    }
    /// `/me/messages/{id}`
    pub type MeMessagesId = super::ReaderPath<MeMessagesIdStep>;
    /// The place [`MeMessagesId`].
    pub enum MeMessagesIdStep {}
    impl MeMessagesId {
        /// Delete one message.
        ///
        /// `DELETE /me/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
        ///
        /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
        pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
            self.call("", [], "/me/messages/{id}")
        }
        /// Get one message, or its MIME content.
        ///
        /// `GET /me/messages/{id}`: [`GetMessage`](super::GetMessage).
        ///
        /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`; personal `Mail.ReadBasic`, `Mail.Read`; application `Mail.ReadBasic.All`, `Mail.Read`
        pub fn get(self) -> super::GetMessage<::graph_runtime::Client> {
            self.call("", [], "/me/messages/{id}")
        }
        /// `/me/messages/{id}/$value`
        pub fn value(self) -> MeMessagesIdValue {
            self.then("/$value", [])
        }
    }
    /// `/me/messages/{id}/$value`
    pub type MeMessagesIdValue = super::ReaderPath<MeMessagesIdValueStep>;
    /// The place [`MeMessagesIdValue`].
    pub enum MeMessagesIdValueStep {}
    impl MeMessagesIdValue {
        /// Get one message, or its MIME content.
        ///
        /// `GET /me/messages/{id}/$value`: [`GetMessageValue`](super::GetMessageValue).
        ///
        /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`; personal `Mail.ReadBasic`, `Mail.Read`; application `Mail.ReadBasic.All`, `Mail.Read`
        pub fn get(self) -> super::GetMessageValue<::graph_runtime::Client> {
            self.call("", [], "/me/messages/{id}/$value")
        }
    }
    /// `/users`
    pub type Users = super::ReaderPath<UsersStep>;
    /// The place [`Users`].
    pub enum UsersStep {}
    impl Users {
        /// `/users/{id | userPrincipalName}`
        pub fn id(self, id: &str) -> UsersId {
            self.then("/{}", [id])
        }
    }
    /// `/users/{id | userPrincipalName}`
    pub type UsersId = super::ReaderPath<UsersIdStep>;
    /// The place [`UsersId`].
    pub enum UsersIdStep {}
    impl UsersId {
        /// `/users/{id | userPrincipalName}/messages`
        pub fn messages(self) -> UsersIdMessages {
            self.then("/messages", [])
        }
    }
    /// `/users/{id | userPrincipalName}/messages`
    pub type UsersIdMessages = super::ReaderPath<UsersIdMessagesStep>;
    /// The place [`UsersIdMessages`].
    pub enum UsersIdMessagesStep {}
    impl UsersIdMessages {
        /// `/users/{id | userPrincipalName}/messages/{id}`
        pub fn id(self, id: &str) -> UsersIdMessagesId {
            self.then("/{}", [id])
        }
    }
    /// `/users/{id | userPrincipalName}/messages/{id}`
    pub type UsersIdMessagesId = super::ReaderPath<UsersIdMessagesIdStep>;
    /// The place [`UsersIdMessagesId`].
    pub enum UsersIdMessagesIdStep {}
    impl UsersIdMessagesId {
        /// Delete one message.
        ///
        /// `DELETE /users/{id | userPrincipalName}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
        ///
        /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
        pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
            self.call("", [], "/users/{id | userPrincipalName}/messages/{id}")
        }
        /// Get one message, or its MIME content.
        ///
        /// `GET /users/{id | userPrincipalName}/messages/{id}`: [`GetMessage`](super::GetMessage).
        ///
        /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`; personal `Mail.ReadBasic`, `Mail.Read`; application `Mail.ReadBasic.All`, `Mail.Read`
        pub fn get(self) -> super::GetMessage<::graph_runtime::Client> {
            self.call("", [], "/users/{id | userPrincipalName}/messages/{id}")
        }
        /// `/users/{id | userPrincipalName}/messages/{id}/$value`
        pub fn value(self) -> UsersIdMessagesIdValue {
            self.then("/$value", [])
        }
    }
    /// `/users/{id | userPrincipalName}/messages/{id}/$value`
    pub type UsersIdMessagesIdValue = super::ReaderPath<UsersIdMessagesIdValueStep>;
    /// The place [`UsersIdMessagesIdValue`].
    pub enum UsersIdMessagesIdValueStep {}
    impl UsersIdMessagesIdValue {
        /// Get one message, or its MIME content.
        ///
        /// `GET /users/{id | userPrincipalName}/messages/{id}/$value`: [`GetMessageValue`](super::GetMessageValue).
        ///
        /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`; personal `Mail.ReadBasic`, `Mail.Read`; application `Mail.ReadBasic.All`, `Mail.Read`
        pub fn get(self) -> super::GetMessageValue<::graph_runtime::Client> {
            self.call("", [], "/users/{id | userPrincipalName}/messages/{id}/$value")
        }
    }
}
/// A place `P` in the path of a request.
#[must_use = "a path does nothing by itself"]
pub struct ReaderPath<P>(
    ::graph_runtime::codegen::Path<::graph_runtime::Client>,
    ::core::marker::PhantomData<fn() -> P>,
);
impl ReaderPath<()> {
    fn new(client: &::graph_runtime::Client) -> Self {
        ReaderPath(
            ::graph_runtime::codegen::Path::new(::core::clone::Clone::clone(client)),
            ::core::marker::PhantomData,
        )
    }
}
#[allow(dead_code)]
impl<P> ReaderPath<P> {
    fn then<Q, const N: usize>(
        self,
        rest: &'static str,
        values: [&str; N],
    ) -> ReaderPath<Q> {
        ReaderPath(self.0.then(rest, &values), ::core::marker::PhantomData)
    }
    fn call<O, const N: usize>(
        self,
        rest: &'static str,
        values: [&str; N],
        route: &'static str,
    ) -> ReaderRequest<O, ::graph_runtime::Client> {
        ReaderRequest(self.0.call(rest, &values, route))
    }
}
impl<P> ::core::clone::Clone for ReaderPath<P> {
    fn clone(&self) -> Self {
        ReaderPath(::core::clone::Clone::clone(&self.0), self.1)
    }
}
impl<P> ::core::fmt::Debug for ReaderPath<P> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.0, f)
    }
}
/// A request of the operation `P`; with a client it can be awaited.
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct ReaderRequest<P, C = ()>(::graph_runtime::codegen::Call<P, C>);
impl<P, C: ::core::clone::Clone> ::core::clone::Clone for ReaderRequest<P, C> {
    fn clone(&self) -> Self {
        ReaderRequest(::core::clone::Clone::clone(&self.0))
    }
}
impl<P, C> ::core::fmt::Debug for ReaderRequest<P, C> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.0, f)
    }
}
#[allow(dead_code)]
impl<P> ReaderRequest<P> {
    fn call<const N: usize>(
        path: &'static str,
        values: [&str; N],
        route: &'static str,
    ) -> Self {
        ReaderRequest(::graph_runtime::codegen::Call::new(path, &values, route))
    }
}
#[allow(dead_code)]
impl<P, C> ReaderRequest<P, C> {
    fn with_content(
        self,
        content: impl ::core::convert::Into<::graph_runtime::Bytes>,
    ) -> Self {
        ReaderRequest(self.0.content(content))
    }
    fn with_json<T: ::graph_runtime::codegen::Json>(
        self,
        value: impl ::core::convert::Into<T>,
    ) -> Self {
        ReaderRequest(self.0.json::<T>(value))
    }
    fn with_json_list<T: ::graph_runtime::codegen::Json>(
        self,
        values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<T>>,
    ) -> Self {
        ReaderRequest(self.0.json_list::<T>(values))
    }
    fn with_object(self) -> Self {
        ReaderRequest(self.0.object())
    }
    fn with_parameter<T: ::graph_runtime::codegen::Json>(
        self,
        name: &'static str,
        value: impl ::core::convert::Into<T>,
    ) -> Self {
        ReaderRequest(self.0.parameter::<T>(name, value))
    }
    fn with_parameter_list<T: ::graph_runtime::codegen::Json>(
        self,
        name: &'static str,
        values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<T>>,
    ) -> Self {
        ReaderRequest(self.0.parameter_list::<T>(name, values))
    }
}
impl<P: ::graph_runtime::codegen::Operation> ReaderRequest<P> {
    /// The permissions of the page, by account type.
    pub const PERMISSIONS: ::graph_runtime::Permissions = P::METADATA.permissions;
}
impl<P: ::graph_runtime::codegen::Operation, C> ::graph_runtime::Endpoint
for ReaderRequest<P, C> {
    type Response = ::graph_runtime::codegen::Value<P>;
    const METADATA: ::graph_runtime::Metadata = P::METADATA;
    fn to_request(
        &self,
        base: &::graph_runtime::BaseUrl,
    ) -> ::core::result::Result<
        ::graph_runtime::http::Request<::graph_runtime::Bytes>,
        ::graph_runtime::Error,
    > {
        self.0.request(&P::METADATA, base)
    }
    fn from_response(
        response: ::graph_runtime::http::Response<::graph_runtime::Bytes>,
    ) -> ::core::result::Result<Self::Response, ::graph_runtime::Error> {
        ::graph_runtime::codegen::read::<P>(response)
    }
}
impl<P: ::graph_runtime::codegen::Operation> ::core::future::IntoFuture
for ReaderRequest<P, ::graph_runtime::Client> {
    type Output = ::core::result::Result<
        ::graph_runtime::codegen::Value<P>,
        ::graph_runtime::Error,
    >;
    type IntoFuture = ::graph_runtime::Sending<::graph_runtime::codegen::Value<P>>;
    fn into_future(self) -> Self::IntoFuture {
        ::graph_runtime::codegen::send(self.0.client(), &self)
    }
}
/// Where pages are answered, with a client.
impl<
    P: ::graph_runtime::codegen::Operation,
    T: ::graph_runtime::codegen::Json,
> ReaderRequest<P, ::graph_runtime::Client>
where
    P::Kind: ::graph_runtime::codegen::kind::Kind<
        Answer = ::graph_runtime::codegen::answer::Json<::graph_runtime::Page<T>>,
    >,
{
    /// Every item of every page, as a stream.
    pub fn items(self) -> ::graph_runtime::Items<T> {
        ::graph_runtime::codegen::items(self.0.client(), &self)
    }
    /// Every page, as a stream.
    pub fn pages(self) -> ::graph_runtime::Pages<T> {
        ::graph_runtime::codegen::pages(self.0.client(), &self)
    }
}
impl<P, C> ReaderRequest<P, C> {
    /// Sets a query option, such as one that is not documented.
    pub fn query(
        self,
        name: &'static str,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ReaderRequest(self.0.query(name, value))
    }
    /// Adds a header.
    pub fn header(
        self,
        name: &'static str,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ReaderRequest(self.0.header(name, value))
    }
}
/// Where the body is an object of parameters.
impl<
    P: ::graph_runtime::codegen::Operation<
            Kind = ::graph_runtime::codegen::kind::Sends<A, Of>,
        >,
    A,
    Of,
    C,
> ReaderRequest<P, C> {
    /// Sets a body parameter that is not documented.
    pub fn set(
        self,
        name: &str,
        value: impl ::core::convert::Into<::graph_runtime::Value>,
    ) -> Self {
        ReaderRequest(self.0.set(name, value))
    }
}
/// Where an object is changed.
impl<
    P: ::graph_runtime::codegen::Operation<
            Kind = ::graph_runtime::codegen::kind::Update<A, T>,
        >,
    A,
    T,
    C,
> ReaderRequest<P, C> {
    /// Writes a property as `null`, which clears it.
    pub fn null(self, property: ::graph_runtime::Property<T>) -> Self {
        ReaderRequest(self.0.null(property.name()))
    }
}
/// Where objects are answered.
impl<
    P: ::graph_runtime::codegen::Operation<
            Kind = ::graph_runtime::codegen::kind::Reads<A, T, Of>,
        >,
    A,
    T,
    Of,
    C,
> ReaderRequest<P, C> {
    /// Asks for these properties only, with commas between them. (`$select`)
    pub fn select(
        self,
        value: impl ::core::convert::Into<::graph_runtime::Select<T>>,
    ) -> Self {
        ReaderRequest(self.0.query("$select", value.into()))
    }
    /// Asks for these relationships too. (`$expand`)
    pub fn expand(
        self,
        value: impl ::core::convert::Into<::graph_runtime::Expand<T>>,
    ) -> Self {
        ReaderRequest(self.0.query("$expand", value.into()))
    }
}
/// Where a list is answered.
impl<P, A, T, const COUNTS_EVENTUALLY: bool, C> ReaderRequest<P, C>
where
    P: ::graph_runtime::codegen::Operation<
        Kind = ::graph_runtime::codegen::kind::List<A, T, COUNTS_EVENTUALLY>,
    >,
{
    /// Asks for the items that fulfil a condition. (`$filter`)
    pub fn filter(
        self,
        value: impl ::core::convert::Into<::graph_runtime::Filter<T>>,
    ) -> Self {
        ReaderRequest(self.0.query("$filter", value.into()))
    }
    /// Asks for the items that match a search. (`$search`)
    pub fn search(
        self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ReaderRequest(self.0.query("$search", value))
    }
    /// Asks for an order. (`$orderby`)
    pub fn order_by(
        self,
        value: impl ::core::convert::Into<::graph_runtime::Order<T>>,
    ) -> Self {
        ReaderRequest(self.0.query("$orderby", value.into()))
    }
    /// Sets the size of a page. (`$top`)
    pub fn top(self, value: u32) -> Self {
        ReaderRequest(self.0.query("$top", ::std::string::ToString::to_string(&value)))
    }
    /// Leaves out the first items. (`$skip`)
    pub fn skip(self, value: u32) -> Self {
        ReaderRequest(self.0.query("$skip", ::std::string::ToString::to_string(&value)))
    }
    /// Asks for the number of all items. (`$count`)
    pub fn count(self, value: bool) -> Self {
        ReaderRequest(self.0.count(value, COUNTS_EVENTUALLY))
    }
}
/// Delete one message.
///
/// - `DELETE /me/messages/{id}`
/// - `DELETE /users/{id | userPrincipalName}/messages/{id}`
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
pub type DeleteMessage<C = ()> = ReaderRequest<DeleteMessageOperation, C>;
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
}
/// The operation of [`DeleteMessage`](type@DeleteMessage).
#[allow(missing_debug_implementations)]
pub enum DeleteMessageOperation {}
impl ::graph_runtime::codegen::Operation for DeleteMessageOperation {
    type Kind = ::graph_runtime::codegen::answer::Empty;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata::new(
        "message-delete",
        "ui/docs/api/message-delete.md",
        ::graph_runtime::Method::Delete,
        "/me/messages/{id}\n/users/{id | userPrincipalName}/messages/{id}",
        ::graph_runtime::Permissions::new(
            "17\t\tMail.ReadWrite\tMail.ReadWrite\tMail.ReadWrite",
        ),
    );
}
/// Get one message, or its MIME content.
///
/// - `GET /me/messages/{id}`
/// - `GET /users/{id | userPrincipalName}/messages/{id}`
///
/// Answers [`Message`].
///
/// | Account | Permissions, least privileged first |
/// |---|---|
/// | work or school | `Mail.ReadBasic`, `Mail.Read` |
/// | personal | `Mail.ReadBasic`, `Mail.Read` |
/// | application | `Mail.ReadBasic.All`, `Mail.Read` |
///
/// [`message-get`](https://learn.microsoft.com/graph/api/message-get) in the reference.
///
/// ```text
/// client.me().messages().id(id).get().await?
/// ```
pub type GetMessage<C = ()> = ReaderRequest<GetMessageOperation, C>;
impl GetMessage {
    /// `GET /me/messages/{id}`
    pub fn me(id: &str) -> Self {
        Self::call("/me/messages/{}", [id], "/me/messages/{id}")
    }
    /// `GET /users/{id | userPrincipalName}/messages/{id}`
    pub fn users(id: &str, messages_id: &str) -> Self {
        Self::call(
            "/users/{}/messages/{}",
            [id, messages_id],
            "/users/{id | userPrincipalName}/messages/{id}",
        )
    }
}
/// The operation of [`GetMessage`](type@GetMessage).
#[allow(missing_debug_implementations)]
pub enum GetMessageOperation {}
impl ::graph_runtime::codegen::Operation for GetMessageOperation {
    type Kind = ::graph_runtime::codegen::kind::Item<
        ::graph_runtime::codegen::answer::Object<Message>,
        Message,
    >;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata::new(
        "message-get",
        "ui/docs/api/message-get.md",
        ::graph_runtime::Method::Get,
        "/me/messages/{id}\n/users/{id | userPrincipalName}/messages/{id}",
        ::graph_runtime::Permissions::new(
            "17\t\tMail.ReadBasic,Mail.Read\tMail.ReadBasic,Mail.Read\tMail.ReadBasic.All,Mail.Read",
        ),
    );
}
/// Get one message, or its MIME content.
///
/// - `GET /me/messages/{id}/$value`
/// - `GET /users/{id | userPrincipalName}/messages/{id}/$value`
///
/// Answers the content.
///
/// | Account | Permissions, least privileged first |
/// |---|---|
/// | work or school | `Mail.ReadBasic`, `Mail.Read` |
/// | personal | `Mail.ReadBasic`, `Mail.Read` |
/// | application | `Mail.ReadBasic.All`, `Mail.Read` |
///
/// [`message-get`](https://learn.microsoft.com/graph/api/message-get) in the reference.
///
/// ```text
/// client.me().messages().id(id).value().get().await?
/// ```
pub type GetMessageValue<C = ()> = ReaderRequest<GetMessageValueOperation, C>;
impl GetMessageValue {
    /// `GET /me/messages/{id}/$value`
    pub fn me(id: &str) -> Self {
        Self::call("/me/messages/{}/$value", [id], "/me/messages/{id}/$value")
    }
    /// `GET /users/{id | userPrincipalName}/messages/{id}/$value`
    pub fn users(id: &str, messages_id: &str) -> Self {
        Self::call(
            "/users/{}/messages/{}/$value",
            [id, messages_id],
            "/users/{id | userPrincipalName}/messages/{id}/$value",
        )
    }
}
/// The operation of [`GetMessageValue`](type@GetMessageValue).
#[allow(missing_debug_implementations)]
pub enum GetMessageValueOperation {}
impl ::graph_runtime::codegen::Operation for GetMessageValueOperation {
    type Kind = ::graph_runtime::codegen::answer::Content;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata::new(
        "message-get",
        "ui/docs/api/message-get.md",
        ::graph_runtime::Method::Get,
        "/me/messages/{id}/$value\n/users/{id | userPrincipalName}/messages/{id}/$value",
        ::graph_runtime::Permissions::new(
            "17\t\tMail.ReadBasic,Mail.Read\tMail.ReadBasic,Mail.Read\tMail.ReadBasic.All,Mail.Read",
        ),
    );
}
/// A name with an address.
///
/// `microsoft.graph.emailAddress` in the [reference](https://learn.microsoft.com/graph/api/resources/emailaddress).
#[derive(Clone)]
#[non_exhaustive]
pub struct EmailAddress {
    /// The address.
    pub address: ::core::option::Option<::std::string::String>,
    /// The name.
    pub name: ::core::option::Option<::std::string::String>,
    /// What else it has: properties that the documentation does not list, and those that were or shall be `null`.
    pub rest: ::graph_runtime::Rest,
}
impl EmailAddress {
    /// An empty `EmailAddress`.
    pub fn new() -> Self {
        Self {
            address: ::core::option::Option::None,
            name: ::core::option::Option::None,
            rest: ::graph_runtime::Rest::default(),
        }
    }
    /// Sets [`EmailAddress::address`].
    #[must_use]
    pub fn address(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.address, value);
        self
    }
    /// Sets [`EmailAddress::name`].
    #[must_use]
    pub fn name(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.name, value);
        self
    }
    /// Writes a property as `null`, which clears it in an update.
    #[must_use]
    pub fn null(mut self, property: ::graph_runtime::Property<Self>) -> Self {
        self.rest.null(property.name());
        self
    }
    /// Sets a property that is not documented, such as an extension.
    #[must_use]
    pub fn set(
        mut self,
        name: &str,
        value: impl ::core::convert::Into<::graph_runtime::Value>,
    ) -> Self {
        self.rest.set(name, value);
        self
    }
}
impl ::graph_runtime::codegen::Object for EmailAddress {
    const TABLE: ::graph_runtime::codegen::Table = ::graph_runtime::codegen::Table {
        name: "microsoft.graph.emailAddress",
        properties: &["address", "name"],
    };
    fn read_property<'de, A: ::graph_runtime::codegen::MapAccess<'de>>(
        &mut self,
        place: usize,
        next: ::graph_runtime::codegen::Next<'_, A>,
    ) -> ::core::result::Result<::graph_runtime::codegen::Read, A::Error> {
        match place {
            0 => next.read(&mut self.address),
            1 => next.read(&mut self.name),
            _ => next.keep(&mut self.rest),
        }
    }
    fn write_properties<'a, S: ::graph_runtime::codegen::SerializeMap>(
        &'a self,
        to: &mut ::graph_runtime::codegen::Properties<'a, S>,
    ) {
        to.beside(&self.rest);
        to.write(&self.address);
        to.write(&self.name);
    }
}
::graph_runtime::codegen::object_impls!(EmailAddress);
/// The names of the properties and relationships of [`EmailAddress`].
pub mod email_address {
    /// [`EmailAddress::address`](super::EmailAddress::address).
    pub const ADDRESS: ::graph_runtime::Property<super::EmailAddress> = ::graph_runtime::Property::new(
        "address",
    );
    /// [`EmailAddress::name`](super::EmailAddress::name).
    pub const NAME: ::graph_runtime::Property<super::EmailAddress> = ::graph_runtime::Property::new(
        "name",
    );
}
/// The text of an item.
///
/// `microsoft.graph.itemBody` in the [reference](https://learn.microsoft.com/graph/api/resources/itembody).
#[derive(Clone)]
#[non_exhaustive]
pub struct ItemBody {
    /// The text.
    pub content: ::core::option::Option<::std::string::String>,
    /// The kind of the text.
    pub content_type: ::core::option::Option<BodyType>,
    /// What else it has: properties that the documentation does not list, and those that were or shall be `null`.
    pub rest: ::graph_runtime::Rest,
}
impl ItemBody {
    /// An empty `ItemBody`.
    pub fn new() -> Self {
        Self {
            content: ::core::option::Option::None,
            content_type: ::core::option::Option::None,
            rest: ::graph_runtime::Rest::default(),
        }
    }
    /// Sets [`ItemBody::content`].
    #[must_use]
    pub fn content(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.content, value);
        self
    }
    /// Sets [`ItemBody::content_type`].
    #[must_use]
    pub fn content_type(mut self, value: impl ::core::convert::Into<BodyType>) -> Self {
        ::graph_runtime::codegen::set(&mut self.content_type, value);
        self
    }
    /// Writes a property as `null`, which clears it in an update.
    #[must_use]
    pub fn null(mut self, property: ::graph_runtime::Property<Self>) -> Self {
        self.rest.null(property.name());
        self
    }
    /// Sets a property that is not documented, such as an extension.
    #[must_use]
    pub fn set(
        mut self,
        name: &str,
        value: impl ::core::convert::Into<::graph_runtime::Value>,
    ) -> Self {
        self.rest.set(name, value);
        self
    }
}
impl ::graph_runtime::codegen::Object for ItemBody {
    const TABLE: ::graph_runtime::codegen::Table = ::graph_runtime::codegen::Table {
        name: "microsoft.graph.itemBody",
        properties: &["content", "contentType"],
    };
    fn read_property<'de, A: ::graph_runtime::codegen::MapAccess<'de>>(
        &mut self,
        place: usize,
        next: ::graph_runtime::codegen::Next<'_, A>,
    ) -> ::core::result::Result<::graph_runtime::codegen::Read, A::Error> {
        match place {
            0 => next.read(&mut self.content),
            1 => next.read(&mut self.content_type),
            _ => next.keep(&mut self.rest),
        }
    }
    fn write_properties<'a, S: ::graph_runtime::codegen::SerializeMap>(
        &'a self,
        to: &mut ::graph_runtime::codegen::Properties<'a, S>,
    ) {
        to.beside(&self.rest);
        to.write(&self.content);
        to.write(&self.content_type);
    }
}
::graph_runtime::codegen::object_impls!(ItemBody);
/// The names of the properties and relationships of [`ItemBody`].
pub mod item_body {
    /// [`ItemBody::content`](super::ItemBody::content).
    pub const CONTENT: ::graph_runtime::Property<super::ItemBody> = ::graph_runtime::Property::new(
        "content",
    );
    /// [`ItemBody::content_type`](super::ItemBody::content_type).
    pub const CONTENT_TYPE: ::graph_runtime::Property<super::ItemBody> = ::graph_runtime::Property::new(
        "contentType",
    );
}
/// A message in a mailbox.
///
/// `microsoft.graph.message` in the [reference](https://learn.microsoft.com/graph/api/resources/message).
#[derive(Clone)]
#[non_exhaustive]
pub struct Message {
    /// The key of the message.
    pub id: ::core::option::Option<::std::string::String>,
    /// What the message is about.
    pub subject: ::core::option::Option<::std::string::String>,
    /// The text of the message.
    pub body: ::core::option::Option<ItemBody>,
    /// How much the message matters.
    pub importance: ::core::option::Option<Importance>,
    /// Whether the message was read.
    pub is_read: ::core::option::Option<bool>,
    /// When the message came.
    pub received_date_time: ::core::option::Option<::graph_runtime::DateTimeOffset>,
    /// Who sent it.
    pub from: ::core::option::Option<Recipient>,
    /// Who gets it.
    pub to_recipients: ::core::option::Option<::std::vec::Vec<Recipient>>,
    /// What else it has: properties that the documentation does not list, and those that were or shall be `null`.
    pub rest: ::graph_runtime::Rest,
}
#[allow(clippy::wrong_self_convention)]
impl Message {
    /// An empty `Message`.
    pub fn new() -> Self {
        Self {
            id: ::core::option::Option::None,
            subject: ::core::option::Option::None,
            body: ::core::option::Option::None,
            importance: ::core::option::Option::None,
            is_read: ::core::option::Option::None,
            received_date_time: ::core::option::Option::None,
            from: ::core::option::Option::None,
            to_recipients: ::core::option::Option::None,
            rest: ::graph_runtime::Rest::default(),
        }
    }
    /// Sets [`Message::id`].
    #[must_use]
    pub fn id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.id, value);
        self
    }
    /// Sets [`Message::subject`].
    #[must_use]
    pub fn subject(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.subject, value);
        self
    }
    /// Sets [`Message::body`].
    #[must_use]
    pub fn body(mut self, value: impl ::core::convert::Into<ItemBody>) -> Self {
        ::graph_runtime::codegen::set(&mut self.body, value);
        self
    }
    /// Sets [`Message::importance`].
    #[must_use]
    pub fn importance(mut self, value: impl ::core::convert::Into<Importance>) -> Self {
        ::graph_runtime::codegen::set(&mut self.importance, value);
        self
    }
    /// Sets [`Message::is_read`].
    #[must_use]
    pub fn is_read(mut self, value: bool) -> Self {
        ::graph_runtime::codegen::set(&mut self.is_read, value);
        self
    }
    /// Sets [`Message::received_date_time`].
    #[must_use]
    pub fn received_date_time(
        mut self,
        value: impl ::core::convert::Into<::graph_runtime::DateTimeOffset>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.received_date_time, value);
        self
    }
    /// Sets [`Message::from`].
    #[must_use]
    pub fn from(mut self, value: impl ::core::convert::Into<Recipient>) -> Self {
        ::graph_runtime::codegen::set(&mut self.from, value);
        self
    }
    /// Sets [`Message::to_recipients`].
    #[must_use]
    pub fn to_recipients(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<Recipient>,
        >,
    ) -> Self {
        ::graph_runtime::codegen::set_list(&mut self.to_recipients, value);
        self
    }
    /// Writes a property as `null`, which clears it in an update.
    #[must_use]
    pub fn null(mut self, property: ::graph_runtime::Property<Self>) -> Self {
        self.rest.null(property.name());
        self
    }
    /// Sets a property that is not documented, such as an extension.
    #[must_use]
    pub fn set(
        mut self,
        name: &str,
        value: impl ::core::convert::Into<::graph_runtime::Value>,
    ) -> Self {
        self.rest.set(name, value);
        self
    }
}
impl ::graph_runtime::codegen::Object for Message {
    const TABLE: ::graph_runtime::codegen::Table = ::graph_runtime::codegen::Table {
        name: "microsoft.graph.message",
        properties: &[
            "id",
            "subject",
            "body",
            "importance",
            "isRead",
            "receivedDateTime",
            "from",
            "toRecipients",
        ],
    };
    fn read_property<'de, A: ::graph_runtime::codegen::MapAccess<'de>>(
        &mut self,
        place: usize,
        next: ::graph_runtime::codegen::Next<'_, A>,
    ) -> ::core::result::Result<::graph_runtime::codegen::Read, A::Error> {
        match place {
            0 => next.read(&mut self.id),
            1 => next.read(&mut self.subject),
            2 => next.read(&mut self.body),
            3 => next.read(&mut self.importance),
            4 => next.read(&mut self.is_read),
            5 => next.read(&mut self.received_date_time),
            6 => next.read(&mut self.from),
            7 => next.read(&mut self.to_recipients),
            _ => next.keep(&mut self.rest),
        }
    }
    fn write_properties<'a, S: ::graph_runtime::codegen::SerializeMap>(
        &'a self,
        to: &mut ::graph_runtime::codegen::Properties<'a, S>,
    ) {
        to.beside(&self.rest);
        to.write(&self.id);
        to.write(&self.subject);
        to.write(&self.body);
        to.write(&self.importance);
        to.write(&self.is_read);
        to.write(&self.received_date_time);
        to.write(&self.from);
        to.write(&self.to_recipients);
    }
}
::graph_runtime::codegen::object_impls!(Message);
/// The names of the properties and relationships of [`Message`].
pub mod message {
    /// [`Message::id`](super::Message::id).
    pub const ID: ::graph_runtime::Property<super::Message> = ::graph_runtime::Property::new(
        "id",
    );
    /// [`Message::subject`](super::Message::subject).
    pub const SUBJECT: ::graph_runtime::Property<super::Message> = ::graph_runtime::Property::new(
        "subject",
    );
    /// [`Message::body`](super::Message::body).
    pub const BODY: ::graph_runtime::Property<super::Message> = ::graph_runtime::Property::new(
        "body",
    );
    /// [`Message::importance`](super::Message::importance).
    pub const IMPORTANCE: ::graph_runtime::Property<super::Message> = ::graph_runtime::Property::new(
        "importance",
    );
    /// [`Message::is_read`](super::Message::is_read).
    pub const IS_READ: ::graph_runtime::Property<super::Message> = ::graph_runtime::Property::new(
        "isRead",
    );
    /// [`Message::received_date_time`](super::Message::received_date_time).
    pub const RECEIVED_DATE_TIME: ::graph_runtime::Property<super::Message> = ::graph_runtime::Property::new(
        "receivedDateTime",
    );
    /// [`Message::from`](super::Message::from).
    pub const FROM: ::graph_runtime::Property<super::Message> = ::graph_runtime::Property::new(
        "from",
    );
    /// [`Message::to_recipients`](super::Message::to_recipients).
    pub const TO_RECIPIENTS: ::graph_runtime::Property<super::Message> = ::graph_runtime::Property::new(
        "toRecipients",
    );
    /// The relationship `attachments`.
    pub const ATTACHMENTS: ::graph_runtime::Relationship<super::Message> = ::graph_runtime::Relationship::new(
        "attachments",
    );
}
/// Somebody who gets mail.
///
/// `microsoft.graph.recipient` in the [reference](https://learn.microsoft.com/graph/api/resources/recipient).
#[derive(Clone)]
#[non_exhaustive]
pub struct Recipient {
    /// The address.
    pub email_address: ::core::option::Option<EmailAddress>,
    /// What else it has: properties that the documentation does not list, and those that were or shall be `null`.
    pub rest: ::graph_runtime::Rest,
}
impl Recipient {
    /// An empty `Recipient`.
    pub fn new() -> Self {
        Self {
            email_address: ::core::option::Option::None,
            rest: ::graph_runtime::Rest::default(),
        }
    }
    /// Sets [`Recipient::email_address`].
    #[must_use]
    pub fn email_address(
        mut self,
        value: impl ::core::convert::Into<EmailAddress>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.email_address, value);
        self
    }
    /// Writes a property as `null`, which clears it in an update.
    #[must_use]
    pub fn null(mut self, property: ::graph_runtime::Property<Self>) -> Self {
        self.rest.null(property.name());
        self
    }
    /// Sets a property that is not documented, such as an extension.
    #[must_use]
    pub fn set(
        mut self,
        name: &str,
        value: impl ::core::convert::Into<::graph_runtime::Value>,
    ) -> Self {
        self.rest.set(name, value);
        self
    }
}
impl ::graph_runtime::codegen::Object for Recipient {
    const TABLE: ::graph_runtime::codegen::Table = ::graph_runtime::codegen::Table {
        name: "microsoft.graph.recipient",
        properties: &["emailAddress"],
    };
    fn read_property<'de, A: ::graph_runtime::codegen::MapAccess<'de>>(
        &mut self,
        place: usize,
        next: ::graph_runtime::codegen::Next<'_, A>,
    ) -> ::core::result::Result<::graph_runtime::codegen::Read, A::Error> {
        match place {
            0 => next.read(&mut self.email_address),
            _ => next.keep(&mut self.rest),
        }
    }
    fn write_properties<'a, S: ::graph_runtime::codegen::SerializeMap>(
        &'a self,
        to: &mut ::graph_runtime::codegen::Properties<'a, S>,
    ) {
        to.beside(&self.rest);
        to.write(&self.email_address);
    }
}
::graph_runtime::codegen::object_impls!(Recipient);
/// The names of the properties and relationships of [`Recipient`].
pub mod recipient {
    /// [`Recipient::email_address`](super::Recipient::email_address).
    pub const EMAIL_ADDRESS: ::graph_runtime::Property<super::Recipient> = ::graph_runtime::Property::new(
        "emailAddress",
    );
}
/// The enumeration `microsoft.graph.bodyType`.
#[derive(Clone)]
#[non_exhaustive]
pub enum BodyType {
    /// Plain text.
    Text,
    /// HTML.
    Html,
    /// A value that the documentation does not list, as it came.
    Unknown(::std::string::String),
}
impl BodyType {
    /// The value as it stands in JSON.
    pub fn as_str(&self) -> &str {
        match self {
            BodyType::Text => "text",
            BodyType::Html => "html",
            BodyType::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<&str> for BodyType {
    fn from(value: &str) -> Self {
        match value {
            "text" => BodyType::Text,
            "html" => BodyType::Html,
            _ => BodyType::Unknown(value.into()),
        }
    }
}
::graph_runtime::codegen::enumeration_impls!(BodyType);
/// The enumeration `microsoft.graph.importance`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Importance {
    /// It can wait.
    Low,
    /// As always.
    Normal,
    /// It cannot wait.
    High,
    /// Nobody knows.
    Unknown_,
    /// A value that the documentation does not list, as it came.
    Unknown(::std::string::String),
}
impl Importance {
    /// The value as it stands in JSON.
    pub fn as_str(&self) -> &str {
        match self {
            Importance::Low => "low",
            Importance::Normal => "normal",
            Importance::High => "high",
            Importance::Unknown_ => "unknown",
            Importance::Unknown(value) => value,
        }
    }
}
impl ::core::convert::From<&str> for Importance {
    fn from(value: &str) -> Self {
        match value {
            "low" => Importance::Low,
            "normal" => Importance::Normal,
            "high" => Importance::High,
            "unknown" => Importance::Unknown_,
            _ => Importance::Unknown(value.into()),
        }
    }
}
::graph_runtime::codegen::enumeration_impls!(Importance);
