//! What a docs set says: plain data, every value with its span.

use serde::{Deserialize, Serialize};

use crate::span::{FileId, Span, Spanned};

/// The text of names: up to 23 bytes need no memory of their own, and longer ones are shared when they are cloned.
pub use smol_str::SmolStr;

/// A whole docs set, resolved.
///
/// `endpoints` are sorted by file; `resources` and `enums` by file, then name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Every page that was read, by [`FileId`].
    pub files: Vec<SourceFile>,
    /// The pages of `api/`.
    pub endpoints: Vec<Endpoint>,
    /// The entity and complex types of `resources/`.
    pub resources: Vec<Resource>,
    /// The enumerations of `resources/`.
    pub enums: Vec<Enum>,
}

/// A page's file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// The path below the docs set with `/` between names, e.g. `api/user-sendmail.md`;
    /// of an include, e.g. `includes/permissions/message-get.md`, with leading `../` where it lies above.
    pub path: String,
    /// The byte at which each line begins; the first is 0.
    pub lines: Vec<u32>,
}

impl SourceFile {
    /// The line of a byte, from 1.
    pub fn line(&self, byte: u32) -> u32 {
        self.lines.partition_point(|&start| start <= byte) as u32
    }
}

/// Text of a page in its languages, as inert Markdown: code spans kept, links and emphasis as plain words.
///
/// An English page has `english` only; a side-by-side page has both; a localized page has `local` only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The English text, empty where the page has none.
    pub english: String,
    /// The text in the page's own locale, empty where the page is English.
    pub local: String,
    /// Where it stands.
    pub span: Span,
}

impl Text {
    /// The English text, or the local one where the page has no English.
    pub fn english_or_local(&self) -> &str {
        if self.english.is_empty() {
            &self.local
        } else {
            &self.english
        }
    }

    /// The local text, or the English one where the page has no other.
    pub fn local_or_english(&self) -> &str {
        if self.local.is_empty() {
            &self.english
        } else {
            &self.local
        }
    }
}

/// One page of `api/`.
///
/// `T` is what stands for a type: a [`RawType`](crate::types::RawType) until
/// [`resolve`](crate::resolve), a [`TypeRef`] in the model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Endpoint<T = TypeRef> {
    /// The page's name: its file name without `.md`.
    pub page: String,
    /// Its file.
    pub file: FileId,
    /// The level-one heading.
    pub title: Text,
    /// The first paragraph after the heading (and the namespace line).
    pub summary: Text,
    /// The namespace line's value, e.g. `microsoft.graph`.
    pub namespace: Option<Spanned<SmolStr>>,
    /// What the page says of its own end, where it is deprecated.
    pub deprecated: Option<Spanned<SmolStr>>,
    /// The page's language, e.g. `en-US`, `ru-RU`.
    pub locale: SmolStr,
    /// The request lines, in the page's order.
    pub requests: Vec<Request>,
    /// The permission tables; `None` where they could not be read.
    pub permissions: Option<Vec<PermissionTable>>,
    /// Path, function, query, header and body parameters, in the page's order.
    pub parameters: Vec<Parameter<T>>,
    /// The type of the whole request body, where the page says that the body is an object of a type.
    pub body: Option<T>,
    /// What the page says that it answers.
    pub response: Response<T>,
    /// The examples, in the page's order.
    pub examples: Vec<Example<T>>,
}

/// A request line: `POST /users/{id | userPrincipalName}/sendMail`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The path, host and version cut, with a leading `/`, placeholders as written.
    pub path: Spanned<SmolStr>,
    /// What stands behind `?`.
    pub query: Option<Spanned<SmolStr>>,
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// Every method the reference uses.
    pub const ALL: [Method; 5] = [
        Method::Get,
        Method::Post,
        Method::Put,
        Method::Patch,
        Method::Delete,
    ];

    /// The method as it stands in a request line.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// One permission table, or one row of a matrix by resource.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermissionTable {
    /// The sub-heading or the row's resource, where there is one.
    pub label: Option<Spanned<SmolStr>>,
    /// For a signed-in user with a work or school account.
    pub delegated_work: Option<Vec<Alternative>>,
    /// For a signed-in user with a personal Microsoft account.
    pub delegated_personal: Option<Vec<Alternative>>,
    /// For an application without a user.
    pub application: Option<Vec<Alternative>>,
}

impl PermissionTable {
    /// The alternatives of an account type.
    pub fn of(&self, account: Account) -> Option<&[Alternative]> {
        match account {
            Account::Work => self.delegated_work.as_deref(),
            Account::Personal => self.delegated_personal.as_deref(),
            Account::Application => self.application.as_deref(),
        }
    }

    pub(crate) fn cell(&mut self, account: Account) -> &mut Option<Vec<Alternative>> {
        match account {
            Account::Work => &mut self.delegated_work,
            Account::Personal => &mut self.delegated_personal,
            Account::Application => &mut self.application,
        }
    }
}

