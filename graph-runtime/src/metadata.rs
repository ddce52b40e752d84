//! What the docs say of an operation, as constants.

mod permissions;

pub use permissions::{Alternative, Alternatives, PermissionTable, Permissions};

/// What the docs say of an operation.
#[derive(Clone, Copy, Debug)]
pub struct Metadata {
    /// The page's name: `user-sendmail`; of an endpoint without a page its path.
    pub page: &'static str,
    /// The page's file: `docs-src/api/user-sendmail.md`; of an endpoint without a page the source file.
    pub docs: &'static str,
    /// The method.
    pub method: Method,
    /// The permissions that allow it.
    pub permissions: Permissions,
    /// A route a line.
    routes: &'static str,
}

impl Metadata {
    /// What is said of an operation, with its routes as lines of a text.
    ///
    /// Few texts and no lists: a client of v1.0 has two thousand of these constants.
    ///
    /// ```
    /// use graph_runtime::{Metadata, Method, Permissions};
    ///
    /// const METADATA: Metadata = Metadata::new(
    ///     "user-sendmail",
    ///     "docs-src/api/user-sendmail.md",
    ///     Method::Post,
    ///     "/me/sendMail\n/users/{id | userPrincipalName}/sendMail",
    ///     Permissions::new("17\t\tMail.Send\tMail.Send\tMail.Send"),
    /// );
    /// assert!(METADATA.routes().eq(["/me/sendMail", "/users/{id | userPrincipalName}/sendMail"]));
    /// assert_eq!(METADATA.url().unwrap(), "https://learn.microsoft.com/graph/api/user-sendmail");
    /// ```
    pub const fn new(
        page: &'static str,
        docs: &'static str,
        method: Method,
        routes: &'static str,
        permissions: Permissions,
    ) -> Metadata {
        Metadata {
            page,
            docs,
            method,
            permissions,
            routes,
        }
    }

    /// What errors say of a URL that a service gave, which no page describes by itself.
    pub(crate) const fn of_url(page: &'static str, url: &'static str) -> Metadata {
        Metadata::new(page, url, Method::Get, "", Permissions::UNKNOWN)
    }

    /// The routes, as the page writes them: `/users/{id | userPrincipalName}/sendMail`.
    pub fn routes(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        self.routes.lines()
    }

    /// The published page; none of an endpoint without one.
    pub fn url(&self) -> Option<String> {
        let is_page = !self.page.is_empty() && !self.page.starts_with('/');
        is_page.then(|| match self.docs.starts_with("https:") {
            true => self.docs.to_owned(),
            false => format!("https://learn.microsoft.com/graph/api/{}", self.page),
        })
    }
}

/// An HTTP method of the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl From<Method> for http::Method {
    fn from(method: Method) -> http::Method {
        match method {
            Method::Get => http::Method::GET,
            Method::Post => http::Method::POST,
            Method::Put => http::Method::PUT,
            Method::Patch => http::Method::PATCH,
            Method::Delete => http::Method::DELETE,
        }
    }
}
