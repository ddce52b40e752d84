//! What is in a field, and what is kept beside it.

use std::hash::{BuildHasher, RandomState};

use graph_runtime::Value;
use graph_runtime::codegen::Object;
use serde_json::{Map, json};

use crate::mail::{Importance, Message, User, user};

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
            user.is_ok_and(|user| user.rest.is_empty())
        };
        ((*name).to_owned(), values.find(fits).unwrap().clone())
    };
    User::TABLE.properties.iter().map(value).collect()
}

#[test]
fn every_property_has_its_field() {
    let whole = Value::from(whole());
    let user = read(whole.clone());
    assert!(user.rest.is_empty());
    assert_eq!(written(&user), whole);
}

#[test]
fn every_property_may_be_null() {
    let null = |name: &&str| ((*name).to_owned(), Value::Null);
    let all = Value::from_iter(User::TABLE.properties.iter().map(null));
    let user = read(all.clone());
    assert_eq!(user.rest.iter().count(), User::TABLE.properties.len());
    assert_eq!(written(&user), all);
}

#[test]
fn every_property_may_be_set_beside_its_field() {
    let whole = whole();
    for name in User::TABLE.properties {
        let mut expected = whole.clone();
        let mut user = read(whole.clone().into());
        user.rest.null(name);
        assert_eq!(written(&user), Value::from(expected.clone()), "{name}");
        user.rest.set(name, "beside");
        expected.insert((*name).to_owned(), "beside".into());
        assert_eq!(written(&user), Value::from(expected), "{name}");
    }
}

/// What makes no difference in JSON makes none at all.
#[test]
fn values_are_equal_whose_json_is() {
    let user = read(json!({"jobTitle": "a", "hobby": {"b": [1]}}));
    assert_eq!(user, user.clone());
    assert_eq!(user, read(json!({"hobby": {"b": [1]}, "jobTitle": "a"})));
    assert_eq!(user, user.clone().null(user::JOB_TITLE));
    assert_ne!(user, user.clone().set("hobby", Value::Null));
    assert_ne!(user, user.clone().job_title("b"));
    assert_ne!(user, read(json!({"hobby": {"b": [1]}})));
    assert_eq!(User::new(), User::default());

    let low = Importance::Unknown("low".into());
    assert_eq!(low, Importance::Low);
    assert_ne!(low, Importance::High);
    let hash = RandomState::new();
    assert_eq!(hash.hash_one(&low), hash.hash_one(Importance::Low));
    let message = Message::new().importance(Importance::Low);
    assert_eq!(message, Message::new().importance("low"));
    assert_eq!(format!("{:?}", message.importance), "Some(\"low\")");
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
