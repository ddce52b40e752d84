//! Every page of a docs set as a struct that declares none of its permissions: none compiles.
#![allow(dead_code, missing_docs, reason = "generated code, of any docs set")]

include!(concat!(env!("OUT_DIR"), "/refused.rs"));

fn main() {}
