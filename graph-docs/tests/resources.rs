//! Resource pages to types: notations, bases, enumerations in every place, several pages of one type.

use graph_docs::diagnostic::Diagnostics;
use graph_docs::model::{Enum, Model, Resource};
use graph_docs::set::read_model;
use graph_docs::source::DocsSet;

fn read(pages: &[(&str, &str)]) -> (Model, Vec<String>) {
    let pages = pages
        .iter()
        .map(|(path, text)| (path.to_string(), text.to_string()))
        .collect();
    let mut diagnostics = Diagnostics::default();
    let model = read_model(&DocsSet::from_pages("docs", pages), &mut diagnostics);
    let findings = diagnostics
        .list
        .iter()
        .map(|it| format!("{}: {}", it.code, it.message))
        .collect();
    (model, findings)
}

fn types(resource: &Resource) -> Vec<String> {
    let all = resource.properties.iter().chain(&resource.relationships);
    all.map(|property| {
        let ty = property
            .ty
            .as_ref()
            .map_or("?", |ty| ty.name.value.as_str());
        let many = property.ty.as_ref().is_some_and(|ty| ty.collection);
        format!(
            "{}: {ty}{}",
            property.name.value,
            if many { "[]" } else { "" }
        )
    })
    .collect()
}

fn members(enumeration: &Enum) -> String {
    let members = enumeration
        .members
        .iter()
        .map(|member| match &member.value {
            Some(value) => format!("{}={}", member.name.value, value.value),
            None => member.name.value.to_string(),
        });
    format!(
        "{}: {}",
        enumeration.name.value,
        members.collect::<Vec<_>>().join(" ")
    )
}

const TEAPOT: &str = r#"
# teapot resource type

Namespace: microsoft.graph

A pot for tea. Inherits from [vessel](vessel.md).

## Methods

|Method|Return Type|Description|
|:---|:---|:---|
|[Get teapot](../api/teapot-get.md)|[teapot](teapot.md)|Reads one.|
|**Lids**|||

## Properties

|Property|Type|Description|
|:---|:---|:---|
|id|String (identifier)|The key.|
|litres|Edm.Double|How much.|
|leaves|Collection([leaf](leaf.md))|What is in it.|
|labels|String collection|What it says.|
|lid|[lid][]|What is on it.|
|glaze|glaze|Its colour. Possible values are: `white`, `blue`. Read-only.|
|state|String|Possible values are: `cold` and `hot`.|
|size|potSize|How big.|
|raw|Untyped JSON object|Whatever.|
|odd|lief|A slip.|

### potSize values

|Member|Value|Description|
|:---|:---|:---|
|small|0|For one.|
|large|1|For many.|

## Relationships

|Relationship|Type|Description|
|:---|:---|:---|
|owner|[user](user.md)|Who has it.|

## JSON representation

<!-- {
  "blockType": "resource",
  "keyProperty": "id",
  "openType": true,
  "baseType": "microsoft.graph.entity",
  "@odata.type": "microsoft.graph.teaPot",
} -->
```json
{ "id": "String", "litres": 1.5, }
```

[lid]: lid.md
"#;

#[test]
fn a_page_of_everything() {
    let simple = |name: &str| {
        format!("# {name} resource type\n\n## Properties\n\n|Property|Type|\n|-|-|\n|id|String|\n")
    };
    let (vessel, leaf, lid, user) = (
        simple("vessel"),
        simple("leaf"),
        simple("lid"),
        simple("user"),
    );
    let (model, findings) = read(&[
        ("resources/teapot.md", TEAPOT),
        ("resources/vessel.md", &vessel),
        ("resources/leaf.md", &leaf),
        ("resources/lid.md", &lid),
        ("resources/user.md", &user),
    ]);
    let teapot = model
        .resources
        .iter()
        .find(|it| it.name.value == "microsoft.graph.teaPot")
        .unwrap();
    assert_eq!(
        types(teapot),
        [
            "id: Edm.String",
            "litres: Edm.Double",
            "leaves: microsoft.graph.leaf[]",
            "labels: Edm.String[]",
            "lid: microsoft.graph.lid",
            "glaze: microsoft.graph.teaPot.glaze",
            "state: Edm.String",
            "size: microsoft.graph.potSize",
            "raw: Edm.Untyped",
            "odd: ?",
            "owner: microsoft.graph.user",
        ]
    );
    assert_eq!(
        teapot.base.as_ref().unwrap().value,
        "microsoft.graph.vessel"
    );
    assert_eq!(teapot.key.as_ref().unwrap().value, "id");
    assert_eq!(
        teapot
            .methods
            .iter()
            .map(|page| page.value.as_str())
            .collect::<Vec<_>>(),
        ["teapot-get"]
    );
    assert!(teapot.open && !teapot.is_abstract);
    assert_eq!(
        model.enums.iter().map(members).collect::<Vec<_>>(),
        [
            "microsoft.graph.potSize: small=0 large=1",
            "microsoft.graph.teaPot.glaze: white blue",
            "microsoft.graph.teaPot.state: cold hot",
        ]
    );
    let unresolved: Vec<_> = findings
        .iter()
        .filter(|it| it.starts_with("unresolved-type"))
        .collect();
    assert_eq!(
        unresolved,
        ["unresolved-type: no page describes a type `lief`"]
    );
}

#[test]
fn several_pages_of_one_type_are_one() {
    let page = |property: &str| {
        format!(
            "# user resource type\n\n## Properties\n\n|Property|Type|\n|-|-|\n|id|String|\n|{property}|Int32|\n\n\
             <!-- {{\"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.user\"}} -->\n```json\n{{}}\n```\n"
        )
    };
    let (first, main) = (page("devices"), page("mail"));
    let (model, _) = read(&[
        ("resources/intune-user.md", &first),
        ("resources/user.md", &main),
    ]);
    let [user] = &model.resources[..] else {
        panic!("{:?}", model.resources)
    };
    assert_eq!(
        types(user),
        ["id: Edm.String", "mail: Edm.Int32", "devices: Edm.Int32"]
    );
    assert_eq!(model.files[user.file.0 as usize].path, "resources/user.md");
    assert_eq!(user.files.len(), 2);
}

#[test]
fn no_type_inherits_from_itself() {
    let page = |name: &str, base: &str| {
        format!(
            "# {name} resource type\n\nInherits from [{base}]({base}.md).\n\n## Properties\n\n|Property|Type|\n|-|-|\n|id|String|\n"
        )
    };
    let (cup, mug) = (page("cup", "mug"), page("mug", "cup"));
    let (model, findings) = read(&[("resources/cup.md", &cup), ("resources/mug.md", &mug)]);
    assert_eq!(
        model
            .resources
            .iter()
            .filter(|it| it.base.is_some())
            .count(),
        1
    );
    assert_eq!(
        findings
            .iter()
            .filter(|it| it.starts_with("inheritance-cycle"))
            .count(),
        1
    );
}
