//! What is in a field, and what is kept beside it.

use graph_runtime::Value;
use graph_runtime::codegen::Object;
use serde_json::{Map, json};

use crate::mail::User;

fn read(json: Value) -> User {
    serde_json::from_value(json).unwrap()
}

fn written(user: &User) -> Value {
    serde_json::to_value(user).unwrap()
}

/// A value for every field.
fn whole() -> Map<String, Value> {
    let values = [json!("a"), json!(true), json!(7), json!([]), json!({})];
    let value = |name: &&str| {
        let mut values = values.iter();
        let fits = |value: &&Value| {
            let user = serde_json::from_value::<User>(json!({*name: value}));
            user.is_ok_and(|user| user.rest().is_empty())
        };
        ((*name).to_owned(), values.find(fits).unwrap().clone())
    };
    User::PROPERTIES.iter().map(value).collect()
}

#[test]
fn every_property_has_its_field() {
    let whole = Value::from(whole());
    let user = read(whole.clone());
    assert!(user.rest().is_empty());
    assert_eq!(written(&user), whole);
}

#[test]
fn every_property_may_be_null() {
    let null = |name: &&str| ((*name).to_owned(), Value::Null);
    let all = Value::from_iter(User::PROPERTIES.iter().map(null));
    let user = read(all.clone());
    assert_eq!(user.rest().iter().count(), User::PROPERTIES.len());
    assert_eq!(written(&user), all);
}

#[test]
fn every_property_may_be_set_beside_its_field() {
    let whole = whole();
    for name in User::PROPERTIES {
        let mut expected = whole.clone();
        let mut user = read(whole.clone().into());
        user.rest_mut().null(name);
        assert_eq!(written(&user), Value::from(expected.clone()), "{name}");
        user.rest_mut().set(name, "beside");
        expected.insert((*name).to_owned(), "beside".into());
        assert_eq!(written(&user), Value::from(expected), "{name}");
    }
}

#[test]
fn the_last_of_two_properties_counts() {
    for (text, expected) in [
        (
            r#"{"jobTitle": "a", "jobTitle": "b"}"#,
            json!({"jobTitle": "b"}),
        ),
        (
            r#"{"jobTitle": null, "jobTitle": "b"}"#,
            json!({"jobTitle": "b"}),
        ),
        (
            r#"{"jobTitle": "a", "jobTitle": null}"#,
            json!({"jobTitle": null}),
        ),
        (
            r#"{"job\u0054itle": "a", "x\u002dy": 1}"#,
            json!({"jobTitle": "a", "x-y": 1}),
        ),
    ] {
        assert_eq!(
            written(&serde_json::from_str(text).unwrap()),
            expected,
            "{text}"
        );
    }
}
