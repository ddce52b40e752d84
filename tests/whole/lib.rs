//! Every page of a docs set as one client: it compiles without warnings, and its documentation builds.
#![deny(missing_debug_implementations)]

include!(concat!(env!("OUT_DIR"), "/msgraph.rs"));
