// Made by `cargo msgraph generate`.

//! The path of a request of [`Folders`], a step a type.

/// `/me`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct Me {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl Me {
    /// `/me/messages`
    pub fn messages(self) -> MeMessages {
        MeMessages {
            path: self.path.then("/messages"),
        }
    }
    /// `/me/mailFolders`
    pub fn mail_folders(self) -> MeMailFolders {
        MeMailFolders {
            path: self.path.then("/mailFolders"),
        }
    }
}

/// `/me/messages`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct MeMessages {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl MeMessages {
    /// `/me/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> MeMessagesId {
        MeMessagesId {
            path: self.path.id(id.as_ref()),
        }
    }
}

/// `/me/messages/{id}`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct MeMessagesId {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl MeMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /me/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::RequestOf(self.path.call("/me/messages/{id}"))
    }
}

/// `/me/mailFolders`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct MeMailFolders {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl MeMailFolders {
    /// Read the folders at the top of a mailbox.
    ///
    /// `GET /me/mailFolders`: [`ListMailFolders`](super::ListMailFolders).
    ///
    /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; personal `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; application `Mail.ReadBasic.All`, `Mail.Read`, `Mail.ReadWrite`
    pub fn list(self) -> super::ListMailFolders<::graph_runtime::Client> {
        super::RequestOf(self.path.call("/me/mailFolders"))
    }
    /// `/me/mailFolders/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> MeMailFoldersId {
        MeMailFoldersId {
            path: self.path.id(id.as_ref()),
        }
    }
}

/// `/me/mailFolders/{id}`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct MeMailFoldersId {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl MeMailFoldersId {
    /// `/me/mailFolders/{id}/messages`
    pub fn messages(self) -> MeMailFoldersIdMessages {
        MeMailFoldersIdMessages {
            path: self.path.then("/messages"),
        }
    }
}

/// `/me/mailFolders/{id}/messages`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct MeMailFoldersIdMessages {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl MeMailFoldersIdMessages {
    /// `/me/mailFolders/{id}/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> MeMailFoldersIdMessagesId {
        MeMailFoldersIdMessagesId {
            path: self.path.id(id.as_ref()),
        }
    }
}

/// `/me/mailFolders/{id}/messages/{id}`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct MeMailFoldersIdMessagesId {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl MeMailFoldersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /me/mailFolders/{id}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::RequestOf(self.path.call("/me/mailFolders/{id}/messages/{id}"))
    }
}

/// `/users`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct Users {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl Users {
    /// `/users/{id | userPrincipalName}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersId {
        UsersId {
            path: self.path.id(id.as_ref()),
        }
    }
}

/// `/users/{id | userPrincipalName}`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct UsersId {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl UsersId {
    /// `/users/{id | userPrincipalName}/messages`
    pub fn messages(self) -> UsersIdMessages {
        UsersIdMessages {
            path: self.path.then("/messages"),
        }
    }
    /// `/users/{id | userPrincipalName}/mailFolders`
    pub fn mail_folders(self) -> UsersIdMailFolders {
        UsersIdMailFolders {
            path: self.path.then("/mailFolders"),
        }
    }
}

/// `/users/{id | userPrincipalName}/messages`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct UsersIdMessages {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl UsersIdMessages {
    /// `/users/{id | userPrincipalName}/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersIdMessagesId {
        UsersIdMessagesId {
            path: self.path.id(id.as_ref()),
        }
    }
}

/// `/users/{id | userPrincipalName}/messages/{id}`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct UsersIdMessagesId {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl UsersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /users/{id | userPrincipalName}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::RequestOf(
            self.path
                .call("/users/{id | userPrincipalName}/messages/{id}"),
        )
    }
}

/// `/users/{id | userPrincipalName}/mailFolders`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct UsersIdMailFolders {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl UsersIdMailFolders {
    /// Read the folders at the top of a mailbox.
    ///
    /// `GET /users/{id | userPrincipalName}/mailFolders`: [`ListMailFolders`](super::ListMailFolders).
    ///
    /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; personal `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; application `Mail.ReadBasic.All`, `Mail.Read`, `Mail.ReadWrite`
    pub fn list(self) -> super::ListMailFolders<::graph_runtime::Client> {
        super::RequestOf(
            self.path
                .call("/users/{id | userPrincipalName}/mailFolders"),
        )
    }
    /// `/users/{id | userPrincipalName}/mailFolders/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersIdMailFoldersId {
        UsersIdMailFoldersId {
            path: self.path.id(id.as_ref()),
        }
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct UsersIdMailFoldersId {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl UsersIdMailFoldersId {
    /// `/users/{id | userPrincipalName}/mailFolders/{id}/messages`
    pub fn messages(self) -> UsersIdMailFoldersIdMessages {
        UsersIdMailFoldersIdMessages {
            path: self.path.then("/messages"),
        }
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}/messages`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct UsersIdMailFoldersIdMessages {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl UsersIdMailFoldersIdMessages {
    /// `/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersIdMailFoldersIdMessagesId {
        UsersIdMailFoldersIdMessagesId {
            path: self.path.id(id.as_ref()),
        }
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
#[derive(Clone, Debug)]
#[must_use = "a path does nothing by itself"]
pub struct UsersIdMailFoldersIdMessagesId {
    pub(super) path: ::graph_runtime::codegen::Path<::graph_runtime::Client>,
}

impl UsersIdMailFoldersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::RequestOf(
            self.path
                .call("/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}"),
        )
    }
}
