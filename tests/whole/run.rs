//! What an example is put to, and the count of what came of it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write;

use graph_runtime::codegen::Json;
use graph_runtime::{BaseUrl, Bytes, Endpoint, Error, Value, http};

use crate::equal::{equal, text_of};
use crate::typed::undocumented;

/// An example's request.
pub struct Request {
    pub page: &'static str,
    pub line: u32,
    pub method: &'static str,
    pub url: &'static str,
    /// With whether it is JSON.
    pub body: Option<(&'static str, bool)>,
}

/// An example's response, whose body is JSON.
pub struct Response {
    pub page: &'static str,
    pub line: u32,
    pub status: u16,
    pub body: &'static str,
}

/// Why a call cannot be made.
pub enum Failure {
    /// The body does not read into what the request takes.
    Body(String),
    Request(Error),
}

impl Failure {
    pub fn request(error: Error) -> Failure {
        Failure::Request(error)
    }
}

/// The body of an example, for the arguments of its call.
pub struct Body {
    pub base: BaseUrl,
    text: &'static str,
    json: Option<Value>,
    /// The members that the docs do not list.
    undocumented: RefCell<Vec<String>>,
    /// What did not read.
    unread: RefCell<Option<String>>,
}

/// A request whose optional values are still to be set.
pub struct Setting<'a, R> {
    pub request: R,
    body: &'a Body,
}

impl Body {
    /// The body as it is.
    pub fn content(&self) -> Bytes {
        Bytes::from_static(self.text.as_bytes())
    }

    /// The body as a value.
    pub fn whole<T: Json>(&self) -> Result<T, Failure> {
        self.read(self.json.as_ref(), "the body")
    }

    /// A member of the body.
    pub fn member<T: Json>(&self, name: &str) -> Result<T, Failure> {
        let member = self.json.as_ref().and_then(|json| json.get(name));
        self.read(member, name)
    }

    pub fn with<R>(&self, request: R) -> Setting<'_, R> {
        Setting {
            request,
            body: self,
        }
    }

    /// A value that does not read is any value of its type, so that the rest of the request can be looked at.
    fn read<T: Json>(&self, json: Option<&Value>, path: &str) -> Result<T, Failure> {
        let read = match json {
            Some(json) => T::read(json).map_err(|error| format!("{path}: {error}")),
            None => Err(format!("{path} is missing")),
        };
        let value = read.or_else(|why| {
            *self.unread.borrow_mut() = Some(why.clone());
            any().ok_or(Failure::Body(why))
        })?;
        let found = undocumented(&value, path.trim_start_matches("the body"));
        self.undocumented.borrow_mut().extend(found);
        Ok(value)
    }
}

fn any<T: Json>() -> Option<T> {
    let id = "00000000-0000-0000-0000-000000000000";
    let values = [
        Value::from(id),
        Value::from(1),
        Value::from(vec![0; 0]),
        Value::Object(Default::default()),
    ];
    values.iter().find_map(|value| T::read(value).ok())
}

impl<R> Setting<'_, R> {
    /// Sets an optional parameter, where the body has it.
    pub fn and<T: Json>(
        mut self,
        name: &str,
        set: impl FnOnce(R, T) -> R,
    ) -> Result<Self, Failure> {
        let member = self.body.json.as_ref().and_then(|json| json.get(name));
        if let Some(value) = member.filter(|value| !value.is_null()) {
            self.request = set(self.request, self.body.read(Some(value), name)?);
        }
        Ok(self)
    }

    /// Sets the members that the docs do not list.
    pub fn others(mut self, known: &[&str], set: impl Fn(R, &str, Value) -> R) -> Self {
        let members = self.body.json.as_ref().and_then(Value::as_object);
        for (name, value) in members.into_iter().flatten() {
            if known.contains(&name.as_str()) && !value.is_null() {
                continue;
            }
            if !name.contains('@') && !known.contains(&name.as_str()) {
                self.body.undocumented.borrow_mut().push(name.clone());
            }
            self.request = set(self.request, name, value.clone());
        }
        self
    }
}

/// The results so far.
#[derive(Default)]
pub struct Run {
    /// How many by what came of them.
    counts: BTreeMap<String, u32>,
    /// What did not fit.
    failures: Vec<String>,
}

impl Run {
    fn count(&mut self, what: &str) {
        *self.counts.entry(what.to_owned()).or_default() += 1;
    }

    fn fail(&mut self, what: &str, page: &str, line: u32, why: &str) {
        self.count(what);
        self.failures.push(format!("{what}: {page}:{line}: {why}"));
    }

