// Made by `cargo msgraph generate`.

//! The path of a request of [`Folders`], a step a type.

/// `/me`
pub type Me = super::FoldersPath<MeStep>;

/// The place [`Me`].
pub enum MeStep {}

impl Me {
    /// `/me/messages`
    pub fn messages(self) -> MeMessages {
        self.then("/messages", [])
    }
    /// `/me/mailFolders`
    pub fn mail_folders(self) -> MeMailFolders {
        self.then("/mailFolders", [])
    }
}

/// `/me/messages`
pub type MeMessages = super::FoldersPath<MeMessagesStep>;

/// The place [`MeMessages`].
pub enum MeMessagesStep {}

impl MeMessages {
    /// `/me/messages/{id}`
    pub fn id(self, id: &str) -> MeMessagesId {
        self.then("/{}", [id])
    }
}

/// `/me/messages/{id}`
pub type MeMessagesId = super::FoldersPath<MeMessagesIdStep>;

/// The place [`MeMessagesId`].
pub enum MeMessagesIdStep {}

impl MeMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /me/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        self.call("", [], "/me/messages/{id}")
    }
}

/// `/me/mailFolders`
pub type MeMailFolders = super::FoldersPath<MeMailFoldersStep>;

/// The place [`MeMailFolders`].
pub enum MeMailFoldersStep {}

impl MeMailFolders {
    /// Read the folders at the top of a mailbox.
    ///
    /// `GET /me/mailFolders`: [`ListMailFolders`](super::ListMailFolders).
    ///
    /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; personal `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; application `Mail.ReadBasic.All`, `Mail.Read`, `Mail.ReadWrite`
    pub fn list(self) -> super::ListMailFolders<::graph_runtime::Client> {
        self.call("", [], "/me/mailFolders")
    }
    /// `/me/mailFolders/{id}`
    pub fn id(self, id: &str) -> MeMailFoldersId {
        self.then("/{}", [id])
    }
}

/// `/me/mailFolders/{id}`
pub type MeMailFoldersId = super::FoldersPath<MeMailFoldersIdStep>;

/// The place [`MeMailFoldersId`].
pub enum MeMailFoldersIdStep {}

impl MeMailFoldersId {
    /// `/me/mailFolders/{id}/messages`
    pub fn messages(self) -> MeMailFoldersIdMessages {
        self.then("/messages", [])
    }
}

/// `/me/mailFolders/{id}/messages`
pub type MeMailFoldersIdMessages = super::FoldersPath<MeMailFoldersIdMessagesStep>;

/// The place [`MeMailFoldersIdMessages`].
pub enum MeMailFoldersIdMessagesStep {}

impl MeMailFoldersIdMessages {
    /// `/me/mailFolders/{id}/messages/{id}`
    pub fn id(self, id: &str) -> MeMailFoldersIdMessagesId {
        self.then("/{}", [id])
    }
}

/// `/me/mailFolders/{id}/messages/{id}`
pub type MeMailFoldersIdMessagesId = super::FoldersPath<MeMailFoldersIdMessagesIdStep>;

/// The place [`MeMailFoldersIdMessagesId`].
pub enum MeMailFoldersIdMessagesIdStep {}

impl MeMailFoldersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /me/mailFolders/{id}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        self.call("", [], "/me/mailFolders/{id}/messages/{id}")
    }
}

/// `/users`
pub type Users = super::FoldersPath<UsersStep>;

/// The place [`Users`].
pub enum UsersStep {}

impl Users {
    /// `/users/{id | userPrincipalName}`
    pub fn id(self, id: &str) -> UsersId {
        self.then("/{}", [id])
    }
}

/// `/users/{id | userPrincipalName}`
pub type UsersId = super::FoldersPath<UsersIdStep>;

/// The place [`UsersId`].
pub enum UsersIdStep {}

impl UsersId {
    /// `/users/{id | userPrincipalName}/messages`
    pub fn messages(self) -> UsersIdMessages {
        self.then("/messages", [])
    }
    /// `/users/{id | userPrincipalName}/mailFolders`
    pub fn mail_folders(self) -> UsersIdMailFolders {
        self.then("/mailFolders", [])
    }
}

/// `/users/{id | userPrincipalName}/messages`
pub type UsersIdMessages = super::FoldersPath<UsersIdMessagesStep>;

/// The place [`UsersIdMessages`].
pub enum UsersIdMessagesStep {}

impl UsersIdMessages {
    /// `/users/{id | userPrincipalName}/messages/{id}`
    pub fn id(self, id: &str) -> UsersIdMessagesId {
        self.then("/{}", [id])
    }
}

/// `/users/{id | userPrincipalName}/messages/{id}`
pub type UsersIdMessagesId = super::FoldersPath<UsersIdMessagesIdStep>;

/// The place [`UsersIdMessagesId`].
pub enum UsersIdMessagesIdStep {}

impl UsersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /users/{id | userPrincipalName}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        self.call("", [], "/users/{id | userPrincipalName}/messages/{id}")
    }
}

/// `/users/{id | userPrincipalName}/mailFolders`
pub type UsersIdMailFolders = super::FoldersPath<UsersIdMailFoldersStep>;

/// The place [`UsersIdMailFolders`].
pub enum UsersIdMailFoldersStep {}

impl UsersIdMailFolders {
    /// Read the folders at the top of a mailbox.
    ///
    /// `GET /users/{id | userPrincipalName}/mailFolders`: [`ListMailFolders`](super::ListMailFolders).
    ///
    /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; personal `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; application `Mail.ReadBasic.All`, `Mail.Read`, `Mail.ReadWrite`
    pub fn list(self) -> super::ListMailFolders<::graph_runtime::Client> {
        self.call("", [], "/users/{id | userPrincipalName}/mailFolders")
    }
    /// `/users/{id | userPrincipalName}/mailFolders/{id}`
    pub fn id(self, id: &str) -> UsersIdMailFoldersId {
        self.then("/{}", [id])
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}`
pub type UsersIdMailFoldersId = super::FoldersPath<UsersIdMailFoldersIdStep>;

/// The place [`UsersIdMailFoldersId`].
pub enum UsersIdMailFoldersIdStep {}

impl UsersIdMailFoldersId {
    /// `/users/{id | userPrincipalName}/mailFolders/{id}/messages`
    pub fn messages(self) -> UsersIdMailFoldersIdMessages {
        self.then("/messages", [])
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}/messages`
pub type UsersIdMailFoldersIdMessages = super::FoldersPath<UsersIdMailFoldersIdMessagesStep>;

/// The place [`UsersIdMailFoldersIdMessages`].
pub enum UsersIdMailFoldersIdMessagesStep {}

impl UsersIdMailFoldersIdMessages {
    /// `/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
    pub fn id(self, id: &str) -> UsersIdMailFoldersIdMessagesId {
        self.then("/{}", [id])
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
pub type UsersIdMailFoldersIdMessagesId = super::FoldersPath<UsersIdMailFoldersIdMessagesIdStep>;

/// The place [`UsersIdMailFoldersIdMessagesId`].
pub enum UsersIdMailFoldersIdMessagesIdStep {}

impl UsersIdMailFoldersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        self.call(
            "",
            [],
            "/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}",
        )
    }
}
