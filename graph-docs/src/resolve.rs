//! Raw types to qualified names over the whole set, and the pages of one type to one resource.

mod base;
pub(crate) mod inferred;
pub(crate) mod inline;
mod merge;
mod shown;
pub(crate) mod types;

use crate::diagnostic::Diagnostics;
use crate::model::{
    Endpoint, Example, ExampleResponse, Model, Parameter, Property, Resource, Response, SourceFile,
    TypeRef,
};
use crate::parts;
use crate::resolve::types::Types;
use crate::resource::{RawProperty, RawResource, ResourcePage};
use crate::span::FileId;
use crate::types::RawType;

/// Looks every type up, on so many threads, and puts the model together; a type that is not found is a finding and `None`.
pub fn resolve(
    threads: usize,
    files: Vec<SourceFile>,
    endpoints: Vec<Endpoint<RawType>>,
    pages: Vec<ResourcePage>,
    diagnostics: &mut Diagnostics,
) -> Model {
    let types = Types::of(&pages);
    let mut model = resolve_among(threads, &types, endpoints, pages, diagnostics);
    inferred::infer(&mut model);
    Model { files, ..model }
}

/// Looks up the types of some of the pages of a set, whose types are known; the model is without files.
///
/// What it says of a type is whole if all the pages that describe it are given; nothing is [inferred] yet.
pub(crate) fn resolve_among(
    threads: usize,
    types: &Types,
    endpoints: Vec<Endpoint<RawType>>,
    pages: Vec<ResourcePage>,
    diagnostics: &mut Diagnostics,
) -> Model {
    let mut enums = merge::enums(&pages);
    enums.extend(inline::enums(&pages, types));
    enums.sort_by(|a, b| (a.file, &a.name.value).cmp(&(b.file, &b.name.value)));

    let resources = each(threads, pages, diagnostics, |page, diagnostics| {
        let scope = Scope {
            types,
            namespace: &page.namespace,
        };
        let stem = page.path.trim_start_matches("resources/");
        let stem = stem.trim_end_matches(".md").to_string();
        let resource = resolve_resource(page.resource?, page.file, &scope, diagnostics);
        Some((stem, resource))
    });
    let mut resources = merge::resources(resources.into_iter().flatten().collect());
    base::cut_cycles(&mut resources, diagnostics);

    let mut endpoints = each(threads, endpoints, diagnostics, |endpoint, diagnostics| {
        let namespace = endpoint.namespace.as_ref();
        let namespace = namespace.map(|namespace| namespace.value.clone());
        let namespace = namespace.unwrap_or_else(|| "microsoft.graph".into());
        let scope = Scope {
            types,
            namespace: &namespace,
        };
        resolve_endpoint(endpoint, &scope, diagnostics)
    });
    endpoints.sort_by_key(|endpoint| endpoint.file);
    Model {
        files: Vec::new(),
        endpoints,
        resources,
        enums,
    }
}

/// Does the work on each of a list on so many threads; the findings stand in the list's order.
fn each<I: Send, T: Send>(
    threads: usize,
    list: Vec<I>,
    diagnostics: &mut Diagnostics,
    work: impl Fn(I, &mut Diagnostics) -> T + Sync,
) -> Vec<T> {
    let parts = parts::of_list(list, threads, |part| {
        let mut found = Diagnostics::default();
        let done: Vec<T> = part.into_iter().map(|it| work(it, &mut found)).collect();
        (done, found)
    });
    let mut all = Vec::new();
    for (part, found) in parts {
        diagnostics.list.extend(found.list);
        // One thread has one part, which need not be moved.
        match all.is_empty() {
            true => all = part,
            false => all.extend(part),
        }
    }
    all
}

/// Where a name is looked up: the set's types, seen from a page's namespace.
struct Scope<'s> {
    types: &'s Types,
    namespace: &'s str,
}

impl Scope<'_> {
    fn ty(&self, raw: Option<RawType>, diagnostics: &mut Diagnostics) -> Option<TypeRef> {
        let raw = raw?;
        let found = self.types.find(&raw, self.namespace);
        if found.is_none() {
            diagnostics.push(self.types.unresolved(&raw));
        }
        found
    }
}

fn resolve_resource(
    raw: RawResource,
    file: FileId,
    scope: &Scope<'_>,
    diagnostics: &mut Diagnostics,
) -> Resource {
    let base = base::base(&raw, scope, diagnostics);
    let mut properties = |list: Vec<RawProperty>| {
        let resolve_one = |raw: RawProperty| {
            let Property {
                name,
                ty,
                description,
            } = raw.property;
            Property {
                ty: scope.ty(ty, diagnostics),
                name,
                description,
            }
        };
        list.into_iter().map(resolve_one).collect()
    };
    let shown = raw.shown.into_iter().map(|shown| Property {
        ty: shown
            .ty
            .and_then(|ty| scope.types.find(&ty, scope.namespace)),
        name: shown.name,
        description: shown.description,
    });
    Resource {
        shown: shown.collect(),
        file,
        files: vec![file],
        properties: properties(raw.properties),
        relationships: properties(raw.relationships),
        name: raw.name,
        summary: raw.summary,
        base,
        is_abstract: raw.is_abstract,
        open: raw.open,
        key: raw.key,
        methods: raw.methods,
    }
}

fn resolve_endpoint(
    raw: Endpoint<RawType>,
    scope: &Scope<'_>,
    diagnostics: &mut Diagnostics,
) -> Endpoint {
    let parameters = raw.parameters.into_iter().map(|parameter| Parameter {
        ty: scope.ty(parameter.ty, diagnostics),
        place: parameter.place,
        name: parameter.name,
        required: parameter.required,
        description: parameter.description,
    });
    let mut endpoint = Endpoint {
        parameters: parameters.collect(),
        body: scope.ty(raw.body, diagnostics),
        response: Response {
            statuses: raw.response.statuses,
            ty: scope.ty(raw.response.ty, diagnostics),
        },
        examples: raw
            .examples
            .into_iter()
            .map(|raw| resolve_example(raw, scope, diagnostics))
            .collect(),
        page: raw.page,
        file: raw.file,
        title: raw.title,
        summary: raw.summary,
        namespace: raw.namespace,
        deprecated: raw.deprecated,
        locale: raw.locale,
        requests: raw.requests,
        permissions: raw.permissions,
    };
    shown::complete(&mut endpoint);
    endpoint
}

fn resolve_example(
    raw: Example<RawType>,
    scope: &Scope<'_>,
    diagnostics: &mut Diagnostics,
) -> Example {
    let response = raw.response.map(|response| ExampleResponse {
        ty: scope.ty(response.ty, diagnostics),
        status: response.status,
        headers: response.headers,
        body: response.body,
        truncated: response.truncated,
    });
    Example {
        name: raw.name,
        span: raw.span,
        request: raw.request,
        response,
    }
}
