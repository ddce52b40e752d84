//! Reads Microsoft Graph's Markdown reference into a typed model with source positions.
//!
//! ```text
//! *.md ─ source ─ markdown ─ page ─ resolve ─► Model ─► index
//!         read     blocks    sections  types     ├─ check ─► Diagnostics
//!                                                ├─ diff ─► Changes
//!                                                └─ export ─► JSON Lines
//! ```
//!
//! [`overrides`] correct what pages say before `resolve`; [`rebuild`] makes the index at the cost of what
//! changed since the last time.
//!
//! Invariants:
//!
//! 1. **Reading never fails.** A bad page gives a page with holes and diagnostics; no input panics.
//! 2. **Every value of the model knows its span**: a byte range of its file; line and column are
//!    computed when they are printed.
//! 3. **No stage looks back**: after `markdown` nobody sees raw text except through a span; after
//!    `resolve` nobody sees a page.
//! 4. **A fault in a page nobody asked for stops nobody.**
//! 5. **Same input, same bytes out.**

pub mod annotation;
pub mod check;
pub mod diagnostic;
pub mod diff;
pub mod endpoint;
pub mod examples;
pub mod export;
pub mod front_matter;
pub mod index;
pub mod json;
pub mod markdown;
pub mod model;
pub mod overrides;
pub mod page;
pub mod rebuild;
pub mod resolve;
pub mod resource;
pub mod set;
pub mod similar;
pub mod source;
pub mod span;
pub mod types;
pub mod view;

mod locale;
mod parts;
mod pieces;
mod series;
