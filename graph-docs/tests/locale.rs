//! Every language of the reference says the same: `locale/words` put into the pages of `locale`, in place of
//! `%name%`, give the same facts in each.
#![allow(clippy::unwrap_used, reason = "a failed step fails the test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use graph_docs::diagnostic::Diagnostics;
use graph_docs::source::DocsSet;
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/locale")
}

/// `name = words` a line.
fn words(file: &Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(file).unwrap();
    text.lines()
        .map(|line| line.split_once(" = ").unwrap())
        .map(|(name, words)| (name.to_owned(), words.to_owned()))
        .collect()
}

fn page(path: &str, words: &BTreeMap<String, String>) -> (String, String) {
    let mut text = fs::read_to_string(folder().join(path)).unwrap();
    for (name, words) in words {
        text = text.replace(&format!("%{name}%"), words);
    }
    assert!(!text.contains('%'), "{path} has a name without words");
    (path.to_owned(), text)
}

/// What the pages say in a language, but for its words and their places.
fn facts(file: &Path) -> String {
    let words = words(file);
    let pages = [
        "api/sharelink-get.md",
        "api/sharelink-renew.md",
        "resources/sharelink.md",
    ];
    let set = DocsSet::from_pages("locale", pages.map(|path| page(path, &words)).into());
    let model = graph_docs::set::read_model(&set, &mut Diagnostics::default());
    let mut lines = Vec::new();
    graph_docs::export::export(&model, &mut lines).unwrap();
    let lines = String::from_utf8(lines).unwrap();
    let objects = lines.lines().map(|line| {
        let mut object = serde_json::from_str(line).unwrap();
        leave_out_words(&mut object);
        serde_json::to_string_pretty(&object).unwrap()
    });
    objects.collect::<Vec<_>>().join("\n")
}

fn leave_out_words(value: &mut Value) {
    match value {
        Value::Object(object) => {
            for words in ["title", "description", "summary", "locale", "line"] {
                object.remove(words);
            }
            object.values_mut().for_each(leave_out_words);
        }
        Value::Array(values) => values.iter_mut().for_each(leave_out_words),
        _ => {}
    }
}

#[test]
fn every_language_says_the_same() {
    let english = facts(&folder().join("words/en-us.txt"));
    let golden = snapbox::Data::read_from(&folder().join("facts.txt"), None).raw();
    snapbox::assert_data_eq!(english.clone(), golden);
    for language in ["ru-ru", "zh-cn", "pt-br", "ja-jp", "de-de"] {
        let file = folder().join("words").join(language).with_extension("txt");
        let golden = snapbox::Data::from(english.clone()).raw();
        println!("{language}");
        snapbox::assert_data_eq!(facts(&file), golden);
    }
}
