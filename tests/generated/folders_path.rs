// Made by `cargo msgraph generate`.

//! The path of a request of [`Folders`], a step a type.

/// `/me`
pub type Me = super::FoldersPath<MeStep>;

/// The place [`Me`].
#[derive(Debug)]
pub enum MeStep {}

impl Me {
    /// `/me/messages`
    pub fn messages(self) -> MeMessages {
        super::FoldersPath(self.0.then("/messages", &[]), ::core::marker::PhantomData)
    }
    /// `/me/mailFolders`
    pub fn mail_folders(self) -> MeMailFolders {
        super::FoldersPath(
            self.0.then("/mailFolders", &[]),
            ::core::marker::PhantomData,
        )
    }
}

/// `/me/messages`
pub type MeMessages = super::FoldersPath<MeMessagesStep>;

/// The place [`MeMessages`].
#[derive(Debug)]
pub enum MeMessagesStep {}

impl MeMessages {
    /// `/me/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> MeMessagesId {
        super::FoldersPath(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/me/messages/{id}`
pub type MeMessagesId = super::FoldersPath<MeMessagesIdStep>;

/// The place [`MeMessagesId`].
#[derive(Debug)]
pub enum MeMessagesIdStep {}

impl MeMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /me/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::FoldersRequest(self.0.call("", &[], "/me/messages/{id}"))
    }
}

/// `/me/mailFolders`
pub type MeMailFolders = super::FoldersPath<MeMailFoldersStep>;

/// The place [`MeMailFolders`].
#[derive(Debug)]
pub enum MeMailFoldersStep {}

impl MeMailFolders {
    /// Read the folders at the top of a mailbox.
    ///
    /// `GET /me/mailFolders`: [`ListMailFolders`](super::ListMailFolders).
    ///
    /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; personal `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; application `Mail.ReadBasic.All`, `Mail.Read`, `Mail.ReadWrite`
    pub fn list(self) -> super::ListMailFolders<::graph_runtime::Client> {
        super::FoldersRequest(self.0.call("", &[], "/me/mailFolders"))
    }
    /// `/me/mailFolders/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> MeMailFoldersId {
        super::FoldersPath(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/me/mailFolders/{id}`
pub type MeMailFoldersId = super::FoldersPath<MeMailFoldersIdStep>;

/// The place [`MeMailFoldersId`].
#[derive(Debug)]
pub enum MeMailFoldersIdStep {}

impl MeMailFoldersId {
    /// `/me/mailFolders/{id}/messages`
    pub fn messages(self) -> MeMailFoldersIdMessages {
        super::FoldersPath(self.0.then("/messages", &[]), ::core::marker::PhantomData)
    }
}

/// `/me/mailFolders/{id}/messages`
pub type MeMailFoldersIdMessages = super::FoldersPath<MeMailFoldersIdMessagesStep>;

/// The place [`MeMailFoldersIdMessages`].
#[derive(Debug)]
pub enum MeMailFoldersIdMessagesStep {}

impl MeMailFoldersIdMessages {
    /// `/me/mailFolders/{id}/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> MeMailFoldersIdMessagesId {
        super::FoldersPath(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/me/mailFolders/{id}/messages/{id}`
pub type MeMailFoldersIdMessagesId = super::FoldersPath<MeMailFoldersIdMessagesIdStep>;

/// The place [`MeMailFoldersIdMessagesId`].
#[derive(Debug)]
pub enum MeMailFoldersIdMessagesIdStep {}

impl MeMailFoldersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /me/mailFolders/{id}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::FoldersRequest(self.0.call("", &[], "/me/mailFolders/{id}/messages/{id}"))
    }
}

/// `/users`
pub type Users = super::FoldersPath<UsersStep>;

/// The place [`Users`].
#[derive(Debug)]
pub enum UsersStep {}

impl Users {
    /// `/users/{id | userPrincipalName}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersId {
        super::FoldersPath(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/users/{id | userPrincipalName}`
pub type UsersId = super::FoldersPath<UsersIdStep>;

/// The place [`UsersId`].
#[derive(Debug)]
pub enum UsersIdStep {}

impl UsersId {
    /// `/users/{id | userPrincipalName}/messages`
    pub fn messages(self) -> UsersIdMessages {
        super::FoldersPath(self.0.then("/messages", &[]), ::core::marker::PhantomData)
    }
    /// `/users/{id | userPrincipalName}/mailFolders`
    pub fn mail_folders(self) -> UsersIdMailFolders {
        super::FoldersPath(
            self.0.then("/mailFolders", &[]),
            ::core::marker::PhantomData,
        )
    }
}

/// `/users/{id | userPrincipalName}/messages`
pub type UsersIdMessages = super::FoldersPath<UsersIdMessagesStep>;

/// The place [`UsersIdMessages`].
#[derive(Debug)]
pub enum UsersIdMessagesStep {}

impl UsersIdMessages {
    /// `/users/{id | userPrincipalName}/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersIdMessagesId {
        super::FoldersPath(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/users/{id | userPrincipalName}/messages/{id}`
pub type UsersIdMessagesId = super::FoldersPath<UsersIdMessagesIdStep>;

/// The place [`UsersIdMessagesId`].
#[derive(Debug)]
pub enum UsersIdMessagesIdStep {}

impl UsersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /users/{id | userPrincipalName}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::FoldersRequest(
            self.0
                .call("", &[], "/users/{id | userPrincipalName}/messages/{id}"),
        )
    }
}

/// `/users/{id | userPrincipalName}/mailFolders`
pub type UsersIdMailFolders = super::FoldersPath<UsersIdMailFoldersStep>;

/// The place [`UsersIdMailFolders`].
#[derive(Debug)]
pub enum UsersIdMailFoldersStep {}

impl UsersIdMailFolders {
    /// Read the folders at the top of a mailbox.
    ///
    /// `GET /users/{id | userPrincipalName}/mailFolders`: [`ListMailFolders`](super::ListMailFolders).
    ///
    /// - Permissions: work or school `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; personal `Mail.ReadBasic`, `Mail.Read`, `Mail.ReadWrite`; application `Mail.ReadBasic.All`, `Mail.Read`, `Mail.ReadWrite`
    pub fn list(self) -> super::ListMailFolders<::graph_runtime::Client> {
        super::FoldersRequest(
            self.0
                .call("", &[], "/users/{id | userPrincipalName}/mailFolders"),
        )
    }
    /// `/users/{id | userPrincipalName}/mailFolders/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersIdMailFoldersId {
        super::FoldersPath(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}`
pub type UsersIdMailFoldersId = super::FoldersPath<UsersIdMailFoldersIdStep>;

/// The place [`UsersIdMailFoldersId`].
#[derive(Debug)]
pub enum UsersIdMailFoldersIdStep {}

impl UsersIdMailFoldersId {
    /// `/users/{id | userPrincipalName}/mailFolders/{id}/messages`
    pub fn messages(self) -> UsersIdMailFoldersIdMessages {
        super::FoldersPath(self.0.then("/messages", &[]), ::core::marker::PhantomData)
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}/messages`
pub type UsersIdMailFoldersIdMessages = super::FoldersPath<UsersIdMailFoldersIdMessagesStep>;

/// The place [`UsersIdMailFoldersIdMessages`].
#[derive(Debug)]
pub enum UsersIdMailFoldersIdMessagesStep {}

impl UsersIdMailFoldersIdMessages {
    /// `/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
    pub fn id(self, id: impl ::core::convert::AsRef<str>) -> UsersIdMailFoldersIdMessagesId {
        super::FoldersPath(self.0.then("/{}", &[&id]), ::core::marker::PhantomData)
    }
}

/// `/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`
pub type UsersIdMailFoldersIdMessagesId = super::FoldersPath<UsersIdMailFoldersIdMessagesIdStep>;

/// The place [`UsersIdMailFoldersIdMessagesId`].
#[derive(Debug)]
pub enum UsersIdMailFoldersIdMessagesIdStep {}

impl UsersIdMailFoldersIdMessagesId {
    /// Delete a message.
    ///
    /// `DELETE /users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}`: [`DeleteMessage`](super::DeleteMessage).
    ///
    /// - Permissions: work or school `Mail.ReadWrite`; personal `Mail.ReadWrite`; application `Mail.ReadWrite`
    pub fn delete(self) -> super::DeleteMessage<::graph_runtime::Client> {
        super::FoldersRequest(self.0.call(
            "",
            &[],
            "/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}",
        ))
    }
}
