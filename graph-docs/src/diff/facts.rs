//! A model as facts that can be compared one by one.

use std::collections::BTreeMap;

use crate::model::{
    Alternative, Body, Endpoint, Enum, Example, Model, PermissionTable, Place, Property, Resource,
    Text, TypeRef,
};
use crate::span::Span;

/// What facts are about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A page of `api/`, by its name.
    Endpoint(String),
    /// An entity or complex type, by its qualified name.
    Resource(String),
    /// An enumeration, by its qualified name.
    Enum(String),
}

impl Subject {
    /// The name alone.
    pub fn name(&self) -> &str {
        let (Subject::Endpoint(name) | Subject::Resource(name) | Subject::Enum(name)) = self;
        name
    }
}

/// What a fact says something of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// That there is the subject; the value is its page.
    Subject,
    /// A request line as written, by its method and path whatever the placeholders are called.
    Route,
    /// A permission list, by table and account type.
    Permissions,
    /// A parameter's type and whether it is required, by place and name.
    Parameter,
    /// The type of the whole body.
    Body,
    /// The type of the answer.
    Response,
    /// A status code.
    Status,
    /// A base type.
    Base,
    /// The key property.
    Key,
    /// Whether there are instances of the type itself.
    Abstract,
    /// Whether there are properties beyond the documented ones.
    Open,
    /// A property's type, by its name.
    Property,
    /// A relationship's type, by its name.
    Relationship,
    /// A member's number, by its name.
    Member,
    /// A property that only the JSON representation shows, by its name.
    Shown,
    /// Words, by what they describe.
    Text,
    /// An example, by its number.
    Example,
    /// A Rust item with its type, which `graph-codegen` finds changed; no fact of the docs alone.
    Item,
}

/// What the docs say, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The value: a type, a list of permissions, words; empty where being there is all there is to say.
    pub value: String,
    /// Where it stands.
    pub span: Span,
}

/// The facts of a subject.
pub type Facts = BTreeMap<(Kind, String), Fact>;

/// The facts of a model, by subject.
pub fn facts(model: &Model) -> BTreeMap<Subject, Facts> {
    let path = |file: crate::span::FileId| {
        let file = model.files.get(file.0 as usize);
        file.map_or_else(String::new, |file| file.path.clone())
    };
    let mut facts = BTreeMap::new();
    for endpoint in &model.endpoints {
        let own = fact(path(endpoint.file), endpoint.title.span);
        facts.insert(
            Subject::Endpoint(endpoint.page.clone()),
            of_endpoint(endpoint, own),
        );
    }
    for resource in &model.resources {
        let files: Vec<_> = resource.files.iter().map(|file| path(*file)).collect();
        let own = fact(files.join(", "), resource.name.span);
        let subject = Subject::Resource(resource.name.value.to_string());
        facts.insert(subject, of_resource(resource, own));
    }
    for found in &model.enums {
        let own = fact(path(found.file), found.name.span);
        facts.insert(
            Subject::Enum(found.name.value.to_string()),
            of_enum(found, own),
        );
    }
    facts
}

fn fact(value: impl Into<String>, span: Span) -> Fact {
    Fact {
        value: value.into(),
        span,
    }
}

/// Adds facts; of two of one name the second is called `name (2)`, and the first counts for generated code.
struct Adder(Facts);

impl Adder {
    fn of(own: Fact) -> Self {
        Adder(Facts::from([((Kind::Subject, String::new()), own)]))
    }

    fn add(&mut self, kind: Kind, name: impl Into<String>, fact: Fact) {
        let name = name.into();
        let mut key = (kind, name.clone());
        let mut number = 1;
        while self.0.contains_key(&key) {
            number += 1;
            key.1 = format!("{name} ({number})");
        }
        self.0.insert(key, fact);
    }

    fn text(&mut self, name: impl Into<String>, text: &Text) {
        let (english, local) = (&text.english, &text.local);
        let words = match (english.is_empty(), local.is_empty()) {
            (true, true) => return,
            (false, true) => english.clone(),
            (true, false) => local.clone(),
            (false, false) => format!("{english}\n{local}"),
        };
        self.add(Kind::Text, name, fact(words, text.span));
    }

    fn properties(&mut self, kind: Kind, properties: &[Property]) {
        for property in properties {
            let name = property.name.value.as_str();
            let ty = fact(type_name(property.ty.as_ref()), property.name.span);
            self.add(kind, name, ty);
            self.text(name, &property.description);
        }
    }
}

/// `microsoft.graph.recipient collection`; `unknown` of a type that could not be read.
fn type_name(ty: Option<&TypeRef>) -> String {
    match ty {
        None => "unknown".to_owned(),
        Some(ty) if ty.collection => format!("{} collection", ty.name.value),
        Some(ty) => ty.name.value.to_string(),
    }
}

