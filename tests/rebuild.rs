//! Built bit by bit, an index is the one that is built at once, and only what changed is read.

use std::fs;
use std::path::{Path, PathBuf};

use graph_docs::index::Index;
use graph_docs::rebuild::{Findings, Last, build};

/// A docs set in a folder of its own, removed with this value.
struct Set(PathBuf);

impl Set {
    fn new(name: &str, from: &str) -> Set {
        let folder = std::env::temp_dir().join(format!("rebuild-{}-{name}", std::process::id()));
        let set = Set(folder);
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(from);
        for below in ["api", "resources", "includes/permissions"] {
            let Ok(entries) = fs::read_dir(from.join(below)) else {
                continue;
            };
            for entry in entries {
                let entry = entry.unwrap();
                let name = format!("{below}/{}", entry.file_name().to_string_lossy());
                set.write(&name, &fs::read_to_string(entry.path()).unwrap());
            }
        }
        set
    }

    fn path(&self, page: &str) -> PathBuf {
        self.0.join(page)
    }

    fn write(&self, page: &str, text: &str) {
        let path = self.path(page);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn edit(&self, page: &str, change: impl Fn(String) -> String) {
        let text = fs::read_to_string(self.path(page)).unwrap();
        let changed = change(text.clone());
        assert_ne!(text, changed, "nothing to change in {page}");
        self.write(page, &changed);
    }

    fn index(&self) -> PathBuf {
        self.path("out/msgraph.index")
    }

    /// A build on top of what is left of the last one.
    fn build(&self) -> Outcome {
        fs::create_dir_all(self.path("out")).unwrap();
        let last = Last::at(&self.index());
        let built = build(&self.0, &last).unwrap();
        built.keep(&self.index()).unwrap();
        let index = fs::read(self.index()).unwrap();
        assert!(built.index.concat() == index);
        Outcome {
            index,
            read: built.read,
            pages: built.files[..built.pages].to_vec(),
            others: built.files[built.pages..].to_vec(),
            findings: built.findings,
        }
    }

    /// The index of a build from nothing.
    fn at_once(&self) -> Vec<u8> {
        build(&self.0, &Last::default()).unwrap().index.concat()
    }

    /// A build on top of another, which must give what a build from nothing gives.
    fn build_on(&self) -> Outcome {
        let new = self.build();
        let nothing = Last::default();
        let at_once = build(&self.0, &nothing).unwrap();
        assert!(new.index == at_once.index.concat(), "another index");
        assert_eq!(new.findings, at_once.findings);
        assert_eq!([&new.pages[..], &new.others].concat(), at_once.files);
        new
    }

    /// What builds leave.
    fn left(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let files = ["index", "cache", "values"].map(|it| self.index().with_extension(it));
        files
            .map(|file| (file.clone(), fs::read(file).unwrap()))
            .into()
    }
}

/// What a build made.
struct Outcome {
    index: Vec<u8>,
    read: usize,
    pages: Vec<String>,
    others: Vec<String>,
    findings: Findings,
}

impl Drop for Set {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn edits_cost_the_edited_pages() {
    let set = Set::new("edits", "../docs-src");
    let built = set.build();
    assert_eq!(built.read, built.pages.len() + built.others.len());
    assert_eq!(set.build_on().read, 0);

