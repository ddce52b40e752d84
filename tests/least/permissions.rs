//! The structs that compile are compiled with this test; it counts what the compiler says of those that do not.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Command;

use serde_json::Value;

#[test]
fn pages_are_covered_by_their_least_privileged_permissions_and_by_no_less() {
    if !graph_least::IS_WHOLE {
        println!("skipped: `MSGRAPH_WHOLE` names no docs set");
        return;
    }
    let (mut said, mut others) = (BTreeMap::<&str, usize>::new(), String::new());
    let messages = messages();
    for message in &messages {
        let message = message.lines().next().unwrap_or_default();
        let page = message.split('`').nth(1).unwrap_or_default();
        let needs = format!("`{page}` is not covered by the declared ");
        match message
            .strip_prefix(&needs)
            .and_then(|rest| rest.strip_suffix(" permissions"))
        {
            Some("delegated" | "delegated personal" | "application") => {
                *said.entry(page).or_default() += 1
            }
            _ if message.starts_with("aborting due to") => {}
            _ => writeln!(others, "{message}").unwrap(),
        }
    }
    let refused = graph_least::ACCOUNTS
        .iter()
        .filter(|(page, accounts)| said.get(page) == Some(accounts));
    let all = graph_least::PAGES;
    let text = format!(
        "pages covered by their least privileged permissions: {} of {all}\n\
         pages refused without permissions: {} of {all}\n\n{}\n{others}",
        graph_least::COVERED,
        refused.count(),
        graph_least::OTHERS.join("\n"),
    );
    let golden = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../corpus/least-permissions.txt"
    );
    snapbox::assert_data_eq!(text, snapbox::Data::read_from(golden.as_ref(), None).raw());
}

/// What the compiler says of the structs without permissions.
fn messages() -> Vec<String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args([
        "check",
        "--locked",
        "--package",
        "graph-least",
        "--bin",
        "refused",
    ]);
    cargo.args(["--features", "refused", "--message-format", "json"]);
    let output = cargo.output().unwrap();
    assert!(!output.status.success());
    let lines = output.stdout.split(|byte| *byte == b'\n');
    let lines = lines.filter_map(|line| serde_json::from_slice::<Value>(line).ok());
    let of_compiler = lines.filter(|line| line["reason"] == "compiler-message");
    of_compiler
        .filter(|line| line["message"]["level"] == "error")
        .filter_map(|line| line["message"]["message"].as_str().map(str::to_owned))
        .collect()
}
