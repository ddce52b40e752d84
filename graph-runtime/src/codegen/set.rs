//! What the setters of types do.
//!
//! In a function of its own, since an assignment drops what was there, which makes every setter twice as long for the
//! compiler.

use super::call::list;

/// Sets a field.
pub fn set<T>(field: &mut Option<T>, value: impl Into<T>) {
    *field = Some(value.into());
}

/// Sets a field that is a box.
pub fn set_box<T>(field: &mut Option<Box<T>>, value: impl Into<T>) {
    *field = Some(Box::new(value.into()));
}

/// Sets a field that is a list.
pub fn set_list<T>(field: &mut Option<Vec<T>>, values: impl IntoIterator<Item = impl Into<T>>) {
    *field = Some(list(values));
}