    // An endpoint, a resource, a property's name and type, a type that is not there.
    let above = |text: String| text.replacen("\n# ", "\n\n<!-- a comment -->\n\n# ", 1);
    set.edit("api/user-sendmail.md", above);
    assert_eq!(set.build_on().read, 1);
    set.edit("resources/message.md", above);
    assert_eq!(set.build_on().read, 1);
    set.edit("resources/message.md", |text| {
        text.replacen("|subject|String|", "|subjects|String collection|", 1)
    });
    assert_eq!(set.build_on().read, 1);
    set.edit("resources/message.md", |text| {
        text.replacen(
            "|bccRecipients|[recipient]",
            "|bccRecipients|[recipiant]",
            1,
        )
    });
    assert_eq!(set.build_on().read, 1);
}

/// Those behind them are not read again, whatever their numbers.
#[test]
fn pages_come_and_go() {
    let set = Set::new("pages", "../docs-src");
    let include = "includes/permissions/plant-permissions.md";
    set.write(
        include,
        "|Permission type|Permissions|\n|:-|:-|\n|Application|Mail.Send|\n",
    );
    set.edit("api/user-sendmail.md", |text| {
        text.replacen(
            "\n## HTTP",
            "\n[!INCLUDE [permissions](../includes/permissions/plant-permissions.md)]\n\n## HTTP",
            1,
        )
    });
    set.build();
    let text = fs::read_to_string(set.path("resources/message.md")).unwrap();
    fs::remove_file(set.path("resources/message.md")).unwrap();
    assert_eq!(set.build_on().read, 0);
    set.write("resources/message.md", &text);
    assert_eq!(set.build_on().read, 1);
    let text = fs::read_to_string(set.path("api/message-get.md")).unwrap();
    set.write("api/a-message-get.md", &text);
    // The first page is read again as well.
    assert_eq!(set.build_on().read, 2);
    fs::rename(
        set.path("api/message-delete.md"),
        set.path("api/zone-delete.md"),
    )
    .unwrap();
    assert_eq!(set.build_on().read, 1);
    set.edit("api/zone-delete.md", |text| {
        text.replacen("\n# ", "\n\n# ", 1)
    });
    assert_eq!(set.build_on().read, 1);
}

/// What the pages of one type say stands in one record.
#[test]
fn pages_that_share_a_type() {
    let set = Set::new("shared", "../docs-src");
    let text = fs::read_to_string(set.path("resources/message.md")).unwrap();
    set.write(
        "resources/intune-message.md",
        &text.replace("|subject|", "|topic|"),
    );
    // The first and the last have no type in common, but one with the second each.
    let values = |name: &str, value: &str| {
        format!("### {name} values\n\n|Member|Value|\n|:-|:-|\n|{value}|0|\n\n")
    };
    for (page, types) in [("enums-1", "ab"), ("enums-2", "bc"), ("enums-3", "cd")] {
        let types = types.chars().map(|c| values(&format!("{c}Size"), page));
        let text = format!("# Enumerations\n\n{}", types.collect::<String>());
        set.write(&format!("resources/{page}.md"), &text);
    }
    let built = set.build();
    let index = Index::open(&built.index).unwrap();
    let members = |name| index.enumeration(name).unwrap().unwrap().members.len();
    assert_eq!(members("microsoft.graph.cSize"), 2);
    for page in ["resources/intune-message.md", "resources/message.md"] {
        set.edit(page, |text| text.replacen("\n# ", "\n\n\n# ", 1));
        assert_eq!(set.build_on().read, 1);
        set.edit(page, |text| text.replacen("|body|", "|content|", 1));
        assert_eq!(set.build_on().read, 1);
    }
    for page in ["resources/enums-1.md", "resources/enums-2.md"] {
        set.edit(page, |text| text.replace("|0|", "|1|"));
        assert_eq!(set.build_on().read, 1);
    }
    // The values that a property lists have the name of an enumeration of another namespace.
    set.edit("resources/message.md", |text| {
        text.replacen(
            "|subject|String|",
            "|subject|String|Possible values are: `a`, `b`. ",
            1,
        )
    });
    let text = values("subject", "a");
    set.write(
        "resources/enums-4.md",
        &format!("# Enumerations\n\nNamespace: microsoft.graph.message\n\n{text}"),
    );
    set.build_on();
    for page in ["resources/message.md", "resources/enums-4.md"] {
        set.edit(page, |text| {
            text.replacen("\n## ", "\n\n## ", 1)
                .replacen("\n### ", "\n\n### ", 1)
        });
        assert_eq!(set.build_on().read, 1);
    }
    // One page of a type is looked at for its enumeration, and does not have what an override of the type is about.
    set.edit("resources/intune-message.md", |text| {
        text.replace("isDraft", "isSketch") + &values("dSize", "intune")
    });
    set.write(
        "msgraph.toml",
        "[[override]]\nresource = \"microsoft.graph.message\"\nproperty = \"isDraft\"\ntype = \"String\"\nreason = \"so\"\n",
    );
    assert_eq!(set.build_on().findings.errors, 0);
    set.edit("resources/enums-3.md", |text| text.replace("|0|", "|1|"));
    assert_eq!(set.build_on().read, 1);
}

/// Many small changes one after the other, always the same ones.
#[test]
fn any_changes() {
    let set = Set::new("any", "ui/docs");
    let mut built = set.build();
    let mut number = 7_u32;
    let mut below = |limit: usize| {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (number >> 8) as usize % limit
    };
    for _ in 0..150 {
        let page = built.pages[below(built.pages.len())].clone();
        let text = fs::read_to_string(set.path(&page)).unwrap();
        let mut lines: Vec<&str> = text.split('\n').collect();
        let line = below(lines.len());
        match below(8) {
            0 => fs::remove_file(set.path(&page)).unwrap(),
            1 | 2 => set.write(&page.replace('/', &format!("/{}-", below(100))), &text),
            3 => drop(lines.remove(line)),
            4 => lines.insert(below(lines.len()), lines[line]),
            5 => lines.insert(line, ""),
            6 => lines.truncate(line),
            _ => lines.swap(line, 0),
        }
        if lines.join("\n") != text {
            set.write(&page, &lines.join("\n"));
        }
        built = set.build_on();
    }
}

/// What a page leaves unsaid follows from others, whichever of them changes.
#[test]
fn types_follow_from_other_pages() {
    for (case, edits) in [
        (
            "by-route",
            &[
                (
                    "resources/garden.md",
                    "[bed](bed.md)",
                    "[gardener](gardener.md)",
                ),
                (
                    "resources/greenhouse.md",
                    "greenhouse-update.md",
                    "greenhouse-get.md",
                ),
                ("api/garden-update-bed.md", "/beds/{id}", "/owner"),
                ("api/garden-water.md", "/water", "/beds"),
                // Several become one; a type that is named is not there.
                ("resources/garden.md", " collection", ""),
                (
                    "api/garden-get-owner.md",
                    "the owner.",
                    "a [lord](lord.md) object.",
                ),
            ][..],
        ),
        (
            "of-resources",
            &[
                ("resources/plant.md", " and [herb](herb.md)", ""),
                ("resources/herb.md", "What of.", "Of what."),
                ("resources/plant.md", "[tree](tree.md)", "[pot](pot.md)"),
                ("resources/pot.md", "[Get](../api/pot-get.md)", "Get"),
            ][..],
        ),
    ] {
        let set = Set::new(case, "nothing");
        let text = fs::read_to_string(format!("types/{case}.md")).unwrap();
        for page in text.split("<!-- file: ").skip(1) {
            let (name, text) = page.split_once(" -->\n").unwrap();
            set.write(name, text);
        }
        set.build();
        for (page, old, new) in edits {
            set.edit(page, |text| text.replace(*old, new));
            set.build_on();
        }
    }
}

/// What one page says of types concerns the others.
#[test]
fn types_come_and_go() {
    let set = Set::new("types", "../docs-src");
    let base = |base: &str| {
        let base = format!("\"baseType\": \"microsoft.graph.{base}\",\n  \"@odata.type\"");
        move |text: String| text.replacen("\"@odata.type\"", &base, 1)
    };
    set.edit("resources/itembody.md", base("recipient"));
    set.build();
    let page = "resources/recipient.md";
    let text = fs::read_to_string(set.path(page)).unwrap();
    for change in [
        text.replace("microsoft.graph.recipient", "microsoft.graph.addressee"),
        "# Nothing\n".to_owned(),
        text.clone(),
        // A circle, which only all pages together show.
        base("itemBody")(text.clone()),
    ] {
        set.write(page, &change);
        assert_eq!(set.build_on().read, 1);
    }
    let above = |text: String| text.replacen("\n# ", "\n\n# ", 1);
    set.edit("resources/itembody.md", above);
    assert_eq!(set.build_on().read, 1);
}

#[test]
fn includes_are_part_of_their_pages() {
    let set = Set::new("includes", "../docs-src");
    let include = "includes/permissions/plant-permissions.md";
    set.edit("api/user-sendmail.md", |text| {
        text + "\n[!INCLUDE [permissions](../includes/permissions/plant-permissions.md)]\n"
    });
    set.build();
    set.write(
        include,
        "|Permission type|Permissions|\n|:-|:-|\n|Application|Mail.Send|\n",
    );
    assert_eq!(set.build_on().read, 2);
    set.edit(include, |text| text.replace("Mail.Send", "Mail.Read"));
    assert_eq!(set.build_on().read, 2);
    assert_eq!(set.build_on().read, 0);
    // It is not there for a page that names it in a way that only the Markdown reader sees.
    set.edit("api/message-get.md", |text| {
        text + "\n## Permissions\n\n[!INCLUDE [permissions](../includes/permissions/plant\\-permissions.md)]\n"
    });
    assert_eq!(set.build_on().read, 1);
    fs::remove_file(set.path(include)).unwrap();
    assert_eq!(set.build_on().read, 1);
}

/// Whatever became of what the last build left, the index is right.
#[test]
fn what_is_damaged_is_not_used() {
    let set = Set::new("damage", "../docs-src");
    set.build();
    let left = set.left();
    let page = "resources/recipient.md";
    let text = fs::read_to_string(set.path(page)).unwrap();
    let edited = text.replacen("\n# ", "\n\n# ", 1);
    // One record changes, or all pages are resolved anew.
    for changed in [edited.as_str(), "# Nothing\n"] {
        set.write(page, changed);
        let right = set.at_once();
        for (file, bytes) in &left {
            // What tells the version, the length and the texts, then anywhere.
            let places = (0..bytes.len()).step_by(bytes.len() / 9);
            for at in [8, 12, 16, 24].into_iter().chain(places) {
                for cut in [true, false] {
                    left.iter()
                        .for_each(|(file, bytes)| fs::write(file, bytes).unwrap());
                    let mut damaged = bytes.clone();
                    damaged[at] ^= 0x55;
                    damaged.truncate(if cut { at } else { bytes.len() });
                    fs::write(file, &damaged).unwrap();
                    let name = file.display();
                    assert!(set.build().index == right, "{name} at {at}, cut: {cut}");
                }
            }
        }
    }
}

/// Two builds at once may leave the index, the cache and the values of one or the other.
#[test]
fn what_other_builds_left_is_not_used() {
    let set = Set::new("mixed", "../docs-src");
    let above = |text: String| text.replacen("\n# ", "\n\n# ", 1);
    set.build();
    let before = set.left();
    let lefts = ["api/message-get.md", "api/message-update.md"].map(|page| {
        before
            .iter()
            .for_each(|(file, bytes)| fs::write(file, bytes).unwrap());
        set.edit(page, above);
        set.build();
        set.left()
    });
    for page in ["api/user-sendmail.md", "resources/recipient.md"] {
        set.edit(page, above);
        let right = set.at_once();
        for mix in 0..8 {
            for at in 0..3 {
                let (file, bytes) = &lefts[mix >> at & 1][at];
                fs::write(file, bytes).unwrap();
            }
            for _ in 0..2 {
                assert!(set.build().index == right, "{page}, mix {mix:b}");
            }
        }
    }
}

/// The index of a damaged file is not copied, though the damage changes neither its length nor its head.
#[test]
fn a_damaged_index_is_made_anew() {
    let set = Set::new("index", "../docs-src");
    let mut bytes = set.build().index;
    let middle = bytes.len() / 2;
    bytes[middle..middle + 64].fill(0);
    fs::write(set.index(), bytes).unwrap();
    assert_eq!(set.build_on().read, 0);
}

/// What values say no more is thrown away when it is more than what they say.
#[test]
fn values_are_added_and_then_written_anew() {
    let set = Set::new("values", "../docs-src");
    set.build();
    let length = || {
        fs::metadata(set.index().with_extension("values"))
            .unwrap()
            .len()
    };
    let whole = length();
    let mut lengths = Vec::new();
    while lengths.last().is_none_or(|last| *last <= length()) {
        lengths.push(length());
        assert!(length() < 3 * whole, "{lengths:?}");
        set.edit("resources/message.md", |text| {
            text.replacen("\n# ", "\n\n# ", 1)
        });
        assert_eq!(set.build_on().read, 1);
    }
    assert!(lengths.len() > 5, "{lengths:?}");
    // The empty lines are a few bytes more.
    assert!(length() < whole + 200, "{} of {whole}", length());
    // Nothing is missing there.
    set.write("resources/recipient.md", "# Nothing\n");
    assert_eq!(set.build_on().read, 1);
}

/// A page of the same length is seen to be another one, whatever time somebody gave it.
#[cfg(unix)]
#[test]
fn times_can_lie() {
    use std::time::SystemTime;

    let set = Set::new("times", "../docs-src");
    let page = "api/user-sendmail.md";
    let age = |time| {
        let file = fs::File::options()
            .append(true)
            .open(set.path(page))
            .unwrap();
        file.set_modified(time).unwrap();
    };
    for time in [SystemTime::now(), SystemTime::UNIX_EPOCH] {
        age(time);
        set.build();
        set.edit(page, |text| match text.contains("microsoft.graph\n") {
            true => text.replacen("microsoft.graph\n", "microsoft.hparg\n", 1),
            false => text.replacen("microsoft.hparg\n", "microsoft.graph\n", 1),
        });
        age(time);
        assert_eq!(set.build_on().read, 1);
    }
}

/// A cache is of one docs set: another one may have pages of the same names, lengths and times.
#[test]
fn the_cache_of_another_docs_set_is_none() {
    let (set, other) = (
        Set::new("here", "../docs-src"),
        Set::new("there", "../docs-src"),
    );
    let built = set.build();
    fs::create_dir_all(other.path("out")).unwrap();
    for (file, bytes) in set.left() {
        fs::write(other.path("out").join(file.file_name().unwrap()), bytes).unwrap();
    }
    assert_eq!(
        other.build_on().read,
        built.pages.len() + built.others.len()
    );
    assert_eq!(other.build_on().read, 0);
}

/// The compiler has nothing to do for tokens that are the same.
#[test]
fn the_expansion_of_pages_that_did_not_change_is_the_same() {
    let set = Set::new("expansion", "../docs-src");
    let mut built = set.build();
    let before = expanded(&built.index);
    // A page of neither endpoint, a type that neither reaches, a page that is one of them.
    for (page, is_asked_for) in [
        ("api/user-sendmail.md", false),
        ("resources/mailfolder.md", false),
        ("api/message-get.md", true),
    ] {
        set.edit(page, |text| {
            text.replacen("\n# ", "\nA line more.\n\n# New: ", 1)
        });
        let old = std::mem::replace(&mut built, set.build_on());
        assert_eq!(built.read, 1);
        assert!(old.index != built.index, "{page}: the index is the same");
        let is_other = expanded(&built.index) != before;
        assert_eq!(is_other, is_asked_for, "{page}");
    }
}

fn expanded(index: &[u8]) -> String {
    let client = r#"pub struct Mail; endpoints: ["message-get", "user-list-messages"]"#;
    let index = Index::open(index).unwrap();
    graph_codegen::client(client.parse().unwrap(), &index, None).to_string()
}
