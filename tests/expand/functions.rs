// functions.txt, expanded by tests/expand.rs.

/// Alternate keys, colon paths, bytes, text, names of other namespaces.
#[derive(Clone, Debug)]
pub struct Everything {
    client: ::graph_runtime::Client,
}
impl Everything {
    /// What all endpoints of the client need together, by account type; nothing for one that not all support.
    pub const PERMISSIONS: ::graph_runtime::Permissions = ::graph_runtime::Permissions::new(
        "0\t\t\t\tApplication.Read.All CallRecords.Read.All Reports.Read.All Sites.ReadWrite.All",
    );
    /// A `Everything` whose requests go through the client.
    pub fn new(client: ::graph_runtime::Client) -> Self {
        Self { client }
    }
    /// `/applications`
    pub fn applications(&self) -> everything_path::Applications {
        EverythingPath::new(&self.client).then("/applications", [])
    }
    /// `/communications`
    pub fn communications(&self) -> everything_path::Communications {
        EverythingPath::new(&self.client).then("/communications", [])
    }
    /// `/me`
    pub fn me(&self) -> everything_path::Me {
        EverythingPath::new(&self.client).then("/me", [])
    }
    /// `/reports`
    pub fn reports(&self) -> everything_path::Reports {
        EverythingPath::new(&self.client).then("/reports", [])
    }
}
/// The path of a request of [`Everything`], a step a type.
#[allow(missing_debug_implementations)]
pub mod everything_path {
    /// `/applications`
    pub type Applications = super::EverythingPath<ApplicationsStep>;
    /// The place [`Applications`].
    pub enum ApplicationsStep {}
    impl Applications {
        /// `/applications/{id}`
        pub fn id(self, id: &str) -> ApplicationsId {
            self.then("/{}", [id])
        }
        /// `/applications(appId={appId})`
        pub fn app_id(self, app_id: &str) -> ApplicationsAppId {
            self.then("(appId='{}')", [app_id])
        }
    }
    /// `/applications/{id}`
    pub type ApplicationsId = super::EverythingPath<ApplicationsIdStep>;
    /// The place [`ApplicationsId`].
    pub enum ApplicationsIdStep {}
    impl ApplicationsId {
        /// Get one application by its id or its client id.
        ///
        /// `GET /applications/{id}`: [`GetApplication`](super::GetApplication).
        ///
        /// - Permissions: work or school `Application.Read.All`, `Application.ReadWrite.All`; personal not supported; application `Application.Read.All`
        pub fn get(self) -> super::GetApplication<::graph_runtime::Client> {
            self.call("", [], "/applications/{id}")
        }
    }
    /// `/applications(appId={appId})`
    pub type ApplicationsAppId = super::EverythingPath<ApplicationsAppIdStep>;
    /// The place [`ApplicationsAppId`].
    pub enum ApplicationsAppIdStep {}
    impl ApplicationsAppId {
        /// Get one application by its id or its client id.
        ///
        /// `GET /applications(appId='{appId}')`: [`GetApplication`](super::GetApplication).
        ///
        /// - Permissions: work or school `Application.Read.All`, `Application.ReadWrite.All`; personal not supported; application `Application.Read.All`
        pub fn get(self) -> super::GetApplication<::graph_runtime::Client> {
            self.call("", [], "/applications(appId='{appId}')")
        }
    }
    /// `/communications`
    pub type Communications = super::EverythingPath<CommunicationsStep>;
    /// The place [`Communications`].
    pub enum CommunicationsStep {}
    impl Communications {
        /// `/communications/callRecords`
        pub fn call_records(self) -> CommunicationsCallRecords {
            self.then("/callRecords", [])
        }
    }
    /// `/communications/callRecords`
    pub type CommunicationsCallRecords = super::EverythingPath<
        CommunicationsCallRecordsStep,
    >;
    /// The place [`CommunicationsCallRecords`].
    pub enum CommunicationsCallRecordsStep {}
    impl CommunicationsCallRecords {
        /// `/communications/callRecords/{id}`
        pub fn id(self, id: &str) -> CommunicationsCallRecordsId {
            self.then("/{}", [id])
        }
    }
    /// `/communications/callRecords/{id}`
    pub type CommunicationsCallRecordsId = super::EverythingPath<
        CommunicationsCallRecordsIdStep,
    >;
    /// The place [`CommunicationsCallRecordsId`].
    pub enum CommunicationsCallRecordsIdStep {}
    impl CommunicationsCallRecordsId {
        /// Get one call record.
        ///
        /// `GET /communications/callRecords/{id}`: [`GetCallRecordsCallRecord`](super::GetCallRecordsCallRecord).
        ///
        /// - Permissions: work or school not supported; personal not supported; application `CallRecords.Read.All`
        pub fn get(self) -> super::GetCallRecordsCallRecord<::graph_runtime::Client> {
            self.call("", [], "/communications/callRecords/{id}")
        }
    }
    /// `/me`
    pub type Me = super::EverythingPath<MeStep>;
    /// The place [`Me`].
    pub enum MeStep {}
    impl Me {
        /// `/me/drive`
        pub fn drive(self) -> MeDrive {
            self.then("/drive", [])
        }
    }
    /// `/me/drive`
    pub type MeDrive = super::EverythingPath<MeDriveStep>;
    /// The place [`MeDrive`].
    pub enum MeDriveStep {}
    impl MeDrive {
        /// `/me/drive/items`
        pub fn items(self) -> MeDriveItems {
            self.then("/items", [])
        }
        /// `/me/drive/root`
        pub fn root(self) -> MeDriveRoot {
            self.then("/root", [])
        }
    }
    /// `/me/drive/items`
    pub type MeDriveItems = super::EverythingPath<MeDriveItemsStep>;
    /// The place [`MeDriveItems`].
    pub enum MeDriveItemsStep {}
    impl MeDriveItems {
        /// `/me/drive/items/{item-id}`
        pub fn id(self, item_id: &str) -> MeDriveItemsId {
            self.then("/{}", [item_id])
        }
    }
    /// `/me/drive/items/{item-id}`
    pub type MeDriveItemsId = super::EverythingPath<MeDriveItemsIdStep>;
    /// The place [`MeDriveItemsId`].
    pub enum MeDriveItemsIdStep {}
    impl MeDriveItemsId {
        /// `/me/drive/items/{item-id}/content`
        pub fn content(self) -> MeDriveItemsIdContent {
            self.then("/content", [])
        }
    }
    /// `/me/drive/items/{item-id}/content`
    pub type MeDriveItemsIdContent = super::EverythingPath<MeDriveItemsIdContentStep>;
    /// The place [`MeDriveItemsIdContent`].
    pub enum MeDriveItemsIdContentStep {}
    impl MeDriveItemsIdContent {
        /// Create or replace a file.
        ///
        /// `PUT /me/drive/items/{item-id}/content`: [`DriveItemReplaceContent`](super::DriveItemReplaceContent).
        ///
        /// - Permissions: work or school `Files.ReadWrite`, `Files.ReadWrite.All`; personal `Files.ReadWrite`, `Files.ReadWrite.All`; application `Sites.ReadWrite.All`
        pub fn replace(
            self,
            content: impl ::core::convert::Into<::graph_runtime::Bytes>,
        ) -> super::DriveItemReplaceContent<::graph_runtime::Client> {
            self.call("", [], "/me/drive/items/{item-id}/content").with_content(content)
        }
    }
    /// `/me/drive/root`
    pub type MeDriveRoot = super::EverythingPath<MeDriveRootStep>;
    /// The place [`MeDriveRoot`].
    pub enum MeDriveRootStep {}
    impl MeDriveRoot {
        /// `/me/drive/root:/{item-path}:`
        pub fn path(self, item_path: &str) -> MeDriveRootPath {
            self.then(":/{/}:", [item_path])
        }
    }
    /// `/me/drive/root:/{item-path}:`
    pub type MeDriveRootPath = super::EverythingPath<MeDriveRootPathStep>;
    /// The place [`MeDriveRootPath`].
    pub enum MeDriveRootPathStep {}
    impl MeDriveRootPath {
        /// `/me/drive/root:/{item-path}:/content`
        pub fn content(self) -> MeDriveRootPathContent {
            self.then("/content", [])
        }
    }
    /// `/me/drive/root:/{item-path}:/content`
    pub type MeDriveRootPathContent = super::EverythingPath<MeDriveRootPathContentStep>;
    /// The place [`MeDriveRootPathContent`].
    pub enum MeDriveRootPathContentStep {}
    impl MeDriveRootPathContent {
        /// Create or replace a file.
        ///
        /// `PUT /me/drive/root:/{item-path}:/content`: [`DriveItemReplaceContent`](super::DriveItemReplaceContent).
        ///
        /// - Permissions: work or school `Files.ReadWrite`, `Files.ReadWrite.All`; personal `Files.ReadWrite`, `Files.ReadWrite.All`; application `Sites.ReadWrite.All`
        pub fn replace(
            self,
            content: impl ::core::convert::Into<::graph_runtime::Bytes>,
        ) -> super::DriveItemReplaceContent<::graph_runtime::Client> {
            self.call("", [], "/me/drive/root:/{item-path}:/content")
                .with_content(content)
        }
    }
    /// `/reports`
    pub type Reports = super::EverythingPath<ReportsStep>;
    /// The place [`Reports`].
    pub enum ReportsStep {}
    impl Reports {
        /// Get who did what, as CSV.
        ///
        /// `GET /reports/getActivityDetail(period='{period}')`: [`ReportrootGetActivityDetail`](super::ReportrootGetActivityDetail).
        ///
        /// - Permissions: work or school `Reports.Read.All`; personal not supported; application `Reports.Read.All`
        pub fn get_activity_detail(
            self,
            period: &str,
        ) -> super::ReportrootGetActivityDetail<::graph_runtime::Client> {
            self.call(
                "/getActivityDetail(period='{}')",
                [period],
                "/reports/getActivityDetail(period='{period}')",
            )
        }
    }
}
/// A place `P` in the path of a request.
#[must_use = "a path does nothing by itself"]
pub struct EverythingPath<P>(
    ::graph_runtime::codegen::Path<::graph_runtime::Client>,
    ::core::marker::PhantomData<fn() -> P>,
);
impl EverythingPath<()> {
    fn new(client: &::graph_runtime::Client) -> Self {
        EverythingPath(
            ::graph_runtime::codegen::Path::new(::core::clone::Clone::clone(client)),
            ::core::marker::PhantomData,
        )
    }
}
#[allow(dead_code)]
impl<P> EverythingPath<P> {
    fn then<Q, const N: usize>(
        self,
        rest: &'static str,
        values: [&str; N],
    ) -> EverythingPath<Q> {
        EverythingPath(self.0.then(rest, &values), ::core::marker::PhantomData)
    }
    fn call<O, const N: usize>(
        self,
        rest: &'static str,
        values: [&str; N],
        route: &'static str,
    ) -> EverythingRequest<O, ::graph_runtime::Client> {
        EverythingRequest(self.0.call(rest, &values, route))
    }
}
impl<P> ::core::clone::Clone for EverythingPath<P> {
    fn clone(&self) -> Self {
        EverythingPath(::core::clone::Clone::clone(&self.0), self.1)
    }
}
impl<P> ::core::fmt::Debug for EverythingPath<P> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.0, f)
    }
}
/// A request of the operation `P`; with a client it can be awaited.
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct EverythingRequest<P, C = ()>(::graph_runtime::codegen::Call<P, C>);
impl<P, C: ::core::clone::Clone> ::core::clone::Clone for EverythingRequest<P, C> {
    fn clone(&self) -> Self {
        EverythingRequest(::core::clone::Clone::clone(&self.0))
    }
}
impl<P, C> ::core::fmt::Debug for EverythingRequest<P, C> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.0, f)
    }
}
#[allow(dead_code)]
impl<P> EverythingRequest<P> {
    fn call<const N: usize>(
        path: &'static str,
        values: [&str; N],
        route: &'static str,
    ) -> Self {
        EverythingRequest(::graph_runtime::codegen::Call::new(path, &values, route))
    }
}
#[allow(dead_code)]
impl<P, C> EverythingRequest<P, C> {
    fn with_content(
        self,
        content: impl ::core::convert::Into<::graph_runtime::Bytes>,
    ) -> Self {
        EverythingRequest(self.0.content(content))
    }
    fn with_json<T: ::graph_runtime::codegen::Json>(
        self,
        value: impl ::core::convert::Into<T>,
    ) -> Self {
        EverythingRequest(self.0.json::<T>(value))
    }
    fn with_json_list<T: ::graph_runtime::codegen::Json>(
        self,
        values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<T>>,
    ) -> Self {
        EverythingRequest(self.0.json_list::<T>(values))
    }
    fn with_object(self) -> Self {
        EverythingRequest(self.0.object())
    }
    fn with_parameter<T: ::graph_runtime::codegen::Json>(
        self,
        name: &'static str,
        value: impl ::core::convert::Into<T>,
    ) -> Self {
        EverythingRequest(self.0.parameter::<T>(name, value))
    }
    fn with_parameter_list<T: ::graph_runtime::codegen::Json>(
        self,
        name: &'static str,
        values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<T>>,
    ) -> Self {
        EverythingRequest(self.0.parameter_list::<T>(name, values))
    }
}
impl<P: ::graph_runtime::codegen::Operation> EverythingRequest<P> {
    /// The permissions of the page, by account type.
    pub const PERMISSIONS: ::graph_runtime::Permissions = P::METADATA.permissions;
}
impl<P: ::graph_runtime::codegen::Operation, C> ::graph_runtime::Endpoint
for EverythingRequest<P, C> {
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
for EverythingRequest<P, ::graph_runtime::Client> {
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
> EverythingRequest<P, ::graph_runtime::Client>
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
impl<P, C> EverythingRequest<P, C> {
    /// Sets a query option, such as one that is not documented.
    pub fn query(
        self,
        name: &'static str,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        EverythingRequest(self.0.query(name, value))
    }
    /// Adds a header.
    pub fn header(
        self,
        name: &'static str,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        EverythingRequest(self.0.header(name, value))
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
> EverythingRequest<P, C> {
    /// Sets a body parameter that is not documented.
    pub fn set(
        self,
        name: &str,
        value: impl ::core::convert::Into<::graph_runtime::Value>,
    ) -> Self {
        EverythingRequest(self.0.set(name, value))
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
> EverythingRequest<P, C> {
    /// Writes a property as `null`, which clears it.
    pub fn null(self, property: ::graph_runtime::Property<T>) -> Self {
        EverythingRequest(self.0.null(property.name()))
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
> EverythingRequest<P, C> {
    /// Asks for these properties only, with commas between them. (`$select`)
    pub fn select(
        self,
        value: impl ::core::convert::Into<::graph_runtime::Select<T>>,
    ) -> Self {
        EverythingRequest(self.0.query("$select", value.into()))
    }
    /// Asks for these relationships too. (`$expand`)
    pub fn expand(
        self,
        value: impl ::core::convert::Into<::graph_runtime::Expand<T>>,
    ) -> Self {
        EverythingRequest(self.0.query("$expand", value.into()))
    }
}
/// Where a list is answered.
impl<P, A, T, const COUNTS_EVENTUALLY: bool, C> EverythingRequest<P, C>
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
        EverythingRequest(self.0.query("$filter", value.into()))
    }
    /// Asks for the items that match a search. (`$search`)
    pub fn search(
        self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        EverythingRequest(self.0.query("$search", value))
    }
    /// Asks for an order. (`$orderby`)
    pub fn order_by(
        self,
        value: impl ::core::convert::Into<::graph_runtime::Order<T>>,
    ) -> Self {
        EverythingRequest(self.0.query("$orderby", value.into()))
    }
    /// Sets the size of a page. (`$top`)
    pub fn top(self, value: u32) -> Self {
        EverythingRequest(
            self.0.query("$top", ::std::string::ToString::to_string(&value)),
        )
    }
    /// Leaves out the first items. (`$skip`)
    pub fn skip(self, value: u32) -> Self {
        EverythingRequest(
            self.0.query("$skip", ::std::string::ToString::to_string(&value)),
        )
    }
    /// Asks for the number of all items. (`$count`)
    pub fn count(self, value: bool) -> Self {
        EverythingRequest(self.0.count(value, COUNTS_EVENTUALLY))
    }
}
/// Get one application by its id or its client id.
///
/// - `GET /applications/{id}`
/// - `GET /applications(appId='{appId}')`
///
/// Answers [`Application`].
///
/// | Account | Permissions, least privileged first |
/// |---|---|
/// | work or school | `Application.Read.All`, `Application.ReadWrite.All` |
/// | personal | not supported |
/// | application | `Application.Read.All` |
///
/// [`application-get`](https://learn.microsoft.com/graph/api/application-get) in the reference.
///
/// ```text
/// client.applications().id(id).get().await?
/// ```
pub type GetApplication<C = ()> = EverythingRequest<GetApplicationOperation, C>;
impl GetApplication {
    /// `GET /applications/{id}`
    pub fn applications(id: &str) -> Self {
        Self::call("/applications/{}", [id], "/applications/{id}")
    }
    /// `GET /applications(appId='{appId}')`
    pub fn applications_app_id(app_id: &str) -> Self {
        Self::call(
            "/applications(appId='{}')",
            [app_id],
            "/applications(appId='{appId}')",
        )
    }
}
/// The operation of [`GetApplication`](type@GetApplication).
#[allow(missing_debug_implementations)]
pub enum GetApplicationOperation {}
impl ::graph_runtime::codegen::Operation for GetApplicationOperation {
    type Kind = ::graph_runtime::codegen::kind::Item<
        ::graph_runtime::codegen::answer::Object<Application>,
        Application,
    >;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata::new(
        "application-get",
        "ui/docs/api/application-get.md",
        ::graph_runtime::Method::Get,
        "/applications/{id}\n/applications(appId='{appId}')",
        ::graph_runtime::Permissions::new(
            "17\t\tApplication.Read.All,Application.ReadWrite.All\t\tApplication.Read.All",
        ),
    );
}
/// Get one call record.
///
/// - `GET /communications/callRecords/{id}`
///
/// Answers [`CallRecordsCallRecord`].
///
/// | Account | Permissions, least privileged first |
/// |---|---|
/// | work or school | not supported |
/// | personal | not supported |
/// | application | `CallRecords.Read.All` |
///
/// [`callrecords-callrecord-get`](https://learn.microsoft.com/graph/api/callrecords-callrecord-get) in the reference.
///
/// ```text
/// client.communications().call_records().id(id).get().await?
/// ```
pub type GetCallRecordsCallRecord<C = ()> = EverythingRequest<
    GetCallRecordsCallRecordOperation,
    C,
>;
impl GetCallRecordsCallRecord {
    /// `GET /communications/callRecords/{id}`
    pub fn communications(id: &str) -> Self {
        Self::call(
            "/communications/callRecords/{}",
            [id],
            "/communications/callRecords/{id}",
        )
    }
}
/// The operation of [`GetCallRecordsCallRecord`](type@GetCallRecordsCallRecord).
#[allow(missing_debug_implementations)]
pub enum GetCallRecordsCallRecordOperation {}
impl ::graph_runtime::codegen::Operation for GetCallRecordsCallRecordOperation {
    type Kind = ::graph_runtime::codegen::kind::Item<
        ::graph_runtime::codegen::answer::Object<CallRecordsCallRecord>,
        CallRecordsCallRecord,
    >;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata::new(
        "callrecords-callrecord-get",
        "ui/docs/api/callrecords-callrecord-get.md",
        ::graph_runtime::Method::Get,
        "/communications/callRecords/{id}",
        ::graph_runtime::Permissions::new("19\t\t\t\tCallRecords.Read.All"),
    );
}
/// Create or replace a file.
///
/// - `PUT /me/drive/items/{item-id}/content`
/// - `PUT /me/drive/root:/{item-path}:/content`
///
/// Answers [`DriveItem`].
///
/// | Account | Permissions, least privileged first |
/// |---|---|
/// | work or school | `Files.ReadWrite`, `Files.ReadWrite.All` |
/// | personal | `Files.ReadWrite`, `Files.ReadWrite.All` |
/// | application | `Sites.ReadWrite.All` |
///
/// [`driveitem-put-content`](https://learn.microsoft.com/graph/api/driveitem-put-content) in the reference.
///
/// ```text
/// client.me().drive().items().id(item_id).content().replace(content).await?
/// ```
pub type DriveItemReplaceContent<C = ()> = EverythingRequest<
    DriveItemReplaceContentOperation,
    C,
>;
impl DriveItemReplaceContent {
    /// `PUT /me/drive/items/{item-id}/content`
    pub fn me_drive_items(
        item_id: &str,
        content: impl ::core::convert::Into<::graph_runtime::Bytes>,
    ) -> Self {
        Self::call(
                "/me/drive/items/{}/content",
                [item_id],
                "/me/drive/items/{item-id}/content",
            )
            .with_content(content)
    }
    /// `PUT /me/drive/root:/{item-path}:/content`
    pub fn me_drive_root_path(
        item_path: &str,
        content: impl ::core::convert::Into<::graph_runtime::Bytes>,
    ) -> Self {
        Self::call(
                "/me/drive/root:/{/}:/content",
                [item_path],
                "/me/drive/root:/{item-path}:/content",
            )
            .with_content(content)
    }
}
/// The operation of [`DriveItemReplaceContent`](type@DriveItemReplaceContent).
#[allow(missing_debug_implementations)]
pub enum DriveItemReplaceContentOperation {}
impl ::graph_runtime::codegen::Operation for DriveItemReplaceContentOperation {
    type Kind = ::graph_runtime::codegen::answer::Object<DriveItem>;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata::new(
        "driveitem-put-content",
        "ui/docs/api/driveitem-put-content.md",
        ::graph_runtime::Method::Put,
        "/me/drive/items/{item-id}/content\n/me/drive/root:/{item-path}:/content",
        ::graph_runtime::Permissions::new(
            "17\t\tFiles.ReadWrite,Files.ReadWrite.All\tFiles.ReadWrite,Files.ReadWrite.All\tSites.ReadWrite.All",
        ),
    );
}
/// Get who did what, as CSV.
///
/// - `GET /reports/getActivityDetail(period='{period}')`
///
/// Answers text.
///
/// | Account | Permissions, least privileged first |
/// |---|---|
/// | work or school | `Reports.Read.All` |
/// | personal | not supported |
/// | application | `Reports.Read.All` |
///
/// [`reportroot-getactivitydetail`](https://learn.microsoft.com/graph/api/reportroot-getactivitydetail) in the reference.
///
/// ```text
/// client.reports().get_activity_detail(period).await?
/// ```
pub type ReportrootGetActivityDetail<C = ()> = EverythingRequest<
    ReportrootGetActivityDetailOperation,
    C,
>;
impl ReportrootGetActivityDetail {
    /// `GET /reports/getActivityDetail(period='{period}')`
    pub fn reports(period: &str) -> Self {
        Self::call(
            "/reports/getActivityDetail(period='{}')",
            [period],
            "/reports/getActivityDetail(period='{period}')",
        )
    }
}
/// The operation of [`ReportrootGetActivityDetail`](type@ReportrootGetActivityDetail).
#[allow(missing_debug_implementations)]
pub enum ReportrootGetActivityDetailOperation {}
impl ::graph_runtime::codegen::Operation for ReportrootGetActivityDetailOperation {
    type Kind = ::graph_runtime::codegen::kind::List<
        ::graph_runtime::codegen::answer::Text,
        ::graph_runtime::Value,
    >;
    const METADATA: ::graph_runtime::Metadata = ::graph_runtime::Metadata::new(
        "reportroot-getactivitydetail",
        "ui/docs/api/reportroot-getactivitydetail.md",
        ::graph_runtime::Method::Get,
        "/reports/getActivityDetail(period='{period}')",
        ::graph_runtime::Permissions::new("17\t\tReports.Read.All\t\tReports.Read.All"),
    );
}
/// An app that is registered.
///
/// `microsoft.graph.application` in the [reference](https://learn.microsoft.com/graph/api/resources/application).
#[derive(Clone)]
#[non_exhaustive]
pub struct Application {
    /// The key.
    pub id: ::core::option::Option<::std::string::String>,
    /// The client id.
    pub app_id: ::core::option::Option<::std::string::String>,
    /// Whether tokens come by POST.
    pub oauth2_require_post_response: ::core::option::Option<bool>,
    /// The kind; a Rust keyword.
    pub type_: ::core::option::Option<::std::string::String>,
    /// What else it has: properties that the documentation does not list, and those that were or shall be `null`.
    pub rest: ::graph_runtime::Rest,
}
impl Application {
    /// An empty `Application`.
    pub fn new() -> Self {
        Self {
            id: ::core::option::Option::None,
            app_id: ::core::option::Option::None,
            oauth2_require_post_response: ::core::option::Option::None,
            type_: ::core::option::Option::None,
            rest: ::graph_runtime::Rest::default(),
        }
    }
    /// Sets [`Application::id`].
    #[must_use]
    pub fn id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.id, value);
        self
    }
    /// Sets [`Application::app_id`].
    #[must_use]
    pub fn app_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.app_id, value);
        self
    }
    /// Sets [`Application::oauth2_require_post_response`].
    #[must_use]
    pub fn oauth2_require_post_response(mut self, value: bool) -> Self {
        ::graph_runtime::codegen::set(&mut self.oauth2_require_post_response, value);
        self
    }
    /// Sets [`Application::type_`].
    #[must_use]
    pub fn type_(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.type_, value);
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
impl ::graph_runtime::codegen::Object for Application {
    const TABLE: ::graph_runtime::codegen::Table = ::graph_runtime::codegen::Table {
        name: "microsoft.graph.application",
        properties: &["id", "appId", "oauth2RequirePostResponse", "type"],
    };
    fn read_property<'de, A: ::graph_runtime::codegen::MapAccess<'de>>(
        &mut self,
        place: usize,
        next: ::graph_runtime::codegen::Next<'_, A>,
    ) -> ::core::result::Result<::graph_runtime::codegen::Read, A::Error> {
        match place {
            0 => next.read(&mut self.id),
            1 => next.read(&mut self.app_id),
            2 => next.read(&mut self.oauth2_require_post_response),
            3 => next.read(&mut self.type_),
            _ => next.keep(&mut self.rest),
        }
    }
    fn write_properties<'a, S: ::graph_runtime::codegen::SerializeMap>(
        &'a self,
        to: &mut ::graph_runtime::codegen::Properties<'a, S>,
    ) {
        to.beside(&self.rest);
        to.write(&self.id);
        to.write(&self.app_id);
        to.write(&self.oauth2_require_post_response);
        to.write(&self.type_);
    }
}
::graph_runtime::codegen::object_impls!(Application);
/// The names of the properties and relationships of [`Application`].
pub mod application {
    /// [`Application::id`](super::Application::id).
    pub const ID: ::graph_runtime::Property<super::Application> = ::graph_runtime::Property::new(
        "id",
    );
    /// [`Application::app_id`](super::Application::app_id).
    pub const APP_ID: ::graph_runtime::Property<super::Application> = ::graph_runtime::Property::new(
        "appId",
    );
    /// [`Application::oauth2_require_post_response`](super::Application::oauth2_require_post_response).
    pub const OAUTH2_REQUIRE_POST_RESPONSE: ::graph_runtime::Property<
        super::Application,
    > = ::graph_runtime::Property::new("oauth2RequirePostResponse");
    /// [`Application::type_`](super::Application::type_).
    pub const TYPE: ::graph_runtime::Property<super::Application> = ::graph_runtime::Property::new(
        "type",
    );
}
/// What is known of a call.
///
/// `microsoft.graph.callRecords.callRecord` in the [reference](https://learn.microsoft.com/graph/api/resources/callrecords-callrecord).
#[derive(Clone)]
#[non_exhaustive]
pub struct CallRecordsCallRecord {
    /// The key.
    pub id: ::core::option::Option<::graph_runtime::Uuid>,
    /// The version.
    pub version: ::core::option::Option<i64>,
    /// The kinds of media.
    pub modalities: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// What else it has: properties that the documentation does not list, and those that were or shall be `null`.
    pub rest: ::graph_runtime::Rest,
}
impl CallRecordsCallRecord {
    /// An empty `CallRecordsCallRecord`.
    pub fn new() -> Self {
        Self {
            id: ::core::option::Option::None,
            version: ::core::option::Option::None,
            modalities: ::core::option::Option::None,
            rest: ::graph_runtime::Rest::default(),
        }
    }
    /// Sets [`CallRecordsCallRecord::id`].
    #[must_use]
    pub fn id(mut self, value: ::graph_runtime::Uuid) -> Self {
        ::graph_runtime::codegen::set(&mut self.id, value);
        self
    }
    /// Sets [`CallRecordsCallRecord::version`].
    #[must_use]
    pub fn version(mut self, value: i64) -> Self {
        ::graph_runtime::codegen::set(&mut self.version, value);
        self
    }
    /// Sets [`CallRecordsCallRecord::modalities`].
    #[must_use]
    pub fn modalities(
        mut self,
        value: impl ::core::iter::IntoIterator<
            Item = impl ::core::convert::Into<::std::string::String>,
        >,
    ) -> Self {
        ::graph_runtime::codegen::set_list(&mut self.modalities, value);
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
impl ::graph_runtime::codegen::Object for CallRecordsCallRecord {
    const TABLE: ::graph_runtime::codegen::Table = ::graph_runtime::codegen::Table {
        name: "microsoft.graph.callRecords.callRecord",
        properties: &["id", "version", "modalities"],
    };
    fn read_property<'de, A: ::graph_runtime::codegen::MapAccess<'de>>(
        &mut self,
        place: usize,
        next: ::graph_runtime::codegen::Next<'_, A>,
    ) -> ::core::result::Result<::graph_runtime::codegen::Read, A::Error> {
        match place {
            0 => next.read(&mut self.id),
            1 => next.read(&mut self.version),
            2 => next.read(&mut self.modalities),
            _ => next.keep(&mut self.rest),
        }
    }
    fn write_properties<'a, S: ::graph_runtime::codegen::SerializeMap>(
        &'a self,
        to: &mut ::graph_runtime::codegen::Properties<'a, S>,
    ) {
        to.beside(&self.rest);
        to.write(&self.id);
        to.write(&self.version);
        to.write(&self.modalities);
    }
}
::graph_runtime::codegen::object_impls!(CallRecordsCallRecord);
/// The names of the properties and relationships of [`CallRecordsCallRecord`].
pub mod call_records_call_record {
    /// [`CallRecordsCallRecord::id`](super::CallRecordsCallRecord::id).
    pub const ID: ::graph_runtime::Property<super::CallRecordsCallRecord> = ::graph_runtime::Property::new(
        "id",
    );
    /// [`CallRecordsCallRecord::version`](super::CallRecordsCallRecord::version).
    pub const VERSION: ::graph_runtime::Property<super::CallRecordsCallRecord> = ::graph_runtime::Property::new(
        "version",
    );
    /// [`CallRecordsCallRecord::modalities`](super::CallRecordsCallRecord::modalities).
    pub const MODALITIES: ::graph_runtime::Property<super::CallRecordsCallRecord> = ::graph_runtime::Property::new(
        "modalities",
    );
}
/// A file or folder.
///
/// `microsoft.graph.driveItem` in the [reference](https://learn.microsoft.com/graph/api/resources/driveitem).
#[derive(Clone)]
#[non_exhaustive]
pub struct DriveItem {
    /// The key.
    pub id: ::core::option::Option<::std::string::String>,
    /// The size in bytes.
    pub size: ::core::option::Option<i64>,
    /// Where the content is.
    pub microsoft_graph_download_url: ::core::option::Option<::std::string::String>,
    /// What else it has: properties that the documentation does not list, and those that were or shall be `null`.
    pub rest: ::graph_runtime::Rest,
}
impl DriveItem {
    /// An empty `DriveItem`.
    pub fn new() -> Self {
        Self {
            id: ::core::option::Option::None,
            size: ::core::option::Option::None,
            microsoft_graph_download_url: ::core::option::Option::None,
            rest: ::graph_runtime::Rest::default(),
        }
    }
    /// Sets [`DriveItem::id`].
    #[must_use]
    pub fn id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.id, value);
        self
    }
    /// Sets [`DriveItem::size`].
    #[must_use]
    pub fn size(mut self, value: i64) -> Self {
        ::graph_runtime::codegen::set(&mut self.size, value);
        self
    }
    /// Sets [`DriveItem::microsoft_graph_download_url`].
    #[must_use]
    pub fn microsoft_graph_download_url(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.microsoft_graph_download_url, value);
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
impl ::graph_runtime::codegen::Object for DriveItem {
    const TABLE: ::graph_runtime::codegen::Table = ::graph_runtime::codegen::Table {
        name: "microsoft.graph.driveItem",
        properties: &["id", "size", "@microsoft.graph.downloadUrl"],
    };
    fn read_property<'de, A: ::graph_runtime::codegen::MapAccess<'de>>(
        &mut self,
        place: usize,
        next: ::graph_runtime::codegen::Next<'_, A>,
    ) -> ::core::result::Result<::graph_runtime::codegen::Read, A::Error> {
        match place {
            0 => next.read(&mut self.id),
            1 => next.read(&mut self.size),
            2 => next.read(&mut self.microsoft_graph_download_url),
            _ => next.keep(&mut self.rest),
        }
    }
    fn write_properties<'a, S: ::graph_runtime::codegen::SerializeMap>(
        &'a self,
        to: &mut ::graph_runtime::codegen::Properties<'a, S>,
    ) {
        to.beside(&self.rest);
        to.write(&self.id);
        to.write(&self.size);
        to.write(&self.microsoft_graph_download_url);
    }
}
::graph_runtime::codegen::object_impls!(DriveItem);
/// The names of the properties and relationships of [`DriveItem`].
pub mod drive_item {
    /// [`DriveItem::id`](super::DriveItem::id).
    pub const ID: ::graph_runtime::Property<super::DriveItem> = ::graph_runtime::Property::new(
        "id",
    );
    /// [`DriveItem::size`](super::DriveItem::size).
    pub const SIZE: ::graph_runtime::Property<super::DriveItem> = ::graph_runtime::Property::new(
        "size",
    );
    /// [`DriveItem::microsoft_graph_download_url`](super::DriveItem::microsoft_graph_download_url).
    pub const MICROSOFT_GRAPH_DOWNLOAD_URL: ::graph_runtime::Property<
        super::DriveItem,
    > = ::graph_runtime::Property::new("@microsoft.graph.downloadUrl");
}
