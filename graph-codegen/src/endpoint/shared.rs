//! What the requests of all operations have in common, once an expansion.

use proc_macro2::TokenStream;
use quote::quote;

use crate::context::Context;

/// The struct that every request is, with all that does not depend on its operation.
pub(crate) fn shared(context: &Context<'_>) -> TokenStream {
    if context.requests.is_empty() {
        return TokenStream::new();
    }
    [
        definition(context),
        values(context),
        endpoint(context),
        streams(context),
        setters(context),
        options(context),
    ]
    .into_iter()
    .collect()
}

fn definition(context: &Context<'_>) -> TokenStream {
    let krate = context.krate;
    let request = &context.request_of;
    quote! {
        /// A request of the operation `P`; with a client it can be awaited.
        #[must_use = "a request does nothing until it is awaited or sent"]
        pub struct #request<P, C = ()>(#krate::codegen::Call<P, C>);

        impl<P, C: ::core::clone::Clone> ::core::clone::Clone for #request<P, C> {
            fn clone(&self) -> Self {
                #request(::core::clone::Clone::clone(&self.0))
            }
        }

        impl<P, C> ::core::fmt::Debug for #request<P, C> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
    }
}

/// What constructors and setters call. A client need not use all of it, and users see none.
fn values(context: &Context<'_>) -> TokenStream {
    let krate = context.krate;
    let request = &context.request_of;
    quote! {
        #[allow(dead_code)]
        impl<P> #request<P> {
            fn call<const N: usize>(
                path: &'static str,
                values: [&str; N],
                route: &'static str,
            ) -> Self {
                #request(#krate::codegen::Call::new(path, &values, route))
            }
        }

        #[allow(dead_code)]
        impl<P, C> #request<P, C> {
            fn with_content(self, content: impl ::core::convert::Into<#krate::Bytes>) -> Self {
                #request(self.0.content(content))
            }

            fn with_json<T: #krate::codegen::Json>(
                self,
                value: impl ::core::convert::Into<T>,
            ) -> Self {
                #request(self.0.json::<T>(value))
            }

            fn with_json_list<T: #krate::codegen::Json>(
                self,
                values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<T>>,
            ) -> Self {
                #request(self.0.json_list::<T>(values))
            }

            fn with_object(self) -> Self {
                #request(self.0.object())
            }

            fn with_parameter<T: #krate::codegen::Json>(
                self,
                name: &'static str,
                value: impl ::core::convert::Into<T>,
            ) -> Self {
                #request(self.0.parameter::<T>(name, value))
            }

            fn with_parameter_list<T: #krate::codegen::Json>(
                self,
                name: &'static str,
                values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<T>>,
            ) -> Self {
                #request(self.0.parameter_list::<T>(name, values))
            }
        }
    }
}

fn endpoint(context: &Context<'_>) -> TokenStream {
    let krate = context.krate;
    let request = &context.request_of;
    quote! {
        impl<P: #krate::codegen::Operation> #request<P> {
            /// The permissions of the page, by account type.
            pub const PERMISSIONS: #krate::Permissions = P::METADATA.permissions;
        }

        impl<P: #krate::codegen::Operation, C> #krate::Endpoint for #request<P, C> {
            type Response = #krate::codegen::Value<P>;

            const METADATA: #krate::Metadata = P::METADATA;

            fn to_request(
                &self,
                base: &#krate::BaseUrl,
            ) -> ::core::result::Result<#krate::http::Request<#krate::Bytes>, #krate::Error> {
                self.0.request(&P::METADATA, base)
            }

            fn from_response(
                response: #krate::http::Response<#krate::Bytes>,
            ) -> ::core::result::Result<Self::Response, #krate::Error> {
                #krate::codegen::read::<P>(response)
            }
        }
    }
}

