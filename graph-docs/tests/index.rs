//! The index: what is written is found again, and damage is an error.

use graph_docs::index::{self, Index, IndexError};
use graph_docs::model::{Endpoint, Enum, Model, Resource, SourceFile, Text};
use graph_docs::span::{FileId, Span, Spanned};

#[test]
fn what_is_written_is_found() {
    let model = model();
    let bytes = index::write("docs-src", &model);
    let index = Index::open(&bytes).unwrap();
    assert_eq!(index.root(), "docs-src");
    assert_eq!(
        index.pages().collect::<Vec<_>>(),
        ["message-get", "user-get"]
    );
    assert_eq!(
        index.resources().collect::<Vec<_>>(),
        ["microsoft.graph.message"]
    );
    assert_eq!(
        index.enums().collect::<Vec<_>>(),
        ["microsoft.graph.importance"]
    );
    assert_eq!(
        index.endpoint("user-get").unwrap().as_ref(),
        Some(&model.endpoints[0])
    );
    assert_eq!(
        index.resource("microsoft.graph.message").unwrap().as_ref(),
        Some(&model.resources[0])
    );
    assert_eq!(
        index
            .enumeration("microsoft.graph.importance")
            .unwrap()
            .as_ref(),
        Some(&model.enums[0])
    );
    for absent in ["", "a", "user", "user-get-", "zzz"] {
        assert_eq!(index.endpoint(absent), Ok(None), "{absent}");
    }
}

#[test]
fn places_have_lines() {
    let bytes = index::write("docs-src", &model());
    let index = Index::open(&bytes).unwrap();
    for (start, place) in [
        (0, "1"),
        (9, "1"),
        (10, "2"),
        (19, "2"),
        (20, "3"),
        (900, "3"),
    ] {
        let span = Span {
            file: FileId(1),
            start,
            end: start,
        };
        assert_eq!(
            index.place(span),
            format!("docs-src/api/user-get.md:{place}")
        );
    }
    assert_eq!(
        index.place(Span {
            file: FileId(9),
            ..Span::default()
        }),
        "docs-src"
    );
}

#[test]
fn other_bytes_are_errors() {
    let mut bytes = index::write("docs-src", &model());
    assert_eq!(Index::open(b"{}").unwrap_err(), IndexError::NotAnIndex);
    assert_eq!(Index::open(b"").unwrap_err(), IndexError::NotAnIndex);
    bytes[8] ^= 0xff;
    let found = index::VERSION ^ 0xff;
    assert_eq!(
        Index::open(&bytes).unwrap_err(),
        IndexError::Stale { found }
    );
}

#[test]
fn a_cut_index_is_an_error() {
    let bytes = index::write("docs-src", &model());
    for end in 0..bytes.len() {
        let Ok(index) = Index::open(&bytes[..end]) else {
            continue;
        };
        let found = [
            index.endpoint("user-get").map(|found| found.is_some()),
            index
                .resource("microsoft.graph.message")
                .map(|found| found.is_some()),
            index
                .enumeration("microsoft.graph.importance")
                .map(|found| found.is_some()),
        ];
        // The list of enumerations is written last.
        assert_eq!(found[2], Err(IndexError::Corrupt), "cut at {end}");
    }
}

#[test]
fn damage_never_panics() {
    let bytes = index::write("docs-src", &model());
    for at in 0..bytes.len() {
        for mask in [0x01, 0x80, 0xff] {
            let mut damaged = bytes.clone();
            damaged[at] ^= mask;
            let Ok(index) = Index::open(&damaged) else {
                continue;
            };
            let _ = (
                index.pages().count(),
                index.endpoint("user-get"),
                index.endpoint("message-get"),
            );
            let _ = (
                index.resource("microsoft.graph.message"),
                index.enumeration("microsoft.graph.importance"),
            );
            let _ = index.place(Span {
                file: FileId(1),
                start: 12,
                end: 13,
            });
        }
    }
}

fn model() -> Model {
    let name = |name: &str| Spanned::new(name.into(), Span::default());
    let file = |path: &str| SourceFile {
        path: path.to_owned(),
        lines: vec![0, 10, 20],
    };
    let endpoint = |page: &str| Endpoint {
        page: page.to_owned(),
        title: Text {
            english: format!("Title of {page}"),
            ..Text::default()
        },
        ..Endpoint::default()
    };
    Model {
        files: vec![file("api/message-get.md"), file("api/user-get.md")],
        endpoints: vec![endpoint("user-get"), endpoint("message-get")],
        resources: vec![Resource {
            name: name("microsoft.graph.message"),
            open: true,
            ..Resource::default()
        }],
        enums: vec![Enum {
            name: name("microsoft.graph.importance"),
            ..Enum::default()
        }],
    }
}
