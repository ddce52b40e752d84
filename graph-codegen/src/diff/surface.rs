//! What a program can write of a page or type: the items, each with what must stay the same of it.

use std::collections::{BTreeMap, BTreeSet};

use graph_docs::diff::Subject;
use graph_docs::model::{Endpoint, Model, Parameter, Property, Resource, TypeRef};
use graph_docs::span::Span;

use crate::body::{self, Sends};
use crate::call;
use crate::endpoint::{Said, constructor_names, said, set_by_name};
use crate::family::{self, Family, Route};
use crate::ident;
use crate::route::Step;
use crate::ty::{self, Shape};

/// The items of a subject.
pub(super) struct Surface {
    /// `GetPart::parts` with `(id, part: Part)`.
    pub(super) items: BTreeMap<String, String>,
    /// Where the subject stands.
    pub(super) span: Span,
}

/// The surfaces of all pages and resources; of an enumeration every member is one item, and one fact.
pub(super) fn surfaces(model: &Model) -> BTreeMap<Subject, Surface> {
    let resources = model.resources.iter().map(|it| it.name.value.as_str());
    let enums = model.enums.iter().map(|it| it.name.value.as_str());
    let by_name = model.resources.iter();
    let by_name = by_name.map(|it| (it.name.value.as_str(), it)).collect();
    let types = Types {
        names: resources.chain(enums).collect(),
        properties: properties(&by_name),
        by_name,
    };
    let endpoints = model.endpoints.iter().map(|endpoint| {
        let subject = Subject::Endpoint(endpoint.page.clone());
        let (items, span) = (types.of_endpoint(endpoint), endpoint.title.span);
        (subject, Surface { items, span })
    });
    let resources = model.resources.iter().map(|resource| {
        let subject = Subject::Resource(resource.name.value.to_string());
        let (items, span) = (types.of_resource(resource), resource.name.span);
        (subject, Surface { items, span })
    });
    endpoints.chain(resources).collect()
}

/// The types that have a Rust type of their own.
struct Types<'a> {
    names: BTreeSet<&'a str>,
    /// The types of the properties of each resource.
    properties: BTreeMap<&'a str, Vec<Option<&'a TypeRef>>>,
    by_name: BTreeMap<&'a str, &'a Resource>,
}

/// The types of the properties of each resource, with those of its bases and its key.
fn properties<'a>(
    by_name: &BTreeMap<&'a str, &'a Resource>,
) -> BTreeMap<&'a str, Vec<Option<&'a TypeRef>>> {
    let resources = by_name.iter();
    resources
        .map(|(name, resource)| (*name, types_of(resource, by_name)))
        .collect()
}

/// The resource, its base, its base and so on.
fn lineage<'a>(
    resource: &'a Resource,
    by_name: &BTreeMap<&str, &'a Resource>,
) -> Vec<&'a Resource> {
    let mut lineage = vec![resource];
    while let Some(base) = &lineage[lineage.len() - 1].base
        && let Some(base) = by_name.get(base.value.as_str())
        && !lineage.iter().any(|it| it.name.value == base.name.value)
    {
        lineage.push(base);
    }
    lineage
}

fn types_of<'a>(
    resource: &'a Resource,
    by_name: &BTreeMap<&str, &'a Resource>,
) -> Vec<Option<&'a TypeRef>> {
    let mut types: BTreeMap<&str, Option<&TypeRef>> = BTreeMap::new();
    for resource in lineage(resource, by_name) {
        for row in resource.properties.iter().chain(&resource.shown) {
            types.entry(&row.name.value).or_insert(row.ty.as_ref());
        }
        if let Some(key) = &resource.key {
            types.entry(&key.value).or_insert(None);
        }
    }
    types.into_values().collect()
}

