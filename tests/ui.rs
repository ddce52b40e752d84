//! `ui/fail/*.rs` to the errors beside them, and `ui/pass/*.rs`, which compile and run.
//!
//! The pages are those of `ui/docs`; `TRYBUILD=overwrite` writes the errors anew.

use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};

#[test]
fn ui() {
    // trybuild compiles in another folder; the index reaches it through the environment.
    assert_eq!(
        std::env::var("MSGRAPH_INDEX").as_deref(),
        Ok(env!("MSGRAPH_INDEX"))
    );
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/fail/*.rs");
}

/// The words of every message of the macros stand in an expected error, those of every help too.
#[test]
fn every_message_has_a_case() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = |folder: &Path, extension: &str| -> Vec<String> {
        let files = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
        let files = files.filter(|path| path.extension().is_some_and(|it| it == extension));
        files
            .map(|path| fs::read_to_string(path).unwrap())
            .collect()
    };
    let shown = files(&folder.join("ui/fail"), "stderr").concat();
    let mut words = Words::default();
    for source in files(&folder.join("../graph-codegen/src/error"), "rs") {
        words.visit_file(&syn::parse_file(&source).unwrap());
    }
    assert!(words.0.len() > 100, "only {} pieces of text", words.0.len());
    words.0.retain(|piece| !shown.contains(piece));
    assert_eq!(words.0, [] as [&str; 0], "no case shows these");
}

/// The pieces of text between the placeholders of all string literals.
#[derive(Default)]
struct Words(Vec<String>);

impl Visit<'_> for Words {
    fn visit_lit_str(&mut self, literal: &syn::LitStr) {
        let text = literal.value();
        let pieces = text.split(['{', '}']).step_by(2);
        self.0.extend(
            pieces
                .map(str::trim)
                .filter(|it| it.len() > 3)
                .map(str::to_owned),
        );
    }

    fn visit_macro(&mut self, called: &syn::Macro) {
        // `format!("…", …)`: nothing else than expressions.
        let arguments = called.parse_body_with(
            syn::punctuated::Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated,
        );
        arguments.unwrap().iter().for_each(|it| self.visit_expr(it));
        visit::visit_macro(self, called);
    }

    fn visit_attribute(&mut self, _: &syn::Attribute) {}
}
