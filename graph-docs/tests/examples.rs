//! Code blocks to examples, and the export's lines for them.

use graph_docs::diagnostic::Diagnostics;
use graph_docs::export::{export, schema};
use graph_docs::model::{Example, Model};
use graph_docs::set::read_model;
use graph_docs::source::DocsSet;

fn read(text: &str) -> Model {
    let pages = vec![(
        "api/teapot-get.md".to_owned(),
        format!("# Get teapot\n\n{text}"),
    )];
    read_model(
        &DocsSet::from_pages("docs", pages),
        &mut Diagnostics::default(),
    )
}

fn summary(example: &Example) -> String {
    let name = example
        .name
        .as_ref()
        .map_or("-", |name| name.value.as_str());
    let request = example.request.as_ref().map_or("-".to_owned(), |request| {
        format!(
            "{} {} {}",
            request.method.as_str(),
            request.url.value,
            request.headers.len()
        )
    });
    let response = example
        .response
        .as_ref()
        .map_or("-".to_owned(), |response| {
            format!(
                "{} {} {}",
                response.status.value,
                response.headers.len(),
                response.truncated
            )
        });
    format!("{name} | {request} | {response}")
}

fn summaries(text: &str) -> Vec<String> {
    read(text).endpoints[0]
        .examples
        .iter()
        .map(summary)
        .collect()
}

#[test]
fn the_first_line_says_what_a_block_is() {
    let text = "## Example\n\n```http\nGET https://host/a\n```\n\n\
        <!-- {\"blockType\": \"ignored\", \"name\": \"b\"} -->\n```http\nPOST /b\nPrefer: x\n```\n\n\
        <!-- {\"blockType\": \"response\", \"truncated\": \"true\"} -->\n```http\nHTTP 201 Created\nContent-Type: application/json\n\n{}\n```\n\n\
        ```http\nHTTP/1.1 200 OK\n```\n\n```json\n{}\n```\n";
    assert_eq!(
        summaries(text),
        [
            "- | GET https://host/a 0 | -",
            "b | POST /b 1 | 201 1 true",
            "- | - | 200 0 false"
        ]
    );
}

#[test]
fn request_lines_and_other_tabs_are_no_examples() {
    let text = "## HTTP request\n\n```http\nGET /teapots\n```\n\n## Example\n\n\
        # [HTTP](#tab/http)\n```http\nGET /a\n```\n# [C#](#tab/csharp)\n```http\nGET /wrong\n```\n---\n\n```http\nGET /b\n```\n\
        \n<!-- ```http\nGET /hidden\n``` -->\n";
    assert_eq!(summaries(text), ["- | GET /a 0 | -", "- | GET /b 0 | -"]);
}

#[test]
fn headers_and_urls_stand_where_people_put_them() {
    let text = "## Example\n\n```http\nGET /a\n  ?$top=1\n  &$skip=2\n\nPrefer: x\nAccept: y\n{\"a\": 1,}\n```\n";
    let model = read(text);
    let example = &model.endpoints[0].examples[0];
    assert_eq!(summary(example), "- | GET /a?$top=1&$skip=2 2 | -");
    let body = example.request.as_ref().unwrap().body.as_ref().unwrap();
    assert_eq!((body.text.as_str(), body.json), ("{\"a\": 1}", true));
}

#[test]
fn a_line_of_the_export_is_one_line_of_json() {
    let text = "## Example\n\n```http\nPOST /a\n\n{\n  \"a b\": \"c\\\" d\",\n}\n```\n\n```http\nHTTP/1.1 200 OK\n\nName,Cups\nRobin,2\n```\n";
    let mut out = Vec::new();
    export(&read(text), &mut out).unwrap();
    let out = String::from_utf8(out).unwrap();
    assert_eq!(out.lines().count(), 1);
    assert!(out.contains(r#""body":{"a b":"c\" d"}}"#), "{out}");
    assert!(out.contains(r#""body":"Name,Cups\nRobin,2""#), "{out}");
    assert!(serde_json::from_str::<serde_json::Value>(&out).is_ok());
}

#[test]
fn the_schema_is_json_with_a_version() {
    let schema: serde_json::Value = serde_json::from_str(schema()).unwrap();
    assert_eq!(schema["version"], 1);
}
