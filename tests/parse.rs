//! `parse/*.md` to what is read of them, in the `.json` beside each: the exported lines, then the findings.
//!
//! A case is a page of `api/`, or of `resources/` where its name begins with `resource-`.
//! `SNAPSHOTS=overwrite` writes the expectations anew.

use std::path::{Path, PathBuf};

use graph_docs::diagnostic::Diagnostics;
use graph_docs::model::Model;
use graph_docs::source::DocsSet;
use serde_json::{Value, json};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("parse")
}

/// Reads one case beside the resource pages that all cases share.
fn read(case: &str) -> (Model, Diagnostics) {
    let text = |name: &str| std::fs::read_to_string(folder().join(name)).unwrap();
    let place = if case.starts_with("resource-") {
        "resources"
    } else {
        "api"
    };
    let mut pages = vec![(format!("{place}/{case}"), text(case))];
    for shared in ["message.md", "fileattachment.md"] {
        pages.push((
            format!("resources/{shared}"),
            text(&format!("shared/{shared}")),
        ));
    }
    let mut diagnostics = Diagnostics::default();
    let set = DocsSet::from_pages("parse", pages);
    let model = graph_docs::set::read_model(&set, &mut diagnostics);
    (model, diagnostics)
}

/// The exported objects of one case.
fn facts(case: &str) -> Value {
    let (model, diagnostics) = read(case);
    let mut lines = Vec::new();
    graph_docs::export::export(&model, &mut lines).unwrap();
    let lines = String::from_utf8(lines).unwrap();
    let objects = lines
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let of_case = |object: &Value| object["file"].as_str().unwrap().ends_with(case);
    let findings = diagnostics.list.iter().map(|finding| {
        let file = &model.files[finding.span.file.0 as usize];
        let line = file
            .lines
            .partition_point(|start| *start <= finding.span.start);
        json!(format!(
            "{}:{line}: {}: {}",
            file.path, finding.code, finding.message
        ))
    });
    json!({ "objects": objects.filter(of_case).collect::<Vec<_>>(), "findings": findings.collect::<Vec<_>>() })
}

fn cases() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut cases: Vec<String> = names.filter(|name| name.ends_with(".md")).collect();
    cases.sort();
    cases
}

#[test]
fn every_page_is_read_as_expected() {
    let cases = cases();
    assert!(cases.len() >= 4, "{cases:?}");
    for case in cases {
        let golden = folder().join(&case).with_extension("json");
        let actual = serde_json::to_string_pretty(&facts(&case)).unwrap() + "\n";
        snapbox::assert_data_eq!(actual, snapbox::Data::read_from(&golden, None).raw());
    }
}

/// The three dialects of one page give the same facts; only places, language and prose differ.
#[test]
fn dialects_agree() {
    let of = |case: &str| {
        let mut endpoint = facts(case)["objects"][0].clone();
        without_places(&mut endpoint);
        for prose in ["file", "page", "title", "summary", "locale"] {
            endpoint.as_object_mut().unwrap().remove(prose).unwrap();
        }
        endpoint
    };
    let english = of("sendmail-english.md");
    assert_eq!(english["requests"].as_array().unwrap().len(), 2);
    assert_eq!(english["examples"].as_array().unwrap().len(), 3);
    assert_eq!(of("sendmail-side-by-side.md"), english);
    assert_eq!(of("sendmail-localized.md"), english);
}

/// Both languages of a side-by-side page are there.
#[test]
fn texts_are_in_both_languages() {
    let (model, _) = read("sendmail-side-by-side.md");
    let endpoint = &model.endpoints[0];
    assert_eq!(endpoint.title.english, "Send mail");
    assert_eq!(endpoint.title.local, "Отправить письмо");
    assert_eq!(endpoint.locale, "ru-RU");
    let message = endpoint
        .parameters
        .iter()
        .find(|it| it.name.value == "message")
        .unwrap();
    assert_eq!(message.description.english, "What goes out. Required.");
    assert_eq!(message.description.local, "Что уходит. Обязательный.");
}

fn without_places(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.remove("line");
            members.values_mut().for_each(without_places);
        }
        Value::Array(items) => items.iter_mut().for_each(without_places),
        _ => {}
    }
}
