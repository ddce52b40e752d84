//! Permission tables in all their shapes: by account type, by resource, by workflow, in an include.

use std::borrow::Cow;
use std::ops::Range;

use smol_str::SmolStr;

use crate::check::{include_outside, missing_include, no_permissions};
use crate::diagnostic::Diagnostics;
use crate::endpoint::{Role, names};
use crate::locale;
use crate::markdown::{BlockKind, Document, Row};
use crate::model::{Account, Alternative, PermissionTable};
use crate::page::{self, Page};
use crate::source::{DocsSet, Include};
use crate::span::{Span, Spanned};
use crate::view;

/// The tables of the Permissions sections; `None` where there is none that can be read.
pub(super) fn permissions(
    set: &DocsSet,
    page: &Page<'_>,
    roles: &[Role],
    diagnostics: &mut Diagnostics,
) -> Option<Vec<PermissionTable>> {
    let mut tables = Vec::with_capacity(1);
    let mut place = page.title.span;
    let mut missing = false;
    let mut under = None;
    for (section, role) in page.sections.iter().zip(roles) {
        if *role != Role::Permissions {
            continue;
        }
        let is_top = under.is_none_or(|level| section.level <= level);
        if is_top {
            (under, place) = (Some(section.level), section.span);
        }
        let heading = || {
            let text = page.text_of_block(section.heading);
            Spanned::new(text.english_or_local().into(), section.span)
        };
        let label = (!is_top).then(heading);
        for block in &page.document.blocks[section.blocks.clone()] {
            match &block.kind {
                BlockKind::Table { rows } => {
                    read_table(page, rows.clone(), label.as_ref(), &mut tables, diagnostics)
                }
                BlockKind::Include { path, path_span } => match set.include(page.path, path) {
                    Include::Found(file) => {
                        let source = &set.sources[file.0 as usize];
                        included(source, file, label.as_ref(), &mut tables, diagnostics);
                    }
                    Include::Missing => {
                        missing |= holds_a_table(path);
                        diagnostics.push(missing_include::finding(*path_span, path));
                    }
                    Include::Outside => {
                        missing |= holds_a_table(path);
                        diagnostics.push(include_outside::finding(*path_span, path));
                    }
                },
                _ => {}
            }
        }
    }
    if tables.is_empty() && !missing {
        diagnostics.push(no_permissions::finding(place));
    }
    // Of several tables one that is missing leaves the rest no whole answer.
    (!tables.is_empty() && !missing).then_some(tables)
}

/// Whether an include is one for a permission table; the others are notes beside it.
fn holds_a_table(path: &str) -> bool {
    path.contains("/permissions/")
}

/// The tables of an included file.
fn included(
    source: &crate::source::Source,
    file: crate::span::FileId,
    label: Option<&Spanned<SmolStr>>,
    tables: &mut Vec<PermissionTable>,
    diagnostics: &mut Diagnostics,
) {
    let lines = view::lines(&source.text);
    let views = page::views(file, &source.text, &lines);
    let page = page::page(&source.path, &views, Document::default(), diagnostics);
    for block in &page.document.blocks {
        if let BlockKind::Table { rows } = &block.kind {
            read_table(&page, rows.clone(), label, tables, diagnostics);
        }
    }
}

/// The account type that a label names, in any language.
fn account(label: &str) -> Option<Account> {
    let label = label.trim();
    if locale::begins(label, &locale::DELEGATED) {
        return Some(if locale::holds(label, &locale::PERSONAL) {
            Account::Personal
        } else {
            Account::Work
        });
    }
    // A table of other things may say what an application does.
    let is_label = label.split_whitespace().count() <= 3;
    (is_label && locale::begins(label, &locale::APPLICATION)).then_some(Account::Application)
}

struct Table<'p, 't, 'd> {
    page: &'p Page<'t>,
    diagnostics: &'d mut Diagnostics,
}

fn read_table(
    page: &Page<'_>,
    rows: Range<u32>,
    label: Option<&Spanned<SmolStr>>,
    tables: &mut Vec<PermissionTable>,
    diagnostics: &mut Diagnostics,
) {
    let rows = &page.document.rows[rows.start as usize..rows.end as usize];
    let Some((head, rows)) = rows.split_first() else {
        return;
    };
    let mut table = Table { page, diagnostics };
    let heads: Vec<_> = head.cells.clone().map(|cell| words(page, cell)).collect();
    if heads.iter().skip(1).any(|head| account(head).is_some()) {
        table.matrix(head, rows, tables);
        return;
    }
    let accounts = rows.iter();
    let accounts: Vec<_> = accounts
        .map(|row| account(&words(page, row.cells.start)))
        .collect();
    let titled = heads
        .first()
        .is_some_and(|head| locale::begins(head, &locale::PERMISSION_TYPE));
    // A table of other things may stand in the section: `Context of the calling app | Response contains`.
    if !titled && accounts.iter().all(Option::is_none) {
        return;
    }
    let most_first = heads
        .iter()
        .any(|head| locale::holds(head, &locale::MOST_FIRST));
    let columns: Vec<Range<u32>> = match heads.len() {
        0 | 1 => return,
        // Least and higher privileged permissions in columns of their own are one list.
        _ if heads.iter().any(|head| locale::begins(head, &["higher"])) => {
            std::iter::once(1..heads.len() as u32).collect()
        }
        count => (1..count as u32).map(|column| column..column + 1).collect(),
    };
    let several = columns.len() > 1;
    for column in columns {
        let label = match several {
            true => Some(table.label(head.cells.start + column.start)),
            false => label.cloned(),
        };
        table.by_account(rows, &accounts, column, most_first, label, tables);
    }
}

