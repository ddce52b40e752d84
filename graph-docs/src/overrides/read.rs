//! `msgraph.toml` to overrides; what cannot be read is a finding, and the rest is read.

use smol_str::SmolStr;
use toml_span::Value;
use toml_span::value::Table;

use super::{Change, FILE, Override, Target};
use crate::check::{invalid_override as invalid, unknown_permission};
use crate::diagnostic::Diagnostics;
use crate::endpoint::permission_names;
use crate::model::{Account, Alternative};
use crate::similar::similar;
use crate::source::DocsSet;
use crate::span::{FileId, Span, Spanned};
use crate::types;

/// The keys of an override.
const KEYS: [&str; 12] = [
    "page",
    "parameter",
    "resource",
    "property",
    "skip",
    "rename",
    "type",
    "required",
    "delegated_work",
    "delegated_personal",
    "application",
    "reason",
];

/// The overrides of a docs set, in their order.
pub(crate) fn read(set: &DocsSet, diagnostics: &mut Diagnostics) -> Vec<Override> {
    let Some(at) = set.file(FILE) else {
        return Vec::new();
    };
    let file = File(FileId(at as u32));
    let document = match toml_span::parse(&set.sources[at].text) {
        Ok(document) => document,
        Err(error) => {
            diagnostics.push(invalid::syntax(file.span(error.span), &error.to_string()));
            return Vec::new();
        }
    };
    let mut overrides = Vec::new();
    for (key, value) in document.as_table().into_iter().flatten() {
        let span = file.span(key.span);
        match (&*key.name, value.as_array()) {
            ("override", Some(entries)) => overrides.extend(
                entries
                    .iter()
                    .filter_map(|entry| file.entry(entry, diagnostics)),
            ),
            ("override", None) => diagnostics.push(invalid::value(
                span,
                "override",
                "a list of tables, `[[override]]`",
            )),
            (name, _) => diagnostics.push(invalid::unknown_key(span, name, &["override"])),
        }
    }
    overrides
}

/// The file that is read.
#[derive(Clone, Copy)]
struct File(FileId);

impl File {
    fn span(self, span: toml_span::Span) -> Span {
        Span {
            file: self.0,
            start: span.start as u32,
            end: span.end as u32,
        }
    }

    fn entry(self, entry: &Value<'_>, diagnostics: &mut Diagnostics) -> Option<Override> {
        let whole = self.span(entry.span);
        let Some(table) = entry.as_table() else {
            diagnostics.push(invalid::value(
                whole,
                "override",
                "a list of tables, `[[override]]`",
            ));
            return None;
        };
        let before = diagnostics.list.len();
        for key in table.keys() {
            if !KEYS.contains(&&*key.name) {
                diagnostics.push(invalid::unknown_key(self.span(key.span), &key.name, &KEYS));
            }
        }
        let reason = self.string(table, "reason", diagnostics);
        if !table.contains_key("reason") {
            diagnostics.push(invalid::no_reason(whole));
        }
        let target = self.target(table, whole, diagnostics);
        let changes = self.changes(table, diagnostics);
        if let Some(target) = &target {
            for key in table.keys().filter(|key| !fits(&key.name, target)) {
                let span = self.span(key.span);
                diagnostics.push(invalid::misplaced(span, &key.name, noun(target)));
            }
        }
        if diagnostics.list.len() == before && changes.is_empty() {
            diagnostics.push(invalid::no_change(whole));
        }
        let target = target.filter(|_| diagnostics.list.len() == before)?;
        Some(Override {
            target,
            changes,
            reason: reason?.value.into(),
        })
    }

