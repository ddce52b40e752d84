//! A request line's path, cut into the steps of a method chain.

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// `/messages`; also the root of a colon path, `/root`.
    Literal(String),
    /// `/{id | userPrincipalName}`, with the words between the braces.
    Key(String),
    /// `/microsoft.graph.user`.
    Cast(String),
    /// `/$value`, `/$count` or `/$ref`, without the `$`.
    System(String),
    /// `/range(address='{address}')`.
    Function {
        name: String,
        arguments: Vec<Argument>,
    },
    /// `(appId='{appId}')` behind a collection at the root.
    AlternateKey(Argument),
    /// `:/{item-path}:`, a path below an item whose slashes stay.
    FilePath {
        /// The words between the braces.
        words: String,
        /// Whether a colon closes it, because more steps follow.
        closed: bool,
    },
}

/// An argument of a function or a part of an alternate key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Argument {
    /// The name in front of `=`; empty in `users('{id}')`.
    pub(crate) name: String,
    /// Whether the value is an OData string.
    pub(crate) quoted: bool,
}

/// A placeholder: something a caller gives a value for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placeholder<'a> {
    /// The words between the braces, or the argument's name.
    pub(crate) words: &'a str,
    /// How the value is written.
    pub(crate) style: Style,
}

/// How a value is written into a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// A segment of its own.
    Segment,
    /// An OData string in quotes.
    Quoted,
    /// A number, date or id.
    Bare,
    /// Several segments, whose slashes stay.
    FilePath,
}

/// A part of a path as it is put together at run time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part<'a> {
    /// Text as it is.
    Literal(String),
    /// A caller's value.
    Value(Placeholder<'a>),
}

/// Cuts a path into steps; `None` for one that says less than a route, such as `/.../columns`.
pub(crate) fn steps(path: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    let mut colon = false;
    for segment in segments(path)? {
        let (text, ends_in_colon) = match segment.strip_suffix(':') {
            Some(text) => (text, true),
            None => (segment, false),
        };
        let step = step(text, colon, ends_in_colon)?;
        match alternate_key(&steps, &step) {
            Some(pair) => steps.extend(pair),
            None => steps.push(step),
        }
        // A colon opens a path below an item, and the next one closes it.
        colon = ends_in_colon && !colon;
    }
    (!steps.is_empty() && !colon).then_some(steps)
}

/// The segments of a path; slashes in brackets do not separate.
fn segments(path: &str) -> Option<Vec<&str>> {
    let path = path.trim().strip_prefix('/')?.trim_end_matches('/');
    let mut depth = 0i32;
    let segments: Vec<_> = path
        .split(|c| {
            match c {
                '{' | '(' | '<' => depth += 1,
                '}' | ')' | '>' => depth -= 1,
                _ => {}
            }
            c == '/' && depth == 0
        })
        .map(str::trim)
        .collect();
    (depth == 0 && segments.iter().all(|segment| !segment.is_empty())).then_some(segments)
}

fn step(text: &str, below_item: bool, ends_in_colon: bool) -> Option<Step> {
    if below_item {
        let words = placeholder(text).unwrap_or(text).to_owned();
        return Some(Step::FilePath {
            words,
            closed: ends_in_colon,
        });
    }
    if let Some(words) = placeholder(text) {
        return Some(Step::Key(words.to_owned()));
    }
    if is_id(text) {
        return Some(Step::Key("id".to_owned()));
    }
    if let Some((name, arguments)) = text.split_once('(') {
        let arguments = arguments.strip_suffix(')')?;
        return Some(Step::Function {
            name: name.to_owned(),
            arguments: argument_list(arguments),
        });
    }
    if text.starts_with("..") || text.contains(['{', '}', '<', '>', '…', ' ', '?', '#']) {
        return None;
    }
    Some(match text.strip_prefix('$') {
        Some(name) => Step::System(name.to_owned()),
        None if text.starts_with("microsoft.graph.") => Step::Cast(text.to_owned()),
        None => Step::Literal(text.to_owned()),
    })
}

