//! Facts leave nothing of a model out.

use std::collections::BTreeSet;
use std::path::Path;

use graph_docs::diff::facts;
use graph_docs::model::Model;
use serde_json::{Value, json};

use super::{read, values};

/// Whatever is changed in a model, or taken away from it, changes its facts.
#[test]
fn every_leaf_is_in_a_fact() {
    let (mut count, mut missing) = (0, BTreeSet::new());
    for folder in ["../docs-src", "semver/docs", "diff/types/old"] {
        let model = read(Path::new(folder));
        let alone = |endpoints, resources, enums| Model {
            files: model.files.clone(),
            endpoints,
            resources,
            enums,
        };
        let endpoints = model.endpoints.iter();
        let endpoints = endpoints.map(|it| alone(vec![it.clone()], vec![], vec![]));
        let resources = model.resources.iter();
        let resources = resources.map(|it| alone(vec![], vec![it.clone()], vec![]));
        let enums = model.enums.iter();
        let enums = enums.map(|it| alone(vec![], vec![], vec![it.clone()]));
        for model in endpoints.chain(resources).chain(enums) {
            let before = values(facts(&model));
            let whole = serde_json::to_value(&model).unwrap();
            for pointer in pointers(&whole, "") {
                for changed in changed(&whole, &pointer) {
                    let after = values(facts(&changed));
                    if after == before {
                        missing.insert(format!("{folder}: {pointer}"));
                    }
                    count += 1;
                }
            }
        }
    }
    assert!(missing.is_empty() && count > 5000, "{count}: {missing:#?}");
}

/// The JSON pointers of all values but places.
fn pointers(value: &Value, at: &str) -> Vec<String> {
    let below = |name: &str, value| {
        let pointer = format!("{at}/{name}");
        let mut found = pointers(value, &pointer);
        found.push(pointer);
        found
    };
    match value {
        Value::Object(fields) => {
            let fields = fields.iter();
            let fields =
                fields.filter(|(name, _)| !["span", "file", "files"].contains(&name.as_str()));
            fields
                .flat_map(|(name, value)| below(name, value))
                .collect()
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items
                .flat_map(|(at, value)| below(&at.to_string(), value))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Models in which the value at a pointer is another one, or none.
fn changed(whole: &Value, pointer: &str) -> Vec<Model> {
    let (above, name) = pointer.rsplit_once('/').unwrap();
    let with = |value: Value| {
        let mut whole = whole.clone();
        *whole.pointer_mut(pointer).unwrap() = value;
        serde_json::from_value(whole).ok()
    };
    let others = match whole.pointer(pointer).unwrap() {
        Value::String(text) => vec![json!(format!("{text}x")), json!("Put"), json!("Header")],
        Value::Bool(holds) => vec![json!(!holds)],
        Value::Number(number) => vec![json!(number.as_u64().unwrap() + 1)],
        Value::Object(_) => vec![Value::Null],
        _ => Vec::new(),
    };
    let is_other = |other: &Value| whole.pointer(pointer) != Some(other);
    let others = others.into_iter().filter(is_other);
    let mut models: Vec<Model> = others.filter_map(with).collect();
    let mut whole = whole.clone();
    if let Some(Value::Array(items)) = whole.pointer_mut(above) {
        items.remove(name.parse().unwrap());
        models.extend(serde_json::from_value::<Model>(whole).ok());
    }
    models
}
