//! The types of a model by name.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::slip::slip;
use crate::model::{Enum, Model, Property, Resource};
use crate::similar::similar;
use crate::span::FileId;

/// The types of a model.
pub(super) struct Types<'a> {
    resources: BTreeMap<&'a str, &'a Resource>,
    enums: BTreeMap<&'a str, &'a Enum>,
    by_file: BTreeMap<FileId, &'a Resource>,
    /// The files of another language than English, where translation changed names.
    localized: BTreeSet<FileId>,
    /// The types that name each as their base.
    derived: BTreeMap<&'a str, Vec<&'a Resource>>,
}

pub(super) fn types(model: &Model, localized: BTreeSet<FileId>) -> Types<'_> {
    let mut derived: BTreeMap<&str, Vec<&Resource>> = BTreeMap::new();
    for resource in &model.resources {
        if let Some(base) = &resource.base {
            derived.entry(&base.value).or_default().push(resource);
        }
    }
    Types {
        resources: model
            .resources
            .iter()
            .map(|it| (it.name.value.as_str(), it))
            .collect(),
        enums: model
            .enums
            .iter()
            .map(|it| (it.name.value.as_str(), it))
            .collect(),
        by_file: model
            .resources
            .iter()
            .flat_map(|it| it.files.iter().map(move |file| (*file, it)))
            .collect(),
        localized,
        derived,
    }
}

/// The property that only the JSON of types without a table shows.
pub(super) fn shown<'a>(lineage: &[&'a Resource], name: &str) -> Option<&'a Property> {
    let has_table = lineage.iter().any(|it| !it.properties.is_empty());
    let mut shown = lineage.iter().flat_map(|it| &it.shown);
    shown
        .find(|it| it.name.value == name)
        .filter(|_| !has_table)
}

impl<'a> Types<'a> {
    pub(super) fn resource(&self, name: &str) -> Option<&'a Resource> {
        self.resources.get(name).copied()
    }

    /// The resource that a page describes.
    pub(super) fn of_file(&self, file: FileId) -> Option<&'a Resource> {
        self.by_file.get(&file).copied()
    }

    /// An enumeration whose members are as its author wrote them.
    pub(super) fn enumeration(&self, name: &str) -> Option<&'a Enum> {
        self.enums
            .get(name)
            .copied()
            .filter(|found| !self.is_localized(found.file))
    }

    /// Whether a file is of another language than English.
    pub(super) fn is_localized(&self, file: FileId) -> bool {
        self.localized.contains(&file)
    }

    /// Whether a name is that of a type.
    pub(super) fn is_known(&self, name: &str) -> bool {
        self.resources.contains_key(name) || self.enums.contains_key(name)
    }

    /// The type whose name is most like a name.
    pub(super) fn similar(&self, name: &str) -> Option<&'a str> {
        similar(name, self.resources.keys().copied())
    }

    /// A type and those it inherits from, and whether all of them have a page with the names as they are.
    pub(super) fn lineage(&self, name: &str) -> (Vec<&'a Resource>, bool) {
        let mut lineage = Vec::new();
        let mut next = self.resource(name);
        let mut whole = next.is_some();
        while let Some(resource) = next {
            lineage.push(resource);
            whole &= !self.is_localized(resource.file);
            let base = resource.base.as_ref();
            next = base.and_then(|base| self.resource(&base.value));
            // Of `entity` everybody knows that it has an `id`.
            whole &=
                base.is_none_or(|base| next.is_some() || base.value == "microsoft.graph.entity");
        }
        // A page without a table of properties, and without JSON that shows them, says nothing of them.
        whole &= lineage
            .iter()
            .any(|resource| !(resource.properties.is_empty() && resource.shown.is_empty()));
        (lineage, whole)
    }

    /// Whether a type is one of objects: a page that lists no property may mean any JSON at all.
    pub(super) fn is_of_objects(&self, name: &str) -> bool {
        let lineage = self.lineage(name).0;
        lineage
            .iter()
            .any(|resource| !resource.properties.is_empty())
    }

    /// The types that inherit from a type.
    pub(super) fn heirs(&self, name: &'a str) -> Vec<&'a Resource> {
        let mut heirs = Vec::new();
        let mut seen = BTreeSet::from([name]);
        let mut open = vec![name];
        while let Some(name) = open.pop() {
            for heir in self.derived.get(name).into_iter().flatten() {
                if seen.insert(&heir.name.value) {
                    heirs.push(*heir);
                    open.push(&heir.name.value);
                }
            }
        }
        heirs
    }

    /// The property of a type or of one it inherits from.
    pub(super) fn property(&self, lineage: &[&'a Resource], name: &str) -> Option<&'a Property> {
        lineage.iter().find_map(|resource| {
            let properties = resource.properties.iter().chain(&resource.relationships);
            properties
                .into_iter()
                .find(|property| property.name.value == name)
        })
    }

    /// The property of a type whose name is most like a name.
    pub(super) fn similar_property(&self, ty: &str, name: &str) -> Option<&'a str> {
        let lineage = self.lineage(ty).0;
        let properties = lineage
            .iter()
            .flat_map(|resource| resource.properties.iter().chain(&resource.relationships));
        slip(
            name,
            properties.map(|property| property.name.value.as_str()),
        )
    }
}
