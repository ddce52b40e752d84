//! The findings: a file a code, whose module doc is the code's entry in the manual.
//!
//! What readers find on their way, facts lost or mended, they report through the code's `finding`, at no
//! further cost. What only a check wants to know is looked for here: over every page that was just read,
//! then over the whole set.

mod absolute_request_url;
mod account_label;
mod annotation_mismatch;
mod body_without_use;
mod broken_bookmark;
mod broken_link;
mod duplicate_example_name;
mod duplicate_front_matter_key;
mod duplicate_json_key;
mod duplicate_member;
mod duplicate_permission;
mod duplicate_property;
mod duplicate_request_line;
mod duplicate_section;
mod duplicate_tab;
mod duplicate_title;
mod elided_route;
mod empty_front_matter_value;
mod empty_section;
mod empty_table;
mod example_route;
mod example_status;
pub(crate) mod example_without_first_line;
mod fence_language;
mod first_tab;
pub(crate) mod front_matter_line;
mod function_parameter_missing;
mod ignored_example;
pub(crate) mod include_outside;
mod inconsistent_tabs;
pub(crate) mod inheritance_cycle;
mod invalid_base64;
mod invalid_date;
mod invalid_enum_value;
mod invalid_guid;
pub(crate) mod invalid_override;
pub(crate) mod json_comment;
pub(crate) mod json_control_character;
pub(crate) mod json_ellipsis;
pub(crate) mod json_escape;
pub(crate) mod json_extra_comma;
pub(crate) mod json_missing_comma;
pub(crate) mod json_single_quotes;
pub(crate) mod json_unquoted;
pub(crate) mod json_unreadable;
mod junk_request_line;
mod link_case;
mod link_locale;
mod link_outside;
mod literal_id;
pub(crate) mod long_row;
mod malformed_link;
mod malformed_route;
mod missing_account_row;
mod missing_annotation;
mod missing_body;
mod missing_content_type;
pub(crate) mod missing_delimiter_row;
mod missing_example_name;
mod missing_front_matter;
mod missing_front_matter_key;
pub(crate) mod missing_include;
mod missing_namespace;
mod missing_odata_type;
mod missing_permission_comma;
mod missing_property_table;
mod missing_representation;
mod missing_resource_type;
mod missing_response_type;
mod missing_section;
mod missing_slash;
mod missing_summary;
mod missing_title;
mod missing_value_array;
mod missing_version;
mod misspelt_header;
mod misspelt_property;
mod misspelt_section;
mod nameless_row;
mod namespace_differs;
pub(crate) mod narrow_delimiter_row;
pub(crate) mod no_permissions;
pub(crate) mod no_requests;
pub(crate) mod not_utf8;
mod orphan_page;
mod other_version;
mod path_parameter_not_in_path;
mod permission_footnote;
mod permission_head;
mod permission_order;
pub(crate) mod permission_spelling;
mod property_not_in_json;
mod property_not_in_table;
mod quoted_boolean;
mod representation_type;
mod required_parameter_missing;
mod resource_title;
mod response_type_differs;
mod section_case;
mod section_level;
mod section_order;
pub(crate) mod short_row;
mod single_tab;
pub(crate) mod stale_override;
mod status_phrase;
mod tabs_outside_examples;
mod text_before_title;
mod title_differs;
pub(crate) mod translated_name;
mod unbalanced_brackets;
pub(crate) mod unclosed_fence;
mod unclosed_tabs;
mod undefined_reference;
mod undocumented_parameter;
mod undocumented_property;
mod unexpected_body;
mod unexpected_error;
mod unexpected_value;
pub(crate) mod unknown_allow;
mod unknown_base_type;
mod unknown_block_type;
mod unknown_doc_type;
mod unknown_key;
mod unknown_method;
mod unknown_odata_type;
pub(crate) mod unknown_permission;
mod unlisted_enum_value;
mod unpaired_request;
mod unread_table;
pub(crate) mod unreadable_permissions;
pub(crate) mod unresolved_type;
pub(crate) mod unused_allow;
pub(crate) mod wide_delimiter_row;
mod wrong_doc_type;
mod wrong_json_shape;
mod wrong_json_type;
mod wrong_odata_type;
mod wrong_permission_kind;

pub mod fix;

mod accounts;
mod allowed;
mod bodies;
mod kinds;
mod links;
mod outline;
mod representation;
pub(crate) mod routes;
mod slip;
mod subject;
mod tabs;
mod types;

use std::collections::BTreeSet;

use smol_str::SmolStr;

use crate::check::allowed::Allowed;
use crate::check::bodies::{Member, Tag};
use crate::check::links::Links;
use crate::check::representation::Representation;
use crate::check::subject::Subject;
use crate::check::types::Types;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::Model;
use crate::page::Page;
use crate::set;
use crate::source::DocsSet;
use crate::span::{FileId, Span, Spanned};

