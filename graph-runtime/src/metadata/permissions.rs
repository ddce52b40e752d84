//! Permissions as text, which is read when somebody asks: nested lists of two thousand pages take the compiler a tenth
//! of a gigabyte.

use std::fmt;

/// The permission tables of a page.
///
/// ```
/// # use graph_runtime::Permissions;
/// # struct ReadMail;
/// # impl ReadMail {
/// #     const PERMISSIONS: Permissions = Permissions::new("17\t\tMail.ReadBasic,Mail.Read User.Read\tMail.Read\t");
/// # }
/// // Of a request that `client!` made; of a client it is what all of its endpoints need.
/// let permissions = ReadMail::PERMISSIONS;
/// for alternative in permissions.delegated_work() {
///     println!("{alternative}"); // `Mail.ReadBasic`, then `Mail.Read and User.Read`
/// }
/// let least = permissions.delegated_work().next();
/// assert!(least.is_some_and(|least| least.names().eq(["Mail.ReadBasic"])));
///
/// // No application can send it, whatever it is allowed.
/// assert_eq!(permissions.application().count(), 0);
///
/// // In a constant, too.
/// const LEAST: Option<&str> = match ReadMail::PERMISSIONS.delegated_personal().first() {
///     Some(least) => Some(least.as_str()),
///     None => None,
/// };
/// assert_eq!(LEAST, Some("Mail.Read"));
/// ```
#[derive(Clone, Copy)]
pub struct Permissions(&'static str);

/// A permission table: alternatives for each account type, least privileged first.
///
/// No alternative means that the account type is not supported, `None` that the docs could not be read.
#[derive(Clone, Copy)]
pub struct PermissionTable(&'static str);

/// Alternatives, least privileged first: any of them will do.
#[derive(Clone)]
pub struct Alternatives(Option<&'static str>);

/// Permissions needed together, of which there is at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative(&'static str);

/// What stands for what could not be read.
const UNKNOWN: &str = "?";

impl Permissions {
    /// Those of docs that could not be read.
    pub const UNKNOWN: Permissions = Permissions(UNKNOWN);

    /// Permissions as text.
    ///
    /// A table is a line of five cells with tabs between them: where it stands, its label, and what a work or school account,
    /// a personal one and an application need. In a cell stands `,` between alternatives, and a blank between permissions
    /// needed together; it is `?` where the docs could not be read.
    pub const fn new(text: &'static str) -> Permissions {
        Permissions(text)
    }

    /// The tables: most pages have one, some one for each kind of resource. `None`: the docs could not be read.
    pub fn tables(&self) -> Option<impl Iterator<Item = PermissionTable> + Clone + use<>> {
        (self.0 != UNKNOWN).then(|| self.0.lines().map(PermissionTable))
    }

    /// The first table's alternatives for a work or school account; none where it has none.
    pub const fn delegated_work(&self) -> Alternatives {
        self.first(WORK)
    }

    /// The first table's alternatives for a personal account; none where it has none.
    pub const fn delegated_personal(&self) -> Alternatives {
        self.first(PERSONAL)
    }

    /// The first table's alternatives for an application; none where it has none.
    pub const fn application(&self) -> Alternatives {
        self.first(APPLICATION)
    }

    const fn first(&self, column: usize) -> Alternatives {
        let (line, _) = split(self.0, b'\n');
        match PermissionTable(line).alternatives(column) {
            Some(alternatives) => alternatives,
            None => Alternatives(None),
        }
    }
}

const LINE: usize = 0;
const LABEL: usize = 1;
const WORK: usize = 2;
const PERSONAL: usize = 3;
const APPLICATION: usize = 4;

impl PermissionTable {
    /// What the table is for, where a page has several.
    pub const fn label(&self) -> Option<&'static str> {
        match self.cell(LABEL) {
            label if label.is_empty() => None,
            label => Some(label),
        }
    }

    /// For a signed-in user with a work or school account.
    pub const fn delegated_work(&self) -> Option<Alternatives> {
        self.alternatives(WORK)
    }

    /// For a signed-in user with a personal Microsoft account.
    pub const fn delegated_personal(&self) -> Option<Alternatives> {
        self.alternatives(PERSONAL)
    }

    /// For an application without a user.
    pub const fn application(&self) -> Option<Alternatives> {
        self.alternatives(APPLICATION)
    }

    /// The line of [`Metadata::docs`](super::Metadata::docs) where the table stands; 0 of a client's, which stands on no
    /// page.
    pub fn line(&self) -> u32 {
        self.cell(LINE).parse().unwrap_or(0)
    }

    const fn alternatives(&self, column: usize) -> Option<Alternatives> {
        let cell = self.cell(column);
        match cell.as_bytes() {
            [b'?'] => None,
            [] => Some(Alternatives(None)),
            _ => Some(Alternatives(Some(cell))),
        }
    }

    /// A cell; `?` where there is none.
    const fn cell(&self, column: usize) -> &'static str {
        let (mut cell, mut rest) = split(self.0, b'\t');
        let mut at = 0;
        while at < column {
            let Some(text) = rest else { return UNKNOWN };
            (cell, rest) = split(text, b'\t');
            at += 1;
        }
        cell
    }
}

impl Alternatives {
    /// The least privileged one.
    pub const fn first(&self) -> Option<Alternative> {
        match self.0 {
            Some(text) => Some(Alternative(split(text, b',').0)),
            None => None,
        }
    }
}

impl Iterator for Alternatives {
    type Item = Alternative;

    fn next(&mut self) -> Option<Alternative> {
        let (first, rest) = split(self.0?, b',');
        self.0 = rest;
        Some(Alternative(first))
    }
}

impl Alternative {
    /// The names with blanks between them, as OAuth writes scopes.
    pub const fn as_str(&self) -> &'static str {
        self.0
    }

    /// The names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        self.0.split(' ')
    }
}