impl Types<'_> {
    fn name(&self, ty: Option<&TypeRef>) -> String {
        let Some(ty) = ty else {
            return "Value".to_owned();
        };
        let name = ty.name.value.as_str();
        let one = match ty::edm(name) {
            _ if self.names.contains(name) => ident::type_name(name),
            Shape::Primitive(name) | Shape::Runtime(name) => name.to_owned(),
            _ => "String".to_owned(),
        };
        match ty.collection {
            true => format!("Vec<{one}>"),
            false => one,
        }
    }

    /// The type of a field, which holds large structs in a box.
    fn field(&self, ty: Option<&TypeRef>) -> String {
        let properties = |name: &str| self.properties.get(name).cloned();
        let name = self.name(ty);
        let single = ty
            .filter(|ty| !ty.collection)
            .map(|ty| ty.name.value.as_str());
        match single.filter(|ty| self.properties.contains_key(ty)) {
            Some(ty) if !ty::is_small(ty, &properties) => format!("Box<{name}>"),
            _ => name,
        }
    }

    fn of_resource(&self, resource: &Resource) -> BTreeMap<String, String> {
        let name = ident::type_name(&resource.name.value);
        let field = |below: &str, row: &Property| {
            let field = ident::snake(&row.name.value);
            (format!("{below}{field}"), self.field(row.ty.as_ref()))
        };
        let fields = resource.properties.iter().chain(&resource.shown);
        let fields = fields.map(|row| field(&format!("{name}::"), row));
        let key = self.own_key(resource).map(|key| {
            let field = ident::snake(key);
            (format!("{name}::{field}"), "String".to_owned())
        });
        // Fields of the programs that expand them, and names for all.
        let expanded = resource.relationships.iter();
        let expanded = expanded.map(|row| field(&format!("expanded {name}::"), row));
        fields.chain(key).chain(expanded).collect()
    }

    /// The key that is a field without a row, of the resource or of a base.
    fn own_key<'r>(&self, resource: &'r Resource) -> Option<&'r str> {
        let key = &resource.key.as_ref()?.value;
        let lineage = lineage(resource, &self.by_name);
        let mut rows = lineage.iter().flat_map(|it| &it.properties);
        let mut keys = lineage[1..].iter().filter_map(|it| it.key.as_ref());
        let is_given = rows.any(|row| row.name.value == *key) || keys.any(|it| it.value == *key);
        (!is_given).then_some(key)
    }

    fn of_endpoint(&self, endpoint: &Endpoint) -> BTreeMap<String, String> {
        let families = family::families(endpoint);
        let mut items = BTreeMap::new();
        for family in &families {
            let name = &family.name;
            let answer = match said(endpoint, family) {
                Said::Nothing => "()".to_owned(),
                Said::Content => "Bytes".to_owned(),
                Said::Text => "String".to_owned(),
                Said::Json => "Value".to_owned(),
                Said::Type(ty) => self.name(Some(ty)),
            };
            items.insert(name.clone(), format!("answers {answer}"));
            let arguments = self.arguments(endpoint, family, &mut items);
            let constructors = constructor_names(&family.routes);
            for (route, constructor) in family.routes.iter().zip(constructors) {
                let values = route.steps.iter().flat_map(Step::placeholders);
                let values = values.map(|_| "&str".to_owned());
                let values: Vec<_> = values.chain(arguments.iter().cloned()).collect();
                let values = format!("({})", values.join(", "));
                items.insert(format!("{name}::{constructor}"), values.clone());
                items.insert(chain(route), values);
            }
        }
        by_hand(&families, &mut items);
        items
    }

    /// The types of the positional arguments; adds the setters.
    fn arguments(
        &self,
        endpoint: &Endpoint,
        family: &Family,
        items: &mut BTreeMap<String, String>,
    ) -> Vec<String> {
        let mut setter = |name: &str, ty: String| {
            let field = ident::snake(name);
            items
                .entry(format!("{}::{field}", family.name))
                .or_insert(ty);
        };
        let arguments = match body::sends(endpoint, family) {
            Sends::Nothing => Vec::new(),
            Sends::Content => vec!["Bytes".to_owned()],
            Sends::Whole(ty) => vec![self.name(ty)],
            Sends::Parameters { required, optional } => {
                for row in optional {
                    setter(&row.name.value, self.name(row.ty.as_ref()));
                }
                let named = |row: &&Parameter| {
                    let ty = self.name(row.ty.as_ref());
                    format!("{}: {ty}", row.name.value)
                };
                required.iter().map(named).collect()
            }
        };
        for (parameter, _) in set_by_name(endpoint, family) {
            setter(&parameter.name.value, "String".to_owned());
        }
        arguments
    }
}

/// `.parts().id().paint()`
fn chain(route: &Route) -> String {
    let (steps, _) = route.chain();
    let steps = steps
        .iter()
        .map(|step| format!(".{}()", call::method(step)));
    steps.collect::<String>() + &format!(".{}()", route.method_name())
}

/// What `#[derive(Endpoint)]` knows a route by: its text, and its placeholders where no other route has the same ones.
fn by_hand(families: &[Family], items: &mut BTreeMap<String, String>) {
    let mut by_placeholders: BTreeMap<Vec<&str>, Vec<&Route>> = BTreeMap::new();
    for route in families.iter().flat_map(|family| &family.routes) {
        items.insert(
            format!("#[endpoint(route = {:?})]", route.path),
            String::new(),
        );
        let placeholders = route.steps.iter().flat_map(Step::placeholders);
        let mut words: Vec<_> = placeholders.map(|it| it.words).collect();
        words.sort_unstable();
        by_placeholders.entry(words).or_default().push(route);
    }
    for (words, routes) in by_placeholders {
        if let [route] = routes.as_slice() {
            let fields = words
                .iter()
                .map(|words| format!("#[endpoint(path = {words:?})]"));
            let fields: Vec<_> = fields.collect();
            let name = match fields.is_empty() {
                true => "no #[endpoint(path)]".to_owned(),
                false => fields.join(", "),
            };
            items.insert(name, format!("{} {}", route.method.as_str(), route.path));
        }
    }
}
