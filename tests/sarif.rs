//! `cargo msgraph check --format sarif` writes SARIF 2.1.0: for every docs set of `check/`, and for the whole
//! reference where it is beside the repository. `sarif/schema.json` is the schema of the parts that it writes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

#[test]
fn every_log_follows_the_schema() {
    let schema = fs::read_to_string("sarif/schema.json").unwrap();
    let schema = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let mut sets: Vec<PathBuf> = fs::read_dir("check")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    let reference = Path::new("../../shared/corpus/en/api-reference/v1.0");
    match reference.is_dir() {
        true => sets.push(reference.to_owned()),
        false => println!("skipped: no reference beside the repository"),
    }
    let mut results = 0;
    for set in sets {
        let log = log(&set);
        let faults: Vec<_> = validator
            .iter_errors(&log)
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}: {faults:#?}", set.display());
        results += every_result_has_its_rule(&log, &set);
    }
    assert!(results > 129, "every code has a case");
}

fn log(set: &Path) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_msgraph"))
        .args(["check", "--quiet", "--format", "sarif", "--docs"])
        .arg(set)
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What the schema cannot say; gives the number of results.
fn every_result_has_its_rule(log: &Value, set: &Path) -> usize {
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let rules: BTreeSet<_> = rules.iter().map(|rule| rule["id"].as_str()).collect();
    let results = run["results"].as_array().unwrap();
    for result in results {
        let rule = result["ruleId"].as_str();
        assert!(rules.contains(&rule), "{}: no rule {rule:?}", set.display());
    }
    results.len()
}