    fn target(
        self,
        table: &Table<'_>,
        whole: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<Target> {
        let mut string = |key| self.string(table, key, diagnostics);
        let [page, parameter, resource, property] =
            ["page", "parameter", "resource", "property"].map(&mut string);
        let target = match (page, parameter, resource, property) {
            (Some(page), None, None, _) => Target::Page(page),
            (Some(page), Some(parameter), None, _) => Target::Parameter(page, parameter),
            (None, _, Some(resource), None) => Target::Resource(resource),
            (None, _, Some(resource), Some(property)) => Target::Property(resource, property),
            _ => {
                // A value that is no string was found already.
                if table.contains_key("page") == table.contains_key("resource") {
                    diagnostics.push(invalid::no_target(whole));
                }
                return None;
            }
        };
        Some(target)
    }

    fn changes(self, table: &Table<'_>, diagnostics: &mut Diagnostics) -> Vec<Change> {
        let mut changes = Vec::new();
        for (key, value) in table {
            let span = self.span(value.span);
            let change = match &*key.name {
                "skip" => (value.as_bool() == Some(true))
                    .then_some(Change::Skip)
                    .ok_or("`true`"),
                "rename" => match self.string(table, "rename", diagnostics) {
                    Some(name) => Ok(Change::Rename(name)),
                    None => continue,
                },
                "type" => value
                    .as_str()
                    .and_then(|words| types::words_of(words, span))
                    .map(Change::Type)
                    .ok_or("a type, such as `\"String collection\"`"),
                "required" => value
                    .as_bool()
                    .map(|value| Change::Required(Spanned { value, span }))
                    .ok_or("`true` or `false`"),
                name => {
                    let Some(account) = account(name) else {
                        continue;
                    };
                    self.alternatives(value, diagnostics)
                        .map(|list| Change::Permissions(account, span, list))
                        .ok_or(
                            "a list of permissions, and of lists of those that are needed together",
                        )
                }
            };
            match change {
                Ok(change) => changes.push(change),
                Err(wanted) => diagnostics.push(invalid::value(span, &key.name, wanted)),
            }
        }
        changes
    }

    /// The value of a key that is not empty; another one is a finding.
    fn string(
        self,
        table: &Table<'_>,
        key: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Spanned<SmolStr>> {
        let value = table.get(key)?;
        let span = self.span(value.span);
        match value.as_str().filter(|text| !text.trim().is_empty()) {
            Some(text) => Some(Spanned::new(text.into(), span)),
            None => {
                diagnostics.push(invalid::value(span, key, "a string that is not empty"));
                None
            }
        }
    }

    fn alternatives(
        self,
        value: &Value<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Vec<Alternative>> {
        let mut permission = |value: &Value<'_>| {
            let (name, span) = (value.as_str()?, self.span(value.span));
            if permission_names().all(|known| known != name) {
                let similar = similar(name, permission_names());
                diagnostics.push(unknown_permission::finding(span, name, similar));
            }
            Some(Spanned::new(name.into(), span))
        };
        let mut alternative = |value: &Value<'_>| match value.as_array() {
            Some(together) if !together.is_empty() => {
                together.iter().map(&mut permission).collect()
            }
            Some(_) => None,
            None => Some(vec![permission(value)?]),
        };
        value.as_array()?.iter().map(&mut alternative).collect()
    }
}

fn account(key: &str) -> Option<Account> {
    Some(match key {
        "delegated_work" => Account::Work,
        "delegated_personal" => Account::Personal,
        "application" => Account::Application,
        _ => return None,
    })
}

/// Whether a key says something of a target.
fn fits(key: &str, target: &Target) -> bool {
    match key {
        "parameter" => matches!(target, Target::Parameter(..)),
        "property" => matches!(target, Target::Property(..)),
        "rename" => !matches!(target, Target::Page(_)),
        "type" => matches!(target, Target::Parameter(..) | Target::Property(..)),
        "required" => matches!(target, Target::Parameter(..)),
        key if account(key).is_some() => matches!(target, Target::Page(_)),
        _ => true,
    }
}

fn noun(target: &Target) -> &'static str {
    match target {
        Target::Page(_) => "a page",
        Target::Parameter(..) => "a parameter",
        Target::Resource(_) => "a resource",
        Target::Property(..) => "a property",
    }
}