    pub fn request(
        &mut self,
        example: Request,
        build: impl FnOnce(&Body) -> Result<http::Request<Bytes>, Failure>,
    ) {
        let Some(path) = self.path(&example) else {
            return;
        };
        let (text, is_json) = example.body.unwrap_or(("", false));
        let body = Body {
            base: BaseUrl::default(),
            text,
            json: is_json.then(|| serde_json::from_str(text).unwrap()),
            undocumented: RefCell::default(),
            unread: RefCell::default(),
        };
        let Request {
            page, line, method, ..
        } = example;
        let request = match build(&body) {
            Err(Failure::Body(why)) => {
                self.fail("request: not made", page, line, &why);
                return self.fail("request body: not read", page, line, &why);
            }
            Err(Failure::Request(why)) => {
                return self.fail("request: refused", page, line, &why.to_string());
            }
            Ok(request) => request,
        };
        let wanted = format!("{method} {}", text_of(path));
        let made = request.uri().to_string();
        let made = made.strip_prefix(body.base.as_str()).unwrap_or(&made);
        let made = format!("{} {}", request.method(), text_of(made));
        match made.eq_ignore_ascii_case(&wanted) {
            true if made == wanted => self.count("request: equal"),
            true => self.count("request: equal but for the case of names"),
            false => self.fail(
                "request: differs",
                page,
                line,
                &format!("{wanted}\n    {made}"),
            ),
        }
        let Some(json) = &body.json else {
            return;
        };
        if let Some(why) = body.unread.take() {
            return self.fail("request body: not read", page, line, &why);
        }
        let written: Value = serde_json::from_slice(request.body()).unwrap_or_default();
        let undocumented = body.undocumented.borrow();
        self.body(
            "request body",
            page,
            line,
            equal(json, &written, ""),
            &undocumented,
        );
    }

    pub fn unmatched(&mut self, example: Request) {
        if let Some(path) = self.path(&example) {
            let why = format!("{} {path}", example.method);
            self.fail("request: no such route", example.page, example.line, &why);
        }
    }

    pub fn response<E: Endpoint>(&mut self, example: Response)
    where
        E::Response: Json,
    {
        let Response {
            page,
            line,
            status,
            body,
        } = example;
        if !(200..300).contains(&status) {
            return self.count("response: an error");
        }
        let json = serde_json::from_str::<Value>(body).unwrap();
        let mut response = http::Response::new(Bytes::from_static(body.as_bytes()));
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        let value = match E::from_response(response) {
            Ok(value) => value,
            Err(error) => {
                let why = std::error::Error::source(&error).map(ToString::to_string);
                let why = why.unwrap_or_else(|| error.to_string());
                let at = error.json_path().unwrap_or_default();
                return self.fail("response: not read", page, line, &format!("{at}: {why}"));
            }
        };
        let mut written = Vec::new();
        value
            .write(&mut serde_json::Serializer::new(&mut written))
            .unwrap();
        let written = serde_json::from_slice(&written).unwrap();
        // One value in `value` is that value.
        let wrapped = json.get("value").filter(|it| !it.is_array());
        let result = equal(&json, &written, "").or_else(|fault| match wrapped {
            Some(object) => equal(object, &written, ""),
            None => Err(fault),
        });
        self.body("response", page, line, result, &undocumented(&value, ""));
    }

    pub fn content(&mut self, _: Response) {
        self.count("response: content");
    }

    pub fn untyped(&mut self, example: Response) {
        let Response {
            page, line, status, ..
        } = example;
        match (200..300).contains(&status) {
            true => self.fail("response: no type", page, line, ""),
            false => self.count("response: an error"),
        }
    }

    fn body(
        &mut self,
        what: &str,
        page: &str,
        line: u32,
        equal: Result<(), String>,
        undocumented: &[String],
    ) {
        match equal {
            Ok(()) => self.count(&format!("{what}: equal")),
            Err(at) => self.fail(&format!("{what}: differs"), page, line, &at),
        }
        match undocumented {
            [] => self.count(&format!("{what}: documented")),
            names => self.fail(
                &format!("{what}: undocumented"),
                page,
                line,
                &names.join(", "),
            ),
        }
    }

    /// The path and query of an example that calls Graph v1.0.
    fn path(&mut self, example: &Request) -> Option<&'static str> {
        let url = example.url.trim();
        let graph = below("https://graph.microsoft.com", url);
        match graph.or_else(|| url.starts_with('/').then_some(url)) {
            Some(path) if path.starts_with("/beta/") => self.count("request: to beta"),
            Some(path) => {
                return Some(
                    path.get(..5)
                        .filter(|version| version.eq_ignore_ascii_case("/v1.0"))
                        .map_or(path, |_| &path[5..]),
                );
            }
            None => self.count("request: to another host"),
        }
        None
    }
}

/// What stands behind a prefix, in whatever case.
fn below<'u>(prefix: &str, url: &'u str) -> Option<&'u str> {
    let start = url.get(..prefix.len())?;
    start
        .eq_ignore_ascii_case(prefix)
        .then(|| &url[start.len()..])
}

/// Runs all examples; what does not fit stands in a file beside this one, or where `MSGRAPH_EXAMPLES` says.
pub fn report(examples: impl FnOnce(&mut Run)) {
    let mut run = Run::default();
    examples(&mut run);
    let mut text = String::new();
    for (what, count) in &run.counts {
        writeln!(text, "{what}: {count}").unwrap();
    }
    run.failures.sort();
    for failure in &run.failures {
        writeln!(text, "\n{failure}").unwrap();
    }
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/examples.txt");
    let golden = std::env::var("MSGRAPH_EXAMPLES").unwrap_or_else(|_| own.to_owned());
    let golden = snapbox::Data::read_from(golden.as_ref(), None).raw();
    snapbox::assert_data_eq!(text, golden);
}
