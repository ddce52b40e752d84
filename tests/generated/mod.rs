// Made by `cargo msgraph generate`.

//! A client of Microsoft Graph.

mod requests;
mod types;

pub use requests::*;
pub use types::*;

const _: () = ::core::assert!(
    ::graph_runtime::codegen::FORMAT == 4u32,
    "this client was generated for another version of graph-runtime: run `cargo msgraph generate` again",
);

#[allow(missing_debug_implementations)]
pub mod folders_path;

/// A client of Microsoft Graph.
#[derive(Clone, Debug)]
pub struct Folders {
    client: ::graph_runtime::Client,
}

impl Folders {
    /// What all endpoints of the client need together, by account type; nothing for one that not all support.
    pub const PERMISSIONS: ::graph_runtime::Permissions = ::graph_runtime::Permissions::new(
        "0\t\tMail.ReadBasic Mail.ReadWrite\tMail.ReadBasic Mail.ReadWrite\tMail.ReadBasic.All Mail.ReadWrite",
    );
    /// A `Folders` whose requests go through the client.
    pub fn new(client: ::graph_runtime::Client) -> Self {
        Self { client }
    }
    /// `/me`
    pub fn me(&self) -> folders_path::Me {
        FoldersPath::new(&self.client).then("/me", [])
    }
    /// `/users`
    pub fn users(&self) -> folders_path::Users {
        FoldersPath::new(&self.client).then("/users", [])
    }
}

/// A place `P` in the path of a request.
#[must_use = "a path does nothing by itself"]
pub struct FoldersPath<P>(
    ::graph_runtime::codegen::Path<::graph_runtime::Client>,
    ::core::marker::PhantomData<fn() -> P>,
);

impl FoldersPath<()> {
    fn new(client: &::graph_runtime::Client) -> Self {
        FoldersPath(
            ::graph_runtime::codegen::Path::new(::core::clone::Clone::clone(client)),
            ::core::marker::PhantomData,
        )
    }
}

#[allow(dead_code)]
impl<P> FoldersPath<P> {
    fn then<Q, const N: usize>(self, rest: &'static str, values: [&str; N]) -> FoldersPath<Q> {
        FoldersPath(self.0.then(rest, &values), ::core::marker::PhantomData)
    }
    fn call<O, const N: usize>(
        self,
        rest: &'static str,
        values: [&str; N],
        route: &'static str,
    ) -> FoldersRequest<O, ::graph_runtime::Client> {
        FoldersRequest(self.0.call(rest, &values, route))
    }
}

impl<P> ::core::clone::Clone for FoldersPath<P> {
    fn clone(&self) -> Self {
        FoldersPath(::core::clone::Clone::clone(&self.0), self.1)
    }
}

impl<P> ::core::fmt::Debug for FoldersPath<P> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.0, f)
    }
}

/// A request of the operation `P`; with a client it can be awaited.
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct FoldersRequest<P, C = ()>(::graph_runtime::codegen::Call<P, C>);

impl<P, C: ::core::clone::Clone> ::core::clone::Clone for FoldersRequest<P, C> {
    fn clone(&self) -> Self {
        FoldersRequest(::core::clone::Clone::clone(&self.0))
    }
}

impl<P, C> ::core::fmt::Debug for FoldersRequest<P, C> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.0, f)
    }
}

#[allow(dead_code)]
impl<P> FoldersRequest<P> {
    fn call<const N: usize>(path: &'static str, values: [&str; N], route: &'static str) -> Self {
        FoldersRequest(::graph_runtime::codegen::Call::new(path, &values, route))
    }
}

#[allow(dead_code)]
impl<P, C> FoldersRequest<P, C> {
    fn with_content(self, content: impl ::core::convert::Into<::graph_runtime::Bytes>) -> Self {
        FoldersRequest(self.0.content(content))
    }
    fn with_json<T: ::graph_runtime::codegen::Json>(
        self,
        value: impl ::core::convert::Into<T>,
    ) -> Self {
        FoldersRequest(self.0.json::<T>(value))
    }
    fn with_json_list<T: ::graph_runtime::codegen::Json>(
        self,
        values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<T>>,
    ) -> Self {
        FoldersRequest(self.0.json_list::<T>(values))
    }
    fn with_object(self) -> Self {
        FoldersRequest(self.0.object())
    }
    fn with_parameter<T: ::graph_runtime::codegen::Json>(
        self,
        name: &'static str,
        value: impl ::core::convert::Into<T>,
    ) -> Self {
        FoldersRequest(self.0.parameter::<T>(name, value))
    }
    fn with_parameter_list<T: ::graph_runtime::codegen::Json>(
        self,
        name: &'static str,
        values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<T>>,
    ) -> Self {
        FoldersRequest(self.0.parameter_list::<T>(name, values))
    }
}

