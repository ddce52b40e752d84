//! Values as the responses that would bring them.

use std::any::Any;

use bytes::Bytes;
use http::{Response, StatusCode};
use serde_json::Serializer;

use crate::endpoint::Endpoint;
use crate::json::Json;

/// What a fake can answer with: whatever a request is answered with.
pub trait Answer: Sized {
    /// The response that the endpoint reads the value from.
    fn response<E: Endpoint<Response = Self>>(self) -> Response<Bytes>;
}

impl Answer for () {
    fn response<E: Endpoint<Response = ()>>(self) -> Response<Bytes> {
        let mut response = Response::new(Bytes::new());
        *response.status_mut() = StatusCode::NO_CONTENT;
        response
    }
}

impl<T: Json + 'static> Answer for T {
    fn response<E: Endpoint<Response = T>>(self) -> Response<Bytes> {
        let value: &dyn Any = &self;
        if let Some(bytes) = value.downcast_ref::<Bytes>() {
            return Response::new(bytes.clone());
        }
        let mut json = Vec::new();
        // Into memory nothing fails but a value that is no JSON, whose text then ends early.
        let _ = self.write(&mut Serializer::new(&mut json));
        let json = Response::new(Bytes::from(json));
        // A text is the body of some requests, and JSON in that of others.
        let is_read_back = |text: &String| {
            let read = E::from_response(json.clone()).ok();
            read.is_some_and(|read| (&read as &dyn Any).downcast_ref() == Some(text))
        };
        match value.downcast_ref::<String>() {
            Some(text) if !is_read_back(text) => Response::new(Bytes::from(text.clone())),
            _ => json,
        }
    }
}
