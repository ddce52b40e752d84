//! One constructor a route, for requests without a client.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Request, Value};
use crate::context::Context;
use crate::docs;
use crate::family::Route;
use crate::ident::{self, Scope};
use crate::route::{Part, Step, Style};

/// Names for the values of a route's placeholders.
pub(crate) struct Variables {
    scope: Scope,
}

impl Variables {
    /// Names beside those that positional parameters have taken.
    pub(crate) fn beside(values: &[Value]) -> Self {
        let mut scope = Scope::with(&["base", "path", "self_"]);
        for value in values {
            scope.take(value.name.to_string());
        }
        Variables { scope }
    }

    /// The variables of the steps' values; a second `{id}` is called after its collection
    /// (`message_id`).
    pub(crate) fn of(&mut self, steps: &[Step]) -> Vec<Ident> {
        let mut collection = "";
        let mut variables = Vec::new();
        for step in steps {
            for placeholder in step.placeholders() {
                let name = ident::snake(placeholder.name());
                let variable = self.scope.try_take(&name).unwrap_or_else(|| {
                    self.scope
                        .take(ident::snake(&format!("{collection}-{name}")))
                });
                variables.push(variable);
            }
            collection = step.name();
        }
        variables
    }
}

/// The steps as the runtime takes them, to fill values in: `/users/{}/messages`.
pub(crate) fn template<'s>(steps: impl IntoIterator<Item = &'s Step>) -> String {
    let part = |part| match part {
        // A brace of the docs is no placeholder of ours.
        Part::Literal(text) => text.replace('{', "%7B").replace('}', "%7D"),
        Part::Value(placeholder) => match placeholder.style {
            Style::Segment => "/{}".to_owned(),
            Style::Quoted => "'{}'".to_owned(),
            Style::Bare => "{}".to_owned(),
            Style::FilePath => "{/}".to_owned(),
        },
    };
    steps.into_iter().flat_map(Step::parts).map(part).collect()
}

/// The constructors.
pub(super) fn constructors(
    context: &Context<'_>,
    request: &Request<'_>,
    methods: &mut Scope,
) -> TokenStream {
    let name = request.name;
    let names = constructor_names(&request.family.routes);
    let routes = request.family.routes.iter().zip(names);
    let constructors = routes.map(|(route, constructor)| {
        constructor_of(context, request, route, methods.take(constructor))
    });
    quote! {
        impl #name {
            #(#constructors)*
        }
    }
}

fn constructor_of(
    context: &Context<'_>,
    request: &Request<'_>,
    route: &Route,
    constructor: Ident,
) -> TokenStream {
    let here = context.here();
    let docs = docs::route(route);
    let variables = Variables::beside(&request.required).of(&route.steps);
    let values = request.required.iter().map(|value| &value.name);
    let arguments = request.required.iter().map(|value| value.ty.argument(here));
    let template = template(&route.steps);
    let (path, body) = (&route.path, super::body(request, here));
    quote! {
        #docs
        pub fn #constructor(
            #(#variables: &str,)*
            #(#values: #arguments,)*
        ) -> Self {
            Self::call(#template, [#(#variables),*], #path) #body
        }
    }
}

/// The constructors are called after the part of the path in which the routes differ:
/// `me` and `users` for `/me/sendMail` and `/users/{id}/sendMail`.
pub(crate) fn constructor_names(routes: &[Route]) -> Vec<String> {
    let mut names: Vec<Vec<&str>> = routes
        .iter()
        .map(|route| named_steps(&route.steps))
        .collect();
    let last_is_common = |names: &[Vec<&str>]| {
        names
            .iter()
            .all(|name| name.len() > 1 && name.last() == names[0].last())
    };
    while last_is_common(&names) {
        names.iter_mut().for_each(|name| {
            name.pop();
        });
    }
    names
        .iter()
        .zip(routes)
        .map(|(name, route)| route.overloaded(ident::snake(&name.join("-"))))
        .collect()
}

fn named_steps(steps: &[Step]) -> Vec<&str> {
    let named = |step: &&Step| !matches!(step, Step::Key(_));
    steps.iter().filter(named).map(Step::name).collect()
}
