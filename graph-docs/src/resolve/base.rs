//! Base types: by annotation, by prose on either page, and never in a circle.

use std::collections::{BTreeMap, BTreeSet};

use smol_str::SmolStr;

use crate::check::inheritance_cycle;
use crate::diagnostic::Diagnostics;
use crate::model::Resource;
use crate::resolve::Scope;
use crate::resource::RawResource;
use crate::span::Spanned;
use crate::types::RawType;

/// The base type's qualified name.
///
/// Where annotation and prose differ, `microsoft.graph.entity` is only what every entity is in the
/// end, so that the prose says more; else the annotation is right.
pub(super) fn base(
    raw: &RawResource,
    scope: &Scope<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<SmolStr>> {
    let own = |base: &Spanned<SmolStr>| !base.value.eq_ignore_ascii_case(&raw.name.value);
    let mut named = |ty: &Option<RawType>| {
        ty.as_ref()
            .and_then(|ty| name(ty, scope, diagnostics))
            .filter(own)
    };
    let annotated = named(&raw.annotated_base);
    let told = named(&raw.inherits_from);
    let by_base = scope.types.told_base(&raw.name.value);
    let by_base = by_base.map(|base| Spanned::new(base.clone(), raw.name.span));
    match annotated {
        Some(base) if base.value != "microsoft.graph.entity" => Some(base),
        annotated => told.or(by_base.filter(own)).or(annotated),
    }
}

/// A base type that has no page is kept, for many sets lack `microsoft.graph.entity`; only a short name
/// that nothing explains is a finding.
fn name(
    raw: &RawType,
    scope: &Scope<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<SmolStr>> {
    let found = scope.types.find(raw, scope.namespace).map(|ty| ty.name);
    let found = found.filter(|name| !name.value.starts_with("Edm."));
    if found.is_some() {
        return found;
    }
    let qualified = match raw.word.as_str() {
        "entity" => "microsoft.graph.entity",
        word if word.starts_with("microsoft.") => word,
        _ => {
            diagnostics.push(scope.types.unresolved(raw));
            return None;
        }
    };
    Some(Spanned::new(qualified.into(), raw.span))
}

/// Takes the base from every type that would inherit from itself.
pub(super) fn cut_cycles(resources: &mut [Resource], diagnostics: &mut Diagnostics) {
    let mut bases: BTreeMap<SmolStr, SmolStr> = resources
        .iter()
        .filter_map(|resource| {
            Some((
                resource.name.value.clone(),
                resource.base.as_ref()?.value.clone(),
            ))
        })
        .collect();
    for resource in resources {
        if reaches_itself(&resource.name.value, &bases)
            && let Some(base) = resource.base.take()
        {
            bases.remove(&resource.name.value);
            diagnostics.push(inheritance_cycle::finding(
                base.span,
                &resource.name.value,
                &base.value,
            ));
        }
    }
}

fn reaches_itself(name: &str, bases: &BTreeMap<SmolStr, SmolStr>) -> bool {
    let mut seen = BTreeSet::new();
    let mut at = name;
    while let Some(base) = bases.get(at) {
        if base == name {
            return true;
        }
        if !seen.insert(base) {
            return false;
        }
        at = base;
    }
    false
}
