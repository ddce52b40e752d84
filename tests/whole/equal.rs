//! When what is written is what was read.

use graph_runtime::{Uuid, Value};
use percent_encoding::percent_decode_str;

/// Whether two JSON values are equal; a Boolean or number written as a string equals its typed value. The error says where
/// they differ.
pub(crate) fn equal(read: &Value, written: &Value, path: &str) -> Result<(), String> {
    match (read, written) {
        (Value::Object(read), Value::Object(written)) => {
            for (name, value) in read {
                let path = format!("{path}.{name}");
                match written.get(name) {
                    Some(other) => equal(value, other, &path)?,
                    None => return Err(format!("{path} is missing")),
                }
            }
            match written.keys().find(|name| !read.contains_key(*name)) {
                Some(name) => Err(format!("{path}.{name} is new")),
                None => Ok(()),
            }
        }
        (Value::Array(read), Value::Array(written)) if read.len() == written.len() => read
            .iter()
            .zip(written)
            .enumerate()
            .try_for_each(|(at, (read, written))| equal(read, written, &format!("{path}[{at}]"))),
        (read, written) if is_equal(read, written) => Ok(()),
        (read, written) => Err(format!("{path}: {read} became {written}")),
    }
}

fn is_equal(read: &Value, written: &Value) -> bool {
    match (read, written) {
        (Value::Number(read), Value::Number(written)) => read.as_f64() == written.as_f64(),
        (Value::String(read), Value::Number(written)) => read.parse().ok() == written.as_f64(),
        (Value::String(read), Value::Bool(written)) => {
            read.eq_ignore_ascii_case(&written.to_string())
        }
        // A GUID is a number: the case of its digits means nothing.
        (Value::String(read), Value::String(written)) if read != written => {
            Uuid::try_parse(read).is_ok_and(|read| Uuid::try_parse(written) == Ok(read))
        }
        _ => read == written,
    }
}

/// A path with its query as text: two that mean the same are one text.
pub(crate) fn text_of(url: &str) -> String {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let decoded = |text: &str| {
        percent_decode_str(text.trim())
            .decode_utf8_lossy()
            .into_owned()
    };
    let mut options: Vec<_> = query
        .split('&')
        .filter(|option| !option.is_empty())
        .map(|option| {
            let (name, value) = option.split_once('=').unwrap_or((option, ""));
            format!("{}={}", decoded(name), decoded(value))
        })
        .collect();
    options.sort();
    // A key may stand in brackets, and blanks between arguments mean nothing.
    let path = decoded(path).replace(", ", ",");
    let path = path.replace("('", "/").replace("')", "");
    format!("{}?{}", path.trim_end_matches('/'), options.join("&"))
}
