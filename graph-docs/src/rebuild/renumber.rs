//! Other numbers for the files that values speak of: a page that comes or goes moves all behind it.

use smol_str::SmolStr;

use crate::model::{
    Body, Endpoint, Enum, Example, ExampleRequest, ExampleResponse, Member, Method, Parameter,
    PermissionTable, Place, Property, Request, Response, Text,
};
use crate::resource::{RawProperty, RawResource, ResourcePage};
use crate::set::Said;
use crate::span::{FileId, Span, Spanned};
use crate::types::RawType;

/// What speaks of files.
pub(super) trait Renumber {
    /// Puts other numbers in place of all that there are.
    fn renumber(&mut self, number: &dyn Fn(FileId) -> FileId);
}

impl Renumber for FileId {
    fn renumber(&mut self, number: &dyn Fn(FileId) -> FileId) {
        *self = number(*self);
    }
}

/// The place of what stands nowhere stays.
impl Renumber for Span {
    fn renumber(&mut self, number: &dyn Fn(FileId) -> FileId) {
        if *self != Span::default() {
            self.file.renumber(number);
        }
    }
}

impl<T: Renumber> Renumber for Option<T> {
    fn renumber(&mut self, number: &dyn Fn(FileId) -> FileId) {
        self.iter_mut().for_each(|it| it.renumber(number));
    }
}

impl<T: Renumber> Renumber for Vec<T> {
    fn renumber(&mut self, number: &dyn Fn(FileId) -> FileId) {
        self.iter_mut().for_each(|it| it.renumber(number));
    }
}

impl<A: Renumber, B: Renumber> Renumber for (A, B) {
    fn renumber(&mut self, number: &dyn Fn(FileId) -> FileId) {
        self.0.renumber(number);
        self.1.renumber(number);
    }
}

impl Renumber for Said {
    fn renumber(&mut self, number: &dyn Fn(FileId) -> FileId) {
        match self {
            Said::Endpoint(endpoint) => endpoint.renumber(number),
            Said::Resource(page) => page.renumber(number),
        }
    }
}

macro_rules! speak_of_none {
    ($($name:ty)*) => {
        $(impl Renumber for $name {
            fn renumber(&mut self, _: &dyn Fn(FileId) -> FileId) {}
        })*
    };
}

speak_of_none! { String SmolStr bool u16 Method Place }

// Every field is named: a new one is an error here.
macro_rules! speak_by_fields {
    ($($name:ident $(<$of:ident>)? { $($field:ident)* })*) => {
        $(impl $(<$of: Renumber>)? Renumber for $name $(<$of>)? {
            fn renumber(&mut self, number: &dyn Fn(FileId) -> FileId) {
                let $name { $($field),* } = self;
                $($field.renumber(number);)*
            }
        })*
    };
}

speak_by_fields! {
    Spanned<T> { value span }
    Text { english local span }
    RawType { word link collection span }
    Endpoint<T> {
        page file title summary namespace deprecated locale requests permissions parameters body response examples
    }
    Request { method path query }
    PermissionTable { label delegated_work delegated_personal application }
    Parameter<T> { place name ty required description }
    Response<T> { statuses ty }
    Example<T> { name span request response }
    ExampleRequest { method url headers body }
    ExampleResponse<T> { status headers body ty truncated }
    Body { text json span }
    ResourcePage { file path namespace resource enums }
    RawResource {
        name summary annotated_base inherits_from heirs is_abstract open key properties relationships shown
        methods
    }
    RawProperty { property values }
    Property<T> { name ty description }
    Enum { name file members }
    Member { name value description }
}
