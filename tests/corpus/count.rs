//! A second way of counting: facts of a page by its lines alone, with no Markdown parser.
//!
//! It knows headings, fences, comments and table rows by how their lines begin, so it shares no
//! code and no mistakes with the reader it keeps honest.

/// What the lines of a page hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Lines `METHOD …` in the fences of the HTTP request sections; of a page without one, in those that stand in
    /// no example.
    pub request_lines: Vec<String>,
    /// Fences whose first line is `METHOD …`, outside those sections.
    pub request_fences: usize,
    /// Fences whose first line is `HTTP/…`.
    pub response_fences: usize,
    /// Table rows, heads and delimiters aside, in the Properties section and its sub-sections of other kinds.
    pub property_rows: usize,
}

const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// Counts a page of either folder.
pub fn count(text: &str) -> Counts {
    let mut counts = Counts::default();
    let mut elsewhere = Vec::new();
    let mut section = Section::Other;
    let mut fence: Option<Fence> = None;
    let mut comment = false;
    let mut rows_of_table = 0;
    for line in text.lines() {
        let trimmed = line.trim();
        if let Some(open) = &mut fence {
            if open.is_closed_by(trimmed) {
                fence = None;
            } else {
                open.line(trimmed, section, &mut counts, &mut elsewhere);
            }
            continue;
        }
        if comment {
            comment = !trimmed.contains("-->");
            continue;
        }
        if let Some(begin) = trimmed.find("<!--") {
            comment = !trimmed[begin..].contains("-->");
            continue;
        }
        fence = Fence::open(trimmed);
        if fence.is_some() {
            rows_of_table = 0;
            continue;
        }
        if let Some(heading) = heading(trimmed) {
            section = section.next(heading);
        }
        if trimmed.starts_with('|') {
            rows_of_table += 1;
            if rows_of_table > 2 && section == Section::Properties {
                counts.property_rows += 1;
            }
        } else {
            rows_of_table = 0;
        }
    }
    if counts.request_lines.is_empty() {
        counts.request_lines = elsewhere;
    }
    counts
}

#[derive(Clone, Copy, PartialEq)]
enum Section {
    Request,
    Properties,
    Example,
    Other,
}

impl Section {
    fn next(self, (level, slug): (usize, String)) -> Section {
        if self == Section::Example && level > 2 {
            // Headings inside an example mean nothing, `### HTTP request` included.
            self
        } else if slug.starts_with("example") && level == 2 {
            Section::Example
        } else if slug.starts_with("http-request") {
            Section::Request
        } else if level == 2 && slug == "properties" {
            Section::Properties
        } else if level > 2 && self == Section::Request {
            // Variants of the request stand under sub-headings of their own.
            self
        } else {
            Section::Other
        }
    }
}

/// The level and slug of a heading line; a tab (`# [HTTP](#tab/http)`) is none.
fn heading(line: &str) -> Option<(usize, String)> {
    let level = line.bytes().take_while(|&byte| byte == b'#').count();
    let text = line[level..].strip_prefix(' ')?.trim();
    if level == 0 || level > 6 || text.contains("](#tab/") {
        return None;
    }
    let anchor = text
        .strip_prefix("<a name=\"")
        .and_then(|rest| rest.split_once('"'));
    let slug = match anchor {
        Some((slug, _)) => slug.to_owned(),
        None => text
            .to_lowercase()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join("-"),
    };
    Some((level, slug))
}

struct Fence {
    ticks: usize,
    first: bool,
}

impl Fence {
    fn open(line: &str) -> Option<Fence> {
        let ticks = line.bytes().take_while(|&byte| byte == b'`').count();
        (ticks >= 3 && !line[ticks..].contains('`')).then_some(Fence { ticks, first: true })
    }

    fn is_closed_by(&self, line: &str) -> bool {
        line.len() >= self.ticks && line.bytes().all(|byte| byte == b'`')
    }

    fn line(
        &mut self,
        line: &str,
        section: Section,
        counts: &mut Counts,
        elsewhere: &mut Vec<String>,
    ) {
        if line.is_empty() {
            return;
        }
        let method = METHODS.iter().any(|method| {
            line.strip_prefix(method)
                .is_some_and(|rest| rest.starts_with([' ', '/']))
        });
        if method && section == Section::Other {
            elsewhere.push(line.to_owned());
        }
        match section {
            Section::Request if method => counts.request_lines.push(line.to_owned()),
            Section::Request => {}
            _ if self.first && method => counts.request_fences += 1,
            _ if self.first && line.starts_with("HTTP/") => counts.response_fences += 1,
            _ => {}
        }
        self.first = false;
    }
}
