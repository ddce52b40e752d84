//! What the docs say of an operation, as constants.

/// What the docs say of an operation.
#[derive(Clone, Copy, Debug)]
pub struct Metadata {
    /// The page's name: `user-sendmail`; of an endpoint without a page its path.
    pub page: &'static str,
    /// The page's file: `docs-src/api/user-sendmail.md`; of an endpoint without a page the source file.
    pub docs: &'static str,
    /// The published page; empty of an endpoint without one.
    pub url: &'static str,
    /// The method.
    pub method: Method,
    /// The routes, as the page writes them: `/users/{id | userPrincipalName}/sendMail`.
    pub routes: &'static [&'static str],
    /// The permissions that allow it.
    pub permissions: Permissions,
}

impl Metadata {
    /// What errors say of a URL that a service gave, which no page describes by itself.
    pub(crate) const fn of_url(page: &'static str, url: &'static str) -> Metadata {
        Metadata {
            page,
            docs: url,
            url,
            method: Method::Get,
            routes: &[],
            permissions: Permissions { tables: None },
        }
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

/// Permissions needed together.
pub type Alternative = &'static [&'static str];

/// The permission tables of a page.
#[derive(Clone, Copy, Debug)]
pub struct Permissions {
    /// The tables: most pages have one, some one for each kind of resource. `None`: the docs could not be read.
    pub tables: Option<&'static [PermissionTable]>,
}

/// A permission table: alternatives for each account type, least privileged first.
///
/// No alternative means that the account type is not supported, `None` that the docs could not be read.
#[derive(Clone, Copy, Debug)]
pub struct PermissionTable {
    /// What the table is for, where a page has several.
    pub label: Option<&'static str>,
    /// For a signed-in user with a work or school account.
    pub delegated_work: Option<&'static [Alternative]>,
    /// For a signed-in user with a personal Microsoft account.
    pub delegated_personal: Option<&'static [Alternative]>,
    /// For an application without a user.
    pub application: Option<&'static [Alternative]>,
    /// The line of [`Metadata::docs`] where the table stands; 0 of a client's, which stands on no page.
    pub line: u32,
}

impl Permissions {
    /// The first table's alternatives for a work or school account; none where it has none.
    pub const fn delegated_work(&self) -> &'static [Alternative] {
        match self.tables {
            Some(
                [
                    PermissionTable {
                        delegated_work: Some(alternatives),
                        ..
                    },
                    ..,
                ],
            ) => alternatives,
            _ => &[],
        }
    }

    /// The first table's alternatives for a personal account; none where it has none.
    pub const fn delegated_personal(&self) -> &'static [Alternative] {
        match self.tables {
            Some(
                [
                    PermissionTable {
                        delegated_personal: Some(alternatives),
                        ..
                    },
                    ..,
                ],
            ) => alternatives,
            _ => &[],
        }
    }

    /// The first table's alternatives for an application; none where it has none.
    pub const fn application(&self) -> &'static [Alternative] {
        match self.tables {
            Some(
                [
                    PermissionTable {
                        application: Some(alternatives),
                        ..
                    },
                    ..,
                ],
            ) => alternatives,
            _ => &[],
        }
    }
}