/// An account type: who calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Account {
    /// A signed-in user with a work or school account.
    Work,
    /// A signed-in user with a personal Microsoft account.
    Personal,
    /// An application without a user.
    Application,
}

impl Account {
    /// All of them, as the docs' tables list them.
    pub const ALL: [Account; 3] = [Account::Work, Account::Personal, Account::Application];
}

/// Permissions needed together; the alternatives of an account type stand from least to most privileged.
///
/// An empty list of alternatives means "not supported", `None` that the cell could not be read.
pub type Alternative = Vec<Spanned<SmolStr>>;

/// A parameter of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter<T = TypeRef> {
    /// Where the parameter goes.
    pub place: Place,
    /// Its name in the URL, header or JSON object.
    pub name: Spanned<SmolStr>,
    /// Its type, where the page says.
    pub ty: Option<T>,
    /// Whether it is required, where the page says.
    pub required: Option<bool>,
    /// What the page says of it.
    pub description: Text,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Place {
    Path,
    Function,
    Query,
    Header,
    Body,
}

/// A reference to a type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypeRef {
    /// The qualified name: `Edm.String`, `microsoft.graph.message`, `microsoft.graph.callRecords.session`.
    pub name: Spanned<SmolStr>,
    /// Whether it is a collection of them.
    pub collection: bool,
}

/// What a page says that it answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response<T = TypeRef> {
    /// The status codes, in the page's order.
    pub statuses: Vec<Spanned<u16>>,
    /// The type of the body; `None` where there is no body.
    pub ty: Option<T>,
}

/// A request with its response.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Example<T = TypeRef> {
    /// The annotation's `name`.
    pub name: Option<Spanned<SmolStr>>,
    /// Where it begins.
    pub span: Span,
    /// The request, where the page shows one.
    pub request: Option<ExampleRequest>,
    /// The response, where the page shows one.
    pub response: Option<ExampleResponse<T>>,
}

/// The request of an example.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExampleRequest {
    /// The method.
    pub method: Method,
    /// The URL as written.
    pub url: Spanned<SmolStr>,
    /// The headers as written.
    pub headers: Vec<(Spanned<SmolStr>, Spanned<SmolStr>)>,
    /// The body.
    pub body: Option<Body>,
}

/// The response of an example.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExampleResponse<T = TypeRef> {
    /// The status code.
    pub status: Spanned<u16>,
    /// The headers as written.
    pub headers: Vec<(Spanned<SmolStr>, Spanned<SmolStr>)>,
    /// The body.
    pub body: Option<Body>,
    /// The annotation's `@odata.type`.
    pub ty: Option<T>,
    /// The annotation's `truncated`.
    pub truncated: bool,
}

/// The body of an example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The text: of a JSON body the repaired JSON, else as written.
    pub text: String,
    /// Whether `text` is valid JSON.
    pub json: bool,
    /// Where it stands.
    pub span: Span,
}

/// An entity or complex type.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    /// The qualified name, e.g. `microsoft.graph.message`.
    pub name: Spanned<SmolStr>,
    /// The page named like the type, or the first that describes it.
    pub file: FileId,
    /// Every page that describes it.
    pub files: Vec<FileId>,
    /// The page's first paragraph.
    pub summary: Text,
    /// The base type's qualified name.
    pub base: Option<Spanned<SmolStr>>,
    /// Whether only derived types exist.
    pub is_abstract: bool,
    /// Whether instances have properties beyond the documented ones.
    pub open: bool,
    /// The key property.
    pub key: Option<Spanned<SmolStr>>,
    /// The structural properties, in the page's order.
    pub properties: Vec<Property>,
    /// The navigation properties, in the page's order.
    pub relationships: Vec<Property>,
    /// The properties that only the JSON representation shows; `None` where its value tells no type.
    pub shown: Vec<Property>,
    /// The pages its Methods table links to, by name.
    pub methods: Vec<Spanned<SmolStr>>,
}

/// A property or relationship.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Property<T = TypeRef> {
    /// The JSON name.
    pub name: Spanned<SmolStr>,
    /// The type; `None` where the page names none that can be read.
    pub ty: Option<T>,
    /// What the page says of it.
    pub description: Text,
}

/// An enumeration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enum {
    /// The qualified name; of one given inline in a property `microsoft.graph.type.property`.
    pub name: Spanned<SmolStr>,
    /// Its file.
    pub file: FileId,
    /// The members, in the page's order.
    pub members: Vec<Member>,
}

/// A member of an enumeration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The name, as it stands in JSON.
    pub name: Spanned<SmolStr>,
    /// The number, where the page says.
    pub value: Option<Spanned<SmolStr>>,
    /// What the page says of it.
    pub description: Text,
}
