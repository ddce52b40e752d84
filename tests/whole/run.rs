//! What an example is put to, and the count of what came of it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use graph_runtime::codegen::Json;
use graph_runtime::{BaseUrl, Bytes, Endpoint, Error, Value, http};

use crate::equal::{equal, text_of};
use crate::lines::{Lines, SEVERAL_ANSWERS, SEVERAL_TYPES};
use crate::place::{Place, place};
use crate::typed::Untyped;

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
    /// The line of its request.
    pub asked: u32,
    /// Of the request, where there is one.
    pub url: &'static str,
    pub status: u16,
    pub body: &'static str,
    /// Whether its annotation names another type than the page.
    pub differs: bool,
}

impl Response {
    fn lines(&self) -> Lines {
        Lines {
            asked: self.asked,
            cause: self.differs.then_some(SEVERAL_ANSWERS),
            ..Lines::of(self.page, self.line, self.body)
        }
    }
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
    /// The members that have no type.
    untyped: RefCell<Untyped>,
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
        let path = path.trim_start_matches("the body");
        self.untyped.borrow_mut().add(&value, path);
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

    /// Sets the members that the table of the request does not list; `of` is the type that the page answers.
    pub fn others(mut self, known: &[&str], of: &str, set: impl Fn(R, &str, Value) -> R) -> Self {
        let members = self.body.json.as_ref().and_then(Value::as_object);
        for (name, value) in members.into_iter().flatten() {
            if known.contains(&name.as_str()) && !value.is_null() {
                continue;
            }
            if !name.contains('@') && !known.contains(&name.as_str()) {
                let mut untyped = self.body.untyped.borrow_mut();
                untyped.add_member(of, name);
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

    /// Counts a failure, with its causes.
    fn fail(&mut self, what: &str, at: &Lines, why: &str) {
        self.count(what);
        let (kind, _) = what.split_once(": ").unwrap();
        let causes = at.causes(what);
        match (causes.as_slice(), at.cause) {
            ([], _) => self.count(&format!("{kind}: failures without a cause")),
            ([one], Some(cause)) if *one == cause => {
                self.count(&format!("{kind}: failures by {cause}"));
            }
            _ => self.count(&format!("{kind}: failures with a finding")),
        }
        let (page, line, causes) = (at.page, at.line, causes.join(", "));
        self.failures
            .push(format!("{what}: {page}:{line}: [{causes}] {why}"));
    }

    pub fn request(
        &mut self,
        example: Request,
        own: bool,
        build: impl FnOnce(&Body) -> Result<http::Request<Bytes>, Failure>,
    ) {
        let Some(path) = self.path(&example) else {
            return;
        };
        let (text, is_json) = example.body.unwrap_or(("", false));
        let at = Lines::of(example.page, example.line, text);
        let body = Body {
            base: BaseUrl::default(),
            text,
            json: is_json.then(|| serde_json::from_str(text).unwrap()),
            untyped: RefCell::default(),
            unread: RefCell::default(),
        };
        let method = example.method;
        let request = match build(&body) {
            Err(Failure::Body(why)) => {
                self.fail("request: not made", &at, &why);
                return self.fail("request body: not read", &at, &why);
            }
            Err(Failure::Request(why)) => {
                return self.fail("request: refused", &at, &why.to_string());
            }
            Ok(request) => request,
        };
        let wanted = format!("{method} {}", text_of(path));
        let made = request.uri().to_string();
        let made = made.strip_prefix(body.base.as_str()).unwrap_or(&made);
        let made = format!("{} {}", request.method(), text_of(made));
        match made.eq_ignore_ascii_case(&wanted) {
            true if made == wanted && own => self.count("request: equal"),
            true if made == wanted => self.count("request: equal, by a route of another page"),
            true => self.count("request: equal but for the case of names"),
            false => self.fail("request: differs", &at, &format!("{wanted}\n    {made}")),
        }
        let Some(json) = &body.json else {
            return;
        };
        if let Some(why) = body.unread.take() {
            return self.fail("request body: not read", &at, &why);
        }
        // No parameters are no body.
        let nothing = Value::Object(Default::default());
        let written = match request.body().is_empty() {
            true => nothing,
            false => serde_json::from_slice(request.body()).unwrap(),
        };
        let result = equal(json, &written, "");
        let untyped = body.untyped.take();
        self.body("request body", at, result, &untyped);
    }

    pub fn unmatched(&mut self, example: Request) {
        if let Some(path) = self.path(&example) {
            let why = format!("{} {path}", example.method);
            let at = Lines::of(example.page, example.line, "");
            self.fail("request: no such route", &at, &why);
        }
    }

    pub fn response<E: Endpoint>(&mut self, example: Response)
    where
        E::Response: Json,
    {
        let (status, body) = (example.status, example.body);
        if !(200..300).contains(&status) {
            return self.count("response: an error");
        }
        if place(example.url) == Place::Elsewhere {
            return self.count("response: of another host");
        }
        if status == 204 {
            return self.untyped(example);
        }
        let at = example.lines();
        let json = serde_json::from_str::<Value>(body).unwrap();
        let mut response = http::Response::new(Bytes::from_static(body.as_bytes()));
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        let value = match E::from_response(response) {
            Ok(value) => value,
            Err(error) => {
                let why = std::error::Error::source(&error).map(ToString::to_string);
                let why = why.unwrap_or_else(|| error.to_string());
                let path = error.json_path().unwrap_or_default();
                return self.fail("response: not read", &at, &format!("{path}: {why}"));
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
        let mut untyped = Untyped::default();
        untyped.add(&value, "");
        self.body("response", at, result, &untyped);
    }

    pub fn content(&mut self, _: Response) {
        self.count("response: content");
    }

    pub fn untyped(&mut self, example: Response) {
        let status = example.status;
        if place(example.url) == Place::Elsewhere {
            return self.count("response: of another host");
        }
        let at = example.lines();
        match (200..300).contains(&status) {
            // HTTP knows no body there.
            true if status == 204 => self.fail("response: a body at 204", &at, ""),
            true => self.fail("response: no type", &at, ""),
            false => self.count("response: an error"),
        }
    }

    fn body(&mut self, what: &str, at: Lines, equal: Result<(), String>, untyped: &Untyped) {
        match equal {
            Ok(()) => self.count(&format!("{what}: equal")),
            Err(path) => self.fail(&format!("{what}: differs"), &at, &path),
        }
        let joined = |names: &[String]| {
            let names: BTreeSet<_> = names.iter().map(String::as_str).collect();
            names.into_iter().collect::<Vec<_>>().join(", ")
        };
        let (undocumented, unfit) = (joined(&untyped.undocumented), joined(&untyped.unfit));
        match undocumented.is_empty() {
            true => self.count(&format!("{what}: documented")),
            false => self.fail(&format!("{what}: undocumented"), &at, &undocumented),
        }
        let of_other_type = untyped.is_other.then_some(SEVERAL_TYPES);
        let at = Lines {
            cause: of_other_type.or(at.cause),
            ..at
        };
        match unfit.is_empty() {
            true if undocumented.is_empty() => self.count(&format!("{what}: typed")),
            true => {}
            false => self.fail(&format!("{what}: a value does not fit"), &at, &unfit),
        }
    }

    /// The path and query of an example that calls Graph v1.0.
    fn path(&mut self, example: &Request) -> Option<&'static str> {
        match place(example.url) {
            Place::Graph(path) => return Some(path),
            Place::Beta => self.count("request: to beta"),
            Place::NoVersion => self.count("request: to no version"),
            Place::Elsewhere => self.count("request: to another host"),
        }
        None
    }
}

/// The measures of the whole: what succeeded, of how many.
fn measures(counts: &BTreeMap<String, u32>) -> String {
    let sum = |names: &[&str]| -> u32 { names.iter().filter_map(|name| counts.get(*name)).sum() };
    let equal = [
        "request: equal",
        "request: equal, by a route of another page",
        "request: equal but for the case of names",
    ];
    let unequal = [
        "request: differs",
        "request: no such route",
        "request: not made",
        "request: refused",
    ];
    let mut text = String::new();
    let mut measure = |what: &str, least: &str, good: u32, bad: u32| {
        let percent = f64::from(good) * 100.0 / f64::from((good + bad).max(1));
        let all = good + bad;
        writeln!(text, "{what}: {percent:.2} % ({good} of {all}; {least})").unwrap();
    };
    measure(
        "requests that a chain makes",
        "at least 97 %",
        sum(&equal),
        sum(&unequal),
    );
    for (what, least) in [("request body", "95"), ("response", "92")] {
        let of = |result: &str| sum(&[&format!("{what}: {result}")]);
        let bad = of("differs") + of("not read") + of("no type");
        measure(
            &format!("{what}: read and written back equal"),
            "at least 98.5 %",
            of("equal"),
            bad,
        );
        let name = format!("{what}: every property documented");
        let all = of("documented") + of("undocumented");
        measure(
            &name,
            &format!("at least {least} %"),
            of("documented"),
            all - of("documented"),
        );
        let name = format!("{what}: every value typed");
        measure(
            &name,
            "the others are placeholders or undocumented",
            of("typed"),
            all - of("typed"),
        );
    }
    text
}

/// Runs all examples; what does not fit stands in a file beside this one, or where `MSGRAPH_EXAMPLES` says.
pub fn report(examples: impl FnOnce(&mut Run)) {
    let mut run = Run::default();
    examples(&mut run);
    let mut text = measures(&run.counts);
    text.push('\n');
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