fn of_endpoint(endpoint: &Endpoint, own: Fact) -> Facts {
    let mut facts = Adder::of(own);
    for request in &endpoint.requests {
        let query = request.query.as_ref();
        let query = query.map_or_else(String::new, |query| format!("?{}", query.value));
        let path = &request.path.value;
        let line = format!("{} {}", request.method.as_str(), shape(path));
        facts.add(
            Kind::Route,
            line,
            fact(format!("{path}{query}"), request.path.span),
        );
    }
    match &endpoint.permissions {
        None => facts.add(
            Kind::Permissions,
            "tables",
            fact("unknown", endpoint.title.span),
        ),
        Some(tables) => tables.iter().enumerate().for_each(|(at, table)| {
            permissions(at, table, endpoint.title.span, &mut facts);
        }),
    }
    for parameter in &endpoint.parameters {
        let name = format!("{} {}", place(parameter.place), parameter.name.value);
        let required = match parameter.required {
            None => "not said",
            Some(true) => "required",
            Some(false) => "optional",
        };
        let value = format!("{}, {required}", type_name(parameter.ty.as_ref()));
        facts.add(Kind::Parameter, &name, fact(value, parameter.name.span));
        facts.text(&name, &parameter.description);
    }
    if let Some(ty) = &endpoint.body {
        facts.add(Kind::Body, "", fact(type_name(Some(ty)), ty.name.span));
    }
    if let Some(ty) = &endpoint.response.ty {
        facts.add(Kind::Response, "", fact(type_name(Some(ty)), ty.name.span));
    }
    for status in &endpoint.response.statuses {
        facts.add(
            Kind::Status,
            status.value.to_string(),
            fact("", status.span),
        );
    }
    if let Some(namespace) = &endpoint.namespace {
        facts.add(
            Kind::Text,
            "namespace",
            fact(namespace.value.as_str(), namespace.span),
        );
    }
    if let Some(said) = &endpoint.deprecated {
        facts.add(
            Kind::Text,
            "deprecated",
            fact(said.value.as_str(), said.span),
        );
    }
    facts.add(
        Kind::Text,
        "locale",
        fact(endpoint.locale.as_str(), endpoint.title.span),
    );
    facts.text("title", &endpoint.title);
    facts.text("summary", &endpoint.summary);
    for (at, example) in endpoint.examples.iter().enumerate() {
        let number = format!("{:03}", at + 1);
        facts.add(
            Kind::Example,
            number,
            fact(of_example(example), example.span),
        );
    }
    facts.0
}

/// A path whatever its placeholders are called: `/users/{}/messages` of `/users/{id | userPrincipalName}/messages`.
fn shape(path: &str) -> String {
    let mut shape = String::new();
    let mut depth = 0_i32;
    for c in path.chars() {
        depth -= i32::from(matches!(c, '}' | '>'));
        if depth <= 0 {
            shape.push(c);
        }
        depth += i32::from(matches!(c, '{' | '<'));
    }
    shape
}

fn place(place: Place) -> &'static str {
    match place {
        Place::Path => "path",
        Place::Function => "function",
        Place::Query => "query",
        Place::Header => "header",
        Place::Body => "body",
    }
}

fn permissions(at: usize, table: &PermissionTable, title: Span, facts: &mut Adder) {
    let label = table.label.as_ref();
    let label = label.map_or_else(
        || format!("table {}", at + 1),
        |label| label.value.to_string(),
    );
    let accounts = [
        ("delegated", &table.delegated_work),
        ("delegated personal", &table.delegated_personal),
        ("application", &table.application),
    ];
    for (account, list) in accounts {
        let span = list.iter().flatten().flatten().next();
        let span = span.map_or(title, |first| first.span);
        let value = match list {
            None => "unknown".to_owned(),
            Some(list) if list.is_empty() => "not supported".to_owned(),
            Some(list) => list.iter().map(together).collect::<Vec<_>>().join(", "),
        };
        facts.add(
            Kind::Permissions,
            format!("{label}: {account}"),
            fact(value, span),
        );
    }
}

/// `A and B`
fn together(alternative: &Alternative) -> String {
    let names: Vec<_> = alternative.iter().map(|name| name.value.as_str()).collect();
    names.join(" and ")
}

fn of_example(example: &Example) -> String {
    let mut lines = Vec::new();
    lines.extend(example.name.as_ref().map(|name| name.value.to_string()));
    if let Some(request) = &example.request {
        lines.push(format!("{} {}", request.method.as_str(), request.url.value));
        let headers = request.headers.iter();
        lines.extend(headers.map(|(name, value)| format!("{}: {}", name.value, value.value)));
        lines.extend(request.body.as_ref().map(of_body));
    }
    if let Some(response) = &example.response {
        let ty = type_name(response.ty.as_ref());
        lines.push(format!(
            "{} {ty} {}",
            response.status.value, response.truncated
        ));
        let headers = response.headers.iter();
        lines.extend(headers.map(|(name, value)| format!("{}: {}", name.value, value.value)));
        lines.extend(response.body.as_ref().map(of_body));
    }
    lines.join("\n")
}

fn of_body(body: &Body) -> String {
    let kind = if body.json { "JSON" } else { "text" };
    format!("{kind}\n{}", body.text)
}

fn of_resource(resource: &Resource, own: Fact) -> Facts {
    let mut facts = Adder::of(own);
    let span = resource.name.span;
    if let Some(base) = &resource.base {
        facts.add(Kind::Base, "", fact(base.value.as_str(), base.span));
    }
    if let Some(key) = &resource.key {
        facts.add(Kind::Key, "", fact(key.value.as_str(), key.span));
    }
    for (kind, holds) in [
        (Kind::Abstract, resource.is_abstract),
        (Kind::Open, resource.open),
    ] {
        if holds {
            facts.add(kind, "", fact("", span));
        }
    }
    facts.properties(Kind::Property, &resource.properties);
    facts.properties(Kind::Relationship, &resource.relationships);
    facts.properties(Kind::Shown, &resource.shown);
    for method in &resource.methods {
        facts.add(
            Kind::Text,
            format!("method {}", method.value),
            fact("", method.span),
        );
    }
    facts.text("summary", &resource.summary);
    facts.0
}

fn of_enum(found: &Enum, own: Fact) -> Facts {
    let mut facts = Adder::of(own);
    for member in &found.members {
        let number = member
            .value
            .as_ref()
            .map_or("", |number| number.value.as_str());
        facts.add(
            Kind::Member,
            member.name.value.as_str(),
            fact(number, member.name.span),
        );
        facts.text(member.name.value.as_str(), &member.description);
    }
    facts.0
}
