//! The URL path as a method chain: a node a step, in a module of their own a client.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::call;
use crate::context::Context;
use crate::docs;
use crate::endpoint::{self, Request, Variables, template};
use crate::family::Route;
use crate::ident::{self, Scope};
use crate::item::Item;
use crate::route::Step;

/// The methods that every place in a path has.
const RESERVED: [&str; 3] = ["call", "new", "then"];

/// A place in the path: what has been said so far, and what can follow.
struct Node<'a> {
    /// The step that leads here; none leads to the client itself.
    step: Option<&'a Step>,
    /// The method of the step.
    method: Ident,
    /// The type of the place: `UsersId`.
    name: Ident,
    /// What tells it apart from other places: `UsersIdStep`.
    mark: Ident,
    /// The path up to here, for the documentation.
    text: String,
    children: Vec<Node<'a>>,
    /// The operations that end here.
    operations: Vec<Operation<'a>>,
}

/// The last call of a chain.
struct Operation<'a> {
    request: &'a Request<'a>,
    route: &'a Route,
    method: Ident,
}

/// A method chain with the names that it got.
pub(crate) struct Chain<'a> {
    pub(crate) request: &'a Request<'a>,
    pub(crate) route: &'a Route,
    /// Those of the steps, then that of the operation.
    pub(crate) methods: Vec<Ident>,
}

/// The client's methods for the first steps, and the module with the nodes.
pub(crate) fn path(
    context: &Context<'_>,
    requests: &[&Request<'_>],
    module: &Ident,
) -> (TokenStream, Vec<Item>) {
    let root = tree(requests);
    let mut nodes = Vec::new();
    let client = methods(context, &root, module, "", &mut nodes);
    (client, nodes)
}

/// The method chains of a client.
pub(crate) fn chains<'a>(requests: &'a [&'a Request<'a>]) -> Vec<Chain<'a>> {
    let mut chains = Vec::new();
    add_chains(&tree(requests), &[], &mut chains);
    chains
}

fn add_chains<'a>(node: &Node<'a>, before: &[Ident], chains: &mut Vec<Chain<'a>>) {
    let with = |method: &Ident| [before, std::slice::from_ref(method)].concat();
    chains.extend(node.operations.iter().map(|operation| Chain {
        request: operation.request,
        route: operation.route,
        methods: with(&operation.method),
    }));
    for child in &node.children {
        add_chains(child, &with(&child.method), chains);
    }
}

fn tree<'a>(requests: &'a [&'a Request<'a>]) -> Node<'a> {
    let mut root = Node {
        step: None,
        method: ident::ident("new"),
        name: ident::ident("Client"),
        mark: ident::ident("ClientStep"),
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
            node.operations.push(Operation {
                request,
                route,
                method: ident::ident(&route.method_name()),
            });
        }
    }
    let mut names = Scope::default();
    root.take_names("", &mut names);
    // Nobody writes the names of marks: they are taken when all others have theirs.
    root.take_marks(&mut names);
    root
}

