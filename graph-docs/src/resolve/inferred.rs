//! What neither words nor examples of a page say of its bodies: the types that its routes lead to.
//!
//! `/groups/{id}/threads/{id}` is a `conversationThread`, for `threads` of `group` are. Where pages name a type as well, they
//! name this one in 449 of 608 cases of v1.0, and nearly always a type derived from it in the others.

use std::collections::BTreeMap;

use smol_str::SmolStr;

use super::shown::answers;
use super::types::short;
use crate::model::{Body, Endpoint, Method, Model, Place, Resource, TypeRef};
use crate::span::Spanned;

/// Gives the bodies that are without a type that of their routes.
pub(crate) fn infer(model: &mut Model) {
    let resources = Resources::of(&model.resources);
    let inferred = |endpoint: &Endpoint| {
        let body = lacks_body(endpoint)
            .then(|| resources.body(endpoint))
            .flatten();
        let answer = lacks_answer(endpoint)
            .then(|| resources.answer(endpoint))
            .flatten();
        (body, answer)
    };
    for endpoint in &mut model.endpoints {
        let (body, answer) = inferred(endpoint);
        endpoint.body = endpoint.body.take().or(body);
        endpoint.response.ty = endpoint.response.ty.take().or(answer);
    }
}

/// Whether what a page says of its bodies has to be completed by what other pages say.
pub(crate) fn lacks_types(endpoint: &Endpoint) -> bool {
    lacks_body(endpoint) || lacks_answer(endpoint)
}

/// Whether the examples send an object that the page neither names nor lists.
fn lacks_body(endpoint: &Endpoint) -> bool {
    let is_listed = endpoint.parameters.iter().any(|it| it.place == Place::Body);
    let sends = |method| !matches!(method, Method::Get | Method::Delete);
    let requests = endpoint
        .examples
        .iter()
        .filter_map(|it| it.request.as_ref());
    let mut bodies = requests
        .filter(|it| sends(it.method))
        .filter_map(|it| it.body.as_ref());
    endpoint.body.is_none() && !is_listed && bodies.any(|body| body.json)
}

fn lacks_answer(endpoint: &Endpoint) -> bool {
    let is_json = |body: &Body| body.json;
    endpoint.response.ty.is_none()
        && answers(endpoint).any(|it| it.body.as_ref().is_some_and(is_json))
}

/// The types by name and by short name, in lowercase.
struct Resources<'m> {
    by_name: BTreeMap<&'m str, &'m Resource>,
    by_short_name: BTreeMap<String, &'m Resource>,
}

impl<'m> Resources<'m> {
    fn of(resources: &'m [Resource]) -> Self {
        let name = |it: &&'m Resource| it.name.value.as_str();
        // The shortest name is that of the main namespace.
        let mut longest_first: Vec<_> = resources.iter().collect();
        longest_first.sort_by_key(|it| std::cmp::Reverse(it.name.value.len()));
        Resources {
            by_name: resources.iter().map(|it| (name(&it), it)).collect(),
            by_short_name: longest_first
                .into_iter()
                .map(|it| (short(&it.name.value).to_lowercase(), it))
                .collect(),
        }
    }

    /// What a page creates or changes.
    fn body(&self, endpoint: &Endpoint) -> Option<TypeRef> {
        let route = endpoint.requests.first()?;
        let found = self
            .of_path(&route.path)
            .or_else(|| self.owner(endpoint, &route.path));
        found
            .filter(|ty| ty.collection == (route.method == Method::Post))
            .map(|ty| TypeRef {
                collection: false,
                ..ty
            })
    }

    fn answer(&self, endpoint: &Endpoint) -> Option<TypeRef> {
        let route = endpoint.requests.first()?;
        let found = self
            .of_path(&route.path)
            .or_else(|| self.owner(endpoint, &route.path))?;
        Some(TypeRef {
            collection: found.collection && route.method == Method::Get,
            ..found
        })
    }

    /// The type that a path leads to, by the relationships on its way.
    fn of_path(&self, path: &Spanned<SmolStr>) -> Option<TypeRef> {
        let mut segments = path.value.split('/').skip(1);
        let (mut ty, mut collection) = self.root(segments.next()?)?;
        for segment in segments.filter(|it| !it.is_empty()) {
            if segment.starts_with(['{', '<']) && collection {
                collection = false;
                continue;
            }
            let found = self.relationship(ty, segment).filter(|_| !collection)?;
            (ty, collection) = (&found.name.value, found.collection);
        }
        Some(TypeRef {
            name: Spanned::new(ty.into(), path.span),
            collection,
        })
    }

    /// `user` of `/users` and `/me`; whether they are many.
    fn root(&self, segment: &str) -> Option<(&'m str, bool)> {
        let lower = segment.to_lowercase();
        let known = |name: &str| {
            self.by_short_name
                .get(name)
                .map(|it| it.name.value.as_str())
        };
        if lower == "me" {
            return Some((known("user")?, false));
        }
        let one = lower.strip_suffix("ies").map(|stem| format!("{stem}y"));
        let one = one.or_else(|| Some(lower.strip_suffix('s')?.to_owned()));
        let many = one.and_then(|one| known(&one)).map(|name| (name, true));
        many.or_else(|| Some((known(&lower)?, false)))
    }

    /// The type of a relationship, own or inherited.
    fn relationship(&self, ty: &str, name: &str) -> Option<&'m TypeRef> {
        let next = |it: &&'m Resource| self.by_name.get(it.base.as_ref()?.value.as_str()).copied();
        let lineage = std::iter::successors(self.by_name.get(ty).copied(), next);
        let mut all = lineage.flat_map(|it| &it.relationships);
        all.find(|it| it.name.value.eq_ignore_ascii_case(name))?
            .ty
            .as_ref()
    }

    /// The type that a page is named after and that lists it among its methods: `domain` of `domain-update`.
    fn owner(&self, endpoint: &Endpoint, path: &Spanned<SmolStr>) -> Option<TypeRef> {
        let (name, _) = endpoint.page.split_once('-')?;
        let resource = self.by_short_name.get(name)?;
        let lists = resource
            .methods
            .iter()
            .any(|page| page.value == endpoint.page);
        lists.then(|| TypeRef {
            name: Spanned::new(resource.name.value.clone(), path.span),
            collection: false,
        })
    }
}