/// A collection and its alternate key: only those at the root have one, other steps with an
/// argument are functions.
fn alternate_key(before: &[Step], step: &Step) -> Option<[Step; 2]> {
    match step {
        Step::Function { name, arguments } if before.is_empty() => match arguments.as_slice() {
            [key] => Some([Step::Literal(name.clone()), Step::AlternateKey(key.clone())]),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the text is the id of one thing, a GUID or the domain of the docs' company: some pages have it where a
/// placeholder belongs.
fn is_id(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    let is_hexadecimal = |byte: u8| byte == b'-' || byte.is_ascii_hexdigit();
    parts == [8, 4, 4, 4, 12] && text.bytes().all(is_hexadecimal) || text == "contoso.com"
}

/// What stands between `{}`, `<>` or, on one page, `()`.
fn placeholder(text: &str) -> Option<&str> {
    let between = |open, close| text.strip_prefix(open)?.strip_suffix(close);
    between('{', '}')
        .or_else(|| between('<', '>'))
        .or_else(|| between('(', ')'))
        .map(str::trim)
        .filter(|words| !words.is_empty())
}

fn argument_list(text: &str) -> Vec<Argument> {
    text.split(',')
        .map(str::trim)
        .filter(|argument| !argument.is_empty())
        .map(|argument| {
            let (name, value) = argument.split_once('=').unwrap_or(("", argument));
            Argument {
                name: name.trim().to_owned(),
                quoted: value.trim().starts_with('\''),
            }
        })
        .collect()
}

impl Step {
    /// The texts and values that the step puts behind a path.
    pub(crate) fn parts(&self) -> Vec<Part<'_>> {
        let value = |words, style| Part::Value(Placeholder { words, style });
        match self {
            Step::Literal(text) | Step::Cast(text) => vec![Part::Literal(format!("/{text}"))],
            Step::System(name) => vec![Part::Literal(format!("/${name}"))],
            Step::Key(words) => vec![value(words, Style::Segment)],
            Step::FilePath { words, closed } => {
                let mut parts = vec![
                    Part::Literal(":/".to_owned()),
                    value(words, Style::FilePath),
                ];
                parts.extend(closed.then(|| Part::Literal(":".to_owned())));
                parts
            }
            Step::Function { name, arguments } => call(&format!("/{name}("), arguments),
            Step::AlternateKey(key) => call("(", std::slice::from_ref(key)),
        }
    }

    /// The step as a page writes it.
    pub(crate) fn text(&self) -> String {
        let part = |part: Part<'_>| match part {
            Part::Literal(text) => text,
            Part::Value(value) if matches!(self, Step::Key(_)) => format!("/{{{}}}", value.words),
            Part::Value(value) => format!("{{{}}}", value.name()),
        };
        self.parts().into_iter().map(part).collect()
    }

    /// Whether both are one step of a chain: a key is one, whatever stands between its braces.
    pub(crate) fn is_like(&self, other: &Step) -> bool {
        matches!((self, other), (Step::Key(_), Step::Key(_))) || self == other
    }

    /// The values that the step asks for.
    pub(crate) fn placeholders(&self) -> Vec<Placeholder<'_>> {
        let placeholder = |part| match part {
            Part::Value(placeholder) => Some(placeholder),
            Part::Literal(_) => None,
        };
        self.parts().into_iter().filter_map(placeholder).collect()
    }

    /// The step's name in the docs; `id` of a key, whatever stands between its braces.
    pub(crate) fn name(&self) -> &str {
        match self {
            Step::Literal(name) | Step::System(name) | Step::Function { name, .. } => name,
            Step::Cast(name) => name.rsplit('.').next().unwrap_or(name),
            Step::Key(_) => "id",
            Step::AlternateKey(Argument { name, .. }) if name.is_empty() => "key",
            Step::AlternateKey(key) => &key.name,
            Step::FilePath { .. } => "path",
        }
    }
}

/// `/range(address=`, the value, `)`.
fn call<'a>(open: &str, arguments: &'a [Argument]) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut text = open.to_owned();
    for Argument { name, quoted } in arguments {
        if !name.is_empty() {
            text += &format!("{name}=");
        }
        parts.push(Part::Literal(text));
        let style = if *quoted { Style::Quoted } else { Style::Bare };
        parts.push(Part::Value(Placeholder { words: name, style }));
        text = ",".to_owned();
    }
    let close = if arguments.is_empty() {
        text + ")"
    } else {
        ")".to_owned()
    };
    parts.push(Part::Literal(close));
    parts
}

impl Placeholder<'_> {
    /// The first of the alternatives between the braces: `id` of `{id | userPrincipalName}`.
    pub(crate) fn name(&self) -> &str {
        let first = self.words.split('|').next().unwrap_or(self.words).trim();
        if first.is_empty() { "key" } else { first }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(path: &str) -> String {
        let Some(steps) = steps(path) else {
            return "none".to_owned();
        };
        let mut out = String::new();
        for part in steps.iter().flat_map(Step::parts) {
            match part {
                Part::Literal(text) => out += &text,
                Part::Value(value) => out += &format!("[{} {:?}]", value.name(), value.style),
            }
        }
        out
    }

    #[test]
    fn every_kind_of_step() {
        for (path, expected) in [
            ("/me/sendMail", "/me/sendMail"),
            (
                "/users/{id | userPrincipalName}/$count",
                "/users[id Segment]/$count",
            ),
            (
                "/me/drive/root:/{item-path}:/content",
                "/me/drive/root:/[item-path FilePath]:/content",
            ),
            (
                "/drives/{d}/items/{p}:/{filename}:/content",
                "/drives[d Segment]/items[p Segment]:/[filename FilePath]:/content",
            ),
            ("/me/drive/root:/{path}", "/me/drive/root:/[path FilePath]"),
            (
                "/a/range(address='<address>')/insert",
                "/a/range(address=[address Quoted])/insert",
            ),
            (
                "/r/f(date={date_value},x='{y}')",
                "/r/f(date=[date Bare],x=[x Quoted])",
            ),
            (
                "/applications(appId='{appId}')",
                "/applications(appId=[appId Quoted])",
            ),
            ("/users('{id}')", "/users([key Quoted])"),
            ("/teams/(team-id)/tags", "/teams[team-id Segment]/tags"),
            (
                "/classes/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793/members",
                "/classes[id Segment]/members",
            ),
            (
                "/domains/contoso.com/records",
                "/domains[id Segment]/records",
            ),
            ("/me/messages/delta()", "/me/messages/delta()"),
            (
                "/members/microsoft.graph.user",
                "/members/microsoft.graph.user",
            ),
            ("/workbook/.../columns", "none"),
            ("me/messages", "none"),
            ("/me//messages", "none"),
            ("/me/{id", "none"),
            ("/me/root:/", "none"),
            ("", "none"),
        ] {
            assert_eq!(text(path), expected, "{path}");
        }
    }
}
