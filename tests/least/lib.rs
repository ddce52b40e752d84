//! Every page of a docs set as a struct that declares its least privileged permissions: it compiles.
#![allow(dead_code, missing_docs, reason = "generated code, of any docs set")]

include!(concat!(env!("OUT_DIR"), "/covered.rs"));
