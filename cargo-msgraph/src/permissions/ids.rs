//! The ids of permissions: from `permissions-reference.md` of the docs set, or from a table of one's own.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::docs::Docs;
use crate::failure::Failure;

/// The page of a docs set that has them.
const PAGE: &str = "permissions-reference.md";

/// Ids by permission, of applications and of people.
pub(crate) struct Ids {
    /// By name and by whether it is of applications.
    ids: BTreeMap<(String, bool), String>,
    /// Where they come from.
    from: String,
}

impl Ids {
    pub(crate) fn read(file: Option<&Path>, docs: &Docs) -> Result<Ids, Failure> {
        let page = Path::new(&docs.set.root).join(PAGE);
        let (from, text) = match file {
            None if docs.is_bundled => (PAGE.to_owned(), graph_docs_src::PERMISSIONS.to_owned()),
            _ => {
                let path = file.unwrap_or(&page);
                let name = path.display().to_string();
                let text = fs::read_to_string(path).map_err(|error| {
                    Failure::new(format!(
                        "cannot read the ids of permissions in `{name}`: {error}"
                    ))
                    .help("name a table of them with `--ids FILE`".to_owned())
                })?;
                (name, text)
            }
        };
        let ids = match file {
            Some(_) => of_table(&text, &from)?,
            None => of_page(&text),
        };
        Ok(Ids { ids, from })
    }

    pub(crate) fn of(&self, permission: &str, is_role: bool) -> Result<&str, Failure> {
        let id = self.ids.get(&(permission.to_owned(), is_role));
        id.map(String::as_str).ok_or_else(|| {
            let kind = if is_role { "application" } else { "delegated" };
            let from = &self.from;
            Failure::new(format!(
                "`{from}` has no id of the {kind} permission `{permission}`"
            ))
            .help("name a table of all permissions with `--ids FILE`".to_owned())
        })
    }
}

/// Lines of a permission, `application` or `delegated`, and an id, with tabs between them.
fn of_table(text: &str, from: &str) -> Result<BTreeMap<(String, bool), String>, Failure> {
    let mut ids = BTreeMap::new();
    for (at, line) in text.lines().enumerate().skip(1) {
        let mut cells = line.split('\t');
        let row = (cells.next(), cells.next(), cells.next());
        let (Some(name), Some(kind @ ("application" | "delegated")), Some(id)) = row else {
            let place = format!("{from}:{}", at + 1);
            return Err(
                Failure::new(format!("{place}: not a row of permission, kind and id")).help(
                    "write `Mail.Read`, `delegated` and its id with tabs between them".to_owned(),
                ),
            );
        };
        ids.insert((name.to_owned(), kind == "application"), id.to_owned());
    }
    Ok(ids)
}

/// A heading a permission, and a table with a row `Identifier` below it: first of applications, then delegated.
fn of_page(text: &str) -> BTreeMap<(String, bool), String> {
    let mut ids = BTreeMap::new();
    let mut permission = "";
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            permission = heading.trim();
        }
        let mut cells = line.trim().trim_matches('|').split('|').map(str::trim);
        if cells.next() != Some("Identifier") {
            continue;
        }
        for (is_role, id) in [true, false].into_iter().zip(cells) {
            if id.len() == GUID {
                ids.insert((permission.to_owned(), is_role), id.to_owned());
            }
        }
    }
    ids
}

/// Characters of an id; a dash stands where there is none.
const GUID: usize = 36;

#[cfg(test)]
mod tests {
    use super::*;
    use graph_docs::model::Account;

    #[test]
    fn every_permission_of_the_bundled_pages_has_an_id() {
        let ids = of_page(graph_docs_src::PERMISSIONS);
        let pages = graph_docs_src::PAGES.iter();
        let pages = pages.map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        let set = graph_docs::source::DocsSet::from_pages("docs-src", pages.collect());
        let model = graph_docs::set::read_model(&set, &mut Default::default());
        let mut count = 0;
        for table in model
            .endpoints
            .iter()
            .flat_map(|it| it.permissions.iter().flatten())
        {
            for account in Account::ALL {
                let names = table.of(account).into_iter().flatten().flatten();
                for name in names.map(|name| &name.value) {
                    let is_role = account == Account::Application;
                    assert!(
                        ids.contains_key(&(name.to_string(), is_role)),
                        "{name} of {account:?}"
                    );
                    count += 1;
                }
            }
        }
        assert!(count > 50, "{count}");
    }
}
