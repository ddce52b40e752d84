//! `ui/fail/*.rs` to the errors beside them, and `ui/pass/*.rs`, which compile and run.
//!
//! The pages are those of `ui/docs`; `TRYBUILD=overwrite` writes the errors anew.

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
