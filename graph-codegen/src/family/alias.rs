//! What the docs say elsewhere of all routes: `/me` stands for the signed-in user, and a function takes its arguments in
//! brackets.

use graph_docs::model::{Endpoint, Method, Parameter, Place};

use crate::operation::{self, Operation};
use crate::route::{Argument, Step};

/// `/me/…` of `/users/{id}/…`, where a user can be signed in.
///
/// <https://learn.microsoft.com/graph/api/resources/users>
pub(super) fn of_signed_in_user(
    endpoint: &Endpoint,
    method: Method,
    steps: &[Step],
) -> Option<Vec<Step>> {
    let [Step::Literal(users), Step::Key(_), rest @ ..] = steps else {
        return None;
    };
    let tables = endpoint.permissions.iter().flatten();
    let mut delegated = tables.flat_map(|table| [&table.delegated_work, &table.delegated_personal]);
    let is_delegated = delegated.any(|list| list.as_ref().is_some_and(|list| !list.is_empty()));
    // Nobody can delete the user that they are.
    let is_alias =
        users == "users" && is_delegated && !(rest.is_empty() && method == Method::Delete);
    is_alias.then(|| [&[Step::Literal("me".to_owned())], rest].concat())
}

/// `/me/drive/root/…` of `/me/drive/items/{id}/…`: the topmost folder of the drive.
///
/// <https://learn.microsoft.com/graph/onedrive-addressing-driveitems>
pub(super) fn of_root(method: Method, steps: &[Step]) -> Option<Vec<Step>> {
    let literal = |name: &str| Step::Literal(name.to_owned());
    let [me, drive, items, Step::Key(_), rest @ ..] = steps else {
        return None;
    };
    let is_alias = [me, drive, items] == [&literal("me"), &literal("drive"), &literal("items")];
    // The root is a folder, which can be neither deleted nor replaced.
    let is_of_file = match rest {
        [] => method != Method::Get,
        [first, ..] => *first == literal("content"),
    };
    let root = [literal("me"), literal("drive"), literal("root")];
    (is_alias && !is_of_file).then(|| [&root, rest].concat())
}

/// `/getActivities(category='…')` of `/getActivities`, where the page lists `category` and the route has no place for it.
pub(super) fn add_arguments(endpoint: &Endpoint, steps: &mut [Step]) {
    let listed = listed(endpoint, steps);
    let must_be_given = listed.iter().any(|it| it.required != Some(false));
    if let Some(last) = steps.last_mut()
        && let Step::Literal(name) = last
        && must_be_given
    {
        *last = Step::Function {
            name: std::mem::take(name),
            arguments: listed.into_iter().map(argument).collect(),
        };
    }
}

/// `/delta(token='…')` of `/delta`, and the other way round, where the page says that all arguments are optional.
pub(super) fn of_optional_arguments(
    endpoint: &Endpoint,
    method: Method,
    steps: &[Step],
) -> Option<Vec<Step>> {
    let (last, before) = steps.split_last()?;
    let is_call = matches!(
        operation::operation(endpoint, method, steps),
        Operation::Call(_)
    );
    let listed = listed(endpoint, steps);
    let is_optional = |name: &str| {
        let mut named = listed.iter().filter(|it| it.name.value == name);
        named.any(|it| it.required == Some(false))
    };
    let other = match last {
        Step::Literal(name) if listed.iter().all(|it| is_optional(&it.name.value)) => {
            let arguments = listed.iter().map(|it| argument(it));
            Step::Function {
                name: name.clone(),
                arguments: arguments.collect(),
            }
        }
        Step::Function { name, arguments } if arguments.iter().all(|it| is_optional(&it.name)) => {
            Step::Literal(name.clone())
        }
        _ => return None,
    };
    let is_alias = method == Method::Get && is_call && !listed.is_empty();
    is_alias.then(|| [before, &[other]].concat())
}

/// The parameters that the page lists and that have no place in the path; none if one is no name.
fn listed<'a>(endpoint: &'a Endpoint, steps: &[Step]) -> Vec<&'a Parameter> {
    let before = steps.split_last().map_or(steps, |(_, before)| before);
    let named: Vec<_> = before
        .iter()
        .flat_map(Step::placeholders)
        .map(|placeholder| placeholder.words.to_lowercase())
        .collect();
    let is_argument = |parameter: &&Parameter| match parameter.place {
        Place::Function | Place::Body => true,
        Place::Path => !named
            .iter()
            .any(|words| words.contains(&parameter.name.value.to_lowercase())),
        Place::Query | Place::Header => false,
    };
    let listed: Vec<_> = endpoint.parameters.iter().filter(is_argument).collect();
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match listed.iter().all(|it| is_name(&it.name.value)) {
        true => listed,
        false => Vec::new(),
    }
}

fn argument(parameter: &Parameter) -> Argument {
    let ty = parameter.ty.as_ref().map(|ty| ty.name.value.as_str());
    let bare = [
        "Edm.Boolean",
        "Edm.Byte",
        "Edm.Date",
        "Edm.DateTimeOffset",
        "Edm.Int",
    ];
    Argument {
        name: parameter.name.value.to_string(),
        quoted: !ty.is_some_and(|ty| bare.iter().any(|bare| ty.starts_with(bare))),
    }
}