impl Table<'_, '_, '_> {
    fn label(&self, cell: u32) -> Spanned<SmolStr> {
        let span = self
            .page
            .document
            .cells
            .get(cell as usize)
            .map_or(Span::default(), |cell| cell.span);
        Spanned::new(words(self.page, cell).into(), span)
    }

    /// The permissions of the cells `columns` of a row.
    fn permissions(&mut self, row: &Row, columns: Range<u32>) -> Option<Vec<Alternative>> {
        let mut all: Vec<Alternative> = Vec::new();
        let cells = (row.cells.start + columns.start).min(row.cells.end)
            ..(row.cells.start + columns.end).min(row.cells.end);
        for cell in cells {
            let cell = &self.page.document.cells[cell as usize];
            let inlines =
                &self.page.document.inlines[cell.text.start as usize..cell.text.end as usize];
            let found = names::alternatives(self.page, inlines, cell.span, self.diagnostics)?;
            all.extend(found);
        }
        names::dedup(&mut all);
        Some(all)
    }

    /// One row for each resource, one column for each account type.
    fn matrix(&mut self, head: &Row, rows: &[Row], tables: &mut Vec<PermissionTable>) {
        let accounts: Vec<(u32, Account)> = head
            .cells
            .clone()
            .filter_map(|cell| Some((cell - head.cells.start, account(&words(self.page, cell))?)))
            .collect();
        for row in rows {
            let mut table = PermissionTable {
                label: Some(self.label(row.cells.start)),
                ..PermissionTable::default()
            };
            for (column, account) in &accounts {
                *table.cell(*account) = self.permissions(row, *column..column + 1);
            }
            tables.push(table);
        }
    }

    /// One row for each account type, and below it, on Intune pages, one for each workflow.
    fn by_account(
        &mut self,
        rows: &[Row],
        accounts: &[Option<Account>],
        columns: Range<u32>,
        most_first: bool,
        label: Option<Spanned<SmolStr>>,
        tables: &mut Vec<PermissionTable>,
    ) {
        let mut table = PermissionTable {
            label,
            ..PermissionTable::default()
        };
        let mut workflows: Vec<PermissionTable> = Vec::new();
        let mut last = None;
        let read = |this: &mut Self, row: &Row| {
            let mut permissions = this.permissions(row, columns.clone());
            if most_first && let Some(permissions) = &mut permissions {
                permissions.reverse();
            }
            permissions
        };
        for (at, row) in rows.iter().enumerate() {
            match accounts[at] {
                Some(account) => {
                    *table.cell(account) = read(self, row);
                    last = Some(account);
                }
                // Find-and-replace put the resource's name where the third label should be.
                None if rows.len() <= Account::ALL.len() => {
                    *table.cell(Account::ALL[at]) = read(self, row)
                }
                None => {
                    let Some(account) = last else { continue };
                    let label = self.label(row.cells.start);
                    let permissions = read(self, row);
                    let known = workflows
                        .iter_mut()
                        .find(|it| it.label.as_ref().is_some_and(|it| it.value == label.value));
                    match known {
                        Some(workflow) => *workflow.cell(account) = permissions,
                        None => {
                            let mut workflow = PermissionTable {
                                label: Some(label),
                                ..PermissionTable::default()
                            };
                            *workflow.cell(account) = permissions;
                            workflows.push(workflow);
                        }
                    }
                }
            }
        }
        if workflows.is_empty() {
            // A row that is left out says nothing of its account type: it is not supported.
            for account in Account::ALL {
                if rows.len() < Account::ALL.len() && !accounts.contains(&Some(account)) {
                    table.cell(account).get_or_insert_default();
                }
            }
            tables.push(table);
            return;
        }
        for mut workflow in workflows {
            for account in Account::ALL {
                if workflow.cell(account).is_none() {
                    workflow.cell(account).clone_from(table.cell(account));
                }
            }
            tables.push(workflow);
        }
    }
}

fn words<'p>(page: &'p Page<'_>, cell: u32) -> Cow<'p, str> {
    let cell = page.document.cells.get(cell as usize);
    cell.map_or(Cow::Borrowed(""), |cell| page.plain(&cell.text))
}