fn streams(context: &Context<'_>) -> TokenStream {
    let krate = context.krate;
    let kind = quote!(#krate::codegen::kind);
    let request = &context.request_of;
    quote! {
        impl<P: #krate::codegen::Operation> ::core::future::IntoFuture for #request<P, #krate::Client> {
            type Output = ::core::result::Result<#krate::codegen::Value<P>, #krate::Error>;
            type IntoFuture = #krate::Sending<#krate::codegen::Value<P>>;

            fn into_future(self) -> Self::IntoFuture {
                #krate::codegen::send(self.0.client(), &self)
            }
        }

        /// Where pages are answered, with a client.
        impl<P: #krate::codegen::Operation, T: #krate::codegen::Json> #request<P, #krate::Client>
        where
            P::Kind: #kind::Kind<Answer = #krate::codegen::answer::Json<#krate::Page<T>>>,
        {
            /// Every item of every page, as a stream.
            pub fn items(self) -> #krate::Items<T> {
                #krate::codegen::items(self.0.client(), &self)
            }

            /// Every page, as a stream.
            pub fn pages(self) -> #krate::Pages<T> {
                #krate::codegen::pages(self.0.client(), &self)
            }
        }
    }
}

fn setters(context: &Context<'_>) -> TokenStream {
    let krate = context.krate;
    let kind = quote!(#krate::codegen::kind);
    let request = &context.request_of;
    quote! {
        impl<P, C> #request<P, C> {
            /// Sets a query option, such as one that is not documented.
            pub fn query(
                self,
                name: &'static str,
                value: impl ::core::convert::Into<::std::string::String>,
            ) -> Self {
                #request(self.0.query(name, value))
            }

            /// Adds a header.
            pub fn header(
                self,
                name: &'static str,
                value: impl ::core::convert::Into<::std::string::String>,
            ) -> Self {
                #request(self.0.header(name, value))
            }
        }

        /// Where the body is an object of parameters.
        impl<P: #krate::codegen::Operation<Kind = #kind::Sends<A, Of>>, A, Of, C> #request<P, C> {
            /// Sets a body parameter that is not documented.
            pub fn set(
                self,
                name: &str,
                value: impl ::core::convert::Into<#krate::Value>,
            ) -> Self {
                #request(self.0.set(name, value))
            }
        }

        /// Where an object is changed.
        impl<P: #krate::codegen::Operation<Kind = #kind::Update<A, T>>, A, T, C> #request<P, C> {
            /// Writes a property as `null`, which clears it.
            pub fn null(self, property: #krate::Property<T>) -> Self {
                #request(self.0.null(property.name()))
            }
        }
    }
}

/// The OData query options that every list and every item takes.
fn options(context: &Context<'_>) -> TokenStream {
    let krate = context.krate;
    let kind = quote!(#krate::codegen::kind);
    let request = &context.request_of;
    quote! {
        /// Where objects are answered.
        impl<P: #krate::codegen::Operation<Kind = #kind::Reads<A, T, Of>>, A, T, Of, C> #request<P, C> {
            /// Asks for these properties only, with commas between them. (`$select`)
            pub fn select(self, value: impl ::core::convert::Into<#krate::Select<T>>) -> Self {
                #request(self.0.query("$select", value.into()))
            }

            /// Asks for these relationships too. (`$expand`)
            pub fn expand(self, value: impl ::core::convert::Into<#krate::Expand<T>>) -> Self {
                #request(self.0.query("$expand", value.into()))
            }
        }

        /// Where a list is answered.
        impl<P, A, T, const COUNTS_EVENTUALLY: bool, C> #request<P, C>
        where
            P: #krate::codegen::Operation<Kind = #kind::List<A, T, COUNTS_EVENTUALLY>>,
        {
            /// Asks for the items that fulfil a condition. (`$filter`)
            pub fn filter(self, value: impl ::core::convert::Into<#krate::Filter<T>>) -> Self {
                #request(self.0.query("$filter", value.into()))
            }

            /// Asks for the items that match a search. (`$search`)
            pub fn search(self, value: impl ::core::convert::Into<::std::string::String>) -> Self {
                #request(self.0.query("$search", value))
            }

            /// Asks for an order. (`$orderby`)
            pub fn order_by(self, value: impl ::core::convert::Into<#krate::Order<T>>) -> Self {
                #request(self.0.query("$orderby", value.into()))
            }

            /// Sets the size of a page. (`$top`)
            pub fn top(self, value: u32) -> Self {
                #request(self.0.query("$top", ::std::string::ToString::to_string(&value)))
            }

            /// Leaves out the first items. (`$skip`)
            pub fn skip(self, value: u32) -> Self {
                #request(self.0.query("$skip", ::std::string::ToString::to_string(&value)))
            }

            /// Asks for the number of all items. (`$count`)
            pub fn count(self, value: bool) -> Self {
                #request(self.0.count(value, COUNTS_EVENTUALLY))
            }
        }
    }
}
