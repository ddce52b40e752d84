//! The URL path as a method chain: a node a step, in a module of their own a client.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::call;
use crate::context::Context;
use crate::docs;
use crate::endpoint::{Request, Variables, as_text, path_expression};
use crate::family::Route;
use crate::ident::{self, Scope};
use crate::item::Item;
use crate::route::{Part, Step};

/// A place in the path: what has been said so far, and what can follow.
struct Node<'a> {
    /// The step that leads here; none leads to the client itself.
    step: Option<&'a Step>,
    /// The path up to here, for the documentation.
    text: String,
    children: Vec<Node<'a>>,
    /// The operations that end here.
    operations: Vec<(&'a Request<'a>, &'a Route)>,
}

/// The client's methods for the first steps, and the module with the nodes.
pub(crate) fn path(
    context: &Context<'_>,
    requests: &[&Request<'_>],
    module: &Ident,
) -> (TokenStream, Vec<Item>) {
    let root = tree(requests);
    let mut names = Scope::default();
    let mut nodes = Vec::new();
    let client = methods(context, &root, module, "", &mut names, &mut nodes);
    (client, nodes)
}

fn tree<'a>(requests: &'a [&'a Request<'a>]) -> Node<'a> {
    let mut root = Node {
        step: None,
        text: String::new(),
        children: Vec::new(),
        operations: Vec::new(),
    };
    for &request in requests {
        for route in &request.family.routes {
            let mut node = &mut root;
            for step in route.chain().0 {
                node = node.child(step);
            }
            node.operations.push((request, route));
        }
    }
    root
}

impl<'a> Node<'a> {
    /// The node behind a step.
    fn child(&mut self, step: &'a Step) -> &mut Node<'a> {
        let same = |node: &Node<'_>| node.step.is_some_and(|known| known.is_like(step));
        let at = self.children.iter().position(same).unwrap_or_else(|| {
            let text = self.text.clone() + &text(step);
            let node = Node {
                step: Some(step),
                text,
                children: Vec::new(),
                operations: Vec::new(),
            };
            self.children.push(node);
            self.children.len() - 1
        });
        &mut self.children[at]
    }
}

fn text(step: &Step) -> String {
    let part = |part: Part<'_>| match part {
        Part::Literal(text) => text,
        Part::Value(value) if matches!(step, Step::Key(_)) => format!("/{{{}}}", value.words),
        Part::Value(value) => format!("{{{}}}", value.name()),
    };
    step.parts().into_iter().map(part).collect()
}

/// The methods of a node; adds the nodes that they lead to.
///
/// Operations are named before steps, so that a page can never take `get` away.
fn methods(
    context: &Context<'_>,
    node: &Node<'_>,
    module: &Ident,
    prefix: &str,
    names: &mut Scope,
    nodes: &mut Vec<Item>,
) -> TokenStream {
    let mut scope = Scope::with(&["new"]);
    let operations: Vec<_> = node
        .operations
        .iter()
        .map(|(request, route)| operation(context, node, request, route, &mut scope))
        .collect();
    let mut steps = Vec::new();
    for child in &node.children {
        let Some(step) = child.step else { continue };
        let prefix = format!("{prefix}-{}", step.name());
        let name = names.take(ident::camel(&prefix));
        let method = scope.take(call::method(step));
        steps.push(step_method(
            context, node, child, step, &method, &name, module,
        ));
        let position = nodes.len();
        let methods = methods(context, child, module, &prefix, names, nodes);
        let area = prefix.split('-').nth(1).unwrap_or_default();
        let tokens = node_struct(context, child, &name, &methods);
        nodes.insert(position, Item::new(area, tokens));
    }
    quote!(#(#operations)* #(#steps)*)
}

fn node_struct(
    context: &Context<'_>,
    node: &Node<'_>,
    name: &Ident,
    methods: &TokenStream,
) -> TokenStream {
    let krate = context.krate;
    let docs = docs::comment([format!("`{}`", node.text.replace('`', "'"))]);
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "a path does nothing by itself"]
        pub struct #name {
            pub(super) path: #krate::codegen::Path<#krate::Client>,
        }

        impl #name {
            #methods
        }
    }
}

fn step_method(
    context: &Context<'_>,
    node: &Node<'_>,
    child: &Node<'_>,
    step: &Step,
    method: &Ident,
    name: &Ident,
    module: &Ident,
) -> TokenStream {
    let docs = docs::comment([format!("`{}`", child.text.replace('`', "'"))]);
    let variables = Variables::beside(&[]).of(std::slice::from_ref(step));
    let (receiver, start) = start(context, node);
    let name = if node.step.is_none() {
        quote!(#module::#name)
    } else {
        quote!(#name)
    };
    let path = path_expression(start, [step], &as_text(&variables));
    quote! {
        #docs
        pub fn #method(
            #receiver,
            #(#variables: impl ::core::convert::AsRef<str>,)*
        ) -> #name {
            #name { path: #path }
        }
    }
}

fn operation(
    context: &Context<'_>,
    node: &Node<'_>,
    request: &Request<'_>,
    route: &Route,
    scope: &mut Scope,
) -> TokenStream {
    let krate = context.krate;
    let from = if node.step.is_none() {
        context.here()
    } else {
        context.below()
    };
    let name = request.name;
    let (target, link) = if from.below {
        (quote!(super::#name), format!("super::{name}"))
    } else {
        (quote!(#name), name.to_string())
    };
    // Two pages may describe one route: the second one is called after its request.
    let method = scope
        .try_take(&route.operation.method_name())
        .unwrap_or_else(|| scope.take(ident::snake(&name.to_string())));
    let docs = docs::operation(
        context.language,
        request.endpoint,
        route,
        &name.to_string(),
        &link,
    );
    let (_, call) = route.chain();
    let required = &request.required;
    let variables = Variables::beside(required).of(call.map_or(&[], std::slice::from_ref));
    let fields = required.iter().map(|value| &value.field);
    let arguments = required.iter().map(|value| value.ty.argument(from));
    let values = required.iter().map(|value| value.ty.value(&value.field));
    let (receiver, start) = start(context, node);
    let path = path_expression(start, call, &as_text(&variables));
    let text = &route.path;
    quote! {
        #docs
        pub fn #method(
            #receiver,
            #(#variables: impl ::core::convert::AsRef<str>,)*
            #(#fields: #arguments,)*
        ) -> #target<#krate::Client> {
            #target::at(#path, #text, #(#values),*)
        }
    }
}

/// How a node's methods take it, and its path.
fn start(context: &Context<'_>, node: &Node<'_>) -> (TokenStream, TokenStream) {
    let krate = context.krate;
    match node.step {
        Some(_) => (quote!(self), quote!(self.path)),
        None => (
            quote!(&self),
            quote!(#krate::codegen::Path::new(self.client.clone())),
        ),
    }
}