impl<'a> Node<'a> {
    /// The node behind a step.
    fn child(&mut self, step: &'a Step) -> &mut Node<'a> {
        let same = |node: &Node<'_>| node.step.is_some_and(|known| known.is_like(step));
        let at = self.children.iter().position(same).unwrap_or_else(|| {
            let node = Node {
                step: Some(step),
                method: ident::ident(&call::method(step)),
                name: ident::ident(&ident::camel(step.name())),
                mark: ident::ident("Step"),
                text: self.text.clone() + &step.text(),
                children: Vec::new(),
                operations: Vec::new(),
            };
            self.children.push(node);
            self.children.len() - 1
        });
        &mut self.children[at]
    }

    /// Names everything below; `names` are those of the structs.
    ///
    /// Operations are named before steps, so that a page can never take `get` away.
    fn take_names(&mut self, prefix: &str, names: &mut Scope) {
        let mut scope = Scope::with(&RESERVED);
        for operation in &mut self.operations {
            // Two pages may describe one route: the second one is called after its request.
            let method = scope.try_take(&operation.method.to_string());
            operation.method = method
                .unwrap_or_else(|| scope.take(ident::snake(&operation.request.name.to_string())));
        }
        for child in &mut self.children {
            let prefix = child.prefix(prefix);
            child.name = names.take(ident::camel(&prefix));
            child.method = scope.take(child.method.to_string());
            child.take_names(&prefix, names);
        }
    }

    fn take_marks(&mut self, names: &mut Scope) {
        for child in &mut self.children {
            child.mark = names.take(format!("{}Step", child.name));
            child.take_marks(names);
        }
    }

    /// The names of the steps up to here, each with `-` in front.
    fn prefix(&self, before: &str) -> String {
        format!("{before}-{}", self.step.map_or("", Step::name))
    }
}

/// The methods of a node; adds the nodes that they lead to.
fn methods(
    context: &Context<'_>,
    node: &Node<'_>,
    module: &Ident,
    prefix: &str,
    nodes: &mut Vec<Item>,
) -> TokenStream {
    let operations = node
        .operations
        .iter()
        .map(|operation| operation_method(context, node, operation));
    let operations: Vec<_> = operations.collect();
    let mut steps = Vec::new();
    for child in &node.children {
        let Some(step) = child.step else { continue };
        let prefix = child.prefix(prefix);
        steps.push(step_method(context, node, child, step, module));
        let position = nodes.len();
        let methods = methods(context, child, module, &prefix, nodes);
        let area = prefix.split('-').nth(1).unwrap_or_default();
        let tokens = node_type(context, child, &methods);
        nodes.insert(position, Item::new(area, tokens));
    }
    quote!(#(#operations)* #(#steps)*)
}

fn node_type(context: &Context<'_>, node: &Node<'_>, methods: &TokenStream) -> TokenStream {
    let path_of = &context.path_of;
    let Node { name, mark, .. } = node;
    let docs = docs::comment([format!("`{}`", node.text.replace('`', "'"))]);
    let of_mark = format!(" The place [`{name}`].");
    quote! {
        #docs
        pub type #name = super::#path_of<#mark>;

        #[doc = #of_mark]
        pub enum #mark {}

        impl #name {
            #methods
        }
    }
}

/// The struct that every place in a path is, once an expansion.
pub(crate) fn shared(context: &Context<'_>) -> TokenStream {
    if context.requests.is_empty() {
        return TokenStream::new();
    }
    let krate = context.krate;
    let (path_of, request_of) = (&context.path_of, &context.request_of);
    quote! {
        /// A place `P` in the path of a request.
        #[must_use = "a path does nothing by itself"]
        pub struct #path_of<P>(
            #krate::codegen::Path<#krate::Client>,
            ::core::marker::PhantomData<fn() -> P>,
        );

        impl #path_of<()> {
            fn new(client: &#krate::Client) -> Self {
                #path_of(
                    #krate::codegen::Path::new(::core::clone::Clone::clone(client)),
                    ::core::marker::PhantomData,
                )
            }
        }

        // Values are no references: the compiler keeps each empty list behind one as a constant.
        #[allow(dead_code)]
        impl<P> #path_of<P> {
            fn then<Q, const N: usize>(
                self,
                rest: &'static str,
                values: [&str; N],
            ) -> #path_of<Q> {
                #path_of(self.0.then(rest, &values), ::core::marker::PhantomData)
            }

            fn call<O, const N: usize>(
                self,
                rest: &'static str,
                values: [&str; N],
                route: &'static str,
            ) -> #request_of<O, #krate::Client> {
                #request_of(self.0.call(rest, &values, route))
            }
        }

        impl<P> ::core::clone::Clone for #path_of<P> {
            fn clone(&self) -> Self {
                #path_of(::core::clone::Clone::clone(&self.0), self.1)
            }
        }

        impl<P> ::core::fmt::Debug for #path_of<P> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
    }
}

fn step_method(
    context: &Context<'_>,
    node: &Node<'_>,
    child: &Node<'_>,
    step: &Step,
    module: &Ident,
) -> TokenStream {
    let (method, name) = (&child.method, &child.name);
    let docs = docs::comment([format!("`{}`", child.text.replace('`', "'"))]);
    let variables = Variables::beside(&[]).of(std::slice::from_ref(step));
    let (receiver, start) = start(context, node);
    let name = match node.step {
        None => quote!(#module::#name),
        Some(_) => quote!(#name),
    };
    let template = template([step]);
    quote! {
        #docs
        pub fn #method(
            #receiver,
            #(#variables: &str,)*
        ) -> #name {
            #start.then(#template, [#(#variables),*])
        }
    }
}

fn operation_method(
    context: &Context<'_>,
    node: &Node<'_>,
    operation: &Operation<'_>,
) -> TokenStream {
    let krate = context.krate;
    let Operation {
        request,
        route,
        method,
    } = operation;
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
    let docs = docs::operation(
        context.language,
        request.endpoint,
        route,
        &name.to_string(),
        &link,
    );
    let (_, last) = route.chain();
    let required = &request.required;
    let variables = Variables::beside(required).of(last.map_or(&[], std::slice::from_ref));
    let values = required.iter().map(|value| &value.name);
    let arguments = required.iter().map(|value| value.ty.argument(from));
    let (receiver, start) = start(context, node);
    let (template, path) = (template(last), &route.path);
    let body = endpoint::body(request, from);
    quote! {
        #docs
        pub fn #method(
            #receiver,
            #(#variables: &str,)*
            #(#values: #arguments,)*
        ) -> #target<#krate::Client> {
            #start.call(#template, [#(#variables),*], #path) #body
        }
    }
}

/// How a node's methods take it, and its path.
fn start(context: &Context<'_>, node: &Node<'_>) -> (TokenStream, TokenStream) {
    let path_of = &context.path_of;
    match node.step {
        Some(_) => (quote!(self), quote!(self)),
        None => (quote!(&self), quote!(#path_of::new(&self.client))),
    }
}