impl<P: ::graph_runtime::codegen::Operation> FoldersRequest<P> {
    /// The permissions of the page, by account type.
    pub const PERMISSIONS: ::graph_runtime::Permissions = P::METADATA.permissions;
}

impl<P: ::graph_runtime::codegen::Operation, C> ::graph_runtime::Endpoint for FoldersRequest<P, C> {
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
    for FoldersRequest<P, ::graph_runtime::Client>
{
    type Output =
        ::core::result::Result<::graph_runtime::codegen::Value<P>, ::graph_runtime::Error>;
    type IntoFuture = ::graph_runtime::Sending<::graph_runtime::codegen::Value<P>>;
    fn into_future(self) -> Self::IntoFuture {
        ::graph_runtime::codegen::send(self.0.client(), &self)
    }
}

/// Where pages are answered, with a client.
impl<P: ::graph_runtime::codegen::Operation, T: ::graph_runtime::codegen::Json>
    FoldersRequest<P, ::graph_runtime::Client>
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

impl<P, C> FoldersRequest<P, C> {
    /// Sets a query option, such as one that is not documented.
    pub fn query(
        self,
        name: &'static str,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        FoldersRequest(self.0.query(name, value))
    }
    /// Adds a header.
    pub fn header(
        self,
        name: &'static str,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        FoldersRequest(self.0.header(name, value))
    }
}

/// Where the body is an object of parameters.
impl<
    P: ::graph_runtime::codegen::Operation<Kind = ::graph_runtime::codegen::kind::Sends<A, Of>>,
    A,
    Of,
    C,
> FoldersRequest<P, C>
{
    /// Sets a body parameter that is not documented.
    pub fn set(
        self,
        name: &str,
        value: impl ::core::convert::Into<::graph_runtime::Value>,
    ) -> Self {
        FoldersRequest(self.0.set(name, value))
    }
}

/// Where an object is changed.
impl<
    P: ::graph_runtime::codegen::Operation<Kind = ::graph_runtime::codegen::kind::Update<A, T>>,
    A,
    T,
    C,
> FoldersRequest<P, C>
{
    /// Writes a property as `null`, which clears it.
    pub fn null(self, property: ::graph_runtime::Property<T>) -> Self {
        FoldersRequest(self.0.null(property.name()))
    }
}

/// Where objects are answered.
impl<
    P: ::graph_runtime::codegen::Operation<Kind = ::graph_runtime::codegen::kind::Reads<A, T, Of>>,
    A,
    T,
    Of,
    C,
> FoldersRequest<P, C>
{
    /// Asks for these properties only, with commas between them. (`$select`)
    pub fn select(self, value: impl ::core::convert::Into<::graph_runtime::Select<T>>) -> Self {
        FoldersRequest(self.0.query("$select", value.into()))
    }
    /// Asks for these relationships too. (`$expand`)
    pub fn expand(self, value: impl ::core::convert::Into<::graph_runtime::Expand<T>>) -> Self {
        FoldersRequest(self.0.query("$expand", value.into()))
    }
}

/// Where a list is answered.
impl<P, A, T, const COUNTS_EVENTUALLY: bool, C> FoldersRequest<P, C>
where
    P: ::graph_runtime::codegen::Operation<
            Kind = ::graph_runtime::codegen::kind::List<A, T, COUNTS_EVENTUALLY>,
        >,
{
    /// Asks for the items that fulfil a condition. (`$filter`)
    pub fn filter(self, value: impl ::core::convert::Into<::graph_runtime::Filter<T>>) -> Self {
        FoldersRequest(self.0.query("$filter", value.into()))
    }
    /// Asks for the items that match a search. (`$search`)
    pub fn search(self, value: impl ::core::convert::Into<::std::string::String>) -> Self {
        FoldersRequest(self.0.query("$search", value))
    }
    /// Asks for an order. (`$orderby`)
    pub fn order_by(self, value: impl ::core::convert::Into<::graph_runtime::Order<T>>) -> Self {
        FoldersRequest(self.0.query("$orderby", value.into()))
    }
    /// Sets the size of a page. (`$top`)
    pub fn top(self, value: u32) -> Self {
        FoldersRequest(
            self.0
                .query("$top", ::std::string::ToString::to_string(&value)),
        )
    }
    /// Leaves out the first items. (`$skip`)
    pub fn skip(self, value: u32) -> Self {
        FoldersRequest(
            self.0
                .query("$skip", ::std::string::ToString::to_string(&value)),
        )
    }
    /// Asks for the number of all items. (`$count`)
    pub fn count(self, value: bool) -> Self {
        FoldersRequest(self.0.count(value, COUNTS_EVENTUALLY))
    }
}
