//! `types/*.md` to the types that are found for it, in the `.txt` beside each.
//!
//! A case is a small docs set: a comment `<!-- file: … -->` begins a page. `SNAPSHOTS=overwrite` writes the expectations anew.

use std::fmt::Write;
use std::path::Path;

use graph_docs::diagnostic::Diagnostics;
use graph_docs::model::{Model, Place, TypeRef};
use graph_docs::source::DocsSet;

#[test]
fn types_are_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("types");
    let mut cases = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "md") {
            let text = std::fs::read_to_string(&path).unwrap();
            let golden = snapbox::Data::read_from(&path.with_extension("txt"), None).raw();
            snapbox::assert_data_eq!(facts(&model(&text)), golden);
            cases += 1;
        }
    }
    assert!(cases > 0, "no cases");
}

fn model(text: &str) -> Model {
    let pages = text.split("<!-- file: ").skip(1).map(|page| {
        let (name, text) = page.split_once(" -->\n").unwrap();
        (name.to_owned(), text.to_owned())
    });
    let set = DocsSet::from_pages("types", pages.collect());
    graph_docs::set::read_model(&set, &mut Diagnostics::default())
}

/// A line an endpoint and resource.
fn facts(model: &Model) -> String {
    let mut text = String::new();
    for endpoint in &model.endpoints {
        let (body, answer) = (&endpoint.body, &endpoint.response.ty);
        write!(text, "{}: sends {}", endpoint.page, named(body.as_ref())).unwrap();
        let parameters = endpoint.parameters.iter();
        for it in parameters.filter(|it| it.place == Place::Body) {
            write!(text, ", {} {}", it.name.value, named(it.ty.as_ref())).unwrap();
        }
        writeln!(text, ", answers {}", named(answer.as_ref())).unwrap();
    }
    for resource in &model.resources {
        let base = resource.base.as_ref().map_or("none", |it| &it.value);
        let open = if resource.open { "open " } else { "" };
        let shown: Vec<_> = resource.shown.iter().map(|it| &*it.name.value).collect();
        let name = &resource.name.value;
        writeln!(text, "{open}{name}: base {base}, shown {shown:?}").unwrap();
    }
    text.replace("microsoft.graph.", "")
}

fn named(ty: Option<&TypeRef>) -> String {
    let many = |ty: &TypeRef| if ty.collection { "[]" } else { "" };
    ty.map_or("nothing".to_owned(), |ty| {
        format!("{}{}", ty.name.value, many(ty))
    })
}