/// `Mail.Read and User.Read`
impl fmt::Display for Alternative {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, name) in self.names().enumerate() {
            f.write_str(if at == 0 { "" } else { " and " })?;
            f.write_str(name)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Permissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.tables() {
            Some(tables) => f.debug_list().entries(tables).finish(),
            None => f.write_str("unknown"),
        }
    }
}

impl fmt::Debug for PermissionTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PermissionTable")
            .field("line", &self.line())
            .field("label", &self.label())
            .field("delegated_work", &self.delegated_work())
            .field("delegated_personal", &self.delegated_personal())
            .field("application", &self.application())
            .finish()
    }
}

impl fmt::Debug for Alternatives {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let alternatives = self.clone().map(|it| it.as_str());
        f.debug_list().entries(alternatives).finish()
    }
}

/// What stands before the first separator, and what behind it.
const fn split(text: &'static str, separator: u8) -> (&'static str, Option<&'static str>) {
    let mut at = 0;
    while at < text.len() {
        if text.as_bytes()[at] == separator {
            let (before, rest) = text.split_at(at);
            return (before, Some(rest.split_at(1).1));
        }
        at += 1;
    }
    (text, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(alternatives: Option<Alternatives>) -> Option<Vec<String>> {
        Some(alternatives?.map(|it| it.to_string()).collect())
    }

    #[test]
    fn a_table_a_line() {
        const PERMISSIONS: Permissions =
            Permissions::new("17\t\tA,B C,D\t?\t\n20\tof a group\t\tA\t?");
        let tables: Vec<_> = PERMISSIONS.tables().unwrap().collect();
        let [first, second] = tables.as_slice() else {
            panic!("{tables:?}");
        };
        assert_eq!((first.line(), first.label()), (17, None));
        assert_eq!((second.line(), second.label()), (20, Some("of a group")));
        let of = |names: &[&str]| Some(names.iter().map(|it| (*it).to_owned()).collect());
        assert_eq!(all(first.delegated_work()), of(&["A", "B and C", "D"]));
        assert_eq!(all(first.delegated_personal()), None);
        assert_eq!(all(first.application()), of(&[]));
        assert_eq!(all(second.delegated_work()), of(&[]));
        assert_eq!(all(second.delegated_personal()), of(&["A"]));
        assert_eq!(all(second.application()), None);
        assert_eq!(PERMISSIONS.delegated_work().count(), 3);
        assert_eq!(PERMISSIONS.delegated_personal().first(), None);
        let shown = format!("{second:?}");
        let expected = "PermissionTable { line: 20, label: Some(\"of a group\"), delegated_work: Some([]), \
                        delegated_personal: Some([\"A\"]), application: None }";
        assert_eq!(shown, expected);
        assert_eq!(format!("{:?}", Permissions::UNKNOWN), "unknown");
    }

    #[test]
    fn no_table_is_not_unknown() {
        assert_eq!(Permissions::new("").tables().unwrap().count(), 0);
        assert!(Permissions::UNKNOWN.tables().is_none());
        for permissions in [Permissions::new(""), Permissions::UNKNOWN] {
            assert_eq!(permissions.delegated_work().next(), None);
        }
    }
}
