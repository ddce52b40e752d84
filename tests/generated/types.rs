// Made by `cargo msgraph generate`.

//! Types.

/// A folder of a mailbox.
///
/// `microsoft.graph.mailFolder` in the [reference](https://learn.microsoft.com/graph/api/resources/mailfolder).
#[derive(Clone)]
#[non_exhaustive]
pub struct MailFolder {
    /// How many folders lie directly in it.
    pub child_folder_count: ::core::option::Option<i32>,
    /// The name to show.
    pub display_name: ::core::option::Option<::std::string::String>,
    /// The ID. Read-only.
    pub id: ::core::option::Option<::std::string::String>,
    /// Whether people see the folder; only set when the folder is made.
    pub is_hidden: ::core::option::Option<bool>,
    /// The ID of the folder above.
    pub parent_folder_id: ::core::option::Option<::std::string::String>,
    /// How many items it holds.
    pub total_item_count: ::core::option::Option<i32>,
    /// How many of them are unread.
    pub unread_item_count: ::core::option::Option<i32>,
    /// What else it has: properties that the documentation does not list, and those that were or shall be `null`.
    pub rest: ::graph_runtime::Rest,
}

#[allow(clippy::wrong_self_convention)]
impl MailFolder {
    /// An empty `MailFolder`.
    pub fn new() -> Self {
        Self {
            child_folder_count: ::core::option::Option::None,
            display_name: ::core::option::Option::None,
            id: ::core::option::Option::None,
            is_hidden: ::core::option::Option::None,
            parent_folder_id: ::core::option::Option::None,
            total_item_count: ::core::option::Option::None,
            unread_item_count: ::core::option::Option::None,
            rest: ::graph_runtime::Rest::default(),
        }
    }
    /// Sets [`MailFolder::child_folder_count`].
    #[must_use]
    pub fn child_folder_count(mut self, value: i32) -> Self {
        ::graph_runtime::codegen::set(&mut self.child_folder_count, value);
        self
    }
    /// Sets [`MailFolder::display_name`].
    #[must_use]
    pub fn display_name(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.display_name, value);
        self
    }
    /// Sets [`MailFolder::id`].
    #[must_use]
    pub fn id(mut self, value: impl ::core::convert::Into<::std::string::String>) -> Self {
        ::graph_runtime::codegen::set(&mut self.id, value);
        self
    }
    /// Sets [`MailFolder::is_hidden`].
    #[must_use]
    pub fn is_hidden(mut self, value: bool) -> Self {
        ::graph_runtime::codegen::set(&mut self.is_hidden, value);
        self
    }
    /// Sets [`MailFolder::parent_folder_id`].
    #[must_use]
    pub fn parent_folder_id(
        mut self,
        value: impl ::core::convert::Into<::std::string::String>,
    ) -> Self {
        ::graph_runtime::codegen::set(&mut self.parent_folder_id, value);
        self
    }
    /// Sets [`MailFolder::total_item_count`].
    #[must_use]
    pub fn total_item_count(mut self, value: i32) -> Self {
        ::graph_runtime::codegen::set(&mut self.total_item_count, value);
        self
    }
    /// Sets [`MailFolder::unread_item_count`].
    #[must_use]
    pub fn unread_item_count(mut self, value: i32) -> Self {
        ::graph_runtime::codegen::set(&mut self.unread_item_count, value);
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

impl ::graph_runtime::codegen::Object for MailFolder {
    const TABLE: ::graph_runtime::codegen::Table = ::graph_runtime::codegen::Table {
        name: "microsoft.graph.mailFolder",
        properties: &[
            "childFolderCount",
            "displayName",
            "id",
            "isHidden",
            "parentFolderId",
            "totalItemCount",
            "unreadItemCount",
        ],
    };
    fn read_property<'de, A: ::graph_runtime::codegen::MapAccess<'de>>(
        &mut self,
        place: usize,
        next: ::graph_runtime::codegen::Next<'_, A>,
    ) -> ::core::result::Result<::graph_runtime::codegen::Read, A::Error> {
        match place {
            0 => next.read(&mut self.child_folder_count),
            1 => next.read(&mut self.display_name),
            2 => next.read(&mut self.id),
            3 => next.read(&mut self.is_hidden),
            4 => next.read(&mut self.parent_folder_id),
            5 => next.read(&mut self.total_item_count),
            6 => next.read(&mut self.unread_item_count),
            _ => next.keep(&mut self.rest),
        }
    }
    fn write_properties<'a, S: ::graph_runtime::codegen::SerializeMap>(
        &'a self,
        to: &mut ::graph_runtime::codegen::Properties<'a, S>,
    ) {
        to.beside(&self.rest);
        to.write(&self.child_folder_count);
        to.write(&self.display_name);
        to.write(&self.id);
        to.write(&self.is_hidden);
        to.write(&self.parent_folder_id);
        to.write(&self.total_item_count);
        to.write(&self.unread_item_count);
    }
}

::graph_runtime::codegen::object_impls!(MailFolder);

/// The names of the properties and relationships of [`MailFolder`].
pub mod mail_folder {
    /// [`MailFolder::child_folder_count`](super::MailFolder::child_folder_count).
    pub const CHILD_FOLDER_COUNT: ::graph_runtime::Property<super::MailFolder> =
        ::graph_runtime::Property::new("childFolderCount");
    /// [`MailFolder::display_name`](super::MailFolder::display_name).
    pub const DISPLAY_NAME: ::graph_runtime::Property<super::MailFolder> =
        ::graph_runtime::Property::new("displayName");
    /// [`MailFolder::id`](super::MailFolder::id).
    pub const ID: ::graph_runtime::Property<super::MailFolder> =
        ::graph_runtime::Property::new("id");
    /// [`MailFolder::is_hidden`](super::MailFolder::is_hidden).
    pub const IS_HIDDEN: ::graph_runtime::Property<super::MailFolder> =
        ::graph_runtime::Property::new("isHidden");
    /// [`MailFolder::parent_folder_id`](super::MailFolder::parent_folder_id).
    pub const PARENT_FOLDER_ID: ::graph_runtime::Property<super::MailFolder> =
        ::graph_runtime::Property::new("parentFolderId");
    /// [`MailFolder::total_item_count`](super::MailFolder::total_item_count).
    pub const TOTAL_ITEM_COUNT: ::graph_runtime::Property<super::MailFolder> =
        ::graph_runtime::Property::new("totalItemCount");
    /// [`MailFolder::unread_item_count`](super::MailFolder::unread_item_count).
    pub const UNREAD_ITEM_COUNT: ::graph_runtime::Property<super::MailFolder> =
        ::graph_runtime::Property::new("unreadItemCount");
    /// The relationship `childFolders`.
    pub const CHILD_FOLDERS: ::graph_runtime::Relationship<super::MailFolder> =
        ::graph_runtime::Relationship::new("childFolders");
    /// The relationship `messages`.
    pub const MESSAGES: ::graph_runtime::Relationship<super::MailFolder> =
        ::graph_runtime::Relationship::new("messages");
    /// The relationship `multiValueExtendedProperties`.
    pub const MULTI_VALUE_EXTENDED_PROPERTIES: ::graph_runtime::Relationship<super::MailFolder> =
        ::graph_runtime::Relationship::new("multiValueExtendedProperties");
    /// The relationship `singleValueExtendedProperties`.
    pub const SINGLE_VALUE_EXTENDED_PROPERTIES: ::graph_runtime::Relationship<super::MailFolder> =
        ::graph_runtime::Relationship::new("singleValueExtendedProperties");
}
