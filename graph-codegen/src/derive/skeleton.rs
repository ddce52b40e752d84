//! The struct of a page, as somebody begins it who writes it by hand.

use std::fmt::Write as _;

use graph_docs::model::Endpoint;

use crate::body::{self, Sends};
use crate::family;
use crate::ident::{self, Scope};
use crate::route::Step;

/// A struct with `#[derive(Endpoint)]` for the first route of a page, with what the page requires; `None` of a page
/// without a route that can be used.
pub fn rust_struct(endpoint: &Endpoint) -> Option<String> {
    let families = family::families(endpoint);
    let family = families.first()?;
    let route = family.routes.first()?;
    let mut names = Scope::default();
    let mut fields = String::new();
    let mut field = |name: &str, attribute: String, ty: &str| {
        let name = names.take(ident::snake(name));
        let _ = write!(fields, "    #[endpoint({attribute})]\n    {name}: {ty},\n");
    };
    for placeholder in route.steps.iter().flat_map(Step::placeholders) {
        let attribute = format!("path = {:?}", placeholder.words);
        field(placeholder.name(), attribute, "String");
    }
    match body::sends(endpoint, family) {
        Sends::Content => field("content", "body".to_owned(), "graph_runtime::Bytes"),
        Sends::Parameters { required, .. } => {
            for parameter in required {
                let name = &parameter.name.value;
                field(name, format!("rename = {name:?}"), "graph_runtime::Value");
            }
        }
        Sends::Nothing | Sends::Whole(_) => {}
    }
    let (page, name) = (&endpoint.page, &family.name);
    let (method, path) = (route.method.as_str(), &route.path);
    Some(format!(
        "#[derive(graph_runtime::Endpoint)]\n\
         #[endpoint(page = {page:?}, route = \"{method} {path}\")]\n\
         struct {name} {{\n{fields}}}\n"
    ))
}
