//! The model as JSON Lines, for readers in any language: one object a line, sorted by kind, file, name.

use std::io;
use std::ops::Range;

use serde::Serialize;
use serde_json::value::RawValue;
use smol_str::SmolStr;

use crate::model::{
    Alternative, Body, Endpoint, Enum, Example, Model, Parameter, PermissionTable, Place, Property,
    Resource, SourceFile, TypeRef,
};
use crate::parts;
use crate::span::{FileId, Spanned};

/// The JSON Schema of a line, with the version of the format.
pub fn schema() -> &'static str {
    include_str!("export/schema.json")
}

/// Writes the model as JSON Lines, which are made on all cores.
///
/// # Errors
/// What `out` cannot take.
pub fn export(model: &Model, out: &mut dyn io::Write) -> io::Result<()> {
    lines(out, &model.endpoints, |it| endpoint_line(model, it))?;
    lines(out, &model.enums, |it| enum_line(model, it))?;
    lines(out, &model.resources, |it| resource_line(model, it))
}

fn lines<'m, T: Sync, L: Serialize>(
    out: &mut dyn io::Write,
    items: &'m [T],
    line: impl Fn(&'m T) -> L + Sync,
) -> io::Result<()> {
    let part = |part: Range<usize>| -> io::Result<Vec<u8>> {
        let mut text = Vec::new();
        for item in &items[part] {
            serde_json::to_writer(&mut text, &line(item))?;
            text.push(b'\n');
        }
        Ok(text)
    };
    for text in parts::in_parts(items.len(), parts::cores(), part) {
        out.write_all(&text?)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct EndpointLine<'m> {
    kind: &'static str,
    file: &'m str,
    page: &'m str,
    title: &'m str,
    summary: &'m str,
    namespace: Option<&'m str>,
    locale: &'m str,
    requests: Vec<RequestValue<'m>>,
    permissions: Option<Vec<PermissionsValue<'m>>>,
    parameters: Vec<ParameterValue<'m>>,
    body: Option<BodyType<'m>>,
    response: ResponseValue<'m>,
    examples: Vec<ExampleValue<'m>>,
}

#[derive(Serialize)]
struct RequestValue<'m> {
    method: &'static str,
    path: &'m str,
    query: Option<&'m str>,
    line: u32,
}

#[derive(Serialize)]
struct PermissionsValue<'m> {
    label: Option<&'m str>,
    delegated_work: Alternatives<'m>,
    delegated_personal: Alternatives<'m>,
    application: Alternatives<'m>,
}

type Alternatives<'m> = Option<Vec<Vec<&'m str>>>;

#[derive(Serialize)]
struct ParameterValue<'m> {
    #[serde(rename = "in")]
    place: &'static str,
    name: &'m str,
    #[serde(rename = "type")]
    ty: Option<&'m str>,
    collection: bool,
    required: Option<bool>,
    line: u32,
}

#[derive(Serialize)]
struct BodyType<'m> {
    #[serde(rename = "type")]
    ty: &'m str,
    collection: bool,
}

#[derive(Serialize)]
struct ResponseValue<'m> {
    statuses: Vec<u16>,
    #[serde(rename = "type")]
    ty: Option<&'m str>,
    collection: bool,
}

#[derive(Serialize)]
struct ExampleValue<'m> {
    name: Option<&'m str>,
    line: u32,
    request: Option<ExampleRequestValue<'m>>,
    response: Option<ExampleResponseValue<'m>>,
}

#[derive(Serialize)]
struct ExampleRequestValue<'m> {
    method: &'static str,
    url: &'m str,
    headers: Vec<(&'m str, &'m str)>,
    body: Option<BodyValue<'m>>,
}

#[derive(Serialize)]
struct ExampleResponseValue<'m> {
    status: u16,
    headers: Vec<(&'m str, &'m str)>,
    body: Option<BodyValue<'m>>,
    #[serde(rename = "type")]
    ty: Option<&'m str>,
    collection: bool,
    truncated: bool,
}