/// A kind of finding.
#[derive(Debug)]
pub struct Check {
    /// The stable kebab-case code, e.g. `unknown-permission`.
    pub code: &'static str,
    /// How bad its findings are.
    pub severity: Severity,
    /// What it is about.
    pub group: Group,
    /// The file of the check, which begins with the manual entry.
    source: &'static str,
    run: Run,
}

/// What a check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Group {
    Files,
    FrontMatter,
    Outline,
    Tabs,
    CodeBlocks,
    Http,
    Json,
    Resources,
    Links,
    Tables,
    Permissions,
    Agreement,
}

/// What makes the findings of a check.
#[derive(Debug)]
enum Run {
    /// Reading, with or without a check.
    Reading,
    /// A look at each page.
    Page(fn(&Subject<'_, '_>, &mut Diagnostics)),
    /// A look at the whole set.
    Whole(fn(&Whole<'_>, &mut Diagnostics)),
}

/// A docs set under check.
struct Whole<'a> {
    set: &'a DocsSet,
    model: &'a Model,
    links: &'a Links,
    types: &'a Types<'a>,
    /// The names of the requests, as their annotations give them.
    names: &'a [Spanned<SmolStr>],
    representations: &'a [Representation],
    /// The members of every JSON body of an example.
    members: &'a [Member<'a>],
    /// The objects in them that say of which type they are.
    tags: &'a [Tag<'a>],
}

/// Every check, in the order of the codes.
pub const CHECKS: &[&Check] = &[
    &absolute_request_url::CHECK,
    &account_label::CHECK,
    &annotation_mismatch::CHECK,
    &body_without_use::CHECK,
    &broken_bookmark::CHECK,
    &broken_link::CHECK,
    &duplicate_example_name::CHECK,
    &duplicate_front_matter_key::CHECK,
    &duplicate_json_key::CHECK,
    &duplicate_member::CHECK,
    &duplicate_permission::CHECK,
    &duplicate_property::CHECK,
    &duplicate_request_line::CHECK,
    &duplicate_section::CHECK,
    &duplicate_tab::CHECK,
    &duplicate_title::CHECK,
    &elided_route::CHECK,
    &empty_front_matter_value::CHECK,
    &empty_section::CHECK,
    &empty_table::CHECK,
    &example_route::CHECK,
    &example_status::CHECK,
    &example_without_first_line::CHECK,
    &fence_language::CHECK,
    &first_tab::CHECK,
    &front_matter_line::CHECK,
    &function_parameter_missing::CHECK,
    &ignored_example::CHECK,
    &include_outside::CHECK,
    &inconsistent_tabs::CHECK,
    &inheritance_cycle::CHECK,
    &invalid_base64::CHECK,
    &invalid_date::CHECK,
    &invalid_enum_value::CHECK,
    &invalid_guid::CHECK,
    &invalid_override::CHECK,
    &json_comment::CHECK,
    &json_control_character::CHECK,
    &json_ellipsis::CHECK,
    &json_escape::CHECK,
    &json_extra_comma::CHECK,
    &json_missing_comma::CHECK,
    &json_single_quotes::CHECK,
    &json_unquoted::CHECK,
    &json_unreadable::CHECK,
    &junk_request_line::CHECK,
    &link_case::CHECK,
    &link_locale::CHECK,
    &link_outside::CHECK,
    &literal_id::CHECK,
    &long_row::CHECK,
    &malformed_link::CHECK,
    &malformed_route::CHECK,
    &missing_account_row::CHECK,
    &missing_annotation::CHECK,
    &missing_body::CHECK,
    &missing_content_type::CHECK,
    &missing_delimiter_row::CHECK,
    &missing_example_name::CHECK,
    &missing_front_matter::CHECK,
    &missing_front_matter_key::CHECK,
    &missing_include::CHECK,
    &missing_namespace::CHECK,
    &missing_odata_type::CHECK,
    &missing_permission_comma::CHECK,
    &missing_property_table::CHECK,
    &missing_representation::CHECK,
    &missing_resource_type::CHECK,
    &missing_response_type::CHECK,
    &missing_section::CHECK,
    &missing_slash::CHECK,
    &missing_summary::CHECK,
    &missing_title::CHECK,
    &missing_value_array::CHECK,
    &missing_version::CHECK,
    &misspelt_header::CHECK,
    &misspelt_property::CHECK,
    &misspelt_section::CHECK,
    &nameless_row::CHECK,
    &namespace_differs::CHECK,
    &narrow_delimiter_row::CHECK,
    &no_permissions::CHECK,
    &no_requests::CHECK,
    &not_utf8::CHECK,
    &orphan_page::CHECK,
    &other_version::CHECK,
    &path_parameter_not_in_path::CHECK,
    &permission_footnote::CHECK,
    &permission_head::CHECK,
    &permission_order::CHECK,
    &permission_spelling::CHECK,
    &property_not_in_json::CHECK,
    &property_not_in_table::CHECK,
    &quoted_boolean::CHECK,
    &representation_type::CHECK,
    &required_parameter_missing::CHECK,
    &resource_title::CHECK,
    &response_type_differs::CHECK,
    &section_case::CHECK,
    &section_level::CHECK,
    &section_order::CHECK,
    &short_row::CHECK,
    &single_tab::CHECK,
    &stale_override::CHECK,
    &status_phrase::CHECK,
    &tabs_outside_examples::CHECK,
    &text_before_title::CHECK,
    &title_differs::CHECK,
    &translated_name::CHECK,
    &unbalanced_brackets::CHECK,
    &unclosed_fence::CHECK,
    &unclosed_tabs::CHECK,
    &undefined_reference::CHECK,
    &undocumented_parameter::CHECK,
    &undocumented_property::CHECK,
    &unexpected_body::CHECK,
    &unexpected_error::CHECK,
    &unexpected_value::CHECK,
    &unknown_allow::CHECK,
    &unknown_base_type::CHECK,
    &unknown_block_type::CHECK,
    &unknown_doc_type::CHECK,
    &unknown_key::CHECK,
    &unknown_method::CHECK,
    &unknown_odata_type::CHECK,
    &unknown_permission::CHECK,
    &unlisted_enum_value::CHECK,
    &unpaired_request::CHECK,
    &unread_table::CHECK,
    &unreadable_permissions::CHECK,
    &unresolved_type::CHECK,
    &unused_allow::CHECK,
    &wide_delimiter_row::CHECK,
    &wrong_doc_type::CHECK,
    &wrong_json_shape::CHECK,
    &wrong_json_type::CHECK,
    &wrong_odata_type::CHECK,
    &wrong_permission_kind::CHECK,
];

