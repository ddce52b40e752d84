// Made by `cargo msgraph generate`.

//! The path of a request of [`Folders`], a step a type.

/// `/me`
pub type Me = super::PathOf<MeStep>;

/// The place [`Me`].
pub enum MeStep {}

impl Me {
    /// `/me/messages`
    pub fn messages(self) -> MeMessages {
        super::PathOf(self.0.then("/messages", &[]), ::core::marker::PhantomData)
    }
    /// `/me/mailFolders`
    pub fn mail_folders(self) -> MeMailFolders {
        super::PathOf(
            self.0.then("/mailFolders", &[]),
            ::core::marker::PhantomData,
        )
    }
}

/// `/me/messages`
pub type MeMessages = super::PathOf<MeMessagesStep>;

/// The place [`MeMessages`].
pub enum MeMessagesStep {}

impl MeMessages {
    /// `/me/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> MeMessagesId {
        super::PathOf(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/me/messages/{id}`
pub type MeMessagesId = super::PathOf<MeMessagesIdStep>;

/// The place [`MeMessagesId`].
pub enum MeMessagesIdStep {}

impl MeMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /me/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::RequestOf(self.0.call("", &[], "/me/messages/{id}"))
    }
}

/// `/me/mailFolders`
pub type MeMailFolders = super::PathOf<MeMailFoldersStep>;

/// The place [`MeMailFolders`].
pub enum MeMailFoldersStep {}

impl MeMailFolders {
    /// Read the folders at the top of a mailbox.
    ///
    /// `GET /me/mailFolders`: [`ListMailFolders`](super::ListMailFolders).
    ///
    /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; personal `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; application `Mail.ReadBasic.All`, `Mail.Read`, `Mail.ReadWrite`
    pub fn list(self) -> super::ListMailFolders<::graph_runtime::Client> {
        super::RequestOf(self.0.call("", &[], "/me/mailFolders"))
    }
    /// `/me/mailFolders/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> MeMailFoldersId {
        super::PathOf(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/me/mailFolders/{id}`
pub type MeMailFoldersId = super::PathOf<MeMailFoldersIdStep>;

/// The place [`MeMailFoldersId`].
pub enum MeMailFoldersIdStep {}

impl MeMailFoldersId {
    /// `/me/mailFolders/{id}/messages`
    pub fn messages(self) -> MeMailFoldersIdMessages {
        super::PathOf(self.0.then("/messages", &[]), ::core::marker::PhantomData)
    }
}

/// `/me/mailFolders/{id}/messages`
pub type MeMailFoldersIdMessages = super::PathOf<MeMailFoldersIdMessagesStep>;

/// The place [`MeMailFoldersIdMessages`].
pub enum MeMailFoldersIdMessagesStep {}

impl MeMailFoldersIdMessages {
    /// `/me/mailFolders/{id}/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> MeMailFoldersIdMessagesId {
        super::PathOf(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/me/mailFolders/{id}/messages/{id}`
pub type MeMailFoldersIdMessagesId = super::PathOf<MeMailFoldersIdMessagesIdStep>;

/// The place [`MeMailFoldersIdMessagesId`].
pub enum MeMailFoldersIdMessagesIdStep {}

impl MeMailFoldersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /me/mailFolders/{id}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::RequestOf(self.0.call("", &[], "/me/mailFolders/{id}/messages/{id}"))
    }
}

/// `/users`
pub type Users = super::PathOf<UsersStep>;

/// The place [`Users`].
pub enum UsersStep {}

impl Users {
    /// `/users/{id | userPrincipalName}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersId {
        super::PathOf(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/users/{id | userPrincipalName}`
pub type UsersId = super::PathOf<UsersIdStep>;

/// The place [`UsersId`].
pub enum UsersIdStep {}

impl UsersId {
    /// `/users/{id | userPrincipalName}/messages`
    pub fn messages(self) -> UsersIdMessages {
        super::PathOf(self.0.then("/messages", &[]), ::core::marker::PhantomData)
    }
    /// `/users/{id | userPrincipalName}/mailFolders`
    pub fn mail_folders(self) -> UsersIdMailFolders {
        super::PathOf(
            self.0.then("/mailFolders", &[]),
            ::core::marker::PhantomData,
        )
    }
}

/// `/users/{id | userPrincipalName}/messages`
pub type UsersIdMessages = super::PathOf<UsersIdMessagesStep>;

/// The place [`UsersIdMessages`].
pub enum UsersIdMessagesStep {}

impl UsersIdMessages {
    /// `/users/{id | userPrincipalName}/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersIdMessagesId {
        super::PathOf(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/users/{id | userPrincipalName}/messages/{id}`
pub type UsersIdMessagesId = super::PathOf<UsersIdMessagesIdStep>;

/// The place [`UsersIdMessagesId`].
pub enum UsersIdMessagesIdStep {}

impl UsersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /users/{id | userPrincipalName}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::RequestOf(
            self.0
                .call("", &[], "/users/{id | userPrincipalName}/messages/{id}"),
        )
    }
}

/// `/users/{id | userPrincipalName}/mailFolders`
pub type UsersIdMailFolders = super::PathOf<UsersIdMailFoldersStep>;

/// The place [`UsersIdMailFolders`].
pub enum UsersIdMailFoldersStep {}

impl UsersIdMailFolders {
    /// Read the folders at the top of a mailbox.
    ///
    /// `GET /users/{id | userPrincipalName}/mailFolders`: [`ListMailFolders`](super::ListMailFolders).
    ///
    /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; personal `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; application `Mail.ReadBasic.All`, `Mail.Read`, `Mail.ReadWrite`
    pub fn list(self) -> super::ListMailFolders<::graph_runtime::Client> {
        super::RequestOf(
            self.0
                .call("", &[], "/users/{id | userPrincipalName}/mailFolders"),
        )
    }
    /// `/users/{id | userPrincipalName}/mailFolders/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersIdMailFoldersId {
        super::PathOf(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}`
pub type UsersIdMailFoldersId = super::PathOf<UsersIdMailFoldersIdStep>;

/// The place [`UsersIdMailFoldersId`].
pub enum UsersIdMailFoldersIdStep {}

impl UsersIdMailFoldersId {
    /// `/users/{id | userPrincipalName}/mailFolders/{id}/messages`
    pub fn messages(self) -> UsersIdMailFoldersIdMessages {
        super::PathOf(self.0.then("/messages", &[]), ::core::marker::PhantomData)
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}/messages`
pub type UsersIdMailFoldersIdMessages = super::PathOf<UsersIdMailFoldersIdMessagesStep>;

/// The place [`UsersIdMailFoldersIdMessages`].
pub enum UsersIdMailFoldersIdMessagesStep {}

impl UsersIdMailFoldersIdMessages {
    /// `/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersIdMailFoldersIdMessagesId {
        super::PathOf(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
pub type UsersIdMailFoldersIdMessagesId = super::PathOf<UsersIdMailFoldersIdMessagesIdStep>;

/// The place [`UsersIdMailFoldersIdMessagesId`].
pub enum UsersIdMailFoldersIdMessagesIdStep {}

impl UsersIdMailFoldersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::RequestOf(self.0.call(
            "",
            &[],
            "/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}",
        ))
    }
}
