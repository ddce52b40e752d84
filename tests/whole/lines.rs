//! Where an example stands, and the causes of its failures.

/// Where an example stands.
pub(crate) struct Lines {
    pub(crate) page: &'static str,
    pub(crate) line: u32,
    /// The line of the request of a response.
    pub(crate) asked: u32,
    /// Of the body.
    pub(crate) count: u32,
    /// What is known to be wrong that is no fault of the docs.
    pub(crate) cause: Option<&'static str>,
}

/// A page answers several types, by route, and its requests have one.
pub(crate) const SEVERAL_ANSWERS: &str = "several-answers";

/// The docs name several types, and a field has one.
pub(crate) const SEVERAL_TYPES: &str = "several-types";

impl Lines {
    pub(crate) fn of(page: &'static str, line: u32, body: &str) -> Lines {
        Lines {
            page,
            line,
            asked: line,
            count: body.lines().count() as u32,
            cause: None,
        }
    }

    /// The causes of a failure there: findings of `check`, else what is known of it.
    pub(crate) fn causes(&self, what: &str) -> Vec<&'static str> {
        match self.findings(what) {
            codes if codes.is_empty() => self.cause.into_iter().collect(),
            codes => codes,
        }
    }

    /// The codes of the findings there. Headers stand between the line of the request or status and the body.
    fn findings(&self, what: &str) -> Vec<&'static str> {
        let lines = self.line..self.line + self.count + 12;
        let here = crate::FINDINGS.iter().filter(|(page, at, code)| {
            let is_route = *at == self.asked && ROUTES.contains(code);
            *page == self.page && (is_route || lines.contains(at) && explains(what, code))
        });
        let mut codes: Vec<_> = here.map(|(.., code)| *code).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

/// Whether a finding of `check` can be the cause of a failure.
fn explains(failure: &str, code: &str) -> bool {
    match failure {
        "request: no such route" | "request: differs" => ROUTES.contains(&code),
        _ if failure.ends_with("undocumented") || failure.ends_with("does not fit") => {
            MEMBERS.contains(&code) || VALUES.contains(&code)
        }
        _ => VALUES.contains(&code),
    }
}

/// What is wrong with the URL of an example, or with the routes that it should have.
const ROUTES: [&str; 6] = [
    "absolute-request-url",
    "example-route",
    "junk-request-line",
    "missing-version",
    "other-version",
    "unexpected-body",
];

/// What is wrong with a member of a body: its name, or the table that should list it.
const MEMBERS: [&str; 10] = [
    "annotation-mismatch",
    "missing-annotation",
    "missing-odata-type",
    "misspelt-property",
    "property-not-in-table",
    "response-type-differs",
    "undocumented-parameter",
    "undocumented-property",
    "unknown-odata-type",
    "wrong-odata-type",
];

/// What is wrong with a value, or with the type that it should have.
const VALUES: [&str; 14] = [
    "annotation-mismatch",
    "body-without-use",
    "example-status",
    "invalid-base64",
    "invalid-guid",
    "missing-response-type",
    "missing-value-array",
    "response-type-differs",
    "unexpected-body",
    "unexpected-value",
    "unknown-odata-type",
    "wrong-json-shape",
    "wrong-json-type",
    "wrong-odata-type",
];