/// What of a page is left when it was looked at.
struct Notes {
    links: Links,
    allowed: Vec<Allowed>,
    names: Vec<Spanned<SmolStr>>,
    representation: Option<Representation>,
    /// The page's file, where it is of another language than English.
    localized: Option<FileId>,
}

/// Reads a docs set as [`set::read_model`] does, and checks it.
pub fn check(set: &DocsSet, diagnostics: &mut Diagnostics) -> Model {
    let (model, notes) = set::read_model_and(crate::parts::cores(), set, diagnostics, look);
    let mut links = Links::default();
    let (mut allowed, mut names, mut representations) = (Vec::new(), Vec::new(), Vec::new());
    let mut localized = BTreeSet::new();
    for page in notes {
        links.add(page.links);
        allowed.extend(page.allowed);
        names.extend(page.names);
        representations.extend(page.representation);
        localized.extend(page.localized);
    }
    let types = types::types(&model, localized);
    let bodies = bodies::bodies(set, &model, &types);
    let whole = Whole {
        set,
        model: &model,
        links: &links,
        types: &types,
        names: &names,
        representations: &representations,
        members: &bodies.members,
        tags: &bodies.tags,
    };
    for check in CHECKS {
        if let Run::Whole(run) = check.run {
            run(&whole, diagnostics);
        }
    }
    allowed::drop_allowed(&allowed, diagnostics);
    model
}

fn look(page: &Page<'_>, diagnostics: &mut Diagnostics) -> Notes {
    let subject = subject::subject(page);
    for check in CHECKS {
        if let Run::Page(run) = check.run {
            run(&subject, diagnostics);
        }
    }
    Notes {
        links: links::links(page),
        allowed: allowed::allowed(page),
        names: subject.request_names(),
        representation: representation::representation(&subject),
        localized: page.is_localized().then_some(page.file),
    }
}

impl Check {
    /// A finding of this check.
    pub(crate) fn at(&self, span: Span, message: impl Into<String>) -> Diagnostic {
        let (code, severity, message) = (self.code, self.severity, message.into());
        Diagnostic {
            code,
            severity,
            span,
            message,
            help: None,
            fix: None,
        }
    }

    /// The manual entry, as Markdown that begins with `# code`.
    pub fn manual(&self) -> String {
        let doc = self
            .source
            .lines()
            .map_while(|line| line.strip_prefix("//!"));
        doc.map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n")
            .collect()
    }
}

/// The check of a code.
pub fn by_code(code: &str) -> Option<&'static Check> {
    let at = CHECKS
        .binary_search_by_key(&code, |check| check.code)
        .ok()?;
    Some(CHECKS[at])
}

/// The codes of all findings, sorted.
pub fn codes() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|check| check.code)
}

/// The manual entry of a code, as Markdown that begins with `# code`.
pub fn manual(code: &str) -> Option<String> {
    by_code(code).map(Check::manual)
}