#[derive(Serialize)]
#[serde(untagged)]
enum BodyValue<'m> {
    Json(Box<RawValue>),
    Text(&'m str),
}

#[derive(Serialize)]
struct ResourceLine<'m> {
    kind: &'static str,
    file: &'m str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    files: Vec<&'m str>,
    name: &'m str,
    base: Option<&'m str>,
    #[serde(rename = "abstract")]
    is_abstract: bool,
    open: bool,
    key: Option<&'m str>,
    properties: Vec<PropertyValue<'m>>,
    relationships: Vec<PropertyValue<'m>>,
    methods: Vec<&'m str>,
}

#[derive(Serialize)]
struct PropertyValue<'m> {
    name: &'m str,
    #[serde(rename = "type")]
    ty: Option<&'m str>,
    collection: bool,
    line: u32,
}

#[derive(Serialize)]
struct EnumLine<'m> {
    kind: &'static str,
    file: &'m str,
    name: &'m str,
    line: u32,
    members: Vec<MemberValue<'m>>,
}

#[derive(Serialize)]
struct MemberValue<'m> {
    name: &'m str,
    value: Option<&'m str>,
}

fn endpoint_line<'m>(model: &'m Model, endpoint: &'m Endpoint) -> EndpointLine<'m> {
    let file = file(model, endpoint.file);
    EndpointLine {
        kind: "endpoint",
        file: &file.path,
        page: &endpoint.page,
        title: endpoint.title.english_or_local(),
        summary: endpoint.summary.english_or_local(),
        namespace: word(&endpoint.namespace),
        locale: &endpoint.locale,
        requests: endpoint
            .requests
            .iter()
            .map(|request| RequestValue {
                method: request.method.as_str(),
                path: &request.path.value,
                query: word(&request.query),
                line: file.line(request.path.span.start),
            })
            .collect(),
        permissions: endpoint
            .permissions
            .as_ref()
            .map(|tables| tables.iter().map(permissions_value).collect()),
        parameters: endpoint
            .parameters
            .iter()
            .map(|parameter| parameter_value(file, parameter))
            .collect(),
        body: endpoint.body.as_ref().map(|ty| BodyType {
            ty: &ty.name.value,
            collection: ty.collection,
        }),
        response: ResponseValue {
            statuses: endpoint
                .response
                .statuses
                .iter()
                .map(|status| status.value)
                .collect(),
            ty: type_name(&endpoint.response.ty),
            collection: is_collection(&endpoint.response.ty),
        },
        examples: endpoint
            .examples
            .iter()
            .map(|example| example_value(file, example))
            .collect(),
    }
}

fn permissions_value(table: &PermissionTable) -> PermissionsValue<'_> {
    PermissionsValue {
        label: word(&table.label),
        delegated_work: alternatives(&table.delegated_work),
        delegated_personal: alternatives(&table.delegated_personal),
        application: alternatives(&table.application),
    }
}

fn alternatives(cell: &Option<Vec<Alternative>>) -> Alternatives<'_> {
    let alternatives = cell.as_ref()?;
    Some(
        alternatives
            .iter()
            .map(|together| words(together))
            .collect(),
    )
}

fn words(together: &[Spanned<SmolStr>]) -> Vec<&str> {
    together.iter().map(|word| word.value.as_str()).collect()
}

fn parameter_value<'m>(file: &SourceFile, parameter: &'m Parameter) -> ParameterValue<'m> {
    ParameterValue {
        place: match parameter.place {
            Place::Path => "path",
            Place::Function => "function",
            Place::Query => "query",
            Place::Header => "header",
            Place::Body => "body",
        },
        name: &parameter.name.value,
        ty: type_name(&parameter.ty),
        collection: is_collection(&parameter.ty),
        required: parameter.required,
        line: file.line(parameter.name.span.start),
    }
}

fn example_value<'m>(file: &SourceFile, example: &'m Example) -> ExampleValue<'m> {
    ExampleValue {
        name: word(&example.name),
        line: file.line(example.span.start),
        request: example.request.as_ref().map(|request| ExampleRequestValue {
            method: request.method.as_str(),
            url: &request.url.value,
            headers: headers(&request.headers),
            body: request.body.as_ref().map(body_value),
        }),
        response: example
            .response
            .as_ref()
            .map(|response| ExampleResponseValue {
                status: response.status.value,
                headers: headers(&response.headers),
                body: response.body.as_ref().map(body_value),
                ty: type_name(&response.ty),
                collection: is_collection(&response.ty),
                truncated: response.truncated,
            }),
    }
}

fn headers(headers: &[(Spanned<SmolStr>, Spanned<SmolStr>)]) -> Vec<(&str, &str)> {
    headers
        .iter()
        .map(|(name, value)| (name.value.as_str(), value.value.as_str()))
        .collect()
}

fn body_value(body: &Body) -> BodyValue<'_> {
    if !body.json {
        return BodyValue::Text(&body.text);
    }
    // A body that claims to be JSON and is not would break the line for every reader.
    RawValue::from_string(one_line(&body.text)).map_or(BodyValue::Text(&body.text), BodyValue::Json)
}

/// The JSON without the blanks between its tokens.
fn one_line(json: &str) -> String {
    let mut line = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(quote) = rest.find('"') {
        let (between, string) = rest.split_at(quote);
        let (string, behind) = string.split_at(string_length(string));
        line.extend(between.split_ascii_whitespace());
        line.push_str(string);
        rest = behind;
    }
    line.extend(rest.split_ascii_whitespace());
    line
}

/// How long the string is that a text begins with, its quotes counted.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    let is_end = |byte: u8| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    };
    text.bytes()
        .skip(1)
        .position(is_end)
        .map_or(text.len(), |at| at + 2)
}

fn resource_line<'m>(model: &'m Model, resource: &'m Resource) -> ResourceLine<'m> {
    let properties = |list: &'m [Property]| {
        list.iter()
            .map(|property| PropertyValue {
                name: &property.name.value,
                ty: type_name(&property.ty),
                collection: is_collection(&property.ty),
                line: file(model, property.name.span.file).line(property.name.span.start),
            })
            .collect()
    };
    let several = resource.files.len() > 1;
    ResourceLine {
        kind: "resource",
        file: &file(model, resource.file).path,
        files: resource
            .files
            .iter()
            .filter(|_| several)
            .map(|id| file(model, *id).path.as_str())
            .collect(),
        name: &resource.name.value,
        base: word(&resource.base),
        is_abstract: resource.is_abstract,
        open: resource.open,
        key: word(&resource.key),
        properties: properties(&resource.properties),
        relationships: properties(&resource.relationships),
        methods: words(&resource.methods),
    }
}

fn enum_line<'m>(model: &'m Model, enumeration: &'m Enum) -> EnumLine<'m> {
    let file = file(model, enumeration.file);
    EnumLine {
        kind: "enum",
        file: &file.path,
        name: &enumeration.name.value,
        line: file.line(enumeration.name.span.start),
        members: enumeration
            .members
            .iter()
            .map(|member| MemberValue {
                name: &member.name.value,
                value: word(&member.value),
            })
            .collect(),
    }
}

fn file(model: &Model, id: FileId) -> &SourceFile {
    static NONE: SourceFile = SourceFile {
        path: String::new(),
        lines: Vec::new(),
    };
    model.files.get(id.0 as usize).unwrap_or(&NONE)
}

fn word(value: &Option<Spanned<SmolStr>>) -> Option<&str> {
    value.as_ref().map(|value| value.value.as_str())
}

fn type_name(ty: &Option<TypeRef>) -> Option<&str> {
    ty.as_ref().map(|ty| ty.name.value.as_str())
}

fn is_collection(ty: &Option<TypeRef>) -> bool {
    ty.as_ref().is_some_and(|ty| ty.collection)
}
